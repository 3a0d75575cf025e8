"""The tables of the data as JSON: pages that lead to one another, files, one record by itself."""

import json
import re
from datetime import date
from decimal import Decimal
from itertools import chain

import pytest
from django.urls import reverse
from django.utils import timezone

from claims.actions import merge_records
from claims.columns import TABLES
from tests import factories
from tests.public import addresses

pytestmark = pytest.mark.django_db(transaction=True)

OTHERS = [table.name for table in TABLES if table.name != "claims"]


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return json.loads(response.getvalue(), parse_float=Decimal)


def ids_of_csv(client, query):
    lines = client.get(f"/claims.csv?{query}").getvalue().decode().split("\r\n")
    return [int(line.split(",")[0]) for line in lines[1:-1]]


@pytest.fixture
def many_claims():
    """More than two pages of the smallest size, many of one day and of one value."""
    quotations = [
        factories.quotation(said_on=date(2025, 7, day), said_precision="day") for day in (1, 2, 3)
    ]
    for number in range(111):
        factories.claim(
            quotation=quotations[number % 3],
            as_printed=f"{number} officers",
            value=None if number % 7 == 0 else number % 5,
            hedge="order-of-magnitude" if number % 7 == 0 else "none",
        )


@pytest.mark.parametrize("query", ["", "sort=-value", "sort=said", "q=officers", "value_min=2"])
@pytest.mark.usefixtures("many_claims")
def test_walking_next_gives_the_claims_of_the_csv_in_its_order(client, query):
    pages, address = [], f"/claims.json?size=50&{query}"
    while address:
        pages.append(read(client, address))
        address = pages[-1]["next"]
    back, address = [], pages[-1]["previous"]
    while address:
        back.append(read(client, address))
        address = back[-1]["previous"]

    ids = [[claim["claim_id"] for claim in page["claims"]] for page in pages]
    assert [*chain(*ids)] == ids_of_csv(client, query)
    assert len(ids) > 1
    assert [[claim["claim_id"] for claim in page["claims"]] for page in back] == ids[-2::-1]
    assert pages[0]["previous"] is None


def test_page_names_its_neighbours_in_a_header(client, settings):
    settings.SITE_URL = "https://claims.example"
    for _ in range(51):
        factories.claim()

    response = client.get("/claims.json?size=50&status=actual&sort=said")

    page = response.json()
    assert response["Link"] == (
        f'<{page["next"]}>; rel="next",'
        ' <https://creativecommons.org/licenses/by/4.0/>; rel="license"'
    )
    assert page["next"].startswith(
        "https://claims.example/claims.json?status=actual&sort=said&size=50&after=2025-08-01~"
    )


@pytest.mark.parametrize(
    ("path", "parameter"),
    [
        ("/claims.json?size=49", "size"),
        ("/claims.json?size=1001", "size"),
        ("/claims.json?size=٣", "size"),
        ("/claims.json?after=nothing", "after"),
        ("/claims.json?value_min=x", "value_min"),
        ("/measures.json?after=1~2&before=1~2", "before"),
        ("/measures.json?after=x", "after"),
        ("/measures.json?q=officers", "q"),
        ("/measures.csv?after=1~1", "after"),
        ("/measures.csv?size=50", "size"),
        ("/claims.jsonl?size=50", "size"),
        ("/claims/1.json?size=50", "size"),
        ("/measures.json?known_on=tomorrow", "known_on"),
    ],
)
def test_problem_names_the_parameter(client, path, parameter):
    response = client.get(path)

    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    assert [error["parameter"] for error in response.json()["errors"]] == [parameter]


@pytest.mark.parametrize("value", ["0", "-20", "0.0003", "999999999999999.999999999"])
def test_number_is_a_json_number_digit_for_digit(client, value):
    claim = factories.claim(value=Decimal(value))

    text = client.get(f"/claims/{claim.pk}.json").content.decode()

    assert f'"value":{value},' in text


def test_claim_by_itself_has_what_is_said_of_it(client):
    world = addresses.build()

    answer = read(client, f"/claims/{world.claim.pk}.json")

    assert answer["claim"]["claim_id"] == world.claim.pk
    assert (answer["claim"]["said_on"], answer["claim"]["not_stated"]) == ("2025-07-31", [])
    assert answer["withdrawn"] is None
    assert [relation["to_claim_id"] for relation in answer["relations"]] == [world.claim.pk]
    assert {world.claim.pk in finding["claim_ids"] for finding in answer["findings"]} == {True}
    assert answer["corrections"] == []


