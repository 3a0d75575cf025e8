"""What every stored record has in common, and the triggers that keep it true."""

import pgtrigger
from django.db import models


class VersionCounts(pgtrigger.Trigger):
    """Each change of a row adds one to its version, whoever makes it and however."""

    name = "version_counts"
    when = pgtrigger.Before
    operation = pgtrigger.Update
    # Generated columns are left out: they are not computed yet when this trigger runs.
    func = """
        NEW.version := OLD.version;
        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]
            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]
        THEN
            NEW.version := OLD.version + 1;
        END IF;
        RETURN NEW;
    """


class Record(models.Model):
    """A row that editors change: the version tells whether it changed since a form was opened."""

    version = models.PositiveIntegerField(default=1, db_default=1, editable=False)

    class Meta:
        abstract = True
        triggers = [VersionCounts()]
