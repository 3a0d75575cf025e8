"""What stands before and after a cue, and which of it may be said."""

from typing import Literal

from .. import vocabulary
from ..text import Span
from . import cues
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
from .sentences import ENDS, QUOTED, Sentence

BEGINNING = DETERMINERS | PRONOUNS
ADJUNCTS = vocabulary.words("adjuncts")
AFTER_CUES = (PREPOSITIONS | cues.DAYS | ADJUNCTS) - {"to"}
Shape = Literal["none", "colon", "quotation", "that", "comma", "dash", "adjunct", "clause"]
SHAPES: dict[str, Shape] = {
    ":": "colon",
    QUOTED: "quotation",
    "that": "that",
    ",": "comma",
    "―": "comma",
    "-": "dash",
    "--": "dash",
    "–": "dash",
    "—": "dash",
}
DASHES = frozenset(word for word, shape in SHAPES.items() if shape == "dash")
TIME_AND_PLACE_WORDS = vocabulary.words("time_and_place_words")
BEFORE_CLAUSES = frozenset("in on at by from since for last this to as".split())
LEAD_IN = PREPOSITIONS | frozenset("asked speaking writing giving because when if".split())
SUBORDINATE = frozenset(
    "after before because when while although though until unless since".split()
)
# After a comma these go on with something else than the content.
NOT_CONTENT = frozenset(
    "who which whose where speaking citing referring but although though".split()
)
EDGES = frozenset(",;:.—–-―") | {"--"}


def trim(sentence: Sentence, start: int, end: int) -> Span | None:
    """The tokens without commas, dashes and full stops at either end; None if nothing is left."""
    while start < end and sentence.words[start] in EDGES:
        start += 1
    while end > start and sentence.words[end - 1] in EDGES:
        end -= 1
    return (start, end) if end > start else None


def after_object(sentence: Sentence, after: int) -> int:
    """Skips whom the words were said to: "told |the committee| that", "told |him|"."""
    lower_words, words = sentence.lower_words, sentence.words
    if lower_words[after : after + 1] in (["that"], ["of"]):
        return after
    for index in range(after, min(after + 14, len(words))):
        if lower_words[index] == "to":
            return len(words)
        if lower_words[index] in {"that", "how", "why"} or words[index] in {
            ":",
            QUOTED,
            ",",
            ".",
            ";",
            *DASHES,
        }:
            return index
        begins_clause = lower_words[index] in PRONOUNS or lower_words[index] in {"there", "i", "we"}
        if (begins_clause and index > after) or is_finite_at(sentence, index):
            break
    return _end_of_object(sentence, after)


def _end_of_object(sentence: Sentence, after: int) -> int:
    """Where a listener without a clear end ends: "told |members| rents rose", "told |him| 30"."""
    lower_words, words = sentence.lower_words, sentence.words
    for index in range(after, min(after + 6, len(words))):
        if words[index][0].isdigit():
            return index
        if index == after:
            continue
        if lower_words[index] in BEGINNING or is_finite_at(sentence, index):
            return index
        changes_case = is_capital(words[index]) != is_capital(words[index - 1])
        if changes_case and lower_words[index - 1] not in DETERMINERS:
            return index
    return min(after + 6, len(words))


def shape_after(sentence: Sentence, after: int) -> tuple[Shape, int]:
    """What follows the reporting clause, and where it starts.

    "none" at the end of the sentence, "colon", "quotation", "that", "comma" before anything that
    goes on, "dash", "adjunct" before time and place, "clause" before anything else.
    """
    words = sentence.words
    word = words[after] if after < len(words) else "."
    lower = word.lower()
    if word in {",", "―"}:
        return _shape_after_comma(sentence, after)
    if word in SHAPES:
        return SHAPES[word], after + (word in ":that")
    if word in BOUNDARIES:
        return ("none" if word in ENDS else "comma"), after
    is_past = "ago" in sentence.lower_words[after : after + 4]  # "a survey found |two years ago|"
    if is_past or lower in AFTER_CUES:
        return _shape_after_adjunct(sentence, after)
    for index in range(after + 1, min(after + 5, len(words) - 1)):
        if words[index] == ":" and words[index + 1] == QUOTED:
            return "quotation", index + 1
    return "clause", after


def _shape_after_comma(sentence: Sentence, comma: int) -> tuple[Shape, int]:
    """Looks past an insertion: "claimed, without proof, that |30 went|"."""
    words = sentence.words
    if words[comma + 1 : comma + 2] == [QUOTED]:
        return "quotation", comma + 1
    for index in range(comma + 2, min(comma + 9, len(words) - 1)):
        if words[index] == "," and words[index + 1] == "that":
            return "that", index + 2
    return "comma", comma


def _shape_after_adjunct(sentence: Sentence, after: int) -> tuple[Shape, int]:
    """Looks past time and place: "said in a letter on Friday |that|"."""
    words, lower_words = sentence.words, sentence.lower_words
    for index in range(after, min(after + 22, len(words))):
        lower = lower_words[index]
        if lower == "that" and index > after:
            return "that", index + 1
        if words[index] in {":", QUOTED}:
            return SHAPES[words[index]], index + (words[index] == ":")
        is_cue = lower in cues.LEMMA and lower not in cues.NOUNLIKE_VERBS
        is_remark = words[index] == "," and lower_words[index + 1 : index + 2] in (["a"], ["an"])
        if words[index] == ";" or is_remark or (index > after and is_cue):
            break
    if lower_words[after] == "only" and words[after + 1 : after + 2] not in ([], ["."]):
        return "clause", after
    day = after + (lower_words[after] == "on")
    if lower_words[day : day + 1] and lower_words[day] in cues.DAYS:
        day += 1 + (lower_words[day + 1 : day + 2] != [] and lower_words[day + 1] in cues.DAY_PARTS)
        following = lower_words[day] if day < len(words) else "."
        if following == "to" or following not in BOUNDARIES | PREPOSITIONS:
            return "clause", day
    return "adjunct", after


