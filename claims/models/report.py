import pghistory
from django.contrib.postgres.functions import TransactionNow
from django.db import models

from .claim import Claim
from .codes import ReportState
from .constraints import in_code_list
from .versioned import VersionedModel


@pghistory.track()
class Report(VersionedModel):
    """An error that a reader reports; seen by editors only, closed with what came of it."""

    claim = models.ForeignKey(Claim, models.PROTECT, null=True, blank=True, related_name="reports")
    message = models.TextField(max_length=2000)
    contact = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=ReportState, default=ReportState.OPEN)
    outcome = models.CharField(
        max_length=500, blank=True, help_text="What was done about it. Only editors see this."
    )
    made_at = models.DateTimeField(db_default=TransactionNow(), editable=False)

    class Meta(VersionedModel.Meta):
        ordering = ["state", "-made_at"]
        constraints = [in_code_list("report", "state", ReportState)]

    def __str__(self):
        return self.message[:80]
