"""What migrations do with rows from before, which the empty database of the tests has none of.

And that the one step of a new database makes what the steps of an older one made.
"""

from datetime import UTC, datetime
from importlib import import_module

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from claims.models import Claim, Measure, Quotation, Site
from claims.verification import PARTS
from tests import factories

pytestmark = pytest.mark.django_db

SINCE = datetime(2025, 8, 2, 9, 30, tzinfo=UTC)


def run(*statements):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
        for statement in statements:
            cursor.execute(statement)


def past_triggers(statement):
    return f"""
    SET LOCAL session_replication_role = replica;
    {statement};
    SET LOCAL session_replication_role = origin;
    """


def test_becoming_public_is_in_the_history_of_a_record_from_before():
    measure, of_drafts = factories.measure(), factories.measure()
    migration = import_module("claims.migrations.0022_ends_and_rights_to_enter")
    run(
        past_triggers(
            f"UPDATE claims_measureevent SET pgh_created_at = '2025-08-01';"
            f"UPDATE claims_measure SET public_since = '{SINCE}' WHERE id = {measure.pk}"
        )
    )
    assert len([*PARTS["history"].differences()]) == 1

    for _ in range(2):  # once is enough
        run(migration.BECOMING_PUBLIC)

    events = Measure.pgh_event_model.objects.order_by("pgh_id")
    of_measure = events.filter(pgh_obj_id=measure.pk).values_list("pgh_label", "public_since")
    assert list(of_measure) == [("insert", None), ("update", SINCE)]
    assert events.filter(pgh_obj_id=measure.pk).last().pgh_created_at == SINCE
    assert events.filter(pgh_obj_id=of_drafts.pk).count() == 1
    assert [*PARTS["history"].differences()] == []


def test_half_a_span_becomes_a_span_or_none():
    quoted = factories.quotation(exact="It will close.")
    claims = [
        factories.draft(quotation=quoted, as_printed=words) for words in ("80", "90", "1,700")
    ]
    migration = import_module("claims.migrations.0022_ends_and_rights_to_enter")
    run(
        "ALTER TABLE claims_claim DROP CONSTRAINT claim_span_starts_before_it_ends",
        "ALTER TABLE claims_quotation DROP CONSTRAINT quotation_span_starts_before_it_ends",
    )
    Claim.objects.filter(pk=claims[0].pk).update(start=7)
    Claim.objects.filter(pk=claims[1].pk).update(end=7)
    Claim.objects.filter(pk=claims[2].pk).update(start=7, end=12)
    unquoted = factories.quotation(end=3)
    Quotation.objects.filter(pk=quoted.pk).update(start=3)

    run(migration.HALF_SPANS)

    spans = Claim.objects.order_by("pk").values_list("start", "end")
    assert list(spans) == [(7, 9), (None, None), (7, 12)]
    quotations = Quotation.objects.in_bulk([quoted.pk, unquoted.pk])
    assert [(q.start, q.end) for q in (quotations[quoted.pk], quotations[unquoted.pk])] == [
        (3, 17),
        (None, None),
    ]


def test_text_that_began_as_a_formula_has_the_apostrophe_that_files_had():
    claim, plain = factories.claim(), factories.claim(statement="-20% of officers.")
    migration = import_module("claims.migrations.0030_texts_start_no_formula")
    run(
        "ALTER TABLE claims_claim DROP CONSTRAINT claim_statement_starts_no_formula",
        past_triggers(
            f"UPDATE claims_claim SET statement = '=1+1' WHERE id = {claim.pk};"
            f"UPDATE claims_claimevent SET statement = '=1+1' WHERE pgh_obj_id = {claim.pk}"
        ),
    )

    for _ in range(2):  # once is enough
        run(migration.APOSTROPHES)

    statements = Claim.objects.order_by("pk").values_list("statement", flat=True)
    assert list(statements) == ["'=1+1", "-20% of officers."]
    assert Claim.pgh_event_model.objects.get(pgh_obj_id=claim.pk).statement == "'=1+1"
    assert plain.pk


def test_licence_of_the_environment_becomes_one_of_the_settings(monkeypatch):
    migration = import_module("claims.migrations.0035_site_licence_language_logo")
    migration.take_over_licence(apps, None)
    assert not Site.objects.exists()
    monkeypatch.setenv("DATA_LICENCE", "Open Data Licence")

    migration.take_over_licence(apps, None)

    assert Site.objects.get().licence == "Open Data Licence"
    assert Site.objects.get().licence_url == "https://creativecommons.org/licenses/by/4.0/"


OURS = "NOT IN ('pg_catalog', 'information_schema')"
CATALOGUES = {
    "columns": f"""
        SELECT table_name, ordinal_position, column_name, udt_name, is_nullable, column_default,
            character_maximum_length, numeric_precision, numeric_scale, generation_expression
        FROM information_schema.columns WHERE table_schema {OURS}
        AND table_name NOT IN (SELECT viewname FROM pg_views)""",
    "constraints": f"""
        SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace::regnamespace::text {OURS}""",
    "indexes": f"SELECT indexname, indexdef FROM pg_indexes WHERE schemaname {OURS}",
    "triggers": "SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "functions": f"""
        SELECT proname, pg_get_functiondef(oid) FROM pg_proc
        WHERE pronamespace::regnamespace::text {OURS} AND prokind = 'f'
        AND (prorettype <> 'trigger'::regtype OR oid IN (SELECT tgfoid FROM pg_trigger))""",
    "groups": """
        SELECT g.name, p.codename FROM auth_group g
        JOIN auth_group_permissions a ON a.group_id = g.id
        JOIN auth_permission p ON p.id = a.permission_id""",
}


def catalogues():
    with connection.cursor() as cursor:
        for name, query in CATALOGUES.items():
            cursor.execute(query)
            yield name, {*cursor.fetchall()}


@pytest.fixture
def empty_database():
    """The connection leads to it; there is no transaction, as some steps want none."""
    name = connection.settings_dict["NAME"]
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}_steps")
    connection.close()
    connection.settings_dict["NAME"] = f"{name}_steps"
    yield
    connection.close()
    connection.settings_dict["NAME"] = name
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE {name}_steps")


@pytest.fixture
def made_in_one_step(transactional_db):
    return dict(catalogues())


@pytest.mark.slow  # every step is taken, which is half a minute
@pytest.mark.django_db(transaction=True)
def test_one_step_makes_what_the_steps_made(made_in_one_step, empty_database):
    executor = MigrationExecutor(connection)
    executor.loader = MigrationLoader(connection, replace_migrations=False)
    leaves = executor.loader.graph.leaf_nodes()
    executor.migrate([leaf for leaf in leaves if "_squashed_" not in leaf[1]])

    made = dict(catalogues())
    assert made == made_in_one_step

    call_command("migrate", verbosity=0)
    assert MigrationLoader(connection).applied_migrations.keys() >= {
        ("claims", "0001_squashed_0034_known_time_zone")
    }
    assert dict(catalogues()) == made
