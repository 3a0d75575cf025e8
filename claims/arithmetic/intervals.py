"""Intervals of exact numbers, each end closed, open or without bound.

The operations are those of interval arithmetic: the result is the set of all values that the
operation gives for any choice of one value from each operand, no wider and no narrower.
Source: R. E. Moore, R. B. Kearfott and M. J. Cloud, *Introduction to Interval Analysis*, SIAM 2009;
open ends are added here, because "more than 1,000" leaves out 1,000.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import NamedTuple

Number = Fraction | Decimal | int


@dataclass(frozen=True, init=False)
class Interval:
    """A set of numbers without gaps, never empty.

    An end is given as any exact number and kept as a `Fraction`, or is None where there is no
    bound; an end without bound is open. Raises ValueError for an interval that would hold
    nothing and TypeError for a float, which is never exact.
    """

    lower: Fraction | None
    upper: Fraction | None
    lower_closed: bool
    upper_closed: bool

    def __init__(
        self,
        lower: Number | None,
        upper: Number | None,
        lower_closed: bool = True,
        upper_closed: bool = True,
    ) -> None:
        # A frozen dataclass is written to once, here, with both ends in one form.
        object.__setattr__(self, "lower", None if lower is None else exact_fraction(lower))
        object.__setattr__(self, "upper", None if upper is None else exact_fraction(upper))
        object.__setattr__(self, "lower_closed", lower is not None and lower_closed)
        object.__setattr__(self, "upper_closed", upper is not None and upper_closed)
        if _is_empty(self.lower, self.upper, self.lower_closed and self.upper_closed):
            raise ValueError(f"no number lies from {self.lower} to {self.upper}")

    @classmethod
    def exactly(cls, number: Number) -> "Interval":
        """The set of this one number."""
        return cls(number, number)

    def lower_key(self) -> tuple[bool, Fraction, bool]:
        """Sorts intervals by their lower ends, those without one first."""
        return self.lower is not None, self.lower or Fraction(0), not self.lower_closed

    def upper_key(self) -> tuple[bool, Fraction, bool]:
        """Sorts intervals by their upper ends, those without one last."""
        return self.upper is None, self.upper or Fraction(0), self.upper_closed

    def __contains__(self, number: Number) -> bool:
        return (self & Interval.exactly(number)) is not None

    def __and__(self, other: "Interval") -> "Interval | None":
        """The numbers in both sets; None where they have none in common."""
        low = max(self, other, key=Interval.lower_key)
        high = min(self, other, key=Interval.upper_key)
        if _is_empty(low.lower, high.upper, low.lower_closed and high.upper_closed):
            return None
        return Interval(low.lower, high.upper, low.lower_closed, high.upper_closed)

    def __neg__(self) -> "Interval":
        return self * Interval.exactly(-1)

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(
            _sum(self.lower, other.lower),
            _sum(self.upper, other.upper),
            self.lower_closed and other.lower_closed,
            self.upper_closed and other.upper_closed,
        )

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def __mul__(self, other: "Interval") -> "Interval":
        corners = [_corner(left, right) for left, right in product(_ends(self), _ends(other))]
        # Where two corners are equal, the one that is reached decides.
        low = min(corners, key=lambda corner: (corner.infinity, corner.number, not corner.closed))
        high = max(corners)
        return Interval(_bound(low), _bound(high), low.closed, high.closed)

    def __truediv__(self, other: "Interval") -> "Interval | None":
        """The quotients; None where the divisor may be nought, as then nothing can be told."""
        if 0 in other:
            return None
        inverse = Interval(
            _inverse(other.upper), _inverse(other.lower), other.upper_closed, other.lower_closed
        )
        return self * inverse


class _End(NamedTuple):
    """One end as it takes part in a product; ordered from minus to plus infinity."""

    infinity: int  # -1, 0 or 1
    number: Fraction  # 0 where infinite
    closed: bool

    @property
    def is_nought(self) -> bool:
        return not self.infinity and not self.number


def exact_fraction(number: Number) -> Fraction:
    if type(number) is Fraction:
        return number
    if isinstance(number, float):
        raise TypeError(f"{number} is a float; give a Decimal, Fraction or int")
    return Fraction(number)


def _is_empty(lower: Fraction | None, upper: Fraction | None, closed: bool) -> bool:
    if lower is None or upper is None:
        return False
    return lower > upper or (lower == upper and not closed)


def _sum(left: Fraction | None, right: Fraction | None) -> Fraction | None:
    """The sum of two lower or of two upper ends; None where one of them has no bound."""
    return None if left is None or right is None else left + right


def _ends(interval: Interval) -> tuple[_End, _End]:
    lower, upper = interval.lower, interval.upper
    return (
        _End(-(lower is None), lower or Fraction(0), interval.lower_closed),
        _End(int(upper is None), upper or Fraction(0), interval.upper_closed),
    )


def _corner(left: _End, right: _End) -> _End:
    """The product of two ends.

    Nought times anything is nought, infinity included, for the other factor is never infinite
    itself; it is reached as soon as the end at nought is, whatever the other factor.
    """
    if left.is_nought or right.is_nought:
        is_reached = any(end.is_nought and end.closed for end in (left, right))
        return _End(0, Fraction(0), is_reached)
    if left.infinity or right.infinity:
        return _End(_sign(left) * _sign(right), Fraction(0), closed=False)
    return _End(0, left.number * right.number, left.closed and right.closed)


def _sign(end: _End) -> int:
    return end.infinity or (1 if end.number > 0 else -1)


def _bound(end: _End) -> Fraction | None:
    return None if end.infinity else end.number


def _inverse(bound: Fraction | None) -> Fraction | None:
    """One over an end of an interval without nought: nought and infinity change places."""
    if bound is None:
        return Fraction(0)
    return 1 / bound if bound else None
