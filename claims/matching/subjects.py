"""What a number's sentence is about: its words, the names in it, the years.

A measure *knows* a name if the record has a speaker or a place of its claims by it, or else if the
name's words are in its long profile. "Kent Police made 549 arrests" is about no measure that does
not know Kent, and "the university's shortfall" about none that does not know a university.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from django.db import connection

from ..dates import MONTHS, WEEKDAYS
from ..extraction.numbers.numerals import NUMERALS
from ..extraction.numbers.plurals import singular
from ..extraction.speakers.name_register import NAMES, NO_FIRST_NAMES, is_organisation
from ..extraction.speakers.person_names import GIVEN, HONORIFICS, ORGANISATION_WORDS, is_person
from ..extraction.speakers.source_names import without_possessive
from ..extraction.vocabulary import words as vocabulary_words
from ..models.codes import SpeakerKind
from .measure_index import INDEXED_WORD, distinct_words, stems_by_word
from .profiles import YEAR, MeasureProfile, years_in
from .text_numbers import TextNumber, sentence_spans

# Characters before and after a number that are looked at, if its sentence is longer.
NEAR = 300
# Whose a number may be instead, in small letters: "the university's", "a hospital". A force, a
# team or a group may be anybody's.
BODIES = (
    vocabulary_words("organisation_nouns")
    | vocabulary_words("business_nouns")
    | {"army", "church", "hospital", "hotel", "jail", "navy", "prison", "restaurant", "school"}
    | {"service", "shop", "theatre"}
) - {"body", "force", "group", "organisation", "organization", "paper", "party", "newspaper"}
# What tells that the first word of a sentence is its subject: "Asda will", "Burglary in".
AFTER_SUBJECTS = (
    vocabulary_words("modals")
    | vocabulary_words("auxiliaries")
    | {"in", "at", "made", "saw", "police", "airport", "council", "hospital", "university"}
)
NO_THINGS = NUMERALS.keys() | vocabulary_words("adjectives")
# Capitalised words that are nobody's name.
NO_NAMES = frozenset({"british", "britain", "mp", "mps", "uk"}) | {
    name.lower() for name in (*MONTHS, *WEEKDAYS)
}
# Each word of a name is looked up by itself: a text may have ten thousand words in capitals.
HAS_WORD = """
public_since IS NOT NULL AND EXISTS (
    SELECT FROM regexp_split_to_table(
        concat_ws(' ', name, array_to_string(aliases, ' ')), '[^[:alnum:]]+') word
    WHERE word = ANY (%(words)s))
