"""Every trigger of the tables is tripped once and passed once; a list of them all."""

from contextlib import nullcontext
from datetime import timedelta
from functools import partial

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from claims.models import Listing
from claims.models.named import PUBLIC_FIELDS
from tests import factories

from .test_claim import commit
from .test_every_constraint import MAKE, finding_input, measure_topic, redirect
from .test_history import TABLE as CHANGES
from .test_history import name

pytestmark = pytest.mark.django_db

STATE = "Invalid transition of field"
NEVER = "Cannot delete rows"
CHANGED_SINCE = r"Somebody else has changed this record since its version 1 was opened\."
WITHDRAWN = {"state": "withdrawn", "withdrawn_reason": "It was retracted."}


def change(record, **fields):
    type(record).objects.filter(pk=record.pk).update(**fields)


def to(state):
    return partial(change, state=state, withdrawn_reason="It was retracted.")


def delete(record):
    type(record).objects.filter(pk=record.pk).delete()


def article_of(state, **fields):
    """An article with one claim in that state."""
    claim = factories.claim(state=state, withdrawn_reason="Not said.", **fields)
    commit()
    return claim.article


def correct(claim, **fields):
    change(claim, **fields)
    factories.correction(claim=claim)


def publish(claim):
    change(claim, state="published", published_at=timezone.now())


def in_review(**fields):
    return factories.draft(state="in-review", **fields)


def committed(make):
    def make_and_commit():
        record = make()
        commit()
        return record

    return make_and_commit


def quotation_of(state):
    return article_of(state).quotations.get()


def in_draft_article():
    return in_review(article=factories.article(state="draft"))


def publish_tomorrow(claim):
    correct(claim, published_at=timezone.now() + timedelta(days=1))


def correct_again(correction):
    factories.correction(claim=correction.claim)


def give_another(row):
    change(row, topic=factories.topic())


def join_backwards(relation):
    factories.relation(kind="part-of", from_claim=relation.to_claim, to_claim=relation.from_claim)


def join_to_another(relation):
    factories.relation(kind="part-of", from_claim=relation.from_claim)


CORRECTION = "together with a correction"
ATTRIBUTED = "only with a speaker"
withdrawn_article = partial(factories.article, **WITHDRAWN)
draft_article = partial(factories.article, state="draft")
public_claim = committed(factories.claim)
withdrawn_claim = committed(partial(factories.claim, **WITHDRAWN))
part = partial(factories.relation, kind="part-of")
retitle = partial(change, headline="Posts go")
requote = partial(change, exact="It will close.")
restate = partial(change, statement="Posts go.")
restate_with_correction = partial(correct, statement="Posts go.")
rephrase = partial(change, reason="Another.")


def seen(make):
    """A record that readers once knew."""

    def make_public():
        record = make()
        change(record, public_since=timezone.now())
        commit()
        return record

    return make_public


def correct_record(record, **fields):
    """Change a named record beside its correction."""
    kind = record._meta.model_name
    factories.correction(claim=None, record_kind=kind, record_id=record.pk)
    if fields:
        change(record, **fields)


def another_at_its_address(record):
    """Make another record with an address that leads to this one."""
    path = f"/{record._meta.model_name}s/leck/"
    redirect(old_path=path, new_path="/claims/2/")
    MAKE[record._meta.model_name](slug="leck")


def at_its_own_address(record):
    MAKE[record._meta.model_name](slug="leck")


NAMED = ["measure", "place", "publication", "speaker", "topic", "unit"]


def named_rows():
    for model in NAMED:
        make, changed = MAKE[model], PUBLIC_FIELDS[model][0]
        rename, readdress = partial(change, **{changed: "Leck"}), partial(change, slug="leck")
        corrected = partial(correct_record, **{changed: "Leck"})
        trigger = f"{model}:public_changes_with_correction"
        yield trigger, seen(make), rename, "only with a correction"
        yield trigger, seen(make), corrected, None
        yield trigger, make, rename, None
        yield (
            f"{model}:public_is_never_deleted",
            seen(make),
            delete,
            "Readers have seen|Cannot delete",
        )
        yield f"{model}:public_is_never_deleted", make, delete, None
        if model != "unit":
            yield f"{model}:public_address_stays", seen(make), readdress, "Readers know"
            yield f"{model}:public_address_stays", make, readdress, None
            leads, own = another_at_its_address, at_its_own_address
            yield f"{model}:address_leads_nowhere_else", make, leads, "leads to another"
            yield f"{model}:address_leads_nowhere_else", make, own, None


def in_text(text, **fields):
    """A claim in review of an article with that text."""
    return in_review(article=factories.article(text=text), **fields)


def corrected_claim():
    return factories.correction().corrected_claims.get()


def delete_in_sql(record):
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {record._meta.db_table} WHERE id = %s", [record.pk])


