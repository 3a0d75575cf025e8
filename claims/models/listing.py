from decimal import Decimal

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F
from django.db.models.functions import Coalesce

from ..querysets import ListingQuerySet
from .claim import Claim
from .fields import INTEGER_DIGITS, ExactDecimalField
from .tally import TALLIED_WITH

# Above every value that a claim can have.
BEYOND = 10**INTEGER_DIGITS


class Listing(models.Model):
    """A published claim as lists read it: one narrow row, written by triggers only.

    It holds what lists filter, count, sort and search by, gathered from six tables. A claim
    that is not published has none, so what is counted here was public already.
    """

    claim = models.OneToOneField(
        Claim, models.CASCADE, primary_key=True, db_constraint=False, related_name="listing"
    )
    measure = models.ForeignKey("Measure", models.DO_NOTHING, db_constraint=False, related_name="+")
    place = models.ForeignKey(
        "Place", models.DO_NOTHING, db_constraint=False, null=True, related_name="+"
    )
    unit = models.ForeignKey(
        "Unit", models.DO_NOTHING, db_constraint=False, null=True, related_name="+"
    )
    speaker = models.ForeignKey("Speaker", models.DO_NOTHING, db_constraint=False, related_name="+")
    article = models.ForeignKey("Article", models.DO_NOTHING, db_constraint=False, related_name="+")
    publication = models.ForeignKey(
        "Publication", models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    topics = ArrayField(models.BigIntegerField())
    form = models.CharField(max_length=20)
    hedge = models.CharField(max_length=20)
    status = models.CharField(max_length=12)
    value = ExactDecimalField(null=True)
    dated_on = models.DateField()  # said on, or else published on: it was said by then
    published_on = models.DateField()
    year = models.SmallIntegerField()  # of dated_on
    first_published_at = models.DateTimeField()
    last_changed_at = models.DateTimeField()
    revision = models.IntegerField()
    search = SearchVectorField()
    # What two claims of a measure have in common if they are the same figure and two mentions:
    # value|hedge|form|direction|per|unit|words|lower|upper, the words of “dozens” only.
    figure = models.TextField(db_collation="C")

    objects = ListingQuerySet.as_manager()

    class Meta:
        indexes = [
            GinIndex(fields=["search"], name="listing_search"),
            GinIndex(fields=["topics"], name="listing_topics"),
            models.Index(fields=["measure", "dated_on"], name="listing_measure"),
            models.Index(fields=["speaker", "dated_on"], name="listing_speaker"),
            models.Index(fields=["publication", "dated_on"], name="listing_publication"),
            models.Index(fields=["place", "dated_on"], name="listing_place"),
            models.Index(fields=["article"], name="listing_article"),
            models.Index(fields=["measure", "figure", "dated_on", "claim"], name="listing_figure"),
            models.Index(fields=["dated_on", "claim"], name="listing_dated_on"),
            models.Index(fields=["published_on", "claim"], name="listing_published_on"),
            # Both ways claims without a value come last; the two keys of `claims.filters.paging`.
            models.Index(Coalesce("value", Decimal(BEYOND)), "claim", name="listing_value"),
            models.Index(
                Coalesce("value", Decimal(-BEYOND)).desc(),
                F("claim").desc(),
                name="listing_value_falling",
            ),
            models.Index(fields=["first_published_at", "claim"], name="listing_first_published_at"),
            # These are counted more often than they are looked up.
            models.Index(fields=["form"], name="listing_form"),
            models.Index(fields=["hedge"], name="listing_hedge"),
            models.Index(fields=["status"], name="listing_status"),
            models.Index(fields=["year"], name="listing_year"),
        ]
        triggers = TALLIED_WITH

    def __str__(self):
        return f"claim {self.claim_id}"
