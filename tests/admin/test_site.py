"""The settings: one row, changed by administrators, with the state of the site below it."""

import io
from zoneinfo import ZoneInfo

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image, PngImagePlugin

from claims.models import Article, Logo, Site
from tests import factories

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


def picture(size=(1200, 320), form="PNG", **options):
    file = io.BytesIO()
    Image.new("RGB", size, "navy").save(file, form, **options)
    return file.getvalue()


def upload(desk, content, **changes):
    return save(desk, new_logo=SimpleUploadedFile("logo", content), **changes)


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_logo_is_drawn_anew_and_sent_as_nothing_but_a_picture(desk, client, form):
    secret = PngImagePlugin.PngInfo()
    secret.add_text("Author", "Rose Hale")

    assert upload(desk, picture(form=form, pnginfo=secret)).status_code == 302

    address = Site.objects.get().logo.get_absolute_url()
    assert f'<img class="masthead-logo" src="{address}" alt="">' in client.get("/").content.decode()
    answer = client.get(address)
    with Image.open(io.BytesIO(answer.content)) as image:
        assert (image.format, image.size, image.info) == ("PNG", (600, 160), {})
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert client.get(f"/logo/{'1' * 32}.png").status_code == 404


HEADERS = {
    "Content-Type": "image/png",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "public, max-age=31536000, immutable",
}
OTHER_FORMAT = "Choose a picture in the format PNG or WebP."
TOO_LARGE = "Choose a picture of at most 2 MB and 4,000 pixels a side."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', OTHER_FORMAT),
        (picture(form="GIF"), OTHER_FORMAT),
        (picture()[:500], OTHER_FORMAT),
        (b"no picture", OTHER_FORMAT),
        (picture((4001, 1)), TOO_LARGE),
        (picture() + b" " * 2_000_000, TOO_LARGE),
    ],
    ids=["svg", "gif", "cut", "text", "wide", "heavy"],
)
def test_logo_that_is_refused(desk, content, sentence):
    response = upload(desk, content)

    assert response.status_code == 200
    assert sentence in response.content.decode()
    assert Logo.objects.count() == 0


def test_logo_stays_until_it_is_taken_off(desk):
    upload(desk, picture())
    save(desk, name="The Harbour Gazette")
    assert Site.objects.get().logo is not None

    save(desk, remove_logo="on")

    assert Site.objects.get().logo is None


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("language", "de-DE", "The pages are in English. Write en, or en with a country"),
        ("time_zone", "Gazette/Harbour", "Type the name of a time zone, such as Europe/London."),
        ("licence_url", "javascript:alert(1)", "Enter a valid URL."),
        ("licence", "", "This field is required."),
    ],
)
def test_settings_refuse_what_programs_could_not_read(desk, field, value, sentence):
    response = save(desk, **{field: value})

    assert response.status_code == 200
    assert sentence in response.content.decode()


def test_language_is_told_to_programs(desk, client):
    save(desk, language="en-IE")

    assert client.get("/").content.startswith(b'<!doctype html>\n<html lang="en-IE">')
    assert b'xml:lang="en-IE"' in client.get("/claims/feed/").content


def test_editors_read_times_in_the_zone_of_the_site(desk):
    article = factories.article()
    save(desk, time_zone="Asia/Tokyo")

    history = desk.get(f"/admin/claims/article/{article.pk}/history/").content.decode()

    moment = Article.pgh_event_model.objects.earliest("pgh_id").pgh_created_at
    assert f"{moment.astimezone(ZoneInfo('Asia/Tokyo')):%H:%M}" in history
