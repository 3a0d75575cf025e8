"""Fractions said in words: a share of something, an amount, or no quantity."""

from ..text import Token
from . import hedges

WHOLES = frozenset("of the all their its his her our my your that those these".split())
# "half have yet to start"
HAVING = frozenset("have had has were are did do will would said say".split())
# "the half of the", "each half": a part of a match or a year.
PARTING = frozenset("the a each every this that -".split())
# "rose a fifth to £2m"
CHANGING = frozenset(
    "by than between to rise rises rose risen fall falls fell fallen jumped dropped grew climbed "
    "slumped declined plunged lost shed gained up down".split()
)
COMPARATIVES = frozenset(
    "more less fewer higher lower bigger larger smaller faster cheaper".split()
)


def skip_article(words: list[Token], i: int, end: int) -> int:
    """Past "of", "a" and a capitalised word: at "mile" in "half a mile", "1/16 of a US pint".

    Also past the "1" of "half of 1 percent".
    """
    while i < end and words[i].lower in {"of", "a", "an", "-"}:
        i += 1
    if i + 1 < end and words[i].lower in {"1", "one"} and words[i - 1].lower == "of":
        return i + 1 if words[i + 1].lower in {"percent", "per", "%", "percentage"} else i
    if i + 1 < end and words[i].text in {"US", "UK"}:
        i += 1
    return i


def is_share(words: list[Token], i: int, last: int, end: int) -> bool:
    """Whether the fraction at tokens [i, last) is a share.

    "half of voters", "by a third", "a quarter more", "two-thirds said" are; "the first half",
    "a third man", "this quarter" are not.
    """
    first = words[i].lower
    following = words[last].lower if last < end else ""
    before = words[i - 1].lower if i else ""
    hedged = hedges.hedge_before(words, i, "%", 0)[0] != "none"
    if first in {"half", "quarter"}:
        whole = (following in WHOLES or following in HAVING) and before not in PARTING
        return first == "half" and (whole or hedged or before in {"by", "than"})
    if following == "-":  # "a sixth-grader"
        return False
    hyphen = i + 1 < last and words[i + 1].text == "-"  # "one-third empty"
    if first not in {"a", "one"} or hyphen or following == "of" or hedged:
        return True
    if before in CHANGING or following in COMPARATIVES:
        return True
    return words[last - 1].lower != "quarter" and not following[:1].isalpha()
