"""Where one can go from a list: its facets, its orders, its formats, and back out of a filter."""

import pytest
from django.http import QueryDict

from claims.filters import ClaimFilter, ClaimListLinks
from claims.filters.base import Link
from claims.filters.counts import LISTED
from claims.filters.links import OPEN
from tests import factories

pytestmark = pytest.mark.django_db


def ask(query=""):
    return ClaimFilter.from_query(QueryDict(query))


def links_of(query=""):
    return ClaimListLinks(ask(query))


def facets(query=""):
    """The facets as a page shows them: title to rows (label, count, selected)."""
    return {
        facet.title: [(link.label, link.count, link.selected) for link in facet.open + facet.folded]
        for facet in links_of(query).facets
    }


@pytest.fixture
def record():
    """Two claims by the Met, one of them about a place, and one by Liberty; and a draft."""
    met = factories.speaker(name="Met", slug="met")
    topics = [
        factories.topic(name="Policing", slug="policing"),
        factories.topic(name="Money", slug="money"),
    ]
    posts = factories.measure(name="Posts", slug="posts", topics=topics)
    budget = factories.measure(name="Budget", slug="budget", topics=topics[1:])
    star = factories.publication(name="Star", slug="star")
    place = factories.place(name="London", slug="london")
    unit = factories.unit(code="officer", plural="officers")
    by_met = factories.quotation(speaker=met, article=factories.article(publication=star))
    factories.claim(quotation=by_met, measure=posts, place=place, unit=unit)
    factories.claim(quotation=by_met, measure=budget, form="money", status="plan")
    by_liberty = factories.quotation(
        speaker=factories.speaker(name="Liberty", slug="liberty"),
        article=factories.article(publication=star),
    )
    factories.claim(quotation=by_liberty, measure=posts, hedge="about")
    factories.draft(quotation=by_liberty, measure=budget, place=place, unit=unit)


WHOLE = {
    "Measure": [("Posts", 2, False), ("Budget", 1, False)],
    "Said by": [("Met", 2, False), ("Liberty", 1, False)],
    "Printed in": [("Star", 3, False)],
    "Topic": [("Money", 3, False), ("Policing", 2, False)],
    "Place": [("London", 1, False)],
    "Unit": [("officers", 1, False)],
    "Form": [("level", 2, False), ("money", 1, False)],
    "Hedge": [("no hedge", 2, False), ("about", 1, False)],
    "Status": [("reported as fact", 2, False), ("plan", 1, False)],
    "Said in": [("2025", 3, False)],
}


@pytest.mark.usefixtures("record")
def test_facets_count_what_is_published():
    assert facets() == WHOLE


@pytest.mark.usefixtures("record")
def test_facet_is_not_limited_by_its_own_choice():
    assert facets("speaker=liberty") == {
        "Measure": [("Posts", 1, False)],
        "Said by": [("Liberty", 1, True), ("Met", 2, False)],
        "Printed in": [("Star", 1, False)],
        "Topic": [("Policing", 1, False), ("Money", 1, False)],
        "Form": [("level", 1, False)],
        "Hedge": [("about", 1, False)],
        "Status": [("reported as fact", 1, False)],
        "Said in": [("2025", 1, False)],
    }


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(
    ("query", "title", "rows"),
    [
        ("topic=policing", "Topic", [("Policing", 2, True), ("Money", 3, False)]),
        ("topic=policing", "Measure", [("Posts", 2, False)]),
        ("measure=budget&topic=policing", "Topic", [("Policing", 0, True), ("Money", 1, False)]),
        (
            "hedge=up-to&hedge=about",
            "Hedge",
            [("up to", 0, True), ("about", 1, True), ("no hedge", 2, False)],
        ),
        ("q=posts", "Said by", [("Met", 1, False), ("Liberty", 1, False)]),
        ("year=2024", "Said in", [("2024", 0, True), ("2025", 3, False)]),
        ("speaker=met&measure=posts", "Said by", [("Met", 1, True), ("Liberty", 1, False)]),
    ],
)
def test_facet_shows_its_choices(query, title, rows):
    assert sorted(facets(query)[title]) == sorted(rows)


