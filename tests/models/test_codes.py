import pytest

from claims.models.codes import Form, Hedge, Status
from tests import factories

MEANINGS = [
    # hedge, bound, included, side, mirror, plain, stated
    ("none", "", False, 0, "none", True, False),
    ("exactly", "", False, 0, "exactly", True, True),
    ("about", "", False, 0, "about", False, True),
    ("nearly", "", False, -1, "nearly", False, True),
    ("just-over", "", False, 1, "just-over", False, True),
    ("more-than", "lower", False, 1, "less-than", False, True),
    ("at-least", "lower", True, 1, "at-most", False, True),
    ("up-to", "upper", True, -1, "at-least", False, True),
    ("at-most", "upper", True, -1, "at-least", False, True),
    ("less-than", "upper", False, -1, "more-than", False, True),
    ("between", "", False, 0, "between", False, True),
    ("order-of-magnitude", "", False, 0, "order-of-magnitude", False, False),
]


def test_hedge_means():
    assert [
        (
            hedge.value,
            hedge.bound,
            hedge.includes_bound,
            hedge.side,
            hedge.mirror,
            hedge.is_plain,
            hedge.is_stated,
        )
        for hedge in Hedge
    ] == MEANINGS


@pytest.mark.parametrize(
    ("bound", "hedges"),
    [("lower", ["more-than", "at-least"]), ("upper", ["up-to", "at-most", "less-than"])],
)
def test_hedge_with_bound(bound, hedges):
    assert Hedge.with_bound(bound) == hedges


def test_form_is_change():
    assert Form.changes() == ("change", "percent-change", "point-change")


def test_form_has_direction():
    assert Form.with_direction() == ("change", "percent-change", "point-change", "multiple")


STATUSES = [
    # status, future, awaits an outcome, intended, mark
    ("actual", False, False, False, "fact"),
    ("estimate", False, False, False, "estimate"),
    ("provisional", False, False, False, "estimate"),
    ("forecast", True, True, False, "plan"),
    ("plan", True, True, True, "plan"),
    ("target", True, True, True, "plan"),
    ("proposal", True, False, True, "plan"),
    ("conditional", True, False, False, "plan"),
    ("allegation", False, False, False, "allegation"),
]


def test_status_means():
    assert [
        (status.value, status.is_future, status.awaits_outcome, status.is_intended, status.mark)
        for status in Status
    ] == STATUSES


def test_status_lists_for_queries():
    assert Status.future() == ["forecast", "plan", "target", "proposal", "conditional"]
    assert Status.awaiting_outcome() == ["forecast", "plan", "target"]


@pytest.mark.django_db
@pytest.mark.parametrize("status", Status)
def test_listing_names_who_planned_it_while_an_outcome_is_awaited(status):
    police = factories.speaker(kind="organisation")

    claim = factories.claim(status=status, speaker=police)

    assert claim.listing.planned_by == (police if status.awaits_outcome else None)
