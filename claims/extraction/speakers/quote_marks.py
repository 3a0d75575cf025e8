"""Quotation marks, and the spans of a paragraph that stand between them.

A *mark* is one printed quotation mark: curly or straight, double or single, a guillemet, or two
apostrophes typed for a double mark. A quoted span runs from an opening mark to the mark that closes
it; what is quoted inside it belongs to it. One that its paragraph does not close runs to the end of
the paragraph: newspapers open a long quotation again at each paragraph and close it once. Nothing
outside the paragraph is looked at.
"""

import re
from typing import Literal, NamedTuple

MarkKind = Literal["single", "double"]


class QuotedSpan(NamedTuple):
    """Offsets into the text: `start`, `end` of the words, `outer_start`, `outer_end` with marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    is_closed: bool


# Must match every mark of either kind. Must not match the apostrophe inside a word (don't,
# O'Neill), the one that begins a cut word or decade (the '90s, 'em), nor the first prime of 5'10".
MARK = re.compile(
    r"""(?=[“”„«»"'`‘’])(?:
    [“”„«»"]|''|``
    |[‘'](?=\w)(?<!\w[‘'])(?!\d0s|(?:em|til|tis|twas|n|cause|ave|er)\b)
    |[’'](?!\w)(?<!\s[’'])(?<!\s['‘’]n[’'])
    )""",
    re.VERBOSE,
)
# Seldom follows a possessive, often a quotation: 'a loss' for, but not the workers' children.
SMALL_WORD = re.compile(
    r" (?:and|but|or|for|in|on|at|by|as|to|of|after|before|when|while|that|which|who|is|was|were"
    r"|are|had|has|have|said|says|he|she|it|they|the|a|an|from|with|over|if|because|will|would)\b"
)
DOUBLE_OPENING = frozenset('“„«"') | {"''", "``"}
DOUBLE_CLOSING = frozenset('”»"“') | {"''"}
DOUBLE = DOUBLE_OPENING | DOUBLE_CLOSING
# After these, or before those, an apostrophe closes; elsewhere it may be a plural's possessive.
ENDS_SPEECH = frozenset(".,?!…;:—–-)”\"'’")
FOLLOWS_SPEECH = frozenset('.,;:?!)”—–…"')


def quoted_spans(text: str, start: int, end: int) -> list[QuotedSpan]:
    """The quoted spans of the paragraph `text[start:end]`, in order and not overlapping."""
    marks = [match.span() for match in MARK.finditer(text, start, end)]
    last_single = max(
        (number for number, (mark_start, _) in enumerate(marks) if text[mark_start] in "’'"),
        default=-1,
    )
    spans = []
    number = 0
    while number < len(marks):
        opening = marks[number]
        kind = _kind_opened(text, opening, start)
        if kind == "single" and number >= last_single and opening[0] != start:
            kind = None
        if not kind:
            number += 1
            continue
        find_closing = _closing_double if kind == "double" else _closing_single
        closing_number = find_closing(text, marks, number, end)
        if closing_number is None and kind == "single" and opening[0] != start:
            # Nothing closes it, so nothing closes a later one either: apostrophes, all of them.
            last_single = -1
            number += 1
            continue
        closing = marks[closing_number] if closing_number is not None else (end, end)
        if closing[0] > opening[1]:
            is_closed = closing_number is not None
            spans.append(QuotedSpan(opening[1], closing[0], opening[0], closing[1], is_closed))
        number = len(marks) if closing_number is None else closing_number + 1
    return spans


def _kind_opened(text: str, mark: tuple[int, int], paragraph_start: int) -> MarkKind | None:
    """The kind of quotation that the mark opens, if it can open one.

    Opens: "Fine, ‘Fine, 'Fine after a space, a dash or a bracket. Does not: a mark before a
    space, a closing curly mark, the inches of 6".
    """
    start, end = mark
    printed = text[start:end]
    before = text[start - 1] if start > paragraph_start else " "
    if end >= len(text) or text[end].isspace():
        return None
    if printed in DOUBLE_OPENING:
        return None if printed == '"' and before.isdigit() else "double"
    if printed in "‘'" and not before.isalnum() and text[end].isalnum():
        return "single"
    return None


def _closing_double(
    text: str, marks: list[tuple[int, int]], number: int, paragraph_end: int
) -> int | None:
    """The number of the mark that closes the double quotation opened by mark `number`.

    “no evidence" closes although its marks differ. In "She said: “No.” Twice." the inner pair is
    passed over, and so is the second mark of “A “B”, because it stands after a space.
    """
    opening_printed = text[slice(*marks[number])]
    depth = 0
    for closing_number in range(number + 1, len(marks)):
        start, end = marks[closing_number]
        printed = text[start:end]
        if printed not in DOUBLE:
            continue
        may_open = text[start - 1].isspace() and end < paragraph_end and not text[end].isspace()
        if may_open and text[start] != "”":
            depth += printed != opening_printed
        elif not depth:
            return closing_number
        else:
            depth -= 1
    return None


def _closing_single(
    text: str, marks: list[tuple[int, int]], number: int, paragraph_end: int
) -> int | None:
    """The number of the mark that closes the single quotation opened by mark `number`.

    In ‘the workers’ pay’ the first closing mark may be a possessive, so the second is taken; in
    ‘a loss’ for the workers’ children a small word after the first shows that it closes.
    """
    possible = None
    for closing_number in range(number + 1, len(marks)):
        start, end = marks[closing_number]
        if text[start:end] in ('"', "”") and _ends_as_printed(text, start, end, paragraph_end):
            return closing_number
        if text[start:end] not in ("’", "'") or (end < paragraph_end and text[end].isalnum()):
            if possible is not None and text[start] in "‘'":
                return possible
            continue
        following = text[end] if end < paragraph_end else "."
        ends_speech = text[start - 1] in ENDS_SPEECH or following in FOLLOWS_SPEECH
        is_before_small_word = SMALL_WORD.match(text, end, paragraph_end)
        if ends_speech or is_before_small_word or text[start - 1] != "s":
            return closing_number
        possible = closing_number
    return possible


def _ends_as_printed(text: str, start: int, end: int, paragraph_end: int) -> bool:
    """Whether a double mark ends speech that a single one began: "‘We lost 40,” Ana said, ‘but
    it’". Not the second of "‘We lost “40” homes,’ Ana said".
    """
    is_free = end >= paragraph_end or text[end].isspace()
    return is_free and text[start - 1] in ",.?!"
