"""The releases that were made: a page for each, and its files, which never change."""

from datetime import date
from http import HTTPStatus

from django.conf import settings
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile

from ..releases.catalogue import SUMS, release_in, releases_in
from .data_answers import data_answer, problem
from .public import public_page
from .tables import CONTENT_TYPES

TYPES_OF_FILES = CONTENT_TYPES | {
    "cff": "application/yaml; charset=utf-8",
    "db": "application/vnd.sqlite3",
    "gz": "application/gzip",
    "parquet": "application/vnd.apache.parquet",
}
TEXT = "text/plain; charset=utf-8"


class DayConverter:
    """A day in an address, such as 2025-07-31."""

    regex = r"\d{4}-\d{2}-\d{2}"
    to_python = staticmethod(date.fromisoformat)  # raises ValueError for what is no day
    to_url = staticmethod(str)


def all_releases():
    """The releases of this site, the newest first."""
    return releases_in(settings.RELEASES_DIR)


def release_of(day):
    release = release_in(settings.RELEASES_DIR, day)
    if release is None:
        raise Http404
    return release


@public_page(cached=False)
def release_detail(request, day):
    release = release_of(day)
    if release.withdrawn:
        context = {"release": release}
        return render(request, "claims/withdrawn_release.html", context, status=HTTPStatus.GONE)
    context = {
        "release": release,
        "files": [(name, path.stat().st_size) for name, path in release.files.items()],
        "citation": release.package["citation"],
        "licence": release.package["licenses"][0],
        "sums": SUMS,
    }
    return render(request, "claims/release_detail.html", context)


@data_answer
@public_page(cached=False)
def release_file(request, day, name):
    """A file, or the range of it that is asked for."""
    release = release_of(day)
    if release.withdrawn:
        return problem(HTTPStatus.GONE, detail=f"This release was withdrawn: {release.withdrawn}")
    path = release.files.get(name)
    if path is None:
        raise Http404
    headers = [
        ("Content-Type", TYPES_OF_FILES.get(path.suffix[1:], TEXT)),
        ("Cache-Control", "public, max-age=3600"),
        ("Accept-Ranges", "bytes"),
    ]
    return WhiteNoiseMiddleware.serve(StaticFile(str(path), headers), request)


@public_page(cached=False)
def latest_release(request, name=""):
    """Leads to the newest release, or to a file of it."""
    for release in all_releases():
        if not release.withdrawn:
            page = reverse("release-detail", args=[release.day])
            return HttpResponseRedirect(f"{page}{name}")
    raise Http404
