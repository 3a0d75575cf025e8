"""The query string becomes a queryset, facets, one English sentence and a page.

The only reader of the query string, for every format: `ClaimFilter.of(request.GET)`.
"""

from .claims import UNKNOWN, BadQuery, ClaimFilter, day_of
from .measures import MeasureFilter

__all__ = ["UNKNOWN", "BadQuery", "ClaimFilter", "MeasureFilter", "day_of"]
