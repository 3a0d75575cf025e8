"""What one number of a sentence is to another: its baseline, its whole, or its parallel."""

from itertools import pairwise

from . import nouns, numerals
from .changes import is_moving
from .figures import Figure
from .numerals import SCALES
from .units import NAMES, TIMES
from .words import Token

# "up from 349", "instead of two": the number after is the baseline of the one before.
COMPARING = frozenset(
    ["compared with", "compared to", "up from", "down from", "against", "versus", "instead of",
     "rather than", "increase from", "rise from", "drop from", "higher than", "lower than"]
)  # fmt: skip
PARTS_AFTER = frozenset(
    ["of which", "of whom", "among them", "among whom", "including", "of those"]
)
# Words before a bare number that is parallel to the one before: "41p to 33", "the lowest is 74".
PARALLEL = frozenset("to from or and by at than is was were between".split())
# "from 12,000 to just 300"
FILLERS = frozenset("just only even".split())
HARMING = frozenset("killing killed injuring injured wounding wounded hurting".split())
RESTATING = (["or"], [",", "or"])
REACH = 12
MILLION = SCALES["million"]
# A bare number above this is no percentage by being parallel to one: "38.4 per cent, to 9,560".
LARGEST_SHARE = 400


def link(words: list[Token], figures: list[Figure], carried: Figure | None) -> Figure | None:
    """Join the figures of a sentence: units of parallel numbers, baselines, parts and wholes.

    `carried` is the last figure of the sentence before, whose noun a number without one may share;
    returned is the last of this one.
    """
    for left, right in pairwise(figures):
        _enclose(words, left, right)
    previous: Figure | None = None
    counted: Figure | None = None
    for figure in figures:
        if figure.kind != "quantity":
            continue
        if previous:
            left = previous
            if counted and left.unit in TIMES and figure.is_bare():  # "20 in 12 months, against 14"
                left = counted
            for relate in (_enlarge, _restate, _inherit, _baseline, _part):
                relate(words, left, figure)
        elif carried and _is_carried(words, figure):
            _share(carried, figure)
        if previous is None or not _is_aside(words, previous, figure):
            previous = figure
            counted = counted if figure.unit in TIMES else figure
    return previous or carried


def _enclose(words: list[Token], left: Figure, right: Figure) -> None:
    """ "eight million 250ml bottles": the second number describes what the first one counts."""
    described = right.rule == "measure" or right.kind == "age"
    if left.last == right.first and left.kind == "quantity" and left.is_bare() and described:
        noun = nouns.counted(words, right.last, len(words))
        if noun:
            left.unit, left.rule = noun.name, "noun"


def _enlarge(words: list[Token], left: Figure, right: Figure) -> None:
    """ "fell by 57,000 to 7.54m": the m of a number that is parallel to thousands is a million."""
    metres = right.unit == "metre" and words[right.last - 1].text == "m"
    gap = _gap(words, left, right)
    counted = left.unit not in NAMES.values() and left.value and left.value >= 1000
    if metres and counted and gap[-1:] in (["to"], ["from"], ["than"]):
        right.value, right.unit, right.rule = right.value * MILLION, "", "bare"
        right.value, right.factor = numerals.whole(right.value), MILLION


def _is_carried(words: list[Token], figure: Figure) -> bool:
    """ "Twenty of them", "two more": a number that counts what was counted before."""
    following = [word.lower for word in words[figure.last : figure.last + 2]]
    shared = following in (["of", "them"], ["of", "those"]) or following[:1] == ["more"]
    return shared and not figure.unit


def _is_aside(words: list[Token], left: Figure, right: Figure) -> bool:
    """Whether the right one says the left one again: "9,877 votes, or 38.4 per cent", "(£5m)"."""
    return words[right.first - 1].text == "(" or _gap(words, left, right) in RESTATING


def _gap(words: list[Token], left: Figure, right: Figure) -> list[str]:
    last = right.first
    while last > left.after and words[last - 1].lower in FILLERS:
        last -= 1
    return [word.lower for word in words[max(left.after, last - REACH) : last]]


def _contains(gap: list[str], phrases: frozenset[str]) -> bool:
    text = " " + " ".join(gap) + " "
    return any(f" {phrase} " in text for phrase in phrases)


