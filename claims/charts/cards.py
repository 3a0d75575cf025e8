"""The picture that stands for a page elsewhere: lines of words in a frame of 1,200 by 630 pixels.

The words are measured by the fonts that the picture is drawn with, and what none of these can draw
is left out. What is too wide is set smaller or in a second line, and in the end cut off with “…”.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import floor
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from fontTools.ttLib import TTFont

WIDTH, MARGIN = 1200, 72
ROOM = WIDTH - 2 * MARGIN
SMALLEST = 0.4  # of its size, to which a figure is set smaller before it is broken
NUMBER, HEDGE, REST = 200, 108, 72  # sizes of the parts of a figure
UNDER, BROKEN = 56, 64  # of its last words under it, and of one that is in two lines
TITLE, TEXT, SMALL, NAME, ADDRESS = 76, 40, 31, 34, 28
FIGURE_LINE, TITLE_LINE = 264, 190  # the first baseline
LEADING, GAP = 1.35, 16  # of lines, and above what is set smaller
FONTS = Path(__file__).parents[2] / "static/fonts"
FILES = {
    "serif": FONTS / "SourceSerif4-400.ttf",
    "bold": FONTS / "SourceSerif4-600.ttf",
    "italic": FONTS / "SourceSerif4-400-italic.ttf",
    "sans": FONTS / "LiberationSans-Regular.ttf",  # has most characters, and those of the others
}
PARTS = {
    "number": ("bold", NUMBER),
    "hedge": ("italic", HEDGE),
    "added": ("italic", HEDGE),
    "words": ("serif", REST),
}


class Run(NamedTuple):
    """Words in one face and size; `is_muted` if they are said in passing."""

    text: str
    face: str
    size: float
    is_muted: bool = False

    @property
    def width(self) -> float:
        return text_width(self.text, self.face, self.size)


Rows = Sequence[list[Run]]
Parts = Sequence[tuple[str, str]]  # of a figure: kind and text
Signature = tuple[str, str]  # the name of the site, and the address of the page


class CardLine(NamedTuple):
    """Runs on one baseline, from the left margin on."""

    y: float
    runs: list[Run]


@dataclass(frozen=True)
class Card:
    """A stroke of the status, `lines`, the name of the site and the address of the page."""

    mark: str
    lines: list[CardLine]
    site: str
    address: str
    width = WIDTH

    @property
    def words(self) -> str:
        """All that the picture says, for whoever does not see it."""
        return " ".join(run.text.strip() for line in self.lines for run in line.runs)


@cache
def advances(face: str) -> dict[str, float]:
    """The width of each character that a face has, of one unit of size."""
    with TTFont(FILES[face]) as font:
        widths, units = font["hmtx"], font["head"].unitsPerEm
        return {chr(code): widths[name][0] / units for code, name in font.getBestCmap().items()}


def drawable(text: str) -> str:
    """The text without what no face has, which would be drawn as boxes."""
    plain = re.sub(r"\s", " ", normalize("NFC", text))
    return "".join(c for c in plain if c.isprintable() and any(c in advances(f) for f in FILES))


def able_face(text: str, face: str) -> str:
    """The face, if it has every character of the text, or else the one that has most."""
    return face if all(character in advances(face) for character in text) else "sans"


def text_width(text: str, face: str, size: float) -> float:
    widths = advances(face)
    return size * sum(widths.get(character, 0) for character in text)


def cut(text: str, face: str, size: float, room: float = ROOM) -> str:
    """As much of the text as there is room for, with “…” for the rest."""
    if text_width(text, face, size) <= room:
        return text
    while text and text_width(f"{text}…", face, size) > room:
        text = text[:-1]
    return f"{text}…"


def wrapped(
    text: str, face: str, size: float, lines: int = 1, is_muted: bool = False
) -> list[list[Run]]:
    """The text in at most so many lines, the last of which is cut."""
    rows: list[str] = []
    text = drawable(text)
    face = able_face(text, face)
    for word in text.split():
        longer = f"{rows[-1]} {word}" if rows else word
        if not rows or (len(rows) < lines and text_width(longer, face, size) > ROOM):
            rows.append(word)
        else:
            rows[-1] = longer
    return [[Run(cut(row, face, size), face, size, is_muted)] for row in rows]


def figure_lines(parts: Parts) -> list[list[Run]]:
    """A figure in one line, its last words under it if they are long."""
    runs = [figure_run(kind, drawable(text)) for kind, text in parts]
    is_long = sum(run.width for run in runs) > ROOM and len(runs) > 1 and parts[-1][0] == "words"
    first, under = (runs[:-1], runs[-1].text) if is_long else (runs, "")
    width = sum(run.width for run in first)
    if width * SMALLEST > ROOM:
        return wrapped("".join(run.text for run in runs), "bold", BROKEN, 2)
    scale = min(1, ROOM / width) if width else 1
    line = [run._replace(size=floor(run.size * scale)) for run in first]
    return [line, *wrapped(under, "serif", UNDER)]


def figure_run(kind: str, text: str) -> Run:
    face, size = PARTS[kind]
    return Run(f"[{text}] " if kind == "added" else text, able_face(text, face), size)


def claim_card(
    mark: str, figure: Parts, *, statement: str, who: str, where: str, signature: Signature
) -> Card:
    """The head of a claim's page: its figure, what it refers to, who said it, where printed."""
    printed = figure_lines(figure)
    rows = [
        *printed,
        *wrapped(statement, "serif", TEXT, 3 - len(printed)),
        *wrapped(who, "sans", SMALL),
        *wrapped(where, "sans", SMALL, is_muted=True),
    ]
    return card(mark, rows, signature, FIGURE_LINE)


def page_card(title: str, texts: Sequence[str], signature: Signature) -> Card:
    """The head of any other page: its title, and what is there."""
    rows = wrapped(title, "bold", TITLE, 2)
    rows += [row for text in texts for row in wrapped(text, "serif", TEXT, 2)]
    return card("fact", rows, signature, TITLE_LINE)


def card(mark: str, rows: Rows, signature: Signature, first_line: float) -> Card:
    lines: list[CardLine] = []
    y, above = first_line, 0.0
    for runs in rows:
        size = max(run.size for run in runs)
        if lines:
            y += LEADING * size + GAP * (size < above)
        above = size
        lines.append(CardLine(round(y, 1), runs))
    site, address = map(drawable, signature)
    site = cut(site, "bold", NAME, ROOM / 2)
    return Card(mark, lines, site, cut(address, "sans", ADDRESS, ROOM / 2 - MARGIN))
