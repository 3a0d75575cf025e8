"""Asides: what stands beside a name between commas, and the name it stands beside."""

from .cues import RECORDS, vocabulary
from .noun_phrases import (
    DETERMINERS,
    OPENERS,
    PREPOSITIONS,
    SourcePhrase,
    is_finite_at,
    may_be_source,
    phrase_ending,
)
from .organisation_nouns import ORGANISATION_NOUNS
from .person_names import NAME_PARTS, ROLE_NOUNS, is_capital, is_person
from .sentences import QUOTED

ASIDE_EDGES = vocabulary(", ( ) — – -- ―")
HARD = frozenset({";", ":", QUOTED, "…"})
EDGES = ASIDE_EDGES | HARD
RELATIVE_OPENERS = vocabulary("who which whose where whom")
SUBORDINATE = vocabulary("because although though if when while after since whether until")
ASIDE_STOPS = vocabulary(", ; : — – . ? ! ) -- ― …") | {QUOTED}


# How many tokens an aside may hold between a name and its verb.
FARTHEST = 60


def source_with_apposition(sentence, comma, floor):
    """The source whose aside closes at the comma: "Ana Poole, a nurse from Hull|,| said"."""
    words, lows = sentence.words, sentence.lows
    if words[comma] == ")":
        return _before_bracket(sentence, comma, floor)
    found = None
    for first, end in _stretches_before(sentence, comma, floor):
        if lows[first] in RELATIVE_OPENERS:
            continue
        if lows[first] in SUBORDINATE or _has_finite(sentence, first + 1, end):
            break
        start = first
        while start < end and lows[start] in OPENERS:
            start += 1
        if start < end and lows[first] not in PREPOSITIONS and may_be_source(sentence, start, end):
            found = (start, end)
            if is_person(words[start:end]):
                break
    if not found:
        return None
    if found[1] == comma:
        return _after_role(sentence, found, comma, floor)
    return SourcePhrase(found[0], comma + 1, found, (found[1] + 1, comma))


def _before_bracket(sentence, shut, floor):
    """The source before a bracket: "Ana Poole (Lab, Mill Ward|)| said"."""
    opened = next(
        (i for i in range(shut, max(floor, shut - 16), -1) if sentence.words[i] == "("), 0
    )
    phrase = phrase_ending(sentence, opened, floor) if opened else None
    return phrase and SourcePhrase(phrase.first, shut + 1, phrase.head, (opened + 1, shut))


def _stretches_before(sentence, comma, floor):
    """The stretches between commas, the nearest first: for "A, B, said" those of B and A."""
    words = sentence.words
    floor = max(floor, comma - FARTHEST)
    end = comma
    while end > floor:
        first = end
        while first > floor and words[first - 1] not in EDGES:
            first -= 1
        if first < end:
            yield first, end
        if first <= floor or words[first - 1] in HARD:
            return
        end = first - 1


def _has_finite(sentence, first, end):
    """Whether a stretch has a verb of its own, before any "who" or "which".

    Not "a company |registered| in Leck".
    """
    described = sentence.lows[first - 1] in {"a", "an", "the", "one"}
    for index in range(first, end):
        low = sentence.lows[index]
        if low in {"who", "which", "that", "whose"}:
            return False
        reduced = described and low.endswith("ed") and sentence.lows[index + 1] in PREPOSITIONS
        if is_finite_at(sentence, index) and not reduced:
            return True
    return False


def _after_role(sentence, name, comma, floor):
    """A name between commas after its role: "The finance minister, Mr Osei|,| said", "The
    charity, Leaf|,| said". A record comes first itself: "The report, Silent Moors|,| found".
    """
    if name[0] == floor:
        return None
    last = first = name[0] - 1
    while first > floor and sentence.words[first - 1] not in EDGES:
        first -= 1
    if sentence.words[last] != "," or any(is_finite_at(sentence, i) for i in range(first, last)):
        return None
    nouns = sentence.lows[first:last]
    while nouns and nouns[0] in OPENERS:
        first += 1
        nouns = nouns[1:]
    if not nouns or nouns[0] in PREPOSITIONS:
        return None
    if nouns[-1] in RECORDS:
        return SourcePhrase(first, comma + 1, (first, last), name)
    if not any(low in ROLE_NOUNS for low in nouns) and nouns[-1] not in ORGANISATION_NOUNS:
        return None
    return SourcePhrase(first, comma + 1, name, (first, last))


def name_before_role(sentence, role, floor):
    """The person whose role stands between commas: "|Ana Poole|, the acting director, who said"."""
    first, last = role
    if sentence.lows[last - 1] not in ROLE_NOUNS or sentence.words[first - 1] != ",":
        return None
    start = end = first - 1
    while start > floor and (
        is_capital(sentence.words[start - 1]) or sentence.words[start - 1] in NAME_PARTS
    ):
        start -= 1
    return (start, end) if is_person(sentence.words[start:end]) else None


def name_after_role(sentence, first, comma):
    """The source whose role stands before the comma: said |the council's leader, Ana Poole|."""
    role = sentence.lows[first:comma]
    possessed = bool({"’s", "'s"} & set(role))
    if not (role[0] in DETERMINERS or possessed) or ROLE_NOUNS.isdisjoint(role):
        return None
    last = comma + 1
    while last < len(sentence) and (
        is_capital(sentence.words[last]) or sentence.words[last] in NAME_PARTS
    ):
        last += 1
    name = (comma + 1, last)
    if not is_person(sentence.words[comma + 1 : last]):
        return None
    return SourcePhrase(first, last, name, (first, comma))


def apposition_after(sentence, comma):
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
    opened = words[comma] == "("
    while last < len(words) and words[last] not in ASIDE_STOPS:
        last += 1
    if not opened and words[last : last + 1] == [")"] and "(" in words[first:last]:
        last += 1
    if words[first].isdigit() and last < len(words) and words[last] == ",":
        further = apposition_after(sentence, last)
        return (first, further[1]) if further else (first, last)
    return (first, last)
