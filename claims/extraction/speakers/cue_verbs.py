"""Whether a printed form is a verb of saying where it stands, and where that verb ends."""

from functools import partial

from .. import vocabulary
from . import cues
from .noun_phrases import BOUNDARIES, NUMBER_WORDS, RELATIVES, is_participle
from .sentences import Sentence

# What traders put on an event.
CHANCES = frozenset({"chance", "probability", "likelihood"})
BEFORE_COSTS = NUMBER_WORDS | vocabulary.words("before_costs")


def with_particle(sentence: Sentence, verb: int, lemma: str) -> tuple[str, int] | None:
    """The verb and where it ends with what belongs to it: "made |clear|", "called |for|".

    None where it says nothing without a word that is missing: "made", "put".
    """
    lower_words = sentence.lower_words
    after = verb + 1
    is_next = partial(is_counted, sentence)
    following = lower_words[after : after + 1]
    if lemma in {"put", "peg"}:
        end = _end_of_put(sentence, after)
        return (lemma, end) if end else None
    if lemma == "make":
        is_clear = "clear" in lower_words[after : after + 2]
        return (lemma, lower_words.index("clear", after) + 1) if is_clear else None
    if lemma in {"count", "want"} and following != ["to"]:
        # "She |counted| 71 slates": not what the paper says that wardens did.
        is_told = lower_words[verb - 1] in {"he", "she"} and is_next(after)
        return ("estimate", after) if is_told else None
    if lemma == "point":
        return _pointed(lower_words[verb], following, after)
    is_counting_on = lemma == "reckon" and following == ["on"] and is_next(after + 1)
    if is_counting_on or (lemma == "call" and following == ["for"]):
        return "estimate" if is_counting_on else "demand", after + 1
    return lemma, after


def _pointed(form: str, following: list[str], after: int) -> tuple[str, int] | None:
    """ "pointed |out|", "pointed |to|"; no "key points", nor "it points to"."""
    if following == ["out"]:
        return "note", after + 1
    return ("cite", after + 1) if form == "pointed" and following == ["to"] else None


def is_noun(sentence: Sentence, index: int) -> bool:
    """Whether a form that may be noun or verb is a noun here: "|claims| of fraud", "Editor's
    |note|", "|rules| that could close plants"."""
    if sentence.lower_words[index] not in cues.NOUNLIKE_VERBS:
        return False
    after, further, *_ = [*sentence.lower_words[index + 1 : index + 3], "", ""]
    before = sentence.lower_words[index - 1] if index else ""
    if after == "that":
        return cues.is_finite(further) or further in cues.NOUNLIKE_VERBS
    is_subject = after in cues.AUXILIARIES or after in cues.MODALS or _is_plainly_a_cue(after)
    is_counted = before[:1].isdigit() or before in NUMBER_WORDS
    is_possessed = before in {"’s", "'s", "’", "'"}
    return is_subject or is_counted or is_possessed or after in cues.AFTER_NOUNS


def _is_plainly_a_cue(lower: str) -> bool:
    """Whether it can only be a verb of saying: "A Leck Council report |said| 30 went"."""
    is_form = lower in cues.LEMMA and not lower.endswith("ing")
    return is_form and lower not in cues.NOUNLIKE_VERBS


def is_reduced(sentence: Sentence, verb: int) -> bool:
    """Whether the form belongs to the subject of another verb: "the homes |promised| had gone".

    Not "the homes which the council |promised| had gone".
    """
    after = sentence.lower_words[verb + 1 : verb + 2]
    if not after or not (after[0] in cues.AUXILIARIES or after[0] in cues.MODALS):
        return False
    if not RELATIVES.isdisjoint(sentence.lower_words[max(verb - 6, 0) : verb]):
        return False
    return is_participle(sentence, verb)


def _end_of_put(sentence: Sentence, after: int) -> int | None:
    """Where "put" ends as a cue: "put |the cost at| £3m", "put |it at| £3m", "as the memo put
    |it|", "put |a 70% chance on it|"; else None.
    """
    lower_words, words = sentence.lower_words, sentence.words
    if lower_words[after : after + 1] == ["a"] and CHANCES & set(lower_words[after : after + 6]):
        return after
    for index in range(after + 1, min(after + 9, len(words) - 1)):
        if words[index] in BOUNDARIES:
            break
        if lower_words[index] in {"at", "on"} and is_counted(sentence, index + 1):
            return index + 1
    return after + 1 if lower_words[after : after + 1] == ["it"] else None


def is_counted(sentence: Sentence, index: int) -> bool:
    """Whether a number or a sum begins here: "The union put it at |£3m|", "The union put it at |A$6
    billion|".
    """
    words = sentence.words
    return index < len(words) and (
        words[index][0] in "£$€₹0123456789"
        or words[index + 1 : index + 2] == ["$"]
        or words[index] in {"Rs", "Rs."}
        or sentence.lower_words[index] in BEFORE_COSTS
    )
