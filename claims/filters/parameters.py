"""How each kind of parameter narrows a queryset of `Listing`."""

from django_filters import Filter

from .facets import FACETS
from .fields import (
    CodesField,
    IsoDateField,
    KnownOnField,
    PopulationField,
    TextParameterField,
    ValueField,
    WordChoiceField,
    WordsField,
)


class ListedFilter(Filter):
    """Says which part of a list is shown, in which order and as of when, not what is in it."""

    def filter(self, qs, value):
        return qs


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


class PopulationFilter(Filter):
    field_class = PopulationField

    def filter(self, qs, value):
        return qs.filter(claim__population=value) if value else qs


class KnownOnFilter(ListedFilter):
    """The day as of which the record is read; `claims.known_on` reads it so, for every query."""

    field_class = KnownOnField


class SearchFilter(Filter):
    field_class = WordsField

    def filter(self, qs, value):
        return qs.search(value) if value else qs


class SortFilter(ListedFilter):
    field_class = WordChoiceField


class CursorFilter(ListedFilter):
    field_class = TextParameterField
