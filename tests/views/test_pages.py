"""Every public page answers, says what it must, and asks the database a fixed number of times."""

import pytest
from django.utils import timezone

from claims.checks import rebuild
from tests import factories

pytestmark = pytest.mark.django_db


def record(mentions):
    """One measure with `mentions` claims in as many articles, the first of them hedged."""
    measure = factories.measure(slug="posts", topics=[factories.topic(slug="policing")])
    place = factories.place(slug="west-end")
    speaker = factories.speaker(slug="met")
    publication = factories.publication(slug="extra")
    hedge = {"hedge": "up-to", "upper": 1700, "upper_inclusive": True}
    claims = []
    for day in range(1, mentions + 1):
        article = factories.article(publication=publication, published_on=f"2025-08-{day:02}")
        fields = {"article": article, "speaker": speaker, "place": place, "measure": measure}
        fields["status"] = "plan"
        claims.append(factories.claim(**fields, **(hedge if day == 1 else {})))
    for claim in claims[1:]:
        factories.relation(from_claim=claim, to_claim=claims[0])
    rebuild()
    return claims


PAGES = [
    ("/", 8),
    ("/claims/{claim}/", 8),
    ("/claims/charts/", 7),
    ("/plans/", 8),
    ("/plans/?known_on={today}", 12),
    ("/measures/", 4),
    ("/measures/posts/", 9),
    ("/data/", 2),
    ("/data/interface/", 1),
    ("/openapi.json", 1),
    ("/topics/", 3),
    ("/topics/policing/", 4),
    ("/suggest?q=17", 2),
    ("/places/west-end/", 5),
    ("/findings/", 5),
    ("/speakers/", 3),
    ("/speakers/met/", 8),
    ("/articles/", 3),
    ("/articles/{article}/", 3),
    ("/publications/extra/", 4),
]


@pytest.fixture(scope="module", params=[2, 9])
def claim(request, shared_records):
    with shared_records():
        yield record(request.param)[0]


@pytest.mark.parametrize(("page", "queries"), PAGES)
def test_page_queries_do_not_grow(client, django_assert_num_queries, page, queries, claim):
    today = f"{timezone.now():%Y-%m-%d}"
    address = page.format(claim=claim.pk, article=claim.article.pk, today=today)

    with django_assert_num_queries(queries):
        response = client.get(address)

    assert (response.status_code, response.cookies) == (200, {})
