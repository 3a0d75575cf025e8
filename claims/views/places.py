from django.db.models import OuterRef
from django.shortcuts import get_object_or_404, render

from ..filters.links import fits_workbook
from ..filters.pagination import LAST_SAID_CLAIM_FIRST
from ..models import Claim, Place
from .public import page_after, public_page
from .withdrawn import withdrawn_page


@public_page("after")
def place_detail(request, slug):
    has_excel = fits_workbook(place=OuterRef("pk"))
    place = get_object_or_404(Place.objects.public().annotate(has_excel=has_excel), slug=slug)
    claims = Claim.objects.published().for_display().filter(listing__place=place)
    page = page_after(request, claims, LAST_SAID_CLAIM_FIRST)
    if page.is_empty:
        return withdrawn_page(request, place, place=place)
    return render(
        request,
        "claims/place_detail.html",
        {
            "place": place,
            "larger": Place.objects.published().filter(children=place).first(),
            "children": place.children.published(),
            "page": page,
        },
    )
