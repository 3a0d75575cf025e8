"""The measure that a number is certain to be of: name, unit, body and place agree."""

import pytest

from claims.matching import Desk
from tests import factories

pytestmark = pytest.mark.django_db

# The text, with the number asked about first, and the measure that is proposed for it.
TABLE = [
    ("The Met has a budget shortfall of £260m.", "Met budget shortfall"),
    ("The Metropolitan Police has a budget shortfall of £260m.", "Met budget shortfall"),
    (
        "The Met is short of money.\n\nThere is a shortfall of £9m in its budget.",
        "Met budget shortfall",
    ),
    ("Leck Police has a budget shortfall of £12m.", None),
    ("Leck Police has a budget shortfall of £12m, the Met said.", None),
    ("The Met is well off. Leck Police has a budget shortfall of £12m.", None),
    ("Unlike the Met, Leck Police has a budget shortfall of £12m.", None),
    ("They met to discuss a budget shortfall of £12m.", None),
    ("The Met has a budget shortfall of 12 per cent.", None),
    ("The Met's budget shortfall rose by £12m.", None),
    ("The Met has spent £12m of its budget.", None),
    ("Leck has a budget shortfall of £12m, and the Met has officers.", None),
    ("Leck Council has built 80 homes in Leck.", "Homes built in Leck"),
    ("In Upton it has built 80 homes.", None),
    ("Leck Council was late. In Upton it has built 80 homes.", None),
    ("The council has built 80 homes.", None),
    ("Rents rose by 5 per cent.", "Rise of rents"),
    ("Rents in Upton rose by 5 per cent.", None),
    ("Rents fell by 5 per cent.", None),
    ("Rents take 5 per cent of what people have.", None),
    ("The Met employs 900 officers.", "Met officers"),
    ("The Met will cut 900 officers.", None),
    ("The Met made 40 arrests in 2024.", "Met arrests in 2024"),
    ("The Met made 40 arrests in 2025.", None),
]


@pytest.fixture
def _record():
    pound, percent = factories.unit(code="GBP"), factories.unit(code="percent")
    home, officer = (
        factories.unit(code=c, singular=c, plural=f"{c}s") for c in ("home", "officer")
    )
    arrest = factories.unit(code="arrest", singular="arrest", plural="arrests")
    factories.speaker(name="Metropolitan Police", aliases=["the Met"])
    for name, unit in [
        ("Met budget shortfall", pound),
        ("Homes built in Leck", home),
        ("Homes built in Upton Magna", home),
        ("Rise of rents", percent),
        ("Met officers", officer),
        ("Met arrests in 2024", arrest),
    ]:
        factories.measure(name=name, unit=unit)


@pytest.mark.usefixtures("_record")
@pytest.mark.parametrize(("text", "measure"), TABLE, ids=[row[0] for row in TABLE])
def test_measure_is_proposed_only_where_all_agrees(text, measure):
    article = factories.article(text=text)

    card = next(card for card in Desk(article).cards if not card.is_masked)

    assert (card.proposed.measure and card.proposed.measure.name) == measure


@pytest.mark.usefixtures("_record")
def test_measure_of_a_body_that_the_text_does_not_name_is_not_even_possible():
    [far] = Desk(factories.article(text="Leck Police is short of £12m in its budget.")).cards
    [near] = Desk(factories.article(text="The Met is short of £12m in its budget.")).cards

    assert far.possible_measure is None
    assert near.possible_measure.name == "Met budget shortfall"
