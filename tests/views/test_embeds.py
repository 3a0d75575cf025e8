"""A claim in a frame on another site, and what oEmbed says of every frame."""

import re
from html import unescape
from urllib.parse import quote

import pytest
from django.utils import timezone

from tests import factories
from tests.views import reading

pytestmark = pytest.mark.django_db

DISCOVERY = re.compile(r'<link rel="alternate" type="application/json\+oembed" href="([^"]+)"')
FRAME = re.compile(r'<iframe src="([^"]+)" title="([^"]*)" width="(\d+)" height="(\d+)"')


@pytest.fixture
def claim():
    measure = factories.measure(slug="posts", name="Posts")
    factories.claim(measure=measure, as_printed="900", value=900)
    return factories.claim(measure=measure)


def ask(client, address, query=""):
    return client.get(f"/oembed?url={quote(address, safe='')}{query}")


def test_frame_of_a_claim_has_what_it_says_and_leads_out(client, claim):
    page = client.get(f"/claims/{claim.pk}/embed/").content.decode()

    assert reading.words(page.partition("<body>")[2]) == (
        f"1,700 officers Officers are to be cut. {claim.quotation.speaker} · reported as fact"
        f" printed 1 August 2025 in {claim.article.publication} Claim tracker, claim {claim.pk}"
    )
    assert re.findall('<a href="([^"]+)" target="([^"]+)"', page) == [
        (f"http://testserver/claims/{claim.pk}/", "_top")
    ]


def test_frame_of_a_withdrawn_claim_says_so(client):
    claim = factories.claim(state="withdrawn", withdrawn_reason="It was read elsewhere.")

    page = client.get(f"/claims/{claim.pk}/embed/").content.decode()
    answer = ask(client, f"http://testserver/claims/{claim.pk}/").json()

    assert "1,700" not in page
    assert "This claim has been withdrawn" in page
    assert "It was read elsewhere." in page
    assert answer["title"] == f"Claim {claim.pk}, withdrawn"


@pytest.mark.parametrize(
    "page",
    [
        "/claims/{claim}/",
        "/claims/{claim}/?known_on={today}",
        "/measures/posts/",
        "/measures/posts/?status=actual",
        "/measures/posts/embed/?status=actual",
        "/claims/charts/month/embed/?hedge=none",
    ],
)
def test_page_leads_by_discovery_to_a_frame_that_is_there(client, claim, page):
    page = page.format(claim=claim.pk, today=f"{timezone.now():%Y-%m-%d}")

    [address] = DISCOVERY.findall(client.get(page).content.decode())
    response = client.get(unescape(address).removeprefix("http://testserver"))

    answer = response.json()
    [(source, title, width, height)] = FRAME.findall(answer["html"])
    frame = client.get(unescape(source).removeprefix("http://testserver"))
    assert (frame.status_code, frame.headers.get("X-Frame-Options")) == (200, None)
    assert "frame-ancestors *" in frame["Content-Security-Policy"]
    assert "/static/js/frame_height.js" in frame.content.decode()
    assert page.partition("?")[2] == unescape(source).partition("?")[2]
    assert (
        (int(width), int(height)) == (answer["width"], answer["height"]) == (600, answer["height"])
    )
    assert unescape(title) == answer["title"]
    assert response["Access-Control-Allow-Origin"] == "*"


def test_answer_is_as_oembed_has_it(client, claim):
    address = f"http://testserver/claims/{claim.pk}/"
    title = f"“1,700 officers”: {claim.quotation.speaker}"

    answer = ask(client, address, "&format=json&maxwidth=400&maxheight=200").json()

    assert answer == {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "Claim tracker",
        "provider_url": "http://testserver/",
        "html": f'<iframe src="{address}embed/" title="{title}" width="400" height="200"'
        ' style="border: 0" loading="lazy"></iframe>',
        "width": 400,
        "height": 200,
        "thumbnail_url": f"{address}card.png",
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
    }


def test_title_cannot_end_the_frame(client):
    claim = factories.claim(as_printed='10 "<script>"')

    html = ask(client, f"http://testserver/claims/{claim.pk}/").json()["html"]

    assert (html.count("<"), html.count('"')) == (2, 12)


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("http://elsewhere.example/claims/{claim}/", 404),
        ("http://testserver/claims/999/", 404),
        ("http://testserver/claims/{draft}/", 404),
        ("http://testserver/measures/nothing/", 404),
        ("http://testserver/claims/charts/nothing/embed/", 404),
        ("http://testserver/about/", 404),
        ("http://testserver/nothing", 404),
        ("http://[", 404),
        ("/claims/{claim}/", 404),
        ("", 404),
        ("http://testserver/measures/posts/?colour=red", 400),
        ("http://testserver/claims/{claim}/?known_on=x", 400),
    ],
)
def test_what_has_no_frame_is_told(client, claim, address, status):
    draft = factories.draft()

    response = ask(client, address.format(claim=claim.pk, draft=draft.pk))

    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    if status == 400:
        assert [error["parameter"] for error in response.json()["errors"]] == ["url"]


@pytest.mark.parametrize(
    ("query", "status"),
    [("&format=xml", 501), ("&maxwidth=0", 400), ("&maxheight=x", 400), ("&colour=red", 400)],
)
def test_what_cannot_be_given_is_told(client, claim, query, status):
    address = f"http://testserver/claims/{claim.pk}/"

    assert ask(client, address, query).status_code == status


def test_address_of_the_site_is_its_own_whoever_asks(client, claim, settings):
    settings.SITE_URL = "https://claims.example"

    answer = ask(client, f"https://claims.example/claims/{claim.pk}/").json()

    assert answer["thumbnail_url"] == f"https://claims.example/claims/{claim.pk}/card.png"
