import pytest

from claims.checks import CHECKS
from claims.models import Claim

from .cases import asked, join, period, said

pytestmark = pytest.mark.django_db

FALLS = {"form": "change", "direction": "down"}
RISES = {"form": "change", "direction": "up"}


@pytest.mark.parametrize(
    ("part", "whole", "verdicts"),
    [
        ("1,200", "1,035", ["inconsistent"]),
        ("1,035", "1,035", ["consistent"]),
        ("1,035", "1,000", ["consistent-if-rounded"]),
        ("more than 1,200", "1,035", ["inconsistent"]),
        ("more than 1,200", "more than 1,035", ["consistent"]),
        ("1,200", "up to 1,100", ["inconsistent"]),
        ("1,200", "at least 1,035", ["consistent"]),
        ("about 1,100", "1,035", ["consistent"]),
        ("10 to 15", "12", ["consistent"]),
        ("dozens", "12", []),
        ("12", "dozens", []),
        ("40", "0", ["inconsistent"]),
    ],
)
def test_part_within_whole(part, whole, verdicts):
    join("part-of", (said(part), said(whole)))

    assert asked("part-within-whole") == verdicts


@pytest.mark.parametrize(
    ("part", "whole", "verdicts"),
    [
        ({"unit": "GBP"}, {"unit": "person"}, []),
        ({"unit": "thousand"}, {"unit": "person"}, ["inconsistent"]),
        (FALLS, FALLS, ["consistent"]),
        (FALLS, RISES, []),
    ],
)
def test_part_within_whole_of_another_kind(part, whole, verdicts):
    join("part-of", (said("300", **part), said("1,700", **whole)))

    assert asked("part-within-whole") == verdicts


@pytest.mark.parametrize("state", ["suggested", "rejected"])
def test_part_within_whole_asks_of_confirmed_relations_only(state):
    join("part-of", (said("1,200"), said("1,035")), state=state)

    assert asked("part-within-whole") == []


def test_part_within_whole_asks_of_what_the_whole_restates():
    part, whole, source = said("1,021"), said("more than 1,000"), said("1,015")
    join("part-of", (part, whole))
    join("restates", (whole, source))

    assert asked("part-within-whole") == ["consistent", "inconsistent"]


def test_part_within_whole_is_not_asked_of_what_goes_another_way():
    part, whole, source = said("300", **FALLS), said("1,700", **FALLS), said("1,700", **RISES)
    join("part-of", (part, whole))
    join("restates", (whole, source))

    assert asked("part-within-whole") == ["consistent"]


@pytest.mark.parametrize(
    ("whole", "parts", "verdicts"),
    [
        ("962", ["549", "347", "85"], ["inconsistent"]),
        ("981", ["549", "347", "85"], ["consistent"]),
        ("980", ["549", "347", "85"], ["consistent-if-rounded"]),
        ("about 960", ["549", "347", "85"], ["inconsistent"]),
        ("about 980", ["549", "347", "85"], ["consistent"]),
        ("more than 962", ["549", "347", "85"], ["consistent"]),
        ("962", ["549", "about 330", "85"], ["consistent"]),
        ("up to 170", ["up to 80", "90"], ["consistent"]),
        ("up to 160", ["at least 80", "90"], ["inconsistent"]),
        # Parts that are not all are no contradiction, unless they look as if they were meant.
        ("962", ["549", "85"], []),
        ("962", ["549", "347"], ["cannot-tell"]),
        ("more than 2,000", ["549", "347"], []),
        # Parts of another division of the same whole overlap with them.
        ("423", ["223", "200", "52"], ["consistent"]),
        ("423", ["223", "180", "52"], ["inconsistent"]),
        ("160", ["up to 80", "at least 90"], ["consistent"]),
        ("962", ["549", "dozens"], []),
        ("962", ["962"], []),
        ("0", ["5", "7"], ["inconsistent"]),
    ],
)
def test_parts_make_whole(whole, parts, verdicts):
    whole = said(whole)
    join("part-of", *((said(part), whole) for part in parts))

    assert asked("parts-make-whole") == verdicts


def test_parts_make_whole_of_a_cut():
    whole = said("1,700", **FALLS)
    join("part-of", (said("1,400", **FALLS), whole), (said("300", **FALLS), whole))

    assert asked("parts-make-whole") == ["consistent"]


def test_parts_make_whole_of_a_rise_and_a_fall():
    whole = said("1,100", **RISES)
    join("part-of", (said("1,400", **RISES), whole), (said("300", **FALLS), whole))

    assert asked("parts-make-whole") == ["consistent"]


def test_parts_make_whole_counts_a_part_once():
    whole = said("500", **period("2024 to 2025"))
    part = said("301", article=whole.article)
    again = said("301", measure=part.measure)
    join("part-of", (part, whole), (again, whole), (said("199"), whole))

    assert asked("parts-make-whole") == ["consistent"]


def test_parts_make_whole_needs_two_of_them():
    whole, part = said("500"), said("301")
    join("part-of", (part, whole), (said("301", measure=part.measure), whole))

    assert asked("parts-make-whole") == []


def test_parts_make_whole_looks_for_no_overlap_among_many():
    whole = said("27")
    join("part-of", *((said("3"), whole) for _ in range(10)))

    assert asked("parts-make-whole") == ["inconsistent"]


def test_parts_make_whole_says_which():
    whole = said("423 arrests")
    join("part-of", *((said(part), whole) for part in ("223", "200", "52")))

    [answer] = CHECKS["parts-make-whole"].answers_about(Claim.objects.published())
    assert answer.working == "223 + 200 = 423; printed: 423"
    assert [part.as_printed for part in answer.inputs["part"]] == ["223", "200"]
