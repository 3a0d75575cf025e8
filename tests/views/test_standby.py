"""Readers are shown what the standby has, editors what the primary has, nobody a mixture."""

import os
import re
from collections import deque
from copy import copy

import pytest
from django.core.cache import caches
from django.db import OperationalError, connection, connections
from django.test import TransactionTestCase

from claims.models import Claim, RateCount, UnfoundSearch
from claims.views.standby import NO_STANDBY, in_place_of_primary, read_from_standby
from tests import factories
from tests.database import copy_template
from tests.public import addresses

STANDBY = f"test_standby_{os.getpid()}"
# Whoever fills one in reads what was just saved.
FORMS = ("/report/", "/alerts/", "/check/")


@pytest.fixture(scope="module")
def empty_copy(django_db_setup, django_db_blocker):
    """A database of its own, with the tables."""
    with django_db_blocker.unblock():
        with connection._nodb_cursor() as cursor:
            copy_template(cursor, STANDBY)
        yield STANDBY
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"DROP DATABASE {STANDBY} WITH (FORCE)")


@pytest.fixture
def standby(transactional_db, empty_copy, monkeypatch):
    """A standby to which nothing came yet of what the test records."""
    monkeypatch.setitem(connections.settings, "standby", connection.settings_dict)
    connections["standby"] = connections["default"].copy()
    connections["standby"].settings_dict["NAME"] = empty_copy
    caches["counts"].clear()
    yield connections["standby"]
    connections["standby"].close()  # one that was broken off
    with in_place_of_primary(connections["standby"]):
        TransactionTestCase._fixture_teardown(None)
    connections["standby"].close()
    del connections["standby"]
    caches["counts"].clear()


def shows_claim(client, address="/claims/"):
    return "1,234" in client.get(address).content.decode()


def record_claim():
    return factories.claim(as_printed="1,234 herons", value=1234)


def test_reader_waits_for_the_standby_and_editor_does_not(client, standby):
    record_claim()

    assert not shows_claim(client)
    client.cookies["sessionid"] = "x"
    assert shows_claim(client)


def test_page_kept_from_before_is_not_shown_once_the_standby_has_the_claim(client, standby):
    assert not shows_claim(client)
    record_claim()
    assert not shows_claim(client)

    with in_place_of_primary(standby):
        record_claim()

    assert shows_claim(client)


def test_page_of_the_past_is_read_there_too(client, standby):
    with in_place_of_primary(standby):
        claim = record_claim()
        today = f"{claim.quotation.article.published_on:%Y-%m-%d}"

    assert client.get(f"/claims/{claim.pk}/").status_code == 200
    assert client.get(f"/claims/?known_on={today}").status_code == 200
    assert not Claim.objects.exists()


def test_primary_answers_while_no_standby_does_and_is_asked_for_some_seconds(client, standby):
    record_claim()
    standby.close()
    standby.settings_dict["NAME"] = "no_such_database"

    assert shows_claim(client)
    standby.settings_dict["NAME"] = STANDBY
    assert shows_claim(client)
    caches["counts"].clear()
    assert not shows_claim(client)


def test_standby_that_breaks_off_is_connected_to_again(client, standby):
    record_claim()
    assert not shows_claim(client)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [STANDBY]
        )

    assert not shows_claim(client, "/claims/?q=herons")
    assert not caches["counts"].get(NO_STANDBY)


def test_query_that_took_too_long_is_not_asked_again(rf, standby):
    requests = []

    @read_from_standby
    def view(request):
        requests.append(request)
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = 1; SELECT pg_sleep(9)")

    with pytest.raises(OperationalError, match="statement timeout"):
        view(rf.get("/"))

    assert len(requests) == 1


def test_search_that_finds_nothing_is_counted_by_the_primary(client, standby):
    client.get("/claims/?q=no such words")

    assert UnfoundSearch.objects.values_list("words", "times").get() == ("no such words", 1)
    with in_place_of_primary(standby):
        assert not UnfoundSearch.objects.exists()


def test_file_is_read_from_the_standby_and_counted_by_the_primary(client, standby):
    record_claim()

    answer = client.get("/claims.csv")

    assert b"1,234 herons" not in b"".join(answer)
    assert RateCount.objects.exists()
    with in_place_of_primary(standby):
        assert not RateCount.objects.exists()


@pytest.mark.parametrize("is_left_alone", [False, True])
def test_readers_go_on_where_the_primary_is_away(client, standby, monkeypatch, is_left_alone):
    def refuse(*args):
        raise OperationalError("the connection was refused")

    monkeypatch.setattr(connections["default"], "connect", refuse)
    connections["default"].close()

    caches["counts"].set(NO_STANDBY, is_left_alone)
    pages = ("/", "/claims/?q=no such words", "/claims.csv")
    statuses = [client.get(address).status_code for address in pages]

    monkeypatch.undo()
    assert statuses == [200] * len(pages)


@pytest.mark.django_db
def test_page_is_read_from_the_standby_alone(client, monkeypatch):
    """Of two databases it might say what neither has; one of a kind of file is as good as all."""
    paths = addresses.paths(addresses.build())
    pages = [path for path in paths if not path.startswith(FORMS)]
    asked = {re.sub(r"^/[a-z]+\.(?=csv|json|xlsx)", "/claims.", path) for path in pages}
    standby = copy(connections["default"])  # in the same transaction
    standby.execute_wrappers = []
    monkeypatch.setitem(connections.settings, "standby", connection.settings_dict)
    connections["standby"] = standby

    asked_of_primary = {path: tables_asked(client, path) for path in asked}

    del connections["standby"]
    assert set().union(*asked_of_primary.values()) == {"claims_ratecount"}


def tables_asked(client, path):
    """The tables of which the primary is asked while this address is answered."""
    statements = []

    def keep(execute, sql, *arguments):
        statements.append(sql)
        return execute(sql, *arguments)

    with connections["default"].execute_wrapper(keep):
        deque(client.get(path), maxlen=0)
    return {table for sql in statements for table in re.findall(r"\bclaims_[a-z]+", sql)}
