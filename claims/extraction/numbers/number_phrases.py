"""A number with its currency, unit, counted noun, rate and hedge: one *number phrase*.

A number phrase is a range of tokens being read. It becomes a suggestion when the sentence has been
understood: which number it is compared with, whether it is a change, what it measures.
"""

from dataclasses import dataclass
from decimal import Decimal

from ..text import Token
from . import (
    counted_nouns,
    currencies,
    fractions,
    hedges,
    metres,
    multiples,
    numerals,
    rates,
    units,
    values,
)
from .numerals import SCALE_INITIALS, VAGUE_PLURALS
from .units import TIME_UNITS, UnitPhrase

# "48 per 100,000": a rate of nothing named.
NO_UNIT = ""
# What a signed share begins with: "+3%", "–2 per cent", "-5pp".
SHARE_WORDS = frozenset({"%", "per", "pp", "pts", "percentage", "points"})


@dataclass(slots=True)
class NumberPhrase:
    """Tokens [start, end) as printed, and what is known of them.

    `number_start` is where the digits or number words begin, after a hedge and a currency;
    `noun_end` is where the counted noun ends. `factor` is what the printed number was multiplied
    by: a million for "£5m", a hundredth for "45p". `value_high` is the other end of a range;
    `part_of` is the whole of which this is a part.
    """

    start: int
    end: int
    number_start: int
    noun_end: int
    style: str = "digits"
    value: Decimal | None = None
    value_high: Decimal | None = None
    order_of_magnitude: Decimal | None = None
    factor: Decimal = Decimal(1)
    unit: str = ""
    per: str = ""
    hedge: str = "none"
    form: str = "level"
    direction: str = ""
    baseline_value: Decimal | None = None
    part_of: "NumberPhrase | None" = None
    status: str = "actual"
    measured: str = ""
    kind: str = "quantity"
    rule: str = "bare"

    @property
    def known_value(self) -> Decimal:
        """The value, where it must have one: it is neither masked nor an order of magnitude."""
        if self.value is None:
            raise ValueError("This number has no value.")
        return self.value

    def is_bare(self) -> bool:
        """Whether it is a number and nothing else is known."""
        return self.rule == "bare" and not self.unit and not self.per


def read_number_phrase(words: list[Token], i: int, floor: int, end: int) -> NumberPhrase | None:
    """The number phrase whose digits or words begin at token i; nothing of it is before `floor`."""
    if times := multiples.read_occasions(words, i):
        phrase = NumberPhrase(i, i + 1, i, i + 1, "words", times)
        phrase.rule, phrase.form = "times", "frequency"
        _take(phrase, rates.with_rate(words, UnitPhrase("time", "", i + 1), end))
        return _hedged(words, phrase, floor, end) if phrase.per or times > 1 else None
    if multiple := multiples.read_multiple(words, i, end):
        phrase = NumberPhrase(i, multiple.end, i, multiple.end, "words", multiple.value)
        phrase.form, phrase.rule, phrase.direction = "multiple", "multiple", multiple.direction
        return _hedged(words, phrase, floor, end)
    if measure := _unit_and_more(words, i, end):
        return _hedged(words, measure, floor, end)
    number = values.read_number(words, i, end)
    if number is None:
        return None
    phrase = NumberPhrase(number.start, number.end, number.start, number.end, number.style)
    if number.style == "vague":
        phrase.order_of_magnitude = number.value
        return _vague(words, phrase, floor, end)
    phrase.value = number.value
    phrase.factor = number.value / number.unscaled if number.unscaled else Decimal(1)
    is_quantity = _amount(words, phrase, floor, end)
    return _hedged(words, phrase, floor, end) if is_quantity else None


