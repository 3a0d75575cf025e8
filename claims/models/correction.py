import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.db import models
from django.db.models import Func, Q
from django.urls import reverse

from .claim import Claim
from .codes import ClaimState, CorrectionClass
from .constraints import in_code_list
from .triggers import RefreshListing, RequireRight


class CurrentTransaction(Func):
    """The number of the running transaction, which ties a log entry to the change it is of."""

    function = "txid_current"
    output_field = models.BigIntegerField()
    arity = 0


class CorrectionQuerySet(models.QuerySet):
    def published(self):
        """All of them: a correction is only ever made of what was public."""
        return self.filter(claim__state__in=ClaimState.public())


@pghistory.track()
class Correction(models.Model):
    """The public log of a change to a published claim; never changed itself."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="corrections")
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

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [
            in_code_list("correction", "kind", CorrectionClass),
            models.CheckConstraint(name="correction_has_a_reason", condition=~Q(reason="")),
        ]
        indexes = [models.Index(fields=["made_at", "id"], name="correction_made_at")]
        triggers = [
            pgtrigger.Protect(
                name="correction_stays", operation=pgtrigger.Update | pgtrigger.Delete
            ),
            RequireRight(
                "review_claim",
                "withdraw_claim",
                name="corrected_with_right_to_publish",
                operation=pgtrigger.Insert,
                message="Only somebody who can publish claims changes what readers see of one.",
            ),
            RefreshListing(
                "SELECT claim_id FROM changed",
                operation=pgtrigger.Insert,
                name="refresh_listing_corrected",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.reason}"

    def get_absolute_url(self):
        return f"{reverse('correction-list')}#correction-{self.pk}"

    @property
    def changes(self):
        """(field, before, after) for each field that changed, in the words readers saw."""
        names = dict.fromkeys([*self.before, *self.after])
        return [(name, self.before.get(name, ""), self.after.get(name, "")) for name in names]
