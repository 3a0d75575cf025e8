"""By what a number in a text is known again, when the text around it may have changed.

A *spot* is the words of a number, the words on both sides of it, and which it is of those that
have all these in common. It names no place in the text, so it survives a new paste.
"""

from hashlib import sha256
from typing import NamedTuple

CONTEXT_LENGTH = 40
# As much on one side tells a number from another of the same words.
DISTINCTIVE_LENGTH = 12


class TextQuote(NamedTuple):
    as_printed: str
    before: str
    after: str
    occurrence: int = 0

    @property
    def key(self):
        """A name for the spot that fits into an address."""
        return sha256("\0".join(map(str, self)).encode()).hexdigest()[:12]


def text_quotes(text, suggestions):
    """The spot of each suggestion, in their order."""
    found, times = [], {}
    for suggestion in suggestions:
        words = text_quote(text, suggestion.start, suggestion.end)
        found.append(words._replace(occurrence=times.get(words, 0)))
        times[words] = times.get(words, 0) + 1
    return found


def text_quote(text, start, end):
    # White space counts as one space: a paste may wrap its lines elsewhere.
    reach = 4 * CONTEXT_LENGTH
    before = " ".join(text[max(0, start - reach) : start].split())
    after = " ".join(text[end : end + reach].split())
    return TextQuote(
        " ".join(text[start:end].split()), before[-CONTEXT_LENGTH:], after[:CONTEXT_LENGTH]
    )


def match_decisions(decisions, found):
    """Index of a spot to the decision that was made about it, for as many as can be told.

    A decision holds for the same words between the same words; failing that, for the same words
    with the same words on one side of them. No decision moves to words that differ.
    """
    decided, left = {}, list(decisions)
    for alike in (is_same_quote, same_around, same_on_one_side):
        for decision in [*left]:
            for index, words in enumerate(found):
                if index not in decided and alike(decision, words):
                    decided[index] = decision
                    left.remove(decision)
                    break
    return decided


def is_same_quote(decision, words):
    return same_around(decision, words) and decision.occurrence == words.occurrence


def same_around(decision, words):
    return decision.as_printed == words.as_printed and (decision.before, decision.after) == (
        words.before,
        words.after,
    )


def same_on_one_side(decision, words):
    sides = ((decision.before, words.before), (decision.after, words.after))
    return decision.as_printed == words.as_printed and any(
        one == other and len(one) >= DISTINCTIVE_LENGTH for one, other in sides
    )
