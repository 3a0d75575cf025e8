"""Running totals through time, which cannot fall and seldom jump.

A total is compared with the last one that stood before it for certain: one of August is not
compared with one of 25 August, as it may have stood earlier or later.
"""

from bisect import bisect_left
from datetime import date
from decimal import Decimal
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from django.db.models import Case, Exists, F, OuterRef, Q, When
from django.db.models.functions import Coalesce

from ..arithmetic import Verdict, quantity
from ..figures.sentences import cite_all
from ..figures.words import count_of, write_fraction, write_number
from ..models.codes import Form, MeasureKind, PeriodKind, RelationKind
from ..models.queries import FirstDay, LastDay
from .check import Answer, check
from .grouping import HIGHEST_ALLOWED, LOWEST_ALLOWED, SAME_KIND, SAME_KIND_FIELDS, GroupKey
from .relation_lookups import relations

# A jump: the count at least doubles, at this many times its pace so far. Below these sizes chance
# alone does that.
FASTER = 3
SHORTEST_SPAN = 28
AT_LEAST_COUNTED = 20

RUNNING = {"form": [Form.LEVEL]}
AS_OF = Q(period_kind=PeriodKind.AS_OF)
START = Case(When(AS_OF, then=None), default=F("period_start"))
LAST_DAY = Case(
    When(AS_OF, then=LastDay("period_start", "period_start_precision")),
    default=Coalesce(LastDay("period_end", "period_end_precision"), "listing__dated_on"),
)
FIRST_DAY = Case(
    When(AS_OF, then=F("period_start")),
    default=Coalesce("period_end", FirstDay("listing__dated_on", "listing__dated_precision")),
)


class RunningTotal(NamedTuple):
    """A running total as it is compared with the one before it."""

    series: int
    pk: int
    low: Decimal | None
    high: Decimal | None
    start: date | None
    first_day: date
    last_day: date


def totals(claims):
    """Pairs of running totals of one thing since one start that fall or jump between them."""
    corrected = relations(RelationKind.CORRECTS, to_claim=OuterRef("pk"))
    totals = (
        claims.filter(
            Q(measure__kind=MeasureKind.CUMULATIVE)
            | Q(period_kind__in=[PeriodKind.CUMULATIVE, PeriodKind.TO_DATE]),
            ~Exists(corrected),
        )
        .annotate(
            series=GroupKey(*SAME_KIND, START, "period_start_precision"),
            low=LOWEST_ALLOWED,
            high=HIGHEST_ALLOWED,
        )
        .order_by("series", LAST_DAY, "low", "pk")
        .values_list("series", "pk", "low", "high", START, FIRST_DAY, LAST_DAY)
    )
    rows = map(RunningTotal._make, totals.iterator())
    for _, series in groupby(rows, key=attrgetter("series")):
        for earlier, later in with_earlier(list(series)):
            if falls(earlier, later) or jumps(earlier, later):
                yield {"later": [later.pk], "earlier": [earlier.pk]}


def with_earlier(series):
    """(earlier, total): each with the last one that stood before it for certain.

    Of those that may be the last, as their days overlap, the highest is taken.
    """
    last_days = [total.last_day for total in series]
    for total in series:
        if before := bisect_left(last_days, total.first_day):
            first = bisect_left(last_days, series[before - 1].first_day)
            yield max(reversed(series[first:before]), key=lowest_allowed), total


def lowest_allowed(total):
    return total.low is not None, total.low


def falls(earlier, later):
    return None not in (earlier.low, later.high) and earlier.low > later.high


def jumps(earlier, later):
    is_known = None not in (later.start, earlier.high, later.low)
    return is_known and later.low >= earlier.high * 2


@check(
    "total-falls",
    title="A running total that falls",
    question="Does the running total stay level or rise?",
    hint="Check whether the later figure counts from another start, or corrects the earlier.",
    find_cases=totals,
    group=SAME_KIND_FIELDS,
    asked_of=RUNNING,
)
def total_falls(case):
    [later], [earlier] = case["later"], case["earlier"]
    least_before, most_now = allowed_range(earlier)[0], allowed_range(later)[1]
    if None in (least_before, most_now):
        return
    if not (most_now < least_before and days_of(earlier).is_before(days_of(later))):
        return
    working = f"{earlier.as_printed} → {later.as_printed}"
    now, before = cite_all(later, earlier)
    sentence = f"{now} is lower than the earlier {before}, though both count from the same start."
    yield Answer(Verdict.INCONSISTENT, case, working, sentence)


@check(
    "total-jumps",
    title="A running total that jumps",
    question="Does the running total keep roughly to its earlier pace?",
    hint="Ask what happened between the two dates, or whether the way of counting changed.",
    find_cases=totals,
    group=SAME_KIND_FIELDS,
    asked_of=RUNNING,
)
def total_jumps(case):
    [later], [earlier] = case["later"], case["earlier"]
    so_far, reached = allowed_range(earlier)[1], allowed_range(later)[0]
    if not days_of(earlier).is_before(days_of(later)):
        return
    # Where days are not known, those are taken that make the jump the smallest.
    before = (days_of(earlier).first - earlier.starts.last).days
    since = (days_of(later).last - days_of(earlier).first).days
    if None in (so_far, reached) or before < SHORTEST_SPAN or so_far < AT_LEAST_COUNTED:
        return
    added = reached - so_far
    faster = added / since / (so_far / before) if since > 0 else 0
    if reached < 2 * so_far or faster < FASTER:
        return
    is_exact = days_of(earlier).is_day and earlier.starts.is_day
    at_least = "" if is_exact else "at least "
    at_most = "" if days_of(earlier).is_day and days_of(later).is_day else "at most "
    working = (
        f"{write_fraction(so_far)} in {at_least}{count_of(before, 'day')}, then"
        f" {write_fraction(added)} in {at_most}{count_of(since, 'day')}:"
        f" {write_fraction(faster)} times the earlier pace"
    )
    first, then = cite_all(earlier, later)
    sentence = (
        f"It took {at_least}{count_of(before, 'day')} to reach {first}, and"
        f" {at_most}{write_number(since)} more to reach {then}: {write_fraction(faster)} times the"
        " earlier pace. What happened?"
    )
    yield Answer(Verdict.CANNOT_TELL, case, working, sentence)


def allowed_range(claim):
    """The least and the most that a total may be, rounding included, in its base unit."""
    total = quantity(claim.figure, rounded=True)
    if total is None:
        return None, None
    factor = total.unit.factor
    low, high = total.interval.lower, total.interval.upper
    return (None if low is None else low * factor, None if high is None else high * factor)


def days_of(claim):
    """The days on which the total may have stood so high."""
    return claim.ends or claim.dated
