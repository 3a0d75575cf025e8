from xml.etree import ElementTree

import pytest

from tests import factories

pytestmark = pytest.mark.django_db


def add_claims(day, number=1, **fields):
    article = factories.article(published_on=day)
    return [factories.claim(article=article, **fields) for _ in range(number)]


def rows(client, query=""):
    """The rows of each chart, by its name."""
    charts = client.get(f"/claims/charts/{query}").context["charts"]
    return {breakdown.name: breakdown.counts for breakdown, *_ in charts}


def test_charts_count_the_claims_of_a_filter(client):
    posts, pay = factories.measure(name="Posts", slug="posts"), factories.measure(name="Pay")
    [claim] = add_claims("2025-07-31", measure=posts, status="plan")
    add_claims("2025-09-01", 2, measure=posts)
    add_claims("2025-09-02", measure=pay, status="plan")
    factories.draft(measure=posts)

    assert rows(client)["month"] == [("July 2025", 1), ("August 2025", 0), ("September 2025", 3)]
    assert rows(client)["measure"] == [("Posts", 3), ("Pay", 1)]
    assert rows(client)["status"] == [("reported as fact", 2), ("plan", 2)]
    assert rows(client, "?measure=posts&status=plan") == {
        "month": [("July 2025", 1)],
        "measure": [("Posts", 1)],
        "publication": [(claim.article.publication.name, 1)],
        "status": [("plan", 1)],
    }


def test_charts_of_many_months_count_years_and_say_so(client):
    add_claims("1990-01-01")
    add_claims("2020-05-01", 2)
    add_claims("2025-05-01")

    breakdown = client.get("/claims/charts/").context["charts"][0][0]

    assert (
        breakdown.counts[0],
        breakdown.counts[-6],
        breakdown.counts[-1],
        len(breakdown.rows),
    ) == (
        ("2002", 0),
        ("2020", 2),
        ("2025", 1),
        24,
    )
    assert breakdown.note == (
        "Shown by year, because the claims span more than two years."
        " Not shown: 1 claim before 2002."
    )


def test_charts_of_a_few_years_leave_none_out(client):
    add_claims("2022-05-01")
    add_claims("2025-05-01", 2)

    breakdown = client.get("/claims/charts/").context["charts"][0][0]

    assert breakdown.counts == [("2022", 1), ("2023", 0), ("2024", 0), ("2025", 2)]
    assert breakdown.note == "Shown by year, because the claims span more than two years."


def test_charts_draw_the_most_frequent_and_count_the_others(client):
    for number in range(14):
        add_claims(
            "2025-08-01", 2 if number == 13 else 1, measure=factories.measure(name=f"M{number}")
        )

    breakdown = client.get("/claims/charts/").context["charts"][1][0]

    assert (breakdown.counts[0], len(breakdown.rows)) == (("M13", 2), 12)
    assert breakdown.note == "Not shown: 2 claims about 2 other measures."


def test_charts_lead_to_the_claims_they_count(client):
    measure = factories.measure(slug="posts")
    add_claims("2025-08-01", measure=measure, status="plan")

    charts = client.get("/claims/charts/?status=plan&sort=value").context["charts"]

    assert [breakdown.rows[0].address for breakdown, *_ in charts] == [
        "",
        "/claims/?status=plan&measure=posts",
        f"/claims/?status=plan&publication={measure.claims.get().article.publication.slug}",
        "/claims/?status=plan",
    ]


def test_charts_of_no_claims(client):
    assert "No claims to show." in client.get("/claims/charts/?q=nothing").content.decode()


@pytest.mark.parametrize("query", ["?after=1", "?measure=none", "?page=2"])
@pytest.mark.parametrize("path", ["", "month.svg", "month.png", "month/embed/"])
def test_charts_refuse_what_they_cannot_read(client, path, query):
    assert client.get(f"/claims/charts/{path}{query}").status_code == 400


def test_chart_alone_names_its_filter_and_source(client):
    add_claims("2025-08-01", status="plan")

    picture = client.get("/claims/charts/status.svg?status=plan")

    texts = ElementTree.fromstring(picture.content).iter("{http://www.w3.org/2000/svg}text")
    assert [text.text for text in texts] == [
        "By status",
        "1 claim reported as plan.",
        "plan",
        "1",
        "Claim tracker, http://testserver/claims/charts/?status=plan",
    ]


def test_claim_list_leads_to_its_charts(client):
    add_claims("2025-08-01", status="plan")

    page = client.get("/claims/?status=plan&sort=value").content.decode()

    assert 'href="/claims/charts/?status=plan"' in page


@pytest.mark.parametrize("path", ["svg", "png", "embed/"])
def test_chart_of_nothing_is_no_page(client, path):
    separator = "/" if path == "embed/" else "."

    assert client.get(f"/claims/charts/none{separator}{path}").status_code == 404
