"""Which values does a printed number allow, and do printed numbers agree?

A *figure* is a number as it was printed, hedge and stated bounds included. The *interval* it
allows is the set of values that would make the printed words true. A *quantity* is an interval
with its unit. A *rule* works out a quantity from others: parts make a total, two levels make a
change. The *verdict* says whether what was printed and what the rule gives have a value in common.

Everything is exact: `Fraction` inside, `Decimal` at the door, never a float. What cannot be known
is `None` all the way through, from "millions of people" to a division by nought, and ends in the
verdict "cannot-tell"; it is never an error and never a guess.
"""

from .agreement import Verdict, compare, possible_percentage, quantity
from .figures import Figure, allowed_interval, last_digit
from .intervals import Interval
from .quantities import Quantity, change, implied_base, multiple, percentage_change, share, total
from .units import NUMBER, PERCENT, POINT, SHARE, TIMES, Unit

__all__ = [
    "NUMBER",
    "PERCENT",
    "POINT",
    "SHARE",
    "TIMES",
    "Figure",
    "Interval",
    "Quantity",
    "Unit",
    "Verdict",
    "allowed_interval",
    "change",
    "compare",
    "implied_base",
    "last_digit",
    "multiple",
    "percentage_change",
    "possible_percentage",
    "quantity",
    "share",
    "total",
]
