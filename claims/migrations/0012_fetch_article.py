"""Fetching an article from its address is a permission of its own: the server asks another one."""

from django.contrib.auth.management import create_permissions
from django.db import migrations


def allow_editors(apps, schema_editor):
    # Permissions are otherwise made only after the last migration.
    app = apps.get_app_config("claims")
    app.models_module = True
    create_permissions(app, apps=apps, verbosity=0)
    app.models_module = None
    fetch = apps.get_model("auth.Permission").objects.get(
        codename="fetch_article", content_type__app_label="claims"
    )
    for group in apps.get_model("auth.Group").objects.filter(name__in=["Editor", "Administrator"]):
        group.permissions.add(fetch)


class Migration(migrations.Migration):
    dependencies = [("claims", "0011_decision")]

    operations = [
        migrations.AlterModelOptions(
            name="article",
            options={
                "ordering": ["-published_on", "-pk"],
                "permissions": [("fetch_article", "Can fetch an article from its address")],
            },
        ),
        migrations.RunPython(allow_editors, migrations.RunPython.noop),
    ]
