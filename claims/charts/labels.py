"""The words of a chart, and where there is room for them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product
from typing import NamedTuple

FONT_SIZE = 12
LINE_HEIGHT = 15
# The widest average found in running text in the usual system fonts, per character at 12 px.
CHARACTER_WIDTH = 7.5
CLEARANCE = 2
LEADS = (14, 29, 44)  # how far from its mark a label may stand, in pixels, nearest first

SHORT_SCALE = ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m"))


class Box(NamedTuple):
    """A rectangle, from its left top to its right bottom corner."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        """Whether they share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class Lead(NamedTuple):
    """A line from a mark to a label that stands apart from it."""

    x1: float
    y1: float
    x2: float
    y2: float


class Label(NamedTuple):
    """Text at a point of its baseline; `anchor` is SVG's text-anchor: start, middle or end."""

    x: float
    y: float
    text: str
    anchor: str
    lead: Lead | None = None

    @property
    def box(self) -> Box:
        """The room that the text takes up."""
        width = text_width(self.text)
        left = self.x - {"start": 0, "middle": width / 2, "end": width}[self.anchor]
        return Box(left, self.y - FONT_SIZE, left + width, self.y - FONT_SIZE + LINE_HEIGHT)


@dataclass
class Room:
    """What is still free of an area.

    Boxes are looked up by the square cells they touch, so that a chart with thousands of marks
    costs no more for each than one with ten.
    """

    area: Box
    cell: int = 32
    taken: dict[tuple[int, int], list[Box]] = field(default_factory=dict)

    def has(self, box: Box) -> bool:
        """Whether the box lies in the area and on nothing that was put there before."""
        is_inside = (
            self.area.left <= box.left
            and box.right <= self.area.right
            and self.area.top <= box.top
            and box.bottom <= self.area.bottom
        )
        return is_inside and not self.is_taken(box)

    def is_taken(self, box: Box) -> bool:
        """Whether the box lies on something that was put there before."""
        return any(
            box.overlaps(other) for cell in self._cells(box) for other in self.taken.get(cell, ())
        )

    def take(self, box: Box) -> None:
        """Puts a box there."""
        for cell in self._cells(box):
            self.taken.setdefault(cell, []).append(box)

    def _cells(self, box: Box) -> Iterator[tuple[int, int]]:
        columns = range(int(box.left // self.cell), int(box.right // self.cell) + 1)
        return product(columns, range(int(box.top // self.cell), int(box.bottom // self.cell) + 1))


def place_label(room: Room, mark: Box, text: str) -> Label | None:
    """Puts a label beside a mark: right of it, left, above or below, where there is room first.

    None where there is no room: a label is left out before it covers another, a mark or a line.
    """
    return next((label for label in _beside(mark, text) if _take(room, label)), None)


def place_label_apart(room: Room, mark: Box, text: str) -> Label | None:
    """Puts a label at some distance above or below a mark, with a line that leads to it."""
    for label in _apart(mark, text):
        if label.lead and not room.is_taken(Box(*label.lead)) and _take(room, label):
            return label
    return None


def _take(room: Room, label: Label) -> bool:
    """Whether there is room for the label, which is then taken."""
    is_free = room.has(label.box)
    if is_free:
        room.take(label.box)
    return is_free


def _beside(mark: Box, text: str) -> Iterator[Label]:
    """On the mark's own height, then above and below a line that runs through it."""
    x, y = (mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2
    right, left = mark.right + CLEARANCE, mark.left - CLEARANCE
    for baseline in (y + FONT_SIZE / 3, y - 5, y + 2 + FONT_SIZE):
        yield Label(right, baseline, text, "start")
        yield Label(left, baseline, text, "end")
    yield Label(x, mark.top - CLEARANCE - LINE_HEIGHT + FONT_SIZE, text, "middle")
    yield Label(x, mark.bottom + CLEARANCE + FONT_SIZE, text, "middle")


def _apart(mark: Box, text: str) -> Iterator[Label]:
    x = (mark.left + mark.right) / 2
    for distance in LEADS:
        above, below = mark.top - distance, mark.bottom + distance
        for anchor in ("start", "end", "middle"):
            yield Label(x, above - 3, text, anchor, Lead(x, above, x, mark.top - 1))
            yield Label(x, below + FONT_SIZE + 1, text, anchor, Lead(x, mark.bottom + 1, x, below))


def text_width(text: str) -> float:
    """The pixels to keep free for a text at 12 px: an estimate on the safe side."""
    return len(text) * CHARACTER_WIDTH


def shorten(text: str, width: float) -> str:
    """The text, cut with an ellipsis where it needs more than this width."""
    longest = int(width // CHARACTER_WIDTH)
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def number_label(number: Decimal, symbol: str = "", symbol_first: bool = False) -> str:
    """A number as a newspaper prints it: "1,000", "£260m", "50%", "−8%", "£1.25bn".

    Millions and up are shortened where two decimals lose nothing, so that no two ticks read alike.
    """
    size, suffix = Decimal(1), ""
    for scale, name in SHORT_SCALE:
        if abs(number) >= scale and not number % (scale / 100):
            size, suffix = scale, name
            break
    digits = f"{abs(number) / size:,f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    sign = "−" if number < 0 else ""
    return f"{sign}{symbol}{digits}{suffix}" if symbol_first else f"{sign}{digits}{suffix}{symbol}"
