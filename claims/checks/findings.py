"""Findings are kept: those found again stay what they were, the others say when they ended.

All answers of a run are put in a table of that run, and then merged into the findings at once.
"""

import csv
import io
from collections import defaultdict
from itertools import islice

from django.db import connection, transaction
from django.db.models import Q

from ..models import Claim, FindingInput, Relation
from ..models.queries import equal_or_null
from ..progress import track
from .check import ask
from .registry import CHECKS

# How many answers are sent to the database at a time.
BATCH = 2000

ANSWER_TABLE = """
CREATE TEMP TABLE IF NOT EXISTS claims_answer (
    fingerprint text, check_id text, verdict text, working text, sentence text,
    claims bigint[], roles text[]
) ON COMMIT DROP
"""
# How the database knows which answers are new, whatever it last counted in either table.
INDEX = "CREATE INDEX IF NOT EXISTS claims_answer_fingerprint ON claims_answer (fingerprint)"
COPY = "COPY claims_answer FROM STDIN (FORMAT csv)"

UPSERT_FINDINGS = """
INSERT INTO claims_finding (fingerprint, check_id, verdict, working, sentence)
SELECT DISTINCT ON (fingerprint) fingerprint, check_id, verdict, working, sentence
FROM claims_answer ORDER BY fingerprint
ON CONFLICT (fingerprint) DO UPDATE
SET check_id = excluded.check_id, verdict = excluded.verdict, working = excluded.working,
    sentence = excluded.sentence, ended_at = NULL
WHERE (claims_finding.check_id, claims_finding.verdict, claims_finding.working,
       claims_finding.sentence)
    <> (excluded.check_id, excluded.verdict, excluded.working, excluded.sentence)
OR claims_finding.ended_at IS NOT NULL
"""
KEEP_INPUTS = """
WITH input AS (
    SELECT DISTINCT ON (finding.id, position) finding.id, claim, role, position
    FROM claims_answer answer JOIN claims_finding finding USING (fingerprint),
    unnest(answer.claims, answer.roles) WITH ORDINALITY AS input (claim, role, position)
    ORDER BY finding.id, position
), surplus AS (
    DELETE FROM claims_findinginput old
    USING claims_answer answer JOIN claims_finding finding USING (fingerprint)
    WHERE old.finding_id = finding.id AND old.position > cardinality(answer.claims)
)
INSERT INTO claims_findinginput (finding_id, claim_id, measure_id, role, position)
SELECT input.id, claim, measure_id, role, position
FROM input JOIN claims_claim ON claims_claim.id = claim
ON CONFLICT (finding_id, position) DO UPDATE
SET claim_id = excluded.claim_id, measure_id = excluded.measure_id, role = excluded.role
WHERE (claims_findinginput.claim_id, claims_findinginput.measure_id, claims_findinginput.role)
    IS DISTINCT FROM (excluded.claim_id, excluded.measure_id, excluded.role)
"""
END_FINDINGS = """
UPDATE claims_finding SET ended_at = now()
WHERE ended_at IS NULL AND check_id = ANY (%s)
AND NOT EXISTS (
    SELECT FROM claims_answer answer WHERE answer.fingerprint = claims_finding.fingerprint
)
"""
# Findings of checks that are asked no more.
END_UNASKED = """
UPDATE claims_finding SET ended_at = now() WHERE ended_at IS NULL AND check_id <> ALL (%s)
"""
# The findings whose question is asked of one of these claims.
ASKED_OF = """
AND id IN (SELECT finding_id FROM claims_findinginput WHERE position = 1 AND claim_id IN ({}))
"""


@transaction.atomic
def rebuild(checks=None):
    """Ask these checks, or all, of all published claims, and store what they answer."""
    checks = list(CHECKS.values()) if checks is None else checks
    by_search = defaultdict(list)
    for check in checks:
        by_search[check.find_cases].append(check)
    published = Claim.objects.published()
    with connection.cursor() as cursor:
        create_answer_table(cursor)
        for alike in track(by_search.values(), "Asking the checks"):
            copy_answers(cursor, ((check, published) for check in alike))
        cursor.execute("ANALYZE claims_answer")
        merge_findings(cursor)
        cursor.execute(END_FINDINGS, [[check.id for check in checks]])
        cursor.execute(END_UNASKED, [list(CHECKS)])
        # Of so many new rows the next question is asked in another way than of none.
        cursor.execute("ANALYZE claims_finding, claims_findinginput")


