"""Sentences as speakers are looked for in them: what is joined, and what is one word."""

import pytest

from claims.extraction.speakers.sentences import QUOTED, sentences
from claims.extraction.text import read_paragraphs


def words(text):
    return [
        sentence.words
        for paragraph in read_paragraphs(text)
        for sentence in sentences(text, paragraph)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a 30-minute", ["a", "30-minute"], id="hyphen"),
        pytest.param("AT&T at 8.30pm", ["AT&T", "at", "8.30pm"], id="letters and digits"),
        pytest.param("Mr. Hale", ["Mr.", "Hale"], id="abbreviation"),
        pytest.param("the R.N.L.I. said", ["the", "R.N.L.I.", "said"], id="initials"),
        pytest.param("John F. Kent", ["John", "F.", "Kent"], id="initial"),
        pytest.param("No. 10 said no.", ["No.", "10", "said", "no", "."], id="number"),
        pytest.param("Hale’s rent", ["Hale", "’s", "rent"], id="possessive"),
        pytest.param("O’Neill didn’t", ["O’Neill", "didn’t"], id="apostrophes"),
        pytest.param("at 8:30, then", ["at", "8:30", ",", "then"], id="time"),
        pytest.param("Leck: a town", ["Leck", ":", "a", "town"], id="colon"),
        pytest.param("so -- it ... rose", ["so", "--", "it", "...", "rose"], id="rows of marks"),
        pytest.param("“It fell. Twice,” he said", [QUOTED, "he", "said"], id="quoted span"),
    ],
)
def test_words(text, expected):
    assert words(text) == [expected]


def test_sentence_ends_with_its_quoted_span():
    text = "“It fell.” Ms Hale was sad. “It fell,” she said."

    assert words(text) == [
        [QUOTED],
        ["Ms", "Hale", "was", "sad", "."],
        [QUOTED, "she", "said", "."],
    ]


def test_quoted_span_that_ends_in_quoted_words_ends_the_sentence():
    assert words("“He said ‘no.’” Ms Hale left.") == [[QUOTED], ["Ms", "Hale", "left", "."]]