# The trigger, a record, what is done with it, and the words with which that is refused, or None.
TABLE = [
    ("article:state_takes_allowed_steps", withdrawn_article, to("published"), STATE),
    ("article:state_takes_allowed_steps", factories.article, to("draft"), STATE),
    ("article:state_takes_allowed_steps", draft_article, to("withdrawn"), STATE),
    ("article:state_takes_allowed_steps", draft_article, to("published"), None),
    ("article:state_takes_allowed_steps", factories.article, to("withdrawn"), None),
    ("article:published_is_never_deleted", factories.article, delete, NEVER),
    ("article:published_is_never_deleted", withdrawn_article, delete, NEVER),
    ("article:published_is_never_deleted", draft_article, delete, None),
    (
        "article:claims_leave_first",
        partial(article_of, "published"),
        to("withdrawn"),
        "Withdraw the claims",
    ),
    ("article:claims_leave_first", partial(article_of, "withdrawn"), to("withdrawn"), None),
    ("article:claims_leave_first", partial(article_of, "draft"), to("withdrawn"), None),
    (
        "article:published_changes_with_correction",
        partial(article_of, "published"),
        retitle,
        CORRECTION,
    ),
    (
        "article:published_changes_with_correction",
        partial(article_of, "withdrawn"),
        retitle,
        CORRECTION,
    ),
    ("article:published_changes_with_correction", partial(article_of, "draft"), retitle, None),
    (
        "article:published_changes_with_correction",
        partial(article_of, "published"),
        partial(change, text="a"),
        None,
    ),
    (
        "quotation:published_changes_with_correction",
        partial(quotation_of, "published"),
        requote,
        CORRECTION,
    ),
    ("quotation:published_changes_with_correction", partial(quotation_of, "draft"), requote, None),
    ("claim:published_changes_with_correction", public_claim, restate, CORRECTION),
    ("claim:published_changes_with_correction", withdrawn_claim, restate, CORRECTION),
    ("claim:published_changes_with_correction", public_claim, restate_with_correction, None),
    ("claim:published_changes_with_correction", committed(factories.draft), restate, None),
    ("claim:state_takes_allowed_steps", factories.draft, to("published"), STATE),
    ("claim:state_takes_allowed_steps", withdrawn_claim, to("published"), STATE),
    ("claim:state_takes_allowed_steps", factories.draft, to("in-review"), None),
    ("claim:published_is_never_deleted", factories.claim, delete, NEVER),
    ("claim:published_is_never_deleted", withdrawn_claim, delete, NEVER),
    ("claim:published_is_never_deleted", in_review, delete, None),
    ("claim:published_is_attributed", partial(in_review, speaker=None), publish, ATTRIBUTED),
    ("claim:published_is_attributed", in_draft_article, publish, ATTRIBUTED),
    ("claim:published_is_attributed", in_review, publish, None),
    ("claim:published_when_the_database_says", factories.claim, publish_tomorrow, "in the future"),
    ("claim:published_when_the_database_says", in_review, publish, None),
    ("correction:correction_stays", factories.correction, rephrase, "Cannot update"),
    ("correction:correction_stays", factories.correction, delete_in_sql, "Cannot update or delete"),
    ("correctedclaim:corrected_stays", corrected_claim, delete_in_sql, "Cannot update or delete"),
    ("correctedclaim:corrected_stays", corrected_claim, partial(change, fields=["a"]), "Cannot"),
    ("correctedclaim:corrected_stays", corrected_claim, correct_again, None),
    ("claim:published_words_are_in_the_text", partial(in_text, "It cut 80."), publish, "not in"),
    ("claim:published_words_are_in_the_text", partial(in_text, ""), publish, None),
    (
        "claim:published_words_are_in_the_text",
        partial(in_text, "It cut 1,700 officers."),
        publish,
        None,
    ),
    ("correction:correction_stays", factories.correction, correct_again, None),
    ("measure_topics:topic_is_given_or_taken", measure_topic, give_another, "Cannot update"),
    ("measure_topics:topic_is_given_or_taken", measure_topic, delete, None),
    ("relation:no_claim_is_part_of_itself", part, join_backwards, "make a claim part of itself"),
    ("relation:no_claim_is_part_of_itself", part, join_to_another, None),
    *named_rows(),
]


@pytest.mark.parametrize(("trigger", "make", "act", "refusal"), TABLE)
def test_trigger_refuses_or_lets_pass(trigger, make, act, refusal):
    record = make()

    with pytest.raises(DatabaseError, match=refusal) if refusal else nullcontext():
        act(record)
        commit()


# The trigger, what is done with a published claim, and the column of its list row that follows.
LISTED = [
    (
        "article:refresh_listing",
        lambda claim: change(claim.article, publication=factories.publication()),
        "publication",
    ),
    ("claim:refresh_listing", partial(change, hedge="about"), "hedge"),
    (
        "correctedclaim:refresh_listing_corrected",
        lambda c: factories.correction(claim=c),
        "revision",
    ),
    ("measure:refresh_listing", lambda claim: change(claim.measure, name="Posts"), "search"),
    (
        "measure_topics:refresh_listing_added",
        lambda claim: claim.measure.topics.add(factories.topic()),
        "topics",
    ),
    (
        "measure_topics:refresh_listing_removed",
        lambda claim: claim.measure.topics.clear(),
        "topics",
    ),
    (
        "place:refresh_listing",
        lambda claim: change(claim.place, aliases=["Northside"]),
        "search",
    ),
    (
        "publication:refresh_listing",
        lambda claim: change(claim.article.publication, name="Star"),
        "search",
    ),
    (
        "topic:refresh_listing",
        lambda claim: change(claim.measure.topics.get(), name="Herons"),
        "search",
    ),
    ("unit:refresh_listing", lambda claim: change(claim.unit, plural="herons"), "search"),
    (
        "quotation:refresh_listing",
        lambda claim: change(claim.quotation, speaker=factories.speaker()),
        "speaker",
    ),
    (
        "speaker:refresh_listing",
        lambda claim: change(claim.quotation.speaker, name="Rose Vane"),
        "search",
    ),
]


