"""What is kept counted is what a count of the list rows gives, whatever the list is narrowed by."""

from datetime import date
from itertools import combinations

import pytest
from django.http import QueryDict

from claims.filters import ClaimFilter, counts
from tests import factories

pytestmark = pytest.mark.django_db

CHOICES = {
    "measure": "m-1&measure=m-2",
    "speaker": "s-0",
    "publication": "p-1",
    "topic": "t-0&topic=t-1",
    "place": "london",
    "unit": "officer",
    "form": "level",
    "hedge": "about&hedge=none",
    "status": "plan",
    "year": "2023&year=2024",
}
ONE = [f"{name}={choices}" for name, choices in CHOICES.items()]
TWO = [f"{first}&{second}" for first, second in combinations(ONE, 2)]
FURTHER = ["value_min=0&hedge=none", "form=level&said_from=2024"]
FOUND = ["q=posts", "q=posts&year=2023"]


@pytest.fixture
def record():
    """Eight claims, each of which shares some of what it has with others."""
    topics = [factories.topic(slug=f"t-{n}") for n in range(3)]
    measures = [factories.measure(slug=f"m-{n}", topics=topics[n : n + 2]) for n in range(3)]
    speakers = [factories.speaker(slug=f"s-{n}") for n in range(2)]
    papers = [factories.publication(slug=f"p-{n}") for n in range(2)]
    places = [factories.place(slug="london"), None]
    units = [factories.unit(code="officer"), factories.unit(code="post"), None]
    for n in range(8):
        factories.claim(
            measure=measures[n % 3],
            speaker=speakers[n // 4],
            article=factories.article(
                publication=papers[n % 2], published_on=date(2022 + n % 3, 5, 1)
            ),
            place=places[n // 2 % 2],
            unit=units[n % 3],
            hedge=["none", "about", "nearly"][n // 3],
            status=["actual", "plan"][n // 5],
            statement=f"{['Officers', 'Posts'][n % 2]} are to be cut.",
        )


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("query", ["", *ONE, *TWO, *FURTHER, *FOUND])
def test_counts_are_those_of_the_list_rows(query, monkeypatch):
    claims = ClaimFilter.from_query(QueryDict(query))
    tallied = claims.counts
    del claims.counts
    monkeypatch.setattr(counts, "tally_rows", lambda *_: None)

    assert claims.counts == tallied
    assert tallied[0] == len(claims.qs)
