from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..models import Correction
from .page_cache import cache_page_by_snapshot
from .paging import Page
from .parameters import takes


@require_safe
@takes("after")
@cache_page_by_snapshot
def correction_list(request):
    """Every change of a published claim, newest first, with what readers saw before and after."""
    corrections = Correction.objects.published().select_related("claim")
    page = Page(corrections, ("-made_on", "-pk"), request.GET.get("after"))
    return render(request, "claims/correction_list.html", {"page": page})
