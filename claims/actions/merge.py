"""Two records of one thing become one, and two again as long as nothing else has changed.

Whatever named the dropped record names the kept one; the dropped row is deleted, and its
address leads to the kept one. Where readers knew the dropped one, a correction tells them of it
and of the published claims that name another record now. The redirect keeps, in `undo_data`, what
undoing needs:

    model, kept     the label of the model, the id of the kept record
    row             column to value of the deleted row
    rows            model label to id to {"fields": [...], "version": n}, of what was moved
    aliases         the names that the kept record gained
    topics          the ids of the topics of the deleted row, for a measure
    gained_topics   those of them that the kept record did not have
    redirects       the ids of older redirects that led to the deleted record
    quotations      what became of those that the merge of two speakers made alike
"""

from collections import defaultdict

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import Model, Q, UniqueConstraint

from ..models import Claim, CorrectedClaim, Correction, Measure, Place, Redirect, Speaker
from ..models.codes import CorrectionClass, RedirectKind
from ..models.queries import equal_or_null
from ..models.versioned import VersionedModel
from .alike_quotations import part_or_join, stored_row, take_apart
from .corrections import recheck_claims, subject

# How claims name a record of each kind that can be merged, by the name of the field.
NAMING = {
    Measure: {"measure": "measure", "denominator": "measure__denominator"},
    Place: {"place": "place"},
    Speaker: {
        "speaker": "quotation__speaker",
        "on behalf of": "quotation__on_behalf_of",
        "counted by": "quotation__credited_to",
    },
}
NO_QUOTATIONS: dict = {"joined": [], "utterances": {}}


def references(model):
    """(model, field name) of every foreign key of a record that names a record of `model`."""
    return [
        (relation.related_model, relation.field.name)
        for relation in model._meta.related_objects
        if issubclass(relation.related_model, VersionedModel) and not relation.many_to_many
    ]


def describe_merge(dropped):
    """What a merge would move, in words: “2 claims, 1 role”; nothing is ""."""
    ids_by_model = defaultdict(set)
    for model, field in references(type(dropped)):
        ids = model.objects.filter(**{field: dropped}).values_list("pk", flat=True)
        ids_by_model[model].update(ids)
    return ", ".join(
        f"{len(ids)} {names.verbose_name if len(ids) == 1 else names.verbose_name_plural}"
        for names, ids in ((model._meta, ids) for model, ids in ids_by_model.items())
        if ids
    )


@transaction.atomic
def merge_records(kept, dropped, by, reason=""):
    """Make one record of two; the Redirect from the address of `dropped` is returned.

    `reason` is one sentence for readers. Raises ValidationError where the two cannot be one, or
    two others would become the same.
    """
    model = type(kept)
    both = model.objects.select_for_update().in_bulk([kept.pk, dropped.pk])
    if len(both) != 2:
        raise ValidationError("Choose two records to merge.")
    kept, dropped = both[kept.pk], both[dropped.pk]
    refuse_relatives(kept, dropped)
    refuse_units(kept, dropped)
    old_path, new_path = dropped.get_absolute_url(), kept.get_absolute_url()
    if Redirect.objects.filter(old_path=old_path).exists():
        raise ValidationError(f"{old_path} already leads to another record.")
    claims = claims_naming(dropped)
    quotations = part_or_join(kept, dropped) if model is Speaker else NO_QUOTATIONS
    undo_data = {
        "model": model._meta.label_lower,
        "kept": kept.pk,
        "row": stored_row(dropped),
        "quotations": quotations,
        "rows": move_references(dropped, kept, joined_claims(quotations)),
        "aliases": gain_aliases(kept, dropped),
        **gain_topics(kept, dropped),
    }
    led_here = Redirect.objects.filter(new_path=old_path).exclude(old_path=new_path)
    undo_data["redirects"] = list(led_here.values_list("pk", flat=True))
    led_here.update(new_path=new_path)
    model.objects.filter(pk=dropped.pk).delete()
    if dropped.public_since:
        # The address leads here now, though no claim may name it any more.
        model.objects.filter(pk=kept.pk).update(public_since=dropped.public_since)
        reason = reason or f"Both entries were for one {model._meta.verbose_name}."
        log_merge(kept, (dropped, kept), claims, kind=CorrectionClass.MERGED, reason=reason, by=by)
    return Redirect.objects.create(
        kind=RedirectKind.MERGED,
        old_path=old_path,
        new_path=new_path,
        undo_data=undo_data,
        made_by=by,
    )


