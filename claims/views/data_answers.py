"""What every answer with data has in common: who may read it, and how it says what went wrong."""

from functools import wraps
from http import HTTPStatus

from django.db import OperationalError
from django.http import Http404, HttpResponseNotFound, HttpResponsePermanentRedirect, JsonResponse

from ..filters import InvalidQuery
from ..models import Redirect
from .errors import TOO_SLOW, took_too_long
from .public import query_string

PROBLEM = "application/problem+json"
NOT_FOUND = "No public record is at this address."
TOO_MANY = "Your address asked for too much in this hour. Try again after Retry-After."
ONLY_READ = "This address can only be read: ask with GET or HEAD."
# Pages of other sites may read the data, and of its headers these.
ELSEWHERE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, X-Rows",
    "Cross-Origin-Resource-Policy": "cross-origin",
}


def data_answer(view):
    """The view answers with data, which programs read wherever they run.

    What cannot be answered is said as RFC 9457 has it, with the parameters that are at fault.
    """

    @wraps(view)
    def answer(request, *args, **kwargs):
        try:
            response = view(request, *args, **kwargs)
        except InvalidQuery as error:
            response = problem(HTTPStatus.BAD_REQUEST, error.problems)
        except Http404:
            response = leading_on(request) or HttpResponseNotFound()
        except OperationalError as error:
            if not took_too_long(error):
                raise
            response = problem(HTTPStatus.SERVICE_UNAVAILABLE, detail=". ".join(TOO_SLOW))
        if response.status_code == HTTPStatus.NOT_FOUND:
            response = problem(HTTPStatus.NOT_FOUND, detail=NOT_FOUND)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            allowed = response.headers["Allow"]
            response = problem(HTTPStatus.METHOD_NOT_ALLOWED, detail=ONLY_READ)
            response.headers["Allow"] = allowed
        if response.status_code == HTTPStatus.TOO_MANY_REQUESTS:
            seconds = response.headers["Retry-After"]
            response = problem(HTTPStatus.TOO_MANY_REQUESTS, detail=TOO_MANY)
            response.headers["Retry-After"] = seconds
        for name, value in ELSEWHERE.items():
            response.headers[name] = value
        return response

    return answer


@data_answer
def no_data(request, form):
    """An address as those of the data are, at which there is nothing."""
    raise Http404


def problem(status, problems=(), detail=""):
    """What is wrong; `problems` are rows (parameter, what is wrong with it)."""
    content = {
        "type": "about:blank",
        "title": status.phrase,
        "status": status.value,
        "detail": detail or " ".join(f"{name}: {message}" for name, message in problems),
    }
    if problems:
        content["errors"] = [{"parameter": name, "detail": message} for name, message in problems]
    return JsonResponse(content, status=status, content_type=PROBLEM)


def leading_on(request):
    """The answer that leads to the same data of the record that replaced this one, or None."""
    redirect = Redirect.objects.leading_on(request.path)
    if redirect is None:
        return None
    return HttpResponsePermanentRedirect(redirect.address(request.path, query_string(request)))
