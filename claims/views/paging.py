"""Long lists in pages that start after a key, so that the thousandth costs what the first does."""

import re
from functools import reduce

from django.core.exceptions import ValidationError
from django.db.models import Q

from ..filters import InvalidQuery

PAGE = 50
# Must match "2025-08-01,12" and "Posts, cut,7"; must not match a number PostgreSQL cannot hold.
CURSOR = re.compile(r"([^\0]{1,300}),(\d{1,18})", re.DOTALL)


class Cut(list):
    """The rows of one page, and the `after` of the next, or None on the last."""

    def __init__(self, rows, order, after, size):
        """`rows` are those that follow `after`, in this order; see `Page`."""
        super().__init__(rows[: size + 1])
        first, unique = names(order)
        self.is_first = not after
        self.next = None
        if len(self) > size:
            self.pop()
            self.next = f"{read(self[-1], first)},{read(self[-1], unique)}"


class Page(Cut):
    """The page of a queryset that starts after a key."""

    def __init__(self, queryset, order, after, size=PAGE):
        """`order` is a field and a unique one, ascending both or descending both: -date, -pk."""
        first, unique = names(order)
        if after:
            way = "lt" if order[0].startswith("-") else "gt"
            value, key = read_cursor(queryset.model, first, after)
            queryset = queryset.filter(
                Q(**{f"{first}__{way}e": value}),
                Q(**{f"{first}__{way}": value}) | Q(**{f"{unique}__{way}": key}),
            )
        super().__init__(queryset.order_by(*order), order, after, size)


def names(order):
    return [name.lstrip("-") for name in order]


def read(row, path):
    return reduce(getattr, path.split("__"), row)


def read_cursor(model, path, text):
    found = CURSOR.fullmatch(text)
    *relations, name = path.split("__")
    for relation in relations:
        model = model._meta.get_field(relation).related_model
    try:
        return model._meta.get_field(name).to_python(found[1]), int(found[2])
    except (TypeError, ValidationError):
        message = "Start again from the first page; this place in the list does not exist."
        raise InvalidQuery([("after", message)]) from None
