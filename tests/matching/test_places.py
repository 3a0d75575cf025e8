"""The place where a number applies, against a record of seven places."""

import pytest

from claims.extraction import suggest
from claims.matching.places import Places
from claims.matching.text_numbers import sentence_spans
from tests import factories

pytestmark = pytest.mark.django_db

PROPOSED = [
    ("40", "Fires killed 40 people in Leck.", "Leck"),
    ("40", "In Leck, 40 homes were sold.", "Leck"),
    ("40", "In Leck 40 homes were sold, a record.", "Leck"),
    ("40", "In Leck, the council sold 40 homes.", "Leck"),
    ("3", "Recorded crime in Leck fell by 3 per cent.", "Leck"),
    ("40", "The council sold 40 homes in Leck’s oldest streets.", "Leck"),
    ("40", "He said that 40 homes in Leck had been sold.", "Leck"),
    ("40", "The charity added that it fed 40 families across England.", "England"),
    ("40", "Police found 40 knives throughout England and Wales last year.", "England and Wales"),
    ("40", "Fires killed 40 people in the West End.", "West End"),
    ("40", "Fires killed 40 people in the UK.", "United Kingdom"),
    ("5", "Unemployment in the United Kingdom has climbed to 5 per cent.", "United Kingdom"),
    ("40", "The council sold 40 homes in the West End in England.", "West End"),
]
NOT_PROPOSED = [
    ("40", "Leck Police lost 40 officers."),  # a body, and no place
    ("40", "Fires killed 40 people in Leck Road."),  # a longer name
    ("40", "Fires killed 40 people in New England."),
    ("40", "Fires killed 40 people in the west of Leck."),
    ("40", "Fires killed 40 people in England and France."),  # two compete
    ("40", "Fires killed 40 people in Leck or Upton."),
    ("40", "In Leck 40 homes were sold in Upton."),
    ("40", "Fires killed 40 people in Upton."),  # not on record
    ("29", "The drive to Leck cost £29."),
    ("40", "In Leck it rained, while 40 homes were sold elsewhere."),  # of another clause
    ("40", "The man who lives in Leck stole 40 cars."),
    ("40", "A meeting in Leck heard of 40 thefts."),  # where it was said
    ("40", "Sales of 40 homes were higher than in Leck."),
    ("40", "It has 40 homes. It rained in Leck."),  # of another sentence
    ("40", "Fires killed 40 people in the capital."),  # of whichever country
    ("Seven", "Fires killed 40 people in Seven Sisters."),  # a number of the name
]


@pytest.fixture(autouse=True)
def record():
    united_kingdom = factories.place(name="United Kingdom", aliases=["UK", "Britain"])
    england = factories.place(name="England", parent=united_kingdom)
    factories.place(name="England and Wales")
    factories.place(name="West End", parent=england)
    factories.place(name="Leck")
    factories.place(name="Seven Sisters")
    factories.place(name="London", aliases=["the capital"])


def propose(printed, text):
    suggestion = next(s for s in suggest(text) if printed in s.as_printed)
    [sentence] = [s for s in sentence_spans(text) if s[0] <= suggestion.start < s[1]]
    return Places(text).place_of(suggestion, sentence)


@pytest.mark.parametrize(("printed", "text", "name"), PROPOSED)
def test_place_is_the_one_in_which_the_clause_is_set(printed, text, name):
    assert propose(printed, text).name == name


@pytest.mark.parametrize(("printed", "text"), NOT_PROPOSED)
def test_no_place_is_proposed_where_none_is_certain(printed, text):
    assert propose(printed, text) is None


def test_place_of_a_name_that_two_places_bear_is_not_proposed():
    factories.place(name="Upton")
    factories.place(name="Market Upton", aliases=["Upton"])

    assert propose("40", "Fires killed 40 people in Upton.") is None


def test_places_of_a_text_are_looked_up_at_once(django_assert_num_queries):
    with django_assert_num_queries(1):
        Places("In Leck 40 homes were sold. In England it was 30.")
    with django_assert_num_queries(0):
        Places("It has 40 homes.")
