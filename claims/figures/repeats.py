"""Which figures of one measure may have been taken from one another.

All figures here are of one form and direction, and in the order of time. Two of
them *may be one figure* where nothing that is stated of both tells them apart. A figure *repeats*
the first one of its number, and *restates* one whose number it gives with a hedge and fewer digits:
"more than 1,000" of 1,035. Either is told only where the source came first for certain, or both
are dated on one day; `dated` gives the date of a figure, when it was said or when printed.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import timedelta
from fractions import Fraction

from ..arithmetic import Interval, allowed_interval
from ..dates import PartialDate
from ..models.codes import Hedge, Status
from .claim_figure import ClaimFigure

# Figures of no stated period are of one time only if they were said within so many days.
SAME_TIME = timedelta(days=92)

Dating = Callable[[ClaimFigure], PartialDate]


def repeats(
    figures: Sequence[ClaimFigure], dated: Dating
) -> Iterator[tuple[ClaimFigure, ClaimFigure]]:
    """Each figure after the first of its number, with that first one."""
    firsts: defaultdict[Hashable, list[ClaimFigure]] = defaultdict(list)
    for figure in figures:
        candidates = firsts[figure.base_value, figure.counted_unit.dimensions]
        first = next((first for first in candidates if may_be_one_figure(first, figure)), None)
        if first is None:
            candidates.append(figure)
        elif first.article != figure.article and dated(first).is_by(dated(figure)):
            yield figure, first


def restatements(
    figures: Sequence[ClaimFigure], dated: Dating
) -> Iterator[tuple[ClaimFigure, ClaimFigure]]:
    """Each figure with a hedge and fewer digits, with the first that it may have been made from."""
    plain = [
        (figure.base_value, index)
        for index, figure in enumerate(figures)
        if Hedge(figure.hedge).is_plain
    ]
    # A float never orders two fractions wrongly, and is quick; the fractions settle its ties.
    plain.sort(key=lambda pair: (float(pair[0]), pair[0]))
    values = [value for value, _ in plain]
    most_digits = max((len(figures[index].digits) for _, index in plain), default=0)
    for figure in figures:
        if Hedge(figure.hedge).is_plain or len(figure.digits) >= most_digits:
            continue
        if not slice_between(values, *rounding_range(figure)):
            continue  # as of most figures; what the hedge allows takes longer to say
        nearby = slice_between(values, *source_range(figure))
        if nearby is None:
            continue
        sources = (figures[index] for index in sorted(index for _, index in plain[nearby]))
        longer = (
            source
            for source in sources
            if has_fewer_digits(figure, source)
            and (source.article == figure.article or dated(source).is_by(dated(figure)))
        )
        if source := next((source for source in longer if may_be_one_figure(source, figure)), None):
            yield figure, source


def slice_between(values, low, high):
    """Where the sorted values from `low` to `high` stand; None if there are none."""
    start = bisect_left(values, low)
    if start == len(values) or values[start] > high:
        return None
    return slice(start, bisect_right(values, high, start))


def rounding_range(figure):
    """The numbers a unit of the last printed digit away, or half of one for "about"."""
    distance = figure.last_digit_size / (2 if figure.hedge == Hedge.ABOUT else 1)
    return figure.base_value - distance, figure.base_value + distance


def source_range(figure):
    """The least and the largest number that a hedged figure may be the short form of.

    It lies within what the hedge allows, not a whole unit of the last digit away, half of one for
    "about", and is no more than double or half the figure: "over 400" may be of 401 to 499.
    """
    value, factor = figure.base_value, Fraction(figure.counted_unit.factor)
    possible = Interval(*rounding_range(figure)) & Interval(*sorted([value / 2, value * 2]))
    allowed = allowed_interval(figure.magnitude)
    possible = possible and allowed and possible & allowed * Interval(factor, factor)
    return (possible.lower, possible.upper) if possible else (value, value)


def has_fewer_digits(figure, source):
    """Whether the source has further digits that the hedged figure left out."""
    one_unit = figure.counted_unit.dimensions == source.counted_unit.dimensions
    return one_unit and len(figure.digits) < len(source.digits)


def may_be_one_figure(left: ClaimFigure, right: ClaimFigure) -> bool:
    """Whether nothing that is stated of both tells two figures apart."""
    if Status(left.status).is_future != Status(right.status).is_future:
        return False
    if (
        are_stated_and_differ(left.place, right.place)
        or are_stated_and_differ(left.population.casefold(), right.population.casefold())
        or are_stated_and_differ(left.baseline_value, right.baseline_value)
        or are_stated_and_part(left.starts, right.starts)
        or are_stated_and_part(left.ends, right.ends)
    ):
        return False
    return (has_period(left) and has_period(right)) or are_said_together(left, right)


def are_stated_and_differ(left, right):
    return left != right and left not in (None, "") and right not in (None, "")


def are_stated_and_part(left, right):
    """Whether both dates are stated, and no day is meant by both."""
    return bool(left and right and not left.overlaps(right))


def has_period(figure):
    return bool(figure.starts or figure.ends)


def are_said_together(left: ClaimFigure, right: ClaimFigure) -> bool:
    """Whether two figures of no stated period were for certain said at about one time."""
    first = min(left.dated.first, right.dated.first)
    return max(left.dated.last, right.dated.last) - first <= SAME_TIME
