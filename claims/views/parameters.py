"""What a page's address may ask for. Anything else is answered 400 and named."""

import re
from functools import wraps

from ..filters import UNKNOWN_PARAMETER, InvalidQuery

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


def takes(*known):
    """The view reads these parameters of the address, each at most once, and no others."""

    def decorate(view):
        @wraps(view)
        def answer(request, *args, **kwargs):
            problems = [(name, UNKNOWN_PARAMETER) for name in request.GET if name not in known]
            problems += [
                (name, "Give it once.") for name in known if len(request.GET.getlist(name)) > 1
            ]
            if problems:
                raise InvalidQuery(problems)
            return view(request, *args, **kwargs)

        return answer

    return decorate
