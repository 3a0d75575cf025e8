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
from . import currencies, units
from .number_words import compose_number_words
from .numerals import (
    DOZENS,
    FRACTION_WORDS,
    LARGEST_NUMBER,
    NUMERALS,
    ONES,
    SCALE_ABBREVIATIONS,
    SCALES,
    VAGUE_PLURALS,
    NumberValue,
    without_point,
)

GLYPHS = frozenset("½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")

# Longer digit runs are identifiers, and would make the reading of one number as slow as it is long.
LONGEST_DIGITS = 20

# Matches "1,000", "12,34,567", "2.5", ".5", "12 500" (no-break space), "12'500". Not "1,5",
# "1.2.3".
DIGITS = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:[.·]\d+)?|\d{1,2}(?:,\d\d)+,\d{3}|\d{1,3}(?:[\s'’]\d{3})+"
    r"|\d+(?:[.·]\d+)?|[.·]\d+"
)
# Matches "3,5", "1.234,56", "1.234.567", as printed on the Continent. Not "3,500", "1.234".
CONTINENTAL = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+),\d{1,2}|\d{1,3}(?:\.\d{3}){2,}")
CONTINENTAL_MARKS = str.maketrans({".": None, ",": "."})
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

# "several hundred", "a few thousand": as vague as the plural.
VAGUE_QUANTIFIERS = frozenset({"several", "few", "many"})
FIRST_WORDS = NUMERALS.keys() | VAGUE_PLURALS.keys() | VAGUE_QUANTIFIERS | {"half", "quarter"}


def read_number(words: list[Token], i: int, end: int) -> NumberValue | None:
    """The number that begins at token i, or None."""
    number = _read(words, i, end)
    return number if number and number.value < LARGEST_NUMBER else None


def _read(words: list[Token], i: int, end: int) -> NumberValue | None:
    token = words[i]
    if token.text[0].isdecimal() or token.text[0] == "." or token.text in GLYPHS:
        return _digits(words, i, end)
    if token.lower in {"a", "an", "one"} and (number := _article(words, i, end)):
        return number
    if token.lower not in FIRST_WORDS:
        return None
    if token.lower in VAGUE_PLURALS or token.lower in VAGUE_QUANTIFIERS:
        return read_order_of_magnitude(words, i, end)
    if token.lower in {"half", "quarter"}:
        return _half(words, i, end)
    return _words(words, i, end) if token.lower in NUMERALS else None


def parse_digits(text: str) -> Decimal | None:
    """The value of digits with their separators; None if they are grouped like no number."""
    if text in GLYPHS:
        return _glyph_value(text)
    if len(text) > LONGEST_DIGITS:
        return None
    if text.isdecimal():
        return Decimal(text)
    if not DIGITS.fullmatch(text):
        return None
    return Decimal("".join(c for c in text if c.isdecimal() or c in ".·").replace("·", "."))


def _glyph_value(glyph: str) -> Decimal:
    return Decimal(str(unicodedata.numeric(glyph)))


def _digits(words: list[Token], i: int, end: int) -> NumberValue | None:
    value, number_end = _grouped(words, i, end)
    if value is None:
        return None
    style = "fraction" if value < 1 and not words[i].text[0].isascii() else "digits"
    if number_end < end and words[number_end].text in GLYPHS:  # "2½"
        value += _glyph_value(words[number_end].text)
        number_end += 1
    elif fraction := _slash(words, i, end):  # "3/4"
        value, number_end, style = fraction, i + 3, "fraction"
    elif mixed := _mixed(words, number_end, end):  # "2 1/2", "7-1/2"
        value, number_end = value + mixed[0], mixed[1]
    if power := _power(words, number_end, end):  # "2.998 × 10−8"
        value, number_end = value.scaleb(power[0]), power[1]
    return _scaled(words, NumberValue(value, i, number_end, style, value), end)


def _grouped(words: list[Token], i: int, end: int) -> tuple[Decimal | None, int]:
    """The value of the digits at token i, with their groups, and the token after them."""
    text = words[i].text
    if CONTINENTAL.fullmatch(text) and len(text) <= LONGEST_DIGITS and parse_digits(text) is None:
        is_amount = _follows_currency(words, i) or _precedes_unit(words, i + 1, end)
        return (Decimal(text.translate(CONTINENTAL_MARKS)) if is_amount else None), i + 1
    groups_end = _groups_end(words, i, end)
    digits = "".join(word.text for word in words[i:groups_end])
    return parse_digits(text if groups_end == i + 1 else digits), groups_end


def _groups_end(words: list[Token], i: int, end: int) -> int:
    """The token after digits that spaces part into thousands: "41 000 people", "R1 250 000".

    Not “in 2024 310 people”, “North 412 380”: what is no money ends in “000”, or a word follows.
    """
    j = i + 1
    if len(words[i].text) > 3 or words[i].text[0] == "0" or not words[i].text.isdecimal():
        return j
    while j < end and len(words[j].text) == 3 and words[j].text.isdecimal():
        if words[j].start_char != words[j - 1].end_char + 1 or j - i > 3:
            break
        j += 1
    is_word = j < end and words[j].text[0].islower() and not words[j].touches_previous
    is_open = j < end and words[j].text[0].isdecimal()
    is_whole = words[j - 1].text == "000" or is_word or _follows_currency(words, i)
    return j if is_whole and not is_open else i + 1


