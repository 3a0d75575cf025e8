"""Whether the words before a verb of saying can say anything.

A speaker is a name, a role, a body, a document or a plural of people. "The number of offences",
"a dry spring" and "91 per cent of people" are none.
"""

from .. import vocabulary
from ..text import Span
from . import cues
from .noun_phrases import (
    DETERMINERS,
    NUMBER_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    is_participle,
)
from .organisation_nouns import ORGANISATION_NOUNS
from .person_names import is_capital, speaks
from .sentences import Sentence

NO_SPEAKERS = vocabulary.words("no_speakers")
SEVERAL_OF = vocabulary.words("several_of")
FINDERS = vocabulary.words("finders")
# What anything may do: "a dry spring |showed| 9 drains". Who does that and speaks is known for it.
EVIDENCE_VERBS = frozenset(
    "suggest reveal show indicate find demonstrate prove imply underline highlight signal"
    " determine discover establish mean remember count".split()
)
SHARES = frozenset({"%", "cent", "percent", "half"})
# Endings of nouns for acts and qualities: “closing”, “reduction”, “weakness”.
ABSTRACT_ENDINGS = ("ing", "tion", "sion", "ness", "ance", "ence", "ity")


def may_say(sentence: Sentence, head: Span, lemma: str) -> bool:
    """Whether the head of a source may be the subject of that verb: "the union said", "a study
    found". Not "the number of offences showed", "91 per cent of people said".
    """
    if is_share_of_people(sentence, head):
        return False
    noun = _noun(sentence, head)
    lower, following = sentence.lower_words[noun], sentence.lower_words[noun + 1 : noun + 2]
    if lower in NO_SPEAKERS and following == ["of"] and noun + 1 < head[1]:
        return False
    if _is_known(sentence, head, noun):
        return True
    if lemma in EVIDENCE_VERBS:
        return False
    nouns = sentence.lower_words_in((head[0], noun + 1))
    has_thing = any(word in NO_SPEAKERS or word.removesuffix("s") in NO_SPEAKERS for word in nouns)
    return not has_thing and not lower.endswith(ABSTRACT_ENDINGS)


def is_share_of_people(sentence: Sentence, head: Span) -> bool:
    """Whether the words are a share of those who were asked: "91 per cent of people"."""
    start, end = head
    lower_words = sentence.lower_words_in((start, min(end, start + 8)))
    before = lower_words[: lower_words.index("of")] if "of" in lower_words else lower_words[-1:]
    return not SHARES.isdisjoint(before)


def _noun(sentence: Sentence, head: Span) -> int:
    """The noun that the phrase is about: "the |owner| of the pit said it", "a group of |MPs| said
    it".
    """
    start, end = head
    lower_words = sentence.lower_words
    stop = next(
        (
            i
            for i in range(start + 1, end)
            if (lower_words[i] in PREPOSITIONS and lower_words[i - 1] not in SEVERAL_OF)
            or lower_words[i] in RELATIVES
            or (lower_words[i] in cues.PARTICIPLES or is_participle(sentence, i))
            or lower_words[i] in {"living", "working", "seen"}
        ),
        end,
    )
    return stop - 1


def _is_known(sentence: Sentence, head: Span, noun: int) -> bool:
    """Whether the noun names somebody, or something that speaks: "The auditor found 30 went"."""
    word, lower = sentence.words[noun], sentence.lower_words[noun]
    is_name = is_capital(word) and (noun > 0 or word.isupper() or not lower.endswith("ing"))
    has_name = is_name and not (noun == 0 and head[1] > 1)
    return (
        has_name
        or speaks(lower)
        or lower in ORGANISATION_NOUNS
        or lower in FINDERS
        or lower in PRONOUNS
        or lower in DETERMINERS | NUMBER_WORDS
        or lower.endswith("-year-old")
        or not lower[-1].isalpha()
        or lower in {"’s", "'s"}
    )
