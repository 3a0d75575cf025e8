"""A text as the engine reads it, with the measures and the units of the record."""

from typing import NamedTuple

from ..extraction import Suggestion, suggest
from ..models import Unit
from ..models.measure import MeasureQuerySet
from .measure_index import MeasureIndex
from .units import UnitIndex


class TextReading(NamedTuple):
    """The numbers that the engine noticed in a text, and by what it knew what they are of."""

    text: str
    suggestions: list[Suggestion]
    measures: MeasureIndex
    units: UnitIndex


def read_text(text: str, measures: MeasureQuerySet) -> TextReading:
    index = MeasureIndex(measures.select_related("unit"), text)
    suggestions = suggest(text, index.for_engine())
    return TextReading(text, suggestions, index, UnitIndex(Unit.objects.order_by("pk")))
