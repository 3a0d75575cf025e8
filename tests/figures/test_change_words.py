"""What a correction changed, without the names of fields and codes."""

import pytest

from claims.actions.corrections import public_fields
from claims.figures.change_words import READERS_WORDS, Change, changes, headline
from claims.models import Claim, Correction
from tests import factories

# Names of fields that are a reader's words as they are.
PLAIN = {
    *("measure", "place", "statement", "value", "lower bound", "upper bound", "unit", "hedge"),
    *("direction", "status", "speaker", "publication", "headline", "byline", "kind of period"),
}


@pytest.mark.django_db
def test_each_field_that_is_logged_has_a_readers_word():
    assert set(public_fields(factories.claim())) == PLAIN | set(READERS_WORDS)


CLAIM = Claim(pk=7, as_printed="80 officers")


def test_record_that_claims_are_printed_with_has_readers_words_too():
    logged = correction(denominator=("all officers", ""), factor=("1", "60"))

    assert changes(logged) == [
        Change("total that it is a share or rate of", "all officers", ""),
        Change("size", "1", "60"),
    ]


def correction(kind="meaning", **before_and_after):
    pairs = {name.replace("_", " "): pair for name, pair in before_and_after.items()}
    before, after = ({name: pair[i] for name, pair in pairs.items()} for i in (0, 1))
    return Correction(claim=CLAIM, kind=kind, before=before, after=after)


PRINTED = ("80 officers", "up to 80 officers")
HEADLINES = {
    "“80 officers” is now “up to 80 officers”": {"hedge": ("none", "up to"), "as_printed": PRINTED},
    "The place of “80 officers”": {"place": ("", "London")},
    "The hedge and the value of “80 officers”": {"hedge": ("a", "b"), "value": ("1", "2")},
    "Several details of “80 officers”": dict.fromkeys(("hedge", "value", "unit"), ("a", "b")),
    "What is said about “80 officers”": {},
    "A typing error in “80 officers”": {"kind": "typo", "statement": ("Carnval", "Carnival")},
    "A claim withdrawn: “80 officers”": {"kind": "withdrawn", "state": ("published", "withdrawn")},
}


@pytest.mark.parametrize("words", HEADLINES)
def test_headline_of_a_correction(words):
    assert headline(correction(**HEADLINES[words])) == words


def test_changes_begin_with_the_printed_words_and_name_no_field():
    logged = correction(
        includes_the_lower_bound=("yes", "no"),
        as_printed=PRINTED,
        state=("published", "withdrawn"),
        fact_or_plan_not_clear=("", "yes"),
        place=("", "London"),
        not_stated_in_the_article=("", "since when"),
    )

    assert changes(logged) == [
        Change("printed wording", "80 officers", "up to 80 officers"),
        Change("lower bound itself", "included", "left out"),
        Change("doubt about the status", "", "left open by the article"),
        Change("place", "", "London"),
        Change("list of what the article does not say", "empty", "since when"),
    ]


def test_entry_under_an_earlier_name_of_its_field_reads_as_one_of_today():
    logged = correction(lower_inclusive=("yes", "no"), credited_to=("", "The council"))

    assert changes(logged) == [
        Change("lower bound itself", "included", "left out"),
        Change("body that counted", "", "The council"),
    ]
