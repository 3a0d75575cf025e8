"""The settings: one row, changed by administrators, with the state of the site below it."""

import pytest
from django.urls import reverse

from claims.models import Site

from .pages import typed
from .test_permissions import desk_of, member

pytestmark = pytest.mark.django_db
LIST = reverse("admin:claims_site_changelist")


@pytest.fixture
def desk():
    return desk_of(member("Administrator"))


def save(desk, **changes):
    page = desk.get(LIST, follow=True)
    return desk.post(page.redirect_chain[-1][0], typed(page) | changes)


def test_settings_are_one_form(desk):
    page = desk.get(LIST, follow=True)

    assert page.redirect_chain == [("/admin/claims/site/1/change/", 302)]
    assert "<h1>Settings</h1>" in page.content.decode()
    assert desk.get(reverse("admin:claims_site_add")).status_code == 403
    assert desk.get("/admin/claims/site/1/delete/").status_code == 403


def test_settings_are_public_at_once(desk, client):
    response = save(desk, name="The Harbour Gazette", accent="#1d4f8f")

    assert response.status_code == 302
    page = client.get("/").content.decode()
    assert '<a href="/">The Harbour Gazette</a>' in page
    assert "/accent.css" in page


@pytest.mark.parametrize(
    ("accent", "sentence"),
    [
        ("blue", "Write it as # and six digits or letters from a to f, such as #1d4f8f."),
        ("#f0e060", "its contrast is 1.3 to 1, and 4.5 is needed. Take a darker one."),
    ],
)
def test_settings_refuse_a_colour_that_cannot_be_read(desk, accent, sentence):
    response = save(desk, accent=accent)

    assert response.status_code == 200
    assert sentence in response.content.decode()
    assert Site.objects.get().accent == ""


def test_settings_show_the_state_of_the_site(desk):
    page = desk.get(LIST, follow=True).content.decode()

    assert "<strong>There has been no backup yet.</strong> Run manage.py backup FILE" in page


@pytest.mark.parametrize("role", ["Contributor", "Editor"])
def test_settings_are_for_administrators(role):
    assert desk_of(member(role)).get(LIST).status_code == 403


def test_settings_stand_in_the_history(desk):
    save(desk, name="The Harbour Gazette")

    events = Site.pgh_event_model.objects.order_by("pgh_id").values_list("pgh_label", "name")
    assert list(events) == [("insert", "Claim tracker"), ("update", "The Harbour Gazette")]
    assert desk.get("/admin/claims/site/1/history/").status_code == 200
