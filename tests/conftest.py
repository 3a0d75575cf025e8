from pathlib import Path

import pgtrigger
import pytest
from django.conf import settings as project
from django.core.management.color import no_style
from django.db import connection, connections, transaction
from django.test import TransactionTestCase
from hypothesis import settings as examples

from claims.actions import load_records
from claims.models import Claim

from .database import create_test_database

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.jsonl"))


def pytest_configure(config):
    """While somebody works a fifth of the examples is tried, and all of them at the end."""
    if "not slow" in config.option.markexpr:
        examples.register_profile("loop", max_examples=20, deadline=None)
        examples.load_profile("loop")


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_modify_db_settings, django_db_blocker):
    """As in pytest-django, but each worker's database is copied and not migrated."""
    name = connection.settings_dict["NAME"]
    with django_db_blocker.unblock():
        create_test_database(connection)
    yield
    with django_db_blocker.unblock():
        connection.creation.destroy_test_db(name, verbosity=0)


@pytest.fixture(autouse=True, scope="session")
def _no_lasting_connections():
    """A live server's threads would keep theirs, and the test database could not be dropped."""
    connections.settings["default"]["CONN_MAX_AGE"] = 0


@pytest.fixture(autouse=True, scope="session")
def _static_root():
    """WhiteNoise warns of the folder that `collectstatic` would have made."""
    Path(project.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture(autouse=True, scope="session")
def _emptied_tables():
    """After a test that commits every table is emptied, which triggers refuse."""
    empty_tables = TransactionTestCase._fixture_teardown

    def teardown(case):
        with pgtrigger.ignore():
            empty_tables(case)

    TransactionTestCase._fixture_teardown = teardown
    yield
    TransactionTestCase._fixture_teardown = empty_tables


@pytest.fixture(autouse=True)
def _plain_static_files(settings):
    """Pages name their files without the hash that `collectstatic` would give them."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.WHITENOISE_AUTOREFRESH = True


@pytest.fixture(scope="module")
def seeds(django_db_setup, django_db_blocker):
    """The seeds in an empty database, for as long as this module runs."""
    with django_db_blocker.unblock(), transaction.atomic():
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), [Claim]):
                cursor.execute(statement)
        load_records(*SEEDS)
        yield
        transaction.set_rollback(True)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Tests that commit run last: afterwards every table is empty, the newsroom's groups too."""
    items.sort(key=commits)


def commits(item):
    marker = item.get_closest_marker("django_db")
    asked = {"live_server", "transactional_db"} & set(item.fixturenames)
    return bool(asked) or bool(marker and marker.kwargs.get("transaction"))
