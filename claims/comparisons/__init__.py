"""Every figure said of one measure, side by side: the chart, the rivals, how a figure travelled."""

from .chart import charted
from .comparison import Comparison

__all__ = ["Comparison", "charted"]
