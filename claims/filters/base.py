"""What the filter of every list does: read a query string, and say what it was understood as."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from urllib.parse import urlencode

from django.core.exceptions import BadRequest, ValidationError
from django.http import QueryDict
from django.urls import reverse
from django_filters import FilterSet

from ..dates import PartialDate
from .facets import Choice
from .fields import KnownOnField, printable
from .forms import CURSOR_PARAMETERS, GIVEN_TWICE
from .pagination import NEWEST_SAID, RELEVANCE, SORTS, Sort
from .sentence import chip

# Orders that say something only beside search words: without them, one is none and one the usual.
ONLY_BESIDE_WORDS = [("sort", RELEVANCE), ("sort", NEWEST_SAID)]
UNKNOWN_PARAMETER = "This page does not know this parameter."


class InvalidQuery(BadRequest):
    """A query string that cannot be read; `problems` are rows (parameter, what is wrong)."""

    def __init__(self, problems):
        super().__init__(problems)
        self.problems = problems


@dataclass(frozen=True)
class Link:
    """A choice of a facet, or a part of a filter, and the address that adds or removes it."""

    label: str
    address: str
    count: int | None = None
    selected: bool = False


class RecordFilter(FilterSet):
    """Published records as a query string asks for them; made by `from_query`.

    A parameter that stands in `refused` is a problem like an unknown one: a file has no pages.
    """

    view = ""  # the name of the page that has this filter, and the arguments of its address
    view_arguments: tuple[str, ...] = ()
    # Parameters that the page shows in another way than as a chip.
    without_chips: frozenset[str] = frozenset()
    # Parameters that the form of the page has no box for.
    without_boxes: frozenset[str] = frozenset()

    def __init__(self, data, *args, refused=(), **kwargs):
        super().__init__(data, *args, **kwargs)
        self.refused = refused

    @classmethod
    def from_query(cls, query: QueryDict, *args, refused=()):
        """The filter of a query string; raises InvalidQuery, which is answered 400."""
        records = cls(query, *args, refused=refused)
        if records.problems:
            raise InvalidQuery(records.problems)
        return records

    @cached_property
    def problems(self) -> list[tuple[str, str]]:
        """Rows (parameter, what is wrong with it); empty if the query string can be read."""
        return unknown_parameters(self.data, self.filters.keys() - set(self.refused)) + [
            (name, message) for name, messages in self.errors.items() for message in messages
        ]

    @property
    def cleaned(self) -> dict:
        """By parameter: a list of choices, a Decimal, a partial date, words or nothing."""
        return self.form.cleaned_data

    @property
    def usual_sort(self) -> Sort:
        """The order where none is asked for."""
        return SORTS[RELEVANCE if self.cleaned.get("q") else NEWEST_SAID]

    @cached_property
    def parts(self) -> list[tuple[str, object]]:
        """Pairs (parameter, cleaned value), in one order, without cursors and the usual sort."""
        parts = [
            (name, value)
            for name in self.filters
            for value in as_list(self.cleaned[name])
            if name not in CURSOR_PARAMETERS
        ]
        return [part for part in parts if part != ("sort", self.usual_sort)]

    def address(
        self,
        view: str = "",
        add=(),
        without: Callable[[tuple], bool] = lambda part: False,
        arguments=None,
    ) -> str:
        """The address of a page of these records, with pairs added and parts left out.

        `arguments` are those of the page's path, if not those of the filter's own page.
        """
        pairs = [
            (name, as_parameter(value)) for name, value in self.parts if not without((name, value))
        ]
        if "q" not in dict(pairs):
            pairs = [pair for pair in pairs if pair not in ONLY_BESIDE_WORDS]
        query = urlencode([*pairs, *add])
        path = reverse(view or self.view, args=arguments or self.view_arguments)
        return f"{path}?{query}" if query else path

    @property
    def chips(self) -> list[Link]:
        """A link for each part of the filter, which takes it off."""
        return [
            Link(chip(*part), self.address(without=part.__eq__))
            for part in self.parts
            if part[0] not in self.without_chips
        ]

    @property
    def carried(self) -> list[tuple[str, str]]:
        """Pairs that the form of the page has no box for and carries along."""
        return [
            (name, as_parameter(value)) for name, value in self.parts if name in self.without_boxes
        ]


def known_on_day(query):
    """The day that `known_on` names in a QueryDict, or None; raises InvalidQuery."""
    days = query.getlist("known_on")
    try:
        if len(days) > 1:
            raise ValidationError(GIVEN_TWICE)
        return KnownOnField(required=False).clean(*days) if days else None
    except ValidationError as error:
        raise InvalidQuery([("known_on", message) for message in error.messages]) from None


def unknown_parameters(query: QueryDict, taken) -> list[tuple[str, str]]:
    """Problems: a row for each parameter of a query string that is not one of those `taken`."""
    return [(printable(name), UNKNOWN_PARAMETER) for name in query if name not in taken]


def as_list(value) -> list:
    """The values of one parameter; none if it was not given."""
    return value if isinstance(value, list) else [value] if value not in (None, "") else []


def as_parameter(value) -> str:
    """A cleaned value as it stands in an address."""
    match value:
        case Choice():
            return value.code
        case Sort():
            return value.name
        case PartialDate():
            return value.iso
        case Decimal():
            return f"{value:f}"
    return value
