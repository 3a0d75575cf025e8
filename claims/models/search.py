from functools import reduce
from operator import or_

from django.contrib.postgres.search import SearchQuery


class RecordSearchQuery(SearchQuery):
    """What a reader typed, read by the SQL function `claims_search_query`."""

    def __init__(self, words):
        super().__init__(words)
        self.function = "claims_search_query"


def query_of_parts(parts, combined):
    """What has all (`and_`) or one (`or_`) of the parts, each a tuple of texts; one is enough."""
    return reduce(combined, (reduce(or_, map(RecordSearchQuery, part)) for part in parts))
