"""Dates as they are typed, and as they are printed again."""

from datetime import date, timedelta

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from claims.dates import PartialDate

DAY = PartialDate(date(2025, 8, 1))
MONTH = PartialDate(date(2025, 8, 1), "month")
YEAR = PartialDate(date(2025, 1, 1), "year")

TYPED = [
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


@pytest.mark.parametrize(("text", "day", "precision"), TYPED)
def test_date_is_parsed(text, day, precision):
    assert PartialDate.parse(text) == PartialDate(day, precision)


@pytest.mark.parametrize("text", REFUSED)
def test_date_is_refused(text):
    with pytest.raises(ValueError, match="is not a day, a month or a year"):
        PartialDate.parse(text)


@pytest.mark.parametrize("dated", [DAY, MONTH, YEAR])
def test_date_comes_back_from_its_iso_form(dated):
    assert PartialDate.parse_iso(dated.iso) == dated


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("1 August 2025", "This must be a date, such as 2025, 2025-07 or 2025-07-04"),
        ("2025-8", "This must be a date, such as"),
        ("2025-08-01T00:00", "This must be a date, such as"),
        ("٢٠٢٥", "This must be a date, such as"),
        ("2025-02-30", "There is no such date"),
        ("2025-13", "There is no such date"),
    ],
)
def test_iso_date_is_refused(text, problem):
    with pytest.raises(ValueError, match=problem):
        PartialDate.parse_iso(text)


@pytest.mark.parametrize(
    ("dated", "words", "in_sentence", "iso", "last"),
    [
        (DAY, "1 August 2025", "on 1 August 2025", "2025-08-01", date(2025, 8, 1)),
        (MONTH, "August 2025", "in August 2025", "2025-08", date(2025, 8, 31)),
        (YEAR, "2025", "in 2025", "2025", date(2025, 12, 31)),
    ],
)
def test_date_is_written(dated, words, in_sentence, iso, last):
    written = str(dated), dated.in_sentence(), dated.iso, dated.last

    assert written == (words, in_sentence, iso, last)


@pytest.mark.parametrize(
    ("left", "right", "order"),
    [
        (DAY, MONTH, "overlap"),
        (DAY, YEAR, "overlap"),
        (PartialDate(date(2025, 7, 31)), MONTH, "before"),
        (MONTH, PartialDate(date(2025, 9, 1)), "before"),
        (PartialDate(date(2024, 1, 1), "year"), YEAR, "before"),
    ],
)
def test_date_is_before_another(left, right, order):
    orders = left.is_before(right), right.is_before(left), left.overlaps(right)

    assert orders == ((False, False, True) if order == "overlap" else (True, False, False))


def test_date_is_stored_or_nothing():
    assert (PartialDate.stored(date(2025, 8, 1), "month"), PartialDate.stored(None, "")) == (
        MONTH,
        None,
    )


def test_last_day_of_the_last_month():
    assert PartialDate(date(9999, 12, 1), "month").last == date(9999, 12, 31)


SPANS = st.builds(
    lambda day, precision: (
        PartialDate.ending(PartialDate(day).last, precision)
        if precision == "day"
        else PartialDate(PartialDate.ending(day, precision).first, precision)
    ),
    st.dates(date(2023, 1, 1), date(2026, 12, 31)),
    st.sampled_from(["day", "month", "year"]),
)


def days(dated):
    """Every day that it may mean."""
    return [dated.first + timedelta(days=n) for n in range((dated.last - dated.first).days + 1)]


@given(SPANS)
def test_date_is_known_by_its_last_day(dated):
    assert PartialDate.ending(dated.last, dated.precision) == dated


@given(SPANS, SPANS)
def test_what_is_said_of_two_dates_holds_for_every_day_of_both(left, right):
    pairs = [(one, other) for one in [*days(left)[::13], left.last] for other in days(right)]

    assert left.is_before(right) is all(one < other for one, other in pairs)
    assert left.is_by(right) is all(one <= other for one, other in pairs)
    assert left.overlaps(right) is bool({*days(left)} & {*days(right)})


@given(SPANS, SPANS, SPANS)
def test_dates_are_before_one_another_one_way_and_onwards(first, second, third):
    assert not (first.is_before(second) and second.is_before(first))
    assert [
        first.is_before(second),
        first.overlaps(second),
        second.is_before(first),
    ].count(True) == 1
    if first.is_before(second) and second.is_before(third):
        assert first.is_before(third)


@given(SPANS, SPANS)
def test_lists_put_nothing_before_what_came_before_it(left, right):
    if left.is_before(right):
        assert left.last < right.last


@pytest.mark.django_db
@given(st.lists(SPANS, min_size=1, max_size=30))
def test_days_in_sql_are_those_in_python(dates):
    rows = [(dated.first, dated.last, dated.precision) for dated in dates]

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT claims_first_day(last, precision), claims_last_day(first, precision), precision"
            " FROM unnest(%s::date[], %s::date[], %s::text[]) WITH ORDINALITY"
            " AS dated (first, last, precision, n) ORDER BY n",
            [list(column) for column in zip(*rows, strict=True)],
        )
        computed = cursor.fetchall()

    assert computed == rows
