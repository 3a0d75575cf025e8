import pytest

from claims.actions import narrator
from claims.models import Speaker
from tests import factories

pytestmark = pytest.mark.django_db


def test_narrator_is_made_once():
    publication = factories.publication(name="West End Extra")

    assert narrator(publication) == narrator(publication) == Speaker.objects.get()
    assert Speaker.objects.get().slug == "west-end-extra"


def test_narrator_takes_a_free_address():
    factories.speaker(slug="west-end-extra")
    factories.speaker(slug="west-end-extra-2")

    assert narrator(factories.publication(name="West End Extra")).slug == "west-end-extra-3"
