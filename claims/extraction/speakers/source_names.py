"""What the words of a source call it: its name, role, organisation and gender."""

import re
from typing import Literal, NamedTuple

from .. import vocabulary
from .cues import RECORD_NOUNS
from .noun_phrases import DETERMINERS, RELATIVE_PRONOUNS
from .organisation_nouns import ORGANISATION_NOUNS, split_label
from .person_names import (
    ALLEGIANCES,
    COURTESIES,
    FEMALE_WORDS,
    GIVEN,
    GIVEN_FEMALE,
    GIVEN_MALE,
    HONORIFICS,
    LETTERS,
    MALE_WORDS,
    ORGANISATION_WORDS,
    PARTICLES,
    PEOPLE,
    PLACED_ROLES,
    RANKS,
    ROLE_NOUNS,
    THINGS,
    TITLES,
    is_capital,
    is_person,
)

Kind = Literal["person", "pronoun", "organisation", "record", "unnamed"]
Gender = Literal["m", "f", ""]

PRONOUN_OF = {
    "he": "he", "she": "she", "it": "it", "they": "they",
    "his": "he", "her": "she", "its": "it", "their": "they",
}  # fmt: skip
GENDER_OF_PRONOUN: dict[str, Gender] = {"he": "m", "she": "f"}
# An abbreviation or a party after a name: "(ONS)", "(Lab)".
BRACKETED = re.compile(r" ?\([^()]*\)")
LINKING_WORDS = frozenset("of from at for by with in on".split())
# "Papers seen by the Leck Times", "papers filed at the Leck Register" are not theirs.
RECEIVED = frozenset({"obtained", "seen", "sent"})
NOT_AUTHORS = {"by": RECEIVED, "from": RECEIVED, "at": RECEIVED | {"filed", "lodged", "held"}}
ORGANISATION_WORDS_IN_ROLES = ORGANISATION_WORDS | frozenset(
    "group charity union campaign company firm tank body watchdog network party".split()
)
# Before an Irish surname: "Eoin |Ó| Baoill".
NAME_PREFIXES = frozenset({"Ó", "Ní", "Nic", "Uí", "Mac"})
SEVERAL_OF = vocabulary.words("several_of")
OWNER_WORDS = ORGANISATION_WORDS | ORGANISATION_NOUNS


class SourceName(NamedTuple):
    """A source as one sentence prints it; empty strings where nothing is printed.

    `credited_to` is whose record it is.
    """

    name: str
    kind: Kind
    role: str = ""
    organisation: str = ""
    credited_to: str = ""
    gender: Gender = ""


def name_of_source(printed: str, apposition: str) -> SourceName:
    """What a source is called, from its head and its apposition as printed."""
    words = BRACKETED.sub("", printed).split() or [printed]
    apposition = _role_in(apposition)
    first = words[0].lower()
    if len(words) == 1 and first in PRONOUN_OF:
        pronoun = PRONOUN_OF[first]
        return SourceName(pronoun, "pronoun", gender=GENDER_OF_PRONOUN.get(pronoun, ""))
    has_determiner = first in DETERMINERS
    bare = words[1:] if has_determiner and len(words) > 1 else words
    if labelled := split_label(bare):
        return SourceName(labelled[1], "organisation", _listed(labelled[0], apposition))
    return _person_of(bare, apposition) or (
        _person(bare, apposition)
        if is_person(bare) or (not has_determiner and (_is_surname(bare) or _has_calling(bare)))
        else _thing(words, bare if first in {"a", "an", "the"} else words, apposition)
    )


