import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.functions import TransactionNow
from django.db import models
from django.db.models import F, Func, OuterRef, Q, Subquery
from django.urls import reverse

from .claim import Claim
from .codes import ClaimState, CorrectionClass, RecordKind
from .constraints import in_code_list, start_no_formula
from .triggers import RefreshListing, RequireRight

CLAIMS_AT_MOST = 100  # that an entry of the log names


class CurrentTransaction(Func):
    """The number of the running transaction, which ties a log entry to the change it is of."""

    function = "txid_current"
    output_field = models.BigIntegerField()
    arity = 0


class CorrectionQuerySet(models.QuerySet):
    def published(self):
        """All of them: a correction is only ever made of what was public."""
        return self.filter(Q(claim=None) | Q(claim__state__in=ClaimState.public()))

    def of_claim(self, claim):
        """Those by which readers see the claim in another way, the first made first.

        Each has `claim_fields`, the fields of the claim that a merge changed.
        """
        corrections = self.filter(corrected_claims__claim=claim).order_by("made_at", "pk")
        return corrections.annotate(claim_fields=F("corrected_claims__fields"))

    def with_claims(self):
        """With `claim_count`, how many claims readers see in another way, and the first ids."""
        corrected = CorrectedClaim.objects.filter(correction=OuterRef("pk"))
        claims = corrected.order_by("claim").values("claim")[:CLAIMS_AT_MOST]
        count = corrected.order_by().values(n=Func("pk", function="COUNT"))
        return self.annotate(claim_ids=ArraySubquery(claims), claim_count=Subquery(count))


@pghistory.track()
class Correction(models.Model):
    """The public log of a change to a published claim, or to a record that claims are printed with.

    Never changed itself: a record is logged by the name and address that it had.
    """

    claim = models.ForeignKey(Claim, models.PROTECT, null=True, blank=True, related_name="+")
    record_kind = models.CharField(max_length=12, choices=RecordKind, blank=True)
    record_id = models.BigIntegerField(null=True, blank=True)
    record_name = models.CharField(max_length=200, blank=True)
    record_path = models.CharField(max_length=300, blank=True)
    kind = models.CharField("class", max_length=15, choices=CorrectionClass)
    before = models.JSONField(default=dict, help_text="Field name to what readers saw before.")
    after = models.JSONField(default=dict, help_text="Field name to what readers see now.")
    reason = models.CharField(max_length=500, help_text="One sentence that readers will see.")
    reported_by = models.CharField(
        max_length=200, blank=True, help_text="Who pointed it out, if they agreed to be named."
    )
    made_at = models.DateTimeField(db_default=TransactionNow(), editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    transaction = models.BigIntegerField(db_default=CurrentTransaction(), editable=False)
    claims = models.ManyToManyField(Claim, through="CorrectedClaim", related_name="corrections")

    objects = CorrectionQuerySet.as_manager()

    # Of one claim, from `CorrectionQuerySet.of_claim`.
    claim_fields: list[str] = []

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [
            in_code_list("correction", "kind", CorrectionClass),
            in_code_list("correction", "record_kind", RecordKind),
            models.CheckConstraint(name="correction_has_a_reason", condition=~Q(reason="")),
            *start_no_formula("correction", "record_name", "reason", "reported_by"),
            models.CheckConstraint(
                name="correction_is_of_a_claim_or_a_record",
                condition=Q(claim__isnull=False, record_kind="", record_id=None)
                | (Q(claim=None, record_id__isnull=False) & ~Q(record_kind="")),
            ),
        ]
        indexes = [
            models.Index(fields=["made_at", "id"], name="correction_made_at"),
            models.Index(fields=["transaction"], name="correction_transaction"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="correction_stays", operation=pgtrigger.Update | pgtrigger.Delete
            ),
            RequireRight(
                "review_claim",
                "withdraw_claim",
                "merge_records",
                name="corrected_with_right_to_publish",
                operation=pgtrigger.Insert,
                message="Only somebody who can publish claims can change what readers see of one.",
            ),
            pgtrigger.Trigger(
                name="names_the_claims",
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                condition=~pgtrigger.Q(new__kind__in=["merged", "separated"]),
                func="""
                    INSERT INTO claims_correctedclaim (correction_id, claim_id, fields)
                    SELECT NEW.id, claim, ARRAY[]::varchar[] FROM (
                        SELECT NEW.claim_id
                        UNION ALL SELECT claims_printed_with(NEW.record_kind, NEW.record_id)
                    ) printed (claim) WHERE claim IS NOT NULL;
                    RETURN NULL;
                """,
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.reason}"

    def get_absolute_url(self):
        return f"{reverse('correction-list')}#correction-{self.pk}"

    @property
    def is_of_merge(self):
        """Whether two records became one, or two again."""
        return self.kind in {CorrectionClass.MERGED, CorrectionClass.SEPARATED}

    @property
    def changes(self):
        """(field, before, after) for each field that changed, in the words readers saw.

        Of a merge these are the fields of a claim that name the one record in place of the other.
        """
        if self.is_of_merge:
            return [(name, self.before["name"], self.after["name"]) for name in self.claim_fields]
        names = dict.fromkeys([*self.before, *self.after])
        return [(name, self.before.get(name, ""), self.after.get(name, "")) for name in names]

    @property
    def subject(self):
        """What it is of, in words: “Claim 27”, “Metropolitan Police”."""
        return self.record_name if self.record_kind else f"Claim {self.claim_id}"


@pghistory.track()
class CorrectedClaim(models.Model):
    """A claim that readers see in another way since a correction, which counts in its revision.

    Written by a trigger with the correction; of a merge, which is not told by what it left, by the
    action that made it.
    """

    correction = models.ForeignKey(Correction, models.PROTECT, related_name="corrected_claims")
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="+")
    fields = ArrayField(
        models.CharField(max_length=100),
        default=list,
        help_text="The fields of the claim that name another record since a merge.",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(name="claim_is_corrected_once", fields=["correction", "claim"])
        ]
        triggers = [
            pgtrigger.Protect(
                name="corrected_stays", operation=pgtrigger.Update | pgtrigger.Delete
            ),
            RefreshListing(
                "SELECT claim_id FROM changed",
                operation=pgtrigger.Insert,
                name="refresh_listing_corrected",
            ),
        ]

    def __str__(self):
        return f"claim {self.claim_id}: {self.correction}"
