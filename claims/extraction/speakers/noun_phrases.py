"""Where a noun phrase begins and ends, told without a parser.

English marks the edges of phrases with small words: determiners, prepositions, conjunctions and
auxiliaries.
"""

from typing import NamedTuple

from .. import vocabulary
from ..text import Span
from . import cues
from .person_names import PEOPLE, ROLE_NOUNS, is_capital
from .sentences import QUOTED, Sentence

PRONOUNS = frozenset({"he", "she", "they", "it"})

# The writer or the reader: the narration.
NARRATORS = frozenset("i we you there what this that’s it’s".split())
# What has a number in its name and may speak: "|No| 10 said", "|Channel| 4 said".
NUMBERED = frozenset("No Number Channel Radio".split())
RELATIVES = frozenset({"who", "which", "that"})
RELATIVE_PRONOUNS = frozenset({"who", "which", "whose", "where", "whom"})
DETERMINERS = vocabulary.words("phrase_determiners")
ARTICLES = frozenset("a an the no every his her its their my your our such".split())
SINGULAR = frozenset("a an this that another each every".split())
NUMBER_WORDS = vocabulary.words("counting_words")
PREPOSITIONS = vocabulary.words("prepositions")
OPENERS = vocabulary.words("openers")
CONJUNCTIONS = vocabulary.words("conjunctions")
BOUNDARIES = frozenset(", ; : — – ( ) … . ? ! [ ] / - • * | -- --- = < > ― ·".split()) | {QUOTED}


BEFORE_NOUNS = DETERMINERS | PREPOSITIONS | {"’s", "'s"}
AFTER_PARTICIPLES = (
    PREPOSITIONS | cues.DAYS | frozenset({"yesterday", "today", "last", "this", "earlier"})
)
NOUNS_IN_LY = frozenset("family assembly july italy supply ally".split())
# What is no last word of a source.
NEVER_LAST = frozenset("and it’s he’s she’s i’m there out up down off".split())


class SourcePhrase(NamedTuple):
    """The words that name who speaks: what of them is the name itself, and what stands beside it.

    `relative_mark` is the mark that opened a relative clause: "the mayor|,| who said …".
    """

    start: int
    end: int
    head: Span
    apposition: Span | None = None
    relative_mark: str = ""


def is_participle(sentence: Sentence, index: int) -> bool:
    """Whether an -ed word is part of a noun phrase: "figures published by", "a limited company",
    "the homes promised had gone".
    """
    lower = sentence.lower_words[index]
    if index == 0 or index + 1 >= len(sentence):
        return False
    before, after = sentence.lower_words[index - 1], sentence.lower_words[index + 1]
    if before in PRONOUNS or before in RELATIVES or before in cues.AUXILIARIES:
        return False
    if lower.endswith("ed") and (after in cues.AUXILIARIES or after in cues.MODALS):
        return True
    if before in BEFORE_NOUNS or is_adverb(before) or before.isdigit():
        return lower.endswith("ed")
    return after == "by" or (lower in cues.PARTICIPLES and after in AFTER_PARTICIPLES)


def is_finite_at(sentence: Sentence, index: int) -> bool:
    """Whether the token can only be the verb of a clause: "rents |rose|"."""
    return (
        cues.is_finite(sentence.lower_words[index])
        and (not is_capital(sentence.words[index]) or (index > 0 and sentence.is_headline))
        and not is_participle(sentence, index)
    )


def is_adverb(lower: str) -> bool:
    return lower.endswith("ly") and lower not in NOUNS_IN_LY


