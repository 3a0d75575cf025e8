"""Lists are paged by key: a page starts after a claim, however deep, and never at an offset.

A cursor is `<key>~<id>` of the claim at a page's edge, the key being what the list is sorted
by. It is checked like any other parameter, and leads nowhere but into the same list.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db.models import DecimalField, F, Q
from django.db.models.functions import Coalesce

from ..models.fields import FRACTION_DIGITS, INTEGER_DIGITS
from ..models.listing import ABOVE_EVERY_VALUE

PAGE = 50

# 2025-07-04~12, 1700.5~12, -1000000000000000~12; not ~12, 1e3~12, 5~-1.
CURSOR = re.compile(r"([0-9.-]{1,27})~(\d{1,18})", re.ASCII)
DECIMAL = re.compile(r"-?\d{1,16}(\.\d{1,9})?", re.ASCII)


def decimal(text):
    if not DECIMAL.fullmatch(text):
        raise ValueError(text)
    return Decimal(text)


@dataclass(frozen=True)
class Sort:
    """An order of a list. `key` is an expression that is never null; `read` reads it back."""

    name: str
    label: str
    key: F | Coalesce
    read: Callable
    descending: bool

    def order(self, backwards=False):
        """The two columns to order by."""
        if self.descending is not backwards:
            return ["-key", "-pk"]
        return ["key", "pk"]

    def beyond(self, key, pk, backwards=False):
        """What comes after the claim with this key and id, or before it."""
        than = "lt" if self.descending is not backwards else "gt"
        return Q(**{f"key__{than}e": key}) & (Q(**{f"key__{than}": key}) | Q(**{f"pk__{than}": pk}))

    def cursor(self, text):
        """The key and the id that a cursor names."""
        try:
            key, pk = CURSOR.fullmatch(text).groups()
            return self.read(key), int(pk)
        except (AttributeError, ValueError):
            raise ValidationError("is not a place in this list.") from None


def value_or(beyond):
    """The value, or one beyond all others, which the field of a value would refuse."""
    number = DecimalField(
        max_digits=INTEGER_DIGITS + FRACTION_DIGITS + 1, decimal_places=FRACTION_DIGITS
    )
    return Coalesce("value", Decimal(beyond), output_field=number)


# The order of every list that asks for no other.
NEWEST_SAID = "-said"
SORTS = {
    sort.name: sort
    for sort in [
        Sort(NEWEST_SAID, "newest said", F("dated_on"), date.fromisoformat, True),
        Sort("said", "oldest said", F("dated_on"), date.fromisoformat, False),
        Sort("-published", "newest printed", F("published_on"), date.fromisoformat, True),
        Sort("published", "oldest printed", F("published_on"), date.fromisoformat, False),
        Sort("-value", "largest", value_or(-ABOVE_EVERY_VALUE), decimal, True),
        Sort("value", "smallest", value_or(ABOVE_EVERY_VALUE), decimal, False),
        Sort("relevance", "most relevant", F("rank"), int, True),
    ]
}


@dataclass(frozen=True)
class CursorPage:
    """The ids of one page in order, and the cursors of the pages before and after it."""

    ids: list[int]
    before: str | None
    after: str | None


def paginate(listings, sort, before=None, after=None):
    """One page of a queryset of `Listing` that carries the sort's `key`.

    `before` and `after` are pairs (key, id), at most one of them given.
    """
    backwards = before is not None
    edge = before or after
    rows = listings.order_by(*sort.order(backwards)).values_list("pk", "key")
    if edge:
        rows = rows.filter(sort.beyond(*edge, backwards))
    rows = list(rows[: PAGE + 1])
    more = len(rows) > PAGE
    rows = rows[:PAGE]
    if backwards:
        rows.reverse()
    has_before, has_after = (more, True) if backwards else (bool(edge), more)
    return CursorPage(
        ids=[pk for pk, _ in rows],
        before=cursor(rows[0]) if rows and has_before else None,
        after=cursor(rows[-1]) if rows and has_after else None,
    )


def cursor(row):
    pk, key = row
    return f"{key}~{pk}"
