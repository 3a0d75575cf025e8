"""The figures that a comparison is made of."""

from collections.abc import Hashable
from functools import cached_property

from ..figures import ClaimFigure
from ..figures.claim_figure import measure_figures

# A comparison is made of so many mentions, the last ones; how many more there are is said.
MENTIONS_AT_MOST = 2000


class Mentions:
    """The last mentions of a queryset of `Listing`, as checks read them, in the order said."""

    def __init__(self, measure, listings, *, total=None):
        """`total` is how many there are in all, if that is known."""
        self.measure = measure
        self.listings = listings
        self.known_total = total

    @property
    def newest_ids(self):
        """The ids of the last mentions, as a queryset."""
        newest_first = self.listings.order_by("-dated_on", "-claim")
        return newest_first.values("claim")[:MENTIONS_AT_MOST]

    @cached_property
    def figures(self) -> list[ClaimFigure]:
        return measure_figures(self.measure, self.listings, MENTIONS_AT_MOST)

    @cached_property
    def total(self) -> int:
        if len(self.figures) < MENTIONS_AT_MOST:
            return len(self.figures)
        return self.known_total or self.listings.count()

    @property
    def left_out(self) -> int:
        """How many mentions are left out, as they were said before all others."""
        return self.total - len(self.figures)


def scale_key(figure: ClaimFigure) -> Hashable:
    """Equal for figures that one scale can hold: of one form, per the same, of one dimension."""
    return figure.form, figure.per.casefold(), figure.counted_unit.dimensions
