from functools import cached_property

from ..models import Claim, Listing
from .base import RecordFilter
from .counts import count_choices
from .facets import FACETS
from .forms import CURSOR_PARAMETERS, ClaimQueryForm
from .highlighting import Highlighter
from .pagination import LAST_PUBLISHED_FIRST, SORTS, CursorPage, paginate
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
from .sentence import sentence


class ClaimFilter(RecordFilter):
    """Published claims as a query string asks for them."""

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
    said_to = UntilFilter("dated_on")
    published_from = SinceFilter("published_on", "gte")
    published_to = UntilFilter("published_on")
    known_on = KnownOnFilter()
    sort = SortFilter(words=list(SORTS))
    before = CursorFilter()
    after = CursorFilter()

    view = "claim-list"
    without_chips = frozenset(["sort"])
    without_boxes = frozenset([*FACETS, "sort"])

    class Meta:
        model = Listing
        fields = ()
        form = ClaimQueryForm

    def without_facet(self, facet):
        """The queryset without the filter of one facet."""
        listings = self.queryset.all()
        for name, value in self.cleaned.items():
            if name != facet:
                listings = self.filters[name].filter(listings, value)
        return listings

    @cached_property
    def counts(self):
        selected = {name: [choice.value for choice in self.cleaned[name]] for name in FACETS}
        narrowed = {name for name, _ in self.parts if name != "sort"}
        return count_choices(self.qs, self.without_facet, narrowed, selected)

    @property
    def total(self) -> int:
        return self.counts[0]

    @property
    def facet_counts(self) -> dict:
        """By facet, rows (code, label, number of claims) of its most frequent choices."""
        return self.counts[1]

    @property
    def words(self) -> str:
        return self.cleaned["q"] or ""

    @property
    def sentence(self) -> str:
        return sentence(self.cleaned, self.total)

    @property
    def subject(self) -> str:
        """The sentence without a number, which would change from day to day."""
        return sentence(self.cleaned)

    @property
    def is_sorted(self) -> bool:
        """Whether an order was asked for; there is always one in `cleaned`."""
        return bool(self.data.get("sort"))

    @cached_property
    def page(self) -> CursorPage:
        """The list rows of one page."""
        cursors = {name: self.cleaned[name] for name in CURSOR_PARAMETERS}
        return paginate(self.qs.only("pk"), self.cleaned["sort"].order, **cursors)

    @cached_property
    def page_claims(self) -> list[Claim]:
        """The claims of one page, in order."""
        return claims_in_order(
            Claim.objects.published().for_lines(), [row.pk for row in self.page.rows]
        )

    @cached_property
    def highlighter(self) -> Highlighter:
        """Marks in the texts of the page's claims what was searched for."""
        return Highlighter(self.words, self.page_claims)

    def entries(self, number) -> list[Claim]:
        """The first claims for a feed: those published last, unless an order is asked for."""
        order = self.cleaned["sort"].order if self.is_sorted else LAST_PUBLISHED_FIRST
        ids = list(order.sort(self.qs).values_list("pk", flat=True)[:number])
        return claims_in_order(Claim.objects.published().for_display(), ids)


def claims_in_order(claims, ids):
    """Those of a queryset of claims that have these ids, as a list in their order."""
    claims_by_id = claims.in_bulk(ids)
    return [claims_by_id[pk] for pk in ids if pk in claims_by_id]
