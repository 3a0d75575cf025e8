"""Lists are paged by key: a page starts after a row, however deep, and never at an offset.

A cursor is `<key>~<id>` of the row at a page's edge, the key being what the list is ordered by.
It is checked like any other parameter, and leads nowhere but into the same list.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db.models import DecimalField, F, Q, QuerySet
from django.db.models.functions import Coalesce

from ..models.fields import FRACTION_DIGITS, INTEGER_DIGITS
from ..models.listing import ABOVE_EVERY_VALUE
from ..models.queries import LastDay

PAGE = 50
NO_SUCH_PAGE = "This page of the list no longer exists. Start from the first page."

# 2025-07-04~12, 1700.5~12, -1000000000000000~12, Clean~Air~12; not ~12, 5~-1, 5~٣, nor a NUL or
# a number that PostgreSQL cannot hold.
CURSOR = re.compile(r"([^\0]{1,300})~([0-9]{1,18})", re.DOTALL)
DECIMAL = re.compile(r"-?\d{1,16}(\.\d{1,9})?", re.ASCII)
WHOLE_NUMBER = re.compile(r"\d{1,18}", re.ASCII)


class Cursor(NamedTuple):
    """A position in a list: the key and the id of the row at a page's edge."""

    key: date | Decimal | int | str
    pk: int

    def __str__(self):
        return f"{self.key}~{self.pk}"

    @classmethod
    def parse(cls, text: str, parse_key: Callable) -> "Cursor":
        """Read a cursor back; `parse_key` reads its key, and raises ValueError."""
        if match := CURSOR.fullmatch(text):
            with suppress(ValueError):
                return cls(parse_key(match[1]), int(match[2]))
        raise ValidationError(NO_SUCH_PAGE)


def parse_day(text):
    day = date.fromisoformat(text)
    if day.isoformat() != text:
        raise ValueError(text)
    return day


def parse_instant(text):
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError(text)
    return instant


def parse_decimal(text):
    if not DECIMAL.fullmatch(text):
        raise ValueError(text)
    return Decimal(text)


def parse_whole_number(text):
    if not WHOLE_NUMBER.fullmatch(text):
        raise ValueError(text)
    return int(text)


@dataclass(frozen=True)
class Order:
    """The order of a list: by an expression that is never null, then by id, both one way."""

    key: F | Coalesce | LastDay
    parse_key: Callable
    descending: bool = False

    def sort(self, rows: QuerySet, backwards: bool = False) -> QuerySet:
        """`rows` in this order, each with its `sort_key`."""
        sign = "-" if self.descending is not backwards else ""
        return self.with_key(rows).order_by(f"{sign}sort_key", f"{sign}pk")

    def with_key(self, rows: QuerySet) -> QuerySet:
        return rows.annotate(sort_key=self.key)

    def beyond(self, cursor: Cursor, backwards: bool = False) -> Q:
        """What comes after a cursor, or before it."""
        than = "lt" if self.descending is not backwards else "gt"
        return Q(**{f"sort_key__{than}e": cursor.key}) & (
            Q(**{f"sort_key__{than}": cursor.key}) | Q(**{f"pk__{than}": cursor.pk})
        )

    def has(self, cursor: Cursor) -> bool:
        """Whether the cursor is one of a list of this order."""
        try:
            return self.parse(str(cursor)) == cursor
        except ValidationError:
            return False

    def parse(self, text: str) -> Cursor:
        """The cursor that `text` is; raises ValidationError."""
        return Cursor.parse(text, self.parse_key)


@dataclass(frozen=True)
class CursorPage:
    """The rows of one page in order, and the cursors of the pages before and after it."""

    rows: list[Any]  # records, each with what its list annotates
    is_first: bool
    previous: Cursor | None
    next: Cursor | None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing on any page of the list."""
        return self.is_first and not self.rows


def paginate(
    rows: QuerySet,
    order: Order,
    *,
    after: Cursor | None = None,
    before: Cursor | None = None,
    size: int | None = None,
) -> CursorPage:
    """The page of `rows` that starts after one cursor or ends before another one.

    At most one of the two is given. One row more than the page has is read.
    """
    size = size or PAGE
    backwards = before is not None
    edge = before or after
    rows = order.sort(rows, backwards)
    if edge:
        rows = rows.filter(order.beyond(edge, backwards))
    read = list(rows[: size + 1])
    has_more = len(read) > size
    shown = read[:size]
    if backwards:
        shown.reverse()
    has_previous, has_next = (has_more, True) if backwards else (bool(edge), has_more)
    return CursorPage(
        rows=shown,
        is_first=edge is None,
        previous=cursor_of(shown[0]) if shown and has_previous else None,
        next=cursor_of(shown[-1]) if shown and has_next else None,
    )


def cursor_of(row):
    return Cursor(row.sort_key, row.pk)


@dataclass(frozen=True)
class Sort:
    """An order that readers may ask for by `name`."""

    name: str
    label: str
    order: Order


def value_or(beyond):
    """The value, or one beyond all others, which the field of a value would refuse."""
    number = DecimalField(
        max_digits=INTEGER_DIGITS + FRACTION_DIGITS + 1, decimal_places=FRACTION_DIGITS
    )
    return Coalesce("value", Decimal(beyond), output_field=number)


LAST_SAID_FIRST = Order(F("dated_on"), parse_day, descending=True)
LAST_SAID_CLAIM_FIRST = Order(F("listing__dated_on"), parse_day, descending=True)
FIRST_SAID_FIRST = Order(F("dated_on"), parse_day)
LAST_PRINTED_FIRST = Order(F("published_on"), parse_day, descending=True)
FIRST_PRINTED_FIRST = Order(F("published_on"), parse_day)
LAST_PRINTED_ARTICLE_FIRST = Order(
    LastDay("published_on", "published_precision"), parse_day, descending=True
)
LAST_PUBLISHED_FIRST = Order(F("first_published_at"), parse_instant, descending=True)
LARGEST_FIRST = Order(value_or(-ABOVE_EVERY_VALUE), parse_decimal, descending=True)
SMALLEST_FIRST = Order(value_or(ABOVE_EVERY_VALUE), parse_decimal)
MOST_RELEVANT_FIRST = Order(F("rank"), parse_whole_number, descending=True)
BY_NAME = Order(F("name"), str)

# The order of every list of claims that asks for no other, and that of a search.
NEWEST_SAID = "-said"
RELEVANCE = "relevance"
SORTS = {
    sort.name: sort
    for sort in [
        Sort(NEWEST_SAID, "said, newest first", LAST_SAID_FIRST),
        Sort("said", "said, oldest first", FIRST_SAID_FIRST),
        Sort("-published", "printed, newest first", LAST_PRINTED_FIRST),
        Sort("published", "printed, oldest first", FIRST_PRINTED_FIRST),
        Sort("-value", "largest value", LARGEST_FIRST),
        Sort("value", "smallest value", SMALLEST_FIRST),
        Sort(RELEVANCE, "best match", MOST_RELEVANT_FIRST),
    ]
}
