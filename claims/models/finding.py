from collections import defaultdict

import pghistory
from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    Func,
    OuterRef,
    Prefetch,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Now

from ..arithmetic import Verdict
from .claim import Claim
from .claim_queryset import DISPLAY_DEFERRED, DISPLAY_JOINS
from .constraints import start_no_formula
from .measure import Measure

# The answers of a check in words, the least agreeing first.
VERDICT_LABELS = {
    Verdict.INCONSISTENT.value: "inconsistent",
    Verdict.CANNOT_TELL.value: "cannot tell",
    Verdict.CONSISTENT_IF_ROUNDED.value: "consistent if rounded",
    Verdict.CONSISTENT.value: "consistent",
}

# What a claim is in a finding, where the role's own name does not say it to a reader.
ROLE_LABELS = {
    "added": "the number added",
    "after": "the later figure",
    "base": "the starting figure",
    "before": "the earlier figure",
    "claim": "the claim",
    "earlier": "the earlier figure",
    "larger": "the larger figure",
    "later": "the later figure",
    "period": "given for this period",
    "percentage": "the percentage added",
    "population": "given for this group",
    "printed": "the printed figure",
    "restated": "a restatement of the whole",
    "rival": "one of the figures",
    "smaller": "the smaller figure",
}

# The same of several claims, where it is not the role's own plural.
PLURAL_ROLE_LABELS = {
    "claim": "the claims",
    "larger": "the larger figures",
    "period": "given for these periods",
    "population": "given for these groups",
    "rival": "the figures",
    "smaller": "the smaller figures",
}


def group_label(role, number):
    """What so many claims are in a finding: “whole”, “parts”, “the later figure”."""
    if number == 1:
        return ROLE_LABELS.get(role, role)
    return PLURAL_ROLE_LABELS.get(role) or ROLE_LABELS.get(role, f"{role}s")


# The claims of one finding that a page shows; of a measure that everybody quotes there are more.
INPUTS_SHOWN = 8


