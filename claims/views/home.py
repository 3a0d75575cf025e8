from django.shortcuts import render

from ..models import Claim, Finding, Listing, Measure
from .public import public_page

NEWEST_AT_MOST = 6
MEASURES_AT_MOST = 5
FIGURES_AT_MOST = 6  # of each of the measures
FINDINGS_AT_MOST = 3


@public_page()
def home(request):
    published = Claim.objects.published().for_display()
    measures = list(Measure.objects.published().with_most_figures(MEASURES_AT_MOST))
    figures: dict[int, list[Claim]] = {measure.pk: [] for measure in measures}
    for claim in published.distinct_figures(measures, most=FIGURES_AT_MOST):
        figures[claim.measure_id].append(claim)
    newest = Listing.objects.newest_of_articles(most=2)[:NEWEST_AT_MOST]
    lost_hedge = Listing.objects.first_lost_hedge()
    claims = published.in_bulk([*newest, *lost_hedge])
    return render(
        request,
        "claims/home.html",
        {
            **Listing.objects.totals(),
            "newest": [claims[pk] for pk in newest],
            "rivals": [(measure, figures[measure.pk]) for measure in measures],
            "lost_hedge": [claims[pk] for pk in lost_hedge],
            "findings": Finding.objects.front_page(FINDINGS_AT_MOST),
        },
    )
