"""What every stored record has in common, and the triggers that keep it true."""

from functools import reduce
from operator import and_

import pgtrigger
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
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
        RAISE EXCEPTION 'Somebody else has changed this record since its version % was opened.',
            NEW.version
        USING ERRCODE = 'check_violation', CONSTRAINT = '{name}', TABLE = TG_TABLE_NAME;
    """


class VersionedModel(models.Model):
    """A row that editors change: the version tells whether it changed since a form was opened.

    An instance is saved once for each time it was loaded: the database counts the version up.
    """

    version = models.PositiveIntegerField(default=1, db_default=1, editable=False)

    # Constraint to the field that it is about, where its name does not begin with that field.
    constraint_fields: dict[str, str] = {}

    class Meta:
        abstract = True
        triggers = [RefuseStaleVersion(), CountVersion()]

    def validate_constraints(self, exclude=None):
        """As in Django, but each broken constraint is an error of the field that it is about."""
        errors: dict[str, list[ValidationError]] = {}
        for model, constraints in self.get_constraints():
            for constraint in self._perhaps_broken(model, constraints, exclude):
                try:
                    constraint.validate(model, self, exclude=exclude)
                except ValidationError as error:
                    field = self._constraint_field(constraint.name)
                    errors = ValidationError({field: error}).update_error_dict(errors)
        if errors:
            raise ValidationError(errors)

    def _perhaps_broken(self, model, constraints, exclude):
        """All but the checks, where one query says that every check holds."""
        checks = [c for c in constraints if isinstance(c, models.CheckConstraint)]
        conditions = [
            condition
            for condition in (models.Q(check.condition) for check in checks)
            if condition.referenced_base_fields.isdisjoint(exclude or ())
        ]
        # As Django's own `validate` asks; its stubs leave it out.
        values = self._get_field_expression_map(  # type: ignore[attr-defined]
            meta=model._meta, exclude=exclude
        )
        if conditions and reduce(and_, conditions).check(values):
            return [constraint for constraint in constraints if constraint not in checks]
        return constraints

    def _constraint_field(self, constraint_name):
        about = constraint_name.split("_", 1)[1]
        names = [field.name for field in self._meta.fields if about.startswith(f"{field.name}_")]
        return self.constraint_fields.get(constraint_name) or max(
            names, key=len, default=NON_FIELD_ERRORS
        )
