"""A page and its styles weigh less than 100 kB, however much is recorded.

With its fonts it weighs that at most as well, as it is sent: compressed.
"""

import gzip
from pathlib import Path

import pytest
from django.conf import settings

from claims.checks import rebuild
from tests import factories
from tests.checks.cases import join, period, said

pytestmark = pytest.mark.django_db

STYLES = sum(
    (Path(settings.BASE_DIR) / "static" / name).stat().st_size
    for name in (
        "css/fonts.css",
        "css/site.css",
        "css/claim_list.css",
        "css/finding.css",
        "img/icon.svg",
    )
)
FONTS = sum(
    font.stat().st_size for font in (Path(settings.BASE_DIR) / "static/fonts").glob("*.woff2")
)


def weight(content):
    """What a page and its styles weigh, and what is sent of them and of the fonts."""
    return max(len(content) + STYLES, len(gzip.compress(content)) + STYLES + FONTS)


def test_claim_page_of_many_findings_is_light(client):
    """One press release, repeated by everybody without its hedge, in figures that all differ."""
    measure = factories.measure(kind="cumulative")
    of = {"measure": measure, **period("2024 to 2025")}
    source = said("up to 80 police officers and police staff", **of)
    for value in range(60):
        join("repeats", (said("80 police officers and police staff", **of), source))
        join("part-of", (said(f"1{value}1 police officers", **of), source))
    rebuild()

    response = client.get(source.get_absolute_url())

    assert response.content.count(b'class="finding"') == 8
    assert weight(response.content) < 100_000


FILES = {"/measures/posts/": ("css/chart.css", "css/page_charts.css", "css/measure_detail.css")}


@pytest.fixture(scope="module")
def many_claims(shared_records):
    with shared_records():
        make_many_claims()
        yield


def make_many_claims():
    posts, place = factories.measure(slug="posts"), factories.place(slug="soho")
    met = factories.speaker(name="The Metropolitan Police Service", slug="met")
    publication = factories.publication(name="The West End Gazette and Advertiser")
    definition = "Posts that are held on a day, by officers and by staff, wherever they work. " * 3
    for value in range(60):
        said = factories.quotation(
            article=factories.article(publication=publication),
            speaker=met,
            role_as_printed="Deputy Assistant Commissioner for Neighbourhoods",
        )
        printed = {"as_printed": f"more than {value} police officers", "value": value}
        other = factories.measure(definition=definition)
        for measure in (posts, other):
            factories.claim(quotation=said, measure=measure, place=place, **printed)


@pytest.mark.usefixtures("many_claims")
@pytest.mark.parametrize(
    "page", ["/", "/measures/", "/measures/posts/", "/speakers/met/", "/articles/", "/places/soho/"]
)
def test_page_of_many_claims_is_light(client, page):
    response = client.get(page)

    own = sum(
        (Path(settings.BASE_DIR) / "static" / name).stat().st_size for name in FILES.get(page, ())
    )
    assert weight(response.content) + own < 100_000


def test_fonts_are_light():
    assert 45_000 < FONTS < 55_000
