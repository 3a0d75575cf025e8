"""Each column says what it holds and means, and the claims of the seeds hold nothing else."""

import csv
import re
from datetime import date, datetime
from decimal import Decimal
from io import StringIO

import pytest

from claims.actions import load_records
from claims.columns import CLAIMS, ColumnType
from tests.conftest import SEEDS

BY_NAME = {column.name: column for column in CLAIMS.columns}


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
}


def fits(column, cell):
    """Whether a column may have this cell."""
    if not cell:
        return column.can_be_empty
    if column.type == ColumnType.LIST:
        items = cell.split(" ")
        return set(items) <= set(column.codes.values) if column.codes else all(map(int, items))
    if column.type == ColumnType.CODE:
        return cell in column.codes.values
    try:
        return READ[column.type](cell) is not None
    except (ValueError, ArithmeticError, KeyError):
        return False


@pytest.mark.parametrize("column", CLAIMS.columns, ids=lambda column: column.name)
def test_every_column_has_a_meaning_a_type_and_its_codes(column):
    assert re.fullmatch(r"\S.{9,}\.", column.meaning)
    assert column.type in ColumnType
    assert bool(column.codes) == (column.type == ColumnType.CODE or column.name == "not_stated")


def test_every_column_has_a_name_of_its_own():
    assert len(BY_NAME) == len(CLAIMS.columns)


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
        ("measure_id", "Posts cut"),
        ("article_url", "news.example"),
    ],
)
def test_cell_of_another_type_is_noticed(name, cell):
    assert not fits(BY_NAME[name], cell)


@pytest.mark.django_db(transaction=True)
def test_claims_of_the_seeds_have_the_types_of_their_columns(client):
    load_records(*SEEDS)

    text = client.get("/claims.csv").getvalue().decode()

    rows = list(csv.DictReader(StringIO(text, newline="")))
    misfits = {
        (name, cell) for row in rows for name, cell in row.items() if not fits(BY_NAME[name], cell)
    }
    assert (len(rows), misfits) == (74, set())
