"""What a page's address may ask for. Anything else is answered 400 and named."""

import re
from functools import wraps

from django.core.exceptions import ValidationError

from ..filters import InvalidQuery, unknown_parameters
from ..filters.forms import GIVEN_TWICE
from ..filters.pagination import CursorPage, Order, paginate

# Must match "66"; must not match "٣", "-1", or a number PostgreSQL cannot hold.
NUMBER = re.compile(r"\d{1,18}", re.ASCII)


def choice_parameter(request, name, words):
    """The value of a parameter that is one of `words`, or "" where it is not given."""
    value = request.GET.get(name, "")
    if value and value not in words:
        raise InvalidQuery([(name, f"It is not one of {', '.join(words)}.")])
    return value


def id_parameter(request, name):
    """The value of a parameter that is a record's number, or None where it is not given."""
    value = request.GET.get(name, "")
    if value and not NUMBER.fullmatch(value):
        raise InvalidQuery([(name, "It is not the number of a record.")])
    return int(value) if value else None


def page_after(request, rows, order: Order, size=None) -> CursorPage:
    """The page of `rows` that the parameter `after` asks for, or the first one."""
    after = request.GET.get("after")
    try:
        cursor = order.parse(after) if after else None
    except ValidationError as error:
        raise InvalidQuery([("after", error.message)]) from None
    return paginate(rows, order, after=cursor, size=size)


def takes(*known):
    """The view reads these parameters of the address, each at most once, and no others."""

    def decorate(view):
        @wraps(view)
        def answer(request, *args, **kwargs):
            problems = unknown_parameters(request.GET, known)
            problems += [
                (name, GIVEN_TWICE) for name in known if len(request.GET.getlist(name)) > 1
            ]
            if problems:
                raise InvalidQuery(problems)
            return view(request, *args, **kwargs)

        return answer

    return decorate
