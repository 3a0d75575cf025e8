"""Records that claims name: once a published claim has named one, readers know it for ever."""

import pgtrigger
from django.db import models

from .queries import NaturalKeyQuerySet
from .versioned import RefuseStaleVersion, VersionedModel

# What readers see of a record of each kind where a claim is printed; a change of it asks for a
# correction.
PUBLIC_FIELDS = {
    "measure": ["name", "definition", "kind", "unit", "denominator"],
    "place": ["name"],
    "publication": ["name"],
    "speaker": ["name", "kind"],
    "topic": ["name"],
    "unit": ["code", "singular", "plural", "symbol", "symbol_first", "dimension", "factor"],
}


class RequireRecordCorrection(pgtrigger.Trigger):
    """What readers see of a record changes only beside a correction of that record.

    Checked when the transaction commits. A merge changes what other records of its kind name, and
    is logged itself.
    """

    name = "public_changes_with_correction"
    when = pgtrigger.After
    operation = pgtrigger.Update
    timing = pgtrigger.Deferred
    condition = pgtrigger.Q(old__public_since__isnull=False)

    def get_func(self, model):
        # The parts are constants of this package, never anything typed.
        kind = model._meta.model_name
        columns = [model._meta.get_field(name).column for name in PUBLIC_FIELDS[kind]]
        old, new = (", ".join(f"{row}.{name}" for name in columns) for row in ("OLD", "NEW"))
        return f"""
            IF ROW({old}) IS DISTINCT FROM ROW({new})
            AND NOT EXISTS (
                SELECT FROM claims_correction WHERE transaction = txid_current()
                AND record_kind = '{kind}'
                AND (record_id = NEW.id OR kind IN ('merged', 'separated'))
            ) THEN
                RAISE EXCEPTION 'Readers see this with published claims: it can be changed only'
                    ' with a correction.'
                USING ERRCODE = 'check_violation', CONSTRAINT = '{self.name}';
            END IF;
            RETURN NULL;
        """


class CountNamedVersion(pgtrigger.Trigger):
    """As `CountVersion`; becoming public is no change that an editor made, and is never undone."""

    name = "version_counts"
    when = pgtrigger.Before
    operation = pgtrigger.Update
    func = """
        NEW.public_since := least(NEW.public_since, OLD.public_since);
        IF to_jsonb(NEW) - 'public_since' IS DISTINCT FROM to_jsonb(OLD) - 'public_since' THEN
            NEW.version := OLD.version + 1;
        END IF;
        RETURN NEW;
    """


class KeepPublicRecord(pgtrigger.Trigger):
    """What readers have seen is not deleted, unless its address leads on when the deletion ends."""

    name = "public_is_never_deleted"
    when = pgtrigger.After
    operation = pgtrigger.Delete
    timing = pgtrigger.Deferred
    condition = pgtrigger.Q(old__public_since__isnull=False)

    def get_func(self, model):
        # The parts are constants of this package, never anything typed.
        leads_on = f"SELECT FROM claims_redirect WHERE old_path = {address_of_row(model, 'OLD')}"
        return f"""
            IF NOT EXISTS ({leads_on})
            AND NOT EXISTS (SELECT FROM {model._meta.db_table} WHERE id = OLD.id) THEN
                RAISE EXCEPTION 'Readers have seen this record, so it cannot be deleted. If it'
                    ' is the same as another, merge the two.'
                USING ERRCODE = 'check_violation', CONSTRAINT = '{self.name}';
            END IF;
            RETURN NULL;
        """


class KeepAddress(pgtrigger.Trigger):
    """An address that was public leads to one record for ever: it is not changed."""

    name = "public_address_stays"
    when = pgtrigger.Before
    operation = pgtrigger.Update
    condition = pgtrigger.Q(old__public_since__isnull=False) & pgtrigger.Q(
        old__slug__df=pgtrigger.F("new__slug")
    )
    func = f"""
        RAISE EXCEPTION 'Readers know this address, so it cannot be changed.'
        USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';
    """


class RefuseMergedAddress(pgtrigger.Trigger):
    """An address that leads to another record is not given to a new one.

    Asked after the row is written, when a merge that was made at the same time is seen.
    """

    name = "address_leads_nowhere_else"
    when = pgtrigger.After
    operation = pgtrigger.Insert | pgtrigger.Update

    def get_func(self, model):
        # The parts are constants of this package, never anything typed.
        leads_on = f"SELECT FROM claims_redirect WHERE old_path = {address_of_row(model, 'NEW')}"
        return f"""
            IF EXISTS ({leads_on}) THEN
                RAISE EXCEPTION 'The address “%” leads to another record, because two were merged.'
                    ' Choose a new one.', NEW.slug
                USING ERRCODE = 'check_violation', CONSTRAINT = '{self.name}';
            END IF;
            RETURN NULL;
        """


def address_of_row(model, row):
    """The address of a row, as SQL, for the function of a trigger."""
    return f"'/{model._meta.model_name}s/' || {row}.slug || '/'"


class NamedQuerySet(NaturalKeyQuerySet):
    def public(self):
        """Those that a published claim names or once named: each has an address for ever."""
        return self.filter(public_since__isnull=False)


class NamedModel(VersionedModel):
    """A record that claims name.

    Whether readers know it is written down by a trigger, with the list rows of the claims; see
    `claims_make_public` in `sql/listing.sql`.
    """

    public_since = models.DateTimeField(
        null=True, editable=False, help_text="When the first claim that names it was published."
    )

    class Meta:
        abstract = True
        triggers = [RefuseStaleVersion(), CountNamedVersion(), RequireRecordCorrection()]


class AddressedModel(NamedModel):
    """A named record with a page of its own, whose address ends with its slug."""

    class Meta:
        abstract = True
        triggers = [
            *NamedModel.Meta.triggers,
            KeepPublicRecord(),
            KeepAddress(),
            RefuseMergedAddress(),
        ]
