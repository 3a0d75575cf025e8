"""Figures of one thing, place, period and population that cannot all be right."""

from collections import defaultdict
from itertools import combinations

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import F, Max, Min, Q

from ..arithmetic import Verdict, quantity
from ..figures import figure_key
from ..figures.repeats import are_said_together, has_period
from ..figures.sentences import cite_all, write_fraction, write_period
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
            one=Min("hedge"),
            other=Max("hedge"),
            pks=ArrayAgg("pk"),
        )
        .filter(Q(highest__gt=F("lowest")) | Q(highest=F("lowest"), one__lt=F("other")))
    )
    for pks in groups.values_list("pks", flat=True).iterator():
        yield {
            "rival": sorted(pk for pk in pks if pk not in superseded()),
            "superseded": sorted(pk for pk in pks if pk in superseded()),
        }


@check(
    "rivals-agree",
    title="Rival figures",
    question="Do all figures of one measure, place, period and population agree?",
    hint="Link the later figure as an update or a correction of the earlier, if it is one.",
    candidates=rivals,
    group=SAME_KIND_FIELDS,
)
def rivals_agree(candidate):
    # A figure that was updated is no rival any more, whoever else printed it before.
    gone = {figure_key(claim) for claim in candidate["superseded"]}
    claims = [claim for claim in candidate["rival"] if figure_key(claim) not in gone]
    ends = dict(intervals(claims))
    if not ends:
        return
    # Intervals on a line that meet in pairs all meet in one point, so two of them decide.
    low = min(ends, key=lambda key: highest_value(ends[key]))
    high = max(ends, key=lambda key: lowest_value(ends[key]))
    if (ends[low] & ends[high]) is not None:
        return
    clashing = [
        claim
        for claim in claims
        if (one := ends.get(figure_key(claim))) and None in (one & ends[low], one & ends[high])
    ]
    first = {key: next(c for c in clashing if figure_key(c) == key) for key in (low, high)}
    yield rival_answer(clashing, first[low], first[high])


def rival_answer(clashing, low, high):
    one, other = cite_all(low, high)
    as_of_a_month = low.period_kind == PeriodKind.AS_OF and low.period_start_precision != "day"
    return Answer(
        # As of two days of one month, both may be right.
        Verdict.CANNOT_TELL if as_of_a_month else Verdict.INCONSISTENT,
        {"rival": clashing},
        f"{low.as_printed} | {high.as_printed}",
        f"{one} and {other} differ. Both are figures of {low.measure_name}, {write_period(low)}.",
        about=(low.measure, low.place, low.population.casefold(), *low.period, low.form),
    )


def intervals(claims):
    """What each distinct figure allows if it was rounded, in one unit; those that can be told."""
    unit = claims[0].counted_unit if claims else None
    for key, claim in {figure_key(claim): claim for claim in reversed(claims)}.items():
        found = quantity(claim.figure, rounded=True)
        if found and (found := found.to(unit)):
            yield key, found.interval


def highest_value(interval):
    return (interval.upper is None, interval.upper or 0, interval.upper_closed)


def lowest_value(interval):
    return (interval.lower is not None, interval.lower or 0, not interval.lower_closed)


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
    title="A figure ten or a thousand times another",
    question="Is a figure exactly ten or a thousand times another of the same thing?",
    hint="Look for a slipped point, or for million in place of billion, in either article.",
    candidates=same_digits,
    group=SAME_KIND_FIELDS,
)
def digits_slipped(candidate):
    by_value = defaultdict(list)
    for claim in candidate["claim"]:
        by_value[claim.base_value].append(claim)
    for low, high in combinations(sorted(by_value), 2):
        if high / low in {10, 1000} and are_of_one_time(by_value[low][0], by_value[high][0]):
            smaller, larger = by_value[low], by_value[high]
            one, other = cite_all(larger[0], smaller[0])
            yield Answer(
                Verdict.CANNOT_TELL,
                {"smaller": smaller, "larger": larger},
                f"{write_fraction(high)} = {write_fraction(high / low)} × {write_fraction(low)}",
                f"{one} is exactly {write_fraction(high / low)} times {other}. Both are figures of"
                f" {smaller[0].measure_name}.",
                about=(smaller[0].measure, smaller[0].place, low, high),
            )


def are_of_one_time(left, right):
    """Whether two claims of one period, which may not be stated, were said at about one time."""
    return has_period(left) or are_said_together(left, right)
