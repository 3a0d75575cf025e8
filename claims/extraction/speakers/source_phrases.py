"""Speakers: where in a sentence the source of a cue is printed.

A *source* is the phrase that names who or what speaks. Its *head* is the name or noun phrase
itself ("Ana Poole"), its *aside* what is printed beside it between commas ("a nurse from Hull").
Indices count tokens of a `Sentence`; ends are exclusive.
"""

from . import cues
from .appositions import (
    ASIDE_EDGES,
    apposition_after,
    name_after_role,
    name_before_role,
    source_with_apposition,
)
from .cues import vocabulary
from .noun_phrases import (
    ARTICLES,
    BOUNDARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NUMBER_WORDS,
    OPENERS,
    OWN_VOICE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SourcePhrase,
    is_finite_at,
    is_participle,
    phrase_ending,
)
from .organisation_nouns import ORGANISATION_NOUNS
from .person_names import PEOPLE, ROLE_NOUNS, is_capital, is_person
from .sentences import QUOTED
from .verb_agreement import if_agreeing, subject_end_before

REFLEXIVES = vocabulary("himself herself itself themselves")
# May open a sentence without a comma: "|Since then| the council has".
TIMES = [["since", "then"]] + [
    [which, time] for which in ("last", "this") for time in ("year", "month", "week", "summer")
]
STOPS = vocabulary(
    """in on during after before when as while because if but by that about last who which
    whose since amid following how what than so although though via"""
)


def subject_before(sentence, verb, floor):
    """The source that stands before the verb, and where its clause begins; None if there is none.

    Finds: "Ms Hale has also |said|", "Police on Friday |warned|", "A study of 300 people by Hull
    University |found|", "Ana Poole, a nurse from Hull, |said|", "the mayor, who |said|".
    Does not find: "was |told|", "declined to |say|", "has not |said|", "“…,” |said| Ms Hale".
    """
    last = subject_end_before(sentence, verb, floor)
    if last is None or last < floor:
        return None
    low, word = sentence.lows[last], sentence.words[last]
    if low in PRONOUNS:
        return SourcePhrase(last, last + 1, (last, last + 1))
    if low in RELATIVES:
        return _antecedent(sentence, last, floor)
    if word in ASIDE_EDGES:
        return source_with_apposition(sentence, last, floor)
    if word in BOUNDARIES or low in OWN_VOICE or low in CONJUNCTIONS or low in cues.MODALS:
        return None
    return if_agreeing(sentence, phrase_ending(sentence, last + 1, floor), last, verb)


def source_after(sentence, first, greedy=False, opens=False):
    """The source that begins at token `first`, with the aside that follows it, or None.

    Finds: said |Ana Poole, a nurse from Hull|, according to |figures from the council|.
    Does not find: said |nothing|, said |prices rose|, said |in May|.
    With `greedy` the phrase runs to the next punctuation: after "according to" only a source
    can stand.
    """
    words, lows = sentence.words, sentence.lows
    if first >= len(words) or not _may_begin(sentence, first, greedy):
        return None
    if lows[first] in PRONOUNS:
        return SourcePhrase(first, first + 1, (first, first + 1))
    last = first + 1
    while last < len(words) and not _stops(sentence, last, greedy):
        last += 1
    if not greedy and any(cues.is_finite(low) for low in lows[first + 1 : last + 1]):
        participle = [i for i in range(first + 1, last) if is_participle(sentence, i)]
        if not participle or (last < len(words) and cues.is_finite(lows[last])):
            return None
    if words[last : last + 1] == ["("] and ")" in words[last : last + 4]:
        last = words.index(")", last) + 1
        return SourcePhrase(first, last, (first, last))
    named = words[last : last + 1] == [","] and name_after_role(sentence, first, last)
    if named:
        return named
    aside = None if greedy and opens else apposition_after(sentence, last)
    return SourcePhrase(first, aside[1] if aside else last, (first, last), aside)


def possessor_before(sentence, noun):
    """Whose claim a noun names: "|the union|'s warning that", "|its| estimate that", "|Hull City
    Council| forecast that". Not: "fears that", "the claim that".
    """
    lows, words = sentence.lows, sentence.words
    for last in range(noun - 1, max(noun - 3, -1), -1):
        if lows[last] in {"his", "her", "its", "their"}:
            return SourcePhrase(last, last + 1, (last, last + 1))
        if lows[last] in {"’s", "'s", "’", "'"} and last:
            return phrase_ending(sentence, last, 0)
        if last == noun - 1 and last and is_capital(words[last]):
            return phrase_ending(sentence, noun, 0)
    return None


def opening_subject(sentence, verb):
    """The noun phrase that the sentence opens with, for a verb that has no subject of its own."""
    words, lows = sentence.words, sentence.lows
    first = 0
    while first < verb and lows[first] in OPENERS:
        first += 1
    if lows[first : first + 2] in TIMES:
        first += 2
    elif first < verb and lows[first] in PREPOSITIONS:
        while first < verb and words[first] != ",":
            first += 1
        first += 1
        while first < verb and lows[first] in OPENERS:
            first += 1
    if first >= verb or not _may_begin(sentence, first, False):
        return None
    if lows[first] in PRONOUNS:
        return SourcePhrase(first, first + 1, (first, first + 1))
    last = first + 1
    while last < verb and not _ends_opening(sentence, last):
        last += 1
    if last < verb and lows[last] in DETERMINERS and last - first > 1:
        last -= 1
    if lows[last - 1] in REFLEXIVES and last - 1 > first:
        last -= 1
    if last - first == 1 and lows[first] in ARTICLES:
        return None
    if lows[last - 1] in {"’s", "'s", "’", "'"} and last - 1 > first:
        last -= 1
    named = words[last : last + 1] == [","] and name_after_role(sentence, first, last)
    return named or SourcePhrase(first, last, (first, last), apposition_after(sentence, last))


