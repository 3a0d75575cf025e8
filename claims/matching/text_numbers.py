"""The numbers of a text, each with its sentence and with what it is in."""

import re
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
    """A number that may be a claim. `sentence` is its span of the text, `place` its index there."""

    place: int
    said: Suggestion
    sentence: tuple[int, int]
    dimension: str
    factor: Decimal
    is_dated: bool

    @property
    def digits(self):
        """The significant digits: 17 of 1,700; none where no value was printed."""
        return "" if self.said.value is None else _plain(self.said.value).strip("-0.")


class UnitIndex:
    """The units on record, by the words that the engine may use for one."""

    def __init__(self):
        self.rows = list(Unit.objects.order_by("pk"))
        self.by_word = {
            word: unit
            for unit in reversed(self.rows)
            for word in (unit.plural, unit.singular, unit.code)
        }
        self.by_pk = {str(unit.pk): unit for unit in self.rows}

    def of(self, said):
        """(dimension, factor) of what was noticed.

        Of what is no unit on record, a currency or a unit of measurement is a dimension of its
        own, and a noun is counted.
        """
        if said.form == Form.MULTIPLE:
            return MULTIPLE, Decimal(1)
        if said.unit in DIMENSIONS:
            return DIMENSIONS[said.unit]
        if unit := self.by_word.get(said.unit):
            return unit.dimension, unit.factor
        if said.unit.isupper():
            return f"money-{said.unit}", Decimal(1)
        return said.unit if said.rule == "measure" else NUMBER, Decimal(1)

    def values(self, number):
        """The number's value in each unit of its dimension, as the record would write it."""
        value = number.said.value
        found = {_plain(value)}
        for unit in self.rows:
            if unit.dimension == number.dimension and unit.factor != number.factor:
                found.add(_plain(value * number.factor / unit.factor))
        return found

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
        return not value or Decimal(value) * factor == number.said.value * number.factor


def read_numbers(text, measures, units) -> list[TextNumber]:
    """Every quantity of the text. `measures` are those known to the engine, as plain data."""
    found = suggest(text, measures)
    spans = list(_sentences(text))
    dated = {span for span in spans if DATING.search(text, *span)}
    numbers, at = [], 0
    for place, said in enumerate(found):
        while spans[at][1] <= said.start:
            at += 1
        if said.kind == "quantity":
            numbers.append(TextNumber(place, said, spans[at], *units.of(said), is_dated=False))
        elif said.kind in DATES:
            dated.add(spans[at])
    return [replace(number, is_dated=number.sentence in dated) for number in numbers]


def _sentences(text) -> Iterator[tuple[int, int]]:
    for start, end in paragraphs(text):
        words = tokens(text, start, end)
        for first, last in sentences(words):
            yield words[first].start, words[last - 1].end


def _plain(value):
    """As PostgreSQL's trim_scale writes it: 50, 0.5, 1700."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
