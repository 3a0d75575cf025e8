from gzip import decompress as gunzip

import pytest
from django.db import transaction
from django.http import HttpResponse

from claims.models import Measure, Site, UnfoundSearch
from claims.views.page_cache import cache_page_by_version
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)


def counted(status=200, meanwhile=lambda: None):
    """A remembered view that says how often it was called, and what it is called with."""
    calls = []

    @cache_page_by_version
    def view(request):
        calls.append(request)
        meanwhile()
        return HttpResponse(f"{request.get_full_path()} {len(calls)}", "text/x-test", status)

    return view


def test_a_page_asked_for_again_is_the_same_bytes(rf):
    view = counted()

    answers = [view(rf.get("/claims/?q=1")) for _ in range(2)]

    assert [answer.content for answer in answers] == [b"/claims/?q=1 1"] * 2
    assert [answer.headers["Content-Type"] for answer in answers] == ["text/x-test"] * 2


def test_another_address_or_host_is_another_page(rf, settings):
    settings.ALLOWED_HOSTS = ["a.example", "b.example"]
    view = counted()

    view(rf.get("/?q=1", HTTP_HOST="a.example"))

    assert view(rf.get("/?q=2", HTTP_HOST="a.example")).content == b"/?q=2 2"
    assert view(rf.get("/?q=1", HTTP_HOST="b.example")).content == b"/?q=1 3"
    assert view(rf.get("/?q=1", HTTP_HOST="b.example", secure=True)).content == b"/?q=1 4"


def test_a_page_is_compressed_for_whoever_reads_that(rf):
    @cache_page_by_version
    def view(request):
        return HttpResponse("1,035 arrests " * 100)

    plain, *compressed = [
        view(rf.get(path, headers={"accept-encoding": encoding}))
        for path, encoding in (("/", "br"), ("/", "gzip, br"), ("/", "gzip, br"), ("/?q", "gzip"))
    ]

    assert plain.content == b"1,035 arrests " * 100
    assert [gunzip(answer.content) for answer in compressed] == [plain.content] * 3
    assert len({answer.content for answer in compressed}) == 1
    assert compressed[0].headers["Content-Encoding"] == "gzip"
    assert plain.headers["Vary"] == compressed[0].headers["Vary"] == "Accept-Encoding"


def test_any_change_of_the_record_makes_pages_anew(rf):
    measure = factories.measure()
    view = counted()

    view(rf.get("/"))
    Measure.objects.filter(pk=measure.pk).update(name="Officers")

    assert view(rf.get("/")).content == b"/ 2"


def test_a_search_that_finds_nothing_is_counted_each_time_and_leaves_kept_pages(client, rf):
    factories.claim()
    view = counted()

    view(rf.get("/"))
    for _ in range(2):
        client.get("/claims/?q=unicorns")

    assert UnfoundSearch.objects.get().times == 2
    assert view(rf.get("/")).content == b"/ 1"


def test_a_change_while_a_page_is_made_is_not_forgotten(rf):
    view = counted(meanwhile=factories.topic)

    assert [view(rf.get("/")).content for _ in range(2)] == [b"/ 1", b"/ 2"]


def test_what_a_transaction_sees_alone_is_not_kept(rf):
    view = counted()

    with transaction.atomic():
        assert [view(rf.get("/")).content for _ in range(2)] == [b"/ 1", b"/ 2"]

    assert view(rf.get("/")).content == b"/ 3"


def test_a_reader_with_a_cookie_gets_a_page_of_their_own(rf):
    view = counted()
    rf.cookies["sessionid"] = "of an editor"

    assert [view(rf.get("/")).content for _ in range(2)] == [b"/ 1", b"/ 2"]


def test_only_found_pages_are_kept(rf):
    view = counted(status=404)

    assert [view(rf.get("/")).content for _ in range(2)] == [b"/ 1", b"/ 2"]


def test_a_list_is_counted_again_when_a_claim_is_published(client):
    factories.claim()
    before = [client.get("/claims/").content for _ in range(2)]

    factories.claim()

    assert before[0] == before[1]
    assert b"2 claims" in client.get("/claims/").content


def test_pages_of_one_version_read_the_settings_once(client, django_assert_num_queries):
    Site.objects.create(name="The Harbour Gazette")
    client.get("/about/terms/")

    with django_assert_num_queries(1):  # the version of pages
        page = client.get("/about/privacy/")

    assert b"The Harbour Gazette" in page.content
    Site.objects.update(name="The Harbour Mail")
    assert b"The Harbour Mail" in client.get("/about/privacy/").content
