"""The article's own sentence about a claim, and the claim that the engine reads in its words."""

import re
from typing import NamedTuple

from ..extraction import Suggestion, suggest
from ..models import Claim
from .drafting import propose_claim
from .paragraphs import TextSegment
from .text_numbers import DATES, DATING, sentence_spans
from .units import UnitIndex

# A figure or a word: "57", "£1.4", "cases".
WORD = re.compile(r"[£$€]?\d(?:[\d.,]*\d)?|[^\W\d_]+")
# What stands before a date: "since ", "by the end of ".
BEFORE_DATE = re.compile(
    r"\b(?:since|in|on|by|from|until|before|after|during|between)(?: the \w+ of)? $", re.IGNORECASE
)


class PrintedSentence(NamedTuple):
    """The sentence that a claim's words stand in, with them marked, and its neighbours.

    Where the text has not these words it is the sentence that has most of them, and
    `closest_words` is what it has in their place.
    """

    before: str
    segments: list[TextSegment[bool]]
    after: str
    has_words: bool
    closest_words: str = ""

    @property
    def text(self) -> str:
        return "".join(segment.text for segment in self.segments)


def printed_sentence(text: str, words: str, start: int | None = None) -> PrintedSentence | None:
    """The sentence that `words` are printed in, of several that whose place is known.

    None where no sentence of the text has anything in common with them.
    """
    spans = list(sentence_spans(text))
    start = start_of_words(text, words, start)
    if start is not None:
        return _sentence_around(text, spans, (start, start + len(words)))
    closest = max(spans, key=lambda span: likeness(text[slice(*span)], words), default=None)
    if closest is None or not likeness(text[slice(*closest)], words):
        return None
    sentence = _sentence_around(text, spans, closest)
    return sentence._replace(
        segments=[TextSegment(sentence.text)],
        has_words=False,
        closest_words=closest_words(sentence.text, words),
    )


def start_of_words(text: str, words: str, start: int | None = None) -> int | None:
    """Where the words stand: at `start` if they do, or else where they first do."""
    if start is not None and text.startswith(words, start):
        return start
    found_at = text.find(words) if words else -1
    return None if found_at < 0 else found_at


def likeness(text: str, words: str) -> int:
    """How much of `words` stands in the text; a figure counts for more than a word."""
    common = set(WORD.findall(text.lower())) & set(WORD.findall(words.lower()))
    return sum(
        5 if any(map(str.isdigit, word)) else 1
        for word in common
        if len(word) > 1 or word.isdigit()
    )


def closest_words(sentence: str, words: str) -> str:
    """As many words of a sentence, a figure among them, as are most like `words`; "" for none."""
    printed, typed = list(WORD.finditer(sentence)), WORD.findall(words.lower())
    runs = [
        printed[first : first + len(typed)]
        for first in range(max(1, len(printed) - len(typed) + 1))
    ]
    in_common = {
        sentence[run[0].start() : run[-1].end()]: sum(
            match.group().lower() == word for match, word in zip(run, typed, strict=False)
        )
        for run in runs
        if any(match.group()[-1:].isdigit() for match in run)
    }
    closest = max(in_common, key=in_common.__getitem__, default="")
    return closest if in_common.get(closest) else ""


def read_claim(claim: Claim, sentence: PrintedSentence | None, units: UnitIndex) -> Claim | None:
    """The claim, not saved, that the engine reads in the printed words; None if in none.

    It reads them in their sentence, or by themselves where that is not known.
    """
    words = claim.as_printed
    text = sentence.text if sentence and sentence.has_words else words
    start = text.find(words)
    numbers = [
        number
        for number in suggest(text)
        if number.kind == "quantity" and number.start < start + len(words) and start < number.end
    ]
    if not numbers:
        return None
    number = next((number for number in numbers if claim.value == number.value), numbers[0])
    return propose_claim(number, words, units, None)


def dates_of(sentence: str) -> list[str]:
    """What dates a sentence, in its words: “since 2019”, “so far”; not the “a year” of a rate."""
    numbers = suggest(sentence)
    dates = [date for date in numbers if date.kind in DATES]
    if dates:
        return [with_preposition(sentence, date) for date in dates]
    return [
        match.group()
        for match in DATING.finditer(sentence)
        if not any(rate.start <= match.start() and match.end() <= rate.end for rate in numbers)
    ]


def with_preposition(sentence: str, date: Suggestion) -> str:
    before = BEFORE_DATE.search(sentence, 0, date.start)
    return sentence[before.start() if before else date.start : date.end]


def _sentence_around(text, spans, marked) -> PrintedSentence:
    """The sentence or sentences that the span `marked` stands in, and one on each side."""
    start, end = marked
    around = [index for index, span in enumerate(spans) if span[0] < end and start < span[1]]
    if not around:  # signs that are in no sentence
        return PrintedSentence("", [TextSegment(text[start:end], True)], "", has_words=True)
    first, last = around[0], around[-1]
    pieces = [(spans[first][0], start), (start, end), (end, spans[last][1])]
    segments = [TextSegment(text[slice(*piece)], piece == (start, end)) for piece in pieces]
    return PrintedSentence(
        text[slice(*spans[first - 1])] if first else "",
        [segment for segment in segments if segment.text],
        text[slice(*spans[last + 1])] if last + 1 < len(spans) else "",
        has_words=True,
    )
