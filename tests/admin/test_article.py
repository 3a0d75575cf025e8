"""An article's page: its text, what was said in it, and where that stands."""

import pytest
from django.urls import reverse

from claims.models import Article, Claim
from tests import factories

from .pages import errors, notices, typed

pytestmark = pytest.mark.django_db


def address(article):
    return reverse("admin:claims_article_change", args=[article.pk])


def test_article_shows_its_claims_and_leads_to_another(desk):
    claim = factories.claim()
    article = claim.article
    claim_page = reverse("admin:claims_claim_change", args=[claim.pk])

    response = desk.get(address(article))

    assert [list(said.claims.all()) for said in response.context["quotations"]] == [[claim]]
    assert f'<a href="{claim_page}">1,700 officers</a>' in response.content.decode()
    form = desk.get(response.context["add_claim"]).context["adminform"].form
    assert form["article"].value() == str(article.pk)
    assert list(form.fields["quotation"].queryset) == [claim.quotation]


def test_article_address_is_normalised(desk):
    page = reverse("admin:claims_article_add")
    sent = {
        "url": "HTTPS://News.Example/a?utm_source=x#top",
        "publication": factories.publication().pk,
        "headline": "Posts go",
        "published_on": "August 2025",
        "language": "en",
    }

    response = desk.post(page, typed(desk.get(page), **sent))

    assert response.status_code == 302, errors(response)
    article = Article.objects.get()
    assert (article.url, str(article.published_on), article.published_precision) == (
        "https://news.example/a",
        "2025-08-01",
        "month",
    )


WRONG = [
    ({"url": "javascript:alert(1)"}, ["url"]),
    ({"url": "news"}, ["url"]),
    ({"url": "https://news.example/taken"}, ["url"]),
    ({"published_on": "yesterday"}, ["published_on"]),
    ({"published_on": ""}, ["published_on"]),
    ({"headline": ""}, ["headline"]),
    ({"publication": "x"}, ["publication"]),
]


@pytest.mark.parametrize(("fields", "wrong"), WRONG)
def test_article_mistake_is_told_at_its_field(desk, fields, wrong):
    factories.article(url="https://news.example/taken")
    article = factories.article()

    response = desk.post(address(article), typed(desk.get(address(article)), **fields))

    assert list(errors(response)) == wrong


def test_article_text_pasted_anew_finds_its_claims(desk):
    article = factories.article(text="It cut 1,700 officers.")
    factories.draft(article=article)

    desk.post(address(article), typed(desk.get(address(article)), text="Yes: 1,700 officers go."))

    assert list(Claim.objects.values_list("start", "end")) == [(5, 19)]


def test_article_is_withdrawn_with_its_claims(desk):
    claim = factories.claim()
    page = desk.get(address(claim.article)).context["withdraw_address"]

    sent = {"kind": "withdrawn", "reason": "A hoax.", f"opened-{claim.article.pk}": "1"}
    response = desk.post(page, sent, follow=True)

    assert notices(response) == ["1 withdrawn."]
    assert (Article.objects.get().state, Claim.objects.get().state) == ("withdrawn", "withdrawn")
