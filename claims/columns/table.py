"""A table of the data: which rows it has, and the columns of each."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet

from .column import Column


@dataclass(frozen=True, eq=False)
class Table:
    """Rows that readers may have, and what each column is; every format is made from it.

    `columns` are SQL over `list`, which has the rows, over what `source` joins to it, and over
    `site.address`, the address of the start page.
    """

    name: str  # as addresses have it: /measures.csv
    noun: str  # as names of addresses have it: measure-csv
    row: str  # what a row is, for readers
    rows: Callable[[], QuerySet]  # of what is listed in public
    source: str  # SQL that joins to `list.row_id`
    columns: list[Column]
    # Of a table whose rows have addresses of their own: those that ever had one, and by what.
    records: Callable[[], QuerySet] | None = None
    key: str = "slug"
    # Columns of the rows that `list` has besides `row_id`.
    carried: tuple[str, ...] = ()
    # For large files, SQL over `list` that is another text once a row says something else; without
    # it, all that the row says. Queries of what a row says besides.
    tells_rows_apart: str = ""
    also_depends_on: tuple[str, ...] = ()
