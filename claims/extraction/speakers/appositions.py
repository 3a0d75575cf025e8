"""Appositions: what stands beside a name between commas, and the name it stands beside."""

from collections.abc import Iterator

from ..text import Span
from .cues import DAYS, RECORD_NOUNS
from .noun_phrases import (
    DETERMINERS,
    OPENERS,
    PREPOSITIONS,
    RELATIVE_PRONOUNS,
    SourcePhrase,
    is_finite_at,
    may_be_source,
    phrase_ending,
)
from .organisation_nouns import ORGANISATION_NOUNS
from .person_names import NAME_PARTICLES, ROLE_NOUNS, is_capital, is_person
from .sentences import QUOTED, Sentence

APPOSITION_MARKS = frozenset(", ( ) — – - -- ―".split())
CLAUSE_MARKS = frozenset({";", ":", QUOTED, "…"})
MARKS = APPOSITION_MARKS | CLAUSE_MARKS
SUBORDINATE = frozenset("because although though if when while after since whether until".split())
APPOSITION_ENDS = frozenset(", ; : — – . ? ! ) -- ― …".split()) | {QUOTED}
# May begin an apposition: ", |a| nurse from Hull", ", |who| said".
APPOSITION_OPENERS = frozenset("a an the his her its their one who whose which from of".split())
CALLING_OPENERS = frozenset("a an another his her its my our the their".split())
# In tokens: longer than "a former apprentice at the pottery".
CALLING_AT_MOST = 8
TIMES = frozenset("day week month year morning afternoon evening night time moment".split())
# How many tokens appositions may hold between a name and its verb.
FARTHEST = 60


def source_with_apposition(sentence: Sentence, comma: int, floor: int) -> SourcePhrase | None:
    """The source whose apposition closes at the comma: "Ana Poole, a nurse from Hull|,| said"."""
    words, lower_words = sentence.words, sentence.lower_words
    if words[comma] == ")":
        return _source_before_bracket(sentence, comma, floor)
    head = None
    for start, end in _spans_between_commas(sentence, comma, floor):
        if lower_words[start] in RELATIVE_PRONOUNS:
            continue
        if lower_words[start] in SUBORDINATE or _has_finite(sentence, start + 1, end):
            break
        head_start = start
        while head_start < end and lower_words[head_start] in OPENERS:
            head_start += 1
        if (
            head_start < end
            and lower_words[start] not in PREPOSITIONS
            and may_be_source(sentence, head_start, end)
        ):
            head = (head_start, end)
            if is_person(words[head_start:end]):
                break
    if not head:
        return None
    if head[1] == comma:
        return _source_after_role(sentence, head, comma, floor)
    return SourcePhrase(head[0], comma + 1, head, (head[1] + 1, comma))


def _source_before_bracket(sentence: Sentence, closing: int, floor: int) -> SourcePhrase | None:
    """The source before a bracket: "Ana Poole (Lab, Mill Ward|)| said"."""
    opening = next(
        (i for i in range(closing, max(floor, closing - 16), -1) if sentence.words[i] == "("), 0
    )
    phrase = phrase_ending(sentence, opening, floor) if opening else None
    return phrase and SourcePhrase(phrase.start, closing + 1, phrase.head, (opening + 1, closing))


def _spans_between_commas(sentence: Sentence, comma: int, floor: int) -> Iterator[Span]:
    """What stands between commas, the nearest first: for "A, B, said" B and then A."""
    words = sentence.words
    floor = max(floor, comma - FARTHEST)
    end = comma
    while end > floor:
        start = end
        while start > floor and words[start - 1] not in MARKS:
            start -= 1
        if start < end:
            yield start, end
        if start <= floor or words[start - 1] in CLAUSE_MARKS:
            return
        end = start - 1


