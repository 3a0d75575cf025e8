"""The pictures that stand for pages where their addresses are shared."""

import re
from io import BytesIO

import pytest
from PIL import Image

from claims.views import cards
from tests import factories

pytestmark = pytest.mark.django_db

IMAGE = re.compile(r'<meta property="og:image" content="([^"]+)">')


@pytest.fixture
def drawn(client, monkeypatch):
    """Of an address the words of its picture, which is drawn in any case."""
    kept = []
    draw = cards.png

    def keep(card):
        kept.append(card)
        return draw(card)

    monkeypatch.setattr(cards, "png", keep)

    def words(address):
        assert client.get(address).status_code == 200
        return kept[-1].words

    return words


@pytest.mark.parametrize("page", ["/", "/claims/{claim}/", "/measures/posts/", "/speakers/"])
def test_page_names_a_picture_of_the_size_that_is_shared(client, page):
    claim = factories.claim(measure=factories.measure(slug="posts"))

    [address] = IMAGE.findall(client.get(page.format(claim=claim.pk)).content.decode())
    response = client.get(address.removeprefix("http://testserver"))

    assert response["Content-Type"] == "image/png"
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert Image.open(BytesIO(response.content)).size == (1200, 630)
    own = {
        "/claims/{claim}/": f"/claims/{claim.pk}/card.png",
        "/measures/posts/": page + "card.png",
    }
    assert address == f"http://testserver{own.get(page, '/card.png')}"


def test_claim_says_figure_hedge_who_when_and_where(drawn):
    speaker = factories.speaker(name="The Met")
    publication = factories.publication(name="Northam Gazette")
    claim = factories.claim(
        as_printed="up to 1,700 officers",
        hedge="up-to",
        value=None,
        upper=1700,
        upper_inclusive=True,
        status="plan",
        statement="Officers are to be cut.",
        quotation=factories.quotation(
            speaker=speaker,
            article=factories.article(publication=publication, published_on="2025-08-02"),
            said_on="2025-08-01",
            said_precision="day",
        ),
    )

    assert " ".join(drawn(f"/claims/{claim.pk}/card.png").split()) == (
        "up to 1,700 officers Officers are to be cut. The Met, 1 August 2025 · plan"
        " printed 2 August 2025 in Northam Gazette"
    )


def test_day_of_printing_is_not_told_as_that_of_saying(drawn):
    quotation = factories.quotation(speaker=factories.speaker(name="The Met"), said_on=None)
    claim = factories.claim(quotation=quotation)

    assert f"The Met · {claim.status_words}" in drawn(f"/claims/{claim.pk}/card.png")


def test_withdrawn_claim_says_so_and_not_its_figure(drawn):
    claim = factories.claim(state="withdrawn", withdrawn_reason="It was read elsewhere.")

    assert drawn(f"/claims/{claim.pk}/card.png") == (
        f"This claim has been withdrawn Claim {claim.pk}. It was read elsewhere."
    )


def test_measure_and_site_say_what_they_have(drawn):
    measure = factories.measure(name="Posts", slug="posts", definition="Full-time posts.")
    factories.claim(measure=measure)

    assert drawn("/measures/posts/card.png") == (
        "Posts Full-time posts. 1 distinct figure in 1 mention"
    )
    assert drawn("/card.png").endswith("1 claim from 1 article, by 1 speaker")


def test_draft_has_no_picture(client):
    assert client.get(f"/claims/{factories.draft().pk}/card.png").status_code == 404
