"""The sentences of a paragraph, as speakers are looked for in them.

They are those of `extraction.text`, but for two differences: a *quoted span* is one token, whose
word is `QUOTED`, and ends a sentence only where it ends; and tokens that touch are joined to the
words that a reader sees ("30-minute", "Mr.", "8.30pm"), while a possessive ending is a token of its
own.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from ..text import (
    CLOSING_MARKS,
    LONGEST_SENTENCE,
    SENTENCE_ENDS,
    Paragraph,
    Span,
    Token,
    is_abbreviated,
)
from ..text import sentences as token_spans
from .quote_marks import QuotedSpan, quoted_spans

QUOTED = "“”"

ENDS = SENTENCE_ENDS | {"..", "..."}
# Join the words on both sides of them: "EB-5", "AT&T", "and/or".
JOINING_SIGNS = frozenset("-‑&/.@_")
# Join numbers only: "8:30".
JOINING_NUMBERS = frozenset(",:")
# Join the word before to a row of them, or a full stop to what it abbreviates.
JOINABLE_MARKS = frozenset(".-")
APOSTROPHES = frozenset("’'")


@dataclass(slots=True)
class Sentence:
    """Parallel lists over the tokens of one sentence, and its quoted spans by their token.

    In a headline most words are capitalised: "Council Warns Of Cuts".
    """

    words: list[str]
    lower_words: list[str]
    start_chars: Sequence[int]
    end_chars: Sequence[int]
    quoted_spans: dict[int, QuotedSpan]
    is_headline: bool

    def __len__(self) -> int:
        return len(self.words)

    def words_in(self, span: Span) -> list[str]:
        return self.words[span[0] : span[1]]

    def lower_words_in(self, span: Span) -> list[str]:
        return self.lower_words[span[0] : span[1]]


def sentences(text: str, paragraph: Paragraph) -> list[Sentence]:
    """The sentences of a paragraph, each at least one word long."""
    start, end, tokens = paragraph
    sentence_ends = {tokens[stop - 1].end_char for _, stop in token_spans(tokens)}
    words, spans, quoted = _words(tokens, quoted_spans(text, start, end))
    paragraph_sentences = []
    sentence_start = 0
    for index, (_, word_end) in enumerate(spans):
        end_char = _end_of_speech(text, quoted[index]) if index in quoted else word_end
        stop = index + 1
        is_cut = stop == len(words) or stop - sentence_start == LONGEST_SENTENCE
        if is_cut or end_char in sentence_ends:
            part = slice(sentence_start, stop)
            paragraph_sentences.append(_sentence(words[part], spans[part], quoted, sentence_start))
            sentence_start = stop
    return paragraph_sentences


def is_headline(words: list[str]) -> bool:
    """Whether most of the words are capitalised, as in "Council Warns Of Cuts".

    Headlines tell in the present, not "Ana Poole of Hull City Council said so".
    """
    if "said" in words or "told" in words:
        return False
    initials = [word[0] for word in words if len(word) > 3 and word[0].isalpha()]
    return len(initials) > 2 and sum(map(str.isupper, initials)) > 0.8 * len(initials)


def _words(
    tokens: list[Token], paragraph_quoted_spans: list[QuotedSpan]
) -> tuple[list[str], list[Span], dict[int, QuotedSpan]]:
    """(words, spans, quoted spans by the index of their word) of a paragraph."""
    words: list[str] = []
    spans: list[Span] = []
    quoted: dict[int, QuotedSpan] = {}
    start_char = attrgetter("start_char")
    index = 0
    for quoted_span in paragraph_quoted_spans:
        stop = bisect_left(tokens, quoted_span.outer_start, index, key=start_char)
        _add_words(tokens[index:stop], words, spans)
        quoted[len(words)] = quoted_span
        words.append(QUOTED)
        spans.append((quoted_span.outer_start, quoted_span.outer_end))
        index = bisect_left(tokens, quoted_span.outer_end, stop, key=start_char)
    _add_words(tokens[index:] if index else tokens, words, spans)
    return words, spans, quoted


def _add_words(tokens: list[Token], words: list[str], spans: list[Span]) -> None:
    """Adds the tokens, those that touch joined where they are one word to a reader."""
    for index, (word, _, start, end, touches_previous) in enumerate(tokens):
        joined = 0
        if touches_previous and index and (word[0].isalnum() or word in JOINABLE_MARKS):
            joined = _words_joined(tokens, index, words, spans)
        if joined:
            words[-joined:] = ["".join(words[-joined:]) + word]
            spans[-joined:] = [(spans[-joined][0], end)]
        elif word[-1] == "s" and word[-2:-1] in APOSTROPHES and len(word) > 2:
            words += word[:-2], word[-2:]
            spans += (start, end - 2), (end - 2, end)
        else:
            words.append(word)
            spans.append((start, end))


def _words_joined(tokens: list[Token], index: int, words: list[str], spans: list[Span]) -> int:
    """How many of the words before it a token belongs to that touches them: 0, 1 or 2."""
    word, before = tokens[index].text, words[-1]
    if word == ".":
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        abbreviates = following and is_abbreviated(tokens, index, following)
        return int(before[-1] == "." or bool(abbreviates))
    if word == "-":
        return int(before[-1] == "-")
    if before[-1].isalnum() or (word == "s" and before in APOSTROPHES):
        return 1
    if len(words) < 2 or spans[-2][1] != spans[-1][0] or not words[-2][-1].isalnum():
        return 0
    if before in JOINING_NUMBERS:
        return 2 if word[0].isdigit() and words[-2][-1].isdigit() else 0
    return 2 if before in JOINING_SIGNS else 0


def _sentence(
    words: list[str], spans: list[Span], quoted: dict[int, QuotedSpan], offset: int
) -> Sentence:
    """The sentence of these words, whose first one is the paragraph's word `offset`."""
    inside = (index for index in range(len(words)) if offset + index in quoted)
    start_chars, end_chars = zip(*spans, strict=True)
    return Sentence(
        words,
        list(map(str.lower, words)),  # as a comprehension does, in two thirds of the time
        start_chars,
        end_chars,
        {index: quoted[offset + index] for index in inside} if quoted else {},
        is_headline(words),
    )


def _end_of_speech(text: str, quoted_span: QuotedSpan) -> int:
    """Where the quoted words end, but for closing marks of what they quote themselves."""
    end = quoted_span.end
    while end > quoted_span.start and text[end - 1] in CLOSING_MARKS:
        end -= 1
    return end
