"""What subscribers are told: each thing once, nothing that is not public, whatever breaks off."""

from datetime import UTC, datetime, timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone

from claims.actions import withdraw_claim
from claims.alerts import composing, sending
from claims.checks import rebuild
from claims.models import Alert, MaintenanceRun, Redirect, Site, Subscription
from tests import factories

pytestmark = pytest.mark.django_db


def send():
    """The texts of the mails that one run sends."""
    mail.outbox.clear()
    call_command("send_alerts")
    return [message.body for message in mail.outbox]


def published(**fields):
    article = factories.article(
        publication=factories.publication(name="Northam Gazette", slug="northam-gazette")
    )
    chief = factories.speaker(name="Ada Brook", slug="ada-brook", kind="person")
    return factories.claim(article=article, speaker=chief, **fields)


def test_alert_is_a_plain_mail_that_one_click_ends():
    Site.objects.create(name="The Harbour Gazette")
    claim = published(as_printed="1,700 officers", statement="Officers are to be cut.")
    subscription = factories.subscription(email="reader@example.org")

    call_command("send_alerts")

    [message] = mail.outbox
    alert = Alert.objects.get()
    link = f"https://claims.example/alerts/{subscription.token}/"
    assert message.subject == "[The Harbour Gazette] 1 new claim: Claims"
    assert message.to == ["reader@example.org"]
    assert message.extra_headers == {
        "Message-ID": f"<alert-{alert.pk}@claims.example>",
        "List-Unsubscribe": f"<{link}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
    assert message.content_subtype == "plain"
    assert message.body == (
        "Claims\n"
        "\n1 NEW CLAIM\n"
        "\nOfficers are to be cut."
        "\n“1,700 officers”, Ada Brook"
        "\nNortham Gazette, 1 August 2025"
        f"\nhttps://claims.example/claims/{claim.pk}/\n"
        "\n-- \nYou get this because you confirmed alerts of The Harbour Gazette. To end them:"
        f"\n{link}\n"
    )


def test_each_thing_is_told_once():
    claim = published()
    factories.subscription()

    assert len(send()) == 1
    assert send() == []

    factories.correction(claim=claim, kind="typo", reason="A digit was wrong.")
    [body] = send()
    assert f"Claim {claim.pk}, typing error" in body
    assert "A digit was wrong." in body
    assert "NEW CLAIM" not in body
    assert send() == []


def test_findings_that_do_not_agree_are_told():
    measure = factories.measure()
    claim = factories.claim(measure=measure)
    repeat = factories.claim(
        measure=measure,
        as_printed="more than 1,700 officers",
        hedge="more-than",
        lower=1700,
        lower_inclusive=False,
    )
    factories.relation(from_claim=repeat, to_claim=claim)
    rebuild()
    factories.subscription()

    [body] = send()

    assert "1 FINDING\n" in body
    assert send() == []


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", True),
        ("measure=posts", True),
        ("measure=merged-into-posts", True),
        ("measure=other", False),
        ("speaker=ada-brook", True),
        ("speaker=other", False),
        ("q=officers", True),
        ("q=firefighters", False),
        ("nothing=known", False),
    ],
)
def test_alert_is_of_one_list(query, told):
    Redirect.objects.create(
        kind="merged", old_path="/measures/merged-into-posts/", new_path="/measures/posts/"
    )
    factories.measure(slug="other")
    factories.speaker(slug="other")
    published(measure=factories.measure(slug="posts"))
    factories.subscription(query=query)

    assert len(send()) == told


@pytest.mark.parametrize("confirmed", [True, False])
def test_only_what_is_newer_than_the_confirmation_is_told(confirmed):
    published()
    later = timezone.now() if confirmed else None
    factories.subscription(confirmed_at=later, asked_at=timezone.now())

    assert send() == []


def test_nothing_unpublished_is_told():
    draft = factories.draft()
    withdrawn = factories.claim(state="withdrawn", withdrawn_reason="Of another article.")
    factories.correction(claim=withdrawn, kind="withdrawn")
    factories.subscription()

    assert send() == []
    assert not Alert.objects.exists()
    assert draft.pk


def test_what_is_withdrawn_before_it_is_sent_is_not_told(monkeypatch):
    gone, stays = published(statement="Posts are gone."), factories.claim(statement="Posts stay.")
    factories.correction(claim=gone, kind="typo", reason="It was gone before.")
    factories.subscription()
    composing.compose_alerts()
    withdraw_claim(gone, kind="meaning", reason="Misread.", by=factories.user())

    [body] = send()

    assert "Posts stay." in body
    assert "gone" not in body
    assert stays.pk


