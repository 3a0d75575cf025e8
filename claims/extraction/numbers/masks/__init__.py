"""What has digits or number words and is not a quantity: dates, ages, scores, names, idioms.

A mask has a kind and a span; an editor may promote one, for sometimes the date or the age is the
claim. A new rule is added to the list of its kind, before the rules that would take its words.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from . import dates_and_ages, idioms, names_and_scores
from .patterns import TENS, UNITS_AND_TEENS
from .rule import Rule

# In this order, and within each list in its own: where two meet, the earlier one holds.
RULES: list[Rule] = [
    names_and_scores.WEB_ADDRESS,  # has digits, dates and names in it
    names_and_scores.REFERENCE,  # "42/1183/26" is no date
    *idioms.RULES,  # "nine to five" is no clock time, "a five-star hotel" no name
    *dates_and_ages.RULES,  # "5 May" is no house number, "2019-20" no score
    *names_and_scores.RULES,
]
# The rules for a paragraph, by whether it has a digit and whether it has a number word.
RULES_FOR = {
    (digit, numeral): [
        rule for rule in RULES if {"": True, "digit": digit, "numeral": numeral}[rule.needs]
    ]
    for digit in (False, True)
    for numeral in (False, True)
}
DIGITS = re.compile(r"\d+")
A_NUMERAL = re.compile(rf"\b(?:{UNITS_AND_TEENS}|{TENS})")


class Mask(NamedTuple):
    """text[start_char:end_char] is of this kind, says the rule of that name."""

    start_char: int
    end_char: int
    kind: str
    rule: str


def find_masks(text: str) -> list[Mask]:
    """The masks of a paragraph, in text order, none touching another."""
    covered = bytearray(len(text))
    masks = []
    lower = text.lower()
    starts = [match.start() for match in DIGITS.finditer(text)]
    for rule in RULES_FOR[bool(starts), A_NUMERAL.search(lower) is not None]:
        for hint in rule.hints:  # a plain loop is twice as fast as any() here
            if hint in lower:
                break
        else:
            if rule.hints:
                continue
        matches = _matches_at(starts, rule, text) if rule.at_digit else rule.pattern.finditer(text)
        for match in matches:
            start, end = match.span("span" if "span" in rule.pattern.groupindex else 0)
            if not any(covered[start:end]):
                covered[start:end] = b"\1" * (end - start)
                masks.append(Mask(start, end, rule.kind, rule.name))
    return sorted(masks)


def _matches_at(starts: list[int], rule: Rule, text: str) -> Iterator[re.Match[str]]:
    """The matches of a rule that begin at one of the places: what finditer finds, but faster."""
    previous_end = 0
    for start in starts:
        if start >= previous_end and (match := rule.pattern.match(text, start)):
            previous_end = match.end()
            yield match
