"""Fractions said in words: a share of something, an amount, or no quantity."""

from .. import vocabulary
from ..text import Token
from . import hedges
from .counted_nouns import DETERMINERS

AFTER_HALF = DETERMINERS - {"a"} | {"of", "that"}
VERBS_AFTER_HALF = vocabulary.words("verbs_after_half")
# "the half of the", "each half": a part of a match or a year.
BEFORE_HALF_AS_PART = frozenset({"the", "a", "each", "every", "this", "that", "-"})
BEFORE_FRACTIONS = vocabulary.words("before_fractions")
AFTER_FRACTIONS = vocabulary.words("after_fractions")


def skip_article(words: list[Token], i: int, end: int) -> int:
    """Past "of", "a" and a capitalised word: at "mile" in "half a mile", "1/16 of a US pint".

    Also past the first number of "half of 1 percent".
    """
    while i < end and words[i].lower in {"of", "a", "an", "-"}:
        i += 1
    if i + 1 < end and words[i].lower in {"1", "one"} and words[i - 1].lower == "of":
        return i + 1 if words[i + 1].lower in {"percent", "per", "%", "percentage"} else i
    if i + 1 < end and words[i].text in {"US", "UK"}:
        i += 1
    return i


def is_share(words: list[Token], i: int, fraction_end: int, end: int) -> bool:
    """Whether the fraction at tokens [i, last) is a share.

    "half of voters", "by a third", "a quarter more", "two-thirds said" are. Not "a half said",
    "a quarter later", "this quarter".
    """
    first_word = words[i].lower
    following = words[fraction_end].lower if fraction_end < end else ""
    preceding = words[i - 1].lower if i else ""
    is_hedged = hedges.hedge_before(words, i, "%", 0)[0] != "none"
    if first_word in {"half", "quarter"}:
        is_of_whole = (
            following in AFTER_HALF or following in VERBS_AFTER_HALF
        ) and preceding not in BEFORE_HALF_AS_PART
        return first_word == "half" and (is_of_whole or is_hedged or preceding in {"by", "than"})
    if following == "-":  # "a sixth-grader"
        return False
    has_hyphen = i + 1 < fraction_end and words[i + 1].text == "-"  # "one-third empty"
    if first_word not in {"a", "one"} or has_hyphen or following == "of" or is_hedged:
        return True
    if preceding in BEFORE_FRACTIONS or following in AFTER_FRACTIONS:
        return True
    return words[fraction_end - 1].lower != "quarter" and not following[:1].isalpha()
