"""All that is said of each number of a text."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, product
from math import log10

from ..figures import HedgeChange, is_same_amount
from ..models import Claim, Measure
from ..models.codes import Form
from . import record, summary
from .candidates import Match, MeasureCandidate, make_match, may_match, measure_candidates
from .differences import difference
from .paragraphs import TextSegment, marked_paragraphs
from .profiles import PROFILES
from .questions import open_questions
from .subjects import Subject, Subjects
from .text_checks import TextAnswer, answers_in_text
from .text_numbers import TextNumber, text_numbers, with_neighbours
from .text_reading import read_text

# Numbers of one text that are looked up, measures that are tried for each, and what is shown.
NUMBERS = 400
TRIED = 40
TRIED_FOR_OTHERS = 4
MATCHES = 3
FIGURES = 3
OTHERS = 3
# A match is shown beside the best one, and a measure may have the other figure, if it is so close.
NEARLY_AS_CLOSE = 0.8
CLEARLY_CLOSER = 1.2


@dataclass
class Annotation:
    """What the record and the text itself say of one number, the `position`th of the text.

    `further_matches` counts the matches that are not shown. `other_figures` are pairs of a measure
    and claims of it that give another figure. `difference` says what else differs: the year, the
    place or the body.
    """

    position: int
    number: TextNumber
    subject: Subject
    candidates: list[MeasureCandidate]
    matches: list[Match] = field(default_factory=list)
    further_matches: int = 0
    other_measure: Measure | None = None
    other_figures: list[tuple[Measure, list[Claim]]] = field(default_factory=list)
    difference: str = ""
    hedge_change: HedgeChange = HedgeChange.KEPT
    hedge_sentence: str = ""
    questions: list[str] = field(default_factory=list)
    answers: list[TextAnswer] = field(default_factory=list)
    disagreements: list[str] = field(default_factory=list)

    @property
    def as_printed(self) -> str:
        return self.number.suggestion.as_printed

    @property
    def grade(self) -> str:
        """sure, possible, other (what is on record differs) or none."""
        if self.difference:
            return "other"
        if self.matches:
            return "sure" if self.matches[0].is_sure else "possible"
        return "other" if self.other_figures else "none"

    @property
    def word_for_word(self) -> Claim | None:
        """The first claim of its best match that has the number's very words."""
        match = self.matches[0]
        ids = {recorded.verbatim_id for recorded in match.figures}
        return next((claim for claim in match.claims if claim.pk in ids), None)

    @property
    def has_lost_hedge(self) -> bool:
        return self.hedge_change in {HedgeChange.LOST, HedgeChange.ALTERED}

    @property
    def reasons_to_look(self) -> list[bool]:
        """Whether the text disagrees with itself, the record differs, its hedge was lost."""
        disagrees = any(not answer.agrees for answer in self.answers)
        return [disagrees, self.grade == "other", self.has_lost_hedge]

    @property
    def group(self) -> str:
        """look (it is worth a second look), agrees, or none (it is not on record)."""
        if any(self.reasons_to_look):
            return "look"
        return "agrees" if self.matches else "none"

    @property
    def grade_label(self) -> str:
        return summary.grade_label(self)

    @property
    def lost_hedge(self) -> str:
        return summary.lost_hedge(self)

    @property
    def verdict(self) -> str:
        return summary.verdict(self)

    @property
    def text(self) -> str:
        """The note as plain text."""
        return "\n".join(summary.lines(self))

    @property
    def search_words(self) -> str:
        """What to search the record for, if the number alone is to be looked for."""
        value = self.number.suggestion.value
        return "" if value is None else f"{value:,f}"


@dataclass(frozen=True)
class AnnotatedText:
    """The annotations of a text, in its order; `is_cut` where more numbers follow than these."""

    text: str
    annotations: list[Annotation]
    is_cut: bool

    def group(self, name: str) -> list[Annotation]:
        return [annotation for annotation in self.annotations if annotation.group == name]

    @property
    def look(self) -> list[Annotation]:
        """What is worth a second look: sums, what differs, then lost hedges."""
        return sorted(self.group("look"), key=lambda note: note.reasons_to_look, reverse=True)

    @property
    def agreeing(self) -> list[Annotation]:
        return self.group("agrees")

    @property
    def not_on_record(self) -> list[Annotation]:
        return self.group("none")

    @property
    def sentence(self) -> str:
        return summary.sentence(self)

    @property
    def counts(self) -> list[tuple[str, str]]:
        return summary.counts(self)

    @property
    def caution(self) -> str:
        return summary.caution(self)

    @property
    def summary(self) -> str:
        return summary.plain_text(self)

    @cached_property
    def paragraphs(self) -> list[list[TextSegment]]:
        """The text in its paragraphs, each number with its annotation."""
        marks = [(annotation.number.suggestion, annotation) for annotation in self.annotations]
        return marked_paragraphs(self.text, marks)


