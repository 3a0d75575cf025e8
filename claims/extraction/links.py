"""What one number of a sentence is to another: its baseline, its whole, or its parallel."""

from itertools import pairwise

from . import nouns, numerals
from .changes import is_moving
from .figures import Figure
from .movements import way
from .numerals import NUMERALS, SCALES
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
# "11 of her last 12 matches"
POINTERS = nouns.DETERMINERS | frozenset("last first past next previous latest top".split())
OF_THEM = (
    ["of", "it"],
    ["of", "that"],
    ["of", "them"],
    ["of", "those"],
    ["of", "which"],
    ["of", "whom"],
)
# Words before a bare number that is parallel to the one before: "41p to 33", "the lowest is 74".
PARALLEL = frozenset("to from or and by at than is was were between".split())
# "from 12,000 to just 300"
FILLERS = frozenset("just only even".split())
HARMING = frozenset("killing killed injuring injured wounding wounded hurting".split())
# "47 minutes, 12 fewer than by road"
DIFFERING = frozenset("fewer less longer shorter quicker slower".split())
RESTATING = (["or"], [",", "or"])
REACH = 12
# Words of a clause of its own: the change said before it is not its own.
VERBAL = frozenset("is are was were has have had will would with which who to at of said".split())
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
            alike = figure.is_bare() or (figure.rule == "part" and not figure.unit)
            alike = alike or (counted and figure.unit == counted.unit)
            if counted and _is_setting(words, left) and alike:  # "20 in 12 months, against 14"
                left = counted
            gap = _gap(words, left, figure)
            for relate in (_enlarge, _restate, _inherit, _repeat, _baseline, _part):
                relate(words, left, figure, gap)
        elif carried and _is_carried(words, figure):
            _share(carried, figure)
        if previous is None or not _is_aside(words, previous, figure):
            previous = figure
            counted = counted if counted and _is_setting(words, figure) else figure
            counted = None if counted.unit in TIMES else counted
    return previous or carried


def _is_setting(words: list[Token], figure: Figure) -> bool:
    """Whether the figure only says where or how long: "9 patients |in 4 countries|; 3 died"."""
    placed = figure.first > 0 and words[figure.first - 1].lower in {"in", "across", "at", "over"}
    return figure.unit in TIMES or (placed and figure.rule == "noun")


def _enclose(words: list[Token], left: Figure, right: Figure) -> None:
    """ "eight million 250ml bottles": the second number describes what the first one counts.

    "61,000 15-year-olds" counts the second.
    """
    aged = right.kind == "age" and words[right.last - 1].lower == "olds"
    if aged and left.last == right.first and left.kind == "quantity" and left.is_bare():
        left.unit, left.rule = "year-old", "noun"
        return
    described = right.rule == "measure" or right.kind == "age"
    if left.last == right.first and left.kind == "quantity" and left.is_bare() and described:
        noun = nouns.counted(words, right.last, len(words))
        if noun:
            left.unit, left.rule = noun.name, "noun"


def _enlarge(words: list[Token], left: Figure, right: Figure, gap: list[str]) -> None:
    """ "fell by 57,000 to 7.54m", "31m passengers and 55m by 2030": the m after it is a million.

    The cents of "€5m, or 50 cents a share" are those of the euro.
    """
    if left.unit == "EUR" and right.unit == "USD" and right.factor < 1:
        right.unit = left.unit
    if right.unit != "metre" or words[right.last - 1].text != "m":
        return
    counted = left.unit not in NAMES.values() and left.value and left.value >= 1000
    millions = left.factor == MILLION and not left.rule.startswith("currency")
    if millions or (counted and gap[-1:] in (["to"], ["from"], ["than"])):
        right.value, right.unit, right.rule = right.value * MILLION, "", "bare"
        right.value, right.factor = numerals.whole(right.value), MILLION


def _is_carried(words: list[Token], figure: Figure) -> bool:
    """ "Twenty of them", "two more": a number that counts what was counted before."""
    following = [word.lower for word in words[figure.last : figure.last + 2]]
    shared = following in OF_THEM or following[:1] == ["more"]
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


def _restate(words: list[Token], left: Figure, right: Figure, gap: list[str]) -> None:
    """ "lost 190 points, or 0.6%": the same change said again."""
    if gap in RESTATING and left.form == "change":
        right.direction = left.direction
        right.form = "percent-change" if right.unit == "%" else "change"


def _repeat(words: list[Token], left: Figure, right: Figure, gap: list[str]) -> None:
    """ "rose 5.9% in cash terms but only 0.7% after inflation": the verb said once.

    Not "rose 5% and 40% of them fell", "rose 5% and was 40%".
    """
    changed = left.form.endswith("change") and left.unit == right.unit and right.rule != "fraction"
    if not changed or right.form not in {"share", "money", "level"}:
        return
    while gap[-1:] == ["by"]:
        gap = gap[:-1]
    if gap[-1:] not in (["and"], ["but"], [","], ["then"]) or not VERBAL.isdisjoint(gap):
        return
    following = words[right.after].lower if right.after < len(words) else ""
    if following != "of" and not any(way(word) for word in gap):
        right.form, right.direction = left.form, left.direction