def _has_finite(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a span has a verb of its own, before any "who" or "which".

    "Ana Poole, who |left|, said it". Not "Ana Poole, a woman born in Leck, said it".
    """
    is_described = sentence.lower_words[start - 1] in {"a", "an", "the", "one"}
    for index in range(start, end):
        lower = sentence.lower_words[index]
        if lower in {"who", "which", "that", "whose"}:
            return False
        is_reduced = (
            is_described
            and lower.endswith("ed")
            and sentence.lower_words[index + 1] in PREPOSITIONS
        )
        if is_finite_at(sentence, index) and not is_reduced:
            return True
    return False


def _source_after_role(
    sentence: Sentence, name: Span, comma: int, floor: int
) -> SourcePhrase | None:
    """A name between commas after its role: "The finance minister, Mr Osei|,| said it". A record
    comes first itself: "The report, Silent Moors|,| found".
    """
    if name[0] == floor:
        return None
    end = start = name[0] - 1
    while start > floor and sentence.words[start - 1] not in MARKS:
        start -= 1
    if sentence.words[end] != "," or any(is_finite_at(sentence, i) for i in range(start, end)):
        return None
    if sentence.lower_words[start] == "on" and sentence.lower_words[start + 1] in DAYS:
        start += 2
    nouns = sentence.lower_words[start:end]
    while nouns and nouns[0] in OPENERS:
        start += 1
        nouns = nouns[1:]
    if not nouns or nouns[0] in PREPOSITIONS:
        return None
    if nouns[-1] in RECORD_NOUNS:
        return SourcePhrase(start, comma + 1, (start, end), name)
    is_known = not ROLE_NOUNS.isdisjoint(nouns) or nouns[-1] in ORGANISATION_NOUNS
    if not (is_known or _is_calling(nouns, sentence.words_in(name))):
        return None
    return SourcePhrase(start, comma + 1, name, (start, end))


def _is_calling(nouns: list[str], name: list[str]) -> bool:
    """Whether words before a name are an unlisted calling: "Her counsel, Miles Trant, said 5 went".
    Not "Her next week, Miles Trant, said 5 went".
    """
    return (
        1 < len(nouns) < CALLING_AT_MOST
        and nouns[0] in CALLING_OPENERS
        and nouns[-1] not in TIMES
        and is_person(name)
    )


def name_before_role(sentence: Sentence, role: Span, floor: int) -> Span | None:
    """The person whose role stands between commas: "|Ana Poole|, the acting director, who said"."""
    start, end = role
    if sentence.lower_words[end - 1] not in ROLE_NOUNS or sentence.words[start - 1] != ",":
        return None
    name_start = name_end = start - 1
    while name_start > floor and _may_be_in_name(sentence.words[name_start - 1]):
        name_start -= 1
    is_name = is_person(sentence.words[name_start:name_end])
    return (name_start, name_end) if is_name else None


def source_named_after_role(sentence: Sentence, start: int, comma: int) -> SourcePhrase | None:
    """The source whose role stands before the comma: said |the council's leader, Ana Poole|."""
    role = sentence.lower_words[start:comma]
    is_possessed = bool({"’s", "'s"} & set(role))
    if not (role[0] in DETERMINERS or is_possessed) or ROLE_NOUNS.isdisjoint(role):
        return None
    end = comma + 1
    while end < len(sentence) and _may_be_in_name(sentence.words[end]):
        end += 1
    if not is_person(sentence.words[comma + 1 : end]):
        return None
    return SourcePhrase(start, end, (comma + 1, end), (start, comma))


def _may_be_in_name(word: str) -> bool:
    return is_capital(word) or word in NAME_PARTICLES


def apposition_after(sentence: Sentence, comma: int) -> Span | None:
    """The apposition that follows a source at `comma`: |, chief executive of Hale Homes,|."""
    words, lower_words = sentence.words, sentence.lower_words
    start = comma + 1
    if comma >= len(words) or start >= len(words):
        return None
    is_age = words[start].isdigit()
    if words[comma] == ",":
        if not (
            lower_words[start] in APPOSITION_OPENERS
            or (is_age and words[start + 1 : start + 2] == [","])
            or not ROLE_NOUNS.isdisjoint(lower_words[start : start + 4])
        ):
            return None
    elif words[comma] != "(" and lower_words[comma] not in {"who", "from"}:
        return None
    end = start
    while end < len(words) and words[end] not in APPOSITION_ENDS:
        end += 1
    if words[comma] != "(" and words[end : end + 1] == [")"] and "(" in words[start:end]:
        end += 1
    if is_age and end < len(words) and words[end] == ",":
        after_age = apposition_after(sentence, end)
        return (start, after_age[1]) if after_age else (start, end)
    return (start, end)
