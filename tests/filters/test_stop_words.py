"""A search of nothing but very common words says so, and offers the hedge that they are."""

from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from claims.filters import ClaimFilter, ClaimListLinks
from tests import factories
from tests.views.reading import main

pytestmark = pytest.mark.django_db


def ask(words, **parameters):
    return ClaimFilter.from_query(QueryDict(urlencode({"q": words, **parameters})))


WORDS = [
    ("up to", True, ["up to"]),
    ('"more than"', True, ["more than"]),
    ("“Over”", True, ["more than"]),
    ("no more than", True, ["at most"]),
    ("or so", True, ["about"]),
    ("between", True, ["between"]),
    ("-up to", True, ["up to"]),
    ("of the", True, []),
    ("?!", True, []),
    ("up to 80", False, []),
    ("up to officers", False, []),
    ("at least", False, ["at least"]),
]


@pytest.mark.parametrize(("words", "is_too_common", "hedges"), WORDS)
def test_words_are_too_common_if_all_are(words, is_too_common, hedges):
    claims = ask(words)

    assert ClaimListLinks(claims).is_too_common == is_too_common
    assert [link.label for link in ClaimListLinks(claims).hedges] == hedges


def test_list_without_words_is_not_too_common():
    assert not ClaimListLinks(ask("")).is_too_common


@pytest.mark.parametrize("hedge", ["up-to", "about"])
def test_hedge_link_keeps_the_rest_of_the_filter(hedge):
    claims = ask("up to", form="level", hedge=hedge, value_min="1,000", sort="value")

    others = "form=level&hedge=about" if hedge == "about" else "form=level"
    assert [link.address for link in ClaimListLinks(claims).hedges] == [
        f"/claims/?{others}&value_min=1000&sort=value&hedge=up-to"
    ]


def test_claimlist_of_common_words_leads_to_their_hedge(client):
    factories.claim(as_printed="up to 80", hedge="up-to", upper=80, upper_inclusive=True, value=80)

    page = client.get("/claims/?form=level&q=up+to&known_on=2025-09-01")

    assert "“up to” is too common to search for" in main(page)
    for address in (
        "/claims/?form=level&amp;known_on=2025-09-01&amp;hedge=up-to",
        "/claims/?form=level&amp;known_on=2025-09-01",
    ):
        assert f'<li><a href="{address}">' in page.content.decode()


def test_claimlist_of_words_that_nothing_matches_is_not_called_common(client):
    assert "is too common to search for" not in main(client.get("/claims/?q=unicorns"))
