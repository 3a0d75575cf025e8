"""Which measures a number may be of, by what its sentence is about, and why.

A number is of a measure that has its figure if its sentence is close to the measure's profile: by a
cosine of .25, of .15 if few measures are closer or it is a rate, of .12 if it counts what the
measure counts; by half as much again if the number is small, for two small numbers are often the
same by chance. It is of no measure that does not know, see `subjects`, a name in the sentence or
what is counted. Where the sentence is of other years, the measure is shown as another one.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from ..extraction.vocabulary import words as vocabulary_words
from ..figures.sentences import join_words
from ..models import Claim, Measure
from ..models.codes import Direction, Form
from .measure_fit import CHANGE_WORDS
from .measure_index import INDEXED_WORD
from .profiles import YEAR, MeasureProfile, Profiles
from .record import RecordedFigure
from .subjects import Subject, Subjects
from .text_numbers import DISTINCTIVE_DIGITS, TextNumber
from .text_reading import TextReading

CLOSE = 0.25
CLOSE_AMONG_FEW = 0.15
CLOSE_IN_WHAT_COUNTS = 0.12
FEW = 2
# Another figure of a measure is shown only where the sentence can hardly be of anything else.
CLOSE_FOR_OTHERS = 0.28
CLOSE_FOR_CERTAIN = 0.4
# A number that is the same by chance as often as not has to be closer.
BY_CHANCE = 1.5
UNIQUE_DIGITS = 4  # of a figure that stands for one thing: 11,319
# Who or what is counted, whatever it is called: "528 people were arrested", "111 times".
ANY_COUNTED = frozenset({"case", "occasion", "time", "total"})
PEOPLE = frozenset({"man", "person", "suspect", "woman"})
# What may stand for anything that was named before, or says where a number is from.
NOTHING_ELSE = (
    vocabulary_words("record_nouns")
    | vocabulary_words("saying_nouns")
    | vocabulary_words("sentence_openers")
    | vocabulary_words("adjectives")
    | vocabulary_words("organisation_nouns")
    | {
        "additional",
        "crackdown",
        "police",
        "operation",
        "overall",
        "programme",
        "project",
        "scheme",
    }
    | {"software", "system", "technology", "tool"}
)
PREPOSITION = re.compile(r"\b(?:among|at|by|for|from|in|of|on) ")
OPPOSITE = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}


@dataclass(frozen=True, eq=False)
class MeasureCandidate:
    """A measure, and how close what is said around a number is to it: `rank`th of all.

    `common` are the stems that both have.
    """

    measure: Measure
    profile: MeasureProfile
    closeness: float
    rank: int
    common: frozenset[str]
    counts_it: bool
    other_years: frozenset[int]

    @property
    def is_certain(self):
        return self.closeness >= CLOSE_FOR_CERTAIN and len(self.common) > 1

    @property
    def is_change(self):
        """Whether its name says that so many are more or fewer: "posts cut"."""
        return not CHANGE_WORDS.isdisjoint(INDEXED_WORD.findall(self.measure.name.lower()))

    @property
    def may_have_others(self):
        """Whether another figure of the measure is one of the same thing."""
        return self.closeness >= (CLOSE_FOR_OTHERS if self.counts_it else CLOSE_FOR_CERTAIN)


@dataclass
class Match:
    """A measure that has the number's figure on record. `claims` print it, the first said first."""

    candidate: MeasureCandidate
    is_sure: bool
    reason: str
    figures: list[RecordedFigure]
    claims: list[Claim] = field(default_factory=list)

    @property
    def measure(self):
        return self.candidate.measure

    @property
    def is_of_other_years(self) -> bool:
        return bool(self.candidate.other_years)

    @property
    def mentions(self) -> int:
        return sum(recorded.mentions for recorded in self.figures)

    @property
    def claim_ids(self) -> list[int]:
        return [pk for recorded in self.figures for pk in recorded.claim_ids]


def measure_candidates(
    number: TextNumber, reading: TextReading, profiles: Profiles, subjects: Subjects
) -> Iterator[MeasureCandidate]:
    """The measures that the number's sentence may be about, the closest first."""
    suggestion, subject = number.suggestion, subjects.subject_of(number)
    counted = counted_stems(number, subjects)
    of_unit = counted if suggestion.unit else frozenset()
    measured = subjects.stems_of(f"{suggestion.unit} {suggestion.measured}")
    nearest = [*measured, *subjects.clause_stems(number)]
    knows = knows_parts(number, subject, subjects, profiles)
    closeness = profiles.closeness(Counter([*subject.stems, *nearest]))
    close = [(-cosine, pk) for pk, cosine in closeness.items() if cosine >= CLOSE_IN_WHAT_COUNTS]
    for rank, (farness, pk) in enumerate(sorted(close)):
        measure, profile = reading.measures.by_id[pk], profiles.by_measure[pk]
        is_known = subject.is_known_to(profile) and knows(profile)
        if not (is_known and knows_counted(number, subject, counted, profile)):
            continue
        yield MeasureCandidate(
            measure,
            profile,
            -farness,
            rank,
            common=(subject.stems | counted) & profile.short.keys(),
            counts_it=not (of_unit | profile.unit & subject.stems).isdisjoint(profile.short),
            other_years=other_years(subject, profile),
        )


