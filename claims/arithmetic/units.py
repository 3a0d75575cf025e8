"""What a number is a number of, and when two such numbers can stand side by side.

Units of one *dimension* convert by a factor: thousand and million, pounds and pence, days and
weeks. Nothing converts across dimensions: pounds are not people. A rate has a second unit, that
which it is *per*, and two rates compare only where both parts convert: arrests a week with arrests
a day, never arrests a week with arrests.

A share of a whole ("50 per cent of Londoners") and a difference between shares ("up 5 percentage
points") are two dimensions, so that per cent and percentage points can never be mixed.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from .intervals import Number, exact_fraction


@dataclass(frozen=True, init=False)
class Unit:
    """A unit of measurement or a counted thing.

    `factor` is the size of one such unit in the base unit of its dimension: with pounds as base of
    "GBP", a penny has Decimal("0.01"). It is given as any exact number and kept as a `Fraction`.
    `per` is the unit that a rate is per ("100,000 residents").
    """

    code: str
    dimension: str
    factor: Fraction
    per: "Unit | None"

    def __init__(
        self, code: str, dimension: str, factor: Number = 1, per: "Unit | None" = None
    ) -> None:
        # A frozen dataclass is written to once, here.
        object.__setattr__(self, "code", code)
        object.__setattr__(self, "dimension", dimension)
        object.__setattr__(self, "factor", exact_fraction(factor))
        object.__setattr__(self, "per", per)

    @cached_property
    def dimensions(self) -> tuple[str, str]:
        """What is measured, and per what; the second is empty for what is not a rate."""
        return self.dimension, self.per.dimension if self.per else ""

    def factor_to(self, other: "Unit") -> Fraction | None:
        """By what to multiply a number of this unit to get the other; None across dimensions."""
        if self.dimensions != other.dimensions:
            return None
        return self._size / other._size

    def factor_within(self, other: "Unit") -> Fraction:
        """As `factor_to`, for units that are known to convert; raises ValueError if they do not."""
        factor = self.factor_to(other)
        if factor is None:
            raise ValueError(f"{self.code} does not convert to {other.code}.")
        return factor

    @property
    def _size(self) -> Fraction:
        """One of it in the base unit of its dimension, per base unit of what it is per."""
        return self.factor / self.per.factor if self.per else self.factor


NUMBER = Unit("number", "number")
SHARE = Unit("share", "share")
PERCENT = Unit("%", "share", Fraction(1, 100))
POINT = Unit("pp", "share difference", Fraction(1, 100))
TIMES = Unit("times", "multiple")
