"""The claim that a suggestion would make: its words, its value, its unit and its form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction import suggest
from claims.matching.drafting import propose_claim, words_with_noun
from claims.matching.units import UnitIndex
from claims.models import Unit
from claims.models.codes import Form, Hedge

UNITS = UnitIndex(
    [
        Unit(code="GBP", singular="pound", plural="pounds"),
        Unit(code="percent", singular="per cent", plural="per cent"),
        Unit(code="times", singular="time", plural="times"),
        Unit(code="officer", singular="officer", plural="officers"),
        Unit(code="staff", singular="member of staff", plural="staff"),
    ]
)
FIELDS = "as_printed value lower upper hedge form direction".split()
# The text and, of the claim of its first number, the fields and the unit's code.
TABLE = [
    (
        "It cut 1,700 officers.",
        ("1,700 officers", 1700, None, None, "none", "change", "down", "officer"),
    ),
    (
        "It will cut about 40 police officers.",
        ("about 40 police officers", 40, None, None, "about", "change", "down", "officer"),
    ),
    (
        "It spent more than £2m.",
        ("more than £2m", 2_000_000, 2_000_000, None, "more-than", "money", "", "GBP"),
    ),
    (
        "It holds up to 80 people, they said.",
        ("up to 80 people", 80, None, 80, "up-to", "level", "", None),
    ),
    (
        "Between 10 and 15 staff will go.",
        ("Between 10 and 15 staff", None, 10, 15, "between", "level", "", "staff"),
    ),
    (
        "Rents rose by 5 per cent.",
        ("5 per cent", 5, None, None, "none", "percent-change", "up", "percent"),
    ),
    ("Arrests doubled.", ("doubled", 2, None, None, "none", "multiple", "up", "times")),
    (
        "Dozens of officers left.",
        ("Dozens of officers", None, None, None, "order-of-magnitude", "level", "", "officer"),
    ),
    ("It happened on 3 May.", ("3 May", None, None, None, "", "", "", None)),
    (
        "It has 12345678901234567890 officers.",
        ("12345678901234567890 officers", None, None, None, "", "level", "", "officer"),
    ),
]


def proposed(text):
    suggestion = suggest(text)[0]
    return propose_claim(suggestion, words_with_noun(text, suggestion, len(text)), UNITS, None)


@pytest.mark.parametrize(("text", "fields"), TABLE, ids=[row[0] for row in TABLE])
def test_proposed_claim_says_what_the_text_says(text, fields):
    claim = proposed(text)

    unit = claim.unit and claim.unit.code
    assert (*(getattr(claim, name) for name in FIELDS), unit) == fields


def test_proposed_claim_of_a_pair_has_the_earlier_value_as_baseline():
    text = "Hours fell from 42 hours a week to 28."
    suggestion = suggest(text)[1]

    claim = propose_claim(suggestion, suggestion.as_printed, UNITS, None)

    assert (claim.value, claim.baseline_value, claim.baseline_kind) == (28, 42, "not-stated")


def test_words_take_no_noun_from_across_a_comma_or_another_number():
    text = "It has 14, libraries apart."
    suggestion = suggest("It has 14 libraries.")[0]

    assert words_with_noun(text, suggestion, len(text)) == "14"
    assert words_with_noun("It has 14 libraries.", suggestion, suggestion.end) == "14"


WORDS = st.sampled_from(
    "more than about between 3 40 1,700 -5 0 £2m to and five per cent % half of rose fell by from"
    " officers a week, doubled third dozens million. “ ” said Ada".split()
)


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_proposed_claim_breaks_no_rule_whatever_the_words(text):
    for suggestion in suggest(text):
        claim = propose_claim(suggestion, words_with_noun(text, suggestion, len(text)), UNITS, None)

        claim.clean_fields(exclude=["quotation", "start", "end"])
        numbers = [n for n in (claim.lower, claim.value, claim.upper) if n is not None]
        assert numbers == sorted(numbers)
        assert numbers or claim.hedge in {"", Hedge.ORDER_OF_MAGNITUDE}
        assert bool(claim.direction) == (claim.form in {*MOVES})
        assert claim.form not in MOVES or all(number >= 0 for number in numbers)
        assert (claim.baseline_value is None) == (claim.baseline_kind == "")
        assert text[suggestion.start :].startswith(claim.as_printed)


MOVES = [Form.CHANGE, Form.PERCENT_CHANGE, Form.POINT_CHANGE, Form.MULTIPLE]
