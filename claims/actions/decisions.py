"""What an editor decides about the suggestions on an article's desk, and takes back again.

Decisions on one article wait for each other, so that one number becomes one claim; whoever comes
second is told. Each is remembered with the rule that noticed the number. A `reading` of the
article's text may be given by whoever has made it already, see `Desk`.
"""

from django.core.exceptions import ValidationError
from django.db import transaction

from ..matching import Desk
from ..models import Decision
from ..models.codes import DecisionKind
from .proposals import delete_accepted_claim, lock_article, save_proposed_claim

WORDS_ARE_GONE = "These words are no longer in the article’s text: it has been replaced."


@transaction.atomic
def accept_suggestion(article, key, *, by, reading=None, speaker=None, **chosen):
    """Make a draft of the suggestion of that key; `chosen` is as for `save_proposed_claim`."""
    desk, card = open_card(article, key, reading)
    refuse_accepted(card)
    if speaker and speaker not in card.speaker.possible_speakers:
        raise ValidationError("Choose one of the speakers on the card.")
    claim = save_proposed_claim(desk.article, card, by=by, speaker=speaker, **chosen)
    save_decision(desk, card, DecisionKind.ACCEPTED, by=by, claim=claim)
    return claim


@transaction.atomic
def accept_suggestions(article, keys, *, by, reading=None):
    """Make drafts of several suggestions; those that are in the record already are left out."""
    desk = Desk(lock_article(article), reading)
    cards = [card for card in map(desk.card, keys) if card and card.is_open]
    for card in cards:
        claim = save_proposed_claim(desk.article, card, by=by)
        save_decision(desk, card, DecisionKind.ACCEPTED, by=by, claim=claim)
    return [card.claim for card in cards]


@transaction.atomic
def dismiss_suggestion(article, key, *, reason, note="", by, reading=None):
    """Set a suggestion aside for a reason, one of `DismissalReason`."""
    desk, card = open_card(article, key, reading)
    refuse_accepted(card)
    save_decision(desk, card, DecisionKind.DISMISSED, by=by, reason=reason, note=note)


@transaction.atomic
def promote_masked(article, key, *, by, reading=None):
    """Take a date, an age or the like for a number that may be claimed after all."""
    desk, card = open_card(article, key, reading)
    if card.state != "masked":
        raise ValidationError(f"“{card.text_quote.as_printed}” has already been dealt with.")
    save_decision(desk, card, DecisionKind.PROMOTED, by=by)


@transaction.atomic
def record_corrected(article, key, claim, *, by, reading=None):
    """Remember that `claim`, entered in its own form, is what came of a suggestion."""
    desk, card = open_card(article, key, reading)
    if card.decision is None or card.decision.claim is None:
        save_decision(desk, card, DecisionKind.CORRECTED, by=by, claim=claim)


@transaction.atomic
def undo_decision(article, key, *, by, may_delete, reading=None):
    """Take back what was decided last: the draft is deleted, the suggestion is open again.

    `may_delete` tells of a claim whether the editor may.
    """
    desk, card = open_card(article, key, reading)
    decision = card.decision
    if decision is None:
        raise ValidationError("There is nothing to undo here.")
    was_promoted = card.is_masked and decision.kind != DecisionKind.PROMOTED
    if decision.claim:
        if not may_delete(decision.claim):
            raise ValidationError(
                "Only an editor, or its author while it is a draft, can undo that."
            )
        delete_accepted_claim(decision.claim)  # and with the claim the decision goes
    else:
        decision.delete()
    if was_promoted:
        card.decision = None
        save_decision(desk, card, DecisionKind.PROMOTED, by=by)


def open_card(article, key, reading):
    """The desk of the article, locked, and its card of that key."""
    desk = Desk(lock_article(article), reading)
    card = desk.card(key)
    if card is None:
        raise ValidationError(WORDS_ARE_GONE)
    return desk, card


def refuse_accepted(card):
    if card.claim:
        claim = card.claim
        entered_by = f", entered by {claim.entered_by}" if claim.entered_by else ""
        raise ValidationError(f"“{claim.as_printed}” is already on record{entered_by}.")


def save_decision(desk, card, kind, *, by, claim=None, reason="", note=""):
    """Write the decision down, in place of one that was made about the same words before."""
    decision = card.decision or Decision(article=desk.article)
    for name, value in card.text_quote._asdict().items():
        setattr(decision, name, value)
    decision.rule, decision.noticed_as = card.suggestion.rule, card.suggestion.kind
    decision.kind, decision.decided_by = kind, by
    decision.claim, decision.reason, decision.note = claim, reason, note
    decision.full_clean()
    decision.save()
