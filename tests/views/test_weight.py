"""A page and its styles weigh less than 100 kB, however much is recorded."""

from pathlib import Path

import pytest
from django.conf import settings

from tests import factories

pytestmark = pytest.mark.django_db

STYLES = sum(
    (Path(settings.BASE_DIR) / "static" / name).stat().st_size
    for name in ("css/site.css", "css/claim_list.css", "img/icon.svg")
)


@pytest.mark.parametrize(
    "page", ["/", "/measures/", "/measures/posts/", "/speakers/met/", "/articles/", "/places/soho/"]
)
def test_page_of_many_claims_is_light(client, page):
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

    response = client.get(page)

    assert len(response.content) + STYLES < 100_000
