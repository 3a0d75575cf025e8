"""Whoever has an answer already is not sent it again, and never keeps one that is not so."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from django.utils.http import http_date

from claims.actions import withdraw_claim
from tests import factories
from tests.public import addresses

pytestmark = pytest.mark.django_db(transaction=True)

FEEDS = ["/claims/feed/", "/corrections/feed/"]
# Made anew for each reader.
UNTAGGED = {"/check/"}


def get(client, path, **headers):
    response = client.get(path, headers=headers)
    response.close()  # a file that is not read to its end stays open
    return response


def test_every_answer_is_told_apart_by_its_content_alone(client):
    """The tag of a page that is made and that of the same page kept agree."""
    world = addresses.build()
    public = set(addresses.paths(world)) - UNTAGGED - {"/report/", "/alerts/", "/alerts/a-token/"}
    tags = {path: get(client, path).headers["ETag"] for path in public}

    again = {path: get(client, path, **{"If-None-Match": tags[path]}) for path in public}

    assert {path for path, response in again.items() if response.status_code != 304} == set()
    assert {path for path, response in again.items() if response.content} == set()


@pytest.mark.parametrize("path", sorted(UNTAGGED))
def test_what_is_no_one_text_has_no_tag(client, path):
    response = client.get(path)

    assert "ETag" not in response.headers


@pytest.mark.parametrize("path", ["/", "/claims/", "/claims/feed/", "/claims/charts/measure.svg"])
def test_an_answer_that_changed_is_sent(client, path):
    factories.claim()
    tag = client.get(path).headers["ETag"]
    factories.claim(form="change", direction="up")

    response = client.get(path, headers={"If-None-Match": tag})

    assert (response.status_code, response.headers["ETag"] != tag) == (200, True)


@pytest.mark.parametrize("path", FEEDS)
def test_feed_is_not_sent_again_to_whoever_has_it(client, path):
    claim = factories.claim(published_at=datetime(2025, 8, 2, 9, 30, tzinfo=UTC))
    factories.correction(claim=claim, made_at=datetime(2025, 8, 4, 12, tzinfo=UTC))
    changed = client.get(path).headers["Last-Modified"]

    response = client.get(path, headers={"If-Modified-Since": changed})

    assert changed == "Mon, 04 Aug 2025 12:00:00 GMT"
    assert response.status_code == 304


def test_feed_that_lost_an_entry_has_changed(client):
    """What is left was published long before: by its date alone the claim would seem to stay."""
    long_ago = timezone.now() - timedelta(days=9)
    factories.claim(published_at=long_ago)
    claim = factories.claim(published_at=long_ago + timedelta(days=1))
    had = client.get("/claims/feed/").headers["Last-Modified"]

    withdraw_claim(claim, kind="withdrawn", reason="Another force cut them.", by=factories.user())

    assert client.get("/claims/feed/", headers={"If-Modified-Since": had}).status_code == 200


def test_feed_that_may_still_change_in_this_second_has_no_date(client, monkeypatch):
    claim = factories.claim()
    monkeypatch.setattr("claims.feeds.timezone.now", lambda: claim.published_at)

    assert "Last-Modified" not in client.get("/claims/feed/").headers


def test_feed_is_never_shown_without_asking_whether_it_changed(client):
    assert client.get("/claims/feed/").headers["Cache-Control"] == "no-cache"


def test_what_is_sent_to_the_site_is_always_answered(client):
    response = client.post("/claims/feed/", headers={"If-Modified-Since": http_date()})

    assert response.status_code == 405
