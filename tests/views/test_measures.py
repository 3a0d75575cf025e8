import re
from html import unescape
from xml.etree import ElementTree

import pytest
from django.contrib.postgres.functions import TransactionNow
from django.db.models.functions import Now
from django.utils import timezone

from claims.actions import log_record_correction
from claims.checks import rebuild
from claims.models import Claim, Finding, Measure
from tests import factories
from tests.views import reading

pytestmark = pytest.mark.django_db


def add_claim(measure, day, **fields):
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
        "2 officers Posts What is counted. Latest figure: Met, printed 1 August 2025 in Gazette"
        " reported as fact 2 distinct figures 3 mentions"
    ]


def test_measure_list_shows_what_was_said_last(client):
    measure = factories.measure()
    last = add_claim(measure, "2025-08-03")
    add_claim(measure, "2025-08-02")

    assert [latest for _, latest in client.get("/measures/").context["measures"]] == [last]


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
    ("first", "second", "expected"), [row[1:] for row in FIGURES], ids=[row[0] for row in FIGURES]
)
def test_measure_detail_tells_figures_apart(client, first, second, expected):
    measure = factories.measure()
    for fields in (first, second):
        factories.claim(measure=measure, **fields)

    context = client.get(measure.get_absolute_url()).context

    assert context["measure"].figures == expected


def test_distinct_figures_come_in_order_of_size():
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

    figures = Claim.objects.published().distinct_figures([measure], most=16)

    assert [claim.as_printed for claim in figures] == [
        "10",
        "nearly 1,000",
        "1,000",
        "over 1,000",
        "1,035",
        "dozens",
    ]


def test_measure_detail_lists_claims_in_order_of_time(client):
    measure = factories.measure()
    days = ["2025-08-03", "2025-08-01", "2025-08-02"]
    made = [add_claim(measure, day) for day in days]
    factories.draft(measure=measure)

    page = client.get(measure.get_absolute_url())

    assert page.context["claims"] == [made[1], made[2], made[0]]
    assert re.findall(r'data-label="Said"><time datetime="(.*?)"', page.content.decode()) == sorted(
        days
    )


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

    assert [(neighbour.name, difference) for neighbour, difference in neighbours] == [
        ("Same", "What is counted"),
        ("Share", "a share of this measure"),
        ("Whole", "what this measure is a share of"),
    ]


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

    assert client.get("/topics/policing/").context["page"].rows == [measure]


def test_place_detail_shows_where_it_lies(client):
    larger, hidden = factories.place(name="London"), factories.place(name="Hidden", slug="hidden")
    place = factories.place(parent=larger)
    part = factories.place(name="Soho", parent=place)
    hidden.parent = place
    hidden.save()
    claims = {here: factories.claim(place=here) for here in (larger, place, part)}
    factories.draft(place=hidden)

    context = client.get(place.get_absolute_url()).context

    assert (context["larger"], list(context["children"]), context["page"].rows) == (
        larger,
        [part],
        [claims[place]],
    )


HEDGED = {"as_printed": "up to 80", "value": 80, "hedge": "up-to", "upper": 80}
HEDGED["upper_inclusive"] = True


def lost_hedge():
    """“Up to 80” in a press release, “80” in a paper of the next day, which repeats it."""
    measure = factories.measure(slug="posts")
    source = add_claim(measure, "2025-08-01", **HEDGED)
    paper = factories.publication(name="Northam Gazette")
    article = factories.article(published_on="2025-08-02", publication=paper)
    repeat = factories.claim(measure=measure, article=article, as_printed="80", value=80)
    factories.relation(from_claim=repeat, to_claim=source)
    rebuild()
    return source, repeat


def test_measure_detail_shows_where_a_hedge_was_lost(client):
    lost_hedge()

    page = client.get("/measures/posts/")

    assert reading.each(page, "p", "change change-lost") == ["Without the hedge “up to”"]
    assert reading.each(page, "p", "source-claim-reason") == ["Hedge changed: up to 80 → 80"] * 2
    assert "without the hedge “up to”" in reading.each(page, "section", "differs")[0]
    assert page.content.count(b'class="chart chart-') == 2


