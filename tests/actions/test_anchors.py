"""Anchors are where the exact words stand, and nowhere else."""

import pytest
from django.db import connection

from claims.actions import anchor_article, replace_text
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
    kept = factories.claim(article=article, as_printed="50 released")
    connection.check_constraints()  # as when the claims were committed: they had their words

    anchor_article(article)
    replace_text(article, TEXT.replace("50 arrests", "51 arrests"))

    assert spans() == [(None, None), (69, 80)]
    assert list(Claim.objects.without_anchor()) == [claim]
    assert kept not in Claim.objects.without_anchor()


def test_anchors_of_the_same_words_are_lost_together():
    article = factories.article(text=TEXT)
    quotation, measure = factories.quotation(article=article), factories.measure()
    for start in (9, 41):
        factories.claim(
            quotation=quotation, measure=measure, as_printed="50", start=start, end=start + 2
        )

    assert len(replace_text(article, "Nothing of it.")) == 2
    assert spans() == [(None, None), (None, None)]
    assert replace_text(article, TEXT) == []
    assert spans() == [(9, 11), (41, 43)]


def test_anchor_within_a_quotation_follows_it():
    article = factories.article(text=TEXT)
    quotation = factories.quotation(article=article, exact="We made 50 arrests, he said, in May")
    factories.claim(quotation=quotation, as_printed="50")
    replace_text(article, f"“{quotation.exact}.”")

    replace_text(article, f"In May 50 went. “{quotation.exact}”, the chief said.")

    assert spans() == [(25, 27)]


MOVED = [
    ("a year", "12 posts go.", "It was so in 2012 as well.", "12"),
    ("a longer number", "It has 12 posts.", "It has 12,500 posts.", "12"),
    ("a decimal", "It has 5 posts.", "It has 4.5 posts.", "5"),
    ("a larger unit", "It spent £12 then.", "It spent £12m then.", "£12"),
    (
        "another sentence",
        "Burglary fell by 5 per cent in London last year.",
        "Robbery rose by 5 per cent in Leeds over the year.",
        "5 per cent",
    ),
    (
        "a sentence that ends alike",
        "Crime fell 5 per cent over the year, according to figures of the force.",
        "Theft rose 5 per cent over the year, according to figures of the force.",
        "5 per cent",
    ),
]


@pytest.mark.parametrize(("before", "after", "words"), [case[1:] for case in MOVED])
def test_anchor_never_moves_to_other_words(before, after, words):
    article = factories.article(text=before)
    claim = factories.claim(article=article, as_printed=words)
    anchor_article(article)

    assert replace_text(article, after) == [claim]
    assert spans() == [(None, None)]


@pytest.mark.parametrize(
    ("text", "words"), [("It was 2012.", "12"), ("Of 12 million.", "12"), ("Some 5 per cent.", "5")]
)
def test_words_typed_stand_as_a_whole_figure(text, words):
    article = factories.article(text=text)
    factories.claim(article=article, as_printed=words)

    anchor_article(article)

    assert spans() == [(None, None)]


@pytest.mark.parametrize(
    ("text", "start"), [("Now 5 posts go.", 4), ("Now 5 posts go. Then 5 posts go.", None)]
)
def test_words_that_an_editor_sees_lost_are_found_where_they_stand_once(text, start):
    article = factories.article(text="Of the 9,000 we had, 5 posts were cut.")
    claim = factories.claim(article=article, as_printed="5 posts")
    anchor_article(article)
    replace_text(article, text)

    anchor_article(article)
    assert spans() == [(None, None)]
    claim.refresh_from_db()
    anchor_article(article, typed=claim)

    assert Claim.objects.get().start == start


def test_lost_is_nothing_without_a_text():
    factories.claim(article=factories.article(text=""))

    assert not Claim.objects.without_anchor().exists()
