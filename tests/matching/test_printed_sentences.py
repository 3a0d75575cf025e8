"""The sentence that a claim is printed in, what is like it where it is not, and what it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.matching.printed_sentences import dates_of, likeness, printed_sentence, read_claim
from claims.matching.units import UnitIndex
from claims.models import Claim, Unit

TEXT = (
    "Village buses are cut\n\n"
    "The county has 31 routes. It has cut its subsidies by £1.4 million since 2019, to £2.9"
    " million. Drivers said so.\n\n"
    "It offered £600,000 to keep nine routes, and cut 12 posts in 2012."
)
UNITS = UnitIndex(
    [
        Unit(code="GBP", singular="pound", plural="pounds"),
        Unit(code="officer", singular="officer", plural="officers"),
    ]
)
CUT = "It has cut its subsidies by £1.4 million since 2019, to £2.9 million."
# The words; the sentence before, the sentence with [the words], the sentence after.
FOUND = [
    (
        "by £1.4 million",
        (
            "The county has 31 routes.",
            "It has cut its subsidies [by £1.4 million] since 2019, to £2.9 million.",
            "Drivers said so.",
        ),
    ),
    ("31 routes", ("Village buses are cut", "The county has [31 routes].", CUT)),
    ("Village buses", ("", "[Village buses] are cut", "The county has 31 routes.")),
    (
        "posts in 2012.",
        (
            "Drivers said so.",
            "It offered £600,000 to keep nine routes, and cut 12 [posts in 2012.]",
            "",
        ),
    ),
]
# The words; the number that the text has in their place.
NOT_FOUND = [
    ("slashed by £1.4 million", "subsidies by £1.4 million", CUT),
    ("32 routes", "31 routes", "The county has 31 routes."),
    (
        "cut 13 posts",
        "cut 12 posts",
        "It offered £600,000 to keep nine routes, and cut 12 posts in 2012.",
    ),
    ("as the drivers said", "", "Drivers said so."),
]


def marked(sentence):
    shown = "".join(f"[{text}]" if mark else text for text, mark in sentence.segments)
    return sentence.before, shown, sentence.after


@pytest.mark.parametrize(("words", "expected"), FOUND)
def test_sentence_of_printed_words(words, expected):
    sentence = printed_sentence(TEXT, words)

    assert (marked(sentence), sentence.has_words) == (expected, True)


def test_sentence_is_the_one_of_the_known_place():
    sentence = printed_sentence(TEXT, "cut", TEXT.rindex("cut"))

    assert sentence.text.startswith("It offered")


def test_sentence_of_a_place_that_has_other_words_is_where_they_stand():
    assert marked(printed_sentence(TEXT, "31", 3))[1] == "The county has [31] routes."


@pytest.mark.parametrize(("words", "number", "text"), NOT_FOUND)
def test_words_that_are_not_printed_have_a_closest_sentence(words, number, text):
    sentence = printed_sentence(TEXT, words)

    assert (sentence.has_words, sentence.closest_words, marked(sentence)[1]) == (
        False,
        number,
        text,
    )


@pytest.mark.parametrize(("text", "words"), [("", "31"), (TEXT, "Zebra 77"), (TEXT, "")])
def test_words_like_nothing_in_the_text_have_no_sentence(text, words):
    assert printed_sentence(text, words) is None


@given(text=st.text("ab 12.\n“”…"), words=st.text("ab 12.…", min_size=1), start=st.integers(0, 30))
def test_sentence_shows_the_text_as_it_is(text, words, start):
    sentence = printed_sentence(text, words, start)

    assert sentence is not None if words.strip() and words in text else True
    if sentence:
        assert sentence.text in text
        assert sentence.has_words == (words in text)
        assert [piece for piece, mark in sentence.segments if mark] == [words] * sentence.has_words
        assert sentence.has_words or likeness(sentence.text, words)


READ = [
    ("by £1.4 million", None, (1_400_000, "none", "GBP", "change", "down")),
    ("12 posts", None, (12, "none", None, "change", "down")),
    ("up to 80 officers", None, (80, "up-to", "officer", "level", "")),
    ("31 of 40 routes", 40, (40, "none", None, "level", "")),
]


@pytest.mark.parametrize(("words", "value", "expected"), READ)
def test_claim_is_read_in_its_printed_words(words, value, expected):
    claim = Claim(as_printed=words, value=value)

    read = read_claim(claim, printed_sentence(TEXT, words), UNITS)

    unit = read.unit and read.unit.code
    assert (read.value, read.hedge, unit, read.form, read.direction) == expected


@pytest.mark.parametrize("words", ["", "no figure at all", "3 May 2019"])
def test_no_claim_is_read_in_words_without_a_quantity(words):
    assert read_claim(Claim(as_printed=words), None, UNITS) is None


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        (CUT, ["since 2019"]),
        ("They made 540 arrests from January 2024 to July 2024.", None),
        ("It costs £5 so far.", ["so far"]),
        ("It costs £5.", []),
        ("The company carries 5.2m passengers a year.", []),
    ],
)
def test_dates_of_a_sentence(sentence, dates):
    assert dates is None or dates_of(sentence) == dates
