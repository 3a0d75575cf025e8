"""A speaker printed before a colon at the head of a paragraph.

Transcripts print one ("HALE: Thank you."), and headlines do ("Council: 30 posts must go", "Poll:
Alliance leads by 4 points").
"""

import re
from typing import NamedTuple

from . import cues
from .name_register import NameRegister

# Must match the capitals of "HALE: It is late." and "“MARIAN HALE: It is late." Must not match
# "UK: a survey", which is too short for a surname, nor "REVEALED".
TRANSCRIPT = re.compile(r"[“\"‘']?(?P<name>[A-Z][A-Z.’'-]{2,}(?: [A-Z][A-Z.’'-]+){0,3}): ?(?=\S)")
# Must match "Hale: rents must fall" and "New poll: Alliance leads", if the words are known for a
# source. Must not match "How it works: a guide".
HEADLINE = re.compile(r"(?P<name>[A-Z][\w’'-]*(?: [\w’'-]+){0,3}): (?=\S)")
STOCK = frozenset("REVEALED EXCLUSIVE WATCH VIDEO BREAKING UPDATE ANALYSIS NOTE COMMENT".split())


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
    if match and match["name"] not in STOCK:
        return SpeakerLabel(match.start("name"), match.end("name"), match.end())
    match = HEADLINE.match(text, start, end)
    if not match or text[end - 1] in '.!”"' or end - start > 160:
        return None
    words = match["name"].split()
    if words[-1].lower() in cues.RECORD_NOUNS or register.has_speaker(words):
        return SpeakerLabel(match.start("name"), match.end("name"), match.end())
    return None
