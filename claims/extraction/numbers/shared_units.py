"""Parallels: which bare number takes the unit of the number before it, and which does not."""

from .. import vocabulary
from ..text import Token
from . import counted_nouns
from .number_phrases import NumberPhrase
from .numerals import NUMERALS
from .units import TIME_UNITS

# "up from 349", "instead of two": the number after is the baseline of the one before.
COMPARING_PHRASES = frozenset(
    ["compared with", "compared to", "up from", "down from", "against", "versus", "instead of",
     "rather than", "increase from", "rise from", "drop from", "higher than", "lower than"]
)  # fmt: skip
PART_PHRASES = frozenset(
    ["of which", "of whom", "among them", "among whom", "including", "of those"]
)
# "11 of her last 12 matches"
POINTERS = counted_nouns.DETERMINERS | frozenset(
    {"last", "first", "past", "next", "previous", "latest", "top"}
)
PARALLEL_WORDS = vocabulary.words("parallel_words")
# "from 12,000 to just 300"
FILLERS = frozenset({"just", "only", "even"})
HARMING_VERBS = frozenset(
    {"killing", "killed", "injuring", "injured", "wounding", "wounded", "hurting"}
)
# "47 minutes, 12 fewer than by road"
DIFFERENCE_WORDS = frozenset({"fewer", "less", "longer", "shorter", "quicker", "slower"})
# What a clause about something else begins with: "fell to £5m |while| crowds rose from 780".
CONTRASTING_WORDS = frozenset({"while", "whereas", "although"})
# A bare number above this is no percentage by being parallel to one: "38.4 per cent, to 9,560".
LARGEST_SHARE = 400


def contains_phrase(gap: list[str], phrases: frozenset[str]) -> bool:
    """Whether a phrase is among the words between two numbers: "9 buses compared with 7"."""
    text = " " + " ".join(gap) + " "
    return any(f" {phrase} " in text for phrase in phrases)


def take_unit(words: list[Token], left: NumberPhrase, right: NumberPhrase, gap: list[str]) -> None:
    """A bare number takes the unit of the number it is parallel to."""
    if left.form == "multiple" and right.unit == "time":  # "2.1 times its worth, from 2.6 times"
        right.unit, right.form, right.rule = "", "multiple", "multiple"
    if {left.form, right.form} & {"multiple", "ratio"}:
        return
    if right.is_bare() and gap and gap[-1] in HARMING_VERBS:
        right.unit = "person"  # "fired 12 shots, killing four"
        return
    if left.unit and not right.unit and not right.per:
        is_metres = left.unit == "metre" and right.factor != left.factor
        if is_metres or left.rule == "table":
            return  # "60m high and drew 3m", "North 41.2 380"
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
    """Whether the right number, which lacks a unit, counts in that of the left one: "9 buses and
    7".
    """
    is_part = contains_phrase(gap, PART_PHRASES)
    if is_part or counted_nouns.noun_described(words, right.noun_end, len(words)):
        return is_part
    is_compared = contains_phrase(gap, COMPARING_PHRASES) or gap[-1:] == ["or"]
    if (gap[-1:] == ["of"] and not is_compared) or _counts_on(words, right):
        return False  # "an electorate of 82,470", "three of the 19"
    if left.unit in TIME_UNITS:
        following = words[right.noun_end].lower if right.noun_end < len(words) else ""
        is_listed = left.rule == "parallel" and gap[-1:] in (["and"], [","])
        is_joined = is_listed or gap[-1:] in (["to"], ["from"], ["than"])
        return is_compared or is_joined or following in DIFFERENCE_WORDS
    is_share = left.unit in {"%", "pp"}
    if is_share and _is_no_share(left, right, gap):
        return False
    if is_share or left.rule.startswith("currency"):
        return is_compared or _is_parallel_amount(words, left, right, gap)
    return True


def _is_no_share(left: NumberPhrase, right: NumberPhrase, gap: list[str]) -> bool:
    """Whether a bare number after a share is none: "rose 0.4% against the dollar to 1.271", "a
    third of children, or nine in a class", "38.4 per cent, to 9,560".
    """
    is_reached = left.form.endswith("change") and gap[-1:] == ["to"] and len(gap) > 1
    is_counted = left.rule in {"fraction", "ratio"} and right.style == "words"
    is_large = right.value is not None and abs(right.value) > LARGEST_SHARE
    return is_reached or is_counted or is_large


def _is_parallel_amount(
    words: list[Token], left: NumberPhrase, right: NumberPhrase, gap: list[str]
) -> bool:
    """Whether the right number is a share as the left one is, or money: "rose to 9% from 7"."""
    if left.unit != "%" and gap[-1:] in (["another"], ["further"]):
        return True  # "£20,000 from her aunt and another five thousand"
    if left.unit == "%" and (gap[-2:] == ["unchanged", "on"] or _is_told_of_name(words, right)):
        return True
    preceding_words = [word.lower for word in words[max(0, left.start - 1) : left.start]]
    if gap[-1:] == preceding_words and preceding_words in (["on"], ["at"], ["by"]):
        return True  # "on 28%, Greens on 7"
    is_level = left.form.endswith("change") and gap[-1:] in (["to"], ["at"])
    if left.unit != "%":  # "£5 better off at 68", "to £5m while crowds rose from 780"
        is_level = is_level or gap[-1:] == ["at"] or not CONTRASTING_WORDS.isdisjoint(gap)
    return bool(gap) and gap[-1] in PARALLEL_WORDS and not is_level


def _is_told_of_name(words: list[Token], phrase: NumberPhrase) -> bool:
    """ "Labour had 34 per cent, the US 13 and Reform just 7": the number of a name in a list of
    shares.
    """
    i = phrase.start - 1
    while i > 0 and words[i].lower in FILLERS:
        i -= 1
    ends_item = phrase.end >= len(words) or words[phrase.end].lower in {",", ".", ";", "and", ")"}
    follows_name = words[i].text[0].isupper() or words[i - 1].lower in {"and", ","}
    return ends_item and i > 0 and follows_name and words[i].text.isalpha()


def _counts_on(words: list[Token], phrase: NumberPhrase) -> bool:
    """Whether another number follows "of": "made 24 of 33 passes", "three of its 19 sites"."""
    if phrase.rule != "part":
        return False
    i = phrase.end + 1
    while i < len(words) and words[i].lower in POINTERS:
        i += 1
    return i < len(words) and (words[i].text[0].isdecimal() or words[i].lower in NUMERALS)


def give_unit(giver: NumberPhrase, taker: NumberPhrase) -> None:
    """Give a number the unit, the rate and the scale of pence of the one that it is parallel to."""
    taker.unit, taker.per, taker.rule = giver.unit, giver.per, "parallel"
    if giver.factor < 1 and taker.factor == 1 and taker.value is not None:  # "84p to 74"
        taker.value, taker.factor = taker.value * giver.factor, giver.factor
        taker.value_high = taker.value_high and taker.value_high * giver.factor
