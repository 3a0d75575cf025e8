"""In how many list rows each word stands that published claims are found by."""

from django.db import connection

from .difference import Difference, stream

DIFFERENT = """
SELECT word, coalesce(stored, 0), coalesce(counted, 0)
FROM (SELECT word, sum(count) AS stored FROM claims_searchword GROUP BY 1) word
FULL JOIN (
    SELECT word, count(*) AS counted
    FROM claims_listing CROSS JOIN LATERAL unnest(tsvector_to_array(search)) word
    WHERE word !~ '^[0-9]' GROUP BY 1
) list USING (word)
WHERE coalesce(stored, 0) <> coalesce(counted, 0)
"""
# As for tallies, one statement sees of every writer the list rows and their words, or neither.
ADD_WHAT_DIFFERS = f"""
INSERT INTO claims_searchword (word, count)
SELECT word, counted - stored FROM ({DIFFERENT}) different (word, stored, counted)
"""  # noqa: S608


def differences():
    for word, stored, counted in stream(f"{DIFFERENT} ORDER BY word"):
        sentence = (
            f"Search gives {stored} as the number of claims with the word “{word}”; it should be"
            f" {counted}."
        )
        yield Difference(word, sentence, {"count": int(stored)}, {"count": counted})


def mend(keys):
    with connection.cursor() as cursor:
        cursor.execute(ADD_WHAT_DIFFERS)
