"""How each kind of parameter narrows a queryset of `Listing`."""

from django_filters import Filter

from .facets import FACETS
from .fields import (
    CodesField,
    IsoDateField,
    KnownOnField,
    TextParameterField,
    ValueField,
    WordChoiceField,
    WordsField,
)


class FacetFilter(Filter):
    field_class = CodesField

    def filter(self, qs, value):
        facet = FACETS[self.field_name]
        return qs.filter(facet.condition([choice.value for choice in value])) if value else qs


class NumberFilter(Filter):
    field_class = ValueField


class SinceFilter(Filter):
    field_class = IsoDateField

    def filter(self, qs, value):
        return super().filter(qs, value and value.first)


class UntilFilter(Filter):
    field_class = IsoDateField

    def filter(self, qs, value):
        return super().filter(qs, value and value.last)


class KnownOnFilter(Filter):
    """Says as of which day the record is read; `claims.known` reads it so, for every query."""

    field_class = KnownOnField

    def filter(self, qs, value):
        return qs


class SearchFilter(Filter):
    field_class = WordsField

    def filter(self, qs, value):
        return qs.search(value) if value else qs


class SortFilter(Filter):
    """Names the order; the order itself is the page's business."""

    field_class = WordChoiceField

    def filter(self, qs, value):
        return qs


class CursorFilter(Filter):
    """The edge of a page: says which part of the list is shown, not what is in it."""

    field_class = TextParameterField

    def filter(self, qs, value):
        return qs
