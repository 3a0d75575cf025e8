"""Changes that touch more than one record, each a plain function inside one transaction.

What is not allowed is refused with a ValidationError whose messages say what to do; where a
message is about one field, it is keyed by the field's name in the claim form.
"""

from .anchors import anchor, reanchor
from .articles import new_text, take_in, would_lose
from .corrections import correction, reading, words
from .decisions import accept, accept_each, adopt, dismiss_suggestion, promote, undo_decision
from .duplicate import duplicate
from .findings import dismiss, reopen
from .merge import merge, moving, undo
from .narrators import free_slug, redirected_slugs, voice
from .proposals import found_or_made
from .publish import missing, publish, send_back, send_to_review
from .relations import confirm, reject
from .tally_words import tally_words
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
