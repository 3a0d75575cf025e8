from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from ..comparisons import Comparison, definitions, draw_measure
from ..filters import MeasureFilter
from ..filters.pagination import BY_NAME, FIRST_SAID_FIRST, paginate
from ..models import Claim, Measure, Topic
from .chart_files import chart_file, embeddable, png_response, svg_response
from .known import as_known
from .page_cache import cache_page_by_snapshot
from .public import page_after, takes

# Put together once, which takes as long as asking, and narrowed for each page; never asked itself.
MEASURES = (
    Measure.objects.published()
    .with_counts()
    .with_topics()
    .with_units()
    .with_wordings()
    .select_related("unit", "denominator")
)
NEIGHBOURS = 12
ROWS = 24  # of the table, which weighs less than a page of claims


@require_safe
@takes("after")
@cache_page_by_snapshot
def measure_list(request):
    page = measure_page(request, Measure.objects.published())
    return render(request, "claims/measure_list.html", {"page": page})


@require_safe
@cache_page_by_snapshot
@as_known
def measure_detail(request, slug):
    measure = get_object_or_404(MEASURES, slug=slug)
    figures = MeasureFilter.from_query(request.GET, measure)
    after = figures.cleaned["after"]
    page = paginate(figures.qs.only("pk"), FIRST_SAID_FIRST, after=after, size=ROWS)
    table = [row.pk for row in page.rows]
    total = None if figures.parts else measure.mentions
    comparison = Comparison(measure, figures.qs, table=table, total=total)
    neighbours = Measure.objects.published().neighbours_of(measure).select_related("unit")
    return render(
        request,
        "claims/measure_detail.html",
        {
            "measure": measure,
            "filter": figures,
            "comparison": comparison,
            "files": chart_addresses(figures),
            "page": page,
            "first_page": "" if page.is_first else figures.address(),
            "next_page": page.next and figures.address(add=[("after", page.next)]),
            "claims": comparison.table,
            "revisions": definitions.revisions(measure, request.known_on),
            "neighbours": [
                (neighbour, definitions.difference(neighbour, measure))
                for neighbour in neighbours.order_by("name")[:NEIGHBOURS]
            ],
            "site": request.build_absolute_uri("/").rstrip("/"),
        },
    )


@chart_file
@require_safe
@cache_page_by_snapshot
@as_known
def measure_svg(request, slug):
    return svg_response("charts/_timeline.svg", picture(request, slug))


@chart_file
@require_safe
@cache_page_by_snapshot
@as_known
def measure_png(request, slug):
    return png_response("charts/_timeline.svg", picture(request, slug))


@embeddable
@require_safe
@cache_page_by_snapshot
@as_known
def measure_embed(request, slug):
    comparison, figures = charted_measure(request, slug)
    site = request.build_absolute_uri("/").rstrip("/")
    page = figures.address()
    return render(
        request,
        "charts/measure_embed.html",
        {"comparison": comparison, "site": site, "page": page},
    )


def charted_measure(request, slug):
    """The figures that a chart's address asks for; 404 where none of them can be drawn."""
    measures = Measure.objects.published().with_units().select_related("unit")
    measure = get_object_or_404(measures, slug=slug)
    figures = MeasureFilter.from_query(request.GET, measure, refused=["after"])
    comparison = Comparison(measure, figures.qs)
    if not comparison.drawing.charts:
        raise Http404
    return comparison, figures


def picture(request, slug):
    comparison, figures = charted_measure(request, slug)
    page = request.build_absolute_uri(figures.address())
    site = request.build_absolute_uri("/").rstrip("/")
    return {"charted": draw_measure(comparison, "wide", page), "site": site}


def chart_addresses(figures):
    """The addresses of the chart by itself, of the same figures."""
    return {name: figures.address(f"measure-{name}") for name in ("svg", "png", "embed")}


@require_safe
@takes("after")
@cache_page_by_snapshot
def topic_detail(request, slug):
    topic = get_object_or_404(Topic.objects.published(), slug=slug)
    page = measure_page(request, Measure.objects.published().filter(topics=topic))
    return render(request, "claims/topic_detail.html", {"topic": topic, "page": page})


def measure_page(request, measures):
    """A page of measures by name, each with the claim that was said `latest`."""
    page = page_after(request, measures.with_counts().with_latest(), BY_NAME)
    latest = Claim.objects.published().for_display().in_bulk([row.latest_id for row in page.rows])
    for measure in page.rows:
        measure.latest = latest[measure.latest_id]
    return page
