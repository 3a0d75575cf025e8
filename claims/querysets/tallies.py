from django.db.models import BigIntegerField, Count, Max, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Cast

from .base import CountColumn, listings


class TallyQuerySet(QuerySet):
    def numbers(self):
        """Rows of a column, a value in it and `n`, how many published claims have it."""
        sums = self.values("column", "value").annotate(n=Sum("number"))
        return sums.filter(n__gt=0).order_by()

    def most(self, column, number):
        """The ids that stand in a column most often."""
        most = self.filter(column=column).numbers().order_by("-n", "value")[:number]
        return most.values_list(Cast("value", BigIntegerField()), flat=True)

    def totals(self):
        """How many claims are published, in how many articles, said by how many speakers."""
        claims, speakers = Q(column="form"), Q(column="speaker_id")
        # An article is in no tally: most have few claims, and an index has them in order.
        articles = listings().values(n=CountColumn("article", distinct=True))
        return (
            self.filter(claims | speakers)
            .numbers()
            .aggregate(
                claims=Sum("n", filter=claims, default=0),
                articles=Max(Subquery(articles), default=0),
                speakers=Count("n", filter=speakers),
            )
        )
