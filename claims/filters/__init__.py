"""The query string becomes a queryset, facets, one English sentence and a page.

The only reader of the query string, for every format: `ClaimFilter.from_query(request.GET)`.
"""

from .base import InvalidQuery, known_on_day, unknown_parameters
from .claims import ClaimFilter
from .links import ClaimListLinks
from .measures import MeasureFilter
from .tables import ClaimPageFilter, TableFilter

__all__ = [
    "ClaimFilter",
    "ClaimListLinks",
    "ClaimPageFilter",
    "InvalidQuery",
    "MeasureFilter",
    "TableFilter",
    "known_on_day",
    "unknown_parameters",
]
