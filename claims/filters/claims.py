from functools import cached_property

from django.core.exceptions import BadRequest, ValidationError
from django_filters import FilterSet

from ..models import Claim, Listing
from . import pagination
from .counts import count
from .facets import FACETS
from .fields import PastDayField
from .forms import CURSORS, QueryForm, form_of
from .highlighting import Marks
from .links import Links
from .pagination import SORTS
from .parameters import (
    FacetFilter,
    FromFilter,
    KnownOnFilter,
    NumberFilter,
    PlaceFilter,
    SortFilter,
    ToFilter,
    WordsFilter,
)

LINES = Claim.objects.published().for_lines()  # put together once, narrowed for each list
NEWEST_PUBLISHED = ["-first_published_at", "-pk"]
UNKNOWN = "This page has no such parameter."


class BadQuery(BadRequest):
    """A query string that cannot be read; `problems` says why, as in `ClaimFilter`."""

    def __init__(self, problems):
        super().__init__(problems)
        self.problems = problems


class ClaimFilter(Links, FilterSet):
    """Published claims as a query string asks for them.

    Made by `ClaimFilter.of(request.GET)`. A parameter that stands in `refused` is a problem like
    an unknown one: a file has no pages.
    """

    measure = FacetFilter()
    speaker = FacetFilter()
    publication = FacetFilter()
    topic = FacetFilter()
    place = FacetFilter()
    unit = FacetFilter()
    form = FacetFilter()
    hedge = FacetFilter()
    status = FacetFilter()
    year = FacetFilter()
    q = WordsFilter()
    value_min = NumberFilter("value", "gte")
    value_max = NumberFilter("value", "lte")
    said_from = FromFilter("dated_on", "gte")
    said_to = ToFilter("dated_on", "lte")
    published_from = FromFilter("published_on", "gte")
    published_to = ToFilter("published_on", "lte")
    known_on = KnownOnFilter()
    sort = SortFilter(words=list(SORTS))
    before = PlaceFilter()
    after = PlaceFilter()

    class Meta:
        model = Listing
        fields = []
        form = QueryForm

    def __init__(self, data, *args, refused=(), **kwargs):
        super().__init__(data, *args, **kwargs)
        self.refused = refused

    def get_form_class(self):
        return form_of(type(self))

    @classmethod
    def of(cls, query, refused=()):
        """The filter of a QueryDict; raises BadQuery, which is answered 400."""
        claims = cls(query, refused=refused)
        if claims.problems:
            raise BadQuery(claims.problems)
        return claims

    @cached_property
    def problems(self):
        """Rows (parameter, what is wrong with it); empty if the query string can be read."""
        taken = self.filters.keys() - set(self.refused)
        return [(printable(name), UNKNOWN) for name in self.data if name not in taken] + [
            (name, message) for name, messages in self.errors.items() for message in messages
        ]

    @property
    def asked(self):
        return self.form.cleaned_data

    def without(self, facet):
        """The queryset without the filter of one facet."""
        listings = self.queryset.all()
        for name, value in self.asked.items():
            if name != facet:
                listings = self.filters[name].filter(listings, value)
        return listings

    @cached_property
    def counts(self):
        selected = {name: [choice.value for choice in self.asked[name]] for name in FACETS}
        narrowed = {name for name, _ in self.parts if name != "sort"}
        return count(self.qs, self.without, narrowed, selected, self.asked["q"])

    @property
    def is_sorted(self):
        """Whether an order was asked for; there is always one in `asked`."""
        return bool(self.data.get("sort"))

    @property
    def total(self):
        return self.counts[0]

    @cached_property
    def page(self):
        return pagination.page(self.qs, **{name: self.asked[name] for name in ("sort", *CURSORS)})

    @cached_property
    def claims(self):
        """The claims of one page in order, with what to mark in them."""
        claims = in_order(LINES, self.page.ids)
        marks = Marks(self.asked["q"], claims)
        for claim in claims:
            claim.marks = claim.quotation.marks = marks
        return claims

    def entries(self, number):
        """The first claims for a feed: those published last, unless an order is asked for."""
        order = self.asked["sort"].order() if self.is_sorted else NEWEST_PUBLISHED
        ids = list(self.qs.order_by(*order).values_list("pk", flat=True)[:number])
        return in_order(Claim.objects.published().for_display(), ids)


def day_of(query):
    """The day that `known_on` names in a QueryDict, or None; raises BadQuery."""
    given = query.getlist("known_on")
    try:
        if len(given) > 1:
            raise ValidationError("is given more than once.")
        return PastDayField(required=False).clean(*given) if given else None
    except ValidationError as error:
        raise BadQuery([("known_on", message) for message in error.messages]) from None


def in_order(claims, ids):
    """Those of a queryset of claims that have these ids, as a list in their order."""
    found = claims.in_bulk(ids)
    return [found[pk] for pk in ids if pk in found]


def printable(name):
    """The name of a parameter as a page can show it, whatever was sent."""
    return name if name.isprintable() else ascii(name)[1:-1]
