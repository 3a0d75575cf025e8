import re

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import factories

pytestmark = pytest.mark.django_db


def test_healthz_asks_the_database(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        response = client.get(reverse("healthz"))

    assert (response.status_code, response.content) == (200, b"ok\n")


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


@pytest.mark.parametrize("name", ["about", "method", "report-sent"])
def test_page_takes_no_parameter(client, name):
    response = client.get(reverse(name), {"page": 2})

    assert response.status_code == 400


def test_method_lists_every_code(client):
    page = client.get(reverse("method")).content.decode()

    for code in ("order-of-magnitude", "up-to", "percent-change", "multiple"):
        assert f"<code>{code}</code>" in page
