"""Named questions to the record, that chain. Every public page starts from `published()`."""

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
from django.db.models.functions import Cast, Coalesce, DenseRank, Lower, RowNumber


class NaturalKeyQuerySet(QuerySet):
    """Found by the columns that `natural_key()` gives, so that seeds name records and not ids."""

    key = ("slug",)

    def get_by_natural_key(self, *values):
        return self.get(**dict(zip(self.key, values, strict=True)))


def listings(**conditions):
    """The list rows of published claims; see `claims.models.Listing`."""
    return apps.get_model("claims.Listing").objects.filter(**conditions)


def figure():
    """What makes two claims of a measure the same figure, though not the same mention.

    Their values, hedges, bounds and directions are equal; “dozens” and “millions”, which have
    none of these, are told apart by their words.
    """
    words = Case(When(hedge="order-of-magnitude", then=Lower("as_printed")), default=Value(""))
    columns = ("value", "lower", "upper", "hedge", "form", "direction", "per", "unit_id")
    return Func(*columns, words, function="ROW", output_field=TextField())


def mentions(path):
    """How many published claims name the outer row at `path` of their listing."""
    return tally(listings(), path, Count("pk"))


def tally(rows, path, what):
    """What the aggregate says of those `rows` that name the outer row at `path`; 0 for none."""
    groups = rows.filter(**{path: OuterRef("pk")}).order_by().values(path).annotate(n=what)
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
        """With `mentions`, how many published claims they said, and how many were said for them."""
        return self.annotate(
            mentions=mentions("speaker"), said_for=mentions("claim__quotation__on_behalf_of")
        )

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
        claims = apps.get_model("claims.Claim").objects.published()
        return self.annotate(
            mentions=mentions("measure"),
            figures=tally(claims, "measure", Count(figure(), distinct=True)),
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
        # Told apart roughly in the narrow list rows first, exactly only among the first of them.
        rivals = Count(
            Func("value", "hedge", function="ROW", output_field=TextField()), distinct=True
        )
        first = listings().values("measure").annotate(n=rivals).order_by("-n", "measure")
        return (
            self.filter(pk__in=first.values("measure")[: 6 * number])
            .with_counts()
            .filter(figures__gt=1)
            .order_by("-figures", "-mentions", "name")[:number]
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

    def newest_of_articles(self, most):
        """As `newest`, but at most `most` claims of one article; of the 100 newest only."""
        turn = Window(
            RowNumber(), partition_by="quotation__article_id", order_by=["quotation__start", "pk"]
        )
        newest = listings().order_by("-published_on", "-claim").values("claim")[:100]
        return self.filter(pk__in=newest).annotate(turn=turn).filter(turn__lte=most).newest()

    def lost_hedge(self):
        """One figure that was printed with a limit and later without it, in order of print.

        The first claim has the hedge, the others, at most three, have none; empty where there is
        no such figure. Of several the one lost most quickly is taken, an upper limit before a
        lower one, among the 2,000 claims without a hedge that were printed last.
        """
        bare = listings(hedge="none").order_by("-published_on", "-claim")
        limited = listings(
            hedge__in=["up-to", "more-than"],
            measure=OuterRef("measure"),
            value=OuterRef("value"),
            claim__form=OuterRef("claim__form"),
            claim__direction=OuterRef("claim__direction"),
            published_on__lt=OuterRef("published_on"),
        ).order_by("-published_on", "-hedge", "claim")
        found = (
            listings(claim__in=bare.values("claim")[:2000])
            .select_related("claim")
            .annotate(
                limited=Subquery(limited.values("claim")[:1]),
                hedge_before=Subquery(limited.values("hedge")[:1]),
                kept_for=F("published_on") - Subquery(limited.values("published_on")[:1]),
            )
            .filter(limited__isnull=False)
            .order_by("kept_for", "-hedge_before", "limited", "claim")
            .first()
        )
        if found is None:
            return self.none()
        lost = Q(listing__hedge="none", listing__measure=found.measure_id)
        lost &= Q(value=found.value, form=found.form, direction=found.claim.direction)
        lost &= Q(listing__published_on__gt=found.published_on - found.kept_for)
        first = Q(pk=found.limited)
        return self.filter(first | lost).order_by("listing__published_on", "pk")[:4]

    def last_of_each_measure(self, most):
        """At most `most` claims of each measure, those said last, the latest first."""
        order = ["-listing__dated_on", "-pk"]
        turn = Window(RowNumber(), partition_by="measure_id", order_by=order)
        return self.annotate(turn=turn).filter(turn__lte=most).order_by(*order)

    def distinct_figures(self, most):
        """The first claim of each distinct figure of a measure, at most `most` a measure.

        From the least to the largest, with `mentions`.
        """
        one_figure = {"partition_by": ["measure_id", figure()]}
        by_size = [Coalesce("value", "lower", "upper"), figure()]
        return (
            self.annotate(
                rank=Window(DenseRank(), partition_by="measure_id", order_by=by_size),
                turn=Window(RowNumber(), order_by=["listing__dated_on", "pk"], **one_figure),
                mentions=Window(Count("pk"), **one_figure),
            )
            .filter(turn=1, rank__lte=most)
            .order_by("measure_id", "rank")
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
