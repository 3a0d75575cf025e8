import pytest

from claims.models import Article, Speaker
from claims.views.paging import Page
from tests import factories

pytestmark = pytest.mark.django_db


def pages(queryset, order, size):
    """The keys of the rows of every page, one after another."""
    after, seen = None, []
    while True:
        page = Page(queryset, order, after, size)
        seen.append([row.pk for row in page])
        if page.next is None:
            return seen
        after = page.next


@pytest.mark.parametrize(
    ("size", "expected"), [(2, [2, 2, 1]), (5, [5]), (4, [4, 1]), (9, [5]), (1, [1, 1, 1, 1, 1])]
)
def test_pages_hold_every_row_once(size, expected):
    made = [factories.speaker(name=name).pk for name in ("a,b", "b", "b", "b", "c\n")]

    seen = pages(Speaker.objects.all(), ("name", "pk"), size)

    assert [key for page in seen for key in page] == made
    assert [len(page) for page in seen] == expected


def test_pages_go_down_by_date():
    days = ["2025-08-03", "2025-08-01", "2025-08-03", "2025-08-02"]
    made = [factories.article(published_on=day).pk for day in days]

    seen = pages(Article.objects.all(), ("-published_on", "-pk"), size=1)

    assert seen == [[made[2]], [made[0]], [made[3]], [made[1]]]


def test_page_of_nothing():
    page = Page(Speaker.objects.all(), ("name", "pk"), None)

    assert (list(page), page.next, page.is_first) == ([], None, True)


def test_list_links_to_its_next_page(client, monkeypatch):
    monkeypatch.setattr(Page.__init__, "__defaults__", (1,))
    article = factories.article()
    for name in ("Älva & Co, Ltd", "Zoë"):
        factories.claim(article=article, speaker=factories.speaker(name=name))

    first = client.get("/speakers/")
    second = client.get("/speakers/", {"after": first.context["page"].next})

    assert [row.name for row in second.context["page"]] != [
        row.name for row in first.context["page"]
    ]
    assert 'rel="next"' in first.content.decode()
    assert 'rel="next"' not in second.content.decode()
