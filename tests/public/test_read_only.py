"""A copy on a standby shows every public page, writes nothing, and says where it would have to."""

from collections import deque

import pytest
from django.core.cache import caches
from django.db import InternalError, connection
from django.utils import timezone

from claims.models import RateCount, Site, UnfoundSearch
from tests import factories
from tests.public import addresses
from tests.views.test_check_text import send

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    Site.objects.create(name="Northam Numbers")
    return addresses.build()


@pytest.fixture
def standby(world, settings):
    """From here on the database takes no writes."""
    settings.READ_ONLY = True
    caches["counts"].clear()
    connection.check_constraints()  # which would lock rows at the end of the test
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION READ ONLY")
    return settings


def answered(response):
    deque(response, maxlen=0)  # a file that is not read to its end stays open
    return response.status_code


def test_every_public_page_is_shown(client, world, standby):
    paths = addresses.paths(world)

    statuses = {path: answered(client.get(path)) for path in paths}

    writing = {path for path in paths if path.startswith(("/report/", "/alerts/"))}
    assert {path for path, status in statuses.items() if status != 200} == writing
    assert {statuses[path] for path in writing} == {503}


@pytest.mark.parametrize(
    "address", ["/claims/?q=nothing has this", "/claims/?known_on={today}", "/nothing/", "/?x=1"]
)
def test_what_is_asked_with_parameters_is_answered(client, standby, address):
    today = f"{timezone.now():%Y-%m-%d}"

    assert answered(client.get(address.format(today=today))) in {200, 400, 404}


def test_text_is_checked_and_counted_by_the_process(client, standby):
    standby.CHECKS_PER_CLIENT = 2

    statuses = [send(client).status_code for _ in range(3)]

    assert statuses == [200, 200, 429]
    assert not RateCount.objects.exists()


def test_search_that_finds_nothing_is_not_counted(client, standby):
    client.get("/claims/", {"q": "nothing has this"})

    assert not UnfoundSearch.objects.exists()


@pytest.mark.parametrize("address", ["/admin/", "/admin/login/", "/report/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_what_would_write_says_that_it_cannot(client, standby, address, method):
    response = getattr(client, method)(address)

    page = response.content.decode()
    assert response.status_code == 503
    assert "<h1>Nothing can be changed here for now</h1>" in page
    assert f"<code>{response.headers['X-Request-ID']}</code>" in page
    assert "Northam Numbers</a>" in page
    assert "Back to the start page" not in page
    assert not response.cookies


def test_database_of_these_tests_takes_no_writes(standby):
    with pytest.raises(InternalError, match="read-only transaction"):
        factories.topic()
