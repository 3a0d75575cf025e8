"""How high a frame on another site has to be for a chart and the words around it."""

from collections.abc import Sequence
from math import ceil

from .captions import wrap
from .labels import FONT_SIZE, text_width

# As css/embed.css sets them: the padding of the page, then (size, line) of a heading and of text.
PADDING = 16
HEADING, TEXT = (22.4, 27), (14, 21)
GAP = 16  # above and below a paragraph
# The narrowest frames that the charts of each size are for.
NARROWEST = {"narrow": 320, "wide": 672}


def frame_height(heading: str, texts: Sequence[str], chart_heights: dict[str, float]) -> int:
    """The pixels that are enough at every width from 320 on; `chart_heights` are by size."""
    heights = chart_heights or dict.fromkeys(NARROWEST, 0)  # words alone, where nothing is drawn
    return ceil(
        max(
            chart_height + _words_height(heading, texts, NARROWEST[size] - 2 * PADDING)
            for size, chart_height in heights.items()
        )
    )


def _words_height(heading: str, texts: Sequence[str], width: int) -> float:
    paragraphs = sum(_height(text, width, *TEXT) + GAP for text in texts)
    return 2 * PADDING + _height(heading, width, *HEADING) + paragraphs


def _height(text: str, width: int, size: float, line: float) -> float:
    """Of a text in lines of this width; an address that is longer than one is broken."""
    whole = text_width(text) * size / FONT_SIZE
    return line * max(len(wrap(text, width, size)), ceil(whole / width))
