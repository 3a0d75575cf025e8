from datetime import timedelta

import pytest
from django.utils import timezone
from django.views.defaults import server_error

from claims.models import Redirect
from tests import factories
from tests.views import reading

pytestmark = pytest.mark.django_db


def test_not_found_leads_to_the_record_that_took_its_place(client):
    Redirect.objects.create(kind="merged", old_path="/speakers/met/", new_path="/speakers/police/")

    response = client.get("/speakers/met/")

    assert (response.status_code, response["Location"]) == (301, "/speakers/police/")


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("/measures/cuts/?population=%C3%A9t%C3%A9", "/measures/posts/?population=%C3%A9t%C3%A9"),
        ("/measures/cuts/?", "/measures/posts/"),
        ("/measures/cuts/chart.svg", "/measures/posts/chart.svg"),
        ("/measures/cuts/embed/?form=level", "/measures/posts/embed/?form=level"),
        ("/gone/", "/claims/?q=posts"),
        ("/gone/?x=1", "/claims/?q=posts&x=1"),
    ],
)
def test_not_found_leads_on_with_what_was_asked(client, address, leads_to):
    Redirect.objects.create(kind="merged", old_path="/measures/cuts/", new_path="/measures/posts/")
    Redirect.objects.create(kind="split", old_path="/gone/", new_path="/claims/?q=posts")

    response = client.get(address)

    assert (response.status_code, response["Location"]) == (301, leads_to)
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_not_found_leads_on_as_of_a_day_by_which_the_record_had_moved(client):
    Redirect.objects.create(kind="merged", old_path="/measures/cuts/", new_path="/measures/posts/")
    days = [timezone.now().date() - timedelta(days=days) for days in (0, 1)]

    moved, before = (client.get(f"/measures/cuts/?known_on={day}") for day in days)

    assert (moved.status_code, moved["Location"]) == (301, f"/measures/posts/?known_on={days[0]}")
    assert before.status_code == 404
    assert "Not on record on" in reading.main(before)


def test_not_found_moves_no_post(client):
    Redirect.objects.create(kind="merged", old_path="/gone/", new_path="/measures/")

    assert client.post("/gone/").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/nothing/",
        "/claims/0/",
        "/claims/999999999999999999999/",
        f"/claims/{'9' * 5000}/",
        "/measures/nothing/",
        "/%00/",
        "/%ED%A0%80/",
        f"/{'a' * 5000}/",
    ],
)
def test_not_found(client, path):
    response = client.get(path)

    assert response.status_code == 404
    assert "There is no page at this address" in reading.main(response)


def test_bad_request_names_every_parameter(client):
    response = client.get("/measures/?page=2&after=1&after=2&<b>=")

    assert response.status_code == 400
    assert reading.facts(response) == {
        "page": "This page does not know this parameter.",
        "<b>": "This page does not know this parameter.",
        "after": "Give this only once.",
    }


CLAIM = "/claims/{}/"
LISTS = ["/measures/", "/speakers/", "/articles/"]


@pytest.mark.parametrize("path", ["/", *LISTS, CLAIM])
def test_page_takes_no_unknown_parameter(client, path):
    path = path.format(factories.claim().pk)

    assert [client.get(path).status_code, client.get(path, {"x": ""}).status_code] == [200, 400]


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize(
    "after",
    [
        "x",
        ",1",
        "2025-08-01,x",
        "2025-08-01,-1",
        "2025-08-01,9999999999999999999",
        "0000-00-00,1x",
        "a\0b,1",
        "a" * 301 + ",1",
    ],
)
def test_list_refuses_a_place_that_is_not_in_it(client, path, after):
    response = client.get(path, {"after": after})

    assert response.status_code == 400
    assert list(reading.facts(response)) == ["after"]


@pytest.mark.parametrize("after", ["x,1", "2025-02-30,1", "0000-01-01,1", "99999-01-01,1"])
def test_list_of_dates_refuses_what_is_no_date(client, after):
    assert client.get("/articles/", {"after": after}).status_code == 400


def test_server_error_page_needs_nothing(rf):
    response = server_error(rf.get("/"))

    assert response.status_code == 500
    assert "This page could not be shown" in reading.main(response)
