"""Every figure said of one measure, side by side: the chart, the rivals, how a figure travelled."""

from .chart import draw_measure
from .comparison import Comparison
from .said_in_order import Saying, said_in_order

__all__ = ["Comparison", "Saying", "draw_measure", "said_in_order"]
