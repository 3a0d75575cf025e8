"""Parallels: which bare number takes the unit of the number before it, and which does not."""

from .. import vocabulary
from ..text import Token
from . import counted_nouns
from .number_phrases import NumberPhrase
from .numerals import NUMERALS
from .units import TIME_UNITS

# "up from 349", "instead of two": the number after is the baseline of the one before.
COMPARING = frozenset(
    ["compared with", "compared to", "up from", "down from", "against", "versus", "instead of",
     "rather than", "increase from", "rise from", "drop from", "higher than", "lower than"]
)  # fmt: skip
PARTS_AFTER = frozenset(
    ["of which", "of whom", "among them", "among whom", "including", "of those"]
)
# "11 of her last 12 matches"
POINTERS = counted_nouns.DETERMINERS | frozenset(
    {"last", "first", "past", "next", "previous", "latest", "top"}
)
PARALLEL_WORDS = vocabulary.words("parallel_words")
# "from 12,000 to just 300"
FILLERS = frozenset({"just", "only", "even"})
HARMING = frozenset({"killing", "killed", "injuring", "injured", "wounding", "wounded", "hurting"})
# "47 minutes, 12 fewer than by road"
DIFFERING = frozenset({"fewer", "less", "longer", "shorter", "quicker", "slower"})
# What a clause about something else begins with: "fell to £5m |while| crowds rose from 780".
ELSEWHERE = frozenset({"while", "whereas", "although"})
# A bare number above this is no percentage by being parallel to one: "38.4 per cent, to 9,560".
LARGEST_SHARE = 400


def contains_phrase(gap: list[str], phrases: frozenset[str]) -> bool:
    text = " " + " ".join(gap) + " "
    return any(f" {phrase} " in text for phrase in phrases)


def take_unit(words: list[Token], left: NumberPhrase, right: NumberPhrase, gap: list[str]) -> None:
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
            give_unit(left, right)
    elif left.unit == right.unit and gap[-1:] in (["to"], ["from"]) and left.per and not right.per:
        right.per = left.per  # "from 41p a litre to 33p"
        right.form = "rate" if right.form == "money" else right.form
    elif right.unit and left.is_bare() and gap in (["to"], ["and"], ["or"], ["from"]):
        give_unit(right, left)
        if left.factor == 1 and left.value and right.factor != 1 and gap == ["to"]:
            left.value, left.factor = left.value * right.factor, right.factor


def _is_parallel(
    words: list[Token], left: NumberPhrase, right: NumberPhrase, gap: list[str]
) -> bool:
    if counted_nouns.noun_described(words, right.noun_end, len(words)) or contains_phrase(
        gap, PARTS_AFTER
    ):
        return contains_phrase(gap, PARTS_AFTER)
    compared = contains_phrase(gap, COMPARING) or gap[-1:] == ["or"]
    if (gap[-1:] == ["of"] and not compared) or _counts_on(words, right):
        return False  # "an electorate of 82,470", "three of the 19"
    if left.unit in TIME_UNITS:
        differs = right.noun_end < len(words) and words[right.noun_end].lower in DIFFERING
        listed = left.rule == "parallel" and gap[-1:] in (["and"], [","])
        return compared or differs or listed or gap[-1:] in (["to"], ["from"], ["than"])
    if left.unit in {"%", "pp"} and abs(right.value or 0) > LARGEST_SHARE:
        return False
    if left.unit in {"%", "pp"} or left.rule.startswith("currency"):
        level = left.form.endswith("change") and gap[-1:] in (["to"], ["at"])
        level = level or (left.unit != "%" and not ELSEWHERE.isdisjoint(gap))
        level = level or (left.unit != "%" and gap[-1:] == ["at"])  # "£5 better off at 68"
        before = [word.lower for word in words[max(0, left.start - 1) : left.start]]
        alike = gap[-1:] == before and before in (["on"], ["at"], ["by"])  # "on 28%, Greens on 7"
        alike = alike or (left.unit == "%" and _is_told_of_name(words, right))
        alike = alike or (left.unit == "%" and gap[-2:] == ["unchanged", "on"])
        return compared or alike or (gap[-1:] != [] and gap[-1] in PARALLEL_WORDS and not level)
    return True


def _is_told_of_name(words: list[Token], figure: NumberPhrase) -> bool:
    """ "the US 13 and Reform just 7": the number of a name in a list of shares."""
    i = figure.start - 1
    while i > 0 and words[i].lower in FILLERS:
        i -= 1
    ends = figure.end >= len(words) or words[figure.end].lower in {",", ".", ";", "and", ")"}
    named = words[i].text[0].isupper() or words[i - 1].lower in {"and", ","}
    return ends and i > 0 and named and words[i].text.isalpha()


def _counts_on(words: list[Token], figure: NumberPhrase) -> bool:
    """Whether another number follows "of": "24 of 33 passes", "three of its 19 sites"."""
    if figure.rule != "part":
        return False
    i = figure.end + 1
    while i < len(words) and words[i].lower in POINTERS:
        i += 1
    return i < len(words) and (words[i].text[0].isdecimal() or words[i].lower in NUMERALS)


def give_unit(giver: NumberPhrase, taker: NumberPhrase) -> None:
    taker.unit, taker.per, taker.rule = giver.unit, giver.per, "parallel"
    if giver.factor < 1 and taker.factor == 1 and taker.value is not None:  # "84p to 74"
        taker.value, taker.factor = taker.value * giver.factor, giver.factor
        taker.value_high = taker.value_high and taker.value_high * giver.factor
