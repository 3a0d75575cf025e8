"""Text, a file or an address in; what it says of an article's record out, for an editor to check.

Nothing here knows the database. What is refused is refused with a `Refusal`, one line that says
what to do. Pages and messages are read in a process of their own.
"""

from .fetch import fetch
from .plain import with_headline
from .proposal import ProposedArticle, Refusal, dated_in
from .readers import KINDS, file_kind, is_markup, read_article
from .text import LONGEST, checked_text, normalised_text

__all__ = [
    "KINDS",
    "LONGEST",
    "ProposedArticle",
    "Refusal",
    "checked_text",
    "dated_in",
    "fetch",
    "file_kind",
    "is_markup",
    "normalised_text",
    "read_article",
    "with_headline",
]
