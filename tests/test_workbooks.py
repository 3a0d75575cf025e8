"""What a workbook has is what was written: typed where it can be, as text where it cannot."""

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from claims.workbooks import write_workbook

DAY = date(2025, 8, 2)


def written(rows):
    file = BytesIO()
    write_workbook(file, [("rows", rows)], DAY)
    return file


def read(value):
    """The value of a cell and its type: number, text, boolean, day."""
    [[cell, _]] = load_workbook(written([[value, "beside"]]))["rows"].iter_rows()
    return str(cell.value) if cell.is_date else cell.value, cell.data_type


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, (None, "n")),
        ("", (None, "n")),
        (3, (3, "n")),
        (Decimal("0.1"), (0.1, "n")),
        (Decimal("123456789012345"), (123456789012345, "n")),
        (Decimal("1234567890123456"), ("1234567890123456", "s")),
        (True, (True, "b")),
        (date(2025, 7, 4), ("2025-07-04 00:00:00", "d")),
        (date(1900, 2, 28), ("1900-02-28", "s")),
        (datetime.fromisoformat("2025-08-02T09:30:00"), ("2025-08-02 09:30:00", "d")),
        ([4, 12], ("4 12", "s")),
        ([], (None, "n")),
        ("1,035", ("1,035", "s")),
        ("=1+1", ("=1+1", "s")),
        ("https://news.example/", ("https://news.example/", "s")),
        ("<r>no mark-up</r>", ("<r>no mark-up</r>", "s")),
        ("🙂" * 20_000, ("🙂" * 16_383 + "…", "s")),
    ],
)
def test_cell_is_what_was_written(value, cell):
    assert read(value) == cell


@settings(max_examples=50, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1))
def test_text_is_read_as_it_was_written(text):
    value, _ = read(text)

    assert unescape(value) == text


def test_same_rows_are_the_same_bytes():
    rows = [["a", 1], ["b", DAY]]

    assert written(rows).getvalue() == written(rows).getvalue()
