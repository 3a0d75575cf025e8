"""Each part tells what was changed past the triggers, in words, and mends it as it is made."""

import pytest

from claims.verification import PARTS, mend
from tests.verification import record

pytestmark = pytest.mark.django_db

FINDING = (
    "“80 officers” (Ada in Gazette, 1 August 2025) repeats “Up to 80 officers” (same article)"
    " without the hedge “up to”."
)
AN_EDITOR = "an editor has to say where, under Redirects in the admin."
# The part, what was done, and what is said of it.
MENDED = [
    (
        "lists",
        "DELETE FROM claims_listing WHERE claim_id = {source}",
        "Claim {source} is published and missing from the lists.",
    ),
    (
        "lists",
        "UPDATE claims_listing SET hedge = 'about', value = 81.5, unit_id = NULL, topics = '{{3}}',"
        " search = '' WHERE claim_id = {repeat}",
        "Claim {repeat} is in the lists with hedge “about” in place of “none”, value “81.5” in"
        " place of “80”, the words that it is found by out of date, topics “[3]” in place of"
        " nothing, unit nothing in place of number {unit}.",
    ),
    (
        "lists",
        "UPDATE claims_claim SET state = 'withdrawn', withdrawn_reason = 'No.' WHERE id = {repeat}",
        "Claim {repeat} is in the lists, and it is not a published claim.",
    ),
    (
        "lists",
        "DELETE FROM claims_relation; DELETE FROM claims_findinginput;"
        " DELETE FROM claims_claim WHERE id = {repeat}",
        "Claim {repeat} is in the lists, and it is not a published claim.",
    ),
    (
        "tallies",
        "UPDATE claims_tally SET count = 7 WHERE \"column\" = 'hedge' AND value = 'none'",
        "Lists give 7 as the number of claims with hedge “none”; it should be 1.",
    ),
    (
        "tallies",
        "DELETE FROM claims_tally WHERE \"column\" = 'measure_id'",
        "Lists give 0 as the number of claims with measure number {measure}; it should be 2.",
    ),
    (
        "tallies",
        "INSERT INTO claims_tally (\"column\", value, count) VALUES ('year', '1999', 3)",
        "Lists give 3 as the number of claims with year “1999”; it should be 0.",
    ),
    (
        "search words",
        "UPDATE claims_searchword SET count = 7 WHERE word = 'ada'",
        "Search gives 7 as the number of claims with the word “ada”; it should be 2.",
    ),
    (
        "findings",
        "DELETE FROM claims_findinginput WHERE finding_id = {finding};"
        " DELETE FROM claims_finding WHERE id = {finding}",
        "No finding says what a check answers now (hedge-kept, claims {repeat}, {source}): "
        + FINDING,
    ),
    (
        "findings",
        "UPDATE claims_finding SET ended_at = now() WHERE id = {finding}",
        "No finding says what a check answers now (hedge-kept, claims {repeat}, {source}): "
        + FINDING,
    ),
    (
        "findings",
        "UPDATE claims_finding SET verdict = 'consistent', working = 'None.' WHERE id = {finding}",
        "Finding {finding} has verdict “consistent” in place of “inconsistent”, working “None.” in"
        " place of “up to 80 → 80”.",
    ),
    (
        "findings",
        "UPDATE claims_findinginput SET measure_id = NULL, role = 'rival'"
        " WHERE finding_id = {finding}",
        'Finding {finding} has what each claim is in it “["rival", "rival"]” in place of'
        ' “["repeat", "source"]”, the measures of its claims “[null, null]” in place of'
        " “[{measure}, {measure}]”.",
    ),
    (
        "findings",
        "INSERT INTO claims_finding (id, fingerprint, check_id, verdict, working, sentence)"
        " VALUES (1000000, 'x', 'asked-no-more', 'consistent', '', 'All is well.')",
        "Finding 1000000 should have ended: no check answers so now (asked-no-more, claims none):"
        " All is well.",
    ),
    (
        "anchors",
        'UPDATE claims_claim SET start = 3, "end" = 14 WHERE id = {repeat}',
        "The words of claim {repeat}, “80 officers”, are marked at characters 3 to 14 of article"
        " {article}; what stands there is “to 80 offic”.",
    ),
    (
        "anchors",
        "UPDATE claims_claim SET prefix = 'Down to ' WHERE id = {repeat}",
        "The words of claim {repeat}, “80 officers”, are at characters 6 to 17 of article"
        " {article}; other words are stored as those around them.",
    ),
    (
        "anchors",
        "UPDATE claims_article SET text = '' WHERE id = {article};"
        ' UPDATE claims_claim SET start = NULL, "end" = NULL WHERE id = {source}',
        "The words of claim {repeat}, “80 officers”, are marked at characters 6 to 17 of article"
        " {article}; nothing stands there.",
    ),
    (
        "redirects",
        "UPDATE claims_redirect SET new_path = '/measures/second/' WHERE id = {redirect}",
        "/measures/first/ leads to /measures/second/, and on to /measures/officers-to-go/; it"
        " should lead to /measures/officers-to-go/.",
    ),
    (
        "redirects",
        "UPDATE claims_redirect SET new_path = '/measures/nothing/' WHERE id = {redirect}",
        "/measures/first/ leads to /measures/nothing/, where no record is; it should lead to"
        " /measures/officers-to-go/.",
    ),
    (
        "redirects",
        "UPDATE claims_redirect SET new_path = '/speakers/ada/' WHERE id = {redirect}",
        "/measures/first/ leads to /speakers/ada/, which is another record; it should lead to"
        " /measures/officers-to-go/.",
    ),
    (
        "history",
        "UPDATE claims_measure SET name = 'Officers' WHERE id = {measure}",
        "The history has measure {measure} with name “Officers to go” in place of “Officers”.",
    ),
    (
        "history",
        "DELETE FROM claims_relation",
        "The history has relation {relation}, which does not exist.",
    ),
    (
        "history",
        "INSERT INTO claims_topic (id, name, slug) VALUES (1000000, 'Policing', 'policing')",
        "The history does not have topic 1000000, which exists.",
    ),
    (
        "history",
        "UPDATE claims_listing SET hedge = 'about' WHERE claim_id = {repeat};"
        " UPDATE claims_claim SET hedge = 'about' WHERE id = {repeat}",
        "The history has claim {repeat} with hedge “none” in place of “about”.",
    ),
    (
        "history",
        "DELETE FROM claims_pastlisting WHERE claim_id = {repeat}",
        "The history does not have the list row of claim {repeat}, which exists.",
    ),
    (
        "history",
        "UPDATE claims_pastlisting SET claim_id = 1000000 WHERE claim_id = {repeat}",
        "The history does not have the list row of claim {repeat}, which exists.",
    ),
]
LEFT_TO_AN_EDITOR = [
    (
        "UPDATE claims_redirect SET new_path = '/measures/nothing/', undo_data = '{{}}'"
        " WHERE id = {redirect}",
        "/measures/first/ leads to /measures/nothing/, where no record is; " + AN_EDITOR,
    ),
    (
        "UPDATE claims_redirect SET undo_data = '{{}}', new_path = CASE id WHEN {redirect}"
        " THEN '/measures/second/' ELSE '/measures/first/' END",
        "/measures/first/ leads to /measures/second/, from where readers are led round in a"
        " circle; " + AN_EDITOR,
    ),
    (
        "INSERT INTO claims_measure (name, slug, definition, kind, aliases)"
        " VALUES ('First', 'first', 'None.', 'stock', '{{}}')",
        "/measures/first/ leads to /measures/officers-to-go/, and a record has that address as"
        " well: merge the two, or give the record another address.",
    ),
]


@pytest.fixture
def ids():
    return record.build()


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_nothing_differs_in_a_record_that_nobody_tampered_with(part, ids):
    assert list(part.differences()) == []


@pytest.mark.parametrize(("name", "sql", "sentence"), MENDED)
def test_what_differs_is_told_and_mended(ids, name, sql, sentence):
    record.run(sql.format(**ids))

    found = list(PARTS[name].differences())
    mend(PARTS[name], [difference.key for difference in found])

    assert found[0].sentence == sentence.format(**ids)
    assert list(PARTS[name].differences()) == []


@pytest.mark.parametrize(("sql", "sentence"), LEFT_TO_AN_EDITOR)
def test_what_only_an_editor_knows_is_told_and_left(ids, sql, sentence):
    record.run(sql.format(**ids))

    found = list(PARTS["redirects"].differences())

    assert found[0].sentence == sentence
    assert {difference.key for difference in found} == {None}
