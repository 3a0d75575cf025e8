"""Limits that all processes share, by client and in all."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from claims import rate_limits
from claims.models import RateCount
from claims.rate_limits import RateLimit
from claims.views.data_answers import PROBLEM

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _limits(settings):
    settings.LETTERS_PER_CLIENT, settings.LETTERS_IN_ALL = 2, 4


def ask(rf, address, times=1):
    """Whether each of as many requests is over the limit, to a process that just started."""
    request = rf.post("/", REMOTE_ADDR=address)
    return [RateLimit("letters").exceeded(request) for _ in range(times)]


def test_limit_is_of_each_client_and_of_all(rf):
    assert ask(rf, "192.0.2.1", 3) == [False, False, True]
    assert ask(rf, "192.0.2.2", 2) == [False, True]


@pytest.mark.parametrize(
    ("address", "is_same"),
    [("2001:db8:1:2::9", True), ("2001:db8:1:2:ffff::1", True), ("2001:db8:1:3::1", False)],
)
def test_client_of_ipv6_is_its_network(rf, address, is_same):
    ask(rf, "2001:db8:1:2::1", 2)

    assert ask(rf, address) == [is_same]


def test_limit_begins_anew_each_hour_and_forgets_the_last(rf, monkeypatch):
    ask(rf, "192.0.2.1", 3)
    later = timezone.now() + timedelta(hours=1)
    monkeypatch.setattr(rate_limits.timezone, "now", lambda: later)

    assert ask(rf, "192.0.2.9") == [False]
    assert sorted(RateCount.objects.values_list("number", flat=True)) == [1, 1]


def test_address_of_a_client_is_not_stored(rf):
    ask(rf, "192.0.2.1")

    assert not RateCount.objects.filter(key__contains="192.0.2").exists()


def test_limit_ends_with_the_hour(monkeypatch):
    now = datetime(2025, 8, 2, 9, 30, 12, 345, UTC)
    monkeypatch.setattr(rate_limits.timezone, "now", lambda: now)

    assert RateLimit("letters").ends == datetime(2025, 8, 2, 10, tzinfo=UTC)


def test_clients_whose_address_is_none_of_the_internet_are_told_apart(rf):
    ask(rf, "unix:first", 2)

    assert ask(rf, "unix:second") == [False]
    assert ask(rf, "unix:first") == [True]


@pytest.mark.parametrize(
    "address", ["/claims.csv", "/measures.jsonl", "/claims.csv?known_on=2025-08-01"]
)
def test_client_takes_so_many_files_until_the_hour_ends(client, settings, address):
    settings.DOWNLOADS_PER_CLIENT = 1

    answers = [client.get(address) for _ in range(2)]
    elsewhere = client.get(address, REMOTE_ADDR="192.0.2.7")

    assert [answer.status_code for answer in (*answers, elsewhere)] == [200, 429, 200]
    assert answers[1]["Content-Type"] == PROBLEM
    assert 0 < int(answers[1]["Retry-After"]) <= 3600
