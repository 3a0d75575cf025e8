from django.contrib.postgres.search import SearchQuery


class RecordSearchQuery(SearchQuery):
    """What a reader typed, read by the SQL function `claims_search_query`."""

    def __init__(self, words):
        super().__init__(words)
        self.function = "claims_search_query"
