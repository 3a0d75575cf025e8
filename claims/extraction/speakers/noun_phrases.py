"""Phrases: where a noun phrase begins and ends, told without a parser.

English marks the edges of phrases with small words: determiners, prepositions, conjunctions and
auxiliaries. Indices count tokens of a `Sentence`; ends are exclusive.
"""

from typing import NamedTuple

from . import cues
from .cues import vocabulary
from .person_names import PEOPLE, ROLE_NOUNS, is_capital
from .sentences import QUOTED

PRONOUNS = vocabulary("he she they it")

# The writer or the reader: the paper's own voice.
OWN_VOICE = vocabulary("i we you there what this that’s it’s")
# What has a number in its name and may speak: "|No| 10 said", "|Channel| 4 said".
NUMBERED = frozenset("No Number Channel Radio".split())
RELATIVES = vocabulary("who which that")
DETERMINERS = vocabulary(
    """the a an this that these those his her its their our my one some many most several two
    three four five six another no every each both all other few any such"""
)
ARTICLES = vocabulary("a an the no every his her its their my your our such")
SINGULAR = vocabulary("a an this that another each every")
NUMBER_WORDS = vocabulary(
    "two three four five six seven eight nine ten twenty thirty forty fifty hundred"
)
PREPOSITIONS = vocabulary(
    """in on at by during for from with under last after before amid despite until since as of
    to about following through throughout unlike like among according over within without
    because including asked speaking writing earlier if when while although though whether where
    giving"""
)
OPENERS = vocabulary(
    """but and yet so however meanwhile then now still also or nor plus later separately today
    yesterday indeed finally instead even only perhaps nevertheless similarly additionally
    moreover furthermore afterwards recently too"""
)
CONJUNCTIONS = vocabulary(
    """that but as while because although though when if after before since whether where what
    how so than or yet until unless once who which whose whom"""
)
BOUNDARIES = vocabulary(", ; : — – ( ) … . ? ! [ ] / - • * | -- --- = < > ― ·") | {QUOTED}


BEFORE_NOUNS = DETERMINERS | PREPOSITIONS | {"’s", "'s"}
AFTER_PARTICIPLES = PREPOSITIONS | cues.DAYS | vocabulary("yesterday today last this earlier")


class SourcePhrase(NamedTuple):
    first: int
    last: int
    head: tuple[int, int]
    aside: tuple[int, int] | None = None
    edge: str = ""  # the mark that opened a relative clause: "the mayor|,| who said …"


def is_participle(sentence, index):
    """Whether an -ed word is part of a noun phrase: "figures published by", "a limited company",
    "the homes promised had gone".
    """
    low = sentence.lows[index]
    if index == 0 or index + 1 >= len(sentence):
        return False
    before, after = sentence.lows[index - 1], sentence.lows[index + 1]
    if before in PRONOUNS or before in RELATIVES or before in cues.AUXILIARIES:
        return False
    if low.endswith("ed") and (after in cues.AUXILIARIES or after in cues.MODALS):
        return True
    if before in BEFORE_NOUNS or is_adverb(before) or before.isdigit():
        return low.endswith("ed")
    return after == "by" or (low in cues.PARTICIPLES and after in AFTER_PARTICIPLES)


def is_finite_at(sentence, index):
    """Whether the token can only be the verb of a clause."""
    return (
        cues.is_finite(sentence.lows[index])
        and (not is_capital(sentence.words[index]) or (index and sentence.is_headline))
        and not is_participle(sentence, index)
    )


def is_adverb(low):
    return low.endswith("ly") and low not in {
        "family",
        "assembly",
        "july",
        "italy",
        "supply",
        "ally",
    }


def phrase_ending(sentence, end, floor):
    """The noun phrase that ends before token `end`."""
    lows = sentence.lows
    first = end - 1
    limit = max(floor, end - 30)
    while first >= limit and not _is_boundary(sentence, first):
        first -= 1
    first += 1
    for index in range(end - 1, first, -1):
        if lows[index] in ("and", "&") and any(
            is_finite_at(sentence, i) or lows[i] in cues.LEMMA for i in range(first, index)
        ):
            first = index + 1
            break
    while first < end and lows[first] in OPENERS:
        first += 1
    if first >= end:
        return None
    if first > floor + 1 and lows[first - 1] in RELATIVES:
        further = _with_relative(sentence, first, end, floor)
        if further:
            return further
    inside = any(is_finite_at(sentence, i) for i in range(first + 1, end))
    if lows[first] in PREPOSITIONS or inside or lows[first] in cues.DAYS:
        first = _nearest_phrase(sentence, first, end)
    if first is None or not may_be_source(sentence, first, end):
        return None
    return SourcePhrase(first, end, (first, end))


def _with_relative(sentence, first, end, floor):
    """The phrase that a clause goes on with: "|sources who saw the papers| said", "|a study that
    appeared in May| found". Not "it is true that |the council| said".
    """
    if not any(is_finite_at(sentence, i) for i in range(first, end)):
        return None
    before = phrase_ending(sentence, first - 1, floor)
    named = before and any(
        low in cues.RECORDS or low in PEOPLE or low in ROLE_NOUNS
        for low in sentence.lows[slice(*before.head)]
    )
    ends = named and may_be_source(sentence, before.first, end)
    return SourcePhrase(before.first, end, before.head) if ends else None


def _is_boundary(sentence, index):
    word, low = sentence.words[index], sentence.lows[index]
    return word in BOUNDARIES or low in CONJUNCTIONS


def _nearest_phrase(sentence, first, end):
    """Where the shortest noun phrase before `end` begins: "In May |the council|"."""
    words, lows = sentence.words, sentence.lows
    index = end - 1
    while index > first:
        low = lows[index]
        if low in DETERMINERS:
            return index
        if (
            (low in PREPOSITIONS and low != "of")
            or low in cues.DAYS
            or is_finite_at(sentence, index)
        ):
            break
        if index < end - 1 and is_capital(words[index + 1]) and not is_capital(words[index]):
            if low in {"of", "and", "de", "van", "von", "’s", "'s", "&"} or low in ROLE_NOUNS:
                index -= 1
                continue
            break
        index -= 1
    else:
        return index if lows[index] not in PREPOSITIONS else index + 1
    return index + 1 if index + 1 < end else None


def _begins_with_participle(sentence, first):
    """Whether a phrase is none: "|compared| to Hull", "|is| prices"; but "|elected| officials"."""
    low = sentence.lows[first]
    if is_capital(sentence.words[first]) or not cues.is_finite(low):
        return False
    return (
        not low.endswith("ed")
        or (sentence.lows[first + 1 : first + 2] or ["of"])[0] in PREPOSITIONS
    )


def may_be_source(sentence, first, end):
    """Whether the tokens can be a source: its last word is no preposition, digit or adverb."""
    low, word = sentence.lows[end - 1], sentence.words[end - 1]
    aged = low.endswith("-year-old")
    channel = end - first > 1 and low.isdigit() and sentence.words[end - 2] in NUMBERED
    if not (word[0].isalpha() or aged or channel or word in {"’s", "'s", "’", "'"}):
        return False
    return not (
        low in PREPOSITIONS
        or (low in DETERMINERS and end - first == 1 and low not in {"one", "many", "some", "both"})
        or low in {"and", "it’s", "he’s", "she’s", "i’m", "there", "out", "up", "down", "off"}
        or (end - first == 1 and low.split("-")[0] in NUMBER_WORDS)
        or (sentence.lows[first] == "no" and not channel)
        or _begins_with_participle(sentence, first)
        or (first == end - 1 and low in OWN_VOICE)
    )
