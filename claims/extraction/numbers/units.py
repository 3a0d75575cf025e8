"""Measures: what follows a number and is not a counted noun.

A *unit* is an ISO 4217 code, "%", "pp" (percentage points), "bp" (basis points) or a measure's
name in the singular. *Per* is what the number is a rate of: "week", "100,000 residents".
"""

from decimal import Decimal
from typing import NamedTuple

from .. import vocabulary
from ..text import Token
from . import currencies


class UnitPhrase(NamedTuple):
    """A unit, what it is per, the token after it, and what the number is multiplied by."""

    name: str
    per: str
    end: int
    factor: Decimal = Decimal(1)


UNITS_BY_FORM = vocabulary.table("units")
UNIT_NAMES = frozenset(UNITS_BY_FORM.values())
SPACED_ABBREVIATIONS = vocabulary.words("spaced_unit_abbreviations")
# Letters that are a unit only directly after the digits: "30m", "5C", "2.4l".
ATTACHED_UNITS = {
    "m": "metre", "g": "gram", "l": "litre", "L": "litre", "C": "celsius", "F": "fahrenheit",
    "W": "watt", "V": "volt", "A": "ampere", "s": "second", "h": "hour", "in": "inch",
    "st": "stone", "t": "tonne", "x": "time", "bar": "bar", "Nm": "newton-metre",
}  # fmt: skip
# Abbreviations of a unit and what it is per.
RATE_UNITS = {
    "mph": ("mile", "hour"), "kph": ("kilometre", "hour"), "kmh": ("kilometre", "hour"),
    "mpg": ("mile", "gallon"), "rpm": ("revolution", "minute"), "bpm": ("beat", "minute"),
    "bpd": ("barrel", "day"), "mbps": ("megabit", "second"), "gbps": ("gigabit", "second"),
    "fps": ("frame", "second"),
}  # fmt: skip
# A unit and the smaller one that its remainder is told in: "5ft 10in", "2 years and six months".
SMALLER_UNITS = {
    "foot": ("inch", Decimal(12)), "stone": ("pound-mass", Decimal(14)),
    "pound-mass": ("ounce", Decimal(16)), "year": ("month", Decimal(12)),
    "week": ("day", Decimal(7)), "day": ("hour", Decimal(24)), "hour": ("minute", Decimal(60)),
    "minute": ("second", Decimal(60)),
}  # fmt: skip
TIME_UNITS = vocabulary.words("time_units")
LENGTHS = frozenset(
    {"metre", "kilometre", "foot", "mile", "inch", "yard", "centimetre", "millimetre"}
)
TWO_WORD_UNITS = {
    "metric tons": "metric ton", "metric ton": "metric ton", "metric tonnes": "tonne",
    "light years": "light year", "nautical miles": "nautical mile", "light year": "light year",
    "nautical mile": "nautical mile", "fluid ounces": "fluid ounce", "fluid ounce": "fluid ounce",
    **{
        f"{prefix}watt {hour}": f"{prefix}watt hour"
        for prefix in ("", "kilo", "mega", "giga", "tera") for hour in ("hour", "hours", "-")
    },
    "basis points": "bp", "basis point": "bp", "lb ft": "foot pound-force",
    "lb -": "foot pound-force", "pound feet": "foot pound-force",
}  # fmt: skip
SQUARES = {"sq": "square", "square": "square", "cubic": "cubic", "cu": "cubic"}
HYPHENS = frozenset("-‑–")
EXTENT_ADJECTIVES = frozenset({"long", "tall", "high", "wide", "deep", "thick", "apart", "away"})
# "the 400m hurdles"
DISTANCES = frozenset(map(Decimal, (50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000)))
RACE_WORDS = vocabulary.words("race_words")
EXTENT_ENDS = vocabulary.words("extent_ends")


def unit_after(words: list[Token], i: int, end: int) -> UnitPhrase | None:
    """The unit that begins at token i, directly after a number; without its rate tail."""
    if (
        i + 1 < end
        and words[i].text in HYPHENS
        and words[i].touches_previous
        and words[i + 1].touches_previous
    ):
        i += 1  # "30-minute"
    if i >= end:
        return None
    for reader in (_percent, _attached, _rate, _degrees, _pair, _square, _money, _named):
        if unit := reader(words, i, end):
            return unit
    return None


def is_measure(name: str) -> bool:
    """Whether a unit is a measure or money: "5 miles", "£5". Not "5 buses"."""
    return name in UNIT_NAMES or name in currencies.CURRENCY_CODES


