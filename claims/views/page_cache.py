"""A page that was asked for before is not made again while nothing that pages are made of changes.

A page is kept together with the version of what it was made from. Triggers change that version with
every transaction that writes a table of the public, whatever it writes and however it is made: a
kept page is never behind the record. What else is written, the counts of searches and of readers'
requests, the log-in of an editor or the card that one dismissed, leaves the kept pages alone.
"""

import hashlib
from functools import lru_cache, partial, wraps

from django.core.cache import caches
from django.db import connection
from django.http import HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.functional import SimpleLazyObject
from django.utils.text import compress_string

from ..models import PageVersion, Site


def cache_page_by_version(view):
    """Keep the answers of a view that reads nothing but its address and the database, compressed.

    Only for readers, who have no cookie: what a session adds to a page is never kept. Nor is that
    of a search that found nothing, which is counted each time.
    """

    @wraps(view)
    def answer(request, *args, **kwargs):
        # Inside a transaction rows may be seen that no other sees: its own.
        if request.COOKIES or connection.in_atomic_block:
            return view(request, *args, **kwargs)
        version = PageVersion.objects.current()
        key = key_of(request, version)
        if kept_page := caches["pages"].get(key):
            content, headers = kept_page
            return HttpResponse(content, headers=headers)
        request.site = SimpleLazyObject(partial(site_as_of, version))
        response = compressed(view(request, *args, **kwargs), request)
        if response.status_code == 200 and not hasattr(response, "unfound_words"):
            caches["pages"].set(key, (response.content, dict(response.headers)))
        return response

    return answer


@lru_cache(maxsize=1)
def site_as_of(version):
    """The site's settings, read once for all pages that are made of one version."""
    return Site.objects.current()


def key_of(request, version):
    """A name for the address, its encoding and the record as they are before the page is made.

    Whatever is committed while it is made gives the next reader another name.
    """
    encoding = "gzip" if reads_gzip(request) else ""
    address = f"{request.scheme}://{request.get_host()}{request.get_full_path()}"
    name = f"{version} {encoding} {address}"
    return hashlib.sha256(name.encode()).hexdigest()


def compressed(response, request):
    """The answer as gzip for whoever reads it: the same bytes each time, as its ETag is of them."""
    patch_vary_headers(response, ["Accept-Encoding"])
    is_packed = response.headers["Content-Type"] == "image/png"
    if reads_gzip(request) and response.status_code == 200 and not is_packed:
        response.content = compress_string(response.content)
        response.headers["Content-Encoding"] = "gzip"
    return response


def reads_gzip(request):
    return "gzip" in request.headers.get("Accept-Encoding", "")
