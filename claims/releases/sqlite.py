"""The tables of a release as one SQLite file, which Datasette can serve as it is."""

import csv
import sqlite3
from contextlib import closing

from ..columns import CLAIMS, ColumnType
from .documents import references

FILE = "claims.db"
SQL_TYPES = {
    ColumnType.INTEGER: "INTEGER",
    ColumnType.NUMBER: "NUMERIC",
    ColumnType.BOOLEAN: "INTEGER",
}
BOOLEANS = {"true": 1, "false": 0}
SEARCHED = "statement, as_printed, quotation_exact, speaker, headline"
FULL_TEXT = f"""
CREATE VIRTUAL TABLE claims_fts USING fts5({SEARCHED}, content=claims, content_rowid=claim_id);
INSERT INTO claims_fts (rowid, {SEARCHED}) SELECT claim_id, {SEARCHED} FROM claims;
INSERT INTO claims_fts (claims_fts) VALUES ('optimize');
"""  # noqa: S608


def write_sqlite(folder, tables):
    """The same bytes for the same CSVs, which lie in the folder."""
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("BEGIN")
        for table in tables:
            database.execute(create(table, tables))
            insert(database, table.name, read_rows(folder, table), len(table.columns))
        for column in references(CLAIMS, tables):
            database.execute(f"CREATE INDEX claims_by_{column} ON claims ({column})")
        for name in ("columns", "codes"):
            with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
                header, *rows = csv.reader(file)
            database.execute(f"CREATE TABLE {name} ({', '.join(map(quoted, header))})")
            insert(database, name, rows, len(header))
        database.execute("COMMIT")
        database.executescript(FULL_TEXT)
        database.execute("VACUUM")


def create(table, tables):
    key = table.columns[0].name
    lines = [
        f"{quoted(column.name)} {SQL_TYPES.get(column.type, 'TEXT')}"
        f"{' PRIMARY KEY' * (column.name == key)}"
        f"{' NOT NULL' * (not column.can_be_empty)}"
        for column in table.columns
    ]
    lines += [
        f"FOREIGN KEY ({column}) REFERENCES {other.name} ({column})"
        for column, other in references(table, tables).items()
    ]
    return f"CREATE TABLE {table.name} ({', '.join(lines)})"


def read_rows(folder, table):
    with (folder / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        flags = [column.type == ColumnType.BOOLEAN for column in table.columns]
        for row in rows:
            yield [
                (BOOLEANS[cell] if flag else cell) if cell else None
                for cell, flag in zip(row, flags, strict=True)
            ]


def insert(database, name, rows, width):
    database.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * width)})", rows)  # noqa: S608


def quoted(name):
    return f'"{name}"'
