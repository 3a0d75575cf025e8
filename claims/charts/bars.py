"""Counts as horizontal bars, one row for each, its label above it and its number at its end.

Rows have room for a label at any width, where columns would turn or cut it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ..dates import PartialDate, Precision
from .labels import FONT_SIZE, number_label, shorten, text_width

NARROWEST = 120
ROW_HEIGHT = 40
LABEL_HEIGHT = 18
THICKNESS = 14
GAP = 6


class BarRow(NamedTuple):
    """One bar, from the left edge: `length` and `THICKNESS` pixels from `y` on.

    `label` is cut where it would not fit; `name` is the whole of it. `label_y` and `number_y`
    are baselines; `number` stands at `number_x`, right of the bar.
    """

    name: str
    label: str
    label_y: float
    y: float
    length: float
    number: str
    number_x: float
    number_y: float


@dataclass(frozen=True)
class Bars:
    """A laid out bar chart, as high as its rows need."""

    width: int
    height: int
    thickness: int
    rows: list[BarRow]


def bars(counts: Sequence[tuple[str, int]], width: int) -> Bars:
    """Lays out names and their counts in the order given; bars begin at nought.

    Raises ValueError for less than 120 pixels and for a count below nought.
    """
    if width < NARROWEST:
        raise ValueError(f"{width} pixels are too few for a chart")
    if any(count < 0 for _, count in counts):
        raise ValueError("a count cannot be below nought")
    numbers = [number_label(Decimal(count)) for _, count in counts]
    room = width - max(map(text_width, numbers), default=0) - GAP
    most = max((count for _, count in counts), default=0) or 1
    rows = [
        _row(name, width, position * ROW_HEIGHT, room * count / most, number)
        for position, ((name, count), number) in enumerate(zip(counts, numbers, strict=True))
    ]
    return Bars(width, ROW_HEIGHT * len(rows), THICKNESS, rows)


def by_month(counts: Mapping[date, int]) -> list[tuple[str, int]]:
    """Counts per month, keyed by any day of it, as rows from the first month to the last.

    A month without a count is a row of nought, as a gap in time is a finding too.
    """
    months: Counter[int] = Counter()
    for day, count in counts.items():
        months[day.year * 12 + day.month - 1] += count
    span = range(min(months, default=0), max(months, default=-1) + 1)
    return [
        (str(PartialDate(date(month // 12, month % 12 + 1, 1), Precision.MONTH)), months[month])
        for month in span
    ]


def _row(name: str, width: int, top: float, length: float, number: str) -> BarRow:
    return BarRow(
        name,
        shorten(name, width),
        top + FONT_SIZE,
        top + LABEL_HEIGHT,
        length,
        number,
        length + GAP,
        top + LABEL_HEIGHT + FONT_SIZE,
    )
