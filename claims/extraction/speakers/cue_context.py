"""Surroundings: what stands before and after a cue, and which of it is said."""

from . import cues
from .cues import vocabulary
from .noun_phrases import (
    BOUNDARIES,
    DETERMINERS,
    NUMBER_WORDS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    is_finite_at,
)
from .person_names import is_capital
from .sentences import ENDS, QUOTED

BEGINNING = DETERMINERS | PRONOUNS
ADJUNCTS = vocabulary(
    """yesterday today tonight recently earlier later again simply only publicly this last
    afterward afterwards previously repeatedly"""
)
AFTER_CUES = (PREPOSITIONS | cues.DAYS | ADJUNCTS) - {"to"}
SHAPES = {":": "colon", QUOTED: "quotation", "that": "that", ",": "comma", "―": "comma"}
TIMES_AND_PLACES = vocabulary(
    """in on at by for from since with under within of to over while although though if when
    because unless once"""
)
LEAD_IN = PREPOSITIONS | vocabulary("asked speaking writing giving because when if")


def trim(sentence, first, last):
    """The tokens without commas, dashes and full stops at either end; None if nothing is left."""
    edges = {",", ";", ":", ".", "—", "–", "-", "―", "--"}
    while first < last and sentence.words[first] in edges:
        first += 1
    while last > first and sentence.words[last - 1] in edges:
        last -= 1
    return (first, last) if last > first else None


def after_object(sentence, after):
    """Skips whom the words were said to: "told |the committee| that", "told |him|"."""
    lows, words = sentence.lows, sentence.words
    if lows[after : after + 1] == ["that"]:
        return after
    for index in range(after, min(after + 14, len(words))):
        if lows[index] == "to":
            return len(words)
        if lows[index] in {"that", "how", "why"} or words[index] in {":", QUOTED, ",", ".", ";"}:
            return index
        begins = lows[index] in PRONOUNS or lows[index] in {"there", "i", "we"}
        if (begins and index > after) or is_finite_at(sentence, index):
            break
    return _end_of_object(sentence, after)


def _end_of_object(sentence, after):
    """Where a listener without a clear end ends: "told |members| rents rose", "told |him| 30"."""
    lows, words = sentence.lows, sentence.words
    for index in range(after, min(after + 6, len(words))):
        if words[index][0].isdigit():
            return index
        if index == after:
            continue
        if lows[index] in BEGINNING or is_finite_at(sentence, index):
            return index
        turns = is_capital(words[index]) != is_capital(words[index - 1])
        if turns and lows[index - 1] not in DETERMINERS:
            return index
    return min(after + 6, len(words))


def shape_after(sentence, after):
    """What follows the clause, and where it starts.

    "none" at the end of the sentence, "colon", "quotation", "that", "comma" before anything that
    goes on, "adjunct" before time and place, "clause" before anything else.
    """
    words = sentence.words
    word = words[after] if after < len(words) else "."
    low = word.lower()
    following = words[after + 1 : after + 2]
    if word in {",", "―"}:
        later = _inserted(sentence, after)
        if following == [QUOTED]:
            later = after + 1
        shape = "quotation" if following == [QUOTED] else "that" if later else "comma"
        return shape, later or after
    if word in SHAPES:
        return SHAPES[word], after + (word in ":that")
    if word in BOUNDARIES:
        return ("none" if word in ENDS else "comma"), after
    long_ago = "ago" in sentence.lows[after : after + 4]  # "…, a survey found |two years ago|"
    if long_ago or low in AFTER_CUES:
        return _adjunct(sentence, after)
    for index in range(after + 1, min(after + 5, len(words) - 1)):
        if words[index] == ":" and words[index + 1] == QUOTED:
            return "quotation", index + 1
    return "clause", after


def _inserted(sentence, comma):
    """Where what is said begins after an insertion: "claimed, without proof, that |30 went|"."""
    words = sentence.words
    for index in range(comma + 2, min(comma + 9, len(words) - 1)):
        if words[index] == "," and words[index + 1] == "that":
            return index + 2
    return None


def _adjunct(sentence, after):
    """Looks past time and place: "said in a letter on Friday |that|"."""
    words, lows = sentence.words, sentence.lows
    for index in range(after, min(after + 22, len(words))):
        low = lows[index]
        if low == "that" and index > after:
            return "that", index + 1
        if words[index] in {":", QUOTED}:
            return SHAPES[words[index]], index + (words[index] == ":")
        spoken = low in cues.LEMMA and low not in cues.NOUNLIKE
        remark = words[index] == "," and lows[index + 1 : index + 2] in (["a"], ["an"])
        if words[index] == ";" or remark or (index > after and spoken):
            break
    if lows[after] == "only" and words[after + 1 : after + 2] not in ([], ["."]):
        return "clause", after
    day = after + (lows[after] == "on")
    if lows[day : day + 1] and lows[day] in cues.DAYS:
        day += 1 + (lows[day + 1 : day + 2] != [] and lows[day + 1] in cues.DAY_PARTS)
        follows = lows[day] if day < len(words) else "."
        if follows == "to" or follows not in BOUNDARIES | PREPOSITIONS:
            return "clause", day
    return "adjunct", after


