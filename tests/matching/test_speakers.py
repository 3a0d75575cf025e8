"""Whom a printed name means: recognised by any of their names, or only pointed out."""

import pytest

from claims.extraction import suggest
from claims.matching.speakers import names_printed, recognise_names
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def known():
    return {
        name: factories.speaker(name=name, kind=kind, aliases=aliases)
        for name, kind, aliases in [
            ("Sir Mark Rowley", "person", []),
            ("Rosa Marlow", "person", ["Rosa Tennant"]),
            ("Ada Poole", "person", []),
            ("Alan Poole", "person", []),
            ("Leck Borough Council", "organisation", ["Leck Council"]),
            ("Metropolitan Police", "organisation", ["Met Police", "the Met", "Scotland Yard"]),
        ]
    }


def recognised(name, text=""):
    return recognise_names({name: {""}}, text or name)[name]


MET = "Metropolitan Police"
TABLE = [
    ("full name", "Rosa Marlow", "Rosa Marlow", "full name"),
    ("in capitals", "ROSA MARLOW", "Rosa Marlow", "full name"),
    ("without the title", "Mark Rowley", "Sir Mark Rowley", "full name"),
    ("with letters after it", "Rosa Marlow MP", "Rosa Marlow", "full name"),
    ("surname", "Rowley", "Sir Mark Rowley", "surname"),
    ("title and surname", "Mr Rowley", "Sir Mark Rowley", "surname"),
    ("former name", "Rosa Tennant", "Rosa Marlow", "alias"),
    ("alias with an article", "The Met", MET, "alias"),
    ("alias of two words", "Scotland Yard", MET, "alias"),
    ("organisation with an article", "the Metropolitan Police", MET, "full name"),
]


@pytest.mark.parametrize(
    ("name", "speaker", "by"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_speaker_is_recognised_by_each_of_the_names(known, name, speaker, by):
    printed = recognised(name)

    assert (printed.speaker, printed.recognised_by, printed.is_new) == (known[speaker], by, False)


POSSIBLE = [
    ("M. Rowley", ["Sir Mark Rowley"], True),
    ("Poole", ["Ada Poole", "Alan Poole"], True),
    ("Andrew Poole", ["Ada Poole", "Alan Poole"], True),
    ("Leck County Council", ["Leck Borough Council"], True),
    ("Sue Rowley", [], True),
    ("Upton Council", [], True),
]


@pytest.mark.parametrize(("name", "possible", "is_new"), POSSIBLE)
def test_speaker_who_is_only_possible_is_pointed_out(known, name, possible, is_new):
    printed = recognised(name)

    assert (printed.speaker, list(printed.possible_speakers), printed.is_new) == (
        None,
        [known[speaker] for speaker in possible],
        is_new,
    )


def test_speaker_of_a_name_that_two_have_is_for_the_editor_to_choose(known):
    twin = factories.speaker(name="Rosa Marlow", kind="person")

    printed = recognised("Rosa Marlow")

    assert (printed.speaker, {*printed.possible_speakers}, printed.is_new) == (
        None,
        {known["Rosa Marlow"], twin},
        False,
    )


KINDS = [
    ("Rosa Marlow", "", "person"),
    ("Sir Denzil Kay", "", "person"),
    ("Effie Rendall", "Effie Rendall went. Rendall said so.", "person"),
    ("Trentmoor Travel", "Trentmoor Travel said so.", "organisation"),
    ("Upton Council", "", "organisation"),
    ("ONS", "", "organisation"),
    ("Leck Household Survey", "", "document"),
    ("sources close to the talks", "", ""),
    ("Ministers", "", ""),
    ("Her group", "", ""),
]


@pytest.mark.parametrize(("name", "text", "kind"), KINDS)
def test_speaker_to_be_made_is_of_a_kind(name, text, kind):
    assert recognised(name, text).kind == kind


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "A spokeswoman for Denbeck Water said 40 homes were dry.",
            ("Denbeck Water", "spokeswoman for Denbeck Water", ""),
        ),
        ("The inspectors said 40 homes were dry.", ("inspectors", "inspectors", "")),
        ("There were 40 homes.", ("", "", "")),
    ],
)
def test_attribution_names_whom_a_spokesperson_speaks_for(text, said):
    assert names_printed(suggest(text)[0]) == said
