"""All that the migrations up to 0034 make, in one step: a new database is made in seconds.

A database that stands at one of them is upgraded by those that follow it, and then has this one.
Django wrote it from the models as they were after 0034.
"""

from decimal import Decimal

import django.contrib.postgres.fields
import django.contrib.postgres.functions
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.serializers.json
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.math
import django.db.models.lookups
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.db import migrations, models

import claims.models.correction
import claims.models.fields
import claims.models.publication
import claims.models.queries
import claims.models.site
from claims.sql import AFTER_TABLES, BEFORE_TABLES, install

# List rows of past days, which no model reads.
PAST_LISTING = """
CREATE TABLE claims_pastlisting (since timestamptz, until timestamptz, LIKE claims_listing);
CREATE INDEX pastlisting_claim ON claims_pastlisting (claim_id, until);
CREATE INDEX pastlisting_measure ON claims_pastlisting (measure_id, dated_on, claim_id);
CREATE INDEX pastlisting_dated_on ON claims_pastlisting (dated_on, claim_id);
"""
AFTER_FUNCTIONS = """
CREATE TRIGGER keep_listing AFTER INSERT OR UPDATE OR DELETE ON claims_listing
FOR EACH ROW EXECUTE FUNCTION claims_keep_listing();
CREATE TRIGGER forget_listings AFTER TRUNCATE ON claims_listing
FOR EACH STATEMENT EXECUTE FUNCTION claims_keep_listing();
CREATE TRIGGER keep_past BEFORE INSERT OR UPDATE OR DELETE ON claims_pastlisting
FOR EACH ROW EXECUTE FUNCTION claims_refuse_past_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON claims_pastlisting
FOR EACH STATEMENT EXECUTE FUNCTION claims_refuse_past_change();
SELECT claims_create_known_views();
SELECT claims_watch_pages();
"""

ENTERED = ["article", "claim", "relation"]
NAMED = ["measure", "place", "publication", "role", "speaker"]
SETTLED = ["topic", "unit"]
LOGS = ["correction", "redirect", "report"]


def allowed(actions, models):
    return {f"{action}_{model}" for model in models for action in actions.split()}


CONTRIBUTOR = {
    *allowed("view", [*ENTERED, *NAMED, *SETTLED, "correction", "finding"]),
    *allowed("add change delete", ENTERED),
    *allowed("add", NAMED),
}
EDITOR = {
    *CONTRIBUTOR,
    *allowed("view", LOGS),
    *allowed("add change delete", [*NAMED, *SETTLED]),
    "change_every_record",
    "change_finding",
    "change_report",
    "fetch_article",
    "merge_records",
    "review_claim",
    "withdraw_claim",
}
ADMINISTRATOR = {
    *EDITOR,
    *allowed("add change", ["redirect"]),
    *allowed("add change view", ["user"]),
    *allowed("change view", ["site"]),
}


def make_groups(apps, schema_editor):
    # Permissions are otherwise made only after the last migration.
    for label in ("auth", "claims"):
        app = apps.get_app_config(label)
        app.models_module = True
        create_permissions(app, apps=apps, verbosity=0)
        app.models_module = None
    permissions = apps.get_model("auth.Permission").objects.filter(
        content_type__app_label__in=["auth", "claims"]
    )
    for name, codes in [
        ("Contributor", CONTRIBUTOR),
        ("Editor", EDITOR),
        ("Administrator", ADMINISTRATOR),
    ]:
        group, _ = apps.get_model("auth.Group").objects.get_or_create(name=name)
        group.permissions.set(permissions.filter(codename__in=codes))


