"""Whoever follows a link that another site has marked is led to the address itself."""

from urllib.parse import quote

import pytest
from django.test import RequestFactory
from django.urls import reverse
from hypothesis import example, given
from hypothesis import strategies as st

from claims.views.public import PLAIN, public_page
from tests.public import addresses

pytestmark = pytest.mark.django_db

# Django's own views, which read no parameter but `p`.
SITEMAPS = {"sitemap", "sitemap-section"}


@pytest.mark.parametrize("method", ["get", "head"])
def test_every_address_leads_to_itself_without_them(client, method):
    world = addresses.build()
    public = [
        reverse(name, args=arguments)
        for name in addresses.NAMES
        if name not in SITEMAPS
        for arguments in addresses.ARGUMENTS[name](world)
    ]

    answers = [getattr(client, method)(f"{path}?utm_source=x&fbclid=y") for path in public]

    assert [answer.headers.get("Location") for answer in answers] == public
    assert {answer.status_code for answer in answers} == {302}


def test_what_other_sites_show_may_be_read_from_there_all_the_way(client):
    """A browser refuses a picture of which one of the answers does not allow it."""
    addresses.build()

    response = client.get("/claims/charts/measure.svg?utm_source=x")

    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("/claims/?q=a%20b&utm_source=x&sort=value", "/claims/?q=a%20b&sort=value"),
        ("/claims/?ref=x&nonsense=1", "/claims/?nonsense=1"),
        ("/claims.csv?q=%C3%A9&gclid=x", "/claims.csv?q=%C3%A9"),
    ],
)
def test_all_other_parameters_stay_as_they_came(client, address, leads_to):
    assert client.get(address)["Location"] == leads_to


def test_a_parameter_that_is_unknown_is_still_an_error(client):
    response = client.get("/claims/?utm_source=x&nonsense=1", follow=True)

    assert response.status_code == 400
    assert "<code>nonsense</code>" in response.content.decode()


def test_what_is_sent_is_not_asked_for_again(client):
    assert client.post("/check/?utm_source=x", {"text": "80 officers"}).status_code == 400


@given(st.text(st.characters(exclude_characters="&", codec="utf-8")))
@example("é%20+%ff")
def test_what_is_no_plain_letter_is_led_on_as_the_bytes_that_came(words):
    request = RequestFactory().get("/")
    # As the server hands it on: each byte is one character.
    request.META["QUERY_STRING"] = f"ref=1&q={words}".encode().decode("latin-1")
    view = public_page("q", cached=False)(None)

    response = view(request)

    assert response["Location"] == f"/?q={quote(words, safe=PLAIN)}"
