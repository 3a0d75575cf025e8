"""Numbers said as multiples: "doubled", "twice the rate", "threefold", "three times as many".

A half said as a multiple ("halved", "cut in half") is two, downwards. "Once" and "twice" as a count
of times ("twice a week") are no multiples and are left to the counted numbers.
"""

from decimal import Decimal
from typing import NamedTuple

from .. import vocabulary
from ..text import Token
from . import counted_nouns, values
from .numerals import NUMERALS


class Multiple(NamedTuple):
    """How many times, which way, and the token after it."""

    value: Decimal
    direction: str
    end: int


# "prices doubled", "halving the cost", "it triples". Not "double standards", "a double".
MULTIPLYING_VERBS = {
    "doubled": 2, "doubling": 2, "doubles": 2, "tripled": 3, "tripling": 3, "triples": 3,
    "trebled": 3, "trebling": 3, "trebles": 3, "quadrupled": 4, "quadrupling": 4, "quadruples": 4,
    "quintupled": 5,
}  # fmt: skip
HALVES = frozenset({"halved", "halving"})
# "double the number", "to double by 2030", "twice as many". Not "scored twice", "double room".
MULTIPLIERS = {
    "double": 2,
    "treble": 3,
    "triple": 3,
    "quadruple": 4,
    "twice": 2,
    "thrice": 3,
    "halve": 2,
}
OCCASIONS = {"once": Decimal(1), "twice": Decimal(2), "thrice": Decimal(3)}
BEFORE_MULTIPLES = vocabulary.words("before_multiples")
AFTER_MULTIPLES = vocabulary.words("after_multiples")
MULTIPLIED = AFTER_MULTIPLES - {"this", "last"}
CUTTING_VERBS = frozenset(
    {"cut", "cuts", "cutting", "slash", "slashed", "slashing", "reduce", "reduced", "split"}
)
FIRST_WORDS = MULTIPLYING_VERBS.keys() | HALVES | MULTIPLIERS.keys() | {"half", "once"}


def read_multiple(words: list[Token], i: int, end: int) -> Multiple | None:
    """The multiple that begins at token i, or None."""
    lower = words[i].lower
    if lower in MULTIPLYING_VERBS and not (i + 1 < end and words[i + 1].lower == "down"):
        return Multiple(Decimal(MULTIPLYING_VERBS[lower]), "up", i + 1)
    if lower in HALVES or (lower == "half" and _cut_in(words, i)):
        return Multiple(Decimal(2), "down", i + 1)
    if lower in MULTIPLIERS:
        return _multiplier(words, i, end)
    if lower.endswith("fold") and lower[:-4] in NUMERALS:
        return Multiple(NUMERALS[lower[:-4]], "up", i + 1)
    return _times(words, i, end)


def read_occasions(words: list[Token], i: int) -> Decimal | None:
    """How often "once" or "twice" says that something happened: "twice a week". Not in "twice as
    many".

    “Once” by itself is more often “formerly” or “as soon as”: it wants a rate, "once a year".
    """
    value = OCCASIONS.get(words[i].lower)
    return None if value is None or read_multiple(words, i, len(words)) else value


def _cut_in(words: list[Token], i: int) -> bool:
    preceding_words = [word.lower for word in words[max(0, i - 5) : i]]
    return preceding_words[-1:] == ["in"] and not CUTTING_VERBS.isdisjoint(preceding_words)


def _multiplier(words: list[Token], i: int, end: int) -> Multiple | None:
    lower = words[i].lower
    following = words[i + 1].lower if i + 1 < end else ""
    is_compared = following in AFTER_MULTIPLES
    if lower in {"twice", "thrice"}:
        precedes_name = i + 2 < end and words[i + 2].text[0].isupper()
        is_when = following == "as" and precedes_name  # "scored twice as Leeds won"
        is_multiple = is_compared and not is_when
    else:
        is_multiple = is_compared or (i > 0 and words[i - 1].lower in BEFORE_MULTIPLES)
    direction = "down" if lower == "halve" else "up"
    return Multiple(Decimal(MULTIPLIERS[lower]), direction, i + 1) if is_multiple else None


def _times(words: list[Token], i: int, end: int) -> Multiple | None:
    """ "three times as many", "10-fold", "2.5 times the average". Not "three times this year"."""
    if not words[i].text[0].isdecimal() and words[i].lower not in NUMERALS:
        return None
    following_words = [word.lower for word in words[i + 1 : min(i + 9, end)]]
    if "times" not in following_words and "fold" not in following_words:
        return None
    number = values.read_number(words, i, end)
    if number is None or number.end >= end or number.style == "fraction":
        return None
    j = number.end
    if words[j].text == "-" and j + 1 < end:
        j += 1
    if words[j].lower == "fold":
        return Multiple(number.value, "up", j + 1)
    following = words[j + 1].lower if j + 1 < end else ""
    # "over the limit"
    is_over = following == "over" and j + 2 < end and words[j + 2].lower == "the"
    if words[j].lower != "times" or not (
        is_over or following in MULTIPLIED or counted_nouns.noun_described(words, j + 1, end)
    ):
        return None
    return Multiple(number.value, "up" if following in {"as", "more"} else "none", j + 1)
