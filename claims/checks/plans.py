"""Plans and what came of them."""

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Case, F, Q, When
from django.utils import timezone

from ..arithmetic import Verdict
from ..figures.sentences import cite
from ..models.codes import PeriodKind, RelationKind, Status
from ..models.queries import LastDay
from .check import Answer, check
from .grouping import SAME_KIND, SAME_KIND_FIELDS, GroupKey
from .relation_lookups import related_claim_ids

AS_OF = Q(period_kind=PeriodKind.AS_OF)
# A plan for a month is due when the month is over.
DUE_BY = Case(
    When(AS_OF, then=LastDay("period_start", "period_start_precision")),
    default=LastDay("period_end", "period_end_precision"),
)
DUE_PRECISION = Case(
    When(AS_OF, then=F("period_start_precision")), default=F("period_end_precision")
)


def plans_past_due(claims):
    """Each plan that was due before today and has no outcome, with all who printed it."""
    groups = (
        claims.annotate(due=DUE_BY)
        .filter(due__lt=timezone.localdate())
        .order_by()
        .values(plan=GroupKey(*SAME_KIND, "due", DUE_PRECISION))
        .annotate(pks=ArrayAgg("pk"))
    )
    with_outcome = related_claim_ids(RelationKind.OUTCOME_OF, of=claims)
    for pks in groups.values_list("pks", flat=True).iterator():
        if with_outcome().isdisjoint(pks):
            yield {"plan": sorted(pks)}


@check(
    "plan-has-outcome",
    title="A plan with no outcome on record",
    question="Is an outcome on record for a plan whose date has passed?",
    hint="Search for the outcome and link it, or ask whoever planned it.",
    find_cases=plans_past_due,
    group=SAME_KIND_FIELDS,
    asked_of={"status": Status.awaiting_outcome()},
)
def plan_has_outcome(case):
    claims = case["plan"]
    plan = claims[0]
    due = f"due by {plan.ends if plan.ends.is_day else f'the end of {plan.ends}'}"
    sentence = f"{cite(plan)} was {due}, and no outcome is on record. What happened?"
    about = (plan.measure, plan.place, plan.population.casefold(), plan.status, plan.ends)
    yield Answer(
        Verdict.CANNOT_TELL, {"plan": claims}, f"{due}; no outcome on record", sentence, about
    )
