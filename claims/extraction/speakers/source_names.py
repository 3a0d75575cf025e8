"""Mentions: what the words of a source call it: its name, role, organisation and gender."""

import re
from typing import NamedTuple

from .cues import RECORDS, vocabulary
from .noun_phrases import DETERMINERS
from .organisation_nouns import ORGANISATION_NOUNS, split_label
from .person_names import (
    ALLEGIANCES,
    COURTESIES,
    FEMALE,
    GIVEN,
    GIVEN_FEMALE,
    GIVEN_MALE,
    HONORIFICS,
    LETTERS,
    MALE,
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

PRONOUN_OF = {"he": "he", "she": "she", "it": "it", "they": "they", "his": "he", "her": "she"} | {
    "its": "it",
    "their": "they",
}
# An abbreviation or a party after a name: "(ONS)", "(Lab)".
BRACKETED = re.compile(r" ?\([^()]*\)")
LINKS = vocabulary("of from at for by with in on")
# "Papers seen by the Leck Times", "papers filed at the Leck Register" are not theirs.
RECEIVED = vocabulary("obtained seen sent")
UNWRITTEN = {"by": RECEIVED, "from": RECEIVED, "at": RECEIVED | {"filed", "lodged", "held"}}
HAVING = ORGANISATION_WORDS | vocabulary(
    "group charity union campaign company firm tank body watchdog network party"
)
OWNING = ORGANISATION_WORDS | ORGANISATION_NOUNS


class SourceName(NamedTuple):
    """A source as one sentence prints it; empty strings where nothing is printed.

    `kind` is person, pronoun, organisation, record or unnamed; `credited` is whose record it is;
    `gender` is "m", "f" or "".
    """

    name: str
    kind: str
    role: str = ""
    organisation: str = ""
    credited: str = ""
    gender: str = ""


def name_of_source(printed, aside):
    """What a source is called, from its head and its aside as printed."""
    words = BRACKETED.sub("", printed).split() or [printed]
    aside = _role(aside)
    low = words[0].lower()
    if len(words) == 1 and low in PRONOUN_OF:
        pronoun = PRONOUN_OF[low]
        return SourceName(pronoun, "pronoun", gender={"he": "m", "she": "f"}.get(pronoun, ""))
    determined = low in DETERMINERS
    bare = words[1:] if determined and len(words) > 1 else words
    labelled = split_label(bare)
    if labelled:
        label, name = labelled
        return SourceName(name, "organisation", ", ".join(part for part in (label, aside) if part))
    owner = next((i for i, word in enumerate(bare) if word.endswith(("’s", "'s"))), None)
    if owner is not None and is_person(bare[owner + 1 :]):
        person = name_of_source(" ".join(bare[owner + 1 :]), aside)
        body = _bare(" ".join(bare[: owner + 1]))
        return person._replace(organisation=person.organisation or body)
    place = next((i for i, word in enumerate(bare) if word in {"of", "from", "at"}), len(bare))
    if 1 < place < len(bare) and is_person(bare[:place]):
        further = ", ".join(part for part in (" ".join(bare[place:]), aside) if part)
        return name_of_source(" ".join(bare[:place]), further)
    if is_person(bare) or (not determined and (_is_surname(bare) or _is_called(bare))):
        name, before, letters = person_name(bare)
        role = ", ".join(part for part in (before, letters, aside) if part)
        organisation = (
            _organisation(aside.split())
            or _before_role(before.split())
            or _owning_body(aside.split())
        )
        title = next((word for word in bare if word in HONORIFICS), "")
        gender = gender_of(title, before, name)
        return SourceName(" ".join(name), "person", role, organisation, gender=gender)
    return _thing(words, bare if low in {"a", "an", "the"} else words, aside)


def _is_surname(words):
    """Whether the words are one name: "Hale"; not "ONS", "Analysts", "Data"."""
    low = words[0].lower()
    common = low in PEOPLE or low in ROLE_NOUNS or _is_human(low)
    return len(words) == 1 and is_capital(words[0]) and not words[0].isupper() and not common


def _is_called(words):
    """Whether a name follows an unknown calling: "dog groomer Zed Boyle"; no "rival Hull City"."""
    callings = [word for word in words if word.islower()]
    name = words[len(callings) :]
    return (
        0 < len(callings) < 4
        and callings == words[: len(callings)]
        and len(name) == 2
        and all(is_capital(word) and not word.isupper() for word in name)
        and name[-1].lower() not in THINGS
        and not LINKS & set(callings)
    )


def person_name(words):
    """Name, role and letters: Mayor Ana Poole MP is (["Ana", "Poole"], "Mayor", "MP")."""
    last = len(words)
    while last > 1 and words[last - 1].rstrip(".,") in LETTERS:
        last -= 1
    first = next((i for i, word in enumerate(words[: last - 1]) if word in HONORIFICS), 0)
    for index, word in enumerate(words[: last - 1]):
        low = word.lower().rstrip(".")
        is_role = low in ROLE_NOUNS and word not in COURTESIES
        is_role = is_role or (word in ALLEGIANCES and index == first and last - index > 2)
        if is_role or not (is_capital(word) or low in PARTICLES):
            first = index + 1
    name = [word for word in words[first:last] if word not in COURTESIES]
    if len(name) > 2 and name[0] in TITLES:
        name = name[1:]
    if len(name) > 2 and name[0] not in GIVEN and name[1] in GIVEN:
        # "Swimmer Ana Poole": no list holds every calling.
        first += 1
        name = name[1:]
    return name or list(words[last - 1 : last]), " ".join(words[:first]), " ".join(words[last:])


def gender_of(title, role, name):
    """ "m", "f" or "" from title, role and given name."""
    words = [title, *role.lower().split()]
    if any(word in MALE for word in words):
        return "m"
    if any(word in FEMALE for word in words):
        return "f"
    given = name[0] if len(name) > 1 else ""
    return "m" if given in GIVEN_MALE else "f" if given in GIVEN_FEMALE else ""


def _thing(words, bare, aside):
    """A source that is no person's name: a body, a record, or somebody unnamed."""
    lows = [word.lower() for word in bare]
    if lows[:2] == ["shares", "in"] and len(bare) > 2 and is_capital(bare[2]):
        return SourceName(_bare(" ".join(bare[2:])), "organisation")
    stem = next((i for i, low in enumerate(lows) if i and low in LINKS), len(lows))
    nouns = lows[:stem]
    name = " ".join(bare)
    named = aside.removeprefix("the ").split()
    common = " ".join(bare[1:] if lows[0] in DETERMINERS else bare).islower()
    recorded = nouns[-1] in RECORDS
    if (
        common
        and not recorded
        and named
        and all(is_capital(w) or w in PARTICLES | {"for"} for w in named)
    ):
        return SourceName(" ".join(named), "organisation", name)
    if any(low in RECORDS for low in nouns) and (stem == 1 or not is_capital(bare[stem - 1])):
        credited = _owner(bare) or _credited(bare) or _credited(aside.split(), False)
        return SourceName(name, "record", credited=credited)
    united = stem > 1 and is_capital(bare[stem - 1]) and nouns[-1] in ORGANISATION_WORDS
    if not united and any(_is_human(low) or low.endswith("-year-old") for low in nouns):
        return SourceName(name, "unnamed", aside, _organisation(bare) or _before_role(bare))
    if 0 < stem < len(bare) and is_capital(bare[stem - 1]) and not _leading_name(bare[stem + 1 :]):
        name = " ".join(bare[:stem])
    capitals = any(is_capital(word) for word in bare[1:]) or is_capital(words[0])
    bodily = len(words) > len(bare) or capitals or lows[0] in {"its", "his", "her", "their"}
    return SourceName(
        name, "organisation" if bodily else "unnamed", aside, _organisation(aside.split())
    )


def _role(aside):
    """An aside without ages and clauses: "42, |a nurse from Leck|, who has two children"."""
    parts = [part.strip() for part in aside.split(",")]
    clause = next((i for i, part in enumerate(parts) if part.split()[:1] in CLAUSES), len(parts))
    named = (part for part in parts[:clause] if part and not part.isdigit())
    return ", ".join(part for part in named if not part.split()[0].endswith("ed"))


CLAUSES = [["who"], ["which"], ["whose"], ["where"], ["whom"]]


def _is_human(low):
    """Whether a noun is somebody's office or calling, or a plural of people: "bosses"."""
    one = _singular(low)
    several = low in PEOPLE and low != one and one not in THINGS
    return one in ROLE_NOUNS or several


def _owner(words):
    """Whose record it is by possession: "|the council|'s own figures"."""
    for index, word in enumerate(words[:4]):
        if word.endswith(("’s", "'s")):
            return _bare(" ".join(words[: index + 1]))
    return ""


def _owning_body(words):
    """The body that an office belongs to by possession: "|Leck Council|'s deputy leader"."""
    owner = _owner(words[1:] if words[:1] and words[0].lower() in DETERMINERS else words)
    bodily = any(low in OWNING for low in owner.lower().split())
    return owner if bodily or owner.isupper() else ""


def _singular(low):
    return low.removesuffix("es") if low.endswith("sses") else low.removesuffix("s")


def _bare(name):
    return name.removesuffix("’s").removesuffix("'s")


def _credited(words, leading=True):
    """Whose record it is: "figures from |Leck Council|", "|Met| figures", "a study by the think
    tank |Leck Futures|". Not who came by it: "papers seen by the Leck Times".
    """
    lows = [word.lower() for word in words]
    for link in ("by", "from", "at"):
        if link not in lows or lows[lows.index(link) - 1] in UNWRITTEN[link]:
            continue
        rest = words[lows.index(link) + 1 :][:12]
        while rest and not is_capital(rest[0]) and rest[0] not in LINKS:
            rest = rest[1:]
        run = _leading_name(rest)
        if run:
            return run
    return _leading_name(words) if leading else ""


def _leading_name(words):
    run = []
    for word in words:
        if not is_capital(word) and word.lower() not in PARTICLES | {"for", "&"}:
            break
        run.append(word)
    while run and not is_capital(run[-1]):
        run.pop()
    return _bare(" ".join(run))


def _organisation(words):
    """The body in a role: "chief executive of |Hale Homes|", "a spokesman for |the council|",
    "from the civil rights group |Liberty|". Not a place: "MP for Leck", "a nurse from Leck".
    """
    words = BRACKETED.sub("", " ".join(words)).split()
    lows = [word.lower() for word in words]
    place = next((i for i, low in enumerate(lows) if low in {"of", "from", "at", "for"}), None)
    if place is None or any(low in PLACED_ROLES for low in lows[:place]):
        return ""
    beyond = words[place + 1 :]
    speaks = any(low in ROLE_NOUNS for low in lows[:place]) and lows[place] != "from"
    bodily = any(low in HAVING for low in lows[place + 1 :])
    if not place and beyond and is_capital(beyond[0]):  # "of Friends of Leck"
        bodily = bodily or not {"of", "for", "&"}.isdisjoint(lows[1:])
    if not (speaks or bodily):
        return ""
    run = []
    for word in reversed(beyond):
        if not is_capital(word) and word not in {"of", "for", "and", "&", "the"}:
            break
        run.insert(0, word)
    while run and not is_capital(run[0]):
        run.pop(0)
    return " ".join(run) or (" ".join(beyond) if bodily else "")


def _before_role(words):
    """The body printed before a role: "|Leck Police| spokesman", "|Liberty| director"."""
    run = []
    for word in words[1:] if words[:1] and words[0].lower() in DETERMINERS else words:
        low = word.lower().rstrip(".")
        if not is_capital(word) or low in ROLE_NOUNS:
            break
        run.append(word)
    while run and run[-1].lower() in RANKS:
        run.pop()
    return _bare(" ".join(run)) if len(run) < len(words) else ""
