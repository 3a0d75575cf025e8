"""Digits and number words, read as exact decimals.

A *number* is what has a value by itself: "1,000", "2.5m", "twenty-eight thousand", "half a
million", "two-thirds". A *vague* number has none: "hundreds", "dozens", "millions". A *fraction* is
a number below one said in words or with a slash; whether it is a share ("a third of voters") or an
amount ("half a mile") is for the unit to say.
"""

import re
import unicodedata
from decimal import Decimal

from ..text import Token
from .number_words import compose_number_words
from .numerals import (
    ABBREVIATED,
    DOZENS,
    FRACTION_WORDS,
    LARGEST,
    NUMERALS,
    ONES,
    SCALES,
    VAGUE,
    NumberValue,
    without_point,
)

GLYPHS = frozenset("½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")

# Longer digit runs are identifiers, and would make the reading of one number as slow as it is long.
LONGEST_DIGITS = 20

# Matches "1,000", "12,34,567", "2.5", ".5", "12 500" (no-break space). Not "1,5", "1.2.3".
DIGITS = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:[.·]\d+)?|\d{1,2}(?:,\d\d)+,\d{3}|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+"
    r"|\d+(?:[.·]\d+)?|[.·]\d+"
)
SPACES = str.maketrans({",": None, "\u00a0": None, "\u2009": None, "\u202f": None, "·": "."})

# "several hundred", "a few thousand": as vague as the plural.
VAGUE_QUANTIFIERS = frozenset({"several", "few", "many"})
FIRST_WORDS = NUMERALS.keys() | VAGUE.keys() | VAGUE_QUANTIFIERS | {"half", "quarter"}


def read_number(words: list[Token], i: int, end: int) -> NumberValue | None:
    """The number that begins at token i, or None."""
    found = _read(words, i, end)
    return found if found and found.value < LARGEST else None


def _read(words: list[Token], i: int, end: int) -> NumberValue | None:
    token = words[i]
    if token.text[0].isdecimal() or token.text[0] == "." or token.text in GLYPHS:
        return _digits(words, i, end)
    if token.lower in {"a", "an", "one"} and (found := _article(words, i, end)):
        return found
    if token.lower not in FIRST_WORDS:
        return None
    if token.lower in VAGUE or token.lower in VAGUE_QUANTIFIERS:
        return read_order_of_magnitude(words, i, end)
    if token.lower in {"half", "quarter"}:
        return _half(words, i, end)
    return _words(words, i, end) if token.lower in NUMERALS else None


def parse_digits(text: str) -> Decimal | None:
    """The value of digits with their separators; None if they are grouped like no number."""
    if text in GLYPHS:
        return Decimal(str(unicodedata.numeric(text)))
    if len(text) > LONGEST_DIGITS:
        return None
    if text.isdecimal():
        return Decimal(text)
    if not DIGITS.fullmatch(text):
        return None
    return Decimal(text.translate(SPACES))


def _digits(words: list[Token], i: int, end: int) -> NumberValue | None:
    value = parse_digits(words[i].text)
    if value is None:
        return None
    last = i + 1
    style = "fraction" if value < 1 and not words[i].text[0].isascii() else "digits"
    if last < end and words[last].text in GLYPHS:  # "2½"
        value += parse_digits(words[last].text)
        last += 1
    elif part := _slash(words, i, end):  # "3/4"
        value, last, style = part, i + 3, "fraction"
    elif part := _mixed(words, last, end):  # "2 1/2", "7-1/2"
        value, last = value + part[0], part[1]
    if power := _power(words, last, end):  # "2.998 × 10−8"
        value, last = value.scaleb(power[0]), power[1]
    return _scaled(words, NumberValue(value, i, last, style, value), end)


