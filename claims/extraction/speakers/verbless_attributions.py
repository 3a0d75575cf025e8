"""Formulas: attributions that need no verb of saying: "according to", "in a poll", a last word."""

from . import cues
from .contents import AttributionPhrase
from .cue_context import content_after_insertion, left_limit, trim
from .noun_phrases import (
    BOUNDARIES,
    OPENERS,
    PREPOSITIONS,
    SourcePhrase,
    is_finite_at,
    phrase_ending,
)
from .organisation_nouns import ORGANISATION_NOUNS
from .person_names import ORGANISATION_WORDS, PEOPLE, ROLE_NOUNS, is_capital
from .sentences import QUOTED
from .source_phrases import possessor_before, source_after, subject_before

OWNERS = cues.vocabulary("its their his her")


def reading_of_according(sentence, index):
    """ "According to the council, |prices rose|" and "|Prices rose|, according to the council"."""
    opens = index == 0 or all(low in OPENERS for low in sentence.lows[:index])
    source = source_after(sentence, index + 2, greedy=True, opens=opens)
    if not source:
        return None
    clause = (index, source.last)
    if opens:
        first = source.last + (sentence.words[source.last : source.last + 1] == [","])
        said = trim(sentence, first, len(sentence))
    else:
        said = trim(sentence, left_limit(sentence, index), index)
    if not said or (sentence.lows[said[0]] in {"that", "this"} and said[1] - said[0] == 2):
        return None
    further = None if opens else content_after_insertion(sentence, source.last)
    return AttributionPhrase(source, clause, [said, further] if further else [said], "before")


def reading_of_opening(sentence):
    """ "In a poll of 900 voters, |40% were for it|", "Under Hale's plan, |30 posts would go|".

    Not "In a poll booth, …", nor "Under the plan, …", which is nobody's.
    """
    lows, words = sentence.lows, sentence.words
    if lows[0] not in {"in", "under"} or "," not in words[2:16]:
        return None
    comma = words.index(",", 2)
    edge = next((i for i in range(2, comma) if lows[i] in PREPOSITIONS), comma)
    if lows[0] == "in" and lows[edge - 1] in cues.RECORDS:
        source = SourcePhrase(1, comma, (1, comma))
    elif lows[0] == "under" and lows[edge - 1] in cues.PLANS:
        source = possessor_before(sentence, edge - 1)
    else:
        return None
    said = trim(sentence, comma, len(sentence))
    return AttributionPhrase(source, (0, comma), [said], "after") if source and said else None


def reading_of_closing(sentence):
    """A headline's source after a dash: "|Rents up by 4%| – survey".

    Not "Rents up by 4% – again", nor a sentence that ends in a full stop.
    """
    words = sentence.words
    dash = next(
        (i for i in range(len(words) - 2, max(len(words) - 6, 0), -1) if words[i] in "–—-"), 0
    )
    last = sentence.lows[-1]
    speaks = last in PEOPLE or last in ROLE_NOUNS or last in ORGANISATION_WORDS
    if not dash or not (speaks or (words[-1].isupper() and len(last) > 1)):
        return None
    source = SourcePhrase(dash + 1, len(words), (dash + 1, len(words)))
    said = trim(sentence, 0, dash)
    return AttributionPhrase(source, (dash, len(words)), [said], "before") if said else None


def reading_of_revision(sentence, noun):
    """ "The Bank cut |its growth forecast to 2%|". Not "after its forecast was cut"."""
    lows = sentence.lows
    owner = next((i for i in range(noun - 1, max(noun - 5, 0), -1) if lows[i] in OWNERS), 0)
    verb = owner - 1 - (lows[owner - 1] in {"up", "down"}) if owner > 1 else 0
    if verb < 1 or lows[verb] not in cues.REVISIONS:
        return None
    source = subject_before(sentence, verb, 0)
    end = noun + 1
    while end < len(sentence) and sentence.words[end] not in BOUNDARIES:
        end += 1
    return source and AttributionPhrase(source, (source.first, owner), [(owner, end)], "after")


