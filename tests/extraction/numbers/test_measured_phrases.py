"""What a number measures, and the known measure it is."""

import pytest

from claims.extraction import suggest
from claims.extraction.numbers import measured_phrases


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The survey found 24 per cent of adults had no savings.", "adults, survey"),
        ("Ford has 13,000 workers in the United Kingdom.", "workers, United Kingdom, Ford"),
        ("Average life expectancy for men is around 73.", "Average life expectancy for men"),
        ("The number of officers rose to 1,200.", "number of officers"),
        ("They pay an interest rate of 1.38pc.", "interest rate"),
        ("Ticket price: £72.", "Ticket price"),
        ("The trust, which answers 1,900 calls a day, agreed.", "trust"),
        ("A 25% duty was set.", "duty"),
    ],
)
def test_phrase_says_what_is_measured(text, phrase):
    (suggestion,) = suggest(text)

    assert suggestion.measured == phrase


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("About 1,200 voters signed it, up from 900 last year", ["voters", "voters"]),
        ("It has 12 parks in Leck, two in Hale", ["parks, Leck", "park, Hale, parks in Leck"]),
        ("It paid £12 for milk, up from £9", ["milk", "milk"]),
    ],
)
def test_parallel_measures_what_the_first_does(text, phrases):
    assert [suggestion.measured for suggestion in suggest(text)] == phrases


MEASURES = [
    {"slug": "officers", "name": "Police officers", "aliases": ["officers"], "unit": "officer"},
    {"slug": "arrests", "name": "Arrests", "aliases": [], "unit": "arrest"},
    {"slug": "arrest-rate", "name": "Arrests", "aliases": [], "unit": "%"},
]


@pytest.mark.parametrize(
    ("phrase", "unit", "slug"),
    [
        ("armed officers", "officer", "officers"),
        ("arrests in May", "arrest", "arrests"),
        ("arrests", "%", "arrest-rate"),
        ("buses", "bus", None),
        ("", "", None),
    ],
)
def test_known_measure_by_words_and_unit(phrase, unit, slug):
    assert measured_phrases.likeliest_measure(phrase, unit, MEASURES) == slug