def _power(words: list[Token], i: int, end: int) -> tuple[int, int] | None:
    """The exponent of "× 10^8" and the token after it."""
    said = [word.text for word in words[i : min(i + 5, end)]]
    if said[:1] not in (["×"], ["x"], ["*"]) or said[1:2] != ["10"]:
        return None
    skip = 3 if said[2:3] == ["^"] else 2
    sign = -1 if said[skip : skip + 1] in (["-"], ["−"], ["–"]) else 1
    skip += sign == -1
    if len(said) <= skip or not said[skip].isdecimal() or len(said[skip]) > 2:
        return None
    return sign * int(said[skip]), i + skip + 1


def _slash(words: list[Token], i: int, end: int) -> Decimal | None:
    if i + 2 >= end or words[i + 1].text not in "/⁄" or not words[i + 2].touches_previous:
        return None
    above, below = parse_digits(words[i].text), parse_digits(words[i + 2].text)
    if (
        above is None
        or below is None
        or not words[i + 1].touches_previous
        or not 0 < above < below <= 128
    ):
        return None
    return above / below


def _mixed(words: list[Token], i: int, end: int) -> tuple[Decimal, int] | None:
    """The fraction after a whole number and the token after it. Not of "5/11/2"."""
    hyphen = (
        i + 1 < end
        and words[i].text == "-"
        and words[i].touches_previous
        and words[i + 1].touches_previous
    )
    j = i + hyphen
    part = _slash(words, j, end) if j < end and (hyphen or not words[j].touches_previous) else None
    return (part, j + 3) if part else None


def _scaled(words: list[Token], number: NumberValue, end: int) -> NumberValue:
    """The number with what multiplies it: "2.5 million", "30k", "four dozen", "$5-million"."""
    value, last = number.value, number.end
    if last + 1 < end and words[last].text == "-" and words[last].touches_previous:
        last += words[last + 1].lower in SCALES and words[last + 1].touches_previous
    while last < end and (scale := _scale(words[last])):
        value *= scale
        last += 1
    if value == number.value:
        return number
    if number.style == "digits":
        value, last = _remainder(words, value, last, end)
    return number._replace(value=without_point(value), end=last)


def _scale(token: Token) -> Decimal | None:
    lower = token.lower
    if lower in ABBREVIATED:
        return ABBREVIATED[lower] if token.touches_previous or lower != "k" else None
    if lower == "hundreds":  # "his 11 hundreds"
        return None
    return DOZENS.get(lower) or SCALES.get(lower.removesuffix("s"))


def _remainder(words: list[Token], value: Decimal, last: int, end: int) -> tuple[Decimal, int]:
    """ "3 hundred and 21" is 321."""
    if last + 1 < end and words[last].lower == "and" and words[last - 1].lower in SCALES:
        rest = parse_digits(words[last + 1].text) if words[last + 1].text[0].isdecimal() else None
        if rest is not None and rest < SCALES[words[last - 1].lower] and rest == int(rest):
            following = words[last + 2].lower if last + 2 < end else ""
            if following not in SCALES and words[last - 1].lower in {"hundred", "thousand"}:
                return value + rest, last + 2
    return value, last


def _article(words: list[Token], i: int, end: int) -> NumberValue | None:
    """ "a hundred", "a dozen", "a third", "one quarter", "a quarter of a million"."""
    j = i + 1
    if j < end and words[j].text == "-":
        j += 1
    if j >= end:
        return None
    lower = words[j].lower
    if lower == "couple":
        return _couple(words, i, end)
    if lower == "few":
        found = read_order_of_magnitude(words, j, end)
        return found and found._replace(start=i)
    if lower in FRACTION_WORDS:
        value = 1 / Decimal(FRACTION_WORDS[lower])
        return _of_scale(words, NumberValue(value, i, j + 1, "fraction", value), end)
    if words[i].lower != "one" and (lower == "dozen" or lower in SCALES):
        return compose_number_words(words, j, end, Decimal(1))._replace(start=i)
    return None


def _couple(words: list[Token], i: int, end: int) -> NumberValue | None:
    """ "a couple of hundred", "a couple dozen". Not "a couple", "a couple of weeks"."""
    j = i + 2
    j += j < end and words[j].lower == "of"
    if j >= end or words[j].lower not in SCALES.keys() | DOZENS.keys():
        return None
    return compose_number_words(words, j, end, Decimal(2))._replace(start=i)


