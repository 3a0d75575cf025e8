"""By what a number in a text is found again, when the text around it may have changed.

A *text quote* is the words of a number, the words on both sides of it, and which it is of those
that have all these in common. It names no place in the text, so it survives a new paste.
"""

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

from ..extraction import Suggestion
from ..models import Decision

CONTEXT_LENGTH = 40
# As much on one side tells a number from another of the same words.
DISTINCTIVE_LENGTH = 12


class TextQuote(NamedTuple):
    as_printed: str
    prefix: str
    suffix: str
    occurrence: int = 0

    @property
    def key(self) -> str:
        """A name for the quote that fits into an address."""
        return sha256("\0".join(map(str, self)).encode()).hexdigest()[:12]


def text_quotes(text: str, suggestions: list[Suggestion]) -> list[TextQuote]:
    """The quote of each suggestion, in their order."""
    quotes = []
    occurrences: Counter[TextQuote] = Counter()
    for suggestion in suggestions:
        quote = text_quote(text, suggestion.start, suggestion.end)
        quotes.append(quote._replace(occurrence=occurrences[quote]))
        occurrences[quote] += 1
    return quotes


def text_quote(text: str, start: int, end: int) -> TextQuote:
    # White space counts as one space: a paste may wrap its lines elsewhere.
    around = 4 * CONTEXT_LENGTH
    prefix = " ".join(text[max(0, start - around) : start].split())
    suffix = " ".join(text[end : end + around].split())
    return TextQuote(
        " ".join(text[start:end].split()), prefix[-CONTEXT_LENGTH:], suffix[:CONTEXT_LENGTH]
    )


def match_decisions(decisions: Iterable[Decision], quotes: list[TextQuote]) -> dict[int, Decision]:
    """Index of a quote to the decision that was made about it, for as many as can be told.

    A decision holds for the same words between the same words; failing that, for the same words
    with the same words on one side of them. No decision moves to words that differ.
    """
    by_index, unmatched = {}, list(decisions)
    for is_match in (is_same_quote, is_between_same_words, is_beside_same_words):
        for decision in [*unmatched]:
            for index, quote in enumerate(quotes):
                if index not in by_index and is_match(decision, quote):
                    by_index[index] = decision
                    unmatched.remove(decision)
                    break
    return by_index


def is_same_quote(decision, quote):
    return is_between_same_words(decision, quote) and decision.occurrence == quote.occurrence


def is_between_same_words(decision, quote):
    return decision.as_printed == quote.as_printed and (decision.prefix, decision.suffix) == (
        quote.prefix,
        quote.suffix,
    )


def is_beside_same_words(decision, quote):
    sides = ((decision.prefix, quote.prefix), (decision.suffix, quote.suffix))
    return decision.as_printed == quote.as_printed and any(
        then == now and len(now) >= DISTINCTIVE_LENGTH for then, now in sides
    )
