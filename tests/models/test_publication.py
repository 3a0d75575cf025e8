"""Which publication prints what stands at an address."""

import pytest

from claims.models import Publication
from tests import factories

pytestmark = pytest.mark.django_db

ADDRESSES = [
    ("https://gazette.example/a", "", "Gazette"),
    ("http://www.gazette.example/a?b=1", "", "Gazette"),
    ("https://amp.gazette.example/a", "", "Gazette"),
    ("https://sport.gazette.example/a", "", "Gazette sport"),
    ("https://gazette.example/wales/a", "", "Gazette Wales"),
    ("https://nogazette.example/a", "", None),
    ("https://example/", "", None),
    ("https://gazette.example/a", "The Herald", "Gazette"),
    ("https://other.example/a", "The Herald", "Herald"),
    ("", "Herald", "Herald"),
    ("", "", None),
    ("nonsense", "Nobody", None),
]


@pytest.mark.parametrize(("address", "name", "expected"), ADDRESSES)
def test_publication_for_an_address(address, name, expected):
    factories.publication(name="Gazette", website="https://www.gazette.example/")
    factories.publication(name="Gazette sport", website="https://sport.gazette.example/")
    factories.publication(name="Gazette Wales", website="https://gazette.example/wales/")
    factories.publication(name="Herald")

    publication = Publication.objects.for_address(address, name)

    assert (publication and publication.name) == expected
