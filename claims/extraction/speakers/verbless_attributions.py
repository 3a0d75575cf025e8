"""Attributions that need no verb of saying: "according to", "in a poll", a headline's last word.

Each of them is a rule of `attributions`: it is given a word that it may begin at and finds nothing
where the words beside that are other ones.
"""

from ..text import Span
from . import cues
from .contents import AttributionPhrase, ContentSide
from .cue_context import content_after_insertion, left_limit, trim
from .noun_phrases import (
    BOUNDARIES,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    SourcePhrase,
    is_finite_at,
    phrase_ending,
)
from .organisation_nouns import ORGANISATION_NOUNS
from .person_names import ORGANISATION_WORDS, PEOPLE, ROLE_NOUNS, is_capital
from .sayers import may_say
from .sentences import QUOTED, Sentence
from .source_phrases import possessor_before, source_after, subject_before

OWNERS = frozenset({"its", "their", "his", "her"})


def attribution_by_according(
    sentence: Sentence, according: int, _earlier: list[AttributionPhrase]
) -> AttributionPhrase | None:
    """ "According to the council, |prices rose|" and "|Prices rose|, according to the council"."""
    words, lower_words = sentence.words, sentence.lower_words
    if lower_words[according + 1 : according + 2] != ["to"]:
        return None
    opens = all(lower in OPENERS for lower in lower_words[:according])
    source = source_after(sentence, according + 2, greedy=True, opens=opens)
    if not source or not may_say(sentence, source.head, "accord"):
        return None
    if opens:
        start = source.end + (words[source.end : source.end + 1] == [","])
        content = trim(sentence, start, len(sentence))
    else:
        content = trim(sentence, left_limit(sentence, according), according)
    if not content or (
        lower_words[content[0]] in {"that", "this"} and content[1] - content[0] == 2
    ):
        return None
    further = None if opens else content_after_insertion(sentence, source.end)
    spans = [content, further] if further else [content]
    return AttributionPhrase(source, (according, source.end), spans, ContentSide.BEFORE)


def attribution_by_opening(sentence: Sentence) -> AttributionPhrase | None:
    """ "In a poll of 900 voters, |40% were for it|", "Under Hale's plan, |30 posts would go|".

    Not "In a poll booth, …", nor "Under the plan, …", which is nobody's.
    """
    words, lower_words = sentence.words, sentence.lower_words
    if lower_words[0] not in {"in", "under"} or "," not in words[2:16]:
        return None
    comma = words.index(",", 2)
    noun_end = next((i for i in range(2, comma) if lower_words[i] in PREPOSITIONS), comma)
    source = None
    if lower_words[0] == "in" and lower_words[noun_end - 1] in cues.RECORD_NOUNS:
        source = SourcePhrase(1, comma, (1, comma))
    elif lower_words[0] == "under" and lower_words[noun_end - 1] in cues.PLAN_NOUNS:
        source = possessor_before(sentence, noun_end - 1)
    content = trim(sentence, comma, len(sentence))
    return _attribution(source, (0, comma), content, ContentSide.AFTER)


def attribution_by_closing(sentence: Sentence) -> AttributionPhrase | None:
    """A headline's source after a dash: "|Rents up by 4%| – survey".

    Not "Rents up by 4% – again", nor a sentence that ends in a full stop.
    """
    words = sentence.words
    dash = next(
        (i for i in range(len(words) - 2, max(len(words) - 6, 0), -1) if words[i] in "–—-"), 0
    )
    last = sentence.lower_words[-1]
    may_speak = last in PEOPLE or last in ROLE_NOUNS or last in ORGANISATION_WORDS
    if not dash or not (may_speak or (words[-1].isupper() and len(last) > 1)):
        return None
    source = SourcePhrase(dash + 1, len(words), (dash + 1, len(words)))
    content = trim(sentence, 0, dash)
    return _attribution(source, (dash, len(words)), content, ContentSide.BEFORE)