def test_withdrawn_claim_keeps_its_address_and_says_why(client):
    world = addresses.build()

    answer = read(client, f"/claims/{world.withdrawn.pk}.json")

    assert answer["claim"] is None
    assert answer["withdrawn"]["reason"] == "It was read from another article."
    assert [row["class"] for row in answer["corrections"]] == ["withdrawn"]


def test_merged_record_leads_on_in_every_format(client):
    kept, dropped = factories.measure(slug="kept"), factories.measure(slug="dropped")
    factories.claim(measure=dropped)
    merge_records(kept, dropped, by=factories.user())

    today = f"{timezone.now():%Y-%m-%d}"
    response = client.get(f"/measures/dropped.json?known_on={today}")
    before = client.get("/measures/dropped.json?known_on=2020-01-01")

    assert (response.status_code, response["Location"]) == (
        301,
        f"/measures/kept.json?known_on={today}",
    )
    assert (before.status_code, before["Content-Type"]) == (404, "application/problem+json")
    [row] = read(client, "/merged.json")["merged"]
    assert (row["old_url"], row["new_url"]) == (
        "http://testserver/measures/dropped/",
        "http://testserver/measures/kept/",
    )


def test_merge_of_what_nobody_has_seen_is_told_to_nobody(client):
    merge_records(factories.measure(), factories.measure(slug="draft"), by=factories.user())

    assert read(client, "/merged.json")["merged"] == []


@pytest.mark.parametrize("name", OTHERS)
def test_file_and_pages_of_a_table_have_the_same_rows(client, name):
    addresses.build()

    lines = client.get(f"/{name}.jsonl").getvalue().decode().splitlines()

    assert [json.loads(line) for line in lines] == read(client, f"/{name}.json")[name]


@pytest.mark.parametrize("name", OTHERS)
def test_table_is_known_on_a_day(client, name):
    addresses.build()
    today = f"{timezone.now():%Y-%m-%d}"

    answer = read(client, f"/{name}.json?known_on={today}")

    rows = read(client, f"/{name}.json")[name]
    assert answer[name] == ([] if name == "findings" else rows)
    assert read(client, f"/{name}.json?known_on=2020-01-01")[name] == []


@pytest.mark.parametrize("rows", [2, 9])
@pytest.mark.parametrize(
    ("path", "queries"),
    [("/claims.json", 3), ("/measures.json", 3), ("/articles.json", 3), ("/claims/{}.json", 7)],
)
def test_queries_do_not_grow(client, django_assert_num_queries, path, queries, rows):
    claims = [factories.claim() for _ in range(rows)]

    with django_assert_num_queries(queries):
        client.get(path.format(claims[0].pk))


ALTERNATE = re.compile(r'<link rel="alternate" type="application/json" href="([^"]+)">')


def test_pages_lead_to_their_data(client):
    world = addresses.build()
    names = ["claim", "measure", "speaker", "article", "publication", "topic", "place"]

    for name in names:
        for arguments in addresses.ARGUMENTS[f"{name}-detail"](world):
            page = client.get(reverse(f"{name}-detail", args=arguments)).content.decode()

            [twin] = ALTERNATE.findall(page)
            assert (twin, page.count(f'<a href="{twin}">')) == (
                reverse(f"{name}-record", args=arguments),
                1,
            )
            assert client.get(twin).status_code == 200


def test_plan_names_its_outcomes_and_nothing_else_that_is_related(client):
    plans = [factories.claim(status="plan", value=n, as_printed=f"{n}") for n in (1, 2)]
    outcomes = [
        factories.claim(measure=plan.measure, value=n, as_printed=f"{n}")
        for plan in plans
        for n in (3, 4)
    ]
    for outcome, plan in zip(outcomes, [plans[0], plans[0], plans[1], plans[1]], strict=True):
        factories.relation(from_claim=outcome, to_claim=plan, kind="outcome-of")
    factories.relation(from_claim=plans[0], to_claim=plans[1], kind="repeats")

    rows = client.get("/plans.json").json()["plans"]

    assert {row["claim_id"]: row["outcome_claim_ids"] for row in rows} == {
        plans[0].pk: [outcomes[0].pk, outcomes[1].pk],
        plans[1].pk: [outcomes[2].pk, outcomes[3].pk],
    }
