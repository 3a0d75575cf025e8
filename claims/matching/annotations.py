"""All that is said of each number of a text."""

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from ..checks.repeats import STATED, fate
from ..models import Claim
from ..models.codes import Hedge
from . import candidates, record, summary, text_numbers
from .candidates import Match
from .measure_index import MeasureIndex
from .questions import open_questions
from .text_checks import TextAnswer, answers_in_text
from .text_numbers import TextNumber

# Numbers of one text that are looked up, measures that are tried for each, and what is shown.
NUMBERS = 400
TRIED = 40
MATCHES = 3
FIGURES = 3
OTHERS = 3


@dataclass
class Annotation:
    """What the record and the text itself say of one number."""

    number: int
    of: TextNumber
    matches: list[Match] = field(default_factory=list)
    more: int = 0
    others: list[tuple[object, list[Claim]]] = field(default_factory=list)
    hedge: str = ""
    questions: list[str] = field(default_factory=list)
    sums: list[TextAnswer] = field(default_factory=list)
    disagreements: list[str] = field(default_factory=list)

    @property
    def printed(self):
        return self.of.said.as_printed

    @property
    def grade(self):
        """sure, possible, other (another figure of its measure is on record) or none."""
        if self.matches:
            return "sure" if self.matches[0].is_sure else "possible"
        return "other" if self.others else "none"

    @property
    def verdict(self):
        return summary.grade_label(self)

    @property
    def search(self):
        """What to search the record for, if the number alone is to be looked for."""
        value = self.of.said.value
        return "" if value is None else f"{value:,f}"


@dataclass(frozen=True)
class AnnotatedText:
    """The notes of a text, in its order; `unread` numbers were too many to look up."""

    text: str
    notes: list[Annotation]
    unread: int

    @property
    def on_record(self):
        return [note for note in self.notes if note.matches]

    @property
    def sentence(self):
        return summary.sentence(self)

    @property
    def caution(self):
        return summary.caution(self)

    @property
    def summary(self):
        return summary.plain_text(self)

    @cached_property
    def paragraphs(self):
        """The text as lists of (words, the note of these words or None)."""
        pieces, position = [], 0
        for note in self.notes:
            said = note.of.said
            pieces += [(self.text[position : said.start], None), (note.printed, note)]
            position = said.end
        pieces.append((self.text[position:], None))
        found = [[]]
        for words, note in pieces:
            first, *rest = [words] if note else words.split("\n")
            found[-1].append((first, note))
            found += [[(line, None)] for line in rest]
        return [line for line in found if any(words.strip() for words, _ in line)]


def annotate_text(text) -> AnnotatedText:
    """The notes of every number in the text; seven queries, however many there are."""
    vocabulary, units = MeasureIndex(text), text_numbers.UnitIndex()
    known = [measure.as_data() for measure in vocabulary.likely(text)]
    found = text_numbers.read_numbers(text, known, units)
    notes = [Annotation(place, number) for place, number in enumerate(found[:NUMBERS], 1)]
    find_matches(notes, text, vocabulary, units)
    answers = answers_in_text(text, [note.of for note in notes])
    for note in notes:
        sure = note.matches[0].measure if note.grade == "sure" else None
        note.questions = open_questions(text, note.of, sure)
        note.sums = [answer for answer in answers if note.of.place == answer.places[0]]
    return AnnotatedText(text, notes, len(found) - len(notes))


def find_matches(notes, text, vocabulary, units):
    """Give each note its matches, and the other figures of the measure that it seems to be of."""
    fits = {
        note.number: candidates.measure_candidates(note.of, text, vocabulary)[:TRIED]
        for note in notes
    }
    sought = [
        (note.number, fit.measure.pk, beginning)
        for note in notes
        for fit in fits[note.number]
        if candidates.may_match(note.of, fit)
        for beginning in figure_key_prefixes(note.of, units)
    ]
    same = record.same_figures(sought)
    for note in notes:
        found = []
        for fit in fits[note.number]:
            figures = [
                row
                for row in same.get((note.number, fit.measure.pk), ())
                if is_same(note.of, row[0], units)
            ]
            if figures:
                found.append(candidates.make_match(note.of, fit, figures))
        found.sort(key=lambda match: not match.is_sure)
        note.matches, note.more = found[:MATCHES], len(found[MATCHES:])
    strong = {note.number: likeliest_candidate(note, fits[note.number]) for note in notes}
    latest = record.latest_figures({fit.measure.pk for fit in strong.values() if fit})
    load_claims(notes, strong, latest, units)


def likeliest_candidate(note, fits):
    """The fit of the measure that the number seems to be of, if its words say so clearly."""
    if note.matches:
        return note.matches[0].fit if note.matches[0].is_sure else None
    return next((fit for fit in fits if fit.is_strong and fit.counts_it), None)


def load_claims(notes, strong, latest, units):
    """Put the claims themselves in place of their ids."""
    others = {
        note.number: [
            claim
            for key, claim in latest.get(strong[note.number].measure.pk, ())
            if is_other_figure(note.of, key, units)
        ][:OTHERS]
        for note in notes
        if strong[note.number]
    }
    printing = {first for note in notes for match in note.matches for *_, first in match.figures}
    claims = record.claims({*printing, *(pk for some in others.values() for pk in some)})
    against = record.disagreements(printing)
    told = set()
    for note in notes:
        for match in note.matches:
            firsts = [claims[first] for *_, first in match.figures if first in claims]
            match.claims = sorted(firsts, key=said_first)[:FIGURES]
            match.mentions = sum(times for _, times, _ in match.figures)
        if note.grade == "sure":
            note.hedge = hedge_change_words(note.of.said, note.matches[0].claims[0])
        likely = {claim.pk for match in note.matches[:1] for claim in match.claims}
        found = {sentence: None for pk in sorted(likely) for sentence in against[pk]}
        note.disagreements = [sentence for sentence in found if sentence not in told][:FIGURES]
        told |= set(note.disagreements)
        shown = [claims[pk] for pk in others.get(note.number, ()) if pk in claims]
        if shown:
            note.others = [(strong[note.number].measure, shown)]


def figure_key_prefixes(number, units):
    """How the keys of the same figure begin on record; see `Listing.figure`."""
    said = number.said
    if said.hedge == Hedge.ORDER_OF_MAGNITUDE:
        return ["|order-of-magnitude"]
    if said.value_high is not None:
        return ["|between"]
    return units.values(number) if said.value is not None else []


def is_same(number, key, units):
    value, hedge, form, _, _, unit, words, lower, upper = key
    said = number.said
    if hedge == Hedge.ORDER_OF_MAGNITUDE:
        return said.as_printed.lower().split()[-1] in words.split()
    if not value:
        ends = [Decimal(end) for end in (lower, upper) if end]
        return ends == [said.value, said.value_high] and units.agree(number, "", form, unit)
    return units.agree(number, value, form, unit)


def is_other_figure(number, key, units):
    """Whether this is another figure of the same kind, not the number's own."""
    value, _, form, _, _, unit, *_ = key
    return bool(value) and not is_same(number, key, units) and units.agree(number, "", form, unit)


def said_first(claim):
    return claim.listing.dated_on, claim.pk


def hedge_change_words(said, first):
    """What became of the hedge since the figure was first said; empty where nothing did."""
    if said.hedge == first.hedge or {said.hedge, first.hedge} <= STATED:
        return ""
    return f"Compared with the first on record, {fate(said, first)}."
