from datetime import date
from decimal import Decimal

import pytest

from claims.dates import PartialDate
from claims.figures import ClaimFigure, may_be_one_figure
from claims.figures.repeats import repeats, restatements
from claims.models import Claim

DAY = date(2025, 8, 1)


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

    assert [*repeats([first, second, other, third])] == [(second, first), (third, first)]


def test_restatements_lead_to_the_number_with_more_digits():
    source = printed(1035, pk=1)
    rounded = printed(1000, pk=2, hedge="more-than", words="over 1,000", lower=Decimal(1000))
    other = printed(900, pk=3, hedge="more-than", words="over 900", lower=Decimal(900))

    assert [*restatements([source, rounded, other])] == [(rounded, source)]
