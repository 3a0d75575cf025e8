import pytest

from claims.checks import CHECKS
from claims.models import Claim
from tests.checks.cases import asked, join, said

pytestmark = pytest.mark.django_db

UP = {"direction": "up"}


def pair(added, percentage, **fields):
    """(count added, per cent added), the second derived from the first."""
    count = said(added, form="change", **UP)
    rise = said(percentage, "percent", form="percent-change", **UP, **fields)
    join("derived-from", (rise, count))
    return count, rise


@pytest.mark.parametrize(
    ("added", "percentage", "base", "verdicts"),
    [
        ("80", "50", "160", ["consistent"]),
        ("80", "50", "161", ["consistent-if-rounded"]),
        ("80", "50", "200", ["consistent-if-rounded"]),
        ("80", "50", "205", ["inconsistent"]),
        ("83", "50", "165", ["consistent-if-rounded"]),
        ("81", "50.0", "166", ["inconsistent"]),
        ("up to 80", "over 50", "150", ["consistent"]),
        ("up to 80", "over 50", "170", ["inconsistent"]),
        ("dozens", "50", "160", []),
        ("80", "0", "160", []),
    ],
)
def test_one_base(added, percentage, base, verdicts):
    _, rise = pair(added, percentage)
    join("baseline-of", (said(base), rise))

    assert asked("one-base") == verdicts


def test_one_base_that_is_printed_beside_the_rise():
    beside = {"baseline_value": 160, "baseline_kind": "before-change"}
    pair("80", "50", **beside)

    assert asked("one-base") == ["consistent"]


def test_one_base_that_nobody_states():
    pair("80", "50")

    [answer] = CHECKS["one-base"].answers_about(Claim.objects.published())
    assert (answer.verdict, answer.working) == ("cannot-tell", "80 ÷ 50% = 160")


@pytest.mark.parametrize(
    ("added", "percentage", "verdicts"),
    [
        ("80", "50", ["cannot-tell", "consistent"]),
        ("80", "60", ["cannot-tell", "consistent-if-rounded"]),
        ("80", "80", ["cannot-tell", "inconsistent"]),
        ("80", "dozens", ["cannot-tell"]),
        ("up to 80", "over 50", ["cannot-tell", "consistent-if-rounded"]),
    ],
)
def test_one_base_of_a_pair_and_of_its_repeat(added, percentage, verdicts):
    count, rise = pair(added, percentage)
    again = pair("80", "50")
    join("repeats", (again[0], count), (again[1], rise))

    assert sorted(asked("one-base")) == sorted(verdicts)


def test_one_base_needs_both_to_go_one_way():
    count = said("80", form="change", direction="down")
    rise = said("50", "percent", form="percent-change", direction="up")
    join("derived-from", (rise, count))

    assert asked("one-base") == []
