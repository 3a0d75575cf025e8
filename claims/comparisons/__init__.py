"""Every figure said of one measure, side by side: the chart, the rivals, how a figure travelled."""

from .charted import charted
from .measure import Comparison

__all__ = ["Comparison", "charted"]