"""
NAMES_WITH_WORD = f"""
SELECT kind, id, name || aliases FROM claims_speaker WHERE {HAS_WORD}
UNION ALL SELECT 'place', id, name || aliases FROM claims_place WHERE {HAS_WORD}
"""  # noqa: S608
# Must match ", " of "549, 347", "; ", " (" and " while "; not the comma of 1,035.
CLAUSE_END = re.compile(r"[,;:](?=\s)|\s[(–—]|\b(?:while|whereas|but|compared with)\b")
# What tells that a sentence has its subject from the one before. Must match "Of these", "Another
# 347 were", "It was", "It was 12 the year before"; not "Of the arrests", "Italy".
POINTS_BACK = re.compile(
    r"\W*(?:(?:of|among|out of) (?:these|those|them|which|whom)|another|a further|they|it|that"
    r"|these|those|this|(?:the )?(?:others?|remaining|remainder|rest))\b"
    r"|.*\b(?:an?|the|one) (?:year|month|week) (?:before|earlier)\b",
    re.IGNORECASE | re.DOTALL,
)
YEAR_BEFORE = re.compile(r"\b(?:an?|the|one) year (?:before|earlier)\b", re.IGNORECASE)
# What a heading, a label or an item of a list does not end with.
SENTENCE_END = re.compile(r"[.!?][\"'”’)]*$")
BULLET = re.compile(r"[-–•*·]\s")
LETTERS = re.compile(r"[^\W\d_]+")
FEW_WORDS = 2
Stems = frozenset[str]
Span = tuple[int, int]
Words = frozenset[str]


class Name(NamedTuple):
    """A name in a sentence, and whom or what the record knows by it.

    Of a body without a name of its own, "the fire service", `is_common`, one word is enough.
    """

    printed: str
    stems: Stems
    is_common: bool = False
    speakers: frozenset[int] = frozenset()
    places: frozenset[int] = frozenset()
    other_names: tuple[Stems, ...] = ()

    def is_known_to(self, profile: MeasureProfile) -> bool:
        if self.speakers & profile.speakers or self.places & profile.places:
            return True
        if any(stems <= profile.long for stems in self.other_names):
            return True
        if self.is_common:
            return not self.stems.isdisjoint(profile.long)
        return self.stems <= profile.long or bool(self.places and not profile.places)


class Subject(NamedTuple):
    """The stems of a sentence, the names in it and the years, and whether it names somebody."""

    stems: Stems
    names: tuple[Name, ...]
    years: frozenset[int]
    names_somebody: bool

    def is_known_to(self, profile: MeasureProfile) -> bool:
        return all(name.is_known_to(profile) for name in self.names)


class Subjects:
    """The sentences of a text, read with what the record calls its speakers and places."""

    def __init__(self, text: str):
        self.text = text
        self.records = RecordNames(text)
        words = distinct_words(text)
        names = chain.from_iterable(self.records.names_of.values())
        # The engine names what is counted in the singular.
        words = words.union(map(singular, words), *map(distinct_words, names))
        self.stems_by_word = stems_by_word(words)
        self.subjects: dict[Span, Subject] = {}
        self.names = Names(self)
        self.leads = leads(text)

    def subject_of(self, number: TextNumber) -> Subject:
        """The subject of its sentence, with the names of its clause if that has any.

        What the sentence does not say itself it has from the one that leads to it.
        """
        subject, clause = self.subject(self.span(number)), self.subject(self.clause(number))
        subject = subject._replace(names=clause.names or subject.names)
        lead = self.leads.get(number.sentence)
        return self.led(subject, number.sentence, lead) if lead else subject

    def led(self, subject: Subject, sentence: Span, lead: Span) -> Subject:
        before, words = self.subject(lead), self.text[slice(*sentence)]
        is_year_before = YEAR_BEFORE.search(words) and before.years
        years = frozenset({min(before.years) - 1}) if is_year_before else before.years
        return subject._replace(
            stems=subject.stems | before.stems,
            names=subject.names or before.names,
            years=subject.years or years,
            names_somebody=subject.names_somebody or before.names_somebody,
        )

    def is_led(self, number: TextNumber) -> bool:
        """Whether its sentence has its subject from another one."""
        return number.sentence in self.leads

    def clause_stems(self, number: TextNumber) -> Stems:
        """The stems of its clause, which say more than the rest; none if that is all."""
        clause, span = self.clause(number), self.span(number)
        if self.is_led(number):
            return self.subject(span).stems
        return self.subject(clause).stems if clause != span else frozenset()

    def subject(self, span: Span) -> Subject:
        if span not in self.subjects:
            self.subjects[span] = self.read(*span)
        return self.subjects[span]

    def clause(self, number: TextNumber) -> Span:
        """What stands around the number between two marks or conjunctions."""
        start, end = self.span(number)
        before = [*CLAUSE_END.finditer(self.text, start, number.suggestion.start)]
        after = CLAUSE_END.search(self.text, number.suggestion.end, end)
        return before[-1].end() if before else start, after.start() if after else end

    def span(self, number: TextNumber) -> Span:
        """The sentence of the number, or what is near to it."""
        start, end = number.sentence
        return max(start, number.suggestion.start - NEAR), min(end, number.suggestion.end + NEAR)

    def read(self, start: int, end: int) -> Subject:
        words = self.text[start:end]
        printed = dict.fromkeys(chain(names_in(words), bodies_in(words)))
        names = tuple(self.names[name] for name in printed if self.names[name].stems)
        somebody = has_person(words) or any(self.is_somebody(name) for name in printed)
        return Subject(self.stems_of(words), names, years_in(words), somebody)

    def is_somebody(self, printed: str) -> bool:
        """Whether it may be the source: an organisation, or whom the record knows."""
        is_known = bool(self.names[printed].speakers) or self.records.is_person(printed)
        return is_known or (printed[0].isupper() and is_organisation(printed.split()))

    def name(self, printed: str) -> Name:
        if self.records.is_person(printed):
            return Name(printed, frozenset())
        words = name_words(printed)
        speakers = frozenset(self.records.speakers[words])
        return Name(
            printed,
            self.stems_of(printed),
            is_common=printed.rpartition(" ")[2].islower(),
            speakers=speakers,
            places=frozenset(self.records.places[words]),
            other_names=tuple(
                stems
                for speaker in sorted(speakers)
                for name in self.records.names_of.get(speaker, ())
                if (stems := self.stems_of(name))
            ),
        )

    def is_of_person(self, words: list[str]) -> bool:
        return bool(words) and (is_of_person(words) or self.records.is_person(words[-1]))

    def stems_of(self, words: str) -> Stems:
        """The stems of the words that are no number."""
        return frozenset(
            stem
            for word in INDEXED_WORD.findall(words.lower())
            if (not word[0].isdecimal() or YEAR.fullmatch(word)) and word not in NUMERALS
            for stem in self.stems_by_word.get(word, ())
        )

    def as_spelt(self, number: TextNumber, stems: Stems) -> tuple[str, ...]:
        """The words of the number's sentence or its lead with one of these stems, each once."""
        spans = filter(None, [self.leads.get(number.sentence), self.span(number)])
        words: dict[str, str] = {}
        for word in INDEXED_WORD.findall(" ".join(self.text[slice(*span)] for span in spans)):
            words.setdefault(word.lower(), word)
        return tuple(word for word in words.values() if not self.stems_of(word).isdisjoint(stems))


