"""Where words stand in a text as whole figures, and whether what stands around them is the same.

Words stand as a *whole figure* where they are no part of a longer word or number: "12" does not
stand in "2012", in "12 million" or in "10–12". Their *surroundings* are the characters on both
sides of them, and agree with those of before where the nearest are the same, whatever the white
space between them.
"""

import re
from collections.abc import Iterator

CONTEXT_LENGTH = 64  # characters that are stored of each side
NEAREST = 32  # characters that have to agree on each side
SCALE = "hundred|thousand|million|billion|trillion"

# What makes words that follow it a part of something longer. Must match the end of "20", "3.",
# "1,", "1 " with a narrow space, "a"; not of "in ", "(", "then.", "£".
IS_WITHIN_BEFORE = re.compile(r"(?:[^\W_]|\d[.,\u00a0\u2009\u202f])$")
# What makes words before it that. Must match the start of "5th", ".5", ",000", "m"; not of ", ",
# ". 5", "-year".
IS_WITHIN_AFTER = re.compile(r"[^\W_]|[.,\u00a0\u2009\u202f]\d")
# What makes a figure that follows it another. Must match the end of "£", "−", "10–", "covid-",
# "one hundred and "; not of "said — ".
IS_OTHER_BEFORE = re.compile(rf"(?:[£$€¥/‐‑‒–−-]|\d:|\b(?:{SCALE})s? and )$")
# What makes a figure before it another. Must match the start of "%", " per cent", " million",
# "–15", " of thousands"; not of " officers", "-year", " per week".
IS_OTHER_AFTER = re.compile(
    rf"\s?%|[-\s]+(?:of\s+)?(?:{SCALE}|per\s?cent|percentage)s?\b|\s?[/:‐‑‒–−-]\s?[£$€¥]?\d"
)


def whole_figures(
    text: str, words: str, start: int | None = None, end: int | None = None
) -> Iterator[int]:
    """The starts of `words` as a whole figure in that part of the text, from left to right."""
    return (
        at for at in occurrences(text, words, start, end) if stands_whole(text, at, at + len(words))
    )


def occurrences(
    text: str, words: str, start: int | None = None, end: int | None = None
) -> Iterator[int]:
    """The starts of `words` that are no part of a longer word or number."""
    at = text.find(words, start, end) if words else -1
    while at != -1:
        if not is_within(text, at, at + len(words)):
            yield at
        at = text.find(words, at + 1, end)


def is_within(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is a part of a longer word or number."""
    before, after = text[:start][-2:], text[end : end + 2]
    begins, ends = text[start].isalnum(), text[end - 1].isalnum()
    return bool(
        (begins and IS_WITHIN_BEFORE.search(before)) or (ends and IS_WITHIN_AFTER.match(after))
    )


def stands_whole(text: str, start: int, end: int) -> bool:
    """Whether what stands beside text[start:end] leaves it the figure that it says by itself."""
    before, after = text[:start][-20:].lower(), text[end : end + 20].lower()
    return not (
        IS_OTHER_BEFORE.search(before) or (text[end - 1].isalnum() and IS_OTHER_AFTER.match(after))
    )


def surroundings(text: str, start: int, end: int) -> tuple[str, str]:
    """The characters before and after text[start:end], as they are stored."""
    return text[:start][-CONTEXT_LENGTH:], text[end:][:CONTEXT_LENGTH]


def agree(stored: tuple[str, str], now: tuple[str, str]) -> bool:
    """Whether the nearest characters on both sides are those that were stored."""
    return all(
        nearest_before(stored[side][::step]) == nearest_before(now[side][::step])
        for side, step in ((0, 1), (1, -1))
    )


def nearest_before(side: str) -> str:
    """The last characters of what stands before, each stretch of white space one space."""
    return re.sub(r"\s+", " ", side)[-NEAREST:].lstrip()
