"""The past figures of a measure in the order in which its page has them, and a claim's page too."""

from django.db import migrations

ORDERED = """
DROP INDEX claims_past_measure;
CREATE INDEX claims_past_measure ON claims_past (measure_id, dated_on, claim_id);
"""
UNORDERED = """
DROP INDEX claims_past_measure;
CREATE INDEX claims_past_measure ON claims_past (measure_id, figure);
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0012_fetch_article")]

    operations = [
        migrations.RunSQL(ORDERED, UNORDERED),
        # The tallies have another type since the views were made.
        migrations.RunSQL("SELECT claims_know()", migrations.RunSQL.noop),
    ]
