"""Speakers: where in a sentence the source of a cue is printed.

A *source* is the phrase that names who or what speaks. Its *head* is the name or noun phrase
itself ("Ana Poole"), its *aside* what is printed beside it between commas ("a nurse from Hull").
Indices count tokens of a `Sentence`; ends are exclusive.
"""

from . import cues
from .cues import vocabulary
from .people import PEOPLE, ROLE_NOUNS, is_capital, is_person
from .phrases import (
    ARTICLES,
    BOUNDARIES,
    CONJUNCTIONS,
    DETERMINERS,
    OPENERS,
    OWN_VOICE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SINGULAR,
    Source,
    _may_end,
    is_adverb,
    is_finite_at,
    is_participle,
    phrase_ending,
)
from .sentences import QUOTED

ASIDE_EDGES = vocabulary(", ( ) — – -- ―")

HARD = frozenset({";", ":", QUOTED, "…"})

RELATIVE_OPENERS = vocabulary("who which whose where whom")
SUBORDINATE = vocabulary("because although though if when while after since whether until")

STOPS = vocabulary(
    """in on during after before when as while because if but by that about last who which
    whose since amid following how what than so although though via"""
)

ASIDE_STOPS = vocabulary(", ; : — – . ? ! ) -- ― …") | {QUOTED}


def subject_before(sentence, verb, floor):
    """The source that stands before the verb, and where its clause begins; None if there is none.

    Finds: "Ms Hale has also |said|", "Police on Friday |warned|", "A study of 300 people by Hull
    University |found|", "Ana Poole, a nurse from Hull, |said|", "the mayor, who |said|".
    Does not find: "was |told|", "declined to |say|", "has not |said|", "“…,” |said| Ms Hale".
    """
    last = _skip_auxiliaries(sentence, verb, floor)
    if last is None or last < floor:
        return None
    low, word = sentence.lows[last], sentence.words[last]
    if low in PRONOUNS:
        return Source(last, last + 1, (last, last + 1))
    if low in RELATIVES:
        return _antecedent(sentence, last, floor)
    if word in ASIDE_EDGES:
        return _with_aside(sentence, last, floor)
    if word in BOUNDARIES or low in OWN_VOICE or low in CONJUNCTIONS or low in cues.MODALS:
        return None
    return _agreeing(sentence, phrase_ending(sentence, last + 1, floor), last, verb)


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
        return Source(first, first + 1, (first, first + 1))
    last = first + 1
    while last < len(words) and not _stops(sentence, last, greedy):
        last += 1
    if not greedy and any(cues.is_finite(low) for low in lows[first + 1 : last + 1]):
        participle = [i for i in range(first + 1, last) if is_participle(sentence, i)]
        if not participle or (last < len(words) and cues.is_finite(lows[last])):
            return None
    if words[last : last + 1] == ["("] and ")" in words[last : last + 4]:
        last = words.index(")", last) + 1
        return Source(first, last, (first, last))
    aside = None if greedy and opens else _aside_after(sentence, last)
    return Source(first, aside[1] if aside else last, (first, last), aside)


def possessor_before(sentence, noun):
    """Whose claim a noun names: "|the union|'s warning that", "|its| estimate that", "|Hull City
    Council| forecast that". Not: "fears that", "the claim that".
    """
    lows, words = sentence.lows, sentence.words
    for last in range(noun - 1, max(noun - 3, -1), -1):
        if lows[last] in {"his", "her", "its", "their"}:
            return Source(last, last + 1, (last, last + 1))
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
    if first < verb and lows[first] in PREPOSITIONS:
        while first < verb and words[first] != ",":
            first += 1
        first += 1
    if first >= verb or not _may_begin(sentence, first, False):
        return None
    if lows[first] in PRONOUNS:
        return Source(first, first + 1, (first, first + 1))
    last = first + 1
    while last < verb and not _ends_opening(sentence, last):
        last += 1
    if last < verb and lows[last] in DETERMINERS and last - first > 1:
        last -= 1
    if lows[last - 1] in {"’s", "'s", "’", "'"} and last - 1 > first:
        last -= 1
    return Source(first, last, (first, last))


def subject_of_quotation(sentence, quotation):
    """Whose words a quotation without a cue is: |this report|: “…”, |the mayor| likes “…”."""
    announced = quotation > 1 and sentence.words[quotation - 1] == ":"
    if announced and sentence.lows[quotation - 2] in cues.RECORDS | cues.SAYINGS:
        return phrase_ending(sentence, quotation - 1, 0)
    return opening_subject(sentence, quotation)


def _skip_auxiliaries(sentence, verb, floor):
    """The last token before the verb that is no auxiliary or adverb; None for "not", "to say"."""
    lows = sentence.lows
    form = lows[verb]
    passive = helped = False
    index = verb - 1
    while index >= floor:
        low = lows[index]
        if low in cues.DAYS or (low == "on" and lows[index + 1] in cues.DAYS):
            index -= 1
        elif low in cues.NEGATIONS or low.endswith(("n’t", "n't")) or low == "to":
            return None
        elif low in cues.AUXILIARIES or (
            low in {"’s", "'s", "’ve", "’d"} and _contracted(lows, index)
        ):
            passive = passive or low in cues.PASSIVES
            helped = True
            index -= 1
        elif low in {"will", "would"}:
            helped = True
            index -= 1
        elif low in cues.ADVERBS or is_adverb(low):
            index -= 1
        elif low in cues.MODALS:
            return None
        else:
            break
    if passive != form.endswith("ing") or index < floor:
        return None if not _records_saying(sentence, index, form) else index
    if not helped and lows[index] in ARTICLES:
        return None
    return index


