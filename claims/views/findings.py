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
    current = Finding.objects.published()
    if claim:
        current = current.of_claim(claim)
    counts = (current if claim else Finding.objects.filter(ended_at=None)).counts()
    findings = current.for_display().filter(verdict=verdict)
    if check:
        findings = findings.filter(check_id=check)
    return render(
        request,
        "claims/finding_list.html",
        {
            "page": page_after(request, findings, LAST_FOUND_FIRST, FINDINGS),
            "verdict": verdict,
            "claim": claim,
            "verdicts": [
                (
                    code,
                    words,
                    sum(n for (verdict_of_n, _), n in counts.items() if verdict_of_n == code),
                )
                for code, words in VERDICT_LABELS.items()
            ],
            "check": CHECKS.get(check),
            "checks": [
                (row, counts[verdict, row.id])
                for row in CHECKS.values()
                if (verdict, row.id) in counts
            ],
        },
    )
