from datetime import date
from decimal import Decimal
from functools import partial
from operator import and_, or_

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchRank, SearchVectorField
from django.db import models
from django.db.models import (
    Case,
    Count,
    F,
    Func,
    IntegerField,
    Max,
    OuterRef,
    Q,
    Subquery,
    Sum,
    TextField,
    Value,
    When,
    Window,
)
from django.db.models.functions import Cast, Coalesce, Concat, JSONObject, Replace, RowNumber

from .claim import Claim
from .fields import INTEGER_DIGITS, ExactDecimalField
from .queries import CountColumn, FirstDay
from .search import RecordSearchQuery, query_of_parts
from .search_word import SEARCH_WORD_TRIGGERS
from .tally import TALLY_TRIGGERS, Tally

# Above every value that a claim can have.
ABOVE_EVERY_VALUE = 10**INTEGER_DIGITS
# The value in SQL as the index of the smallest first has it.
INDEXED_VALUE = f"coalesce(value, {ABOVE_EVERY_VALUE}::numeric)"

# What a word counts by where it stands: headline, names, measure, printed words and statement.
WEIGHTS = [0.1, 0.2, 0.8, 1.0]
# What a search is ranked by: its words first, unless a figure is sought.
RANK_OF_WORDS = 1_000_000
RANK_OF_FIGURE = 10_000_000
RANK_OF_HEDGE = 1_000_000

# An id without a constraint: whoever writes these rows reads it from where it has one.
UnconstrainedKey = partial(
    models.ForeignKey, on_delete=models.DO_NOTHING, db_constraint=False, related_name="listings"
)


class ListingQuerySet(models.QuerySet["Listing"]):
    def search(self, parts, figures=(), dates=()):
        """Those that have all parts, each of which is a tuple of texts; see `query_of_parts`.

        They have each of the `dates` too, which are texts, each with a first and a last day or the
        number of a month: in words, or as when they were printed or said. Each row carries its
        `rank`, a whole number that grows with how well it matches: a claim of one of the `figures`,
        pairs of a value and a hedge, before one that only mentions it.
        """
        any_part = query_of_parts([*parts, *((words,) for words, *_ in dates)], or_)
        conditions = [Q(search=RecordSearchQuery(words)) | is_of(*days) for words, *days in dates]
        if parts:
            conditions.append(Q(search=query_of_parts(parts, and_)))
        # By all at once PostgreSQL ranks how close the words stand, across headline and names.
        words = Cast(SearchRank(F("search"), any_part, WEIGHTS) * RANK_OF_WORDS, IntegerField())
        has_figures = [
            Case(
                When(value=value, hedge=hedge, then=Value(RANK_OF_FIGURE + RANK_OF_HEDGE)),
                When(value=value, then=Value(RANK_OF_FIGURE)),
                default=Value(0),
            )
            for value, hedge in figures
        ]
        return self.filter(*conditions).annotate(rank=sum(has_figures, words))

    def newest_of_articles(self, most):
        """The ids of the claims printed last, `most` of one article; of the 100 newest only."""
        newest = self.order_by("-published_on", "-claim").values("claim")[:100]
        turn = Window(RowNumber(), partition_by="article", order_by="claim")
        few = self.filter(claim__in=newest).annotate(turn=turn).filter(turn__lte=most)
        return few.order_by("-published_on", "-claim").values_list("claim", flat=True)

    def by_measure(self):
        """Rows (measure, number of claims), those with the most first."""
        counts = self.values_list("measure").annotate(n=Count("claim"))
        return counts.order_by("-n", "measure__name")

    def last_of_each_measure(self, most):
        """The ids of the claims of each measure that were said last, at most so many of each."""
        order = ["-dated_on", "-claim"]
        turn = Window(RowNumber(), partition_by="measure", order_by=order)
        return self.annotate(turn=turn).filter(turn__lte=most).values("claim")

    def totals(self):
        """How many claims are published, in how many articles, said by how many speakers."""
        claims, speakers = Q(column="form"), Q(column="speaker_id")
        # An article is in no tally: most have few claims, and an index has them in order.
        articles = self.model.objects.values(n=CountColumn("article", distinct=True))
        return (
            Tally.objects.filter(claims | speakers)
            .counts()
            .aggregate(
                claims=Sum("n", filter=claims, default=0),
                articles=Max(Subquery(articles), default=0),
                speakers=Count("n", filter=speakers),
            )
        )

    def first_lost_hedge(self, newest=500):
        """The ids of claims that print one figure, first with a hedge and later without it.

        The first has the hedge, the others, at most three, have none; empty where there is no
        such figure. Of several the one lost most quickly is taken, an upper limit before a lower
        one, among the `newest` claims without a hedge. It was lost only where no day on which the
        one may have been printed is one on which the other may.
        """
        plain = self.filter(hedge="none").order_by("-published_on", "-claim").values("claim")
        hedged = (
            self.model.objects.filter(
                measure=OuterRef("measure"), published_on__lt=OuterRef("first_published_on")
            )
            .filter(same_figure_with_hedge("up-to") | same_figure_with_hedge("more-than"))
            .order_by("-published_on", "-hedge", "claim")
            .values(first=JSONObject(claim="claim", hedge="hedge", published_on="published_on"))
        )
        lost = (
            self.filter(claim__in=plain[:newest])
            .annotate(first_published_on=FirstDay("published_on", "published_precision"))
            .annotate(first=Subquery(hedged[:1]))
            .filter(first__isnull=False)
            .order_by("published_on", "claim")
            .values_list("claim", "published_on", "first")
        )
        if not lost:
            return []

        def order(row):
            _, published_on, hedged = row
            days = published_on - date.fromisoformat(hedged["published_on"])
            return days, hedged["hedge"] != "up-to", hedged["claim"]

        *_, first = min(lost, key=order)
        return [first["claim"], *[claim for claim, _, hedged in lost if hedged == first][:3]]


