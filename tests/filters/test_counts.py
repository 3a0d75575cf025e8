"""What is counted is what is in the list rows, whatever the list is narrowed by."""

from collections import Counter
from datetime import date
from itertools import chain, combinations

import pytest
from django.http import QueryDict

from claims.filters import ClaimFilter, counts
from claims.filters.facets import FACETS, RECORDED
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
ONE_FACET = [f"{name}={choices}" for name, choices in CHOICES.items()]
TWO_FACETS = [f"{left}&{right}" for left, right in combinations(ONE_FACET, 2)]
FURTHER = ["value_min=0&hedge=none", "form=level&said_from=2024"]
SEARCHES = ["q=posts", "q=posts&year=2023"]


@pytest.fixture(scope="module")
def record(shared_records):
    """Eight claims, each of which shares some of what it has with others."""
    with shared_records():
        make_claims()
        yield


def make_claims():
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


def counted(claims, name):
    """The number of claims by the code of each choice, one list row after the other."""
    facet, listings = FACETS[name], claims.without_facet(name)
    if name == "topic":
        values = chain.from_iterable(listings.values_list("topics", flat=True))
    else:
        values = listings.values_list(facet.column, flat=True)
    codes = dict(facet.model.objects.values_list("pk", facet.code)) if name in RECORDED else {}
    return Counter(str(codes.get(value, value)) for value in values if value is not None)


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("query", ["", *ONE_FACET, *TWO_FACETS, *FURTHER, *SEARCHES])
def test_counts_are_those_of_the_list_rows(query):
    claims = ClaimFilter.from_query(QueryDict(query))
    total, rows_by_facet = claims.counts

    assert total == len(claims.qs)
    assert {
        name: {code: number for code, _, number in rows} for name, rows in rows_by_facet.items()
    } == {name: counted(claims, name) for name in FACETS}


@pytest.mark.usefixtures("record")
def test_tallies_of_the_whole_record_are_what_its_rows_are_counted_to(monkeypatch):
    claims = ClaimFilter.from_query(QueryDict())
    tallied = claims.counts
    del claims.counts
    monkeypatch.setattr(counts, "tally_rows", lambda *_: None)

    assert claims.counts == tallied
