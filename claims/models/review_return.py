import pghistory
from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.db import models
from django.db.models import Q

from .claim import Claim


@pghistory.track()
class ReviewReturn(models.Model):
    """One time that a claim in review was sent back, with the reason that its author sees."""

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="returns")
    reason = models.CharField(max_length=500)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="+"
    )
    made_at = models.DateTimeField(db_default=TransactionNow(), editable=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="review_return_has_a_reason", condition=~Q(reason=""))
        ]

    def __str__(self):
        return self.reason
