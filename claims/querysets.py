"""Named questions to the record, that chain. Every public page starts from `published()`."""

from datetime import date
from functools import reduce
from operator import or_

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import (
    Case,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
    When,
    Window,
)
from django.db.models.functions import Cast, Coalesce, Concat, JSONObject, Replace, RowNumber


class NaturalKeyQuerySet(QuerySet):
    """Found by the columns that `natural_key()` gives, so that seeds name records and not ids."""

    key = ("slug",)

    def get_by_natural_key(self, *values):
        return self.get(**dict(zip(self.key, values, strict=True)))


def listings(**conditions):
    """The list rows of published claims; see `claims.models.Listing`."""
    return apps.get_model("claims.Listing").objects.filter(**conditions)


def mentions(path, what=None):
    """How many published claims name the outer row at `path` of their listing, or what else."""
    groups = listings(**{path: OuterRef("pk")}).order_by().values(path)
    return first_of(groups.annotate(n=what or Count("pk")))


def first_of(groups):
    """The `n` of the only group of a subquery, or 0 where there is none."""
    return Coalesce(Subquery(groups.values("n"), output_field=IntegerField()), 0)


def counts(**querysets):
    """How many rows each has, by its name, in one query."""
    rows = [
        rows.order_by().values(of=Value(name)).values_list("of", Count("pk"))
        for name, rows in querysets.items()
    ]
    return dict(rows[0].union(*rows[1:], all=True))


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

    def with_claims(self):
        """Those that at least one published claim stands in."""
        return self.filter(Exists(listings(article=OuterRef("pk"))))

    def with_counts(self):
        """With `mentions`, how many published claims stand in it."""
        return self.annotate(mentions=mentions("article"))


class SpeakerQuerySet(NaturalKeyQuerySet):
    def published(self):
        """Those that a published claim names: who said it, for whom, or who counted."""
        claims = apps.get_model("claims.Claim").objects.published()
        roles = ("speaker", "on_behalf_of", "credited_to")
        named = [Exists(claims.filter(**{f"quotation__{role}": OuterRef("pk")})) for role in roles]
        return self.filter(named[0] | named[1] | named[2])

    def with_claims(self):
        """Those that said at least one published claim themselves."""
        return self.filter(Exists(listings(speaker=OuterRef("pk"))))

    def with_counts(self):
        """With `mentions`, how many published claims they said themselves."""
        return self.annotate(mentions=mentions("speaker"))

    def with_counts_for(self):
        """With `said_for`, how many published claims others said on their behalf."""
        return self.annotate(said_for=mentions("claim__quotation__on_behalf_of"))

    def spoken_for_by(self, person):
        """The organisations that the person spoke for, with how many `times`."""
        of = {"speaker": person, "claims__state": "published"}
        return self._times("quotations_on_behalf", of)

    def who_spoke_for(self, organisation):
        """Those who spoke for the organisation, with how many `times`."""
        return self._times(
            "quotations", {"on_behalf_of": organisation, "claims__state": "published"}
        )

    def _times(self, path, conditions):
        conditions = {f"{path}__{name}": value for name, value in conditions.items()}
        return (
            self.filter(**conditions)
            .annotate(times=Count(f"{path}__claims"))
            .order_by("-times", "name")
        )


class UnitQuerySet(NaturalKeyQuerySet):
    key = ("code",)


class TopicQuerySet(NaturalKeyQuerySet):
    def published(self):
        measures = apps.get_model("claims.Measure").objects.published()
        return self.filter(Exists(measures.filter(topics=OuterRef("pk"))))