def content_before(sentence, first, shape):
    """The stretch before the clause if it can be what is said: it is quoted, or a clause, or the
    head of one that goes on after a comma: "|In May|, she said, |prices fell|".
    """
    words = sentence.words
    if first > 1 and sentence.lows[first - 1] == "as":
        first -= 1
    if first == 0:
        return None
    if words[first - 1] not in {",", QUOTED, "?", "!"}:
        return None
    if words[first - 1] == QUOTED or (first > 1 and words[first - 2] == QUOTED):
        return trim(sentence, left_limit(sentence, first), first)
    limit = left_limit(sentence, first)
    lead = limit
    while lead < first and sentence.lows[lead] in OPENERS:
        lead += 1
    if (
        lead < first
        and sentence.lows[lead] in LEAD_IN
        and not _counts(sentence, lead)
        and not _second_clause(sentence, lead, first)
        and not (shape == "comma" and sentence.lows[lead] in TIMES_AND_PLACES)
    ):
        return None
    long = first - limit > 2 or shape in {"comma", "adjunct"}
    return trim(sentence, limit, first) if long else None


def _counts(sentence, lead):
    """Whether a number follows "about" or "over": "About |300| posts went, the council said"."""
    if sentence.lows[lead] not in {"about", "over", "under", "within"}:
        return False
    low = sentence.lows[lead + 1]
    return low[0].isdigit() or low in NUMBER_WORDS or low in {"a", "half", "one"}


def _second_clause(sentence, first, last):
    """Whether a lead-in is followed by a clause: "In May, |prices fell|, the council said"."""
    comma = next((i for i in range(first, last - 1) if sentence.words[i] == ","), None)
    if sentence.lows[first] in {"last", "this"}:  # "|Last year was dry|, with 4mm, he said"
        comma = None
    stretch = range(first if comma is None else comma + 1, last)
    return any(is_finite_at(sentence, i) for i in stretch) and (
        comma is not None
        or sentence.lows[first] in {"in", "on", "at", "by", "from", "since", "for", "last", "this"}
    )


def left_limit(sentence, first):
    """Where the stretch before a clause begins: the sentence, or the last semicolon."""
    for index in range(first - 1, -1, -1):
        if sentence.words[index] == ";":
            return index + 1
        if sentence.words[index] == ":" and sentence.words[index + 1] == QUOTED:
            return index + 1
    return 0


def content_after_insertion(sentence, last, source_follows=True):
    """What goes on after an inserted source: "Prices rose, the council said, |and rents fell|".

    Not what belongs to the source or to another cue: "…, he said, |adding that|", "…, said Ana
    Poole, |who lives there|". Where the source does not follow its verb, "which" is said too.
    """
    words, lows = sentence.words, sentence.lows
    while last < len(words) and words[last] not in BOUNDARIES:
        last += 1
    if words[last : last + 1] != [","] or last + 1 >= len(words):
        return None
    apart = STANDS_APART if source_follows else STANDS_APART - {"which"}
    adds = lows[last + 1 : last + 2] == ["adding"] and words[last + 2 : last + 3]
    counted = adds and words[last + 2][0] in "£$€0123456789"  # "…, she said, |adding £9 to bills|"
    if lows[last + 1] in apart or (lows[last + 1] in cues.LEMMA and not counted):
        return None
    for index in range(last + 2, len(words)):
        spoken = lows[index] in cues.LEMMA and lows[index] not in cues.NOUNLIKE
        if spoken and lows[index - 1] != "to":
            return None
    return trim(sentence, last + 1, len(words))


SUBORDINATE = vocabulary("after before because when while although though until unless since")
STANDS_APART = vocabulary("who which whose where speaking citing referring but although though")


def has_verb(sentence, start, end):
    """Whether a clause with a verb of its own starts here, before any relative clause."""
    for index in range(start, min(start + 16, end)):
        low = sentence.lows[index]
        if low in {"which", "who", "whose", "where", "that", "and", ";", ","}:
            return False
        if index > start and low in SUBORDINATE:
            return False
        if is_finite_at(sentence, index):
            return True
    return False
