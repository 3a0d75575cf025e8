"""Names: the fullest name that a text prints for whoever a mention calls by part of it.

"Mr Osei" and "Osei" stand for the Daniel Osei named elsewhere in the text, "the ONS" and "the
statistics office" for the Office for National Statistics, "the guild" for the Law Guild.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from .cues import vocabulary
from .noun_phrases import OPENERS, PREPOSITIONS
from .organisation_nouns import ENDINGS, ORGANISATION_NOUNS, split_label
from .person_names import HONORIFICS, LETTERS, ORGANISATION_WORDS, ROLE_NOUNS, TITLES, is_capital
from .sentences import is_headline
from .source_names import gender_of, person_name

# Must match runs of capitalised words with what joins them: Ana de la Poole, Sir John F. Kent,
# Office for National Statistics, Hull City Council. Must not run over a full stop or a comma.
RUN = re.compile(
    r"\b(?=[A-Zafinot])"  # what either may begin with, for most words begin neither
    r"(?P<placed>(?:in|at|near|from|to|outside|around) )?"
    r"(?P<name>\b(?:[A-Z]\.|[A-Z][\w’'&-]*\.?(?<![a-z]{3}\.))"
    r"(?:[ ](?:(?:of|for|and|&|the|de|la|van|von|der|bin|al|del)[ ]){0,3}"
    r"(?:[A-Z]\.|[A-Z][\w’'&-]*))*)"
    r"(?:[ ]\((?P<short>[A-Z][A-Za-z&]{1,9})\))?"
)
# What follows a person's name and no other: ", 42," or ", who".
AGED = re.compile(r", (?:\d\d\b|who\b)")
FIRST_WORDS = (
    PREPOSITIONS
    | OPENERS
    | vocabulary(
        """the a an but and in on at for if when while after before as it he she they we i this
    that these those his her its their our my you monday tuesday wednesday thursday friday
    saturday sunday january february march april june july august september october november
    december last next yesterday today now then however meanwhile according with from by to of
    what who how why where there yes no not only some many most more all one two three four
    five six new former poll exclusive revealed breaking"""
    )
)
SMALL = vocabulary("of for and the & de la van von der bin al del")
# So common that "the …" seldom stands for one name in particular.
COMMON = vocabulary("government house times post street world party team uk london home new")
# Words of the names of companies: "Hale & Co", "Leck Ferries".
COMMERCIAL = vocabulary(
    """co ltd plc inc corp ferries foods stores airways airlines motors hotels supermarkets group
    pharmaceuticals technologies buses railway railways holdings homes energy water"""
)
# No name has more words; a longer run is shouting or noise.
LONGEST = 12
# The names kept for one last word: more would only cost time.
MOST = 8


@dataclass(slots=True)
class NameRegister:
    """The names a text prints and where: `people` by surname, `bodies` by each of their words, both
    by their first word, and the single words that stand capitalised `inside` a sentence.
    """

    people: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    bodies: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    starts: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    places: list[int] = field(default_factory=list)
    persons: list[str] = field(default_factory=list)
    inside: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, text, paragraphs):
        """The register of a text; its headlines are left out, where every word is capitalised."""
        register = cls()
        for start, end in paragraphs:
            if not is_headline(text[start : min(end, start + 300)].split()):
                register._read(text, start, end)
        return register

    def _read(self, text, start, end):
        for match in RUN.finditer(text, start, end):
            words = match["name"].split()
            first = 0
            while first < len(words) and words[first].lower().removesuffix(".") in FIRST_WORDS:
                first += 1
            words = words[first : first + LONGEST]
            if not words:
                continue
            labelled = split_label(words)
            words = labelled[1].split() if labelled else words
            start = match.start("name")
            if start > 1 and text[start - 2].islower():
                self.inside.add(words[0])
            while len(words) > 2 and words[-1] in LETTERS:
                words = words[:-1]
            parts = _persons(words)
            words = [_bare(word) for word in words]
            name = words[: words.index("and")] if "and" in words else words
            if len(name) > 1:
                _keep(self.starts, name[0], " ".join(name), start)
            if is_organisation(words) or match["short"]:
                self._add_body(words, start, match["short"])
            for part in parts:
                aged = AGED.match(text, match.end())
                self._add_person(part, start, match["placed"], aged)

    def _add_body(self, words, start, short):
        name = " ".join(words)
        keys = {word.lower() for word in words if is_capital(word)} - COMMON
        initials = "".join(word[0] for word in words if is_capital(word))
        keys |= {key.lower() for key in (short, initials) if key and len(key) > 1}
        for key in keys:
            _keep(self.bodies, key, name, start)

    def _add_person(self, words, start, placed, aged):
        title = next((word for word in words if word in HONORIFICS), "")
        name, role, _ = person_name(words)
        surname = name[-1]
        gender = gender_of(title, role, name)
        if gender:
            self.genders.setdefault(surname, gender)
        if len(name) > 1:
            _keep(self.people, surname, " ".join(name), start)
            _keep(self.starts, name[0], " ".join(name), start)
        if not placed and (title or role or aged or len(name) > 1 or surname in self.people):
            self.places.append(start)
            self.persons.append(surname)

    def full_name(self, name, position):
        """The fullest name printed for a person called `name`, near `position` if several fit."""
        words = name.split()
        known = self.people.get(words[-1], {})
        given = set(words[:-1]) - TITLES
        fitting = {full: at for full, at in known.items() if given <= set(full.split())}
        if not fitting.keys() - {name}:
            begun = self.starts.get(words[0], {}) if words[-1] not in self.genders else {}
            longer = [full for full in begun if _goes_on(name, full)]
            return longer[0] if len(longer) == 1 else name
        nearest = set(_nearest(fitting, position).split())
        return max((full for full in fitting if nearest <= set(full.split())), key=len)

    def full_body(self, name, position):
        """The fullest name printed for an organisation called `name`; None if none fits."""
        words = [word.lower() for word in name.split() if word.lower() not in SMALL]
        if not words:
            return None
        known = self.bodies.get(words[-1]) or self.people.get(words[-1].title(), {})
        fitting = {full: at for full, at in known.items() if _fits(words, full, name.islower())}
        if len(fitting) > 1:
            fitting.pop(name.removeprefix("the "), None)
        full = _nearest(fitting, position) if fitting else None
        return full if full and len(full) >= len(name.removeprefix("the ")) else None

    def business_before(self, position):
        """The company named last before the position: "Hale & Co", "Leck Homes plc"."""
        fitting = {}
        for ending in COMMERCIAL:
            fitting |= self.bodies.get(ending, {})
        return _nearest(fitting, position) if fitting else None

    def body_before(self, noun, position):
        """The body named last before the position that a noun tells the kind of: "Leck Police" for
        "the force"; None if there is none.
        """
        fitting = {}
        for word in ENDINGS.get(noun, ()):
            fitting |= self.bodies.get(word, {})
        fitting = {name: at for name, at in fitting.items() if at[0] < position}
        return _nearest(fitting, position) if fitting else None

    def is_surname(self, name):
        """Whether somebody whose last name it is stands in the text."""
        return name in self.people

    def names(self, name):
        """Whether it is a name and not a word that only begins a sentence: "Instant" polls."""
        return " " in name or name.isupper() or name.islower() or name in self.inside

    def knows(self, words):
        """Whether the words name a person of this text by surname, or a body in full."""
        name = " ".join(words)
        bodies = self.bodies.get(words[-1].lower(), {})
        return words[-1] in self.people or name in bodies or (name.isupper() and bool(bodies))

    def person_between(self, start, end, gender, known=False):
        """The first person named in `text[start:end]` who may be "he" or "she".

        With `known`, only one whose title, role or given name says so.
        """
        first, last = bisect_left(self.places, start), bisect_left(self.places, end)
        return self._person(range(first, min(last, first + MOST)), gender, known)

    def newcomer_between(self, start, end, gender):
        """The person whose full name is first printed in `text[start:end]`, if it may be hers."""
        name = self.person_between(start, end, gender)
        places = self.people.get(name.split()[-1], {}).get(name) if name else None
        return name if places and places[0] >= start else None

    def person_before(self, position, gender):
        """The person named last before the position who may be "he" or "she"."""
        last = bisect_left(self.places, position)
        return self._person(range(last - 1, max(last - MOST, 0) - 1, -1), gender)

    def _person(self, order, gender, known=False):
        for proof in (gender,) if known else (gender, ""):
            for index in order:
                surname = self.persons[index]
                if self.genders.get(surname, "") == proof:
                    return self.full_name(surname, self.places[index] + 1)
        return None


def is_organisation(words):
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


def _persons(words):
    """The persons in a run of names: two in "Ana Poole and Leck's Daniel Osei"."""
    part = []
    parts = [part]
    for word in words:
        if word in {"and", "of", "for", "&"}:
            part = []
            parts.append(part)
        elif word != _bare(word):
            part.append(_bare(word))
            part = []
            parts.append(part)
        else:
            part.append(word)
    return [part for part in parts if part and _may_be_person(part)]


def _may_be_person(words):
    last = words[-1].lower()
    return not (
        any(word.lower() in ORGANISATION_WORDS for word in words)
        or last in ROLE_NOUNS
        or not is_capital(words[-1])
        or (words[-1].isupper() and words[-1] not in LETTERS)
    )


def _goes_on(name, full):
    """Whether a name is the first part of another: "Leck" of "Leck Health". Not "Ana Poole" of
    "Ana Poole of the Leck League".
    """
    rest = full.removeprefix(f"{name} ")
    return rest != full and rest.split()[0] not in SMALL


def _bare(word):
    return word.removesuffix("’s").removesuffix("'s")


def _fits(words, full, described):
    """Whether the words may stand for the full name: "Tax Centre" for "Leck Tax Centre".

    In their order, unless they only describe it: "the statistics office" may be the Office for
    Regional Statistics, but "the Tax Policy Centre" is no Centre for Tax Policy.
    """
    printed = full.lower().split()
    if described or len(words) == 1:
        return len(words) == 1 or set(words) <= set(printed)
    rest = iter(printed)
    return all(word in rest for word in words)


def _keep(index, key, name, start):
    names = index.setdefault(key, {})
    if name in names or len(names) < MOST:
        names.setdefault(name, []).append(start)


def _nearest(names, position):
    """The name printed last before the position, or else the first one after it."""

    def distance(name):
        places = names[name]
        before = bisect_right(places, position)
        return (0, position - places[before - 1]) if before else (1, places[0])

    return min(names, key=distance)
