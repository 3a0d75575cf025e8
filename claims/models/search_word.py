import pgtrigger
from django.db import models


class SearchWord(models.Model):
    """In how many list rows a word stands, as search knows it, or in a part of them.

    What is rare among published claims says most of what is sought, and a typing error is one of
    these words. Numbers are none of them. Written by triggers only, with the list rows, in as many
    parts as `Tally` is and for the same reason.
    """

    word = models.TextField(db_collation="C")
    count = models.IntegerField()

    class Meta:
        indexes = [models.Index(fields=["word"], include=["count"], name="search_word_word")]

    def __str__(self):
        return self.word


class CountSearchWords(pgtrigger.Trigger):
    """After each statement, count the words of the list rows that it `added` or `removed`."""

    level = pgtrigger.Statement
    when = pgtrigger.After

    def __init__(self, operation, **rows):
        super().__init__(
            name=f"search_words_{'_'.join(rows.values())}",
            operation=operation,
            referencing=pgtrigger.Referencing(**rows),
        )
        self.signs = {name: {"added": 1, "removed": -1}[name] for name in rows.values()}

    def get_func(self, model):
        # The parts are constants of this module, never anything typed.
        changed = " UNION ALL ".join(
            f"SELECT search, {sign} AS sign FROM {rows}"  # noqa: S608
            for rows, sign in self.signs.items()
        )
        return f"""
            WITH change AS MATERIALIZED (
                SELECT word, sum(sign) AS count
                FROM ({changed}) changed CROSS JOIN LATERAL unnest(tsvector_to_array(search)) word
                WHERE word !~ '^[0-9]' GROUP BY 1 HAVING sum(sign) <> 0
            ), part AS MATERIALIZED (
                SELECT free.id, change.* FROM change CROSS JOIN LATERAL (
                    SELECT id FROM claims_searchword counted WHERE counted.word = change.word
                    LIMIT 1 FOR UPDATE SKIP LOCKED
                ) free
            ), added AS (
                UPDATE claims_searchword counted SET count = counted.count + part.count
                FROM part WHERE counted.id = part.id
            )
            INSERT INTO claims_searchword (word, count)
            SELECT word, count FROM change WHERE word NOT IN (SELECT word FROM part);
            RETURN NULL;
        """  # noqa: S608


SEARCH_WORD_TRIGGERS = [
    CountSearchWords(pgtrigger.Insert, new="added"),
    CountSearchWords(pgtrigger.Update, old="removed", new="added"),
    CountSearchWords(pgtrigger.Delete, old="removed"),
]
