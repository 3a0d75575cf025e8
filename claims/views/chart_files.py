"""Charts that other sites may show: as an SVG, as a PNG made of the same SVG, and in a frame."""

from base64 import b64encode
from functools import wraps
from hashlib import sha256

import resvg_py
from csp.decorators import csp_replace, csp_update
from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.views.decorators.clickjacking import xframe_options_exempt

from ..charts import FONT_FILES, frame_height

# A file of its own carries the rules that a page has beside it. Both are read by the browser
# under the site's policy, which takes a style inside of a file only if it knows its hash.
STYLE = (settings.BASE_DIR / "static/css/chart.css").read_text()
HASH = b64encode(sha256(STYLE.encode()).digest()).decode()
SHARPNESS = 2  # pixels of the PNG for one of the chart


def cross_origin(view):
    """Other sites may load the answer as a part of theirs."""

    @wraps(view)
    def answer(*args, **kwargs):
        response = view(*args, **kwargs)
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response

    return answer


def chart_file(view):
    return csp_update({"style-src": f"'sha256-{HASH}'"})(cross_origin(view))


def embeddable(view):
    """The answer may stand in a frame on any site; nothing else of the site may."""
    return xframe_options_exempt(csp_replace({"frame-ancestors": ["*"]})(cross_origin(view)))


def origin_of(request):
    """The address of the site, which a chart by itself names and leads to."""
    return request.build_absolute_uri("/").rstrip("/")


def source_of_chart(request, path):
    """What stands below a chart by itself: whose it is, and the address of its page."""
    return f"{request.site.name}, {request.build_absolute_uri(path)}"


def chart_addresses(record_filter, name, *arguments):
    """The addresses of a chart by itself, by kind of file."""
    return {
        kind: record_filter.address(f"{name}-{kind}", arguments=arguments)
        for kind in ("svg", "png", "embed")
    }


def frame_of(charts, heading, *texts):
    """The height that a frame needs for these charts, one of each size, and the words with them."""
    return frame_height(heading, texts, {chart.size: chart.captions.height for chart in charts})


def svg_response(template, context):
    style = mark_safe(f"<style>{STYLE}</style>")  # noqa: S308
    content = render_to_string(template, context | {"style": style, "target": ""})
    return HttpResponse(content, content_type="image/svg+xml; charset=utf-8")


def png_response(template, context):
    drawn = svg_response(template, context).content.decode()
    return HttpResponse(png_of(drawn, zoom=SHARPNESS), content_type="image/png")


def png_of(drawn, zoom=1):
    """The picture of an SVG, with the fonts of this site and none of the machine's."""
    content = resvg_py.svg_to_bytes(
        svg_string=drawn,
        zoom=zoom,
        font_files=[str(file) for file in FONT_FILES.values()],
        skip_system_fonts=True,
        sans_serif_family="Liberation Sans",
    )
    return bytes(content)
