"""What every public page has in common: how it is asked for, kept and read as of another day."""

import re
from functools import wraps
from urllib.parse import quote

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from ..filters import InvalidQuery, known_on_day, unknown_parameters
from ..filters.fields import one_of
from ..filters.forms import GIVEN_TWICE
from ..filters.pagination import CursorPage, Order, paginate
from ..known_on import reading_as_known_on
from ..models import Redirect
from ..tracking import without_tracking
from .page_cache import cache_page_by_version
from .standby import read_from_standby

# Must match "66"; must not match "٣", "-1", or a number PostgreSQL cannot hold.
ID = re.compile(r"\d{1,18}", re.ASCII)
# What stands in a query string as it is, beside letters and digits.
PLAIN = "/%[]=:;$&()+,!?*@'~"


def public_page(*parameters, filtered=False, cached=True, as_known=False, limit=None):
    """The view is a page that is only read; its address has these parameters and no others.

    A view that is `filtered` has a filter, which reads the query string instead. What is `cached`
    is made of nothing but the address and the database; with `as_known` it can be read as of the
    day that the parameter `known_on` names. One client is answered within a `limit`. Any other
    method is refused as such (405): where nothing is sent, no token of a form is missing.
    """

    def decorate(view):
        if as_known:
            view = read_as_known(view)
        if cached:
            view = cache_page_by_version(view)
        view = read_from_standby(view)
        if limit:
            view = answer_within(limit, view)
        if not filtered:
            view = take_only(parameters, view)
        return csrf_exempt(require_safe(leave_tracking_out(view)))

    return decorate


def answer_within(limit, view):
    """Answer 429 to a client that is over a limit; `data_answer` says so in words."""

    @wraps(view)
    def answer(request, *args, **kwargs):
        if limit.exceeded(request):
            return limit.refuse(HttpResponse())
        return view(request, *args, **kwargs)

    return answer


def reader_form(*parameters, filtered=False):
    """The view is a form that readers fill in; its address has these parameters and no others.

    A view that is `filtered` has a filter, which reads the query string instead.

    Readers get no cookie, so the form's signed token stands in for Django's.
    """

    def decorate(view):
        view = leave_tracking_out(view if filtered else take_only(parameters, view))
        return csrf_exempt(require_http_methods(["GET", "HEAD", "POST"])(view))

    return decorate


def leave_tracking_out(view):
    """Lead whoever comes with parameters that follow readers to the address without them.

    Not for ever (301), which browsers keep by themselves: which names follow readers may change.
    What was sent (POST) is never asked for a second time.
    """

    @wraps(view)
    def answer(request, *args, **kwargs):
        query = query_string(request)
        untracked = without_tracking(query)
        if untracked == query or request.method not in {"GET", "HEAD"}:
            return view(request, *args, **kwargs)
        path = request.get_full_path().partition("?")[0]
        return HttpResponseRedirect(f"{path}?{untracked}" if untracked else path)

    return answer


def query_string(request):
    """The query string as it came, of which Django has each byte as a character."""
    return quote(request.META["QUERY_STRING"].encode("latin-1"), safe=PLAIN)


def take_only(parameters, view):
    """Answer 400 to any other parameter of the address, and to one that is given twice."""

    @wraps(view)
    def answer(request, *args, **kwargs):
        problems = unknown_parameters(request.GET, parameters) + [
            (name, GIVEN_TWICE) for name in parameters if len(request.GET.getlist(name)) > 1
        ]
        if problems:
            raise InvalidQuery(problems)
        return view(request, *args, **kwargs)

    return answer


def read_as_known(view):
    """Read the record as of the day that the parameter `known_on` names, if it does.

    What was not there by then is answered 404 in words that are the same whatever came later; what
    had been merged by then leads on.
    """

    @wraps(view)
    def answer(request, *args, **kwargs):
        request.known_on = known_on_day(request.GET)
        if request.known_on is None:
            return view(request, *args, **kwargs)
        with reading_as_known_on(request.known_on.last):
            try:
                return view(request, *args, **kwargs)
            except Http404:
                if Redirect.objects.leading_on(request.path):
                    raise
        return render(request, "claims/not_known.html", status=404)

    return answer


def lasting_address(request, path):
    """The address that files and citations name, whatever host was asked."""
    return f"{settings.SITE_URL}{path}" if settings.SITE_URL else request.build_absolute_uri(path)


def choice_parameter(request, name, codes):
    """The value of a parameter that is one of `codes`, or "" where it is not given."""
    value = request.GET.get(name, "")
    if value and value not in codes:
        raise InvalidQuery([(name, one_of(codes))])
    return value


def id_parameter(request, name):
    """The value of a parameter that is a record's number, or None where it is not given."""
    value = request.GET.get(name, "")
    if value and not ID.fullmatch(value):
        raise InvalidQuery([(name, "This must be the number of a claim.")])
    return int(value) if value else None


def page_after(request, rows, order: Order, size=None) -> CursorPage:
    """The page of `rows` that the parameter `after` asks for, or the first one."""
    after = request.GET.get("after")
    try:
        cursor = order.parse(after) if after else None
    except ValidationError as error:
        raise InvalidQuery([("after", error.message)]) from None
    return paginate(rows, order, after=cursor, size=size)