def attribution_by_revision(
    sentence: Sentence, noun: int, _earlier: list[AttributionPhrase]
) -> AttributionPhrase | None:
    """ "The Bank cut |its growth forecast to 2%|". Not "after its forecast was cut"."""
    lower_words = sentence.lower_words
    owner = next((i for i in range(noun - 1, max(noun - 5, 0), -1) if lower_words[i] in OWNERS), 0)
    verb = owner - 1 - (lower_words[owner - 1] in {"up", "down"}) if owner > 1 else 0
    if verb < 1 or lower_words[verb] not in cues.REVISION_VERBS:
        return None
    source = subject_before(sentence, verb, 0)
    if not source:
        return None
    end = noun + 1
    while end < len(sentence) and sentence.words[end] not in BOUNDARIES:
        end += 1
    return _attribution(source, (source.start, owner), (owner, end), ContentSide.AFTER)


def attribution_by_relative(
    sentence: Sentence, verb: int, _earlier: list[AttributionPhrase]
) -> AttributionPhrase | None:
    """ "above |the 2%| that economists had forecast", "than |the 2% rise| economists had forecast".

    The number is theirs; what it is compared with is not.
    """
    words, lower_words = sentence.words, sentence.lower_words
    following = words[verb + 1 : verb + 2]
    if cues.LEMMA[lower_words[verb]] not in cues.EXPECTING_VERBS:
        return None
    if following and not (
        following[0] in BOUNDARIES or lower_words[verb + 1] in cues.AFTER_RELATIVE_CLAUSES
    ):
        return None
    source_end = verb
    while source_end > 0 and (
        lower_words[source_end - 1] in cues.AUXILIARIES
        or lower_words[source_end - 1] in cues.ADVERBS
    ):
        source_end -= 1
    source_start = source_end
    while source_start > max(verb - 8, 0) and lower_words[source_start - 1] not in {
        "that",
        "which",
    }:
        source_start -= 1
    content_end = source_start - 1
    if lower_words[content_end:source_start] not in (["that"], ["which"]):
        content_end = source_start = source_end - 1
        noun = lower_words[source_start]
        is_plural = noun.endswith("s") and noun[:-1] in ROLE_NOUNS | PEOPLE
        if source_end == verb or source_start < 1 or not (is_plural or noun in PEOPLE):
            return None
    if source_start == source_end or not BOUNDARIES.isdisjoint(words[source_start:source_end]):
        return None
    content_start = _number_before(sentence, content_end, max(source_start - 7, 0))
    if content_start is None:
        return None
    source = SourcePhrase(source_start, source_end, (source_start, source_end))
    content = (content_start, content_end)
    return _attribution(source, (content_end, verb + 1), content, ContentSide.BEFORE)


def _number_before(sentence: Sentence, index: int, floor: int) -> int | None:
    """Where the number before a relative clause begins, with its currency; None if there is none.

    At "that" of "|£2m| that economists had forecast".
    """
    words = sentence.words
    start = index
    while start > floor and not (words[start][0].isdigit() or words[start] in BOUNDARIES):
        start -= 1
    if not words[start][0].isdigit():
        return None
    return start - (start > 0 and words[start - 1] in {"£", "$", "€"})


def attribution_by_survey(
    sentence: Sentence, verb: int, earlier: list[AttributionPhrase]
) -> AttributionPhrase | None:
    """ "|Half of the owners| surveyed by the charity |let it roam|": all of it is the charity's."""
    words, lower_words = sentence.words, sentence.lower_words
    if earlier or lower_words[verb + 1 : verb + 2] != ["by"]:
        return None
    start = end = verb + 2
    while end < min(len(words), start + 6) and words[end] not in BOUNDARIES:
        end += 1
        is_last_of_name = is_capital(words[end - 1]) and not _is_capital_at(words, end)
        if lower_words[end - 1] in ORGANISATION_NOUNS or is_last_of_name:
            content = trim(sentence, 0, len(sentence))
            source = SourcePhrase(start, end, (start, end))
            return _attribution(source, (verb, end), content, ContentSide.BEFORE)
    return None


