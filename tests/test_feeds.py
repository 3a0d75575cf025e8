"""The Atom feed of claims: compared whole with a literal file."""

import re
from datetime import UTC, date, datetime

import pytest

from tests import factories

pytestmark = pytest.mark.django_db

FEED = """<?xml version="1.0" encoding="utf-8"?>
<feed xml:lang="en-GB" xmlns="http://www.w3.org/2005/Atom">\
<title>Claims by Liberty – Claim tracker</title>\
<link href="http://testserver/claims/?speaker=liberty" rel="alternate"/>\
<link href="http://testserver/claims/feed/?speaker=liberty" rel="self"/>\
<id>http://testserver/claims/?speaker=liberty</id>\
<updated>2025-08-04T12:00:00+00:00</updated>\
<entry><title>3 cameras: Cameras were &lt;b&gt;counted&lt;/b&gt;.</title>\
<link href="http://testserver/claims/{second}/" rel="alternate"/>\
<published>2025-08-03T10:00:00+00:00</published>\
<updated>2025-08-03T10:00:00+00:00</updated>\
<author><name>Liberty</name></author>\
<id>http://testserver/claims/{second}/</id>\
<summary type="html">Liberty, for &amp;quot;R&amp;amp;D&amp;quot;; printed August 2025 in Gazette\
</summary>\
</entry>\
<entry><title>2 cameras: Cameras were counted.</title>\
<link href="http://testserver/claims/{first}/" rel="alternate"/>\
<published>2025-08-02T09:30:00+00:00</published>\
<updated>2025-08-04T12:00:00+00:00</updated>\
<author><name>Liberty</name></author>\
<id>http://testserver/claims/{first}/</id>\
<summary type="html">Liberty, for &amp;quot;R&amp;amp;D&amp;quot;; printed August 2025 in Gazette\
</summary>\
</entry></feed>"""


@pytest.fixture
def liberty():
    return factories.quotation(
        speaker=factories.speaker(name="Liberty", slug="liberty"),
        on_behalf_of=factories.speaker(name='"R&D"'),
        article=factories.article(
            published_on=date(2025, 8, 1),
            published_precision="month",
            publication=factories.publication(name="Gazette"),
        ),
    )


def test_claimfeed_is_the_whole_file(client, liberty):
    first = factories.claim(
        quotation=liberty, as_printed="2 cameras", statement="Cameras were counted."
    )
    second = factories.claim(
        quotation=liberty,
        as_printed="3 cameras",
        statement="Cameras were <b>counted</b>.",
        published_at=datetime(2025, 8, 3, 10, tzinfo=UTC),
    )
    factories.correction(claim=first, made_at=datetime(2025, 8, 4, 12, tzinfo=UTC))
    factories.draft(quotation=liberty)
    factories.claim()

    response = client.get("/claims/feed/?speaker=liberty")

    assert response.content.decode() == FEED.format(first=first.pk, second=second.pk)
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"


def test_claimfeed_of_nothing_was_never_updated(client):
    response = client.get("/claims/feed/?q=nothing")

    text = response.content.decode()
    assert "<updated>1970-01-01T00:00:00+00:00</updated></feed>" in text
    assert "<entry>" not in text


def test_claimfeed_has_fifty_entries(client, liberty):
    measure = factories.measure()
    for start in range(51):
        factories.claim(quotation=liberty, measure=measure, start=start, end=start + 1)

    response = client.get("/claims/feed/")

    assert response.content.decode().count("<entry>") == 50


@pytest.mark.parametrize("parameter", ["after=2025-01-01~1", "before=2025-01-01~1"])
def test_claimfeed_has_no_pages(client, parameter):
    assert client.get(f"/claims/feed/?{parameter}").status_code == 400


def test_claimfeed_keeps_the_order_of_the_page(client):
    for value in (2, 3, 1):
        factories.claim(as_printed=f"{value} officers", value=value)

    feed = client.get("/claims/feed/?sort=value").content.decode()

    assert re.findall(r"<title>(\d) officers", feed) == ["1", "2", "3"]


def test_claimfeed_puts_the_last_published_first(client):
    older, newer = (factories.article(published_on=date(year, 1, 1)) for year in (2024, 2025))
    later = factories.PUBLISHED_AT.replace(month=9)
    factories.claim(article=older, as_printed="1 officer", published_at=later)
    factories.claim(article=newer, as_printed="2 officers")

    feed = client.get("/claims/feed/").content.decode()

    assert re.findall(r"<title>(\d) officer", feed) == ["1", "2"]


def test_claimfeed_names_a_publication_in_its_own_voice_once(client):
    paper = factories.publication(name="ITV News")
    factories.claim(
        quotation=factories.quotation(
            kind="narration",
            speaker=factories.speaker(name="ITV News", kind="publication", publication=paper),
            article=factories.article(publication=paper, published_on=date(2025, 8, 1)),
        )
    )

    feed = client.get("/claims/feed/").content.decode()

    assert '<summary type="html">ITV News, in its own voice, 1 August 2025</summary>' in feed
