"""Digits and number words as exact decimals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.numbers import values
from claims.extraction.numbers.number_phrases import NumberPhrase
from claims.extraction.text import tokens

VALUES = [
    ("1,000", "1000"),
    ("12,34,567", "1234567"),
    ("12\u00a0500", "12500"),
    ("12\u2007500", "12500"),
    ("12'500", "12500"),
    ("41 000", "41000"),
    ("1 250 000", "1250000"),
    ("3,5 million", "3500000"),
    ("1.234.567 million", "1234567000000"),
    ("1,700²", "1700"),
    ("2,400* ", "2400"),
    ("5 × 10⁶", "5000000"),
    ("2.5", "2.5"),
    (".5", "0.5"),
    ("2½", "2.5"),
    ("2 1/2", "2.5"),
    ("3/4", "0.75"),
    ("2.5 million", "2500000"),
    ("5-million", "5000000"),
    ("30k", "30000"),
    ("1.2bn", "1200000000"),
    ("35 lakh", "3500000"),
    ("4 hundred", "400"),
    ("3 hundred and 21", "321"),
    ("6.02 × 10^23", "602000000000000000000000"),
    ("2.5×10−3", "0.0025"),
    ("nineteen", "19"),
    ("forty-two", "42"),
    ("a hundred and fifty", "150"),
    ("twenty-eight thousand six hundred and forty-two", "28642"),
    ("two hundred and three million", "203000000"),
    ("one point five million", "1500000"),
    ("two and a half million", "2500000"),
    ("four-and-a-half", "4.5"),
    ("half a million", "500000"),
    ("a quarter of a million", "250000"),
    ("a dozen", "12"),
    ("half a dozen", "6"),
    ("a couple of hundred", "200"),
    ("a couple dozen", "24"),
    ("7-1/2", "7.5"),
    ("two dozen", "24"),
    ("three quarters", "0.75"),
    ("one-fifth", "0.2"),
]


# What an amount is printed as only beside a currency, a unit or a word that it counts.
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("£12 345", "12345"),
        ("41 320 people", "41320"),
        ("€3,5", "3.5"),
        ("€1.234,56", "1234.56"),
        ("2,4 per cent", "2.4"),
        ("12 345", "12"),
        ("12 345 380 24 people", "12"),
        ("12  345 people", "12"),
        ("2024 310 people", "2024"),
        ("0 310 people", "0"),
    ],
)
def test_spaces_and_decimal_commas_depend_on_what_stands_beside(text, value):
    words = tokens(text, 0, len(text))

    number = values.read_number(words, int(not text[0].isdecimal()), len(words))

    assert number.value == Decimal(value)


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_number_is_read_to_its_end(text, value):
    words = tokens(text, 0, len(text))

    number = values.read_number(words, 0, len(words))

    assert (number.value, number.end) == (Decimal(value), len(words))


@pytest.mark.parametrize("text", ["1,2,3", "1.2.3", "1,00", "9" * 21, "people", "a couple", "."])
def test_what_is_grouped_like_no_number_is_none(text):
    words = tokens(text, 0, len(text))

    assert [values.read_number(words, i, len(words)) for i in range(len(words))] == [None] * len(
        words
    )


@pytest.mark.parametrize("text", ["9" * 20 + " quadrillion", "5 × 10^99", "5 × 10^24"])
def test_number_larger_than_anybody_prints_is_none(text):
    words = tokens(text, 0, len(text))

    assert values.read_number(words, 0, len(words)) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("forty three five", "five"),
        ("two, three", ","),
        ("5 to 10", "to"),
        ("six hundred and one more", "more"),
        ("11 hundreds", "hundreds"),
    ],
)
def test_number_ends_where_composition_does(text, rest):
    words = tokens(text, 0, len(text))

    assert words[values.read_number(words, 0, len(words)).end].text == rest


@pytest.mark.parametrize(
    ("text", "magnitude"),
    [
        ("hundreds", 100),
        ("tens of thousands", 10000),
        ("several hundred", 100),
        ("a few thousand", 1000),
        ("several hundred million", 100 * 10**6),
    ],
)
def test_vague_number_is_an_order_of_magnitude(text, magnitude):
    words = tokens(text, 0, len(text))

    number = values.read_number(words, 0, len(words))

    assert (number.style, number.value, number.end) == ("vague", magnitude, len(words))


@pytest.mark.parametrize("text", ["several people", "few of them", "a couple of weeks"])
def test_words_that_are_vaguer_than_a_magnitude_are_no_number(text):
    words = tokens(text, 0, len(text))

    assert values.read_number(words, 0, len(words)) is None


def test_vague_number_has_no_value_to_be_known():
    dozens = NumberPhrase(start=0, end=1, number_start=0, noun_end=1, value=None, style="vague")

    with pytest.raises(ValueError, match="This number has no value"):
        _ = dozens.known_value


@given(st.integers(min_value=0, max_value=10**12))
def test_grouped_digits_have_their_value(value):
    text = f"{value:,}"
    words = tokens(text, 0, len(text))

    assert values.read_number(words, 0, 1).value == value
