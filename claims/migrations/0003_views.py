"""What lists read of past days, and the functions that write list rows and the views of the past."""

from django.db import migrations

from claims.sql import AFTER_TABLES, install

PAST_LISTING = """
CREATE TABLE claims_pastlisting (since timestamptz, until timestamptz, LIKE claims_listing);
CREATE INDEX pastlisting_claim ON claims_pastlisting (claim_id, until);
CREATE INDEX pastlisting_measure ON claims_pastlisting (measure_id, dated_on, claim_id);
CREATE INDEX pastlisting_dated_on ON claims_pastlisting (dated_on, claim_id);
"""
KEEP_LISTING = """
CREATE TRIGGER keep_listing AFTER INSERT OR UPDATE OR DELETE ON claims_listing
FOR EACH ROW EXECUTE FUNCTION claims_keep_listing();
CREATE TRIGGER forget_listings AFTER TRUNCATE ON claims_listing
FOR EACH STATEMENT EXECUTE FUNCTION claims_keep_listing();
SELECT claims_create_known_views();
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0002_record")]

    operations = [
        migrations.RunSQL(PAST_LISTING, migrations.RunSQL.noop),
        migrations.RunPython(
            lambda apps, schema_editor: install(schema_editor.connection, AFTER_TABLES),
            migrations.RunPython.noop,
        ),
        migrations.RunSQL(KEEP_LISTING, migrations.RunSQL.noop),
    ]
