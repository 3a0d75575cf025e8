"""A change to what readers see of published claims, with the log entry that it owes them."""

from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from ..checks import recheck
from ..checks.suggested_relations import suggest_relations_of
from ..dates import PartialDate, Precision
from ..models import Claim, Correction
from ..models.claim_constraints import PUBLIC_FIELDS
from ..models.named import PUBLIC_FIELDS as RECORD_FIELDS

# What a page about a claim prints from each record. A date's precision goes with its date, and
# an instant of publication tells readers nothing that the correction's own date does not.
CLAIM = [
    name
    for name in PUBLIC_FIELDS.split()
    if not name.endswith("_precision") and name not in {"quotation", "published_at"}
]
QUOTATION = [
    "speaker",
    "on_behalf_of",
    "role_as_printed",
    "credited_to",
    "kind",
    "exact",
    "location",
    "said_on",
]
ARTICLE = ["publication", "headline", "url", "published_on", "byline"]

RECHECKED_AT_MOST = 100

WRITTEN = {
    bool: lambda value: "yes" if value else "no",
    datetime: lambda value: f"{PartialDate(value.date())}, {value:%H:%M}",
    Decimal: lambda value: f"{value:,f}",
    list: ", ".join,
}


def public_fields(claim):
    """What readers see of `claim`: the name of each printed field to its words, "" for none."""
    quotation = claim.quotation
    return {
        field.verbose_name: field_words(record, field)
        for record, names in ((claim, CLAIM), (quotation, QUOTATION), (quotation.article, ARTICLE))
        for field in map(record._meta.get_field, names)
    }


@contextmanager
def log_corrections(claims, *, kind, reason, by, reported_by="", rechecks=True):
    """Log what the block changes of what readers see of `claims`, a queryset of public ones.

    One correction is written for each claim that reads differently afterwards; none for the rest.
    The checks are asked of it anew, unless the caller does so once still more is saved.
    """
    with transaction.atomic():
        before = {
            claim.pk: public_fields(claim)
            for claim in with_public_fields(claims).select_for_update(of=["self"])
        }
        yield
        for claim in with_public_fields(Claim.objects.filter(pk__in=before)):
            fields_before, fields = before[claim.pk], public_fields(claim)
            changed = [name for name in fields if fields_before[name] != fields[name]]
            if changed:
                Correction.objects.create(
                    claim=claim,
                    kind=kind,
                    reason=reason,
                    reported_by=reported_by,
                    made_by=by,
                    before={name: fields_before[name] for name in changed},
                    after={name: fields[name] for name in changed},
                )
                if rechecks:
                    recheck(claim)
                suggest_relations_of(claim)


@contextmanager
def log_record_correction(record, *, kind, reason, by, reported_by=""):
    """Log what the block changes of a record that published claims are printed with.

    One correction is written, of the record; the database tells which claims readers see in
    another way by it. None is written of a record that readers have not seen.
    """
    model = type(record)
    with transaction.atomic():
        before = model.objects.select_for_update().get(pk=record.pk)
        fields_before = printed_fields(before)
        yield
        after = model.objects.get(pk=record.pk)
        fields = printed_fields(after)
        changed = [name for name in fields if fields_before[name] != fields[name]]
        if changed and before.public_since:
            correction = Correction.objects.create(
                **subject(after),
                kind=kind,
                reason=reason,
                reported_by=reported_by,
                made_by=by,
                before={name: fields_before[name] for name in changed},
                after={name: fields[name] for name in changed},
            )
            recheck_claims(correction)


def printed_fields(record):
    """What a page prints of a record beside a claim: the name of each field to its words."""
    fields = map(record._meta.get_field, RECORD_FIELDS[record._meta.model_name])
    return {field.verbose_name: field_words(record, field) for field in fields}


def subject(record):
    """What an entry of the log keeps of the record that it is of."""
    return {
        "record_kind": record._meta.model_name,
        "record_id": record.pk,
        "record_name": str(record),
        "record_path": record.get_absolute_url() if hasattr(record, "slug") else "",
    }


def recheck_claims(correction):
    """Ask the checks anew, as their sentences name what was corrected.

    Of a record of very many claims that is left to the next run of `check_claims`.
    """
    claims = list(correction.claims.published()[: RECHECKED_AT_MOST + 1])
    for claim in claims if len(claims) <= RECHECKED_AT_MOST else []:
        recheck(claim)


def with_public_fields(claims):
    """`claims` with every record that `public_fields` looks at."""
    return claims.order_by("pk").select_related(
        "measure",
        "place",
        "unit",
        "quotation__speaker",
        "quotation__on_behalf_of",
        "quotation__credited_to",
        "quotation__article__publication",
    )


def field_words(record, field):
    """The field's value as a page prints it."""
    value = getattr(record, field.name)
    if value is None or value == "":
        return ""
    if codes := getattr(getattr(field, "base_field", None), "choices", None):
        return ", ".join(label for code, label in codes if code in value)
    if field.choices:
        label = str(getattr(record, f"get_{field.name}_display")())
        return label[:1].lower() + label[1:]
    if type(value) is date:
        precision = getattr(record, f"{field.name.removesuffix('_on')}_precision", Precision.DAY)
        return str(PartialDate(value, precision))
    return WRITTEN.get(type(value), str)(value)
