"""Text into tokens, paragraphs and sentences.

A token is a word, a run of digits with its separators, an abbreviation with dots ("U.S.", "a.m.")
or one other character. Space and zero-width characters are skipped, so that offsets stay those of
the text as given. A paragraph is read on its own: what stands in one cannot change another.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from . import vocabulary

# Longer paragraphs are cut, so that memory depends on this and not on the text.
LONGEST_PARAGRAPH = 20_000

TOKEN = re.compile(
    r"""
    (?<![^\W\d_])(?:[A-Za-z]\.){2,}             # "U.S.", "a.m."; not "end.A"
    | \d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)   # "12 500" with a no-break space
    | \d+(?:[.,·]\d+)*                          # "1,000", "2.5"; not the comma of "5, 6"
    | (?<![\w.])\.\d+                           # ".500"; not the full stop of "end.5"
    | [^\W\d_]+(?:['’][^\W\d_]+)*               # "officers", "don't"
    | [^\s\w\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff] | _ | [½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]
    """,
    re.VERBOSE,
)


ABBREVIATIONS = vocabulary.words("abbreviations")

CLOSERS = frozenset("\"'”’)]»")


class Token(NamedTuple):
    """A word, number or sign, and where its characters stand in the whole text.

    `touches_previous` is whether neither space nor anything else parts it from the token before.
    """

    text: str
    lower: str
    start_char: int
    end_char: int
    touches_previous: bool


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of each paragraph: between blank lines, and at a line break that ends a line.

    A break inside a hard-wrapped sentence, before a small letter, ends nothing.
    """
    start = 0
    while start < len(text):
        stop = text.find("\n", start)
        while stop != -1 and _wraps(text, stop):
            stop = text.find("\n", stop + 1)
        stop = len(text) if stop == -1 else stop + 1
        for piece in range(start, stop, LONGEST_PARAGRAPH):
            yield piece, min(piece + LONGEST_PARAGRAPH, stop)
        start = stop


def _wraps(text: str, newline: int) -> bool:
    after = text[newline + 1 : newline + 2]
    return after.islower() and text[newline - 1 : newline] not in {"\n", ".", "!", "?", ":"}


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end]."""
    found = []
    last = -1
    token = tuple.__new__  # as Token() does, in half the time
    for match in TOKEN.finditer(text, start, end):
        first, stop = match.span()
        word = match.group()
        found.append(token(Token, (word, word.lower(), first, stop, first == last)))
        last = stop
    return found


def sentences(words: list[Token]) -> Iterator[tuple[int, int]]:
    """Index ranges of the sentences in a paragraph's tokens."""
    first = 0
    for i, token in enumerate(words):
        if token.text in ".!?" and _ends(words, i):
            yield first, i + 1
            first = i + 1
    if first < len(words):
        yield first, len(words)


def _ends(words: list[Token], i: int) -> bool:
    following = i + 1
    while following < len(words) and words[following].text in CLOSERS and following < i + 4:
        following += 1
    if following >= len(words):
        return True
    after, before = words[following], words[i - 1] if i else words[i]
    if after.touches_previous and following == i + 1:
        return False
    initial = len(before.text) == 1 and before.text.isupper() and not before.touches_previous
    if words[i].text == "." and (initial or before.lower in ABBREVIATIONS):
        return False
    return not after.text[0].islower()
