"""The heading of a list, for every kind of filter alone and for several together."""

import pytest
from django.http import QueryDict

from claims.filters import ClaimFilter
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def record():
    """One published claim of each of two sorts, so that two of everything can be asked for."""
    for name, place in (("Metropolitan Police", "London"), ("Liberty", "Leeds")):
        slug = name.split()[0].lower()
        topic = factories.topic(name=f"{place} topic", slug=f"{slug}-topic")
        factories.claim(
            measure=factories.measure(name=f"LFR {place}", slug=f"{slug}-lfr", topics=[topic]),
            place=factories.place(name=place, slug=place.lower()),
            unit=factories.unit(code=f"{slug}-unit", plural=f"{place} officers"),
            quotation=factories.quotation(
                speaker=factories.speaker(name=name, slug=slug),
                article=factories.article(
                    publication=factories.publication(name=f"{place} Star", slug=f"{slug}-star")
                ),
            ),
        )


SENTENCES = [
    ("", "2 claims"),
    ("speaker=liberty", "1 claim by Liberty"),
    ("speaker=metropolitan", "1 claim by the Metropolitan Police"),
    (
        "speaker=liberty&speaker=metropolitan",
        "2 claims by Liberty or the Metropolitan Police",
    ),
    ("measure=liberty-lfr", "1 claim about “LFR Leeds”"),
    ("measure=liberty-lfr&measure=metropolitan-lfr", "2 claims about “LFR Leeds” or “LFR London”"),
    ("topic=liberty-topic", "1 claim on Leeds topic"),
    ("place=london", "1 claim in London"),
    ("publication=liberty-star", "1 claim printed in Leeds Star"),
    ("unit=liberty-unit", "1 claim in Leeds officers"),
    ("form=level", "2 claims, each a level"),
    (
        "form=level&form=share&form=percent-change",
        "2 claims, each a level, a share or a per cent change",
    ),
    ("status=actual&status=plan", "2 claims reported as fact or plan"),
    ("hedge=none", "2 claims with no hedge"),
    ("hedge=up-to", "No claims with “up to”"),
    (
        "hedge=up-to&hedge=none&hedge=about&hedge=order-of-magnitude",
        "2 claims with no hedge, given as an order of magnitude, with “up to” or “about”",
    ),
    ("value_min=1,000", "2 claims with a value of at least 1,000"),
    ("value_max=-20.50", "No claims with a value of at most −20.5"),
    ("value_min=0&value_max=2000", "2 claims with a value from 0 to 2,000"),
    ("value_min=1700&value_max=1,700.0", "2 claims with a value of 1,700"),
    ("year=2025", "2 claims said in 2025"),
    ("year=2024&year=2025", "2 claims said in 2024 or 2025"),
    ("said_from=2025-07", "2 claims said from July 2025"),
    ("said_to=2026", "2 claims said up to 2026"),
    ("said_from=2025-08&said_to=2025-08", "2 claims said in August 2025"),
    ("said_from=2025-08-01&said_to=2025-08-01", "2 claims said on 1 August 2025"),
    ("said_from=2024&said_to=2025-08-31", "2 claims said from 2024 to 31 August 2025"),
    ("published_from=2025-07-04", "2 claims printed from 4 July 2025"),
    ("published_to=2024", "No claims printed up to 2024"),
    ("published_from=2025&published_to=2025", "2 claims printed in 2025"),
    ("q=1,700++officers", "2 claims matching “1,700 officers”"),
    ("q=%22up+to%22", "No claims matching “up to”"),
    ("q=%22up+to%22+%2280%22", 'No claims matching “"up to" "80"”'),
    (
        "q=officers&said_from=2025-07&speaker=metropolitan&measure=metropolitan-lfr&place=london"
        "&publication=metropolitan-star&hedge=none&value_min=10&topic=metropolitan-topic",
        "1 claim by the Metropolitan Police about “LFR London” on London topic in London, printed"
        " in London Star, with no hedge, with a value of at least 10, said from July 2025, matching"
        " “officers”",
    ),
]


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(("query", "expected"), SENTENCES)
def test_sentence(query, expected):
    assert ClaimFilter.from_query(QueryDict(query)).sentence == expected


@pytest.mark.usefixtures("record")
def test_sentence_without_a_number():
    assert ClaimFilter.from_query(QueryDict("speaker=liberty")).subject == "Claims by Liberty"


CHIPS = [
    ("measure=liberty-lfr", ["about “LFR Leeds”"]),
    ("speaker=metropolitan", ["said by Metropolitan Police"]),
    ("publication=liberty-star", ["printed in Leeds Star"]),
    ("topic=liberty-topic&place=leeds", ["topic: Leeds topic", "place: Leeds"]),
    ("unit=liberty-unit&form=level", ["unit: Leeds officers", "form: level"]),
    ("hedge=none&status=actual", ["hedge: no hedge", "status: reported as fact"]),
    ("year=2025&year=2024", ["said in 2025", "said in 2024"]),
    ("q=a+b", ["“a b”"]),
    ("value_min=0&value_max=1700", ["value from 0", "value up to 1,700"]),
    ("said_from=2025&said_to=2025-08", ["said from 2025", "said up to August 2025"]),
    ("published_from=2025&published_to=2026", ["printed from 2025", "printed up to 2026"]),
    ("sort=value", []),
]


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(("query", "expected"), CHIPS)
def test_chips(query, expected):
    claims = ClaimFilter.from_query(QueryDict(query))

    assert [chip.label for chip in claims.chips] == expected
