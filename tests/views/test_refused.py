"""Requests that are refused, answered in the site's own pages."""

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


def heading(response):
    page = response.content.decode()
    assert "Claim tracker</a>" in page
    return page.split("<h1>")[1].split("</h1>")[0]


@pytest.fixture
def strict(admin_user):
    """A client that sends a cookie and no token, as one does whose session has changed."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(admin_user)
    return client


def test_form_without_its_token_says_how_to_send_it_again(strict):
    page = reverse("admin:claims_claim_add")

    response = strict.post(f"{page}?article=1", {"as_printed": "1,700 officers"})

    assert (response.status_code, heading(response)) == (403, "This was not saved")
    assert f'<a href="{page}?article=1">Open the form again</a>' in response.content.decode()


def test_form_that_is_sent_to_another_address_is_opened_where_it_stands(strict):
    page = "http://testserver/admin/claims/proposedcorrection/1/change/"
    address = reverse("admin:claims_proposedcorrection_refuse", args=[1])

    responses = [
        strict.post(address, headers={"Referer": referer})
        for referer in (page, "http://elsewhere.example/")
    ]

    opened = [
        response.content.decode().partition('">Open the form again')[0].rpartition('"')[2]
        for response in responses
    ]
    assert opened == [page, address]


def test_log_in_without_cookies_says_so(db):
    client = Client(enforce_csrf_checks=True)

    response = client.post(reverse("admin:login"), {"username": "rose", "password": "x"})

    assert (response.status_code, heading(response)) == (403, "This was not saved")


def test_what_is_not_allowed_says_who_can_help(client):
    client.force_login(factories.user(is_staff=True))

    response = client.get(reverse("admin:claims_claim_changelist"))

    assert (response.status_code, heading(response)) == (403, "You cannot do this")
    assert "Back to the start page" in response.content.decode()


@pytest.mark.parametrize(
    ("method", "address", "allowed"),
    [
        ("post", "/claims/", "GET, HEAD"),
        ("delete", "/check/", "GET, HEAD, POST"),
        ("put", "/corrections/", "GET, HEAD"),
    ],
)
def test_method_that_is_not_allowed_has_a_page(client, method, address, allowed):
    response = getattr(client, method)(address)

    assert (response.status_code, response["Allow"]) == (405, allowed)
    assert heading(response) == "This address cannot be used in that way"


def test_body_that_is_too_long_is_told_so(admin_client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100

    response = admin_client.post(reverse("admin:claims_claim_add"), {"as_printed": "1" * 200})

    assert (response.status_code, heading(response)) == (413, "What was sent is too long")


def test_form_with_too_many_fields_is_told_so(admin_client, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 2

    response = admin_client.post(reverse("admin:claims_claim_add"), dict.fromkeys("abc", "1"))

    assert (response.status_code, heading(response)) == (413, "What was sent is too long")
