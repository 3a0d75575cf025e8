"""The claims of any filter as charts of counts."""

from dataclasses import dataclass
from typing import NamedTuple

from django.http import Http404
from django.shortcuts import render

from ..charts import Bars, Captions, bars, lay_out_captions
from ..filters import ClaimFilter, ClaimListLinks
from ..filters.breakdowns import BREAKDOWNS, Breakdown, breakdown, breakdown_heading
from ..filters.forms import CURSOR_PARAMETERS
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
from .public import public_page

WIDTHS = {"wide": 620, "narrow": 288}
TEMPLATE = "charts/_bars.svg"


@dataclass(frozen=True)
class BreakdownChart:
    """One width of a chart of counts, with its rows; a file of its own `is_alone`."""

    size: str
    breakdown: Breakdown
    bars: Bars
    captions: Captions
    about: str
    is_alone: bool

    @property
    def rows(self):
        return list(zip(self.bars.rows, self.breakdown.rows, strict=True))


class ChartOnPage(NamedTuple):
    """A chart of counts as the page of charts has it: each width, its files, its frame's height."""

    breakdown: Breakdown
    sizes: list[BreakdownChart]
    files: dict[str, str]
    frame_height: int

    @classmethod
    def of(cls, claim_filter, counts, heading, origin):
        sizes = [draw_breakdown(counts, size, heading) for size in WIDTHS]
        files = chart_addresses(claim_filter, "claim-chart", counts.name)
        source = f"The same as a table, and the claims themselves: {origin}{files['embed']}"
        height = frame_of(sizes, counts.title, f"{heading}. {counts.note}", source)
        return cls(counts, sizes, files, height)


@public_page(filtered=True, as_known=True)
def claim_charts(request):
    claim_filter = ClaimFilter.from_query(request.GET, refused=CURSOR_PARAMETERS)
    breakdowns = [breakdown(claim_filter, name) for name in BREAKDOWNS]
    heading = breakdown_heading(claim_filter, sum(row.count for row in breakdowns[-1].rows))
    origin = origin_of(request)
    context = {
        "filter": claim_filter,
        "heading": heading,
        "charts": [ChartOnPage.of(claim_filter, counts, heading, origin) for counts in breakdowns],
        "current_address": ClaimListLinks(claim_filter).charts_now,
        "origin": origin,
    }
    return render(request, "claims/claim_charts.html", context)


@chart_file
@public_page(filtered=True, as_known=True)
def claim_chart_svg(request, name):
    return svg_response(TEMPLATE, chart_context(request, name))


@chart_file
@public_page(filtered=True, as_known=True)
def claim_chart_png(request, name):
    return png_response(TEMPLATE, chart_context(request, name))


@embeddable
@public_page(filtered=True, as_known=True)
def claim_chart_embed(request, name):
    claim_filter, counts, heading = requested_breakdown(request.GET, name)
    context = {
        "breakdown": counts,
        "about": heading,
        "charts": [draw_breakdown(counts, size, heading) for size in WIDTHS],
        "page": claim_filter.address("claim-charts"),
        "origin": origin_of(request),
    }
    return render(request, "charts/claims_embed.html", context)


def requested_breakdown(query, name):
    """The filter, the counts and the heading that the address of a chart asks for."""
    if name not in BREAKDOWNS:
        raise Http404
    claim_filter = ClaimFilter.from_query(query, refused=CURSOR_PARAMETERS)
    heading = breakdown_heading(claim_filter, claim_filter.qs.count())
    return claim_filter, breakdown(claim_filter, name), heading


def chart_context(request, name):
    claim_filter, counts, heading = requested_breakdown(request.GET, name)
    source = source_of_chart(request, claim_filter.address("claim-charts"))
    chart = draw_breakdown(counts, "wide", heading, source)
    return {"chart": chart, "origin": origin_of(request)}


def draw_breakdown(counts, size, about, source=""):
    """With a `source`, site and address, the chart has a heading and can stand alone."""
    laid_out = bars(counts.counts, WIDTHS[size])
    captions = lay_out_captions(
        laid_out.width,
        laid_out.height,
        heading=counts.title if source else "",
        subheading=f"{about}. {counts.note}" if source else "",
        foot=source,
    )
    return BreakdownChart(size, counts, laid_out, captions, about, bool(source))
