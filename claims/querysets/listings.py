from datetime import date

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import (
    Count,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
    Window,
)
from django.db.models.functions import Cast, Concat, JSONObject, Replace, RowNumber

from .base import listings


class RecordSearchQuery(SearchQuery):
    """What a reader typed, read by the SQL function `claims_query`."""

    def __init__(self, words):
        super().__init__(words)
        self.function = "claims_query"


class ListingQuerySet(QuerySet):
    def search(self, words):
        """Those whose words, speaker, measure or headline match; see SQL `claims_query`.

        Each carries its `rank`, a whole number that grows with how well it matches.
        """
        query = RecordSearchQuery(words)
        rank = Cast(SearchRank(F("search"), query) * 1_000_000, IntegerField())
        return self.filter(search=query).annotate(rank=rank)

    def newest_of_articles(self, most):
        """The ids of the claims printed last, `most` of one article; of the 100 newest only."""
        newest = self.order_by("-published_on", "-claim").values("claim")[:100]
        turn = Window(RowNumber(), partition_by="article", order_by="claim")
        last = self.filter(claim__in=newest).annotate(turn=turn).filter(turn__lte=most)
        return last.order_by("-published_on", "-claim").values_list("claim", flat=True)

    def by_measure(self):
        """Rows (measure, number of claims), those with the most first."""
        counts = self.values_list("measure").annotate(n=Count("claim"))
        return counts.order_by("-n", "measure__name")

    def last_of_each_measure(self, most):
        """The ids of the claims of each measure that were said last, at most so many of each."""
        order = ["-dated_on", "-claim"]
        turn = Window(RowNumber(), partition_by="measure", order_by=order)
        return self.annotate(turn=turn).filter(turn__lte=most).values("claim")

    def lost_hedge(self, newest=500):
        """The ids of claims that print one figure, first with a limit and later without it.

        The first has the hedge, the others, at most three, have none; empty where there is no
        such figure. Of several the one lost most quickly is taken, an upper limit before a lower
        one, among the `newest` claims without a hedge.
        """
        bare = self.filter(hedge="none").order_by("-published_on", "-claim").values("claim")
        before = (
            listings(measure=OuterRef("measure"), published_on__lt=OuterRef("published_on"))
            .filter(same_figure_with_hedge("up-to") | same_figure_with_hedge("more-than"))
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


def same_figure_with_hedge(hedge):
    """Rows of the same figure as an outer row without a hedge, but for this hedge and its bound.

    All that begins with the outer row's key up to its bounds, which are empty; in byte order "}"
    follows "|".
    """
    text = {"output_field": TextField()}
    key = Replace(OuterRef("figure"), Value("|none|"), Value(f"|{hedge}|"), **text)
    start, last = (Func(key, Value(-length), function="LEFT", **text) for length in (1, 2))
    return Q(figure__gte=start, figure__lt=Concat(last, Value("}"), **text))
