import pgtrigger
from django.db import models

from ..querysets import TallyQuerySet

# The columns of `Listing` whose values are counted, as lists show them before any filter.
TALLIED = [
    "measure_id",
    "speaker_id",
    "publication_id",
    "place_id",
    "unit_id",
    "form",
    "hedge",
    "status",
    "year",
]


class Tally(models.Model):
    """How many list rows have one value in one column, or a part of them: the sum is exact.

    Written by triggers only, with the list rows. Of the rows of one value a transaction adds to
    one that no other is writing to, and else makes another: nobody waits for anybody. So there
    are never more of them than there once were writers at the same time.
    """

    column = models.CharField(max_length=20)
    value = models.TextField()
    number = models.IntegerField()

    objects = TallyQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["column", "value"], name="tally_value")]

    def __str__(self):
        return f"{self.column} {self.value}"


class Tallied(pgtrigger.Trigger):
    """After each statement, add the list rows that it `added` and take off those it `removed`."""

    level = pgtrigger.Statement
    when = pgtrigger.After

    def __init__(self, operation, **rows):
        super().__init__(
            name=f"tally_{'_'.join(rows.values())}",
            operation=operation,
            referencing=pgtrigger.Referencing(**rows),
        )
        self.signs = {name: {"added": 1, "removed": -1}[name] for name in rows.values()}

    def get_func(self, model):
        # The parts are constants of this module, never anything typed.
        changed = " UNION ALL ".join(
            f"SELECT *, {sign} AS sign FROM {rows}"  # noqa: S608
            for rows, sign in self.signs.items()
        )
        values = ", ".join(f"('{column}', {column}::text)" for column in TALLIED)
        return f"""
            WITH change AS (
                SELECT name, named.value, sum(sign) AS number FROM ({changed}) changed
                CROSS JOIN LATERAL (VALUES {values}) named (name, value)
                WHERE named.value IS NOT NULL GROUP BY 1, 2 HAVING sum(sign) <> 0
            ), written AS (
                UPDATE claims_tally SET number = claims_tally.number + change.number
                FROM change CROSS JOIN LATERAL (
                    SELECT id FROM claims_tally
                    WHERE "column" = change.name AND value = change.value
                    LIMIT 1 FOR UPDATE SKIP LOCKED
                ) free
                WHERE claims_tally.id = free.id
                RETURNING change.name, change.value
            )
            INSERT INTO claims_tally ("column", value, number)
            SELECT name, value, number FROM change
            WHERE (name, value) NOT IN (SELECT name, value FROM written);
            RETURN NULL;
        """  # noqa: S608


TALLIED_WITH = [
    Tallied(pgtrigger.Insert, new="added"),
    Tallied(pgtrigger.Update, old="removed", new="added"),
    Tallied(pgtrigger.Delete, old="removed"),
]
