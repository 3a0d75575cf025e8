"""The description of the data says all that the filters take and the tables have."""

import re

import pytest

from claims.columns import CLAIMS, TABLES
from claims.filters import ClaimFilter, ClaimPageFilter, MeasureFilter, TableFilter
from claims.models import Site
from claims.models.codes import Hedge
from claims.openapi import describe
from claims.urls import urlpatterns

FORMS = (".json", ".jsonl", ".csv", ".xlsx", ".zip")
LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}


def document():
    return describe(Site(), "https://claims.example/", "1")


def names(path):
    return [row["name"] for row in document()["paths"][path]["get"]["parameters"]]


def test_every_address_of_a_table_is_described():
    routes = {re.sub("<.*?>", "{key}", f"/{pattern.pattern}") for pattern in urlpatterns}
    data = {route for route in routes if route.endswith(FORMS)}

    assert data - {"/openapi.json"} == {*document()["paths"]}


def test_every_parameter_is_described():
    assert names("/claims.json") == [*ClaimPageFilter.base_filters]
    assert set(names("/claims.csv")) == {*ClaimFilter.base_filters} - {"before", "after"}
    assert names("/measures.json") == [*TableFilter.base_filters]
    assert names("/measures.csv") == ["known_on"]
    assert names("/measures/{key}.json") == ["key", "known_on"]
    assert set(names("/measures/{key}.zip")) == {"key", *MeasureFilter.base_filters} - {"after"}


def test_every_column_is_described_with_its_codes():
    schemas = document()["components"]["schemas"]

    assert {table.name: [*schemas[table.name]["properties"]] for table in TABLES} == {
        table.name: [column.name for column in table.columns] for table in TABLES
    }
    claims = schemas[CLAIMS.name]["properties"]
    assert claims["hedge"] == {
        "type": "string",
        "description": "The words that qualify the number, as a code.",
        "enum": Hedge.values,
    }
    assert claims["value"]["type"] == ["number", "null"]
    assert claims["part_of_claim_ids"]["items"] == {"type": "integer"}


@pytest.mark.django_db
def test_description_begins_at_the_one_address(client, settings):
    settings.SITE_URL = "https://claims.example"

    answer = client.get("/openapi.json")

    assert answer.json() == document() | {"servers": [{"url": "https://claims.example"}]}
    assert answer["Access-Control-Allow-Origin"] == "*"
