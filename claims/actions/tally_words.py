"""Choosing the words whose list rows are kept counted: those that many claims have.

To count the rows of a rarer word when it is searched for takes no longer than the rest of its page.
"""

from django.db import connection, transaction

from ..models import TalliedWord
from ..models.tally import TALLIED_COLUMNS, TALLIED_VALUES

MANY = 10_000  # claims

# By what PostgreSQL has found of the list's words when it looked at them last, in a sample.
FREQUENT = """
SELECT lexeme
FROM pg_stats, pg_class, unnest(most_common_elems::text::text[], most_common_elem_freqs)
    AS common (lexeme, share)
WHERE pg_class.oid = 'claims_listing'::regclass AND schemaname = relnamespace::regnamespace::name
    AND tablename = relname AND attname = 'search'
    AND share * reltuples > %s AND lexeme IS NOT NULL  -- there are more shares than words
EXCEPT SELECT lexeme FROM claims_talliedword
"""
# Whoever is writing list rows is waited for, and who begins to has to wait: they either stand in
# the list already or find the word in the table.
LOCK = "LOCK TABLE claims_listing IN SHARE MODE"
# In each row but one of the columns has a value, so it is counted as a single row of the list is.
COUNT = f"""
INSERT INTO claims_jointtally (given, given_value, "column", value, number)
SELECT 'word', %(lexeme)s, kept.*, n FROM (
    SELECT {", ".join(TALLIED_COLUMNS)}, count(*) AS n
    FROM claims_listing WHERE search @@ quote_literal(%(lexeme)s)::tsquery
    GROUP BY GROUPING SETS ({", ".join(f"({column})" for column in TALLIED_COLUMNS)})
) counted CROSS JOIN LATERAL ({TALLIED_VALUES}) kept
"""  # noqa: S608


def tally_words(many=MANY):
    """Count the list rows of each word that more than so many have and that is not counted yet.

    From then on triggers keep the numbers. Returns the new words. Each is a transaction of its
    own, in which nothing else can be published: 0.2 s on average of a million claims.
    """
    with connection.cursor() as cursor:
        cursor.execute(FREQUENT, [many])
        words = sorted(lexeme for (lexeme,) in cursor)
    return [word for word in words if tally(word)]


@transaction.atomic
def tally(lexeme):
    """Whether it is counted by this call, and was not before."""
    with connection.cursor() as cursor:
        cursor.execute(LOCK)
        _, is_new = TalliedWord.objects.get_or_create(lexeme=lexeme)
        if is_new:
            cursor.execute(COUNT, {"lexeme": lexeme})
    return is_new