def _half(words: list[Token], i: int, end: int) -> NumberValue | None:
    """ "half a million", "half of the", "half the", "quarter of a million"."""
    value = Decimal(1) / FRACTION_WORDS[words[i].lower]
    return _of_scale(words, NumberValue(value, i, i + 1, "fraction", value), end)


def _of_scale(words: list[Token], number: NumberValue, end: int) -> NumberValue:
    """A fraction with the scale it is a part of: "half a million", "a quarter of a billion"."""
    j = number.end
    if j < end and words[j].lower == "of":
        j += 1
    if j < end and words[j].text == "-":
        j += 1
    if j < end and words[j].lower in {"a", "an"}:
        j += 1
    if j == number.end or j >= end:
        return number
    scale = SCALES.get(words[j].lower) or {"dozen": Decimal(12)}.get(words[j].lower)
    if scale is None:
        return number
    value = without_point(number.value * scale)
    return NumberValue(value, number.start, j + 1, "words", value)


def _words(words: list[Token], i: int, end: int) -> NumberValue | None:
    number = compose_number_words(words, i, end, None)
    number = _point(words, number, end)
    if part := _part(words, number, end):
        return part
    return _and_part(words, number, end)


def _point(words: list[Token], number: NumberValue, end: int) -> NumberValue:
    """ "one point five million" """
    j = number.end
    if j + 1 >= end or words[j].lower != "point" or words[j + 1].lower not in ONES:
        return number
    j, decimals = j + 1, ""
    while j < end and words[j].lower in ONES and ONES[words[j].lower] < 10 and len(decimals) < 9:
        decimals += str(ONES[words[j].lower])
        j += 1
    value = number.value + Decimal("0." + decimals)
    return _scaled(words, NumberValue(value, number.start, j, "words", value), end)


def _part(words: list[Token], number: NumberValue, end: int) -> NumberValue | None:
    """ "two-thirds", "three quarters" """
    j = number.end
    if j < end and words[j].text == "-":
        j += 1
    if j >= end or number.value > 50 or not words[j].lower.endswith(("s", "half")):
        return None
    lower = words[j].lower.removesuffix("s")
    if lower not in FRACTION_WORDS or (lower in {"half", "quarter"} and number.value > 3):
        return None
    if number.value >= FRACTION_WORDS[lower] or number.value < 1:
        return None
    value = number.value / FRACTION_WORDS[lower]
    return _of_scale(words, NumberValue(value, number.start, j + 1, "fraction", value), end)


def _and_part(words: list[Token], number: NumberValue, end: int) -> NumberValue:
    """ "two and a half", "four-and-a-half", then perhaps "million" """
    j = number.end
    skip = [j + k for k in range(6) if j + k < end and words[j + k].text != "-"][:3]
    if len(skip) == 3 and [words[k].lower for k in skip[:2]] in (["and", "a"], ["and", "one"]):
        lower = words[skip[2]].lower
        if lower in {"half", "quarter", "third"}:
            value = number.value + 1 / Decimal(FRACTION_WORDS[lower])
            return _scaled(
                words, NumberValue(value, number.start, skip[2] + 1, "words", value), end
            )
    return number


def read_order_of_magnitude(words: list[Token], i: int, end: int) -> NumberValue | None:
    """ "hundreds", "tens of thousands", "several hundred": the order of magnitude is the value.

    Not "several people", "few of them".
    """
    if words[i].lower in VAGUE_QUANTIFIERS:
        value, j = Decimal(1), i + 1
    else:
        value, j = VAGUE[words[i].lower], i + 1
        if j + 1 < end and words[j].lower == "of" and words[j + 1].lower in VAGUE:
            value, j = value * VAGUE[words[j + 1].lower], j + 2
    while j < end and (scale := DOZENS.get(words[j].lower) or SCALES.get(words[j].lower)):
        value, j = value * scale, j + 1
    return NumberValue(value, i, j, "vague", value) if value > 1 else None
