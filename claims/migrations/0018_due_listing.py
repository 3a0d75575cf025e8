from django.db import migrations

from claims.sql import AFTER_TABLES, install


class Migration(migrations.Migration):
    dependencies = [("claims", "0017_dated_history")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: install(schema_editor.connection, AFTER_TABLES),
            migrations.RunPython.noop,
        ),
    ]
