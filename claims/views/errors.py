"""What is answered where there is no page: a record that moved, a mistyped address or query."""

import sys

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpResponsePermanentRedirect, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme

from ..models import Redirect
from .public import query_string

# What happened, and what to do, of each request that is refused.
REFUSED = {
    403: (
        "You cannot do this",
        "Your account does not have the right to do this, and nothing was changed. An administrator"
        " of this site can give it to you.",
    ),
    405: (
        "This address cannot be used in that way",
        "Nothing was changed. Open the address by itself to see what is there.",
    ),
    413: (
        "What was sent is too long",
        "Nothing was changed. Go back: what you typed is still in the form. Shorten it, or send it"
        " in parts.",
    ),
}
READ_ONLY = (
    "Nothing can be changed here for now",
    "This copy of the site shows the whole record and takes no changes. Editing, asking for alerts"
    " and reporting a mistake work again when the main site is back. If you were sending something,"
    " it was not saved: go back, where it still is, and copy it.",
)
QUERY_CANCELED = "57014"  # of PostgreSQL
TOO_SLOW = (
    "This takes longer than the site allows",
    "Ask for less: fewer words, or a shorter time. If this is a page that you have opened before,"
    " the site is very busy: try again in some minutes.",
)
SAVE_TOO_SLOW = (
    "This took too long and was not saved",
    "The site is very busy, or very much was to be changed at once. Try again in some minutes: open"
    " the form again, and what you typed is put back where scripts run. Otherwise go back, where it"
    " still is, and copy it first.",
)
WRITING = ("/admin/", "/report/", "/alerts/")
TOO_LONG = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
NOT_SAVED = (
    "This was not saved",
    "The page was open for too long, you have logged in again since, or your browser sends this"
    " site no cookies. Allow cookies for this site and open the form again: what you typed is put"
    " back where scripts run. Otherwise go back, where it still is, and copy it first.",
)


def bad_request(request, exception):
    """The 400 page, with the parameters that it names (see `filters.InvalidQuery`), or the 413."""
    if isinstance(exception, TOO_LONG):
        return refused(request, 413)
    problems = getattr(exception, "problems", [])
    return render(request, "400.html", {"problems": problems}, status=400)


def server_error(request):
    """The 500 page, which asks nothing of the database or the session: they may be what failed.

    Or the page for a query that the database gave up.
    """
    if took_too_long(sys.exception()):
        if request.method == "POST" and request.path.startswith(WRITING):
            return refused(request, 503, SAVE_TOO_SLOW, form_address=address_of_form(request))
        return refused(request, 503, TOO_SLOW)
    context = {"request_id": getattr(request, "id", "")}
    return HttpResponseServerError(render_to_string("500.html", context))


def took_too_long(error):
    """Whether it is, or was caused by, a query that was given up (`SECONDS_PER_QUERY`)."""
    return any(
        getattr(reason, "pgcode", "") == QUERY_CANCELED
        for reason in (error, getattr(error, "__cause__", None))
    )


def forbidden(request, exception):
    """The 403 page."""
    return refused(request, 403)


def csrf_failure(request, reason=""):
    """The page for a form that came with another token than the session's, or without a cookie."""
    return refused(request, 403, NOT_SAVED, form_address=address_of_form(request))


def address_of_form(request):
    """The page that the form stands on, which may send it to another address."""
    page = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(page, {request.get_host()}, request.is_secure()):
        return page
    return request.get_full_path()


def refused(request, status, words=None, form_address=""):
    heading, what_to_do = words or REFUSED[status]
    context = {"status": status, "heading": heading, "what_to_do": what_to_do}
    in_admin = request.path.startswith("/admin/") and not settings.READ_ONLY
    context |= {"form_address": form_address, "in_admin": in_admin}
    return render(request, "refused.html", context, status=status)


def refused_pages(get_response):
    """The middleware that gives a refusal of the method the site's own page."""

    def respond(request):
        response = get_response(request)
        if response.status_code != 405 or response.content:
            return response
        page = refused(request, 405)
        page.headers["Allow"] = response.headers["Allow"]
        return page

    return respond


def read_only_pages(get_response):
    """The middleware that answers 503 where a copy that only shows the record would have to write.

    A text is checked there too: nothing of it is stored.
    """

    def respond(request):
        if settings.READ_ONLY and request.path.startswith(WRITING):
            return refused(request, 503, READ_ONLY)
        return get_response(request)

    return respond


def not_found(request, exception):
    """The record that replaced the one at this address, or the 404 page."""
    may_lead_on = request.method in {"GET", "HEAD"}
    redirect = Redirect.objects.leading_on(request.path) if may_lead_on else None
    if redirect is None:
        return render(request, "404.html", status=404)
    address = redirect.address(request.path, query_string(request))
    response = HttpResponsePermanentRedirect(address)
    # Other sites that show the chart of a record are led on as well.
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
