"""What a subscription is sent, in words for a mail and as data for a webhook."""

from dataclasses import dataclass

from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse

from ..figures.words import count_of
from ..filters import ClaimFilter, InvalidQuery
from ..models import Claim, Correction, Finding, Site
from .composing import REFUSED

ITEMS_AT_MOST = 50  # of a kind, in one message


@dataclass(frozen=True)
class Message:
    subject: str
    text: str
    data: dict


@dataclass(frozen=True)
class Item:
    """One piece of news: its lines, and the address where it stands."""

    address: str
    lines: tuple[str, ...]


def subject_of(subscription):
    """Which claims it is about, in words."""
    try:
        return ClaimFilter.from_query(subscription.parameters, refused=REFUSED).subject
    except InvalidQuery:
        return "Claims"


def confirmation(subscription):
    """The message that asks an address whether it wants alerts."""
    site, about = Site.objects.current(), subject_of(subscription)
    context = {"site": site, "about": about, "subscription": subscription}
    return Message(
        one_line(f"[{site.name}] Confirm alerts: {about}"),
        text_of("alerts/confirmation.txt", context),
        {
            "type": "confirmation",
            "site": site.name,
            "about": about,
            "confirm": subscription.address,
        },
    )


def message_of(alert):
    """The message with what is public now of an alert, or None if nothing is any more."""
    site, subscription = Site.objects.current(), alert.subscription
    about = subject_of(subscription)
    sections = [
        (noun, items)
        for noun, items in (
            ("new claim", claim_items(alert)),
            ("correction", correction_items(alert)),
            ("finding", finding_items(alert)),
        )
        if items
    ]
    if not sections:
        return None
    counts = ", ".join(count_of(len(items), noun) for noun, items in sections)
    context = {
        "site": site,
        "about": about,
        "subscription": subscription,
        "list_address": subscription.absolute(list_path(subscription)),
        "sections": [
            (count_of(len(items), noun), items[:ITEMS_AT_MOST], len(items[ITEMS_AT_MOST:]))
            for noun, items in sections
        ],
    }
    return Message(
        one_line(f"[{site.name}] {counts}: {about}"),
        text_of("alerts/alert.txt", context),
        {
            "type": "alert",
            "site": site.name,
            "about": about,
            "list": context["list_address"],
            **{f"{noun.split()[-1]}s": as_data(items) for noun, items in sections},
            "end": subscription.address,
        },
    )


def list_path(subscription):
    path = reverse("claim-list")
    return f"{path}?{subscription.query}" if subscription.query else path


def as_data(items):
    return [{"address": item.address, "lines": item.lines} for item in items]


def claim_items(alert):
    claims = Claim.objects.published().for_display().in_bulk(alert.claims)
    return [
        item(
            alert,
            claim.get_absolute_url(),
            claim.statement,
            f"“{claim.as_printed}”, {claim.quotation.attribution}",
            f"{claim.article.publication}, {claim.article.published_date}",
        )
        for claim in in_order(claims, alert.claims)
    ]


def correction_items(alert):
    corrections = Correction.objects.filter(Q(claim=None) | Q(claim__state="published"))
    return [
        item(
            alert,
            correction.get_absolute_url(),
            f"{correction.subject}, {correction.get_kind_display()}",
            correction.reason,
        )
        for correction in in_order(corrections.in_bulk(alert.corrections), alert.corrections)
    ]


def finding_items(alert):
    findings = Finding.objects.published().open().with_first_claim().in_bulk(alert.findings)
    return [
        item(alert, reverse("claim-detail", args=[finding.asked_of]), finding.sentence)
        for finding in in_order(findings, alert.findings)
    ]


def in_order(records, ids):
    return [records[pk] for pk in ids if pk in records]


def item(alert, path, *lines):
    return Item(alert.subscription.absolute(path), tuple(map(one_line, lines)))


def text_of(template, context):
    return f"{render_to_string(template, context).strip()}\n"


def one_line(text):
    """The text without line breaks, as the subject of a mail must be."""
    return " ".join(text.split())
