"""The figures that a comparison is made of."""

from collections.abc import Hashable
from functools import cached_property

from ..dates import write_date
from ..figures.claim_figure import measure_figures

# A comparison is made of so many mentions, the last ones; how many more there are is said.
LAST = 2000


class Mentions:
    """The last mentions of a queryset of `Listing`, as checks read them, in the order said."""

    def __init__(self, measure, listings, *, total=None):
        """`total` is how many there are in all, if that is known."""
        self.measure = measure
        self.listings = listings
        self.known_total = total

    @property
    def last(self):
        """The ids of the last mentions, as a queryset."""
        return self.listings.order_by("-dated_on", "-claim").values("claim")[:LAST]

    @cached_property
    def rows(self):
        return measure_figures(self.measure, self.listings, LAST)

    @cached_property
    def total(self):
        if len(self.rows) < LAST:
            return len(self.rows)
        return self.known_total or self.listings.count()

    @property
    def earlier(self):
        """How many mentions are left out, as they were said before all others."""
        return self.total - len(self.rows)


def said_in_words(row):
    return write_date(row.dated_on, row.dated_precision)


def scale_key(row) -> Hashable:
    """Equal for figures that one scale can hold: of one form, per the same, of one dimension."""
    return row.form, row.per.casefold(), row.counted_unit.dimensions
