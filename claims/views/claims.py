"""Claims: the list that a query string asks for, as a page and as a file, and one by itself."""

from django.http import Http404, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from .. import citations, inquiries, linked_data
from ..exports import csv
from ..filters import ClaimFilter
from ..models import Claim, Correction, Finding, Redirect, Relation
from ..wording import relation_label
from .known import as_known
from .parameters import takes
from .remembered import remembered

SAID = 6  # before, and as many since
FINDINGS = 8
RELATED = 16


@require_safe
@remembered
@as_known
def claim_list(request):
    claims = ClaimFilter.of(request.GET)
    return render(request, "claims/claim_list.html", {"claims": claims})


@require_safe
@as_known
def claim_csv(request):
    claims = ClaimFilter.of(request.GET, refused=["before", "after"])
    site = request.build_absolute_uri(reverse("claim-list"))
    day = request.known_on and request.known_on.last
    count, rows = csv(claims.qs, claims.asked["sort"].descending, site, day)
    if request.method == "HEAD":
        rows.close()
        rows = ()
    name = f"as-known-on-{day}" if day else f"{timezone.now():%Y-%m-%d}"
    headers = {
        "Content-Disposition": f'attachment; filename="claims-{name}.csv"',
        "X-Rows": str(count),
    }
    return StreamingHttpResponse(
        rows, content_type="text/csv; charset=utf-8; header=present", headers=headers
    )


@require_safe
@takes("known_on")
@remembered
@as_known
def claim_detail(request, pk):
    claims = (
        Claim.objects.public()
        .for_display()
        .select_related("measure__denominator")
        .with_open_questions()
    )
    claim = get_object_or_404(claims, pk=pk)
    if not claim.is_published and Redirect.objects.filter(old_path=request.path).exists():
        raise Http404("It was entered twice, and its address leads to the claim that stayed.")
    address = request.build_absolute_uri(claim.get_absolute_url())
    corrections = list(Correction.objects.filter(claim=claim).order_by("made_on", "pk"))
    others = Claim.objects.published().for_display()
    findings = list(Finding.objects.public().of(claim).for_display().most_urgent()[: FINDINGS + 1])
    return render(
        request,
        "claims/claim_detail.html",
        {
            "claim": claim,
            "address": address,
            "findings": findings[:FINDINGS],
            "more_findings": len(findings) > FINDINGS,
            "inquiry": inquiries.of(claim, address),
            "said_before": others.said_before(claim)[:SAID],
            "said_since": others.said_since(claim)[:SAID],
            **related(claim),
            "corrections": corrections,
            "citations": citations.of(claim, address, revision=len(corrections) + 1),
            "linked_data": linked_data.of(claim, address) if claim.is_published else None,
        },
    )


def related(claim):
    """(what the claim is to the other, the other claim) of the first `related`, and of how many."""
    seen = []
    for relation in Relation.objects.published().of(claim):
        forwards = relation.from_claim_id == claim.pk
        other = relation.to_claim_id if forwards else relation.from_claim_id
        seen.append((relation_label(relation, forwards), other))
    shown = seen[:RELATED]
    claims = Claim.objects.published().for_display().in_bulk([other for _, other in shown])
    return {"related": [(label, claims[other]) for label, other in shown], "relations": len(seen)}