@transaction.atomic
def undo_merge(redirect, by=None, reason=""):
    """Make two records of one again, as they were; the restored one is returned.

    `reason` is one sentence for readers. Raises ValidationError, with a sentence that says what,
    where something has changed since.
    """
    undo_data = Redirect.objects.select_for_update().get(pk=redirect.pk).undo_data
    if not undo_data:
        raise ValidationError("This redirect did not come from a merge.")
    model = apps.get_model(undo_data["model"])
    kept = model.objects.select_for_update().filter(pk=undo_data["kept"]).first()
    if kept is None:
        raise ValidationError(
            "The record that it was merged into has since been merged or deleted."
        )
    refuse_changed(undo_data["rows"])
    Redirect.objects.filter(pk=redirect.pk).delete()
    restored = model(**undo_data["row"])
    restored.full_clean()
    restored.save(force_insert=True)
    move_back(undo_data["rows"], restored)
    take_apart(undo_data.get("quotations", NO_QUOTATIONS))
    if undo_data["aliases"]:
        kept.aliases = [name for name in kept.aliases if name not in undo_data["aliases"]]
        kept.save(update_fields=["aliases"])
    if undo_data.get("topics"):
        restored.topics.set(undo_data["topics"])
        kept.topics.remove(*undo_data["gained_topics"])
    Redirect.objects.filter(pk__in=undo_data["redirects"]).update(new_path=redirect.old_path)
    if restored.public_since:
        claims = claims_naming(restored)
        reason = reason or f"They are two {model._meta.verbose_name_plural} after all."
        kind = CorrectionClass.SEPARATED
        log_merge(kept, (kept, restored), claims, kind=kind, reason=reason, by=by)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
    return restored


def claims_naming(record):
    """The public claims that name a record, by id, with the fields in which they do."""
    fields_by_claim = defaultdict(list)
    for field, path in NAMING[type(record)].items():
        for pk in Claim.objects.public().filter(**{path: record}).values_list("pk", flat=True):
            fields_by_claim[pk].append(field)
    return fields_by_claim


def log_merge(kept, records, claims, *, kind, reason, by):
    """Tell readers which claims name the second of two records in place of the first."""
    before, after = records
    correction = Correction.objects.create(
        **subject(kept),
        kind=kind,
        reason=reason,
        made_by=by,
        before={"name": before.name},
        after={"name": after.name},
    )
    CorrectedClaim.objects.bulk_create(
        CorrectedClaim(correction=correction, claim_id=pk, fields=fields)
        for pk, fields in claims.items()
    )
    recheck_claims(correction)


def refuse_relatives(kept, dropped):
    """A part is not its whole, and a narrator is not dropped for another speaker."""
    if isinstance(dropped, Speaker) and dropped.publication_id:
        raise ValidationError(f"“{dropped}” is the voice of a publication, so keep that one.")
    parents = [field for model, field in references(type(kept)) if model is type(kept)]
    for field in parents:
        for part, whole in ((kept, dropped), (dropped, kept)):
            if whole in ancestors(part, field):
                raise ValidationError(f"“{part}” is part of “{whole}”, so they cannot be merged.")


def refuse_units(kept, dropped):
    """A figure without a unit of its own is in its measure's, which a merge must not change."""
    is_measured_anew = isinstance(kept, Measure) and kept.unit_id != dropped.unit_id
    if is_measured_anew and dropped.claims.filter(unit=None).exists():
        raise ValidationError(
            f"“{kept}” is counted in {kept.unit or 'no unit'} and “{dropped}” in"
            f" {dropped.unit or 'no unit'}, so they cannot be merged."
        )