def _person_of(bare: list[str], apposition: str) -> SourceName | None:
    """A person whom something printed around the name belongs to: "Leck Council's Ana Poole said
    it", "Ana Poole of Leck Council said it", "Minister for Housing Ana Poole said it".
    """
    owner = next((i for i, word in enumerate(bare) if word.endswith(("’s", "'s"))), None)
    if owner is not None and is_person(bare[owner + 1 :]):
        person = name_of_source(" ".join(bare[owner + 1 :]), apposition)
        organisation = without_possessive(" ".join(bare[: owner + 1]))
        return person._replace(organisation=person.organisation or organisation)
    named = name_behind_role(bare)
    if named:
        return name_of_source(" ".join(bare[named:]), _listed(" ".join(bare[:named]), apposition))
    place = next((i for i, word in enumerate(bare) if word in {"of", "from", "at"}), len(bare))
    if 1 < place < len(bare) and is_person(bare[:place]):
        return name_of_source(" ".join(bare[:place]), _listed(" ".join(bare[place:]), apposition))
    return None


def name_behind_role(words: list[str]) -> int:
    """Where a name begins behind a role and its field: "Spokesperson on housing |Ana Poole| said
    it", "Minister for Housing |Ana Poole| said it"; 0 if there is none.
    """
    start = len(words) - (3 if len(words) > 3 and words[-2] in NAME_PREFIXES else 2)
    role = [word.lower() for word in words[:start]]
    if len(role) < 3 or ROLE_NOUNS.isdisjoint(role) or {"on", "for", "of"}.isdisjoint(role):
        return 0
    is_parted = words[start - 1].islower() or (role[0] in ROLE_NOUNS and role[1] in {"for", "of"})
    may_be_field = role[-1] not in PARTICLES | {"for", "on"}
    return start if is_parted and may_be_field and is_person(words[start:]) else 0