def annotate_text(text: str) -> AnnotatedText:
    """The annotations of the numbers in the text; eight queries, however many there are."""
    reading = read_text(text, Measure.objects.published().with_versions())
    profiles = PROFILES.of(reading.measures.by_id.values())
    numbers, subjects = text_numbers(reading), Subjects(text)
    annotations = [
        Annotation(
            position,
            number,
            subjects.subject_of(number),
            [*islice(measure_candidates(number, reading, profiles, subjects), TRIED)],
        )
        for position, number in enumerate(with_neighbours(text, numbers[:NUMBERS]), 1)
    ]
    find_matches(annotations, reading, subjects)
    load_claims(annotations, find_other_figures(annotations, reading))
    quote_disagreements(annotations)
    answers = answers_in_text(text, [annotation.number for annotation in annotations])
    for annotation in annotations:
        number = annotation.number
        measure = annotation.matches[0].measure if annotation.grade == "sure" else None
        somebody = annotation.subject.names_somebody
        annotation.questions = open_questions(text, number, measure, somebody)
        annotation.answers = [answer for answer in answers if answer.indexes[0] == number.index]
    is_cut = reading.is_cut or len(numbers) > NUMBERS
    return AnnotatedText(text, annotations, is_cut)


def find_matches(annotations, reading, subjects):
    """Give each number the measures that have its figure on record, those that fit best first."""
    sought = []
    for annotation in annotations:
        number = annotation.number
        candidates = [each for each in annotation.candidates if may_match(number, each)]
        prefixes = record.key_prefixes(number, reading.units)
        pairs = product((candidate.measure.pk for candidate in candidates), prefixes)
        words = " ".join(annotation.as_printed.lower().split())
        sought += [(annotation.position, measure, prefix, words) for measure, prefix in pairs]
    same_figures = record.same_figures(sought, reading)
    for annotation in annotations:
        number, matches = annotation.number, []
        for candidate in annotation.candidates:
            figures = [
                recorded
                for recorded in same_figures[annotation.position, candidate.measure.pk]
                if is_same_amount(number.figure, recorded.figure)
            ]
            if figures:
                matches.append(make_match(number, candidate, figures, subjects))
        matches = best_matches(matches)
        annotation.matches = matches[:MATCHES]
        annotation.further_matches = len(matches[MATCHES:])


def best_matches(matches: list[Match]) -> list[Match]:
    """Those about as close as the best; of other years than the sentence's only if all are."""
    matches = sorted(matches, key=lambda match: (match.is_of_other_years, not match.is_sure))
    return [
        match
        for match in matches
        if match.candidate.closeness >= NEARLY_AS_CLOSE * matches[0].candidate.closeness
        and match.is_of_other_years == matches[0].is_of_other_years
    ]


def find_other_figures(annotations, reading):
    """By position the ids of claims that give another figure of what the number is of.

    Of the numbers of a sentence only one is another figure of a measure, and none if the sentence
    has a figure of the measure that is on record: the others are parts, or what it was before.
    """
    candidates = {
        annotation.position: [*candidates_for_others(annotation)] for annotation in annotations
    }
    measures = {each.measure.pk for fitting in candidates.values() for each in fitting}
    latest = record.latest_figures(measures, reading)
    ids = {}
    given = {
        (annotation.number.sentence, match.measure.pk): annotation.position
        for annotation in annotations
        for match in annotation.matches
    }
    for annotation in sorted(annotations, key=lambda each: not each.number.noun):
        number = annotation.number
        others = {}
        for candidate in candidates[annotation.position]:
            measure = candidate.measure.pk
            figures = [
                recorded
                for recorded in latest[measure]
                if is_other_figure(annotation, candidate, recorded.figure)
            ]
            is_free = given.get((number.sentence, measure)) in {None, annotation.position}
            if figures and is_free and candidate.closeness >= least_closeness(annotation, given):
                others[candidate] = figures
        if likeliest := likeliest_other(annotation, others):
            given[number.sentence, likeliest.measure.pk] = annotation.position
            annotation.other_measure = likeliest.measure
            ids[annotation.position] = [each.claim_id for each in others[likeliest]][:OTHERS]
    return ids


