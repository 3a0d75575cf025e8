"""Who the record already knows under a name that an article prints.

A name is the same in capitals or not, with or without “the”, a title or the letters after it. A
surname alone is its only bearer's. Whoever may be meant is pointed out and never taken.
"""

import re
from typing import NamedTuple

from ..extraction import Suggestion
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

NAME_WORD = re.compile(r"\w[\w’'-]*")
IGNORED_WORDS = {word.lower() for word in TITLES | LETTERS} | {"the"}
# Small words inside of a name: “Institute for Justice Data”, “Ludwig van Beethoven”.
JOINING_WORDS = frozenset(
    "of for and the de van von der den bin al el la di da du le in on at".split()
)
DOCUMENTS = frozenset("report survey census study review poll index audit barometer".split())
SPOKESPERSON = re.compile(r"(?:an? |the )?(?:spokes\w+|press officer)\b", re.IGNORECASE)


class PrintedName(NamedTuple):
    """A name as printed, the `speaker` it is of, and by which kind of name that was recognised.

    `possible_speakers` may be meant by it too. `kind` is that of the speaker to be made.
    """

    words: str
    speaker: Speaker | None = None
    recognised_by: str = ""
    possible_speakers: tuple[Speaker, ...] = ()
    kind: str = ""

    @property
    def is_new(self) -> bool:
        """Whether accepting makes a speaker of this name."""
        return bool(self.kind)


NO_NAME = PrintedName("")


def names_printed(suggestion: Suggestion) -> tuple[str, str, str]:
    """(speaker, role, organisation) as printed; a spokeswoman speaks for her organisation."""
    speaker, behalf = suggestion.speaker or "", suggestion.on_behalf_of
    if speaker and not is_name(speaker) and SPOKESPERSON.match(speaker) and is_name(behalf):
        return behalf, speaker, ""
    if not is_name(speaker):
        return speaker, suggestion.role_as_printed or speaker, behalf
    return speaker, suggestion.role_as_printed, behalf if is_name(behalf) else ""


def recognise_names(roles: dict[str, set[str]], text: str) -> dict[str, PrintedName]:
    """Each name in `roles`, which has what was printed beside it, to its PrintedName: one query."""
    words_by_name = {name: words_of(name) for name in roles if name}
    searched = {word for words in words_by_name.values() for word in distinctive_words(words)}
    speakers = list(Speaker.objects.with_name_word(searched)) if searched else []
    recorded = [(speaker, words_of(name)) for speaker in speakers for name in names_of(speaker)]
    return {"": NO_NAME} | {
        name: recognise_name(
            name, words, recorded, speaker_kind(name, roles[name], text) if is_name(name) else ""
        )
        for name, words in words_by_name.items()
    }


def recognise_name(name, words, recorded, kind):
    """Who of `recorded`, pairs of a speaker and the words of one of its names, bears the name.

    If nobody does, a speaker of that kind is to be made, or none for a kind of "".
    """
    bearers = distinct_speakers(
        speaker for speaker, recorded_words in recorded if recorded_words == words
    )
    same_surname = distinct_speakers(
        speaker
        for speaker, recorded_words in recorded
        if speaker.kind == SpeakerKind.PERSON
        and recorded_words
        and recorded_words[-1:] == words[-1:]
    )
    if len(bearers) == 1:
        is_own_name = words_of(bearers[0].name) == words
        return PrintedName(name, bearers[0], "full name" if is_own_name else "alias")
    if len(words) == 1 and len(same_surname) == 1 and not bearers:
        return PrintedName(name, same_surname[0], "surname")
    possible = bearers or distinct_speakers(
        speaker
        for speaker, recorded_words in recorded
        if may_be_same_name(words, recorded_words, speaker.kind)
    )
    return PrintedName(name, possible_speakers=possible, kind="" if bearers else kind)


def distinct_speakers(speakers):
    return tuple(dict.fromkeys(speakers))


def may_be_same_name(words, recorded_words, kind):
    """Whether a speaker of one name may be meant by the other: initials, or a part of a name."""
    if not words or not recorded_words:
        return False
    if kind == SpeakerKind.PERSON:
        return words[-1] == recorded_words[-1] and (
            1 in {len(words), len(recorded_words)} or words[0][0] == recorded_words[0][0]
        )
    shared = set(words) & set(recorded_words) - JOINING_WORDS
    return len(shared) >= 2 and len(shared) >= min(len(words), len(recorded_words)) - 1


def names_of(speaker: Speaker) -> list[str]:
    return [speaker.name, *speaker.aliases]


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, without what may be left out of it."""
    words = tuple(word.lower().replace("’", "'") for word in NAME_WORD.findall(name))
    return tuple(word for word in words if word not in IGNORED_WORDS) or words


def distinctive_words(words):
    """Those of the words by which speakers are found: not “council”, which many have."""
    rare = [word for word in words if word not in ORGANISATION_WORDS | JOINING_WORDS]
    return rare or words


def is_name(printed: str) -> bool:
    """Whether they name somebody: “Rosa Marlow”, “Leck Council”; not “ministers”, “her group”."""
    words = NAME_WORD.findall(printed)
    if not words or (len(words) == 1 and words[0].lower() in PEOPLE):
        return False
    return all(word[0].isupper() or word[0].isdecimal() or word in JOINING_WORDS for word in words)


def speaker_kind(name, roles, text):
    """What a new speaker is: a person only where something besides two capitals says so.

    That is a given name, a title, an office or calling, or the surname by itself in the text.
    """
    words = NAME_WORD.findall(name)
    if words[-1].lower() in DOCUMENTS:
        return SpeakerKind.DOCUMENT
    if is_organisation(words) or not is_person(words):
        return SpeakerKind.ORGANISATION
    offices = {word.lower() for role in roles for word in NAME_WORD.findall(role)} & ROLE_NOUNS
    begins_as_person = words[0] in GIVEN_MALE | GIVEN_FEMALE | TITLES
    surname = re.search(rf"(?<!{re.escape(words[-2])} )\b{re.escape(words[-1])}\b", text)
    is_a_person = begins_as_person or offices or surname
    return SpeakerKind.PERSON if is_a_person else SpeakerKind.ORGANISATION