class Migration(migrations.Migration):
    initial = True
    replaces = [
        ("claims", "0001_functions"),
        ("claims", "0002_record"),
        ("claims", "0003_views"),
        ("claims", "0004_groups"),
        ("claims", "0005_right_to_publish"),
        ("claims", "0006_plan_listings_once"),
        ("claims", "0007_utterances"),
        ("claims", "0008_dates_with_precision"),
        ("claims", "0009_kept_history"),
        ("claims", "0010_proposed_correction"),
        ("claims", "0011_verdict_labels"),
        ("claims", "0012_rate_counts"),
        ("claims", "0013_stated_and_in_the_text"),
        ("claims", "0014_review_return"),
        ("claims", "0015_what_was_public"),
        ("claims", "0016_spans_of_days"),
        ("claims", "0017_dated_history"),
        ("claims", "0018_due_listing"),
        ("claims", "0019_proposals_never_emptied"),
        ("claims", "0020_plain_words"),
        ("claims", "0021_plain_labels"),
        ("claims", "0022_ends_and_rights_to_enter"),
        ("claims", "0023_words_found_by"),
        ("claims", "0024_plain_relations"),
        ("claims", "0025_role_may_begin_in_its_last_month"),
        ("claims", "0026_change_of_a_measure"),
        ("claims", "0027_searches_that_found_nothing"),
        ("claims", "0028_publication_by_the_clock"),
        ("claims", "0029_maintenance_runs"),
        ("claims", "0030_texts_start_no_formula"),
        ("claims", "0031_version_of_pages"),
        ("claims", "0032_site"),
        ("claims", "0033_publication_time_zone"),
        ("claims", "0034_known_time_zone"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: install(schema_editor.connection, BEFORE_TABLES),
            migrations.RunPython.noop,
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "name",
                    models.CharField(
                        help_text="As its readers know it: “West End Extra”.", max_length=200
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of its address on this site.",
                        max_length=200,
                        unique=True,
                        verbose_name="address",
                    ),
                ),
                (
                    "website",
                    claims.models.fields.UrlAddressField(
                        blank=True, help_text="The address of its front page.", max_length=2000
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("newspaper", "newspaper"),
                            ("broadcaster", "broadcaster"),
                            ("agency", "news agency"),
                            ("website", "website"),
                            ("press-office", "press office"),
                            ("other", "other"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "public_since",
                    models.DateTimeField(
                        editable=False,
                        help_text="When the first claim that names it was published.",
                        null=True,
                    ),
                ),
                (
                    "time_zone",
                    models.CharField(
                        blank=True,
                        help_text="Optional. For pages that state their day in UTC, such as “Europe/London”.",
                        max_length=40,
                        validators=[claims.models.publication.validate_time_zone],
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "newspaper",
                                    "broadcaster",
                                    "agency",
                                    "website",
                                    "press-office",
                                    "other",
                                    "",
                                ],
                            )
                        ),
                        name="publication_kind_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "name__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="publication_name_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "website__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="publication_website_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="402745c4abed33affd76b5bcada3d8bd6b3e74a5",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_71e16",
                            table="claims_publication",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="version_counts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        NEW.public_since := least(NEW.public_since, OLD.public_since);\n        IF to_jsonb(NEW) - 'public_since' IS DISTINCT FROM to_jsonb(OLD) - 'public_since' THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="c7de8cf039843b71b1a6261dbe759fd89958fad1",
                            operation="UPDATE",
                            pgid="pgtrigger_version_counts_975bd",
                            table="claims_publication",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="newer_version_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                            func="\n        RAISE EXCEPTION 'Somebody else has changed this record since its version % was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                            hash="2d95357a253f4df4787a214b0b6a8559102433f1",
                            operation="UPDATE",
                            pgid="pgtrigger_newer_version_is_kept_58772",
                            table="claims_publication",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_changes_with_correction",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_since" IS NOT NULL)',
                            constraint="CONSTRAINT",
                            func="\n            IF ROW(OLD.name) IS DISTINCT FROM ROW(NEW.name)\n            AND NOT EXISTS (\n                SELECT FROM claims_correction WHERE transaction = txid_current()\n                AND record_kind = 'publication'\n                AND (record_id = NEW.id OR kind IN ('merged', 'separated'))\n            ) THEN\n                RAISE EXCEPTION 'Readers see this with published claims: it can be changed only'\n                    ' with a correction.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'public_changes_with_correction';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="84dc83289173e096551680f8ab7035573fdd19d4",
                            operation="UPDATE",
                            pgid="pgtrigger_public_changes_with_correction_74c22",
                            table="claims_publication",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_is_never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_since" IS NOT NULL)',
                            constraint="CONSTRAINT",
                            func="\n            IF NOT EXISTS (SELECT FROM claims_redirect WHERE old_path = '/publications/' || OLD.slug || '/')\n            AND NOT EXISTS (SELECT FROM claims_publication WHERE id = OLD.id) THEN\n                RAISE EXCEPTION 'Readers have seen this record, so it cannot be deleted. If it'\n                    ' is the same as another, merge the two.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'public_is_never_deleted';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="efa5e88ca5dde7ef611f9a6ae69d0b0befbe9c98",
                            operation="DELETE",
                            pgid="pgtrigger_public_is_never_deleted_308ee",
                            table="claims_publication",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_address_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_since" IS NOT NULL AND OLD."slug" IS DISTINCT FROM (NEW."slug"))',
                            func="\n        RAISE EXCEPTION 'Readers know this address, so it cannot be changed.'\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'public_address_stays';\n    ",
                            hash="a98bc391d4fe4f5acbb6a70da5789eb19152a2a5",
                            operation="UPDATE",
                            pgid="pgtrigger_public_address_stays_fc9aa",
                            table="claims_publication",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="address_leads_nowhere_else",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF EXISTS (SELECT FROM claims_redirect WHERE old_path = '/publications/' || NEW.slug || '/') THEN\n                RAISE EXCEPTION 'The address “%” leads to another record, because two were merged.'\n                    ' Choose a new one.', NEW.slug\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'address_leads_nowhere_else';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="81bb3654cabb5fd99f92b01786c6dcfcbf2cb6c9",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_address_leads_nowhere_else_7af4b",
                            table="claims_publication",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="refresh_listing",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (pg_trigger_depth() = 0)",
                            func="PERFORM claims_refresh_listings(ARRAY(SELECT c.id FROM changed p JOIN claims_article a ON a.publication_id = p.id JOIN claims_quotation q ON q.article_id = a.id JOIN claims_claim c ON c.quotation_id = q.id)); RETURN NULL;",
                            hash="f6580a905ac97b7a6977e74dad2e09ba420a13fd",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_refresh_listing_f2873",
                            referencing="REFERENCING NEW TABLE AS changed ",
                            table="claims_publication",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_publicationevent" ("id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_since", "slug", "time_zone", "version", "website") VALUES (NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_since", NEW."slug", NEW."time_zone", NEW."version", NEW."website"); RETURN NULL;',
                            hash="14a92592ce4939f68ae601dee830697fe6fcdc90",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8578f",
                            table="claims_publication",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_publicationevent" ("id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_since", "slug", "time_zone", "version", "website") VALUES (NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_since", NEW."slug", NEW."time_zone", NEW."version", NEW."website"); RETURN NULL;',
                            hash="cb13d67aca7ee9e97215cb21cd314a0f7f939237",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c1b60",
                            table="claims_publication",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_publicationevent" ("id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_since", "slug", "time_zone", "version", "website") VALUES (OLD."id", OLD."kind", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_since", OLD."slug", OLD."time_zone", OLD."version", OLD."website"); RETURN NULL;',
                            hash="8a09970f223afaf3f7629aa3fddb0cb5f4bea945",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b4987",
                            table="claims_publication",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublicationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.publication",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "name",
                    models.CharField(
                        help_text="As its readers know it: “West End Extra”.", max_length=200
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        db_index=False,
                        help_text="The last part of its address on this site.",
                        max_length=200,
                        verbose_name="address",
                    ),
                ),
                (
                    "website",
                    claims.models.fields.UrlAddressField(
                        blank=True, help_text="The address of its front page.", max_length=2000
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("newspaper", "newspaper"),
                            ("broadcaster", "broadcaster"),
                            ("agency", "news agency"),
                            ("website", "website"),
                            ("press-office", "press office"),
                            ("other", "other"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "public_since",
                    models.DateTimeField(
                        editable=False,
                        help_text="When the first claim that names it was published.",
                        null=True,
                    ),
                ),
                (
                    "time_zone",
                    models.CharField(
                        blank=True,
                        help_text="Optional. For pages that state their day in UTC, such as “Europe/London”.",
                        max_length=40,
                        validators=[claims.models.publication.validate_time_zone],
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="1fe1541c38b65c7e400c6dc921fa263d18473bbd",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d40f1",
                            table="claims_publicationevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="aba798e6a8626b9ed7f32b813751aaab0c230cc6",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_c418e",
                            table="claims_publicationevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Speaker",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "name",
                    models.CharField(
                        help_text="The usual full name: “Sir Mark Rowley”.", max_length=200
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of the address on this site.",
                        max_length=200,
                        unique=True,
                        verbose_name="address",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("person", "person"),
                            ("organisation", "organisation"),
                            ("document", "document"),
                            ("unnamed", "unnamed source"),
                            ("publication", "publication"),
                        ],
                        help_text="Private individuals in a story are not recorded as speakers.",
                        max_length=12,
                    ),
                ),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        help_text="Other and former names, separated by commas: “Met Police, Scotland Yard”.",
                        size=None,
                    ),
                ),
                (
                    "publication",
                    models.OneToOneField(
                        blank=True,
                        help_text="Only for a publication, as the speaker of what it says in its own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="speaker",
                        to="claims.publication",
                    ),
                ),
                (
                    "wikidata_id",
                    models.CharField(
                        blank=True,
                        help_text="The code of the item, such as Q1060059.",
                        max_length=20,
                        verbose_name="Wikidata",
                    ),
                ),
                (
                    "description",
                    models.CharField(
                        blank=True, help_text="One line, for readers.", max_length=300
                    ),
                ),
                (
                    "public_since",
                    models.DateTimeField(
                        editable=False,
                        help_text="When the first claim that names it was published.",
                        null=True,
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "abstract": False,
                "indexes": [models.Index(fields=["name", "id"], name="speaker_name")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "person",
                                    "organisation",
                                    "document",
                                    "unnamed",
                                    "publication",
                                    "",
                                ],
                            )
                        ),
                        name="speaker_kind_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "publication"), ("publication__isnull", False)),
                            models.Q(
                                models.Q(("kind", "publication"), _negated=True),
                                ("publication__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="speaker_of_kind_publication_has_a_publication",
                        violation_error_message="Choose a publication if the kind is “publication”, and only then.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("wikidata_id", ""),
                            ("wikidata_id__regex", "^Q[1-9][0-9]*$"),
                            _connector="OR",
                        ),
                        name="speaker_wikidata_id_is_an_item",
                        violation_error_message="Type the code of the item, such as Q1060059.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "name__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="speaker_name_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "description__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="speaker_description_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="49bed78ccd7fca501ef8966cd7cd0874cfa493a6",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_e7092",
                            table="claims_speaker",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="version_counts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        NEW.public_since := least(NEW.public_since, OLD.public_since);\n        IF to_jsonb(NEW) - 'public_since' IS DISTINCT FROM to_jsonb(OLD) - 'public_since' THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="b4baa0842fbd411df129b40204f0e9a589081621",
                            operation="UPDATE",
                            pgid="pgtrigger_version_counts_b3f21",
                            table="claims_speaker",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="refresh_listing",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (pg_trigger_depth() = 0)",
                            func="PERFORM claims_refresh_listings(ARRAY(SELECT c.id FROM changed s JOIN claims_quotation q ON s.id IN (q.speaker_id, q.on_behalf_of_id, q.credited_to_id) JOIN claims_claim c ON c.quotation_id = q.id)); RETURN NULL;",
                            hash="92bae87a8714603b9414ee1a3dec575885cff5af",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_refresh_listing_6dcdb",
                            referencing="REFERENCING NEW TABLE AS changed ",
                            table="claims_speaker",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_speakerevent" ("aliases", "description", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_since", "publication_id", "slug", "version", "wikidata_id") VALUES (NEW."aliases", NEW."description", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_since", NEW."publication_id", NEW."slug", NEW."version", NEW."wikidata_id"); RETURN NULL;',
                            hash="b26df40431f14a20b2b8514fa5b49aff44c8e514",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7cf94",
                            table="claims_speaker",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_speakerevent" ("aliases", "description", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_since", "publication_id", "slug", "version", "wikidata_id") VALUES (NEW."aliases", NEW."description", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_since", NEW."publication_id", NEW."slug", NEW."version", NEW."wikidata_id"); RETURN NULL;',
                            hash="2cd8b60dcf6561719d3263862ddd570cc14e1594",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d9d7a",
                            table="claims_speaker",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_speakerevent" ("aliases", "description", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_since", "publication_id", "slug", "version", "wikidata_id") VALUES (OLD."aliases", OLD."description", OLD."id", OLD."kind", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_since", OLD."publication_id", OLD."slug", OLD."version", OLD."wikidata_id"); RETURN NULL;',
                            hash="04694f74ec2e100605923d13a9c9e32d290b0925",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b8590",
                            table="claims_speaker",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="newer_version_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                            func="\n        RAISE EXCEPTION 'Somebody else has changed this record since its version % was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                            hash="ab42d90ba355e695db0ff0f7ac2a546e85221463",
                            operation="UPDATE",
                            pgid="pgtrigger_newer_version_is_kept_b6b46",
                            table="claims_speaker",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_changes_with_correction",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_since" IS NOT NULL)',
                            constraint="CONSTRAINT",
                            func="\n            IF ROW(OLD.name, OLD.kind) IS DISTINCT FROM ROW(NEW.name, NEW.kind)\n            AND NOT EXISTS (\n                SELECT FROM claims_correction WHERE transaction = txid_current()\n                AND record_kind = 'speaker'\n                AND (record_id = NEW.id OR kind IN ('merged', 'separated'))\n            ) THEN\n                RAISE EXCEPTION 'Readers see this with published claims: it can be changed only'\n                    ' with a correction.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'public_changes_with_correction';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="900e8fa3af10d4346a84b9aa734eb9782e5d8c4e",
                            operation="UPDATE",
                            pgid="pgtrigger_public_changes_with_correction_be7e1",
                            table="claims_speaker",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_is_never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_since" IS NOT NULL)',
                            constraint="CONSTRAINT",
                            func="\n            IF NOT EXISTS (SELECT FROM claims_redirect WHERE old_path = '/speakers/' || OLD.slug || '/')\n            AND NOT EXISTS (SELECT FROM claims_speaker WHERE id = OLD.id) THEN\n                RAISE EXCEPTION 'Readers have seen this record, so it cannot be deleted. If it'\n                    ' is the same as another, merge the two.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'public_is_never_deleted';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="b06b0bb3afafaa6d5d93c7ff008cb9f0c97de106",
                            operation="DELETE",
                            pgid="pgtrigger_public_is_never_deleted_32feb",
                            table="claims_speaker",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_address_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_since" IS NOT NULL AND OLD."slug" IS DISTINCT FROM (NEW."slug"))',
                            func="\n        RAISE EXCEPTION 'Readers know this address, so it cannot be changed.'\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'public_address_stays';\n    ",
                            hash="04c94447dd283958c701ffce0cf97aa91d3b16ae",
                            operation="UPDATE",
                            pgid="pgtrigger_public_address_stays_f0ca0",
                            table="claims_speaker",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="address_leads_nowhere_else",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF EXISTS (SELECT FROM claims_redirect WHERE old_path = '/speakers/' || NEW.slug || '/') THEN\n                RAISE EXCEPTION 'The address “%” leads to another record, because two were merged.'\n                    ' Choose a new one.', NEW.slug\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'address_leads_nowhere_else';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="a2efaa1d0a5b5153b972c938d34339f9f614876a",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_address_leads_nowhere_else_6d425",
                            table="claims_speaker",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SpeakerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.speaker",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "name",
                    models.CharField(
                        help_text="The usual full name: “Sir Mark Rowley”.", max_length=200
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        db_index=False,
                        help_text="The last part of the address on this site.",
                        max_length=200,
                        verbose_name="address",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("person", "person"),
                            ("organisation", "organisation"),
                            ("document", "document"),
                            ("unnamed", "unnamed source"),
                            ("publication", "publication"),
                        ],
                        help_text="Private individuals in a story are not recorded as speakers.",
                        max_length=12,
                    ),
                ),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        help_text="Other and former names, separated by commas: “Met Police, Scotland Yard”.",
                        size=None,
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Only for a publication, as the speaker of what it says in its own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.publication",
                    ),
                ),
                (
                    "wikidata_id",
                    models.CharField(
                        blank=True,
                        help_text="The code of the item, such as Q1060059.",
                        max_length=20,
                        verbose_name="Wikidata",
                    ),
                ),
                (
                    "description",
                    models.CharField(
                        blank=True, help_text="One line, for readers.", max_length=300
                    ),
                ),
                (
                    "public_since",
                    models.DateTimeField(
                        editable=False,
                        help_text="When the first claim that names it was published.",
                        null=True,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4c9d2e5edff8cca0700490bf7be500f6b256b177",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9c114",
                            table="claims_speakerevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="8eb5ca7cf1d40e6c92fcfc6b5babcadb046ee114",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_f1d47",
                            table="claims_speakerevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Role",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="roles",
                        to="claims.speaker",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="offices",
                        to="claims.speaker",
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        help_text="“Commissioner”, “Mayor of London”.", max_length=200
                    ),
                ),
                ("since", models.DateField(blank=True, null=True)),
                (
                    "since_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
                ("until", models.DateField(blank=True, null=True)),
                (
                    "until_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
            ],
            options={
                "ordering": [models.OrderBy(models.F("since"), nulls_first=True), "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("since__isnull", True), ("since_precision", "")),
                            models.Q(("since__isnull", False), ("since_precision", "day")),
                            models.Q(
                                ("since__isnull", False),
                                ("since_precision", "month"),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractDay(
                                        django.db.models.functions.comparison.Cast(
                                            "since", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                            ),
                            models.Q(
                                ("since__isnull", False),
                                ("since_precision", "year"),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractDay(
                                        django.db.models.functions.comparison.Cast(
                                            "since", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractMonth(
                                        django.db.models.functions.comparison.Cast(
                                            "since", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="role_since_has_a_precision",
                        violation_error_message="Give a day, a month or a year, and how much of the date is known.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("until__isnull", True), ("until_precision", "")),
                            models.Q(("until__isnull", False), ("until_precision", "day")),
                            models.Q(
                                ("until__isnull", False),
                                ("until_precision", "month"),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractDay(
                                        django.db.models.functions.comparison.Cast(
                                            "until", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                            ),
                            models.Q(
                                ("until__isnull", False),
                                ("until_precision", "year"),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractDay(
                                        django.db.models.functions.comparison.Cast(
                                            "until", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractMonth(
                                        django.db.models.functions.comparison.Cast(
                                            "until", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="role_until_has_a_precision",
                        violation_error_message="Give a day, a month or a year, and how much of the date is known.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            django.db.models.lookups.GreaterThanOrEqual(
                                claims.models.queries.LastDay(
                                    django.db.models.functions.comparison.Cast(
                                        "until", models.DateField()
                                    ),
                                    "until_precision",
                                ),
                                django.db.models.functions.comparison.Cast(
                                    "since", models.DateField()
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="role_ends_after_it_starts",
                        violation_error_message="A role must not end before it starts.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_roleevent" ("id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "since_precision", "title", "until", "until_precision", "version") VALUES (NEW."id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."since", NEW."since_precision", NEW."title", NEW."until", NEW."until_precision", NEW."version"); RETURN NULL;',
                            hash="5b095399d72ae8286d15951a5e8660a84e4a55e3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_14055",
                            table="claims_role",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_roleevent" ("id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "since_precision", "title", "until", "until_precision", "version") VALUES (NEW."id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."since", NEW."since_precision", NEW."title", NEW."until", NEW."until_precision", NEW."version"); RETURN NULL;',
                            hash="a27dae731b38f9a9d27b396d68ba735087268ee4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_836ce",
                            table="claims_role",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_roleevent" ("id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "since_precision", "title", "until", "until_precision", "version") VALUES (OLD."id", OLD."organisation_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."since", OLD."since_precision", OLD."title", OLD."until", OLD."until_precision", OLD."version"); RETURN NULL;',
                            hash="0f5cd1ee2b4d61a7ba99564efb163c60e7a090b4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_19ad0",
                            table="claims_role",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="version_counts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="0cf0e5d81583d83d20f2a3a0e3591653fc6a5b1f",
                            operation="UPDATE",
                            pgid="pgtrigger_version_counts_19eb9",
                            table="claims_role",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="f3dcda21f89e0bbfb0fb50acb3c4582cee8997da",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_258cc",
                            table="claims_role",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="newer_version_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                            func="\n        RAISE EXCEPTION 'Somebody else has changed this record since its version % was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                            hash="07c89205c91a0af8818eb186c38c370bb03ec688",
                            operation="UPDATE",
                            pgid="pgtrigger_newer_version_is_kept_a2b94",
                            table="claims_role",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RoleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.role",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        help_text="“Commissioner”, “Mayor of London”.", max_length=200
                    ),
                ),
                ("since", models.DateField(blank=True, null=True)),
                (
                    "since_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
                ("until", models.DateField(blank=True, null=True)),
                (
                    "until_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ccc3f0ed312d4dac6e410109608f69f330964308",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_296cb",
                            table="claims_roleevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="5e0cac165e77e769ff5211ba157c7de7b4185030",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_3463e",
                            table="claims_roleevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Article",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "publication",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="articles",
                        to="claims.publication",
                    ),
                ),
                ("headline", models.CharField(help_text="As printed.", max_length=300)),
                (
                    "url",
                    claims.models.fields.UrlAddressField(
                        error_messages={
                            "unique": "An article with this address is already on record."
                        },
                        help_text="Where it can be read. Tracking parameters and fragments are removed.",
                        max_length=2000,
                        unique=True,
                        verbose_name="address",
                    ),
                ),
                ("published_on", models.DateField()),
                (
                    "published_precision",
                    models.CharField(
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        default="day",
                        help_text="How much of the date is known.",
                        max_length=5,
                    ),
                ),
                (
                    "byline",
                    models.CharField(
                        blank=True, help_text="The reporters, as printed.", max_length=200
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        default="en", help_text="A language tag: en, cy.", max_length=12
                    ),
                ),
                (
                    "archive_url",
                    claims.models.fields.UrlAddressField(
                        blank=True,
                        help_text="A permanent copy of the page.",
                        max_length=2000,
                        verbose_name="archived copy",
                    ),
                ),
                (
                    "accessed_on",
                    models.DateField(
                        blank=True, help_text="When an editor last read it.", null=True
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        blank=True,
                        help_text="Paste the article here. Never shown to readers. The numbers in it are marked for you.",
                    ),
                ),
                (
                    "text_sha256",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("text"), function="claims_sha256"),
                        output_field=models.CharField(max_length=64),
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("withdrawn_reason", models.CharField(blank=True, editable=False, max_length=500)),
            ],
            options={
                "ordering": [
                    models.OrderBy(
                        claims.models.queries.LastDay("published_on", "published_precision"),
                        descending=True,
                    ),
                    "-pk",
                ],
                "permissions": [("fetch_article", "Can fetch an article from its address")],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["text_sha256"], name="claims_arti_text_sh_86f6ac_idx"),
                    models.Index(
                        claims.models.queries.LastDay("published_on", "published_precision"),
                        models.F("id"),
                        name="article_published_on",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["draft", "published", "withdrawn", ""])),
                        name="article_state_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("url__regex", "^https?://[^#\\s]+$")),
                        name="article_url_is_http",
                        violation_error_message="Type the full address, beginning with https://.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(("withdrawn_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="article_withdrawn_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_on__isnull", True), ("published_precision", "")),
                            models.Q(
                                ("published_on__isnull", False), ("published_precision", "day")
                            ),
                            models.Q(
                                ("published_on__isnull", False),
                                ("published_precision", "month"),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractDay(
                                        django.db.models.functions.comparison.Cast(
                                            "published_on", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                            ),
                            models.Q(
                                ("published_on__isnull", False),
                                ("published_precision", "year"),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractDay(
                                        django.db.models.functions.comparison.Cast(
                                            "published_on", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractMonth(
                                        django.db.models.functions.comparison.Cast(
                                            "published_on", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="article_published_on_has_a_precision",
                        violation_error_message="Give a day, a month or a year, and how much of the date is known.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "headline__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="article_headline_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "byline__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="article_byline_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "archive_url__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="article_archive_url_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_articleevent" ("accessed_on", "archive_url", "byline", "headline", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "published_on", "published_precision", "state", "text", "url", "version", "withdrawn_reason") VALUES (NEW."accessed_on", NEW."archive_url", NEW."byline", NEW."headline", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."publication_id", NEW."published_on", NEW."published_precision", NEW."state", NEW."text", NEW."url", NEW."version", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="e037c3870556c1b62a0d9c448fa6a31740b6a9a3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b08cf",
                            table="claims_article",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."accessed_on" IS DISTINCT FROM (NEW."accessed_on") OR OLD."archive_url" IS DISTINCT FROM (NEW."archive_url") OR OLD."byline" IS DISTINCT FROM (NEW."byline") OR OLD."headline" IS DISTINCT FROM (NEW."headline") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."publication_id" IS DISTINCT FROM (NEW."publication_id") OR OLD."published_on" IS DISTINCT FROM (NEW."published_on") OR OLD."published_precision" IS DISTINCT FROM (NEW."published_precision") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."url" IS DISTINCT FROM (NEW."url") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."withdrawn_reason" IS DISTINCT FROM (NEW."withdrawn_reason"))',
                            func='INSERT INTO "claims_articleevent" ("accessed_on", "archive_url", "byline", "headline", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "published_on", "published_precision", "state", "text", "url", "version", "withdrawn_reason") VALUES (NEW."accessed_on", NEW."archive_url", NEW."byline", NEW."headline", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."publication_id", NEW."published_on", NEW."published_precision", NEW."state", NEW."text", NEW."url", NEW."version", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="218c5d7be28735c1c93f52f6cc8f97eb541bd06f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_500a2",
                            table="claims_article",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_articleevent" ("accessed_on", "archive_url", "byline", "headline", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "published_on", "published_precision", "state", "text", "url", "version", "withdrawn_reason") VALUES (OLD."accessed_on", OLD."archive_url", OLD."byline", OLD."headline", OLD."id", OLD."language", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."publication_id", OLD."published_on", OLD."published_precision", OLD."state", OLD."text", OLD."url", OLD."version", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="07c4dda0b8b599c1956f64458c38e37a17420648",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_94a4e",
                            table="claims_article",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="version_counts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="a197267160301ee9594d46d734155aa1dbb78f1d",
                            operation="UPDATE",
                            pgid="pgtrigger_version_counts_33e17",
                            table="claims_article",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="state_takes_allowed_steps",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE _is_valid_transition BOOLEAN;",
                            func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{draft:published,published:withdrawn}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                            hash="b4399ee974222b9e14a6c3fa971cd55e8b03f943",
                            operation="UPDATE",
                            pgid="pgtrigger_state_takes_allowed_steps_88724",
                            table="claims_article",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="published_is_never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.\"state\" IN ('published', 'withdrawn'))",
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="9b0444c969536beda307f2bcb9339e0ba319f9d8",
                            operation="DELETE",
                            pgid="pgtrigger_published_is_never_deleted_deef8",
                            table="claims_article",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="refresh_listing",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM claims_refresh_listings(ARRAY(SELECT c.id FROM changed a JOIN claims_quotation q ON q.article_id = a.id JOIN claims_claim c ON c.quotation_id = q.id)); RETURN NULL;",
                            hash="49989f375a224413c28eb8fc1dc3154566246606",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_refresh_listing_9642a",
                            referencing="REFERENCING NEW TABLE AS changed ",
                            table="claims_article",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="e5f61a87897aec16a154cc06f6fa1ad76dc71023",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_15ff4",
                            table="claims_article",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="newer_version_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                            func="\n        RAISE EXCEPTION 'Somebody else has changed this record since its version % was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                            hash="0a39565aaaf030838489d8df65e35bd201a12454",
                            operation="UPDATE",
                            pgid="pgtrigger_newer_version_is_kept_ce82f",
                            table="claims_article",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="claims_leave_first",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.\"state\" = 'published' AND NOT (NEW.\"state\" = 'published'))",
                            func="\n                    IF EXISTS (SELECT FROM claims_claim c JOIN claims_quotation q\n                               ON q.id = c.quotation_id\n                               WHERE q.article_id = OLD.id AND c.state = 'published') THEN\n                        RAISE EXCEPTION 'Withdraw the claims in this article before the article.'\n                        USING ERRCODE = 'check_violation',\n                              CONSTRAINT = 'article_withdrawn_has_no_published_claim';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="0278366c494c978f9168c6879799060ceadfad22",
                            operation="UPDATE",
                            pgid="pgtrigger_claims_leave_first_b2b36",
                            table="claims_article",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="published_changes_with_correction",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."byline" IS DISTINCT FROM (NEW."byline") OR OLD."headline" IS DISTINCT FROM (NEW."headline") OR OLD."publication_id" IS DISTINCT FROM (NEW."publication_id") OR OLD."published_on" IS DISTINCT FROM (NEW."published_on") OR OLD."published_precision" IS DISTINCT FROM (NEW."published_precision") OR OLD."url" IS DISTINCT FROM (NEW."url"))',
                            constraint="CONSTRAINT",
                            func="\n            IF EXISTS (\n                SELECT FROM claims_claim claim\n                WHERE claim.id IN (SELECT c.id FROM claims_claim c JOIN claims_quotation q ON q.id = c.quotation_id WHERE q.article_id = NEW.id AND c.published_at <> transaction_timestamp())\n                AND claim.state IN ('published', 'withdrawn')\n                AND NOT EXISTS (\n                    SELECT FROM claims_correctedclaim corrected\n                    JOIN claims_correction c ON c.id = corrected.correction_id\n                    WHERE corrected.claim_id = claim.id AND c.transaction = txid_current()\n                    AND (c.claim_id IS NOT NULL OR c.kind IN ('merged', 'separated'))\n                )\n            ) THEN\n                RAISE EXCEPTION 'A published claim can be changed only together with a correction.'\n                USING ERRCODE = 'check_violation',\n                      CONSTRAINT = 'published_changes_with_correction';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="fe5966a4164316edea9ac7792a6132a91c458fce",
                            operation="UPDATE",
                            pgid="pgtrigger_published_changes_with_correction_609df",
                            table="claims_article",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="published_with_right_to_publish",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."state" IS DISTINCT FROM (NEW."state"))',
                            declare="DECLARE acting_user bigint := nullif(current_setting('pghistory.context_metadata', true), '')::jsonb ->> 'user';",
                            func="\n            IF acting_user IS NOT NULL AND NOT EXISTS (\n                SELECT FROM auth_user u\n                WHERE u.id = acting_user AND u.is_active AND (u.is_superuser OR EXISTS (\n                    SELECT FROM auth_permission p\n                    JOIN django_content_type t ON t.id = p.content_type_id\n                    WHERE t.app_label = 'claims' AND p.codename IN ('review_claim', 'withdraw_claim')\n                    AND (p.id IN (SELECT permission_id FROM auth_user_user_permissions\n                                  WHERE user_id = u.id)\n                         OR p.id IN (SELECT gp.permission_id FROM auth_user_groups ug\n                                     JOIN auth_group_permissions gp ON gp.group_id = ug.group_id\n                                     WHERE ug.user_id = u.id))\n                ))\n            )\n            THEN\n                RAISE EXCEPTION 'You are not allowed to publish or withdraw articles.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'published_with_right_to_publish',\n                      TABLE = TG_TABLE_NAME;\n            END IF;\n            RETURN NULL;\n        ",
                            hash="5c99d32a54bc23b3e03795541d6a613b8444ec04",
                            operation="UPDATE",
                            pgid="pgtrigger_published_with_right_to_publish_4fe1e",
                            table="claims_article",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="entered_with_right_to_publish",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NOT (NEW.\"state\" = 'draft'))",
                            declare="DECLARE acting_user bigint := nullif(current_setting('pghistory.context_metadata', true), '')::jsonb ->> 'user';",
                            func="\n            IF acting_user IS NOT NULL AND NOT EXISTS (\n                SELECT FROM auth_user u\n                WHERE u.id = acting_user AND u.is_active AND (u.is_superuser OR EXISTS (\n                    SELECT FROM auth_permission p\n                    JOIN django_content_type t ON t.id = p.content_type_id\n                    WHERE t.app_label = 'claims' AND p.codename IN ('review_claim', 'withdraw_claim')\n                    AND (p.id IN (SELECT permission_id FROM auth_user_user_permissions\n                                  WHERE user_id = u.id)\n                         OR p.id IN (SELECT gp.permission_id FROM auth_user_groups ug\n                                     JOIN auth_group_permissions gp ON gp.group_id = ug.group_id\n                                     WHERE ug.user_id = u.id))\n                ))\n            )\n            THEN\n                RAISE EXCEPTION 'You are not allowed to publish or withdraw articles.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'entered_with_right_to_publish',\n                      TABLE = TG_TABLE_NAME;\n            END IF;\n            RETURN NULL;\n        ",
                            hash="b5e0a18957dd2e2518ebceb7464646caedfa85ed",
                            operation="INSERT",
                            pgid="pgtrigger_entered_with_right_to_publish_694ac",
                            table="claims_article",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ArticleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.article",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "publication",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.publication",
                    ),
                ),
                ("headline", models.CharField(help_text="As printed.", max_length=300)),
                (
                    "url",
                    claims.models.fields.UrlAddressField(
                        error_messages={
                            "unique": "An article with this address is already on record."
                        },
                        help_text="Where it can be read. Tracking parameters and fragments are removed.",
                        max_length=2000,
                        verbose_name="address",
                    ),
                ),
                ("published_on", models.DateField()),
                (
                    "published_precision",
                    models.CharField(
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        default="day",
                        help_text="How much of the date is known.",
                        max_length=5,
                    ),
                ),
                (
                    "byline",
                    models.CharField(
                        blank=True, help_text="The reporters, as printed.", max_length=200
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        default="en", help_text="A language tag: en, cy.", max_length=12
                    ),
                ),
                (
                    "archive_url",
                    claims.models.fields.UrlAddressField(
                        blank=True,
                        help_text="A permanent copy of the page.",
                        max_length=2000,
                        verbose_name="archived copy",
                    ),
                ),
                (
                    "accessed_on",
                    models.DateField(
                        blank=True, help_text="When an editor last read it.", null=True
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        blank=True,
                        help_text="Paste the article here. Never shown to readers. The numbers in it are marked for you.",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("withdrawn_reason", models.CharField(blank=True, editable=False, max_length=500)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="0e023ee976bbcdbdcec8bdf853814cbd4721963f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_49e1f",
                            table="claims_articleevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="47cda529178442afad446839778233ca2a9c4150",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_53243",
                            table="claims_articleevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Quotation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotations",
                        to="claims.article",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who said it. Leave empty for the publication’s own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotations",
                        to="claims.speaker",
                    ),
                ),
                (
                    "on_behalf_of",
                    models.ForeignKey(
                        blank=True,
                        help_text="The organisation that the speaker spoke for.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotations_on_behalf",
                        to="claims.speaker",
                    ),
                ),
                (
                    "role_as_printed",
                    models.CharField(
                        blank=True,
                        help_text="The role in the article’s words: “Commissioner”.",
                        max_length=200,
                    ),
                ),
                (
                    "credited_to",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who counted, if that is not who said it: the Met, for “Met figures show”.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotations_credited",
                        to="claims.speaker",
                        verbose_name="counted by",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("direct", "direct quotation"),
                            ("indirect", "reported speech"),
                            ("mixed", "partly quoted"),
                            ("narration", "the publication’s own voice"),
                        ],
                        max_length=10,
                        verbose_name="how it was said",
                    ),
                ),
                (
                    "exact",
                    models.CharField(
                        blank=True,
                        help_text="Optional. The quoted words as printed, at most 500 characters.",
                        max_length=500,
                        verbose_name="exact words",
                    ),
                ),
                ("prefix", models.CharField(blank=True, editable=False, max_length=64)),
                ("suffix", models.CharField(blank=True, editable=False, max_length=64)),
                ("start", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ("end", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                (
                    "location",
                    models.CharField(
                        choices=[
                            ("headline", "headline"),
                            ("standfirst", "standfirst"),
                            ("body", "text"),
                            ("caption", "caption"),
                            ("graphic", "graphic"),
                        ],
                        default="body",
                        max_length=10,
                        verbose_name="where in the article",
                    ),
                ),
                (
                    "said_on",
                    models.DateField(
                        blank=True, help_text="Only if the article says when.", null=True
                    ),
                ),
                (
                    "said_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
                (
                    "utterance",
                    models.PositiveSmallIntegerField(
                        db_default=1,
                        default=1,
                        editable=False,
                        help_text="Which it is of several utterances that read alike.",
                    ),
                ),
            ],
            options={
                "ordering": ["article", models.OrderBy(models.F("start"), nulls_last=True), "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["speaker", "on_behalf_of"], name="quotation_on_behalf_of")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["direct", "indirect", "mixed", "narration", ""])
                        ),
                        name="quotation_kind_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "location__in",
                                ["headline", "standfirst", "body", "caption", "graphic", ""],
                            )
                        ),
                        name="quotation_location_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("said_on__isnull", True), ("said_precision", "")),
                            models.Q(("said_on__isnull", False), ("said_precision", "day")),
                            models.Q(
                                ("said_on__isnull", False),
                                ("said_precision", "month"),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractDay(
                                        django.db.models.functions.comparison.Cast(
                                            "said_on", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                            ),
                            models.Q(
                                ("said_on__isnull", False),
                                ("said_precision", "year"),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractDay(
                                        django.db.models.functions.comparison.Cast(
                                            "said_on", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractMonth(
                                        django.db.models.functions.comparison.Cast(
                                            "said_on", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="quotation_said_on_has_a_precision",
                        violation_error_message="Give a day, a month or a year, and how much of the date is known.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("start__isnull", False)),
                        fields=(
                            "article",
                            "speaker",
                            "kind",
                            "said_on",
                            "location",
                            "start",
                            "exact",
                            "credited_to",
                            "utterance",
                        ),
                        name="quotation_is_entered_once",
                        nulls_distinct=False,
                        violation_error_message="This quotation is already on record. Choose it above.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("start__isnull", True)),
                        fields=(
                            "article",
                            "speaker",
                            "kind",
                            "said_on",
                            "location",
                            "prefix",
                            "suffix",
                            "exact",
                            "credited_to",
                            "utterance",
                        ),
                        name="quotation_without_a_place_is_entered_once",
                        nulls_distinct=False,
                        violation_error_message="This quotation is already on record. Choose it above.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end__isnull", True), ("start__isnull", True)),
                            models.Q(
                                ("end__isnull", False),
                                ("start__isnull", False),
                                ("start__lt", models.F("end")),
                            ),
                            _connector="OR",
                        ),
                        name="quotation_span_starts_before_it_ends",
                        violation_error_message="Give both where the words start in the text and where they end, or neither.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "role_as_printed__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="quotation_role_as_printed_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "exact__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="quotation_exact_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="version_counts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="e323db4d6afc6b3c7a95c23ebecd949aa80493c4",
                            operation="UPDATE",
                            pgid="pgtrigger_version_counts_c7b98",
                            table="claims_quotation",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="refresh_listing",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM claims_refresh_listings(ARRAY(SELECT c.id FROM changed q JOIN claims_claim c ON c.quotation_id = q.id)); RETURN NULL;",
                            hash="b6a0e9a7de24b05e9cb462a560a29e5f3910d7f1",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_refresh_listing_dbd04",
                            referencing="REFERENCING NEW TABLE AS changed ",
                            table="claims_quotation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_quotationevent" ("article_id", "credited_to_id", "end", "exact", "id", "kind", "location", "on_behalf_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "role_as_printed", "said_on", "said_precision", "speaker_id", "start", "suffix", "utterance", "version") VALUES (NEW."article_id", NEW."credited_to_id", NEW."end", NEW."exact", NEW."id", NEW."kind", NEW."location", NEW."on_behalf_of_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prefix", NEW."role_as_printed", NEW."said_on", NEW."said_precision", NEW."speaker_id", NEW."start", NEW."suffix", NEW."utterance", NEW."version"); RETURN NULL;',
                            hash="d62cb9879060c25e26f9c8199113726d836afc07",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0ce83",
                            table="claims_quotation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_quotationevent" ("article_id", "credited_to_id", "end", "exact", "id", "kind", "location", "on_behalf_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "role_as_printed", "said_on", "said_precision", "speaker_id", "start", "suffix", "utterance", "version") VALUES (NEW."article_id", NEW."credited_to_id", NEW."end", NEW."exact", NEW."id", NEW."kind", NEW."location", NEW."on_behalf_of_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prefix", NEW."role_as_printed", NEW."said_on", NEW."said_precision", NEW."speaker_id", NEW."start", NEW."suffix", NEW."utterance", NEW."version"); RETURN NULL;',
                            hash="7a42d7324f9a0b51dfc3ce19b947bee7eccdecb3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_638ac",
                            table="claims_quotation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_quotationevent" ("article_id", "credited_to_id", "end", "exact", "id", "kind", "location", "on_behalf_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "role_as_printed", "said_on", "said_precision", "speaker_id", "start", "suffix", "utterance", "version") VALUES (OLD."article_id", OLD."credited_to_id", OLD."end", OLD."exact", OLD."id", OLD."kind", OLD."location", OLD."on_behalf_of_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."prefix", OLD."role_as_printed", OLD."said_on", OLD."said_precision", OLD."speaker_id", OLD."start", OLD."suffix", OLD."utterance", OLD."version"); RETURN NULL;',
                            hash="eafc7b02a294eb01668caa0d29376852959d9d1e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a84bf",
                            table="claims_quotation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="f07a5fa2e0f4c3bad0e433731aedde442e6310ea",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_79df0",
                            table="claims_quotation",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="newer_version_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                            func="\n        RAISE EXCEPTION 'Somebody else has changed this record since its version % was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                            hash="0800c4a0aba57f7929fc17eba1737d74b48ed66b",
                            operation="UPDATE",
                            pgid="pgtrigger_newer_version_is_kept_f9469",
                            table="claims_quotation",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="published_changes_with_correction",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."article_id" IS DISTINCT FROM (NEW."article_id") OR OLD."credited_to_id" IS DISTINCT FROM (NEW."credited_to_id") OR OLD."exact" IS DISTINCT FROM (NEW."exact") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."location" IS DISTINCT FROM (NEW."location") OR OLD."on_behalf_of_id" IS DISTINCT FROM (NEW."on_behalf_of_id") OR OLD."role_as_printed" IS DISTINCT FROM (NEW."role_as_printed") OR OLD."said_on" IS DISTINCT FROM (NEW."said_on") OR OLD."said_precision" IS DISTINCT FROM (NEW."said_precision") OR OLD."speaker_id" IS DISTINCT FROM (NEW."speaker_id"))',
                            constraint="CONSTRAINT",
                            func="\n            IF EXISTS (\n                SELECT FROM claims_claim claim\n                WHERE claim.id IN (SELECT id FROM claims_claim WHERE quotation_id = NEW.id AND published_at <> transaction_timestamp())\n                AND claim.state IN ('published', 'withdrawn')\n                AND NOT EXISTS (\n                    SELECT FROM claims_correctedclaim corrected\n                    JOIN claims_correction c ON c.id = corrected.correction_id\n                    WHERE corrected.claim_id = claim.id AND c.transaction = txid_current()\n                    AND (c.claim_id IS NOT NULL OR c.kind IN ('merged', 'separated'))\n                )\n            ) THEN\n                RAISE EXCEPTION 'A published claim can be changed only together with a correction.'\n                USING ERRCODE = 'check_violation',\n                      CONSTRAINT = 'published_changes_with_correction';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="f5c01a0ca4888e1093d1cf2d2e067f1d052f40e2",
                            operation="UPDATE",
                            pgid="pgtrigger_published_changes_with_correction_30c4e",
                            table="claims_quotation",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="QuotationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.quotation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "article",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.article",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who said it. Leave empty for the publication’s own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "on_behalf_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The organisation that the speaker spoke for.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "role_as_printed",
                    models.CharField(
                        blank=True,
                        help_text="The role in the article’s words: “Commissioner”.",
                        max_length=200,
                    ),
                ),
                (
                    "credited_to",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who counted, if that is not who said it: the Met, for “Met figures show”.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                        verbose_name="counted by",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("direct", "direct quotation"),
                            ("indirect", "reported speech"),
                            ("mixed", "partly quoted"),
                            ("narration", "the publication’s own voice"),
                        ],
                        max_length=10,
                        verbose_name="how it was said",
                    ),
                ),
                (
                    "exact",
                    models.CharField(
                        blank=True,
                        help_text="Optional. The quoted words as printed, at most 500 characters.",
                        max_length=500,
                        verbose_name="exact words",
                    ),
                ),
                ("prefix", models.CharField(blank=True, editable=False, max_length=64)),
                ("suffix", models.CharField(blank=True, editable=False, max_length=64)),
                ("start", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ("end", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                (
                    "location",
                    models.CharField(
                        choices=[
                            ("headline", "headline"),
                            ("standfirst", "standfirst"),
                            ("body", "text"),
                            ("caption", "caption"),
                            ("graphic", "graphic"),
                        ],
                        default="body",
                        max_length=10,
                        verbose_name="where in the article",
                    ),
                ),
                (
                    "said_on",
                    models.DateField(
                        blank=True, help_text="Only if the article says when.", null=True
                    ),
                ),
                (
                    "said_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
                (
                    "utterance",
                    models.PositiveSmallIntegerField(
                        db_default=1,
                        default=1,
                        editable=False,
                        help_text="Which it is of several utterances that read alike.",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="8043d6b480fd3aecfe91389b5a7bdb707827cc52",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0ee8f",
                            table="claims_quotationevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="204e03a8debf6622aa34ba6a579bc4bb4d702a07",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_db29b",
                            table="claims_quotationevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Unit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "code",
                    models.SlugField(
                        help_text="For money the code of ISO 4217, such as GBP; else the word, such as officer.",
                        max_length=40,
                        unique=True,
                    ),
                ),
                ("singular", models.CharField(max_length=80)),
                ("plural", models.CharField(max_length=80)),
                (
                    "symbol",
                    models.CharField(blank=True, help_text="Optional: £, %, km.", max_length=10),
                ),
                (
                    "symbol_first",
                    models.BooleanField(
                        default=False,
                        help_text="As in £5, but not in 5%.",
                        verbose_name="symbol before the number",
                    ),
                ),
                (
                    "dimension",
                    models.CharField(
                        help_text="Units that convert into each other share a dimension, such as time or money-GBP.",
                        max_length=40,
                    ),
                ),
                (
                    "factor",
                    claims.models.fields.ExactDecimalField(
                        decimal_places=9,
                        default=1,
                        help_text="How many base units one of these makes: 60 for a minute if the base is a second.",
                        max_digits=24,
                    ),
                ),
                (
                    "public_since",
                    models.DateTimeField(
                        editable=False,
                        help_text="When the first claim that names it was published.",
                        null=True,
                    ),
                ),
            ],
            options={
                "ordering": ["singular"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("factor__gt", 0)),
                        name="unit_factor_is_positive",
                        violation_error_message="The factor must be above zero.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "singular__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="unit_singular_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "plural__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="unit_plural_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "symbol__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="unit_symbol_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "dimension__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="unit_dimension_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="9f9ac4abd2a3b298257bf25130ebc1efc609e50c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_1eca4",
                            table="claims_unit",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="version_counts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        NEW.public_since := least(NEW.public_since, OLD.public_since);\n        IF to_jsonb(NEW) - 'public_since' IS DISTINCT FROM to_jsonb(OLD) - 'public_since' THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="73400de602660ccd65b2fb05abab3c496e91779f",
                            operation="UPDATE",
                            pgid="pgtrigger_version_counts_55044",
                            table="claims_unit",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_is_never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_since" IS NOT NULL)',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="17ec3703792495045266340c201bfd7d035931ad",
                            operation="DELETE",
                            pgid="pgtrigger_public_is_never_deleted_c0e1c",
                            table="claims_unit",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_unitevent" ("code", "dimension", "factor", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plural", "public_since", "singular", "symbol", "symbol_first", "version") VALUES (NEW."code", NEW."dimension", NEW."factor", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plural", NEW."public_since", NEW."singular", NEW."symbol", NEW."symbol_first", NEW."version"); RETURN NULL;',
                            hash="227fa9305e3c7aaf4fead974094cf3eb45c2367c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_266bc",
                            table="claims_unit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_unitevent" ("code", "dimension", "factor", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plural", "public_since", "singular", "symbol", "symbol_first", "version") VALUES (NEW."code", NEW."dimension", NEW."factor", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plural", NEW."public_since", NEW."singular", NEW."symbol", NEW."symbol_first", NEW."version"); RETURN NULL;',
                            hash="c890ee417ae00152a180979a0c6efdfb6fcccf7e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ac097",
                            table="claims_unit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_unitevent" ("code", "dimension", "factor", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plural", "public_since", "singular", "symbol", "symbol_first", "version") VALUES (OLD."code", OLD."dimension", OLD."factor", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plural", OLD."public_since", OLD."singular", OLD."symbol", OLD."symbol_first", OLD."version"); RETURN NULL;',
                            hash="e2fce7b8ef9147629b31a57020fd556ea27ff78d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fd24b",
                            table="claims_unit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="newer_version_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                            func="\n        RAISE EXCEPTION 'Somebody else has changed this record since its version % was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                            hash="7fe0890b8ee368fa651e38d53dc3dd103c97da2e",
                            operation="UPDATE",
                            pgid="pgtrigger_newer_version_is_kept_ad14a",
                            table="claims_unit",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_changes_with_correction",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_since" IS NOT NULL)',
                            constraint="CONSTRAINT",
                            func="\n            IF ROW(OLD.code, OLD.singular, OLD.plural, OLD.symbol, OLD.symbol_first, OLD.dimension, OLD.factor) IS DISTINCT FROM ROW(NEW.code, NEW.singular, NEW.plural, NEW.symbol, NEW.symbol_first, NEW.dimension, NEW.factor)\n            AND NOT EXISTS (\n                SELECT FROM claims_correction WHERE transaction = txid_current()\n                AND record_kind = 'unit'\n                AND (record_id = NEW.id OR kind IN ('merged', 'separated'))\n            ) THEN\n                RAISE EXCEPTION 'Readers see this with published claims: it can be changed only'\n                    ' with a correction.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'public_changes_with_correction';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="5c85f0b41a5e167832eb30991bbaa2b54e0c759f",
                            operation="UPDATE",
                            pgid="pgtrigger_public_changes_with_correction_75855",
                            table="claims_unit",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="refresh_listing",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (pg_trigger_depth() = 0)",
                            func="PERFORM claims_refresh_listings(ARRAY(SELECT c.id FROM changed u JOIN claims_claim c ON c.unit_id = u.id UNION ALL SELECT c.id FROM changed u JOIN claims_measure m ON m.unit_id = u.id JOIN claims_claim c ON c.measure_id = m.id AND c.unit_id IS NULL)); RETURN NULL;",
                            hash="0e7a57c8362cc0ce966bcb5f48a4b92e8f917609",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_refresh_listing_37886",
                            referencing="REFERENCING NEW TABLE AS changed ",
                            table="claims_unit",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UnitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.unit",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "code",
                    models.SlugField(
                        db_index=False,
                        help_text="For money the code of ISO 4217, such as GBP; else the word, such as officer.",
                        max_length=40,
                    ),
                ),
                ("singular", models.CharField(max_length=80)),
                ("plural", models.CharField(max_length=80)),
                (
                    "symbol",
                    models.CharField(blank=True, help_text="Optional: £, %, km.", max_length=10),
                ),
                (
                    "symbol_first",
                    models.BooleanField(
                        default=False,
                        help_text="As in £5, but not in 5%.",
                        verbose_name="symbol before the number",
                    ),
                ),
                (
                    "dimension",
                    models.CharField(
                        help_text="Units that convert into each other share a dimension, such as time or money-GBP.",
                        max_length=40,
                    ),
                ),
                (
                    "factor",
                    claims.models.fields.ExactDecimalField(
                        decimal_places=9,
                        default=1,
                        help_text="How many base units one of these makes: 60 for a minute if the base is a second.",
                        max_digits=24,
                    ),
                ),
                (
                    "public_since",
                    models.DateTimeField(
                        editable=False,
                        help_text="When the first claim that names it was published.",
                        null=True,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="eb938ae65e0ac3aa195823d780301e4bf6ec813f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7516f",
                            table="claims_unitevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="1ad0a11c45d28d02974155851d57893d95051587",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_b73db",
                            table="claims_unitevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                ("name", models.CharField(max_length=100, unique=True)),
                ("slug", models.SlugField(max_length=100, unique=True, verbose_name="address")),
                (
                    "public_since",
                    models.DateTimeField(
                        editable=False,
                        help_text="When the first claim that names it was published.",
                        null=True,
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "name__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="topic_name_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="c4b09bed1b7812170d0b6fb4c6f34684bd1fc0dd",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_50a89",
                            table="claims_topic",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="version_counts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        NEW.public_since := least(NEW.public_since, OLD.public_since);\n        IF to_jsonb(NEW) - 'public_since' IS DISTINCT FROM to_jsonb(OLD) - 'public_since' THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="c759bc61cc6b2c060f6fe2b2a704bf8355cc77bb",
                            operation="UPDATE",
                            pgid="pgtrigger_version_counts_9f913",
                            table="claims_topic",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_topicevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_since", "slug", "version") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_since", NEW."slug", NEW."version"); RETURN NULL;',
                            hash="1be80c828dcd668a7ac1acf3ea01b7a270e7a912",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5f998",
                            table="claims_topic",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_topicevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_since", "slug", "version") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_since", NEW."slug", NEW."version"); RETURN NULL;',
                            hash="a8119df92008d052c10af599afa7d22afb06d6ca",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_010ac",
                            table="claims_topic",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_topicevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_since", "slug", "version") VALUES (OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_since", OLD."slug", OLD."version"); RETURN NULL;',
                            hash="7541df8b13c8bf31584d200f123d3ff741d456be",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a32b8",
                            table="claims_topic",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="newer_version_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                            func="\n        RAISE EXCEPTION 'Somebody else has changed this record since its version % was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                            hash="18d5576b05e404b11acbf16e6c112502c440565c",
                            operation="UPDATE",
                            pgid="pgtrigger_newer_version_is_kept_3aff3",
                            table="claims_topic",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_changes_with_correction",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_since" IS NOT NULL)',
                            constraint="CONSTRAINT",
                            func="\n            IF ROW(OLD.name) IS DISTINCT FROM ROW(NEW.name)\n            AND NOT EXISTS (\n                SELECT FROM claims_correction WHERE transaction = txid_current()\n                AND record_kind = 'topic'\n                AND (record_id = NEW.id OR kind IN ('merged', 'separated'))\n            ) THEN\n                RAISE EXCEPTION 'Readers see this with published claims: it can be changed only'\n                    ' with a correction.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'public_changes_with_correction';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="e9031252bfd3c92c20c670bba7d001c5b1b918be",
                            operation="UPDATE",
                            pgid="pgtrigger_public_changes_with_correction_9ee2a",
                            table="claims_topic",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_is_never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_since" IS NOT NULL)',
                            constraint="CONSTRAINT",
                            func="\n            IF NOT EXISTS (SELECT FROM claims_redirect WHERE old_path = '/topics/' || OLD.slug || '/')\n            AND NOT EXISTS (SELECT FROM claims_topic WHERE id = OLD.id) THEN\n                RAISE EXCEPTION 'Readers have seen this record, so it cannot be deleted. If it'\n                    ' is the same as another, merge the two.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'public_is_never_deleted';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="ce99e69ac3bd7ef29b4fa5f010db9c19ec8b2b8f",
                            operation="DELETE",
                            pgid="pgtrigger_public_is_never_deleted_b412b",
                            table="claims_topic",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_address_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_since" IS NOT NULL AND OLD."slug" IS DISTINCT FROM (NEW."slug"))',
                            func="\n        RAISE EXCEPTION 'Readers know this address, so it cannot be changed.'\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'public_address_stays';\n    ",
                            hash="40566c8b74209ab04ea9cffefd4adb540b06aa6f",
                            operation="UPDATE",
                            pgid="pgtrigger_public_address_stays_38307",
                            table="claims_topic",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="address_leads_nowhere_else",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF EXISTS (SELECT FROM claims_redirect WHERE old_path = '/topics/' || NEW.slug || '/') THEN\n                RAISE EXCEPTION 'The address “%” leads to another record, because two were merged.'\n                    ' Choose a new one.', NEW.slug\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'address_leads_nowhere_else';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="aaf61e073ce2721d11845555a2b8a1b4ec6fe7c4",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_address_leads_nowhere_else_7d293",
                            table="claims_topic",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="refresh_listing",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (pg_trigger_depth() = 0)",
                            func="PERFORM claims_refresh_listings(ARRAY(SELECT c.id FROM changed topic JOIN claims_measure_topics t ON t.topic_id = topic.id JOIN claims_claim c ON c.measure_id = t.measure_id)); RETURN NULL;",
                            hash="c3868f20d776b3af6d6f85fac9f90ccbff26226f",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_refresh_listing_1bc71",
                            referencing="REFERENCING NEW TABLE AS changed ",
                            table="claims_topic",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TopicEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.topic",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                ("name", models.CharField(max_length=100)),
                ("slug", models.SlugField(db_index=False, max_length=100, verbose_name="address")),
                (
                    "public_since",
                    models.DateTimeField(
                        editable=False,
                        help_text="When the first claim that names it was published.",
                        null=True,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="23bb4601503dae76b9c311784eb4dceb19884a7e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7eb88",
                            table="claims_topicevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="d513876fc278dd0ce1b809c7fc38ca4b7eccfba1",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_9bc8a",
                            table="claims_topicevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Measure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                ("name", models.CharField(max_length=200, unique=True)),
                ("slug", models.SlugField(max_length=200, unique=True, verbose_name="address")),
                (
                    "definition",
                    models.TextField(
                        help_text="What is counted and what is not, in words for readers.",
                        max_length=1000,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measures",
                        to="claims.unit",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("stock", "stock: the number on a given day"),
                            ("flow", "flow: the number over a period"),
                            ("cumulative", "cumulative: a running total from a start"),
                            ("rate", "rate"),
                            ("share", "share"),
                            ("money", "money"),
                            ("duration", "duration"),
                            ("index", "index"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "denominator",
                    models.ForeignKey(
                        blank=True,
                        help_text="For a share or a rate: the measure that is the whole, such as all officers.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="shares",
                        to="claims.measure",
                        verbose_name="share or rate of",
                    ),
                ),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        help_text="Other words for it, separated by commas; search finds them.",
                        size=None,
                    ),
                ),
                (
                    "topics",
                    models.ManyToManyField(blank=True, related_name="measures", to="claims.topic"),
                ),
                (
                    "public_since",
                    models.DateTimeField(
                        editable=False,
                        help_text="When the first claim that names it was published.",
                        null=True,
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "stock",
                                    "flow",
                                    "cumulative",
                                    "rate",
                                    "share",
                                    "money",
                                    "duration",
                                    "index",
                                    "",
                                ],
                            )
                        ),
                        name="measure_kind_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("denominator__isnull", True),
                            models.Q(("denominator", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="measure_is_not_its_own_denominator",
                        violation_error_message="A measure cannot be a share of itself. Choose another.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "name__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="measure_name_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "definition__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="measure_definition_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="1ececec108229fbfe847b2f9f10edc7071cad8e7",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_e719b",
                            table="claims_measure",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="version_counts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        NEW.public_since := least(NEW.public_since, OLD.public_since);\n        IF to_jsonb(NEW) - 'public_since' IS DISTINCT FROM to_jsonb(OLD) - 'public_since' THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="50c5b5647759c84db1552eeb7d84db686ae879af",
                            operation="UPDATE",
                            pgid="pgtrigger_version_counts_09286",
                            table="claims_measure",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="refresh_listing",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (pg_trigger_depth() = 0)",
                            func="PERFORM claims_refresh_listings(ARRAY(SELECT c.id FROM changed m JOIN claims_claim c ON c.measure_id = m.id)); RETURN NULL;",
                            hash="d6da79cc54dd524bb0d0648b57b4e53d9f567998",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_refresh_listing_e35de",
                            referencing="REFERENCING NEW TABLE AS changed ",
                            table="claims_measure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_measureevent" ("aliases", "definition", "denominator_id", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_since", "slug", "unit_id", "version") VALUES (NEW."aliases", NEW."definition", NEW."denominator_id", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_since", NEW."slug", NEW."unit_id", NEW."version"); RETURN NULL;',
                            hash="0552e0d9860c92d024a49669c61a381baba074a4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fe873",
                            table="claims_measure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_measureevent" ("aliases", "definition", "denominator_id", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_since", "slug", "unit_id", "version") VALUES (NEW."aliases", NEW."definition", NEW."denominator_id", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_since", NEW."slug", NEW."unit_id", NEW."version"); RETURN NULL;',
                            hash="48f3d9df19a0aabe8a9009a7429e9da71ac1e01a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_00293",
                            table="claims_measure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_measureevent" ("aliases", "definition", "denominator_id", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_since", "slug", "unit_id", "version") VALUES (OLD."aliases", OLD."definition", OLD."denominator_id", OLD."id", OLD."kind", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_since", OLD."slug", OLD."unit_id", OLD."version"); RETURN NULL;',
                            hash="719434ed2b9dc6325944882420e3626450d9d88f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d8b77",
                            table="claims_measure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="newer_version_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                            func="\n        RAISE EXCEPTION 'Somebody else has changed this record since its version % was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                            hash="1b7e8f003b69f158f75b6f3fbbefb0656a977b91",
                            operation="UPDATE",
                            pgid="pgtrigger_newer_version_is_kept_33a46",
                            table="claims_measure",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_changes_with_correction",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_since" IS NOT NULL)',
                            constraint="CONSTRAINT",
                            func="\n            IF ROW(OLD.name, OLD.definition, OLD.kind, OLD.unit_id, OLD.denominator_id) IS DISTINCT FROM ROW(NEW.name, NEW.definition, NEW.kind, NEW.unit_id, NEW.denominator_id)\n            AND NOT EXISTS (\n                SELECT FROM claims_correction WHERE transaction = txid_current()\n                AND record_kind = 'measure'\n                AND (record_id = NEW.id OR kind IN ('merged', 'separated'))\n            ) THEN\n                RAISE EXCEPTION 'Readers see this with published claims: it can be changed only'\n                    ' with a correction.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'public_changes_with_correction';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="32ba1c6e750a2e8438f27bb35cbe816ca114c2a7",
                            operation="UPDATE",
                            pgid="pgtrigger_public_changes_with_correction_42eef",
                            table="claims_measure",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_is_never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_since" IS NOT NULL)',
                            constraint="CONSTRAINT",
                            func="\n            IF NOT EXISTS (SELECT FROM claims_redirect WHERE old_path = '/measures/' || OLD.slug || '/')\n            AND NOT EXISTS (SELECT FROM claims_measure WHERE id = OLD.id) THEN\n                RAISE EXCEPTION 'Readers have seen this record, so it cannot be deleted. If it'\n                    ' is the same as another, merge the two.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'public_is_never_deleted';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="9662217c4c3e9bd1b618458e88540741a15b6cb4",
                            operation="DELETE",
                            pgid="pgtrigger_public_is_never_deleted_f83c4",
                            table="claims_measure",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_address_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_since" IS NOT NULL AND OLD."slug" IS DISTINCT FROM (NEW."slug"))',
                            func="\n        RAISE EXCEPTION 'Readers know this address, so it cannot be changed.'\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'public_address_stays';\n    ",
                            hash="fe15a1a328697e958d9c1886861f28808f918dc0",
                            operation="UPDATE",
                            pgid="pgtrigger_public_address_stays_3fa0e",
                            table="claims_measure",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="address_leads_nowhere_else",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF EXISTS (SELECT FROM claims_redirect WHERE old_path = '/measures/' || NEW.slug || '/') THEN\n                RAISE EXCEPTION 'The address “%” leads to another record, because two were merged.'\n                    ' Choose a new one.', NEW.slug\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'address_leads_nowhere_else';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="c85a59d8c16280a702dc1ee378bed5cae9f39ec3",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_address_leads_nowhere_else_f7c1a",
                            table="claims_measure",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeasureEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.measure",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                ("name", models.CharField(max_length=200)),
                ("slug", models.SlugField(db_index=False, max_length=200, verbose_name="address")),
                (
                    "definition",
                    models.TextField(
                        help_text="What is counted and what is not, in words for readers.",
                        max_length=1000,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.unit",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("stock", "stock: the number on a given day"),
                            ("flow", "flow: the number over a period"),
                            ("cumulative", "cumulative: a running total from a start"),
                            ("rate", "rate"),
                            ("share", "share"),
                            ("money", "money"),
                            ("duration", "duration"),
                            ("index", "index"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "denominator",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="For a share or a rate: the measure that is the whole, such as all officers.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.measure",
                        verbose_name="share or rate of",
                    ),
                ),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        help_text="Other words for it, separated by commas; search finds them.",
                        size=None,
                    ),
                ),
                (
                    "public_since",
                    models.DateTimeField(
                        editable=False,
                        help_text="When the first claim that names it was published.",
                        null=True,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="83581b5ba981416fe30af326bfd22477821752f0",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_46112",
                            table="claims_measureevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="5df22b06bdf85adb6bfb30074c6fde24e802f3d5",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_8798a",
                            table="claims_measureevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeasureTopic",
            fields=[],
            options={
                "proxy": True,
            },
            bases=("claims.measure_topics",),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measuretopic",
            trigger=pgtrigger.compiler.Trigger(
                name="refresh_listing_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM claims_refresh_listings(ARRAY(SELECT c.id FROM changed t JOIN claims_claim c ON c.measure_id = t.measure_id)); RETURN NULL;",
                    hash="bae76fc35e4649b21763a5e1c2791e4976888a44",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_refresh_listing_added_15972",
                    referencing="REFERENCING NEW TABLE AS changed ",
                    table="claims_measure_topics",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measuretopic",
            trigger=pgtrigger.compiler.Trigger(
                name="refresh_listing_removed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM claims_refresh_listings(ARRAY(SELECT c.id FROM changed t JOIN claims_claim c ON c.measure_id = t.measure_id)); RETURN NULL;",
                    hash="31628aaceba50a5dac1a76078e6375b65ead2471",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_refresh_listing_removed_1a26d",
                    referencing="REFERENCING OLD TABLE AS changed ",
                    table="claims_measure_topics",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measuretopic",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_for_measure",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n        UPDATE claims_measure SET version = version + 1\n        WHERE id = coalesce(NEW.measure_id, OLD.measure_id);\n        RETURN NULL;\n    ",
                    hash="21292a9a2bfb9ffe6929a08a06ab2b28727fd5f4",
                    operation="INSERT OR DELETE",
                    pgid="pgtrigger_counts_for_measure_dd292",
                    table="claims_measure_topics",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measuretopic",
            trigger=pgtrigger.compiler.Trigger(
                name="topic_is_given_or_taken",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="76333ab554d6f422cda24f12f2af472dd79739de",
                    operation="UPDATE",
                    pgid="pgtrigger_topic_is_given_or_taken_1d287",
                    table="claims_measure_topics",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measuretopic",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_measuretopicevent" ("id", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "topic_id") VALUES (NEW."id", NEW."measure_id", _pgh_attach_context(), NOW(), \'insert\', NEW."topic_id"); RETURN NULL;',
                    hash="2d0593345d7417b4aabcd0c3f06974ba3fd859c4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0aee8",
                    table="claims_measure_topics",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measuretopic",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_measuretopicevent" ("id", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "topic_id") VALUES (OLD."id", OLD."measure_id", _pgh_attach_context(), NOW(), \'delete\', OLD."topic_id"); RETURN NULL;',
                    hash="fcdc4518d0784b830cc62accc940ea2b0bd88da7",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_42322",
                    table="claims_measure_topics",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measuretopic",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                    hash="3fb5ad74a891ceb3f64133525cd7a0672a4974e6",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_48420",
                    table="claims_measure_topics",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="MeasureTopicEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "measure",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.measure",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.topic",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="7d53840fc20589ea06948759298492bbc28b56fc",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c45d8",
                            table="claims_measuretopicevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="55e454bd37e528d108da143a8eeb1867ef4f5d2d",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_18130",
                            table="claims_measuretopicevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                ("name", models.CharField(max_length=200)),
                ("slug", models.SlugField(max_length=200, unique=True, verbose_name="address")),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        help_text="The next larger place that this one is in.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="claims.place",
                        verbose_name="part of",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        help_text="The statistical office’s code, such as E12000007.",
                        max_length=20,
                    ),
                ),
                (
                    "public_since",
                    models.DateTimeField(
                        editable=False,
                        help_text="When the first claim that names it was published.",
                        null=True,
                    ),
                ),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        db_default=[],
                        default=list,
                        help_text="Other names, separated by commas; search finds them.",
                        size=None,
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("parent__isnull", True),
                            models.Q(("parent", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="place_is_not_its_own_parent",
                        violation_error_message="A place cannot be inside itself. Choose the next larger place.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "name__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="place_name_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "code__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="place_code_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="64d6ff8c0e41097473864d466b7ef785bc75ffaf",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_a6f57",
                            table="claims_place",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="version_counts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        NEW.public_since := least(NEW.public_since, OLD.public_since);\n        IF to_jsonb(NEW) - 'public_since' IS DISTINCT FROM to_jsonb(OLD) - 'public_since' THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="ec500c202d84521bda5adc509c040c26087defe3",
                            operation="UPDATE",
                            pgid="pgtrigger_version_counts_ac3e6",
                            table="claims_place",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="newer_version_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                            func="\n        RAISE EXCEPTION 'Somebody else has changed this record since its version % was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                            hash="971ddc5860ff64e38e05c18fbad726a21cc47acc",
                            operation="UPDATE",
                            pgid="pgtrigger_newer_version_is_kept_f6936",
                            table="claims_place",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_changes_with_correction",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_since" IS NOT NULL)',
                            constraint="CONSTRAINT",
                            func="\n            IF ROW(OLD.name) IS DISTINCT FROM ROW(NEW.name)\n            AND NOT EXISTS (\n                SELECT FROM claims_correction WHERE transaction = txid_current()\n                AND record_kind = 'place'\n                AND (record_id = NEW.id OR kind IN ('merged', 'separated'))\n            ) THEN\n                RAISE EXCEPTION 'Readers see this with published claims: it can be changed only'\n                    ' with a correction.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'public_changes_with_correction';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="c189e43cb067d65aaede878704656adfcb9ca17c",
                            operation="UPDATE",
                            pgid="pgtrigger_public_changes_with_correction_61ebd",
                            table="claims_place",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_is_never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_since" IS NOT NULL)',
                            constraint="CONSTRAINT",
                            func="\n            IF NOT EXISTS (SELECT FROM claims_redirect WHERE old_path = '/places/' || OLD.slug || '/')\n            AND NOT EXISTS (SELECT FROM claims_place WHERE id = OLD.id) THEN\n                RAISE EXCEPTION 'Readers have seen this record, so it cannot be deleted. If it'\n                    ' is the same as another, merge the two.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'public_is_never_deleted';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="69bdcffa2685a17445ea695f4be7897db99d578d",
                            operation="DELETE",
                            pgid="pgtrigger_public_is_never_deleted_03271",
                            table="claims_place",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_address_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_since" IS NOT NULL AND OLD."slug" IS DISTINCT FROM (NEW."slug"))',
                            func="\n        RAISE EXCEPTION 'Readers know this address, so it cannot be changed.'\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'public_address_stays';\n    ",
                            hash="c839fdc7fac9738e2da85d0c83ef6854124960d2",
                            operation="UPDATE",
                            pgid="pgtrigger_public_address_stays_52fb4",
                            table="claims_place",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="address_leads_nowhere_else",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF EXISTS (SELECT FROM claims_redirect WHERE old_path = '/places/' || NEW.slug || '/') THEN\n                RAISE EXCEPTION 'The address “%” leads to another record, because two were merged.'\n                    ' Choose a new one.', NEW.slug\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'address_leads_nowhere_else';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="9ae159f77e1f943c266772b3318dc1abb35c6d2e",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_address_leads_nowhere_else_6c6ba",
                            table="claims_place",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="refresh_listing",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (pg_trigger_depth() = 0)",
                            func="PERFORM claims_refresh_listings(ARRAY(SELECT c.id FROM changed p JOIN claims_place place ON p.id IN (place.id, place.parent_id) JOIN claims_claim c ON c.place_id = place.id)); RETURN NULL;",
                            hash="b69e9f28f25eab9b15cb9c1f019dcacae5fc71c1",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_refresh_listing_22f84",
                            referencing="REFERENCING NEW TABLE AS changed ",
                            table="claims_place",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_placeevent" ("aliases", "code", "id", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_since", "slug", "version") VALUES (NEW."aliases", NEW."code", NEW."id", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_since", NEW."slug", NEW."version"); RETURN NULL;',
                            hash="b4f34a7adccabd136c1c0e8a352027fa26fa9b62",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8df2f",
                            table="claims_place",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_placeevent" ("aliases", "code", "id", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_since", "slug", "version") VALUES (NEW."aliases", NEW."code", NEW."id", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_since", NEW."slug", NEW."version"); RETURN NULL;',
                            hash="523ff2261cda698e907bb36831221f5a85ab67fa",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6047d",
                            table="claims_place",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_placeevent" ("aliases", "code", "id", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_since", "slug", "version") VALUES (OLD."aliases", OLD."code", OLD."id", OLD."name", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_since", OLD."slug", OLD."version"); RETURN NULL;',
                            hash="019608d994bfb8a2ed5249bc88699c79a7861955",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0f179",
                            table="claims_place",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlaceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.place",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                ("name", models.CharField(max_length=200)),
                ("slug", models.SlugField(db_index=False, max_length=200, verbose_name="address")),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The next larger place that this one is in.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.place",
                        verbose_name="part of",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        help_text="The statistical office’s code, such as E12000007.",
                        max_length=20,
                    ),
                ),
                (
                    "public_since",
                    models.DateTimeField(
                        editable=False,
                        help_text="When the first claim that names it was published.",
                        null=True,
                    ),
                ),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        db_default=[],
                        default=list,
                        help_text="Other names, separated by commas; search finds them.",
                        size=None,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="11a92e781bda32422aa9e3ed7d11ba375a7cf32a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ac68c",
                            table="claims_placeevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="047e0ade1987e76aec6ab7a8932519c0f1166583",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_7938a",
                            table="claims_placeevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "quotation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="claims.quotation",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        blank=True,
                        help_text="What is counted or measured. Claims about one measure are compared.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="claims.measure",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where the number applies, if the article says so.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="claims.place",
                    ),
                ),
                (
                    "as_printed",
                    models.CharField(
                        help_text="In the article’s own characters, with hedge and unit: “more than 1,000 arrests”.",
                        max_length=200,
                    ),
                ),
                (
                    "statement",
                    models.CharField(
                        blank=True,
                        help_text="One sentence in your own words, without the number, saying what it refers to. Readers see it.",
                        max_length=400,
                    ),
                ),
                ("start", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ("end", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                (
                    "value",
                    claims.models.fields.ExactDecimalField(
                        blank=True,
                        decimal_places=9,
                        help_text="Type it as printed: 1,700, £260m or 50 per cent. Leave empty for “dozens” and for ranges.",
                        max_digits=24,
                        null=True,
                    ),
                ),
                (
                    "lower",
                    claims.models.fields.ExactDecimalField(
                        blank=True,
                        decimal_places=9,
                        help_text="Only if the article states one.",
                        max_digits=24,
                        null=True,
                        verbose_name="lower bound",
                    ),
                ),
                (
                    "upper",
                    claims.models.fields.ExactDecimalField(
                        blank=True,
                        decimal_places=9,
                        help_text="Only if the article states one.",
                        max_digits=24,
                        null=True,
                        verbose_name="upper bound",
                    ),
                ),
                (
                    "lower_inclusive",
                    models.BooleanField(
                        blank=True,
                        help_text="“At least 10” includes 10, “more than 10” does not.",
                        null=True,
                        verbose_name="includes the lower bound",
                    ),
                ),
                (
                    "upper_inclusive",
                    models.BooleanField(
                        blank=True,
                        help_text="“Up to 80” includes 80, “less than 80” does not.",
                        null=True,
                        verbose_name="includes the upper bound",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        help_text="What the value is in: officers, pounds, per cent.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="claims.unit",
                    ),
                ),
                (
                    "hedge",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("none", "no hedge"),
                            ("exactly", "exactly"),
                            ("about", "about"),
                            ("nearly", "nearly"),
                            ("just-over", "just over"),
                            ("more-than", "more than"),
                            ("at-least", "at least"),
                            ("up-to", "up to"),
                            ("at-most", "at most"),
                            ("less-than", "less than"),
                            ("between", "between"),
                            ("order-of-magnitude", "order of magnitude"),
                        ],
                        help_text="The words that qualify the number; “no hedge” if there are none.",
                        max_length=20,
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("level", "level"),
                            ("share", "share"),
                            ("rate", "rate"),
                            ("ratio", "ratio"),
                            ("frequency", "frequency"),
                            ("change", "change"),
                            ("percent-change", "per cent change"),
                            ("point-change", "percentage point change"),
                            ("multiple", "multiple"),
                            ("rank", "rank"),
                            ("duration", "duration"),
                            ("money", "money"),
                        ],
                        help_text="“1,700 officers” is a level, “1,700 fewer officers” a change, “cut by a tenth” a per cent change, “doubled” a multiple.",
                        max_length=20,
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        blank=True,
                        choices=[("up", "up"), ("down", "down"), ("none", "no change")],
                        help_text="Only for changes and multiples.",
                        max_length=4,
                    ),
                ),
                (
                    "signed_value",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(
                                models.Q(
                                    ("form__in", ("change", "percent-change", "point-change")),
                                    ("direction", "down"),
                                ),
                                then=models.ExpressionWrapper(
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("value"), "*", models.Value(-1)
                                    ),
                                    claims.models.fields.ExactDecimalField(
                                        decimal_places=9, max_digits=24
                                    ),
                                ),
                            ),
                            default=models.F("value"),
                        ),
                        output_field=claims.models.fields.ExactDecimalField(
                            decimal_places=9, max_digits=24
                        ),
                    ),
                ),
                (
                    "per",
                    models.CharField(
                        blank=True,
                        help_text="For a rate or a frequency: week, 100,000 residents.",
                        max_length=80,
                        verbose_name="rate per",
                    ),
                ),
                (
                    "baseline_value",
                    claims.models.fields.ExactDecimalField(
                        blank=True,
                        decimal_places=9,
                        help_text="What it was before, or elsewhere, if the article says so.",
                        max_digits=24,
                        null=True,
                        verbose_name="earlier or other value",
                    ),
                ),
                (
                    "baseline_as_printed",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="earlier or other value as printed"
                    ),
                ),
                (
                    "baseline_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("previous-period", "the previous period"),
                            ("year-earlier", "the same period a year earlier"),
                            ("before-change", "before the change"),
                            ("named-year", "a named year"),
                            ("target", "a target"),
                            ("elsewhere", "somewhere else"),
                            ("not-stated", "not stated"),
                        ],
                        help_text="What the article compares it with.",
                        max_length=20,
                        verbose_name="compared with",
                    ),
                ),
                (
                    "period_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("as-of", "as of a day"),
                            ("interval", "from one day to another"),
                            ("cumulative-since", "cumulative since a day"),
                            ("to-date", "to date"),
                            ("rolling", "a rolling period"),
                            ("recurring", "a recurring period"),
                            ("not-stated", "not stated"),
                        ],
                        help_text="Readers see “not stated” as a question: choose it only after you have looked.",
                        max_length=20,
                        verbose_name="kind of period",
                    ),
                ),
                ("period_start", models.DateField(blank=True, null=True)),
                (
                    "period_start_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
                ("period_end", models.DateField(blank=True, null=True)),
                (
                    "period_end_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("actual", "reported as fact"),
                            ("estimate", "estimate"),
                            ("provisional", "provisional"),
                            ("forecast", "forecast"),
                            ("plan", "plan"),
                            ("target", "target"),
                            ("proposal", "proposal"),
                            ("conditional", "conditional"),
                            ("allegation", "allegation"),
                        ],
                        help_text="A cut that “will” happen is a plan, one that “could” happen is conditional.",
                        max_length=12,
                    ),
                ),
                (
                    "status_ambiguous",
                    models.BooleanField(
                        default=False,
                        help_text="The article does not make clear whether this has happened or is planned.",
                        verbose_name="fact or plan not clear",
                    ),
                ),
                (
                    "population",
                    models.CharField(
                        blank=True,
                        help_text="Who or what is counted, in the article’s words: “officers, staff and PCSOs”.",
                        max_length=200,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in-review", "in review"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("withdrawn_reason", models.CharField(blank=True, editable=False, max_length=500)),
                (
                    "public_note",
                    models.CharField(blank=True, help_text="Readers see this.", max_length=500),
                ),
                ("internal_note", models.TextField(blank=True, help_text="Only editors see this.")),
                (
                    "entered_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entered_claims",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviewed_claims",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("published_at", models.DateTimeField(editable=False, null=True)),
                (
                    "prefix",
                    models.CharField(
                        blank=True, db_default="", default="", editable=False, max_length=64
                    ),
                ),
                (
                    "suffix",
                    models.CharField(
                        blank=True, db_default="", default="", editable=False, max_length=64
                    ),
                ),
                (
                    "not_stated",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(
                            choices=[
                                ("population", "who or what is counted, or out of how many"),
                                ("per", "what it is a rate per"),
                                ("period-start", "since when"),
                                ("place", "where"),
                                ("credited-to", "who counted"),
                            ]
                        ),
                        blank=True,
                        db_default=[],
                        default=list,
                        help_text="Tick what you looked for and did not find: readers see it. They see nothing of what is neither filled in nor ticked.",
                        size=None,
                        verbose_name="not stated in the article",
                    ),
                ),
                (
                    "reason_not_in_text",
                    models.CharField(
                        blank=True,
                        db_default="",
                        help_text="Only if the text is on record without the printed words: they are in a graphic, or the text was cut. Only editors see this.",
                        max_length=300,
                        verbose_name="why these words are not in the article’s text",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "permissions": [
                    ("review_claim", "Can publish a claim"),
                    ("withdraw_claim", "Can withdraw a published claim"),
                    ("merge_records", "Can merge two records into one"),
                    ("change_every_record", "Can change what others entered and what is no draft"),
                ],
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["measure", "place", "form", "status"], name="claim_same_kind"
                    ),
                    models.Index(
                        fields=["measure", "value"],
                        include=(
                            "id",
                            "as_printed",
                            "lower",
                            "upper",
                            "lower_inclusive",
                            "upper_inclusive",
                            "hedge",
                            "form",
                            "direction",
                            "per",
                            "population",
                            "baseline_value",
                            "period_kind",
                            "period_start",
                            "period_start_precision",
                            "period_end",
                            "period_end_precision",
                        ),
                        name="claim_figure",
                    ),
                    models.Index(
                        condition=models.Q(("population__gt", ""), ("state", "published")),
                        fields=["measure", "population"],
                        name="claim_population",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value__isnull", True),
                            models.Q(
                                django.db.models.lookups.LessThan(
                                    django.db.models.functions.math.Abs("value"), 1000000000000000
                                ),
                                django.db.models.lookups.LessThanOrEqual(
                                    models.Func(
                                        models.Func(models.F("value"), function="trim_scale"),
                                        function="scale",
                                    ),
                                    9,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="claim_value_is_exact",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("lower__isnull", True),
                            models.Q(
                                django.db.models.lookups.LessThan(
                                    django.db.models.functions.math.Abs("lower"), 1000000000000000
                                ),
                                django.db.models.lookups.LessThanOrEqual(
                                    models.Func(
                                        models.Func(models.F("lower"), function="trim_scale"),
                                        function="scale",
                                    ),
                                    9,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="claim_lower_is_exact",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("upper__isnull", True),
                            models.Q(
                                django.db.models.lookups.LessThan(
                                    django.db.models.functions.math.Abs("upper"), 1000000000000000
                                ),
                                django.db.models.lookups.LessThanOrEqual(
                                    models.Func(
                                        models.Func(models.F("upper"), function="trim_scale"),
                                        function="scale",
                                    ),
                                    9,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="claim_upper_is_exact",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("baseline_value__isnull", True),
                            models.Q(
                                django.db.models.lookups.LessThan(
                                    django.db.models.functions.math.Abs("baseline_value"),
                                    1000000000000000,
                                ),
                                django.db.models.lookups.LessThanOrEqual(
                                    models.Func(
                                        models.Func(
                                            models.F("baseline_value"), function="trim_scale"
                                        ),
                                        function="scale",
                                    ),
                                    9,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="claim_baseline_value_is_exact",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "hedge__in",
                                [
                                    "none",
                                    "exactly",
                                    "about",
                                    "nearly",
                                    "just-over",
                                    "more-than",
                                    "at-least",
                                    "up-to",
                                    "at-most",
                                    "less-than",
                                    "between",
                                    "order-of-magnitude",
                                    "",
                                ],
                            )
                        ),
                        name="claim_hedge_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "form__in",
                                [
                                    "level",
                                    "share",
                                    "rate",
                                    "ratio",
                                    "frequency",
                                    "change",
                                    "percent-change",
                                    "point-change",
                                    "multiple",
                                    "rank",
                                    "duration",
                                    "money",
                                    "",
                                ],
                            )
                        ),
                        name="claim_form_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("direction__in", ["up", "down", "none", ""])),
                        name="claim_direction_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "baseline_kind__in",
                                [
                                    "previous-period",
                                    "year-earlier",
                                    "before-change",
                                    "named-year",
                                    "target",
                                    "elsewhere",
                                    "not-stated",
                                    "",
                                ],
                            )
                        ),
                        name="claim_baseline_kind_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "period_kind__in",
                                [
                                    "as-of",
                                    "interval",
                                    "cumulative-since",
                                    "to-date",
                                    "rolling",
                                    "recurring",
                                    "not-stated",
                                    "",
                                ],
                            )
                        ),
                        name="claim_period_kind_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "actual",
                                    "estimate",
                                    "provisional",
                                    "forecast",
                                    "plan",
                                    "target",
                                    "proposal",
                                    "conditional",
                                    "allegation",
                                    "",
                                ],
                            )
                        ),
                        name="claim_status_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "in-review", "published", "withdrawn", ""])
                        ),
                        name="claim_state_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("lower__isnull", True),
                            ("value__isnull", True),
                            ("lower__lte", models.F("value")),
                            _connector="OR",
                        ),
                        name="claim_lower_is_not_above_value",
                        violation_error_message="The lower must not be above the value.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value__isnull", True),
                            ("upper__isnull", True),
                            ("value__lte", models.F("upper")),
                            _connector="OR",
                        ),
                        name="claim_value_is_not_above_upper",
                        violation_error_message="The value must not be above the upper.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("lower__isnull", True),
                            ("upper__isnull", True),
                            ("lower__lte", models.F("upper")),
                            _connector="OR",
                        ),
                        name="claim_lower_is_not_above_upper",
                        violation_error_message="The lower must not be above the upper.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("hedge", ""),
                            ("hedge", "order-of-magnitude"),
                            ("value__isnull", False),
                            ("lower__isnull", False),
                            ("upper__isnull", False),
                            _connector="OR",
                        ),
                        name="claim_has_a_value_a_bound_or_an_order_of_magnitude",
                        violation_error_message="Give a value or a bound, or choose “order of magnitude” for words like “dozens”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("hedge", "order-of-magnitude"), _negated=True),
                            models.Q(
                                ("value__isnull", False),
                                ("lower__isnull", False),
                                ("upper__isnull", False),
                                _connector="OR",
                                _negated=True,
                            ),
                            _connector="OR",
                        ),
                        name="claim_order_of_magnitude_has_no_value",
                        violation_error_message="“Dozens” and “millions” have no exact value: clear the value and the bounds.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("lower__isnull", True), ("lower_inclusive__isnull", True)),
                            models.Q(("lower__isnull", False), ("lower_inclusive__isnull", False)),
                            _connector="OR",
                        ),
                        name="claim_bounds_say_whether_they_are_included",
                        violation_error_message="Say whether the lower bound is included.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("upper__isnull", True), ("upper_inclusive__isnull", True)),
                            models.Q(("upper__isnull", False), ("upper_inclusive__isnull", False)),
                            _connector="OR",
                        ),
                        name="claim_upper_bound_says_whether_it_is_included",
                        violation_error_message="Say whether the upper bound is included.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(("hedge", "more-than"), _negated=True),
                                models.Q(("lower__isnull", False), ("lower_inclusive", False)),
                                _connector="OR",
                            ),
                            models.Q(
                                models.Q(("hedge", "at-least"), _negated=True),
                                models.Q(("lower__isnull", False), ("lower_inclusive", True)),
                                _connector="OR",
                            ),
                            models.Q(
                                models.Q(("hedge", "up-to"), _negated=True),
                                models.Q(("upper__isnull", False), ("upper_inclusive", True)),
                                _connector="OR",
                            ),
                            models.Q(
                                models.Q(("hedge", "at-most"), _negated=True),
                                models.Q(("upper__isnull", False), ("upper_inclusive", True)),
                                _connector="OR",
                            ),
                            models.Q(
                                models.Q(("hedge", "less-than"), _negated=True),
                                models.Q(("upper__isnull", False), ("upper_inclusive", False)),
                                _connector="OR",
                            ),
                            models.Q(
                                models.Q(("hedge", "between"), _negated=True),
                                models.Q(("lower__isnull", False), ("upper__isnull", False)),
                                _connector="OR",
                            ),
                        ),
                        name="claim_hedge_agrees_with_its_bound",
                        violation_error_message="This hedge needs its bound: a lower one for “more than” and “at least”, an upper one for “up to”, “at most” and “less than”, both for “between”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "form__in",
                                    ("change", "percent-change", "point-change", "multiple"),
                                ),
                                models.Q(("direction", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(
                                    (
                                        "form__in",
                                        ("change", "percent-change", "point-change", "multiple"),
                                    ),
                                    _negated=True,
                                ),
                                ("direction", ""),
                            ),
                            _connector="OR",
                        ),
                        name="claim_direction_is_set_exactly_for_changes_and_multiples",
                        violation_error_message="A change or multiple needs a direction: up, down or no change. Nothing else can have one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "form__in",
                                    ("change", "percent-change", "point-change", "multiple"),
                                ),
                                _negated=True,
                            ),
                            models.Q(
                                models.Q(
                                    ("value__isnull", True), ("value__gte", 0), _connector="OR"
                                ),
                                models.Q(
                                    ("lower__isnull", True), ("lower__gte", 0), _connector="OR"
                                ),
                                models.Q(
                                    ("upper__isnull", True), ("upper__gte", 0), _connector="OR"
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="claim_change_is_given_without_a_sign",
                        violation_error_message="Give the size of the change without a sign. The direction says which way it goes.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("baseline_value__isnull", True),
                            models.Q(("baseline_kind", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="claim_baseline_value_has_a_kind",
                        violation_error_message="Say what the earlier or other value is: the previous period, a target, somewhere else.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("period_kind__in", ["", "not-stated"]), _negated=True),
                            models.Q(("period_end__isnull", True), ("period_start__isnull", True)),
                            _connector="OR",
                        ),
                        name="claim_period_not_stated_has_no_dates",
                        violation_error_message="You have entered dates, so choose the kind of period.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(("withdrawn_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="claim_withdrawn_has_a_reason",
                        violation_error_message="Give the reason for which the claim is withdrawn.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["published", "withdrawn"]), _negated=True),
                            models.Q(
                                ("measure__isnull", False),
                                ("published_at__isnull", False),
                                ("reviewed_by__isnull", False),
                                models.Q(("as_printed", ""), _negated=True),
                                models.Q(("statement", ""), _negated=True),
                                models.Q(("hedge", ""), _negated=True),
                                models.Q(("form", ""), _negated=True),
                                models.Q(("status", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="claim_published_is_complete",
                        violation_error_message="To be published, a claim needs a measure, its printed words, a statement, a hedge, a form and a status.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("period_start__isnull", True), ("period_start_precision", "")
                            ),
                            models.Q(
                                ("period_start__isnull", False), ("period_start_precision", "day")
                            ),
                            models.Q(
                                ("period_start__isnull", False),
                                ("period_start_precision", "month"),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractDay(
                                        django.db.models.functions.comparison.Cast(
                                            "period_start", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                            ),
                            models.Q(
                                ("period_start__isnull", False),
                                ("period_start_precision", "year"),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractDay(
                                        django.db.models.functions.comparison.Cast(
                                            "period_start", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractMonth(
                                        django.db.models.functions.comparison.Cast(
                                            "period_start", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="claim_period_start_has_a_precision",
                        violation_error_message="Give a day, a month or a year, and how much of the date is known.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("period_end__isnull", True), ("period_end_precision", "")),
                            models.Q(
                                ("period_end__isnull", False), ("period_end_precision", "day")
                            ),
                            models.Q(
                                ("period_end__isnull", False),
                                ("period_end_precision", "month"),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractDay(
                                        django.db.models.functions.comparison.Cast(
                                            "period_end", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                            ),
                            models.Q(
                                ("period_end__isnull", False),
                                ("period_end_precision", "year"),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractDay(
                                        django.db.models.functions.comparison.Cast(
                                            "period_end", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                                django.db.models.lookups.Exact(
                                    django.db.models.functions.datetime.ExtractMonth(
                                        django.db.models.functions.comparison.Cast(
                                            "period_end", models.DateField()
                                        )
                                    ),
                                    1,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="claim_period_end_has_a_precision",
                        violation_error_message="Give a day, a month or a year, and how much of the date is known.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("start__isnull", False)),
                        fields=("quotation", "measure", "as_printed", "start"),
                        name="claim_is_entered_once",
                        nulls_distinct=False,
                        violation_error_message="This number is already on record for this quotation.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("start__isnull", True)),
                        fields=("quotation", "measure", "as_printed", "prefix", "suffix"),
                        name="claim_without_a_place_is_entered_once",
                        nulls_distinct=False,
                        violation_error_message="This number is already on record for this quotation.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "not_stated__contained_by",
                                ["population", "per", "period-start", "place", "credited-to"],
                            )
                        ),
                        name="claim_not_stated_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("not_stated__contains", ["population"]), _negated=True),
                            ("population", ""),
                            _connector="OR",
                        ),
                        name="claim_population_is_stated_or_not",
                        violation_error_message="This is both filled in and ticked as not stated in the article. Choose one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("not_stated__contains", ["per"]), _negated=True),
                            ("per", ""),
                            _connector="OR",
                        ),
                        name="claim_per_is_stated_or_not",
                        violation_error_message="This is both filled in and ticked as not stated in the article. Choose one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("not_stated__contains", ["period-start"]), _negated=True),
                            ("period_start__isnull", True),
                            _connector="OR",
                        ),
                        name="claim_period_start_is_stated_or_not",
                        violation_error_message="This is both filled in and ticked as not stated in the article. Choose one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("not_stated__contains", ["place"]), _negated=True),
                            ("place__isnull", True),
                            _connector="OR",
                        ),
                        name="claim_place_is_stated_or_not",
                        violation_error_message="This is both filled in and ticked as not stated in the article. Choose one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period_start__isnull", True),
                            ("period_end__isnull", True),
                            django.db.models.lookups.GreaterThanOrEqual(
                                claims.models.queries.LastDay(
                                    django.db.models.functions.comparison.Cast(
                                        "period_end", models.DateField()
                                    ),
                                    "period_end_precision",
                                ),
                                django.db.models.functions.comparison.Cast(
                                    "period_start", models.DateField()
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="claim_period_ends_after_it_starts",
                        violation_error_message="The period must not end before it starts.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end__isnull", True), ("start__isnull", True)),
                            models.Q(
                                ("end__isnull", False),
                                ("start__isnull", False),
                                ("start__lt", models.F("end")),
                            ),
                            _connector="OR",
                        ),
                        name="claim_span_starts_before_it_ends",
                        violation_error_message="Give both where the words start in the text and where they end, or neither.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "as_printed__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="claim_as_printed_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "statement__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="claim_statement_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "per__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="claim_per_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "population__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="claim_population_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "baseline_as_printed__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="claim_baseline_as_printed_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "public_note__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="claim_public_note_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "withdrawn_reason__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="claim_withdrawn_reason_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="version_counts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="03160f8e7ea60d568cf016e76821629cd7b99458",
                            operation="UPDATE",
                            pgid="pgtrigger_version_counts_62934",
                            table="claims_claim",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="state_takes_allowed_steps",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE _is_valid_transition BOOLEAN;",
                            func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{draft:in-review,in-review:draft,in-review:published,published:withdrawn}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                            hash="2da31f2f07b7088b445456b76204ed603f47c91b",
                            operation="UPDATE",
                            pgid="pgtrigger_state_takes_allowed_steps_f1a43",
                            table="claims_claim",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="published_is_never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.\"state\" IN ('published', 'withdrawn'))",
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="b2d8628dace02efd593990451f204be15f3b1555",
                            operation="DELETE",
                            pgid="pgtrigger_published_is_never_deleted_cfd4f",
                            table="claims_claim",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="inputs_have_its_measure",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."measure_id" IS DISTINCT FROM (NEW."measure_id"))',
                            func="\n            UPDATE claims_findinginput SET measure_id = NEW.measure_id WHERE claim_id = NEW.id;\n            RETURN NULL;\n        ",
                            hash="dac5ab135603906478f90a660632d19a8222d409",
                            operation="UPDATE",
                            pgid="pgtrigger_inputs_have_its_measure_b5b79",
                            table="claims_claim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="refresh_listing_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM claims_refresh_listings(ARRAY(SELECT id FROM changed)); RETURN NULL;",
                            hash="6edc4c93369bb9eb6d9f4ce5ab3af13c5127f4fe",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_refresh_listing_added_15ef3",
                            referencing="REFERENCING NEW TABLE AS changed ",
                            table="claims_claim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="refresh_listing",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM claims_refresh_listings(ARRAY(SELECT id FROM changed)); RETURN NULL;",
                            hash="f4a71add62bb9fab9f76bba31e1fab34e3a14950",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_refresh_listing_f8623",
                            referencing="REFERENCING NEW TABLE AS changed ",
                            table="claims_claim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="published_with_right_to_publish",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NEW.\"state\" = 'published' AND NOT (OLD.\"state\" = 'published'))",
                            declare="DECLARE acting_user bigint := nullif(current_setting('pghistory.context_metadata', true), '')::jsonb ->> 'user';",
                            func="\n            IF acting_user IS NOT NULL AND NOT EXISTS (\n                SELECT FROM auth_user u\n                WHERE u.id = acting_user AND u.is_active AND (u.is_superuser OR EXISTS (\n                    SELECT FROM auth_permission p\n                    JOIN django_content_type t ON t.id = p.content_type_id\n                    WHERE t.app_label = 'claims' AND p.codename IN ('review_claim')\n                    AND (p.id IN (SELECT permission_id FROM auth_user_user_permissions\n                                  WHERE user_id = u.id)\n                         OR p.id IN (SELECT gp.permission_id FROM auth_user_groups ug\n                                     JOIN auth_group_permissions gp ON gp.group_id = ug.group_id\n                                     WHERE ug.user_id = u.id))\n                ))\n            )\n            THEN\n                RAISE EXCEPTION 'You are not allowed to publish claims.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'published_with_right_to_publish',\n                      TABLE = TG_TABLE_NAME;\n            END IF;\n            RETURN NULL;\n        ",
                            hash="9a642b42b29a8a31a061bdc4e0d03cf303e2dc05",
                            operation="UPDATE",
                            pgid="pgtrigger_published_with_right_to_publish_a16c2",
                            table="claims_claim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="164c3d65a508b6c7d568a0e70d25f8b266a47ef3",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_c9015",
                            table="claims_claim",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_claimevent" ("as_printed", "baseline_as_printed", "baseline_kind", "baseline_value", "direction", "end", "entered_by_id", "form", "hedge", "id", "internal_note", "lower", "lower_inclusive", "measure_id", "not_stated", "per", "period_end", "period_end_precision", "period_kind", "period_start", "period_start_precision", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "population", "prefix", "public_note", "published_at", "quotation_id", "reason_not_in_text", "reviewed_by_id", "start", "state", "statement", "status", "status_ambiguous", "suffix", "unit_id", "upper", "upper_inclusive", "value", "version", "withdrawn_reason") VALUES (NEW."as_printed", NEW."baseline_as_printed", NEW."baseline_kind", NEW."baseline_value", NEW."direction", NEW."end", NEW."entered_by_id", NEW."form", NEW."hedge", NEW."id", NEW."internal_note", NEW."lower", NEW."lower_inclusive", NEW."measure_id", NEW."not_stated", NEW."per", NEW."period_end", NEW."period_end_precision", NEW."period_kind", NEW."period_start", NEW."period_start_precision", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."population", NEW."prefix", NEW."public_note", NEW."published_at", NEW."quotation_id", NEW."reason_not_in_text", NEW."reviewed_by_id", NEW."start", NEW."state", NEW."statement", NEW."status", NEW."status_ambiguous", NEW."suffix", NEW."unit_id", NEW."upper", NEW."upper_inclusive", NEW."value", NEW."version", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="63d01c0a2af2efe66a3ae915641398b7a275ca6b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_df8fa",
                            table="claims_claim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."as_printed" IS DISTINCT FROM (NEW."as_printed") OR OLD."baseline_as_printed" IS DISTINCT FROM (NEW."baseline_as_printed") OR OLD."baseline_kind" IS DISTINCT FROM (NEW."baseline_kind") OR OLD."baseline_value" IS DISTINCT FROM (NEW."baseline_value") OR OLD."direction" IS DISTINCT FROM (NEW."direction") OR OLD."end" IS DISTINCT FROM (NEW."end") OR OLD."entered_by_id" IS DISTINCT FROM (NEW."entered_by_id") OR OLD."form" IS DISTINCT FROM (NEW."form") OR OLD."hedge" IS DISTINCT FROM (NEW."hedge") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."internal_note" IS DISTINCT FROM (NEW."internal_note") OR OLD."lower" IS DISTINCT FROM (NEW."lower") OR OLD."lower_inclusive" IS DISTINCT FROM (NEW."lower_inclusive") OR OLD."measure_id" IS DISTINCT FROM (NEW."measure_id") OR OLD."not_stated" IS DISTINCT FROM (NEW."not_stated") OR OLD."per" IS DISTINCT FROM (NEW."per") OR OLD."period_end" IS DISTINCT FROM (NEW."period_end") OR OLD."period_end_precision" IS DISTINCT FROM (NEW."period_end_precision") OR OLD."period_kind" IS DISTINCT FROM (NEW."period_kind") OR OLD."period_start" IS DISTINCT FROM (NEW."period_start") OR OLD."period_start_precision" IS DISTINCT FROM (NEW."period_start_precision") OR OLD."place_id" IS DISTINCT FROM (NEW."place_id") OR OLD."population" IS DISTINCT FROM (NEW."population") OR OLD."prefix" IS DISTINCT FROM (NEW."prefix") OR OLD."public_note" IS DISTINCT FROM (NEW."public_note") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."quotation_id" IS DISTINCT FROM (NEW."quotation_id") OR OLD."reason_not_in_text" IS DISTINCT FROM (NEW."reason_not_in_text") OR OLD."reviewed_by_id" IS DISTINCT FROM (NEW."reviewed_by_id") OR OLD."start" IS DISTINCT FROM (NEW."start") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."statement" IS DISTINCT FROM (NEW."statement") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."status_ambiguous" IS DISTINCT FROM (NEW."status_ambiguous") OR OLD."suffix" IS DISTINCT FROM (NEW."suffix") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."upper" IS DISTINCT FROM (NEW."upper") OR OLD."upper_inclusive" IS DISTINCT FROM (NEW."upper_inclusive") OR OLD."value" IS DISTINCT FROM (NEW."value") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."withdrawn_reason" IS DISTINCT FROM (NEW."withdrawn_reason"))',
                            func='INSERT INTO "claims_claimevent" ("as_printed", "baseline_as_printed", "baseline_kind", "baseline_value", "direction", "end", "entered_by_id", "form", "hedge", "id", "internal_note", "lower", "lower_inclusive", "measure_id", "not_stated", "per", "period_end", "period_end_precision", "period_kind", "period_start", "period_start_precision", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "population", "prefix", "public_note", "published_at", "quotation_id", "reason_not_in_text", "reviewed_by_id", "start", "state", "statement", "status", "status_ambiguous", "suffix", "unit_id", "upper", "upper_inclusive", "value", "version", "withdrawn_reason") VALUES (NEW."as_printed", NEW."baseline_as_printed", NEW."baseline_kind", NEW."baseline_value", NEW."direction", NEW."end", NEW."entered_by_id", NEW."form", NEW."hedge", NEW."id", NEW."internal_note", NEW."lower", NEW."lower_inclusive", NEW."measure_id", NEW."not_stated", NEW."per", NEW."period_end", NEW."period_end_precision", NEW."period_kind", NEW."period_start", NEW."period_start_precision", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."population", NEW."prefix", NEW."public_note", NEW."published_at", NEW."quotation_id", NEW."reason_not_in_text", NEW."reviewed_by_id", NEW."start", NEW."state", NEW."statement", NEW."status", NEW."status_ambiguous", NEW."suffix", NEW."unit_id", NEW."upper", NEW."upper_inclusive", NEW."value", NEW."version", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="59bdc959d6dbcd92e74ed27d7b7e31585e1e1c7d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fe4ba",
                            table="claims_claim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_claimevent" ("as_printed", "baseline_as_printed", "baseline_kind", "baseline_value", "direction", "end", "entered_by_id", "form", "hedge", "id", "internal_note", "lower", "lower_inclusive", "measure_id", "not_stated", "per", "period_end", "period_end_precision", "period_kind", "period_start", "period_start_precision", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "population", "prefix", "public_note", "published_at", "quotation_id", "reason_not_in_text", "reviewed_by_id", "start", "state", "statement", "status", "status_ambiguous", "suffix", "unit_id", "upper", "upper_inclusive", "value", "version", "withdrawn_reason") VALUES (OLD."as_printed", OLD."baseline_as_printed", OLD."baseline_kind", OLD."baseline_value", OLD."direction", OLD."end", OLD."entered_by_id", OLD."form", OLD."hedge", OLD."id", OLD."internal_note", OLD."lower", OLD."lower_inclusive", OLD."measure_id", OLD."not_stated", OLD."per", OLD."period_end", OLD."period_end_precision", OLD."period_kind", OLD."period_start", OLD."period_start_precision", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."population", OLD."prefix", OLD."public_note", OLD."published_at", OLD."quotation_id", OLD."reason_not_in_text", OLD."reviewed_by_id", OLD."start", OLD."state", OLD."statement", OLD."status", OLD."status_ambiguous", OLD."suffix", OLD."unit_id", OLD."upper", OLD."upper_inclusive", OLD."value", OLD."version", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="ec0bc11bf8c9a2021b757390924c7cceb47faa26",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_dbf31",
                            table="claims_claim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="newer_version_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                            func="\n        RAISE EXCEPTION 'Somebody else has changed this record since its version % was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                            hash="d6effa0204e5a75d5bd89105be3b7bdaae01d9ad",
                            operation="UPDATE",
                            pgid="pgtrigger_newer_version_is_kept_b3fac",
                            table="claims_claim",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="published_is_attributed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NEW.\"state\" = 'published')",
                            constraint="CONSTRAINT",
                            func="\n            IF EXISTS (SELECT FROM claims_claim c JOIN claims_quotation q ON q.id = c.quotation_id\n                       JOIN claims_article a ON a.id = q.article_id\n                       WHERE c.id = NEW.id AND c.state = 'published'\n                       AND (q.speaker_id IS NULL OR a.state <> 'published')) THEN\n                RAISE EXCEPTION 'A claim can be published only with a speaker, and only if its'\n                    ' article is published.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_published_is_attributed';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="c044db00dd19b88042f63028ecc488be759c889a",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_published_is_attributed_40582",
                            table="claims_claim",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="published_words_are_in_the_text",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NEW.\"reason_not_in_text\" = '' AND NEW.\"state\" = 'published')",
                            constraint="CONSTRAINT",
                            func="\n            IF (OLD.state, OLD.as_printed, OLD.quotation_id, OLD.reason_not_in_text)\n                IS DISTINCT FROM\n                (NEW.state, NEW.as_printed, NEW.quotation_id, NEW.reason_not_in_text)\n            AND EXISTS (SELECT FROM claims_claim c\n                        JOIN claims_quotation q ON q.id = c.quotation_id\n                        JOIN claims_article a ON a.id = q.article_id\n                        WHERE c.id = NEW.id AND c.state = 'published'\n                        AND c.reason_not_in_text = '' AND a.text <> ''\n                        AND strpos(a.text, c.as_printed) = 0) THEN\n                RAISE EXCEPTION\n                    'The printed words are not in the article’s text. Use its words, or say why.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_words_are_in_the_text';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="513d7dbe05adaa96e3f48b8b910aea79e5ef0506",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_published_words_are_in_the_text_5e49a",
                            table="claims_claim",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="published_changes_with_correction",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."as_printed" IS DISTINCT FROM (NEW."as_printed") OR OLD."baseline_as_printed" IS DISTINCT FROM (NEW."baseline_as_printed") OR OLD."baseline_kind" IS DISTINCT FROM (NEW."baseline_kind") OR OLD."baseline_value" IS DISTINCT FROM (NEW."baseline_value") OR OLD."direction" IS DISTINCT FROM (NEW."direction") OR OLD."form" IS DISTINCT FROM (NEW."form") OR OLD."hedge" IS DISTINCT FROM (NEW."hedge") OR OLD."lower" IS DISTINCT FROM (NEW."lower") OR OLD."lower_inclusive" IS DISTINCT FROM (NEW."lower_inclusive") OR OLD."measure_id" IS DISTINCT FROM (NEW."measure_id") OR OLD."not_stated" IS DISTINCT FROM (NEW."not_stated") OR OLD."per" IS DISTINCT FROM (NEW."per") OR OLD."period_end" IS DISTINCT FROM (NEW."period_end") OR OLD."period_end_precision" IS DISTINCT FROM (NEW."period_end_precision") OR OLD."period_kind" IS DISTINCT FROM (NEW."period_kind") OR OLD."period_start" IS DISTINCT FROM (NEW."period_start") OR OLD."period_start_precision" IS DISTINCT FROM (NEW."period_start_precision") OR OLD."place_id" IS DISTINCT FROM (NEW."place_id") OR OLD."population" IS DISTINCT FROM (NEW."population") OR OLD."public_note" IS DISTINCT FROM (NEW."public_note") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."quotation_id" IS DISTINCT FROM (NEW."quotation_id") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."statement" IS DISTINCT FROM (NEW."statement") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."status_ambiguous" IS DISTINCT FROM (NEW."status_ambiguous") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."upper" IS DISTINCT FROM (NEW."upper") OR OLD."upper_inclusive" IS DISTINCT FROM (NEW."upper_inclusive") OR OLD."value" IS DISTINCT FROM (NEW."value") OR OLD."withdrawn_reason" IS DISTINCT FROM (NEW."withdrawn_reason"))',
                            constraint="CONSTRAINT",
                            func="\n            IF EXISTS (\n                SELECT FROM claims_claim claim\n                WHERE claim.id IN (SELECT NEW.id WHERE OLD.state IN ('published', 'withdrawn') AND OLD.published_at <> transaction_timestamp())\n                AND claim.state IN ('published', 'withdrawn')\n                AND NOT EXISTS (\n                    SELECT FROM claims_correctedclaim corrected\n                    JOIN claims_correction c ON c.id = corrected.correction_id\n                    WHERE corrected.claim_id = claim.id AND c.transaction = txid_current()\n                    AND (c.claim_id IS NOT NULL OR c.kind IN ('merged', 'separated'))\n                )\n            ) THEN\n                RAISE EXCEPTION 'A published claim can be changed only together with a correction.'\n                USING ERRCODE = 'check_violation',\n                      CONSTRAINT = 'published_changes_with_correction';\n            END IF;\n            RETURN NULL;\n        ",
                            hash="01ec6afcac6adbe7c48a94d1a7330edbd850d81d",
                            operation="UPDATE",
                            pgid="pgtrigger_published_changes_with_correction_03932",
                            table="claims_claim",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="entered_with_right_to_publish",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NEW.\"state\" IN ('published', 'withdrawn'))",
                            declare="DECLARE acting_user bigint := nullif(current_setting('pghistory.context_metadata', true), '')::jsonb ->> 'user';",
                            func="\n            IF acting_user IS NOT NULL AND NOT EXISTS (\n                SELECT FROM auth_user u\n                WHERE u.id = acting_user AND u.is_active AND (u.is_superuser OR EXISTS (\n                    SELECT FROM auth_permission p\n                    JOIN django_content_type t ON t.id = p.content_type_id\n                    WHERE t.app_label = 'claims' AND p.codename IN ('review_claim')\n                    AND (p.id IN (SELECT permission_id FROM auth_user_user_permissions\n                                  WHERE user_id = u.id)\n                         OR p.id IN (SELECT gp.permission_id FROM auth_user_groups ug\n                                     JOIN auth_group_permissions gp ON gp.group_id = ug.group_id\n                                     WHERE ug.user_id = u.id))\n                ))\n            )\n            THEN\n                RAISE EXCEPTION 'You are not allowed to publish claims.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'entered_with_right_to_publish',\n                      TABLE = TG_TABLE_NAME;\n            END IF;\n            RETURN NULL;\n        ",
                            hash="cb550a76da6979ca5449bbd356768e67db280cd5",
                            operation="INSERT",
                            pgid="pgtrigger_entered_with_right_to_publish_a76a1",
                            table="claims_claim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="published_when_the_database_says",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NEW.\"state\" = 'published')",
                            func="\n        IF TG_OP = 'UPDATE' AND OLD.state <> 'published' THEN\n            NEW.published_at := transaction_timestamp();\n        ELSIF NEW.published_at > clock_timestamp() THEN\n            RAISE EXCEPTION 'A claim cannot be published in the future.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_published_by_now';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="3683b0a247bc450826934bcd4482a4778d4b63d9",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_published_when_the_database_says_6e62b",
                            table="claims_claim",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaimEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.claim",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "quotation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.quotation",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="What is counted or measured. Claims about one measure are compared.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.measure",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where the number applies, if the article says so.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.place",
                    ),
                ),
                (
                    "as_printed",
                    models.CharField(
                        help_text="In the article’s own characters, with hedge and unit: “more than 1,000 arrests”.",
                        max_length=200,
                    ),
                ),
                (
                    "statement",
                    models.CharField(
                        blank=True,
                        help_text="One sentence in your own words, without the number, saying what it refers to. Readers see it.",
                        max_length=400,
                    ),
                ),
                ("start", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ("end", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                (
                    "value",
                    claims.models.fields.ExactDecimalField(
                        blank=True,
                        decimal_places=9,
                        help_text="Type it as printed: 1,700, £260m or 50 per cent. Leave empty for “dozens” and for ranges.",
                        max_digits=24,
                        null=True,
                    ),
                ),
                (
                    "lower",
                    claims.models.fields.ExactDecimalField(
                        blank=True,
                        decimal_places=9,
                        help_text="Only if the article states one.",
                        max_digits=24,
                        null=True,
                        verbose_name="lower bound",
                    ),
                ),
                (
                    "upper",
                    claims.models.fields.ExactDecimalField(
                        blank=True,
                        decimal_places=9,
                        help_text="Only if the article states one.",
                        max_digits=24,
                        null=True,
                        verbose_name="upper bound",
                    ),
                ),
                (
                    "lower_inclusive",
                    models.BooleanField(
                        blank=True,
                        help_text="“At least 10” includes 10, “more than 10” does not.",
                        null=True,
                        verbose_name="includes the lower bound",
                    ),
                ),
                (
                    "upper_inclusive",
                    models.BooleanField(
                        blank=True,
                        help_text="“Up to 80” includes 80, “less than 80” does not.",
                        null=True,
                        verbose_name="includes the upper bound",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="What the value is in: officers, pounds, per cent.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.unit",
                    ),
                ),
                (
                    "hedge",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("none", "no hedge"),
                            ("exactly", "exactly"),
                            ("about", "about"),
                            ("nearly", "nearly"),
                            ("just-over", "just over"),
                            ("more-than", "more than"),
                            ("at-least", "at least"),
                            ("up-to", "up to"),
                            ("at-most", "at most"),
                            ("less-than", "less than"),
                            ("between", "between"),
                            ("order-of-magnitude", "order of magnitude"),
                        ],
                        help_text="The words that qualify the number; “no hedge” if there are none.",
                        max_length=20,
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("level", "level"),
                            ("share", "share"),
                            ("rate", "rate"),
                            ("ratio", "ratio"),
                            ("frequency", "frequency"),
                            ("change", "change"),
                            ("percent-change", "per cent change"),
                            ("point-change", "percentage point change"),
                            ("multiple", "multiple"),
                            ("rank", "rank"),
                            ("duration", "duration"),
                            ("money", "money"),
                        ],
                        help_text="“1,700 officers” is a level, “1,700 fewer officers” a change, “cut by a tenth” a per cent change, “doubled” a multiple.",
                        max_length=20,
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        blank=True,
                        choices=[("up", "up"), ("down", "down"), ("none", "no change")],
                        help_text="Only for changes and multiples.",
                        max_length=4,
                    ),
                ),
                (
                    "per",
                    models.CharField(
                        blank=True,
                        help_text="For a rate or a frequency: week, 100,000 residents.",
                        max_length=80,
                        verbose_name="rate per",
                    ),
                ),
                (
                    "baseline_value",
                    claims.models.fields.ExactDecimalField(
                        blank=True,
                        decimal_places=9,
                        help_text="What it was before, or elsewhere, if the article says so.",
                        max_digits=24,
                        null=True,
                        verbose_name="earlier or other value",
                    ),
                ),
                (
                    "baseline_as_printed",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="earlier or other value as printed"
                    ),
                ),
                (
                    "baseline_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("previous-period", "the previous period"),
                            ("year-earlier", "the same period a year earlier"),
                            ("before-change", "before the change"),
                            ("named-year", "a named year"),
                            ("target", "a target"),
                            ("elsewhere", "somewhere else"),
                            ("not-stated", "not stated"),
                        ],
                        help_text="What the article compares it with.",
                        max_length=20,
                        verbose_name="compared with",
                    ),
                ),
                (
                    "period_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("as-of", "as of a day"),
                            ("interval", "from one day to another"),
                            ("cumulative-since", "cumulative since a day"),
                            ("to-date", "to date"),
                            ("rolling", "a rolling period"),
                            ("recurring", "a recurring period"),
                            ("not-stated", "not stated"),
                        ],
                        help_text="Readers see “not stated” as a question: choose it only after you have looked.",
                        max_length=20,
                        verbose_name="kind of period",
                    ),
                ),
                ("period_start", models.DateField(blank=True, null=True)),
                (
                    "period_start_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
                ("period_end", models.DateField(blank=True, null=True)),
                (
                    "period_end_precision",
                    models.CharField(
                        blank=True,
                        choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                        max_length=5,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("actual", "reported as fact"),
                            ("estimate", "estimate"),
                            ("provisional", "provisional"),
                            ("forecast", "forecast"),
                            ("plan", "plan"),
                            ("target", "target"),
                            ("proposal", "proposal"),
                            ("conditional", "conditional"),
                            ("allegation", "allegation"),
                        ],
                        help_text="A cut that “will” happen is a plan, one that “could” happen is conditional.",
                        max_length=12,
                    ),
                ),
                (
                    "status_ambiguous",
                    models.BooleanField(
                        default=False,
                        help_text="The article does not make clear whether this has happened or is planned.",
                        verbose_name="fact or plan not clear",
                    ),
                ),
                (
                    "population",
                    models.CharField(
                        blank=True,
                        help_text="Who or what is counted, in the article’s words: “officers, staff and PCSOs”.",
                        max_length=200,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in-review", "in review"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("withdrawn_reason", models.CharField(blank=True, editable=False, max_length=500)),
                (
                    "public_note",
                    models.CharField(blank=True, help_text="Readers see this.", max_length=500),
                ),
                ("internal_note", models.TextField(blank=True, help_text="Only editors see this.")),
                (
                    "entered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("published_at", models.DateTimeField(editable=False, null=True)),
                (
                    "prefix",
                    models.CharField(
                        blank=True, db_default="", default="", editable=False, max_length=64
                    ),
                ),
                (
                    "suffix",
                    models.CharField(
                        blank=True, db_default="", default="", editable=False, max_length=64
                    ),
                ),
                (
                    "not_stated",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(
                            choices=[
                                ("population", "who or what is counted, or out of how many"),
                                ("per", "what it is a rate per"),
                                ("period-start", "since when"),
                                ("place", "where"),
                                ("credited-to", "who counted"),
                            ]
                        ),
                        blank=True,
                        db_default=[],
                        default=list,
                        help_text="Tick what you looked for and did not find: readers see it. They see nothing of what is neither filled in nor ticked.",
                        size=None,
                        verbose_name="not stated in the article",
                    ),
                ),
                (
                    "reason_not_in_text",
                    models.CharField(
                        blank=True,
                        db_default="",
                        help_text="Only if the text is on record without the printed words: they are in a graphic, or the text was cut. Only editors see this.",
                        max_length=300,
                        verbose_name="why these words are not in the article’s text",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="0342f9354d975fc258a2169f5a68f2fcb6b672f7",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_aeef3",
                            table="claims_claimevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="27491cc2eaaf459a7dc08fff4da2ef0f94f9a93a",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_517fb",
                            table="claims_claimevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Relation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "from_claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="relations_from",
                        to="claims.claim",
                        verbose_name="first claim",
                    ),
                ),
                (
                    "to_claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="relations_to",
                        to="claims.claim",
                        verbose_name="second claim",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("repeats", "repeats"),
                            ("restates", "restates"),
                            ("updates", "updates"),
                            ("corrects", "corrects"),
                            ("contradicts", "contradicts"),
                            ("part-of", "is part of"),
                            ("baseline-of", "is the baseline of"),
                            ("derived-from", "is derived from"),
                            ("outcome-of", "is the outcome of"),
                        ],
                        max_length=15,
                        verbose_name="relation",
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[("editor", "an editor"), ("computed", "computed")],
                        default="editor",
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("suggested", "suggested"),
                            ("confirmed", "confirmed"),
                            ("rejected", "rejected"),
                        ],
                        default="suggested",
                        max_length=10,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "ordering": ["pk"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(
                            ("kind__in", ["repeats", "restates", "updates", "corrects"]),
                            ("state__in", ["confirmed", "rejected"]),
                        ),
                        fields=["from_claim"],
                        include=("to_claim", "kind", "state"),
                        name="relation_decided",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "repeats",
                                    "restates",
                                    "updates",
                                    "corrects",
                                    "contradicts",
                                    "part-of",
                                    "baseline-of",
                                    "derived-from",
                                    "outcome-of",
                                    "",
                                ],
                            )
                        ),
                        name="relation_kind_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["editor", "computed", ""])),
                        name="relation_basis_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["suggested", "confirmed", "rejected", ""])
                        ),
                        name="relation_state_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("from_claim", models.F("to_claim")), _negated=True),
                        name="relation_joins_two_claims",
                        violation_error_message="A claim cannot be related to itself. Choose another.",
                    ),
                    models.UniqueConstraint(
                        fields=("from_claim", "to_claim", "kind"),
                        name="relation_is_entered_once",
                        violation_error_message="This relation to that claim is already on record.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_relationevent" ("basis", "from_claim_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "to_claim_id", "version") VALUES (NEW."basis", NEW."from_claim_id", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."state", NEW."to_claim_id", NEW."version"); RETURN NULL;',
                            hash="b98682767df8ad41cb882618e9143069abca9b50",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_eff0a",
                            table="claims_relation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_relationevent" ("basis", "from_claim_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "to_claim_id", "version") VALUES (NEW."basis", NEW."from_claim_id", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."state", NEW."to_claim_id", NEW."version"); RETURN NULL;',
                            hash="72a1d6deb5b4079e9b45d982b4b5657e189b64a7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b5b97",
                            table="claims_relation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_relationevent" ("basis", "from_claim_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "to_claim_id", "version") VALUES (OLD."basis", OLD."from_claim_id", OLD."id", OLD."kind", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."state", OLD."to_claim_id", OLD."version"); RETURN NULL;',
                            hash="394c2b735f7f93744daaeb7644c74b827fa0ab7a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d87aa",
                            table="claims_relation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="version_counts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="992e767ed8943bfd33e7d974f13eb395410e29af",
                            operation="UPDATE",
                            pgid="pgtrigger_version_counts_a4799",
                            table="claims_relation",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="031f7d9c6d1d3881b1156645ecc5abfcbb34a1ae",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_d647b",
                            table="claims_relation",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="newer_version_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                            func="\n        RAISE EXCEPTION 'Somebody else has changed this record since its version % was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                            hash="8dcb5f2020c13e683a28149ec23c22be79a7c8ba",
                            operation="UPDATE",
                            pgid="pgtrigger_newer_version_is_kept_7074b",
                            table="claims_relation",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_claim_is_part_of_itself",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NEW.\"kind\" = 'part-of' AND NOT (NEW.\"state\" = 'rejected'))",
                            func="\n        PERFORM pg_advisory_xact_lock(hashtext('no_claim_is_part_of_itself'));\n        IF EXISTS (\n            WITH RECURSIVE above (claim) AS (\n                SELECT NEW.to_claim_id\n                UNION\n                SELECT to_claim_id FROM claims_relation JOIN above ON from_claim_id = claim\n                WHERE kind = 'part-of' AND state <> 'rejected'\n            )\n            SELECT FROM above WHERE claim = NEW.from_claim_id\n        ) THEN\n            RAISE EXCEPTION 'This would make a claim part of itself.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'no_claim_is_part_of_itself', TABLE = TG_TABLE_NAME;\n        END IF;\n        RETURN NULL;\n    ",
                            hash="f35e0ad8a175d5d3aeabb4a52a8ec34bc0a0a706",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_no_claim_is_part_of_itself_26242",
                            table="claims_relation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="decided_with_right_to_publish",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NOT (NEW.\"state\" = 'suggested'))",
                            declare="DECLARE acting_user bigint := nullif(current_setting('pghistory.context_metadata', true), '')::jsonb ->> 'user';",
                            func="\n            IF acting_user IS NOT NULL AND NOT EXISTS (\n                SELECT FROM auth_user u\n                WHERE u.id = acting_user AND u.is_active AND (u.is_superuser OR EXISTS (\n                    SELECT FROM auth_permission p\n                    JOIN django_content_type t ON t.id = p.content_type_id\n                    WHERE t.app_label = 'claims' AND p.codename IN ('review_claim')\n                    AND (p.id IN (SELECT permission_id FROM auth_user_user_permissions\n                                  WHERE user_id = u.id)\n                         OR p.id IN (SELECT gp.permission_id FROM auth_user_groups ug\n                                     JOIN auth_group_permissions gp ON gp.group_id = ug.group_id\n                                     WHERE ug.user_id = u.id))\n                ))\n            )\n            THEN\n                RAISE EXCEPTION 'Only somebody who can publish claims can decide how they are related.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'decided_with_right_to_publish',\n                      TABLE = TG_TABLE_NAME;\n            END IF;\n            RETURN NULL;\n        ",
                            hash="93c5aecc0244bbc5d86b082edb366a652ad4771f",
                            operation="INSERT",
                            pgid="pgtrigger_decided_with_right_to_publish_7bdad",
                            table="claims_relation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="changed_with_right_to_publish",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NOT (NEW.\"state\" = 'suggested') OR NOT (OLD.\"state\" = 'suggested'))",
                            declare="DECLARE acting_user bigint := nullif(current_setting('pghistory.context_metadata', true), '')::jsonb ->> 'user';",
                            func="\n            IF acting_user IS NOT NULL AND NOT EXISTS (\n                SELECT FROM auth_user u\n                WHERE u.id = acting_user AND u.is_active AND (u.is_superuser OR EXISTS (\n                    SELECT FROM auth_permission p\n                    JOIN django_content_type t ON t.id = p.content_type_id\n                    WHERE t.app_label = 'claims' AND p.codename IN ('review_claim')\n                    AND (p.id IN (SELECT permission_id FROM auth_user_user_permissions\n                                  WHERE user_id = u.id)\n                         OR p.id IN (SELECT gp.permission_id FROM auth_user_groups ug\n                                     JOIN auth_group_permissions gp ON gp.group_id = ug.group_id\n                                     WHERE ug.user_id = u.id))\n                ))\n            )\n            THEN\n                RAISE EXCEPTION 'Only somebody who can publish claims can decide how they are related.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'changed_with_right_to_publish',\n                      TABLE = TG_TABLE_NAME;\n            END IF;\n            RETURN NULL;\n        ",
                            hash="59aa1ec60df605dedbd87bd800a9f7ffc15a3c71",
                            operation="UPDATE",
                            pgid="pgtrigger_changed_with_right_to_publish_780bc",
                            table="claims_relation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RelationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.relation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "from_claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                        verbose_name="first claim",
                    ),
                ),
                (
                    "to_claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                        verbose_name="second claim",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("repeats", "repeats"),
                            ("restates", "restates"),
                            ("updates", "updates"),
                            ("corrects", "corrects"),
                            ("contradicts", "contradicts"),
                            ("part-of", "is part of"),
                            ("baseline-of", "is the baseline of"),
                            ("derived-from", "is derived from"),
                            ("outcome-of", "is the outcome of"),
                        ],
                        max_length=15,
                        verbose_name="relation",
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[("editor", "an editor"), ("computed", "computed")],
                        default="editor",
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("suggested", "suggested"),
                            ("confirmed", "confirmed"),
                            ("rejected", "rejected"),
                        ],
                        default="suggested",
                        max_length=10,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ec78d6c97ccaaa2258fbfaa2088b326e5e758148",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ddeee",
                            table="claims_relationevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="80ce395f024dd4a6679f61c7a67b926491e2227f",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_464dd",
                            table="claims_relationevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("typo", "typing error"),
                            ("transcription", "copying error"),
                            ("meaning", "misunderstanding"),
                            ("withdrawn", "withdrawal"),
                            ("merged", "two entries merged"),
                            ("separated", "merge undone"),
                        ],
                        max_length=15,
                        verbose_name="class",
                    ),
                ),
                (
                    "before",
                    models.JSONField(
                        default=dict, help_text="Field name to what readers saw before."
                    ),
                ),
                (
                    "after",
                    models.JSONField(default=dict, help_text="Field name to what readers see now."),
                ),
                (
                    "reason",
                    models.CharField(
                        help_text="One sentence that readers will see.", max_length=500
                    ),
                ),
                (
                    "reported_by",
                    models.CharField(
                        blank=True,
                        help_text="Who pointed it out, if they agreed to be named.",
                        max_length=200,
                    ),
                ),
                (
                    "made_at",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "transaction",
                    models.BigIntegerField(
                        db_default=claims.models.correction.CurrentTransaction(), editable=False
                    ),
                ),
                ("record_id", models.BigIntegerField(blank=True, null=True)),
                (
                    "record_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("measure", "measure"),
                            ("place", "place"),
                            ("publication", "publication"),
                            ("speaker", "speaker"),
                            ("topic", "topic"),
                            ("unit", "unit"),
                        ],
                        max_length=12,
                    ),
                ),
                ("record_name", models.CharField(blank=True, max_length=200)),
                ("record_path", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "ordering": ["-made_at", "-pk"],
                "indexes": [
                    models.Index(fields=["made_at", "id"], name="correction_made_at"),
                    models.Index(fields=["transaction"], name="correction_transaction"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="correction_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "typo",
                                    "transcription",
                                    "meaning",
                                    "withdrawn",
                                    "merged",
                                    "separated",
                                    "",
                                ],
                            )
                        ),
                        name="correction_kind_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "record_kind__in",
                                ["measure", "place", "publication", "speaker", "topic", "unit", ""],
                            )
                        ),
                        name="correction_record_kind_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("claim__isnull", False), ("record_id", None), ("record_kind", "")
                            ),
                            models.Q(
                                ("claim", None),
                                ("record_id__isnull", False),
                                models.Q(("record_kind", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="correction_is_of_a_claim_or_a_record",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "record_name__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="correction_record_name_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reason__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="correction_reason_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reported_by__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="correction_reported_by_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="correction_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="cf429a86df2c3a86c9701c97fd772999241abd0f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_correction_stays_81e48",
                            table="claims_correction",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="2e6ec6516258e3b20d040d77f9b80fa2fc95d700",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_65420",
                            table="claims_correction",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="names_the_claims",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NOT (NEW.\"kind\" IN ('merged', 'separated')))",
                            func="\n                    INSERT INTO claims_correctedclaim (correction_id, claim_id, fields)\n                    SELECT NEW.id, claim, ARRAY[]::varchar[] FROM (\n                        SELECT NEW.claim_id\n                        UNION ALL SELECT claims_printed_with(NEW.record_kind, NEW.record_id)\n                    ) printed (claim) WHERE claim IS NOT NULL;\n                    RETURN NULL;\n                ",
                            hash="1e96407c60c7a9dd9dc92760fe83ffb7b256bd1e",
                            operation="INSERT",
                            pgid="pgtrigger_names_the_claims_a6c20",
                            table="claims_correction",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_correctionevent" ("after", "before", "claim_id", "id", "kind", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "record_id", "record_kind", "record_name", "record_path", "reported_by", "transaction") VALUES (NEW."after", NEW."before", NEW."claim_id", NEW."id", NEW."kind", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."record_id", NEW."record_kind", NEW."record_name", NEW."record_path", NEW."reported_by", NEW."transaction"); RETURN NULL;',
                            hash="e4af8c36f0bcea3d66c906052774dbea9736701b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f2c24",
                            table="claims_correction",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_correctionevent" ("after", "before", "claim_id", "id", "kind", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "record_id", "record_kind", "record_name", "record_path", "reported_by", "transaction") VALUES (NEW."after", NEW."before", NEW."claim_id", NEW."id", NEW."kind", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."record_id", NEW."record_kind", NEW."record_name", NEW."record_path", NEW."reported_by", NEW."transaction"); RETURN NULL;',
                            hash="32f0e2fef89bf07fa904cf55b9b96bd43d763214",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e23e3",
                            table="claims_correction",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_correctionevent" ("after", "before", "claim_id", "id", "kind", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "record_id", "record_kind", "record_name", "record_path", "reported_by", "transaction") VALUES (OLD."after", OLD."before", OLD."claim_id", OLD."id", OLD."kind", OLD."made_at", OLD."made_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."record_id", OLD."record_kind", OLD."record_name", OLD."record_path", OLD."reported_by", OLD."transaction"); RETURN NULL;',
                            hash="3e831204c0548496802d090b73b0b9c3360bcd95",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b6d31",
                            table="claims_correction",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="corrected_with_right_to_publish",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE acting_user bigint := nullif(current_setting('pghistory.context_metadata', true), '')::jsonb ->> 'user';",
                            func="\n            IF acting_user IS NOT NULL AND NOT EXISTS (\n                SELECT FROM auth_user u\n                WHERE u.id = acting_user AND u.is_active AND (u.is_superuser OR EXISTS (\n                    SELECT FROM auth_permission p\n                    JOIN django_content_type t ON t.id = p.content_type_id\n                    WHERE t.app_label = 'claims' AND p.codename IN ('review_claim', 'withdraw_claim', 'merge_records')\n                    AND (p.id IN (SELECT permission_id FROM auth_user_user_permissions\n                                  WHERE user_id = u.id)\n                         OR p.id IN (SELECT gp.permission_id FROM auth_user_groups ug\n                                     JOIN auth_group_permissions gp ON gp.group_id = ug.group_id\n                                     WHERE ug.user_id = u.id))\n                ))\n            )\n            THEN\n                RAISE EXCEPTION 'Only somebody who can publish claims can change what readers see of one.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'corrected_with_right_to_publish',\n                      TABLE = TG_TABLE_NAME;\n            END IF;\n            RETURN NULL;\n        ",
                            hash="8ab1e9da26bc52dc4be7335f5859a8cfc0154b57",
                            operation="INSERT",
                            pgid="pgtrigger_corrected_with_right_to_publish_e9215",
                            table="claims_correction",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CorrectionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.correction",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("typo", "typing error"),
                            ("transcription", "copying error"),
                            ("meaning", "misunderstanding"),
                            ("withdrawn", "withdrawal"),
                            ("merged", "two entries merged"),
                            ("separated", "merge undone"),
                        ],
                        max_length=15,
                        verbose_name="class",
                    ),
                ),
                (
                    "before",
                    models.JSONField(
                        default=dict, help_text="Field name to what readers saw before."
                    ),
                ),
                (
                    "after",
                    models.JSONField(default=dict, help_text="Field name to what readers see now."),
                ),
                (
                    "reason",
                    models.CharField(
                        help_text="One sentence that readers will see.", max_length=500
                    ),
                ),
                (
                    "reported_by",
                    models.CharField(
                        blank=True,
                        help_text="Who pointed it out, if they agreed to be named.",
                        max_length=200,
                    ),
                ),
                (
                    "made_at",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "transaction",
                    models.BigIntegerField(
                        db_default=claims.models.correction.CurrentTransaction(), editable=False
                    ),
                ),
                ("record_id", models.BigIntegerField(blank=True, null=True)),
                (
                    "record_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("measure", "measure"),
                            ("place", "place"),
                            ("publication", "publication"),
                            ("speaker", "speaker"),
                            ("topic", "topic"),
                            ("unit", "unit"),
                        ],
                        max_length=12,
                    ),
                ),
                ("record_name", models.CharField(blank=True, max_length=200)),
                ("record_path", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="7fcf8a4a6dc13dfbe20b554c3b6d923ada46bfea",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_f4b0e",
                            table="claims_correctionevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="67feb83b5ac2262ac6e49100eb8c3a3cd2d1326e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_f2ef7",
                            table="claims_correctionevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Redirect",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("merged", "merged"),
                            ("duplicate", "duplicate"),
                            ("split", "split"),
                        ],
                        max_length=10,
                    ),
                ),
                ("old_path", models.CharField(max_length=300, unique=True)),
                ("new_path", models.CharField(max_length=300)),
                (
                    "undo_data",
                    models.JSONField(
                        default=dict,
                        editable=False,
                        help_text="What a merge moved, so that it can be undone.",
                    ),
                ),
                (
                    "made_at",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-made_at", "-pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["merged", "duplicate", "split", ""])),
                        name="redirect_kind_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("old_path__startswith", "/"),
                            ("new_path__startswith", "/"),
                            models.Q(("new_path__startswith", "//"), _negated=True),
                        ),
                        name="redirect_stays_on_this_site",
                        violation_error_message="Both addresses must be on this site: begin each with /.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("old_path", models.F("new_path")), _negated=True),
                        name="redirect_leads_elsewhere",
                        violation_error_message="The old and the new address must differ.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="version_counts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="eb4ae87196b598b68043e63ea2d2e92a6472db2c",
                            operation="UPDATE",
                            pgid="pgtrigger_version_counts_e4a37",
                            table="claims_redirect",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="4895e118e6d637afe6d205c89febfe02d6854093",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_cdc6a",
                            table="claims_redirect",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_redirectevent" ("id", "kind", "made_at", "made_by_id", "new_path", "old_path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undo_data", "version") VALUES (NEW."id", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."new_path", NEW."old_path", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."undo_data", NEW."version"); RETURN NULL;',
                            hash="c64ecabc9871213e721df845449aa4f7c8b3e9a4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_320ac",
                            table="claims_redirect",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_redirectevent" ("id", "kind", "made_at", "made_by_id", "new_path", "old_path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undo_data", "version") VALUES (NEW."id", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."new_path", NEW."old_path", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."undo_data", NEW."version"); RETURN NULL;',
                            hash="b60c0a552c1734f5832a08e9408a0aec331ced44",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_27917",
                            table="claims_redirect",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_redirectevent" ("id", "kind", "made_at", "made_by_id", "new_path", "old_path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undo_data", "version") VALUES (OLD."id", OLD."kind", OLD."made_at", OLD."made_by_id", OLD."new_path", OLD."old_path", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."undo_data", OLD."version"); RETURN NULL;',
                            hash="0dd76987c0bcc16f0a26087b8e15b0f77c26fbf6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_93f27",
                            table="claims_redirect",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="newer_version_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                            func="\n        RAISE EXCEPTION 'Somebody else has changed this record since its version % was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                            hash="1658ba57aa76e99e03656bcf2ba1b98ec2a129cc",
                            operation="UPDATE",
                            pgid="pgtrigger_newer_version_is_kept_77d31",
                            table="claims_redirect",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RedirectEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.redirect",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("merged", "merged"),
                            ("duplicate", "duplicate"),
                            ("split", "split"),
                        ],
                        max_length=10,
                    ),
                ),
                ("old_path", models.CharField(max_length=300)),
                ("new_path", models.CharField(max_length=300)),
                (
                    "undo_data",
                    models.JSONField(
                        default=dict,
                        editable=False,
                        help_text="What a merge moved, so that it can be undone.",
                    ),
                ),
                (
                    "made_at",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f4b76d3bd0764ab58726c19a956e4c0e0f7720d8",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a4e5b",
                            table="claims_redirectevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="bb3451e167918863e799840869a0e134fa7d9222",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_e1808",
                            table="claims_redirectevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Report",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports",
                        to="claims.claim",
                    ),
                ),
                ("message", models.TextField(max_length=2000)),
                ("contact", models.CharField(blank=True, max_length=200)),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "open"), ("closed", "closed")],
                        default="open",
                        max_length=10,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        help_text="What was done about it. Only editors see this.",
                        max_length=500,
                    ),
                ),
                (
                    "made_at",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                    ),
                ),
            ],
            options={
                "ordering": ["state", "-made_at"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["open", "closed", ""])),
                        name="report_state_is_in_code_list",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_reportevent" ("claim_id", "contact", "id", "made_at", "message", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "version") VALUES (NEW."claim_id", NEW."contact", NEW."id", NEW."made_at", NEW."message", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."state", NEW."version"); RETURN NULL;',
                            hash="28f96d9cd6a82ea6b55935f45494c3cf6852b40d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3ea53",
                            table="claims_report",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_reportevent" ("claim_id", "contact", "id", "made_at", "message", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "version") VALUES (NEW."claim_id", NEW."contact", NEW."id", NEW."made_at", NEW."message", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."state", NEW."version"); RETURN NULL;',
                            hash="fad9969d7ac558f42cc7bd79da14047fde1b82a8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_73635",
                            table="claims_report",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_reportevent" ("claim_id", "contact", "id", "made_at", "message", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "version") VALUES (OLD."claim_id", OLD."contact", OLD."id", OLD."made_at", OLD."message", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."state", OLD."version"); RETURN NULL;',
                            hash="a8be2b9f8c4ab312be41f99c868906486d6fa4e7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3b4ca",
                            table="claims_report",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="version_counts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="1c28eaecaa98caf52e10a76c831f7a755ace8629",
                            operation="UPDATE",
                            pgid="pgtrigger_version_counts_387a2",
                            table="claims_report",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="e8a18d46714f2db83adeec57c89001c7df204d91",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_1407b",
                            table="claims_report",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="newer_version_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                            func="\n        RAISE EXCEPTION 'Somebody else has changed this record since its version % was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                            hash="26aec61ba65fcd1f5979de3610d9fa7c1f50fb4e",
                            operation="UPDATE",
                            pgid="pgtrigger_newer_version_is_kept_9b883",
                            table="claims_report",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.report",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                ("message", models.TextField(max_length=2000)),
                ("contact", models.CharField(blank=True, max_length=200)),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "open"), ("closed", "closed")],
                        default="open",
                        max_length=10,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        help_text="What was done about it. Only editors see this.",
                        max_length=500,
                    ),
                ),
                (
                    "made_at",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d4b88683eec2e7fdb621882ac56a6dc6154aaff1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_1a606",
                            table="claims_reportevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="53cbc35b830412b4e4171e303a15edcc14cba97d",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_b412c",
                            table="claims_reportevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="decisions",
                        to="claims.article",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("accepted", "accepted as suggested"),
                            ("corrected", "accepted with corrections"),
                            ("dismissed", "dismissed"),
                            ("promoted", "a claim after all"),
                        ],
                        max_length=10,
                    ),
                ),
                ("as_printed", models.CharField(max_length=200)),
                (
                    "prefix",
                    models.CharField(blank=True, max_length=64, verbose_name="words before"),
                ),
                ("suffix", models.CharField(blank=True, max_length=64, verbose_name="words after")),
                (
                    "occurrence",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="Which of those with the same words around them, from 0.",
                    ),
                ),
                (
                    "rule",
                    models.CharField(
                        help_text="The rule of the grammar that noticed it.", max_length=40
                    ),
                ),
                (
                    "noticed_as",
                    models.CharField(help_text="A quantity, a date, an age.", max_length=20),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("trivial", "nothing worth recording"),
                            ("misread", "read wrongly: number, unit or words"),
                            ("not-quantity", "a date, an age, a name or a phrase"),
                            ("repeated", "the same number again in this article"),
                            ("private", "about a private person"),
                            ("other", "something else"),
                        ],
                        max_length=15,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="decisions",
                        to="claims.claim",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "abstract": False,
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["accepted", "corrected", "dismissed", "promoted", ""])
                        ),
                        name="decision_kind_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reason__in",
                                [
                                    "trivial",
                                    "misread",
                                    "not-quantity",
                                    "repeated",
                                    "private",
                                    "other",
                                    "",
                                ],
                            )
                        ),
                        name="decision_reason_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind", "dismissed"), models.Q(("reason", ""), _negated=True)
                            ),
                            models.Q(
                                models.Q(("kind", "dismissed"), _negated=True),
                                ("note", ""),
                                ("reason", ""),
                            ),
                            _connector="OR",
                        ),
                        name="decision_dismissed_has_a_reason",
                        violation_error_message="Choose a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("claim__isnull", False), ("kind__in", ["accepted", "corrected"])
                            ),
                            models.Q(
                                models.Q(("kind__in", ["accepted", "corrected"]), _negated=True),
                                ("claim__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="decision_accepted_has_a_claim",
                    ),
                    models.UniqueConstraint(
                        fields=("article", "as_printed", "prefix", "suffix", "occurrence"),
                        name="decision_is_made_once",
                        violation_error_message="Another editor has already dealt with this number.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_decisionevent" ("article_id", "as_printed", "claim_id", "decided_by_id", "id", "kind", "note", "noticed_as", "occurrence", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "reason", "rule", "suffix", "version") VALUES (NEW."article_id", NEW."as_printed", NEW."claim_id", NEW."decided_by_id", NEW."id", NEW."kind", NEW."note", NEW."noticed_as", NEW."occurrence", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prefix", NEW."reason", NEW."rule", NEW."suffix", NEW."version"); RETURN NULL;',
                            hash="a7ff3aee57f738e4a99a23e59e8bbdbb437edf08",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1f692",
                            table="claims_decision",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_decisionevent" ("article_id", "as_printed", "claim_id", "decided_by_id", "id", "kind", "note", "noticed_as", "occurrence", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "reason", "rule", "suffix", "version") VALUES (NEW."article_id", NEW."as_printed", NEW."claim_id", NEW."decided_by_id", NEW."id", NEW."kind", NEW."note", NEW."noticed_as", NEW."occurrence", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prefix", NEW."reason", NEW."rule", NEW."suffix", NEW."version"); RETURN NULL;',
                            hash="52d777886b703ae24f525d716aef74cb249c1938",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f687d",
                            table="claims_decision",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_decisionevent" ("article_id", "as_printed", "claim_id", "decided_by_id", "id", "kind", "note", "noticed_as", "occurrence", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "reason", "rule", "suffix", "version") VALUES (OLD."article_id", OLD."as_printed", OLD."claim_id", OLD."decided_by_id", OLD."id", OLD."kind", OLD."note", OLD."noticed_as", OLD."occurrence", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."prefix", OLD."reason", OLD."rule", OLD."suffix", OLD."version"); RETURN NULL;',
                            hash="7c10f8e50feba0e8cc1fc970486843d4438e5bb2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_81c26",
                            table="claims_decision",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="version_counts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="1f1cbd5ad69ac6c186366a6ce31346289ebbc433",
                            operation="UPDATE",
                            pgid="pgtrigger_version_counts_27858",
                            table="claims_decision",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="1722a1b91f1493caafec5d524fb52d4e580f5d68",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_f6f76",
                            table="claims_decision",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="newer_version_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                            func="\n        RAISE EXCEPTION 'Somebody else has changed this record since its version % was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                            hash="7dc4440979db67ca41fbc99f33bd57f366a2f0d5",
                            operation="UPDATE",
                            pgid="pgtrigger_newer_version_is_kept_980b6",
                            table="claims_decision",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DecisionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.decision",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "article",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.article",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("accepted", "accepted as suggested"),
                            ("corrected", "accepted with corrections"),
                            ("dismissed", "dismissed"),
                            ("promoted", "a claim after all"),
                        ],
                        max_length=10,
                    ),
                ),
                ("as_printed", models.CharField(max_length=200)),
                (
                    "prefix",
                    models.CharField(blank=True, max_length=64, verbose_name="words before"),
                ),
                ("suffix", models.CharField(blank=True, max_length=64, verbose_name="words after")),
                (
                    "occurrence",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="Which of those with the same words around them, from 0.",
                    ),
                ),
                (
                    "rule",
                    models.CharField(
                        help_text="The rule of the grammar that noticed it.", max_length=40
                    ),
                ),
                (
                    "noticed_as",
                    models.CharField(help_text="A quantity, a date, an age.", max_length=20),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("trivial", "nothing worth recording"),
                            ("misread", "read wrongly: number, unit or words"),
                            ("not-quantity", "a date, an age, a name or a phrase"),
                            ("repeated", "the same number again in this article"),
                            ("private", "about a private person"),
                            ("other", "something else"),
                        ],
                        max_length=15,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="02c99c2982a9f05e0f35a1c1b59b968a46b764f6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7a344",
                            table="claims_decisionevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="be5258c92715378aac71161ff3919c0a1fcaea1e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_44d1f",
                            table="claims_decisionevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Finding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("fingerprint", models.CharField(editable=False, max_length=64, unique=True)),
                ("check_id", models.CharField(max_length=40, verbose_name="check")),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("inconsistent", "inconsistent"),
                            ("cannot-tell", "cannot tell"),
                            ("consistent-if-rounded", "consistent if rounded"),
                            ("consistent", "consistent"),
                        ],
                        max_length=25,
                    ),
                ),
                (
                    "working",
                    models.TextField(help_text="The sum: 549 + 347 + 85 = 981; printed: 962."),
                ),
                (
                    "sentence",
                    models.TextField(help_text="The answer in one sentence that can be printed."),
                ),
                (
                    "found_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("ended_at", models.DateTimeField(editable=False, null=True)),
                ("dismissed_reason", models.CharField(blank=True, db_default="", max_length=500)),
                (
                    "dismissed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("dismissed_at", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "ordering": ["pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("ended_at", None)),
                        fields=["check_id", "verdict", "id"],
                        name="finding_current",
                    ),
                    models.Index(
                        condition=models.Q(("ended_at", None)),
                        fields=["verdict", "id"],
                        name="finding_verdict",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        models.Func(
                            "working",
                            function="claims_search_vector",
                            output_field=django.contrib.postgres.search.SearchVectorField(),
                        ),
                        condition=models.Q(("ended_at", None)),
                        name="finding_working",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "verdict__in",
                                [
                                    "consistent",
                                    "consistent-if-rounded",
                                    "inconsistent",
                                    "cannot-tell",
                                ],
                            )
                        ),
                        name="finding_verdict_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("dismissed_at", None),
                                ("dismissed_by", None),
                                ("dismissed_reason", ""),
                            ),
                            models.Q(
                                models.Q(("dismissed_reason", ""), _negated=True),
                                ("dismissed_at__isnull", False),
                                ("dismissed_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="finding_dismissed_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "sentence__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="finding_sentence_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "working__regex",
                                "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳฿₠-\u20cf﷼＄￠￡￥￦]))",
                            ),
                            _negated=True,
                        ),
                        name="finding_working_starts_no_formula",
                        violation_error_message="Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus can stand first only before a digit or a currency.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="dismissal_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."dismissed_by_id" IS DISTINCT FROM (NEW."dismissed_by_id") OR OLD."dismissed_reason" IS DISTINCT FROM (NEW."dismissed_reason"))',
                            func='INSERT INTO "claims_findingevent" ("check_id", "dismissed_at", "dismissed_by_id", "dismissed_reason", "ended_at", "fingerprint", "found_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sentence", "verdict", "working") VALUES (NEW."check_id", NEW."dismissed_at", NEW."dismissed_by_id", NEW."dismissed_reason", NEW."ended_at", NEW."fingerprint", NEW."found_at", NEW."id", _pgh_attach_context(), NOW(), \'dismissal\', NEW."id", NEW."sentence", NEW."verdict", NEW."working"); RETURN NULL;',
                            hash="75371dc539e0e9279d9db35a16de5a6d9ad3bce2",
                            operation="UPDATE",
                            pgid="pgtrigger_dismissal_update_9d90b",
                            table="claims_finding",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="7f33432608bbbbbc220396dfeea432c36c005a50",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_0038e",
                            table="claims_finding",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FindingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.finding",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("fingerprint", models.CharField(editable=False, max_length=64)),
                ("check_id", models.CharField(max_length=40, verbose_name="check")),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("inconsistent", "inconsistent"),
                            ("cannot-tell", "cannot tell"),
                            ("consistent-if-rounded", "consistent if rounded"),
                            ("consistent", "consistent"),
                        ],
                        max_length=25,
                    ),
                ),
                (
                    "working",
                    models.TextField(help_text="The sum: 549 + 347 + 85 = 981; printed: 962."),
                ),
                (
                    "sentence",
                    models.TextField(help_text="The answer in one sentence that can be printed."),
                ),
                (
                    "found_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("ended_at", models.DateTimeField(editable=False, null=True)),
                ("dismissed_reason", models.CharField(blank=True, db_default="", max_length=500)),
                (
                    "dismissed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("dismissed_at", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="fd9919a191447a4188503f3f0e3299e11f3725f8",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7c70f",
                            table="claims_findingevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="271067135e09f08d397ffbe9d2507fc1617c4139",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_86eba",
                            table="claims_findingevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FindingInput",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="inputs",
                        to="claims.finding",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="inputs",
                        to="claims.claim",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="claims.measure",
                    ),
                ),
                ("role", models.CharField(max_length=20)),
                (
                    "position",
                    models.PositiveIntegerField(
                        help_text="From 1, which is the claim that the question is asked of."
                    ),
                ),
            ],
            options={
                "ordering": ["finding", "position"],
                "indexes": [
                    models.Index(
                        fields=["measure", "claim", "finding"], name="finding_input_measure"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("finding", "position"), name="finding_input_position_is_taken_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Tally",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("column", models.CharField(max_length=20)),
                ("value", models.TextField()),
                ("count", models.IntegerField()),
            ],
            options={
                "indexes": [models.Index(fields=["column", "value"], name="tally_value")],
            },
        ),
        migrations.CreateModel(
            name="Listing",
            fields=[
                (
                    "claim",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="listing",
                        serialize=False,
                        to="claims.claim",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="listings",
                        to="claims.measure",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="listings",
                        to="claims.place",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="listings",
                        to="claims.unit",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="listings",
                        to="claims.speaker",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="listings",
                        to="claims.article",
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="listings",
                        to="claims.publication",
                    ),
                ),
                (
                    "planned_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "topics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), size=None
                    ),
                ),
                ("form", models.CharField(max_length=20)),
                ("hedge", models.CharField(max_length=20)),
                ("status", models.CharField(max_length=12)),
                (
                    "value",
                    claims.models.fields.ExactDecimalField(
                        decimal_places=9, max_digits=24, null=True
                    ),
                ),
                ("dated_on", models.DateField()),
                ("dated_precision", models.CharField(max_length=5)),
                ("published_on", models.DateField()),
                ("published_precision", models.CharField(max_length=5)),
                ("year", models.SmallIntegerField()),
                ("first_published_at", models.DateTimeField()),
                ("last_changed_at", models.DateTimeField()),
                ("revision", models.IntegerField()),
                ("search", django.contrib.postgres.search.SearchVectorField()),
                ("figure_key", models.TextField(db_collation="C")),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["search"], name="listing_search"
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["topics"], name="listing_topics"
                    ),
                    models.Index(
                        fields=["speaker", "dated_on"],
                        include=("claim", "measure"),
                        name="listing_speaker",
                    ),
                    models.Index(fields=["publication", "dated_on"], name="listing_publication"),
                    models.Index(
                        condition=models.Q(("planned_by__isnull", False)),
                        fields=["planned_by", "dated_on", "claim"],
                        name="listing_planned_by",
                    ),
                    models.Index(fields=["place", "dated_on"], name="listing_place"),
                    models.Index(
                        fields=["measure", "figure_key", "dated_on", "claim"], name="listing_figure"
                    ),
                    models.Index(fields=["dated_on", "claim"], name="listing_dated_on"),
                    models.Index(fields=["published_on", "claim"], name="listing_published_on"),
                    models.Index(
                        django.db.models.functions.comparison.Coalesce(
                            "value", Decimal("1000000000000000")
                        ),
                        models.F("claim"),
                        name="listing_value",
                    ),
                    models.Index(
                        models.OrderBy(
                            django.db.models.functions.comparison.Coalesce(
                                "value", Decimal("-1000000000000000")
                            ),
                            descending=True,
                        ),
                        models.OrderBy(models.F("claim"), descending=True),
                        name="listing_value_falling",
                    ),
                    models.Index(
                        fields=["first_published_at", "claim"], name="listing_first_published_at"
                    ),
                    models.Index(fields=["last_changed_at"], name="listing_last_changed_at"),
                    models.Index(fields=["form", "hedge", "status", "year"], name="listing_codes"),
                    models.Index(
                        fields=["measure", "dated_on"],
                        include=(
                            "claim",
                            "dated_precision",
                            "published_on",
                            "published_precision",
                            "first_published_at",
                            "article",
                            "speaker",
                            "place",
                            "unit",
                            "status",
                        ),
                        name="listing_measure",
                    ),
                    models.Index(
                        fields=["measure", "last_changed_at"], name="listing_measure_changed"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="tally_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE change record;",
                            func="\n            FOR change IN\n                SELECT listed.\"column\", listed.value, sum(sign) AS count FROM (SELECT *, 1 AS sign FROM added) changed\n                CROSS JOIN LATERAL (VALUES ('measure_id', measure_id::text), ('speaker_id', speaker_id::text), ('publication_id', publication_id::text), ('place_id', place_id::text), ('unit_id', unit_id::text), ('form', form::text), ('hedge', hedge::text), ('status', status::text), ('year', year::text)) listed (\"column\", value)\n                WHERE listed.value IS NOT NULL GROUP BY 1, 2 HAVING sum(sign) <> 0\n            LOOP\n                UPDATE claims_tally SET count = count + change.count WHERE id = (\n                    SELECT id FROM claims_tally tally\n                    WHERE tally.\"column\" = change.\"column\" AND tally.value = change.value\n                    LIMIT 1 FOR UPDATE SKIP LOCKED\n                );\n                IF NOT FOUND THEN\n                    INSERT INTO claims_tally (\"column\", value, count)\n                    VALUES (change.\"column\", change.value, change.count);\n                END IF;\n            END LOOP;\n            RETURN NULL;\n        ",
                            hash="e9c1304964a15e753d80ca0bac8c2214fadb784d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_tally_added_545f6",
                            referencing="REFERENCING NEW TABLE AS added ",
                            table="claims_listing",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="tally_removed_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE change record;",
                            func="\n            FOR change IN\n                SELECT listed.\"column\", listed.value, sum(sign) AS count FROM (SELECT *, -1 AS sign FROM removed UNION ALL SELECT *, 1 AS sign FROM added) changed\n                CROSS JOIN LATERAL (VALUES ('measure_id', measure_id::text), ('speaker_id', speaker_id::text), ('publication_id', publication_id::text), ('place_id', place_id::text), ('unit_id', unit_id::text), ('form', form::text), ('hedge', hedge::text), ('status', status::text), ('year', year::text)) listed (\"column\", value)\n                WHERE listed.value IS NOT NULL GROUP BY 1, 2 HAVING sum(sign) <> 0\n            LOOP\n                UPDATE claims_tally SET count = count + change.count WHERE id = (\n                    SELECT id FROM claims_tally tally\n                    WHERE tally.\"column\" = change.\"column\" AND tally.value = change.value\n                    LIMIT 1 FOR UPDATE SKIP LOCKED\n                );\n                IF NOT FOUND THEN\n                    INSERT INTO claims_tally (\"column\", value, count)\n                    VALUES (change.\"column\", change.value, change.count);\n                END IF;\n            END LOOP;\n            RETURN NULL;\n        ",
                            hash="63e3953b7fd18f402cdca6007b97412cf01a72ac",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_tally_removed_added_ca6bf",
                            referencing="REFERENCING OLD TABLE AS removed  NEW TABLE AS added ",
                            table="claims_listing",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="tally_removed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE change record;",
                            func="\n            FOR change IN\n                SELECT listed.\"column\", listed.value, sum(sign) AS count FROM (SELECT *, -1 AS sign FROM removed) changed\n                CROSS JOIN LATERAL (VALUES ('measure_id', measure_id::text), ('speaker_id', speaker_id::text), ('publication_id', publication_id::text), ('place_id', place_id::text), ('unit_id', unit_id::text), ('form', form::text), ('hedge', hedge::text), ('status', status::text), ('year', year::text)) listed (\"column\", value)\n                WHERE listed.value IS NOT NULL GROUP BY 1, 2 HAVING sum(sign) <> 0\n            LOOP\n                UPDATE claims_tally SET count = count + change.count WHERE id = (\n                    SELECT id FROM claims_tally tally\n                    WHERE tally.\"column\" = change.\"column\" AND tally.value = change.value\n                    LIMIT 1 FOR UPDATE SKIP LOCKED\n                );\n                IF NOT FOUND THEN\n                    INSERT INTO claims_tally (\"column\", value, count)\n                    VALUES (change.\"column\", change.value, change.count);\n                END IF;\n            END LOOP;\n            RETURN NULL;\n        ",
                            hash="db44a5cc53dc1ce0f81a322f18b7259ff93e55c8",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_tally_removed_d221e",
                            referencing="REFERENCING OLD TABLE AS removed ",
                            table="claims_listing",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="e2fb6129322439c05bdecdb6ef1813d786227866",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_178c5",
                            table="claims_listing",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="search_words_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            WITH change AS MATERIALIZED (\n                SELECT word, sum(sign) AS count\n                FROM (SELECT search, 1 AS sign FROM added) changed CROSS JOIN LATERAL unnest(tsvector_to_array(search)) word\n                WHERE word !~ '^[0-9]' GROUP BY 1 HAVING sum(sign) <> 0\n            ), part AS MATERIALIZED (\n                SELECT free.id, change.* FROM change CROSS JOIN LATERAL (\n                    SELECT id FROM claims_searchword counted WHERE counted.word = change.word\n                    LIMIT 1 FOR UPDATE SKIP LOCKED\n                ) free\n            ), added AS (\n                UPDATE claims_searchword counted SET count = counted.count + part.count\n                FROM part WHERE counted.id = part.id\n            )\n            INSERT INTO claims_searchword (word, count)\n            SELECT word, count FROM change WHERE word NOT IN (SELECT word FROM part);\n            RETURN NULL;\n        ",
                            hash="90aac506db9e61da5c23d6593abe29e8dff812d7",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_search_words_added_56766",
                            referencing="REFERENCING NEW TABLE AS added ",
                            table="claims_listing",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="search_words_removed_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            WITH change AS MATERIALIZED (\n                SELECT word, sum(sign) AS count\n                FROM (SELECT search, -1 AS sign FROM removed UNION ALL SELECT search, 1 AS sign FROM added) changed CROSS JOIN LATERAL unnest(tsvector_to_array(search)) word\n                WHERE word !~ '^[0-9]' GROUP BY 1 HAVING sum(sign) <> 0\n            ), part AS MATERIALIZED (\n                SELECT free.id, change.* FROM change CROSS JOIN LATERAL (\n                    SELECT id FROM claims_searchword counted WHERE counted.word = change.word\n                    LIMIT 1 FOR UPDATE SKIP LOCKED\n                ) free\n            ), added AS (\n                UPDATE claims_searchword counted SET count = counted.count + part.count\n                FROM part WHERE counted.id = part.id\n            )\n            INSERT INTO claims_searchword (word, count)\n            SELECT word, count FROM change WHERE word NOT IN (SELECT word FROM part);\n            RETURN NULL;\n        ",
                            hash="290fc3259c21cc5d93169d39002950e4dded0cc2",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_search_words_removed_added_3a945",
                            referencing="REFERENCING OLD TABLE AS removed  NEW TABLE AS added ",
                            table="claims_listing",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="search_words_removed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            WITH change AS MATERIALIZED (\n                SELECT word, sum(sign) AS count\n                FROM (SELECT search, -1 AS sign FROM removed) changed CROSS JOIN LATERAL unnest(tsvector_to_array(search)) word\n                WHERE word !~ '^[0-9]' GROUP BY 1 HAVING sum(sign) <> 0\n            ), part AS MATERIALIZED (\n                SELECT free.id, change.* FROM change CROSS JOIN LATERAL (\n                    SELECT id FROM claims_searchword counted WHERE counted.word = change.word\n                    LIMIT 1 FOR UPDATE SKIP LOCKED\n                ) free\n            ), added AS (\n                UPDATE claims_searchword counted SET count = counted.count + part.count\n                FROM part WHERE counted.id = part.id\n            )\n            INSERT INTO claims_searchword (word, count)\n            SELECT word, count FROM change WHERE word NOT IN (SELECT word FROM part);\n            RETURN NULL;\n        ",
                            hash="c575c847bad097ff0de1c6941852b1eec3cd3034",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_search_words_removed_1485c",
                            referencing="REFERENCING OLD TABLE AS removed ",
                            table="claims_listing",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoryContext",
            fields=[],
            options={
                "proxy": True,
            },
            bases=("pghistory.context",),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historycontext",
            trigger=pgtrigger.compiler.Trigger(
                name="who_did_it_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1\n            AND NEW.id = OLD.id AND NEW.created_at = OLD.created_at\n            AND NEW.metadata @> OLD.metadata\n        THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'Cannot update or delete rows from % table', TG_TABLE_NAME;\n    ",
                    hash="4f04279469d1a4b209493ded2599966eef6849db",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_who_did_it_stays_f1859",
                    table="pghistory_context",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historycontext",
            trigger=pgtrigger.compiler.Trigger(
                name="never_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                    hash="896d09cbcac50bf2241f7d0f868ace13737456f6",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_never_emptied_0238a",
                    table="pghistory_context",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="ProposedCorrection",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("typo", "typing error"),
                            ("transcription", "copying error"),
                            ("meaning", "misunderstanding"),
                            ("withdrawn", "withdrawal"),
                            ("merged", "two entries merged"),
                            ("separated", "merge undone"),
                        ],
                        max_length=15,
                        verbose_name="class",
                    ),
                ),
                ("reason", models.CharField(max_length=500)),
                ("reported_by", models.CharField(blank=True, max_length=200)),
                (
                    "changes",
                    models.JSONField(
                        encoder=django.core.serializers.json.DjangoJSONEncoder,
                        help_text="Of each record that would change: model, pk, version, and column to new value.",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("confirmed", "confirmed"),
                            ("refused", "refused"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                (
                    "proposed_at",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                    ),
                ),
                ("decided_at", models.DateTimeField(null=True)),
                (
                    "refusal",
                    models.CharField(blank=True, max_length=500, verbose_name="why it was refused"),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposed_corrections",
                        to="claims.claim",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposed_corrections",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["open", "confirmed", "refused", ""])),
                        name="proposed_correction_state_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="proposed_correction_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "confirmed"), _negated=True),
                            models.Q(
                                ("decided_by__isnull", False),
                                models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="proposed_correction_is_confirmed_by_another",
                        violation_error_message="You proposed this correction, so another editor must confirm it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state", "refused"), ("refusal", ""), _connector="XOR"),
                        name="proposed_correction_is_refused_for_a_reason",
                        violation_error_message="Say why this correction is refused.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "open")),
                        fields=("claim",),
                        name="proposed_correction_of_a_claim_is_open_once",
                        violation_error_message="A correction of this claim is already waiting. It must be confirmed or refused first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "typo",
                                    "transcription",
                                    "meaning",
                                    "withdrawn",
                                    "merged",
                                    "separated",
                                    "",
                                ],
                            )
                        ),
                        name="proposed_correction_kind_is_in_code_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at", None), ("decided_by", None), ("state", "open")),
                            models.Q(
                                models.Q(("state", "open"), _negated=True),
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="proposed_correction_is_decided_by_somebody",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="version_counts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="dcd04abf976a2c332491b00b75f0bc064058414c",
                            operation="UPDATE",
                            pgid="pgtrigger_version_counts_43751",
                            table="claims_proposedcorrection",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_proposedcorrectionevent" ("changes", "claim_id", "decided_at", "decided_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "refusal", "reported_by", "state", "version") VALUES (NEW."changes", NEW."claim_id", NEW."decided_at", NEW."decided_by_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."reason", NEW."refusal", NEW."reported_by", NEW."state", NEW."version"); RETURN NULL;',
                            hash="76021be6efe687883ce91e2bddc659785b9d97bf",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b9b63",
                            table="claims_proposedcorrection",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_proposedcorrectionevent" ("changes", "claim_id", "decided_at", "decided_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "refusal", "reported_by", "state", "version") VALUES (NEW."changes", NEW."claim_id", NEW."decided_at", NEW."decided_by_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."reason", NEW."refusal", NEW."reported_by", NEW."state", NEW."version"); RETURN NULL;',
                            hash="394ee513459301966c9e2dc757059ec4f3ec4a08",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b91d3",
                            table="claims_proposedcorrection",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_proposedcorrectionevent" ("changes", "claim_id", "decided_at", "decided_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "refusal", "reported_by", "state", "version") VALUES (OLD."changes", OLD."claim_id", OLD."decided_at", OLD."decided_by_id", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposed_at", OLD."proposed_by_id", OLD."reason", OLD."refusal", OLD."reported_by", OLD."state", OLD."version"); RETURN NULL;',
                            hash="1d3ae2865f18298e1c56e76fa017d03a658fe988",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2bd9a",
                            table="claims_proposedcorrection",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="0f39ba4a0c158b3c07d3f0d0406358c69e91f16a",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_dad50",
                            table="claims_proposedcorrection",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="newer_version_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                            func="\n        RAISE EXCEPTION 'Somebody else has changed this record since its version % was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                            hash="6a34f88b217fcc602587db5cf64fd9628e13239d",
                            operation="UPDATE",
                            pgid="pgtrigger_newer_version_is_kept_6ee14",
                            table="claims_proposedcorrection",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProposedCorrectionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("typo", "typing error"),
                            ("transcription", "copying error"),
                            ("meaning", "misunderstanding"),
                            ("withdrawn", "withdrawal"),
                            ("merged", "two entries merged"),
                            ("separated", "merge undone"),
                        ],
                        max_length=15,
                        verbose_name="class",
                    ),
                ),
                ("reason", models.CharField(max_length=500)),
                ("reported_by", models.CharField(blank=True, max_length=200)),
                (
                    "changes",
                    models.JSONField(
                        encoder=django.core.serializers.json.DjangoJSONEncoder,
                        help_text="Of each record that would change: model, pk, version, and column to new value.",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("confirmed", "confirmed"),
                            ("refused", "refused"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                (
                    "proposed_at",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                    ),
                ),
                ("decided_at", models.DateTimeField(null=True)),
                (
                    "refusal",
                    models.CharField(blank=True, max_length=500, verbose_name="why it was refused"),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.proposedcorrection",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3105534af26d3de0e120c79c710c3687a0c81e02",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c3c5c",
                            table="claims_proposedcorrectionevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="596cb5a4df438c4e07cc1bdf8fbaf9aaae8ccdf0",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_9e4fe",
                            table="claims_proposedcorrectionevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RateCount",
            fields=[
                ("key", models.CharField(max_length=80, primary_key=True, serialize=False)),
                ("window_start", models.DateTimeField()),
                ("number", models.PositiveIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="ReviewReturn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reason", models.CharField(max_length=500)),
                (
                    "made_at",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="returns",
                        to="claims.claim",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="review_return_has_a_reason",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_reviewreturnevent" ("claim_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."claim_id", NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason"); RETURN NULL;',
                            hash="fafc43ab9bd71f016bd7229d5fe0845613ec8d2a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_31573",
                            table="claims_reviewreturn",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_reviewreturnevent" ("claim_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."claim_id", NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason"); RETURN NULL;',
                            hash="648497e7027781c6136c3cdd83cfda625bf3a4c2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f0d5f",
                            table="claims_reviewreturn",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_reviewreturnevent" ("claim_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."claim_id", OLD."id", OLD."made_at", OLD."made_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason"); RETURN NULL;',
                            hash="8c8057c027d16e2bb35a5feef14a0443081ea8ec",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2f823",
                            table="claims_reviewreturn",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="3f9cc9ba19821552687788e88fc1987bca760e5e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_152fa",
                            table="claims_reviewreturn",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReviewReturnEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("reason", models.CharField(max_length=500)),
                (
                    "made_at",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.reviewreturn",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="874c5642dbfbeba34cefec3463405604687a0762",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0b3e2",
                            table="claims_reviewreturnevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="10c4979f3ede0a5a21afc51d4c95acc658b45696",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_64838",
                            table="claims_reviewreturnevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CorrectedClaim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "fields",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=100),
                        default=list,
                        help_text="The fields of the claim that name another record since a merge.",
                        size=None,
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "correction",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrected_claims",
                        to="claims.correction",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("correction", "claim"), name="claim_is_corrected_once"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="corrected_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="e72e3a7e13ca4d79e10e18b11af41b78e26a23a2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_corrected_stays_8960c",
                            table="claims_correctedclaim",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="refresh_listing_corrected",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM claims_refresh_listings(ARRAY(SELECT claim_id FROM changed)); RETURN NULL;",
                            hash="6161561c705aabc035f25a9de10061df06ecb987",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_refresh_listing_corrected_8888c",
                            referencing="REFERENCING NEW TABLE AS changed ",
                            table="claims_correctedclaim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_correctedclaimevent" ("claim_id", "correction_id", "fields", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."claim_id", NEW."correction_id", NEW."fields", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="6d8889a337d9207c24c8989bf11730057e533965",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_99b69",
                            table="claims_correctedclaim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_correctedclaimevent" ("claim_id", "correction_id", "fields", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."claim_id", NEW."correction_id", NEW."fields", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="7469fff387e8617a58268ea540092fbfb3c5a246",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a32b5",
                            table="claims_correctedclaim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_correctedclaimevent" ("claim_id", "correction_id", "fields", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."claim_id", OLD."correction_id", OLD."fields", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="3eb0a85213808139a6754438d0f703057e615b70",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c739b",
                            table="claims_correctedclaim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="dd5224cedcce128083c13231612bb949247b30a9",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_5f89a",
                            table="claims_correctedclaim",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CorrectedClaimEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "fields",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=100),
                        default=list,
                        help_text="The fields of the claim that name another record since a merge.",
                        size=None,
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "correction",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.correction",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.correctedclaim",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="757a6ef5df734060c24fc8be1f8ba94493d6fa3e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_04e73",
                            table="claims_correctedclaimevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="ca63ac57260f7ccd76e6d5671ff3b47af8c9180b",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_4f61c",
                            table="claims_correctedclaimevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("word", models.TextField(db_collation="C")),
                ("count", models.IntegerField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["word"], include=("count",), name="search_word_word")
                ],
            },
        ),
        migrations.CreateModel(
            name="UnfoundSearch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("words", models.CharField(max_length=80, unique=True)),
                ("times", models.PositiveIntegerField(help_text="How often it was asked for.")),
                ("last_on", models.DateField(verbose_name="last asked for")),
            ],
            options={
                "verbose_name": "search that found nothing",
                "verbose_name_plural": "searches that found nothing",
                "ordering": ["-times", "-last_on", "words"],
            },
        ),
        migrations.CreateModel(
            name="MaintenanceRun",
            fields=[
                (
                    "task",
                    models.CharField(
                        choices=[("backup", "backup"), ("housekeeping", "housekeeping")],
                        max_length=20,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("done_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("task__in", ["backup", "housekeeping", ""])),
                        name="maintenancerun_task_is_in_code_list",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PageVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.UUIDField()),
            ],
        ),
        migrations.CreateModel(
            name="Site",
            fields=[
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "id",
                    models.PositiveSmallIntegerField(
                        default=1, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        default="Claim tracker",
                        help_text="At the head of every page, in feeds, citations and charts.",
                        max_length=60,
                    ),
                ),
                (
                    "tagline",
                    models.CharField(
                        blank=True,
                        default="The numbers printed in the news, and who said them",
                        help_text="The line under the name.",
                        max_length=100,
                    ),
                ),
                (
                    "accent",
                    models.CharField(
                        blank=True,
                        help_text="Of links, the search and what is in focus, such as #1d4f8f; dark pages have a lighter one. Hedges and errors stay red. Empty: the site’s own.",
                        max_length=7,
                        validators=[claims.models.site.validate_accent],
                        verbose_name="colour",
                    ),
                ),
                (
                    "publisher",
                    models.CharField(
                        blank=True,
                        help_text="Who answers for this site. At the foot of every page.",
                        max_length=120,
                    ),
                ),
                (
                    "contact",
                    models.EmailField(
                        blank=True,
                        help_text="Where readers can write to. At the foot of every page.",
                        max_length=254,
                    ),
                ),
                (
                    "privacy",
                    models.TextField(
                        blank=True,
                        help_text="What you add to the page on privacy, such as who is responsible and how long the server’s logs are kept. A blank line begins a paragraph.",
                    ),
                ),
                (
                    "accessibility",
                    models.TextField(
                        blank=True, help_text="What you add to the page on accessibility."
                    ),
                ),
                (
                    "terms",
                    models.TextField(blank=True, help_text="What you add to the terms of use."),
                ),
            ],
            options={
                "verbose_name": "settings",
                "verbose_name_plural": "settings",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("pk", 1)), name="site_is_one"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("accent", ""), ("accent__regex", "^#[0-9a-f]{6}$"), _connector="OR"
                        ),
                        name="site_accent_is_a_colour",
                        violation_error_message="Write it as # and six digits or letters from a to f, such as #1d4f8f.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="newer_version_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
                            func="\n        RAISE EXCEPTION 'Somebody else has changed this record since its version % was opened.',\n            NEW.version\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;\n    ",
                            hash="d84e3662dfc56dcef45fcb78c8fc842bbc39499b",
                            operation="UPDATE",
                            pgid="pgtrigger_newer_version_is_kept_ee1ea",
                            table="claims_site",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="version_counts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]\n        THEN\n            NEW.version := OLD.version + 1;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="5d10927a98d9bf6de2d0d63dcfdf7de710a5cda8",
                            operation="UPDATE",
                            pgid="pgtrigger_version_counts_b2075",
                            table="claims_site",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_siteevent" ("accent", "accessibility", "contact", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "privacy", "publisher", "tagline", "terms", "version") VALUES (NEW."accent", NEW."accessibility", NEW."contact", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."privacy", NEW."publisher", NEW."tagline", NEW."terms", NEW."version"); RETURN NULL;',
                            hash="35c6138581c33318b810350d9e2bd169fda60fa9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a55ed",
                            table="claims_site",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_siteevent" ("accent", "accessibility", "contact", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "privacy", "publisher", "tagline", "terms", "version") VALUES (NEW."accent", NEW."accessibility", NEW."contact", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."privacy", NEW."publisher", NEW."tagline", NEW."terms", NEW."version"); RETURN NULL;',
                            hash="166b1e083b6df240fcd37c29a559c443eece19aa",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_67e5c",
                            table="claims_site",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_siteevent" ("accent", "accessibility", "contact", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "privacy", "publisher", "tagline", "terms", "version") VALUES (OLD."accent", OLD."accessibility", OLD."contact", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."privacy", OLD."publisher", OLD."tagline", OLD."terms", OLD."version"); RETURN NULL;',
                            hash="e6e0d99947cad2de9278dd7a021be3fad4550bdb",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fa8a3",
                            table="claims_site",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="c1be7bd9946f039a97903b5f29bffe6acbd31f61",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_2cc9d",
                            table="claims_site",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SiteEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("version", models.PositiveIntegerField(db_default=1, default=1, editable=False)),
                (
                    "id",
                    models.PositiveSmallIntegerField(default=1, editable=False, serialize=False),
                ),
                (
                    "name",
                    models.CharField(
                        default="Claim tracker",
                        help_text="At the head of every page, in feeds, citations and charts.",
                        max_length=60,
                    ),
                ),
                (
                    "tagline",
                    models.CharField(
                        blank=True,
                        default="The numbers printed in the news, and who said them",
                        help_text="The line under the name.",
                        max_length=100,
                    ),
                ),
                (
                    "accent",
                    models.CharField(
                        blank=True,
                        help_text="Of links, the search and what is in focus, such as #1d4f8f; dark pages have a lighter one. Hedges and errors stay red. Empty: the site’s own.",
                        max_length=7,
                        validators=[claims.models.site.validate_accent],
                        verbose_name="colour",
                    ),
                ),
                (
                    "publisher",
                    models.CharField(
                        blank=True,
                        help_text="Who answers for this site. At the foot of every page.",
                        max_length=120,
                    ),
                ),
                (
                    "contact",
                    models.EmailField(
                        blank=True,
                        help_text="Where readers can write to. At the foot of every page.",
                        max_length=254,
                    ),
                ),
                (
                    "privacy",
                    models.TextField(
                        blank=True,
                        help_text="What you add to the page on privacy, such as who is responsible and how long the server’s logs are kept. A blank line begins a paragraph.",
                    ),
                ),
                (
                    "accessibility",
                    models.TextField(
                        blank=True, help_text="What you add to the page on accessibility."
                    ),
                ),
                (
                    "terms",
                    models.TextField(blank=True, help_text="What you add to the terms of use."),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.site",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="35cfa4bebb5f1237a4cb3a85934280cba12972e2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_5f9db",
                            table="claims_siteevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'Cannot empty table %, whose history is kept', TG_TABLE_NAME;",
                            hash="a09e8e248363512553b5ef7233da1a90ced958ed",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_16020",
                            table="claims_siteevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="claim",
            name="relations",
            field=models.ManyToManyField(
                through="claims.Relation",
                through_fields=("from_claim", "to_claim"),
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="correction",
            name="claims",
            field=models.ManyToManyField(
                related_name="corrections", through="claims.CorrectedClaim", to="claims.claim"
            ),
        ),
        migrations.AddField(
            model_name="finding",
            name="claims",
            field=models.ManyToManyField(
                related_name="findings", through="claims.FindingInput", to="claims.claim"
            ),
        ),
        migrations.RunSQL(PAST_LISTING, migrations.RunSQL.noop),
        migrations.RunPython(
            lambda apps, schema_editor: install(schema_editor.connection, AFTER_TABLES),
            migrations.RunPython.noop,
        ),
        migrations.RunSQL(AFTER_FUNCTIONS, migrations.RunSQL.noop),
        migrations.RunPython(make_groups, migrations.RunPython.noop),
    ]