def _restate(words: list[Token], left: Figure, right: Figure) -> None:
    """ "lost 190 points, or 0.6%": the same change said again."""
    if _gap(words, left, right) in RESTATING and left.form == "change":
        right.direction = left.direction
        right.form = "percent-change" if right.unit == "%" else "change"


def _inherit(words: list[Token], left: Figure, right: Figure) -> None:
    """A bare number takes the unit of the number it is parallel to."""
    if {left.form, right.form} & {"multiple", "ratio"}:
        return
    gap = _gap(words, left, right)
    if right.is_bare() and gap and gap[-1] in HARMING:
        right.unit = "person"  # "fired 12 shots, killing four"
        return
    if left.unit and not right.unit and not right.per:
        if _is_parallel(words, left, right, gap):
            _share(left, right)
    elif left.unit == right.unit and gap[-1:] == ["to"] and left.per and not right.per:
        right.per = left.per  # "from 41p a litre to 33p"
    elif right.unit and left.is_bare() and gap in (["to"], ["and"], ["or"], ["from"]):
        _share(right, left)
        if left.factor == 1 and left.value and right.factor != 1 and gap == ["to"]:
            left.value, left.factor = left.value * right.factor, right.factor


def _is_parallel(words: list[Token], left: Figure, right: Figure, gap: list[str]) -> bool:
    if nouns.compound(words, right.after, len(words)) or _contains(gap, PARTS_AFTER):
        return _contains(gap, PARTS_AFTER)
    compared = _contains(gap, COMPARING) or gap[-1:] == ["or"]
    if gap[-1:] == ["of"] and not compared:  # "an electorate of 82,470"
        return False
    if left.unit in TIMES:
        return compared or gap[-1:] in (["to"], ["from"], ["than"])
    if left.unit in {"%", "pp"} and abs(right.value or 0) > LARGEST_SHARE:
        return False
    if left.unit in {"%", "pp"} or left.rule.startswith("currency"):
        level = left.form.endswith("change") and gap[-1:] in (["to"], ["at"])
        return compared or (gap[-1:] != [] and gap[-1] in PARALLEL and not level)
    return True


def _share(giver: Figure, taker: Figure) -> None:
    taker.unit, taker.per, taker.rule = giver.unit, giver.per, "parallel"
    if giver.factor < 1 and taker.factor == 1 and taker.value is not None:  # "84p to 74"
        taker.value, taker.factor = taker.value * giver.factor, giver.factor
        taker.high = taker.high and taker.high * giver.factor


def _baseline(words: list[Token], left: Figure, right: Figure) -> None:
    """ "from 48 to 63" gives 63 the baseline 48; "63, up from 48" as well."""
    if left.unit != right.unit or left.value is None or right.value is None:
        return
    before = words[left.first - 1].lower if left.first else ""
    gap = _gap(words, left, right)
    if before == "from" and gap[-1:] == ["to"] and is_moving(words, left):
        right.baseline = left.value
    elif _contains(gap, COMPARING) or (before in {"to", "at"} and gap == ["from"]):
        left.baseline = right.value


def _part(words: list[Token], left: Figure, right: Figure) -> None:
    """ "1,000 arrests, of which 773" and "773 of the 1,000": the part points at its whole."""
    if left.value is None or right.value is None:
        return
    gap = _gap(words, left, right)
    if _contains(gap, PARTS_AFTER) and right.value <= left.value:
        right.whole = left
    elif left.whole and left.whole is not right and gap[-1:] in (["and"], [","]):
        right.whole = left.whole if left.unit == right.unit else None
    elif _is_whole(gap) and left.value <= right.value and left.unit in {"", right.unit, "%"}:
        left.whole = right
        left.unit = left.unit or right.unit
        if left.unit != "%":
            left.form = "ratio"


def _is_whole(gap: list[str]) -> bool:
    """Whether "of", "out of the", "of the city's" and no more stands between."""
    if gap[:1] == ["out"]:
        gap = gap[1:]
    return gap[:1] == ["of"] and all(
        word in nouns.DETERMINERS or word.endswith(("'s", "’s")) for word in gap[1:]
    )