def _listed(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _person(words: list[str], apposition: str) -> SourceName:
    name, role, letters = person_name(words)
    organisation = (
        _organisation_in_role(apposition.split())
        or _organisation_before_role(role.split())
        or _owning_organisation(apposition.split())
    )
    title = next((word for word in words if word in HONORIFICS), "")
    return SourceName(
        " ".join(name),
        "person",
        _listed(role, letters, apposition),
        organisation,
        gender=gender_of(title, role, name),
    )


def _is_surname(words: list[str]) -> bool:
    """Whether the words are one name: "Hale said it"; not "ONS said it", "Analysts said it", "Data
    showed it".
    """
    lower = words[0].lower()
    is_noun = lower in PEOPLE or lower in ROLE_NOUNS or _is_human(lower)
    return len(words) == 1 and is_capital(words[0]) and not words[0].isupper() and not is_noun


def _has_calling(words: list[str]) -> bool:
    """Whether a name follows an unknown calling: "dog groomer Zed Boyle"; no "rival Hull City"."""
    callings = [word for word in words if word.islower()]
    name = words[len(callings) :]
    return (
        0 < len(callings) < 4
        and callings == words[: len(callings)]
        and len(name) == 2
        and all(is_capital(word) and not word.isupper() for word in name)
        and name[-1].lower() not in THINGS
        and not LINKING_WORDS & set(callings)
    )


def person_name(words: list[str]) -> tuple[list[str], str, str]:
    """Name, role and letters: Mayor Ana Poole MP is (["Ana", "Poole"], "Mayor", "MP")."""
    end = len(words)
    while end > 1 and words[end - 1].rstrip(".,") in LETTERS:
        end -= 1
    start = next((i for i, word in enumerate(words[: end - 1]) if word in HONORIFICS), 0)
    for index, word in enumerate(words[: end - 1]):
        lower = word.lower().rstrip(".")
        is_role = lower in ROLE_NOUNS and word not in COURTESIES
        is_allegiance = word in ALLEGIANCES and index == start and end - index > 2
        if is_role or is_allegiance or not (is_capital(word) or lower in PARTICLES):
            start = index + 1
    name = [word for word in words[start:end] if word not in COURTESIES]
    if len(name) > 2 and name[0] in TITLES:
        name = name[1:]
    if len(name) > 2 and name[0] not in GIVEN and name[1] in GIVEN:
        # "Swimmer Ana Poole": no list holds every calling.
        start += 1
        name = name[1:]
    return name or list(words[end - 1 : end]), " ".join(words[:start]), " ".join(words[end:])


def gender_of(title: str, role: str, name: list[str]) -> Gender:
    """What title, role and given name tell of the gender."""
    words = [title, *role.lower().split()]
    if any(word in MALE_WORDS for word in words):
        return "m"
    if any(word in FEMALE_WORDS for word in words):
        return "f"
    given = name[0] if len(name) > 1 else ""
    return "m" if given in GIVEN_MALE else "f" if given in GIVEN_FEMALE else ""


def without_possessive(name: str) -> str:
    return name[:-2] if name.endswith(("’s", "'s")) else name


def _thing(words: list[str], bare: list[str], apposition: str) -> SourceName:
    """A source that is no person's name: an organisation, a record, or somebody unnamed.

    `bare` are the words without an article.
    """
    lower_words = [word.lower() for word in bare]
    if lower_words[:2] == ["shares", "in"] and len(bare) > 2 and is_capital(bare[2]):
        return SourceName(without_possessive(" ".join(bare[2:])), "organisation")
    noun_end = next(
        (i for i, lower in enumerate(lower_words) if i and lower in LINKING_WORDS), len(lower_words)
    )
    nouns = lower_words[:noun_end]
    name = " ".join(bare)
    if _describes(bare, nouns[-1], apposition):
        described = " ".join(apposition.removeprefix("the ").split())
        return SourceName(described, "organisation", name)
    is_named_last = is_capital(bare[noun_end - 1])
    is_record_last = lower_words[-1] in RECORD_NOUNS and bare[-1].islower() and is_capital(bare[0])
    if is_record_last or (
        not RECORD_NOUNS.isdisjoint(nouns) and (noun_end == 1 or not is_named_last)
    ):
        credited_to = _owner(bare) or _author(bare) or _author(apposition.split(), may_lead=False)
        return SourceName(name, "record", credited_to=credited_to)
    is_organisation = noun_end > 1 and is_named_last and nouns[-1] in ORGANISATION_WORDS
    if not is_organisation and any(_is_human(noun) or noun.endswith("-year-old") for noun in nouns):
        organisation = _organisation_in_role(bare) or _organisation_before_role(bare)
        return SourceName(name, "unnamed", apposition, organisation)
    is_cut = 0 < noun_end < len(bare) and is_named_last and nouns[-1] not in SEVERAL_OF
    if is_cut and not _name_at_start(bare[noun_end + 1 :]):
        name = " ".join(bare[:noun_end])
    has_capitals = any(is_capital(word) for word in bare[1:]) or is_capital(words[0])
    is_definite = len(words) > len(bare) or lower_words[0] in {"its", "his", "her", "their"}
    return SourceName(
        name,
        "organisation" if is_definite or has_capitals else "unnamed",
        apposition,
        _organisation_in_role(apposition.split()),
    )


def _describes(bare: list[str], noun: str, apposition: str) -> bool:
    """Whether common nouns only describe the name beside them: "The charity, |Leaf|, said it"."""
    names = apposition.removeprefix("the ").split()
    common = bare[1:] if bare[0].lower() in DETERMINERS else bare
    return (
        " ".join(common).islower()
        and noun not in RECORD_NOUNS
        and bool(names)
        and all(is_capital(name) or name in PARTICLES | {"for"} for name in names)
    )


def _role_in(apposition: str) -> str:
    """An apposition without ages and clauses: "42, |a nurse from Leck|, who has two children"."""
    parts = [part.strip() for part in apposition.split(",")]
    clause = next((i for i, part in enumerate(parts) if _opens_clause(part)), len(parts))
    roles = (part for part in parts[:clause] if part and not part.isdigit())
    return ", ".join(role for role in roles if not role.split()[0].endswith("ed"))


def _opens_clause(part: str) -> bool:
    return not RELATIVE_PRONOUNS.isdisjoint(part.split()[:1])


def _is_human(lower: str) -> bool:
    """Whether a noun is somebody's office or calling, or a plural of people: "three bosses said
    it".
    """
    singular = _singular(lower)
    is_plural = lower in PEOPLE and lower != singular and singular not in THINGS
    return singular in ROLE_NOUNS or is_plural


def _owner(words: list[str]) -> str:
    """Whose record it is by possession: "|the council|'s own figures"."""
    for index, word in enumerate(words[:4]):
        if word.endswith(("’s", "'s")):
            return without_possessive(" ".join(words[: index + 1]))
    return ""


def _owning_organisation(words: list[str]) -> str:
    """What an office belongs to by possession: "Ana Poole, |Leck Council|'s deputy leader, said
    it".
    """
    owner = _owner(words[1:] if words[:1] and words[0].lower() in DETERMINERS else words)
    is_organisation = not OWNER_WORDS.isdisjoint(owner.lower().split())
    return owner if is_organisation or owner.isupper() else ""


def _singular(lower: str) -> str:
    return lower.removesuffix("es") if lower.endswith("sses") else lower.removesuffix("s")


def _author(words: list[str], *, may_lead: bool = True) -> str:
    """Whose record it is: "figures from |Leck Council|", "|Met| figures", "a study by the think
    tank |Leck Futures| found it". Not who came by it: "papers seen by the Leck Times".
    """
    lower_words = [word.lower() for word in words]
    for link in ("by", "from", "at"):
        if link not in lower_words or lower_words[lower_words.index(link) - 1] in NOT_AUTHORS[link]:
            continue
        rest = words[lower_words.index(link) + 1 :][:12]
        while rest and not is_capital(rest[0]) and rest[0] not in LINKING_WORDS:
            rest = rest[1:]
        name = _name_at_start(rest)
        if name:
            return name
    return _name_at_start(words) if may_lead else ""


def _name_at_start(words: list[str]) -> str:
    name: list[str] = []
    for word in words:
        if not is_capital(word) and word.lower() not in PARTICLES | {"for", "&"}:
            break
        name.append(word)
    while name and not is_capital(name[-1]):
        name.pop()
    return without_possessive(" ".join(name))


def _organisation_in_role(words: list[str]) -> str:
    """What a role is held at: "chief executive of |Hale Homes|", "a spokesman for |the council|",
    "from the civil rights group |Liberty|". Not a place: "MP for Leck", "a nurse from Leck".
    """
    words = BRACKETED.sub("", " ".join(words)).split()
    lower_words = [word.lower() for word in words]
    link = next(
        (i for i, lower in enumerate(lower_words) if lower in {"of", "from", "at", "for"}), None
    )
    if link is None or not PLACED_ROLES.isdisjoint(lower_words[:link]):
        return ""
    held_at = words[link + 1 :]
    is_role = not ROLE_NOUNS.isdisjoint(lower_words[:link]) and lower_words[link] != "from"
    is_organisation = not ORGANISATION_WORDS_IN_ROLES.isdisjoint(lower_words[link + 1 :])
    if not link and held_at and is_capital(held_at[0]):  # "of Friends of Leck"
        is_organisation = is_organisation or not {"of", "for", "&"}.isdisjoint(lower_words[1:])
    if not (is_role or is_organisation):
        return ""
    name: list[str] = []
    for word in reversed(held_at):
        if not is_capital(word) and word not in {"of", "for", "and", "&", "the"}:
            break
        name.insert(0, word)
    while name and not is_capital(name[0]):
        name.pop(0)
    return " ".join(name) or (" ".join(held_at) if is_organisation else "")


def _organisation_before_role(words: list[str]) -> str:
    """What is printed before a role: "|Leck Police| spokesman", "|Liberty| director"."""
    name: list[str] = []
    for word in words[1:] if words[:1] and words[0].lower() in DETERMINERS else words:
        if not is_capital(word) or word.lower().rstrip(".") in ROLE_NOUNS:
            break
        name.append(word)
    while name and name[-1].lower() in RANKS:
        name.pop()
    return without_possessive(" ".join(name)) if len(name) < len(words) else ""
