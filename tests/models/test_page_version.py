"""The version of pages changes with what they are made from, and with nothing else."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from claims.models import PageVersion, RateCount, UnfoundSearch
from claims.rate_limits import window_start
from tests import factories
from tests.public.addresses import build, paths

WATCHED = """
SELECT tgrelid::regclass::text FROM pg_trigger
WHERE tgname = 'change_pages' AND tgenabled = 'O' AND tgtype & 1 = 0
"""
READ_OF_A_DAY = """
SELECT DISTINCT table_name::text FROM information_schema.view_table_usage
WHERE view_schema = 'known_on' AND table_schema = 'public' AND view_name::text = ANY (%s)
"""
# What public pages read beside the record: the version itself, what is counted of readers, who is
# written to, and the logos, of which none is ever changed.
NOT_OF_THE_RECORD = {
    "claims_pageversion",
    "claims_unfoundsearch",
    "claims_ratecount",
    "claims_subscription",
    "claims_logo",
}


@pytest.mark.django_db
def test_all_tables_of_public_pages_are_watched(client):
    world = build()
    addresses = [*paths(world), "/claims/?q=unicorns+1,690", "/claims/?known_on=2025-12-02"]

    with CaptureQueriesContext(connection) as queries:
        for address in addresses:
            answer = client.get(address)
            if answer.streaming:
                b"".join(answer.streaming_content)

    said = " ".join(query["sql"] for query in queries.captured_queries)
    read = {*re.findall(r"\b(?:FROM|JOIN) \"?((?:claims|auth|django)_\w+)", said)} - functions()
    with connection.cursor() as cursor:
        cursor.execute(WATCHED)
        watched = {name for [name] in cursor.fetchall()}
        cursor.execute(READ_OF_A_DAY, [[*read]])
        read_of_a_day = {name for [name] in cursor.fetchall()}
    assert (read - NOT_OF_THE_RECORD) | read_of_a_day <= watched
    assert "claims_claimevent" in read_of_a_day
    assert watched >= {"claims_claim", "claims_listing", "claims_measure_topics"}


def functions():
    with connection.cursor() as cursor:
        cursor.execute("SELECT proname FROM pg_proc WHERE proname LIKE 'claims%'")
        return {name for [name] in cursor.fetchall()}


def forget_that_this_transaction_changed():
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('claims.pages_changed_by', '', true)")


PRIVATE = {
    "unfound search": lambda article: UnfoundSearch.objects.count_one("herons"),
    "rate": lambda article: RateCount.objects.count_one("checks", window_start()),
    "user": lambda article: User.objects.update(first_name="Ana"),
    "decision": lambda article: factories.decision(article=article),
}


@pytest.mark.django_db
@pytest.mark.parametrize("change", PRIVATE)
def test_what_no_public_page_shows_leaves_the_version(change):
    factories.user()
    article = factories.article()
    forget_that_this_transaction_changed()
    before = PageVersion.objects.current()

    PRIVATE[change](article)

    assert PageVersion.objects.current() == before != ""


@pytest.mark.django_db
def test_what_is_undone_leaves_the_version_and_what_follows_changes_it():
    factories.claim()
    forget_that_this_transaction_changed()
    before = PageVersion.objects.current()

    savepoint = transaction.savepoint()
    factories.topic()
    transaction.savepoint_rollback(savepoint)
    undone = PageVersion.objects.current()
    factories.topic()

    assert undone == before != PageVersion.objects.current()


@pytest.mark.django_db(transaction=True)
def test_writers_at_the_same_time_do_not_wait_and_each_changes_the_version():
    factories.topic()
    versions = [PageVersion.objects.current()]

    def write():
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = '2s'")
                factories.topic()
        finally:
            connection.close()

    def read():
        try:
            return PageVersion.objects.current()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool, transaction.atomic():
        factories.topic()
        pool.submit(write).result()
        versions.append(pool.submit(read).result())
    versions.append(PageVersion.objects.current())

    assert len({*versions}) == 3
    assert PageVersion.objects.count() == 2
