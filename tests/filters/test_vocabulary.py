"""Which word of the record a typed one that is not on it may be, and how much each weighs."""

import pytest

from claims.filters.vocabulary import errors_between, look_up
from tests import factories

# What is typed, its stem, a stem of the record, and how many errors lie between, if not too many.
MISTYPED = [
    ("oficers", "ofic", "offic", 1),
    ("officres", "officr", "offic", 1),
    ("Rowly", "rowli", "rowley", 1),
    ("kahn", "kahn", "khan", 1),
    ("recogniton", "recogniton", "recognit", 1),
    ("deploymnts", "deploymnt", "deploy", 1),
    ("registred", "registr", "regist", 1),
    ("carnvial", "carnvial", "carniv", 1),
    ("policeman", "policeman", "polic", 1),
    ("deploments", "deploment", "deploy", 1),
    ("robbries", "robbri", "robberi", 1),
    ("weekly", "weekli", "week", 0),
    ("Leeds", "leed", "lead", None),
    ("form", "form", "firm", None),
    ("losses", "loss", "lose", None),
    ("house", "hous", "hors", None),
    ("unicorns", "unicorn", "uniform", None),
]


@pytest.mark.parametrize(("word", "lexeme", "meant", "errors"), MISTYPED)
def test_word_may_be_a_typing_error(word, lexeme, meant, errors):
    assert errors_between(word.lower(), lexeme, meant) == errors


@pytest.mark.django_db
def test_words_are_looked_up_among_published_claims():
    shared = {"quotation": factories.quotation(), "measure": factories.measure(name="Nests")}
    factories.claim(**shared, statement="Herons nest.", start=0, end=1)
    factories.claim(**shared, statement="Storks nest.", start=1, end=2)
    factories.draft(**shared, statement="Zebras nest.", start=2, end=3)

    words = {word.word: word for word in look_up(["herons", "nests", "the", "sotrks", "zebras"])}

    assert {name: (word.count, word.corrections) for name, word in words.items()} == {
        "herons": (1, ()),
        "nests": (2, ()),
        "sotrks": (1, ("stork",)),
        "zebras": (0, ()),
    }
    assert words["zebras"].weight > words["herons"].weight > words["nests"].weight


# What is typed, and the words of a measure's names and definition whose first letters it may be.
INITIALS = [
    ("MAPPA", ("multi-agency public protection",)),
    ("MAPP", ("multi-agency public protection",)),
    ("MPPA", ()),
    ("RSOs", ("registered swan owners",)),
    ("RSO", ("registered swan owners",)),
    ("FSG", ("families and schools of geese",)),
    ("rso", ()),
    ("ZOO", ()),
]


@pytest.mark.parametrize(("word", "names"), INITIALS)
@pytest.mark.django_db
def test_unknown_word_may_be_initials_of_a_measure(word, names):
    alias, definition = "multi-agency public protection", "Families and schools of geese."
    measure = factories.measure(
        name="Registered swan owners", aliases=[alias], definition=definition
    )
    factories.claim(quotation=factories.quotation(), measure=measure)
    factories.measure(name="Zebras of Oslo")

    [typed] = look_up([word])

    assert typed.initials_of == names
