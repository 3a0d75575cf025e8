"""The measure that a number is certain to be of: name, unit, and bodies and places agree.

"Met budget shortfall" has the words of every police force's shortfall: a number is the Met's only
if its sentence names the Met and no other force nearer to it, or names none and the Met was the
last that was named.
"""

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

from ..extraction import Suggestion
from ..extraction.speakers.named_bodies import NamedBody, named_bodies
from ..extraction.speakers.person_names import ORGANISATION_WORDS, is_person
from ..extraction.vocabulary import words as vocabulary_words
from ..models import Measure, Speaker
from ..models.codes import Direction, Form, SpeakerKind
from .measure_index import INDEXED_WORD, distinct_words, names_of
from .speakers import names_of as names_of_speaker
from .text_reading import TextReading

RISING = vocabulary_words("rise_nouns") | vocabulary_words("rising_words")
FALLING = vocabulary_words("fall_nouns") | vocabulary_words("falling_words")
CHANGE_VERBS = vocabulary_words("loss_and_gain_verbs")
CHANGE_WORDS = RISING | FALLING | CHANGE_VERBS | {"change", "growth"}
OPPOSITE: dict[str, frozenset[str]] = {Direction.UP: FALLING, Direction.DOWN: RISING}
# In characters: "Leck Police will cut another 240 officers".
NEAR = 30
Words = frozenset[str]


