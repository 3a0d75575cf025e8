"""Bare numbers that are years, pronouns or names, fractions that are no share, and multiples."""

import pytest

from claims.extraction import suggest


def kinds(text):
    return [(suggestion.as_printed, suggestion.kind) for suggestion in suggest(text)]


@pytest.mark.parametrize(
    ("text", "printed", "kind"),
    [
        ("It began in 2019", "2019", "year"),
        ("gone by 2120, they say", "2120", "year"),
        ("fraud between 2015 and 2022", "between 2015 and 2022", "year"),
        ("its 2018 results", "2018", "year"),
        ("The firm's 2018 sales", "2018", "year"),
        ("about this one", "one", "idiom"),
        ("one of them left", "one", "idiom"),
        ("one of the biggest firms", "one", "idiom"),
        ("one of Leck's most gifted players", "one", "idiom"),
        ("until at least 2031", "at least 2031", "year"),
        ("he met the two", "two", "idiom"),
        ("including the 38 and others", "38", "idiom"),
        ("They sailed the Lucky Seven across northern waters", "Seven", "name"),
        ("Three Rivers Trust said", "Three", "name"),
        ("They watched Mars 500", "500", "name"),
        ("the id 783493499266", "783493499266", "name"),
        ("a production-four-door car", "four", "idiom"),
        ("drawn at the last 16", "16", "idiom"),
        ("in the top 40", "40", "idiom"),
        ("out of the bottom three", "three", "idiom"),
        ("The firm lost and Fiat 500 sold", "500", "name"),
        ("It cost 6d then", "6", "name"),
        ("he has an RTX 4090 at home", "4090", "name"),
        ("case 2301234/a and", "2301234", "name"),
        ("Their CD 500 was late", "500", "name"),
        ("Fans of the Six Nations and the Premier League agreed", "Six", "name"),
        ("Psalm 23 was read", "Psalm 23", "name"),
        ("Gulfstream 500 was late", "500", "name"),
        ("They ate at the Five Stars until late", "Five", "name"),
        ("emissions below 2005 levels", "below 2005", "year"),
        ("they voted 19-15 along party lines", "19-15", "score"),
    ],
)
def test_number_that_only_looks_like_a_quantity(text, printed, kind):
    assert kinds(text) == [(printed, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "created 1850 jobs",
        "bottom three floors",
        "in 2,019 homes",
        "rose to seven",
        "of which five will close",
        "Three New Yorkers",
        "Twelve Labour MPs",
        "Five Men Held In Raid",
        "sub-500 offices",
        "two of the biggest firms",
        "until at least 2,031",
        "In 125 homes",
        "over the 1,699 issued",
        "in the US 300 died",
        "In Group B 40 left",
        "They saw the ABCDEF 500 there",
        "IN ALL 125 DIED",
        "Another 30 followed",
        "below 2,005 levels",
        "“Five Stars” were given",
        "rose a fifth to it",
        "a third of voters",
        "two-thirds said so",
        "one-third empty",
        "fell by a quarter",
        "fell by half",
        "worse than half",
        "nearly half",
        "half the voters",
        "half have left",
        "a fifth more",
        "half an hour",
        "doubled",
        "twice as many",
        "threefold",
        "10-fold",
        "more than treble",
        "scored twice",
    ],
)
def test_number_that_is_a_quantity(text):
    assert [kind for _, kind in kinds(text)] == ["quantity"]


def test_number_of_a_name_in_a_list_that_says_its_verb_once():
    text = "The Tories lost 674 and Labour 187."

    assert kinds(text) == [("674", "quantity"), ("187", "quantity")]


@pytest.mark.parametrize(
    "text",
    [
        "a quarter later",
        "the quarter",
        "a sixth-grader",
        "doubling down",
        "They lost half",
        "half left",
        "a double room",
        "once they left",
    ],
)
def test_words_that_are_no_number_at_all(text):
    assert [kind for _, kind in kinds(text) if kind == "quantity"] == []
