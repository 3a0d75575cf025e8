from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from .. import citations, linked_data
from ..models import Claim, Correction, Relation
from ..wording import relation_label
from .parameters import takes

ALSO_SAID = 12


@require_safe
@takes()
def claim_detail(request, pk):
    claims = (
        Claim.objects.public()
        .for_display()
        .select_related("measure__denominator")
        .with_open_questions()
    )
    claim = get_object_or_404(claims, pk=pk)
    address = request.build_absolute_uri(claim.get_absolute_url())
    corrections = list(Correction.objects.filter(claim=claim).order_by("made_on", "pk"))
    others = Claim.objects.published().for_display().newest().exclude(pk=pk)
    return render(
        request,
        "claims/claim_detail.html",
        {
            "claim": claim,
            "address": address,
            "also_said": others.filter(measure=claim.measure)[:ALSO_SAID],
            "related": related(claim),
            "corrections": corrections,
            "citations": citations.of(claim, address, revision=len(corrections) + 1),
            "linked_data": linked_data.of(claim, address) if claim.is_published else None,
        },
    )


def related(claim):
    """A list of (what the claim is to the other, the other claim), both of them published."""
    seen = []
    for relation in Relation.objects.published().of(claim):
        forwards = relation.from_claim_id == claim.pk
        other = relation.to_claim_id if forwards else relation.from_claim_id
        seen.append((relation_label(relation, forwards), other))
    claims = Claim.objects.published().for_display().in_bulk([other for _, other in seen])
    return [(label, claims[other]) for label, other in seen]
