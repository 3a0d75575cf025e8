"""The query strings of the data: pages of claims, and of every other table."""

from functools import cached_property

from django.core.exceptions import ValidationError
from django.db.models import F

from .base import RecordFilter
from .claims import ClaimFilter
from .fields import TextParameterField
from .forms import CURSOR_PARAMETERS, EITHER_CURSOR, QueryForm
from .pagination import WHOLE_NUMBER, CursorPage, Order, paginate, parse_whole_number
from .parameters import CursorFilter, KnownOnFilter, ListedFilter

SIZES = range(50, 1001)
USUAL_SIZE = 100
PAGE_PARAMETERS = CURSOR_PARAMETERS | {"size"}  # a file has no pages
BY_ID = Order(F("pk"), parse_whole_number)


class SizeField(TextParameterField):
    """How many rows a page has."""

    def parse(self, text):
        if not WHOLE_NUMBER.fullmatch(text) or int(text) not in SIZES:
            raise ValidationError(f"This must be from {SIZES.start} to {SIZES.stop - 1:,}.")
        return int(text)


class SizeFilter(ListedFilter):
    field_class = SizeField


class ClaimPageFilter(ClaimFilter):
    """Published claims as a query string asks for them, in pages of the size that it names."""

    size = SizeFilter()

    view = "claim-json"

    @property
    def page_size(self) -> int:
        return self.cleaned["size"] or USUAL_SIZE


class TableQueryForm(QueryForm):
    def clean_together(self):
        if self.cleaned_data["before"] and self.cleaned_data["after"]:
            self.add_error("before", EITHER_CURSOR)
        else:
            self.clean_cursors(BY_ID)


class TableFilter(RecordFilter):
    """The rows of a table in the order of their numbers; made with a queryset of them."""

    known_on = KnownOnFilter()
    size = SizeFilter()
    before = CursorFilter()
    after = CursorFilter()

    order = BY_ID

    class Meta:
        fields = ()
        form = TableQueryForm

    @cached_property
    def page(self) -> CursorPage:
        return paginate(
            self.qs.only("pk"),
            BY_ID,
            size=self.cleaned["size"] or USUAL_SIZE,
            before=self.cleaned["before"],
            after=self.cleaned["after"],
        )
