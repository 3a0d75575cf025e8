"""The words of a filter on a page, and the addresses that they lead to."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from urllib.parse import quote_plus, urlencode

from .. import addresses
from .counts import LISTED
from .facets import FACETS, Choice
from .fields import PartialDate
from .forms import CURSOR_PARAMETERS
from .pagination import NEWEST_SAID, SORTS, Sort
from .sentence import chip, quoted, sentence
from .stop_words import has_only_stop_words, hedge_choices

INDEXES = {"measure": "measure-list", "speaker": "speaker-list"}
OPEN = 8  # choices of a facet that stand open; the others fold

RANGES = [
    ("value_min", "Value from", "1000"),
    ("value_max", "Value to", "50000"),
    ("said_from", "Said from", "2025-07"),
    ("said_to", "Said to", "2025-07-31"),
    ("published_from", "Printed from", "2025"),
    ("published_to", "Printed to", "2025-12"),
    ("known_on", "As known on", "2025-09-01"),
]


@dataclass(frozen=True)
class Link:
    """A choice of a facet, or a part of the filter, and the address that adds or removes it."""

    label: str
    address: str
    count: int | None = None
    selected: bool = False


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


class Links:
    """What `ClaimFilter` says of itself and where one can go from it."""

    @property
    def sentence(self):
        return sentence(self.asked, self.total)

    @property
    def subject(self):
        """The sentence without a number, which would change from day to day."""
        return sentence(self.asked)

    @cached_property
    def parts(self):
        """Pairs (parameter, cleaned value), in one order, without paging and the default sort."""
        parts = [
            (name, value)
            for name in self.filters
            for value in listed(self.asked[name])
            if name not in CURSOR_PARAMETERS
        ]
        return [part for part in parts if part != ("sort", SORTS[NEWEST_SAID])]

    def address(self, view="claim-list", add=(), without=lambda part: False):
        """The address of this list in one of its formats, with pairs added and parts left out."""
        pairs = [
            (name, as_parameter(value)) for name, value in self.parts if not without((name, value))
        ]
        if "q" not in dict(pairs):
            pairs = [pair for pair in pairs if pair != ("sort", "relevance")]
        query = urlencode([*pairs, *add])
        return addresses.page(view) + (f"?{query}" if query else "")

    @property
    def csv_address(self):
        return self.address("claim-csv")

    @property
    def charts_address(self):
        return self.address("claim-charts", without=is_sort)

    @property
    def feed_address(self):
        return self.address("claim-feed", without=lambda part: part[0] in {"sort", "known_on"})

    @property
    def now_address(self):
        """The same list as it stands now."""
        return self.address(without=lambda part: part[0] == "known_on")

    @property
    def printed_by_then_address(self):
        """The same list of what had been printed by the day, as it is recorded now."""
        replaced = {"known_on", "published_to"}
        return self.address(
            add=[("published_to", self.asked["known_on"].text)],
            without=lambda part: part[0] in replaced,
        )

    @cached_property
    def is_too_common(self):
        """Whether there are search words and all are left out, so that nothing can be found."""
        return bool(self.words) and has_only_stop_words(self.words)

    @property
    def quoted_words(self):
        return quoted(self.words)

    @property
    def wordless_address(self):
        return self.address(without=lambda part: part[0] == "q")

    @property
    def hedge_links(self):
        """A link to the same list by a hedge, where its own words are searched for."""
        return [
            Link(
                choice.label,
                self.address(
                    add=[("hedge", choice.code)],
                    without=[("q", self.words), ("hedge", choice)].__contains__,
                ),
            )
            for choice in hedge_choices(self.words)
        ]

    @property
    def previous(self):
        cursor = self.page.previous
        return cursor and self.address(add=[("before", cursor)])

    @property
    def next(self):
        cursor = self.page.next
        return cursor and self.address(add=[("after", cursor)])

    @property
    def sorts(self):
        """A link for each order; relevance only beside search words."""
        return [
            Link(
                sort.label,
                self.address(
                    add=[("sort", name)] if name != NEWEST_SAID else [],
                    without=is_sort,
                ),
                selected=sort is self.asked["sort"],
            )
            for name, sort in SORTS.items()
            if name != "relevance" or self.asked["q"]
        ]

    @property
    def chips(self):
        """A link for each part of the filter, which takes it off."""
        return [
            Link(chip(name, value), self.address(without=part.__eq__))
            for part in self.parts
            for name, value in [part]
            if not is_sort(part)
        ]

    @property
    def facets(self):
        """The facets that have a choice, each with links that add or take off one."""
        made = (self.facet(name) for name in FACETS)
        return [facet for facet in made if facet.open]

    def facet(self, name):
        chosen = {choice.code: choice for choice in self.asked[name]}
        rows = self.counts[1][name]
        counted = {code for code, _, _ in rows}
        rows = [(c.code, c.label, 0) for c in chosen.values() if c.code not in counted] + rows
        adding = self.address(add=[(name, "")])  # and then the code
        links = [
            Link(
                label,
                self.address(without=(name, chosen[code]).__eq__)
                if code in chosen
                else adding + quote_plus(code),
                number,
                code in chosen,
            )
            for code, label, number in rows
        ]
        open_ = max(OPEN, len(chosen))
        index = addresses.page(INDEXES[name]) if name in INDEXES and len(rows) >= LISTED else None
        return FacetLinks(name, FACETS[name].title, links[:open_], links[open_:], index)

    @property
    def words(self):
        return self.asked["q"] or ""

    @property
    def ranges(self):
        """The boxes for values and dates, as they were filled in."""
        given = {name: as_parameter(value) for name, value in self.parts}
        return [
            SearchBox(name, title, example, given.get(name, "")) for name, title, example in RANGES
        ]

    @property
    def carried(self):
        """Pairs that the search form has no box for and carries along."""
        return [
            (name, as_parameter(value)) for name, value in self.parts if name in {*FACETS, "sort"}
        ]


def listed(value):
    """The values of one parameter; none if it was not given."""
    return value if isinstance(value, list) else [value] if value not in (None, "") else []


def is_sort(part):
    return part[0] == "sort"


def as_parameter(value):
    """A cleaned value as it stands in an address."""
    match value:
        case Choice():
            return value.code
        case Sort():
            return value.name
        case PartialDate():
            return value.text
        case Decimal():
            return f"{value:f}"
    return value
