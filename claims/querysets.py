"""Named questions to the record, that chain. Every public page starts from `published()`."""

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
