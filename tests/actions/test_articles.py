"""A new text keeps every claim whose exact words it has, and tells which it has not."""

import pytest

from claims.actions import claims_losing_anchor, replace_text
from claims.models import Article, Claim
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    article = factories.article(text="It cut 40 posts, 6 branches and 3 vans.")
    for words, start in [("40 posts", 7), ("6 branches", 17), ("9 cars", None)]:
        end = start and start + len(words)
        factories.claim(article=article, as_printed=words, start=start, end=end)
    return article


def printed(claims):
    return [claim.as_printed for claim in claims]


def test_new_text_tells_which_claims_lose_their_words(article):
    lost = replace_text(article, "Yes: it cut 40 posts.")

    assert printed(lost) == ["6 branches"]
    assert list(Claim.objects.order_by("pk").values_list("start", flat=True)) == [12, None, None]


def test_new_text_of_an_article_without_one_tells_every_claim_not_in_it(article):
    replace_text(article, "")

    assert printed(replace_text(article, "It cut 40 posts.")) == ["6 branches", "9 cars"]


def test_would_lose_changes_nothing(article):
    before = list(Claim.objects.order_by("pk").values())

    assert printed(claims_losing_anchor(article, "Yes: it cut 40 posts.")) == ["6 branches"]
    assert list(Claim.objects.order_by("pk").values()) == before
    assert Article.objects.get().text == article.text
