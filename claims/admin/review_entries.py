"""What waits for a second reader, the oldest first: claims in review and proposed corrections.

Each is an entry: the sentence that it is printed in, what readers will see, how far the two agree,
and why it cannot be published, if it cannot.
"""

from copy import copy
from datetime import datetime
from itertools import islice
from typing import NamedTuple

from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce

from ..actions import (
    objection_to_confirming,
    objections_to_publishing,
    obstacles,
    proposed_changes,
    public_fields,
)
from ..matching import UnitIndex
from ..models import Article, Claim, ProposedCorrection, Quotation, Unit
from ..models.codes import ArticleState, ClaimState
from .print_comparison import PrintComparison, compare_with_print

AT_MOST = 30  # on the page; the others follow as these are decided
# What stands in the entry's own lines, and what tells readers nothing.
AMBIGUOUS = str(Claim._meta.get_field("status_ambiguous").verbose_name)
NO_ROWS = {
    *("state", "withdrawn reason", "statement"),
    *("publication", "headline", "address", "published on", "byline"),
}


class FieldRow(NamedTuple):
    """A field as readers will see it; `sign` says how it stands to what is read in the words."""

    label: str
    words: str
    sign: str = ""
    read: str = ""


class ReviewEntry(NamedTuple):
    """One claim or proposed correction; `opened` is what it was when the page was made."""

    key: str
    claim: Claim
    waits_since: datetime
    opened: str
    comparison: PrintComparison | None
    rows: list[FieldRow]
    objection: str
    proposal: ProposedCorrection | None = None
    changes: list[tuple[str, str, str]] = []

    @property
    def names_of_differences(self):
        return [row.label for row in self.rows if row.sign == "≠"]


def queue_keys():
    """The key of each entry, the one that waits longest first."""
    claims = (
        Claim.objects.in_review()
        .annotate(waits_since=waits_since())
        .values_list("waits_since", "pk")
    )
    proposals = ProposedCorrection.objects.open().values_list("proposed_at", "pk")
    waiting = [(since, "claim", pk) for since, pk in claims]
    waiting += [(since, "correction", pk) for since, pk in proposals]
    return [f"{kind}-{pk}" for _, kind, pk in sorted(waiting)]


def waits_since():
    """When a claim was sent to review, as its history tells."""
    events = Claim.pgh_event_model.objects.order_by("pgh_id")
    before = events.filter(pgh_obj_id=OuterRef("pgh_obj_id")).exclude(state=ClaimState.IN_REVIEW)
    last_before = before.order_by("-pgh_id").values("pgh_id")[:1]
    sent = events.filter(
        pgh_obj_id=OuterRef("pk"),
        state=ClaimState.IN_REVIEW,
        pgh_id__gt=Coalesce(Subquery(last_before), 0),
    )
    return Subquery(sent.values("pgh_created_at")[:1])


def review_entries(user):
    """The first `AT_MOST` of the queue, and how many there are."""
    keys = queue_keys()
    shown = [key.split("-") for key in islice(keys, AT_MOST)]
    numbers = {
        kind: [int(pk) for of_kind, pk in shown if of_kind == kind]
        for kind in ("claim", "correction")
    }
    units = UnitIndex(Unit.objects.order_by("pk")) if shown else None
    may_read = user.has_perm("claims.view_article")
    entries = {
        entry.key: entry
        for entry in (
            *claim_entries(numbers["claim"], user, units, may_read),
            *correction_entries(numbers["correction"], user, units, may_read),
        )
    }
    return [entries[key] for key in keys if key in entries], len(keys)


def with_all_that_is_shown(claims):
    return claims.select_related(
        "measure__unit",
        "place",
        "unit",
        "entered_by",
        "quotation__speaker",
        "quotation__on_behalf_of",
        "quotation__credited_to",
        "quotation__article__publication",
    )


def claim_entries(numbers, user, units, may_read):
    claims = with_all_that_is_shown(Claim.objects.in_review().filter(pk__in=numbers))
    claims = list(claims.annotate(waits_since=waits_since()).with_open_questions())
    objections = objections_to_publishing(claims, user)
    for claim in claims:
        comparison = compare_with_print(claim, units) if may_read else None
        yield ReviewEntry(
            f"claim-{claim.pk}",
            claim,
            claim.waits_since,
            opened_claim(claim),
            comparison,
            field_rows(claim, comparison),
            objections[claim.pk] or " ".join(obstacles(claim).values()),
        )


def correction_entries(numbers, user, units, may_read):
    proposals = ProposedCorrection.objects.open().filter(pk__in=numbers)
    claims = with_all_that_is_shown(Claim.objects.all()).in_bulk(
        proposals.values_list("claim", flat=True)
    )
    for proposal in proposals.select_related("proposed_by"):
        changes = proposed_changes(proposal)
        claim = corrected(claims[proposal.claim_id], changes)
        comparison = compare_with_print(claim, units) if may_read else None
        yield ReviewEntry(
            f"correction-{proposal.pk}",
            claim,
            proposal.proposed_at,
            str(proposal.version),
            comparison,
            field_rows(claim, comparison),
            objection_to_confirming(proposal, user),
            proposal,
            [words for change in changes for words in change.words],
        )


def corrected(claim, changes):
    """The claim, not saved, as it would be with the changes made."""
    proposed = {(type(change.record), change.record.pk): change.proposed for change in changes}
    quotation_id = proposed.get((Claim, claim.pk), claim).quotation_id
    claim, quotation = copy(proposed.get((Claim, claim.pk), claim)), claim.quotation
    if quotation.pk != quotation_id:
        quotation = Quotation.objects.select_related("speaker", "article__publication").get(
            pk=quotation_id
        )
    article = quotation.article
    quotation = copy(proposed.get((Quotation, quotation.pk), quotation))
    quotation.article = proposed.get((Article, quotation.article_id), article)
    claim.quotation = quotation
    return claim


def opened_claim(claim):
    """The versions of all that a page shows of the claim.

    That its article became public, with another of its claims, changes nothing of what is shown.
    """
    quotation, article = claim.quotation, claim.quotation.article
    article_version = article.version - (article.state != ArticleState.DRAFT)
    return f"{claim.version}-{quotation.version}-{article_version}"


def field_rows(claim, comparison):
    """What readers will see of a claim, field by field, beside what is read in its words."""
    readings = {reading.label: reading for reading in comparison.readings} if comparison else {}
    rows = []
    for name, words in public_fields(claim).items():
        label, reading = str(name), readings.get(str(name))
        says_nothing = not (words or reading) or (label, words) == (AMBIGUOUS, "no")
        if says_nothing or label.lower() in NO_ROWS:
            continue
        if label == "as printed" and comparison and comparison.sentence:
            has_words = comparison.sentence.has_words
            rows.append(
                FieldRow(label, words, *(("=",) if has_words else ("≠", "not in the text")))
            )
        elif reading:
            sign, read = ("=", "") if reading.agrees else ("≠", reading.read)
            rows.append(FieldRow(label, words or reading.typed, sign, read))
        else:
            rows.append(FieldRow(label, words))
    return rows
