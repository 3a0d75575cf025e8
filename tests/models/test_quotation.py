import pytest
from django.db import IntegrityError

from claims.models import Quotation
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("credited", [True, False])
def test_quotation_is_entered_once(credited):
    source = factories.speaker() if credited else None
    one = factories.quotation(kind="narration", credited_to=source)

    with pytest.raises(IntegrityError, match="quotation_is_entered_once"):
        factories.quotation(
            kind="narration", article=one.article, speaker=one.speaker, credited_to=source
        )


def test_quotations_of_one_narration_are_credited_to_several_sources():
    one = factories.quotation(kind="narration", credited_to=factories.speaker())
    said = {"kind": "narration", "article": one.article, "speaker": one.speaker}
    quotations = [
        one,
        factories.quotation(**said, credited_to=factories.speaker()),
        factories.quotation(**said),
    ]

    found = [Quotation.objects.get_by_natural_key(*other.natural_key()) for other in quotations]

    assert found == quotations