def is_extent(words: list[Token], i: int, end: int) -> bool:
    """Whether an extent follows: "12m-long", "30m tall and". Not "2m long-term loans"."""
    if i + 1 < end and words[i].text in HYPHENS and words[i].touches_previous:
        return words[i + 1].lower in EXTENT_ADJECTIVES
    is_end = i + 1 >= end or words[i + 1].lower in EXTENT_ENDS
    return i < end and words[i].lower in EXTENT_ADJECTIVES and is_end


def _percent(words: list[Token], i: int, end: int) -> UnitPhrase | None:
    """ "%", "per cent", "percentage points". Not the "per" of "per week"."""
    lower, percent_end = words[i].lower, i + 1
    if lower == "per":
        if percent_end >= end or words[percent_end].lower not in {"cent", "cents"}:
            return None
        percent_end += 1
    elif lower not in {"%", "percent", "percentage", "pct", "pc"}:
        return None
    point_start = (
        percent_end + 1 if percent_end < end and words[percent_end].text in HYPHENS else percent_end
    )
    if point_start < end and words[point_start].lower in {"point", "points", "pts"}:
        return UnitPhrase("pp", "", point_start + 1)
    return UnitPhrase("%", "", percent_end)


def _attached(words: list[Token], i: int, end: int) -> UnitPhrase | None:
    """ "30s", "6in". Not the "m" of "km/h", nor the "in" of "5 in"."""
    token = words[i]
    if (
        token.touches_previous
        and token.text in ATTACHED_UNITS
        and words[i - 1].text[-1].isdecimal()
    ):
        name = "minute" if is_minutes(words, i, end) else ATTACHED_UNITS[token.text]
        return UnitPhrase(name, "", i + 1)
    return None


def is_minutes(words: list[Token], i: int, end: int) -> bool:
    """Whether the "m" at token i is minutes: "1m 41s", "2h 20m"."""
    follows_hours = i > 1 and words[i - 2].text in {"h", "hr", "hrs"}
    is_seconds = i + 2 < end and words[i + 2].text == "s" and words[i + 2].touches_previous
    precedes_seconds = is_seconds and words[i + 1].text[0].isdecimal()
    return words[i].text == "m" and (follows_hours or precedes_seconds)


def _rate(words: list[Token], i: int, end: int) -> UnitPhrase | None:
    rate = RATE_UNITS.get(words[i].lower)
    return UnitPhrase(*rate, i + 1) if rate else None


def _degrees(words: list[Token], i: int, end: int) -> UnitPhrase | None:
    """ "°C", "degrees Celsius", "deg F", "degrees"."""
    if words[i].lower not in {"°", "º", "degree", "degrees", "deg"}:
        return None
    scale = words[i + 1].lower if i + 1 < end else ""
    for name in ("celsius", "centigrade", "fahrenheit"):
        if scale in {name, name[0]}:
            return UnitPhrase("celsius" if name[0] == "c" else name, "", i + 2)
    return UnitPhrase("degree", "", i + 1)


def _pair(words: list[Token], i: int, end: int) -> UnitPhrase | None:
    if words[i].lower == "parts" and i + 2 < end and words[i + 1].lower == "per":
        scale = words[i + 2].lower
        return (
            UnitPhrase(f"part per {scale}", "", i + 3) if scale in {"million", "billion"} else None
        )
    name = TWO_WORD_UNITS.get(words[i].lower + " " + words[i + 1].lower) if i + 1 < end else None
    if name is None:
        return None
    return UnitPhrase(name, "", i + 3 if words[i + 1].text == "-" and i + 2 < end else i + 2)


def _square(words: list[Token], i: int, end: int) -> UnitPhrase | None:
    """ "sq ft", "square miles", "cubic metres"."""
    if words[i].lower not in SQUARES or i + 1 >= end:
        return None
    j = i + 2 if words[i + 1].text in HYPHENS and i + 2 < end else i + 1  # "850-square-foot"
    length = UNITS_BY_FORM.get(words[j].lower) or ("metre" if words[j].lower == "m" else "")
    if length not in LENGTHS:
        return None
    return UnitPhrase(f"{SQUARES[words[i].lower]} {length}", "", j + 1)


def _money(words: list[Token], i: int, end: int) -> UnitPhrase | None:
    money = currencies.currency_after(words, i, end)
    return UnitPhrase(money.code, "", money.end, money.factor) if money else None


def _named(words: list[Token], i: int, end: int) -> UnitPhrase | None:
    """A unit by its name or abbreviation. Not "in", "am" or "m" after a space."""
    token = words[i]
    lower = token.lower.replace("’", "'").removesuffix("'")
    if len(lower) <= 2 and not token.touches_previous and lower not in SPACED_ABBREVIATIONS:
        return None
    return UnitPhrase(UNITS_BY_FORM[lower], "", i + 1) if lower in UNITS_BY_FORM else None
