"""The addresses of the pages that records have."""

from functools import cache

from django.urls import reverse


def address_of(page, key):
    """What `reverse` gives for the page and the id or slug; a list has hundreds of addresses."""
    before, after = around(page)
    return f"{before}{key}{after}"


@cache
def around(page):
    before, _, after = reverse(page, args=[0]).rpartition("0")
    return before, after
