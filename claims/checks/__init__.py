"""Questions that are asked of published claims, and the findings that answer them.

A *check* asks one question. Its *cases* are the claims, found by the database, for which there
could be an answer; it *judges* each with the arithmetic. An *answer* has a verdict, its inputs, the
working and a sentence, and is stored as a finding. "Consistent" and "consistent if rounded" make
the proof sheet of a claim; "inconsistent" and "cannot tell" are for an editor to look at. No
answer says that anything is false, and none is about a person.
"""

from .check import Answer, Check
from .findings import rebuild, recheck
from .registry import CHECKS

__all__ = ["CHECKS", "Answer", "Check", "rebuild", "recheck"]
