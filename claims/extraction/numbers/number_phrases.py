"""A number with its currency, unit, counted noun, rate and hedge: one *figure*.

A figure is a range of tokens being read. It becomes a suggestion when the sentence has been
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
    multiples,
    numerals,
    rates,
    units,
    values,
)
from .numerals import INITIALS, VAGUE
from .units import TIME_UNITS, UnitPhrase

# "48 per 100,000": a rate of nothing named.
NO_UNIT = ""


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

    def is_bare(self) -> bool:
        """Whether it is a number and nothing else is known."""
        return self.rule == "bare" and not self.unit and not self.per


def read_number_phrase(words: list[Token], i: int, floor: int, end: int) -> NumberPhrase | None:
    """The figure whose number begins at token i; its hedge reaches back to `floor` at most."""
    if times := multiples.read_occasions(words, i):
        figure = NumberPhrase(i, i + 1, i, i + 1, "words", times)
        figure.rule, figure.form = "times", "frequency"
        _take(figure, rates.with_rate(words, UnitPhrase("time", "", i + 1), end))
        return _hedged(words, figure, floor, end) if figure.per or times > 1 else None
    if multiple := multiples.read_multiple(words, i, end):
        figure = NumberPhrase(i, multiple.end, i, multiple.end, "words", multiple.value)
        figure.form, figure.rule, figure.direction = "multiple", "multiple", multiple.direction
        return _hedged(words, figure, floor, end)
    if figure := _unit_and_more(words, i, end):
        return _hedged(words, figure, floor, end)
    number = values.read_number(words, i, end)
    if number is None:
        return None
    figure = NumberPhrase(number.start, number.end, number.start, number.end, number.style)
    if number.style == "vague":
        figure.order_of_magnitude = number.value
        return _vague(words, figure, floor, end)
    figure.value = number.value
    figure.factor = number.value / number.unscaled if number.unscaled else Decimal(1)
    readable = _amount(words, figure, floor, end)
    return _hedged(words, figure, floor, end) if readable else None


def _unit_and_more(words: list[Token], i: int, end: int) -> NumberPhrase | None:
    """ "an hour and a half", "a mile and a half", "a year and three months"."""
    if i + 4 >= end or words[i].lower not in {"a", "an", "one"} or words[i + 2].lower != "and":
        return None
    unit = UnitPhrase(units.NAMES.get(words[i + 1].lower, ""), "", i + 2)
    figure = NumberPhrase(i, i + 2, i, i + 2, "words", Decimal(1), rule="measure")
    if unit.name and words[i + 3].lower == "a" and words[i + 4].lower == "half":
        figure.value, whole = Decimal("1.5"), unit._replace(end=i + 5)
    else:
        whole = _remainder(words, figure, unit, end)
    _take(figure, whole)
    return figure if whole.end > unit.end else None


def _amount(words: list[Token], figure: NumberPhrase, floor: int, end: int) -> bool:
    """Give the figure its unit; False if it is no quantity at all ("the first half")."""
    money = currencies.currency_before(words, figure.start)
    if money and money[1] >= floor:
        figure.unit, figure.start = money
        figure.rule = "currency-before"
    _initial(words, figure, end)
    _sign(words, figure, floor)
    if figure.style == "fraction" and not figure.unit:
        return _fraction(words, figure, end)
    if figure.unit == "GBP":
        more, figure.end = currencies.shillings(words, figure.end, end)
        figure.value, figure.noun_end = figure.value + more, figure.end
    if figure.unit:
        american = figure.unit == "USD" and figure.end < end
        last = figure.end + (american and words[figure.end].text in {"US", "U.S."})
        _take(figure, rates.with_rate(words, UnitPhrase(figure.unit, "", last), end))
    elif not _measure(words, figure, figure.end, end):
        _counted(words, figure, end)
    return True


def _is(words: list[Token], i: int, end: int, text: str) -> bool:
    return i < end and words[i].text == text


def _take(figure: NumberPhrase, unit: UnitPhrase) -> None:
    figure.unit, figure.per, figure.end, figure.noun_end = unit.name, unit.per, unit.end, unit.end


def _initial(words: list[Token], figure: NumberPhrase, end: int) -> None:
    """ "m", "b", "t" as million, billion, trillion: after a currency or before a counted noun.

    "30m" alone is thirty metres; "8 B people" has a space.
    """
    i = figure.end
    if i >= end or words[i].lower not in INITIALS or figure.factor != 1:
        return
    if not words[i].touches_previous and words[i].text not in {"B", "M"}:
        return
    if words[i].lower == "m" and not figure.unit and units.is_extent(words, i + 1, end):
        return
    if not figure.unit or not words[i].touches_previous:
        money = i + 1 < end and words[i + 1].lower in currencies.NAMES
        noun = words[i].text in "mMB" and _is_counting(words, figure, i + 1, end)
        if not money and not noun and not (words[i].text == "M" and words[i].touches_previous):
            return
    figure.factor = INITIALS[words[i].lower]
    figure.value = numerals.without_point(figure.value * figure.factor)
    figure.end = figure.noun_end = i + 1


def _is_counting(words: list[Token], figure: NumberPhrase, i: int, end: int) -> bool:
    """Whether something that millions count is at token i: "30m people", "4.3m sq km".

    Not "400m hurdles", "the 100m final".
    """
    if figure.value in units.DISTANCES and i < end and words[i].lower in units.RACE_WORDS:
        return False
    measure = i < end and not words[i].touches_previous and units.unit_after(words, i, end)
    return bool(measure or counted_nouns.counted_noun(words, i, end))


def _sign(words: list[Token], figure: NumberPhrase, floor: int) -> None:
    """ "-1.3%", "minus five". Not the dash of "5 - 3" or of "+/-"."""
    i = figure.start - 1
    if i < floor:
        return
    sign = words[i].lower
    if [word.lower for word in words[max(floor, i - 2) : i + 1]] == ["plus", "or", "minus"]:
        return
    if sign == "-" and i > floor and words[i].touches_previous and words[i - 1].lower == "minus":
        i, sign = i - 1, "minus"
    adjoining = (
        not words[i].touches_previous and words[i + 1].touches_previous and figure.style == "digits"
    )
    if sign in {"minus", "negative"} or (sign in {"-", "−"} and adjoining):
        figure.value, figure.start = -figure.value, i


def _fraction(words: list[Token], figure: NumberPhrase, end: int) -> bool:
    """A share ("a third of voters") or an amount ("half a mile", "1/2 pound of butter")."""
    skipped = fractions.skip_article(words, figure.end, end)
    if _measure(words, figure, skipped, end):
        return True
    if skipped < end and words[skipped].lower in {"point", "points"}:  # "a quarter-point cut"
        figure.unit, figure.rule, figure.end, figure.noun_end = (
            "point",
            "noun",
            skipped + 1,
            skipped + 1,
        )
        return True
    if not fractions.is_share(words, figure.number_start, figure.end, end):
        return False
    figure.value = numerals.percentage(figure.value)
    figure.unit, figure.rule, figure.form = "%", "fraction", "share"
    return True


def _measure(words: list[Token], figure: NumberPhrase, i: int, end: int) -> bool:
    """Give the figure the unit at token i, if one stands there."""
    unit = units.unit_after(words, i, end)
    if unit is None:
        return False
    figure.value, figure.factor = figure.value * unit.factor, figure.factor * unit.factor
    unit = _remainder(words, figure, unit, end)
    _take(figure, rates.with_rate(words, unit, end))
    figure.rule = "percent" if unit.name in {"%", "pp"} else "measure"
    if unit.name in currencies.CURRENCY_CODES:
        figure.rule = "currency-after"
    return True


def _remainder(words: list[Token], figure: NumberPhrase, unit: UnitPhrase, end: int) -> UnitPhrase:
    """The smaller unit of "5ft 10in", "6lb 4oz", "6ft 2", "3 hours and 40 minutes", with the value
    said in it.

    Not "5ft 20 people", "6lb, 4oz of it fat", "3 years, 2 months, 14 days", "two years and six
    months respectively".
    """
    if unit.name not in units.SMALLER or unit.end >= end:
        return unit
    name, ratio = units.SMALLER[unit.name]
    i = unit.end + (words[unit.end].text in units.HYPHENS and words[unit.end].touches_previous)
    i += i < end and name in TIME_UNITS and words[i].lower in {"and", ","}
    digits = i < end and (words[i].text[0].isdecimal() or name in TIME_UNITS)
    rest = values.read_number(words, i, end) if digits else None
    if rest is None or rest.style == "vague" or not rest.value < ratio:
        return unit
    smaller = units.unit_after(words, rest.end, end)
    if smaller is None and name == "inch" and not counted_nouns.counted_noun(words, rest.end, end):
        smaller = UnitPhrase(name, "", rest.end)
    if smaller is None or smaller.name != name:
        return unit
    following = words[smaller.end].lower if smaller.end < end else ""
    if following == "respectively" or (words[i - 1].text == following == ","):
        return unit
    figure.value = figure.value * ratio + rest.value
    return smaller


def _counted(words: list[Token], figure: NumberPhrase, end: int) -> None:
    """Give the figure the noun it counts: "30 buses", "two of the drivers", "a 120 seat hall"."""
    i = figure.end
    if _is(words, i, end, "of"):
        noun = counted_nouns.noun_after_of(words, i + 1, end)
        figure.rule = "part"
        figure.unit = noun.name if noun else NO_UNIT
        figure.noun_end = noun.end if noun else i
        return
    noun = counted_nouns.counted_noun(
        words, i, end, one=figure.value == 1
    ) or counted_nouns.noun_in_initials(words, i, end)
    if noun is None and (
        counted_nouns.noun_described(words, i + 1, end) or _is_article(words, figure.start)
    ):
        noun = counted_nouns.noun_described(words, i, end)
    if noun is None:
        _take(figure, rates.with_rate(words, UnitPhrase(NO_UNIT, "", i), end))
        return
    unit = rates.with_rate(words, UnitPhrase(noun.name, "", noun.end), end)
    figure.unit, figure.per, figure.noun_end, figure.rule = unit.name, unit.per, unit.end, "noun"
    if unit.per:
        figure.end = unit.end


def _is_article(words: list[Token], i: int) -> bool:
    return i > 0 and words[i - 1].lower in {"a", "an"}


def _vague(words: list[Token], figure: NumberPhrase, floor: int, end: int) -> NumberPhrase | None:
    """ "dozens of", "hundreds of thousands of pounds": an order of magnitude and no value."""
    figure.hedge, figure.rule = "order-of-magnitude", "vague"
    if figure.start and words[figure.start - 1].text[0].isdecimal():  # "his 11 hundreds"
        return None
    plural = words[figure.end - 1].lower in VAGUE
    if plural and not _is(words, figure.end, end, "of"):
        return None if words[figure.start].lower in {"tens", "scores"} else figure
    i = figure.end + _is(words, figure.end, end, "of")
    if unit := units.unit_after(words, i, end):
        unit = rates.with_rate(words, unit, end)
        figure.unit, figure.per, figure.noun_end = unit.name, unit.per, unit.end
    elif noun := counted_nouns.noun_after_of(words, i, end):
        figure.unit, figure.noun_end = noun.name, noun.end
    return _hedged(words, figure, floor, end)


def _hedged(words: list[Token], figure: NumberPhrase, floor: int, end: int) -> NumberPhrase:
    """The figure with the hedge printed before or after it, inside its span."""
    hedge, figure.start = hedges.hedge_before(words, figure.start, figure.unit, floor)
    if hedge == "none":
        hedge, figure.end = _hedge_after(words, figure, end)
        figure.noun_end = max(figure.noun_end, figure.end)
        if hedge != "none" and figure.unit and not figure.per:  # "£40m-plus a season"
            unit = rates.with_rate(words, UnitPhrase(figure.unit, "", figure.end), end)
            if unit.per:
                _take(figure, unit)
        if hedge != "none" and figure.is_bare() and not _measure(words, figure, figure.end, end):
            _counted(words, figure, end)  # "20-plus officers"
    if figure.style != "vague":
        figure.hedge = hedge
    return figure


def _hedge_after(words: list[Token], figure: NumberPhrase, end: int) -> tuple[str, int]:
    for i in dict.fromkeys((figure.end, figure.noun_end)):
        hedge, last = hedges.hedge_after(words, i, end)
        if hedge != "none":
            return hedge, last
    return "none", figure.end