def test_facet_folds_what_is_rare_and_shows_what_is_chosen():
    quotation = factories.quotation()
    for number in range(LISTED + 2):
        factories.claim(quotation=quotation, measure=factories.measure(slug=f"m-{number}"))

    [measure] = [
        facet for facet in links_of(f"measure=m-{LISTED + 1}").facets if facet.name == "measure"
    ]

    assert (len(measure.open), len(measure.folded)) == (OPEN, LISTED - OPEN)
    assert [link.selected for link in measure.open] == [True] + [False] * (OPEN - 1)
    assert measure.index == "/measures/"


@pytest.mark.usefixtures("record")
def test_facet_that_shows_all_its_choices_needs_no_index():
    assert {facet.index for facet in links_of().facets} == {None}


@pytest.mark.usefixtures("record")
def test_facet_link_adds_and_takes_off():
    said_by = links_of("q=posts&speaker=met").facets[1]

    assert said_by.open == [
        Link("Met", "/claims/?q=posts", 1, selected=True),
        Link("Liberty", "/claims/?speaker=met&q=posts&speaker=liberty", 1),
    ]


@pytest.mark.usefixtures("record")
def test_chip_takes_off_one_part():
    claims = ask("speaker=met&speaker=liberty&q=posts&said_from=2025-07&value_min=1,700&sort=value")

    assert [chip.address for chip in claims.chips] == [
        "/claims/?speaker=liberty&q=posts&value_min=1700&said_from=2025-07&sort=value",
        "/claims/?speaker=met&q=posts&value_min=1700&said_from=2025-07&sort=value",
        "/claims/?speaker=met&speaker=liberty&value_min=1700&said_from=2025-07&sort=value",
        "/claims/?speaker=met&speaker=liberty&q=posts&said_from=2025-07&sort=value",
        "/claims/?speaker=met&speaker=liberty&q=posts&value_min=1700&sort=value",
    ]


def claims_behind(link):
    return ask(link.address.partition("?")[2]).total


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("query", ["", "q=posts+or+budget&sort=relevance"])
def test_link_to_a_choice_leads_to_as_many_claims_as_it_counts(query):
    choices = [link for facet in links_of(query).facets for link in facet.open]

    assert [(link.label, claims_behind(link)) for link in choices] == [
        (link.label, link.count) for link in choices
    ]


@pytest.mark.usefixtures("record")
def test_every_link_of_a_list_leads_to_its_claims():
    claims = ask("speaker=met&q=posts&hedge=none&sort=relevance")

    assert [claims_behind(link) for link in ClaimListLinks(claims).sorts] == [1] * 7
    assert [(chip.label, claims_behind(chip)) for chip in claims.chips] == [
        ("said by Met", 1),
        ("hedge: no hedge", 1),
        ("“posts”", 2),
    ]


def test_sorts_leave_out_what_is_default():
    assert [
        (link.label, link.address, link.selected) for link in links_of("q=a&sort=value").sorts
    ] == [
        ("said, newest first", "/claims/?q=a&sort=-said", False),
        ("said, oldest first", "/claims/?q=a&sort=said", False),
        ("printed, newest first", "/claims/?q=a&sort=-published", False),
        ("printed, oldest first", "/claims/?q=a&sort=published", False),
        ("largest value", "/claims/?q=a&sort=-value", False),
        ("smallest value", "/claims/?q=a&sort=value", True),
        ("best match", "/claims/?q=a", False),
    ]


def test_sort_by_relevance_is_offered_beside_words_only():
    assert "best match" not in [link.label for link in links_of().sorts]


def test_formats_have_the_filter_of_the_list():
    links = links_of("q=a&sort=value")

    assert links.csv == "/claims.csv?q=a&sort=value"
    assert links.feed == "/claims/feed/?q=a"


def test_search_form_carries_what_it_has_no_box_for():
    claims = ask("q=a&hedge=none&sort=value&value_min=1,000&said_to=2025")

    assert claims.carried == [("hedge", "none"), ("sort", "value")]
    assert [(box.name, box.value) for box in ClaimListLinks(claims).ranges if box.value] == [
        ("value_min", "1000"),
        ("said_to", "2025"),
    ]
