import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from ..arithmetic import Verdict
from ..querysets import FindingQuerySet
from .claim import Claim
from .measure import Measure

# The answers of a check in words, the least agreeing first.
VERDICT_LABELS = {
    Verdict.INCONSISTENT.value: "inconsistent",
    Verdict.CANNOT_TELL.value: "cannot tell",
    Verdict.CONSISTENT_IF_ROUNDED.value: "consistent only if rounded",
    Verdict.CONSISTENT.value: "consistent",
}

# What a claim is in a finding, where the role's own name does not say it to a reader.
ROLE_LABELS = {
    "added": "the count added",
    "after": "the later figure",
    "base": "the figure before",
    "before": "the earlier figure",
    "claim": "of one thing",
    "period": "said of one period or another",
    "percentage": "the per cent added",
    "population": "said of one group or another",
    "printed": "as printed",
    "restated": "restates the whole",
    "rival": "one of the figures",
}


@pghistory.track(
    pghistory.UpdateEvent(
        "dismissal", condition=pghistory.AnyChange("dismissed_reason", "dismissed_by")
    )
)
class Finding(models.Model):
    """What a check answered about some published claims; rebuilt from them at any time.

    It lives as long as its claims say what they said when it was found: the same question with
    the same figures and the same answer keeps its row, and with it an editor's dismissal. When
    the answer changes or a claim leaves the record, the row stays and says when it went.
    """

    key = models.CharField(max_length=64, unique=True, editable=False)
    check_id = models.CharField("check", max_length=40)
    verdict = models.CharField(max_length=25, choices=VERDICT_LABELS)
    working = models.TextField(help_text="The sum: 549 + 347 + 85 = 981; printed: 962.")
    sentence = models.TextField(help_text="The answer in one sentence that can be printed.")
    claims = models.ManyToManyField(Claim, through="Input", related_name="findings")
    found_at = models.DateTimeField(db_default=Now(), editable=False)
    gone_at = models.DateTimeField(null=True, editable=False)
    dismissed_reason = models.CharField(max_length=500, blank=True, db_default="")
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    dismissed_at = models.DateTimeField(null=True, editable=False)

    objects = FindingQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="finding_verdict_is_known",
                condition=Q(verdict__in=[verdict.value for verdict in Verdict]),
            ),
            models.CheckConstraint(
                name="finding_dismissed_has_a_reason",
                condition=Q(dismissed_reason="", dismissed_by=None, dismissed_at=None)
                | (
                    ~Q(dismissed_reason="")
                    & Q(dismissed_by__isnull=False, dismissed_at__isnull=False)
                ),
            ),
        ]
        # What stands is listed by verdict, or by check and verdict, the newest first.
        indexes = [
            models.Index(
                fields=["check_id", "verdict", "id"],
                name="finding_standing",
                condition=Q(gone_at=None),
            ),
            models.Index(
                fields=["verdict", "id"], name="finding_verdict", condition=Q(gone_at=None)
            ),
        ]

    def __str__(self):
        return self.sentence

    @property
    def is_doubtful(self):
        """Whether somebody should look at it: it stands, does not agree, and is not dismissed."""
        agrees = self.verdict in {Verdict.CONSISTENT, Verdict.CONSISTENT_IF_ROUNDED}
        return not (agrees or self.gone_at or self.dismissed_at)


class Input(models.Model):
    """One of the claims that a finding is about, and what it is in it: the whole, a part.

    It has the claim's measure as well, as a measure's page asks for all of them at once.
    """

    finding = models.ForeignKey(Finding, models.CASCADE, related_name="inputs")
    claim = models.ForeignKey(Claim, models.CASCADE, related_name="inputs")
    measure = models.ForeignKey(
        Measure, models.CASCADE, null=True, db_index=False, related_name="+", editable=False
    )
    role = models.CharField(max_length=20)
    position = models.PositiveIntegerField(
        help_text="From 1, which is the claim that the question is asked of."
    )

    class Meta:
        ordering = ["finding", "position"]
        constraints = [
            models.UniqueConstraint(
                name="input_position_is_taken_once", fields=["finding", "position"]
            )
        ]
        indexes = [models.Index(fields=["measure", "claim", "finding"], name="input_measure")]

    def __str__(self):
        return f"{self.role}: {self.claim}"

    @property
    def label(self):
        """What the claim is in the finding: “the whole”, “the per cent added”."""
        return ROLE_LABELS.get(self.role, f"the {self.role}")
