"""Which organisations and places a stretch of text names, and where.

It is asked what a number is of: "Leck Police has a gap of £12m, while |Upton Police| faces £9m".
"""

from typing import NamedTuple

from .name_register import NAMES, NO_FIRST_NAMES, is_organisation
from .person_names import GIVEN, HONORIFICS, is_person
from .source_names import without_possessive

# Before a single word that names a place or a body: "In Leck", "the Met".
LEADING = frozenset("in at near from to outside around across the".split())


class NamedBody(NamedTuple):
    """Capitalised words that may be an organisation's or a place's; offsets count characters."""

    start: int
    end: int
    words: tuple[str, ...]


def named_bodies(text: str, start: int, end: int) -> list[NamedBody]:
    """Those that `text[start:end]` names, in its order, without whom a given name tells to be a
    person.

    A single capitalised word is one where the word before it says so (“in Leck”, “the Met”), where
    it possesses something ("Leck's"), or in capitals ("ONS").
    """
    bodies = []
    for match in NAMES.finditer(text, start, end):
        words = match["name"].split()
        first = 0
        while first < len(words) and words[first].lower().removesuffix(".") in NO_FIRST_NAMES:
            first += 1
        name = words[first:]
        if not name or name[0] in HONORIFICS or (name[0] in GIVEN and is_person(name)):
            continue
        possesses = name[-1] != without_possessive(name[-1])
        position = match.start("name")
        before = (
            words[first - 1].lower() if first else text[max(0, position - 4) : position].strip()
        )
        is_led_to = match["place"] or before in LEADING
        if len(name) > 1 or is_led_to or possesses or is_organisation(name):
            bare = tuple(without_possessive(word) for word in name)
            bodies.append(NamedBody(match.start("name"), match.end("name"), bare))
    return bodies
