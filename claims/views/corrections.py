from django.db.models import F
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..filters.pagination import Order, parse_instant
from ..models import Correction
from .page_cache import cache_page_by_snapshot
from .public import page_after, takes

LAST_MADE_FIRST = Order(F("made_on"), parse_instant, descending=True)


@require_safe
@takes("after")
@cache_page_by_snapshot
def correction_list(request):
    """Every change of a published claim, newest first, with what readers saw before and after."""
    corrections = Correction.objects.published().select_related("claim")
    page = page_after(request, corrections, LAST_MADE_FIRST)
    return render(request, "claims/correction_list.html", {"page": page})