def knows_parts(
    number: TextNumber, subject: Subject, subjects: Subjects, profiles: Profiles
) -> Callable[[MeasureProfile], bool]:
    """Whether a measure knows each thing that the number is of.

    Of "203 deployments of drones" the drones, of "robbery on trains" the trains, of "962 drug
    arrests" the drug, unless the figure is one that nothing else has by chance. What a sentence
    begins with, "Drones were deployed 203 times", the record has to know at least. Names are known
    otherwise, and "the system" may be anything.
    """
    suggestion = number.suggestion
    start, end = subjects.clause(number)
    after = subjects.text[suggestion.end : end]
    head, *others = suggestion.measured.split(", ")
    parts = [*PREPOSITION.split(head)[1:], *(part for part in others if f" of {part}" in after)]
    if number.noun and len(number.digits) < UNIQUE_DIGITS:
        parts += suggestion.unit.split()[:-1]
    first = [part for part in others if subjects.text.startswith(part, start)]
    stems = [*stems_of_parts(parts, subject, subjects)]
    stems += [
        of_first
        for of_first in stems_of_parts(first, subject, subjects)
        if of_first.isdisjoint(profiles.long_frequencies)
    ]
    return lambda profile: not any(of_part.isdisjoint(profile.long) for of_part in stems)


def stems_of_parts(
    parts: Iterable[str], subject: Subject, subjects: Subjects
) -> Iterator[frozenset[str]]:
    """The stems of each part that has some and is no name."""
    names = [name.printed for name in subject.names]
    for part in parts:
        words = words_of_something(part)
        is_named = any(name in part for name in names) or subjects.is_of_person(words)
        if not is_named and (stems := subjects.stems_of(" ".join(words))):
            yield stems


def words_of_something(phrase: str) -> list[str]:
    """Its words that tell what is meant: of "Another" and "the system" none."""
    words = INDEXED_WORD.findall(YEAR.sub("", phrase))
    return [word for word in words if word.lower() not in NOTHING_ELSE]


def counted_stems(number: TextNumber, subjects: Subjects) -> frozenset[str]:
    """The stems of what the number counts, or is a share or a change of; none if of anything."""
    suggestion = number.suggestion
    noun = number.noun
    if noun:
        return frozenset() if noun in ANY_COUNTED | PEOPLE else subjects.stems_of(noun)
    head = suggestion.measured.partition(",")[0]
    return subjects.stems_of(" ".join(words_of_something(head)))


def knows_counted(
    number: TextNumber, subject: Subject, counted: frozenset[str], profile: MeasureProfile
) -> bool:
    """Whether the measure knows what is counted; people are by one of people, or of arrests where
    the sentence speaks of arrests.
    """
    if number.noun in PEOPLE:
        is_named = not profile.unit or not profile.unit.isdisjoint(subject.stems)
        return is_named or "peopl" in profile.unit or "peopl" in profile.short
    return not counted or not counted.isdisjoint(profile.long)


def other_years(subject: Subject, profile: MeasureProfile) -> frozenset[int]:
    """The years of the sentence, if the measure has none of them."""
    years = profile.years_of_name or profile.years
    return subject.years if years and subject.years.isdisjoint(years) else frozenset()


def may_match(number: TextNumber, candidate: MeasureCandidate) -> bool:
    """Whether the words and the digits together are more than chance."""
    needed = CLOSE
    if candidate.rank < FEW or number.suggestion.per:
        needed = CLOSE_AMONG_FEW
    if candidate.counts_it:
        needed = CLOSE_IN_WHAT_COUNTS
    has_digits = len(number.digits) >= DISTINCTIVE_DIGITS or bool(number.suggestion.per)
    says_more = candidate.counts_it or len(candidate.common) > 1 or has_digits
    is_close = candidate.closeness >= needed * (1 if number.is_distinctive else BY_CHANCE)
    return is_close and says_more


def make_match(number, candidate, figures, subjects) -> Match:
    forms = {recorded.figure.form for recorded in figures}
    directions = {recorded.figure.direction for recorded in figures}
    doubt = differing_forms(number, forms) or differing_directions(number, directions)
    is_sure = candidate.is_certain and not doubt
    words = subjects.as_spelt(number, candidate.common)
    return Match(candidate, is_sure, match_reason(words, doubt), figures)


def match_reason(words, doubt):
    words = join_words([f"“{word}”" for word in words])
    reason = f"Same figure and unit; your text also has {words}"
    return f"{reason}. But on record {doubt}" if doubt else reason


def differing_forms(number, forms):
    """A share is no change in per cent, though both are printed as per cent."""
    if number.suggestion.form == Form.SHARE and forms <= {Form.PERCENT_CHANGE}:
        return "it is a change"
    if number.suggestion.form == Form.PERCENT_CHANGE and Form.PERCENT_CHANGE not in forms:
        return "it is not a change"
    return ""


def differing_directions(number, directions):
    """A cut of 80 is no rise of 80; what has no direction is not held against it."""
    opposite = OPPOSITE.get(number.suggestion.direction)
    return f"it goes {opposite}" if opposite and directions == {opposite} else ""
