"""The functions that the tables of the next migration call."""

from django.db import migrations

from claims.sql import BEFORE_TABLES, install


class Migration(migrations.Migration):
    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: install(schema_editor.connection, BEFORE_TABLES),
            migrations.RunPython.noop,
        )
    ]
