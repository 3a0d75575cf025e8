"""Formulas: attributions that need no verb of saying: "according to", "in a poll", a last word."""

from . import cues
from .people import ORGANISATION_WORDS, PEOPLE, ROLE_NOUNS
from .phrases import BOUNDARIES, OPENERS, PREPOSITIONS, Source
from .pieces import Reading
from .sentences import QUOTED
from .speakers import possessor_before, source_after
from .surroundings import going_on, left_limit, trimmed


def reading_of_according(sentence, index):
    """ "According to the council, |prices rose|" and "|Prices rose|, according to the council"."""
    opens = index == 0 or all(low in OPENERS for low in sentence.lows[:index])
    source = source_after(sentence, index + 2, greedy=True, opens=opens)
    if not source:
        return None
    clause = (index, source.last)
    if opens:
        first = source.last + (sentence.words[source.last : source.last + 1] == [","])
        said = trimmed(sentence, first, len(sentence))
    else:
        said = trimmed(sentence, left_limit(sentence, index), index)
    if not said or (sentence.lows[said[0]] in {"that", "this"} and said[1] - said[0] == 2):
        return None
    further = None if opens else going_on(sentence, source.last)
    return Reading(source, clause, [said, further] if further else [said], "before")


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
        source = Source(1, comma, (1, comma))
    elif lows[0] == "under" and lows[edge - 1] in cues.PLANS:
        source = possessor_before(sentence, edge - 1)
    else:
        return None
    said = trimmed(sentence, comma, len(sentence))
    return Reading(source, (0, comma), [said], "after") if source and said else None


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
    source = Source(dash + 1, len(words), (dash + 1, len(words)))
    said = trimmed(sentence, 0, dash)
    return Reading(source, (dash, len(words)), [said], "before") if said else None


def reading_of_noun(sentence, noun):
    """ "the union's warning that |300 jobs would go|"; the clause ends at the next comma."""
    if sentence.lows[noun + 1 : noun + 2] != ["that"]:
        return None
    source = possessor_before(sentence, noun)
    end = noun + 2
    while end < len(sentence) and sentence.words[end] not in BOUNDARIES - {QUOTED}:
        end += 1
    said = trimmed(sentence, noun + 2, end)
    return Reading(source, (source.first, noun + 1), [said], "after") if source and said else None
