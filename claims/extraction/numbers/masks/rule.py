"""A rule: a named pattern for one kind of thing that is not a quantity.

Every repetition in a pattern is bounded, so that no text makes a rule slower than its length.
"""

import re
from typing import NamedTuple

DASH = "[-–—‑]"
APOSTROPHE = "['’]"
YEAR = r"(?:1[0-9]|20)\d\d(?!\d|,\d|\.\d)"
# What may not stand before digits that are read as something else than money or a decimal.
FREE = r"(?<![\d.,£$€])"
# Digits that do not go on: not the "20" of "2019", "20,000", "20.5".
STOP = r"(?!\d|[,.]\d)"


class Rule(NamedTuple):
    """`pattern` finds what is of this kind.

    Most paragraphs need only a few of the rules: one is tried if the paragraph has what the rule
    `needs` ("digit", "numeral" for a number word, or "") and one of its `hints`, in small letters;
    none means any. One `at_digit` matches nowhere but from the first of a run of digits on.
    """

    name: str
    kind: str
    pattern: re.Pattern[str]
    hints: tuple[str, ...]
    needs: str
    at_digit: bool = False


def rule(name: str, kind: str, *pieces: str, hints: str = "") -> Rule:
    """A rule with a digit in whatever it matches; the pieces of its pattern are joined."""
    return Rule(name, kind, re.compile("".join(pieces)), tuple(hints.split()), "digit")


def digit_rule(name: str, kind: str, *pieces: str, hints: str = "") -> Rule:
    """A rule whose match begins with a digit that none stands before."""
    return rule(name, kind, *pieces, hints=hints)._replace(at_digit=True)


def word_rule(name: str, kind: str, *pieces: str, hints: str) -> Rule:
    """A rule that matches words, in capitals or not."""
    pattern = re.compile("".join(pieces), re.IGNORECASE)
    return Rule(name, kind, pattern, tuple(hints.split()), "")


def numeral_rule(name: str, kind: str, *pieces: str, hints: str) -> Rule:
    """A rule that matches a number word, in capitals or not."""
    return word_rule(name, kind, *pieces, hints=hints)._replace(needs="numeral")
