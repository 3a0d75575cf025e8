"""The words that let a chart stand alone: a heading above it, a legend and a source below it."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .labels import FONT_SIZE, LINE_HEIGHT, text_width

HEADING_SIZE = 18
PADDING = 16
GAP = 10
SHAPE_WIDTH = 22
ENTRY_GAP = 14


class Line(NamedTuple):
    """A line of text: its baseline from the left edge on, and its size in pixels."""

    x: float
    y: float
    text: str
    size: int


class LegendEntry(NamedTuple):
    """A shape of the legend, centred at (x, y), with the line that says what it means."""

    shape: Hashable
    x: float
    y: float
    line: Line


@dataclass(frozen=True)
class Captions:
    """What stands around a chart, whose own top edge lies at `top`."""

    width: int
    height: float
    top: float
    heading: list[Line]
    legend: list[LegendEntry]
    foot: list[Line]


def lay_out_captions(
    width: int,
    chart_height: float,
    *,
    heading: str = "",
    subheading: str = "",
    legend: Sequence[tuple[Hashable, str]] = (),
    foot: str = "",
) -> Captions:
    """Lays out what is given around a chart of this size; without a heading none is kept room for.

    `legend` are pairs (shape, meaning); those that fit stand beside each other.
    """
    above = _lines(heading, width, PADDING, HEADING_SIZE)
    above += _lines(subheading, width, _end(above, 0), FONT_SIZE)
    top = _end(above, 0)
    entries = _entries(legend, width, top + chart_height + GAP)
    bottom = entries[-1].line.y + GAP if entries else top + chart_height
    below = _lines(foot, width, bottom, FONT_SIZE)
    return Captions(
        width, _end(below, bottom) + bool(below) * PADDING / 2, top, above, entries, below
    )


def wrap(text: str, width: float, size: float = FONT_SIZE) -> list[str]:
    """The text in lines of at most this width; a word that is longer has a line to itself."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer) * size / FONT_SIZE <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _lines(text: str, width: float, top: float, size: int) -> list[Line]:
    texts = wrap(text, width - 2 * PADDING, size)
    step = size * LINE_HEIGHT / FONT_SIZE
    return [Line(PADDING, top + size + step * n, line, size) for n, line in enumerate(texts)]


def _end(lines: Sequence[Line], otherwise: float) -> float:
    return lines[-1].y + GAP if lines else otherwise


def _entries(legend: Sequence[tuple[Hashable, str]], width: float, top: float) -> list[LegendEntry]:
    entries: list[LegendEntry] = []
    x, y = float(PADDING), top + FONT_SIZE
    for shape, meaning in legend:
        lines = wrap(meaning, width - 2 * PADDING - SHAPE_WIDTH)
        needed = SHAPE_WIDTH + max(map(text_width, lines), default=0)
        if x > PADDING and x + needed > width - PADDING:
            x, y = PADDING, y + LINE_HEIGHT + 4
        for n, text in enumerate(lines):
            y += LINE_HEIGHT * bool(n)
            line = Line(x + SHAPE_WIDTH, y, text, FONT_SIZE)
            entries.append(LegendEntry("" if n else shape, x + 7, y - FONT_SIZE / 3, line))
        x += needed + ENTRY_GAP
    return entries