def least_closeness(annotation: Annotation, given) -> float:
    """How close a measure must be: of what is listed, clearly closer than one named before.

    In "2,077 alerts, of which 12 were false" the 12 is of false alerts; in "962 arrests: 549, 347
    and 85" the parts are of nothing that the words tell.
    """
    number = annotation.number
    if not number.is_listed:
        return 0
    named = [
        each.closeness
        for each in annotation.candidates
        if (number.sentence, each.measure.pk) in given
    ]
    return CLEARLY_CLOSER * max(named, default=1)


def candidates_for_others(annotation: Annotation) -> Iterable[MeasureCandidate]:
    """The measure that the number is of for certain, or those that it may well be of."""
    if not annotation.matches:
        return [each for each in annotation.candidates if each.may_have_others][:TRIED_FOR_OTHERS]
    if annotation.matches[0].is_of_other_years:
        of_years = [each for each in annotation.candidates if not each.other_years]
        return [each for each in of_years if each.may_have_others][:TRIED_FOR_OTHERS]
    return [match.candidate for match in annotation.matches[:1] if match.is_sure]


def likeliest_other(annotation, others) -> MeasureCandidate | None:
    """Of those about as close as the closest: of the sentence's years, with the nearest figure."""
    best = max((each.closeness for each in others), default=0)
    close = [each for each in others if each.closeness >= NEARLY_AS_CLOSE * best]

    def likeness(candidate):
        is_of_years = not annotation.subject.years.isdisjoint(candidate.profile.years_of_name)
        figures = (recorded.figure for recorded in others[candidate])
        nearest = min(distance(annotation.number.figure, figure) for figure in figures)
        return is_of_years, not candidate.other_years, -nearest

    return max(close, key=likeness, default=None)


def distance(figure, recorded) -> float:
    """How many times as much, in powers of ten."""
    if figure.value is None or recorded.value is None or not figure.value or not recorded.value:
        return 1.0
    return abs(log10(figure.base_value / recorded.base_value))


def load_claims(annotations, other_ids):
    """Put the claims themselves in place of their ids, and compare the first one with the text."""
    ids = {pk for pks in other_ids.values() for pk in pks}
    for annotation in annotations:
        ids.update(pk for match in annotation.matches for pk in match.claim_ids)
    claims = record.claims(ids)
    for annotation in annotations:
        for match in annotation.matches:
            shown = [claims[pk] for pk in match.claim_ids if pk in claims]
            match.claims = sorted(shown, key=said_first)
        others = [claims[pk] for pk in other_ids.get(annotation.position, ()) if pk in claims]
        if others:
            annotation.other_figures = [(annotation.other_measure, others)]
        if annotation.matches:
            compare(annotation, annotation.matches[0])
        for match in annotation.matches:
            match.claims = match.claims[:FIGURES]


def compare(annotation: Annotation, match: Match):
    """Say what differs between the text and the claims that have its figure."""
    suggestion, first = annotation.number.suggestion, match.claims[0]
    annotation.difference = difference(annotation.subject, match)
    change = HedgeChange.between(first, suggestion)
    is_hedged_so = any(
        HedgeChange.between(claim, suggestion) == HedgeChange.KEPT for claim in match.claims
    )
    if change != HedgeChange.LOST and is_hedged_so:
        change = HedgeChange.KEPT
    annotation.hedge_change = change
    annotation.hedge_sentence = summary.hedge_change_sentence(first, suggestion, change)


def quote_disagreements(annotations):
    """Quote the findings about the claims of each number's best match, every sentence once."""
    claims = {
        annotation.position: sorted(claim.pk for claim in match.claims)
        for annotation in annotations
        for match in annotation.matches[:1]
    }
    disagreements = record.disagreements({pk for pks in claims.values() for pk in pks})
    quoted = set()
    for annotation in annotations:
        sentences = dict.fromkeys(
            sentence
            for pk in claims.get(annotation.position, ())
            for sentence in disagreements[pk]
            if sentence not in quoted
        )
        annotation.disagreements = [*sentences][:FIGURES]
        quoted.update(annotation.disagreements)


def is_other_figure(annotation: Annotation, candidate: MeasureCandidate, recorded) -> bool:
    """Whether what is recorded is another value of the same kind of number."""
    number, figure = annotation.number, annotation.number.figure
    per = recorded.per.casefold()
    is_at_rate = per == figure.per.casefold() or (
        not figure.per and per in annotation.subject.stems
    )
    return (
        recorded.value is not None
        and figure.counted_unit.dimension == recorded.counted_unit.dimension
        and is_at_rate
        and number.is_change == (Form(recorded.form).has_direction or candidate.is_change)
        and not is_same_amount(figure, recorded)
    )


def said_first(claim):
    return claim.listing.dated_on, claim.pk
