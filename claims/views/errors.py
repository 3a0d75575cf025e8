"""What is answered where there is no page: a record that moved, a mistyped address or query."""

from django.http import HttpResponsePermanentRedirect
from django.shortcuts import render

from ..models import Redirect


def bad_request(request, exception):
    """The 400 page, with the parameters that it names; see `filters.InvalidQuery`."""
    problems = getattr(exception, "problems", [])
    return render(request, "400.html", {"problems": problems}, status=400)


def not_found(request, exception):
    """The record that replaced the one at this address, or the 404 page."""
    # No address of the record has a NUL, and PostgreSQL takes none.
    if request.method in {"GET", "HEAD"} and "\0" not in request.path:
        redirect = Redirect.objects.filter(old_path=request.path).first()
        if redirect:
            return HttpResponsePermanentRedirect(redirect.new_path)
    return render(request, "404.html", status=404)
