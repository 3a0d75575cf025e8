"""A claim in a frame on another site, and what oEmbed says of every frame that there is."""

import re
from collections.abc import Callable
from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, JsonResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import Resolver404, resolve, reverse
from django.utils.html import format_html

from ..filters import InvalidQuery, known_on_day
from ..known_on import as_known
from ..models import Claim
from .breakdowns import ChartOnPage, requested_breakdown
from .chart_files import chart_addresses, embeddable, origin_of
from .data_answers import data_answer, problem
from .measures import measure_frame, requested_comparison
from .public import lasting_address, public_page

USUAL_WIDTH, USUAL_HEIGHT = 600, 320
PIXELS = re.compile(r"[1-9]\d{0,4}", re.ASCII)
CARD_SIZE = {"thumbnail_width": 1200, "thumbnail_height": 630}
ONLY_JSON = "This site answers oEmbed as JSON."
FRAME = (
    '<iframe src="{}" title="{}" width="{}" height="{}" style="border: 0" loading="lazy"></iframe>'
)


@embeddable
@public_page("known_on", as_known=True)
def claim_embed(request, pk):
    claim = get_object_or_404(Claim.objects.public().for_display(), pk=pk)
    address = request.build_absolute_uri(as_known(claim.get_absolute_url()))
    context = {"claim": claim, "title": title_of(claim), "address": address}
    return render(request, "claims/claim_embed.html", context)


def title_of(claim):
    if not claim.is_published:
        return f"Claim {claim.pk}, withdrawn"
    return f"“{claim.as_printed}”: {claim.quotation.attribution}"


class Frame(NamedTuple):
    """What may stand in a frame: its title, its address, how high it is, and its picture."""

    title: str
    address: str
    height: float
    card: str


@data_answer
@public_page("url", "format", "maxwidth", "maxheight")
def oembed(request):
    """What a site has to put on its page for an address of this one, as oEmbed 1.0 asks."""
    if request.GET.get("format", "json") != "json":
        return problem(HTTPStatus.NOT_IMPLEMENTED, detail=ONLY_JSON)
    room = [pixels(request, name) for name in ("maxwidth", "maxheight")]
    frame = frame_at(request, request.GET.get("url", ""))
    width, height = (
        min(size, most or size)
        for size, most in zip((USUAL_WIDTH, frame.height), room, strict=True)
    )
    site = lasting_address(request, "/").rstrip("/")
    return JsonResponse(
        {
            "version": "1.0",
            "type": "rich",
            "title": frame.title,
            "provider_name": request.site.name,
            "provider_url": f"{site}/",
            "html": format_html(FRAME, f"{site}{frame.address}", frame.title, width, height),
            "width": width,
            "height": height,
        }
        | ({"thumbnail_url": f"{site}{frame.card}", **CARD_SIZE} if frame.card else {})
    )


def pixels(request, name):
    """The size that a parameter states, or None where it is not given."""
    value = request.GET.get(name, "")
    if value and not PIXELS.fullmatch(value):
        raise InvalidQuery([(name, "This must be a number of pixels.")])
    return int(value) if value else None


def frame_at(request, address):
    """The frame for an address of a claim, a measure or a chart; Http404 where there is none."""
    try:
        parts = urlsplit(address)
        match = resolve(parts.path)
    except (ValueError, Resolver404):
        raise Http404 from None
    own = {request.get_host(), urlsplit(settings.SITE_URL).netloc} - {""}
    if parts.netloc not in own or match.url_name not in FRAMES:
        raise Http404
    try:
        return FRAMES[match.url_name](request, QueryDict(parts.query), **match.kwargs)
    except InvalidQuery as error:
        problems = [("url", f"{name}: {message}") for name, message in error.problems]
        raise InvalidQuery(problems) from None


def claim_frame(request, query, pk):
    day = known_on_day(query)
    claim = get_object_or_404(Claim.objects.public().for_display(), pk=pk)
    address = reverse("claim-embed", args=[pk]) + (f"?known_on={day.iso}" if day else "")
    return Frame(title_of(claim), address, USUAL_HEIGHT, reverse("claim-card", args=[pk]))


def measure_chart(request, query, slug):
    measure_filter, comparison = requested_comparison(query, slug)
    files, title = chart_addresses(measure_filter, "measure"), comparison.measure.name
    height = measure_frame(comparison, origin_of(request), files)
    return Frame(title, files["embed"], height, reverse("measure-card", args=[slug]))


def chart_of_counts(request, query, name):
    claim_filter, counts, heading = requested_breakdown(query, name)
    chart = ChartOnPage.of(claim_filter, counts, heading, origin_of(request))
    return Frame(counts.title, chart.files["embed"], chart.frame_height, "")


# By the name of the address: of a page, of its frame and of its picture.
FRAMES: dict[str, Callable[..., Frame]] = {
    **dict.fromkeys(["claim-detail", "claim-embed"], claim_frame),
    **{f"measure-{part}": measure_chart for part in ("detail", "embed", "svg", "png")},
    **{f"claim-chart-{part}": chart_of_counts for part in ("embed", "svg", "png")},
}
