"""Headings: a speaker printed before a colon at the head of a paragraph.

Transcripts print one ("HALE: Thank you."), and headlines do ("Council: 30 posts must go", "Poll:
Alliance leads by 4 points").
"""

from . import cues
from .phrases import Source


def heading_of(sentence, cast):
    """The source that heads the paragraph which begins with this sentence, or None.

    Must match: "HALE: It is late.", "MARIAN HALE: It is late.", "Hale: rents must fall" where a
    Marian Hale is named, "Poll: Alliance leads". Must not match: "Revealed: 30 posts to go",
    "Leck: a town in decline", "How it works: a guide".
    """
    if ":" not in sentence.words[1:5] or sentence.words[0] == ":":
        return None
    colon = sentence.words.index(":")
    words = sentence.words[:colon]
    if colon + 1 == len(sentence) or not all(word[0].isupper() for word in words):
        return None
    capitals = all(word.isupper() for word in words) and len(words[-1]) > 2
    headed = sentence.words[-1] not in {".", "!"} or sentence.is_headline
    known = cast.register.knows(words) or words[-1].lower() in cues.RECORDS
    return Source(0, colon, (0, colon)) if capitals or (headed and known) else None