def _issuer(sentence, record, floor):
    """Who issued a record that goes on saying: "|the council| issued a statement saying"."""
    verb = record.first - 1
    if verb > floor and is_finite_at(sentence, verb):
        return phrase_ending(sentence, verb, floor)
    return None


def _agreeing(sentence, source, last, verb):
    """The source before a verb, unless verb and source cannot belong together."""
    form = sentence.lows[verb]
    if not source or last < verb - 1:
        return source
    if form.endswith("ing"):
        return _issuer(sentence, source, 0) or source
    return source if _agrees(sentence, source.head, form) else None


def _contracted(lows, index):
    return index > 0 and lows[index - 1] in PRONOUNS


def _records_saying(sentence, index, form):
    """Whether a participle follows a record or name: "figures |showing|", "Ms Hale |saying|"."""
    if index < 0 or not form.endswith("ing"):
        return False
    named = form == "saying" and is_capital(sentence.words[index])
    return named or sentence.lows[index] in cues.RECORDS


def _agrees(sentence, head, form):
    """Whether a verb without auxiliaries agrees with its subject.

    Agree: "ministers plan", "leaked papers from the firm show", "Ms Hale plans". Do not: "a state
    plan", "the Hull Times report".
    """
    if form != cues.LEMMA[form] or form in {"forecast", "put", "read"}:
        return True
    lows = sentence.lows[slice(*head)]
    if lows[0] in SINGULAR:
        return False
    edges = PREPOSITIONS | cues.PARTICIPLES
    noun = next((i for i, low in enumerate(lows) if i and low in edges), len(lows)) - 1
    return lows[noun].endswith("s") or lows[noun] in PEOPLE or "and" in lows


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
    return Source(phrase.first, relative + 1, phrase.head, edge=edge)


def _is_record(sentence, source):
    return any(low in cues.RECORDS for low in sentence.lows[slice(*source.head)])


def _with_aside(sentence, comma, floor):
    """The source whose aside closes at the comma: "Ana Poole, a nurse from Hull|,| said"."""
    words, lows = sentence.words, sentence.lows
    found = None
    for first, end in _stretches_before(sentence, comma, floor):
        if lows[first] in RELATIVE_OPENERS:
            continue
        if lows[first] in SUBORDINATE or _has_finite(sentence, first + 1, end):
            break
        start = first
        while start < end and lows[start] in OPENERS:
            start += 1
        if start < end and lows[first] not in PREPOSITIONS and _may_end(sentence, start, end):
            found = (start, end)
            if is_person(words[start:end]):
                break
    if not found or (words[comma] == ")" and found[1] == comma):
        return None
    if found[1] == comma:
        return _after_role(sentence, found, comma, floor)
    return Source(found[0], comma + 1, found, (found[1] + 1, comma))


def _stretches_before(sentence, comma, floor):
    """The stretches between commas, the nearest first: for "A, B, said" those of B and A."""
    words = sentence.words
    end = comma
    while end > floor:
        first = end
        while first > floor and words[first - 1] not in ASIDE_EDGES | HARD:
            first -= 1
        if first < end:
            yield first, end
        if first <= floor or words[first - 1] in HARD:
            return
        end = first - 1


def _has_finite(sentence, first, end):
    """Whether a stretch has a verb of its own, before any "who" or "which"."""
    for index in range(first, end):
        if sentence.lows[index] in {"who", "which", "that", "whose"}:
            return False
        if is_finite_at(sentence, index):
            return True
    return False


def _after_role(sentence, name, comma, floor):
    """A name between commas after its role: "The finance minister, Mr Osei|,| said"."""
    if name[0] == floor:
        return Source(name[0], comma + 1, name)
    last = first = name[0] - 1
    while first > floor and sentence.words[first - 1] not in ASIDE_EDGES | HARD:
        first -= 1
    if sentence.words[last] != "," or any(is_finite_at(sentence, i) for i in range(first, last)):
        return None
    if not any(low in ROLE_NOUNS for low in sentence.lows[first:last]):
        return None
    return Source(first, comma + 1, name, (first, last))


def _may_begin(sentence, first, greedy):
    word, low = sentence.words[first], sentence.lows[first]
    if low in PRONOUNS:
        return True
    if low in OWN_VOICE or low in PREPOSITIONS or low in cues.MODALS or word in BOUNDARIES:
        return False
    if greedy:
        return True
    following = sentence.lows[first + 1 : first + 4]
    return (
        is_capital(word)
        or low in DETERMINERS
        or low in PEOPLE
        or low in ROLE_NOUNS
        or any(w in PEOPLE or w in ROLE_NOUNS for w in following)
    )


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
    )


def _aside_after(sentence, comma):
    """The aside that follows a source at `comma`: |, chief executive of Hale Homes,|."""
    words, lows = sentence.words, sentence.lows
    first = comma + 1
    if comma >= len(words) or first >= len(words):
        return None
    if words[comma] == ",":
        opener = lows[first]
        if not (
            opener
            in {"a", "an", "the", "his", "her", "its", "their", "one", "who", "whose", "which"}
            or opener in {"from", "of"}
            or opener in ROLE_NOUNS
            or (words[first].isdigit() and words[first + 1 : first + 2] == [","])
            or any(w in ROLE_NOUNS for w in lows[first : first + 4])
        ):
            return None
    elif words[comma] != "(" and lows[comma] not in {"who", "from"}:
        return None
    last = first
    while last < len(words) and words[last] not in ASIDE_STOPS:
        last += 1
    if words[first].isdigit() and last < len(words) and words[last] == ",":
        further = _aside_after(sentence, last)
        return (first, further[1]) if further else (first, last)
    return (first, last)
