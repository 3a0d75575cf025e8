from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..checks import CHECKS
from ..models import Finding
from ..models.finding import VERDICTS
from .page_cache import remembered
from .paging import Page
from .parameters import number, one_of, takes

PAGE = 25


@require_safe
@takes("check", "verdict", "claim", "after")
@remembered
def finding_list(request):
    """The findings of one verdict, of all checks or of one, the newest first."""
    verdict = one_of(request, "verdict", VERDICTS) or "inconsistent"
    check, claim = one_of(request, "check", CHECKS), number(request, "claim")
    standing = Finding.objects.published()
    if claim:
        standing = standing.of(claim)
    counts = (standing if claim else Finding.objects.filter(gone_at=None)).counts()
    found = standing.for_display().filter(verdict=verdict, **({"check_id": check} if check else {}))
    return render(
        request,
        "claims/finding_list.html",
        {
            "page": Page(found, ("-id", "-id"), request.GET.get("after"), size=PAGE),
            "verdict": verdict,
            "claim": claim,
            "verdicts": [
                (one, words, sum(n for (of, _), n in counts.items() if of == one))
                for one, words in VERDICTS.items()
            ],
            "check": CHECKS.get(check),
            "checks": [
                (one, counts[verdict, one.id])
                for one in CHECKS.values()
                if (verdict, one.id) in counts
            ],
        },
    )
