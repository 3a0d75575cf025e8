import pgtrigger
from django.db import models
from django.db.models import BigIntegerField, Sum
from django.db.models.functions import Cast

# The columns of `Listing` whose values are counted, as lists show them before any filter.
TALLIED_COLUMNS = [
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


class TallyQuerySet(models.QuerySet):
    def counts(self):
        """Rows of a column, a value in it and `n`, how many published claims have it."""
        sums = self.values("column", "value").annotate(n=Sum("count"))
        return sums.filter(n__gt=0).order_by()

    def most_frequent(self, column, number):
        """The ids that stand in a column most often."""
        counts = self.filter(column=column).counts().order_by("-n", "value")[:number]
        return counts.values_list(Cast("value", BigIntegerField()), flat=True)


class Tally(models.Model):
    """How many list rows have one value in one column, or a part of them: the sum is exact.

    Written by triggers only, with the list rows. Of the rows of one value a transaction adds to
    one that no other is writing to, and else makes another: nobody waits for anybody. So there
    are never more of them than there once were writers at the same time.
    """

    column = models.CharField(max_length=20)
    value = models.TextField()
    count = models.IntegerField()

    objects = TallyQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["column", "value"], name="tally_value")]

    def __str__(self):
        return f"{self.column} {self.value}"


VALUES = ", ".join(f"('{column}', {column}::text)" for column in TALLIED_COLUMNS)


class KeepTally(pgtrigger.Trigger):
    """After each statement, add the list rows that it `added` and take off those it `removed`."""

    level = pgtrigger.Statement
    when = pgtrigger.After
    declare = [("change", "record")]

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
        return f"""
            FOR change IN
                SELECT listed."column", listed.value, sum(sign) AS count FROM ({changed}) changed
                CROSS JOIN LATERAL (VALUES {VALUES}) listed ("column", value)
                WHERE listed.value IS NOT NULL GROUP BY 1, 2 HAVING sum(sign) <> 0
            LOOP
                UPDATE claims_tally SET count = count + change.count WHERE id = (
                    SELECT id FROM claims_tally tally
                    WHERE tally."column" = change."column" AND tally.value = change.value
                    LIMIT 1 FOR UPDATE SKIP LOCKED
                );
                IF NOT FOUND THEN
                    INSERT INTO claims_tally ("column", value, count)
                    VALUES (change."column", change.value, change.count);
                END IF;
            END LOOP;
            RETURN NULL;
        """  # noqa: S608


TALLY_TRIGGERS = [
    KeepTally(pgtrigger.Insert, new="added"),
    KeepTally(pgtrigger.Update, old="removed", new="added"),
    KeepTally(pgtrigger.Delete, old="removed"),
]
