"""Anchors are where the exact words stand, and nowhere else."""

import pytest

from claims.actions import anchor_article
from claims.models import Claim
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "“We made 50 arrests,” he said. Last year 50 people were charged, and 50 released."


def spans():
    return list(Claim.objects.order_by("pk").values_list("start", "end"))


def test_anchor_stands_within_its_quotation():
    article = factories.article(text="It was 50 then. " + TEXT)
    quotation = factories.quotation(article=article, exact="We made 50 arrests")
    factories.claim(quotation=quotation, as_printed="50")

    anchor_article(article)

    quotation.refresh_from_db()
    assert (quotation.start, quotation.end) == (17, 35)
    assert (quotation.prefix, quotation.suffix) == (article.text[:17], article.text[35:])
    assert spans() == [(25, 27)]


def test_anchor_of_the_same_words_is_never_shared():
    article = factories.article(text=TEXT)
    quotation = factories.quotation(article=article)
    measure = factories.measure()
    for start in (0, 1):
        factories.claim(
            quotation=quotation, measure=measure, as_printed="50", start=start, end=start + 1
        )

    anchor_article(article)

    assert spans() == [(9, 11), (41, 43)]


def test_anchor_stays_where_the_words_still_stand():
    article = factories.article(text=TEXT)
    factories.claim(article=article, as_printed="50", start=41, end=43)

    anchor_article(article)

    assert spans() == [(41, 43)]


def test_anchor_is_lost_with_its_words():
    article = factories.article(text=TEXT)
    claim = factories.claim(article=article, as_printed="50 arrests", start=9, end=19)
    kept = factories.claim(article=article, as_printed="50 people")

    article.text = "We made 51 arrests. Last year 50 people were charged."
    article.save()
    anchor_article(article)

    assert spans() == [(None, None), (30, 39)]
    assert list(Claim.objects.without_anchor()) == [claim]
    assert kept not in Claim.objects.without_anchor()


def test_anchor_of_a_second_lost_claim_of_the_same_words_stays():
    article = factories.article(text="Nothing of it.")
    quotation, measure = factories.quotation(article=article), factories.measure()
    for start in (4, 9):
        factories.claim(
            quotation=quotation, measure=measure, as_printed="50", start=start, end=start + 2
        )

    anchor_article(article)

    assert spans() == [(None, None), (9, 11)]


def test_lost_is_nothing_without_a_text():
    factories.claim(article=factories.article(text=""))

    assert not Claim.objects.without_anchor().exists()
