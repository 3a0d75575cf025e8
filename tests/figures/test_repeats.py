from datetime import date
from decimal import Decimal
from operator import attrgetter

import pytest

from claims.dates import PartialDate
from claims.figures import ClaimFigure, may_be_one_figure
from claims.figures.repeats import repeats, restatements
from claims.models import Claim, Unit

DAY = date(2025, 8, 1)
DATED = attrgetter("dated")


def printed(value=80, *, pk=1, day=DAY, hedge="none", place=None, words=None, **fields):
    """The figure of a claim that was printed on a day in an article of its own."""
    claim = Claim(
        pk=pk,
        as_printed=words or str(value),
        value=Decimal(value),
        hedge=hedge,
        **{"form": "level", "status": "actual"} | fields,
    )
    dated = {"dated_on": day, "dated_precision": "day", "article": pk, "place": place}
    return ClaimFigure.of(claim)._replace(**dated)


def since(text):
    start = PartialDate.parse(text)
    return {
        "period_kind": "cumulative-since",
        "period_start": start.first,
        "period_start_precision": start.precision,
    }


PAIRS = {
    "nothing else stated": ({}, {}, True),
    "within three months": ({}, {"day": date(2025, 11, 1)}, True),
    "later than that": ({}, {"day": date(2025, 11, 2)}, False),
    "later, but of one period": (since("2024"), since("2024") | {"day": date(2026, 8, 1)}, True),
    "of a month and a day of it": (since("July 2025"), since("4 July 2025"), True),
    "of a month and a day after it": (since("July 2025"), since("1 August 2025"), False),
    "of two periods": (since("2024"), since("2025"), False),
    "of one place and of none": ({"place": 1}, {}, True),
    "of two places": ({"place": 1}, {"place": 2}, False),
    "of one population": ({"population": "Officers"}, {"population": "officers"}, True),
    "of two populations": ({"population": "officers"}, {"population": "staff"}, False),
    "from two baselines": ({"baseline_value": 1}, {"baseline_value": 2}, False),
    "a forecast and a fact": ({"status": "forecast"}, {}, False),
    "a condition and a fact": ({"status": "conditional"}, {}, False),
    "a forecast and a plan": ({"status": "forecast"}, {"status": "plan"}, True),
    "an estimate and a fact": ({"status": "estimate"}, {}, True),
}


@pytest.mark.parametrize(("left", "right", "expected"), PAIRS.values(), ids=PAIRS)
def test_may_be_one_figure(left, right, expected):
    assert may_be_one_figure(printed(**left), printed(**right)) is expected


def test_repeats_lead_to_the_first_of_a_number():
    first, second, other, third = (
        printed(value, pk=pk) for pk, value in enumerate([80, 80, 81, 80], 1)
    )

    assert [*repeats([first, second, other, third], DATED)] == [(second, first), (third, first)]


def test_restatements_lead_to_the_number_with_more_digits():
    source = printed(1035, pk=1)
    rounded = printed(1000, pk=2, hedge="more-than", words="over 1,000", lower=Decimal(1000))
    other = printed(900, pk=3, hedge="more-than", words="over 900", lower=Decimal(900))

    assert [*restatements([source, rounded, other], DATED)] == [(rounded, source)]


POUND = Unit(code="GBP", dimension="money-GBP", factor=1)
THOUSAND_POUNDS = Unit(code="GBP-thousand", dimension="money-GBP", factor=1000)
PERSON = Unit(code="person", dimension="number", factor=1)


@pytest.mark.parametrize(
    ("unit", "value", "rounded", "pairs"),
    [(POUND, 1035, 1000, 1), (THOUSAND_POUNDS, "1.035", 1, 1), (PERSON, 1035, 1000, 0)],
)
def test_figure_is_taken_only_from_one_counted_alike(unit, value, rounded, pairs):
    source = printed(1035, pk=1, unit=POUND)
    again = printed(value, pk=2, unit=unit)
    over = {"hedge": "more-than", "lower": Decimal(rounded)}
    short = printed(rounded, pk=3, unit=unit, words=f"over {rounded}", **over)

    assert [*repeats([source, again], DATED)] == [(again, source)] * pairs
    assert [*restatements([source, short], DATED)] == [(short, source)] * pairs


AUGUST = {"day": date(2025, 8, 31), "precision": "month"}


@pytest.mark.parametrize(
    ("first", "second", "pairs"),
    [
        ({"day": date(2025, 7, 31)}, AUGUST, 1),
        ({"day": date(2025, 8, 1)}, AUGUST, 1),
        ({"day": date(2025, 8, 2)}, AUGUST, 0),
        ({"day": date(2025, 8, 31)}, AUGUST, 0),
        (AUGUST, {"day": date(2025, 9, 1)}, 1),
        (AUGUST, AUGUST, 0),
        ({"day": date(2025, 8, 1)}, {"day": date(2025, 8, 1)}, 1),
    ],
)
def test_figure_is_taken_only_from_what_came_first_for_certain(first, second, pairs):
    exact, again, rounded = (
        printed(value, pk=pk, hedge=hedge, day=dates["day"])._replace(
            dated_precision=dates.get("precision", "day")
        )
        for pk, value, hedge, dates in [
            (1, 1035, "none", first),
            (2, 1035, "none", second),
            (3, 1000, "more-than", second),
        ]
    )

    assert [*repeats([exact, again], DATED)] == [(again, exact)] * pairs
    assert [*restatements([exact, rounded], DATED)] == [(rounded, exact)] * pairs
