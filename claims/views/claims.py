"""Claims: the list that a query string asks for, as a page and as a file, and one by itself."""

import re
from contextlib import suppress
from functools import wraps

from django.conf import settings
from django.db import OperationalError
from django.db.models import OuterRef
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from .. import citations, linked_data, press_inquiries
from ..columns import CLAIMS, CORRECTIONS, FINDINGS, RELATIONS, WITHDRAWN
from ..comparisons import said_in_order
from ..filters import ClaimFilter, ClaimListLinks, ClaimPageFilter
from ..filters.forms import CURSOR_PARAMETERS
from ..filters.links import fits_workbook
from ..known_on import address_of, as_known
from ..models import Claim, Correction, Finding, Listing, Redirect, Relation, UnfoundSearch
from .data_answers import data_answer
from .public import public_page
from .tables import DOWNLOADS, export_of, file_answer, json_answer, page_answer, rows_of

# A few words or figures: "knife seizures", "£1bn", "mopac's survey 2025"; no markup, no address.
READABLE_SEARCH = re.compile(
    r"(?=.{2,80}$)[£$€]?[\w%.,'’–-]{1,30}(?: [£$€]?[\w%.,'’–-]{1,30}){0,7}"
)
SAID_AT_MOST = 6  # before, and as many since
FINDINGS_AT_MOST = 8
RELATED_AT_MOST = 16


def count_unfound(view):
    """Count a search that found nothing, if it is words and not what a program makes up.

    Once the page is made, which may be where nothing can be written: on a standby.
    """

    @wraps(view)
    def answer(request):
        response = view(request)
        words = getattr(response, "unfound_words", "")
        if READABLE_SEARCH.fullmatch(words) and request.method == "GET" and not settings.READ_ONLY:
            with suppress(OperationalError):  # readers go on reading where nothing answers
                UnfoundSearch.objects.count_one(words)
        return response

    return answer


@count_unfound
@public_page(filtered=True, as_known=True)
def claim_list(request):
    claim_filter = ClaimFilter.from_query(request.GET)
    context = {"filter": claim_filter, "links": ClaimListLinks(claim_filter)}
    response = render(request, "claims/claim_list.html", context)
    if claim_filter.is_unfound:
        response.unfound_words = claim_filter.sought_words  # type: ignore[attr-defined]
    return response


def claim_file(form):
    """The view of the file that has all claims of a list."""

    @data_answer
    @public_page(filtered=True, cached=False, as_known=True, limit=DOWNLOADS)
    def view(request):
        claim_filter = ClaimFilter.from_query(request.GET, refused=CURSOR_PARAMETERS)
        export = export_of(request, CLAIMS, claim_filter.qs, claim_filter.order)
        return file_answer(request, export, form)

    return view


@data_answer
@public_page(filtered=True, cached=False, as_known=True)
def claim_json(request):
    return page_answer(request, CLAIMS, ClaimPageFilter.from_query(request.GET))


@data_answer
@public_page("known_on", as_known=True)
def claim_record(request, pk):
    """A claim as JSON, with what is said of it: null and why, where it was withdrawn."""
    claim = get_object_or_404(Claim.objects.public(), pk=pk)
    related = {
        CLAIMS: Listing.objects.filter(claim=claim),
        WITHDRAWN: Claim.objects.withdrawn().filter(pk=pk),
        FINDINGS: Finding.objects.published().of_claim(claim),
        RELATIONS: Relation.objects.published().of_claim(claim),
        CORRECTIONS: Correction.objects.of_claim(claim),
    }
    rows = {table: rows_of(request, table, records) for table, records in related.items()}
    return json_answer(
        {table.noun: next(iter(rows[table]), "null") for table in (CLAIMS, WITHDRAWN)}
        | {table.name: f"[{','.join(rows[table])}]" for table in (FINDINGS, RELATIONS, CORRECTIONS)}
    )


@public_page("known_on", as_known=True)
def claim_detail(request, pk):
    claims = (
        Claim.objects.public()
        .for_display()
        .select_related("measure__denominator")
        .with_open_questions()
        .annotate(has_excel=fits_workbook(measure=OuterRef("measure")))
    )
    claim = get_object_or_404(claims, pk=pk)
    if not claim.is_published and Redirect.objects.filter(old_path=request.path).exists():
        raise Http404("It was entered twice, and its address leads to the claim that stayed.")
    address = request.build_absolute_uri(address_of(claim))
    corrections = list(Correction.objects.of_claim(claim))
    findings = list(
        Finding.objects.public().of_claim(claim).for_display().most_urgent()[: FINDINGS_AT_MOST + 1]
    )
    before, since, related, relations = related_claims(claim)
    sayings = said_in_order(claim, before, since, related, findings)
    in_line = {saying.claim.pk for saying in sayings}
    return render(
        request,
        "claims/claim_detail.html",
        {
            "claim": claim,
            "address": address,
            "embed": request.build_absolute_uri(as_known(reverse("claim-embed", args=[claim.pk]))),
            "findings": findings[:FINDINGS_AT_MOST],
            "more_findings": len(findings) > FINDINGS_AT_MOST,
            "inquiry": press_inquiries.inquiry_mail(claim, address),
            "sayings": sayings,
            "related": [(label, other) for label, other in related if other.pk not in in_line],
            "relations_left_out": relations - len(related),
            "corrections": corrections,
            "citations": citations.cite_claim(
                claim, address, revision=len(corrections) + 1, site=request.site
            ),
            "linked_data": linked_data.claim_json_ld(claim, address)
            if claim.is_published
            else None,
        },
    )


def related_claims(claim):
    """The claims said before and since, (label, claim) of the related ones, and how many."""
    published = Claim.objects.published()
    before, since = published.said_before_and_since(claim, SAID_AT_MOST)
    labels = []
    for relation in Relation.objects.published().of_claim(claim):
        forwards = relation.from_claim_id == claim.pk
        other_id = relation.to_claim_id if forwards else relation.from_claim_id
        labels.append((relation.label_from(claim), other_id))
    shown = labels[:RELATED_AT_MOST]
    claims = published.for_display().in_bulk([*before, *since, *(pk for _, pk in shown)])
    return (
        [claims[pk] for pk in before if pk in claims],
        [claims[pk] for pk in since if pk in claims],
        [(label, claims[pk]) for label, pk in shown if pk in claims],
        len(labels),
    )
