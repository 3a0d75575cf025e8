from django.db.models import F
from django.shortcuts import render

from ..filters.pagination import Order, parse_instant
from ..models import Correction
from .public import page_after, public_page

LAST_MADE_FIRST = Order(F("made_at"), parse_instant, descending=True)


@public_page("after")
def correction_list(request):
    """Every change of what is published, newest first, with what readers saw before and after."""
    corrections = Correction.objects.published().select_related("claim").with_claims()
    page = page_after(request, corrections, LAST_MADE_FIRST)
    return render(request, "claims/correction_list.html", {"page": page})
