from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet


class RelationQuerySet(QuerySet):
    def published(self):
        """Confirmed, between two published claims."""
        return self.filter(
            state="confirmed", from_claim__state="published", to_claim__state="published"
        )

    def of(self, claim):
        return self.filter(Q(from_claim=claim) | Q(to_claim=claim))


class FindingQuerySet(QuerySet):
    def published(self):
        """Those that still hold, of claims that are all still published."""
        inputs = apps.get_model("claims.Input").objects.filter(finding=OuterRef("pk"))
        return self.filter(~Exists(inputs.exclude(claim__state="published")), gone_at=None)

    def open(self):
        """Those that no editor has dismissed."""
        return self.filter(dismissed_at=None)

    def worklist(self):
        """What an editor should look at: what does not agree, and what the record cannot tell."""
        return self.published().open().filter(verdict__in=["inconsistent", "cannot-tell"])


class CorrectionQuerySet(QuerySet):
    def published(self):
        """All of them: a correction is only ever made of what was public."""
        return self.filter(claim__state__in=["published", "withdrawn"])
