from django.db import migrations

from claims.sql import install


class Migration(migrations.Migration):
    """Past days know the time zone of a publication, and no settings of the site but today's."""

    dependencies = [("claims", "0033_publication_time_zone")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: install(schema_editor.connection, ["known_on"]),
            migrations.RunPython.noop,
        ),
        migrations.RunSQL("SELECT claims_create_known_views()", migrations.RunSQL.noop),
    ]
