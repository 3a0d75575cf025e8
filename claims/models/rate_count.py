from django.db import connection, models

COUNT = """
INSERT INTO claims_ratecount AS counted (key, window_start, number) VALUES (%s, %s, 1)
ON CONFLICT (key) DO UPDATE SET window_start = excluded.window_start,
    number = 1 + CASE WHEN counted.window_start = excluded.window_start
                      THEN counted.number ELSE 0 END
RETURNING number
"""


class RateCountQuerySet(models.QuerySet):
    def count_one(self, key, window_start) -> int:
        """Count one more of that key since then, and forget what was before; how many there are."""
        with connection.cursor() as cursor:
            cursor.execute(COUNT, [key, window_start])
            [number] = cursor.fetchone()
        if number == 1:
            self.filter(window_start__lt=window_start).delete()
        return number

    def number_of(self, key, window_start) -> int:
        """How many were counted."""
        rows = self.filter(key=key, window_start=window_start).values_list("number", flat=True)
        return rows.first() or 0


class RateCount(models.Model):
    """How often something was done since a moment, for all processes; gone an hour later.

    The key names a client by a keyed hash, never by the address.
    """

    key = models.CharField(max_length=80, primary_key=True)
    window_start = models.DateTimeField()
    number = models.PositiveIntegerField()

    objects = RateCountQuerySet.as_manager()

    def __str__(self):
        return f"{self.key}: {self.number}"