def ancestors(record, field):
    """The records above this one along a foreign key to its own kind, nearest first."""
    above = []
    while (record := getattr(record, field)) and record not in above:
        above.append(record)
    return above


def joined_claims(quotations):
    """The ids of the claims that moved to another quotation."""
    return [pk for joined in quotations["joined"] for pk in joined["claims"]]


def move_references(dropped, kept, claims):
    """Let everything that names `dropped` name `kept`; see `rows` above for what is returned.

    `claims` are the ids of those that name it no longer, but by another quotation.
    """
    fields_by_row: defaultdict[type[Model], dict[int, list[str]]]
    fields_by_row = defaultdict(lambda: defaultdict(list))
    fields_by_row[Claim].update({pk: [] for pk in claims})
    for model, field in references(type(dropped)):
        rows = model.objects.filter(**{field: dropped})
        for pk in rows.values_list("pk", flat=True):
            fields_by_row[model][pk].append(field)
        try:
            with transaction.atomic():
                rows.update(**{field: kept})
        except IntegrityError:
            refuse_collisions(model, field, dropped, kept)
            raise
    return {
        model._meta.label_lower: {
            pk: {"fields": fields[pk], "version": version}
            for pk, version in model._default_manager.filter(pk__in=fields).values_list(
                "pk", "version"
            )
        }
        for model, fields in fields_by_row.items()
        if fields
    }


def refuse_collisions(model, field, dropped, kept):
    """Name the two records that a merge would make the same."""
    for constraint in model._meta.constraints:
        if not isinstance(constraint, UniqueConstraint) or field not in constraint.fields:
            continue
        others = [name for name in constraint.fields if name != field]
        for row in model.objects.filter(**{field: dropped}):
            same_values = Q(*equal_or_null(others, [getattr(row, name) for name in others]))
            if twin := model.objects.filter(same_values, **{field: kept}).first():
                raise ValidationError(
                    f"“{row}” (number {row.pk}) and “{twin}” (number {twin.pk}) would become the"
                    f" same {model._meta.verbose_name}. Change one of them first."
                )


def gain_aliases(kept, dropped):
    """Let `kept` be found under the names of `dropped`; the names that are new to it."""
    if not hasattr(kept, "aliases"):
        return []
    names = dict.fromkeys([dropped.name, *dropped.aliases])
    gained = [name for name in names if name not in {kept.name, *kept.aliases}]
    type(kept).objects.filter(pk=kept.pk).update(aliases=[*kept.aliases, *gained])
    return gained


def gain_topics(kept, dropped):
    if not isinstance(kept, Measure):
        return {}
    topics = set(dropped.topics.values_list("pk", flat=True))
    gained = topics - set(kept.topics.values_list("pk", flat=True))
    kept.topics.add(*topics)
    return {"topics": sorted(topics), "gained_topics": sorted(gained)}


def refuse_changed(rows):
    """Name what was changed or deleted since the merge."""
    for label, moved_rows in rows.items():
        model = apps.get_model(label)
        rows_now = model.objects.select_for_update().in_bulk([int(pk) for pk in moved_rows])
        for pk, moved in moved_rows.items():
            row = rows_now.get(int(pk))
            if row is None:
                name = model._meta.verbose_name
                raise ValidationError(
                    f"A {name} that was moved, number {pk}, has since been deleted."
                )
            if row.version != moved["version"]:
                raise ValidationError(
                    f"“{row}”, a {model._meta.verbose_name} that was moved, has since been changed."
                )


def move_back(rows, restored):
    for label, moved_rows in rows.items():
        ids_by_fields = defaultdict(list)
        for pk, moved in moved_rows.items():
            ids_by_fields[tuple(moved["fields"])].append(int(pk))
        ids_by_fields.pop((), None)  # claims of another quotation, which moves back itself
        for fields, ids in ids_by_fields.items():
            apps.get_model(label).objects.filter(pk__in=ids).update(
                **dict.fromkeys(fields, restored)
            )
