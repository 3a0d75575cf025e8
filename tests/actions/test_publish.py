"""The way of a claim to readers, and every refusal on it."""

import pytest
from django.core.exceptions import ValidationError

from claims.actions import publish, send_back, send_to_review
from claims.models import Claim
from tests import factories

pytestmark = pytest.mark.django_db


def in_review(**fields):
    return factories.draft(**{"state": "in-review", "reviewed_by": None, **fields})


def test_publish_shows_the_claim_and_its_article():
    claim = in_review(article=factories.article(state="draft"))
    reviewer = factories.user()

    publish(claim, by=reviewer)

    stored = Claim.objects.get()
    assert (stored.state, stored.reviewed_by, stored.published_at is None) == (
        "published",
        reviewer,
        False,
    )
    assert stored.quotation.article.state == "published"


def test_publish_refuses_the_author():
    author = factories.user()

    with pytest.raises(ValidationError, match="another editor publishes it"):
        publish(in_review(entered_by=author), by=author)


def test_publish_by_the_author_in_a_newsroom_of_one(settings):
    settings.REVIEWER_MAY_BE_AUTHOR = True
    author = factories.user()

    publish(in_review(entered_by=author), by=author)

    assert Claim.objects.get().state == "published"


MISSING = [
    ({"measure": None}, ["measure"]),
    ({"statement": ""}, ["statement"]),
    ({"hedge": ""}, ["hedge"]),
    ({"form": ""}, ["form"]),
    ({"status": ""}, ["status"]),
    ({"hedge": "", "value": None}, ["hedge", "value"]),
    ({"speaker": None}, ["speaker"]),
    ({"hedge": "order-of-magnitude", "value": None}, []),
    ({}, []),
]


@pytest.mark.parametrize(("fields", "missing"), MISSING)
def test_publish_names_what_is_missing(fields, missing):
    claim = in_review(**fields)

    try:
        publish(claim, by=factories.user())
        told = []
    except ValidationError as refused:
        told = sorted(refused.message_dict)

    assert told == missing


def test_publish_refuses_a_claim_of_a_withdrawn_article():
    article = factories.article(state="withdrawn", withdrawn_reason="It was a hoax.")

    with pytest.raises(ValidationError, match="article is withdrawn"):
        publish(in_review(article=article), by=factories.user())


STEPS = [
    (send_to_review, "draft", "in-review"),
    (send_to_review, "in-review", None),
    (send_to_review, "published", None),
    (send_back, "in-review", "draft"),
    (send_back, "draft", None),
    (send_back, "published", None),
]


@pytest.mark.parametrize(("step", "before", "after"), STEPS)
def test_step_is_taken_from_its_state_only(step, before, after):
    claim = factories.claim(state=before)

    try:
        step(claim)
        refused = False
    except ValidationError:
        refused = True

    assert (refused, Claim.objects.get().state) == (after is None, after or before)


def test_publish_refuses_what_somebody_else_sent_back():
    claim = in_review()
    send_back(Claim.objects.get())

    with pytest.raises(ValidationError, match="Only a claim in review is published"):
        publish(claim, by=factories.user())
