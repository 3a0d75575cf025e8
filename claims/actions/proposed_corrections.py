"""A correction of what a published claim says: proposed by one editor, confirmed by another.

Typing errors do not wait. Until the second editor confirms it, readers see what stood.
"""

import re
from copy import copy
from typing import NamedTuple

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import Model
from django.db.models.functions import Now

from ..models import Article, Claim, ProposedCorrection, Quotation
from ..models.codes import CorrectionClass, ProposalState
from .anchors import anchor_article
from .corrections import field_words, log_corrections

# The claims that a changed record is printed with, by the record's number.
CLAIMS_OF: dict[type[Model], str] = {
    Claim: "pk",
    Quotation: "quotation",
    Article: "quotation__article",
}
# What is written in words, in which a letter may be mistyped; a date or a choice never is.
TEXTS = frozenset(
    "as_printed statement per population baseline_as_printed public_note role_as_printed exact"
    " headline url byline name definition singular plural".split()
)
DIGITS = re.compile(r"\d+")


class Change(NamedTuple):
    """One record as it is and as it would be, and the names of the fields that differ."""

    record: Model
    proposed: Model
    names: list[str]

    @property
    def words(self):
        """(field, words as they are, words as they would be) of each."""
        return [
            (field.verbose_name, field_words(self.record, field), field_words(self.proposed, field))
            for field in self.record._meta.concrete_fields
            if field.name in self.names
        ]


def waits(kind):
    """Whether a correction of that class needs a second editor."""
    return kind != CorrectionClass.TYPO and not settings.REVIEWER_MAY_BE_AUTHOR


def is_typing_error(name, before, after):
    """Whether the change of that field can be one: in words, with the same digits in them."""
    return name in TEXTS and DIGITS.findall(before or "") == DIGITS.findall(after or "")


@transaction.atomic
def propose_correction(records, *, kind, reason, by, reported_by=""):
    """Store what `records` would be if they were saved now, and save none of them.

    The first that changes a public claim is what the proposal is listed by. What the record's rules
    refuse is refused here.
    """
    changes = [change for change in map(change_of, records) if change.names]
    why = {"kind": kind, "reason": reason, "reported_by": reported_by}
    with transaction.atomic():
        apply_changes(changes, by=by, **why)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
        transaction.set_rollback(True)
    proposal = ProposedCorrection(
        claim=changed_claims(changes).order_by("pk").first(),
        changes=[stored(change) for change in changes],
        proposed_by=by,
        **why,
    )
    proposal.validate_constraints()
    proposal.save()
    return proposal


def objection_to_confirming(proposal, by):
    """Why `by` cannot be the one who confirms it, in a sentence for them; "" if they can."""
    is_own = proposal.proposed_by_id == by.pk
    return "You proposed this correction, so another editor must confirm it." if is_own else ""


@transaction.atomic
def confirm_correction(proposal, by):
    """Make the correction; the database refuses whoever proposed it."""
    lock_open(proposal)
    if objection := objection_to_confirming(proposal, by):
        raise ValidationError(objection)
    changes = locked_changes(proposal)
    for change in changes:
        forget_context(change)
    apply_changes(
        changes,
        kind=proposal.kind,
        reason=proposal.reason,
        reported_by=proposal.reported_by,
        by=proposal.proposed_by,
    )
    for change in changes:
        find_words(change)
    decide(proposal, ProposalState.CONFIRMED, by)


@transaction.atomic
def refuse_correction(proposal, by, reason):
    """Leave the record as it is; `reason` is what whoever proposed the correction is told."""
    lock_open(proposal)
    if not reason.strip():
        raise ValidationError("Say why this correction is refused.")
    decide(proposal, ProposalState.REFUSED, by, refusal=reason.strip())


def proposed_changes(proposal):
    """What the proposal would change in each record, as the record is now."""
    return [restored(stored_change) for stored_change in proposal.changes]


def apply_changes(changes, **why):
    with log_corrections(changed_claims(changes), **why):
        for change in changes:
            copy(change.proposed).save()


def forget_context(change):
    """What stood around the words before says nothing of where other words stand."""
    if "as_printed" in change.names:
        change.proposed.prefix = change.proposed.suffix = ""


def find_words(change):
    if {"as_printed", "exact"} & {*change.names}:
        record = change.proposed
        anchor_article(record.article, typed=record if isinstance(record, Claim) else None)


def changed_claims(changes):
    """The public claims that the changes are printed with."""
    pks = set()
    for change in changes:
        lookup = {CLAIMS_OF[type(change.record)]: change.record.pk}
        pks |= set(Claim.objects.public().filter(**lookup).values_list("pk", flat=True))
    return Claim.objects.filter(pk__in=pks)


def change_of(proposed):
    """What `proposed`, not saved, changes of its record as it stands in the database."""
    record = type(proposed)._base_manager.get(pk=proposed.pk)
    names = [
        field.name
        for field in record._meta.concrete_fields
        if not field.generated
        and field.name != "version"
        and getattr(record, field.attname) != getattr(proposed, field.attname)
    ]
    return Change(record, proposed, names)


def stored(change):
    """The change as JSON."""
    fields = map(change.record._meta.get_field, change.names)
    return {
        "model": change.record._meta.label_lower,
        "pk": change.record.pk,
        "version": change.proposed.version,
        "fields": {field.name: getattr(change.proposed, field.attname) for field in fields},
    }


def restored(stored_change):
    record = apps.get_model(stored_change["model"])._base_manager.get(pk=stored_change["pk"])
    proposed = copy(record)
    for name, value in stored_change["fields"].items():
        field = record._meta.get_field(name)
        setattr(proposed, field.attname, field.to_python(value))
    return Change(record, proposed, list(stored_change["fields"]))


def locked_changes(proposal):
    """The changes, of records that are still as they were when it was proposed."""
    for row in proposal.changes:
        model = apps.get_model(row["model"])
        locked = model._base_manager.select_for_update(of=["self"]).filter(pk=row["pk"])
        if not locked.filter(version=row["version"]).exists():
            raise ValidationError(
                "The record has changed since this correction was proposed. Refuse it, and propose"
                " it again if it still applies."
            )
    return proposed_changes(proposal)


def lock_open(proposal):
    is_open = ProposedCorrection.objects.select_for_update().open().filter(pk=proposal.pk)
    if not is_open.exists():
        raise ValidationError("Another editor has already dealt with this correction.")


def decide(proposal, state, by, refusal=""):
    ProposedCorrection.objects.filter(pk=proposal.pk).update(
        state=state, decided_by=by, decided_at=Now(), refusal=refusal
    )
    proposal.refresh_from_db()
