"""What a number is per: "£30 a head", "five days a week", "42 per 100,000 residents"."""

from .. import vocabulary
from ..text import Token
from . import currencies, units, values
from .counted_nouns import PHRASE_ENDS
from .numerals import SCALES
from .units import UnitPhrase

RATE_NOUNS = vocabulary.words("rate_nouns")
# "$2 a diluted share", "$1,500 a troy ounce".
RATE_ADJECTIVES = frozenset({"diluted", "basic", "ordinary", "troy", "metric", "square", "cubic"})
# "4.6% a month earlier" is a time, not a rate.
TIME_DISTANCES = frozenset({"ago", "earlier", "later", "before", "previously", "old"})
# Letters after a stroke: "100km/h", "5m/s", "£1.40/l".
RATE_LETTERS = {"h": "hour", "s": "second", "l": "litre", "d": "day"}
NO_RATE_NOUNS = vocabulary.words("no_rate_nouns")


def with_rate(words: list[Token], unit: UnitPhrase, end: int) -> UnitPhrase:
    """The unit with the rate that begins where it ends, if one does."""
    i = unit.end
    if i < end and words[i].text == "-" and words[i].touches_previous:
        i += 1  # "£24 a-year" has one after the article, "£24-a-year" before it
    if i >= end or unit.per:
        return unit
    if words[i].lower == "week" and unit.name in {"hour", "day"} and words[i - 2].text == "-":
        return unit._replace(per="week", end=i + 1)  # "a 35-hour week"
    reader = READERS.get(words[i].lower)
    return reader(words, unit, i + 1, end) if reader else unit


def _yearly(words: list[Token], unit: UnitPhrase, i: int, end: int) -> UnitPhrase:
    return unit._replace(per="year", end=i)


def _each(words: list[Token], unit: UnitPhrase, i: int, end: int) -> UnitPhrase:
    """ "£5 each", "20 each week", "every day"."""
    time = units.UNITS_BY_FORM.get(words[i].lower, "") if i < end else ""
    if time in units.TIME_UNITS:
        return unit._replace(per=time, end=i + 1)
    return unit if words[i - 1].lower == "every" else unit._replace(per="each", end=i)


def _for_every(words: list[Token], unit: UnitPhrase, i: int, end: int) -> UnitPhrase:
    """ "£1.40 for every pound spent", "one doctor for every 1,700 people"."""
    if i + 1 < end and words[i].lower == "every" and words[i + 1].text[0].isdecimal():
        return _per(words, unit, i + 1, end)
    if i + 1 < end and words[i].lower in {"every", "each"} and words[i + 1].text[0].isalpha():
        return unit._replace(per=words[i + 1].lower, end=i + 2)
    return unit


def _of(words: list[Token], unit: UnitPhrase, i: int, end: int) -> UnitPhrase:
    """ "9 million gallons of drinking water a day": the rate after what is measured."""
    for j in range(i + 1, min(i + 4, end)):
        if words[j].lower in {"a", "an", "per"}:
            rate = with_rate(words, unit._replace(end=j), end)
            return rate if rate.per else unit
        if not words[j].text.isalpha() or words[j].lower in PHRASE_ENDS:
            break
    return unit


def _article(words: list[Token], unit: UnitPhrase, i: int, end: int) -> UnitPhrase:
    if i < end and words[i].text == "-":
        i += 1
    following = words[i + 1].lower if i + 1 < end else ""
    if i < end and words[i].lower in RATE_ADJECTIVES and following in RATE_NOUNS:
        return unit._replace(per=words[i].lower + " " + following, end=i + 2)
    is_and_a_half = [word.lower for word in words[i + 1 : min(i + 4, end)]] == ["and", "a", "half"]
    if (
        i < end
        and words[i].lower in RATE_NOUNS
        and following not in TIME_DISTANCES
        and not is_and_a_half
    ):
        return unit._replace(per=words[i].lower, end=i + 1)
    return unit


def _per(words: list[Token], unit: UnitPhrase, i: int, end: int) -> UnitPhrase:
    lower = words[i].lower if i < end else "cent"
    # "case 2301234/2023", "case 2301234/a"
    is_case_number = words[i - 1].text == "/" and (lower[0].isdecimal() or lower == "a")
    if lower in {"cent", "cents"} or is_case_number:
        return unit
    if words[i - 1].text == "/" and lower in RATE_LETTERS:
        return unit._replace(per=RATE_LETTERS[lower], end=i + 1)
    if lower == "annum":
        return unit._replace(per="year", end=i + 1)
    has_sign = i + 1 < end and words[i].text in currencies.CURRENCY_SIGNS  # "£5 per £100"
    number = values.read_number(words, i + has_sign, end)
    if number or lower in SCALES:  # "per 100,000 residents", "per million people"
        rate_end = number.end if number else i + 1
        if (
            rate_end < end
            and words[rate_end].text[0].isalpha()
            and words[rate_end].lower not in NO_RATE_NOUNS
        ):
            rate_end += words[rate_end].lower.endswith(("s", "e", "n"))
        rate = "".join(
            words[j].text if j == i or words[j].touches_previous else " " + words[j].text
            for j in range(i, rate_end)
        )
        return unit._replace(per=rate, end=rate_end)
    measure = units.unit_after(words, i, end)
    if measure and measure.name not in {"%", "pp"}:
        return unit._replace(per=measure.name, end=measure.end)
    return unit._replace(per=lower, end=i + 1) if words[i].text[0].isalpha() else unit


READERS = {
    "a": _article, "an": _article, "each": _each, "every": _each, "apiece": _each,
    "per": _per, "/": _per, "for": _for_every, "of": _of, "pa": _yearly, "p.a.": _yearly,
}  # fmt: skip
