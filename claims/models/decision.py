import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from .article import Article
from .claim import Claim
from .codes import DecisionKind, DismissalReason
from .constraints import in_code_list
from .versioned import VersionedModel


@pghistory.track()
class Decision(VersionedModel):
    """What an editor did with a number that the engine noticed in an article.

    It is about words and what stands around them, not about a place in the text, so that it
    outlives a new paste. It goes when it is undone, and with its claim or its article.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="decisions")
    kind = models.CharField(max_length=10, choices=DecisionKind)
    as_printed = models.CharField(max_length=200)
    prefix = models.CharField("words before", max_length=64, blank=True)
    suffix = models.CharField("words after", max_length=64, blank=True)
    occurrence = models.PositiveIntegerField(
        default=0, help_text="Which of those with the same words around them, from 0."
    )
    rule = models.CharField(max_length=40, help_text="The rule of the grammar that noticed it.")
    noticed_as = models.CharField(max_length=20, help_text="A quantity, a date, an age.")
    reason = models.CharField(max_length=15, choices=DismissalReason, blank=True)
    note = models.CharField(max_length=300, blank=True)
    claim = models.ForeignKey(
        Claim, models.CASCADE, null=True, blank=True, related_name="decisions"
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta(VersionedModel.Meta):
        ordering = ["pk"]
        # Who may enter claims may decide; there is nothing else to permit.
        default_permissions = ()
        constraints = [
            in_code_list("decision", "kind", DecisionKind),
            in_code_list("decision", "reason", DismissalReason),
            models.CheckConstraint(
                name="decision_dismissed_has_a_reason",
                condition=Q(kind=DecisionKind.DISMISSED) & ~Q(reason="")
                | ~Q(kind=DecisionKind.DISMISSED) & Q(reason="", note=""),
                violation_error_message="Choose a reason.",
            ),
            models.CheckConstraint(
                name="decision_accepted_has_a_claim",
                condition=Q(kind__in=DecisionKind.accepting(), claim__isnull=False)
                | ~Q(kind__in=DecisionKind.accepting()) & Q(claim__isnull=True),
            ),
            models.UniqueConstraint(
                name="decision_is_made_once",
                fields=["article", "as_printed", "prefix", "suffix", "occurrence"],
                violation_error_message="Another editor has already dealt with this number.",
            ),
        ]

    def __str__(self):
        return f"{self.as_printed}: {self.get_kind_display()}"
