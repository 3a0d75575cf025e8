"""Every change of every record is written down by the database, and stays written."""

import pghistory
import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from pghistory.models import Context

from claims.models import (
    Alert,
    Article,
    Claim,
    CorrectedClaim,
    Correction,
    Decision,
    Finding,
    FindingInput,
    HistoryContext,
    Listing,
    Logo,
    MaintenanceRun,
    Measure,
    MeasureTopic,
    PageVersion,
    Place,
    ProposedCorrection,
    Publication,
    Quotation,
    RateCount,
    Redirect,
    Relation,
    Report,
    ReviewReturn,
    Role,
    SearchWord,
    Site,
    Speaker,
    Subscription,
    Tally,
    Topic,
    UnfoundSearch,
    Unit,
)
from tests import factories

pytestmark = pytest.mark.django_db


def redirect():
    return Redirect.objects.create(kind="split", old_path="/claims/1/", new_path="/claims/2/")


def corrected_claim():
    factories.correction()
    return CorrectedClaim.objects.get()


def proposed_correction():
    return ProposedCorrection.objects.create(
        claim=factories.claim(),
        kind="meaning",
        reason="It is 41.",
        changes=[],
        proposed_by=factories.user(),
    )


def review_return():
    return ReviewReturn.objects.create(
        claim=factories.draft(), reason="It is 41.", made_by=factories.user()
    )


def measure_topic():
    factories.measure(topics=[factories.topic()])
    return MeasureTopic.objects.get()


def dismissed_finding():
    finding = Finding.objects.create(fingerprint="1", check_id="sum", verdict="inconsistent")
    editor = factories.user()
    Finding.objects.update(
        dismissed_reason="Both are right.", dismissed_by=editor, dismissed_at=timezone.now()
    )
    return finding


# How one row of each is made, and a column with a value that it does not have yet.
TABLE = {
    Article: (lambda: factories.article(state="draft"), "byline", "Rose Vane"),
    Claim: (factories.draft, "internal_note", "Ask the press office."),
    CorrectedClaim: (corrected_claim, "fields", ["place"]),
    Correction: (factories.correction, "reason", "Another one."),
    Decision: (factories.decision, "rule", "bare"),
    Measure: (factories.measure, "definition", "Posts, not people."),
    MeasureTopic: (measure_topic, "topic_id", None),
    Place: (factories.place, "name", "Soho"),
    Publication: (factories.publication, "name", "West End Extra"),
    Quotation: (factories.quotation, "exact", "We are cutting posts."),
    Redirect: (redirect, "new_path", "/claims/3/"),
    ProposedCorrection: (proposed_correction, "reason", "It is 42."),
    Relation: (factories.relation, "note", "In one sentence."),
    Report: (lambda: Report.objects.create(message="A figure is wrong."), "outcome", "Mended."),
    ReviewReturn: (review_return, "reason", "The article says 40."),
    Role: (lambda: Role.objects.create(person=factories.speaker(), title="Mayor"), "title", "MP"),
    Speaker: (factories.speaker, "name", "Rose Vane"),
    Site: (Site.objects.create, "name", "The Harbour Gazette"),
    Topic: (factories.topic, "name", "Policing"),
    Unit: (factories.unit, "plural", "posts"),
}
# These are made anew from the records at any time, and say nothing of their own.
COMPUTED = {Listing, Tally, SearchWord, Finding, FindingInput, PageVersion}
# What an operator's commands and readers' requests leave, which is no part of the record.
COUNTED = {Alert, MaintenanceRun, RateCount, Subscription, UnfoundSearch}
UNCHANGING = {Logo}
NEVER_CHANGED = {CorrectedClaim, Correction, MeasureTopic}
NEVER_DELETED = {CorrectedClaim, Correction}

CHANGED = [model for model in TABLE if model not in NEVER_CHANGED]
DELETED = [model for model in TABLE if model not in NEVER_DELETED]


def name(model):
    return model._meta.model_name


