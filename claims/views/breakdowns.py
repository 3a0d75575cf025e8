"""The claims of any filter as charts of counts."""

from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ..charts import Bars, Captions, bars, lay_out_captions
from ..filters import ClaimFilter
from ..filters.breakdowns import BREAKDOWNS, Breakdown, breakdown, breakdown_heading
from .chart_files import chart_file, embeddable, png_response, svg_response
from .known import as_known
from .page_cache import cache_page_by_snapshot

WIDTHS = {"wide": 620, "narrow": 288}
PAGES = ["before", "after"]
TEMPLATE = "charts/_bars.svg"


@dataclass(frozen=True)
class BreakdownChart:
    """One width of a chart of counts, with its rows; `alone` is whether it is a file of its own."""

    size: str
    breakdown: Breakdown
    chart: Bars
    sheet: Captions
    about: str
    alone: bool

    @property
    def rows(self):
        return list(zip(self.chart.rows, self.breakdown.rows, strict=True))


@require_safe
@cache_page_by_snapshot
@as_known
def claim_charts(request):
    claims = ClaimFilter.from_query(request.GET, refused=PAGES)
    breakdowns = [breakdown(claims, name) for name in BREAKDOWNS]
    about = breakdown_heading(claims, sum(row.number for row in breakdowns[-1].rows))
    charts = [
        (one, [draw_breakdown(one, size, about) for size in WIDTHS], chart_addresses(claims, one))
        for one in breakdowns
    ]
    now = claims.address("claim-charts", without=lambda part: part[0] in {"sort", "known_on"})
    context = {"filter": claims, "heading": about, "charts": charts, "now": now}
    return render(request, "claims/claim_charts.html", context | {"site": site(request)})


@chart_file
@require_safe
@cache_page_by_snapshot
@as_known
def claim_chart_svg(request, name):
    return svg_response(TEMPLATE, chart_context(request, name))


@chart_file
@require_safe
@cache_page_by_snapshot
@as_known
def claim_chart_png(request, name):
    return png_response(TEMPLATE, chart_context(request, name))


@embeddable
@require_safe
@cache_page_by_snapshot
@as_known
def claim_chart_embed(request, name):
    claims, one, about = requested_breakdown(request, name)
    charts = [draw_breakdown(one, size, about) for size in WIDTHS]
    page = claims.address("claim-charts")
    context = {
        "breakdown": one,
        "about": about,
        "charts": charts,
        "page": page,
        "site": site(request),
    }
    return render(request, "charts/claims_embed.html", context)


def requested_breakdown(request, name):
    """The filter, the counts and the heading that the address of a chart asks for."""
    if name not in BREAKDOWNS:
        raise Http404
    claims = ClaimFilter.from_query(request.GET, refused=PAGES)
    return claims, breakdown(claims, name), breakdown_heading(claims, claims.qs.count())


def chart_context(request, name):
    claims, one, about = requested_breakdown(request, name)
    page = request.build_absolute_uri(claims.address("claim-charts"))
    return {"charted": draw_breakdown(one, "wide", about, page), "site": site(request)}


def draw_breakdown(one, size, about, source=""):
    chart = bars(one.counts, WIDTHS[size])
    framed = lay_out_captions(
        chart.width,
        chart.height,
        heading=one.title if source else "",
        subheading=f"{about}. {one.note}" if source else "",
        foot=f"Claim tracker, {source}" if source else "",
    )
    return BreakdownChart(size, one, chart, framed, about, bool(source))


def chart_addresses(claims, one):
    """The addresses of a chart by itself."""
    query = claims.address("claim-charts").partition("?")
    names = {"svg": "claim-chart-svg", "png": "claim-chart-png", "embed": "claim-chart-embed"}
    return {
        kind: reverse(name, args=[one.name]) + "".join(query[1:]) for kind, name in names.items()
    }


def site(request):
    return request.build_absolute_uri("/").rstrip("/")
