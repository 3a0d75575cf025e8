"""The page that takes in a file of claims: it checks, reports as a file, and stores drafts."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from claims.admin import import_claims
from claims.imports.template import EXAMPLE
from claims.models import Claim
from tests.imports.cases import as_csv, make_named
from tests.views import reading

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("named")]

PAGE = "/admin/claims/claim/import/"


@pytest.fixture
def named():
    return make_named()


def send(client, content, button):
    return client.post(PAGE, {"file": SimpleUploadedFile("claims.csv", content), button: "1"})


def test_checked_file_is_told_to_be_sound_and_stores_nothing(admin_client):
    page = send(admin_client, as_csv(EXAMPLE), "_check")

    assert "1 draft would be added." in page.content.decode()
    assert Claim.objects.count() == 0


def test_imported_file_makes_drafts_entered_by_the_editor(admin_client, admin_user):
    response = send(admin_client, as_csv(EXAMPLE), "_import")

    assert response["Location"] == "/admin/claims/claim/?state=draft"
    claim = Claim.objects.get()
    assert (claim.state, claim.entered_by) == ("draft", admin_user)
    [event] = claim.pgh_event_model.objects.filter(pgh_obj=claim)
    assert event.pgh_context.metadata["user"] == admin_user.pk


def test_problems_stand_in_a_table_and_in_a_file(admin_client):
    content = as_csv(EXAMPLE | {"hedge": "=abuot"})

    page = send(admin_client, content, "_import")
    file = send(admin_client, content, "_report")

    assert reading.words(
        page.content.decode().partition("<tbody>")[2].partition("</tbody>")[0]
    ) == ("2hedge=abuotThis is not one of the codes.about")
    assert file["Content-Disposition"] == 'attachment; filename="import-report.csv"'
    assert file.content.decode("utf-8-sig").splitlines() == [
        "row,column,what stands there,what is wrong,nearest known",
        "2,hedge,“=abuot”,This is not one of the codes.,about",
    ]
    assert Claim.objects.count() == 0


def test_file_that_cannot_be_read_is_told_at_its_field(admin_client, monkeypatch):
    unreadable = send(admin_client, b"as_printed\n\xff\n", "_check")
    monkeypatch.setattr(import_claims, "BYTES_AT_MOST", 10)
    large = send(admin_client, as_csv(EXAMPLE), "_check")

    assert unreadable.context["form"].errors == {
        "file": ["The file is not in UTF-8. Save it as “CSV UTF-8” or as Excel."]
    }
    assert large.context["form"].errors == {"file": ["The file is larger than 20 MB. Split it."]}


def test_template_is_a_workbook(admin_client):
    file = admin_client.get(f"{PAGE}?template=xlsx")

    assert [*load_workbook(BytesIO(file.content)).sheetnames] == ["claims", "example", "columns"]


def test_list_of_claims_leads_there(admin_client):
    assert PAGE in admin_client.get("/admin/claims/claim/").content.decode()
