from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from ..models import Claim, Measure, Topic
from .known import as_known
from .paging import Page
from .parameters import takes
from .remembered import remembered

FIGURES = 16
NEIGHBOURS = 12


@require_safe
@takes("after")
@remembered
def measure_list(request):
    page = measures(Measure.objects.published(), request.GET.get("after"))
    return render(request, "claims/measure_list.html", {"page": page})


@require_safe
@takes("after", "known_on")
@remembered
@as_known
def measure_detail(request, slug):
    published = Measure.objects.published().with_counts().select_related("unit", "denominator")
    measure = get_object_or_404(published, slug=slug)
    claims = Claim.objects.published().for_display().filter(listing__measure=measure)
    neighbours = Measure.objects.published().neighbours_of(measure)
    return render(
        request,
        "claims/measure_detail.html",
        {
            "measure": measure,
            "topics": measure.topics.all(),
            "figures": claims.distinct_figures([measure], most=FIGURES),
            "page": Page(
                claims,
                ("listing__dated_on", "pk"),
                request.GET.get("after"),
            ),
            "neighbours": neighbours.order_by("name")[:NEIGHBOURS],
        },
    )


@require_safe
@takes("after")
@remembered
def topic_detail(request, slug):
    topic = get_object_or_404(Topic.objects.published(), slug=slug)
    page = measures(Measure.objects.published().filter(topics=topic), request.GET.get("after"))
    return render(request, "claims/topic_detail.html", {"topic": topic, "page": page})


def measures(queryset, after):
    """A page of measures by name, each with the claim that was said `latest`."""
    page = Page(queryset.with_counts().with_latest(), ("name", "pk"), after)
    latest = (
        Claim.objects.published().for_display().in_bulk([measure.latest_id for measure in page])
    )
    for measure in page:
        measure.latest = latest[measure.latest_id]
    return page
