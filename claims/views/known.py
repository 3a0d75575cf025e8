"""Pages that can show the record as it was known on an earlier day."""

from functools import wraps

from django.http import Http404
from django.shortcuts import render

from .. import known_on
from ..filters import known_on_day


def as_known(view):
    """The view reads the record as of the day that the parameter `known_on` names, if it does.

    What was not there by then is answered 404 in words that are the same whatever came later.
    """

    @wraps(view)
    def answer(request, *args, **kwargs):
        request.known_on = known_on_day(request.GET)
        if request.known_on is None:
            return view(request, *args, **kwargs)
        try:
            with known_on.reading_as_known_on(request.known_on.last):
                return view(request, *args, **kwargs)
        except Http404:
            return render(request, "claims/not_known.html", status=404)

    return answer
