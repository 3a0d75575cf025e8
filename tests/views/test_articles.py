from datetime import date

import pytest

from claims.models import Article
from tests import factories
from tests.views import reading

pytestmark = pytest.mark.django_db


def test_article_list_shows_the_latest_first(client):
    old = factories.claim(article=factories.article(published_on=date(2025, 1, 1))).article
    new = factories.article(published_on=date(2025, 2, 1), published_precision="month")
    factories.article(state="draft")
    factories.draft(article=factories.article())
    for number in (1, 2):
        factories.claim(article=new, as_printed=str(number))

    page = client.get("/articles/")

    assert [(row, row.mentions) for row in page.context["page"].rows] == [(new, 2), (old, 1)]


def test_article_detail_lists_its_claims_in_order_and_never_its_text(client):
    article = factories.article(text="The private words of the paper: 1,700 officers, 2.")
    later, earlier = (
        factories.quotation(article=article, start=start, end=start + 9) for start in (50, 10)
    )
    third = factories.claim(quotation=later, start=58, end=59)
    second = factories.claim(quotation=later, start=52, end=55, as_printed="2")
    first = factories.claim(quotation=earlier)
    last = factories.claim(article=article)
    factories.draft(article=article)

    page = client.get(article.get_absolute_url())

    assert list(page.context["claims"]) == [first, second, third, last]
    assert "private words" not in page.content.decode()


def test_article_detail_of_a_withdrawn_article_keeps_its_address(client):
    article = factories.article(state="withdrawn", withdrawn_reason="Entered twice.")

    page = client.get(article.get_absolute_url())

    assert reading.each(page, "div", "notice") == [
        "This article has been withdrawn from the record Entered twice."
    ]


def test_article_detail_of_a_draft_is_no_page(client):
    assert client.get(factories.article(state="draft").get_absolute_url()).status_code == 404


def test_publication_detail_lists_its_articles(client):
    publication = factories.publication()
    days = [date(2025, 1, 1), date(2025, 2, 1)]
    made = [factories.article(publication=publication, published_on=day) for day in days]
    for article in [*made, factories.article()]:
        factories.claim(article=article)
    factories.article(publication=publication, state="draft")

    context = client.get(publication.get_absolute_url()).context

    assert (context["page"].rows, context["narrator"]) == (made[::-1], None)


def test_publication_detail_links_to_its_own_voice(client):
    publication = factories.publication()
    narrator = factories.speaker(kind="publication", publication=publication)
    article = factories.article(publication=publication)
    quotation = factories.quotation(article=article, speaker=narrator, kind="narration")
    factories.claim(quotation=quotation)

    assert client.get(publication.get_absolute_url()).context["narrator"] == narrator


def test_publication_detail_without_a_published_article_is_no_page(client):
    publication = factories.publication()
    factories.article(publication=publication, state="draft")

    assert Article.objects.published().count() == 0
    assert client.get(publication.get_absolute_url()).status_code == 404
