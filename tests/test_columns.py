"""Each column says what it holds and means, and the claims of the seeds hold nothing else."""

import csv
import json
import re
from datetime import date, datetime
from decimal import Decimal
from io import StringIO

import pytest
from django.db import connection

from claims.actions import load_records, merge_records, withdraw_claim
from claims.checks import rebuild
from claims.columns import CLAIMS, TABLES, ColumnType
from claims.models import Claim, Measure
from tests import factories
from tests.conftest import SEEDS

BY_NAME = {column.name: column for column in CLAIMS.columns}
EVERY = [(table, column) for table in TABLES for column in table.columns]
NAMES = [f"{table.name}.{column.name}" for table, column in EVERY]


def read_instant(cell):
    return datetime.strptime(cell, "%Y-%m-%dT%H:%M:%SZ")  # noqa: DTZ007


READ = {
    ColumnType.INTEGER: int,
    ColumnType.NUMBER: Decimal,
    ColumnType.BOOLEAN: {"true": True, "false": False}.__getitem__,
    ColumnType.DATE: date.fromisoformat,
    ColumnType.INSTANT: read_instant,
    ColumnType.ADDRESS: re.compile("https?://[^ ]+").fullmatch,
    ColumnType.ID: re.compile(r"[\w-]+").fullmatch,
    ColumnType.TEXT: str,
    ColumnType.OBJECT: json.loads,
}


def fits(column, cell):
    """Whether a column may have this cell."""
    if not cell:
        return column.can_be_empty
    if column.codes:
        items = cell.split(" ") if column.type == ColumnType.LIST else [cell]
        return set(items) <= set(column.codes.values)
    try:
        if column.type == ColumnType.LIST:
            return all(READ[column.items](item) is not None for item in cell.split(" "))
        return READ[column.type](cell) is not None
    except (ValueError, ArithmeticError, KeyError):
        return False


@pytest.mark.parametrize(("table", "column"), EVERY, ids=NAMES)
def test_every_column_has_a_meaning_a_type_and_its_codes(table, column):
    assert re.fullmatch(r"\S.{9,}\.", column.meaning)
    assert column.type in ColumnType
    assert bool(column.codes) == (column.type == ColumnType.CODE or column.name == "not_stated")


def test_every_table_and_column_has_a_name_of_its_own():
    assert len({table.name for table in TABLES}) == len(TABLES)
    assert len(set(NAMES)) == len(NAMES)


OWN_COLUMN = re.compile(r"(\w+)\.(\w+)")


@pytest.mark.django_db
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_text_of_a_file_begins_as_a_formula(table):
    """Each is a column of the database that has the rule."""
    joined = re.findall(r"JOIN claims_(\w+) (\w+)\b", table.source)
    models = {alias: model for model, alias in joined}
    texts = [column for column in table.columns if column.type == ColumnType.TEXT]

    with connection.cursor() as cursor:
        cursor.execute("SELECT conname FROM pg_constraint")
        rules = {name for (name,) in cursor.fetchall()}
    ruled = {
        column.name
        for column in texts
        for alias, field in [OWN_COLUMN.fullmatch(column.sql).groups()]
        if f"{models[alias]}_{field}_starts_no_formula" in rules
    }

    assert ruled == {column.name for column in texts}


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("claim_id", "seven"),
        ("value", "1,700"),
        ("lower_inclusive", "yes"),
        ("said_on", "2025-07"),
        ("first_published_at", "2025-07-01"),
        ("hedge", "up to"),
        ("hedge", ""),
        ("not_stated", "place where"),
        ("part_of_claim_ids", "1 two"),
        ("measure_id", "Posts cut"),
        ("article_url", "news.example"),
    ],
)
def test_cell_of_another_type_is_noticed(name, cell):
    assert not fits(BY_NAME[name], cell)


@pytest.fixture
def seeds(transactional_db):
    load_records(*SEEDS)
    rebuild()
    dropped, kept = Measure.objects.public()[:2]
    merge_records(dropped, kept, by=factories.user())
    claim = Claim.objects.published().first()
    withdraw_claim(claim, kind="withdrawn", reason="Of another force.", by=factories.user())


# Slow: loads the seeds.
@pytest.mark.slow
@pytest.mark.usefixtures("seeds")
def test_rows_of_the_seeds_have_the_types_of_their_columns(client):
    rows = {table.name: read_csv(client, table) for table in TABLES}
    lines = {
        table.name: client.get(f"/{table.name}.jsonl").getvalue().decode().splitlines()
        for table in TABLES
    }

    misfits = {
        (table.name, column.name, row[column.name])
        for table, column in EVERY
        for row in rows[table.name]
        if not fits(column, row[column.name])
    }
    assert misfits == set()
    assert {name for name, table_rows in rows.items() if not table_rows} == set()
    for table in TABLES:
        read = [json.loads(line, parse_float=Decimal) for line in lines[table.name]]
        assert [as_cells(table, row) for row in read] == rows[table.name]


def read_csv(client, table):
    text = client.get(f"/{table.name}.csv").getvalue().decode()
    return list(csv.DictReader(StringIO(text, newline="")))


def as_cells(table, row):
    """A row of JSON as the CSV has it."""
    return {column.name: as_cell(column, row[column.name]) for column in table.columns}


def as_cell(column, value):
    match value:
        case None | []:
            return ""
        case bool():
            return str(value).lower()
        case list():
            return " ".join(map(str, value))
        case dict():
            return json.dumps(value, ensure_ascii=False)
        case Decimal():
            return f"{value:f}"
    return str(value)
