"""What a number is a number of, and when two such numbers can stand side by side.

Units of one *dimension* convert by a factor: thousand and million, pounds and pence, days and
weeks. Nothing converts across dimensions: pounds are not people. A rate has a second unit, that
which it is *per*, and two rates compare only where both parts convert: arrests a week with arrests
a day, never arrests a week with arrests.

A share of a whole ("50 per cent of Londoners") and a difference between shares ("up 5 percentage
points") are two dimensions, so that per cent and percentage points can never be mixed.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property


@dataclass(frozen=True)
class Unit:
    """A unit of measurement or a counted thing.

    `factor` is the size of one such unit in the base unit of its dimension: with pounds as base of
    "GBP", a penny has Decimal("0.01"). `per` is the unit that a rate is per ("100,000 residents").
    """

    code: str
    dimension: str
    factor: Fraction | Decimal | int = 1
    per: "Unit | None" = None

    @cached_property
    def dimensions(self) -> tuple[str, str]:
        """What is measured, and per what; the second is empty for what is not a rate."""
        return self.dimension, self.per.dimension if self.per else ""

    def factor_to(self, other: "Unit") -> Fraction | None:
        """By what to multiply a number of this unit to get the other; None across dimensions."""
        if self.dimensions != other.dimensions:
            return None
        return self._size / other._size

    @property
    def _size(self) -> Fraction:
        return Fraction(self.factor) / Fraction(self.per.factor if self.per else 1)


NUMBER = Unit("number", "number")
SHARE = Unit("share", "share")
PERCENT = Unit("%", "share", Fraction(1, 100))
POINT = Unit("pp", "share difference", Fraction(1, 100))
TIMES = Unit("times", "multiple")