@pytest.mark.parametrize(("trigger", "act", "column"), LISTED)
def test_trigger_refreshes_the_list_rows_that_a_change_touches(trigger, act, column):
    claim, _ = (
        factories.claim(
            measure=factories.measure(topics=[factories.topic()]),
            place=factories.place(),
            unit=factories.unit(),
        )
        for _ in range(2)
    )
    factories.correction(claim=claim)
    named = (claim.measure, claim.quotation.speaker, claim.article.publication, claim.unit)
    for record in (*named, claim.measure.topics.get()):
        correct_record(record)
    columns = Listing.objects.order_by("claim").values_list(column, flat=True)
    before = list(columns)

    act(claim)

    changed = [new != old for new, old in zip(columns.all(), before, strict=True)]
    assert changed == [True, False]


def test_trigger_lists_what_is_published_only():
    claim = factories.claim()
    factories.draft()

    assert list(Listing.objects.values_list("claim", flat=True)) == [claim.pk]


VERSIONED = [model for model in CHANGES if hasattr(model, "version")]


@pytest.mark.parametrize("model", VERSIONED, ids=name)
def test_trigger_keeps_the_newer_version(model):
    make, column, value = CHANGES[model]
    row = make()
    opened, stale = (model.objects.get(pk=row.pk) for _ in range(2))
    setattr(opened, column, value)

    opened.save()
    with pytest.raises(DatabaseError, match=CHANGED_SINCE), transaction.atomic():
        stale.save()

    assert model.objects.get(pk=row.pk).version == stale.version + 1


@pytest.mark.parametrize("model", VERSIONED, ids=name)
def test_trigger_counts_no_version_where_nothing_changed(model):
    make, *_ = CHANGES[model]
    row = model.objects.get(pk=make().pk)

    row.save()

    assert model.objects.get(pk=row.pk).version == row.version


def test_trigger_counts_a_version_for_a_topic_given_or_taken():
    measure, another = factories.measure(), factories.measure()
    topic = factories.topic()

    for act in (measure.topics.add, measure.topics.remove):
        act(topic)
        commit()

    for record, version in [(measure, 3), (another, 1)]:
        record.refresh_from_db()
        assert record.version == version


def test_trigger_names_the_claims_of_a_correction():
    claim = factories.claim()
    factories.claim()

    corrections = [factories.correction(claim=claim)]
    corrections.append(
        factories.correction(claim=None, record_kind="measure", record_id=claim.measure_id)
    )

    named = [[c.pk for c in correction.claims.all()] for correction in corrections]
    assert named == [[claim.pk], [claim.pk]]


def test_trigger_gives_inputs_the_measure_of_their_claim():
    moved, another = finding_input(), finding_input(position=2)
    measure = factories.measure()

    correct(moved.claim, measure=measure)

    for row, expected in [(moved, measure), (another, another.claim.measure)]:
        row.refresh_from_db()
        assert row.measure == expected


# Whose tests go by lists of their own: those of the history, of rights, of tallies, of past lists.
ELSEWHERE = set(
    """
    append_only delete_delete dismissal_update insert_insert never_emptied update_update
    changed_with_right_to_publish corrected_with_right_to_publish decided_with_right_to_publish
    entered_with_right_to_publish published_with_right_to_publish
    tally_added tally_removed tally_removed_added
    search_words_added search_words_removed search_words_removed_added
    forget_listings keep_listing keep_past change_pages
    """.split()
)
BY_NAME = {"newer_version_is_kept", "version_counts"}
ALONE = {
    "correction:names_the_claims",
    "claim:inputs_have_its_measure",
    "claim:refresh_listing_added",
    "measure_topics:counts_for_measure",
}


def test_every_trigger_of_the_tables_has_its_row():
    with connection.cursor() as cursor:
        cursor.execute("""
            SELECT regexp_replace(tgrelid::regclass::text, '^claims_', '') || ':'
                || regexp_replace(tgname, '^pgtrigger_(.*)_[0-9a-f]{5}$', '\\1')
            FROM pg_trigger WHERE NOT tgisinternal AND tgrelid::regclass::text ~ '^claims_'
        """)
        triggers = {trigger for (trigger,) in cursor.fetchall()}

    rows = {trigger for trigger, *_ in [*TABLE, *LISTED]} | ALONE
    others = {t for t in triggers if t.partition(":")[2] in ELSEWHERE | BY_NAME}
    assert triggers - others == rows
