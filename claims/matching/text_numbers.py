"""The numbers of a text, each with its sentence and with what it is in."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from ..extraction import Suggestion, suggest
from ..extraction.text import paragraphs, sentences, tokens
from ..models import Unit
from ..models.codes import Form

# What the engine recognises the dates of a sentence as, and words that date it as well.
DATES = {"date", "year", "season", "decade"}
DATING = re.compile(
    r"\b(?:today|yesterday|tomorrow|since|so far|to date|annually|overnight"
    r"|(?:this|last|next|past|previous|coming|per|a|each|every|the) (?:day|week|month|quarter|year"
    r"|decade|century|winter|spring|summer|autumn)|over the (?:past|last|next)"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:days|weeks|months|years) (?:ago"
    r"|earlier|before|to|of))\b",
    re.IGNORECASE,
)
NUMBER = "number"
MULTIPLE = "multiple"
POINTS = "point"
DIMENSIONS = {"%": ("share", Decimal("0.01")), "pp": (POINTS, Decimal(1))}


@dataclass(frozen=True)
class TextNumber:
    """A number that may be a claim: its index among all suggestions, the span of its sentence."""

    index: int
    suggestion: Suggestion
    sentence: tuple[int, int]
    dimension: str
    factor: Decimal
    is_dated: bool

    @property
    def digits(self):
        """The significant digits: 17 of 1,700; none where no value was printed."""
        return "" if self.suggestion.value is None else _plain(self.suggestion.value).strip("-0.")


class UnitIndex:
    """The units on record, by the words that the engine may use for one."""

    def __init__(self):
        self.units = list(Unit.objects.order_by("pk"))
        self.by_word = {
            word: unit
            for unit in reversed(self.units)
            for word in (unit.plural, unit.singular, unit.code)
        }
        self.by_pk = {str(unit.pk): unit for unit in self.units}

    def dimension_and_factor(self, suggestion):
        """What the number is in.

        Where the record has no such unit, a currency or a unit of measurement is a dimension of
        its own, and a noun is counted.
        """
        if suggestion.form == Form.MULTIPLE:
            return MULTIPLE, Decimal(1)
        if suggestion.unit in DIMENSIONS:
            return DIMENSIONS[suggestion.unit]
        if unit := self.by_word.get(suggestion.unit):
            return unit.dimension, unit.factor
        if suggestion.unit.isupper():
            return f"money-{suggestion.unit}", Decimal(1)
        return suggestion.unit if suggestion.rule == "measure" else NUMBER, Decimal(1)

    def values_in_units(self, number):
        """The number's value in each unit of its dimension, as the record would write it."""
        value = number.suggestion.value
        values = {_plain(value)}
        for unit in self.units:
            if unit.dimension == number.dimension and unit.factor != number.factor:
                values.add(_plain(value * number.factor / unit.factor))
        return values

    def agree(self, number, value, form, pk):
        """Whether a figure of this value, form and unit on record is the number in its unit."""
        unit = self.by_pk.get(pk)
        if form == Form.POINT_CHANGE:
            dimension, factor = POINTS, Decimal(1)
        elif form == Form.MULTIPLE:
            dimension, factor = MULTIPLE, Decimal(1)
        elif form == Form.PERCENT_CHANGE:
            dimension, factor = DIMENSIONS["%"]
        elif unit is None:
            dimension, factor = NUMBER, Decimal(1)
        else:
            dimension, factor = unit.dimension, unit.factor
        if dimension != number.dimension:
            return False
        return not value or Decimal(value) * factor == number.suggestion.value * number.factor


def read_numbers(text, measures, units) -> list[TextNumber]:
    """Every quantity of the text. `measures` are those known to the engine, as plain data."""
    sentences = deque(_sentences(text))
    dated = {sentence for sentence in sentences if DATING.search(text, *sentence)}
    numbers = []
    for index, suggestion in enumerate(suggest(text, measures)):
        while sentences[0][1] <= suggestion.start:
            sentences.popleft()
        if suggestion.kind == "quantity":
            unit = units.dimension_and_factor(suggestion)
            numbers.append(TextNumber(index, suggestion, sentences[0], *unit, is_dated=False))
        elif suggestion.kind in DATES:
            dated.add(sentences[0])
    return [replace(number, is_dated=number.sentence in dated) for number in numbers]


def _sentences(text) -> Iterator[tuple[int, int]]:
    for start, end in paragraphs(text):
        words = tokens(text, start, end)
        for first, stop in sentences(words):
            yield words[first].start_char, words[stop - 1].end_char


def _plain(value):
    """As PostgreSQL's trim_scale writes it: 50, 0.5, 1700."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
