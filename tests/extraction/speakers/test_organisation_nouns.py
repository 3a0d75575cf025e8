"""The common nouns that stand for an organisation, and the names that they may stand for."""

import pytest

from claims.extraction.speakers.organisation_nouns import may_name, split_label


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Think tank the Leck Institute", ("Think tank", "Leck Institute")),
        ("retailer Hale", ("retailer", "Hale")),
        ("housing charity Leaf", ("housing charity", "Leaf")),
        ("union Workers for Hale", ("union", "Workers for Hale")),
        ("Charity Commission", None),
        ("Leck charity Leaf", ("Leck charity", "Leaf")),
        ("the Leck charity Leaf", None),
        ("retailer", None),
        ("retailer hale", None),
        ("retailer Hale and sons", None),
        ("mayor Hale", None),
    ],
)
def test_label_is_split_from_its_name(words, label):
    assert split_label(words.split()) == label


NOUNS = {
    "Leck Council": "council authority",
    "Leck University": "university school college",
    "Leck Institute": "institute tank thinktank charity foundation",
    "Leck Trust": "trust charity",
    "Leck Police": "force",
    "Leck Police Federation": "",
}


@pytest.mark.parametrize("name", NOUNS)
def test_noun_stands_only_for_a_name_of_its_kind(name):
    nouns = {noun for nouns in NOUNS.values() for noun in nouns.split()} | {"company"}

    assert {noun for noun in nouns if may_name(noun, name)} == {*NOUNS[name].split()}


def test_any_noun_may_stand_for_a_name_that_does_not_tell_its_kind():
    assert may_name("company", "Fenway Forensics")
