import pytest

from claims.checks import CHECKS
from claims.models import Claim
from tests import factories

from .cases import asked, counted_in, join, said, up

pytestmark = pytest.mark.django_db


def share_of(words, whole, part=None):
    """A share, derived from the whole that its measure names and from its part."""
    measure = factories.measure(denominator=whole.measure)
    printed = said(words, "percent", form="share", measure=measure)
    join("derived-from", *((printed, claim) for claim in (part, whole) if claim))
    return printed


@pytest.mark.parametrize(
    ("words", "part", "whole", "verdicts"),
    [
        ("77.3", "773", "1,000", ["consistent"]),
        ("77", "773", "1,000", ["consistent-if-rounded"]),
        ("74.7", "773", "1,035", ["consistent-if-rounded"]),
        ("77.3", "773", "1,035", ["inconsistent"]),
        ("0.0003", "10", "3,147,436", ["consistent-if-rounded"]),
        ("0.003", "10", "3,147,436", ["inconsistent"]),
        ("nearly 75", "773", "1,035", ["consistent"]),
        ("more than 75", "773", "1,035", ["inconsistent"]),
        ("three quarters", "773", "1,035", []),
        ("75", "773", "dozens", []),
        ("75", "773", "0", []),
    ],
)
def test_share_agrees(words, part, whole, verdicts):
    share_of(words, said(whole), said(part))

    assert asked("share-agrees") == verdicts


def test_share_is_not_asked_where_nothing_says_which_is_the_whole():
    printed = said("50", "percent", form="share")
    join("derived-from", (printed, said("773")), (printed, said("1,000")))

    assert asked("share-agrees") == []


def test_share_is_not_asked_of_two_parts():
    whole, part, other = said("1,000"), said("773"), said("12")
    join("derived-from", (share_of("50", whole, part), other))

    assert asked("share-agrees") == []


@pytest.mark.parametrize(
    ("words", "count", "verdicts"),
    [
        ("44", "7", ["inconsistent"]),
        ("43", "7", ["consistent"]),
        ("about 40", "7", ["consistent"]),
        ("50", "7", ["inconsistent"]),
        ("50.0", "7", ["inconsistent"]),
        ("44", "70", ["consistent"]),
        ("32.8", "70", ["consistent-if-rounded"]),
        ("33.5", "71", ["inconsistent"]),
        ("44", "exactly 7", ["inconsistent"]),
        ("44", "more than 7", []),
        ("44", "dozens", []),
        # Of a hundred or more every whole per cent is possible.
        ("44", "173", []),
        ("dozens", "7", []),
    ],
)
def test_possible_percentage_of_a_whole(words, count, verdicts):
    share_of(words, said(count))

    assert asked("possible-percentage") == verdicts


def test_possible_percentage_is_not_asked_of_money():
    share_of("44", said("7", "GBP"))

    assert asked("possible-percentage") == []


@pytest.mark.parametrize(
    ("words", "count", "printed", "verdicts"),
    [
        ("44", 7, "", ["inconsistent"]),
        ("43", 7, "", ["consistent"]),
        ("44", 7, "about 7", ["inconsistent"]),
        ("38", 7, "about 7", ["consistent-if-rounded"]),
        ("150", 7, "", []),
        ("44", 349, "", []),
    ],
)
def test_possible_percentage_of_an_earlier_count(words, count, printed, verdicts):
    said(
        words,
        "percent",
        form="percent-change",
        direction="up",
        measure=factories.measure(unit=counted_in("person")),
        baseline_value=count,
        baseline_as_printed=printed,
        baseline_kind="before-change",
    )

    assert asked("possible-percentage") == verdicts


@pytest.mark.parametrize(
    ("unit", "counted", "verdicts"),
    [
        ("percent", "person", ["inconsistent"]),
        (None, "person", ["inconsistent"]),
        ("person", "person", []),
        ("percent", "GBP", []),
        ("percent", "day", []),
    ],
)
def test_possible_percentage_is_of_an_earlier_count_only(unit, counted, verdicts):
    measure = factories.measure(unit=counted_in(counted))
    said("44", unit, **up("44", measure=measure, baseline_value=7, baseline_kind="before-change"))

    assert asked("possible-percentage") == verdicts


def test_possible_percentage_says_of_what():
    share_of("44", said("7 officers"))

    [answer] = CHECKS["possible-percentage"].answers_about(Claim.objects.published())
    assert answer.working == "no whole number out of 7 makes 44 per cent"
