"""The findings that stand: what the checks answer now, and nothing else."""

from django.db import connection

from ..checks import CHECKS, rebuild
from ..checks.findings import copy_answers, create_answer_table
from ..models import Claim
from .difference import Difference, changed, in_place_of, row_values, stream

# The finding that stands for an answer, with the first answer to the same question, where no
# answer is what is stored.
DIFFERENT = """
WITH stored AS (
    SELECT finding.id, fingerprint, check_id, verdict, working, sentence,
        input.claims, input.roles, input.measures
    FROM claims_finding finding CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(claim_id ORDER BY position), '{}') AS claims,
            coalesce(array_agg(role::text ORDER BY position), '{}') AS roles,
            coalesce(array_agg(measure_id ORDER BY position), '{}') AS measures
        FROM claims_findinginput WHERE finding_id = finding.id
    ) input
    WHERE ended_at IS NULL
), answer AS (
    SELECT fingerprint, check_id, verdict, working, sentence, claims, roles, ARRAY(
        SELECT measure_id FROM unnest(claims) WITH ORDINALITY AS input (id, position)
        JOIN claims_claim USING (id) ORDER BY position
    ) AS measures FROM claims_answer
), first_answer AS (
    SELECT DISTINCT ON (fingerprint) * FROM answer ORDER BY fingerprint, sentence
)
SELECT stored.id, to_jsonb(stored) - 'id', to_jsonb(first_answer)
FROM stored FULL JOIN first_answer ON first_answer.fingerprint = stored.fingerprint
WHERE NOT EXISTS (
    SELECT FROM answer WHERE answer.fingerprint = stored.fingerprint
    AND (answer.check_id, answer.verdict, answer.working, answer.sentence,
         answer.claims, answer.roles, answer.measures)
    = (stored.check_id, stored.verdict, stored.working, stored.sentence,
       stored.claims, stored.roles, stored.measures)
)
"""
LABELS = {
    "claims": "the claims",
    "roles": "what each claim is in it",
    "measures": "the measures of its claims",
}
SHOWN = 8  # claims


def differences():
    published = Claim.objects.published()
    with connection.cursor() as cursor:
        create_answer_table(cursor)
        copy_answers(cursor, ((check, published) for check in CHECKS.values()))
        cursor.execute("ANALYZE claims_answer")
    for pk, stored_row, answer_row in stream(DIFFERENT):
        stored, expected = row_values(stored_row), row_values(answer_row)
        if not stored:
            sentence = f"No finding says what a check answers now{about(expected)}"
        elif not expected:
            sentence = f"Finding {pk} should have ended: no check answers so now{about(stored)}"
        else:
            stored, expected = changed(stored, expected)
            sentence = f"Finding {pk} has {in_place_of(stored, expected, LABELS)}."
        yield Difference(pk or expected["fingerprint"], sentence, stored, expected)


def about(finding):
    """The check of a finding, its first claims, and its sentence."""
    claims = finding["claims"]
    shown = ", ".join(map(str, claims[:SHOWN])) + ", …" * (len(claims) > SHOWN)
    ids = f"claim{'s' * (len(claims) != 1)} {shown or 'none'}"
    return f" ({finding['check_id']}, {ids}): {finding['sentence']}"


def mend(keys):
    rebuild()