def test_what_is_withdrawn_altogether_is_no_mail():
    claim = factories.claim()
    factories.subscription()
    composing.compose_alerts()
    withdraw_claim(claim, kind="meaning", reason="Misread.", by=factories.user())

    assert send() == []
    assert Alert.objects.get().sent_at is not None


def die(*_, **__):
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("module", "name"),
    [
        (composing, "news_for"),  # before it is written down
        (sending, "message_of"),  # after it was
        (sending, "deliver"),
    ],
)
def test_run_that_is_killed_loses_nothing_and_tells_nothing_twice(monkeypatch, module, name):
    factories.claim()
    factories.subscription()
    with monkeypatch.context() as patches:
        patches.setattr(module, name, die)
        with pytest.raises(KeyboardInterrupt):
            send()
    assert mail.outbox == []

    assert len(send()) == 1
    assert send() == []


def test_mail_that_was_taken_just_before_the_kill_has_the_same_id(monkeypatch):
    factories.claim()
    factories.subscription()
    deliver = sending.deliver

    def deliver_and_die(*arguments):
        deliver(*arguments)
        die()

    with monkeypatch.context() as patches:
        patches.setattr(sending, "deliver", deliver_and_die)
        with pytest.raises(KeyboardInterrupt):
            send()
    [taken] = mail.outbox

    call_command("send_alerts")

    assert [message.extra_headers["Message-ID"] for message in mail.outbox] == [
        taken.extra_headers["Message-ID"]
    ] * 2
    assert send() == []


def test_mail_that_is_refused_is_sent_by_the_next_run_and_others_meanwhile(monkeypatch):
    factories.claim()
    factories.subscription(email="broken@example.org")
    factories.subscription(email="works@example.org")
    deliver = sending.deliver

    def deliver_to_one(subscription, *message):
        if subscription.email == "broken@example.org":
            raise SMTPServerDisconnected("away")
        deliver(subscription, *message)

    with monkeypatch.context() as patches:
        patches.setattr(sending, "deliver", deliver_to_one)
        with pytest.raises(CommandError, match=r"^SMTPServerDisconnected: away\nThe next run"):
            send()
    assert [message.to for message in mail.outbox] == [["works@example.org"]]

    assert len(send()) == 1
    assert mail.outbox[0].to == ["broken@example.org"]
    assert MaintenanceRun.objects.get().task == "alerts"


def test_late_commit_is_not_missed():
    """What was published in a transaction that ended only after a run had looked."""
    subscription = factories.subscription()
    now = timezone.now()
    Subscription.objects.update(looked_at=now)
    factories.claim(published_at=now - timedelta(hours=2))

    assert len(send()) == 1
    assert subscription.pk


@pytest.mark.parametrize(
    ("time_zone", "looked_at", "due"),
    [
        ("UTC", datetime(2026, 3, 1, 23, 50, tzinfo=UTC), True),
        ("UTC", datetime(2026, 3, 2, 0, 5, tzinfo=UTC), False),
        ("Asia/Tokyo", datetime(2026, 3, 1, 23, 50, tzinfo=UTC), False),
        ("Asia/Tokyo", datetime(2026, 3, 1, 14, 50, tzinfo=UTC), True),
    ],
)
def test_daily_alerts_are_sent_once_a_day_of_the_site(time_zone, looked_at, due):
    Site.objects.create(time_zone=time_zone)
    subscription = factories.subscription(pace="daily")
    subscription.looked_at = looked_at

    with timezone.override(time_zone):
        assert subscription.is_due(datetime(2026, 3, 2, 9, 0, tzinfo=UTC)) is due


def test_long_alert_tells_of_the_first_fifty():
    for number in range(52):
        factories.claim(statement=f"Statement {number}.")
    factories.subscription(query="hedge=none")

    [body] = send()

    assert "52 NEW CLAIMS" in body
    assert "Statement 49." in body
    assert "Statement 50." not in body
    assert "And 2 more: https://claims.example/claims/?hedge=none" in body


def test_housekeeping_removes_who_never_confirmed_and_who_takes_nothing():
    ages = [timedelta(days=2), timedelta(days=4)]
    unconfirmed = [factories.subscription(confirmed_at=None) for _ in ages]
    unreached = [factories.subscription() for _ in ages]
    for subscription, age in zip(unconfirmed, ages, strict=True):
        Subscription.objects.filter(pk=subscription.pk).update(made_at=timezone.now() - age)
    for subscription, age in zip(unreached, ages, strict=True):
        subscription.alerts.create(claims=[1], made_at=timezone.now() - age)
    unreached[0].alerts.create(
        made_at=timezone.now() - timedelta(days=40), sent_at=timezone.now() - timedelta(days=31)
    )

    call_command("housekeeping")

    assert {*Subscription.objects.all()} == {unconfirmed[0], unreached[0]}
    assert [alert.claims for alert in Alert.objects.all()] == [[1]]
