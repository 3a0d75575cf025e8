"""The figures that a comparison is made of."""

from collections.abc import Hashable
from datetime import date
from functools import cached_property

from django.db.models import Q

from ..dates import write_date
from ..figures.claim_figure import measure_figures

# A comparison is made of so many mentions, the last ones; how many more there are is said.
LAST = 2000
BEGINNING = (date.min, 0)


class Mentions:
    """The last mentions of a queryset of `Listing`, as checks read them, in the order said."""

    def __init__(self, measure, listings, *, start=BEGINNING, size=0, total=None):
        """After `start`, a day and an id, there is a table of `size` mentions.

        `total` is how many there are in all, if that is known.
        """
        self.measure = measure
        self.listings = listings
        self.start = start
        self.size = size
        self.known_total = total

    @property
    def last(self):
        """The ids of the last mentions, as a queryset."""
        return self.listings.order_by("-dated_on", "-claim").values("claim")[:LAST]

    @cached_property
    def rows(self):
        return measure_figures(self.measure, self.listings, LAST)

    @property
    def page(self):
        """The ids of the mentions of the table, as a queryset."""
        day, claim = self.start
        later = Q(dated_on__gt=day) | Q(claim__gt=claim)
        table = self.listings.filter(later, dated_on__gte=day).order_by("dated_on", "claim")
        return table.values("claim")[: self.size]

    @cached_property
    def total(self):
        if len(self.rows) < LAST:
            return len(self.rows)
        return self.known_total or self.listings.count()

    @property
    def earlier(self):
        """How many mentions are left out, as they were said before all others."""
        return self.total - len(self.rows)


def dated_position(mention):
    """Where a row or a claim stands in the order said."""
    return mention.dated_on, mention.pk


def said_in_words(row):
    return write_date(row.dated_on, row.dated_precision)


def scale_key(row) -> Hashable:
    """Equal for figures that one scale can hold: of one form, per the same, of one dimension."""
    return row.form, row.per.casefold(), row.counted_in.dimensions
