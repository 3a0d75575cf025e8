"""What the record says of the measure that a number is of, beside its card."""

import pytest

from claims.matching import Desk
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit():
    return factories.unit(code="library", singular="library", plural="libraries")


@pytest.fixture
def measure(unit):
    return factories.measure(name="Leck libraries", unit=unit)


def card_of(text="Leck Council has 14 libraries."):
    [card] = Desk(factories.article(text=text, state="draft")).cards
    return card


def test_card_of_a_known_measure_has_the_first_that_says_the_same(measure, unit):
    same = {"measure": measure, "unit": unit}
    later = factories.article(published_on="2025-09-01")
    factories.claim(**same, value=14, article=later)
    first = factories.claim(**same, value=14)
    others = [factories.claim(**same, value=value) for value in (11, 12, 13, 15)]
    factories.claim(measure=factories.measure(unit=unit), value=14)
    factories.claim(**same, value=14, state="withdrawn", withdrawn_reason="A hoax.")

    card = card_of()

    assert (card.proposed.measure, card.possible_measure, card.repeated_claim) == (
        measure,
        None,
        first,
    )
    assert card.other_claims == others[:0:-1]


@pytest.mark.parametrize(
    "fields", [{"form": "change", "direction": "up"}, {"per": "week"}, {"value": 1400}]
)
def test_card_does_not_repeat_another_number(measure, unit, fields):
    other = factories.claim(**{"measure": measure, "unit": unit, "value": 14, **fields})

    card = card_of()

    assert (card.repeated_claim, card.other_claims) == (None, [other])


def test_card_repeats_a_number_whatever_its_hedge(measure, unit):
    hedge = {"hedge": "more-than", "lower": 14, "lower_inclusive": False}
    first = factories.claim(measure=measure, unit=unit, value=14, **hedge)

    card = card_of()

    assert (card.repeated_claim, card.other_claims) == (first, [])


def test_card_repeats_a_number_of_another_unit():
    pound = factories.unit(code="GBP", singular="pound", plural="pounds", dimension="money-GBP")
    thousand = factories.unit(code="GBP-thousand", dimension="money-GBP", factor=1000)
    heat = factories.measure(name="Leck heating", unit=pound)
    same = {"measure": heat, "unit": thousand, "form": "money"}
    first = factories.claim(**same, value=260_000, as_printed="260,000 thousand pounds")
    other = factories.claim(**same, value=260, as_printed="260 thousand pounds")

    card = card_of("Leck heating cost £260m.")

    assert (card.repeated_claim, card.other_claims) == (first, [other])


def test_card_does_not_repeat_another_order_of_magnitude(measure, unit):
    words = {"measure": measure, "unit": unit, "value": None, "hedge": "order-of-magnitude"}
    thousands = factories.claim(**words, as_printed="thousands of libraries")
    dozens = factories.claim(**words, as_printed="dozens of libraries")

    card = card_of("Leck has dozens of libraries.")

    assert (card.repeated_claim, card.other_claims) == (dozens, [thousands])


def test_card_in_another_unit_is_perhaps_of_the_measure(measure):
    factories.unit(code="shelf", singular="shelf", plural="shelves")
    claim = factories.claim(measure=measure, value=90)

    card = card_of("Leck libraries have 80 shelves.")

    assert (card.proposed.measure, card.possible_measure, card.other_claims) == (
        None,
        measure,
        [claim],
    )


def test_card_of_no_known_measure_is_compared_with_nothing():
    factories.claim(value=14)

    card = card_of()

    assert (card.measure, card.repeated_claim, card.other_claims) == (None, None, [])


def test_card_is_not_compared_with_its_own_article(measure, unit):
    article = factories.article(text="Leck Council has 14 libraries.")
    factories.draft(measure=measure, unit=unit, value=14, article=article)

    [card] = Desk(article).cards

    assert (card.repeated_claim, card.other_claims) == (None, [])