def leads(text: str) -> dict[Span, Span]:
    """By sentence that does not say what it is about, the one before that does.

    That is the heading or the "In the year to May:" of a list, its first item, or the sentence
    before "Of these, 93 were" and "Staff: 300."
    """
    leading: dict[Span, Span] = {}
    lead = before = None
    for span in sentence_spans(text):
        words = text[slice(*span)]
        if is_item(words):
            if lead is None:
                lead = span
            elif lead != span:
                leading[span] = lead
        elif before and (POINTS_BACK.match(words) or len(LETTERS.findall(words)) <= FEW_WORDS):
            leading[span] = leading.get(before, before)
        else:
            lead = span
        before = span
    return leading


def is_item(words: str) -> bool:
    """Whether it is a line with a number and no sentence, or an item of a list."""
    is_sentence = SENTENCE_END.search(words) and not BULLET.match(words)
    has_number = re.search(r"\d", YEAR.sub("", words))
    return bool(has_number) and not is_sentence and not words.endswith(":")


class Names(dict):
    """What each name of a text is; read once, however often it is printed."""

    def __init__(self, subjects: Subjects):
        self.subjects = subjects

    def __missing__(self, printed: str) -> Name:
        self[printed] = self.subjects.name(printed)
        return self[printed]


class RecordNames:
    """Whom and what the record knows by names that a text may print; one query."""

    def __init__(self, text: str):
        self.speakers: defaultdict[Words, set[int]] = defaultdict(set)
        self.places: defaultdict[Words, set[int]] = defaultdict(set)
        self.names_of: dict[int, list[str]] = {}
        self.people: set[str] = set()
        capitals = sorted({word for word in INDEXED_WORD.findall(text) if word[0].isupper()})
        for kind, pk, names in names_with_word(capitals):
            ids = self.places if kind == "place" else self.speakers
            if kind == SpeakerKind.ORGANISATION:
                self.names_of[pk] = names
            for name in names:
                ids[name_words(name)].add(pk)
                last = name.split()[-1].lower()
                if kind == SpeakerKind.PERSON:
                    self.people.add(last)
                elif last not in ORGANISATION_WORDS:
                    ids[frozenset({last})].add(pk)  # "the Yard" is Scotland Yard

    def is_person(self, printed: str) -> bool:
        words = name_words(printed)
        return len(words) == 1 and not self.speakers[words] and not words.isdisjoint(self.people)


def names_with_word(words: list[str]) -> list[tuple[str, int, list[str]]]:
    """(kind, id, names) of the record's speakers and places with one of the words in a name."""
    with connection.cursor() as cursor:
        cursor.execute(NAMES_WITH_WORD, {"words": words})
        return cursor.fetchall()


def name_words(name: str) -> Words:
    """The words by which a name is one with another: of "the Met" and "the Met’s" only "met"."""
    words = (without_possessive(word) for word in name.split())
    return frozenset(word.lower().strip("’'") for word in words if word[:1].isupper())


def names_in(sentence: str) -> Iterator[str]:
    """The names of bodies and places, and the subject that the sentence begins with.

    Not those of persons: whoever says it, it is of the same thing.
    """
    for match, words in capitalised_runs(sentence):
        bare = [without_possessive(word) for word in words]
        is_name = len(bare) > 1 or bare[0].lower() not in NO_NAMES
        if not is_name or is_of_person(words):
            continue
        is_first = match.start("name") == 0 and match["name"].startswith(words[0])
        if len(bare) > 1 or bare != words or not is_first or is_organisation(bare):
            yield " ".join(bare)
        elif is_subject(bare[0], sentence[match.end() :]):
            yield bare[0]


def has_person(sentence: str) -> bool:
    return any(is_of_person(words) for _, words in capitalised_runs(sentence))


def is_of_person(words: list[str]) -> bool:
    bare = [without_possessive(word) for word in words]
    return words[0] in HONORIFICS or (words[0] in GIVEN and is_person(bare))


def capitalised_runs(sentence: str) -> Iterator[tuple[re.Match[str], list[str]]]:
    """Each run of capitalised words, and the words of it that may be a name."""
    for match in NAMES.finditer(sentence):
        words = match["name"].rstrip(".").split()
        while words and words[0].lower().rstrip(".,") in NO_FIRST_NAMES:
            words.pop(0)
        if words:
            yield match, words


def is_subject(first: str, rest: str) -> bool:
    """Whether the first word of a sentence is what the rest is said of, or whose body that is.

    "Hull was", "Hull police"; not "Cows", "Armed police".
    """
    following = INDEXED_WORD.match(rest.lstrip())
    is_thing = not first.lower().endswith(("s", "ed")) and first.lower() not in NO_THINGS
    return is_thing and following is not None and following[0] in AFTER_SUBJECTS


def bodies_in(sentence: str) -> Iterator[str]:
    """The bodies that have no name of their own, each with the word before: "fire service".

    Not "several agencies": more than one are nobody's.
    """
    words = INDEXED_WORD.findall(sentence)
    for before, word in zip(["", *words], words, strict=False):
        if word in BODIES:
            yield f"{before} {word}"
