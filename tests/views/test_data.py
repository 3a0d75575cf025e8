"""The page about the data: derived from the columns, and at one address whoever asks."""

import html
import json
import re

import pytest
from django.urls import reverse

from claims.columns import CLAIMS, TABLES
from claims.models import Site
from tests import factories

pytestmark = pytest.mark.django_db

JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
SITE = "https://claims.example"


def page(client):
    return html.unescape(client.get("/data/").content.decode())


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_codebook_has_every_column_and_code(client, table):
    text = page(client)

    prefix = "" if table is CLAIMS else f"{table.name}-"
    names = re.findall(rf'<dt id="column-{prefix}(\w+)"><code>\1</code>', text)
    codes = {code for column in table.columns if column.codes for code in column.codes.values}
    assert names == [column.name for column in table.columns]
    assert {column.name for column in table.columns if column.meaning not in text} == set()
    assert {code for code in codes if f"<code>{code}</code>" not in text} == set()
    assert f"<td>{table.row}</td>" in text


def test_codebook_says_what_can_be_empty(client):
    assert '<code>value</code> <span class="muted">number, or empty</span>' in page(client)


def test_data_leads_to_every_file(client):
    text = page(client)

    files = re.findall(r'<a href="/(\w+\.\w+)"', text)
    assert set(files) == {
        f"{table.name}.{form}" for table in TABLES for form in ("csv", "json", "jsonl", "xlsx")
    } | {"openapi.json"}


def test_data_has_the_one_address_that_is_set(client, settings):
    settings.SITE_URL = SITE

    text = page(client)

    [dataset] = map(json.loads, JSON_LD.findall(text))
    assert text.count(f'"{SITE}/claims.csv"') >= 3
    assert dataset["url"] == f"{SITE}/data/"
    assert dataset["distribution"][0]["contentUrl"] == f"{SITE}/claims.csv"
    assert [variable["name"] for variable in dataset["variableMeasured"]] == [
        column.name for column in CLAIMS.columns
    ]


def test_data_names_the_licence_of_the_site(client):
    Site.objects.create(licence="Open Data Licence", licence_url="https://licence.example/")

    text = page(client)

    assert '<a href="https://licence.example/" rel="license">Open Data Licence</a>' in text
    assert "Open Data Licence. http://testserver/data/" in text
    assert json.loads(JSON_LD.findall(text)[0])["license"] == "https://licence.example/"
    assert client.get("/openapi.json").json()["info"]["license"] == {
        "name": "Open Data Licence",
        "url": "https://licence.example/",
    }
    for name in ("claims.csv", "claims.jsonl", "measures.csv", "claims.json", "topics.json"):
        link = client.get(f"/{name}").headers["Link"]
        assert link == '<https://licence.example/>; rel="license"'


def test_data_counts_what_is_published(client):
    factories.claim()
    factories.draft()

    assert "1 claim from 1 article, by 1 speaker." in page(client)


@pytest.mark.parametrize("name", ["home", "claim-list"])
def test_pages_lead_to_the_data(client, name):
    assert f'href="{reverse("data")}"' in client.get(reverse(name)).content.decode()
