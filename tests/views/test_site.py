import re

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import factories

pytestmark = pytest.mark.django_db


def test_robots_names_the_sitemap(client):
    assert client.get("/robots.txt").content.decode() == (
        "User-agent: *\nDisallow: /admin/\nSitemap: http://testserver/sitemap.xml\n"
    )


def test_security_names_whom_to_tell(client):
    year = timezone.now().year + 1

    assert client.get("/.well-known/security.txt").content.decode() == (
        "Contact: http://testserver/report/\n"
        f"Expires: {year}-06-30T00:00:00Z\n"
        "Canonical: http://testserver/.well-known/security.txt\n"
        "Preferred-Languages: en\n"
    )


def test_sitemap_lists_published_claims_only(client):
    shown = factories.claim()
    factories.draft()
    factories.claim(state="withdrawn", withdrawn_reason="Why.")

    listed = client.get(reverse("sitemap-section", args=["claims"])).content.decode()

    assert listed.count("<loc>") == 1
    assert f"<loc>http://testserver{shown.get_absolute_url()}</loc>" in listed


def test_sitemap_names_every_section(client):
    index = client.get("/sitemap.xml").content.decode()

    assert index.count("<loc>") == 8


def test_sitemap_says_when_a_claim_changed_last(client):
    factories.claim()
    changed = factories.correction().made_at

    index = client.get("/sitemap.xml").content.decode()

    assert re.findall("<lastmod>(.*?)</lastmod>", index) == [changed.isoformat()]


def test_sitemap_has_every_page_that_is_no_record(client):
    listed = client.get("/sitemap-pages.xml").content.decode()

    assert re.findall(r"<loc>http://testserver(.*?)</loc>", listed) == [
        *("/", "/claims/", "/claims/charts/", "/measures/", "/plans/"),
        *("/topics/", "/speakers/", "/articles/"),
        *("/findings/", "/corrections/", "/data/", "/data/interface/", "/check/", "/about/"),
        *("/about/method/", "/about/privacy/", "/about/accessibility/", "/about/terms/"),
    ]


def test_sitemap_dates_a_page_by_what_was_published_or_taken_back_last(client):
    factories.claim()
    withdrawn = factories.claim(state="withdrawn", withdrawn_reason="Why.")
    changed = factories.correction(claim=withdrawn, kind="withdrawn").made_at.date().isoformat()

    listed = client.get("/sitemap-pages.xml").content.decode()

    dated = re.findall(r"<loc>http://testserver([^<]*)</loc><lastmod>(.*?)</lastmod>", listed)
    assert dated == [(page, changed) for page in ("/", "/claims/", "/claims/charts/")] + [
        ("/corrections/", changed)
    ]


def test_sitemap_that_lost_a_claim_has_changed(client):
    factories.claim()
    had = client.get("/sitemap-claims.xml").headers["Last-Modified"]
    factories.correction(claim=factories.claim(state="withdrawn", withdrawn_reason="Why."))

    assert client.get("/sitemap-claims.xml").headers["Last-Modified"] != had


def test_favicon_is_an_icon_of_three_sizes(client):
    icon = b"".join(client.get("/favicon.ico"))

    assert icon[:6] == bytes([0, 0, 1, 0, 3, 0])
    assert [icon[6 + 16 * n] for n in range(3)] == [16, 32, 48]


@pytest.mark.parametrize("name", ["about", "method", "report-sent"])
def test_page_takes_no_parameter(client, name):
    response = client.get(reverse(name), {"page": 2})

    assert response.status_code == 400


def test_method_lists_every_code(client):
    page = client.get(reverse("method")).content.decode()

    for code in ("order-of-magnitude", "up-to", "percent-change", "multiple"):
        assert f"<code>{code}</code>" in page
