"""What the database asks of whoever is logged in, whatever the code above it asked."""

from functools import partial

import pghistory
import pytest
from django.contrib.auth.models import Permission
from django.db import IntegrityError

from claims.models import Article, Claim, Correction, Relation
from tests import factories

pytestmark = pytest.mark.django_db


def confirm(relation):
    Relation.objects.filter(pk=relation.pk).update(state="confirmed")


def rewrite_decided(relation):
    Relation.objects.filter(pk=relation.pk).update(note="Looked up.")


def enter_confirmed(relation):
    claim = relation.to_claim
    Relation.objects.create(
        from_claim=claim, to_claim=relation.from_claim, kind="updates", state="confirmed"
    )


def correct(relation):
    Correction.objects.create(claim=relation.from_claim, kind="typo", reason="Mistyped.")


def publish(relation):
    Claim.objects.filter(pk=relation.to_claim_id).update(
        state="published",
        reviewed_by=relation.from_claim.reviewed_by,
        published_at=factories.PUBLISHED_AT,
    )


def enter_claim(relation, **fields):
    beside = relation.from_claim
    shared = {name: getattr(beside, name) for name in ("quotation", "measure", "reviewed_by")}
    factories.claim(**shared, as_printed="80 officers", **fields)


def enter_article(relation, **fields):
    return factories.article(publication=relation.from_claim.article.publication, **fields)


def publish_article(relation):
    article = enter_article(relation, state="draft")
    Article.objects.filter(pk=article.pk).update(state="published")


WITHDRAWN = {"state": "withdrawn", "withdrawn_reason": "It was retracted."}
# What is done, in which state the relation is before.
ACTS = [
    (confirm, "suggested"),
    (rewrite_decided, "confirmed"),
    (rewrite_decided, "rejected"),
    (enter_confirmed, "suggested"),
    (correct, "suggested"),
    (publish, "suggested"),
    (enter_claim, "suggested"),
    (partial(enter_claim, **WITHDRAWN), "suggested"),
    (enter_article, "suggested"),
    (partial(enter_article, **WITHDRAWN), "suggested"),
    (publish_article, "suggested"),
]


@pytest.fixture
def relation_in():
    """A relation in that state, of a published claim to one in review."""

    def make(state):
        in_review = factories.draft(state="in-review")
        return factories.relation(to_claim=in_review, state=state)

    return make


@pytest.mark.parametrize(("act", "state"), ACTS)
def test_what_readers_see_is_refused_without_the_right(relation_in, act, state):
    relation = relation_in(state)

    with (
        pghistory.context(user=factories.user().pk),
        pytest.raises(
            IntegrityError, match=r"Only somebody who can publish|not allowed to publish"
        ),
    ):
        act(relation)


def holder():
    user = factories.user()
    user.user_permissions.set(Permission.objects.filter(codename="review_claim"))
    return user


@pytest.mark.parametrize("make", [holder, lambda: factories.user(is_superuser=True), lambda: None])
@pytest.mark.parametrize(("act", "state"), ACTS)
def test_what_readers_see_is_open_with_the_right(relation_in, act, state, make):
    relation, user = relation_in(state), make()

    with pghistory.context(user=user and user.pk):
        act(relation)


def test_suggestion_is_open_to_everybody():
    relation = factories.relation(state="suggested")
    claim, another = relation.from_claim, relation.to_claim

    with pghistory.context(user=factories.user().pk):
        Relation.objects.filter(pk=relation.pk).update(note="Looked up.")
        factories.relation(from_claim=another, to_claim=claim, state="suggested")

    assert Relation.objects.filter(state="suggested").count() == 2
