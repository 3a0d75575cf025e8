"""A column of the data: what it is called, holds, means and may be."""

from enum import StrEnum
from typing import NamedTuple

from django.db.models import TextChoices

IN_UTC = "to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"


class ColumnType(StrEnum):
    """What kind of value a column holds, as the codebook names it."""

    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    INSTANT = "instant"
    CODE = "code"
    ID = "id"
    TEXT = "text"
    ADDRESS = "address"
    LIST = "list"
    OBJECT = "object"

    @property
    def json_sql(self) -> str:
        """The SQL of a value as JSON has it: null for none, a number digit for digit."""
        return VALUES.get(self, "{}")

    @property
    def csv_sql(self) -> str:
        """The SQL of a cell of a CSV: empty for none."""
        return CELLS.get(self, self.json_sql)


NONE_IF_EMPTY = "nullif({}, '')"
VALUES = {
    ColumnType.NUMBER: "trim_scale({})",
    ColumnType.INSTANT: IN_UTC,
    ColumnType.CODE: NONE_IF_EMPTY,
    ColumnType.ID: NONE_IF_EMPTY,
    ColumnType.TEXT: NONE_IF_EMPTY,
    ColumnType.ADDRESS: NONE_IF_EMPTY,
    ColumnType.LIST: "coalesce({}, '{{}}')",
}
# Where they differ.
CELLS = {
    ColumnType.BOOLEAN: "({})::text",
    ColumnType.LIST: "nullif(array_to_string({}, ' '), '')",
    ColumnType.OBJECT: "({})::text",
}


CodeList = type[TextChoices]


class Column(NamedTuple):
    """`sql` is the value, `meaning` what it says, for readers of the file.

    A list holds `codes`, or else what `items` says: the numbers of claims, if nothing else.
    """

    name: str
    type: ColumnType
    sql: str
    meaning: str
    codes: CodeList | None = None
    can_be_empty: bool = False
    items: ColumnType = ColumnType.INTEGER

    @property
    def json_sql(self) -> str:
        """The SQL of its value in JSON."""
        return self.type.json_sql.format(self.sql)

    @property
    def value_sql(self) -> str:
        """The SQL of its value where times are times and objects are text."""
        if self.type == ColumnType.INSTANT:
            return f"({self.sql}) AT TIME ZONE 'UTC'"
        return self.csv_sql if self.type == ColumnType.OBJECT else self.json_sql

    @property
    def csv_sql(self) -> str:
        """The SQL of its cell of a CSV."""
        return self.type.csv_sql.format(self.sql)


def can_be_empty(name, type_, sql, meaning, codes=None, **kwargs):
    return Column(name, type_, sql, meaning, codes, can_be_empty=True, **kwargs)
