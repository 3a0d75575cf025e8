"""A speaker printed before a colon at the head of a paragraph.

Transcripts print one ("HALE: Thank you."), and headlines do ("Council: 30 posts must go", "Poll:
Alliance leads by 4 points").
"""

import re
from typing import NamedTuple

from .. import vocabulary
from . import cues
from .name_register import NameRegister
from .noun_phrases import PREPOSITIONS

# Must match the capitals of "HALE: It is late." and "“MARIAN HALE: It is late." Must not match
# "UK: a survey", which is too short for a surname, nor "REVEALED".
TRANSCRIPT = re.compile(r"[“\"‘']?(?P<name>[A-Z][A-Z.’'-]{2,}(?: [A-Z][A-Z.’'-]+){0,3}): ?(?=\S)")
# Must match "Hale: rents must fall" and "New poll: Alliance leads", if the words are known for a
# source. Must not match "How it works: a guide".
HEADLINE = re.compile(r"(?P<name>[A-Z][\w’'-]*(?: [\w’'-]+){0,3}): (?=\S)")
TRANSCRIPT_LINE = re.compile(r"^[“\"‘']?[A-Z][A-Z.’'-]{2,}(?: [A-Z][A-Z.’'-]+){0,3}:", re.MULTILINE)
# Whoever speaks of himself or to somebody is no place.
PERSONAL = re.compile(r"\b(?:I|we|you|my|our|your|me|us|yes|no|thank)\b|\?", re.IGNORECASE)
HEADINGS = vocabulary.words("headings")


class SpeakerLabel(NamedTuple):
    """Offsets of the speaker's name and of what is said."""

    name_start: int
    name_end: int
    content_start: int


def speaker_label(text: str, start: int, end: int, register: NameRegister) -> SpeakerLabel | None:
    """The label of the paragraph `text[start:end]`, or None.

    A headline's label must be a person or organisation of the register, or a record; not "Leck: a
    town in decline".
    """
    match = TRANSCRIPT.match(text, start, end)
    if (
        match
        and match["name"].lower() not in HEADINGS
        and not _is_dateline(match, text, end, register)
    ):
        return SpeakerLabel(match.start("name"), match.end("name"), match.end())
    match = HEADLINE.match(text, start, end)
    if not match or text[end - 1] in '.!”"' or end - start > 160:
        return None
    words = match["name"].split()
    if match["name"].lower() in HEADINGS or words[0].lower() in PREPOSITIONS:
        return None
    if words[-1].lower() in cues.RECORD_NOUNS or register.has_speaker(words):
        return SpeakerLabel(match.start("name"), match.end("name"), match.end())
    return None


def _is_dateline(match: re.Match[str], text: str, end: int, register: NameRegister) -> bool:
    """Whether the capitals are the place where a report was filed: “LECK: The toll rose to 30”.

    Not "HALE: We lost 30 posts", nor a name that the text prints elsewhere, nor one of two labels.
    """
    words = match["name"].split()
    is_known = register.is_surname(words[-1].title()) or match["name"][0] in "“\"'‘"
    if is_known or match.start() == 0 or PERSONAL.search(text, match.end(), end):
        return False
    first = TRANSCRIPT_LINE.search(text)
    return first is not None and TRANSCRIPT_LINE.search(text, first.end()) is None
