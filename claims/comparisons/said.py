"""The figures that a comparison is made of."""

from collections.abc import Hashable
from functools import cached_property

from ..checks.printed import load
from ..dates import write_date

# A comparison is made of so many mentions, the last ones; how many more there are is said.
LAST = 2000


class Said:
    """The last mentions of a queryset of `Listing`, as checks read them, in the order said."""

    def __init__(self, listings, total=None):
        """`total` is how many there are, if that is known."""
        self.listings = listings
        self.known_total = total

    @cached_property
    def rows(self):
        last = self.listings.order_by("-dated_on", "-claim").values("claim")[:LAST]
        return sorted(load(last).values(), key=lambda row: (said_on(row), row.pk))

    @cached_property
    def total(self):
        if len(self.rows) < LAST:
            return len(self.rows)
        return self.known_total or self.listings.count()

    @property
    def earlier(self):
        """How many mentions are left out, as they were said before all others."""
        return self.total - len(self.rows)


def said_on(row):
    """The day that a list in order of time puts it under: said on, or else printed on."""
    return row.said_on or row.published_on


def said_precision(row):
    return row.said_precision or row.published_precision


def said_in_words(row):
    return write_date(said_on(row), said_precision(row))


def who(row):
    """Who said it, or the paper that printed it in its own voice."""
    return row.publication if row.voice else row.speaker


def kind(row) -> Hashable:
    """Equal for figures that one scale can hold: of one form, per the same, of one dimension."""
    return row.form, row.per.casefold(), row.counted_in.dimensions