def _inherit(words: list[Token], left: Figure, right: Figure, gap: list[str]) -> None:
    """A bare number takes the unit of the number it is parallel to."""
    if left.form == "multiple" and right.unit == "time":  # "2.1 times its worth, from 2.6 times"
        right.unit, right.form, right.rule = "", "multiple", "multiple"
    if {left.form, right.form} & {"multiple", "ratio"}:
        return
    if right.is_bare() and gap and gap[-1] in HARMING:
        right.unit = "person"  # "fired 12 shots, killing four"
        return
    if left.unit and not right.unit and not right.per:
        if _is_parallel(words, left, right, gap):
            _share(left, right)
    elif left.unit == right.unit and gap[-1:] in (["to"], ["from"]) and left.per and not right.per:
        right.per = left.per  # "from 41p a litre to 33p"
        right.form = "rate" if right.form == "money" else right.form
    elif right.unit and left.is_bare() and gap in (["to"], ["and"], ["or"], ["from"]):
        _share(right, left)
        if left.factor == 1 and left.value and right.factor != 1 and gap == ["to"]:
            left.value, left.factor = left.value * right.factor, right.factor


def _is_parallel(words: list[Token], left: Figure, right: Figure, gap: list[str]) -> bool:
    if nouns.compound(words, right.after, len(words)) or _contains(gap, PARTS_AFTER):
        return _contains(gap, PARTS_AFTER)
    compared = _contains(gap, COMPARING) or gap[-1:] == ["or"]
    if (gap[-1:] == ["of"] and not compared) or _counts_on(words, right):
        return False  # "an electorate of 82,470", "three of the 19"
    if left.unit in TIMES:
        differs = right.after < len(words) and words[right.after].lower in DIFFERING
        listed = left.rule == "parallel" and gap[-1:] in (["and"], [","])
        return compared or differs or listed or gap[-1:] in (["to"], ["from"], ["than"])
    if left.unit in {"%", "pp"} and abs(right.value or 0) > LARGEST_SHARE:
        return False
    if left.unit in {"%", "pp"} or left.rule.startswith("currency"):
        level = left.form.endswith("change") and gap[-1:] in (["to"], ["at"])
        level = level or (left.unit != "%" and gap[-1:] == ["at"])  # "£5 better off at 68"
        before = [word.lower for word in words[max(0, left.first - 1) : left.first]]
        alike = gap[-1:] == before and before in (["on"], ["at"], ["by"])  # "on 28%, Greens on 7"
        alike = alike or (left.unit == "%" and _is_told_of_name(words, right))
        return compared or alike or (gap[-1:] != [] and gap[-1] in PARALLEL and not level)
    return True


def _is_told_of_name(words: list[Token], figure: Figure) -> bool:
    """ "the US 13 and Reform just 7": the number of a name in a list of shares."""
    i = figure.first - 1
    while i > 0 and words[i].lower in FILLERS:
        i -= 1
    ends = figure.last >= len(words) or words[figure.last].lower in {",", ".", ";", "and", ")"}
    named = words[i].text[0].isupper() or words[i - 1].lower in {"and", ","}
    return ends and i > 0 and named and words[i].text.isalpha()


def _counts_on(words: list[Token], figure: Figure) -> bool:
    """Whether another number follows "of": "24 of 33 passes", "three of its 19 sites"."""
    if figure.rule != "part":
        return False
    i = figure.last + 1
    while i < len(words) and words[i].lower in POINTERS:
        i += 1
    return i < len(words) and (words[i].text[0].isdecimal() or words[i].lower in NUMERALS)


def _share(giver: Figure, taker: Figure) -> None:
    taker.unit, taker.per, taker.rule = giver.unit, giver.per, "parallel"
    if giver.factor < 1 and taker.factor == 1 and taker.value is not None:  # "84p to 74"
        taker.value, taker.factor = taker.value * giver.factor, giver.factor
        taker.high = taker.high and taker.high * giver.factor


def _baseline(words: list[Token], left: Figure, right: Figure, gap: list[str]) -> None:
    """ "from 48 to 63" gives 63 the baseline 48; "63, up from 48" as well."""
    if left.unit != right.unit or left.value is None or right.value is None:
        return
    before = words[left.first - 1].lower if left.first else ""
    span = before == "from" and gap[-1:] == ["to"]
    if span and (is_moving(words, left) or left.value > right.value):
        right.baseline = left.value
    elif _contains(gap, COMPARING) or (before in {"to", "at"} and gap == ["from"]):
        left.baseline = right.value
        if gap[-2:] in (["up", "from"], ["down", "from"]) and not left.direction:
            left.direction = gap[-2]


def _part(words: list[Token], left: Figure, right: Figure, gap: list[str]) -> None:
    """ "1,000 arrests, of which 773", "17 hurt, four of them badly" and "773 of the 1,000"."""
    if left.value is None or right.value is None:
        return
    following = [word.lower for word in words[right.last : right.last + 2]]
    after = _contains(gap, PARTS_AFTER) or _is_opened(words, left, gap)
    after = after or (following in OF_THEM and (left.unit == right.unit or following[1] != "that"))
    if after and right.value <= left.value:
        right.whole = left
    elif left.whole and left.whole is not right and gap[-1:] in (["and"], [","]):
        right.whole = left.whole if left.unit == right.unit else None
    elif _is_whole(gap) and (
        left.unit == "%" or (left.value <= right.value and left.unit in {"", right.unit})
    ):
        left.whole = right
        left.unit = left.unit or right.unit
        if left.unit != "%":
            left.form = "ratio"


def _is_opened(words: list[Token], left: Figure, gap: list[str]) -> bool:
    """ "Of the 842 people asked, 611": a whole that opens its clause."""
    i = left.first - 1
    while i > 0 and words[i].lower in nouns.DETERMINERS:
        i -= 1
    return "," in gap and i >= 0 and words[i].text == "Of"


def _is_whole(gap: list[str]) -> bool:
    """Whether "of", "out of the", "of the city's" and no more stands between."""
    if gap[:1] == ["out"]:
        gap = gap[1:]
    return gap[:1] == ["of"] and all(
        word in POINTERS or word.endswith(("'s", "’s")) for word in gap[1:]
    )
