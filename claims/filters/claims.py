from datetime import date
from functools import cached_property

from ..models import Claim, Listing
from .base import InvalidQuery, RecordFilter
from .counts import count_choices
from .facets import FACETS
from .forms import CURSOR_PARAMETERS, ClaimQueryForm
from .highlighting import Highlighter
from .names import NamedPage, named_exactly
from .near import NearClaim, near_claims
from .pagination import (
    LAST_PUBLISHED_FIRST,
    LAST_SAID_FIRST,
    NO_SUCH_PAGE,
    RELEVANCE,
    SORTS,
    CursorPage,
    Order,
    paginate,
)
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
from .typed_query import TypedQuery, read_query
from .vocabulary import TypedWord, look_up

ENOUGH = 5  # claims that a search finds, so that none that is only near is shown
RANKED_AT_MOST = 20_000  # claims that a search finds; to rank a million takes seconds


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

    @property
    def is_too_long_to_rank(self) -> bool:
        """Whether a search finds more claims than are ranked: then the newest come first."""
        return self.cleaned["sort"].name == RELEVANCE and self.total > RANKED_AT_MOST

    @property
    def order(self) -> Order:
        is_newest = self.is_too_long_to_rank or self.is_from_a_day
        return LAST_SAID_FIRST if is_newest else self.cleaned["sort"].order

    @property
    def is_from_a_day(self) -> bool:
        """Whether a page of a search is one of those in order of time, as its cursor says."""
        cursors = filter(None, (self.cleaned[name] for name in CURSOR_PARAMETERS))
        is_relevance = self.cleaned["sort"].name == RELEVANCE
        return is_relevance and any(isinstance(cursor.key, date) for cursor in cursors)

    @property
    def page_size(self) -> int | None:
        """How many claims a page has, if not as many as on every list of the site."""
        return None

    @cached_property
    def page(self) -> CursorPage:
        """The list rows of one page."""
        cursors = {name: self.cleaned[name] for name in CURSOR_PARAMETERS}
        for name, cursor in cursors.items():
            # A search that was ranked when it was first asked for may be too long by now.
            if cursor and not self.order.has(cursor):
                raise InvalidQuery([(name, NO_SUCH_PAGE)])
        return paginate(self.qs.only("pk"), self.order, size=self.page_size, **cursors)

    @property
    def page_claims(self) -> list[Claim]:
        """The claims of one page, in order."""
        return [self.claims[pk] for pk in self.listed_ids if pk in self.claims]

    @property
    def near_claims(self) -> list[tuple[Claim, NearClaim]]:
        """The claims that are only near, in order, each with what differs in it."""
        return [
            (self.claims[near.claim_id], near) for near in self.near if near.claim_id in self.claims
        ]

    @cached_property
    def claims(self) -> dict[int, Claim]:
        ids = [*self.listed_ids, *(near.claim_id for near in self.near)]
        claims = Claim.objects.published()
        return (claims.for_searched_lines() if self.words else claims.for_lines()).in_bulk(ids)

    @cached_property
    def listed_ids(self) -> list[int]:
        return [row.pk for row in self.page.rows]

    @property
    def typed(self) -> TypedQuery:
        return read_query(self.words)

    @cached_property
    def near(self) -> list[NearClaim]:
        """Those closest to a search that few or none have all of; only of the record as it is."""
        is_first = not any(self.cleaned[name] for name in CURSOR_PARAMETERS)
        may_be = self.words and not self.typed.is_exact and not self.cleaned["known_on"]
        if not (may_be and is_first and self.total < ENOUGH):
            return []
        return near_claims(
            self.typed, self.typed_words, self.without_facet("q"), firm=self.listed_ids
        )

    @cached_property
    def typed_words(self) -> list[TypedWord]:
        """The typed words against those of the record, where near claims are sought."""
        return look_up(self.typed.words)

    @property
    def named_pages(self) -> list[NamedPage]:
        """The pages of what has the typed words for its name, on the first page of a list."""
        is_first = not any(self.cleaned[name] for name in CURSOR_PARAMETERS)
        return named_exactly(self.words) if is_first and not self.cleaned["known_on"] else []

    @property
    def has_corrections(self) -> bool:
        return any(word.corrections for word in self.typed_words)

    @property
    def is_unfound(self) -> bool:
        """Whether nothing but words is sought, and no claim has all of them."""
        is_of_words = {name for name, _ in self.parts} - {"sort"} == {"q"}
        return is_of_words and not self.typed.is_exact and not self.total

    @property
    def sought_words(self) -> str:
        """The words and figures without what makes them a question, in small letters."""
        numbers = (number.typed for number in self.typed.numbers)
        return " ".join([*numbers, *self.typed.words]).lower()

    @property
    def unknown_words(self) -> list[str]:
        """The typed words that no claim has."""
        return [word.word for word in self.typed_words if not word.is_on_record]

    @cached_property
    def highlighter(self) -> Highlighter:
        """Marks in the texts of the page's claims what was searched for."""
        words = self.typed_words if self.near else []
        names = [name for word in words for name in word.initials_of]
        texts = [*self.typed.texts, *names] if self.words else []
        corrections = [lexeme for word in words for lexeme in word.corrections]
        return Highlighter(texts, corrections, list(self.claims.values()))

    def entries(self, number) -> list[Claim]:
        """The first claims for a feed: those published last, unless an order is asked for."""
        order = self.cleaned["sort"].order if self.is_sorted else LAST_PUBLISHED_FIRST
        ids = list(order.sort(self.qs).values_list("pk", flat=True)[:number])
        return claims_in_order(Claim.objects.published().for_display(), ids)


def claims_in_order(claims, ids):
    """Those of a queryset of claims that have these ids, as a list in their order."""
    claims_by_id = claims.in_bulk(ids)
    return [claims_by_id[pk] for pk in ids if pk in claims_by_id]
