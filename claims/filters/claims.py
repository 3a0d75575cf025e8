from functools import cached_property

from django.core.exceptions import BadRequest, ValidationError
from django_filters import FilterSet

from ..models import Claim, Listing
from .counts import count_choices
from .facets import FACETS
from .fields import KnownOnField
from .forms import CURSOR_PARAMETERS, QueryForm, form_of
from .highlighting import Highlighter
from .links import Links
from .pagination import LAST_PUBLISHED_FIRST, SORTS, paginate
from .parameters import (
    CursorFilter,
    FacetFilter,
    KnownOnFilter,
    NumberFilter,
    SearchFilter,
    SinceFilter,
    SortFilter,
    UntilFilter,
)

LINES = Claim.objects.published().for_lines()  # put together once, narrowed for each list
UNKNOWN_PARAMETER = "This page has no such parameter."


class InvalidQuery(BadRequest):
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
    q = SearchFilter()
    value_min = NumberFilter("value", "gte")
    value_max = NumberFilter("value", "lte")
    said_from = SinceFilter("dated_on", "gte")
    said_to = UntilFilter("dated_on", "lte")
    published_from = SinceFilter("published_on", "gte")
    published_to = UntilFilter("published_on", "lte")
    known_on = KnownOnFilter()
    sort = SortFilter(words=list(SORTS))
    before = CursorFilter()
    after = CursorFilter()

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
            raise InvalidQuery(claims.problems)
        return claims

    @cached_property
    def problems(self):
        """Rows (parameter, what is wrong with it); empty if the query string can be read."""
        taken = self.filters.keys() - set(self.refused)
        return [(printable(name), UNKNOWN_PARAMETER) for name in self.data if name not in taken] + [
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
        return count_choices(self.qs, self.without, narrowed, selected)

    @property
    def is_sorted(self):
        """Whether an order was asked for; there is always one in `asked`."""
        return bool(self.data.get("sort"))

    @property
    def total(self):
        return self.counts[0]

    @cached_property
    def page(self):
        cursors = {name: self.asked[name] for name in CURSOR_PARAMETERS}
        return paginate(self.qs.only("pk"), self.asked["sort"].order, **cursors)

    @cached_property
    def claims(self):
        """The claims of one page in order, with what to mark in them."""
        claims = claims_in_order(LINES, [row.pk for row in self.page.rows])
        marks = Highlighter(self.asked["q"], claims)
        for claim in claims:
            claim.marks = claim.quotation.marks = marks
        return claims

    def entries(self, number):
        """The first claims for a feed: those published last, unless an order is asked for."""
        order = self.asked["sort"].order if self.is_sorted else LAST_PUBLISHED_FIRST
        ids = list(order.sort(self.qs).values_list("pk", flat=True)[:number])
        return claims_in_order(Claim.objects.published().for_display(), ids)


def known_on_day(query):
    """The day that `known_on` names in a QueryDict, or None; raises BadQuery."""
    given = query.getlist("known_on")
    try:
        if len(given) > 1:
            raise ValidationError("is given more than once.")
        return KnownOnField(required=False).clean(*given) if given else None
    except ValidationError as error:
        raise InvalidQuery([("known_on", message) for message in error.messages]) from None


def claims_in_order(claims, ids):
    """Those of a queryset of claims that have these ids, as a list in their order."""
    found = claims.in_bulk(ids)
    return [found[pk] for pk in ids if pk in found]


def printable(name):
    """The name of a parameter as a page can show it, whatever was sent."""
    return name if name.isprintable() else ascii(name)[1:-1]
