"""Alerts as webhooks: signed, to public addresses only, in bounded time."""

import base64
import hashlib
import hmac
import json
import ssl
from functools import partial

import pytest
import trustme
from django.core.management import CommandError, call_command

from claims.alerts import delivery, secret_of
from claims.intake import Refusal
from claims.intake.fetch import post
from claims.models import Alert
from tests import factories
from tests.intake.servers import Site, http, redirect

pytestmark = pytest.mark.django_db
HOOK = "https://hooks.example/claims"


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture
def site_of(authority, monkeypatch):
    """A site with these answers, which webhooks are sent to."""
    secure = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("hooks.example").configure_cert(secure)
    trust = ssl.create_default_context()
    authority.configure_trust(trust)

    def site_of(*answers, names=None, **options):
        site = Site(*answers, names=names, secure=secure)
        told = partial(post, resolve=site.resolve, connect=site.connect, trust=trust, **options)
        monkeypatch.setattr(delivery, "post", told)
        return site

    return site_of


def verified(subscription, request):
    """The body of a request, if its signature is that of the standard."""
    head, _, body = request.partition("\r\n\r\n")
    headers = dict(line.lower().split(": ", 1) for line in head.split("\r\n")[1:])
    [signature] = [line for line in head.split("\r\n") if line.startswith("Webhook-Signature: v1,")]
    key = base64.b64decode(secret_of(subscription).removeprefix("whsec_"))
    raw = body.encode("latin-1")
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + raw
    expected = base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
    assert signature == f"Webhook-Signature: v1,{expected}"
    assert int(headers["content-length"]) == len(raw)
    return headers["webhook-id"], json.loads(raw)


def test_webhook_is_signed(site_of):
    claim = factories.claim(statement="Officers – 1,700 – are to be cut.")
    subscription = factories.subscription(webhook=HOOK)

    with site_of(http(status="204 No Content")).open() as site:
        call_command("send_alerts")

    [request] = site.requests
    assert request.startswith("POST /claims HTTP/1.1\r\nHost: hooks.example\r\n")
    message_id, data = verified(subscription, request)
    assert message_id == f"alert-{Alert.objects.get().pk}"
    assert data["claims"][0]["address"] == f"https://claims.example/claims/{claim.pk}/"
    assert data["claims"][0]["lines"][0] == "Officers – 1,700 – are to be cut."
    assert data["end"] == f"https://claims.example/alerts/{subscription.token}/"
    assert site.connected == [("198.97.190.53", 443)]
    assert Alert.objects.get().sent_at is not None


def test_webhook_is_asked_to_confirm_first(site_of):
    factories.claim()
    subscription = factories.subscription(webhook=HOOK, confirmed_at=None)

    with site_of(http()).open() as site:
        call_command("send_alerts")
        call_command("send_alerts")  # once is enough

    [request] = site.requests
    message_id, data = verified(subscription, request)
    assert message_id == f"confirmation-{subscription.pk}"
    assert data["type"] == "confirmation"
    assert data["confirm"] == f"https://claims.example/alerts/{subscription.token}/"


@pytest.mark.parametrize("address", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1"])
def test_webhook_inside_a_network_is_never_called(site_of, address):
    factories.claim()
    factories.subscription(webhook=HOOK)
    site = site_of(http(), names={"hooks.example": [address]})

    with pytest.raises(CommandError, match="is not a public site"):
        call_command("send_alerts")

    assert (site.connected, site.requests) == ([], [])
    assert Alert.objects.get().sent_at is None


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (http(status="500 Error"), "The webhook answered 500."),
        (redirect("https://127.0.0.1/"), "The webhook answered 302."),
        (b"nonsense\r\n\r\n", "gave no answer of HTTP"),
    ],
)
def test_webhook_that_does_not_take_it_is_called_again(site_of, answer, sentence):
    factories.claim()
    factories.subscription(webhook=HOOK)
    with site_of(answer).open(), pytest.raises(CommandError, match=sentence):
        call_command("send_alerts")
    assert Alert.objects.get().sent_at is None

    with site_of(http()).open() as site:
        call_command("send_alerts")

    assert len(site.requests) == 1
    assert Alert.objects.get().sent_at is not None


def dripping():
    while True:
        yield b"H"


def test_webhook_has_bounded_time(site_of):
    factories.claim()
    factories.subscription(webhook=HOOK)

    with site_of(dripping(), seconds=0.3).open(), pytest.raises(CommandError):
        call_command("send_alerts")


def test_post_refuses_what_is_no_address():
    with pytest.raises(Refusal):
        post("https://intranet/", b"", {})
