"""Plans, targets and forecasts, and what was later reported of them, by organisation.

Never by person: what somebody said for an organisation is the organisation's plan, and what
nobody said for one stands under no name.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Count

from .models import Claim, Finding, Listing, Relation, Speaker
from .models.codes import PeriodKind, RelationKind, Status

ORGANISATIONS = 24


@dataclass
class Plan:
    """A published claim about what had not happened yet; `question` is what is open about it."""

    claim: Claim
    organisation: Speaker | None
    question: str = ""
    outcomes: list[Claim] = field(default_factory=list)

    @property
    def due(self):
        """The `PartialDate` that it is for; None where none was stated."""
        if self.claim.period_kind == PeriodKind.AS_OF:
            return self.claim.period_start_date
        return self.claim.period_end_date

    @property
    def is_followed(self):
        """Whether there is more to tell of it than that it was made: a date, or what came of it."""
        return bool(self.due or self.outcomes or self.question)


def planned_claims(organisation=None):
    """Published claims that were plans, targets or forecasts, of one organisation or of all."""
    claims = Claim.objects.published().filter(listing__status__in=Status.awaiting_outcome())
    return claims if organisation is None else claims.filter(listing__planned_by=organisation)


def organisations():
    """Organisations with how many plans the record has of each, the most first."""
    by_organisation = Listing.objects.exclude(planned_by=None).values("planned_by")
    counts = by_organisation.annotate(n=Count("claim")).order_by("-n", "planned_by")
    counts_by_id = dict(counts.values_list("planned_by", "n")[:ORGANISATIONS])
    speakers = Speaker.objects.in_bulk(counts_by_id)
    return [(speakers[pk], count) for pk, count in counts_by_id.items()]


def with_outcomes(claims) -> list[Plan]:
    """The plans with what was reported of each later, and what a check asks of it."""
    claims = list(claims)
    relations = Relation.objects.published().filter(
        kind=RelationKind.OUTCOME_OF, to_claim__in=claims
    )
    outcome_ids = defaultdict(list)
    for plan_id, outcome_id in relations.order_by("pk").values_list("to_claim", "from_claim"):
        outcome_ids[plan_id].append(outcome_id)
    outcomes = (
        Claim.objects.published()
        .for_display()
        .in_bulk([pk for pks in outcome_ids.values() for pk in pks])
    )
    findings = Finding.objects.to_review().filter(check_id="plan-has-outcome", claims__in=claims)
    questions = dict(findings.values_list("claims", "working"))
    planners = Speaker.objects.in_bulk({claim.listing.planned_by_id for claim in claims} - {None})
    return [
        Plan(
            claim,
            planners.get(claim.listing.planned_by_id),
            questions.get(claim.pk, ""),
            [outcomes[pk] for pk in outcome_ids[claim.pk]],
        )
        for claim in claims
    ]
