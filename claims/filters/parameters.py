"""How each kind of parameter narrows a queryset of `Listing`."""

from datetime import timedelta

from django.db.models import Q
from django_filters import Filter

from ..dates import Precision
from ..models.queries import FirstDay
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
from .typed_query import read_query

LONGEST_SPAN = timedelta(days=366)


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
    """Those that may be of the first day that is given, or of a later one."""

    field_class = IsoDateField

    def filter(self, qs, value):
        return super().filter(qs, value and value.first)


class UntilFilter(Filter):
    """Those that may be of the last day that is given, or of an earlier one."""

    field_class = IsoDateField

    def filter(self, qs, value):
        if not value:
            return qs
        precision = f"{self.field_name.removesuffix('_on')}_precision"
        is_by_day = Q(**{f"{self.field_name}__lte": value.last})
        # A span that ends later may have begun by then; none is longer than a year.
        year = {f"{self.field_name}__lte": value.last + LONGEST_SPAN}
        return qs.alias(first_day=FirstDay(self.field_name, precision)).filter(
            is_by_day | ~Q(**{precision: Precision.DAY}) & Q(first_day__lte=value.last), **year
        )


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
        if not value:
            return qs
        typed = read_query(value)
        figures = [(figure.value, figure.hedge) for figure in typed.figures]
        dates = [(day.typed, day.first, day.last, day.month) for day in typed.dates]
        return qs.search(typed.parts, figures, dates)


class SortFilter(ListedFilter):
    field_class = WordChoiceField


class CursorFilter(ListedFilter):
    field_class = TextParameterField
