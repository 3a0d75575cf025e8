"""Changes that touch more than one record, each a plain function inside one transaction.

What is not allowed is refused with a ValidationError whose messages say what to do; where a
message is about one field, it is keyed by the field's name in the claim form.
"""

from .anchor import anchor
from .correct import correction, reading, words
from .dismiss import dismiss, reopen
from .duplicate import duplicate
from .merge import merge, moving, undo
from .publish import missing, publish, send_back, send_to_review
from .relate import confirm, reject
from .voice import free_slug, redirected_slugs, voice
from .withdraw import withdraw, withdraw_article

__all__ = [
    "anchor",
    "confirm",
    "correction",
    "dismiss",
    "duplicate",
    "free_slug",
    "merge",
    "missing",
    "moving",
    "publish",
    "reading",
    "redirected_slugs",
    "reject",
    "reopen",
    "send_back",
    "send_to_review",
    "undo",
    "voice",
    "withdraw",
    "withdraw_article",
    "words",
]
