import pytest

from claims.checks import CHECKS
from claims.models import Claim
from tests import factories
from tests.checks.cases import asked, join, period, printed_on, said

pytestmark = pytest.mark.django_db


def total(*points, kind="cumulative", **fields):
    """Claims of one running total: (figure, period) each."""
    measure = factories.measure(kind=kind)
    return [said(words, measure=measure, **period(when), **fields) for words, when in points]


JULY, SEPTEMBER = "1 January 2025 to 18 July 2025", "1 January 2025 to 10 September 2025"


@pytest.mark.parametrize(
    ("july", "september", "verdicts"),
    [
        ("215", "207", ["inconsistent"]),
        ("215", "200", ["consistent"]),
        ("215", "215", []),
        ("215", "216", []),
        ("215", "up to 200", ["inconsistent"]),
        ("215", "up to 220", []),
        ("215", "more than 200", []),
        ("more than 215", "211", ["inconsistent"]),
        ("up to 215", "211", []),
        ("about 215", "214", []),
        ("dozens", "214", []),
    ],
)
def test_total_falls(july, september, verdicts):
    total((july, JULY), (september, SEPTEMBER))

    # A round figure may stand for a higher one: that is no fall, and not told.
    assert asked("total-falls") == [v for v in verdicts if v != "consistent"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (JULY, "1 February 2025 to 10 September 2025"),
        (SEPTEMBER, JULY),
        (JULY, JULY),
        (JULY, "1 January 2025 to July 2025"),
        (JULY, "since 2025"),
    ],
)
def test_total_is_of_one_start_and_later(first, second):
    total(("215", first), ("207", second))

    assert asked("total-falls") == []


def test_total_of_a_flow_is_no_running_one():
    total(("215", JULY), ("207", SEPTEMBER), kind="flow")

    assert asked("total-falls") == []


def test_total_to_date_runs_from_the_day_it_was_printed():
    measure = factories.measure(kind="flow")
    for words, day in (("1,035", "4 July 2025"), ("1,011", "31 July 2025")):
        said(words, measure=measure, article=printed_on(day), **period("to date"))

    assert asked("total-falls") == ["inconsistent"]


def test_total_as_of_days():
    total(("1,035", "as of 4 July 2025"), ("1,011", "as of 31 July 2025"))

    assert asked("total-falls") == ["inconsistent"]


def test_total_whose_words_deny_its_bounds_is_not_asked():
    odd, _ = total(("nearly 215", JULY), ("207", SEPTEMBER))
    Claim.objects.filter(pk=odd.pk).update(lower=215, lower_inclusive=True)
    factories.correction(claim=odd)

    assert asked("total-falls") == []


def test_total_that_was_corrected_does_not_fall():
    wrong, right = total(("10,351", JULY), ("1,035", SEPTEMBER))
    join("corrects", (right, wrong))

    assert asked("total-falls") == []


@pytest.mark.parametrize(
    ("july", "september", "verdicts"),
    [
        ("215", "over 700", ["cannot-tell"]),
        ("215", "429", []),
        ("215", "up to 700", []),
        ("more than 215", "over 700", []),
        ("about 215", "701", ["cannot-tell"]),
        ("215", "391", []),
        # Below twenty, chance alone makes such a jump.
        ("19", "71", []),
        ("dozens", "701", []),
        ("215", "dozens", []),
    ],
)
def test_total_jumps(july, september, verdicts):
    total((july, JULY), (september, SEPTEMBER))

    assert asked("total-jumps") == verdicts


@pytest.mark.parametrize(
    ("first", "second", "verdicts"),
    [
        ("1 January 2025 to 18 July 2025", "1 January 2025 to September 2025", ["cannot-tell"]),
        ("2025 to 18 July 2025", "2025 to 10 September 2025", []),
        ("1 July 2025 to 18 July 2025", "1 July 2025 to 20 July 2025", []),
        ("1 January 2025 to 18 July 2025", "1 January 2025 to 20 December 2026", []),
        ("as of 18 July 2025", "as of 10 September 2025", []),
        ("to date", "to date", []),
    ],
)
def test_total_jumps_within_days_that_are_known(first, second, verdicts):
    total(("215", first), ("701", second))

    assert asked("total-jumps") == verdicts


def test_total_jumps_says_how_fast():
    total(("215", JULY), ("over 700", SEPTEMBER))

    [answer] = CHECKS["total-jumps"].answers_about(Claim.objects.published())
    assert answer.working == "215 in 198 days, then 485 in 54 days: 8.3 times the earlier pace"


def test_total_falls_only_below_one_that_stood_before_for_certain():
    total(
        ("501", "2024 to 20 July 2025"),
        ("402", "2024 to July 2025"),
        ("451", "2024 to 1 August 2025"),
    )

    [answer] = CHECKS["total-falls"].answers_about(Claim.objects.published())
    assert answer.working == "501 → 451"
