import re

import pytest
from django.core import signing
from django.urls import reverse

from claims.forms import ReportForm
from claims.models import Report
from tests import factories
from tests.views.reading import words

pytestmark = pytest.mark.django_db

MESSAGE = "The article says 1,600."


def send(client, **fields):
    return client.post(
        reverse("report"), {"message": MESSAGE, "token": ReportForm.new_token(), **fields}
    )


def test_report_is_filed(client):
    claim = factories.claim()

    response = send(client, claim=claim.pk, contact="reader@example.org")

    assert response.headers["Location"] == reverse("report-sent")
    assert Report.objects.values_list("claim", "message", "contact", "state").get() == (
        claim.pk,
        MESSAGE,
        "reader@example.org",
        "open",
    )


def test_report_form_asks_what_is_wrong_and_for_an_address_that_may_be_left_out(client):
    page = client.get(reverse("report")).content.decode()

    labels = [words(label) for label in re.findall(r"<label.*?>(.*?)</label>", page, re.DOTALL)]
    assert labels[-3:-1] == ["What is wrong?", "Your email address (optional)"]


def test_report_form_names_its_claim(client):
    claim = factories.claim()

    response = client.get(reverse("report"), {"claim": claim.pk})

    assert f'href="{claim.get_absolute_url()}"' in response.content.decode()


@pytest.mark.parametrize("number", ["x", "0", "9" * 30, "-1", "1.0"])
def test_report_form_refuses_a_claim_that_is_not_there(client, number):
    response = client.get(reverse("report"), {"claim": number})

    assert response.status_code == 400


def test_report_form_refuses_a_draft(client):
    response = client.get(reverse("report"), {"claim": factories.draft().pk})

    assert response.status_code == 400


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"message": ""}, "Say what is wrong."),
        ({"message": "x" * 2001}, "at most 2000 characters"),
        ({"token": ""}, "This form has expired."),
        ({"token": "forged"}, "This form has expired."),
        ({"token": signing.dumps("report", salt="another")}, "This form has expired."),
        ({"website": "https://spam.example"}, "Leave this field empty."),
        ({"claim": "999999999"}, "There is no claim with this number."),
    ],
)
def test_report_is_refused_with_everything_typed(client, fields, message):
    response = send(client, contact="reader@example.org", **fields)

    page = response.content.decode()
    assert response.status_code == 422
    assert message in page
    assert "reader@example.org" in page
    assert not Report.objects.exists()


def test_report_refused_for_its_age_is_sent_again(client):
    refused = send(client, token="old")
    again = refused.context["form"]["token"].value()

    response = send(client, token=again)

    assert response.status_code == 302


@pytest.mark.parametrize("setting", ["REPORTS_PER_CLIENT", "REPORTS_IN_ALL"])
def test_report_past_the_limit_waits(client, settings, setting):
    setattr(settings, setting, 1)
    send(client)

    response = send(client)

    assert response.status_code == 429
    assert 0 < int(response.headers["Retry-After"]) <= 3600
    assert f"<code>{response.headers['X-Request-ID']}</code>" in response.content.decode()
    assert MESSAGE in response.content.decode()
    assert Report.objects.count() == 1


def test_report_limit_counts_each_client_apart(client, settings):
    settings.REPORTS_PER_CLIENT = 1
    send(client)

    response = client.post(
        reverse("report"),
        {"message": MESSAGE, "token": ReportForm.new_token()},
        REMOTE_ADDR="192.0.2.7",
    )

    assert response.status_code == 302


def test_report_is_text_wherever_it_is_shown(client):
    response = send(client, message="<script>alert(1)</script>", token="")

    assert "<script>alert" not in response.content.decode()