def _unit_and_more(words: list[Token], i: int, end: int) -> NumberPhrase | None:
    """ "an hour and a half", "a mile and a half", "a year and three months"."""
    if i + 4 >= end or words[i].lower not in {"a", "an", "one"} or words[i + 2].lower != "and":
        return None
    unit = UnitPhrase(units.UNITS_BY_FORM.get(words[i + 1].lower, ""), "", i + 2)
    phrase = NumberPhrase(i, i + 2, i, i + 2, "words", Decimal(1), rule="measure")
    if unit.name and words[i + 3].lower == "a" and words[i + 4].lower == "half":
        phrase.value, measure = Decimal("1.5"), unit._replace(end=i + 5)
    else:
        measure = _remainder(words, phrase, unit, end)
    _take(phrase, measure)
    return phrase if measure.end > unit.end else None


def _amount(words: list[Token], phrase: NumberPhrase, floor: int, end: int) -> bool:
    """Give the number its unit; False if it is no quantity at all ("the first half")."""
    money = currencies.currency_before(words, phrase.start)
    if money and money[1] >= floor:
        phrase.unit, phrase.start = money
        phrase.rule = "currency-before"
    _initial(words, phrase, end)
    _sign(words, phrase, floor)
    if phrase.style == "fraction" and not phrase.unit:
        return _fraction(words, phrase, end)
    if phrase.unit == "GBP":
        shillings, phrase.end = currencies.shillings(words, phrase.end, end)
        phrase.value, phrase.noun_end = phrase.known_value + shillings, phrase.end
    if phrase.unit:
        is_dollar = phrase.unit == "USD" and phrase.end < end
        unit_end = phrase.end + (is_dollar and words[phrase.end].text in {"US", "U.S."})
        _take(phrase, rates.with_rate(words, UnitPhrase(phrase.unit, "", unit_end), end))
    elif not _measure(words, phrase, phrase.end, end):
        _counted(words, phrase, end)
    return True


def _is(words: list[Token], i: int, end: int, text: str) -> bool:
    return i < end and words[i].text == text


def _take(phrase: NumberPhrase, unit: UnitPhrase) -> None:
    phrase.unit, phrase.per, phrase.end, phrase.noun_end = unit.name, unit.per, unit.end, unit.end


def _initial(words: list[Token], phrase: NumberPhrase, end: int) -> None:
    """ "m", "b", "t" as million, billion, trillion.

    "m" is, but where it measures a length; "30t" is tonnes but after a currency or before a counted
    noun, and "8 B people" has a space.
    """
    i = phrase.end
    if i >= end or words[i].lower not in SCALE_INITIALS or phrase.factor != 1:
        return
    has_sign = phrase.unit or words[i].text == "M"
    if (words[i].touches_previous and has_sign) or _is_spelt_scale(words, i, phrase, end):
        phrase.factor = SCALE_INITIALS[words[i].lower]
        phrase.value = numerals.without_point(phrase.known_value * phrase.factor)
        phrase.end = phrase.noun_end = i + 1


def _is_spelt_scale(words: list[Token], i: int, phrase: NumberPhrase, end: int) -> bool:
    """Whether the letter at token i is a scale by what follows it: "30m people", "3m euros"."""
    touches = words[i].touches_previous
    if not touches and words[i].text not in {"B", "M"}:
        return False
    if i + 1 < end and words[i + 1].lower in currencies.CURRENCIES_BY_NAME:
        return True
    is_counted = words[i].text in "mMB" and _is_counting(words, i + 1, end)
    if touches and words[i].text == "m":
        return not metres.is_metres(words, i, phrase.known_value, end, is_counted=is_counted)
    return is_counted


def _is_counting(words: list[Token], i: int, end: int) -> bool:
    """Whether something that millions count is at token i: "30m people", "4.3m sq km"."""
    measure = i < end and not words[i].touches_previous and units.unit_after(words, i, end)
    return bool(measure or counted_nouns.counted_noun(words, i, end))


