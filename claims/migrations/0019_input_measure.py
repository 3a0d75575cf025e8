"""The claims of a finding have their measure beside them, which a measure's page asks for.

What editors decided of relations has an index of its own, for the same page, and the figures of a
measure are found together with when they were published and no longer with where.
"""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

# The checks of the new column that wait for the end would keep an index from being made.
FILL = """
UPDATE claims_input SET measure_id = claims_claim.measure_id
FROM claims_claim WHERE claims_claim.id = claim_id;
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0018_compared"),
    ]

    operations = [
        migrations.RunSQL(migrations.RunSQL.noop, "SELECT claims_know()"),
        migrations.AddField(
            model_name="input",
            name="measure",
            field=models.ForeignKey(
                db_index=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="claims.measure",
            ),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.AddIndex(
            model_name="input",
            index=models.Index(fields=["measure", "claim", "finding"], name="input_measure"),
        ),
        migrations.AddIndex(
            model_name="relation",
            index=models.Index(
                condition=models.Q(
                    kind__in=["repeats", "restates", "updates", "corrects"],
                    state__in=["confirmed", "rejected"],
                ),
                fields=["from_claim"],
                include=("to_claim", "kind", "state"),
                name="relation_decided",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="inputs_have_its_measure",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."measure_id" IS DISTINCT FROM (NEW."measure_id"))',
                    func="\n            UPDATE claims_input SET measure_id = NEW.measure_id WHERE claim_id = NEW.id;\n            RETURN NULL;\n        ",
                    hash="044340606a44f8ffc8bc4a64db25f0a2ed67fb38",
                    operation="UPDATE",
                    pgid="pgtrigger_inputs_have_its_measure_b5b79",
                    table="claims_claim",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RemoveIndex(model_name="listing", name="listing_measure"),
        migrations.AddIndex(
            model_name="listing",
            index=models.Index(
                fields=["measure", "dated_on"],
                include=(
                    *("claim", "dated_precision", "published_on", "first_published_at"),
                    *("article", "speaker", "place", "unit", "status"),
                ),
                name="listing_measure",
            ),
        ),
        migrations.RunSQL("SELECT claims_know()", "DROP SCHEMA known CASCADE"),
    ]
