"""What each column of the claims fills in, as read from the table of columns.

A column is the SQL of its value: `claim.statement` fills in a field of the claim, `measure.slug`
and `measure.name` name the measure that the table joins by `claim.measure_id`. What is worked out
from others, such as the signed value, fills in nothing.
"""

import re
from typing import Any, NamedTuple

from django.db import models

from ..columns import CLAIMS, Column, ColumnType
from ..models import Article, Claim, Quotation

RECORDS: dict[str, type[models.Model]] = {
    "claim": Claim,
    "quotation": Quotation,
    "article": Article,
}
PLAIN = re.compile(r"(\w+)\.(\w+)")
LAST_DAY = re.compile(r"claims_last_day\((\w+)\.(\w+), \w+\.\w+\)")
JOIN = re.compile(r"JOIN claims_\w+ (\w+) ON \1\.id = (\w+)\.(\w+)_id\b")
NAMING = {ColumnType.ID, ColumnType.TEXT}


class Entry(NamedTuple):
    """A column, and the field of the claim, its quotation or its article that it fills in.

    Of a column that names a record the field is a foreign key.
    """

    column: Column
    record: str
    field: Any  # of Django's fields one that is no relation from elsewhere

    @property
    def names_record(self):
        return self.field.is_relation

    @property
    def path(self):
        return f"{self.record}.{self.field.name}"


def entry_of(column):
    """The entry of a column, or None where it fills in nothing."""
    match = PLAIN.fullmatch(column.sql) or LAST_DAY.fullmatch(column.sql)
    if not match or (match.re is LAST_DAY and match[2] != column.name):
        return None
    alias, name = match.groups()
    if alias in RECORDS:
        field: Any = RECORDS[alias]._meta.get_field(name)
        is_entered = not (field.primary_key or field.generated)
        return Entry(column, alias, field) if is_entered else None
    if alias not in JOINS or column.type not in NAMING:
        return None
    record, key = JOINS[alias]
    return Entry(column, record, RECORDS[record]._meta.get_field(key))


# Alias of a joined record to the record that names it, and by which field.
JOINS = {alias: (record, key) for alias, record, key in JOIN.findall(CLAIMS.source)}
ENTRIES = [entry for entry in map(entry_of, CLAIMS.columns) if entry]
ENTRIES_OF = {record: [e for e in ENTRIES if e.record == record] for record in RECORDS}
BY_PATH = {path: [e for e in ENTRIES if e.path == path] for path in {e.path for e in ENTRIES}}
# Columns that say which record it is, not what it says.
KEYS = ("claim_id", "article_id")


def columns_to_fill_in():
    """The columns of a new claim, in order."""
    names = {entry.column.name for entry in ENTRIES} | {"article_id"}
    return [column for column in CLAIMS.columns if column.name in names]


def column_of(record, field):
    """The name of the first column that fills in a field, or "" where none does."""
    entries = BY_PATH.get(f"{record}.{field}")
    return entries[0].column.name if entries else ""
