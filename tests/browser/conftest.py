"""A real browser on the real record. Skipped where no Chromium is found, unless it is required."""

import os
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from playwright.sync_api import expect

from claims.actions import load_records
from claims.checks import rebuild
from tests.database import fill_with

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "chrome"))), None)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]

# Playwright's loop runs in the thread of the test, where Django would refuse the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
# No test is of time: what is waited for comes, on a busy machine later.
expect.set_options(timeout=60_000)


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(autouse=True)
def _browser_is_there():
    if CHROMIUM is None:
        if os.environ.get("BROWSER_TESTS") == "required":
            pytest.fail("Install Chromium: the browser tests are required here.")
        pytest.skip("No Chromium was found.")


@pytest.fixture(scope="session")
def browser_type_launch_args():
    return {"executable_path": CHROMIUM, "args": ARGUMENTS}


@pytest.fixture
def record(django_db_reset_sequences, live_server):
    """The seeds in the database, each with its own number, and the address they are served at."""

    def load():
        load_records(*sorted((settings.BASE_DIR / "seeds").glob("*.jsonl")))
        rebuild()

    fill_with(load, connection)
    return live_server.url


@pytest.fixture
def new_page(browser):
    """Opens pages, each in a window of its own with the options of `Browser.new_context`."""
    contexts = []

    def open_page(**options):
        contexts.append(browser.new_context(**options))
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def editor_page(record, new_page):
    """Opens a window in which an editor is logged in."""
    User.objects.create_superuser("rose")
    client = Client()
    client.force_login(User.objects.get(username="rose"))
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": record}

    def open_page(**options):
        page = new_page(**options)
        page.context.add_cookies([cookie])
        return page

    return open_page
