"""Rules: quantities worked out from other quantities.

Each rule takes and gives `Quantity`, or None for what cannot be told; an input that is None, units
of different dimensions, and a base that may be nought all give None. Values are worked out as sets,
so hedges and rounding carry through to the result. The inputs of one rule are taken as independent
of each other, and every rule uses each of them once, which keeps its result as narrow as it can be.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce, wraps
from operator import add

from .intervals import Interval
from .units import NUMBER, PERCENT, POINT, SHARE, TIMES, Unit

HUNDRED = Interval.exactly(100)
POSITIVE = Interval(0, None, lower_closed=False)


@dataclass(frozen=True)
class Quantity:
    """The values that something may have, in a unit."""

    interval: Interval
    unit: Unit = NUMBER

    def to(self, unit: Unit) -> "Quantity | None":
        """The same quantity in another unit; None where the dimension differs."""
        if unit == self.unit:
            return self
        factor = self.unit.factor_to(unit)
        if factor is None:
            return None
        return Quantity(self.interval * Interval.exactly(factor), unit)


Rule = Callable[..., Quantity | None]


def in_one_unit(rule: Rule) -> Rule:
    """Hands a rule its inputs in the unit of the first, and answers None where that cannot be."""

    @wraps(rule)
    def with_one_unit(first: Quantity | None, *others: Quantity | None) -> Quantity | None:
        if first is None:
            return None
        in_its_unit = [other and other.to(first.unit) for other in others]
        return None if None in in_its_unit else rule(first, *in_its_unit)

    return with_one_unit


@in_one_unit
def unchanged(quantity: Quantity) -> Quantity:
    """The quantity itself: what one source printed is what another should have."""
    return quantity


@in_one_unit
def total(*parts: Quantity) -> Quantity:
    """The whole that these parts make."""
    return Quantity(reduce(add, (part.interval for part in parts)), parts[0].unit)


@in_one_unit
def change(before: Quantity, after: Quantity) -> Quantity:
    """By how much it rose, below nought where it fell; between shares, in percentage points."""
    difference = Quantity(after.interval - before.interval, before.unit)
    in_percent = difference.to(PERCENT)
    return Quantity(in_percent.interval, POINT) if in_percent else difference


@in_one_unit
def share(part: Quantity, whole: Quantity) -> Quantity | None:
    """How many per cent of the whole the part is."""
    return _quotient(part.interval * HUNDRED, whole.interval, PERCENT)


@in_one_unit
def multiple(before: Quantity, after: Quantity) -> Quantity | None:
    """How many times the earlier value the later one is: 2.5 from 2 to 5."""
    return _quotient(after.interval, before.interval, TIMES)


@in_one_unit
def percentage_change(before: Quantity, after: Quantity) -> Quantity | None:
    """By how many per cent of the earlier value it rose, below nought where it fell.

    None where the earlier value may be nought or less, as a per cent of that has no one meaning.
    """
    if before.interval & POSITIVE != before.interval:
        return None
    # after / before − 1, not (after − before) / before: the earlier value is used only once.
    quotient = after.interval * HUNDRED / before.interval
    return None if quotient is None else Quantity(quotient - HUNDRED, PERCENT)


def implied_base(added: Quantity | None, percentage: Quantity | None) -> Quantity | None:
    """What there was before, where adding so many is printed as a rise of so many per cent.

    80 more, a rise of 50 per cent, imply 160. None where the second is not a percentage.
    """
    fraction = percentage and percentage.to(SHARE)
    if added is None or fraction is None:
        return None
    return _quotient(added.interval, fraction.interval, added.unit)


def _quotient(interval: Interval, divisor: Interval, unit: Unit) -> Quantity | None:
    quotient = interval / divisor
    return None if quotient is None else Quantity(quotient, unit)
