"""A text as the engine reads it, with the measures and the units of the record."""

from typing import NamedTuple

from ..extraction import Suggestion, suggest
from ..models import Unit
from ..models.measure import MeasureQuerySet
from .measure_index import MeasureIndex
from .units import UnitIndex

# Of a text with more numbers, dates and ages among them, only so many are read: nobody prints more.
NUMBERS_AT_MOST = 1_000


class TextReading(NamedTuple):
    """The numbers that the engine noticed in a text, and by what it knew what they are of.

    `is_cut` where the text goes on after `NUMBERS_AT_MOST`.
    """

    text: str
    suggestions: list[Suggestion]
    measures: MeasureIndex
    units: UnitIndex
    is_cut: bool


def read_text(text: str, measures: MeasureQuerySet, *, names_measures=False) -> TextReading:
    """The reading of a text; where it `names_measures` the engine says which one a number names."""
    units, measures_read = UnitIndex(Unit.objects.order_by("pk")), [*measures]
    for measure in measures_read:  # a few units are of hundreds of measures
        measure.unit = units.by_id.get(str(measure.unit_id))
    index = MeasureIndex(measures_read, text)
    known = index.for_engine() if names_measures else ()
    suggestions = suggest(text, known, NUMBERS_AT_MOST + 1)
    is_cut = len(suggestions) > NUMBERS_AT_MOST
    return TextReading(text, suggestions[:NUMBERS_AT_MOST], index, units, is_cut)
