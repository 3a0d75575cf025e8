"""The tables of the data: what each column is called, holds, means and may be.

Every file and every document of the data is made from them. A table is one `Table`, listed in
`TABLES`: its name, what a row is, the queryset of its rows, which starts from what is public, the
SQL that joins what its columns name, and the columns. A column is one `Column`, with its type, its
SQL, its meaning and its codes. A table whose rows have pages names all that ever had one
(`records`) and what stands in their addresses (`key`). A new table or column needs nothing else:
its addresses, its files and its part of the codebook are made from it.
"""

from .answers import FINDINGS, PLANS, RELATIONS
from .articles import ARTICLES
from .claims import CLAIMS
from .column import Column, ColumnType
from .log import CORRECTIONS, MERGED, WITHDRAWN
from .named import MEASURES, PLACES, PUBLICATIONS, SPEAKERS, TOPICS, UNITS
from .table import Table

TABLES = [
    CLAIMS,
    MEASURES,
    RELATIONS,
    FINDINGS,
    SPEAKERS,
    ARTICLES,
    PUBLICATIONS,
    TOPICS,
    PLACES,
    UNITS,
    PLANS,
    CORRECTIONS,
    WITHDRAWN,
    MERGED,
]

__all__ = [
    "CLAIMS",
    "CORRECTIONS",
    "FINDINGS",
    "RELATIONS",
    "TABLES",
    "WITHDRAWN",
    "Column",
    "ColumnType",
    "Table",
]