@transaction.atomic
def recheck(claim):
    """Ask all checks again of what a change of `claim` touches, in whatever state it is now.

    That is the claims within two relations of it, those that a check groups with it, and those
    that it shared a finding with until now.
    """
    shared = FindingInput.objects.filter(finding__inputs__claim=claim, finding__ended_at=None)
    ids_by_check: defaultdict[str, set[int]] = defaultdict(lambda: {claim.pk})
    for check_id, pk in shared.values_list("finding__check_id", "claim"):
        ids_by_check[check_id].add(pk)
    related = within_two_relations(claim)
    checks_by_ids = defaultdict(list)
    for check in CHECKS.values():
        if {*check.group} <= {"pk"}:
            ids_by_check[check.id] |= related
        if check.group or len(ids_by_check[check.id]) > 1:
            ids = frozenset(ids_by_check[check.id])
            checks_by_ids[ids, check.group or ("pk",)].append(check)
    values_by_id = values_of({pk for ids, _ in checks_by_ids for pk in ids})
    touched, questions = [], []
    for (ids, fields), checks in checks_by_ids.items():
        members = [values_by_id[pk] for pk in ids if pk in values_by_id]
        if not members:  # all of them are deleted
            continue
        claims = claims_with_values(members, fields)
        touched.append((claims, checks))
        published = claims.published()
        questions += [
            (check, published) for check in checks if any(map(check.is_asked_of, members))
        ]
    with connection.cursor() as cursor:
        create_answer_table(cursor)
        copy_answers(cursor, questions)
        merge_findings(cursor)
        for claims, checks in touched:
            sql, parameters = claims.order_by().values("pk").query.sql_with_params()
            check_ids = [check.id for check in checks]
            cursor.execute(END_FINDINGS + ASKED_OF.format(sql), [check_ids, *parameters])


def values_of(pks):
    """What tells the claims that a check is asked of: their values by field, by id."""
    fields = {"pk"}.union(*([*check.group, *dict(check.asked_of)] for check in CHECKS.values()))
    return {row["pk"]: row for row in Claim.objects.filter(pk__in=pks).values(*fields)}


def claims_with_values(members, fields):
    """All claims that have the values of one of the members in all of these fields."""
    if fields == ("pk",):
        return Claim.objects.filter(pk__in=[member["pk"] for member in members])
    in_a_group = Q()
    for values in {tuple(member[field] for field in fields) for member in members}:
        in_a_group |= Q(*equal_or_null(fields, values))
    return Claim.objects.filter(in_a_group)


def within_two_relations(claim):
    """The ids of the claims that relations join with `claim`, directly or through one other."""
    ids = {claim.pk}
    for _ in range(2):
        relations = Relation.objects.filter(Q(from_claim__in=ids) | Q(to_claim__in=ids))
        ids |= {pk for pair in relations.values_list("from_claim", "to_claim") for pk in pair}
    return ids


def create_answer_table(cursor):
    cursor.execute(ANSWER_TABLE)
    cursor.execute(INDEX)
    cursor.execute("DELETE FROM claims_answer")


def copy_answers(cursor, questions):
    """Send what is answered, see `ask`, to the table of this run."""
    answers = ask(questions)
    while batch := list(islice(answers, BATCH)):
        file = io.StringIO()
        csv.writer(file).writerows(answer_row(check, answer) for check, answer in batch)
        file.seek(0)
        cursor.copy_expert(COPY, file)


def answer_row(check, answer):
    inputs = [(claim.pk, role) for role, claims in answer.inputs.items() for claim in claims]
    ids, roles = zip(*inputs, strict=True)
    return (
        answer.fingerprint(check),
        check.id,
        answer.verdict.value,
        answer.working,
        answer.sentence,
        f"{{{','.join(map(str, ids))}}}",
        f"{{{','.join(roles)}}}",
    )


def merge_findings(cursor):
    cursor.execute(UPSERT_FINDINGS)
    cursor.execute(KEEP_INPUTS)
