from decimal import Decimal
from functools import partial

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from ..querysets import ListingQuerySet
from .claim import Claim
from .fields import INTEGER_DIGITS, ExactDecimalField
from .tally import TALLY_TRIGGERS

# Above every value that a claim can have.
ABOVE_EVERY_VALUE = 10**INTEGER_DIGITS

# An id without a constraint: whoever writes these rows reads it from where it has one.
UnconstrainedKey = partial(
    models.ForeignKey, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
)


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
    planned_by = UnconstrainedKey("Speaker", null=True, db_index=False)
    topics = ArrayField(models.BigIntegerField())
    form = models.CharField(max_length=20)
    hedge = models.CharField(max_length=20)
    status = models.CharField(max_length=12)
    value = ExactDecimalField(null=True)
    dated_on = models.DateField()  # said on, or else published on: it was said by then
    dated_precision = models.CharField(max_length=5)
    published_on = models.DateField()
    published_precision = models.CharField(max_length=5)
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
            # With what a measure's figures are counted, dated and compared by, so that none of
            # these rows is read for it.
            models.Index(
                fields=["measure", "dated_on"],
                include=[
                    *("claim", "dated_precision", "published_on", "first_published_at"),
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
            models.Index(fields=["measure", "figure", "dated_on", "claim"], name="listing_figure"),
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
        triggers = TALLY_TRIGGERS

    def __str__(self):
        return f"claim {self.claim_id}"
