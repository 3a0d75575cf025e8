"""From an empty record to a public one, by two people; then every page of it is held to facts."""

import csv
import html
import io
import re
import zipfile

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.public.crawl import crawl

from .accessibility import DESKTOP
from .newsroom import ALSO_FRIENDS, FRIENDS, PAPER, enter, mend, publish_all

NUMBERED = {"/claims/1/", "/claims/3/", "/claims/4/", "/claims/5/", "/claims/7/", "/claims/10/"}
LOG = [
    f"“{ALSO_FRIENDS}” and “{FRIENDS}” were listed apart.",
    "1 claim now names Friends of Ashcombe Libraries",
    "A claim withdrawn: “318 visitors”",
    "The group has taken its count back.",
    "The statement was School classes that use the branch at Upper Tansley every week .",
    "It is now School classes that use the branch at Upper Tansley every term .",
    "The article says every term.",
    "A letter was missing.",
    "The claim 10",
]
# Address to what it says, and to what it does not.
FACTS = {
    "/": (["6 claims by 5 speakers, from 1 article.", "All claims (6)"], ["318"]),
    "/articles/": (["Ashcombe Courier , 4 November 2025 6 claims"], []),
    "/articles/1/": (["6 claims from this article", "This claim was withdrawn: Claim 6"], []),
    "/claims/1/": (["revision 2", "Corrected (typing error)"], ["misunderstanding"]),
    "/claims/6/": (["This claim has been withdrawn", "The group has taken its count back."], []),
    "/claims/7/": (
        ["Said by Priya Raman", "Corrected (misunderstanding)", "does not say on what date?"],
        [],
    ),
    "/claims/10/": ([f"Said by {FRIENDS}", f"The speaker was {ALSO_FRIENDS}"], []),
    "/corrections/": (LOG, []),
    "/measures/": ([], ["Visitors on one Saturday"]),
    "/measures/visitors-on-one-saturday/": (["Nothing on this page is published any more"], []),
    "/plans/": (["no more than 12 : no organisation named, 4 November 2025"], ["No plans"]),
    "/speakers/": ([f"{FRIENDS} Organisation 2 claims", "Martin Oakes"], [ALSO_FRIENDS]),
    "/speakers/friends-of-ashcombe-libraries/": (["2 claims", f"Also known as {ALSO_FRIENDS}"], []),
}
# Who tells of what is not public any more: its own page and the log, and nobody else.
TELLING = {
    "318 visitors": {"/articles/1/", "/claims/6/", "/measures/visitors-on-one-saturday/"},
    "libaries": {"/claims/1/", "/claims/1.json"},
    "every week": {"/claims/7/", "/claims/7.json"},
}
UNANSWERED = ["The article does not say", "not stated"]
LOGS = {"/corrections/", "/corrections/feed/"} | {
    f"/corrections.{form}" for form in ("csv", "json", "jsonl", "xlsx")
}
NOWHERE = ["Pell and Rudge", "Helen Stroud", "640,000", "in every 33", "46 staff", "insurance"]
COUNTS = re.compile(r"(?<![\d“])\b(\d+) claims?\b")


@pytest.fixture
def logged_in(django_db_reset_sequences, live_server, new_page):
    """Opens the window of an account that may do everything."""

    def open_page(name):
        client = Client()
        client.force_login(User.objects.create_superuser(name))
        page = new_page(viewport=DESKTOP)
        value = client.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": value, "url": live_server.url}])
        return page

    return open_page


def unpacked(body):
    """An answer as it is, or what is in it if it is an archive, as an Excel file is."""
    if not body.startswith(b"PK"):
        return body
    archive = zipfile.ZipFile(io.BytesIO(body))
    return b"\n".join(archive.read(name) for name in archive.namelist())


def read_all():
    """Of every public address its words; files and feeds as they are."""
    pages = {}
    for address, response, body in crawl(Client()):
        text = unpacked(body).decode("utf8", "replace")
        if response["Content-Type"].startswith("text/html"):
            text = re.sub(r"<(script|style).*?</\1>", " ", text, flags=re.DOTALL)
            text = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())
        pages[address] = text
    return pages


def false_of(pages):
    """What the pages say that is not so, or leave out, in the form (address, words)."""
    for address, (said, unsaid) in FACTS.items():
        text = pages[address]
        yield from ((address, words) for words in said if words not in text)
        yield from ((address, words) for words in unsaid if words in text)
    for address, text in pages.items():
        yield from ((address, words) for words in NOWHERE if words in text)
        yield from ((address, words) for words in COUNTS.findall(text) if int(words) > 6)
        for words, own in TELLING.items():
            if (words in text) and address not in own | LOGS:
                yield address, words
    for address in NUMBERED - {"/claims/7/"}:
        yield from ((address, words) for words in UNANSWERED if words in pages[address])
    if not {*pages} >= {*NUMBERED, "/claims/feed/", "/sitemap-claims.xml"}:
        yield "somewhere", "a page that no link leads to"


def rows_of(file):
    """Of the file, by claim: what was printed, who said it, how often corrected, when."""
    names = ("as_printed", "speaker", "revision", "period_kind", "published_on")
    rows = csv.DictReader(io.StringIO(file))
    return {int(row["claim_id"]): tuple(row[name] for name in names) for row in rows}


def test_two_people_make_a_record_whose_every_sentence_is_so(logged_in, live_server):
    author, reader = logged_in("ada"), logged_in("ben")

    enter(author, live_server.url)
    publish_all(reader, live_server.url)
    mend(author, reader, live_server.url)
    pages = read_all()

    assert [*false_of(pages)] == []
    assert rows_of(pages["/claims.csv"]) == {
        1: ("412,000", "Ashcombe Borough Council", "2", "interval", "2025-11-04"),
        3: ("no more than 12", "Martin Oakes", "1", "", "2025-11-04"),
        4: ("More than 1,900 people", PAPER, "1", "", "2025-11-04"),
        5: ("four days", FRIENDS, "1", "interval", "2025-11-04"),
        7: ("27 school classes", "Priya Raman", "2", "not-stated", "2025-11-04"),
        10: ("£22,000", FRIENDS, "2", "", "2025-11-04"),
    }
