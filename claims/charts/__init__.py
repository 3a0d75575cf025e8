"""Numbers in, positions of marks out; a template draws the SVG.

Positions are pixels from the top left corner, as floats: they place a mark and state no number.
Every number that is printed beside a mark is made from its exact Decimal. Text is never smaller
than 12 px, so a chart is laid out for its width and is not scaled: a phone gets one of its own.
Raises ValueError for a size with no room for marks and text.
"""

from .bars import BarRow, Bars, bars, by_month
from .captions import Captions, LegendEntry, Line, lay_out_captions
from .cards import FILES as FONT_FILES
from .cards import Card, claim_card, page_card
from .collisions import Bar, Mark
from .frames import frame_height
from .labels import Box, Label, Lead, number_label
from .number_line import NumberLine, NumberRow, number_line
from .scales import Tick
from .timeline import Extent, Point, RivalLink, Timeline, extent, timeline, with_labels

__all__ = [
    "FONT_FILES",
    "Bar",
    "BarRow",
    "Bars",
    "Box",
    "Captions",
    "Card",
    "Extent",
    "Label",
    "Lead",
    "LegendEntry",
    "Line",
    "Mark",
    "NumberLine",
    "NumberRow",
    "Point",
    "RivalLink",
    "Tick",
    "Timeline",
    "bars",
    "by_month",
    "claim_card",
    "extent",
    "frame_height",
    "lay_out_captions",
    "number_label",
    "number_line",
    "page_card",
    "timeline",
    "with_labels",
]