class MeasureFit:
    """The measures of a text's reading, asked which of them a number is certain to be of."""

    def __init__(self, reading: TextReading):
        self.text, self.measures, self.units = reading.text, reading.measures, reading.units
        self.bodies = named_bodies(self.text, 0, len(self.text))

    def measure_of(self, suggestion: Suggestion, sentence: tuple[int, int]) -> Measure | None:
        """The measure that agrees in all; of several the one whose name says most, or None."""
        start, end = sentence
        around = f"{self.text[start:end]} {suggestion.measured}"
        is_change = self.is_change(suggestion, start)
        by_length: dict[int, list[Measure]] = {}
        for measure in self.measures.sharing(self.measures.stems_of(around)):
            demanded = self.proper_words(measure.name)
            if (
                self.has_unit_and_form(measure, suggestion, is_change)
                and (stems := self.stems_named(measure, around, is_change))
                and self.is_of_bodies(demanded, suggestion, start)
                and all(word in around for word in demanded if word.isdecimal())
            ):
                by_length.setdefault(len(stems | demanded), []).append(measure)
        longest = by_length[max(by_length)] if by_length else []
        return longest[0] if len(longest) == 1 else None

    def may_be_of(self, measure: Measure, sentence: tuple[int, int]) -> bool:
        """Whether the text names all bodies, places and years of the measure's name, and the
        sentence one of the other words of a name: of "Leck libraries" not only "Leck".
        """
        start, end = sentence
        stems = self.measures.stems_of(self.text[start:end])
        common = (words_of(name) - self.proper_words(name) for name in names_of(measure))
        says_what = any(self.measures.stems_of(" ".join(words)) & stems for words in common)
        proper = self.proper_words(measure.name)
        return says_what and all(self.is_named(word, self.words) for word in proper)

    def is_change(self, suggestion: Suggestion, start: int) -> bool:
        """Whether the number says what was added or taken away, not what there is."""
        before = self.text[max(start, suggestion.start - NEAR) : suggestion.start]
        has_verb = not CHANGE_VERBS.isdisjoint(distinct_words(before))
        return Form(suggestion.form).has_direction or has_verb

    def has_unit_and_form(self, measure, suggestion: Suggestion, is_change: bool) -> bool:
        """Whether both count in one unit; a change is only of a measure that is one by name."""
        if measure.unit is None or self.units.unit_of(suggestion) != measure.unit:
            return False
        words = distinct_words(measure.name)
        goes_opposite = not OPPOSITE.get(suggestion.direction, frozenset()).isdisjoint(words)
        return not is_change or not (CHANGE_WORDS.isdisjoint(words) or goes_opposite)

    def stems_named(self, measure: Measure, around: str, is_change: bool) -> Words:
        """The stems of a name of the measure, if those of all its words are around the number.

        What says in a change's name that it is one goes without saying.
        """
        stems = self.measures.stems_of(around)
        for name in names_of(measure):
            proper = self.proper_words(name)
            implied = CHANGE_WORDS if is_change else frozenset()
            common = [word for word in words_of(name) - proper if word.lower() not in implied]
            named = self.measures.stems_of(" ".join(common))
            if named and named <= stems and all(self.is_named(w, self.words) for w in proper):
                return named
        return frozenset()

    def is_of_bodies(self, demanded: Words, suggestion: Suggestion, start: int) -> bool:
        """Whether the body or place named last before the number is one of the measure's.

        One after the number may be it as well; of a measure that names none the sentence must
        name none either.
        """
        inside = [body for body in self.bodies if start <= body.start < suggestion.start]
        if not demanded:
            return not [body for body in inside if not is_source(body, suggestion)]
        own = distinctive_words(word for word in demanded if not word[0].isdecimal())
        if not all(self.is_named(word, self.words) for word in demanded):
            return False
        last = self.last_body_before(suggestion, start)
        return not own or (last is not None and any(self.is_named(word, last) for word in own))

    def last_body_before(self, suggestion: Suggestion, start: int) -> Words | None:
        """The words of the body that the number's sentence names last before it, or else whom its
        speaker is or speaks for, or else of the one that was named last.
        """
        index = bisect_left(self.bodies, (suggestion.start,))
        before = self.bodies[index - 1] if index else None
        speaker = suggestion.speaker or ""
        body = suggestion.on_behalf_of or ("" if is_person(speaker.split()) else speaker)
        if before and before.start < start and body[:1].isupper():
            return words_of(body)
        return frozenset(before.words) if before else None

    def is_named(self, word: str, words: Words) -> bool:
        """Whether the words have it, or a body's other name in which it stands is all in them."""
        return word in words or any(
            any(word in name for name in names) and any(name <= words for name in names)
            for names in self.names_of_bodies
        )

    @cached_property
    def words(self) -> Words:
        return words_of(self.text)

    def proper_words(self, name: str) -> Words:
        """The words of a name that name a body, a place or a year: not the first of "Officers"."""
        first, *others = INDEXED_WORD.findall(name)
        is_proper = first in self.words_of_bodies or first.lower() not in self.common_words
        proper = (word for word in others if word[0].isdecimal() or word[0].isupper())
        return frozenset(proper) | ({first} if first[0].isupper() and is_proper else set())

    @cached_property
    def common_words(self) -> Words:
        """The words that the text or a definition has in small letters."""
        definitions = [measure.definition for measure in self.measures.by_id.values()]
        words = INDEXED_WORD.findall(" ".join([self.text, *definitions]))
        return CHANGE_WORDS.union(word for word in words if word[0].islower())

    @cached_property
    def words_of_bodies(self) -> Words:
        names = (name for names in self.names_of_bodies for name in names)
        return frozenset(distinctive_words(frozenset().union(*names)))

    @cached_property
    def names_of_bodies(self) -> list[list[Words]]:
        """The words of each name of the organisations that measures may name; one query."""
        first_words = {words_of(measure.name) for measure in self.measures.by_id.values()}
        capitals = {word for words in first_words for word in words if word[0].isupper()}
        if not capitals:
            return []
        speakers = Speaker.objects.with_name_word(capitals).filter(kind=SpeakerKind.ORGANISATION)
        return [[*map(proper_name, names_of_speaker(speaker))] for speaker in speakers]


def distinctive_words(words: Iterable[str]) -> list[str]:
    """Those that tell one body from another of its kind: "Leck" of "Leck Police"."""
    words = list(words)
    return [word for word in words if word.lower() not in ORGANISATION_WORDS] or words


def words_of(words: str) -> Words:
    return frozenset(INDEXED_WORD.findall(words))


def proper_name(name: str) -> Words:
    """The words of a body's name without the small ones: of "the Met" only "Met"."""
    return frozenset(word for word in words_of(name) if word[0].isupper())


def is_source(body: NamedBody, suggestion: Suggestion) -> bool:
    """Whether it stands where the sentence says who speaks."""
    start, end = suggestion.speaker_start, suggestion.speaker_end
    return start is not None and end is not None and start < body.end and body.start < end
