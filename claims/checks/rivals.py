"""Figures of one thing, place, period and population that cannot all be right."""

from collections import defaultdict
from itertools import combinations

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import F, Max, Min, Q

from ..arithmetic import Verdict, quantity
from ..figures import figure_key
from ..figures.repeats import are_said_together, has_period
from ..figures.sentences import cite_all, write_period
from ..figures.words import write_fraction
from ..models.codes import Direction, Form, PeriodKind, RelationKind
from .check import Answer, check
from .grouping import (
    HIGHEST_ALLOWED,
    LOWEST_ALLOWED,
    PERIOD,
    PERIOD_IS_STATED,
    SAME_KIND,
    SAME_KIND_FIELDS,
    GroupKey,
    SignificantDigits,
)
from .relation_lookups import related_claim_ids


def rivals(claims):
    """Each group of claims of one thing and period, if their figures may not all agree."""
    superseded = related_claim_ids(RelationKind.UPDATES, RelationKind.CORRECTS, of=claims)
    groups = (
        claims.filter(PERIOD_IS_STATED)
        .exclude(form=Form.MULTIPLE, direction=Direction.DOWN)
        .order_by()
        .values(thing=GroupKey(*SAME_KIND, *PERIOD))
        .annotate(
            highest=Max(LOWEST_ALLOWED),
            lowest=Min(HIGHEST_ALLOWED),
            first_hedge=Min("hedge"),
            last_hedge=Max("hedge"),
            pks=ArrayAgg("pk"),
        )
        .filter(
            Q(highest__gt=F("lowest")) | Q(highest=F("lowest"), first_hedge__lt=F("last_hedge"))
        )
    )
    for pks in groups.values_list("pks", flat=True).iterator():
        yield {
            "rival": sorted(pk for pk in pks if pk not in superseded()),
            "superseded": sorted(pk for pk in pks if pk in superseded()),
        }


@check(
    "rivals-agree",
    title="Different figures for one thing",
    question="Do all figures for one measure, place, period and population agree?",
    hint="If the later figure updates or corrects the earlier one, link it as that.",
    find_cases=rivals,
    group=SAME_KIND_FIELDS,
)
def rivals_agree(case):
    # A figure that was updated is no rival any more, whoever else printed it before.
    superseded = {figure_key(claim) for claim in case["superseded"]}
    claims = [claim for claim in case["rival"] if figure_key(claim) not in superseded]
    ends = dict(intervals(claims))
    if not ends:
        return
    # Intervals on a line that meet in pairs all meet in one point, so two of them decide.
    low = min(ends, key=lambda key: ends[key].upper_key())
    high = max(ends, key=lambda key: ends[key].lower_key())
    if (ends[low] & ends[high]) is not None:
        return
    clashing = [
        claim
        for claim in claims
        if (interval := ends.get(figure_key(claim)))
        and None in (interval & ends[low], interval & ends[high])
    ]
    lowest, highest = (
        next(claim for claim in clashing if figure_key(claim) == key) for key in (low, high)
    )
    yield rival_answer(clashing, lowest, highest)


def rival_answer(clashing, low, high):
    low_words, high_words = cite_all(low, high)
    as_of_a_month = low.period_kind == PeriodKind.AS_OF and not low.ends.is_day
    return Answer(
        # As of two days of one month, both may be right.
        Verdict.CANNOT_TELL if as_of_a_month else Verdict.INCONSISTENT,
        {"rival": clashing},
        f"{low.as_printed} | {high.as_printed}",
        f"{low_words} and {high_words} differ. Both are figures for “{low.measure_name}”,"
        f" {write_period(low)}.",
        about=(low.measure, low.place, low.population.casefold(), *low.period, low.form),
    )


def intervals(claims):
    """What each distinct figure allows if it was rounded, in one unit; those that can be told."""
    for key, claim in {figure_key(claim): claim for claim in reversed(claims)}.items():
        allowed = quantity(claim.figure, rounded=True)
        if allowed and (allowed := allowed.to(claims[0].counted_unit)):
            yield key, allowed.interval


def same_digits(claims):
    """Each group of claims of one thing and period whose figures have the same digits."""
    groups = (
        claims.annotate(digits=SignificantDigits("value"))
        .filter(digits__regex="..")
        .order_by()
        .values(thing=GroupKey(*SAME_KIND, *PERIOD, "digits"))
        .annotate(least=Min("value"), most=Max("value"), pks=ArrayAgg("pk"))
        .filter(least__lt=F("most"))
    )
    for pks in groups.values_list("pks", flat=True).iterator():
        yield {"claim": sorted(pks)}


@check(
    "digits-slipped",
    title="Ten or a thousand times as much",
    question="Is one figure exactly ten or a thousand times another for the same thing?",
    hint="Look for a misplaced decimal point, or million in place of billion, in either article.",
    find_cases=same_digits,
    group=SAME_KIND_FIELDS,
)
def digits_slipped(case):
    by_value = defaultdict(list)
    for claim in case["claim"]:
        by_value[claim.base_value].append(claim)
    for low, high in combinations(sorted(by_value), 2):
        if high / low in {10, 1000} and are_of_one_time(by_value[low][0], by_value[high][0]):
            smaller, larger = by_value[low], by_value[high]
            times = write_fraction(high / low)
            large, small = cite_all(larger[0], smaller[0])
            yield Answer(
                Verdict.CANNOT_TELL,
                {"smaller": smaller, "larger": larger},
                f"{write_fraction(high)} = {times} × {write_fraction(low)}",
                f"{large} is exactly {times} times {small}. Both are figures for"
                f" “{smaller[0].measure_name}”.",
                about=(smaller[0].measure, smaller[0].place, low, high),
            )


def are_of_one_time(left, right):
    """Whether two claims of one period, which may not be stated, were said at about one time."""
    return has_period(left) or are_said_together(left, right)
