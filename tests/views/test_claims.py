"""The list of claims as a page: whole, within its queries, and blind to drafts."""

import pytest

from claims.filters import claims as filters
from tests import factories
from tests.views import reading

pytestmark = pytest.mark.django_db


def heading(response):
    text = response.content.decode()
    return text.split("<h1>")[1].split("</h1>")[0]


def test_claimlist_is_headed_by_its_sentence(client):
    speaker = factories.speaker(name="Metropolitan Police", slug="met")
    factories.claim(speaker=speaker)

    response = client.get("/claims/?speaker=met")

    assert heading(response) == "1 claim by the Metropolitan Police"


@pytest.mark.parametrize("number", [5, 60])
@pytest.mark.parametrize(
    ("query", "queries"),
    [
        ("", 4),
        ("?speaker=met&hedge=none", 5),
        ("?q=officers&speaker=met&sort=-value", 7),
        ("?q=1,700+officers+in+Leeds&speaker=met", 9),
    ],
)
def test_claimlist_asks_no_more_for_more_claims(
    client, django_assert_num_queries, number, query, queries
):
    quotation = factories.quotation(speaker=factories.speaker(slug="met"))
    measure = factories.measure()
    for start in range(number):
        factories.claim(quotation=quotation, measure=measure, start=start, end=start + 1)

    with django_assert_num_queries(queries):
        response = client.get(f"/claims/{query}")

    assert response.status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "delete"])
@pytest.mark.parametrize("address", ["/claims/", "/claims.csv", "/claims/feed/"])
def test_claimlist_is_only_read(client, method, address):
    assert getattr(client, method)(address).status_code == 405


@pytest.mark.parametrize("address", ["/claims/", "/claims/feed/"])
def test_claimlist_names_what_it_cannot_read(client, address):
    response = client.get(f"{address}?colour=red&value_min=<b>")

    assert response.status_code == 400
    assert response.context["problems"] == [
        ("colour", "This page does not know this parameter."),
        ("value_min", "This must be a number in digits, such as 1700 or 0.5."),
    ]


@pytest.mark.parametrize("address", ["/claims/", "/claims/?q=officers", "/claims/feed/"])
def test_claimlist_is_the_same_with_and_without_drafts(client, address):
    published = factories.claim()
    before = client.get(address)
    factories.draft(quotation=published.quotation, measure=published.measure, start=1, end=2)
    factories.draft(as_printed="1,701 officers", state="in-review")

    after = client.get(address)

    for answer in (before, after):
        del answer.headers["X-Request-ID"]  # another one for each request
    assert (after.content, after.headers) == (before.content, before.headers)


def test_claimlist_leaves_no_cookie_and_asks_for_none(client):
    response = client.get("/claims/")

    assert (dict(response.cookies), response.get("Vary")) == ({}, None)


def test_claimlist_marks_what_a_search_found(client):
    factories.claim(as_printed="1,700 <b>officers</b>", statement="1.7k posts & 1700 staff")

    response = client.get("/claims/?q=1.7k")

    text = response.content.decode()
    assert "<mark>1.7k</mark> posts &amp; <mark>1700</mark> staff" in text
    assert "<mark>1,700</mark>" in text


def test_claimlist_of_nothing_says_what_to_take_off(client):
    factories.claim()

    response = client.get("/claims/?hedge=about&q=unicorns")

    assert heading(response) == "No claims with “about”, matching “unicorns”"
    assert [link.address for link in response.context["filter"].chips] == [
        "/claims/?q=unicorns",
        "/claims/?hedge=about",
    ]


def test_claimlist_of_nothing_has_one_thing_to_do(client):
    factories.claim()

    page = reading.main(client.get("/claims/?hedge=about"))

    assert "No claim matches this. See all claims." in page


NOTHING = [
    ("herons", "Nothing on record comes near this No claim has “herons”. Try another word"),
    ("herons or eggs", "No claim matches this. See all claims."),
    (
        "9,999",
        "Nothing on record comes near this No claim has this figure, or one that is near it.",
    ),
]


@pytest.mark.parametrize(("words", "said"), NOTHING)
def test_claimlist_of_a_search_for_nothing_says_what_to_try(client, words, said):
    factories.claim()

    page = reading.main(client.get("/claims/", {"q": words}))

    assert said in page
    assert "Narrow the list" not in page


def test_claimlist_puts_what_is_near_under_a_heading_of_its_own(client):
    factories.claim(as_printed="1,700 officers")

    page = reading.main(client.get("/claims/?q=how+many+oficers%3F+1,690"))

    assert "Read as 1,690, oficers. Left out: how, many." in page
    assert "Nothing on record has all of this. Closest:" in page
    assert "No claim has “oficers”. Words spelt much like it are marked." in page
    assert "1,700, not 1,690" in page


def test_claimlist_says_what_initials_may_be_short_for(client):
    factories.claim(measure=factories.measure(name="Registered swan owners"))

    page = reading.main(client.get("/claims/?q=RSOs"))

    assert "No claim has “RSOs”. “RSOs” may be short for “registered swan owners”." in page


def test_claimlist_puts_the_newest_first_where_too_many_are_found(client, monkeypatch):
    monkeypatch.setattr(filters, "RANKED_AT_MOST", 1)
    for day in (1, 3, 2):
        factories.claim(
            article=factories.article(published_on=f"2025-08-{day:02}"), as_printed=f"{day} herons"
        )

    response = client.get("/claims/?q=herons")

    printed = [claim.as_printed for claim in response.context["filter"].page_claims]
    assert printed == ["3 herons", "2 herons", "1 herons"]
    assert "claims match, so the newest come first." in reading.main(response)
    assert client.get("/claims/?q=herons&after=5~5").status_code == 400
    assert client.get("/claims/?q=herons&after=2025-08-03~5").status_code == 200
