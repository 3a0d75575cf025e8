"""Tables as files: how the rows of their columns leave the database.

PostgreSQL's COPY writes the rows into a temporary file, in one read-only transaction that sees one
moment of the record. It ends when they are written, however slowly they are read afterwards.
"""

from contextlib import ExitStack
from dataclasses import dataclass
from hashlib import sha256
from tempfile import TemporaryFile
from typing import Any, NamedTuple

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import F

from . import known_on
from .columns import Table

ROWS_AT_ONCE = 500

# The query of a page is to be planned quickly and soon over, that of a whole file neither.
FOR_WHOLE_FILES = "SET LOCAL join_collapse_limit = 8; SET LOCAL statement_timeout = 0"

SELECT = """
WITH list AS MATERIALIZED ({rows})
SELECT {columns}
FROM list
CROSS JOIN (SELECT %s::text AS address) site
{source}
ORDER BY list.sort_key {direction}, list.row_id {direction}
"""
# A number that changes with any row, and with nothing else: in whatever order they are read.
DIGEST = "SELECT sum(hashtextextended({text}, 0)::numeric) FROM ({rows}) list"


def read_moment(day=None):
    """A connection of its own to the database, which sees one moment and writes nothing.

    With a `day` the record is read as known then. Whoever asks for it closes it.
    """
    own_connection = connection.copy()
    own_connection.connect()
    database = own_connection.connection
    try:
        database.set_session(isolation_level="REPEATABLE READ", readonly=True, autocommit=False)
        with database.cursor() as cursor:
            cursor.execute(FOR_WHOLE_FILES)
            if day:
                known_on.set_known_on(cursor, day)
    except Exception:
        database.close()
        raise
    return database


class Form(NamedTuple):
    """A format that PostgreSQL writes row by row."""

    column: str  # the SQL of a column in it
    statement: str
    line_end: bytes


FORMS = {
    "csv": Form("csv_sql", "COPY ({}) TO STDOUT (FORMAT csv, HEADER)", b"\r\n"),
    # JSON has none of the characters that are said to quote and to part here, so that nothing of
    # it is quoted.
    "jsonl": Form(
        "json_sql",
        "COPY (SELECT row_to_json(line) FROM ({}) line)"
        " TO STDOUT (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')",
        b"\n",
    ),
}


@dataclass
class Export:
    """The rows of a table that are to leave as a file, all of one moment.

    `rows` is a queryset of the table's model and `order` its `Order`; `site` is the address of the
    start page, with which the addresses of records begin. `close()` ends the transaction.
    """

    database: Any
    table: Table
    rows: Any
    order: Any
    site: str

    @property
    def row_count(self):
        sql, params = listed(self.table, self.rows, self.order)
        return self.value(f"SELECT count(*) FROM ({sql}) list", params)  # noqa: S608

    @property
    def digest(self):
        """A text that is another one whenever the file is, without making the file."""
        query = selected(self.table, self.rows, self.order, self.site, "csv_sql")
        text, digested = "list::text", query
        if self.table.tells_rows_apart:
            text = self.table.tells_rows_apart
            digested = listed(self.table, self.rows, self.order)
        sums = [self.value(DIGEST.format(text=text, rows=digested[0]), digested[1])]
        for sql in self.table.also_depends_on:
            sums.append(self.value(DIGEST.format(text="list::text", rows=sql)))
        return sha256(repr([query, sums]).encode()).hexdigest()

    def value(self, sql, params=None):
        with self.database.cursor() as cursor:
            cursor.execute(sql, params)
            [value] = cursor.fetchone()
        return value

    def write(self, file, form):
        """Write the whole file in one of `FORMS`."""
        query = selected(self.table, self.rows, self.order, self.site, FORMS[form].column)
        with self.database.cursor() as cursor:
            sql = cursor.mogrify(*query).decode()
            lines = LineWriter(file, FORMS[form].line_end)
            cursor.copy_expert(FORMS[form].statement.format(sql), lines)
        lines.flush()

    def named_values(self):
        """The names of the columns, then the rows one after another, each as its values."""
        yield [column.name for column in self.table.columns]
        query = selected(self.table, self.rows, self.order, self.site, "value_sql")
        with self.database.cursor("values") as cursor:
            cursor.execute(*query)
            yield from cursor

    def close(self):
        self.database.close()


def temporary_file(write):
    """The file that `write` writes; no name leads to it, and it is gone once closed."""
    with ExitStack() as stack:
        file = stack.enter_context(TemporaryFile())
        write(file)
        file.seek(0)
        stack.pop_all()
    return file


def json_rows(table, rows, order, site) -> list[str]:
    """The rows of a page, each as the text of a JSON object, with numbers digit for digit."""
    sql, params = selected(table, rows, order, site, "json_sql")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT row_to_json(line)::text FROM ({sql}) line", params)  # noqa: S608
        return [text for (text,) in cursor.fetchall()]


def csv_rows(table, rows, order, site) -> list[dict[str, str]]:
    """The rows as a CSV has them, each with its cells by column; None where one is empty."""
    sql, params = selected(table, rows, order, site, "csv_sql")
    as_text = ", ".join(f'"{column.name}"::text' for column in table.columns)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {as_text} FROM ({sql}) line", params)  # noqa: S608
        names = [column.name for column in table.columns]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def listed(table, rows, order):
    """The SQL of which rows of a table there are, with their keys, and its parameters."""
    rows = order.with_key(rows).order_by().annotate(row_id=F("pk"))
    query = rows.values("row_id", "sort_key", *table.carried).query
    return query.get_compiler(DEFAULT_DB_ALIAS, elide_empty=False).as_sql()


def selected(table, rows, order, site, form):
    """The SQL of what the rows say, in order, and its parameters; `form` is a column's."""
    rows_sql, params = listed(table, rows, order)
    sql = SELECT.format(
        columns=", ".join(
            f'{getattr(column, form)} AS "{column.name}"' for column in table.columns
        ),
        rows=rows_sql,
        source=table.source,
        direction="DESC" if order.descending else "ASC",
    )
    return sql, [*params, site]


class LineWriter:
    """A file that PostgreSQL writes one row at a time to; each is given the `end` of its format.

    It writes many at once.
    """

    def __init__(self, file, end):
        self.file = file
        self.end = end
        self.rows = []

    def write(self, row):
        self.rows.append(row[:-1])
        if len(self.rows) == ROWS_AT_ONCE:
            self.flush()

    def flush(self):
        self.file.write(self.end.join([*self.rows, b""]))
        self.rows.clear()
