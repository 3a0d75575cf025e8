"""What a cue has said: which spans beside it are content."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from ..text import Span
from . import cues
from .cue_context import DASHES, Shape, content_after_insertion, has_verb, trim
from .cue_verbs import is_counted
from .noun_phrases import RELATIVES, SourcePhrase
from .sentences import QUOTED, Sentence

AFTER_THINGS = frozenset("which where who whose but while although though as".split())
# Take a thing after "of": "warned of |40 more closures|".
WARNING_VERBS = frozenset({"warn", "complain", "boast"})
# Begin the narration's own clause after a thing: "called for talks |after| 300 posts went".
AFTER_WISHES = frozenset({"after", "following", "amid"})
REMARKS = frozenset(
    "claim pledge promise charge accusation allegation assertion argument vow commitment".split()
)


class ContentSide(StrEnum):
    """Where the content of a cue stands.

    BEFORE or AFTER the cue; without a span, BEFORE means in the sentence before: “Is it late?” she
    demanded. NEXT_PARAGRAPH where the sentence ends in a colon; NOWHERE where nothing is said.
    """

    BEFORE = "before"
    AFTER = "after"
    NEXT_PARAGRAPH = "next paragraph"
    NOWHERE = ""


class Cue(NamedTuple):
    """A verb of saying and what stands around it.

    `is_record` if a record speaks, `is_inverted` if the source follows the verb, `is_nested` if
    somebody else says the whole; `shape` of what follows and where that starts; `before` is the
    span before the reporting clause that may be said.
    """

    lemma: str
    is_record: bool
    is_inverted: bool
    is_nested: bool
    shape: Shape
    after: int
    before: Span | None


@dataclass(slots=True)
class AttributionPhrase:
    """What one sentence attributes to a source: `content` holds the spans that are said."""

    source: SourcePhrase
    reporting_clause: Span
    content: list[Span]
    content_side: ContentSide


def content_of(sentence: Sentence, cue: Cue, end: int) -> tuple[list[Span], ContentSide]:
    """The content of a cue and its side; no spans where nothing beside the cue is said."""
    before, rest = cue.before, trim(sentence, cue.after, end)
    if cue.shape == "colon":
        return ([rest], ContentSide.AFTER) if rest else ([], ContentSide.NEXT_PARAGRAPH)
    if rest and (quoted := _quoted(sentence, cue, rest)):
        return quoted
    quoted_before = before and _ends_quoted(sentence, before)
    if before and (cue.is_inverted or cue.shape in {"none", "comma", "dash", "adjunct"}):
        if quoted_before or cue.lemma in cues.SPEECH_VERBS or cue.is_record:
            return _content_around(sentence, cue, before), ContentSide.BEFORE
        return [], ContentSide.NOWHERE
    if cue.is_inverted or cue.shape not in {"that", "clause", "adjunct"}:
        return [], ContentSide.BEFORE
    return _content_after(sentence, cue, rest)


def _quoted(sentence: Sentence, cue: Cue, rest: Span) -> tuple[list[Span], ContentSide] | None:
    """The content of a cue that a quotation follows: "she said, |“4 went”|"."""
    needs_record = (
        cue.lemma in cues.RECORD_VERBS - cues.SPEECH_VERBS - cues.QUOTING_VERBS
        and not cue.is_record
    )
    if cue.shape != "quotation" or needs_record:
        return None
    before = cue.before
    if before and sentence.words[cue.after - 1] == ",":
        return [before, rest], ContentSide.BEFORE  # "|It cost £4|, she said, |“and more”|"
    if before and _ends_quoted(sentence, before):
        return [before, rest], ContentSide.AFTER
    return ([rest], ContentSide.AFTER) if not cue.is_inverted else None


def _content_after(
    sentence: Sentence, cue: Cue, rest: Span | None
) -> tuple[list[Span], ContentSide]:
    """A clause or thing that follows the cue."""
    if cue.shape == "that" or _takes_clause(sentence, cue):
        return ([rest], ContentSide.AFTER) if rest else ([], ContentSide.NOWHERE)
    if rest and sentence.lower_words[rest[0]] == "of" and cue.lemma in WARNING_VERBS:
        return [_thing(sentence, (rest[0] + 1, rest[1]), cue.is_record)], ContentSide.AFTER
    if rest and _takes_thing(sentence, cue):
        return [_thing(sentence, rest, cue.is_record)], ContentSide.AFTER
    return [], ContentSide.BEFORE


def end_of_content(sentence: Sentence, source: SourcePhrase, start: int) -> int:
    """Where what is said ends: the sentence, the mark that closes a relative clause, or a remark
    of the narration: "pledged to cut it to 3%, |a promise that was made before|".
    """
    words, lower_words = sentence.words, sentence.lower_words
    for index in range(start, len(words) - 3):
        begins_remark = words[index] == "," and lower_words[index + 1] in {"a", "an"}
        if begins_remark and lower_words[index + 2] in REMARKS:
            return index
    if sum(word in DASHES for word in words[: source.start]) % 2:
        closing = next((i for i in range(start, len(words)) if words[i] in DASHES), None)
        if closing:  # "40 burned - and Ana Poole said |she saw it| - in 3 hours"
            return closing
    if source.relative_mark and source.relative_mark in words[start:]:
        return words.index(source.relative_mark, start)
    return len(words)


def _content_around(sentence: Sentence, cue: Cue, before: Span) -> list[Span]:
    """The span before the reporting clause, with what goes on after it if it was cut in two."""
    further = None
    is_between_dashes = cue.shape == "dash" and sentence.words[before[1]] in DASHES
    if sentence.lower_words[before[1] - 1] in RELATIVES:
        further = trim(sentence, cue.after, len(sentence))  # "a report which, she said, |found"
    elif is_between_dashes:
        further = trim(sentence, cue.after, len(sentence))
    elif not (_ends_quoted(sentence, before) and sentence.words[before[0]] == QUOTED):
        further = content_after_insertion(sentence, cue.after, source_follows=cue.is_inverted)
    return [before, further] if further else [before]


def _takes_clause(sentence: Sentence, cue: Cue) -> bool:
    """Whether a clause follows the verb without “that”, or an act to come: "Ana Poole said rents
    rose", "Ana Poole vowed to cut 30 posts".
    """
    start, end = cue.after, len(sentence)
    if sentence.lower_words[start] == "to":
        return cue.lemma in cues.INTENDING_VERBS and not cue.is_nested
    if cue.lemma in cues.ACT_VERBS and sentence.lower_words[start].endswith("ing"):
        return True
    is_quoted = any(sentence.words[i] == QUOTED for i in range(start, end))
    if cue.lemma in cues.QUOTING_VERBS:
        return is_quoted
    if cue.lemma in cues.SPEECH_VERBS or (cue.is_record and cue.lemma in cues.RECORD_VERBS):
        needs_verb = cue.lemma in cues.CAUTIOUS_VERBS or cue.shape == "adjunct" or cue.is_record
        return not needs_verb or is_quoted or has_verb(sentence, start, end)
    return False


def _takes_thing(sentence: Sentence, cue: Cue) -> bool:
    """Whether a thing that follows the verb is itself the claim: "the union forecast |a rise of
    3%|".
    """
    states = cue.is_record or cue.lemma in cues.STATING_VERBS | {"put", "peg"}
    following = sentence.lower_words[cue.after]
    if cue.shape != "clause" or following == "to" or cue.is_nested:
        return False
    if cue.lemma in {"claim", "quote"} and following in {"a", "an"}:  # "claims |a 280-mile range|"
        return True
    if cue.lemma == "report" and following in {"a", "an"}:  # "reported a |23|% rise in profit"
        return sentence.words[cue.after + 1][0] in "£$€₹0123456789"
    if cue.lemma == "remember":  # "remembers |140| kilns"
        return is_counted(sentence, cue.after)
    return states and cue.lemma not in cues.QUOTING_VERBS - cues.STATING_VERBS


def _thing(sentence: Sentence, rest: Span, is_record: bool) -> Span:
    """The thing without the clauses after it: "Ana Poole forecast a lead in the city, |where 3
    seats are open|".

    What a record shows goes on: "figures show a fall in rents, |while bills rose|".
    """
    start, end = rest
    further = AFTER_THINGS - {"while", "but"} if is_record else AFTER_THINGS
    for index in range(start, end - 1):
        if not is_record and index > start and sentence.lower_words[index] in AFTER_WISHES:
            return trim(sentence, start, index) or rest
        if sentence.words[index] == "," and sentence.lower_words[index + 1] in further:
            return start, index
    return rest


def _ends_quoted(sentence: Sentence, span: Span) -> bool:
    return sentence.words[span[1] - 1] == QUOTED
