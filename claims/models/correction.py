import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.db import models
from django.db.models import Func, Q
from django.urls import reverse

from ..querysets import CorrectionQuerySet
from .claim import Claim
from .codes import CorrectionClass, RedirectKind, ReportState, in_code_list
from .triggers import RefreshListing
from .versioned import VersionedModel


class CurrentTransaction(Func):
    """The number of the running transaction, which ties a log entry to the change it is of."""

    function = "txid_current"
    output_field = models.BigIntegerField()
    arity = 0


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
    made_on = models.DateTimeField(db_default=TransactionNow(), editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    transaction = models.BigIntegerField(db_default=CurrentTransaction(), editable=False)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ["-made_on", "-pk"]
        constraints = [
            in_code_list("correction", "kind", CorrectionClass),
            models.CheckConstraint(name="correction_has_a_reason", condition=~Q(reason="")),
        ]
        indexes = [models.Index(fields=["made_on", "id"], name="correction_made_on")]
        triggers = [
            pgtrigger.Protect(
                name="correction_stays", operation=pgtrigger.Update | pgtrigger.Delete
            ),
            RefreshListing(
                "SELECT claim_id FROM changed", operation=pgtrigger.Insert, name="relist_corrected"
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


@pghistory.track()
class Redirect(VersionedModel):
    """From an address that was public to the record that replaced it; it lives for ever."""

    kind = models.CharField(max_length=10, choices=RedirectKind)
    old_path = models.CharField(max_length=300, unique=True)
    new_path = models.CharField(max_length=300)
    moved = models.JSONField(
        default=dict, editable=False, help_text="What a merge moved, so that it can be undone."
    )
    made_on = models.DateTimeField(db_default=TransactionNow(), editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    transaction = models.BigIntegerField(db_default=CurrentTransaction(), editable=False)

    class Meta(VersionedModel.Meta):
        ordering = ["-made_on", "-pk"]
        constraints = [
            in_code_list("redirect", "kind", RedirectKind),
            models.CheckConstraint(
                name="redirect_stays_on_this_site",
                condition=Q(old_path__startswith="/")
                & Q(new_path__startswith="/")
                & ~Q(new_path__startswith="//"),
            ),
            models.CheckConstraint(
                name="redirect_leads_elsewhere", condition=~Q(old_path=models.F("new_path"))
            ),
        ]

    def __str__(self):
        return f"{self.old_path} → {self.new_path}"


@pghistory.track()
class Report(VersionedModel):
    """An error that a reader reports; seen by editors only, closed with what came of it."""

    claim = models.ForeignKey(Claim, models.PROTECT, null=True, blank=True, related_name="reports")
    message = models.TextField(max_length=2000)
    contact = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=ReportState, default=ReportState.OPEN)
    outcome = models.CharField(max_length=500, blank=True, help_text="What came of it.")
    made_on = models.DateTimeField(db_default=TransactionNow(), editable=False)

    class Meta(VersionedModel.Meta):
        ordering = ["state", "-made_on"]
        constraints = [in_code_list("report", "state", ReportState)]

    def __str__(self):
        return self.message[:80]
