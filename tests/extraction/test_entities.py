"""HTML entities that were left in a text: read as what they stand for, with offsets as given."""

import pytest

from claims.extraction import suggest
from claims.extraction.entities import without_entities


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("They paid &pound;4,500 (&#163;5, &#xa3;6)", "They paid £4,500 (£5, £6)"),
        ("5&nbsp;per&nbsp;cent", "5\u00a0per\u00a0cent"),
        ("R&D; and &c. &nosuch; & 5;", "R&D; and &c. &nosuch; & 5;"),
        ("&amp;pound;5", "&pound;5"),
    ],
)
def test_entity_is_read_as_what_it_stands_for(text, plain):
    assert without_entities(text).text == plain


def test_offsets_are_those_of_the_text_as_given():
    text = "&ldquo;We lost &pound;4,500&rdquo;, said Rosa Marlow. Smith &amp; Co agreed."

    (suggestion,) = suggest(text)

    assert suggestion.as_printed == "&pound;4,500" == text[suggestion.start : suggestion.end]
    assert text[suggestion.speaker_start : suggestion.speaker_end] == "Rosa Marlow"
    assert [text[start:end] for start, end in suggestion.quotation_spans] == [
        "We lost &pound;4,500"
    ]


def test_nested_entities_are_read_once():
    assert [suggestion.value for suggestion in suggest("&" + "amp;" * 5000 + "pound;5")] == [5]
