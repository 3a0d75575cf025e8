from django.db import connection, models

WORDS_AT_MOST = 1000
COUNT = """
INSERT INTO claims_unfoundsearch AS counted (words, times, last_on) VALUES (%s, 1, current_date)
ON CONFLICT (words) DO UPDATE SET times = counted.times + 1, last_on = current_date
RETURNING times
"""


class UnfoundSearchQuerySet(models.QuerySet):
    def count_one(self, words):
        """Count one more search for these words; of too many those asked least and first go."""
        with connection.cursor() as cursor:
            cursor.execute(COUNT, [words])
            [times] = cursor.fetchone()
        if times == 1:
            most_asked = self.order_by("-times", "-last_on", "-pk").values("pk")[:WORDS_AT_MOST]
            self.exclude(pk__in=most_asked).delete()


class UnfoundSearch(models.Model):
    """Words that readers searched for and that no claim has, how often, and when last.

    Nothing says who asked. Only the words are kept, and only of so many searches.
    """

    words = models.CharField(max_length=80, unique=True)
    times = models.PositiveIntegerField(help_text="How often it was asked for.")
    last_on = models.DateField("last asked for")

    objects = UnfoundSearchQuerySet.as_manager()

    class Meta:
        verbose_name = "search that found nothing"
        verbose_name_plural = "searches that found nothing"
        ordering = ["-times", "-last_on", "words"]

    def __str__(self):
        return self.words
