import pgtrigger
from django.db import models

from ..querysets import TalliedWordQuerySet, TallyQuerySet

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


class JointTally(models.Model):
    """How many list rows have one value in one column and another in a second, or a part of them.

    Written like a `Tally`, and for a list that is narrowed by one facet, or found by one word that
    many rows have: then `given` is "word". Both orders of a pair of columns are kept, so that the
    numbers of all choices beside one lie together.
    """

    given = models.CharField(max_length=20)
    given_value = models.TextField()
    column = models.CharField(max_length=20)
    value = models.TextField()
    number = models.IntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["given", "given_value", "column", "value"], name="joint_tally")
        ]

    def __str__(self):
        return f"{self.column} {self.value} where {self.given} is {self.given_value}"


class TalliedWord(models.Model):
    """A word, as searches know it, whose list rows are kept counted; see `actions.tally_words`."""

    lexeme = models.TextField(primary_key=True)

    objects = TalliedWordQuerySet.as_manager()

    def __str__(self):
        return self.lexeme


VALUES = ", ".join(f"('{column}', {column}::text)" for column in TALLIED_COLUMNS)
# Of a list row what is counted: each value, and each two values, or a word and a value. All parts
# are constants.
TALLIED_VALUES = f'SELECT * FROM (VALUES {VALUES}) one ("column", value) WHERE value IS NOT NULL'  # noqa: S608
JOINT = f"""
    SELECT * FROM (
        VALUES {VALUES}
        UNION ALL SELECT 'word', lexeme FROM unnest(search) JOIN claims_talliedword USING (lexeme)
    ) one (given, given_value)
    CROSS JOIN (VALUES {VALUES}) other ("column", value)
    WHERE given_value IS NOT NULL AND value IS NOT NULL AND given <> "column"
"""  # noqa: S608


class KeepTally(pgtrigger.Trigger):
    """After each statement, add the list rows that it `added` and take off those it `removed`.

    `model` is where their numbers are kept, by its columns `keys`, which `counted` gives of a row.
    """

    level = pgtrigger.Statement
    when = pgtrigger.After
    declare = [("change", "record")]

    def __init__(self, name, model, keys, counted, operation, **rows):
        super().__init__(
            name=f"{name}_{'_'.join(rows.values())}",
            operation=operation,
            referencing=pgtrigger.Referencing(**rows),
        )
        self.table, self.keys, self.counted = model._meta.db_table, keys, counted
        self.signs = {name: {"added": 1, "removed": -1}[name] for name in rows.values()}

    def get_func(self, model):
        # The parts are constants of this module, never anything typed.
        keys = ", ".join(self.keys)
        changed = " UNION ALL ".join(
            f"SELECT *, {sign} AS sign FROM {rows}"  # noqa: S608
            for rows, sign in self.signs.items()
        )
        # The plans are kept with the connection, and must be right for a table that was empty then.
        return f"""
            PERFORM set_config('enable_seqscan', 'off', true);
            FOR change IN
                SELECT kept.*, sum(sign) AS number FROM ({changed}) changed
                CROSS JOIN LATERAL ({self.counted}) kept
                GROUP BY {", ".join(f"kept.{key}" for key in self.keys)} HAVING sum(sign) <> 0
            LOOP
                UPDATE {self.table} SET number = number + change.number WHERE id = (
                    SELECT id FROM {self.table} tally
                    WHERE {" AND ".join(f"tally.{key} = change.{key}" for key in self.keys)}
                    LIMIT 1 FOR UPDATE SKIP LOCKED
                );
                IF NOT FOUND THEN
                    INSERT INTO {self.table} ({keys}, number)
                    VALUES ({", ".join(f"change.{key}" for key in self.keys)}, change.number);
                END IF;
            END LOOP;
            PERFORM set_config('enable_seqscan', 'on', true);
            RETURN NULL;
        """  # noqa: S608


TALLY_TRIGGERS = [
    KeepTally(*kept, operation, **rows)
    for kept in [
        ("tally", Tally, ['"column"', "value"], TALLIED_VALUES),
        ("joint_tally", JointTally, ["given", "given_value", '"column"', "value"], JOINT),
    ]
    for operation, rows in [
        (pgtrigger.Insert, {"new": "added"}),
        (pgtrigger.Update, {"old": "removed", "new": "added"}),
        (pgtrigger.Delete, {"old": "removed"}),
    ]
]
