"""The rows that lists read: one for each published claim, none for any other."""

from django.db import connection

from .difference import Difference, changed, in_place_of, row_values, stream

# A row of a list with the one that its claim should have, where they are not the same.
DIFFERENT = """
SELECT coalesce(stored.claim_id, due.claim_id), to_jsonb(stored), to_jsonb(due)
FROM claims_listing stored FULL JOIN (
    SELECT due.* FROM claims_claim c CROSS JOIN LATERAL claims_due_listing(c) due
    WHERE c.state = 'published'
) due ON due.claim_id = stored.claim_id
WHERE ROW(stored.*) IS DISTINCT FROM ROW(due.*)
"""
LABELS = {
    "planned_by_id": "the organisation of the plan",
    "first_published_at": "time of publication",
    "last_changed_at": "time of the last change",
    "figure_key": "the key that tells its figure from others",
    "search": "the words that it is found by",
}
BATCH = 1000


def differences():
    for pk, stored_row, due_row in stream(DIFFERENT):
        stored, expected = row_values(stored_row), row_values(due_row)
        if not stored:
            sentence = f"Claim {pk} is published and missing from the lists."
        elif not expected:
            sentence = f"Claim {pk} is in the lists, and it is not a published claim."
        else:
            stored, expected = changed(stored, expected)
            sentence = f"Claim {pk} is in the lists with {in_place_of(stored, expected, LABELS)}."
        yield Difference(pk, sentence, stored, expected)


def mend(keys):
    with connection.cursor() as cursor:
        for start in range(0, len(keys), BATCH):
            cursor.execute(
                "SELECT claims_refresh_listings(%s::bigint[])", [keys[start : start + BATCH]]
            )
