import pytest

from tests import factories
from tests.views import reading

pytestmark = pytest.mark.django_db


def said(measure, day, **fields):
    article = factories.article(published_on=day)
    return factories.claim(measure=measure, article=article, **fields)


def test_measure_list_tells_mentions_and_figures_apart(client):
    posts, none = factories.measure(name="Posts"), factories.measure(name="None")
    met = factories.speaker(name="Met")
    article = factories.article(publication=factories.publication(name="Gazette"))
    for value, printed in [(1, "1 officer"), (1, "one officer"), (2, "2 officers")]:
        quotation = factories.quotation(article=article, speaker=met, exact=printed)
        factories.claim(quotation=quotation, measure=posts, value=value, as_printed=printed)
    factories.draft(measure=posts)
    factories.draft(measure=none)

    page = client.get("/measures/")

    assert reading.each(page, "li", "entry") == [
        "2 officers Posts What is counted. Last figure: Met, printed 1 August 2025 in Gazette"
        " reported as fact 2 distinct figures 3 mentions"
    ]


def test_measure_list_shows_what_was_said_last(client):
    measure = factories.measure()
    last = said(measure, "2025-08-03")
    said(measure, "2025-08-02")

    assert [row.latest for row in client.get("/measures/").context["page"]] == [last]


FIGURES = [
    ("the same words", {}, {}, 1),
    ("other words", {"as_printed": "1,700"}, {"as_printed": "1,700 officers"}, 1),
    ("values", {"value": 1}, {"value": 2}, 2),
    ("hedges", {}, {"hedge": "about"}, 2),
    ("stated bounds", {}, {"lower": 1, "lower_inclusive": True}, 2),
    (
        "directions",
        {"form": "change", "direction": "up"},
        {"form": "change", "direction": "down"},
        2,
    ),
    ("what it is per", {"form": "rate", "per": "week"}, {"form": "rate", "per": "day"}, 2),
    (
        "orders of magnitude",
        {"hedge": "order-of-magnitude", "value": None, "as_printed": "Dozens"},
        {"hedge": "order-of-magnitude", "value": None, "as_printed": "millions"},
        2,
    ),
    (
        "one order of magnitude",
        {"hedge": "order-of-magnitude", "value": None, "as_printed": "Dozens"},
        {"hedge": "order-of-magnitude", "value": None, "as_printed": "dozens"},
        1,
    ),
]


@pytest.mark.parametrize(
    ("one", "other", "expected"), [row[1:] for row in FIGURES], ids=[row[0] for row in FIGURES]
)
def test_measure_detail_tells_figures_apart(client, one, other, expected):
    measure = factories.measure()
    for fields in (one, other):
        factories.claim(measure=measure, **fields)

    context = client.get(measure.get_absolute_url()).context

    assert (context["measure"].figures, len(context["figures"])) == (expected, expected)


def test_measure_detail_orders_figures_by_size(client):
    measure = factories.measure()
    for printed, fields in [
        ("dozens", {"hedge": "order-of-magnitude", "value": None}),
        ("1,035", {"value": 1035}),
        ("over 1,000", {"value": None, "hedge": "more-than", "lower": 1000}),
        ("1,000", {"value": 1000}),
        ("nearly 1,000", {"value": 1000, "hedge": "nearly"}),
        ("10", {"value": 10}),
        ("10", {"value": 10}),
    ]:
        bound = {"lower_inclusive": False} if "lower" in fields else {}
        factories.claim(measure=measure, as_printed=printed, **fields, **bound)

    figures = client.get(measure.get_absolute_url()).context["figures"]

    assert [(claim.as_printed, claim.mentions) for claim in figures] == [
        ("10", 2),
        ("nearly 1,000", 1),
        ("1,000", 1),
        ("over 1,000", 1),
        ("1,035", 1),
        ("dozens", 1),
    ]


def test_measure_detail_lists_claims_in_order_of_time(client):
    measure = factories.measure()
    days = ["2025-08-03", "2025-08-01", "2025-08-02"]
    made = [said(measure, day) for day in days]
    factories.draft(measure=measure)

    page = client.get(measure.get_absolute_url())

    assert page.context["page"] == [made[1], made[2], made[0]]
    assert reading.each(page, "p", "claim-date") == [
        "1 August 2025",
        "2 August 2025",
        "3 August 2025",
    ]


def test_measure_detail_names_published_neighbours(client):
    topic = factories.topic()
    whole = factories.measure(name="Whole")
    measure = factories.measure(topics=[topic], denominator=whole)
    same, share = (
        factories.measure(name="Same", topics=[topic]),
        factories.measure(name="Share", denominator=measure),
    )
    draft = factories.measure(name="Draft", topics=[topic])
    for published in (whole, measure, same, share):
        factories.claim(measure=published)
    factories.draft(measure=draft)

    neighbours = client.get(measure.get_absolute_url()).context["neighbours"]

    assert [neighbour.name for neighbour in neighbours] == ["Same", "Share", "Whole"]


@pytest.mark.parametrize("path", ["/measures/x/", "/topics/x/", "/places/x/"])
def test_page_of_what_has_only_drafts_is_no_page(client, path):
    measure = factories.measure(slug="x", topics=[factories.topic(slug="x")])
    factories.draft(measure=measure, place=factories.place(slug="x"))

    assert client.get(path).status_code == 404


def test_topic_detail_lists_its_measures(client):
    topic = factories.topic(slug="policing")
    measure = factories.measure(topics=[topic])
    factories.claim(measure=measure)
    factories.claim()

    assert client.get("/topics/policing/").context["page"] == [measure]


def test_place_detail_shows_where_it_lies(client):
    larger, hidden = factories.place(name="London"), factories.place(name="Hidden", slug="hidden")
    place = factories.place(parent=larger)
    part = factories.place(name="Soho", parent=place)
    hidden.parent = place
    hidden.save()
    claims = {here: factories.claim(place=here) for here in (larger, place, part)}
    factories.draft(place=hidden)

    context = client.get(place.get_absolute_url()).context

    assert (context["larger"], list(context["parts"]), context["page"]) == (
        larger,
        [part],
        [claims[place]],
    )