def _follows_currency(words: list[Token], i: int) -> bool:
    return currencies.currency_before(words, i) is not None


def _precedes_unit(words: list[Token], i: int, end: int) -> bool:
    """Whether a unit or a scale is at token i: "2,4 per cent", "3,5 million"."""
    return i < end and (units.unit_after(words, i, end) or _scale(words[i])) is not None


def _power(words: list[Token], i: int, end: int) -> tuple[int, int] | None:
    """The exponent of "× 10^8" and the token after it."""
    texts = [word.text for word in words[i : min(i + 5, end)]]
    if texts[:1] not in (["×"], ["x"], ["*"]) or texts[1:2] != ["10"]:
        return None
    skip = 3 if texts[2:3] == ["^"] else 2
    sign = -1 if texts[skip : skip + 1] in (["-"], ["−"], ["–"]) else 1
    skip += sign == -1
    power = texts[skip].translate(SUPERSCRIPTS) if len(texts) > skip else ""
    if not power.isdecimal() or len(power) > 2:
        return None
    return sign * int(power), i + skip + 1


def _slash(words: list[Token], i: int, end: int) -> Decimal | None:
    if i + 2 >= end or words[i + 1].text not in "/⁄" or not words[i + 2].touches_previous:
        return None
    if words[i + 2].text[0] == "0":  # "24/00123"
        return None
    numerator, denominator = parse_digits(words[i].text), parse_digits(words[i + 2].text)
    if (
        numerator is None
        or denominator is None
        or not words[i + 1].touches_previous
        or not 0 < numerator < denominator <= 128
    ):
        return None
    return numerator / denominator


def _mixed(words: list[Token], i: int, end: int) -> tuple[Decimal, int] | None:
    """The fraction after a whole number and the token after it. Not of "5/11/2"."""
    has_hyphen = (
        i + 1 < end
        and words[i].text == "-"
        and words[i].touches_previous
        and words[i + 1].touches_previous
    )
    j = i + has_hyphen
    fraction = (
        _slash(words, j, end) if j < end and (has_hyphen or not words[j].touches_previous) else None
    )
    return (fraction, j + 3) if fraction else None


def _scaled(words: list[Token], number: NumberValue, end: int) -> NumberValue:
    """The number with what multiplies it: "2.5 million", "30k", "four dozen", "$5-million"."""
    value, number_end = number.value, number.end
    if (
        number_end + 1 < end
        and words[number_end].text == "-"
        and words[number_end].touches_previous
    ):
        number_end += (
            words[number_end + 1].lower in SCALES and words[number_end + 1].touches_previous
        )
    while number_end < end and (scale := _scale(words[number_end])):
        value *= scale
        number_end += 1
    if value == number.value:
        return number
    if number.style == "digits":
        value, number_end = _remainder(words, value, number_end, end)
    return number._replace(value=without_point(value), end=number_end)


def _scale(token: Token) -> Decimal | None:
    lower = token.lower
    if lower in SCALE_ABBREVIATIONS:
        return SCALE_ABBREVIATIONS[lower] if token.touches_previous or lower != "k" else None
    if lower == "hundreds":  # "his 11 hundreds"
        return None
    return DOZENS.get(lower) or SCALES.get(lower.removesuffix("s"))


def _remainder(
    words: list[Token], value: Decimal, number_end: int, end: int
) -> tuple[Decimal, int]:
    """ "3 hundred and 21" is 321."""
    if (
        number_end + 1 < end
        and words[number_end].lower == "and"
        and words[number_end - 1].lower in SCALES
    ):
        remainder = (
            parse_digits(words[number_end + 1].text)
            if words[number_end + 1].text[0].isdecimal()
            else None
        )
        if (
            remainder is not None
            and remainder < SCALES[words[number_end - 1].lower]
            and remainder == int(remainder)
        ):
            following = words[number_end + 2].lower if number_end + 2 < end else ""
            if following not in SCALES and words[number_end - 1].lower in {"hundred", "thousand"}:
                return value + remainder, number_end + 2
    return value, number_end


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
        number = read_order_of_magnitude(words, j, end)
        return number and number._replace(start=i)
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
    if fraction := _part(words, number, end):
        return fraction
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
        value, j = VAGUE_PLURALS[words[i].lower], i + 1
        if j + 1 < end and words[j].lower == "of" and words[j + 1].lower in VAGUE_PLURALS:
            value, j = value * VAGUE_PLURALS[words[j + 1].lower], j + 2
    while j < end and (scale := DOZENS.get(words[j].lower) or SCALES.get(words[j].lower)):
        value, j = value * scale, j + 1
    return NumberValue(value, i, j, "vague", value) if value > 1 else None
