import pytest
from django.utils import timezone

from claims.checks import CHECKS
from claims.figures.printed_hedges import printed_hedges
from claims.models import Claim
from tests import factories
from tests.checks.cases import asked, figure, period, said

pytestmark = pytest.mark.django_db


def two(first, second, words="1,728", other=None):
    measure = factories.measure()
    said(words, measure=measure, **first)
    said(other or words, measure=measure, **second)


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("officers and staff", "officers, staff and PCSOs", ["cannot-tell"]),
        ("officers and staff", "Staff and officers", []),
        ("officers and staff", "all the officers and staff", []),
        ("officers", "", []),
        ("", "", []),
    ],
)
def test_same_terms_of_populations(one, other, verdicts):
    two({"population": one}, {"population": other})

    assert asked("same-terms") == verdicts


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("2024 to 2025", "2023 to 2025", ["cannot-tell"]),
        ("2024 to 2025", "2024 to 2026", ["cannot-tell"]),
        ("2024 to 2025", "1 January 2024 to 31 December 2025", []),
        ("2024 to 2025", "", []),
        ("as of 1 May 2024", "as of 1 May 2025", []),
    ],
)
def test_same_terms_of_periods(one, other, verdicts):
    two(period(one), period(other))

    assert asked("same-terms") == verdicts


@pytest.mark.parametrize(
    "fields",
    [
        {"words": "1,700", "other": "1,701"},
        {"words": "17"},
        {"words": "dozens"},
    ],
)
def test_same_terms_are_asked_of_one_telling_figure(fields):
    two(period("2024 to 2025"), period("2022 to 2023"), **fields)

    assert asked("same-terms") == []


def test_same_terms_are_not_asked_of_two_places():
    two(
        {"population": "officers", "place": factories.place()},
        {"population": "staff", "place": factories.place()},
    )

    assert asked("same-terms") == []


def test_same_terms_are_not_asked_of_periods_of_two_populations():
    two(
        {"population": "officers", **period("2024 to 2025")},
        {"population": "staff", **period("2022 to 2023")},
    )

    assert asked("same-terms") == ["cannot-tell"]


FROM_80 = {"lower": 80, "lower_inclusive": True}


@pytest.mark.parametrize(
    ("words", "fields", "verdicts"),
    [
        ("up to 80", figure("80"), ["inconsistent"]),
        ("up to 80", figure("up to 80"), []),
        ("at most 80", figure("up to 80"), []),
        ("as many as 80", figure("up to 80"), []),
        ("no more than 80", figure("up to 80"), []),
        ("no more than 80", figure("more than 80"), ["inconsistent"]),
        ("80 officers, up from 60", figure("80"), []),
        ("80 of those under 18", figure("80"), []),
        ("over three million", figure("more than 3000000"), []),
        ("over three million", figure("3000000"), ["inconsistent"]),
        ("just over 80", figure("just over 80"), []),
        # A bound that leaves nothing of what the hedge's word allows.
        ("nearly 80", figure("nearly 80") | FROM_80, ["inconsistent"]),
        ("nearly 81", figure("nearly 81") | FROM_80, []),
        ("81", figure("81") | FROM_80, []),
        ("up to 81", figure("81") | FROM_80, ["inconsistent"]),
        ("dozens", figure("dozens"), []),
        ("over a dozen", figure("dozens"), ["inconsistent"]),
    ],
)
def test_words_and_bounds(words, fields, verdicts):
    said("80", **fields | {"as_printed": words})

    assert asked("words-and-bounds") == verdicts


@pytest.mark.parametrize(
    ("as_printed", "number", "hedges"),
    [
        ("More than 1,000 arrests", 1000, ("more-than",)),
        ("over £1.5m", 1500000, ("more-than",)),
        ("no fewer than 5", 5, ("at-least",)),
        ("recover 5", 5, ()),
        ("over the weekend, 61", 61, ()),
        ("about 7,000 of up to 9,000", 9000, ("up-to", "at-most")),
        ("some 7,000", 7000, ("about",)),
    ],
)
def test_printed_hedges(as_printed, number, hedges):
    assert printed_hedges(as_printed, number) == hedges


@pytest.mark.parametrize(
    ("when", "status", "verdicts"),
    [
        ("2019 to 2020", "plan", ["cannot-tell"]),
        ("as of 1 May 2020", "target", ["cannot-tell"]),
        ("2019 to 2020", "forecast", ["cannot-tell"]),
        ("2019 to 2020", "proposal", []),
        ("2019 to 2020", "actual", []),
        ("2019 to 2999", "plan", []),
        ("since 2019", "plan", []),
        ("", "plan", []),
    ],
)
def test_plan_has_outcome(when, status, verdicts):
    said("80", status=status, **period(when))

    assert asked("plan-has-outcome") == verdicts


def test_plan_is_due_when_its_year_is_over():
    said("80", status="plan", **period(f"2019 to {timezone.localdate().year}"))

    assert asked("plan-has-outcome") == []


def test_plan_of_several_papers_is_one():
    measure = factories.measure()
    plan = {"measure": measure, "status": "plan", **period("2019 to 2020")}
    first, second = said("80", **plan), said("up to 80", **plan)

    [answer] = CHECKS["plan-has-outcome"].find(Claim.objects.published())
    assert [claim.pk for claim in answer.inputs["plan"]] == [first.pk, second.pk]


def test_plan_with_an_outcome():
    measure = factories.measure()
    plan = {"measure": measure, "status": "plan", **period("2019 to 2020")}
    first, _ = said("80", **plan), said("up to 80", **plan)
    factories.relation(kind="outcome-of", from_claim=said("75"), to_claim=first)

    assert asked("plan-has-outcome") == []
