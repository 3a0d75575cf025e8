"""Running totals through time, which cannot fall and seldom jump."""

from django.db.models import Case, Exists, F, OuterRef, Q, When, Window
from django.db.models.functions import Coalesce, Lag

from ..arithmetic import Verdict, quantity
from ..models.codes import Form, MeasureKind, PeriodKind, RelationKind
from .alike import GROUP, HIGH, LOW, THING, Same
from .asking import Answer, check
from .related import relations
from .wording import named, number

# A jump: the count at least doubles, at this many times its pace so far. Below these sizes chance
# alone does that.
FASTER = 3
AT_LEAST_DAYS = 28
AT_LEAST_COUNTED = 20

AS_OF = Q(period_kind=PeriodKind.AS_OF)
START = Case(When(AS_OF, then=None), default=F("period_start"))
END = Case(When(AS_OF, then=F("period_start")), default=Coalesce("period_end", "listing__dated_on"))


def consecutive(claims):
    """Running totals of one thing since one start, each with the one before it in time."""
    corrected = relations(RelationKind.CORRECTS, to_claim=OuterRef("pk"))
    series = {
        "partition_by": Same(*THING, START, "period_start_precision"),
        "order_by": [END, LOW, F("pk")],
    }
    return (
        claims.filter(
            Q(measure__kind=MeasureKind.CUMULATIVE)
            | Q(period_kind__in=[PeriodKind.CUMULATIVE, PeriodKind.TO_DATE]),
            ~Exists(corrected),
            form=Form.LEVEL,
        )
        .annotate(
            low=LOW,
            high=HIGH,
            since=START,
            before=Window(Lag("pk"), **series),
            low_before=Window(Lag(LOW), **series),
            high_before=Window(Lag(HIGH), **series),
        )
        .order_by()
        .values_list("before", "pk")
    )


def falling(claims):
    for before, pk in consecutive(claims).filter(low_before__gt=F("high")).iterator():
        yield {"later": [pk], "earlier": [before]}


@check(
    "total-falls",
    title="A running total that falls",
    question="Is a running total never lower than one printed before?",
    hint="See whether the later figure counts from another start, or corrects the earlier.",
    candidates=falling,
    group=GROUP,
)
def total_falls(candidate):
    [later], [earlier] = candidate["later"], candidate["earlier"]
    bottom, top = bounds(earlier)[0], bounds(later)[1]
    if None in (bottom, top) or not (top < bottom and at(earlier).last < at(later).first):
        return
    working = f"{earlier.as_printed} → {later.as_printed}"
    now, before = named(later, earlier)
    sentence = f"{now} is lower than the earlier {before}, though it counts from the same start."
    yield Answer(Verdict.INCONSISTENT, candidate, working, sentence)


def jumping(claims):
    jumps = consecutive(claims).filter(since__isnull=False, low__gte=F("high_before") * 2)
    for before, pk in jumps.iterator():
        yield {"later": [pk], "earlier": [before]}


@check(
    "total-jumps",
    title="A running total that jumps",
    question="Does a running total grow at about the pace it had?",
    hint="Ask what happened between the two days, or whether the count changed.",
    candidates=jumping,
    group=GROUP,
)
def total_jumps(candidate):
    [later], [earlier] = candidate["later"], candidate["earlier"]
    so_far, reached = bounds(earlier)[1], bounds(later)[0]
    # Where days are not known, those are taken that make the jump the smallest.
    before = (at(earlier).first - earlier.starts.last).days
    since = (at(later).last - at(earlier).first).days
    if None in (so_far, reached) or before < AT_LEAST_DAYS or so_far < AT_LEAST_COUNTED:
        return
    added = reached - so_far
    faster = added / since / (so_far / before) if since > 0 else 0
    if reached < 2 * so_far or faster < FASTER:
        return
    working = (
        f"{number(so_far)} in {before} days, then {number(added)} in {since} days:"
        f" {number(faster)} times the pace"
    )
    first, then = named(earlier, later)
    sentence = (
        f"It took {before} days to count {first}, and {since} more to reach {then}:"
        f" {number(faster)} times the pace. What happened?"
    )
    yield Answer(Verdict.CANNOT_TELL, candidate, working, sentence)


def bounds(claim):
    """The least and the most that a total may be, rounding included, in its base unit."""
    found = quantity(claim.figure, rounded=True)
    if found is None:
        return None, None
    factor = found.unit.factor
    low, high = found.interval.lower, found.interval.upper
    return (None if low is None else low * factor, None if high is None else high * factor)


def at(claim):
    """The days on which the total may have stood so high."""
    return claim.ends or claim.dated