def test_measure_detail_draws_who_differs(client):
    measure = factories.measure(slug="posts")
    source = add_claim(measure, "2025-06-01", **HEDGED)
    for day in (1, 2):
        repeat = add_claim(measure, f"2025-08-0{day}", as_printed="80", value=80)
        factories.relation(from_claim=repeat, to_claim=source)
    rebuild()

    assert client.get("/measures/posts/").content.count(b'<path class="link"') > 0


def test_measure_of_one_claim_is_that_claim(client):
    met = factories.speaker(name="Metropolitan Police")
    measure = factories.measure(slug="posts")
    article = factories.article(published_on="2025-08-01")
    factories.claim(measure=measure, article=article, speaker=met, as_printed="80", value=80)

    page = client.get("/measures/posts/")

    assert reading.each(page, "p", "standfirst one-figure") == [
        "Given once: 80, by the Metropolitan Police, 1 August 2025."
        " A second figure will be shown beside it."
    ]
    assert (page.content.count(b"<table"), page.content.count(b"<svg")) == (0, 0)


def test_measure_of_one_figure_says_so_in_a_sentence(client):
    measure = factories.measure(slug="posts")
    for day in (1, 2, 3):
        add_claim(measure, f"2025-0{day}-01", as_printed="80", value=80)

    page = client.get("/measures/posts/")

    [sentence] = reading.each(page, "p", "standfirst one-figure")
    assert sentence.startswith("The same figure 3 times: 80, by ")
    assert page.content.count(b'class="measure-table"') == 1
    assert page.content.count(b"<svg") == 0


@pytest.mark.parametrize("rounded", [1, 2])
def test_measure_detail_says_how_many_figures_were_compared(client, monkeypatch, rounded):
    monkeypatch.setattr("claims.comparisons.genealogy.ROUNDED_AT_MOST", rounded)
    lost_hedge()

    page = reading.main(client.get("/measures/posts/"))

    said_so = (
        "Only the first distinct figure of each form was checked for one rounded from another."
    ) in page
    assert said_so == (rounded == 1)


def test_measure_detail_shows_no_finding_that_was_dismissed(client):
    lost_hedge()
    editor = factories.user()
    Finding.objects.update(dismissed_reason="Known.", dismissed_by=editor, dismissed_at=Now())

    assert reading.each(client.get("/measures/posts/"), "section", "differs") == []


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", ["1", "2", "3"]),
        ("place=northam", ["1"]),
        ("status=plan", ["2"]),
        ("population=staff", ["3"]),
        ("speaker=met", ["2"]),
        ("speaker=met&status=actual", []),
        ("place=&status=", ["1", "2", "3"]),
    ],
)
def test_measure_detail_compares_what_is_asked_for(client, query, shown):
    measure = factories.measure(slug="posts")
    met = factories.speaker(slug="met")
    for value, fields in [
        (1, {"place": factories.place(slug="northam")}),
        (2, {"status": "plan", "speaker": met}),
        (3, {"population": "staff"}),
    ]:
        factories.claim(measure=measure, value=value, as_printed=str(value), **fields)

    page = client.get(f"/measures/posts/?{query}")

    assert [claim.as_printed for claim in page.context["claims"]] == shown
    assert len(page.context["filter"].chips) == len(re.findall("=[a-z]", query))


@pytest.mark.parametrize(
    ("query", "refused"),
    [
        ("place=atlantis", "place"),
        ("status=true", "status"),
        ("population=nobody", "population"),
        ("speaker=-", "speaker"),
        ("speaker=%00", "speaker"),
        ("status=plan&status=plan", "status"),
        ("publication=lbc", "publication"),
        ("after=x", "after"),
    ],
)
def test_measure_detail_refuses_what_it_cannot_read(client, query, refused):
    factories.claim(measure=factories.measure(slug="posts"))

    response = client.get(f"/measures/posts/?{query}")

    assert (response.status_code, [name for name, _ in response.context["problems"]]) == (
        400,
        [refused],
    )


def test_measure_detail_chip_keeps_the_day(client):
    add_claim(factories.measure(slug="posts"), "2025-08-01", status="plan")
    day = f"{timezone.now():%Y-%m-%d}"

    page = client.get(f"/measures/posts/?status=plan&known_on={day}")

    [chip] = page.context["filter"].chips
    assert (chip.label, chip.address) == ("status: plan", f"/measures/posts/?known_on={day}")


