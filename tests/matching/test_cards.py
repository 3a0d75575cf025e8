from dataclasses import replace

import pytest

from claims.matching import Desk
from tests import factories

pytestmark = pytest.mark.django_db


def test_card_is_compared_and_told_without_its_whole_and_its_parts():
    text = "The council has 14 libraries, of which five will close."
    [whole, part] = Desk(factories.article(text=text)).cards
    other = replace(whole)
    other.parts = [replace(part, whole=other)]

    assert (part.whole, whole.parts) == (whole, [part])
    assert other == whole
    assert [repr(card).count("Card(") for card in (whole, part)] == [1, 1]
