from django.db.models import F
from django.shortcuts import render

from ..checks import CHECKS
from ..filters.pagination import Order, parse_whole_number
from ..models import Finding
from ..models.finding import VERDICT_LABELS
from .public import choice_parameter, id_parameter, page_after, public_page

FINDINGS = 25  # of a page
LAST_FOUND_FIRST = Order(F("pk"), parse_whole_number, descending=True)


@public_page("check", "verdict", "claim", "after")
def finding_list(request):
    """The findings of one verdict, of all checks or of one, the newest first."""
    verdict = choice_parameter(request, "verdict", VERDICT_LABELS) or "inconsistent"
    check, claim = choice_parameter(request, "check", CHECKS), id_parameter(request, "claim")
    standing = Finding.objects.published()
    if claim:
        standing = standing.of_claim(claim)
    counts = (standing if claim else Finding.objects.filter(ended_at=None)).counts()
    found = standing.for_display().filter(verdict=verdict, **({"check_id": check} if check else {}))
    return render(
        request,
        "claims/finding_list.html",
        {
            "page": page_after(request, found, LAST_FOUND_FIRST, FINDINGS),
            "verdict": verdict,
            "claim": claim,
            "verdicts": [
                (one, words, sum(n for (of, _), n in counts.items() if of == one))
                for one, words in VERDICT_LABELS.items()
            ],
            "check": CHECKS.get(check),
            "checks": [
                (one, counts[verdict, one.id])
                for one in CHECKS.values()
                if (verdict, one.id) in counts
            ],
        },
    )
