"""The counts beside the choices of lists: how many list rows have a value in a column."""

from django.db import connection

from ..models.tally import VALUES
from .difference import Difference, label_of, stream

# The parts are constants of this package, never anything typed.
DIFFERENT = f"""
SELECT "column", value, coalesce(tallied, 0), coalesce(counted, 0)
FROM (SELECT "column"::text, value, sum(count) AS tallied FROM claims_tally GROUP BY 1, 2) tally
FULL JOIN (
    SELECT listed."column", listed.value, count(*) AS counted
    FROM claims_listing CROSS JOIN LATERAL (VALUES {VALUES}) listed ("column", value)
    WHERE listed.value IS NOT NULL GROUP BY 1, 2
) list USING ("column", value)
WHERE coalesce(tallied, 0) <> coalesce(counted, 0)
"""  # noqa: S608
# A part of a tally like those that writers add: it is counted and written in one statement, which
# sees of every writer the list rows and their tally, or neither.
ADD_WHAT_DIFFERS = f"""
INSERT INTO claims_tally ("column", value, count)
SELECT "column", value, counted - tallied
FROM ({DIFFERENT}) different ("column", value, tallied, counted)
"""  # noqa: S608


def differences():
    for column, value, tallied, counted in stream(f'{DIFFERENT} ORDER BY "column", value'):
        of = f"number {value}" if column.endswith("_id") else f"“{value}”"
        sentence = (
            f"Lists give {tallied} as the number of claims with {label_of(column, {})} {of};"
            f" it should be {counted}."
        )
        yield Difference((column, value), sentence, {"count": int(tallied)}, {"count": counted})


def mend(keys):
    with connection.cursor() as cursor:
        cursor.execute(ADD_WHAT_DIFFERS)
