"""The way of a claim from a draft to readers: sent to review, sent back, published."""

import logging

from django.core.exceptions import ValidationError
from django.db import transaction

from ..checks import recheck
from ..checks.suggested_relations import suggest_relations_of
from ..models import Claim, ReviewReturn
from ..models.codes import ArticleState, ClaimState, Hedge
from .authors import objection_to_publishing

logger = logging.getLogger(__name__)

# What to do about each required field that is empty, told at that field of the claim form.
REQUIRED = {
    "as_printed": "Type the number as the article prints it.",
    "measure": "Choose what the number counts or measures.",
    "hedge": "Choose the words that qualify the number, or “no hedge”.",
    "form": "Choose what kind of number it is.",
    "status": "Choose the status: reported as fact, plan, estimate and so on.",
    "statement": "Say in one sentence of your own what the number refers to.",
}


def missing_fields(claim):
    """Field name to what to do about it, for each thing that `claim` needs to be published."""
    missing = {name: words for name, words in REQUIRED.items() if not getattr(claim, name)}
    if not claim.quotation.speaker_id:
        missing["speaker"] = (
            "Choose who said it; for the publication’s own voice, choose that below."
        )
    if claim.hedge != Hedge.ORDER_OF_MAGNITUDE and all(
        number is None for number in (claim.value, claim.lower, claim.upper)
    ):
        missing["value"] = (
            "Type the number, or choose “order of magnitude” for words like “dozens”."
        )
    return missing


def objection_to_words(claim):
    """What to do about printed words that the article's text has not; "" where it has them.

    Nothing is said where there is no text to look in, or a reason is given.
    """
    text = claim.quotation.article.text
    if not text or claim.as_printed in text or claim.reason_not_in_text:
        return ""
    return (
        "These words are not in the article’s text. Use its words, or say why they are not there."
    )


def obstacles(claim):
    """Field of the claim form to what to do about it, for what keeps the claim from readers."""
    if missing := missing_fields(claim):
        return missing
    if objection := objection_to_words(claim):
        return {"as_printed": objection}
    if claim.quotation.article.state == ArticleState.WITHDRAWN:
        return {"article": "This article is withdrawn, so no claim of it can be published."}
    return {}


@transaction.atomic
def send_to_review(claim):
    """Hand a draft to whoever reviews it, once it has all that readers need."""
    if in_the_way := obstacles(claim):
        raise ValidationError(in_the_way)
    _move(claim, ClaimState.DRAFT, ClaimState.IN_REVIEW, "Only a draft can be sent to review.")


@transaction.atomic
def send_back(claim, by, reason):
    """Hand a claim in review back to whoever entered it, with a reason that they see."""
    if not reason.strip():
        raise ValidationError("Say why you are sending this claim back: its author will see it.")
    _move(claim, ClaimState.IN_REVIEW, ClaimState.DRAFT, "Only a claim in review can be sent back.")
    ReviewReturn.objects.create(claim=claim, reason=reason.strip(), made_by=by)


@transaction.atomic
def publish(claim, by):
    """Show a reviewed claim to readers, and its article if this is the first claim of it."""
    _lock(claim, ClaimState.IN_REVIEW, "Only a claim in review can be published.")
    if objection := objection_to_publishing(claim, by):
        raise ValidationError(objection)
    if in_the_way := obstacles(claim):
        raise ValidationError(in_the_way)
    article = claim.quotation.article
    if article.state == ArticleState.DRAFT:
        article.state = ArticleState.PUBLISHED
        article.save(update_fields=["state"])
    claim.reviewed_by = by
    claim.state = ClaimState.PUBLISHED
    claim.save(update_fields=["reviewed_by", "state"])
    claim.refresh_from_db(fields=["published_at"])
    if claim.reason_not_in_text:
        logger.warning(
            "Claim %s is published by %s with words that are not in its article's text: %s",
            claim.pk,
            by,
            claim.reason_not_in_text,
        )
    recheck(claim)
    suggest_relations_of(claim)


def _move(claim, state, next_state, refusal):
    _lock(claim, state, refusal)
    claim.state = next_state
    claim.save(update_fields=["state"])


def _lock(claim, state, refusal):
    """Hold the claim's row; refuse if somebody else has moved it on since it was read."""
    if not Claim.objects.select_for_update().filter(pk=claim.pk, state=state).exists():
        raise ValidationError(refusal)
