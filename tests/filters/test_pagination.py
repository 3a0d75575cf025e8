"""Pages cut by key: walked forwards and back they show every claim once, in order."""

from datetime import date
from urllib.parse import urlsplit

import pytest
from django.http import QueryDict

from claims.filters import ClaimFilter, pagination
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


def pages(claims, way):
    """The ids on each page, from this one on in one way."""
    read = [claims.page.ids]
    while address := getattr(claims, way):
        claims = ClaimFilter.of(QueryDict(urlsplit(address).query))
        read.append(claims.page.ids)
    return read, claims


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("sort", ORDERS)
def test_pages_show_every_claim_once_in_order(sort):
    claims = ClaimFilter.of(QueryDict(f"sort={sort}&q=officers"))
    order = [row.pk for row in sorted(claims.qs, key=ORDERS[sort])]

    forwards, last = pages(claims, "next")
    backwards, _ = pages(last, "previous")

    assert (len(order), [pk for page in forwards for pk in page]) == (8, order)
    assert backwards[::-1] == forwards


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("query", ["after=1600-01-01~1", "before=2199-01-01~1"])
def test_page_beyond_the_list_is_empty(query):
    claims = ClaimFilter.of(QueryDict(query))

    assert (claims.claims, claims.total, claims.next, claims.previous) == ([], 8, None, None)
