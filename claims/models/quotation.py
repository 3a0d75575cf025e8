import pghistory
from django.db import models
from django.db.models import F, Q

from ..dates import PartialDate
from .article import Article
from .codes import Location, Precision, QuotationKind
from .constraints import (
    date_has_precision,
    in_code_list,
    span_starts_before_it_ends,
    start_no_formula,
)
from .queries import NaturalKeyQuerySet, equal_or_null
from .speaker import Speaker
from .triggers import QUOTATION_OF_CHANGE, RefreshListing, RequireCorrection
from .versioned import VersionedModel


class QuotationQuerySet(NaturalKeyQuerySet):
    key = (
        "article__url",
        "speaker__slug",
        "kind",
        "said_on",
        "location",
        "start",
        "exact",
        "credited_to__slug",
        "utterance",
    )

    def get_by_natural_key(self, *values):
        return self.filter(*equal_or_null(self.key, with_utterance(values, self.key))).get()


def with_utterance(values, key):
    """The values of a natural key, in which the first utterance of its words is left out."""
    if len(values) == len(key):
        return values
    at = len(QuotationQuerySet.key) - 1
    return (*values[:at], 1, *values[at:])


@pghistory.track()
class Quotation(VersionedModel):
    """One utterance in one article: who said it, for whom, in which role, in which words.

    A number in the article's own voice is a quotation of kind narration whose speaker is the
    publication. The exact words and their place in the text follow the W3C's annotation model.
    """

    article = models.ForeignKey(Article, models.PROTECT, related_name="quotations")
    speaker = models.ForeignKey(
        Speaker,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="quotations",
        help_text="Who said it. Leave empty for the publication’s own voice.",
    )
    on_behalf_of = models.ForeignKey(
        Speaker,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="quotations_on_behalf",
        help_text="The organisation that the speaker spoke for.",
    )
    role_as_printed = models.CharField(
        max_length=200, blank=True, help_text="The role in the article’s words: “Commissioner”."
    )
    credited_to = models.ForeignKey(
        Speaker,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="quotations_credited",
        verbose_name="counted by",
        help_text="Who counted, if that is not who said it: the Met, for “Met figures show”.",
    )
    kind = models.CharField("how it was said", max_length=10, choices=QuotationKind)
    exact = models.CharField(
        "exact words",
        max_length=500,
        blank=True,
        help_text="Optional. The quoted words as printed, at most 500 characters.",
    )
    prefix = models.CharField(max_length=64, blank=True, editable=False)
    suffix = models.CharField(max_length=64, blank=True, editable=False)
    start = models.PositiveIntegerField(null=True, blank=True, editable=False)
    end = models.PositiveIntegerField(null=True, blank=True, editable=False)
    location = models.CharField(
        "where in the article", max_length=10, choices=Location, default=Location.BODY
    )
    said_on = models.DateField(null=True, blank=True, help_text="Only if the article says when.")
    said_precision = models.CharField(max_length=5, choices=Precision, blank=True)
    utterance = models.PositiveSmallIntegerField(
        default=1,
        db_default=1,
        editable=False,
        help_text="Which it is of several utterances that read alike.",
    )

    objects = QuotationQuerySet.as_manager()

    # The claim's form, where a quotation is entered, chooses one there.
    constraint_fields = {
        "quotation_is_entered_once": "quotation",
        "quotation_without_a_place_is_entered_once": "quotation",
    }

    class Meta(VersionedModel.Meta):
        ordering = ["article", F("start").asc(nulls_last=True), "pk"]
        # Whom a speaker spoke for, among all that was said by it.
        indexes = [models.Index(fields=["speaker", "on_behalf_of"], name="quotation_on_behalf_of")]
        constraints = [
            in_code_list("quotation", "kind", QuotationKind),
            in_code_list("quotation", "location", Location),
            date_has_precision("quotation", "said_on"),
            *start_no_formula("quotation", "role_as_printed", "exact"),
            span_starts_before_it_ends("quotation"),
            *(
                models.UniqueConstraint(
                    name=name,
                    fields=[
                        *("article", "speaker", "kind", "said_on", "location", *place),
                        *("exact", "credited_to", "utterance"),
                    ],
                    condition=Q(start__isnull="start" not in place),
                    nulls_distinct=False,
                    violation_error_message=(
                        "This quotation is already on record. Choose it above."
                    ),
                )
                for name, place in [
                    ("quotation_is_entered_once", ["start"]),
                    # Without a place in the text, two are told apart by what stood around them.
                    ("quotation_without_a_place_is_entered_once", ["prefix", "suffix"]),
                ]
            ),
        ]
        triggers = [
            *VersionedModel.Meta.triggers,
            RequireCorrection(
                fields="article speaker on_behalf_of role_as_printed credited_to kind exact"
                " location said_on said_precision",
                claims=QUOTATION_OF_CHANGE,
            ),
            RefreshListing(
                "SELECT c.id FROM changed q JOIN claims_claim c ON c.quotation_id = q.id"
            ),
        ]

    def __str__(self):
        return f"{self.speaker or 'nobody yet'}: {self.exact or self.get_kind_display()}"

    def natural_key(self):
        speaker = self.speaker and self.speaker.slug
        credited_to = self.credited_to and self.credited_to.slug
        said_on = self.said_on and self.said_on.isoformat()
        return (
            self.article.url,
            speaker,
            self.kind,
            said_on,
            self.location,
            self.start,
            self.exact,
            credited_to,
            *([self.utterance] if self.utterance > 1 else []),
        )

    natural_key.dependencies = ["claims.article", "claims.speaker"]  # type: ignore[attr-defined]  # as Django wants it

    @property
    def attribution(self) -> str:
        """Who said it: “Sir Mark Rowley, Commissioner, for the Metropolitan Police”."""
        return self._with_role(str(self.speaker or "nobody yet"))

    @property
    def attribution_in_sentence(self) -> str:
        """The same after other words: “by the Metropolitan Police, statement”."""
        return self._with_role(self.speaker.name_in_sentence if self.speaker else "nobody yet")

    def _with_role(self, name: str) -> str:
        words = [name]
        if self.role_as_printed:
            words.append(self.role_as_printed)
        if self.kind == QuotationKind.NARRATION:
            words.append(QuotationKind.NARRATION.words)
        behalf = self.on_behalf_of
        if behalf and behalf.name not in self.role_as_printed:
            words.append(f"for {behalf.name_in_sentence}")
        return ", ".join(words)

    @property
    def said_date(self) -> PartialDate | None:
        return PartialDate.stored(self.said_on, self.said_precision)

    @property
    def is_said_when_printed(self) -> bool:
        """Whether it was said on the day, or in the month or year, that it was printed."""
        return self.said_date == self.article.published_date