def content_before(sentence: Sentence, end: int, shape: Shape) -> Span | None:
    """The span before the reporting clause if it can be what is said: it is quoted, or a clause,
    or the head of one that goes on after a comma: "|In May|, she said, |prices fell|", or a clause
    before a dash that another one answers: "|They paid £9| - she said - |for a roof|".
    """
    words = sentence.words
    if end > 1 and sentence.lower_words[end - 1] == "as":
        end -= 1
    if end == 0:
        return None
    if shape == "dash" and words[end - 1] in DASHES:
        has_verb_before = any(is_finite_at(sentence, i) for i in range(end))
        return trim(sentence, left_limit(sentence, end), end) if has_verb_before else None
    if words[end - 1] not in {",", QUOTED, "?", "!"}:
        return None
    start = left_limit(sentence, end)
    if words[end - 1] == QUOTED or (end > 1 and words[end - 2] == QUOTED):
        return trim(sentence, start, end)
    lead_in = start
    while lead_in < end and sentence.lower_words[lead_in] in OPENERS:
        lead_in += 1
    if (
        lead_in < end
        and sentence.lower_words[lead_in] in LEAD_IN
        and not _is_before_number(sentence, lead_in)
        and not _has_clause_after_lead_in(sentence, lead_in, end)
        and not (shape == "comma" and sentence.lower_words[lead_in] in TIME_AND_PLACE_WORDS)
        and not (shape == "none" and "," in words[lead_in : end - 1])
    ):
        return None
    is_long = end - start > 2 or shape in {"comma", "adjunct"}
    return trim(sentence, start, end) if is_long else None


def _is_before_number(sentence: Sentence, index: int) -> bool:
    """Whether a number follows "about" or "over": "About |300| posts went, the council said"."""
    if sentence.lower_words[index] not in {"about", "over", "under", "within"}:
        return False
    lower = sentence.lower_words[index + 1]
    return lower[0].isdigit() or lower in NUMBER_WORDS or lower in {"a", "half", "one"}


def _has_clause_after_lead_in(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a lead-in is followed by a clause: "In May, |prices fell|, the council said"."""
    comma = next((i for i in range(start, end - 1) if sentence.words[i] == ","), None)
    if sentence.lower_words[start] in {"last", "this"}:  # "|Last year was dry|, with 4mm, he said"
        comma = None
    clause = range(start if comma is None else comma + 1, end)
    return any(is_finite_at(sentence, i) for i in clause) and (
        comma is not None or sentence.lower_words[start] in BEFORE_CLAUSES
    )


def left_limit(sentence: Sentence, end: int) -> int:
    """Where the span before a reporting clause begins: at the sentence, or the last semicolon."""
    for index in range(end - 1, -1, -1):
        if sentence.words[index] == ";":
            return index + 1
        if sentence.words[index] == ":" and sentence.words[index + 1] == QUOTED:
            return index + 1
    return 0


def content_after_insertion(
    sentence: Sentence, start: int, *, source_follows: bool = True
) -> Span | None:
    """What goes on after an inserted source: "Prices rose, the council said, |and rents fell|".

    Not what belongs to the source or to another cue: "…, he said, |adding that|", "…, said Ana
    Poole, |who lives there|". Where the source does not follow its verb, "which" is said too.
    """
    words, lower_words = sentence.words, sentence.lower_words
    comma = start
    while comma < len(words) and words[comma] not in BOUNDARIES:
        comma += 1
    if words[comma : comma + 1] != [","] or comma + 1 >= len(words):
        return None
    not_content = NOT_CONTENT if source_follows else NOT_CONTENT - {"which"}
    adds = lower_words[comma + 1 : comma + 2] == ["adding"] and words[comma + 2 : comma + 3]
    # "…, she said, |adding £9 to bills|"
    is_sum = adds and words[comma + 2][0] in "£$€0123456789"
    if lower_words[comma + 1] in not_content or (
        lower_words[comma + 1] in cues.LEMMA and not is_sum
    ):
        return None
    return trim(sentence, comma + 1, len(words))


def has_verb(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a clause with a verb of its own starts here, before any relative clause: "The
    union warned 5 jobs |would| go".
    """
    for index in range(start, min(start + 16, end)):
        lower = sentence.lower_words[index]
        if lower in {"which", "who", "whose", "where", "that", "and", ";", ","}:
            return False
        if index > start and lower in SUBORDINATE:
            return False
        if is_finite_at(sentence, index) or (index > start + 1 and _is_costing(sentence, index)):
            return True
    return False


def _is_costing(sentence: Sentence, index: int) -> bool:
    """Whether a word in -s does something to a number: "The union claims the plan |wastes| £3m"."""
    word, following = sentence.words[index], sentence.words[index + 1 : index + 2] or ["."]
    is_singular = not sentence.words[index - 1].endswith("s")
    return (
        word.islower()
        and word.endswith("s")
        and is_singular
        and (following[0][0] in "£$€₹" or following[0][0].isdigit())
    )
