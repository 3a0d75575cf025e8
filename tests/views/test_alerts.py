"""How readers ask for alerts, confirm them and end them."""

import re

import pytest
from django.core import mail
from django.core.management import call_command
from django.urls import reverse

from claims.models import Subscription
from claims.views import alerts
from tests import factories

pytestmark = pytest.mark.django_db
READER = "reader@example.org"


def ask(client, address=READER, query="", pace="at-once", **fields):
    path = f"/alerts/?{query}"
    page = client.get(path).content.decode()
    token = re.search(r'name="token" value="([^"]+)"', page)[1]
    return client.post(path, {"address": address, "pace": pace, "token": token, **fields})


def test_alerts_begin_once_they_are_confirmed(client):
    factories.claim(measure=factories.measure(slug="posts", name="Posts cut"))

    assert ask(client, query="measure=posts").headers["Location"] == "/alerts/asked/"

    assert mail.outbox == []  # nothing is sent within a request
    call_command("send_alerts")
    [message] = mail.outbox
    [path] = re.findall(r"http://testserver(/alerts/\S+)", message.body)
    assert "About: Claims about “Posts cut”" in message.body
    assert message.to == [READER]
    assert "Do you want these alerts?" in client.get(path).content.decode()
    assert Subscription.objects.get().confirmed_at is None  # a program may have opened it

    assert client.post(path, {"confirm": "yes"}).status_code == 302

    first = Subscription.objects.get()
    assert (first.query, first.pace) == ("measure=posts", "at-once")
    assert first.looked_at == first.confirmed_at
    client.post(path, {"confirm": "yes"})
    assert Subscription.objects.get().confirmed_at == first.confirmed_at
    assert "End these alerts" in client.get(path).content.decode()


@pytest.mark.parametrize("body", [{"end": "yes"}, {"List-Unsubscribe": "One-Click"}])
def test_alerts_end_without_a_trace(client, body):
    subscription = factories.subscription()
    subscription.alerts.create(claims=[1])

    for _ in range(2):
        page = client.post(subscription.get_absolute_url(), body)
        assert (page.status_code, page.cookies) == (200, {})
        assert "These alerts are ended" in page.content.decode()

    assert not Subscription.objects.exists()
    assert client.get(subscription.get_absolute_url()).status_code == 404
    assert client.post(subscription.get_absolute_url(), {"confirm": "yes"}).status_code == 404


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("", "Say where the alerts are to go."),
        ("reader", "Enter a valid email address."),
        ("reader@example.org\nBcc: all@example.org", "Enter a valid email address."),
        ("http://hooks.example/", "The address of a webhook must begin with https://."),
        ("https://intranet/", "The name of the site must be written in full"),
        ("https://user:secret@hooks.example/", "This address has a user name in it."),
        ("https://hooks.example:8443/", "only from ports 80 and 443"),
    ],
)
def test_address_that_is_refused(client, address, sentence):
    page = ask(client, address)

    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert not Subscription.objects.exists()


def test_form_of_a_program_is_refused(client):
    assert ask(client, website="https://spam.example").status_code == 422
    assert ask(client, token="forged").status_code == 422
    assert not Subscription.objects.exists()


def test_asking_again_changes_and_tells_nothing(client):
    subscription = factories.subscription(email=READER, pace="daily")

    answer = ask(client)

    assert answer.headers["Location"] == reverse("alerts-asked")
    assert Subscription.objects.get().pace == "daily"
    call_command("send_alerts")
    assert mail.outbox == []
    assert subscription.pk


def test_stranger_is_sent_three_links_at_most(client):
    for number in range(5):
        ask(client, query=f"q=posts+{number}")

    call_command("send_alerts")

    assert len(mail.outbox) == 3


def test_alerts_are_limited(client, settings):
    settings.ALERTS_PER_CLIENT = 1
    ask(client)

    page = ask(client, "another@example.org")

    assert page.status_code == 429
    assert "another@example.org" in page.content.decode()
    assert int(page.headers["Retry-After"]) <= 3600
    assert Subscription.objects.count() == 1


def test_list_with_too_many_conditions_is_refused(client, monkeypatch):
    monkeypatch.setattr(alerts, "LONGEST_QUERY", 10)

    page = ask(client, query="q=officers+and+posts")

    assert page.status_code == 422
    assert "This list has too many conditions." in page.content.decode()


@pytest.mark.parametrize("query", ["sort=value", "after=x", "known_on=2025-08-01", "nothing=1"])
def test_alerts_have_no_order_and_no_past(client, query):
    assert client.get(f"/alerts/?{query}").status_code == 400


def test_secret_of_a_webhook_is_shown_to_whoever_has_its_link(client):
    hook = factories.subscription(webhook="https://hooks.example/claims")
    of_mail = factories.subscription()

    assert re.search(
        r"<code>whsec_[\w+/]{43}=</code>", client.get(hook.get_absolute_url()).content.decode()
    )
    assert "whsec_" not in client.get(of_mail.get_absolute_url()).content.decode()


def test_link_is_kept_by_nobody(client):
    answer = client.get(factories.subscription().get_absolute_url())

    assert "no-store" in answer.headers["Cache-Control"]
    assert '<meta name="robots" content="noindex">' in answer.content.decode()


def test_copy_that_is_read_only_takes_no_alerts(client, settings):
    settings.READ_ONLY = True

    assert client.get("/alerts/").status_code == 503