class FindingQuerySet(models.QuerySet):
    def public(self):
        """Those that hold or held, of claims that are all still published."""
        inputs = FindingInput.objects.filter(finding=OuterRef("pk"))
        return self.filter(~Exists(inputs.exclude(claim__state="published")))

    def published(self):
        """Those that still hold, of claims that are all still published."""
        return self.public().filter(ended_at=None)

    def of_claim(self, claim):
        """Those that the claim is an input of."""
        inputs = FindingInput.objects.filter(claim=claim)
        return self.filter(pk__in=inputs.values("finding"))

    def for_display(self):
        """With the first of their claims as `shown`, and as `size` how many claims there are."""
        inputs = FindingInput.objects.order_by("position")
        shown = inputs.filter(position__lte=INPUTS_SHOWN).select_related(
            *(f"claim__{path}" for path in DISPLAY_JOINS)
        )
        shown = shown.defer(*(f"claim__{path}" for path in DISPLAY_DEFERRED))
        positions = inputs.reverse().filter(finding=OuterRef("pk")).values("position")
        return self.annotate(size=Subquery(positions[:1])).prefetch_related(
            Prefetch("inputs", shown, to_attr="shown")
        )

    def with_first_claim(self):
        """With `asked_of`, the id of the claim that the question is asked of."""
        inputs = FindingInput.objects.filter(finding=OuterRef("pk"), position=1)
        return self.annotate(asked_of=Subquery(inputs.values("claim")))

    def most_urgent(self):
        """What holds before what ended, what is open before what was dismissed."""
        verdicts = [
            When(verdict=verdict, then=Value(n)) for n, verdict in enumerate(VERDICT_LABELS)
        ]
        return self.order_by(
            F("ended_at").desc(nulls_first=True),
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
        inconsistent = self.published().open().filter(verdict="inconsistent")
        others = inconsistent.exclude(check_id="hedge-kept")
        return others.with_first_claim().order_by("-id")[:number]

    def to_review(self):
        """What an editor should look at: what does not agree, and what the record cannot tell."""
        return self.published().open().filter(verdict__in=["inconsistent", "cannot-tell"])

    def of_measure_claims(self, measure, claims):
        """Those about one of the measure's claims, a queryset of ids; the most urgent first."""
        inputs = FindingInput.objects.filter(measure=measure, claim__in=claims)
        return self.filter(pk__in=inputs.values("finding")).most_urgent()

    def with_claim_ids(self):
        """With `about`, the ids of the claims, the one that the question is asked of first."""
        inputs = FindingInput.objects.filter(finding=OuterRef("pk"))
        return self.annotate(about=ArraySubquery(inputs.order_by("position").values("claim")))


@pghistory.track(
    pghistory.UpdateEvent(
        "dismissal", condition=pghistory.AnyChange("dismissed_reason", "dismissed_by")
    )
)
class Finding(models.Model):
    """What a check answered about some published claims; rebuilt from them at any time.

    It lives as long as its claims say what they said when it was found: the same question with
    the same figures and the same answer keeps its row, and with it an editor's dismissal. When
    the answer changes or a claim leaves the record, the row stays and says when it ended.
    """

    fingerprint = models.CharField(max_length=64, unique=True, editable=False)
    check_id = models.CharField("check", max_length=40)
    verdict = models.CharField(max_length=25, choices=VERDICT_LABELS)
    working = models.TextField(help_text="The sum: 549 + 347 + 85 = 981; printed: 962.")
    sentence = models.TextField(help_text="The answer in one sentence that can be printed.")
    claims = models.ManyToManyField(Claim, through="FindingInput", related_name="findings")
    about: list[int]  # only where a queryset was asked for it; see `with_claim_ids`
    shown: list["FindingInput"]  # likewise; see `for_display`
    found_at = models.DateTimeField(db_default=Now(), editable=False)
    ended_at = models.DateTimeField(null=True, editable=False)
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
                name="finding_verdict_is_in_code_list",
                condition=Q(verdict__in=[verdict.value for verdict in Verdict]),
            ),
            *start_no_formula("finding", "sentence", "working"),
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
                name="finding_current",
                condition=Q(ended_at=None),
            ),
            models.Index(
                fields=["verdict", "id"], name="finding_verdict", condition=Q(ended_at=None)
            ),
            # A figure that no claim prints is found where a check worked it out.
            GinIndex(
                Func("working", function="claims_search_vector", output_field=SearchVectorField()),
                name="finding_working",
                condition=Q(ended_at=None),
            ),
        ]

    def __str__(self):
        return self.sentence

    @property
    def flag(self):
        """The answer in two words; a hedge that changed is no disagreement of two figures."""
        if (self.check_id, self.verdict) == ("hedge-kept", Verdict.INCONSISTENT):
            return "hedge changed"
        return self.get_verdict_display()

    @property
    def shown_by_role(self):
        """Pairs (what they are in the finding, those of the claims that a page shows)."""
        inputs = defaultdict(list)
        for row in self.shown:
            inputs[row.role].append(row)
        return [(group_label(role, len(rows)), rows) for role, rows in inputs.items()]

    @property
    def needs_attention(self):
        """Whether somebody should look at it: it stands, does not agree, and is not dismissed."""
        agrees = self.verdict in {Verdict.CONSISTENT, Verdict.CONSISTENT_IF_ROUNDED}
        return not (agrees or self.ended_at or self.dismissed_at)


class FindingInput(models.Model):
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
                name="finding_input_position_is_taken_once", fields=["finding", "position"]
            )
        ]
        indexes = [
            models.Index(fields=["measure", "claim", "finding"], name="finding_input_measure")
        ]

    def __str__(self):
        return f"{self.role}: {self.claim}"

    @property
    def label(self):
        """What the claim is in the finding: “the whole”, “the percentage added”."""
        return ROLE_LABELS.get(self.role, f"the {self.role}")
