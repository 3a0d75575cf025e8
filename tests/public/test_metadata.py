"""What a page says of itself to programs that show a link to it."""

import re

import pytest
from django.test import RequestFactory

from claims.templatetags import site
from tests import factories
from tests.public import addresses

pytestmark = pytest.mark.django_db

META = re.compile(r'<meta property="og:(\w+)" content="([^"]*)">')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')


def test_every_page_names_its_one_address(client):
    public = addresses.paths(addresses.build())

    pages = {path: client.get(path) for path in public if "/embed/" not in path}
    html = {path: page for path, page in pages.items() if page["Content-Type"].startswith("text/h")}

    named = {path: CANONICAL.findall(page.content.decode()) for path, page in html.items()}
    assert named == {path: [f"http://testserver{path}"] for path in html}
    assert len(html) > 15


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        ("/claims/?sort=&value_min=1,700&q=", "/claims/?value_min=1700"),
        ("/claims/?value_min=1&q=cut", "/claims/?q=cut&value_min=1"),
        ("/claims/?status=plan&status=actual", "/claims/?status=actual&status=plan"),
        ("/claims/?status=actual&status=plan", "/claims/?status=actual&status=plan"),
        ("/claims/?after=2025-08-01~1&q=cut", "/claims/?after=2025-08-01~1&q=cut"),
        ("/claims/charts/?form=level&q=a", "/claims/charts/?form=level&q=a"),
        (
            "/findings/?verdict=consistent&check=&after=5~5",
            "/findings/?after=5~5&verdict=consistent",
        ),
    ],
)
def test_one_list_has_one_address(client, address, canonical):
    response = client.get(address)

    assert response.status_code == 200
    [named] = CANONICAL.findall(response.content.decode())
    assert named.replace("&amp;", "&") == f"http://testserver{canonical}"


def test_chart_in_a_frame_names_the_page_that_it_is_from(client):
    addresses.build()

    response = client.get("/claims/charts/measure/embed/?form=level")

    assert CANONICAL.findall(response.content.decode()) == [
        "http://testserver/claims/charts/?form=level"
    ]


def test_link_to_a_claim_shows_its_words(client):
    claim = factories.claim(
        as_printed='80 "new" officers',
        statement="Officers newly added.",
        quotation=factories.quotation(
            speaker=factories.speaker(name="Northam Police"),
            article=factories.article(publication=factories.publication(name="Gazette")),
        ),
    )

    page = client.get(claim.get_absolute_url()).content.decode()

    assert dict(META.findall(page)) == {
        "site_name": "Claim tracker",
        "type": "article",
        "title": "“80 &quot;new&quot; officers”: Northam Police, Gazette",
        "description": "Officers newly added. As printed: “80 &quot;new&quot; officers”."
        " Northam Police, in Gazette.",
        "url": f"http://testserver{claim.get_absolute_url()}",
        "image": f"http://testserver{claim.get_absolute_url()}card.png",
    }


@pytest.mark.parametrize("path", ["/nothing/", "/claims/?nonsense=1"])
def test_what_is_no_page_has_no_address(client, path):
    page = client.get(path).content.decode()

    assert (CANONICAL.findall(page), META.findall(page)) == ([], [])


def test_address_is_the_same_in_whatever_order_it_was_written():
    requests = [RequestFactory().get(f"/plans/?{q}") for q in ("b=2&a=1&a=", "a=1&b=2")]

    addresses_named = {site.canonical_address({"request": request}) for request in requests}

    assert addresses_named == {"http://testserver/plans/?a=1&b=2"}
