"""Text into tokens, paragraphs and sentences.

A *paragraph* is a line, or several where a line plainly runs on into the next. A *token* is a word,
a run of digits with its separators, an abbreviation with dots ("U.S.", "a.m.") or one other
character. Space and zero-width characters are skipped, so that offsets stay those of the text as
given.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from . import vocabulary

Span = tuple[int, int]

# In characters. Longer paragraphs are cut, so that what reads one is done with it in bounded time.
LONGEST_PARAGRAPH = 20_000
# In tokens. Longer than any sentence of a newspaper; what is longer is cut, so that time is linear.
LONGEST_SENTENCE = 200

# Must match a line from its first character that is not white space; not a blank line.
LINE = re.compile(r"\S[^\n\r\u2028\u2029]*")
# Must match what parts a line from one that may go on with it, as in a letter wrapped at 72
# columns: one line break, with or without an indent. Not a blank line.
LINE_BREAK = re.compile(r"[ \t]*\r?\n[ \t]*")
# No line ends in these that does not run on.
DANGLING = frozenset("a an and as at but by for from in of on or than the to with".split())
LONGEST_DANGLING = 5
# In characters: a line as long as that has been wrapped, where a sum follows.
WRAPPED = 60
# What a line ends in that does not run on.
LINE_ENDS = frozenset(".!?:")

TOKEN = re.compile(
    r"""
    (?<![^\W\d_])(?:[A-Za-z]\.){2,}             # "U.S.", "a.m."; not "end.A"
    | \d{1,3}(?:[\u00a0\u2002-\u200a\u202f\u205f]\d{3})+(?!\d)  # "12 500", no-break or thin
    | \d{1,3}(?:['’]\d{3})+(?!\d)               # "12'500"
    | \d+(?:[.,·]\d+)*                          # "1,000", "2.5"; not the comma of "5, 6"
    | (?<![\w.])\.\d+                           # ".500"; not the full stop of "end.5"
    | [^\W\d_]+(?:['’][^\W\d_]+)*               # "officers", "don't"
    | [^\s\w\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff] | _ | [½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]
    """,
    re.VERBOSE,
)


# What refers to a note directly after a number is no token.
NOTE_MARKS = frozenset("¹²³⁰⁴⁵⁶⁷⁸⁹†‡*")
ABBREVIATIONS = frozenset(
    spelling
    for abbreviation in vocabulary.words("abbreviations")
    for spelling in (abbreviation, abbreviation[0].upper() + abbreviation[1:], abbreviation.upper())
)
# "No. 10", but "He said no."
NUMBER_ABBREVIATIONS = frozenset({"No", "Nos", "no", "nos"})
AFTER_ABBREVIATIONS = vocabulary.words("after_abbreviations")

SENTENCE_ENDS = frozenset(".!?…")
CLOSING_MARKS = frozenset("\"'”’)]»")
# After closing marks these go on with the sentence: "(D-Nev.), who".
CONTINUING_MARKS = frozenset(",;:")


class Token(NamedTuple):
    """A word, number or sign, and where its characters stand in the whole text.

    `touches_previous` is whether neither space nor anything else parts it from the token before.
    """

    text: str
    lower: str
    start_char: int
    end_char: int
    touches_previous: bool


class Paragraph(NamedTuple):
    """The characters (start, end) of a paragraph, and its tokens."""

    start: int
    end: int
    tokens: list[Token]


def read_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text with their tokens."""
    return [Paragraph(start, end, tokens(text, start, end)) for start, end in paragraphs(text)]


def paragraphs(text: str) -> Iterator[Span]:
    """The characters (start, end) of each paragraph, without the white space around it.

    A line runs on into the next before a small letter, unless it ends a sentence or announces
    something. A headline followed by its standfirst does not.
    """
    start = end = 0
    for line in LINE.finditer(text):
        if not (end and _runs_on(text, end, line.start())):
            yield from _pieces(start, end)
            start = line.start()
        end = line.start() + len(line.group().rstrip())
    yield from _pieces(start, end)


def _runs_on(text: str, end: int, start: int) -> bool:
    """Whether the line that ends at `end` goes on with the one that begins at `start`.

    What ends in a comma or in a word that needs another goes on before a capital too: "10 per cent
    contained,⏎AcreFire said", "an outlook of⏎4 billion", and a long line before a sum: "the club
    lost⏎£54m".
    """
    is_open = text[end - 1] == "," and text[start].isalpha() and text[end - 2].isalnum()
    is_dangling = text[max(0, end - LONGEST_DANGLING) : end].rpartition(" ")[2] in DANGLING
    wrapped = text[max(0, end - WRAPPED) : end]
    is_wrapped = len(wrapped) == WRAPPED and "\n" not in wrapped and wrapped[-1].islower()
    goes_on = is_open or is_dangling or (is_wrapped and text[start] in "£$€₹")
    if not (text[start].islower() or goes_on) or text[end - 1] in LINE_ENDS:
        return False
    return LINE_BREAK.fullmatch(text, end, start) is not None


def _pieces(start: int, end: int) -> Iterator[Span]:
    for piece in range(start, end, LONGEST_PARAGRAPH):
        yield piece, min(piece + LONGEST_PARAGRAPH, end)


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end]."""
    paragraph_tokens: list[Token] = []
    previous_end = -1
    make = tuple.__new__  # as Token() does, in half the time
    for match in TOKEN.finditer(text, start, end):
        start_char, end_char = match.span()
        word = match.group()
        touches = start_char == previous_end
        if touches and word[0] in NOTE_MARKS and _is_noted(paragraph_tokens[-1].text, word):
            continue
        paragraph_tokens.append(make(Token, (word, word.lower(), start_char, end_char, touches)))
        previous_end = end_char
    return paragraph_tokens


def _is_noted(number: str, mark: str) -> bool:
    """Whether a mark after a number refers to a note: "1,700²". Not of "10⁶", "a 4* hotel"."""
    is_power = number == "10" or (mark == "*" and len(number) < 3)
    return number[-1].isdecimal() and not is_power


def sentences(words: list[Token]) -> Iterator[Span]:
    """The tokens (start, end) of each sentence of a paragraph."""
    start = 0
    for i, token in enumerate(words):
        is_end = token.text[-1] in SENTENCE_ENDS and _ends_sentence(words, i)
        if is_end or i + 1 - start == LONGEST_SENTENCE:
            yield start, i + 1
            start = i + 1
    if start < len(words):
        yield start, len(words)


def _ends_sentence(words: list[Token], i: int) -> bool:
    """Whether a sentence ends with the mark or the abbreviation at token i."""
    next_word = i + 1
    while next_word < min(len(words), i + 4) and words[next_word].text in CLOSING_MARKS:
        next_word += 1
    if next_word >= len(words):
        return True
    following = words[next_word]
    if following.touches_previous and next_word == i + 1:
        return False
    if len(words[i].text) > 1:  # "in the U.S. The"; not "U.S. Army"
        return following.text[0].isupper() and following.lower in AFTER_ABBREVIATIONS
    if words[i].text == "." and i and is_abbreviated(words, i, following):
        return False
    return not (following.text[0].islower() or following.text in CONTINUING_MARKS)


def is_abbreviated(words: list[Token], i: int, following: Token) -> bool:
    """Whether the full stop at token i only abbreviates the word before: "Mr.", "J.", "No. 10"."""
    word = words[i - 1]
    if word.text in NUMBER_ABBREVIATIONS:
        return following.text[0].isdecimal()
    if word.touches_previous and words[i - 2].text[-1].isalnum():  # "by 2C. Storms"
        return False
    is_initial = len(word.text) == 1 and word.text.isupper()
    return is_initial or word.text in ABBREVIATIONS
