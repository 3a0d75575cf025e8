"""Who said a number: the utterance that a suggestion stands in.

Where one utterance lies within another, as a quotation does in reported speech, the smallest that
holds the number's last character has it. A number in none is the narration's.
"""

from bisect import bisect_right

from .utterances import Utterance

# Spans that are looked at before an offset: they nest no deeper than quotations do. A reported
# clause may hold a few.
DEEPEST = 12


class UtteranceIndex:
    """The utterances of a text, asked for by offset."""

    def __init__(self, utterances: list[Utterance]) -> None:
        """Keeps each span with the number of its utterance, in text order."""
        self._spans = sorted(
            (start, end, number)
            for number, utterance in enumerate(utterances)
            for start, end in utterance.spans
        )
        self._starts = [start for start, _, _ in self._spans]
        self._utterances = utterances

    def at(self, offset: int) -> Utterance | None:
        """The smallest utterance one of whose spans holds the character at offset, or None."""
        last = bisect_right(self._starts, offset)
        spans_before = self._spans[max(0, last - DEEPEST) : last]
        holding = [self._utterances[number] for _, end, number in spans_before if offset < end]
        return min(holding, key=lambda utterance: utterance.end - utterance.start, default=None)