def _is_capital_at(words: list[str], index: int) -> bool:
    return index < len(words) and is_capital(words[index])


def attribution_by_poll(
    sentence: Sentence, noun: int, _earlier: list[AttributionPhrase]
) -> AttributionPhrase | None:
    """ "A poll gave |Hale a lead of 4 points|"; not "a poll has found that", which is a verb's."""
    lower_words = sentence.lower_words
    verb = noun + 1 + (lower_words[noun + 1 : noun + 2] in (["has"], ["had"]))
    if lower_words[verb - 1] in {"has", "had"} and lower_words[verb : verb + 1] not in (
        ["given"],
        ["put"],
    ):
        verb = noun + 1
    if verb + 1 >= len(lower_words) or lower_words[verb] not in cues.GIVING_VERBS | {"given"}:
        return None
    if lower_words[verb + 1] in cues.LEMMA or is_finite_at(sentence, verb + 1):
        return None
    source = phrase_ending(sentence, noun + 1, 0)
    if not source:
        return None
    content = trim(sentence, verb + 1, len(sentence))
    return _attribution(source, (source.start, verb + 1), content, ContentSide.AFTER)


def attribution_by_passive(
    sentence: Sentence, verb: int, _earlier: list[AttributionPhrase]
) -> AttributionPhrase | None:
    """ "MPs were told by Ana Poole that |30 posts went|", "it was claimed by the union that"."""
    lower_words = sentence.lower_words
    if (
        verb == 0
        or lower_words[verb - 1] not in cues.PASSIVE_AUXILIARIES
        or lower_words[verb + 1 : verb + 2] != ["by"]
    ):
        return None
    clause = next(
        (
            i
            for i in range(verb + 3, min(verb + 12, len(lower_words)))
            if _begins_clause(sentence, i)
        ),
        None,
    )
    source = clause and phrase_ending(sentence, clause, verb + 2)
    if not clause or not source:
        return None
    content = trim(sentence, clause + (lower_words[clause] == "that"), len(sentence))
    return _attribution(source, (verb, clause), content, ContentSide.AFTER)


def _begins_clause(sentence: Sentence, index: int) -> bool:
    """Whether what was told begins here: "Ana was told by a judge |that| 30 went", "Ana was told
    by a judge |she| would pay £30".
    """
    lower_words = sentence.lower_words
    following = lower_words[index + 1 : index + 2] or ["."]
    has_verb = following[0] in cues.FINITE
    return lower_words[index] == "that" or (lower_words[index] in PRONOUNS and has_verb)


def attribution_by_noun(
    sentence: Sentence, noun: int, _earlier: list[AttributionPhrase]
) -> AttributionPhrase | None:
    """ "the union's warning that |300 jobs would go|"; the clause ends at the next comma."""
    if sentence.lower_words[noun + 1 : noun + 2] != ["that"]:
        return None
    source = possessor_before(sentence, noun)
    if not source and noun and sentence.lower_words[noun - 1] in cues.DISPUTING:
        source = subject_before(sentence, noun - 1, 0)  # "|the club| denied claims that 30 went"
    if not source:
        return None
    end = noun + 2
    while end < len(sentence) and sentence.words[end] not in BOUNDARIES - {QUOTED}:
        end += 1
    content = trim(sentence, noun + 2, end)
    return _attribution(source, (source.start, noun + 1), content, ContentSide.AFTER)


def _attribution(
    source: SourcePhrase | None, clause: Span, content: Span | None, side: ContentSide
) -> AttributionPhrase | None:
    """The attribution of one span, if it has both source and content."""
    if not source or not content:
        return None
    return AttributionPhrase(source, clause, [content], side)
