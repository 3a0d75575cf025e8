"""Text, a file or an address in; what it says of an article's record out, for an editor to check.

Nothing here knows the database. What is refused is refused with a `Refusal`, one line that says
what to do. Pages and messages are read in a process of their own.
"""

from .fetch import fetch
from .plain import with_head
from .proposal import Proposal, Refusal
from .readers import KINDS, kind_of, read
from .text import LONGEST, checked, normalised

__all__ = [
    "KINDS",
    "LONGEST",
    "Proposal",
    "Refusal",
    "checked",
    "fetch",
    "kind_of",
    "normalised",
    "read",
    "with_head",
]
