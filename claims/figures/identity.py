"""When two printings are the same figure, and when they are at least the same number.

The same *figure* is the same printed number with the same hedge, form and unit: it is counted
once, however often it was printed. The same *number* may be hedged in another way, or be given in
another unit: "£260m" and "more than 260,000 thousand pounds".
"""

import re

from ..models.codes import Hedge
from .claim_figure import ClaimFigure

# The words of an order of magnitude. Must match "dozens", "Hundreds of thousands" (both),
# "a few million"; not "often", "scored".
SCALES = re.compile(
    r"\b(ten|dozen|score|hundred|thousand|million|billion|trillion)s?\b", re.IGNORECASE
)


def figure_key(claim) -> tuple:
    """Equal for claims of a measure that printed one figure, as `Listing.figure_key` is.

    `claim` is a `Claim` or a `ClaimFigure`.
    """
    is_words = claim.hedge == Hedge.ORDER_OF_MAGNITUDE
    return (
        claim.value,
        claim.hedge,
        claim.form,
        claim.direction,
        claim.per,
        claim.unit_id,
        claim.as_printed.lower() if is_words else "",
        claim.lower,
        claim.upper,
    )


def is_same_number(left: ClaimFigure, right: ClaimFigure) -> bool:
    """Whether both say one number of one kind, in whatever unit and with whatever hedge."""
    return (
        (left.form, left.direction) == (right.form, right.direction)
        and left.per.casefold() == right.per.casefold()
        and is_same_amount(left, right)
    )


def is_same_amount(left: ClaimFigure, right: ClaimFigure) -> bool:
    """Whether both say one amount, be it a level, or a change in either direction."""
    return left.counted_unit.dimension == right.counted_unit.dimension and _amounts_equal(
        left, right
    )


def _amounts_equal(left, right):
    if left.value is not None or right.value is not None:
        return None not in (left.value, right.value) and left.base_value == right.base_value
    if any(bound is not None for bound in left.base_bounds):
        return left.base_bounds == right.base_bounds
    scales = _scales(left)
    return bool(scales) and right.base_bounds == (None, None) and scales == _scales(right)


def _scales(figure):
    """The scale words of an order of magnitude: hundred and thousand of "hundreds of thousands"."""
    if figure.hedge != Hedge.ORDER_OF_MAGNITUDE:
        return []
    return [word.lower() for word in SCALES.findall(figure.as_printed)]