def is_of(first, last, month):
    """Rows of what was printed or said from a day to another, or in a month of any year."""
    lookup, days = ("__month", month) if month else ("__range", (first, last))
    printed = Q(**{f"published_on{lookup}": days}) & ~Q(published_precision="year")
    return printed | Q(**{f"dated_on{lookup}": days}) & ~Q(dated_precision="year")


def same_figure_with_hedge(hedge):
    """Rows of the same figure as an outer row without a hedge, but for this hedge and its bound.

    All that begins with the outer row's key up to its bounds, which are empty; in byte order "}"
    follows "|".
    """
    text = {"output_field": TextField()}
    key = Replace(OuterRef("figure_key"), Value("|none|"), Value(f"|{hedge}|"), **text)
    start, last = (Func(key, Value(-length), function="LEFT", **text) for length in (1, 2))
    return Q(figure_key__gte=start, figure_key__lt=Concat(last, Value("}"), **text))


class Listing(models.Model):
    """A published claim as lists read it: one narrow row, written by triggers only.

    It holds what lists filter, count, sort and search by, gathered from six tables. A claim
    that is not published has none, so what is counted here was public already.
    """

    claim = models.OneToOneField(
        Claim, models.CASCADE, primary_key=True, db_constraint=False, related_name="listing"
    )
    measure = UnconstrainedKey("Measure", db_index=False)
    place = UnconstrainedKey("Place", null=True, db_index=False)
    unit = UnconstrainedKey("Unit", null=True)
    speaker = UnconstrainedKey("Speaker", db_index=False)
    article = UnconstrainedKey("Article")
    publication = UnconstrainedKey("Publication", db_index=False)
    # The organisation that a plan, target or forecast is of: said for it, by it, or counted by it.
    planned_by = UnconstrainedKey("Speaker", null=True, db_index=False, related_name="+")
    topics = ArrayField(models.BigIntegerField())
    form = models.CharField(max_length=20)
    hedge = models.CharField(max_length=20)
    status = models.CharField(max_length=12)
    value = ExactDecimalField(null=True)
    # The last day of when it was said, or else printed: it was said by then. Lists order by it, and
    # its precision tells the first day; see `dates.PartialDate`.
    dated_on = models.DateField()
    dated_precision = models.CharField(max_length=5)
    published_on = models.DateField()  # the last day of when it was printed
    published_precision = models.CharField(max_length=5)
    year = models.SmallIntegerField()  # of dated_on
    first_published_at = models.DateTimeField()
    last_changed_at = models.DateTimeField()
    revision = models.IntegerField()
    search = SearchVectorField()
    # What two claims of a measure have in common if they are the same figure and two mentions:
    # value|hedge|form|direction|per|unit|words|lower|upper, the words of “dozens” only.
    figure_key = models.TextField(db_collation="C")

    objects = ListingQuerySet.as_manager()

    class Meta:
        indexes = [
            GinIndex(fields=["search"], name="listing_search"),
            GinIndex(fields=["topics"], name="listing_topics"),
            # With what a measure's figures are counted, dated and compared by, so that none of
            # these rows is read for it.
            models.Index(
                fields=["measure", "dated_on"],
                include=[
                    *("claim", "dated_precision", "published_on", "published_precision"),
                    "first_published_at",
                    *("article", "speaker", "place", "unit", "status"),
                ],
                name="listing_measure",
            ),
            # Likewise with what a speaker's page counts.
            models.Index(
                fields=["speaker", "dated_on"],
                include=["claim", "measure"],
                name="listing_speaker",
            ),
            models.Index(fields=["publication", "dated_on"], name="listing_publication"),
            models.Index(
                fields=["planned_by", "dated_on", "claim"],
                condition=Q(planned_by__isnull=False),
                name="listing_planned_by",
            ),
            models.Index(fields=["place", "dated_on"], name="listing_place"),
            models.Index(
                fields=["measure", "figure_key", "dated_on", "claim"], name="listing_figure"
            ),
            models.Index(fields=["measure", "last_changed_at"], name="listing_measure_changed"),
            models.Index(fields=["dated_on", "claim"], name="listing_dated_on"),
            models.Index(fields=["published_on", "claim"], name="listing_published_on"),
            # Both ways claims without a value come last; the orders of `filters.pagination`.
            models.Index(
                Coalesce("value", Decimal(ABOVE_EVERY_VALUE)), "claim", name="listing_value"
            ),
            models.Index(
                Coalesce("value", Decimal(-ABOVE_EVERY_VALUE)).desc(),
                F("claim").desc(),
                name="listing_value_falling",
            ),
            models.Index(fields=["first_published_at", "claim"], name="listing_first_published_at"),
            models.Index(fields=["last_changed_at"], name="listing_last_changed_at"),
            # A few thousand combinations: each of these is counted under filters by the others,
            # and looked up by itself, without reading a row.
            models.Index(fields=["form", "hedge", "status", "year"], name="listing_codes"),
        ]
        triggers = [*TALLY_TRIGGERS, *SEARCH_WORD_TRIGGERS]

    def __str__(self):
        return f"claim {self.claim_id}"
