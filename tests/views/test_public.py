import pytest

from claims.filters import pagination
from tests import factories
from tests.views import reading

pytestmark = pytest.mark.django_db


def test_list_links_to_its_next_page(client, monkeypatch):
    monkeypatch.setattr(pagination, "PAGE", 1)
    article = factories.article()
    for name in ("Älva & Co, Ltd", "Zoë"):
        factories.claim(article=article, speaker=factories.speaker(name=name))

    first = client.get("/speakers/")
    second = client.get("/speakers/", {"after": str(first.context["page"].next)})

    assert [row.name for row in second.context["page"].rows] != [
        row.name for row in first.context["page"].rows
    ]
    assert 'rel="next"' in first.content.decode()
    assert 'rel="next"' not in second.content.decode()


@pytest.mark.parametrize(
    ("query", "first_page"),
    [
        ("after=5~5", "/findings/"),
        ("verdict=consistent&after=5~5", "/findings/?verdict=consistent"),
    ],
)
def test_list_leads_from_a_further_page_to_the_first_one(client, query, first_page):
    first = client.get(first_page).content.decode()
    further = client.get(f"/findings/?{query}").content.decode()

    link = f'<a href="{first_page}">First page</a>'
    assert (link in first, link in further) == (False, True)


@pytest.mark.parametrize(
    "path",
    [
        *("/measures/", "/speakers/", "/articles/", "/findings/", "/corrections/", "/plans/"),
        *("/places/west-end/", "/topics/policing/", "/publications/extra/", "/measures/posts/"),
        "/claims/",
    ],
)
@pytest.mark.parametrize("after", ["nowhere", "2025-08-01,1"])
def test_lists_refuse_a_cursor_in_one_wording(client, path, after):
    factories.claim(
        article=factories.article(publication=factories.publication(slug="extra")),
        measure=factories.measure(slug="posts", topics=[factories.topic(slug="policing")]),
        place=factories.place(slug="west-end"),
    )

    response = client.get(path, {"after": after})

    assert response.status_code == 400
    assert reading.facts(response) == {
        "after": "This page of the list no longer exists. Start from the first page."
    }


def test_feed_of_corrections_is_only_read(client):
    assert client.post("/corrections/feed/").status_code == 405
