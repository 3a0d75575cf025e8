"""Text that still has HTML entities in it: "&pound;4,500", "5&nbsp;per&nbsp;cent"."""

import html
import re
from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple

# Matches "&pound;", "&#163;", "&#xa3;". Not "R&D; and", "&c.".
ENTITY = re.compile(r"&(?:#\d{1,6}|#[xX][\da-fA-F]{1,5}|[A-Za-z][A-Za-z\d]{1,30});")


class PlainText(NamedTuple):
    """A text with one character for each entity, and where those stand in it.

    `shifts[i]` is by how many characters what follows the first i entities stood further on.
    """

    text: str
    places: list[int]
    shifts: list[int]

    def offset_as_given(self, offset: int) -> int:
        """Where the character at `offset` of the plain text stood in the text as given."""
        return offset + self.shifts[bisect_left(self.places, offset)]


def without_entities(text: str) -> PlainText:
    """The text with its entities read; those that stand for no single character stay."""
    matches = [match for match in ENTITY.finditer(text) if len(html.unescape(match.group())) == 1]
    lengths = [len(match.group()) - 1 for match in matches]
    shifts = [0, *accumulate(lengths)]
    places = [match.start() - shift for match, shift in zip(matches, shifts, strict=False)]
    pieces, end = [], 0
    for match in matches:
        pieces += [text[end : match.start()], html.unescape(match.group())]
        end = match.end()
    return PlainText("".join([*pieces, text[end:]]), places, shifts)
