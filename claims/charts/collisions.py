"""Marks, and how those that lie on one another are separated."""

import math
from collections.abc import Hashable, Iterable, Sequence
from itertools import count
from operator import attrgetter
from typing import NamedTuple

from .labels import Box, Label

MARK = 6
BAND = 8  # half of the height of a span
# Of more marks than so many times those that there is room for, none is tried to step aside.
CROWDED_FACTOR = 4
# How far a mark may step aside from its day, in pixels, nearest first.
OFFSETS = (0, 14, -14, 28, -28)


class Bar(NamedTuple):
    """The bounds that were stated, as a line from `top` to `bottom`.

    An end is "closed" where the bound itself is meant, "open" where it is not ("more than"), and
    "unbounded" where none was stated: there the line is a stub that leads away.
    """

    top: float
    bottom: float
    top_end: str
    bottom_end: str


class Mark(NamedTuple):
    """One figure on the chart.

    `shape` is "dot", "diamond", "up", "down" or "square", with "future-" before it for a plan. A
    figure that has bounds but no value stands in the middle of its bar. `label` is None where the
    chart had no room for it. `also` are the keys of the figures that it stands for besides its own.
    `span` are the left and the right end of the days that it may have been said on, where they are
    several: a band, in which no day is the likely one.
    """

    key: Hashable
    x: float
    y: float
    shape: str
    bar: Bar | None
    label: Label | None
    also: tuple[Hashable, ...] = ()
    span: tuple[float, float] | None = None

    @property
    def box(self) -> Box:
        left, right = self.span or (self.x - MARK, self.x + MARK)
        half = BAND if self.span else MARK
        return Box(left, self.y - half, right, self.y + half)


def separate(marks: Sequence[Mark], plot_area: Box, most: int) -> list[Mark]:
    """At most `most` marks, which is at least ten: no figure is left out, some share a mark.

    A mark whose place is taken steps aside by a mark's width or two. Where there are too many for
    that, marks of one shape that lie close together become one, where the middle one of them lies,
    the closest ones first; marks of two shapes never do, as the shape says what a figure means.
    """
    aside = _all_step_aside(marks, plot_area, most) if len(marks) <= CROWDED_FACTOR * most else None
    if aside is not None:
        return aside
    area = (plot_area.right - plot_area.left) * (plot_area.bottom - plot_area.top)
    closest = max(2 * MARK, math.sqrt(area / most) / 2)
    cells = (_cells(marks, closest * 1.25**step, most) for step in count())
    close_marks = next(filter(None, cells)).values()
    joined = (_joined(cell, len(cell) // 2) for cell in close_marks)
    return sorted(joined, key=attrgetter("x"))


def _all_step_aside(marks: Iterable[Mark], plot_area: Box, most: int) -> list[Mark] | None:
    """The marks, each in a place of its own; None where more than `most` are needed."""
    placed: dict[Hashable, Mark] = {}
    for mark in marks:
        level = [other for other in placed.values() if abs(other.y - mark.y) <= 2 * MARK]
        free = None if _band(mark, level) else _step_aside(mark, plot_area, level)
        alike = (other for other in level if _is_like(mark, other))
        like = None if free else _band(mark, level) or next(alike, None)
        if like:
            placed[like.key] = _joined([like, mark], 0)
        elif len(placed) == most:
            return None
        else:
            # A shape that has no like here is drawn, on whatever lies there.
            placed[mark.key] = free or mark
    return list(placed.values())


def _joined(marks: Sequence[Mark], index: int) -> Mark:
    """The mark at `index`, standing for the others as well."""
    mark = marks[index]
    keys = (key for other in marks if other is not mark for key in (other.key, *other.also))
    return mark._replace(also=(*mark.also, *keys))


def _step_aside(mark: Mark, plot_area: Box, level: Iterable[Mark]) -> Mark | None:
    """The mark at the nearest place that none of its level takes; None where all are taken."""
    taken = [other.x for other in level if abs(other.y - mark.y) < 2 * MARK]
    for x in (mark.x + offset for offset in OFFSETS):
        is_free = all(abs(x - other_x) >= 2 * MARK for other_x in taken)
        if plot_area.left <= x <= plot_area.right and is_free:
            return mark._replace(x=x)
    return None


def _band(mark: Mark, level: Iterable[Mark]) -> Mark | None:
    """The mark whose band is this one's: of two bands that lie on one another one is seen."""
    mine = mark.span and (mark.span, mark.y, mark.shape)
    bands = (other for other in level if mine and (other.span, other.y, other.shape) == mine)
    return next(bands, None)


def _is_like(mark: Mark, other: Mark) -> bool:
    return abs(mark.x - other.x) <= OFFSETS[-2] + MARK and mark.shape == other.shape


def _cells(
    marks: Iterable[Mark], size: float, most: int
) -> dict[tuple[float, float, str], list[Mark]] | None:
    """The marks by shape and square of this size; None for more than `most`, as of most sizes."""
    cells: dict[tuple[float, float, str], list[Mark]] = {}
    for mark in marks:
        cells.setdefault((mark.x // size, mark.y // size, mark.shape), []).append(mark)
        if len(cells) > most:
            return None
    return cells
