"""Numbers spelt in words, composed by value."""

from decimal import Decimal

from ..text import Token
from .numerals import NUMERALS, SCALES, NumberValue

JOINABLE = NUMERALS.keys() | SCALES.keys()


def compose_number_words(
    words: list[Token], i: int, end: int, current: Decimal | None
) -> NumberValue:
    """Number words composed by value: "six hundred and forty-two" is 642.

    `current` is 1 where an article stood before the scale word at i.
    """
    total, limit, j, number_end, unscaled = Decimal(0), Decimal(10**18), i, i, current
    while j < end:
        lower = words[j].lower
        if lower in NUMERALS and _fits(current, numeral := NUMERALS[lower]):
            current = (current or 0) + numeral
        elif lower == "hundred" and current is not None and 0 < current < 100:
            current *= 100
        elif lower in SCALES and current and SCALES[lower] < limit:
            total += current * SCALES[lower]
            limit, current = SCALES[lower], None
        elif lower == "dozen" and current:
            current, number_end = current * 12, j + 1
            break
        else:
            break
        number_end = j + 1
        unscaled = current if unscaled is None or (lower in NUMERALS and total == 0) else unscaled
        j = _bridge(words, number_end, end, total + (current or 0))
    value = total + (current or 0)
    return NumberValue(value, i, number_end, "words", value if unscaled is None else unscaled)


def _fits(current: Decimal | None, numeral: Decimal) -> bool:
    if current is None or (current >= 100 and current % 100 == 0):
        return True
    return current % 100 >= 20 and current % 10 == 0 and 0 < numeral < 10


def _bridge(words: list[Token], j: int, end: int, value: Decimal) -> int:
    """Past the hyphen of "forty-two" and the "and" of "six hundred and forty-two"."""
    if j + 1 >= end or words[j + 1].lower not in JOINABLE:
        return j
    if words[j].text == "-" and words[j].touches_previous:
        return j + 1
    if words[j].lower == "and" and words[j - 1].lower in SCALES and value >= 100:
        return j + 1 if words[j + 1].lower in NUMERALS else j
    return j
