"""Changes that touch more than one record, each a plain function inside one transaction.

What is not allowed is refused with a ValidationError whose messages say what to do; where a
message is about one field, it is keyed by the field's name in the claim form.
"""

from .accept import found_or_made
from .anchor import anchor, reanchor
from .correct import correction, reading, words
from .decide import accept, accept_each, adopt, dismiss_suggestion, promote, undo_decision
from .dismiss import dismiss, reopen
from .duplicate import duplicate
from .merge import merge, moving, undo
from .publish import missing, publish, send_back, send_to_review
from .relate import confirm, reject
from .take_in import new_text, take_in, would_lose
from .tally_words import tally_words
from .voice import free_slug, redirected_slugs, voice
from .withdraw import withdraw, withdraw_article

__all__ = [
    "accept",
    "accept_each",
    "adopt",
    "anchor",
    "confirm",
    "correction",
    "dismiss",
    "dismiss_suggestion",
    "duplicate",
    "found_or_made",
    "free_slug",
    "merge",
    "missing",
    "moving",
    "new_text",
    "promote",
    "publish",
    "reading",
    "reanchor",
    "redirected_slugs",
    "reject",
    "reopen",
    "send_back",
    "send_to_review",
    "take_in",
    "tally_words",
    "undo",
    "undo_decision",
    "voice",
    "withdraw",
    "withdraw_article",
    "words",
    "would_lose",
]
