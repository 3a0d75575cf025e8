"""Where a reader can go from a list of claims: its facets, orders, formats and further pages."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple
from urllib.parse import quote_plus

from django.db.models import Exists
from django.urls import reverse

from ..models import Listing
from .base import Link, as_parameter
from .claims import ClaimFilter
from .counts import LISTED
from .facets import FACETS
from .pagination import RELEVANCE, SORTS
from .sentence import quoted
from .stop_words import has_only_stop_words, hedge_choices

WORKBOOK_ROWS = 20_000  # a hundred thousand took half a minute to write

MEDIA_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "zip": "application/zip",
    "jsonl": "application/jsonl",
    "json": "application/json",
}
FORM_LABELS = {"xlsx": "Excel", "csv": "CSV", "zip": "ZIP with a readme", "json": "JSON"}
INDEXES = {"measure": "measure-list", "speaker": "speaker-list"}
OPEN = 8  # choices of a facet that stand open; the others fold

RANGES = [
    ("value_min", "Smallest value", "1000"),
    ("value_max", "Largest value", "50000"),
    ("said_from", "Said from", "2025-07"),
    ("said_to", "Said to", "2025-07-31"),
    ("published_from", "Printed from", "2025"),
    ("published_to", "Printed to", "2025-12"),
    ("known_on", "As the record stood on", "2025-09-01"),
]


class DataFile(NamedTuple):
    """What a page can be had as; the first of several is for people, the others for programs."""

    label: str
    media_type: str
    address: str

    @classmethod
    def of(cls, form, address, words=""):
        return cls(FORM_LABELS[form] + words, MEDIA_TYPES[form], address)


def fits_workbook(**of):
    """Whether the published claims that have this are as few as an Excel file takes."""
    return ~Exists(Listing.objects.filter(**of).order_by()[WORKBOOK_ROWS:])


@dataclass(frozen=True)
class FacetLinks:
    """The choices of one facet: some stand open, the others fold."""

    name: str
    title: str
    open: list[Link]
    folded: list[Link]
    index: str | None  # the page that has every choice, where these are not all


@dataclass(frozen=True)
class SearchBox:
    """A box of the search form."""

    name: str
    label: str
    example: str
    value: str


@dataclass(frozen=True)
class ClaimListLinks:
    """The links and boxes of the page that shows the list of a filter."""

    filter: ClaimFilter

    @property
    def excel(self):
        """The list as a workbook, or None where it has more rows than one takes."""
        return self.filter.address("claim-xlsx") if self.filter.total <= WORKBOOK_ROWS else None

    @property
    def csv(self):
        return self.filter.address("claim-csv")

    @property
    def json(self):
        return self.filter.address("claim-json")

    @property
    def charts(self):
        return self.filter.address("claim-charts", without=is_one_of("sort"))

    @property
    def charts_now(self):
        return self.filter.address("claim-charts", without=is_one_of("sort", "known_on"))

    @property
    def feed(self):
        return self.filter.address("claim-feed", without=is_one_of("sort", "known_on"))

    @property
    def alerts(self):
        return self.filter.address("alerts", without=is_one_of("sort", "known_on"))

    @property
    def now(self):
        """The same list as it stands now."""
        return self.filter.address(without=is_one_of("known_on"))

    @property
    def printed_by_then(self):
        """The same list of what had been printed by the day, as it is recorded now."""
        return self.filter.address(
            add=[("published_to", as_parameter(self.filter.cleaned["known_on"]))],
            without=is_one_of("known_on", "published_to"),
        )

    @property
    def previous(self):
        cursor = self.filter.page.previous
        return cursor and self.filter.address(add=[("before", cursor)])

    @property
    def next(self):
        cursor = self.filter.page.next
        return cursor and self.filter.address(add=[("after", cursor)])

    @property
    def sorts(self):
        """A link for each order; relevance only beside search words."""
        return [
            Link(
                sort.label,
                self.filter.address(
                    add=[("sort", name)] if sort != self.filter.usual_sort else [],
                    without=is_one_of("sort"),
                ),
                selected=sort is self.filter.cleaned["sort"],
            )
            for name, sort in SORTS.items()
            if name != RELEVANCE or self.filter.words
        ]

    @cached_property
    def facets(self):
        """The facets that have a choice, each with links that add or take off one."""
        facets = (self.facet(name) for name in FACETS)
        return [facet for facet in facets if facet.open]

    def facet(self, name):
        chosen = {choice.code: choice for choice in self.filter.cleaned[name]}
        rows = self.filter.facet_counts[name]
        counted = {code for code, _, _ in rows}
        rows = [(c.code, c.label, 0) for c in chosen.values() if c.code not in counted] + rows
        # The address that each code is added to: to make those of 240 choices whole takes 12 ms,
        # of a page that takes 25.
        adding = self.filter.address(add=[(name, "")])
        links = [
            Link(
                label,
                self.filter.address(without=(name, chosen[code]).__eq__)
                if code in chosen
                else adding + quote_plus(code),
                number,
                code in chosen,
            )
            for code, label, number in rows
        ]
        open_ = max(OPEN, len(chosen))
        index = reverse(INDEXES[name]) if name in INDEXES and len(rows) >= LISTED else None
        return FacetLinks(name, FACETS[name].title, links[:open_], links[open_:], index)

    @property
    def ranges(self):
        """The boxes for values and dates, as they were filled in."""
        given = {name: as_parameter(value) for name, value in self.filter.parts}
        return [
            SearchBox(name, title, example, given.get(name, "")) for name, title, example in RANGES
        ]

    @cached_property
    def is_too_common(self):
        """Whether there are search words and all are left out, so that nothing can be found."""
        return bool(self.filter.words) and has_only_stop_words(self.filter.words)

    @property
    def quoted_words(self):
        return quoted(self.filter.words)

    @property
    def without_words(self):
        return self.filter.address(without=is_one_of("q"))

    @property
    def hedges(self):
        """A link to the same list by a hedge, where its own words are searched for."""
        return [
            Link(
                choice.label,
                self.filter.address(
                    add=[("hedge", choice.code)],
                    without=[("q", self.filter.words), ("hedge", choice)].__contains__,
                ),
            )
            for choice in hedge_choices(self.filter.words)
        ]


def is_one_of(*names):
    """Whether a part of a filter is of one of these parameters."""
    return lambda part: part[0] in names
