"""Tables as Excel files: the rows of the CSV, what their columns mean, where they are from."""

from datetime import date, datetime
from io import BytesIO

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from claims.columns import CLAIMS, TABLES
from claims.models import Site
from claims.views import tables
from tests import factories
from tests.public import addresses

pytestmark = pytest.mark.django_db(transaction=True)


def sheets(client, address):
    """Every sheet of a file, as rows of values."""
    response = client.get(address)
    assert response.status_code == 200
    workbook = load_workbook(BytesIO(response.getvalue()))
    return {sheet.title: [list(row) for row in sheet.values] for sheet in workbook}


def test_file_has_claims_columns_and_where_it_is_from(client):
    claim = factories.claim(as_printed="1,035", value=1035)
    factories.claim(as_printed="2", value=2)

    file = sheets(client, "/claims.xlsx?value_min=1000")

    heading, row = file["claims"]
    cells = dict(zip(heading, row, strict=True))
    assert heading == [column.name for column in CLAIMS.columns]
    assert [cells[name] for name in ("claim_id", "as_printed", "value", "status_ambiguous")] == [
        claim.pk,
        "1,035",
        1035,
        False,
    ]
    assert type(cells["published_on"]) is type(cells["first_published_at"]) is datetime
    assert file["columns"][1] == [
        "claim_id",
        "integer",
        False,
        CLAIMS.columns[0].meaning,
        None,
    ]
    today = timezone.now().date()
    assert dict(file["about"]) == {
        "site": "Claim tracker",
        "address": "http://testserver/claims.xlsx?value_min=1000",
        "licence": "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
        "as known on": datetime.combine(today, datetime.min.time()),
        "rows": 1,
        "cite as": f"Claim tracker ({today.year}). The numbers printed in the news, as known on"
        f" {today.day} {today:%B %Y}. CC BY 4.0. http://testserver/data/",
    }


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_has_the_rows_of_its_csv(client, table):
    addresses.build()

    rows = sheets(client, f"/{table.name}.xlsx")[table.name]

    assert str(len(rows) - 1) == client.get(f"/{table.name}.csv")["X-Rows"]
    assert rows[0] == [column.name for column in table.columns]


def test_file_of_a_past_day_has_the_claims_of_then(client):
    factories.claim()

    file = sheets(client, "/claims.xlsx?known_on=2020-01-01")

    assert len(file["claims"]) == 1
    assert dict(file["about"])["as known on"].date() == date(2020, 1, 1)


def test_same_data_is_the_same_bytes(client):
    factories.claim()

    first, second = (client.get("/claims.xlsx") for _ in range(2))
    again = client.get("/claims.xlsx", headers={"If-None-Match": first["ETag"]})

    assert first.getvalue() == second.getvalue()
    assert again.status_code == 304


def test_site_of_another_name_makes_another_file(client):
    first = client.get("/claims.xlsx")["ETag"]
    Site.objects.create(name="Another name")

    assert client.get("/claims.xlsx")["ETag"] != first


def test_file_of_too_many_rows_is_refused(client, monkeypatch):
    factories.claim()
    monkeypatch.setattr(tables, "WORKBOOK_ROWS", 0)

    refused = client.get("/claims.xlsx")

    assert refused.status_code == 400
    assert refused.json()["detail"] == (
        "An Excel file has up to 0 rows, and this one would have 1. Take the CSV."
    )
