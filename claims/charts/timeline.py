"""A chart through time of every figure said of one measure."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from .collisions import Bar, Mark, separate
from .labels import (
    LINE_HEIGHT,
    Box,
    Label,
    Room,
    number_label,
    place_label,
    place_label_apart,
    text_width,
)
from .scales import LinearScale, Tick, TimeScale, linear_ticks

SMALLEST = (280, 160)
MARGIN = 16
INSET = 8
STUB = 24
ARROW = 4
TICK_DISTANCE = 56


class Point(NamedTuple):
    """A figure said on a day, or on some day until `until`: what the source stated, no more.

    Its numbers are in the unit of the chart.

    `key` names the figure to the caller. `shape` is dot, diamond, up, down or square. What has
    not happened `is_future`: plans, targets, proposals, forecasts. `also` are the keys of figures
    that it stands for besides its own.
    """

    key: Hashable
    on: date
    value: Decimal | None
    lower: Decimal | None = None
    upper: Decimal | None = None
    lower_inclusive: bool = True
    upper_inclusive: bool = True
    shape: str = "dot"
    is_future: bool = False
    also: tuple[Hashable, ...] = ()
    until: date | None = None

    @property
    def last(self) -> date:
        return self.until or self.on

    @property
    def numbers(self) -> list[Decimal]:
        return [n for n in (self.lower, self.value, self.upper) if n is not None]


class Extent(NamedTuple):
    """The first and the last day of some points, and the least and the largest of their numbers."""

    first: date
    last: date
    low: Decimal
    high: Decimal


class RivalLink(NamedTuple):
    """A line between two rival marks."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True)
class Timeline:
    """A laid out chart: `marks` in the order of the points; ticks from left and from below.

    `starts_at_nought` is False where the axis was cut, which the page has to say. `left_out` are
    the keys of the figures that have no number to draw ("millions of people").
    """

    width: int
    height: int
    plot_area: Box
    marks: list[Mark]
    links: list[RivalLink]
    x_ticks: list[Tick]
    y_ticks: list[Tick]
    starts_at_nought: bool
    left_out: list[Hashable]


def timeline(
    points: Sequence[Point],
    width: int,
    height: int,
    *,
    symbol: str = "",
    symbol_first: bool = False,
    rivals: Iterable[tuple[Hashable, Hashable]] = (),
    most: int | None = None,
    within: Extent | None = None,
) -> Timeline | None:
    """Lays out the points on a chart of this size; None where not one of them has a number.

    Its scales hold the points, or all that is `within` an extent. `rivals` are pairs of keys whose
    marks are linked if both are drawn. With `most`, marks that lie on one another step aside or are
    drawn as one, until there are no more than that; see `separate`. The marks have no words yet;
    see `with_labels`. Raises ValueError for less than 280 by 160 pixels.
    """
    if width < SMALLEST[0] or height < SMALLEST[1]:
        raise ValueError(f"{width} × {height} pixels are too few for a chart")
    drawn = [point for point in points if point.numbers]
    if not drawn:
        return None
    within = within or extent(drawn)
    ticks = _value_ticks(within.low, within.high, height)
    texts = [number_label(number, symbol, symbol_first) for number in ticks]
    # Numbers with twenty digits may lose their first: half of the chart is for the marks.
    left = min(max(map(text_width, texts)) + MARGIN, width / 2)
    plot_area = Box(left, MARGIN, width - MARGIN, height - MARGIN - LINE_HEIGHT)
    across = TimeScale(within.first, within.last, plot_area.left + INSET, plot_area.right - INSET)
    from_nought = ticks[0] <= 0 <= ticks[-1]
    lowest = plot_area.bottom if from_nought else plot_area.bottom - STUB
    up = LinearScale(ticks[0], ticks[-1], lowest, plot_area.top + STUB)
    marks = [_mark(point, across, up, plot_area.bottom) for point in drawn]
    if most is not None:
        marks = separate(marks, plot_area, most)
    positions = {key: (mark.x, mark.y) for mark in marks for key in (mark.key, *mark.also)}
    return Timeline(
        width,
        height,
        plot_area,
        marks,
        _links(rivals, positions),
        across.ticks(width),
        [Tick(up.position(n), text, "end") for n, text in zip(ticks, texts, strict=True)],
        from_nought,
        [point.key for point in points if not point.numbers],
    )


