"""Pages cut by key: walked forwards and back they show every row once, in order."""

from datetime import UTC, date, datetime
from decimal import Decimal
from urllib.parse import urlsplit

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict

from claims.filters import ClaimFilter, ClaimListLinks, pagination
from claims.filters.pagination import (
    BY_NAME,
    LAST_PRINTED_FIRST,
    Cursor,
    CursorPage,
    paginate,
    parse_day,
    parse_decimal,
    parse_instant,
    parse_whole_number,
)
from claims.models import Article, Speaker
from tests import factories

pytestmark = pytest.mark.django_db

# What each order puts first, of a claim's listing.
ORDERS = {
    "-said": lambda row: (-row.dated_on.toordinal(), -row.pk),
    "said": lambda row: (row.dated_on.toordinal(), row.pk),
    "-published": lambda row: (-row.published_on.toordinal(), -row.pk),
    "published": lambda row: (row.published_on.toordinal(), row.pk),
    "-value": lambda row: (row.value is None, -(row.value or 0), -row.pk),
    "value": lambda row: (row.value is None, row.value or 0, row.pk),
    "relevance": lambda row: (-row.rank, -row.pk),
}


@pytest.fixture
def record(monkeypatch):
    """Nine claims with many equal keys and two without a value, in pages of two."""
    monkeypatch.setattr(pagination, "PAGE", 2)
    articles = [factories.article(published_on=date(2025, 8, day)) for day in (1, 2, 2)]
    measure = factories.measure(name="Officers")
    for article in articles:
        quotation = factories.quotation(article=article)
        factories.claim(quotation=quotation, measure=measure, value=5, as_printed="5")
        factories.claim(quotation=quotation, measure=measure, value=-5, as_printed="-5 officers")
        if article is not articles[1]:
            factories.claim(
                quotation=quotation,
                measure=measure,
                value=None,
                hedge="order-of-magnitude",
                as_printed="dozens",
            )


def ids_of(page):
    return [row.pk for row in page.rows]


def pages(claims, link):
    """The ids on each page, from this one on in one way."""
    read = [ids_of(claims.page)]
    while address := getattr(ClaimListLinks(claims), link):
        claims = ClaimFilter.from_query(QueryDict(urlsplit(address).query))
        read.append(ids_of(claims.page))
    return read, claims


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("sort", ORDERS)
def test_pages_show_every_claim_once_in_order(sort):
    claims = ClaimFilter.from_query(QueryDict(f"sort={sort}&q=officers"))
    order = [row.pk for row in sorted(claims.qs, key=ORDERS[sort])]

    forwards, last = pages(claims, "next")
    backwards, _ = pages(last, "previous")

    assert (len(order), [pk for page in forwards for pk in page]) == (8, order)
    assert backwards[::-1] == forwards


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("query", ["after=1600-01-01~1", "before=2199-01-01~1"])
def test_page_beyond_the_list_is_empty(query):
    claims = ClaimFilter.from_query(QueryDict(query))

    links = ClaimListLinks(claims)
    assert (claims.page_claims, claims.total, links.next, links.previous) == ([], 8, None, None)


def ids_by_page(rows, order, size):
    """The ids of the rows of every page, one after another."""
    page = paginate(rows, order, size=size)
    ids = [ids_of(page)]
    while page.next:
        page = paginate(rows, order, after=order.parse(str(page.next)), size=size)
        ids.append(ids_of(page))
    return ids


@pytest.mark.parametrize(
    ("size", "expected"), [(2, [2, 2, 1]), (5, [5]), (4, [4, 1]), (9, [5]), (1, [1, 1, 1, 1, 1])]
)
def test_pages_hold_every_row_once(size, expected):
    made = [factories.speaker(name=name).pk for name in ("a~b,1", "b", "b", "b", "c\n")]

    pages = ids_by_page(Speaker.objects.all(), BY_NAME, size)

    assert [pk for page in pages for pk in page] == made
    assert [len(page) for page in pages] == expected


def test_pages_go_down_by_date():
    days = ["2025-08-03", "2025-08-01", "2025-08-03", "2025-08-02"]
    made = [factories.article(published_on=day).pk for day in days]

    pages = ids_by_page(Article.objects.all(), LAST_PRINTED_FIRST, size=1)

    assert pages == [[made[2]], [made[0]], [made[3]], [made[1]]]


def test_page_of_nothing():
    assert paginate(Speaker.objects.all(), BY_NAME) == CursorPage([], True, None, None)


NOON = datetime(2025, 8, 1, 12, 0, 0, 5, UTC)
CURSORS = [
    (Cursor(date(2025, 8, 1), 12), parse_day, "2025-08-01~12"),
    (Cursor(Decimal("-0.5"), 12), parse_decimal, "-0.5~12"),
    (Cursor(7, 12), parse_whole_number, "7~12"),
    (Cursor(NOON, 12), parse_instant, "2025-08-01 12:00:00.000005+00:00~12"),
    (Cursor("Clean~Air~3", 12), str, "Clean~Air~3~12"),
]


@pytest.mark.parametrize(("cursor", "parse_key", "text"), CURSORS)
def test_cursor_is_read_as_it_is_written(cursor, parse_key, text):
    assert (str(cursor), Cursor.parse(text, parse_key)) == (text, cursor)


@pytest.mark.parametrize(
    ("text", "parse_key"),
    [
        ("20250801~12", parse_day),
        ("2025-W31-5~12", parse_day),
        ("2025-08-01 12:00:00~12", parse_instant),
        ("1e3~12", parse_decimal),
        ("NaN~12", parse_decimal),
        ("-1~12", parse_whole_number),
        ("٣~12", parse_whole_number),
        ("a~٣", str),
        ("a~-1", str),
        ("a~" + "1" * 19, str),
        ("a\0b~1", str),
        ("a" * 301 + "~1", str),
        ("~1", str),
        ("a,1", str),
        ("a", str),
    ],
)
def test_cursor_is_read_in_no_other_form(text, parse_key):
    with pytest.raises(
        ValidationError,
        match=r"^\['This page of the list no longer exists. Start from the first page\.'\]$",
    ):
        Cursor.parse(text, parse_key)
