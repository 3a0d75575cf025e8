"""The fullest name that a text prints for whoever a source calls by part of it.

"Mr Osei" and "Osei" stand for the Daniel Osei named elsewhere in the text, "the ONS" and "the
statistics office" for the Office for National Statistics, "the guild" for the Law Guild.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from ...dates import MONTHS, WEEKDAYS
from .. import vocabulary
from ..text import Paragraph
from .noun_phrases import OPENERS, PREPOSITIONS
from .organisation_nouns import (
    ORGANISATION_NOUNS,
    WORDS_OF_KIND,
    kind_of,
    may_name,
    split_label,
)
from .person_names import (
    GIVEN,
    HONORIFICS,
    LETTERS,
    ORGANISATION_WORDS,
    ROLE_NOUNS,
    TITLES,
    is_capital,
)
from .sentences import is_headline
from .source_names import (
    Gender,
    gender_of,
    name_behind_role,
    person_name,
    without_possessive,
)

# Must match runs of capitalised words with what joins them: Ana de la Poole, Sir John F. Kent,
# Office for National Statistics, Hull City Council. Must not run over a full stop or a comma.
NAMES = re.compile(
    r"\b(?=[A-Zafinot])"  # what either may begin with, for most words begin neither
    r"(?P<place>(?:in|at|near|from|to|outside|around) )?"
    r"(?P<name>\b(?:[A-Z]\.|[A-Z][\w’'&-]*\.?(?<![a-z]{3}\.))"
    r"(?:[ ](?:(?:of|for|and|&|the|de|la|van|von|der|bin|al|del)[ ]){0,3}"
    r"(?:[A-Z]\.|[A-Z][\w’'&-]*))*)"
    r"(?:[ ]\((?P<short>[A-Z][A-Za-z&]{1,9})\))?"
)
# What follows a person's name and no other: ", 42," or ", who".
AGED = re.compile(r", (?:\d\d\b|who\b)")
# May stand capitalised before a name without being part of it. "May" is a name as often.
NO_FIRST_NAMES = (
    PREPOSITIONS
    | OPENERS
    | vocabulary.words("no_first_names")
    | ({name.lower() for name in (*MONTHS, *WEEKDAYS)} - {"may"})
)
# What a company is in law, in small letters after its name: "Leck Boats plc".
LEGAL_FORM = re.compile(r" (?:plc|ltd|llp|inc|limited)\b")
JOINING_WORDS = frozenset("of for and the & de la van von der bin al del".split())
# Stand before a given name alone: "Sir Mark said". Not "Lord Hale said".
GIVEN_NAME_TITLES = ("Sir", "Dame", "Lady")
COMMON_WORDS = vocabulary.words("common_name_words")
COMPANY_WORDS = vocabulary.words("company_words")
# No name has more words; a longer run is shouting or noise.
WORDS_AT_MOST = 12
# The names kept for one last word: more would only cost time.
NAMES_AT_MOST = 8

# Where each name of a text is printed: the offsets of its characters, in order.
Positions = dict[str, list[int]]


@dataclass(slots=True)
class NameRegister:
    """The names that a text prints, and where.

    `people` by surname, `organisations` by each of their words, and both by their first word.
    `person_positions` and `person_surnames` are parallel lists, in the order of the text.
    `labelled` are names by the noun printed before them: the "charity" Leaf. `capitalised_inside`
    are the words that stand capitalised inside a sentence.
    """

    people: dict[str, Positions] = field(default_factory=dict)
    organisations: dict[str, Positions] = field(default_factory=dict)
    by_first_word: dict[str, Positions] = field(default_factory=dict)
    labelled: dict[str, Positions] = field(default_factory=dict)
    genders: dict[str, Gender] = field(default_factory=dict)
    person_positions: list[int] = field(default_factory=list)
    person_surnames: list[str] = field(default_factory=list)
    capitalised_inside: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, text: str, paragraphs: Iterable[Paragraph]) -> "NameRegister":
        """The register of a text; its headlines are left out, where every word is capitalised."""
        register = cls()
        for start, end, _ in paragraphs:
            is_sentence = text[end - 1] in ".!?"
            if is_sentence or not is_headline(text[start : min(end, start + 300)].split()):
                register._read(text, start, end)
        return register

    def _read(self, text: str, start: int, end: int) -> None:
        for match in NAMES.finditer(text, start, end):
            words = match["name"].split()
            first = 0
            while first < len(words) and words[first].lower().removesuffix(".") in NO_FIRST_NAMES:
                first += 1
            words = words[first : first + WORDS_AT_MOST]
            if not words:
                continue
            words = _without_people(words)
            labelled = split_label(words)
            words = labelled[1].split() if labelled else words
            position = match.start("name")
            if position > 1 and text[position - 2].islower():
                self.capitalised_inside.add(words[0])
            while len(words) > 2 and words[-1] in LETTERS:
                words = words[:-1]
            persons = _persons(words)
            couple = _couple(persons)
            if couple:
                _add_position(self.people, couple[-1], " ".join(couple), position)
            words = [without_possessive(word) for word in words]
            name = words[: words.index("and")] if "and" in words else words
            if len(name) > 1:
                _add_position(self.by_first_word, name[0], " ".join(name), position)
            self._add_labelled(words, text[max(start, position - 20) : position], position)
            for body in bodies_in(words):
                if is_organisation(body) or match["short"]:
                    self._add_organisation(body, position, match["short"])
            if LEGAL_FORM.match(text, match.end()):
                _add_position(self.organisations, "plc", " ".join(words), position)
            for person in persons:
                is_aged = AGED.match(text, match.end()) is not None
                self._add_person(person, position, match["place"] is not None, is_aged)

    def _add_labelled(self, words: list[str], before: str, position: int) -> None:
        """A name behind a common noun that stands for it: "the charity |Open Larder|"."""
        label = before[:-1].rpartition(" ")[2] if before.endswith(" ") else ""
        if label in ORGANISATION_NOUNS:
            _add_position(self.labelled, label, " ".join(words), position)

    def _add_organisation(self, words: list[str], position: int, short: str | None) -> None:
        name = " ".join(words)
        keys = {word.lower() for word in words if is_capital(word)} - COMMON_WORDS
        initials = "".join(word[0] for word in words if is_capital(word))
        keys |= {key.lower() for key in (short, initials) if key and len(key) > 1}
        for key in keys:
            _add_position(self.organisations, key, name, position)

    def _add_person(self, words: list[str], position: int, is_place: bool, is_aged: bool) -> None:
        title = next((word for word in words if word in HONORIFICS), "")
        name, role, _ = person_name(words)
        surname = name[-1]
        gender = gender_of(title, role, name)
        if gender:
            self.genders.setdefault(surname, gender)
        if len(name) > 1:
            _add_position(self.people, surname, " ".join(name), position)
            _add_position(self.by_first_word, name[0], " ".join(name), position)
        is_person = title or role or is_aged or len(name) > 1 or surname in self.people
        if is_person and not is_place:
            self.person_positions.append(position)
            self.person_surnames.append(surname)

    def full_name(self, name: str, position: int, gender: Gender = "") -> str:
        """The fullest name printed for a person called `name`, near `position` if several fit."""
        words = name.split()
        if len(words) == 2 and words[0] in GIVEN_NAME_TITLES:
            titled = self._titled(words[1])
            if titled:
                return titled
        of_surname = self.people.get(words[-1], {})
        given = set(words[:-1]) - TITLES
        fitting = {full: at for full, at in of_surname.items() if given <= set(full.split())}
        of_gender = [
            full for full in fitting if gender and gender_of("", "", full.split()) == gender
        ]
        fitting = {full: fitting[full] for full in of_gender or fitting}
        if not fitting.keys() - {name}:
            beginning = (
                self.by_first_word.get(words[0], {}) if words[-1] not in self.genders else {}
            )
            longer = [full for full in beginning if _continues(name, full)]
            return longer[0] if len(longer) == 1 else name
        nearest = set(_nearest(fitting, position).split())
        return max((full for full in fitting if nearest <= set(full.split())), key=len)

    def _titled(self, given_name: str) -> str | None:
        """The one person of that given name: “Sir Mark” of "Sir Mark Hale was late"."""
        names = self.by_first_word.get(given_name, ())
        people = [name for name in names if name in self.people.get(name.split()[-1], ())]
        return people[0] if len(people) == 1 else None

    def full_organisation(self, name: str, position: int) -> str | None:
        """The fullest name printed for an organisation called `name`; None if none fits."""
        words = [word.lower() for word in name.split() if word.lower() not in JOINING_WORDS]
        if not words:
            return None
        names = self.organisations.get(words[-1]) or self.people.get(words[-1].title(), {})
        fitting = {full: at for full, at in names.items() if _fits(words, full, name.islower())}
        if len(fitting) > 1:
            fitting.pop(name.removeprefix("the "), None)
        nearest = _nearest(fitting, position) if fitting else None
        return nearest if nearest and len(nearest) >= len(name.removeprefix("the ")) else None

    def nearest_company(self, position: int) -> str | None:
        """The company named last before the position, else the first after it: "Hale & Co",
        "Leck Homes plc".
        """
        fitting: Positions = {}
        for word in COMPANY_WORDS:
            fitting |= self.organisations.get(word, {})
        return _nearest(fitting, position) if fitting else None

    def organisation_before(
        self, noun: str, position: int, *, is_exact: bool = False
    ) -> str | None:
        """What was named last before the position and a noun tells the kind of: "Leck Police" for
        "the force"; None if there is none. If it `is_exact`, not what may only be called so: a
        trust is a charity.
        """
        fitting: Positions = dict(self.labelled.get(noun, {}))
        for word in WORDS_OF_KIND.get(noun, ()):
            fitting |= self.organisations.get(word, {})
        fitting = {
            name: at
            for name, at in fitting.items()
            if at[0] < position
            and may_name(noun, name)
            and (not is_exact or kind_of(name) == noun or name in self.labelled.get(noun, ()))
        }
        return _nearest(fitting, position) if fitting else None

    def is_surname(self, name: str) -> bool:
        """Whether somebody whose last name it is stands in the text."""
        return name in self.people

    def is_name(self, name: str) -> bool:
        """Whether it is a name and not a word that only begins a sentence: "Instant" polls."""
        is_common = " " not in name and name == name.capitalize()  # not "RailPartners"
        return not is_common or name in self.capitalised_inside

    def has_speaker(self, words: list[str]) -> bool:
        """Whether the words name a person of this text by surname, or an organisation in full."""
        name = " ".join(words)
        organisations = self.organisations.get(words[-1].lower(), {})
        is_person = words[-1] in self.people
        return is_person or name in organisations or (name.isupper() and bool(organisations))

    def person_between(
        self, start: int, end: int, gender: Gender, *, is_certain: bool = False
    ) -> str | None:
        """The first person named in `text[start:end]` who may be "he" or "she".

        If `is_certain`, only one whose title, role or given name says so.
        """
        first = bisect_left(self.person_positions, start)
        last = bisect_left(self.person_positions, end)
        return self._person(range(first, min(last, first + NAMES_AT_MOST)), gender, is_certain)

    def newcomer_between(self, start: int, end: int, gender: Gender) -> str | None:
        """The person whose full name is first printed in `text[start:end]`, if it may be hers."""
        name = self.person_between(start, end, gender)
        positions = self.people.get(name.split()[-1], {}).get(name) if name else None
        return name if positions and positions[0] >= start else None

    def person_before(self, position: int, gender: Gender) -> str | None:
        """The person named last before the position who may be "he" or "she"."""
        last = bisect_left(self.person_positions, position)
        return self._person(range(last - 1, max(last - NAMES_AT_MOST, 0) - 1, -1), gender, False)

    def _person(self, numbers: range, gender: Gender, is_certain: bool) -> str | None:
        """The first of the persons of that gender, or else the first of whom nothing tells it."""
        for proof in (gender,) if is_certain else (gender, ""):
            for number in numbers:
                surname = self.person_surnames[number]
                if self.genders.get(surname, "") == proof:
                    return self.full_name(surname, self.person_positions[number] + 1)
        return None


def is_organisation(words: list[str]) -> bool:
    """Whether capitalised words name an organisation: "Hull City Council", "ONS", "Hale & Co".

    Not the "Charity" that a headline begins with.
    """
    if len(words) == 1 and words[0].lower() in ORGANISATION_NOUNS:
        return words[0].isupper()
    return (
        any(word.lower() in ORGANISATION_WORDS for word in words)
        or any(word in {"of", "for", "&", "Co"} for word in words)
        or (len(words) == 1 and words[0].isupper() and len(words[0]) > 1)
    )


def _without_people(words: list[str]) -> list[str]:
    """The name without those of it that a sentence begins with: "Members of the |Leck Union|"."""
    noun = words[0].lower()
    is_plural = noun.endswith("s") and noun not in {"friends", "doctors", "lawyers"}
    if is_plural and noun[:-1] in ROLE_NOUNS and words[1:3] == ["of", "the"] and len(words) > 3:
        return words[3:]
    return words


def bodies_in(words: list[str]) -> list[list[str]]:
    """The organisations in a run of names: two in "Leck Trust and Upton Council", one in "Office
    for Leck and Upton".
    """
    if "and" not in words:
        return [words]
    joint = words.index("and")
    first, second = words[:joint], words[joint + 1 :]
    are_two = len(first) > 1 and first[-1].lower() in ORGANISATION_WORDS and is_organisation(second)
    return [first, *bodies_in(second)] if are_two else [words]


def _persons(words: list[str]) -> list[list[str]]:
    """The persons in a run of names: two in "Ana Poole and Leck's Daniel Osei"."""
    names: list[list[str]] = [[]]
    for word in words[name_behind_role(words) :]:
        if word in {"and", "of", "for", "&"}:
            names.append([])
        elif word != without_possessive(word):
            names[-1].append(without_possessive(word))
            names.append([])
        else:
            names[-1].append(word)
    return [name for name in names if name and _may_be_person(name)]


def _couple(persons: list[list[str]]) -> list[str] | None:
    """The first of two who share a surname: Derek Winsham of "Derek and Paula Winsham won"."""
    if [len(name) for name in persons] != [1, 2] or persons[0][0] not in GIVEN:
        return None
    return [persons[0][0], persons[1][1]]


def _may_be_person(words: list[str]) -> bool:
    last = words[-1].lower()
    return not (
        any(word.lower() in ORGANISATION_WORDS for word in words)
        or last in ROLE_NOUNS
        or not is_capital(words[-1])
        or (words[-1].isupper() and words[-1] not in LETTERS)
    )


def _continues(name: str, full: str) -> bool:
    """Whether a name is the first part of another: “Leck” of "Leck Health was late. Leck said it".
    It is never of “Ana Poole of the Leck League”.
    """
    rest = full.removeprefix(f"{name} ")
    return rest != full and rest.split()[0] not in JOINING_WORDS


def _fits(words: list[str], full: str, is_description: bool) -> bool:
    """Whether the words may stand for the full name: "Tax Centre" for "Leck Tax Centre".

    In their order, unless they only describe it: "the statistics office" may be the Office for
    Regional Statistics, but "the Tax Policy Centre" is no Centre for Tax Policy.
    """
    full_words = full.lower().split()
    if is_description or len(words) == 1:
        return len(words) == 1 or set(words) <= set(full_words)
    rest = iter(full_words)
    return all(word in rest for word in words)


def _add_position(index: dict[str, Positions], key: str, name: str, position: int) -> None:
    names = index.setdefault(key, {})
    if name in names or len(names) < NAMES_AT_MOST:
        names.setdefault(name, []).append(position)


def _nearest(names: Positions, position: int) -> str:
    """The name printed last before the position, or else the first one after it."""

    def distance(name: str) -> tuple[int, int]:
        positions = names[name]
        before = bisect_right(positions, position)
        return (0, position - positions[before - 1]) if before else (1, positions[0])

    return min(names, key=distance)
