"""Verbs: whether a printed form is a verb of saying where it stands, and where it ends."""

from . import cues
from .cues import vocabulary
from .noun_phrases import BOUNDARIES, NUMBER_WORDS, RELATIVES, is_participle

BEFORE_NUMBERS = NUMBER_WORDS | vocabulary(
    """a one half about around more fewer less nearly almost just over under some between up
    roughly"""
)


def with_particle(sentence, verb, lemma):
    """The verb and where it ends with what belongs to it: "made |clear|", "called |for|"."""
    lows = sentence.lows
    after = verb + 1
    following = lows[after : after + 1]
    if lemma == "put":
        after = _after_put(sentence, after)
        return (lemma, after) if after else (None, None)
    if lemma == "make":
        clear = "clear" in lows[after : after + 2]
        return (lemma, lows.index("clear", after) + 1) if clear else (None, None)
    if lemma == "point" and following == ["out"]:
        return "note", after + 1
    if lows[verb] == "pointed" and following == ["to"]:
        return "cite", after + 1
    if lemma == "call" and following == ["for"]:
        return "demand", after + 1
    return lemma, after


def is_noun(sentence, index):
    """Whether a form that may be noun or verb is a noun here: "|claims| of fraud", "Editor's
    |note|", "|rules| that could close plants"."""
    if sentence.lows[index] not in cues.NOUNLIKE:
        return False
    after, further, *_ = [*sentence.lows[index + 1 : index + 3], "", ""]
    before = sentence.lows[index - 1] if index else ""
    if after == "that":
        return cues.is_finite(further) or further in cues.NOUNLIKE
    verb = after in cues.AUXILIARIES or after in cues.MODALS
    counted = before[:1].isdigit() or before in NUMBER_WORDS or before in {"’s", "'s", "’", "'"}
    return verb or counted or after in cues.AFTER_NOUNS


def is_reduced(sentence, verb):
    """Whether the form belongs to the subject of another verb: "the homes |promised| had gone".

    Not "the homes which the council |promised| had gone".
    """
    after = sentence.lows[verb + 1 : verb + 2]
    helped = after and (after[0] in cues.AUXILIARIES or after[0] in cues.MODALS)
    relative = not RELATIVES.isdisjoint(sentence.lows[max(verb - 6, 0) : verb])
    return helped and not relative and is_participle(sentence, verb)


def _after_put(sentence, after):
    """Where "put" ends as a cue: "as the memo put |it|", "put |the cost at| £3m"; else None."""
    lows, words = sentence.lows, sentence.words
    if lows[after : after + 1] == ["it"]:
        return after + 1
    for index in range(after + 1, min(after + 9, len(words) - 1)):
        if words[index] in BOUNDARIES:
            return None
        counted = words[index + 1][0] in "£$€0123456789" or lows[index + 1] in BEFORE_NUMBERS
        if lows[index] in {"at", "on"} and counted:
            return index + 1
    return None
