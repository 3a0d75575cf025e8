"""What verbs of adding and taking away count: "90 nurses are being added", "lost 67 seats".

What is counted is the change itself, where "sold 67 seats" counts seats.
"""

from .. import vocabulary
from ..text import Token
from . import units
from .direction_words import forms
from .number_phrases import NumberPhrase

ADDING_VERBS = forms(vocabulary.words("adding_verbs"))
IRREGULAR_VERBS = vocabulary.words("taking_away_words")
TAKING_AWAY_VERBS = forms(vocabulary.words("taking_away_verbs")) | IRREGULAR_VERBS
CONTESTS = vocabulary.words("contests")
# What stands between a verb and its number: "lost |another| 67 seats", "closed |down| 40 shops".
BETWEEN = frozenset({"a", "an", "another", "further", "extra", "additional", "its", "down", "off"})
# Between a noun and its verb: "1,400 posts |will be| axed". Roads "were closed" are open again.
LEADING_VERBS = vocabulary.words("auxiliaries") | frozenset(
    "will would could may might should to set due expected also now already not".split()
)
FUTURE_VERBS = frozenset({"will", "would", "could", "may", "might", "to"})
LAYING_VERBS = frozenset({"lay", "lays", "laid", "laying"})
CLOSING_VERBS = frozenset({"close", "shut"})
LEAVING_VERBS = frozenset({"closed", "shut", "lost", "gained", "removed"})
REACH = 6


def gain_or_loss(words: list[Token], phrase: NumberPhrase, floor: int, end: int) -> str:
    """ "up" or "down" if the number is what was added or taken away, else ""."""
    if phrase.is_bare():  # "lost a dozen"
        return _verb_before(words, phrase, floor)
    is_counted = phrase.rule in {"noun", "part", "vague", "parallel"} and phrase.unit
    if not is_counted or units.is_measure(phrase.unit) or phrase.per:
        return ""
    return _verb_before(words, phrase, floor) or _verb_after(words, phrase.noun_end, end)


def _direction(lower: str) -> str:
    return "up" if lower in ADDING_VERBS else "down" if lower in TAKING_AWAY_VERBS else ""


def _verb_before(words: list[Token], phrase: NumberPhrase, floor: int) -> str:
    """The direction of "cut 300 jobs", "lost another 67 seats".

    Not "lost two matches", "the cut 300 jobs".
    """
    i = phrase.start - 1
    while i > floor and words[i].lower in BETWEEN:
        i -= 1
    if i < floor or words[phrase.noun_end - 1].lower in CONTESTS:
        return ""
    if words[i].lower in LAYING_VERBS:
        return "down" if words[i + 1].lower == "off" else ""
    is_noun = i > floor and words[i - 1].lower in {"a", "the", "of"}
    return "" if is_noun else _direction(words[i].lower)


def _verb_after(words: list[Token], i: int, end: int) -> str:
    """The direction of "|posts| will be axed", "|jobs| cut", "|libraries| are to close".

    Not "roads were closed", "homes were lost", "libraries close at noon".
    """
    leading = set()
    j = i
    while j < min(i + REACH, end) and words[j].lower in LEADING_VERBS:
        leading.add(words[j].lower)
        j += 1
    if j >= end:
        return ""
    lower = words[j].lower
    is_future = not FUTURE_VERBS.isdisjoint(leading)
    if lower == "redundant" or (lower in CLOSING_VERBS and is_future):
        return "down"
    particle = words[j + 1].lower if j + 1 < end else ""
    is_participle = lower.endswith("ed") or (
        lower == "cut" and particle not in {"off", "out", "up"}
    )
    is_passive = is_participle and (lower not in LEAVING_VERBS or is_future)
    return _direction(lower) if is_passive or ("being" in leading and is_participle) else ""
