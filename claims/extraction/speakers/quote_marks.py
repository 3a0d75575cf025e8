"""Quotations: the stretches of a paragraph that stand in quotation marks.

A *mark* is one printed quotation mark: curly or straight, double or single, a guillemet, or two
apostrophes typed for a double mark. A quotation runs from an opening mark to the mark that closes
it; what is quoted inside it belongs to it. A quotation that its paragraph does not close runs to
the end of the paragraph: newspapers open a long quotation again at each paragraph and close it
once. Nothing outside the paragraph is looked at.
"""

import re
from typing import NamedTuple


class QuotedSpan(NamedTuple):
    """Offsets into the text: `start` and `end` of the words, `opened` and `shut` with the marks."""

    start: int
    end: int
    opened: int
    shut: int
    closed: bool


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
# After these, or before those, an apostrophe closes; elsewhere it may be a plural's possessive.
ENDS_SPEECH = frozenset(".,?!…;:—–-)”\"'’")
FOLLOWS_SPEECH = frozenset('.,;:?!)”—–…"')


def quoted_spans(text, start, end):
    """The quotations of the paragraph `text[start:end]`, in order and not overlapping."""
    marks = [match.span() for match in MARK.finditer(text, start, end)]
    last_single = max((n for n, (a, _) in enumerate(marks) if text[a] in "’'"), default=-1)
    found = []
    number = 0
    while number < len(marks):
        opened = marks[number]
        kind = _opening(text, opened, start)
        if kind == "single" and number >= last_single and opened[0] != start:
            kind = None
        if not kind:
            number += 1
            continue
        shut = (_shut_double if kind == "double" else _shut_single)(text, marks, number, end)
        if shut is None and kind == "single" and opened[0] != start:
            # Nothing closes it, so nothing closes a later one either: apostrophes, all of them.
            last_single = -1
            number += 1
            continue
        close = marks[shut] if shut is not None else (end, end)
        if close[0] > opened[1]:
            found.append(QuotedSpan(opened[1], close[0], opened[0], close[1], shut is not None))
        number = len(marks) if shut is None else shut + 1
    return found


def _opening(text, mark, start):
    """The kind of quotation that the mark opens, if it can open one.

    Opens: "Fine, ‘Fine, 'Fine after a space, a dash or a bracket. Does not: a mark before a
    space, a closing curly mark, the inches of 6".
    """
    first, after = mark
    printed = text[first:after]
    before = text[first - 1] if first > start else " "
    if after >= len(text) or text[after].isspace():
        return None
    if printed in DOUBLE_OPENING:
        return None if printed == '"' and before.isdigit() else "double"
    if printed in "‘'" and not before.isalnum() and text[after].isalnum():
        return "single"
    return None


def _shut_double(text, marks, number, end):
    """The number of the mark that closes the double quotation opened by mark `number`.

    “no evidence" closes although its marks differ. In "She said: “No.” Twice." the inner pair is
    passed over, and so is the second mark of “A “B”, because it stands after a space.
    """
    depth = 0
    for shut in range(number + 1, len(marks)):
        first, after = marks[shut]
        if text[first:after] not in DOUBLE_CLOSING | DOUBLE_OPENING:
            continue
        opening = text[first - 1].isspace() and after < end and not text[after].isspace()
        if opening and text[first] != "”":
            depth += text[first:after] != text[slice(*marks[number])]
        elif not depth:
            return shut
        else:
            depth -= 1
    return None


def _shut_single(text, marks, number, end):
    """The number of the mark that closes the single quotation opened by mark `number`.

    In ‘the workers’ pay’ the first closing mark may be a possessive, so the second is taken; in
    ‘a loss’ for the workers’ children a small word after the first shows that it closes.
    """
    possible = None
    for shut in range(number + 1, len(marks)):
        first, after = marks[shut]
        if text[first:after] not in ("’", "'") or (after < end and text[after].isalnum()):
            if possible is not None and text[first] in "‘'":
                return possible
            continue
        follows = text[after] if after < end else "."
        small = SMALL_WORD.match(text, after, end)
        ends = text[first - 1] in ENDS_SPEECH or follows in FOLLOWS_SPEECH
        if ends or small or text[first - 1] != "s":
            return shut
        possible = shut
    return possible
