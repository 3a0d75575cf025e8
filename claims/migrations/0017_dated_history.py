"""What was loaded as published before is known as of the days that it tells."""

from django.db import migrations

from claims.sql import install


class Migration(migrations.Migration):
    dependencies = [("claims", "0016_spans_of_days")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: install(schema_editor.connection, ["known_on"]),
            migrations.RunPython.noop,
        ),
        migrations.RunSQL("SELECT claims_date_history('-infinity')", migrations.RunSQL.noop),
    ]
