"""The mail to a press office, whole."""

from datetime import date

import pytest

from claims import press_inquiries
from claims.models import Claim
from claims.models.claim_queryset import CONTEXT_QUESTIONS
from tests import factories

pytestmark = pytest.mark.django_db

ADDRESS = "https://claims.example/claims/7/"


def mail(claim):
    return press_inquiries.inquiry_mail(
        Claim.objects.with_open_questions().get(pk=claim.pk), ADDRESS
    )


def test_inquiry_is_a_mail_that_can_be_sent():
    article = factories.article(
        headline="Posts to go",
        url="https://news.example/posts",
        publication=factories.publication(name="West End Gazette"),
    )
    met = factories.speaker(name="Metropolitan Police")
    chief = factories.speaker(name="Ann Example", kind="person")
    said = factories.quotation(
        article=article,
        speaker=chief,
        on_behalf_of=met,
        said_on=date(2025, 7, 1),
        said_precision="month",
    )

    assert mail(factories.claim(quotation=said, period_kind="not-stated")) == (
        "To: the press office of the Metropolitan Police\n"
        "Subject: “1,700 officers”, West End Gazette, 1 August 2025\n"
        "\n"
        "Hello,\n"
        "\n"
        "I am writing about a figure published by West End Gazette on 1 August 2025 under the"
        " headline “Posts to go”:\n"
        "\n"
        "    “1,700 officers”\n"
        "\n"
        "It is attributed to Ann Example, said in July 2025. As I read it: Officers are to be cut."
        " The article leaves this question open. Could you help?\n"
        "\n"
        "- On what date was this the figure?\n"
        "\n"
        "The article: https://news.example/posts\n"
        "The figure on record: https://claims.example/claims/7/\n"
        "\n"
        "Many thanks\n"
    )


def test_inquiry_asks_every_question_of_one_claim():
    said = factories.quotation(kind="narration")
    claim = factories.claim(
        quotation=said,
        form="change",
        direction="up",
        status="plan",
        baseline_kind="not-stated",
        period_kind="not-stated",
        not_stated=["credited-to"],
    )

    text = mail(claim)

    assert text.count("\n- ") == 3
    assert "The article leaves these questions open." in text
    assert "It is given in the publication’s own voice." in text


def test_inquiry_is_none_where_nothing_is_open():
    claim = factories.claim(measure=factories.measure(kind="index"), period_kind="not-stated")

    assert mail(claim) == ""


def test_inquiry_is_none_where_nobody_has_looked():
    assert mail(factories.claim()) == ""


@pytest.mark.parametrize(
    ("speaker", "office"),
    [
        ({"name": "Liberty"}, "the press office of Liberty"),
        ({"name": "Ann Example", "kind": "person"}, "the office of Ann Example"),
        ({"name": "a source", "kind": "unnamed"}, "the editors of West End Gazette"),
    ],
)
def test_inquiry_goes_to_who_should_know(speaker, office):
    paper = factories.publication(name="West End Gazette")
    said = factories.quotation(
        article=factories.article(publication=paper), speaker=factories.speaker(**speaker)
    )

    claim = factories.claim(quotation=said, period_kind="not-stated")

    assert mail(claim).startswith(f"To: {office}\n")


def test_inquiry_has_a_sentence_for_every_open_question():
    assert press_inquiries.QUESTIONS.keys() == CONTEXT_QUESTIONS.keys()