def reading_of_relative(sentence, verb):
    """ "above |the 2%| that economists had forecast", "than |the 2% rise| economists had forecast".

    The number is theirs; what it is compared with is not.
    """
    words, lows = sentence.words, sentence.lows
    following = words[verb + 1 : verb + 2]
    if cues.LEMMA[lows[verb]] not in cues.EXPECTING:
        return None
    if following and not (following[0] in BOUNDARIES or lows[verb + 1] in cues.RELATIVE_ENDS):
        return None
    first = verb
    while first > 0 and (lows[first - 1] in cues.AUXILIARIES or lows[first - 1] in cues.ADVERBS):
        first -= 1
    last = first
    while first > max(verb - 8, 0) and lows[first - 1] not in {"that", "which"}:
        first -= 1
    edge = first - 1
    if lows[edge:first] not in (["that"], ["which"]):
        edge = first = last - 1
        several = lows[first].endswith("s") and lows[first][:-1] in ROLE_NOUNS | PEOPLE
        if last == verb or first < 1 or not (several or lows[first] in PEOPLE):
            return None
    if first == last or not BOUNDARIES.isdisjoint(words[first:last]):
        return None
    start = edge
    floor = max(first - 7, 0)
    while start > floor and not (words[start][0].isdigit() or words[start] in BOUNDARIES):
        start -= 1
    if not words[start][0].isdigit():
        return None
    start -= start > 0 and words[start - 1] in {"£", "$", "€"}
    source = SourcePhrase(first, last, (first, last))
    return AttributionPhrase(source, (edge, verb + 1), [(start, edge)], "before")


def reading_of_survey(sentence, verb):
    """ "|Half of the owners| surveyed by the charity |let it roam|": all of it is the charity's."""
    if sentence.lows[verb + 1 : verb + 2] != ["by"]:
        return None
    first = last = verb + 2
    words, lows = sentence.words, sentence.lows
    while last < min(len(words), first + 6) and words[last] not in BOUNDARIES:
        last += 1
        if lows[last - 1] in ORGANISATION_NOUNS or (
            is_capital(words[last - 1]) and not _capital(words, last)
        ):
            said = trim(sentence, 0, len(sentence))
            source = SourcePhrase(first, last, (first, last))
            return said and AttributionPhrase(source, (verb, last), [said], "before")
    return None


def _capital(words, index):
    return index < len(words) and is_capital(words[index])


def reading_of_poll(sentence, noun):
    """ "A poll gave |Hale a lead of 4 points|"; not "a poll has found that", which is a verb's."""
    lows = sentence.lows
    verb = noun + 1 + (lows[noun + 1 : noun + 2] in (["has"], ["had"]))
    if lows[verb - 1] in {"has", "had"} and lows[verb : verb + 1] not in (["given"], ["put"]):
        verb = noun + 1
    if verb + 1 >= len(lows) or lows[verb] not in cues.GIVING | {"given"}:
        return None
    if lows[verb + 1] in cues.LEMMA or is_finite_at(sentence, verb + 1):
        return None
    source = phrase_ending(sentence, noun + 1, 0)
    said = trim(sentence, verb + 1, len(sentence))
    return source and said and AttributionPhrase(source, (source.first, verb + 1), [said], "after")


def reading_of_passive(sentence, verb):
    """ "MPs were told by Ana Poole that |30 posts went|", "it was claimed by the union that"."""
    lows = sentence.lows
    if lows[verb - 1] not in cues.PASSIVES or lows[verb + 1 : verb + 2] != ["by"]:
        return None
    source = source_after(sentence, verb + 2)
    if not source or lows[source.last : source.last + 1] != ["that"]:
        return None
    said = trim(sentence, source.last + 1, len(sentence))
    return said and AttributionPhrase(source, (verb, source.last + 1), [said], "after")


def reading_of_noun(sentence, noun):
    """ "the union's warning that |300 jobs would go|"; the clause ends at the next comma."""
    if sentence.lows[noun + 1 : noun + 2] != ["that"]:
        return None
    source = possessor_before(sentence, noun)
    end = noun + 2
    while end < len(sentence) and sentence.words[end] not in BOUNDARIES - {QUOTED}:
        end += 1
    said = trim(sentence, noun + 2, end)
    return (
        AttributionPhrase(source, (source.first, noun + 1), [said], "after")
        if source and said
        else None
    )
