import pytest

from claims.models import Listing
from claims.models.codes import Status
from tests import factories


@pytest.mark.django_db
@pytest.mark.parametrize("status", Status)
def test_listing_says_whose_plan_it_is_that_awaits_an_outcome(status):
    police = factories.speaker(kind="organisation")

    factories.claim(speaker=police, status=status)

    assert Listing.objects.get().planned_by == (police if status.awaits_outcome else None)
