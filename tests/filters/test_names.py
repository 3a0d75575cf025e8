"""A name that is typed exactly leads to its page; one that is begun is offered, as figures are."""

import pytest
from django.http import QueryDict

from claims.filters import ClaimFilter
from claims.filters.completions import completions
from claims.filters.names import named_exactly
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def record():
    """A public record of each kind with a name, three figures, and a draft of the like."""
    topic = factories.topic(name="Herons and storks", slug="herons")
    measure = factories.measure([topic], name="Heron nests", slug="nests", aliases=["Eyries"])
    rowley = factories.speaker(name="Sir Mark Rowley", slug="rowley", aliases=["Mark Rowley"])
    paper = factories.publication(name="Heron Weekly", slug="weekly")
    quotation = factories.quotation(
        speaker=rowley, article=factories.article(publication=paper, headline="Herons")
    )
    shared = {"quotation": quotation, "measure": measure, "place": factories.place(name="Hern Bay")}
    for start, (printed, value, form) in enumerate(
        [("over 700 nests", 700, "level"), ("7,000", 7000, "level"), ("£70", 70, "money")]
    ):
        factories.claim(
            **shared, as_printed=printed, value=value, form=form, start=start, end=start + 1
        )
    drafted = factories.measure(name="Heron eggs", slug="eggs")
    factories.draft(measure=drafted, as_printed="70 eggs", value=70)


EXACT = [
    ("heron nests", ["/measures/nests/"]),
    ("EYRIES", ["/measures/nests/"]),
    ("mark rowley", ["/speakers/rowley/"]),
    ("Heron Weekly", ["/publications/weekly/"]),
    ("herons and storks", ["/topics/herons/"]),
    ("heron", []),
    ("Heron eggs", []),
    ("%", []),
]


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(("words", "addresses"), EXACT)
def test_exact_name_leads_to_its_page(words, addresses):
    assert [page.address for page in named_exactly(words)] == addresses


@pytest.mark.usefixtures("record")
def test_exact_name_stands_above_the_list():
    claims = ClaimFilter.from_query(QueryDict("q=eyries"))

    assert [page.name for page in claims.named_pages] == ["Heron nests"]
    assert ClaimFilter.from_query(QueryDict("q=eyries&known_on=2025-08-03")).named_pages == []


SUGGESTED = [
    ("h", []),
    ("her", ["Heron nests", "Heron Weekly", "Herons and storks", "Hern Bay"]),
    ("nest", ["Heron nests"]),
    ("eyr", ["Heron nests"]),
    ("rowl", ["Sir Mark Rowley"]),
    ("70", ["£70", "over 700 nests", "7,000"]),
    ("7,0", ["£70", "over 700 nests", "7,000"]),
    ("£7", ["£70"]),
    ("700.5", []),
    ("00", []),
    ("eggs", []),
    ("_e", []),
]


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(("words", "names"), SUGGESTED)
def test_suggestions_begin_with_what_is_typed(words, names):
    assert sorted(row.name for row in completions(words)) == sorted(names)
    assert [row.name for row in completions(words) if row.kind == "figure"] == [
        name for name in names if name[-1].isdecimal() or "700" in name
    ]


def test_suggest_answers_the_page(client):
    factories.claim(measure=factories.measure(name="Heron nests", slug="nests"))

    answer = client.get("/suggest", {"q": "nest"})

    assert answer.json() == {
        "suggestions": [
            {"kind": "measure", "name": "Heron nests", "detail": "", "address": "/measures/nests/"}
        ]
    }
    assert client.get("/suggest", {"q": "a" * 201}).status_code == 400
