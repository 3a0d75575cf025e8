"""A load balancer asks over plain HTTP, by the machine's address, every few seconds."""

import pytest
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder
from django.db.utils import OperationalError

from tracker import probes

PROBES = ["/healthz", "/readyz"]


@pytest.fixture
def ready(settings, tmp_path, db):
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "staticfiles.json").touch()
    return settings


@pytest.mark.parametrize("address", PROBES)
def test_probe_needs_neither_https_nor_a_known_host(client, ready, address):
    ready.SECURE_SSL_REDIRECT = True
    ready.ALLOWED_HOSTS = ["claims.example.org"]

    response = client.get(address, headers={"Host": "10.0.0.7:8000"})

    assert (response.status_code, response.content) == (200, b"ok\n")
    assert dict(response.headers) == {
        "Content-Type": "text/plain",
        "Cache-Control": "no-store",
    }
    assert not response.cookies


def test_health_asks_nothing_of_the_database(client):
    assert client.get("/healthz").content == b"ok\n"


def test_readiness_asks_the_database_little(client, ready, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        assert client.get("/readyz").status_code == 200


def without_a_database(settings, monkeypatch):
    def fail(recorder):
        raise OperationalError("connection to server at db.internal, user rose, failed")

    monkeypatch.setattr(MigrationRecorder, "applied_migrations", fail)


def without_a_migration(settings, monkeypatch):
    probes.newest_migrations.cache_clear()
    newest = {name for app, name in probes.newest_migrations() if app == "claims"}
    MigrationRecorder.Migration.objects.filter(app="claims", name__in=newest).delete()


def without_tables(settings, monkeypatch):
    monkeypatch.setattr(MigrationRecorder, "applied_migrations", lambda recorder: {})
    monkeypatch.setattr(probes, "newest_migrations", lambda: {("claims", "0002_record")})


def without_static_files(settings, monkeypatch):
    (settings.STATIC_ROOT / "staticfiles.json").unlink()


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        (without_a_database, "The database does not answer."),
        (without_a_migration, "The tables are of an earlier version: not migrated to claims.0"),
        (
            without_tables,
            "The tables are of an earlier version: not migrated to claims.0002_record.",
        ),
        (without_static_files, "The static files are not collected: every page is an error 500."),
    ],
)
def test_readiness_says_what_is_wrong(client, ready, monkeypatch, spoil, line):
    spoil(ready, monkeypatch)

    response = client.get("/readyz")

    assert response.status_code == 503
    [said] = response.content.decode().splitlines()
    assert said.startswith(line)


def test_readiness_says_all_that_is_wrong(client, ready, monkeypatch):
    without_tables(ready, monkeypatch)
    without_static_files(ready, monkeypatch)

    assert len(client.get("/readyz").content.splitlines()) == 2


def test_site_is_ready_as_long_as_its_standby_answers(client, ready, monkeypatch):
    def applied(recorder):
        if recorder.connection.alias == "default":
            raise OperationalError
        return dict.fromkeys(probes.newest_migrations())

    monkeypatch.setattr(MigrationRecorder, "applied_migrations", applied)
    assert client.get("/readyz").status_code == 503
    monkeypatch.setitem(connections.settings, "standby", connections.settings["default"])

    assert client.get("/readyz").status_code == 200


@pytest.mark.parametrize("address", PROBES)
def test_probe_is_only_read(client, db, address):
    assert client.post(address).status_code == 404
