"""All that is said of each number of a text."""

from dataclasses import dataclass, field
from functools import cached_property
from itertools import product

from ..figures import is_same_amount
from ..models import Claim, Measure
from . import record, summary
from .candidates import Match, MeasureCandidate, make_match, may_match, measure_candidates
from .paragraphs import TextSegment, marked_paragraphs
from .questions import open_questions
from .text_checks import TextAnswer, answers_in_text
from .text_numbers import TextNumber, text_numbers
from .text_reading import read_text

# Numbers of one text that are looked up, measures that are tried for each, and what is shown.
NUMBERS = 400
TRIED = 40
MATCHES = 3
FIGURES = 3
OTHERS = 3


@dataclass
class Annotation:
    """What the record and the text itself say of one number, the `position`th of the text.

    `further_matches` counts the matches that are not shown. `other_figures` are pairs of a measure
    and claims of it that give another figure.
    """

    position: int
    number: TextNumber
    candidates: list[MeasureCandidate]
    matches: list[Match] = field(default_factory=list)
    further_matches: int = 0
    other_figures: list[tuple[Measure, list[Claim]]] = field(default_factory=list)
    hedge_change: str = ""
    questions: list[str] = field(default_factory=list)
    answers: list[TextAnswer] = field(default_factory=list)
    disagreements: list[str] = field(default_factory=list)

    @property
    def as_printed(self) -> str:
        return self.number.suggestion.as_printed

    @property
    def grade(self) -> str:
        """sure, possible, other (another figure of its measure is on record) or none."""
        if self.matches:
            return "sure" if self.matches[0].is_sure else "possible"
        return "other" if self.other_figures else "none"

    @property
    def grade_label(self) -> str:
        return summary.grade_label(self)

    @property
    def likeliest_measure(self) -> Measure | None:
        """The measure that the number seems to be of, if its words say so clearly."""
        if self.matches:
            return self.matches[0].measure if self.matches[0].is_sure else None
        clear = (each.measure for each in self.candidates if each.is_strong and each.counts_it)
        return next(clear, None)

    @property
    def search_words(self) -> str:
        """What to search the record for, if the number alone is to be looked for."""
        value = self.number.suggestion.value
        return "" if value is None else f"{value:,f}"


@dataclass(frozen=True)
class AnnotatedText:
    """The annotations of a text, in its order; `left_out` numbers were too many to look up."""

    text: str
    annotations: list[Annotation]
    left_out: int

    @property
    def on_record(self) -> list[Annotation]:
        return [annotation for annotation in self.annotations if annotation.matches]

    @property
    def sentence(self) -> str:
        return summary.sentence(self)

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
    """The annotations of every number in the text; seven queries, however many there are."""
    reading = read_text(text, Measure.objects.published())
    numbers = text_numbers(reading)
    annotations = [
        Annotation(position, number, measure_candidates(number, reading)[:TRIED])
        for position, number in enumerate(numbers[:NUMBERS], 1)
    ]
    find_matches(annotations, reading)
    load_claims(annotations, find_other_figures(annotations, reading))
    quote_disagreements(annotations)
    answers = answers_in_text(text, [annotation.number for annotation in annotations])
    for annotation in annotations:
        number = annotation.number
        measure = annotation.matches[0].measure if annotation.grade == "sure" else None
        annotation.questions = open_questions(text, number, measure)
        annotation.answers = [answer for answer in answers if answer.indexes[0] == number.index]
    return AnnotatedText(text, annotations, len(numbers) - len(annotations))


def find_matches(annotations, reading):
    """Give each number the measures that have its figure on record."""
    sought = []
    for annotation in annotations:
        number = annotation.number
        candidates = [each for each in annotation.candidates if may_match(number, each)]
        prefixes = record.key_prefixes(number, reading.units)
        pairs = product((candidate.measure.pk for candidate in candidates), prefixes)
        sought += [(annotation.position, measure, prefix) for measure, prefix in pairs]
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
                matches.append(make_match(number, candidate, figures))
        matches.sort(key=lambda match: not match.is_sure)
        annotation.matches = matches[:MATCHES]
        annotation.further_matches = len(matches[MATCHES:])


def find_other_figures(annotations, reading):
    """By position the ids of claims that give another figure of the number's likeliest measure."""
    likeliest = {
        annotation.position: annotation.likeliest_measure.pk
        for annotation in annotations
        if annotation.likeliest_measure
    }
    latest = record.latest_figures(set(likeliest.values()), reading)
    return {
        annotation.position: [
            recorded.claim_id
            for recorded in latest[likeliest[annotation.position]]
            if is_other_figure(annotation.number.figure, recorded.figure)
        ][:OTHERS]
        for annotation in annotations
        if annotation.position in likeliest
    }


def load_claims(annotations, other_ids):
    """Put the claims themselves in place of their ids, and compare the first one's hedge."""
    ids = {pk for pks in other_ids.values() for pk in pks}
    for annotation in annotations:
        ids.update(pk for match in annotation.matches for pk in match.claim_ids)
    claims = record.claims(ids)
    for annotation in annotations:
        for match in annotation.matches:
            found = [claims[pk] for pk in match.claim_ids if pk in claims]
            match.claims = sorted(found, key=said_first)[:FIGURES]
        if annotation.grade == "sure":
            first_claim = annotation.matches[0].claims[0]
            suggestion = annotation.number.suggestion
            annotation.hedge_change = summary.hedge_change_sentence(first_claim, suggestion)
        others = [claims[pk] for pk in other_ids.get(annotation.position, ()) if pk in claims]
        if others:
            annotation.other_figures = [(annotation.likeliest_measure, others)]


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


def is_other_figure(figure, recorded):
    """Whether what is recorded is another value of the same dimension."""
    is_in_dimension = figure.counted_unit.dimension == recorded.counted_unit.dimension
    is_same = is_same_amount(figure, recorded)
    return recorded.value is not None and is_in_dimension and not is_same


def said_first(claim):
    return claim.listing.dated_on, claim.pk
