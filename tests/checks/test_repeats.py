import pytest

from claims.checks import CHECKS
from claims.models import Claim

from .cases import asked, join, printed_on, said, up

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("source", "repeat", "verdicts"),
    [
        ("up to 80", "80", ["inconsistent"]),
        ("over 50", "50", ["inconsistent"]),
        ("80", "up to 80", ["inconsistent"]),
        ("80", "about 80", ["inconsistent"]),
        ("more than 80", "at least 80", ["inconsistent"]),
        ("more than 80", "over 80", ["consistent"]),
        ("up to 80", "at most 80", ["consistent"]),
        ("80", "80", []),
        ("exactly 80", "80", []),
        ("up to 80", "85", []),
        ("dozens", "80", []),
        ("10 to 15", "10", []),
        ("10 to 15", "10 to 15", ["consistent"]),
        ("dozens", "dozens", []),
        # "Exactly" is asked about by the other check.
        ("about 80", "exactly 80", []),
    ],
)
def test_hedge_kept(source, repeat, verdicts):
    join("repeats", (said(repeat), said(source)))

    assert asked("hedge-kept") == verdicts


def test_hedge_kept_by_the_same_number_in_another_unit():
    join("repeats", (said("1.7", "thousand"), said("up to 1,700")))
    join("repeats", (said("1.7", "GBP"), said("up to 1.7")))

    assert asked("hedge-kept") == ["inconsistent"]


def test_hedge_is_not_asked_of_a_change_and_a_level():
    join("repeats", (said("80", **up("", form="change")), said("up to 80")))

    assert asked("hedge-kept") == []


def test_hedge_is_not_asked_of_what_is_said_in_other_words():
    join("restates", (said("more than 400"), said("423")), (said("80"), said("up to 80")))

    assert asked("hedge-kept") == []


@pytest.mark.parametrize(
    ("source", "repeat", "fate"),
    [
        ("up to 80", "80", "without the hedge “up to”."),
        ("over 80", "80", "without the hedge “over”."),
        ("80", "about 80", "with “about” added."),
        ("more than 80", "at least 80", "with “at least” in place of “more than”."),
    ],
)
def test_hedge_kept_says_what_became_of_it(source, repeat, fate):
    join("repeats", (said(repeat), said(source)))

    [answer] = CHECKS["hedge-kept"].answers_about(Claim.objects.published())
    assert answer.sentence.endswith(fate)


@pytest.mark.parametrize(
    ("source", "repeat", "verdicts"),
    [
        ("1,700", "exactly 1,700", ["cannot-tell"]),
        ("about 1,728", "exactly 1,728", ["cannot-tell"]),
        ("1,728", "exactly 1,728", []),
        ("exactly 1,700", "exactly 1,700", []),
        ("1,700", "1,728", ["cannot-tell"]),
        ("about 1,700", "1,728", ["cannot-tell"]),
        ("1,728", "1,700", []),
        ("1,728", "about 1,700", []),
        ("1,728", "1,729", []),
        ("1,700", "about 1,728", []),
        ("dozens", "24", []),
    ],
)
def test_exact_from_rounded(source, repeat, verdicts):
    join("restates", (said(repeat), said(source)))

    assert asked("exact-from-rounded") == verdicts


def test_exact_from_rounded_share():
    share = {"unit": "percent", "form": "share"}
    join("repeats", (said("51.3", **share), said("51", **share)))

    assert asked("exact-from-rounded") == ["cannot-tell"]


@pytest.mark.parametrize(
    ("source_day", "repeat_day", "verdicts"),
    [
        ("1 August 2025", "2 August 2025", ["inconsistent"]),
        ("August 2025", "2 August 2025", ["inconsistent"]),
        ("August 2025", "31 July 2025", []),
    ],
)
def test_nothing_becomes_of_words_that_were_printed_later(source_day, repeat_day, verdicts):
    source = said("up to 80", article=printed_on(source_day))
    repeat = said("80", article=printed_on(repeat_day))
    join("repeats", (repeat, source))

    assert asked("hedge-kept") == verdicts