def _sign(words: list[Token], phrase: NumberPhrase, floor: int) -> None:
    """ "-1.3%", "+3%", "minus five". Not the dash of "5 - 3" or of "+/-"."""
    i = phrase.start - 1
    if i < floor:
        return
    sign = words[i].lower
    if [word.lower for word in words[max(floor, i - 2) : i + 1]] == ["plus", "or", "minus"]:
        return
    if sign == "-" and i > floor and words[i].touches_previous and words[i - 1].lower == "minus":
        i, sign = i - 1, "minus"
    opens = not words[i].touches_previous or (i > floor and words[i - 1].text == "(")
    is_minus = opens and words[i + 1].touches_previous and phrase.style == "digits"
    is_share = words[phrase.end].lower in SHARE_WORDS if phrase.end < len(words) else False
    if sign == "+" and is_minus and is_share:  # "(58% +3%)"
        phrase.start = i
    signs = "-−–" if is_share else "-−"  # a dash before anything else is one: "was –5 of them"
    if sign in {"minus", "negative"} or (sign in signs and is_minus):
        phrase.value, phrase.start = -phrase.known_value, i


def _fraction(words: list[Token], phrase: NumberPhrase, end: int) -> bool:
    """A share ("a third of voters") or an amount ("half a mile", "1/2 pound of butter")."""
    unit_start = fractions.skip_article(words, phrase.end, end)
    if _measure(words, phrase, unit_start, end):
        return True
    if unit_start < end and words[unit_start].lower in {"point", "points"}:  # "a quarter-point cut"
        _take(phrase, UnitPhrase("point", "", unit_start + 1))
        phrase.rule = "noun"
        return True
    if not fractions.is_share(words, phrase.number_start, phrase.end, end):
        return False
    phrase.value = numerals.percentage(phrase.known_value)
    phrase.unit, phrase.rule, phrase.form = "%", "fraction", "share"
    return True


def _measure(words: list[Token], phrase: NumberPhrase, i: int, end: int) -> bool:
    """Give the number the unit at token i, if one stands there: "5 miles". Not "5 went"."""
    unit = units.unit_after(words, i, end)
    if unit is None:
        return False
    phrase.value, phrase.factor = phrase.known_value * unit.factor, phrase.factor * unit.factor
    unit = _remainder(words, phrase, unit, end)
    _take(phrase, rates.with_rate(words, unit, end))
    phrase.rule = "percent" if unit.name in {"%", "pp"} else "measure"
    if unit.name in currencies.CURRENCY_CODES:
        phrase.rule = "currency-after"
    return True


def _remainder(words: list[Token], phrase: NumberPhrase, unit: UnitPhrase, end: int) -> UnitPhrase:
    """The smaller unit of "5ft 10in", "6lb 4oz", "6ft 2", "3 hours and 40 minutes", with the value
    said in it.

    Told apart are “5ft 20 people”, “6lb, 4oz of it fat”, “3 years, 2 months, 14 days”, “two years
    and six months respectively”.
    """
    if unit.name not in units.SMALLER_UNITS or unit.end >= end:
        return unit
    name, ratio = units.SMALLER_UNITS[unit.name]
    i = unit.end + (words[unit.end].text in units.HYPHENS and words[unit.end].touches_previous)
    i += i < end and name in TIME_UNITS and words[i].lower in {"and", ","}
    may_be_number = i < end and (words[i].text[0].isdecimal() or name in TIME_UNITS)
    remainder = values.read_number(words, i, end) if may_be_number else None
    if remainder is None or remainder.style == "vague" or not remainder.value < ratio:
        return unit
    smaller = units.unit_after(words, remainder.end, end)
    if (
        smaller is None
        and name == "inch"
        and not counted_nouns.counted_noun(words, remainder.end, end)
    ):
        smaller = UnitPhrase(name, "", remainder.end)
    if smaller is None or smaller.name != name:
        return unit
    following = words[smaller.end].lower if smaller.end < end else ""
    if following == "respectively" or (words[i - 1].text == following == ","):
        return unit
    phrase.value = phrase.known_value * ratio + remainder.value
    return smaller


