"""The addresses of pages: what `reverse` gives, found once, as a list has hundreds of them."""

from functools import cache

from django.urls import reverse

# Of a page that is the only one of its kind.
page = cache(reverse)


def address_of(name, key):
    """Of the page that the record with this id or slug has."""
    before, after = around(name)
    return f"{before}{key}{after}"


@cache
def around(name):
    before, _, after = reverse(name, args=[0]).rpartition("0")
    return before, after
