"""A printed figure and the values it allows.

| printed | interval |
|---|---|
| 773 | [773, 773] |
| 1,700 | [1700, 1700]; if rounded, [1650, 1750) |
| exactly 1,700 | [1700, 1700], rounded or not |
| about 1,700 | [1700 − u, 1700 + u] |
| nearly 1,700; just over 1,700 | [1700 − u, 1700); (1700, 1700 + u] |
| more than 1,000; at least 1,000 | (1000, ∞); [1000, ∞) |
| less than 80; up to 80, at most 80 | (−∞, 80); (−∞, 80] |
| between 10 and 15 | [10, 15] |
| a third | [30, 37] per cent |
| dozens, millions of | None: cannot tell |

u is one unit of the last non-zero digit printed: 100 in 1,700, 0.0001 in 0.0003, 10,000,000 in
£260m. A nought after a decimal point was printed on purpose and counts as well: 0.1 in 50.0.

What is below nought is read like its mirror image: "nearly −5" lies between −5 and nought. Bounds
that the source stated stand before any that the hedge's word would give. None of these intervals
is a statement of the source's: they are assumed for comparing, and never stored.
"""

import math
import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from .hedges import HEDGES
from .intervals import Interval
from .units import NUMBER, Unit

# A numeral with decimals: "0.0003%", "£1.50m", "1,234.0". Not "1,700", "50%", "1,700.".
DECIMALS = re.compile(r"\d[\d,]*\.\d+")

