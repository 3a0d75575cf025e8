import pghistory
from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q

from .claim import Claim
from .codes import CorrectionClass, ProposalState
from .constraints import in_code_list
from .versioned import VersionedModel


class ProposedCorrectionQuerySet(models.QuerySet):
    def open(self):
        """Those that wait for a second editor, the oldest first."""
        return self.filter(state=ProposalState.OPEN).order_by("pk")


@pghistory.track()
class ProposedCorrection(VersionedModel):
    """A change of what a published claim says, which waits for an editor who did not propose it.

    Readers see what stood until it is confirmed; then it is a correction like any other.
    """

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="proposed_corrections")
    kind = models.CharField("class", max_length=15, choices=CorrectionClass)
    reason = models.CharField(max_length=500)
    reported_by = models.CharField(max_length=200, blank=True)
    changes = models.JSONField(
        encoder=DjangoJSONEncoder,
        help_text="Of each record that would change: model, pk, version, and column to new value.",
    )
    state = models.CharField(max_length=10, choices=ProposalState, default=ProposalState.OPEN)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="proposed_corrections"
    )
    proposed_at = models.DateTimeField(db_default=TransactionNow(), editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    refusal = models.CharField("why it was refused", max_length=500, blank=True)

    objects = ProposedCorrectionQuerySet.as_manager()

    constraint_fields = {"proposed_correction_of_a_claim_is_open_once": "claim"}

    class Meta(VersionedModel.Meta):
        ordering = ["pk"]
        constraints = [
            in_code_list("proposed_correction", "kind", CorrectionClass),
            in_code_list("proposed_correction", "state", ProposalState),
            models.CheckConstraint(
                name="proposed_correction_has_a_reason", condition=~Q(reason="")
            ),
            models.CheckConstraint(
                name="proposed_correction_is_confirmed_by_another",
                condition=~Q(state=ProposalState.CONFIRMED)
                | (Q(decided_by__isnull=False) & ~Q(decided_by=F("proposed_by"))),
                violation_error_message="You proposed this correction, so another editor must"
                " confirm it.",
            ),
            models.CheckConstraint(
                name="proposed_correction_is_decided_by_somebody",
                condition=Q(state=ProposalState.OPEN, decided_by=None, decided_at=None)
                | (
                    ~Q(state=ProposalState.OPEN)
                    & Q(decided_by__isnull=False, decided_at__isnull=False)
                ),
            ),
            models.CheckConstraint(
                name="proposed_correction_is_refused_for_a_reason",
                condition=Q(state=ProposalState.REFUSED) ^ Q(refusal=""),
                violation_error_message="Say why this correction is refused.",
            ),
            models.UniqueConstraint(
                name="proposed_correction_of_a_claim_is_open_once",
                fields=["claim"],
                condition=Q(state=ProposalState.OPEN),
                violation_error_message="A correction of this claim is already waiting. It must be"
                " confirmed or refused first.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.reason}"
