"""Who the record already knows under a name that an article prints.

A name is the same in capitals or not, with or without “the”, a title or the letters after it. A
surname alone is its only bearer's. Whoever is merely alike is pointed out and never taken.
"""

import re
from typing import NamedTuple

from ..extraction.speakers.name_register import is_organisation
from ..extraction.speakers.person_names import (
    GIVEN_FEMALE,
    GIVEN_MALE,
    LETTERS,
    ORGANISATION_WORDS,
    PEOPLE,
    ROLE_NOUNS,
    TITLES,
    is_person,
)
from ..models import Speaker
from ..models.codes import SpeakerKind

WORD = re.compile(r"\w[\w’'-]*")
IGNORED_WORDS = {word.lower() for word in TITLES | LETTERS} | {"the"}
# Small words inside of a name: “Institute for Justice Data”, “Ludwig van Beethoven”.
JOINING_WORDS = frozenset(
    "of for and the de van von der den bin al el la di da du le in on at".split()
)
DOCUMENTS = frozenset("report survey census study review poll index audit barometer".split())
SPOKESPERSON = re.compile(r"(?:an? |the )?(?:spokes\w+|press officer)\b", re.IGNORECASE)


class PrintedName(NamedTuple):
    """A name as printed, the `speaker` it is of, and how it was known: by which kind of name.

    `alike` are speakers that it may be of too. `kind` is that of the speaker to be made.
    """

    words: str
    speaker: Speaker | None = None
    known_by: str = ""
    alike: tuple = ()
    kind: str = ""

    @property
    def is_new(self):
        """Whether accepting makes a speaker of this name."""
        return bool(self.kind)


NO_NAME = PrintedName("")


def names_printed(suggestion):
    """(speaker, role, organisation) as printed: a spokeswoman is the voice of whom she is for."""
    speaker, behalf = suggestion.speaker or "", suggestion.on_behalf_of
    if speaker and not is_name(speaker) and SPOKESPERSON.match(speaker) and is_name(behalf):
        return behalf, speaker, ""
    if not is_name(speaker):
        return speaker, suggestion.role_as_printed or speaker, behalf
    return speaker, suggestion.role_as_printed, behalf if is_name(behalf) else ""


def recognise_names(roles, text):
    """Name to Named, for each name in `roles`, which has what was printed beside it: one query."""
    told = {name: words_of(name) for name in roles if name}
    asked = {word for words in told.values() for word in distinctive_words(words)}
    found = list(Speaker.objects.named_with(asked)) if asked else []
    known = [(speaker, words_of(name)) for speaker in found for name in names_of(speaker)]
    kinds = {name: speaker_kind(name, roles[name], text) if is_name(name) else "" for name in told}
    return {"": NO_NAME} | {
        name: recognise_name(name, words, known, kinds[name]) for name, words in told.items()
    }


def recognise_name(name, words, known, kind):
    """Who of `known`, pairs of a speaker and the words of one of its names, bears the name.

    If nobody does, a speaker of that kind is to be made, or none for a kind of "".
    """
    full = list(dict.fromkeys(speaker for speaker, other in known if other == words))
    people = [(one, other) for one, other in known if one.kind == SpeakerKind.PERSON and other]
    same_surname = list(dict.fromkeys(one for one, other in people if other[-1:] == words[-1:]))
    if len(full) == 1:
        own = words_of(full[0].name) == words
        return PrintedName(name, full[0], "full name" if own else "alias")
    if len(words) == 1 and len(same_surname) == 1 and not full:
        return PrintedName(name, same_surname[0], "surname")
    alike = full or [one for one, other in known if may_be_same_name(words, other, one.kind)]
    return PrintedName(name, alike=tuple(dict.fromkeys(alike)), kind="" if full else kind)


def may_be_same_name(words, other, kind):
    """Whether a speaker of one name may be meant by the other: initials, or a part of a name."""
    if not words or not other:
        return False
    if kind == SpeakerKind.PERSON:
        return words[-1] == other[-1] and (
            1 in {len(words), len(other)} or words[0][0] == other[0][0]
        )
    shared = set(words) & set(other) - JOINING_WORDS
    return len(shared) >= 2 and len(shared) >= min(len(words), len(other)) - 1


def names_of(speaker):
    return [speaker.name, *speaker.aliases]


def words_of(name):
    """The words of a name in small letters, without what may be left out of it."""
    words = tuple(word.lower().replace("’", "'") for word in WORD.findall(name))
    return tuple(word for word in words if word not in IGNORED_WORDS) or words


def distinctive_words(words):
    """Those of the words by which speakers are found: not “council”, which many have."""
    rare = [word for word in words if word not in ORGANISATION_WORDS | JOINING_WORDS]
    return rare or words


def is_name(words):
    """Whether they name somebody: “Rosa Marlow”, “Leck Council”; not “ministers”, “her group”."""
    found = WORD.findall(words)
    if not found or (len(found) == 1 and found[0].lower() in PEOPLE):
        return False
    return all(word[0].isupper() or word[0].isdecimal() or word in JOINING_WORDS for word in found)


def speaker_kind(name, roles, text):
    """What a new speaker is: a person only where something besides two capitals says so.

    That is a given name, a title, an office or calling, or the surname by itself in the text.
    """
    words = WORD.findall(name)
    if words[-1].lower() in DOCUMENTS:
        return SpeakerKind.DOCUMENT
    if is_organisation(words) or not is_person(words):
        return SpeakerKind.ORGANISATION
    offices = {word.lower() for role in roles for word in WORD.findall(role)} & ROLE_NOUNS
    known = words[0] in GIVEN_MALE | GIVEN_FEMALE | TITLES
    surname = re.search(rf"(?<!{re.escape(words[-2])} )\b{re.escape(words[-1])}\b", text)
    return SpeakerKind.PERSON if known or offices or surname else SpeakerKind.ORGANISATION
