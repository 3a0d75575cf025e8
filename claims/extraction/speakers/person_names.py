"""The words that tell persons, offices and organisations apart.

A *role* is an office or calling, printed before a name or after it ("Mayor", "a nurse"). A *title*
belongs to the name ("Sir", "Ms"); a *courtesy* is a title that is left out of the full name.
"""

import re

from .. import vocabulary
from . import cues

TITLES = vocabulary.words("titles")
COURTESIES = vocabulary.words("courtesies")
ALLEGIANCES = vocabulary.words("allegiances")
PARTIES = frozenset({"Democrat", "Republican", "Labour"})
LETTERS = vocabulary.words("letters_after_names")
PLACED_ROLES = vocabulary.words("placed_roles")
RANKS = vocabulary.words("ranks")
NAME_PARTICLES = vocabulary.words("name_particles")
PARTICLES = NAME_PARTICLES | {"of", "the", "and"}
PEOPLE = vocabulary.words("people_nouns") | cues.RECORD_NOUNS
ROLE_NOUNS = vocabulary.words("roles")
ORGANISATION_WORDS = vocabulary.words("organisation_words")
MALE_WORDS = vocabulary.words("male_words")
FEMALE_WORDS = vocabulary.words("female_words")
GIVEN_MALE = vocabulary.words("given_names_male")
GIVEN_FEMALE = vocabulary.words("given_names_female")
GIVEN = GIVEN_MALE | GIVEN_FEMALE
# Last words of what is no person's name: "Leck Council", "National Records".
THINGS = ORGANISATION_WORDS | cues.RECORD_NOUNS
HONORIFICS = TITLES | COURTESIES
# After these a title or a given name is not the one who speaks: "friends |of| Ana Poole".
JOINING = frozenset("of for by from and the".split())


def speaks(lower: str) -> bool:
    """Whether a common noun can name who or what says something: "scrapping 14 |council| posts"."""
    return any(
        noun in ROLE_NOUNS or noun in THINGS or noun in PEOPLE for noun in (lower, lower[:-1])
    )


def is_capital(word: str) -> bool:
    return word[0].isupper()


# Must match “K.” and “J.K.”; not “St.”.
INITIAL = re.compile(r"(?:[A-Z]\.){1,3}")


def is_person(words: list[str]) -> bool:
    """Whether the words are a person's name: "Ana Poole", "Mr Osei", "shadow minister Ana Poole".

    Not "Leck Council", "the nurse", nor a name of one word.
    """
    while len(words) > 1 and words[-1].rstrip(".,") in LETTERS:
        words = words[:-1]
    if not 1 < len(words) <= 9:
        return False
    if words[0].rstrip(".") in TITLES:
        return all(is_capital(word) for word in words)
    title = next((i for i, word in enumerate(words[:-1]) if word in HONORIFICS), 0)
    if title and words[title - 1].lower() not in JOINING:
        return is_person(words[title:])  # "insolvency judge Mr Justice Hale"
    name_start = next((i + 1 for i in range(len(words) - 1, -1, -1) if _is_office(words[i])), 0)
    if (words[-2] in GIVEN or INITIAL.fullmatch(words[-2])) and is_capital(words[-1]):
        # "mortgage broker Ana Poole": a given name needs no known calling before it.
        callings = {word.lower() for word in words[:-2]}
        return not callings & JOINING and not words[-1].isupper()
    has_office = name_start > 0 and all(
        _is_office(word) or word.lower() in RANKS for word in words[:name_start]
    )
    name = words[name_start:]
    last = words[-1]
    return (
        sum(is_capital(word) for word in name) >= (1 if has_office else 2)
        and all(is_capital(word) or word in NAME_PARTICLES for word in name)
        and not last.isupper()
        and last.lower() not in THINGS
        and name[0] not in PARTIES
    )


def _is_office(word: str) -> bool:
    return word.lower().rstrip(".") in ROLE_NOUNS and word not in COURTESIES
