"""A newsroom's first hour: from `start` to a claim that its first subscriber hears of by mail."""

import re
import socket
from email import message_from_bytes, policy

import pytest
from aiosmtpd.controller import Controller
from django.core.management import call_command
from playwright.sync_api import expect

from claims.models import Claim, Site, Subscription

from .accessibility import DESKTOP
from .desk import accept, fill, paste, save

TEXT = """Gulls of Harbour Town are counted

Ada Brook, the harbour master, said that 1,250 gulls live in Harbour Town."""
CLAIM = "Gulls that live in Harbour Town."
READER = "reader@example.org"


class Mailbox:
    """Keeps what a mail server is given."""

    def __init__(self):
        self.messages = []

    async def handle_DATA(self, server, session, envelope):
        self.messages.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@pytest.fixture
def mailbox(settings):
    """What a mail server on this machine received, which the site sends through."""
    mailbox = Mailbox()
    controller = Controller(mailbox, hostname="127.0.0.1", port=free_port())
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = controller.hostname, controller.port
    yield mailbox.messages
    controller.stop()


def log_in(page, site, name, password):
    page.goto(f"{site}/admin/")
    fill(page, username=name, password=password)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="To do")).to_be_visible()


def make_it_ours(page, site):
    """The administrator gives the site its name, colour and licence, and lets an editor in."""
    page.goto(f"{site}/admin/claims/site/")
    fill(page, name="The Harbour Gazette", accent="#1d4f8f", licence="CC0 1.0")
    fill(page, licence_url="https://creativecommons.org/publicdomain/zero/1.0/")
    save(page)
    page.goto(f"{site}/admin/auth/user/add/")
    fill(page, username="ben", password1="gulls-and-terns", password2="gulls-and-terns")
    save(page)
    fill(page, is_staff=True)
    page.locator("#id_groups_from option", has_text="Editor").dblclick()
    save(page)


def enter_a_claim(page, site):
    page.goto(f"{site}/admin/claims/publication/add/")
    fill(page, name="Harbour Gazette", kind="newspaper")
    save(page)
    page.goto(f"{site}/admin/claims/unit/add/")
    fill(page, singular="gull", plural="gulls", code="gull", dimension="count")
    save(page)
    page.goto(f"{site}/admin/claims/measure/add/")
    fill(page, name="Gulls of Harbour Town", definition="All gulls.", kind="stock", unit="gulls")
    save(page)
    paste(
        page,
        site,
        url="https://gazette.example/gulls",
        publication="Harbour Gazette",
        headline="Gulls of Harbour Town are counted",
        published_on="4 November 2025",
        text=TEXT,
    )
    accept(page, {"1,250 gulls"})
    page.goto(f"{site}/admin/claims/claim/{Claim.objects.get().pk}/change/")
    fill(page, measure="Gulls of Harbour Town", statement=CLAIM)
    save(page, "_review")


def link_in(message):
    return re.search(r"http\S+/alerts/\S+", message.get_content())[0]


@pytest.mark.slow  # three people, each in a browser of their own
def test_first_hour_of_a_newsroom(transactional_db, live_server, new_page, mailbox, capsys):
    site = live_server.url
    call_command("start", administrator="rose")
    password = re.search(r"Password: (\S+)", capsys.readouterr().out)[1]
    rose, ben, reader = (new_page(viewport=DESKTOP) for _ in range(3))

    log_in(rose, site, "rose", password)
    make_it_ours(rose, site)
    log_in(ben, site, "ben", "gulls-and-terns")
    enter_a_claim(ben, site)

    reader.goto(f"{site}/")
    expect(reader.get_by_role("link", name="The Harbour Gazette")).to_be_visible()
    reader.get_by_role("link", name="Alerts", exact=True).click()
    reader.get_by_label("Your email address").fill(READER)
    reader.get_by_label("How often").select_option("at once")
    reader.get_by_role("button", name="Ask for alerts").click()
    expect(reader.get_by_role("heading", name="Now confirm")).to_be_visible()
    call_command("send_alerts")
    [asked] = mailbox
    reader.goto(link_in(asked))
    reader.get_by_role("button", name="Confirm").click()
    expect(reader.get_by_role("heading", name="Your alerts")).to_be_visible()

    call_command("send_alerts")
    assert len(mailbox) == 1  # there is nothing public yet
    rose.goto(f"{site}/admin/claims/claim/review/")
    rose.locator("[data-card] summary").first.focus()
    rose.keyboard.press("p")
    expect(rose.locator("[data-card]")).to_have_count(0)
    call_command("send_alerts")

    _, told = mailbox
    claim = Claim.objects.published().get()
    assert (told["To"], told["Subject"]) == (
        READER,
        "[The Harbour Gazette] 1 new claim: Claims",
    )
    assert told.get_content_type() == "text/plain"
    assert told["List-Unsubscribe"].strip() == f"<{link_in(told)}>"
    assert CLAIM in told.get_content()
    assert "“1,250 gulls”, Ada Brook" in told.get_content()
    reader.goto(f"{site}{claim.get_absolute_url()}")
    expect(reader.get_by_text(CLAIM).first).to_be_visible()
    reader.goto(f"{site}/data/")
    expect(reader.get_by_role("link", name="CC0 1.0")).to_be_visible()
    accent = reader.evaluate(
        "getComputedStyle(document.documentElement).getPropertyValue('--accent')"
    )
    assert accent.strip() == Site.objects.get().accent

    reader.goto(link_in(told))
    reader.get_by_role("button", name="End these alerts").click()
    expect(reader.get_by_role("heading", name="These alerts are ended")).to_be_visible()
    assert not Subscription.objects.exists()
