"""What a page's address may ask for. Anything else is answered 400 and named."""

from functools import wraps

from ..filters import UNKNOWN, BadQuery


def takes(*known):
    """The view reads these parameters of the address, each at most once, and no others."""

    def decorate(view):
        @wraps(view)
        def answer(request, *args, **kwargs):
            problems = [(name, UNKNOWN) for name in request.GET if name not in known]
            problems += [
                (name, "Give it once.") for name in known if len(request.GET.getlist(name)) > 1
            ]
            if problems:
                raise BadQuery(problems)
            return view(request, *args, **kwargs)

        return answer

    return decorate
