"""A few figures on one line of numbers from zero, a row for each: for what time does not part."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from .labels import FONT_SIZE, LINE_HEIGHT, number_label, shorten, text_width
from .scales import LinearScale, Tick, linear_ticks
from .timeline import Point

ROW_HEIGHT = 42
LABEL_HEIGHT = 18
MARGIN = 10
STUB = 26
TICK_DISTANCE = 90


class NumberRow(NamedTuple):
    """One figure: its words above, its mark at (x, y), a line to it from zero.

    `low` and `high` are the ends of what was stated, or of a stub that leads away from the mark
    where no limit was stated on that side (`is_open_below`, `is_open_above`); None without bounds.
    """

    key: Hashable
    text: str
    label_y: float
    x: float
    y: float
    shape: str
    low: float | None
    high: float | None
    is_open_below: bool
    is_open_above: bool
    also: tuple[Hashable, ...] = ()


@dataclass(frozen=True)
class NumberLine:
    """A laid out line, as high as its rows need; `zero` is where nothing would stand."""

    width: int
    height: int
    zero: float
    axis: float
    left: float
    right: float
    rows: list[NumberRow]
    ticks: list[Tick]


def number_line(
    points: Sequence[Point],
    texts: Sequence[str],
    width: int,
    *,
    symbol: str = "",
    symbol_first: bool = False,
) -> NumberLine:
    """Lays out points, each of which has a number, and their words; the largest comes first."""
    numbers = [Decimal(0), *(number for point in points for number in point.numbers)]
    ticks = linear_ticks(min(numbers), max(numbers), max(2, width // TICK_DISTANCE))
    labels = [number_label(tick, symbol, symbol_first) for tick in ticks]
    left = max(MARGIN, text_width(labels[0]) / 2)
    right = width - max(MARGIN, text_width(labels[-1]) / 2, STUB)
    scale = LinearScale(ticks[0], ticks[-1], left, right)
    pairs = sorted(zip(points, texts, strict=True), key=lambda pair: _middle(pair[0]), reverse=True)
    rows = [
        _row(point, shorten(text, width), number * ROW_HEIGHT, scale)
        for number, (point, text) in enumerate(pairs)
    ]
    axis = ROW_HEIGHT * len(rows) + MARGIN
    return NumberLine(
        width,
        axis + LINE_HEIGHT + MARGIN,
        scale.position(Decimal(0)),
        axis,
        left,
        right,
        rows,
        [Tick(scale.position(tick), text) for tick, text in zip(ticks, labels, strict=True)],
    )


def _row(point: Point, text: str, top: float, scale: LinearScale) -> NumberRow:
    x = scale.position(_middle(point))
    low, high = (
        None if number is None else scale.position(number) for number in (point.lower, point.upper)
    )
    has_bounds = low is not None or high is not None
    is_open_below, is_open_above = has_bounds and low is None, has_bounds and high is None
    return NumberRow(
        point.key,
        text,
        top + FONT_SIZE,
        x,
        top + LABEL_HEIGHT + MARGIN,
        ("future-" if point.is_future else "") + point.shape,
        x - STUB if is_open_below else low,
        x + STUB if is_open_above else high,
        is_open_below,
        is_open_above,
    )


def _middle(point: Point) -> Decimal:
    """Its value, or the middle of its bounds."""
    if point.value is not None:
        return point.value
    return sum(point.numbers, Decimal(0)) / len(point.numbers)
