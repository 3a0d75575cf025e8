from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..models import Article, Claim, Listing, Measure, Speaker
from ..querysets import counts
from .parameters import takes
from .remembered import remembered

NEWEST = 6
RIVALS = 5
FIGURES = 6  # of each of the rival measures


@require_safe
@takes()
@remembered
def home(request):
    measures = list(Measure.objects.published().most_rivals(RIVALS))
    figures = Claim.objects.published().for_display().filter(measure__in=measures)
    by_measure = {measure.pk: [] for measure in measures}
    for claim in figures.distinct_figures(most=FIGURES):
        by_measure[claim.measure_id].append(claim)
    return render(
        request,
        "claims/home.html",
        {
            **counts(
                claims=Listing.objects.all(),
                articles=Article.objects.with_claims(),
                speakers=Speaker.objects.with_claims(),
            ),
            "newest": Claim.objects.published().for_display().newest_of_articles(most=2)[:NEWEST],
            "rivals": [(measure, by_measure[measure.pk]) for measure in measures],
            "lost_hedge": Claim.objects.published().for_display().lost_hedge(),
        },
    )
