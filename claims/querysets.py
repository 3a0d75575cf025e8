"""Named questions to the record, that chain. Every public page starts from `published()`."""

from functools import reduce
from operator import or_

from django.apps import apps
from django.contrib.postgres.search import SearchQueryField
from django.db.models import Exists, Func, OuterRef, Q, QuerySet, Value


class NaturalKeyQuerySet(QuerySet):
    """Found by the columns that `natural_key()` gives, so that seeds name records and not ids."""

    key = ("slug",)

    def get_by_natural_key(self, *values):
        return self.get(**dict(zip(self.key, values, strict=True)))


def listings(**conditions):
    """The list rows of published claims; see `claims.models.Listing`."""
    return apps.get_model("claims.Listing").objects.filter(**conditions)


class PublicationQuerySet(NaturalKeyQuerySet):
    def published(self):
        """Those that a published article stands in."""
        articles = apps.get_model("claims.Article").objects.published()
        return self.filter(Exists(articles.filter(publication=OuterRef("pk"))))


class ArticleQuerySet(NaturalKeyQuerySet):
    key = ("url",)

    def published(self):
        return self.filter(state="published")

    def public(self):
        """Published, or withdrawn after having been published: each has an address for ever."""
        return self.filter(state__in=["published", "withdrawn"])

    def for_display(self):
        """Without the text, which is private and long."""
        return self.defer("text", "text_sha256").select_related("publication")


class SpeakerQuerySet(NaturalKeyQuerySet):
    def published(self):
        """Those that a published claim names: who said it, for whom, or who counted."""
        claims = apps.get_model("claims.Claim").objects.published()
        roles = ("speaker", "on_behalf_of", "credited_to")
        named = [Exists(claims.filter(**{f"quotation__{role}": OuterRef("pk")})) for role in roles]
        return self.filter(named[0] | named[1] | named[2])


class UnitQuerySet(NaturalKeyQuerySet):
    key = ("code",)


class TopicQuerySet(NaturalKeyQuerySet):
    def published(self):
        measures = apps.get_model("claims.Measure").objects.published()
        return self.filter(Exists(measures.filter(topics=OuterRef("pk"))))


class MeasureQuerySet(NaturalKeyQuerySet):
    def published(self):
        return self.filter(Exists(listings(measure=OuterRef("pk"))))


class PlaceQuerySet(NaturalKeyQuerySet):
    def published(self):
        return self.filter(Exists(listings(place=OuterRef("pk"))))


class QuotationQuerySet(NaturalKeyQuerySet):
    key = (
        "article__url",
        "speaker__slug",
        "kind",
        "said_on",
        "location",
        "start",
        "exact",
    )

    def get_by_natural_key(self, *values):
        return self.filter(*_equal_or_null(self.key, values)).get()


# What a reader asks about a number when the article does not say, and the claims it is asked of.
CONTEXT = {
    "out of how many?": Q(form__in=["share", "ratio"], measure__denominator=None, population=""),
    "since when?": Q(period_start=None)
    & (Q(period_kind__in=["cumulative-since", "to-date"]) | Q(measure__kind="cumulative")),
    "compared with what?": Q(
        form__in=["change", "percent-change", "point-change", "multiple"],
        baseline_kind__in=["", "not-stated"],
    ),
}


class ClaimQuerySet(NaturalKeyQuerySet):
    key = (
        *(f"quotation__{field}" for field in QuotationQuerySet.key),
        "measure__slug",
        "as_printed",
        "start",
    )

    def get_by_natural_key(self, *values):
        return self.filter(*_equal_or_null(self.key, values)).get()

    def published(self):
        return self.filter(state="published")

    def public(self):
        """Published, or withdrawn after having been published: each has an address for ever."""
        return self.filter(state__in=["published", "withdrawn"])

    def for_display(self):
        """With everything that a line about a claim prints, in one query."""
        return self.select_related(
            "listing",
            "measure",
            "place",
            "unit",
            "quotation__speaker",
            "quotation__on_behalf_of",
            "quotation__credited_to",
            "quotation__article__publication",
        ).defer("quotation__article__text", "quotation__article__text_sha256")

    def missing_context(self):
        """Those that leave one of the questions in `CONTEXT` open."""
        return self.filter(reduce(or_, CONTEXT.values()))

    def lost(self):
        """Those whose words, or whose quotation's words, are not in their article's text."""
        said = Q(quotation__start=None) & ~Q(quotation__exact="")
        return self.filter(Q(start=None) | said).exclude(quotation__article__text="")

    def search(self, words):
        """Those whose words, speaker, measure or headline match; see SQL `claims_query`."""
        return self.filter(
            listing__search=Func(
                Value(words), function="claims_query", output_field=SearchQueryField()
            )
        )


class RelationQuerySet(QuerySet):
    def published(self):
        """Confirmed, between two published claims."""
        return self.filter(
            state="confirmed", from_claim__state="published", to_claim__state="published"
        )


class CorrectionQuerySet(QuerySet):
    def published(self):
        """All of them: a correction is only ever made of what was public."""
        return self.filter(claim__state__in=["published", "withdrawn"])


def _equal_or_null(fields, values):
    return [
        Q(**{f"{field}__isnull": True}) if value is None else Q(**{field: value})
        for field, value in zip(fields, values, strict=True)
    ]