def phrase_ending(sentence: Sentence, end: int, floor: int) -> SourcePhrase | None:
    """The noun phrase that ends before token `end` and begins at or after `floor`."""
    lower_words = sentence.lower_words
    start = end - 1
    limit = max(floor, end - 30)
    while start >= limit and not _is_boundary(sentence, start):
        start -= 1
    start += 1
    for index in range(end - 1, start, -1):
        if lower_words[index] in ("and", "&") and any(
            is_finite_at(sentence, i) or lower_words[i] in cues.LEMMA for i in range(start, index)
        ):
            start = index + 1
            break
    while start < end and lower_words[start] in OPENERS:
        start += 1
    if start >= end:
        return None
    if start > floor + 1 and lower_words[start - 1] in RELATIVES:
        with_relative = _phrase_with_relative(sentence, start, end, floor)
        if with_relative:
            return with_relative
    has_verb = any(is_finite_at(sentence, i) for i in range(start + 1, end))
    if lower_words[start] in PREPOSITIONS or has_verb or lower_words[start] in cues.DAYS:
        shortest = _start_of_shortest_phrase(sentence, start, end)
        if shortest is None:
            return None
        start = shortest
    if not may_be_source(sentence, start, end):
        return None
    return SourcePhrase(start, end, (start, end))


def _phrase_with_relative(
    sentence: Sentence, start: int, end: int, floor: int
) -> SourcePhrase | None:
    """The phrase that a relative clause goes on with: "|sources who saw the papers| said", "|a
    study that appeared in May| found". Not "it is true that |the council| said".
    """
    if not any(is_finite_at(sentence, i) for i in range(start, end)):
        return None
    antecedent = phrase_ending(sentence, start - 1, floor)
    if not antecedent:
        return None
    may_speak = any(
        lower in cues.RECORD_NOUNS or lower in PEOPLE or lower in ROLE_NOUNS
        for lower in sentence.lower_words_in(antecedent.head)
    )
    if not may_speak or not may_be_source(sentence, antecedent.start, end):
        return None
    return SourcePhrase(antecedent.start, end, antecedent.head)


def _is_boundary(sentence: Sentence, index: int) -> bool:
    return sentence.words[index] in BOUNDARIES or sentence.lower_words[index] in CONJUNCTIONS


def _start_of_shortest_phrase(sentence: Sentence, start: int, end: int) -> int | None:
    """Where the shortest noun phrase before `end` begins: "In May |the council|"."""
    words, lower_words = sentence.words, sentence.lower_words
    index = end - 1
    while index > start:
        lower = lower_words[index]
        if lower in DETERMINERS:
            return index
        if (
            (lower in PREPOSITIONS and lower != "of")
            or lower in cues.DAYS
            or is_finite_at(sentence, index)
        ):
            break
        if index < end - 1 and is_capital(words[index + 1]) and not is_capital(words[index]):
            if lower in {"of", "and", "de", "van", "von", "’s", "'s", "&"} or lower in ROLE_NOUNS:
                index -= 1
                continue
            break
        index -= 1
    else:
        return index if lower_words[index] not in PREPOSITIONS else index + 1
    return index + 1 if index + 1 < end else None


def _begins_with_participle(sentence: Sentence, start: int) -> bool:
    """Whether a phrase is none: "|compared| to Hull", "|is| prices"; not "|elected| officials said
    it".
    """
    lower = sentence.lower_words[start]
    if is_capital(sentence.words[start]) or not cues.is_finite(lower):
        return False
    following = sentence.lower_words[start + 1 : start + 2] or ["of"]
    return not lower.endswith("ed") or following[0] in PREPOSITIONS


def may_be_source(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the tokens can be a source: "the union said it". Its last word is never a
    preposition, a digit or an adverb.
    """
    lower, word = sentence.lower_words[end - 1], sentence.words[end - 1]
    is_aged = lower.endswith("-year-old")
    is_numbered = end - start > 1 and lower.isdigit() and sentence.words[end - 2] in NUMBERED
    if not (word[0].isalpha() or is_aged or is_numbered or word in {"’s", "'s", "’", "'"}):
        return False
    return not (
        lower in PREPOSITIONS
        or (
            lower in DETERMINERS
            and end - start == 1
            and lower not in {"one", "many", "some", "both"}
        )
        or lower in NEVER_LAST
        or (end - start == 1 and lower.split("-")[0] in NUMBER_WORDS)
        or (sentence.lower_words[start] == "no" and not is_numbered)
        or _begins_with_participle(sentence, start)
        or (start == end - 1 and lower in NARRATORS)
    )
