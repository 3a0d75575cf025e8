from django.db.models import OuterRef
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from ..charts import lay_out_captions
from ..columns import CLAIMS
from ..comparisons import Comparison, definitions, draw_measure
from ..filters import MeasureFilter
from ..filters.links import DataFile, fits_workbook
from ..filters.pagination import BY_NAME, FIRST_SAID_FIRST, paginate
from ..known_on import as_known
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
from .data_answers import data_answer
from .public import page_after, public_page
from .tables import DOWNLOADS, export_of, file_answer
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
        .annotate(has_excel=fits_workbook(measure=OuterRef("pk")))
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
            "data_files": data_files(measure_filter),
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


def data_files(measure_filter):
    """What the page can be had as: the claims that it compares, and the measure itself."""
    measure = measure_filter.measure
    forms = ["xlsx", "csv", "zip"] if measure.has_excel else ["csv", "zip"]
    claims = [DataFile.of(form, measure_filter.address(f"measure-claims-{form}")) for form in forms]
    return [*claims, DataFile.of("json", as_known(reverse("measure-record", args=[measure.slug])))]


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
    measure_filter, comparison = requested_comparison(request.GET, slug)
    context = {
        "comparison": comparison,
        "page": measure_filter.address(),
        "nothing_drawn": NOTHING_DRAWN,
        "origin": origin_of(request),
    }
    return render(request, "charts/measure_embed.html", context)


def measure_file(form):
    """The view of the file that has all claims that a measure's page compares."""

    @data_answer
    @public_page(filtered=True, cached=False, as_known=True, limit=DOWNLOADS)
    def view(request, slug):
        measure_filter = requested_filter(request.GET, slug)
        measure = measure_filter.measure
        parts = "; ".join(link.label for link in measure_filter.chips)
        about = [
            ("measure", measure.name),
            ("definition", measure.definition),
            ("filter", parts or "none, these are all claims about the measure"),
        ]
        export = export_of(request, CLAIMS, measure_filter.qs, FIRST_SAID_FIRST)
        return file_answer(request, export, form, measure.slug, about)

    return view


def requested_filter(query, slug):
    """The filter of an address that has no pages, as a file has none."""
    measures = Measure.objects.public().with_units().select_related("unit")
    measure = get_object_or_404(measures, slug=slug)
    return MeasureFilter.from_query(query, measure, refused=["after"])


def requested_comparison(query, slug):
    """The filter and the figures of a chart's address, which may be none that can be drawn."""
    measure_filter = requested_filter(query, slug)
    return measure_filter, Comparison(measure_filter.measure, measure_filter.qs)


def drawing(request, slug):
    """The template and the context of a chart by itself, or of what stands in its place."""
    measure_filter, comparison = requested_comparison(request.GET, slug)
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
    has_excel = fits_workbook(measure__topics=OuterRef("pk"))
    topic = get_object_or_404(Topic.objects.public().annotate(has_excel=has_excel), slug=slug)
    page = measure_page(request, Measure.objects.published().filter(topics=topic))
    if page["page"].is_empty:
        return withdrawn_page(request, topic, measure__topics=topic)
    return render(request, "claims/topic_detail.html", {"topic": topic, **page})


def measure_page(request, measures):
    """A page of measures by name, and each of them with the claim that was said last."""
    page = page_after(request, measures.with_counts().with_latest(), BY_NAME)
    claims = Claim.objects.published().for_display().in_bulk([row.latest_id for row in page.rows])
    return {"page": page, "measures": [(row, claims[row.latest_id]) for row in page.rows]}