# "a third", "two-thirds", "Three quarters", "half". Not "thirdly", "quarterly".
FRACTION = re.compile(
    r"\b(?:(?P<count>one|two|three|four|five|six|seven|eight|nine)[\s-])?"
    r"(?P<part>half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?\b",
    re.IGNORECASE,
)
FRACTION_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
FRACTION_COUNTS |= {"six": 6, "seven": 7, "eight": 8, "nine": 9}
FRACTION_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6}
FRACTION_PARTS |= {"seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}


@dataclass(frozen=True)
class Figure:
    """A number as it was printed, with what the source stated about it.

    `value` is None where only bounds or an order of magnitude were printed; a bound is None where
    the source stated none. `hedge` is its code, one of those in `hedges.HEDGES`.
    `countable` says that only whole numbers are possible, as of people: one printed to its last
    digit is then not taken for a rounded one.
    """

    value: Decimal | None
    lower: Decimal | None = None
    upper: Decimal | None = None
    lower_inclusive: bool = True
    upper_inclusive: bool = True
    hedge: str = "none"
    as_printed: str = ""
    unit: Unit = NUMBER
    countable: bool = False


def allowed_interval(figure: Figure, rounded: bool = False) -> Interval | None:
    """The values that would make the printed words true, in the figure's own unit.

    `rounded` gives the reading in which an unhedged figure was rounded to its last non-zero digit,
    half up. It contains the plain reading, and is the same for every other hedge. None for an order
    of magnitude, for a figure with neither value nor bound, and for words that contradict their
    bounds. Raises ValueError for a hedge that is not in the table.
    """
    if figure.hedge not in HEDGES:
        raise ValueError(f"{figure.hedge!r} is not a hedge")
    is_empty = figure.value is None and figure.lower is None and figure.upper is None
    if figure.hedge == "order-of-magnitude" or is_empty:
        return None
    assumed = Interval(None, None)
    if figure.value is not None:
        assumed = _assumed(figure.value, figure, rounded)
    if figure.lower is None and figure.upper is None:
        return assumed
    low = high = assumed
    if figure.lower is not None:
        low = Interval(figure.lower, None, figure.lower_inclusive)
    if figure.upper is not None:
        high = Interval(None, figure.upper, upper_closed=figure.upper_inclusive)
    from_low = Interval(low.lower, None, low.lower_closed)
    return from_low & Interval(None, high.upper, upper_closed=high.upper_closed)


@lru_cache(maxsize=8192)
def last_digit(value: Decimal, as_printed: str = "") -> Fraction:
    """u: one unit of the last non-zero digit printed, or of the last one after a decimal point.

    The printed words are asked only for their decimals, which a stored value does not keep: 50.0
    and 50 are one number. They count if they are the value but for the place of the point, as
    "1.50" is in "£1.50m". Where neither has a digit other than nought, u is 1.
    """
    for numeral in DECIMALS.findall(as_printed):
        printed = Decimal(numeral.replace(",", ""))
        scale = _power_of_ten(abs(value), printed)
        if scale is not None:
            decimals = len(numeral.partition(".")[2])
            return scale * Fraction(1, 10) ** decimals
    digits = "".join(map(str, value.as_tuple().digits)).rstrip("0")
    # `adjusted` is the power of ten of the first digit.
    return Fraction(10) ** (value.adjusted() + 1 - len(digits)) if digits else Fraction(1)


def _power_of_ten(value: Decimal, printed: Decimal) -> Fraction | None:
    """The power of ten by which value is the larger; None if they differ in their digits."""
    if not value or not printed:
        return None if value or printed else Fraction(1)
    scale = Fraction(value) / Fraction(printed)
    is_power = {str(scale.numerator).rstrip("0"), str(scale.denominator).rstrip("0")} == {"1"}
    return scale if is_power else None


def _assumed(value: Decimal, figure: Figure, rounded: bool) -> Interval:
    """What the hedge's word allows around the value, before any bound that the source stated."""
    hedge = HEDGES[figure.hedge]
    if hedge.bound == "lower":
        return Interval(value, None, hedge.includes_bound)
    if hedge.bound == "upper":
        return Interval(None, value, upper_closed=hedge.includes_bound)
    magnitude = _around(value, figure, rounded)
    return -magnitude if value < 0 else magnitude


def _around(value: Decimal, figure: Figure, rounded: bool) -> Interval:
    """The values near the value's magnitude that the figure's word allows."""
    centre = Fraction(abs(value))
    fraction = _fraction_in_words(centre, figure.as_printed)
    u = last_digit(value, figure.as_printed)
    low, centre, high = fraction or (centre - u, centre, centre + u)
    if figure.hedge == "about" or (fraction and figure.hedge == "none"):
        return Interval(low, high)
    if figure.hedge == "nearly":
        return Interval(low, centre, upper_closed=False)
    if figure.hedge == "just-over":
        return Interval(centre, high, lower_closed=False)
    is_counted_out = figure.countable and u <= 1
    if figure.hedge == "none" and rounded and not is_counted_out:
        return Interval(centre - u / 2, centre + u / 2, upper_closed=False)
    return Interval.exactly(centre)


def _fraction_in_words(magnitude: Fraction, as_printed: str) -> tuple[Fraction, ...] | None:
    """Low end, centre and high end of a fraction printed as a word; None for anything else.

    "A third" is not 33.33: it is whatever a writer would call a third. It is read as the fraction
    give or take a tenth of itself, widened to whole per cents: a third is 30 to 37 per cent, half
    is 45 to 55. The value may be kept in per cent (33.33) or as a number (0.33). Words with a digit
    in them are not this ("50 in the second half"), nor is a fraction of another size ("half a
    million"), whose value is neither.
    """
    if any(character.isdigit() for character in as_printed):
        return None
    for match in FRACTION.finditer(as_printed):
        count = FRACTION_COUNTS[(match["count"] or "one").lower()]
        percent = Fraction(100 * count, FRACTION_PARTS[match["part"].lower()])
        ends = (math.floor(percent * 9 / 10), percent, math.ceil(percent * 11 / 10))
        for scale in (Fraction(1), Fraction(1, 100)):
            if abs(magnitude - percent * scale) < scale:
                return tuple(end * scale for end in ends)
    return None
