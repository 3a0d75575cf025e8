"""Which numbers stand in a text, what do they count, and who said them?

A grammar of English in plain Python: no model, no dictionary, nothing but the standard library.
"""

from .suggestions import Suggestion, suggest

__all__ = ["Suggestion", "suggest"]
