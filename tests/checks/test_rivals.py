from dataclasses import replace

import pytest

from claims.checks import CHECKS
from claims.models import Claim
from tests import factories

from .cases import asked, join, period, printed_on, said

pytestmark = pytest.mark.django_db

YEAR = period("2024 to 2025")


def rivals(*words, **fields):
    measure = factories.measure()
    fields = fields if "period_kind" in fields else YEAR | fields
    return [said(figure, **{"measure": measure, **fields}) for figure in words]


@pytest.mark.parametrize(
    ("words", "verdicts"),
    [
        (["1,400", "2,300"], ["inconsistent"]),
        (["1,400", "1,400"], []),
        (["1,400", "1,432"], []),
        (["1,431", "1,432"], ["inconsistent"]),
        (["over 50", "50"], []),
        (["over 51", "51"], ["inconsistent"]),
        (["up to 80", "80"], []),
        (["up to 80", "at least 90"], ["inconsistent"]),
        (["up to 80", "at least 70"], []),
        (["about 1,400", "1,300"], []),
        (["about 1,401", "1,300"], ["inconsistent"]),
        (["10 to 15", "12"], []),
        (["10 to 15", "17"], ["inconsistent"]),
        (["dozens", "17"], []),
        # One group, one finding, however many differ.
        (["1,401", "2,301", "3,301", "1,401"], ["inconsistent"]),
        # Both agree with the first, but not with each other.
        (["more than 10", "21", "31"], ["inconsistent"]),
    ],
)
def test_rivals_agree(words, verdicts):
    rivals(*words)

    assert asked("rivals-agree") == verdicts


@pytest.mark.parametrize(
    "other",
    [
        {"measure": None},
        {"place": True},
        {"population": "officers"},
        {"status": "plan"},
        {"form": "frequency", "per": "week"},
        period("2023 to 2025"),
        period("as of 1 May 2025"),
        period(""),
        period("to date"),
        {"unit": "GBP"},
    ],
)
def test_rivals_are_of_one_thing_and_period(other):
    [first] = rivals("1,400")
    fields = {"measure": first.measure} | (other if "period_kind" in other else YEAR | other)
    makers = {"measure": factories.measure, "place": factories.place}
    fields |= {name: make() for name, make in makers.items() if fields.get(name) in (None, True)}
    if "place" not in other:
        fields.pop("place")
    said("2,300", **fields)

    assert asked("rivals-agree") == []


@pytest.mark.parametrize("kind", ["updates", "corrects"])
def test_rivals_that_are_updated_are_no_rivals(kind):
    old, new, _ = rivals("450,000,001", "260,000,001", "450,000,001")
    join(kind, (new, old))

    assert asked("rivals-agree") == []


def test_rivals_all_updated():
    old, new = rivals("450,000,001", "260,000,001")
    join("updates", (new, old), (old, new))

    assert asked("rivals-agree") == []


@pytest.mark.parametrize(
    ("words", "verdicts"),
    [("as of 1 May 2025", ["inconsistent"]), ("as of May 2025", ["cannot-tell"])],
)
def test_rivals_as_of_a_day_and_of_a_month(words, verdicts):
    rivals("1,401", "2,301", **period(words))

    assert asked("rivals-agree") == verdicts


def test_rivals_up_and_down():
    measure = factories.measure()
    for direction in ("up", "down"):
        said("5", "percent", measure=measure, form="percent-change", direction=direction, **YEAR)

    assert asked("rivals-agree") == ["inconsistent"]


def test_rivals_are_those_that_differ():
    rivals("1,401", "more than 1,200", "2,301", "about 1,400")

    [answer] = CHECKS["rivals-agree"].answers_about(Claim.objects.published())
    printed = [claim.as_printed for claim in answer.inputs["rival"]]
    assert (answer.working, printed) == (
        "1,401 | 2,301",
        ["1,401", "2,301", "about 1,400"],
    )


def test_rivals_known_again_when_one_more_repeats_a_figure():
    check = CHECKS["rivals-agree"]
    [first, _] = rivals("1,401", "2,301")
    [before] = check.answers_about(Claim.objects.published())
    said("1,401", measure=first.measure, **YEAR)
    [after] = check.answers_about(Claim.objects.published())

    assert after.fingerprint(check) == before.fingerprint(check)


@pytest.mark.parametrize("field", ["value", "upper", "lower", "hedge"])
def test_rivals_are_another_finding_when_a_figure_is_another(field):
    check = CHECKS["rivals-agree"]
    rivals("1,401", "10 to 15")
    [answer] = check.answers_about(Claim.objects.published())
    last = answer.inputs["rival"][-1]._replace(**{field: "other"})

    other = replace(answer, inputs={"rival": [answer.inputs["rival"][0], last]})

    assert other.fingerprint(check) != answer.fingerprint(check)


@pytest.mark.parametrize(
    ("words", "verdicts"),
    [
        (["26", "260"], ["cannot-tell"]),
        (["1.7", "1,700"], ["cannot-tell"]),
        (["17", "1,700"], []),
        (["17", "1,701"], []),
        (["2", "20"], []),
        (["26", "27"], []),
        (["26", "260", "260"], ["cannot-tell"]),
        (["26", "dozens"], []),
    ],
)
def test_digits_slipped(words, verdicts):
    rivals(*words)

    assert asked("digits-slipped") == verdicts


@pytest.mark.parametrize(
    ("day", "verdicts"), [("3 August 2025", ["cannot-tell"]), ("3 August 2026", [])]
)
def test_digits_slipped_without_a_period_if_said_at_one_time(day, verdicts):
    [first] = rivals("26", article=printed_on("1 August 2025"), **period(""))
    said("260", measure=first.measure, article=printed_on(day))

    assert asked("digits-slipped") == verdicts


def test_digits_slipped_in_another_period_are_none():
    [first] = rivals("26")
    said("260", measure=first.measure, **period("2023 to 2024"))

    assert asked("digits-slipped") == []
