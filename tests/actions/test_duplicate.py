"""Two claims of one number become one, with the relations of both."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from claims.actions import withdraw_duplicate
from claims.checks import rebuild
from claims.models import Correction, Finding, Redirect, Relation
from tests import factories
from tests.checks.cases import join, said

pytestmark = pytest.mark.django_db


def related():
    return list(Relation.objects.order_by("pk").values_list("from_claim", "to_claim", "state"))


@pytest.fixture
def twins():
    """The claim that stays and the one that was entered a second time."""
    return said("962"), said("962")


def test_duplicate_hands_its_relations_over_both_ways(twins):
    kept, dropped = twins
    part, repeat = said("549"), said("962")
    join("part-of", (part, dropped))
    join("updates", (dropped, repeat), state="suggested")

    withdraw_duplicate(kept, dropped, by=factories.user())

    assert related() == [
        (part.pk, kept.pk, "confirmed"),
        (kept.pk, repeat.pk, "suggested"),
    ]


@pytest.mark.parametrize(
    ("had", "brought", "has"),
    [
        ("confirmed", "suggested", "confirmed"),
        ("suggested", "confirmed", "confirmed"),
        ("rejected", "confirmed", "rejected"),
        ("confirmed", "confirmed", "confirmed"),
    ],
)
def test_duplicate_doubles_no_relation(twins, had, brought, has):
    kept, dropped = twins
    part = said("549")
    join("part-of", (part, kept), state=had)
    join("part-of", (part, dropped), state=brought)

    withdraw_duplicate(kept, dropped, by=factories.user())

    assert related() == [(part.pk, kept.pk, has), (part.pk, dropped.pk, brought)]
    assert Relation.objects.published().count() == (has == "confirmed")


def test_duplicate_that_repeats_the_other_is_no_relation_to_itself(twins):
    kept, dropped = twins
    join("repeats", (dropped, kept))

    withdraw_duplicate(kept, dropped, by=factories.user())

    assert related() == [(dropped.pk, kept.pk, "confirmed")]
    assert list(Relation.objects.published()) == []


def test_duplicate_is_withdrawn_and_leads_to_the_other(twins, client):
    kept, dropped = twins
    old = Redirect.objects.create(
        kind="duplicate", old_path="/claims/99999/", new_path=dropped.get_absolute_url()
    )

    made = withdraw_duplicate(kept, dropped, by=factories.user())

    dropped.refresh_from_db()
    old.refresh_from_db()
    assert (dropped.state, made.kind, old.new_path) == (
        "withdrawn",
        "duplicate",
        kept.get_absolute_url(),
    )
    assert Correction.objects.get().reason == dropped.withdrawn_reason
    answer = client.get(dropped.get_absolute_url())
    assert (answer.status_code, answer["Location"]) == (301, kept.get_absolute_url())


def test_duplicate_asks_the_checks_of_what_stays(twins):
    kept, dropped = twins
    join("part-of", (said("549"), kept), (said("347"), kept), (said("85"), dropped))
    rebuild()

    withdraw_duplicate(kept, dropped, by=factories.user())

    workings = Finding.objects.published().filter(check_id="parts-make-whole")
    assert [one.working for one in workings] == ["549 + 347 + 85 = 981; printed: 962"]


@pytest.mark.parametrize("state", ["draft", "in-review"])
def test_duplicate_of_what_is_not_published_is_refused(twins, state):
    draft = factories.draft(state=state)

    for kept, dropped in [(twins[0], draft), (draft, twins[0]), (twins[0], twins[0])]:
        with pytest.raises(ValidationError, match="Choose two published claims"):
            withdraw_duplicate(kept, dropped, by=factories.user())


def test_duplicate_that_would_close_a_circle_is_refused(twins):
    kept, dropped = twins
    middle = said("1,000")
    join("part-of", (kept, middle), (middle, dropped))

    with pytest.raises(IntegrityError, match=r"This would make a claim part of itself\."):
        withdraw_duplicate(kept, dropped, by=factories.user())
