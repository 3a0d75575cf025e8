"""Do printed numbers agree?"""

import math
from enum import StrEnum
from fractions import Fraction

from .figures import Figure, allowed_interval, last_digit
from .intervals import Interval
from .quantities import Quantity, Rule, unchanged


class Verdict(StrEnum):
    """The answer of a comparison; never "false", as no source is judged by it."""

    CONSISTENT = "consistent"
    CONSISTENT_IF_ROUNDED = "consistent-if-rounded"
    INCONSISTENT = "inconsistent"
    CANNOT_TELL = "cannot-tell"


def compare(printed: Figure, *inputs: Figure, rule: Rule = unchanged) -> Verdict:
    """Whether what was printed and what the rule gives for the inputs can both be true.

    `rule` is a rule of quantities: `total` of the parts, `share(part, whole)`, `change`,
    `multiple` or `percentage_change(before, after)`, `implied_base`; without one, the figure is
    compared with one other. "If rounded" means: not as printed, but if any of the unhedged figures
    was rounded to its last non-zero digit. Widening what an input allows never turns agreement into
    disagreement. Units of different dimensions answer "cannot tell".
    """
    for rounded in (False, True):
        stated = quantity(printed, rounded)
        worked_out = rule(*(quantity(figure, rounded) for figure in inputs))
        in_stated_unit = stated and worked_out and worked_out.to(stated.unit)
        if stated is None or in_stated_unit is None:
            return Verdict.CANNOT_TELL
        if stated.interval & in_stated_unit.interval is not None:
            return Verdict.CONSISTENT_IF_ROUNDED if rounded else Verdict.CONSISTENT
    return Verdict.INCONSISTENT


def quantity(figure: Figure, rounded: bool = False) -> Quantity | None:
    """What a figure allows, with its unit; None where that cannot be told."""
    interval = allowed_interval(figure, rounded)
    return None if interval is None else Quantity(interval, figure.unit)


def possible_percentage(percentage: Figure, count: int) -> bool:
    """Whether some whole number out of `count` makes this percentage, as it was printed.

    `percentage` is a figure in per cent. Unhedged, it may have been rounded to the last digit
    printed, a half either way; noughts count, and 50.0 says more than 50. Of 7 people 43 per cent
    is possible (3 of them) and 44 is not. From 100 on for whole per cents, 1,000 for one decimal,
    and so on, nothing is ruled out. Of none, or fewer, no percentage is possible. What cannot be
    told is possible.

    Source: the GRIM test; N. J. L. Brown and J. A. J. Heathers, "The GRIM Test", *Social
    Psychological and Personality Science* 8(4), 2017, doi:10.1177/1948550616673876.
    """
    interval = allowed_interval(percentage)
    if interval is None:
        return True
    if count <= 0:
        return False
    if percentage.hedge == "none" and interval.lower == interval.upper:
        u = min(last_digit(percentage.value, percentage.as_printed), Fraction(1))
        interval += Interval(-u / 2, u / 2)
    numbers = interval * Interval.exactly(Fraction(count, 100)) & Interval(0, count)
    if numbers is None:
        return False
    # Of two neighbours the first may fall on an open end.
    first = math.ceil(numbers.lower or 0)
    return first in numbers or first + 1 in numbers