class MeasureQuerySet(NaturalKeyQuerySet):
    def published(self):
        return self.filter(Exists(listings(measure=OuterRef("pk"))))

    def with_counts(self):
        """With `mentions`, how many published claims there are, and their distinct `figures`."""
        return self.annotate(
            mentions=mentions("measure"),
            figures=mentions("measure", Count("figure", distinct=True)),
        )

    def with_latest(self):
        """With `latest_id`, the published claim of each that was said last."""
        latest = listings(measure=OuterRef("pk")).order_by("-dated_on", "-claim")
        return self.annotate(latest_id=Subquery(latest.values("claim")[:1]))

    def neighbours_of(self, measure):
        """Those of the same topics, and those that are a share of it or that it is a share of."""
        near = Q(topics__in=measure.topics.all()) | Q(denominator=measure) | Q(shares=measure)
        return self.filter(near).exclude(pk=measure.pk).distinct()

    def said_by(self, speaker):
        """Those that the speaker gave figures of, with how many `times`, the most first."""
        return (
            self.filter(claims__listing__speaker=speaker)
            .annotate(times=Count("claims"))
            .order_by("-times", "name")
        )

    def most_rivals(self, number):
        """Those of which the most different figures were said, at least two, with counts."""
        counts = (
            listings()
            .values("measure")
            .annotate(n=Count("figure", distinct=True), times=Count("claim"))
        )
        first = counts.filter(n__gt=1).order_by("-n", "-times", "measure").values("measure")
        return (
            self.filter(pk__in=first[:number]).with_counts().order_by("-figures", "-mentions", "pk")
        )


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


# What a reader asks about a number when the article does not say, and the claims it is asked of,
# in the order to ask.
COMPARED = ["change", "percent-change", "point-change", "multiple"]
PLANNED = ["plan", "target", "forecast", "proposal", "conditional"]
CONTEXT = {
    "how many exactly?": Q(hedge="order-of-magnitude"),
    "out of how many?": Q(form__in=["share", "ratio"], measure__denominator=None, population=""),
    "compared with what?": Q(form__in=COMPARED, baseline_kind__in=["", "not-stated"]),
    "per what?": Q(form__in=["rate", "frequency"], per=""),
    "since when?": Q(period_start=None)
    & (Q(period_kind__in=["cumulative-since", "to-date"]) | Q(measure__kind="cumulative")),
    "in what period?": Q(measure__kind__in=["flow", "money"], period_kind="not-stated")
    & ~Q(status__in=PLANNED),
    "as of when?": Q(measure__kind="stock", form="level", period_kind="not-stated"),
    "by when?": Q(status__in=PLANNED, period_start=None, period_end=None),
    "according to whom?": Q(quotation__kind="narration", quotation__credited_to=None),
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
        ).defer("listing__search", "quotation__article__text", "quotation__article__text_sha256")

    def missing_context(self):
        """Those that leave one of the questions in `CONTEXT` open."""
        return self.filter(reduce(or_, CONTEXT.values()))

    def with_open_questions(self):
        """With `open_questions`, the list of those in `CONTEXT` that a claim leaves open."""
        asked = [
            Case(When(is_open, then=Value(question)), output_field=TextField())
            for question, is_open in CONTEXT.items()
        ]
        array = Func(*asked, template="ARRAY[%(expressions)s]")
        questions = Func(array, Value(None), function="array_remove")
        return self.annotate(open_questions=ExpressionWrapper(questions, ArrayField(TextField())))

    def lost(self):
        """Those whose words, or whose quotation's words, are not in their article's text."""
        said = Q(quotation__start=None) & ~Q(quotation__exact="")
        return self.filter(Q(start=None) | said).exclude(quotation__article__text="")

    def newest(self):
        """In order of print, the latest first."""
        return self.order_by("-listing__published_on", "-pk")

    def newest_said(self):
        """In order of speech, the latest first; of one measure an index has this order."""
        return self.order_by("-listing__dated_on", "-pk")

    def last_of_each_measure(self, most):
        """At most `most` claims of each measure, those said last, the latest first."""
        order = ["-listing__dated_on", "-pk"]
        turn = Window(RowNumber(), partition_by="measure_id", order_by=order)
        return self.annotate(turn=turn).filter(turn__lte=most).order_by(*order)

    def distinct_figures(self, measures, most):
        """The first claim of each distinct figure of the measures, with its `mentions`.

        Of each measure at most `most` figures, those mentioned most, from the least to the
        largest.
        """
        same = listings(measure=OuterRef("measure"), figure=OuterRef("figure"))
        place = Window(
            RowNumber(), partition_by="measure", order_by=[F("mentions").desc(), "figure"]
        )
        first = (
            listings(measure__in=measures)
            .values("measure", "figure")
            .annotate(mentions=Count("claim"))
            .annotate(place=place)
            .filter(place__lte=most)
            .annotate(first=Subquery(same.order_by("dated_on", "claim").values("claim")[:1]))
            .values("first")
        )
        mentions = listings(
            measure=OuterRef("listing__measure"), figure=OuterRef("listing__figure")
        )
        return (
            self.filter(pk__in=first)
            .annotate(
                mentions=first_of(mentions.order_by().values("figure").annotate(n=Count("claim")))
            )
            .order_by("measure_id", Coalesce("value", "lower", "upper"), "listing__figure")
        )


