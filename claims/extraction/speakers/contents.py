"""Pieces: which stretches beside a cue are said."""

from dataclasses import dataclass
from typing import NamedTuple

from . import cues
from .cue_context import content_after_insertion, has_verb, trim
from .noun_phrases import RELATIVES, SourcePhrase
from .sentences import QUOTED

OPEN_ENDED = "open"  # the sentence ends in a colon: what is said follows in the next paragraph
AFTER_THINGS = cues.vocabulary("which where who whose but while although though as")
REMARKS = cues.vocabulary(
    "claim pledge promise charge accusation allegation assertion argument vow commitment"
)


class Cue(NamedTuple):
    """A verb and its surroundings.

    `record` if a record speaks, `inverted` if the source follows the verb, `nested` if somebody
    else says the whole; `shape` and `start` of what stands after; `before` is the piece before
    that may be said.
    """

    lemma: str
    record: bool
    inverted: bool
    nested: bool
    shape: str
    start: int
    before: tuple[int, int] | None


@dataclass(slots=True)
class AttributionPhrase:
    """`clause` is source and cue together; `said` the pieces said; `reach` how they were found."""

    source: SourcePhrase | None
    clause: tuple[int, int]
    said: list
    reach: str


def contents_of(sentence, cue, end):
    """(pieces, reach) of a cue; no pieces where what stands beside it is not said."""
    quoted_before = cue.before is not None and _ends_quoted(sentence, cue.before)
    rest = trim(sentence, cue.start, end)
    if cue.shape == "colon":
        return ([rest], "after") if rest else ([], OPEN_ENDED)
    records = cue.lemma in cues.RECORD - cues.SPEECH - cues.QUOTING and not cue.record
    quotes = cue.shape == "quotation" and not records
    if quotes and (quoted_before or not cue.inverted):
        return ([cue.before, rest] if quoted_before else [rest]), "after"
    if cue.before is not None and (cue.inverted or cue.shape in {"none", "comma", "adjunct"}):
        speaks = quoted_before or cue.lemma in cues.SPEECH or cue.record
        return (_around(sentence, cue, quoted_before), "before") if speaks else ([], "")
    if cue.inverted or cue.shape not in {"that", "clause", "adjunct"}:
        return [], "before"
    if cue.shape == "that" or _takes_clause(sentence, cue):
        return ([rest], "after") if rest else ([], "")
    thing = rest and _takes_thing(sentence, cue) and _thing(sentence, rest, cue.record)
    return ([thing], "after") if thing else ([], "before")


def end_of(sentence, source, start):
    """Where what is said ends: the sentence, the mark that closes a relative clause, or a remark
    of the paper's own: "pledged to cut it to 3%, |a promise that was made before|".
    """
    for index in range(start, len(sentence) - 3):
        remark = sentence.words[index] == "," and sentence.lows[index + 1] in {"a", "an"}
        if remark and sentence.lows[index + 2] in REMARKS:
            return index
    if source.edge and source.edge in sentence.words[start:]:
        return sentence.words.index(source.edge, start)
    return len(sentence)


def _around(sentence, cue, quoted_before):
    """The stretch before the clause, with what goes on after it if it was cut in two."""
    whole = quoted_before and sentence.words[cue.before[0]] == QUOTED
    if sentence.lows[cue.before[1] - 1] in RELATIVES:
        further = trim(sentence, cue.start, len(sentence))  # "a report which, she said, |found"
    else:
        further = None if whole else content_after_insertion(sentence, cue.start, cue.inverted)
    return [cue.before, further] if further else [cue.before]


def _takes_clause(sentence, cue):
    """Whether a clause without "that" follows the verb, or an act to come."""
    start, end = cue.start, len(sentence)
    if sentence.lows[start] == "to":
        return cue.lemma in cues.INTENDING and not cue.nested
    quoted = any(sentence.words[i] == QUOTED for i in range(start, end))
    if cue.lemma in cues.QUOTING:
        return quoted
    if cue.lemma in cues.SPEECH or (cue.record and cue.lemma in cues.RECORD):
        needs_verb = cue.lemma in cues.CAUTIOUS or cue.shape == "adjunct" or cue.record
        return not needs_verb or quoted or has_verb(sentence, start, end)
    return False


def _takes_thing(sentence, cue):
    """Whether a thing that follows the verb is itself the claim: "forecast |a rise of 3%|"."""
    states = cue.record or cue.lemma in cues.STATING or cue.lemma == "put"
    bare = cue.shape == "clause" and sentence.lows[cue.start] != "to"
    return states and bare and not cue.nested and cue.lemma not in cues.QUOTING - cues.STATING


def _thing(sentence, rest, record):
    """The thing without the clauses after it: "a lead in the city, |where 3 seats are open|".

    What a record shows goes on: "figures show a fall in rents, |while bills rose|".
    """
    first, last = rest
    ends = AFTER_THINGS - {"while", "but"} if record else AFTER_THINGS
    for index in range(first, last - 1):
        if sentence.words[index] == "," and sentence.lows[index + 1] in ends:
            return first, index
    return rest


def _ends_quoted(sentence, piece):
    return sentence.words[piece[1] - 1] == QUOTED
