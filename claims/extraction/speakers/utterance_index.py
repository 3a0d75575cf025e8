"""Who said a number: the utterance that a suggestion stands in.

Where one utterance lies within another, as a quotation does in reported speech, the smallest that
holds the number's last character has it. A number in none is in the paper's own voice.
"""

from bisect import bisect_right

from .utterances import Utterance


class UtteranceIndex:
    """The utterances of a text, asked for by offset."""

    def __init__(self, utterances: list[Utterance]) -> None:
        """Each span is kept with the utterance it is a piece of, in text order."""
        self._pieces = sorted(
            (start, end, place)
            for place, utterance in enumerate(utterances)
            for start, end in utterance.spans
        )
        self._starts = [piece[0] for piece in self._pieces]
        self._utterances = utterances

    def at(self, offset: int) -> Utterance | None:
        """The smallest utterance one of whose spans holds the character at offset, or None."""
        last = bisect_right(self._starts, offset)
        before = self._pieces[max(0, last - DEEPEST) : last]
        held = [self._utterances[place] for _, stop, place in before if offset < stop]
        return min(held, key=lambda utterance: utterance.end - utterance.start, default=None)


# Pieces that are looked at before an offset: spans nest no deeper than quotations do. A reported
# clause may hold a few.
DEEPEST = 12
