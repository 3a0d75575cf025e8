"""What DATABASE_URL may name, and how a pooler or a standby is asked."""

import ast

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from claims.backups import wanted_host
from tests.management.test_demo import manage
from tracker.database_url import database_of

HOSTS = "postgres://rose:a%40b@db1.example.org:5433,db2.example.org/claims"


@pytest.mark.parametrize(
    ("url", "host", "port"),
    [
        ("postgres://rose@db1/claims", "db1", ""),
        ("postgres://rose@db1:5433/claims", "db1", 5433),
        ("postgres://rose@db1,db2/claims", "db1,db2", "5432,5432"),
        ("postgresql://rose@db1:5433,db2,db3:5434/claims", "db1,db2,db3", "5433,5432,5434"),
        ("postgres://rose@[::1]:5433,127.0.0.1/claims", "::1,127.0.0.1", "5433,5432"),
        ("postgres://rose@%2Fvar%2Frun/claims", "/var/run", ""),
        ("postgres://rose:a,b@db1/claims", "db1", ""),
        ("postgres://db1,db2/claims", "db1,db2", "5432,5432"),
    ],
)
def test_hosts_are_those_that_the_url_names(url, host, port):
    database = database_of(url)

    assert (database["HOST"], database["PORT"], database["NAME"]) == (host, port, "claims")


def test_url_of_several_hosts_has_all_that_one_of_a_single_host_has():
    database = database_of(f"{HOSTS}?target_session_attrs=read-write&sslmode=require")

    assert (database["USER"], database["PASSWORD"]) == ("rose", "a@b")
    assert database["OPTIONS"] == {"target_session_attrs": "read-write", "sslmode": "require"}
    assert database["ENGINE"] == "django.db.backends.postgresql"


@pytest.mark.parametrize("url", ["x", "http://db1/claims", "postgres://db1:x,db2/claims"])
def test_url_that_cannot_be_read_says_how_it_must_be(url):
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL must be like postgres://"):
        database_of(url)


@pytest.mark.parametrize(
    ("environment", "options"),
    [
        ({}, "'options': '-c jit=off -c work_mem=64MB"),
        ({"READ_ONLY": "1"}, "-c statement_timeout=0s -c default_transaction_read_only=on'"),
        ({"SECONDS_PER_QUERY": "20"}, "-c join_collapse_limit=5 -c statement_timeout=20s'"),
        ({"DATABASE_POOLED": "1"}, "'DISABLE_SERVER_SIDE_CURSORS': True"),
    ],
)
def test_connection_is_asked_for_what_it_can_have(environment, options):
    ended = manage("diffsettings", DATABASE_URL=HOSTS, **environment)

    [databases] = [line for line in ended.stdout.splitlines() if line.startswith("DATABASES = ")]
    assert options in databases
    assert ("-c jit=off" in databases) is ("DATABASE_POOLED" not in environment)


def test_standbys_are_named_in_a_setting_of_their_own():
    urls = {"DATABASE_URL": HOSTS, "DATABASE_REPLICA_URL": "postgres://rose@db3,db4/claims"}

    ended = manage("diffsettings", **urls)

    [databases] = [line for line in ended.stdout.splitlines() if line.startswith("DATABASES = ")]
    standby = ast.literal_eval(databases.removeprefix("DATABASES = "))["standby"]
    assert (standby["HOST"], standby["CONN_HEALTH_CHECKS"]) == ("db3,db4", True)
    assert "-c jit=off" in standby["OPTIONS"]["options"]


def test_backup_asks_the_same_of_several_hosts(monkeypatch):
    monkeypatch.setitem(connection.settings_dict, "OPTIONS", {"target_session_attrs": "read-write"})

    assert wanted_host() == {"PGTARGETSESSIONATTRS": "read-write"}
