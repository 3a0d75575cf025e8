"""The groups of a newsroom; `tests/admin/test_permissions.py` has what each of them may do."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

ENTERED = ["article", "claim", "relation"]
NAMED = ["measure", "place", "publication", "role", "speaker"]
SETTLED = ["topic", "unit"]
LOGS = ["correction", "redirect", "report"]


def allowed(actions, models):
    return {f"{action}_{model}" for model in models for action in actions.split()}


CONTRIBUTOR = {
    *allowed("view", [*ENTERED, *NAMED, *SETTLED, "correction", "finding"]),
    *allowed("add change delete", ENTERED),
    *allowed("add", NAMED),
}
EDITOR = {
    *CONTRIBUTOR,
    *allowed("view", LOGS),
    *allowed("add change delete", [*NAMED, *SETTLED]),
    "change_every_record",
    "change_finding",
    "change_report",
    "fetch_article",
    "merge_records",
    "review_claim",
    "withdraw_claim",
}
ADMINISTRATOR = {
    *EDITOR,
    *allowed("add change", ["redirect"]),
    *allowed("add change view", ["user"]),
}


def make_groups(apps, schema_editor):
    # Permissions are otherwise made only after the last migration.
    for label in ("auth", "claims"):
        app = apps.get_app_config(label)
        app.models_module = True
        create_permissions(app, apps=apps, verbosity=0)
        app.models_module = None
    permissions = apps.get_model("auth.Permission").objects.filter(
        content_type__app_label__in=["auth", "claims"]
    )
    for name, codes in [
        ("Contributor", CONTRIBUTOR),
        ("Editor", EDITOR),
        ("Administrator", ADMINISTRATOR),
    ]:
        group, _ = apps.get_model("auth.Group").objects.get_or_create(name=name)
        group.permissions.set(permissions.filter(codename__in=codes))


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0003_views"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_groups, migrations.RunPython.noop)]
