from django.apps import apps
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)

from .base import in_subquery
from .claims import DISPLAY_DEFERRED, DISPLAY_JOINS

# How much a reader should look at an answer: the least first.
VERDICTS_BY_URGENCY = ["inconsistent", "cannot-tell", "consistent-if-rounded", "consistent"]
# The claims of one finding that a page shows; of a measure that everybody quotes there are more.
INPUTS = 8


class RelationQuerySet(QuerySet):
    def between_published(self):
        return self.filter(from_claim__state="published", to_claim__state="published")

    def published(self):
        """Confirmed, between two published claims."""
        return self.between_published().filter(state="confirmed")

    def of(self, claim):
        return self.filter(Q(from_claim=claim) | Q(to_claim=claim))

    def from_claims(self, claims):
        """Those that one of the claims has to another, a queryset of ids."""
        return self.filter(in_subquery("from_claim", claims))


class FindingQuerySet(QuerySet):
    def public(self):
        """Those that hold or held, of claims that are all still published."""
        inputs = apps.get_model("claims.Input").objects.filter(finding=OuterRef("pk"))
        return self.filter(~Exists(inputs.exclude(claim__state="published")))

    def published(self):
        """Those that still hold, of claims that are all still published."""
        return self.public().filter(gone_at=None)

    def of(self, claim):
        """Those that the claim is an input of."""
        inputs = apps.get_model("claims.Input").objects.filter(claim=claim)
        return self.filter(pk__in=inputs.values("finding"))

    def for_display(self):
        """With the first of their claims as `shown`, and as `size` how many claims there are."""
        inputs = apps.get_model("claims.Input").objects.order_by("position")
        shown = inputs.filter(position__lte=INPUTS).select_related(
            *(f"claim__{path}" for path in DISPLAY_JOINS)
        )
        shown = shown.defer(*(f"claim__{path}" for path in DISPLAY_DEFERRED))
        last = inputs.reverse().filter(finding=OuterRef("pk")).values("position")
        return self.annotate(size=Subquery(last[:1])).prefetch_related(
            Prefetch("inputs", shown, to_attr="shown")
        )

    def with_first_claim(self):
        """With `asked_of`, the id of the claim that the question is asked of."""
        inputs = apps.get_model("claims.Input").objects.filter(finding=OuterRef("pk"), position=1)
        return self.annotate(asked_of=Subquery(inputs.values("claim")))

    def most_urgent(self):
        """What stands before what went, what is open before what was dismissed."""
        verdicts = [
            When(verdict=verdict, then=Value(n)) for n, verdict in enumerate(VERDICTS_BY_URGENCY)
        ]
        return self.order_by(
            F("gone_at").desc(nulls_first=True),
            F("dismissed_at").desc(nulls_first=True),
            Case(*verdicts),
            "pk",
        )

    def counts(self):
        """(verdict, check) to how many of them there are."""
        groups = self.order_by().values_list("verdict", "check_id").annotate(n=Count("pk"))
        return {(verdict, check): n for verdict, check, n in groups}

    def open(self):
        """Those that no editor has dismissed."""
        return self.filter(dismissed_at=None)

    def front_page(self, number):
        """The newest of what does not agree, lost hedges apart: the front page has those anyway."""
        found = (
            self.published().open().filter(verdict="inconsistent").exclude(check_id="hedge-kept")
        )
        return found.with_first_claim().order_by("-id")[:number]

    def worklist(self):
        """What an editor should look at: what does not agree, and what the record cannot tell."""
        return self.published().open().filter(verdict__in=["inconsistent", "cannot-tell"])

    def of_figures(self, measure, claims):
        """Those about one of the measure's claims, a queryset of ids; the most urgent first."""
        inputs = apps.get_model("claims.Input").objects.filter(measure=measure, claim__in=claims)
        return self.filter(pk__in=inputs.values("finding")).most_urgent()

    def with_claims(self):
        """With `about`, the ids of the claims, the one that the question is asked of first."""
        inputs = apps.get_model("claims.Input").objects.filter(finding=OuterRef("pk"))
        return self.annotate(about=ArraySubquery(inputs.order_by("position").values("claim")))


class CorrectionQuerySet(QuerySet):
    def published(self):
        """All of them: a correction is only ever made of what was public."""
        return self.filter(claim__state__in=["published", "withdrawn"])
