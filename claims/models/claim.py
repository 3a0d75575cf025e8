import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Case, ExpressionWrapper, F, Q, When
from django.urls import reverse

from ..dates import PartialDate
from .claim_constraints import CONSTRAINT_FIELDS, CONSTRAINTS, TRIGGERS
from .claim_queryset import ClaimQuerySet
from .codes import (
    BaselineKind,
    ClaimState,
    Direction,
    Form,
    Hedge,
    NotStated,
    PeriodKind,
    Precision,
    Status,
)
from .fields import ExactDecimalField
from .measure import Measure, Unit
from .place import Place
from .quotation import Quotation
from .versioned import VersionedModel

LONGEST_PRINTED = 200  # characters

# What a figure is compared by, besides its value.
FIGURE_FIELDS = [
    *("as_printed", "lower", "upper", "lower_inclusive", "upper_inclusive"),
    *("hedge", "form", "direction", "per", "population", "baseline_value"),
    *("period_kind", "period_start", "period_start_precision"),
    *("period_end", "period_end_precision"),
]


@pghistory.track(exclude=["signed_value"])
class Claim(VersionedModel):
    """One number printed in one utterance: as printed, and in typed form.

    The only stored fact. A repeat of the same number is another claim, related to the first.
    """

    quotation = models.ForeignKey(Quotation, models.PROTECT, related_name="claims")
    measure = models.ForeignKey(
        Measure,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        help_text="What is counted or measured. Claims about one measure are compared.",
    )
    place = models.ForeignKey(
        Place,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        help_text="Where the number applies, if the article says so.",
    )

    as_printed = models.CharField(
        max_length=LONGEST_PRINTED,
        help_text="In the article’s own characters, with hedge and unit:"
        " “more than 1,000 arrests”.",
    )
    reason_not_in_text = models.CharField(
        "why these words are not in the article’s text",
        max_length=300,
        blank=True,
        db_default="",
        help_text="Only if the text is on record without the printed words: they are in a graphic,"
        " or the text was cut. Only editors see this.",
    )
    statement = models.CharField(
        max_length=400,
        blank=True,
        help_text="One sentence in your own words, without the number, saying what it refers to."
        " Readers see it.",
    )
    start = models.PositiveIntegerField(null=True, blank=True, editable=False)
    end = models.PositiveIntegerField(null=True, blank=True, editable=False)
    # What stands around the words in the article's text, or stood when they were last in it.
    prefix = models.CharField(max_length=64, blank=True, default="", db_default="", editable=False)
    suffix = models.CharField(max_length=64, blank=True, default="", db_default="", editable=False)

    value = ExactDecimalField(
        null=True,
        blank=True,
        help_text="Type it as printed: 1,700, £260m or 50 per cent. Leave empty for “dozens” and"
        " for ranges.",
    )
    lower = ExactDecimalField(
        "lower bound", null=True, blank=True, help_text="Only if the article states one."
    )
    upper = ExactDecimalField(
        "upper bound", null=True, blank=True, help_text="Only if the article states one."
    )
    lower_inclusive = models.BooleanField(
        "includes the lower bound",
        null=True,
        blank=True,
        help_text="“At least 10” includes 10, “more than 10” does not.",
    )
    upper_inclusive = models.BooleanField(
        "includes the upper bound",
        null=True,
        blank=True,
        help_text="“Up to 80” includes 80, “less than 80” does not.",
    )
    unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        help_text="What the value is in: officers, pounds, per cent.",
    )
    hedge = models.CharField(
        max_length=20,
        choices=Hedge,
        blank=True,
        help_text="The words that qualify the number; “no hedge” if there are none.",
    )

    form = models.CharField(
        max_length=20,
        choices=Form,
        blank=True,
        help_text="“1,700 officers” is a level, “1,700 fewer officers” a change, “cut by a tenth” a"
        " per cent change, “doubled” a multiple.",
    )
    direction = models.CharField(
        max_length=4, choices=Direction, blank=True, help_text="Only for changes and multiples."
    )
    signed_value = models.GeneratedField(
        expression=Case(
            When(
                Q(form__in=Form.changes()) & Q(direction=Direction.DOWN),
                then=ExpressionWrapper(-F("value"), ExactDecimalField()),
            ),
            default=F("value"),
        ),
        output_field=ExactDecimalField(),
        db_persist=True,
    )
    per = models.CharField(
        "rate per",
        max_length=80,
        blank=True,
        help_text="For a rate or a frequency: week, 100,000 residents.",
    )

    baseline_value = ExactDecimalField(
        "earlier or other value",
        null=True,
        blank=True,
        help_text="What it was before, or elsewhere, if the article says so.",
    )
    baseline_as_printed = models.CharField(
        "earlier or other value as printed", max_length=200, blank=True
    )
    baseline_kind = models.CharField(
        "compared with",
        max_length=20,
        choices=BaselineKind,
        blank=True,
        help_text="What the article compares it with.",
    )

    period_kind = models.CharField(
        "kind of period",
        max_length=20,
        choices=PeriodKind,
        blank=True,
        help_text="Readers see “not stated” as a question: choose it only after you have looked.",
    )
    period_start = models.DateField(null=True, blank=True)
    period_start_precision = models.CharField(max_length=5, choices=Precision, blank=True)
    period_end = models.DateField(null=True, blank=True)
    period_end_precision = models.CharField(max_length=5, choices=Precision, blank=True)

    status = models.CharField(
        max_length=12,
        choices=Status,
        blank=True,
        help_text="A cut that “will” happen is a plan, one that “could” happen is conditional.",
    )
    status_ambiguous = models.BooleanField(
        "fact or plan not clear",
        default=False,
        help_text="The article does not make clear whether this has happened or is planned.",
    )
    population = models.CharField(
        max_length=200,
        blank=True,
        help_text="Who or what is counted, in the article’s words: “officers, staff and PCSOs”.",
    )

    not_stated = ArrayField(
        models.TextField(choices=NotStated),
        blank=True,
        default=list,
        db_default=[],
        verbose_name="not stated in the article",
        help_text="Tick what you looked for and did not find: readers see it. They see nothing of"
        " what is neither filled in nor ticked.",
    )

    state = models.CharField(
        max_length=10, choices=ClaimState, default=ClaimState.DRAFT, editable=False
    )
    withdrawn_reason = models.CharField(max_length=500, blank=True, editable=False)
    public_note = models.CharField(max_length=500, blank=True, help_text="Readers see this.")
    internal_note = models.TextField(blank=True, help_text="Only editors see this.")
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="entered_claims",
    )
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="reviewed_claims",
    )
    published_at = models.DateTimeField(null=True, editable=False)

    relations = models.ManyToManyField(
        "self", through="Relation", through_fields=("from_claim", "to_claim"), symmetrical=False
    )

    objects = ClaimQuerySet.as_manager()

    constraint_fields = CONSTRAINT_FIELDS

    class Meta(VersionedModel.Meta):
        ordering = ["pk"]
        constraints = CONSTRAINTS
        # The claims that checks compare with a changed one, among all of a large measure.
        indexes = [
            models.Index(fields=["measure", "place", "form", "status"], name="claim_same_kind"),
            # With what its page compares the figures of a measure by, so that of thousands of
            # claims none is read for it.
            models.Index(
                fields=["measure", "value"], include=["id", *FIGURE_FIELDS], name="claim_figure"
            ),
            # What the figures of a measure may be narrowed to; few claims name a population.
            models.Index(
                fields=["measure", "population"],
                condition=Q(state="published", population__gt=""),
                name="claim_population",
            ),
        ]
        triggers = [*VersionedModel.Meta.triggers, *TRIGGERS]
        permissions = [
            ("review_claim", "Can publish a claim"),
            ("withdraw_claim", "Can withdraw a published claim"),
            ("merge_records", "Can merge two records into one"),
            ("change_every_record", "Can change what others entered and what is no draft"),
        ]

    def __str__(self):
        return f"{self.as_printed}: {self.statement}" if self.statement else self.as_printed

    def natural_key(self):
        measure = self.measure and self.measure.slug
        return (*self.quotation.natural_key(), measure, self.as_printed, self.start)

    natural_key.dependencies = ["claims.quotation", "claims.measure", "claims.place"]  # type: ignore[attr-defined]  # as Django wants it

    def get_absolute_url(self):
        return reverse("claim-detail", args=[self.pk])

    @property
    def article(self):
        return self.quotation.article

    @property
    def dated_on(self):
        """The last day of when it was said, or else printed; where lists have it."""
        return (self.quotation.said_date or self.article.published_date).last

    @property
    def period_start_date(self) -> PartialDate | None:
        return PartialDate.stored(self.period_start, self.period_start_precision)

    @property
    def period_end_date(self) -> PartialDate | None:
        return PartialDate.stored(self.period_end, self.period_end_precision)

    @property
    def status_mark(self) -> str:
        """The mark beside the figure; of a draft without a status that of an estimate."""
        return Status(self.status or Status.ESTIMATE).mark

    @property
    def status_words(self) -> str:
        return Status(self.status).words

    @property
    def is_published(self):
        return self.state == ClaimState.PUBLISHED