def execute(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def written(model, column=None):
    """What happened to the rows of `model`, in order, with the column's value after it."""
    events = model.pgh_event_model.objects.order_by("pgh_id")
    return list(events.values_list("pgh_label", *([column] if column else [])))


def test_history_is_kept_of_every_model():
    models = {
        model
        for model in apps.get_app_config("claims").get_models(include_auto_created=True)
        if not hasattr(model, "pgh_tracked_model")
    }

    assert models - {Measure.topics.through, HistoryContext} == {
        *TABLE,
        *COMPUTED,
        *COUNTED,
        *UNCHANGING,
    }


@pytest.mark.parametrize("model", TABLE, ids=name)
def test_history_of_a_new_row(model):
    make, *_ = TABLE[model]

    make()

    assert written(model)[-1] == ("insert",)


@pytest.mark.parametrize("model", CHANGED, ids=name)
def test_history_of_a_bulk_update(model):
    make, column, value = TABLE[model]
    row = make()

    model.objects.filter(pk=row.pk).update(**{column: value})

    assert written(model, column)[-1] == ("update", value)


@pytest.mark.parametrize("model", CHANGED, ids=name)
def test_history_of_an_update_in_sql(model):
    make, column, value = TABLE[model]
    row = make()

    execute(f"UPDATE {model._meta.db_table} SET {column} = %s WHERE id = %s", value, row.pk)

    assert written(model, column)[-1] == ("update", value)


@pytest.mark.parametrize("model", DELETED, ids=name)
def test_history_of_a_deletion_in_sql(model):
    make, *_ = TABLE[model]
    row = make()

    execute(f"DELETE FROM {model._meta.db_table} WHERE id = %s", row.pk)

    assert written(model)[-1] == ("delete",)


@pytest.mark.parametrize("model", sorted(NEVER_CHANGED, key=name), ids=name)
def test_history_needs_no_update_of_what_is_never_updated(model):
    make, column, _ = TABLE[model]
    make()

    with pytest.raises(DatabaseError, match="Cannot update"):
        execute(f"UPDATE {model._meta.db_table} SET {column} = {column}")


@pytest.mark.parametrize("model", sorted(NEVER_DELETED, key=name), ids=name)
def test_history_needs_no_deletion_of_what_is_never_deleted(model):
    factories.correction()

    with pytest.raises(DatabaseError, match="Cannot update or delete rows"):
        execute(f"DELETE FROM {model._meta.db_table}")


def test_history_of_a_computed_finding_is_what_editors_did_with_it():
    finding = dismissed_finding()

    assert written(Finding, "dismissed_reason") == [("dismissal", "Both are right.")]
    Finding.objects.filter(pk=finding.pk).update(sentence="The two agree.")
    assert len(written(Finding)) == 1


def by_orm_update(event):
    type(event).objects.filter(pk=event.pk).update(pgh_label="insert")


def by_orm_save(event):
    event.pgh_label = "insert"
    event.save()


def by_orm_delete(event):
    event.delete()


def by_orm_bulk_delete(event):
    type(event).objects.all().delete()


def by_sql_update(event):
    execute(f"UPDATE {event._meta.db_table} SET pgh_label = 'insert'")


def by_sql_delete(event):
    execute(f"DELETE FROM {event._meta.db_table}")


WAYS = [by_orm_update, by_orm_save, by_orm_delete, by_orm_bulk_delete, by_sql_update, by_sql_delete]


@pytest.mark.parametrize("model", [*TABLE, Finding], ids=name)
def test_history_stays_written(model):
    make, *_ = TABLE.get(model, [dismissed_finding])
    make()
    events = model.pgh_event_model.objects
    before = list(events.order_by("pgh_id").values())

    for way in WAYS:
        with (
            pytest.raises(DatabaseError, match="Cannot update or delete rows"),
            transaction.atomic(),
        ):
            way(events.latest("pgh_id"))

    assert list(events.order_by("pgh_id").values()) == before


# Every table that holds history, or records whose changes are kept, by a list of all models.
KEPT_TABLES = [
    *sorted(
        model._meta.db_table
        for model in apps.get_app_config("claims").get_models(include_auto_created=True)
        if hasattr(model, "pgh_tracked_model") or hasattr(model, "pgh_event_model")
    ),
    "claims_listing",
    "claims_pastlisting",
    "pghistory_context",
]


def test_history_tables_are_listed():
    assert len(KEPT_TABLES) == 2 * len([*TABLE, Finding]) + 3


@pytest.mark.parametrize("table", KEPT_TABLES)
def test_history_is_never_emptied(table):
    with pytest.raises(DatabaseError, match=rf"Cannot (empty|truncate).* {table}\b"):
        execute(f"TRUNCATE {table} CASCADE")


WAYS_TO_REWRITE = {
    "update": "UPDATE pghistory_context SET metadata = '{}'",
    "add": "UPDATE pghistory_context SET metadata = metadata || '{\"by\": 2}'",
    "delete": "DELETE FROM pghistory_context",
    "update by an event": """
        SELECT set_config('pghistory.context_id', id::text, true),
            set_config('pghistory.context_metadata', '{"user": 2}', true)
        FROM pghistory_context;
        UPDATE claims_topic SET name = 'Crime'
    """,
}


@pytest.mark.parametrize("way", WAYS_TO_REWRITE.values(), ids=WAYS_TO_REWRITE)
def test_who_did_it_stays_written(way):
    with pghistory.context(user=1):
        factories.topic()

    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        execute(way)

    assert Context.objects.get().metadata == {"user": 1}


def test_who_did_it_is_added_to_by_the_same_request():
    with pghistory.context(user=1):
        factories.topic()
        with pghistory.context(desk=2):
            factories.topic()

    assert Context.objects.get().metadata == {"user": 1, "desk": 2}


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE claims_pastlisting SET since = now()",
        "DELETE FROM claims_pastlisting",
        "INSERT INTO claims_pastlisting SELECT * FROM claims_pastlisting",
    ],
)
def test_lists_of_past_days_stay_written(sql):
    factories.claim()

    with pytest.raises(DatabaseError, match=r"Cannot (update|delete|insert) rows"):
        execute(sql)
