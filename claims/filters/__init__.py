"""The query string becomes a queryset, facets, one English sentence and a page.

The only reader of the query string, for every format: `ClaimFilter.of(request.GET)`.
"""

from .claims import UNKNOWN_PARAMETER, ClaimFilter, InvalidQuery, known_on_day
from .measures import MeasureFilter

__all__ = ["UNKNOWN_PARAMETER", "ClaimFilter", "InvalidQuery", "MeasureFilter", "known_on_day"]
