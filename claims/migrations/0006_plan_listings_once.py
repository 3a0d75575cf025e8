"""The function that writes list rows is planned once a session."""

from django.db import migrations

from claims.sql import install


class Migration(migrations.Migration):
    dependencies = [("claims", "0005_right_to_publish")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: install(schema_editor.connection, ["listing"]),
            migrations.RunPython.noop,
        ),
    ]
