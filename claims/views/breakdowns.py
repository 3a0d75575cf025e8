"""The claims of any filter as charts of counts."""

from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ..charts import Bars, Sheet, bars, sheet
from ..filters import ClaimFilter
from ..filters.breakdowns import BREAKDOWNS, Breakdown, breakdown, heading
from .chart_files import framed_anywhere, is_picture, png, svg
from .known import as_known
from .page_cache import remembered

WIDTHS = {"wide": 620, "narrow": 288}
PAGES = ["before", "after"]
TEMPLATE = "charts/_bars.svg"


@dataclass(frozen=True)
class Charted:
    """One width of a chart of counts, with its rows; `alone` is whether it is a file of its own."""

    size: str
    breakdown: Breakdown
    chart: Bars
    sheet: Sheet
    about: str
    alone: bool

    @property
    def rows(self):
        return list(zip(self.chart.rows, self.breakdown.rows, strict=True))


@require_safe
@remembered
@as_known
def claim_charts(request):
    claims = ClaimFilter.of(request.GET, refused=PAGES)
    breakdowns = [breakdown(claims, name) for name in BREAKDOWNS]
    about = heading(claims, sum(row.number for row in breakdowns[-1].rows))
    charts = [
        (one, [charted(one, size, about) for size in WIDTHS], files(claims, one))
        for one in breakdowns
    ]
    now = claims.address("claim-charts", without=lambda part: part[0] in {"sort", "known_on"})
    context = {"claims": claims, "heading": about, "charts": charts, "now": now}
    return render(request, "claims/claim_charts.html", context | {"site": site(request)})


@is_picture
@require_safe
@remembered
@as_known
def claim_chart_svg(request, name):
    return svg(TEMPLATE, picture(request, name))


@is_picture
@require_safe
@remembered
@as_known
def claim_chart_png(request, name):
    return png(TEMPLATE, picture(request, name))


@framed_anywhere
@require_safe
@remembered
@as_known
def claim_chart_embed(request, name):
    claims, one, about = asked_for(request, name)
    charts = [charted(one, size, about) for size in WIDTHS]
    page = claims.address("claim-charts")
    context = {
        "breakdown": one,
        "about": about,
        "charts": charts,
        "page": page,
        "site": site(request),
    }
    return render(request, "charts/claims_embed.html", context)


def asked_for(request, name):
    """The filter, the counts and the heading that the address of a chart asks for."""
    if name not in BREAKDOWNS:
        raise Http404
    claims = ClaimFilter.of(request.GET, refused=PAGES)
    return claims, breakdown(claims, name), heading(claims, claims.qs.count())


def picture(request, name):
    claims, one, about = asked_for(request, name)
    page = request.build_absolute_uri(claims.address("claim-charts"))
    return {"charted": charted(one, "wide", about, page), "site": site(request)}


def charted(one, size, about, source=""):
    chart = bars(one.counts, WIDTHS[size])
    framed = sheet(
        chart.width,
        chart.height,
        heading=one.title if source else "",
        subheading=f"{about}. {one.note}" if source else "",
        foot=f"Claim tracker, {source}" if source else "",
    )
    return Charted(size, one, chart, framed, about, bool(source))


def files(claims, one):
    """The addresses of a chart by itself."""
    query = claims.address("claim-charts").partition("?")
    names = {"svg": "claim-chart-svg", "png": "claim-chart-png", "embed": "claim-chart-embed"}
    return {
        kind: reverse(name, args=[one.name]) + "".join(query[1:]) for kind, name in names.items()
    }


def site(request):
    return request.build_absolute_uri("/").rstrip("/")
