"""Dates as articles print them, with and without their year."""

from datetime import date

import pytest

from claims.dates import PartialDate
from claims.intake.dateline import read_dateline

TODAY = date(2026, 3, 10)
FIRST_OF_AUGUST = PartialDate(date(2025, 8, 1))
AUGUST = (FIRST_OF_AUGUST, "")
NO_YEAR = "The text says “1 August” without a year. Type the whole date."

LINES = [
    ("1 August 2025", AUGUST),
    ("1st August, 2025", AUGUST),
    ("Friday, 1st August 2025", AUGUST),
    ("Friday the 1st of August 2025", AUGUST),
    ("Fri 1 Aug 2025 06.00 BST", AUGUST),
    ("Published: 1 August 2025 at 10:30am", AUGUST),
    ("Updated 1 August 2025, 10:30 GMT", AUGUST),
    ("August 1, 2025", AUGUST),
    ("2025-08-01", AUGUST),
    ("2025-08-01T09:30:00+01:00", AUGUST),
    ("1/8/2025", AUGUST),
    ("August 2025", (PartialDate(date(2025, 8, 1), "month"), "")),
    (
        "Friday, 1st August",
        (
            FIRST_OF_AUGUST,
            "The year is not printed. 1 August was last a Friday in 2025: check it.",
        ),
    ),
    ("1st August", (None, NO_YEAR)),
    # The last Saturday that was a 1 August lies further back than an article would say so.
    ("Saturday 1 August", (None, NO_YEAR)),
    (
        "Monday, 1 August 2025",
        (FIRST_OF_AUGUST, "1 August 2025 was not a Monday. Check the date."),
    ),
    ("On 1 August the council met", None),
    ("1 August 2025 was a hot day", None),
    ("31 June 2025", None),
    ("29 February 2025", None),
    ("Friday", None),
    ("2025", None),
    ("August", None),
    ("1 August 2025 " + "at " * 40 + "x", None),
]


@pytest.mark.parametrize(("line", "dateline"), LINES)
def test_dateline_is_read_from_a_line(line, dateline):
    assert read_dateline(line, TODAY) == dateline


def test_dateline_without_a_year_takes_that_of_its_address():
    assert read_dateline("1st August", TODAY, 2024) == (PartialDate(date(2024, 8, 1)), "")