def subject_of_quotation(sentence, quotation):
    """Whose words a quotation without a cue is: |this report|: “…”, |the mayor| likes “…”."""
    announced = quotation > 1 and sentence.words[quotation - 1] == ":"
    if announced and sentence.lows[quotation - 2] in cues.RECORDS | cues.SAYINGS:
        return phrase_ending(sentence, quotation - 1, 0)
    return opening_subject(sentence, quotation)


def _antecedent(sentence, relative, floor):
    """What "who" or "which" stands for: "the mayor, |who| said"."""
    end = relative
    edge = ""
    if end > floor and sentence.words[end - 1] in {",", "--", "—", "–"}:
        end -= 1
        edge = sentence.words[end]
    while end > floor and sentence.lows[end - 1] in cues.DAYS | cues.DAY_PARTS:
        end -= 1
    if end <= floor or sentence.words[end - 1] in BOUNDARIES:
        return None
    phrase = phrase_ending(sentence, end, floor)
    if not phrase:
        return None
    if sentence.lows[relative] == "that" and not _is_record(sentence, phrase):
        return None
    head = phrase.head
    if sentence.lows[relative] == "which":
        head = _last_name(sentence, head)
    named = edge and name_before_role(sentence, head, floor)
    if named:
        return SourcePhrase(named[0], relative + 1, named, head, edge)
    return SourcePhrase(head[0], relative + 1, head, edge=edge)


def _last_name(sentence, phrase):
    """The name that "which" stands for: "Shares in |Hale & Co|, which said"."""
    first, last = phrase
    start = last
    while start > first and is_capital(sentence.words[start - 1]):
        start -= 1
    placed = start > first and sentence.lows[start - 1] in {"in", "of", "at", "from", "by", "with"}
    return (start, last) if placed and start < last else phrase


def _is_record(sentence, source):
    return any(low in cues.RECORDS for low in sentence.lows[slice(*source.head)])


def _may_begin(sentence, first, greedy):
    word, low = sentence.words[first], sentence.lows[first]
    if low in PRONOUNS:
        return True
    if low in OWN_VOICE or low in PREPOSITIONS or low in cues.MODALS or word in BOUNDARIES:
        return False
    if greedy:
        return True
    if low == "that":
        return False
    following = sentence.lows[first + 1 : first + 4]
    return (
        is_capital(word)
        or is_person(sentence.words[first : first + 3])
        or (first > 1 and sentence.words[first - 2] == QUOTED and _is_called(sentence, first))
        or low in DETERMINERS
        or low in PEOPLE
        or low in ROLE_NOUNS
        or any(w in PEOPLE or w in ROLE_NOUNS for w in following)
    )


def _is_called(sentence, first):
    """Whether a name follows a calling that no list holds: “…,” said |dog groomer Zed Boyle|."""
    name = first
    while name < min(first + 3, len(sentence)) and sentence.lows[name] == sentence.words[name]:
        name += 1
    named = sentence.words[name : name + 2]
    return name > first and len(named) == 2 and all(is_capital(word) for word in named)


def _stops(sentence, index, greedy):
    """Whether a phrase that began earlier ends before this token."""
    word, low = sentence.words[index], sentence.lows[index]
    if word in BOUNDARIES:
        return True
    if greedy:
        return low in {"who", "which", "but", "while", "although"}
    following = sentence.words[index + 1] if index + 1 < len(sentence) else "."
    if low == "at":
        return not is_capital(following)
    if low in ("and", "&"):
        return not (is_capital(following) or following.lower() in DETERMINERS)
    return (
        low in STOPS
        or low in cues.DAYS
        or low == "to"
        or (index > 0 and is_finite_at(sentence, index))
    )


def _ends_opening(sentence, index):
    """Whether a subject ends before this token: at a verb, or at the object of an unknown verb."""
    low, word = sentence.lows[index], sentence.words[index]
    if low in DETERMINERS and sentence.lows[index - 1] not in PREPOSITIONS | {"and", "’s", "'s"}:
        return True
    return (
        word in BOUNDARIES
        or low in CONJUNCTIONS
        or low in cues.LEMMA
        or is_finite_at(sentence, index)
        or _acts(sentence, index)
    )


def _acts(sentence, index):
    """Whether a word in -s is what a body does: "the trust |serves| 300", "Leck Council |owes|
    £3m", "the firm |plans| to". Not "the union |members|".
    """
    word, before = sentence.words[index], sentence.words[index - 1]
    if not (word.islower() and word.endswith("s")) or index + 1 >= len(sentence):
        return False
    bodily = before in ORGANISATION_NOUNS or is_capital(before)
    following = sentence.lows[index + 1]
    counted = following[0] in "£$€0123456789" or following in NUMBER_WORDS
    return bodily and (counted or following == "to" or following in DETERMINERS)
