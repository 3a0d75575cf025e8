"""Plans and what came of them."""

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Case, F, When
from django.utils import timezone

from ..arithmetic import Verdict
from ..dates import PartialDate
from ..figures.sentences import cite
from ..models.codes import PeriodKind, RelationKind, Status
from .check import Answer, check
from .grouping import SAME_KIND, SAME_KIND_FIELDS, GroupKey
from .relation_lookups import related_claim_ids

DUE_ON = Case(When(period_kind=PeriodKind.AS_OF, then=F("period_start")), default=F("period_end"))


def plans_past_due(claims):
    """Each plan that was due before today and has no outcome, with all who printed it."""
    groups = (
        claims.annotate(due=DUE_ON)
        .filter(due__lt=timezone.localdate())
        .order_by()
        .values(plan=GroupKey(*SAME_KIND, "due"))
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
    claims = [claim for claim in case["plan"] if claim.ends.last < timezone.localdate()]
    if not claims:
        return
    plan = claims[0]
    due = f"due by {PartialDate(plan.ends.last)}"
    sentence = f"{cite(plan)} was {due}, and no outcome is on record. What happened?"
    about = (plan.measure, plan.place, plan.population.casefold(), plan.status, plan.ends)
    yield Answer(
        Verdict.CANNOT_TELL, {"plan": claims}, f"{due}; no outcome on record", sentence, about
    )
