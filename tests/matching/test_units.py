"""One resolver of units: by every name of a unit, for the desk and for annotations."""

from decimal import Decimal

import pytest

from claims.arithmetic import NUMBER, PERCENT, TIMES
from claims.extraction import suggest
from claims.matching import Desk, annotate_text
from claims.matching.units import UnitIndex, engine_name
from claims.models import Unit
from tests import factories

PENNY = Unit(pk=1, code="penny", singular="penny", plural="pence", dimension="gbp", factor="0.01")
POUND = Unit(pk=2, code="GBP", singular="pound", plural="pounds", dimension="gbp", factor=1)
OFFICER = Unit(pk=3, code="officer", singular="Officer", plural="Officers", dimension="number")
PERSON = Unit(pk=4, code="person", singular="person", plural="people", dimension="number")
WEEK = Unit(pk=5, code="week", singular="week", plural="weeks", dimension="time", factor=168)
DAY = Unit(pk=6, code="day", singular="day", plural="days", dimension="time", factor=24)
UNITS = UnitIndex([PENNY, POUND, OFFICER, PERSON, WEEK, DAY])


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It cut 40 officers.", OFFICER),
        ("It cut 40 police officers.", OFFICER),
        ("It spent £2m.", POUND),
        ("It has 14 libraries.", None),
    ],
)
def test_unit_is_found_by_any_name_and_by_the_last_word(text, unit):
    assert UNITS.unit_of(suggest(text)[0]) == unit


def test_unit_is_found_by_its_code_before_the_word_of_another():
    word = Unit(code="member", singular="staff", plural="staff")
    code = Unit(code="staff", singular="member of staff", plural="members of staff")

    assert UnitIndex([word, code]).by_name["staff"] == code


def test_unit_of_two_with_one_word_is_the_first():
    older, newer = (Unit(code=code, singular="time", plural="times") for code in ("a", "b"))

    assert UnitIndex([older, newer]).by_name["time"] is older


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("It cost €5m.", "money-EUR"),
        ("It weighs 5 kg.", "kilogram"),
        ("It has 14 libraries.", NUMBER.dimension),
        ("Of these 5 per cent left.", PERCENT.dimension),
        ("It doubled.", TIMES.dimension),
        ("It lasted 5 weeks.", "time"),
        ("It met ten times a week.", NUMBER.dimension),
    ],
)
def test_number_has_a_dimension_with_a_unit_on_record_or_without(text, dimension):
    assert UNITS.arithmetic_unit(suggest(text)[0]).dimension == dimension


@pytest.mark.parametrize(
    ("text", "has_unit"), [("It met ten times a week.", False), ("It is ten times as big.", True)]
)
def test_how_often_is_no_multiple(text, has_unit):
    times = Unit(code="times", singular="time", plural="times", dimension="multiple")

    assert UnitIndex([times]).unit_of(suggest(text)[0]) == (times if has_unit else None)


def test_values_are_given_in_each_unit_that_has_a_decimal_for_them():
    [number] = suggest("It lasted 14 days.")
    unit = UNITS.arithmetic_unit(number)

    assert UNITS.in_each_unit([Decimal(14)], unit) == {(14,), (2,)}
    assert UNITS.in_each_unit([Decimal(15)], unit) == {(15,)}
    assert UNITS.in_each_unit([Decimal(14), Decimal(15)], unit) == {(14, 15)}
    assert UNITS.in_each_unit([Decimal(14), None], unit) == {(14, None), (2, None)}


@pytest.mark.parametrize(
    ("unit", "name"),
    [
        (POUND, "GBP"),
        (OFFICER, "Officer"),
        (Unit(code="percent", singular="per cent", plural="per cent"), "%"),
    ],
)
def test_engine_has_a_name_for_each_unit(unit, name):
    assert engine_name(unit) == name


@pytest.mark.django_db
@pytest.mark.parametrize("words", ["officers", "Officers", "police officers"])
def test_desk_and_annotation_of_a_number_find_one_unit(words):
    unit = factories.unit(code="x", singular="Officer", plural="Officers", dimension="headcount")
    measure = factories.measure(name="Leck officers", unit=unit)
    factories.claim(measure=measure, unit=unit, value=40, as_printed="40 officers")
    text = f"Leck has 40 {words}."

    [card] = Desk(factories.article(text=text)).cards
    [annotation] = annotate_text(text).annotations

    assert card.proposed.unit == unit
    assert (annotation.grade, annotation.number.unit.dimension) == ("sure", "headcount")
