from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from ..filters.pagination import LAST_SAID_CLAIM_FIRST
from ..models import Claim, Place
from .page_cache import cache_page_by_snapshot
from .public import page_after, takes


@require_safe
@takes("after")
@cache_page_by_snapshot
def place_detail(request, slug):
    place = get_object_or_404(Place.objects.published(), slug=slug)
    claims = Claim.objects.published().for_display().filter(listing__place=place)
    return render(
        request,
        "claims/place_detail.html",
        {
            "place": place,
            "larger": Place.objects.published().filter(parts=place).first(),
            "parts": place.parts.published(),
            "page": page_after(request, claims, LAST_SAID_CLAIM_FIRST),
        },
    )
