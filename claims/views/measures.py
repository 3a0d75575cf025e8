from django.shortcuts import get_object_or_404, render

from ..charts import lay_out_captions
from ..comparisons import Comparison, definitions, draw_measure
from ..filters import MeasureFilter
from ..filters.links import WORKBOOK_ROWS
from ..filters.pagination import BY_NAME, FIRST_SAID_FIRST, paginate
from ..models import Claim, Measure, Topic
from .chart_files import (
    chart_addresses,
    chart_file,
    embeddable,
    frame_of,
    origin_of,
    png_response,
    source_of_chart,
    svg_response,
)
from .public import page_after, public_page
from .withdrawn import withdrawn_page

NEIGHBOURS = 12
ROWS = 24  # of the table, which weighs less than a page of claims
TEMPLATE = "charts/_timeline.svg"
# A chart keeps its address, as a page does, and other sites show what stands there.
NOTHING_DRAWN = "No published figure of this measure can be drawn at present."
WITHDRAWN_WIDTH = 620


@public_page("after")
def measure_list(request):
    page = measure_page(request, Measure.objects.published())
    return render(request, "claims/measure_list.html", page)


@public_page(filtered=True, as_known=True)
def measure_detail(request, slug):
    measures = (
        Measure.objects.public()
        .with_counts()
        .with_topics()
        .with_units()
        .with_wordings()
        .select_related("unit", "denominator")
    )
    measure = get_object_or_404(measures, slug=slug)
    measure_filter = MeasureFilter.from_query(request.GET, measure)
    if not measure.mentions:
        return withdrawn_page(request, measure, measure=measure)
    after = measure_filter.cleaned["after"]
    page = paginate(measure_filter.qs.only("pk"), FIRST_SAID_FIRST, after=after, size=ROWS)
    table_ids = [row.pk for row in page.rows]
    total = None if measure_filter.parts else measure.mentions
    comparison = Comparison(measure, measure_filter.qs, table_ids=table_ids, total=total)
    files, origin = chart_addresses(measure_filter, "measure"), origin_of(request)
    height = page.is_first and comparison.has_chart and measure_frame(comparison, origin, files)
    neighbours = Measure.objects.published().neighbours_of(measure).select_related("unit")
    return render(
        request,
        "claims/measure_detail.html",
        {
            "measure": measure,
            "filter": measure_filter,
            "comparison": comparison,
            "files": files,
            "has_excel": measure.mentions <= WORKBOOK_ROWS,
            "frame_height": height,
            "page": page,
            "first_page": "" if page.is_first else measure_filter.address(),
            "next_page": page.next and measure_filter.address(add=[("after", page.next)]),
            "claims": comparison.table,
            "revisions": definitions.revisions(measure, request.known_on),
            "neighbours": [
                (neighbour, definitions.difference(neighbour, measure))
                for neighbour in neighbours.order_by("name")[:NEIGHBOURS]
            ],
            "origin": origin,
        },
    )


def measure_frame(comparison, origin, files):
    """The height that a frame needs for the chart of a measure."""
    words = [comparison.subtitle, *comparison.chart_data.notes]
    source = f"The table with every figure and its source: {origin}{files['embed']}"
    return frame_of(comparison.charts, comparison.measure.name, " ".join(words), source)


@chart_file
@public_page(filtered=True, as_known=True)
def measure_svg(request, slug):
    return svg_response(*drawing(request, slug))


@chart_file
@public_page(filtered=True, as_known=True)
def measure_png(request, slug):
    return png_response(*drawing(request, slug))


@embeddable
@public_page(filtered=True, as_known=True)
def measure_embed(request, slug):
    measure_filter, comparison = requested_comparison(request, slug)
    context = {
        "comparison": comparison,
        "page": measure_filter.address(),
        "nothing_drawn": NOTHING_DRAWN,
        "origin": origin_of(request),
    }
    return render(request, "charts/measure_embed.html", context)


def requested_comparison(request, slug):
    """The filter and the figures of a chart's address, which may be none that can be drawn."""
    measures = Measure.objects.public().with_units().select_related("unit")
    measure = get_object_or_404(measures, slug=slug)
    measure_filter = MeasureFilter.from_query(request.GET, measure, refused=["after"])
    return measure_filter, Comparison(measure, measure_filter.qs)


def drawing(request, slug):
    """The template and the context of a chart by itself, or of what stands in its place."""
    measure_filter, comparison = requested_comparison(request, slug)
    source = source_of_chart(request, measure_filter.address())
    if comparison.chart_data.timelines:
        chart = draw_measure(comparison, "wide", source)
        return TEMPLATE, {"chart": chart, "origin": origin_of(request)}
    title = comparison.measure.name
    captions = lay_out_captions(
        WITHDRAWN_WIDTH, 0, heading=title, subheading=NOTHING_DRAWN, foot=source
    )
    return "charts/_withdrawn.svg", {"captions": captions, "title": f"{title}. {NOTHING_DRAWN}"}


@public_page("after")
def topic_list(request):
    page = page_after(request, Topic.objects.published().with_numbers(), BY_NAME)
    return render(request, "claims/topic_list.html", {"page": page})


@public_page("after")
def topic_detail(request, slug):
    topic = get_object_or_404(Topic.objects.public(), slug=slug)
    page = measure_page(request, Measure.objects.published().filter(topics=topic))
    if page["page"].is_empty:
        return withdrawn_page(request, topic, measure__topics=topic)
    return render(request, "claims/topic_detail.html", {"topic": topic, **page})


def measure_page(request, measures):
    """A page of measures by name, and each of them with the claim that was said last."""
    page = page_after(request, measures.with_counts().with_latest(), BY_NAME)
    claims = Claim.objects.published().for_display().in_bulk([row.latest_id for row in page.rows])
    return {"page": page, "measures": [(row, claims[row.latest_id]) for row in page.rows]}
