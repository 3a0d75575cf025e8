"""How each kind of parameter narrows a queryset of `Listing`."""

from django_filters import Filter

from .facets import FACETS
from .fields import (
    CodesField,
    NumberField,
    OneOfField,
    PartialDateField,
    PastDayField,
    TextField,
    WordsField,
)


class FacetFilter(Filter):
    field_class = CodesField

    def filter(self, qs, value):
        facet = FACETS[self.field_name]
        return qs.filter(facet.condition([choice.value for choice in value])) if value else qs


class NumberFilter(Filter):
    field_class = NumberField


class FromFilter(Filter):
    field_class = PartialDateField

    def filter(self, qs, value):
        return super().filter(qs, value and value.first)


class ToFilter(Filter):
    field_class = PartialDateField

    def filter(self, qs, value):
        return super().filter(qs, value and value.last)


class KnownOnFilter(Filter):
    """Says as of which day the record is read; `claims.known` reads it so, for every query."""

    field_class = PastDayField

    def filter(self, qs, value):
        return qs


class WordsFilter(Filter):
    field_class = WordsField

    def filter(self, qs, value):
        return qs.search(value) if value else qs


class SortFilter(Filter):
    """Names the key of the order; the order itself is the page's business."""

    field_class = OneOfField

    def filter(self, qs, value):
        return qs.annotate(key=value.key)


class PlaceFilter(Filter):
    """The edge of a page: says which part of the list is shown, not what is in it."""

    field_class = TextField

    def filter(self, qs, value):
        return qs