def test_measure_detail_pages_keep_the_filter(client, monkeypatch):
    monkeypatch.setattr("claims.views.measures.ROWS", 1)
    measure = factories.measure(slug="posts")
    claims = [add_claim(measure, f"2025-08-0{day}", status="plan") for day in (1, 2)]
    add_claim(measure, "2025-08-03")

    first = client.get("/measures/posts/?status=plan").content.decode()
    address = unescape(re.search(r'href="([^"]+)" rel="next"', first)[1])

    assert address == f"/measures/posts/?status=plan&after=2025-08-01~{claims[0].pk}"
    assert client.get(address).context["claims"] == [claims[1]]


def test_measure_chart_alone(client):
    source, repeat = lost_hedge()

    picture = client.get("/measures/posts/chart.svg")

    root = ElementTree.fromstring(picture.content)
    links = [link.get("href") for link in root.iter("{http://www.w3.org/2000/svg}a")]
    assert picture.headers["Content-Type"] == "image/svg+xml; charset=utf-8"
    assert links == [f"http://testserver/claims/{claim.pk}/" for claim in (source, repeat)]


def test_measure_chart_as_a_picture(client):
    lost_hedge()

    picture = client.get("/measures/posts/chart.png")

    assert picture.content.startswith(b"\x89PNG")
    # Width and height stand in the first chunk; the chart is drawn at twice its size.
    assert int.from_bytes(picture.content[16:20]) == 880


@pytest.mark.parametrize("file", ["chart.svg", "chart.png", "embed/"])
def test_measure_without_a_number_keeps_the_address_of_its_chart(client, file):
    measure = factories.measure(slug="posts")
    factories.claim(measure=measure, as_printed="dozens", value=None, hedge="order-of-magnitude")

    answer = client.get(f"/measures/posts/{file}")

    assert answer.status_code == 200
    assert file == "chart.png" or "No published figure" in answer.content.decode()


def test_measure_gives_a_frame_that_other_sites_can_show(client):
    measure = factories.measure(slug="posts")
    for day in (1, 2):
        add_claim(measure, f"2025-0{day}-01", value=80 * day, as_printed=str(80 * day))

    page = client.get("/measures/posts/").content.decode()

    assert '&lt;iframe src="http://testserver/measures/posts/embed/"' in page


def test_measure_embed_leads_out_of_its_frame(client):
    lost_hedge()

    page = client.get("/measures/posts/embed/?status=actual").content.decode()

    assert set(re.findall(r'<a [^>]*?target="(\w+)"', page)) == {"_top"}
    assert page.count("<a ") == page.count("target=")
    assert 'href="/measures/posts/?status=actual"' in page


def test_measure_detail_tells_how_its_definition_changed(client):
    measure = factories.measure(slug="posts", definition="Officers.", unit=factories.unit())
    factories.claim(measure=measure)
    measure.refresh_from_db()
    with log_record_correction(measure, kind="meaning", reason="Staff count too.", by=None):
        Measure.objects.filter(pk=measure.pk).update(definition="Officers and staff.", kind="flow")

    [revision] = client.get("/measures/posts/").context["revisions"]

    assert revision.changes == [
        ("definition", "Officers.", "Officers and staff."),
        ("kind", "stock: the number on a given day", "flow: the number over a period"),
    ]


def test_measure_detail_hides_how_it_was_defined_before_it_was_public(client):
    measure = factories.measure(slug="posts", definition="To do.")
    Measure.objects.filter(pk=measure.pk).update(definition="Officers.")
    factories.claim(measure=measure, published_at=TransactionNow())

    page = client.get("/measures/posts/")

    assert page.context["revisions"] == []
    assert b"To do." not in page.content


def test_measure_detail_offers_what_is_asked_for_though_no_figure_has_it(client):
    factories.claim(status="plan")
    claim = factories.claim(measure=factories.measure(slug="posts"), status="actual")

    response = client.get("/measures/posts/?status=plan")

    [box] = response.context["filter"].choice_boxes
    assert [(code, chosen) for code, _, chosen in box.options] == [
        (claim.status, False),
        ("plan", True),
    ]
