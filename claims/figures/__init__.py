"""A figure as it was printed: what it says, how it is put into words, how claims cite it."""

from .claim_figure import ClaimFigure
from .hedge_change import HedgeChange, hedge_change_words
from .identity import figure_key, is_same_amount, is_same_number
from .repeats import may_be_one_figure

__all__ = [
    "ClaimFigure",
    "HedgeChange",
    "figure_key",
    "hedge_change_words",
    "is_same_amount",
    "is_same_number",
    "may_be_one_figure",
]
