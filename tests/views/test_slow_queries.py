"""A query that the database gives up is told to whoever asked for it, and breaks nothing else."""

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from claims.exports import read_moment
from claims.models import Topic
from claims.views.errors import SAVE_TOO_SLOW, TOO_SLOW
from tests import factories
from tests.admin.pages import typed

pytestmark = pytest.mark.django_db(transaction=True)


def wait_for_listings(execute, sql, params, many, context):
    """The database sleeps instead of reading lists, and gives that up."""
    if "claims_listing" in sql:
        sql, params = "SET LOCAL statement_timeout = 5; SELECT pg_sleep(9)", None
    return execute(sql, params, many, context)


@pytest.fixture
def slow_lists():
    client = Client(raise_request_exception=False)
    with connection.execute_wrapper(wait_for_listings):
        yield client


@pytest.mark.parametrize("address", ["/claims/?q=officers", "/claims.json?q=officers"])
def test_query_that_takes_too_long_is_told(slow_lists, address):
    response = slow_lists.get(address)

    assert response.status_code == 503
    assert all(words.encode() in response.content for words in TOO_SLOW)


def test_other_errors_of_the_database_are_no_slow_queries(monkeypatch):
    client = Client(raise_request_exception=False)

    with connection.execute_wrapper(lambda execute, *_: execute("SELECT 1 / 0", None, False, {})):
        statuses = [client.get(address).status_code for address in ("/claims/", "/claims.json")]

    assert statuses == [500, 500]


def test_whole_file_is_given_its_time(monkeypatch):
    monkeypatch.setitem(connection.settings_dict["OPTIONS"], "options", "-c statement_timeout=1ms")
    database = read_moment()
    with database.cursor() as cursor:
        cursor.execute("SELECT current_setting('statement_timeout') FROM pg_sleep(0.01)")
        [limit] = cursor.fetchone()
    database.close()

    assert limit == "0"


def wait_after_save(execute, sql, params, many, context):
    """The database saves a topic, sleeps before its transaction ends, and gives that up."""
    result = execute(sql, params, many, context)
    if sql.startswith(("INSERT INTO", "UPDATE")) and "claims_topic" in sql:
        execute("SET LOCAL statement_timeout = 5; SELECT pg_sleep(9)", None, False, context)
    return result


@pytest.mark.parametrize("is_new", [True, False], ids=["add", "change"])
def test_save_that_takes_too_long_is_not_made_and_can_be_sent_again(is_new):
    topic = factories.topic(name="Police")
    page = reverse("admin:claims_topic_add")
    if not is_new:
        page = reverse("admin:claims_topic_change", args=[topic.pk])
    client = Client(raise_request_exception=False)
    client.force_login(factories.user(is_staff=True, is_superuser=True))
    filled = typed(client.get(page), name="Officers", slug="officers")

    with connection.execute_wrapper(wait_after_save):
        response = client.post(page, filled)

    content = response.content.decode()
    assert response.status_code == 503
    assert all(words in content for words in SAVE_TOO_SLOW)
    assert f'<a href="{page}">Open the form again</a>' in content
    assert [topic.name for topic in Topic.objects.all()] == ["Police"]
    assert client.post(page, filled).status_code == 302
