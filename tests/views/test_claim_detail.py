import json
import re
from datetime import date

import pytest
from django.db import connection

from claims.checks import rebuild
from claims.models import Claim
from tests import factories
from tests.checks.cases import join, said
from tests.views import reading

pytestmark = pytest.mark.django_db


def whole_claim():
    """A claim with something in every field that its page shows."""
    met = factories.speaker(name="Metropolitan Police")
    quotation = factories.quotation(
        article=factories.article(
            headline="Posts to go",
            publication=factories.publication(name="West End Gazette"),
            byline="A Reporter",
            archive_url="https://archive.example/7",
            accessed_on=date(2025, 9, 1),
        ),
        speaker=factories.speaker(name="Ann Example", kind="person"),
        on_behalf_of=met,
        credited_to=met,
        role_as_printed="Commissioner",
        kind="direct",
        exact="We will lose up to 1,700 officers.",
        said_on=date(2025, 7, 1),
        said_precision="month",
    )
    return factories.claim(
        quotation=quotation,
        as_printed="up to 1,700 officers",
        measure=factories.measure(denominator=factories.measure(name="All officers")),
        place=factories.place(name="London"),
        hedge="up-to",
        upper=1700,
        upper_inclusive=True,
        lower=1000,
        lower_inclusive=False,
        form="change",
        direction="down",
        per="year",
        unit=factories.unit(),
        baseline_kind="named-year",
        baseline_value=33201,
        baseline_as_printed="33,201 in 2024",
        period_kind="interval",
        period_start=date(2025, 1, 1),
        period_start_precision="year",
        period_end=date(2026, 3, 31),
        period_end_precision="day",
        status="plan",
        status_ambiguous=True,
        population="officers and PCSOs",
        public_note="Read from the second edition.",
    )


def test_claim_detail_shows_everything_that_is_recorded(client):
    page = client.get(whole_claim().get_absolute_url())

    assert reading.facts(page) == {
        "Said by": "Ann Example, printed as “Commissioner”",
        "On behalf of": "Metropolitan Police",
        "Counted by": "Metropolitan Police",
        "Said on": "July 2025 (day not stated)",
        "How": "Direct quotation, in the text",
        "Printed in": "“Posts to go”, West End Gazette, 1 August 2025, by A Reporter",
        "Read": "the original article, an archived copy (last read 1 September 2025)",
        "Recorded as": "a fall of up to 1,700 officers a year",
        "Value": "1,700 officers",
        "Hedge": "up to",
        "Lower bound": "more than 1,000 officers",
        "Upper bound": "at most 1,700 officers",
        "Form": "change, down",
        "Rate per": "year",
        "Compared with": "a named year: 33,201, printed as “33,201 in 2024”",
        "Out of": "All officers",
        "Period": "from 2025 to 31 March 2026",
        "Place": "London",
        "Who is counted": "officers and PCSOs",
        "Status": "plan (the article does not make clear whether this has happened or is planned)",
    }
    assert reading.each(page, "h1", "hero") == ["up to 1,700 officers"]
    assert reading.each(page, "blockquote", "quotation") == ["We will lose up to 1,700 officers."]


def test_claim_detail_asks_what_is_not_stated_and_says_no_more_of_it(client):
    claim = factories.claim(period_kind="not-stated")

    page = client.get(claim.get_absolute_url())

    assert {"Said on", "Period", "Place", "Status"} & set(reading.facts(page)) == set()
    [questions] = reading.each(page, "div", "questions")
    assert questions.startswith("The article does not say on what date? Ask the press office To: ")


def test_claim_detail_says_nothing_of_what_nobody_looked_for(client):
    page = client.get(factories.claim().get_absolute_url())

    facts = {"Said on", "Period", "Place", "Who is counted", "Compared with"}
    assert facts & set(reading.facts(page)) == set()
    assert reading.each(page, "div", "questions") == []
    assert "not stated" not in page.content.decode()


def test_claim_detail_says_what_an_editor_looked_for_in_vain(client):
    claim = factories.claim(not_stated=["place", "population"])

    facts = reading.facts(client.get(claim.get_absolute_url()))

    assert (facts["Place"], facts["Who is counted"]) == ("not stated", "not stated")


def test_claim_detail_shows_nought(client):
    claim = factories.claim(as_printed="none", value=0, baseline_kind="target", baseline_value=0)

    facts = reading.facts(client.get(claim.get_absolute_url()))
    assert (facts["Value"], facts["Compared with"]) == ("0", "a target: 0")


def test_claim_detail_relates_published_claims_both_ways(client):
    claim, part, draft = factories.claim(), factories.claim(), factories.draft()
    factories.relation(from_claim=part, to_claim=claim, kind="part-of")
    factories.relation(from_claim=claim, to_claim=part, kind="updates")
    factories.relation(from_claim=claim, to_claim=draft, kind="repeats")
    factories.relation(from_claim=claim, to_claim=part, kind="restates", state="suggested")

    page = client.get(claim.get_absolute_url())

    assert reading.each(page, "p", "ledger-label") == ["Includes", "This updates"]


