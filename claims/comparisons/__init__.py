"""Every figure said of one measure, side by side: the chart, the rivals, how a figure travelled."""

from .chart import draw_measure
from .comparison import Comparison

__all__ = ["Comparison", "draw_measure"]
