"""A newsroom's own name, colour and texts, on every page and file."""

import re

import pytest
from django.conf import settings as project

from claims.models import Site
from tests.public import addresses

pytestmark = pytest.mark.django_db
OWN = {
    "name": "The Harbour Gazette",
    "tagline": "Our numbers, on record",
    "accent": "#1d4f8f",
    "publisher": "Harbour News Ltd",
    "contact": "numbers@harbour.example",
}


def test_own_name_stands_in_everything_that_readers_get(client):
    paths = addresses.paths(addresses.build())
    default = {path: client.get(path).getvalue() for path in paths}
    Site.objects.create(**OWN)

    own = {path: client.get(path).getvalue() for path in paths}

    assert [path for path in paths if b"Claim tracker" in own[path]] == []
    named = {path for path in paths if b"Claim tracker" in default[path]}
    assert {path for path in paths if b"The Harbour Gazette" in own[path]} == named
    assert {"/", "/claims/feed/", "/data/", "/measures/officer-posts-cut/chart.svg"} < named


def test_own_publisher_stands_at_the_foot(client):
    Site.objects.create(**OWN)

    page = client.get("/").content.decode()

    assert "Published by Harbour News Ltd." in page
    assert 'Write to <a href="mailto:numbers@harbour.example">' in page
    assert '<p class="masthead-line">Our numbers, on record</p>' in page


def test_own_colour_is_a_style_sheet_of_its_own(client):
    assert b"accent.css" not in client.get("/").content
    Site.objects.create(**OWN)

    assert b'<link rel="stylesheet" href="/accent.css">' in client.get("/").content
    sheet = client.get("/accent.css")
    assert sheet.headers["Content-Type"] == "text/css; charset=utf-8"
    assert (
        sheet.content.decode().split()
        == (
            ":root { --accent: #1d4f8f; } @media (prefers-color-scheme: dark)"
            " { :root { --accent: #6184b1; } }"
        ).split()
    )


@pytest.mark.parametrize("name", ["privacy", "accessibility", "terms"])
def test_own_words_stand_on_the_page_as_paragraphs(client, name):
    Site.objects.create(**OWN, **{name: "Ask us <first>.\n\nWe answer."})

    page = client.get(f"/about/{name}/").content.decode()

    assert "<p>Ask us &lt;first&gt;.</p>" in page
    assert "<p>We answer.</p>" in page


COUNTED = {
    "ALERTS": "alerts",
    "CHECKS": "checks",
    "DOWNLOADS": "downloads of whole files",
    "LOGINS": "attempts to log in",
    "PASSWORD_RESETS": "password resets",
    "REPORTS": "reports",
}


def test_privacy_page_names_all_that_is_counted_of_a_client(client):
    limits = {name.removesuffix("_PER_CLIENT") for name in dir(project) if "_PER_CLIENT" in name}
    page = client.get("/about/privacy/").content.decode()
    [sentence] = re.findall(r"<li>So that nobody can ask for too much, (.*?)</li>", page)

    assert limits == set(COUNTED)
    assert [words for words in COUNTED.values() if words not in sentence] == []


def test_terms_say_how_many_files_one_address_may_take(client, settings):
    settings.DOWNLOADS_PER_CLIENT = 17

    assert "up to 17 times an hour" in client.get("/about/terms/").content.decode()


def test_privacy_page_says_what_alerts_send_out(client):
    page = client.get("/about/privacy/").content.decode()

    assert "sentences from published claims, corrections and findings" in page
    assert "to the webhook, whose owner then has it" in page


def test_site_is_asked_for_once_for_a_page(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        client.get("/about/privacy/")