def extent(points: Sequence[Point]) -> Extent:
    """What the points lie in, at least one of which has a number."""
    drawn = [point for point in points if point.numbers]
    numbers = [number for point in drawn for number in point.numbers]
    first, last = min(point.on for point in drawn), max(point.last for point in drawn)
    return Extent(first, last, min(numbers), max(numbers))


def with_labels(chart: Timeline, texts: Mapping[Hashable, Sequence[str]]) -> Timeline:
    """The chart with words beside its marks, in their order, as long as there is room.

    `texts` has for the key of a mark what may stand there: the first that there is room for. None
    stands on a line of the grid.
    """
    room = Room(chart.plot_area)
    for tick in chart.y_ticks:
        left, _, right, _ = chart.plot_area
        room.take(Box(left, tick.position - 1, right, tick.position + 1))
    for mark in chart.marks:
        room.take(mark.box)
        if mark.bar:
            room.take(Box(mark.x - ARROW, mark.bar.top, mark.x + ARROW, mark.bar.bottom))
    marks = [
        mark._replace(label=_label(room, mark, texts[mark.key])) if mark.key in texts else mark
        for mark in chart.marks
    ]
    return replace(chart, marks=marks)


def _label(room: Room, mark: Mark, texts: Sequence[str]) -> Label | None:
    places = (place_label, place_label_apart)
    labels = (place(room, mark.box, text) for text in texts for place in places)
    return next(filter(None, labels), None)


def _value_ticks(low: Decimal, high: Decimal, height: int) -> list[Decimal]:
    """Ticks that hold every number; nought among them unless all numbers are far from it.

    Figures that differ by less than half of the largest would lie on one line if the axis began at
    nought, and the chart is there to tell them apart.
    """
    if 0 < low <= high / 2:
        low = Decimal(0)
    if low / 2 <= high < 0:
        high = Decimal(0)
    return linear_ticks(low, high, max(2, height // TICK_DISTANCE))


def _mark(point: Point, across: TimeScale, up: LinearScale, floor: float) -> Mark:
    bar = _bar(point, up, floor)
    y = (bar.top + bar.bottom) / 2 if point.value is None else up.position(point.value)
    shape = ("future-" if point.is_future else "") + point.shape
    has_bounds = point.lower is not None or point.upper is not None
    left, right = across.position(point.on), across.position(point.last)
    span, own_bar = (left, right) if left < right else None, bar if has_bounds else None
    return Mark(point.key, (left + right) / 2, y, shape, own_bar, None, point.also, span)


def _bar(point: Point, up: LinearScale, floor: float) -> Bar:
    if point.upper is None:
        top, top_end = up.position(max(point.numbers)) - STUB, "unbounded"
    else:
        top, top_end = up.position(point.upper), _end(point.upper_inclusive)
    if point.lower is None:
        bottom, bottom_end = min(up.position(min(point.numbers)) + STUB, floor), "unbounded"
    else:
        bottom, bottom_end = up.position(point.lower), _end(point.lower_inclusive)
    return Bar(top, bottom, top_end, bottom_end)


def _end(is_inclusive: bool) -> str:
    return "closed" if is_inclusive else "open"


def _links(
    rivals: Iterable[tuple[Hashable, Hashable]], positions: Mapping[Hashable, tuple[float, float]]
) -> list[RivalLink]:
    """A line for each pair of marks; two figures that are drawn as one have none."""
    pairs = (
        (positions[left], positions[right])
        for left, right in rivals
        if left in positions and right in positions
    )
    return [RivalLink(*start, *end) for start, end in dict.fromkeys(pairs) if start != end]
