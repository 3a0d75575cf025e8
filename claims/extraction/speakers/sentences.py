"""Sentences: paragraphs of a text, cut into words with their offsets.

A *paragraph* is a line, or several where a line plainly runs on into the next. A *token* is a
word, a possessive ending, one mark of punctuation, or a whole quoted span, whose word is `QUOTED`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .. import vocabulary
from .quote_marks import QuotedSpan, quoted_spans

QUOTED = "“”"
Span = tuple[int, int]

# A line runs on when it does not end a sentence and the next begins in lower case, as in a letter
# wrapped at 72 columns. A headline followed by its standfirst must not match.
RUNS_ON = re.compile(r"(?<=[\w,;-])[ \t]*\r?\n(?=[ \t]*[a-z])")
# Far quicker to look for: most texts have no such line, and need not be copied.
SMALL_LINE = re.compile(r"\n[ \t]*[a-z]")
PARAGRAPH = re.compile(r"\S[^\n\r\u2028\u2029]*")

ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Supt|Insp|St|"
    r"Jr|Sr|Inc|Corp|Ltd|Co|Bros|vs|approx|est|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)"
)
# Must match as one word: U.S., Mr., the No. of No. 10, the F. of John F. Kent, 1,000, 8.30pm,
# O'Neill, EB-5, AT&T.
# Must not take the 's of Hale's, the full stop after a word, nor the comma after a number.
# Most words are small letters before a space, and are tried first.
TOKEN = re.compile(
    rf"""[a-z]+(?=[\ ,])
    |(?:[A-Za-z]\.){{2,}}
    |\b{ABBREVIATED}\.|\bNos?\.(?=\s?\d)
    |\b[A-Z]\.(?=\s[A-Z])
    |[^\W_]\w*(?:(?:[-‑&/.@_]|[’'](?!s\b)|(?<=\d)[,:](?=\d))[^\W_]\w*)*
    |[’']s\b
    |--+|\.\.+
    |\S""",
    re.VERBOSE,
)
ENDS = frozenset(".?!…") | {"..", "..."}
# The last characters of tokens that may end a sentence: a quotation may as well.
ENDINGS = frozenset(".?!…") | {QUOTED[-1]}
AFTER_ABBREVIATIONS = vocabulary.words("after_abbreviations")


# Longer than any sentence of a newspaper; what is longer is cut, so that time stays linear.
LONGEST = 200


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


def paragraphs(text: str) -> Iterator[Span]:
    """The (start, end) of each paragraph, without the white space around it."""
    if SMALL_LINE.search(text):
        text = RUNS_ON.sub(lambda match: " " * len(match.group()), text)
    for match in PARAGRAPH.finditer(text):
        yield match.start(), match.start() + len(match.group().rstrip())


def sentences(text: str, start: int, end: int) -> list[Sentence]:
    """The sentences of the paragraph `text[start:end]`, each at least one token long."""
    words, spans, quoted = _tokens(text, start, end)
    found = []
    sentence_start = 0
    for index in range(1, len(words) + 1):
        is_cut = index == len(words) or index - sentence_start == LONGEST
        if is_cut or (words[index - 1][-1] in ENDINGS and _begins(text, words, index, quoted)):
            tokens = slice(sentence_start, index)
            found.append(_sentence(words[tokens], spans[tokens], quoted, sentence_start))
            sentence_start = index
    return found


def is_headline(words: list[str]) -> bool:
    """Whether most of the words are capitalised, as in "Council Warns Of Cuts".

    Headlines tell in the present, so "Ana Poole of Hull City Council said so" is none.
    """
    if "said" in words or "told" in words:
        return False
    longer = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(longer) > 2 and sum(word[0].isupper() for word in longer) > 0.8 * len(longer)


def _tokens(text: str, start: int, end: int) -> tuple[list[str], list[Span], dict[int, QuotedSpan]]:
    """(words, spans, quoted spans by the index of their token) of a paragraph."""
    words: list[str] = []
    spans: list[Span] = []
    quoted: dict[int, QuotedSpan] = {}
    position = start
    for quoted_span in quoted_spans(text, start, end):
        _add_tokens(text, position, quoted_span.outer_start, words, spans)
        quoted[len(words)] = quoted_span
        words.append(QUOTED)
        spans.append((quoted_span.outer_start, quoted_span.outer_end))
        position = quoted_span.outer_end
    _add_tokens(text, position, end, words, spans)
    return words, spans, quoted


def _add_tokens(text: str, start: int, end: int, words: list[str], spans: list[Span]) -> None:
    for match in TOKEN.finditer(text, start, end):
        words.append(match.group())
        spans.append(match.span())


def _sentence(
    words: list[str], spans: list[Span], quoted: dict[int, QuotedSpan], offset: int
) -> Sentence:
    """The sentence of these words, whose first one is the paragraph's token `offset`."""
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


def _begins(text: str, words: list[str], index: int, quoted: dict[int, QuotedSpan]) -> bool:
    """Whether a new sentence begins with the token `index`, after the one before it."""
    word, before = words[index], words[index - 1]
    if before == QUOTED:
        before = text[quoted[index - 1].end - 1]
    may_begin = word[0].isupper() or word[0].isdigit() or word[0] in "(-–—•*£$€"
    if not (may_begin or index in quoted):
        return False
    if before in ENDS:
        return True
    if before.endswith(".") and len(before) > 2 and before.count(".") > 1:
        return word.lower() in AFTER_ABBREVIATIONS
    return False
