"""The words that bound or loosen a number: "more than 1,000", "about a third", "10 or more"."""

from .. import vocabulary
from ..text import Token
from .units import TIME_UNITS, UNITS_BY_FORM, is_measure

HEDGES_BEFORE = vocabulary.table("hedges_before")
# The phrases by their last word, the longest first.
PHRASES_BY_LAST_WORD: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _phrase, _hedge in HEDGES_BEFORE.items():
    _words = tuple(_phrase.split())
    PHRASES_BY_LAST_WORD.setdefault(_words[-1], []).append((_words, _hedge))
for _entries in PHRASES_BY_LAST_WORD.values():
    _entries.sort(key=lambda entry: -len(entry[0]))

HEDGES_AFTER = vocabulary.table("hedges_after")
FIRST_WORDS_AFTER = frozenset(phrase.split()[0] for phrase in HEDGES_AFTER)
# What each phrase says by itself, without a number.
HEDGE_OF_PHRASE = {"between": "between"} | HEDGES_BEFORE | HEDGES_AFTER
BEFORE_BOUNDING_OVER = vocabulary.words("before_bounding_over")
CLIMBING_VERBS = vocabulary.words("climbing_verbs")
# Below these "over" is "across": "spread over three floors".
SMALL_NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine"})
# What a number may end in.
NUMBER_ENDS = frozenset({"%", "cent", "percent", "pc", "p", "points"})
# What a clause may begin after.
CLAUSE_STARTS = frozenset(".!?:;“”\"‘'(")
CROSSING_VERBS = frozenset({"crossed", "crosses", "crossing"})
# Verbs that "over" belongs to: "hand over 40% of their pay".
PARTICLE_VERBS = frozenset(
    {"hand", "hands", "handed", "handing", "turned", "turning", "carried", "signed", "spread"}
)
DISPUTES = vocabulary.words("disputes")


def hedge_before(words: list[Token], i: int, unit: str, floor: int) -> tuple[str, int]:
    """The hedge that ends at token i, where the number or its currency begins, and its first token.

    An article may stand between: "nearly a third", "at least the 20".
    """
    article = i > floor and words[i - 1].lower in {"a", "an"}
    for phrase_end in (i, i - 1) if article else (i,):
        if phrase_end <= floor:
            continue
        for phrase, hedge in PHRASES_BY_LAST_WORD.get(words[phrase_end - 1].lower, ()):
            start = phrase_end - len(phrase)
            spoken = tuple(word.lower for word in words[max(start, floor) : phrase_end])
            if spoken == phrase and _bounds(words, start, phrase, unit):
                return hedge, start
    return "none", i


def _bounds(words: list[Token], start: int, phrase: tuple[str, ...], unit: str) -> bool:
    previous = words[start - 1].lower if start else "."
    if phrase == ("over",):
        return _is_more(words, start, previous, unit)
    if phrase[-1] == "than" and (previous[0].isdecimal() or previous in NUMBER_ENDS):
        return False  # "186 more than four years ago"
    if phrase[0] in CROSSING_VERBS:  # "crossed 300", not "crossed 12 bridges"
        return not unit or is_measure(unit)
    if phrase == ("up", "to"):
        return previous not in CLIMBING_VERBS
    return phrase != ("past", "the") or unit not in TIME_UNITS


def _is_more(words: list[Token], over: int, previous: str, unit: str) -> bool:
    """Whether it means “more than”: "over 30 went"; not "a strike over 2.8 per cent", "cut over two
    years".
    """
    article = words[over + 1].lower in {"a", "an"} and over + 2 < len(words)
    if article and (previous in UNITS_BY_FORM or previous in NUMBER_ENDS):
        return False  # "saves 40kg over a 400V system"
    if unit in TIME_UNITS or words[over + 1 + article].lower in SMALL_NUMBERS:
        return previous in BEFORE_BOUNDING_OVER or previous in CLAUSE_STARTS
    return previous not in PARTICLE_VERBS and previous not in DISPUTES


def hedge_after(words: list[Token], i: int, end: int) -> tuple[str, int]:
    """The hedge that begins at token i, after the number and its unit, and the token after it."""
    if i >= end or words[i].lower not in FIRST_WORDS_AFTER:
        return "none", i
    for length in (2, 1):
        spoken = [word.lower for word in words[i : min(i + length, end)]]
        phrase = " ".join(spoken)
        if phrase in HEDGES_AFTER and len(spoken) == length:
            following = words[i + length].lower if i + length < end else ""
            is_sign = phrase == "+" and following[:1].isdecimal() and not words[i].touches_previous
            if following == "than" or is_sign or (phrase == "plus" and _adds(words, i, end)):
                continue
            return HEDGES_AFTER[phrase], i + length
    return "none", i


def _adds(words: list[Token], i: int, end: int) -> bool:
    """Whether "plus" adds something: "£5m plus £1m", "£90 plus VAT". Not "20 plus officers"."""
    following = words[i + 1].text if i + 1 < end else "."
    return not (following[0] in ".,;:)" or following.islower()) or following in {"a", "an", "the"}