def _counted(words: list[Token], phrase: NumberPhrase, end: int) -> None:
    """Give the number the noun it counts: "30 buses", "two of the drivers", "a 120 seat hall"."""
    i = phrase.end
    if _is(words, i, end, "of"):
        noun = counted_nouns.noun_after_of(words, i + 1, end)
        phrase.rule = "part"
        phrase.unit = noun.name if noun else NO_UNIT
        phrase.noun_end = noun.end if noun else i
        return
    noun = counted_nouns.counted_noun(
        words, i, end, is_one=phrase.value == 1
    ) or counted_nouns.noun_in_initials(words, i, end)
    if noun is None and (
        counted_nouns.noun_described(words, i + 1, end) or _is_article(words, phrase.start)
    ):
        noun = counted_nouns.noun_described(words, i, end)
    if noun is None:
        _take(phrase, rates.with_rate(words, UnitPhrase(NO_UNIT, "", i), end))
        return
    unit = rates.with_rate(words, UnitPhrase(noun.name, "", noun.end), end)
    phrase.unit, phrase.per, phrase.noun_end, phrase.rule = unit.name, unit.per, unit.end, "noun"
    if unit.per:
        phrase.end = unit.end


def _is_article(words: list[Token], i: int) -> bool:
    return i > 0 and words[i - 1].lower in {"a", "an"}


def _vague(words: list[Token], phrase: NumberPhrase, floor: int, end: int) -> NumberPhrase | None:
    """ "dozens of", "hundreds of thousands of pounds": an order of magnitude and no value."""
    phrase.hedge, phrase.rule = "order-of-magnitude", "vague"
    if phrase.start and words[phrase.start - 1].text[0].isdecimal():  # "his 11 hundreds"
        return None
    is_plural = words[phrase.end - 1].lower in VAGUE_PLURALS
    is_more = is_plural and phrase.end < end and words[phrase.end].lower in {"more", "other"}
    if is_plural and not is_more and not _is(words, phrase.end, end, "of"):
        return None if words[phrase.start].lower in {"tens", "scores"} else phrase
    i = phrase.end + (is_more or _is(words, phrase.end, end, "of"))
    if unit := units.unit_after(words, i, end):
        unit = rates.with_rate(words, unit, end)
        phrase.unit, phrase.per, phrase.noun_end = unit.name, unit.per, unit.end
    elif noun := counted_nouns.noun_after_of(words, i, end):
        phrase.unit, phrase.noun_end = noun.name, noun.end
    return _hedged(words, phrase, floor, end)


def _hedged(words: list[Token], phrase: NumberPhrase, floor: int, end: int) -> NumberPhrase:
    """The number with the hedge printed before or after it, inside its span."""
    hedge, phrase.start = hedges.hedge_before(words, phrase.start, phrase.unit, floor)
    if hedge == "none":
        hedge, phrase.end = _hedge_after(words, phrase, end)
        phrase.noun_end = max(phrase.noun_end, phrase.end)
        if hedge != "none" and phrase.unit and not phrase.per:  # "£40m-plus a season"
            unit = rates.with_rate(words, UnitPhrase(phrase.unit, "", phrase.end), end)
            if unit.per:
                _take(phrase, unit)
        if hedge != "none" and phrase.is_bare() and not _measure(words, phrase, phrase.end, end):
            _counted(words, phrase, end)  # "20-plus officers"
    if phrase.style != "vague":
        phrase.hedge = hedge
    return phrase


def _hedge_after(words: list[Token], phrase: NumberPhrase, end: int) -> tuple[str, int]:
    for i in dict.fromkeys((phrase.end, phrase.noun_end)):
        hedge, hedge_end = hedges.hedge_after(words, i, end)
        if hedge != "none":
            return hedge, hedge_end
    return "none", phrase.end
