"""The counted noun after a number, in the singular."""

import pytest

from claims.extraction import suggest
from claims.extraction.numbers import plurals


def units(text):
    return [suggestion.unit for suggestion in suggest(text) if suggestion.kind == "quantity"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("1,000 armed police officers were sent", "armed police officer"),
        ("29 New Yorkers", "New Yorker"),
        ("took three A-levels", "A-level"),
        ("has 29. A levels row", ""),
        ("2,500 people", "person"),
        ("60 women", "woman"),
        ("12 aircraft", "aircraft"),
        ("two viruses", "virus"),
        ("six ministries", "ministry"),
        ("14 churches", "church"),
        ("20 decently sized coal-fired plants", "decently sized coal-fired plant"),
        ("1,500 coal- and gas-fired plants", "coal gas-fired plant"),
        ("4.3m digital and physical sales", "digital physical sale"),
        ("eight other employees", "employee"),
        ("12 sales managers", "sales manager"),
        ("six crew members", "crew member"),
        ("19 fouls show", "foul"),
        ("one man died", "man"),
        ("one new local store that", "new local store"),
        ("one traffic light.", "traffic light"),
        ("one West Virginia official said", "West Virginia official"),
        ("one Republican threatened", "Republican"),
        ("a three course meal", "course"),
        ("a four-bedroom house", "bedroom"),
        ("the 3 cylinder engine", "cylinder"),
        ("two of the drivers", "driver"),
        ("two of the minister's deputies", "deputy"),
        ("two of the most popular books", "popular book"),
        ("512 “low-level” thefts", "low-level theft"),
        ("350 'early bird' tickets", "early bird ticket"),
        ('12 "incidents"', "incident"),
        ("12 US states", "US state"),
        ("30 rural, remote schools", "rural remote school"),
        ("48 F-35 fighters", "fighter"),
        ("12 Boeing 737 jets", "jet"),
        ("hundreds more buildings", "building"),
        ("40 TEU", "TEU"),
        ("80 people's homes", "person"),
        ("eight million 250ml bottles", "bottle"),
        ("300 such cases", "case"),
        ("27,000 call-outs", "call-out"),
        ("two jobless people", "jobless person"),
    ],
)
def test_counted_noun(text, unit):
    assert units(text)[0] == unit


@pytest.mark.parametrize(
    "text",
    [
        "773 were charged",
        "450 survived",
        "it rose to 773 on Monday",
        "200 in all",
        "a 100-strong team",
        "Prison numbers rose to 88,521",
    ],
)
def test_number_without_a_noun_has_no_unit(text):
    assert units(text) == [""]


@pytest.mark.parametrize(
    ("word", "singular"),
    [
        *plurals.PLURALS.items(),
        ("buses", "bus"),
        ("boxes", "box"),
        ("cities", "city"),
        ("MPs", "MP"),
        ("RBIs", "RBI"),
        ("midwives", "midwife"),
    ],
)
def test_singular(word, singular):
    assert plurals.singular(word) == singular
    assert plurals.is_plural(word)


@pytest.mark.parametrize("word", ["bus", "class", "crisis", "this", "man", "James's", "news"])
def test_singulars_are_no_plurals(word):
    assert not plurals.is_plural(word)
