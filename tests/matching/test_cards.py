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


def test_card_shows_the_part_of_a_broken_quotation_that_has_its_number():
    text = "“We lost 40 homes,” Jo Poole said. “It took 12 days.”"

    cards = Desk(factories.article(text=text)).cards

    assert [card.exact for card in cards] == ["We lost 40 homes,", "It took 12 days."]


def test_card_of_a_denied_number_says_so_and_is_not_sure():
    text = "Ana Poole denied that 40 homes would go."

    [card] = Desk(factories.article(text=text)).cards

    assert (card.proposed.status, card.proposed.public_note) == (
        "allegation",
        "Denied by the speaker.",
    )
    assert "status" in card.doubts
    assert not card.is_sure
