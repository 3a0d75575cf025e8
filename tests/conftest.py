from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from threading import BoundedSemaphore

import pytest
from django.conf import settings as project
from django.core.cache import caches
from django.core.management.color import no_style
from django.db import connection, connections, transaction
from django.test import TransactionTestCase, override_settings
from hypothesis import settings as examples

from claims.actions import load_records
from claims.models import Claim

from .database import MADE_BY_MIGRATIONS, create_test_database, drop_test_database

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.jsonl"))


def pytest_configure(config):
    """While somebody works a fifth of the examples is tried, and all of them at the end."""
    count = 20 if "not slow" in config.option.markexpr else examples.default.max_examples
    examples.register_profile("untimed", examples.default, max_examples=count, deadline=None)
    examples.load_profile("untimed")


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_modify_db_settings, django_db_blocker):
    """As in pytest-django, but each worker's database is copied and not migrated."""
    name = connection.settings_dict["NAME"]
    with django_db_blocker.unblock():
        create_test_database(connection)
    yield
    with django_db_blocker.unblock():
        drop_test_database(connection, name)


@pytest.fixture(autouse=True, scope="session")
def _no_lasting_connections():
    """A live server's threads would keep theirs, and the test database could not be dropped."""
    connections.settings["default"]["CONN_MAX_AGE"] = 0


@pytest.fixture(autouse=True, scope="session")
def _static_root():
    """WhiteNoise warns of the folder that `collectstatic` would have made."""
    Path(project.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture(autouse=True)
def _closed_downloads(monkeypatch):
    """Files are closed after the test: a server closes what it sent, a test client seldom does."""
    monkeypatch.setattr("claims.views.tables.PLACES", BoundedSemaphore(1_000))
    with ExitStack() as files:
        monkeypatch.setattr(
            "claims.exports.TemporaryFile", lambda: files.enter_context(TemporaryFile())
        )
        yield


@pytest.fixture(autouse=True, scope="session")
def _emptied_tables():
    """After a test that commits the record is emptied, past its triggers.

    What migrations made stays. To truncate sixty tables takes a hundred times as long as to delete
    a few rows.
    """
    empty_tables = TransactionTestCase._fixture_teardown

    def teardown(case):
        with connection.cursor() as cursor:
            tables = {*connection.introspection.table_names(cursor)} - MADE_BY_MIGRATIONS
            deletions = "; ".join(f"DELETE FROM {table}" for table in sorted(tables))
            cursor.execute(f"SET session_replication_role = replica; {deletions}")
            cursor.execute("SET session_replication_role = origin")
        caches["pages"].clear()

    TransactionTestCase._fixture_teardown = teardown
    yield
    TransactionTestCase._fixture_teardown = empty_tables


@pytest.fixture(autouse=True, scope="session")
def _settings_of_tests():
    """Pages name their files without the hash that `collectstatic` would give them.

    And passwords are hashed at once: to hash one as the site does takes half a second by design.
    """
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    storages = {**project.STORAGES, "staticfiles": plain}
    hashers = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with override_settings(
        STORAGES=storages,
        WHITENOISE_AUTOREFRESH=True,
        PASSWORD_HASHERS=hashers,
        RELEASES_DIR=Path("/no/releases"),
    ):
        yield


@pytest.fixture(scope="session")
def shared_records(django_db_setup, django_db_blocker):
    """A block of records that many tests read: what a test does to them is undone after it."""

    @contextmanager
    def block():
        with django_db_blocker.unblock(), transaction.atomic():
            yield
            transaction.set_rollback(True)

    return block


@pytest.fixture(scope="module")
def seeds(shared_records):
    """The seeds in an empty database, for as long as this module runs."""
    with shared_records():
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), [Claim]):
                cursor.execute(statement)
        load_records(*SEEDS)
        yield
