"""Dates as they are typed, and as they are printed again."""

from datetime import date

import pytest

from claims.dates import read_date, write_date

READ = [
    ("1 August 2025", date(2025, 8, 1), "day"),
    ("1st Aug 2025", date(2025, 8, 1), "day"),
    ("22nd of June 2024", date(2024, 6, 22), "day"),
    ("August 1, 2025", date(2025, 8, 1), "day"),
    ("2025-08-31", date(2025, 8, 31), "day"),
    ("31/8/2025", date(2025, 8, 31), "day"),
    ("  July   2025 ", date(2025, 7, 1), "month"),
    ("sept 2025", date(2025, 9, 1), "month"),
    ("2025-07", date(2025, 7, 1), "month"),
    ("2025", date(2025, 1, 1), "year"),
]

REFUSED = [
    "yesterday",
    "1 August",
    "31 February 2025",
    "32/1/2025",
    "1/13/2025",
    "Ju 2025",
    "Jux 2025",
    "ju. 2025",
    "0000",
    "99999",
    "25-08-01",
    "2025-8",
    "1 2025",
    "٣ August ٢٠٢٥x",
    "",
]


@pytest.mark.parametrize(("text", "day", "precision"), READ)
def test_date_is_read(text, day, precision):
    assert read_date(text) == (day, precision)


@pytest.mark.parametrize("text", REFUSED)
def test_date_is_refused(text):
    with pytest.raises(ValueError, match="is not a day, a month or a year"):
        read_date(text)


@pytest.mark.parametrize(
    ("day", "precision", "text"),
    [
        (date(2025, 8, 1), "day", "1 August 2025"),
        (date(2025, 8, 1), "month", "August 2025"),
        (date(2025, 1, 1), "year", "2025"),
        (None, "", ""),
    ],
)
def test_date_is_written(day, precision, text):
    assert write_date(day, precision) == text
