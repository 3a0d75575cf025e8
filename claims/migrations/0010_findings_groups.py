"""Findings are seen by everybody in the newsroom and set aside by those who edit every record."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

ALLOWED = {
    "Contributor": ["view_finding"],
    "Editor": ["view_finding", "change_finding"],
    "Administrator": ["view_finding", "change_finding"],
}


def allow(apps, schema_editor):
    # Permissions are otherwise made only after the last migration.
    app = apps.get_app_config("claims")
    app.models_module = True
    create_permissions(app, apps=apps, verbosity=0)
    app.models_module = None
    permissions = apps.get_model("auth.Permission").objects
    for name, codes in ALLOWED.items():
        group = apps.get_model("auth.Group").objects.get(name=name)
        group.permissions.add(*permissions.filter(codename__in=codes))


class Migration(migrations.Migration):
    dependencies = [("claims", "0009_relations")]

    operations = [migrations.RunPython(allow, migrations.RunPython.noop)]
