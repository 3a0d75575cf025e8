"""What every stored record has in common, and the triggers that keep it true."""

import pgtrigger
from django.db import models


class CountVersion(pgtrigger.Trigger):
    """Each change of a row adds one to its version, whoever makes it and however."""

    name = "version_counts"
    when = pgtrigger.Before
    operation = pgtrigger.Update
    # Generated columns are left out: they are not computed yet when this trigger runs.
    func = """
        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]
            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]
        THEN
            NEW.version := OLD.version + 1;
        END IF;
        RETURN NEW;
    """


class RefuseStaleVersion(pgtrigger.Trigger):
    """An UPDATE that names a version is refused unless it is the row's own.

    `save()` names the version that was loaded, so what somebody else saved in between is never
    overwritten; `update()` names none, and changes whatever is there.
    """

    # Triggers fire in the order of their names: this one before the version is counted up.
    name = "newer_version_is_kept"
    when = pgtrigger.Before
    operation = pgtrigger.Update
    # Below another trigger it is a count on the row's behalf; see `CountMeasureVersion`.
    condition = pgtrigger.Condition(
        "OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0"
    )
    func = f"""
        RAISE EXCEPTION 'Somebody else saved this record after version % of it was opened.',
            NEW.version
        USING ERRCODE = 'check_violation', CONSTRAINT = '{name}', TABLE = TG_TABLE_NAME;
    """


class VersionedModel(models.Model):
    """A row that editors change: the version tells whether it changed since a form was opened.

    An instance is saved once for each time it was loaded: the database counts the version up.
    """

    version = models.PositiveIntegerField(default=1, db_default=1, editable=False)

    # Constraint to the field that it is about, where its name does not begin with that field.
    constraint_fields = {}

    class Meta:
        abstract = True
        triggers = [RefuseStaleVersion(), CountVersion()]