class RecordQuery(SearchQuery):
    """What a reader typed, read by the SQL function `claims_query`."""

    def __init__(self, words):
        super().__init__(words)
        self.function = "claims_query"


class ListingQuerySet(QuerySet):
    def search(self, words):
        """Those whose words, speaker, measure or headline match; see SQL `claims_query`.

        Each carries its `rank`, a whole number that grows with how well it matches.
        """
        query = RecordQuery(words)
        rank = Cast(SearchRank(F("search"), query) * 1_000_000, IntegerField())
        return self.filter(search=query).annotate(rank=rank)

    def newest_of_articles(self, most):
        """The ids of the claims printed last, `most` of one article; of the 100 newest only."""
        newest = self.order_by("-published_on", "-claim").values("claim")[:100]
        turn = Window(RowNumber(), partition_by="article", order_by="claim")
        last = self.filter(claim__in=newest).annotate(turn=turn).filter(turn__lte=most)
        return last.order_by("-published_on", "-claim").values_list("claim", flat=True)

    def lost_hedge(self, newest=500):
        """The ids of claims that print one figure, first with a limit and later without it.

        The first has the hedge, the others, at most three, have none; empty where there is no
        such figure. Of several the one lost most quickly is taken, an upper limit before a lower
        one, among the `newest` claims without a hedge.
        """
        bare = self.filter(hedge="none").order_by("-published_on", "-claim").values("claim")
        before = (
            listings(measure=OuterRef("measure"), published_on__lt=OuterRef("published_on"))
            .filter(limited_by("up-to") | limited_by("more-than"))
            .order_by("-published_on", "-hedge", "claim")
            .values(found=JSONObject(claim="claim", hedge="hedge", printed="published_on"))
        )
        lost = (
            self.filter(claim__in=bare[:newest])
            .annotate(before=Subquery(before[:1]))
            .filter(before__isnull=False)
            .order_by("published_on", "claim")
            .values_list("claim", "published_on", "before")
        )
        found = [
            (printed - date.fromisoformat(limited["printed"]), limited["hedge"] != "up-to", limited)
            for _, printed, limited in lost
        ]
        if not found:
            return []
        limited = min(found, key=lambda row: (*row[:2], row[2]["claim"]))[2]
        return [limited["claim"], *[claim for claim, _, by in lost if by == limited][:3]]


def limited_by(hedge):
    """Rows of the same figure as an outer row without a hedge, but for this hedge and its bound.

    All that begins with the outer row's key up to its bounds, which are empty; in byte order "}"
    follows "|".
    """
    text = {"output_field": TextField()}
    key = Replace(OuterRef("figure"), Value("|none|"), Value(f"|{hedge}|"), **text)
    start, last = (Func(key, Value(-length), function="LEFT", **text) for length in (1, 2))
    return Q(figure__gte=start, figure__lt=Concat(last, Value("}"), **text))


class RelationQuerySet(QuerySet):
    def published(self):
        """Confirmed, between two published claims."""
        return self.filter(
            state="confirmed", from_claim__state="published", to_claim__state="published"
        )

    def of(self, claim):
        return self.filter(Q(from_claim=claim) | Q(to_claim=claim))


class FindingQuerySet(QuerySet):
    def published(self):
        """Those that still hold, of claims that are all still published."""
        inputs = apps.get_model("claims.Input").objects.filter(finding=OuterRef("pk"))
        return self.filter(~Exists(inputs.exclude(claim__state="published")), gone_at=None)

    def open(self):
        """Those that no editor has dismissed."""
        return self.filter(dismissed_at=None)

    def worklist(self):
        """What an editor should look at: what does not agree, and what the record cannot tell."""
        return self.published().open().filter(verdict__in=["inconsistent", "cannot-tell"])


class CorrectionQuerySet(QuerySet):
    def published(self):
        """All of them: a correction is only ever made of what was public."""
        return self.filter(claim__state__in=["published", "withdrawn"])


def _equal_or_null(fields, values):
    return [
        Q(**{f"{field}__isnull": True}) if value is None else Q(**{field: value})
        for field, value in zip(fields, values, strict=True)
    ]
