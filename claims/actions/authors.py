"""Whose words a claim is in: nobody publishes what nobody else has vouched for.

Whoever entered a claim is its author, and so is whoever changed what readers will see of it, until
somebody else sends it to review as it then stands. The history knows who did what and when.
"""

from itertools import groupby, pairwise
from operator import attrgetter

from django.conf import settings

from ..figures.sentences import join_words
from ..models.claim_constraints import PUBLIC_FIELDS
from ..models.codes import ClaimState
from .corrections import ARTICLE, QUOTATION

OWN = "You entered this claim, so another editor must publish it."
# What changes as a claim moves on is no word of it.
CLAIM_WORDS = [
    name
    for name in PUBLIC_FIELDS.split()
    if name not in {"state", "withdrawn_reason", "published_at"}
]


def objection_to_publishing(claim, by):
    """Why `by` cannot be the one who publishes `claim`, in a sentence for them; "" if they can."""
    return objections_to_publishing([claim], by)[claim.pk]


def objections_to_publishing(claims, by):
    """The same of several: the claim's number to the sentence."""
    if settings.REVIEWER_MAY_BE_AUTHOR:
        return dict.fromkeys((claim.pk for claim in claims), "")
    own = {claim.pk for claim in claims if claim.entered_by_id == by.pk}
    steps = steps_of([claim for claim in claims if claim.pk not in own])
    return {
        claim.pk: OWN if claim.pk in own else objection_to_changes(unread_changes(claim, by, steps))
        for claim in claims
    }


def objection_to_changes(names):
    if not names:
        return ""
    return (
        f"You changed this claim ({join_words(names)}) and nobody else has sent it to review"
        " since, so you are one of its authors: another editor must publish it."
    )


def unread_changes(claim, by, steps):
    """The names of what `by` changed of the claim and nobody else has sent to review since."""
    events = steps[claim]
    sent = [n for n, step in enumerate(events) if is_sending(*step) and user_of(step[1]) != by.pk]
    first = sent[-1] + 1 if sent else 0
    since = events[sent[-1]][1].pgh_created_at if sent else None
    changes = [(claim, CLAIM_WORDS, events[first:])]
    for record, fields in ((claim.quotation, QUOTATION), (claim.quotation.article, ARTICLE)):
        later = [step for step in steps[record] if not since or step[1].pgh_created_at >= since]
        changes.append((record, fields, later))
    names = {
        record._meta.get_field(name).verbose_name: None
        for record, fields, changed in changes
        for before, after in changed
        if user_of(after) == by.pk
        for name in changed_fields(record, fields, before, after)
    }
    return list(names)


def steps_of(claims):
    """Each claim, its quotation and article, to its changes in order: (event before, event)."""
    quotations = {claim.quotation for claim in claims}
    articles = {quotation.article for quotation in quotations}
    return {
        record: steps
        for records in filter(None, (set(claims), quotations, articles))
        for record, steps in steps_of_records(records).items()
    }


def steps_of_records(records):
    """The same of records of one model, in one query."""
    model = type(next(iter(records)))
    events = (
        model.pgh_event_model.objects.filter(pgh_obj_id__in=[record.pk for record in records])
        .select_related("pgh_context")
        .order_by("pgh_obj_id", "pgh_id")
    )
    by_record = {pk: list(group) for pk, group in groupby(events, key=attrgetter("pgh_obj_id"))}
    return {record: list(pairwise(by_record.get(record.pk, []))) for record in records}


def is_sending(before, after):
    return before.state == ClaimState.DRAFT and after.state == ClaimState.IN_REVIEW


def changed_fields(record, fields, before, after):
    attributes = {name: record._meta.get_field(name).attname for name in fields}
    return [
        name
        for name, attribute in attributes.items()
        if getattr(before, attribute) != getattr(after, attribute)
    ]


def user_of(event):
    """The id of whoever was logged in, or None."""
    return event.pgh_context and event.pgh_context.metadata.get("user")