def said_on(claim, day, precision="day", **fields):
    article = factories.article(published_on=day, published_precision=precision)
    return factories.claim(measure=claim.measure, article=article, **fields)


def test_claim_detail_is_one_line_of_time(client):
    claim = factories.claim(article=factories.article(published_on="2025-08-03"))
    days = ["2025-08-01", "2025-08-02", "2025-08-03", "2025-08-04"]
    others = [said_on(claim, day) for day in days]
    said_late = factories.quotation(
        article=others[0].article, said_on=date(2025, 8, 5), said_precision="day"
    )
    others.append(factories.claim(measure=claim.measure, quotation=said_late))
    factories.draft(measure=claim.measure)
    factories.claim()

    page = client.get(claim.get_absolute_url())

    assert [saying.claim for saying in page.context["sayings"]] == [
        *others[:2],
        claim,
        *others[2:],
    ]
    assert reading.each(page, "p", "when") == [
        "1 August 2025",
        "2 August 2025",
        "3 August 2025 · this claim",
        "3 August 2025, before or after this claim",
        "4 August 2025",
        "5 August 2025",
    ]


def test_claim_detail_puts_no_month_before_a_day_of_it(client):
    claim = factories.claim(article=factories.article(published_on="2025-08-25"))
    said_on(claim, "2025-08-01", "month")

    page = client.get(claim.get_absolute_url())

    assert "August 2025, before or after this claim" in reading.each(page, "p", "when")
    assert page.content.count(b"saying-span") == 1


def test_claim_detail_says_where_a_hedge_was_lost(client):
    source = said("up to 80 officers")
    repeat = said("80 officers", measure=source.measure)
    join("repeats", (repeat, source))
    rebuild()

    for claim in (source, repeat):
        page = client.get(claim.get_absolute_url())

        lost = [saying.claim for saying in page.context["sayings"] if saying.hedge_change]
        assert lost == [repeat]
        assert reading.each(page, "p", "hedge-lost") == ["Without the hedge “up to”"]


def test_claim_detail_without_another_has_no_line_of_time(client):
    assert client.get(factories.claim().get_absolute_url()).context["sayings"] == []


@pytest.mark.parametrize("state", ["draft", "in-review"])
def test_claim_detail_of_a_draft_is_no_page(client, state):
    assert client.get(factories.draft(state=state).get_absolute_url()).status_code == 404


def withdraw(claim):
    Claim.objects.filter(pk=claim.pk).update(state="withdrawn", withdrawn_reason="Read wrongly.")
    factories.correction(claim=claim, kind="withdrawn", reason="Read wrongly.")


def test_claim_detail_of_a_withdrawn_claim_keeps_its_address(client):
    claim, related = factories.claim(), factories.claim()
    factories.relation(from_claim=claim, to_claim=related)
    withdraw(claim)

    page = client.get(claim.get_absolute_url())

    assert page.status_code == 200
    assert reading.each(page, "div", "notice")[0].startswith(
        "This claim has been withdrawn Read wrongly."
    )
    assert (page.context["related"], page.context["linked_data"]) == ([], None)
    assert b"ld+json" not in page.content


def test_data_of_a_withdrawn_claim_is_no_empty_file(client):
    claims = [factories.claim(), factories.claim(state="withdrawn", withdrawn_reason="Why.")]

    pages = [client.get(claim.get_absolute_url()).content.decode() for claim in claims]

    assert ['.csv"' in page for page in pages] == [True, False]


@pytest.mark.parametrize("page", ["/", "/measures/", "/speakers/", "/articles/"])
def test_withdrawn_claim_leaves_the_lists(client, page):
    claim = factories.claim()
    withdraw(claim)

    assert claim.get_absolute_url() not in client.get(page).content.decode()


def test_claim_detail_tells_its_public_history(client):
    claim = factories.claim()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
    Claim.objects.filter(pk=claim.pk).update(value=1699, internal_note="Between us.")
    factories.correction(
        claim=claim,
        before={"value": "1700"},
        after={"value": "1699"},
        reported_by="A Reader",
    )

    page = client.get(claim.get_absolute_url())

    today = page.context["corrections"][0].made_at.strftime("%-d %B %Y")
    assert reading.each(page, "ol", "history") == [
        f"2 August 2025 Published on this site. {today} Corrected (typing error). A figure was"
        " mistyped. The value was 1700. It is now 1699. Reported by A Reader."
    ]
    assert "revision 2" in dict(page.context["citations"])["Plain text"]
    assert "Between us" not in page.content.decode()


def test_claim_detail_linked_data_cannot_end_its_element(client):
    headline = "</script><script>alert(1)</script><!-- & \u2028"
    claim = factories.claim(article=factories.article(headline=headline))

    html = client.get(claim.get_absolute_url()).content.decode()

    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)[1]
    assert json.loads(data)["@graph"][1]["isPartOf"]["headline"] == headline
    assert re.findall(r"<script[^>]*>", html) == [
        '<script src="/static/js/copy.js" type="module">',
        '<script type="application/ld+json">',
    ]
