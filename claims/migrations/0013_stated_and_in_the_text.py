"""What the article does not say is told from what nobody has looked for.

“Not stated” was what every period said that nobody had opened; it is kept where somebody chose it
in place of another.
"""

import django.contrib.postgres.fields
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

NOT_LOOKED_FOR = """
ALTER TABLE claims_claim DISABLE TRIGGER USER;
ALTER TABLE claims_claimevent DISABLE TRIGGER USER;
UPDATE claims_claim claim SET period_kind = ''
WHERE period_kind = 'not-stated' AND NOT EXISTS (
    SELECT FROM claims_claimevent WHERE pgh_obj_id = claim.id AND period_kind <> 'not-stated');
UPDATE claims_claimevent event SET period_kind = ''
WHERE period_kind = 'not-stated' AND NOT EXISTS (
    SELECT FROM claims_claimevent other
    WHERE other.pgh_obj_id = event.pgh_obj_id AND other.period_kind <> 'not-stated');
ALTER TABLE claims_claim ENABLE TRIGGER USER;
ALTER TABLE claims_claimevent ENABLE TRIGGER USER;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0012_rate_counts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="claim",
            name="published_changes_with_correction",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="claim",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="claim",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="claim",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="claim",
            name="not_stated",
            field=django.contrib.postgres.fields.ArrayField(
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
                help_text="Tick what you looked for and the article does not say; readers see it. What is neither filled in nor ticked says nothing to readers.",
                size=None,
                verbose_name="not stated in the article",
            ),
        ),
        migrations.AddField(
            model_name="claim",
            name="reason_not_in_text",
            field=models.CharField(
                blank=True,
                db_default="",
                help_text="Needed only where the text is on record and has not the printed words: they stand in a graphic, or the text was cut. Only editors see this.",
                max_length=300,
                verbose_name="why these words are not in the article's text",
            ),
        ),
        migrations.AddField(
            model_name="claimevent",
            name="not_stated",
            field=django.contrib.postgres.fields.ArrayField(
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
                help_text="Tick what you looked for and the article does not say; readers see it. What is neither filled in nor ticked says nothing to readers.",
                size=None,
                verbose_name="not stated in the article",
            ),
        ),
        migrations.AddField(
            model_name="claimevent",
            name="reason_not_in_text",
            field=models.CharField(
                blank=True,
                db_default="",
                help_text="Needed only where the text is on record and has not the printed words: they stand in a graphic, or the text was cut. Only editors see this.",
                max_length=300,
                verbose_name="why these words are not in the article's text",
            ),
        ),
        migrations.AlterField(
            model_name="claim",
            name="period_kind",
            field=models.CharField(
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
                help_text="“Not stated” becomes a question that readers see: choose it only after looking.",
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="claimevent",
            name="period_kind",
            field=models.CharField(
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
                help_text="“Not stated” becomes a question that readers see: choose it only after looking.",
                max_length=20,
            ),
        ),
        migrations.RunSQL(NOT_LOOKED_FOR, migrations.RunSQL.noop),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="published_words_are_in_the_text",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"reason_not_in_text\" = '' AND NEW.\"state\" = 'published')",
                    constraint="CONSTRAINT",
                    func="\n            IF (OLD.state, OLD.as_printed, OLD.quotation_id, OLD.reason_not_in_text)\n                IS DISTINCT FROM\n                (NEW.state, NEW.as_printed, NEW.quotation_id, NEW.reason_not_in_text)\n            AND EXISTS (SELECT FROM claims_claim c\n                        JOIN claims_quotation q ON q.id = c.quotation_id\n                        JOIN claims_article a ON a.id = q.article_id\n                        WHERE c.id = NEW.id AND c.state = 'published'\n                        AND c.reason_not_in_text = '' AND a.text <> ''\n                        AND strpos(a.text, c.as_printed) = 0) THEN\n                RAISE EXCEPTION\n                    'The printed words are not in the article''s text: use its words, or say why.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_words_are_in_the_text';\n            END IF;\n            RETURN NULL;\n        ",
                    hash="d61a30006d4473dcb9ffdf4a9ba8dd7331780ff8",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_published_words_are_in_the_text_5e49a",
                    table="claims_claim",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="published_changes_with_correction",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."as_printed" IS DISTINCT FROM (NEW."as_printed") OR OLD."baseline_as_printed" IS DISTINCT FROM (NEW."baseline_as_printed") OR OLD."baseline_kind" IS DISTINCT FROM (NEW."baseline_kind") OR OLD."baseline_value" IS DISTINCT FROM (NEW."baseline_value") OR OLD."direction" IS DISTINCT FROM (NEW."direction") OR OLD."form" IS DISTINCT FROM (NEW."form") OR OLD."hedge" IS DISTINCT FROM (NEW."hedge") OR OLD."lower" IS DISTINCT FROM (NEW."lower") OR OLD."lower_inclusive" IS DISTINCT FROM (NEW."lower_inclusive") OR OLD."measure_id" IS DISTINCT FROM (NEW."measure_id") OR OLD."not_stated" IS DISTINCT FROM (NEW."not_stated") OR OLD."per" IS DISTINCT FROM (NEW."per") OR OLD."period_end" IS DISTINCT FROM (NEW."period_end") OR OLD."period_end_precision" IS DISTINCT FROM (NEW."period_end_precision") OR OLD."period_kind" IS DISTINCT FROM (NEW."period_kind") OR OLD."period_start" IS DISTINCT FROM (NEW."period_start") OR OLD."period_start_precision" IS DISTINCT FROM (NEW."period_start_precision") OR OLD."place_id" IS DISTINCT FROM (NEW."place_id") OR OLD."population" IS DISTINCT FROM (NEW."population") OR OLD."public_note" IS DISTINCT FROM (NEW."public_note") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."quotation_id" IS DISTINCT FROM (NEW."quotation_id") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."statement" IS DISTINCT FROM (NEW."statement") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."status_ambiguous" IS DISTINCT FROM (NEW."status_ambiguous") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."upper" IS DISTINCT FROM (NEW."upper") OR OLD."upper_inclusive" IS DISTINCT FROM (NEW."upper_inclusive") OR OLD."value" IS DISTINCT FROM (NEW."value") OR OLD."withdrawn_reason" IS DISTINCT FROM (NEW."withdrawn_reason"))',
                    constraint="CONSTRAINT",
                    func="\n            IF EXISTS (\n                SELECT FROM claims_claim claim\n                WHERE claim.id IN (SELECT NEW.id WHERE OLD.state IN ('published', 'withdrawn') AND OLD.published_at <> transaction_timestamp())\n                AND claim.state IN ('published', 'withdrawn')\n                AND NOT EXISTS (SELECT FROM claims_correction c\n                                WHERE c.claim_id = claim.id AND c.transaction = txid_current())\n            )\n            AND NOT EXISTS (SELECT FROM claims_redirect r WHERE r.transaction = txid_current())\n            THEN\n                RAISE EXCEPTION 'A published claim changes only together with a correction.'\n                USING ERRCODE = 'check_violation',\n                      CONSTRAINT = 'published_changes_with_correction';\n            END IF;\n            RETURN NULL;\n        ",
                    hash="a7d63908fd4f4caec49efaea7ba65ad2b93cd247",
                    operation="UPDATE",
                    pgid="pgtrigger_published_changes_with_correction_03932",
                    table="claims_claim",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "not_stated__contained_by",
                        ["population", "per", "period-start", "place", "credited-to"],
                    )
                ),
                name="claim_not_stated_is_in_code_list",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("not_stated__contains", ["population"]), _negated=True),
                    ("population", ""),
                    _connector="OR",
                ),
                name="claim_population_is_stated_or_not",
                violation_error_message="This is filled in, and also ticked as not stated in the article.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("not_stated__contains", ["per"]), _negated=True),
                    ("per", ""),
                    _connector="OR",
                ),
                name="claim_per_is_stated_or_not",
                violation_error_message="This is filled in, and also ticked as not stated in the article.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("not_stated__contains", ["period-start"]), _negated=True),
                    ("period_start__isnull", True),
                    _connector="OR",
                ),
                name="claim_period_start_is_stated_or_not",
                violation_error_message="This is filled in, and also ticked as not stated in the article.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("not_stated__contains", ["place"]), _negated=True),
                    ("place__isnull", True),
                    _connector="OR",
                ),
                name="claim_place_is_stated_or_not",
                violation_error_message="This is filled in, and also ticked as not stated in the article.",
            ),
        ),
        migrations.RunSQL("SELECT claims_create_known_views()", migrations.RunSQL.noop),
    ]
