"""The claims of a measure's page as files, narrowed as the page is."""

import json
from csv import DictReader
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from claims.columns import CLAIMS
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def measure():
    measure = factories.measure(name="Posts", slug="posts", definition="Full-time posts.")
    factories.claim(measure=measure, as_printed="1,700", population="officers", status="plan")
    factories.claim(measure=measure, as_printed="900", status="plan")
    factories.claim(as_printed="33")
    return measure


def unpacked(client, address):
    response = client.get(address)
    assert response.status_code == 200
    archive = ZipFile(BytesIO(response.getvalue()))
    assert archive.testzip() is None
    return {name: archive.read(name).decode() for name in archive.namelist()}


@pytest.mark.usefixtures("measure")
def test_archive_has_rows_what_they_mean_and_the_filter(client):
    files = unpacked(client, "/measures/posts.zip?population=officers&status=plan")

    csv = client.get("/measures/posts.csv?population=officers&status=plan").getvalue().decode()
    metadata = json.loads(files["posts.metadata.json"])
    assert [*files] == ["posts.csv", "posts.metadata.json", "readme.md"]
    assert files["posts.csv"] == csv
    assert [row["as_printed"] for row in DictReader(StringIO(csv))] == ["1,700"]
    assert [column["name"] for column in metadata["columns"]] == csv.partition("\r\n")[0].split(",")
    assert metadata["columns"][9]["codes"]["up-to"] == "up to"
    day = timezone.now().date()
    assert metadata["about"] == {
        "measure": "Posts",
        "definition": "Full-time posts.",
        "filter": "counted: officers; status: plan",
        "site": "Claim tracker",
        "address": "http://testserver/measures/posts.zip?population=officers&status=plan",
        "licence": "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
        "as known on": str(day),
        "rows": "1",
        "cite as": f"Claim tracker ({day.year}). The numbers printed in the news, as known on"
        f" {day.day} {day:%B %Y}. CC BY 4.0. http://testserver/data/",
    }
    assert [f"- {what}: {which}" for what, which in metadata["about"].items()] == [
        line for line in files["readme.md"].split("\n") if line.startswith("-")
    ]


@pytest.mark.usefixtures("measure")
def test_archive_without_a_filter_says_that_it_is_all(client):
    readme = unpacked(client, "/measures/posts.zip")["readme.md"]

    assert "- filter: none, these are all claims about the measure\n" in readme
    assert "- rows: 2\n" in readme


@pytest.mark.usefixtures("measure")
def test_same_data_is_the_same_archive_until_something_changes(client):
    first, second = (client.get("/measures/posts.zip") for _ in range(2))
    again = client.get("/measures/posts.zip", headers={"If-None-Match": first["ETag"]})
    narrowed = client.get("/measures/posts.zip?status=plan")

    assert first.getvalue() == second.getvalue()
    assert again.status_code == 304
    assert narrowed["ETag"] != first["ETag"]


def test_measure_as_known_before_it_was_is_not_there(client, measure):
    today = f"{timezone.now():%Y-%m-%d}"

    known = client.get(f"/measures/posts.csv?known_on={today}")
    before = client.get("/measures/posts.zip?known_on=2020-01-01")

    assert known["Content-Disposition"] == (f'attachment; filename="posts-as-known-on-{today}.csv"')
    assert known.getvalue().count(b"\r\n") == 3
    assert (before.status_code, before["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize("form", ["csv", "xlsx", "zip"])
def test_what_the_file_cannot_take_is_named(client, measure, form):
    refused = client.get(f"/measures/posts.{form}?after=2025-08-01~1")

    assert refused.status_code == 400
    assert [error["parameter"] for error in refused.json()["errors"]] == ["after"]


def test_workbook_says_what_it_has(client, measure):
    response = client.get("/measures/posts.xlsx?status=plan")

    workbook = load_workbook(BytesIO(response.getvalue()))
    assert dict(workbook["about"].values)["filter"] == "status: plan"
    assert len([*workbook[CLAIMS.name].values]) == 3
