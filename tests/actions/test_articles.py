"""A new text keeps every claim whose exact words it has, and tells which it has not."""

import pytest
from django.db import connection

from claims.actions import claims_losing_anchor, replace_text
from claims.models import Article, Claim
from tests import factories

pytestmark = pytest.mark.django_db


FIRST = "Last year the council of Northam cut 40 posts in its libraries, it said on Monday."
TEXT = f"{FIRST} It closed 6 branches and sold 3 vans."


@pytest.fixture
def article():
    article = factories.article(text=TEXT)
    for words in ("40 posts", "6 branches", "9 cars"):
        start = TEXT.find(words) if words in TEXT else None
        end = start and start + len(words)
        reason = "" if start else "It stands in a picture."
        factories.claim(
            article=article, as_printed=words, start=start, end=end, reason_not_in_text=reason
        )
    connection.check_constraints()  # as when the claims were committed: they had their words
    return article


def printed(claims):
    return [claim.as_printed for claim in claims]


def test_new_text_tells_which_claims_lose_their_words(article):
    lost = replace_text(article, f"Cuts in Northam\n\n{FIRST}")

    assert printed(lost) == ["6 branches"]
    assert list(Claim.objects.order_by("pk").values_list("start", flat=True)) == [54, None, None]


def test_new_text_of_an_article_without_one_tells_every_claim_not_in_it(article):
    replace_text(article, "")

    assert printed(replace_text(article, FIRST)) == ["6 branches", "9 cars"]


def test_would_lose_changes_nothing(article):
    before = list(Claim.objects.order_by("pk").values())

    assert printed(claims_losing_anchor(article, FIRST)) == ["6 branches"]
    assert list(Claim.objects.order_by("pk").values()) == before
    assert Article.objects.get().text == article.text
