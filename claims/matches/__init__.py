"""Which claims on record are the numbers of a text that somebody pasted, and does it add up?

A *number* is what the engine noticed in the text, with the words around it. A *match* is a measure
of the record that has the same figure in the same unit, with the claims that print it; it is sure
or possible, and says why it is one. A *note* is all that is said of one number. Nothing here is
stored, and a number that shares no word with the record matches nothing, whatever its value.
"""

from .notes import Note, Notes, read

__all__ = ["Note", "Notes", "read"]
