"""Whether a measure with the same figure is the one that a number is of, and why."""

from dataclasses import dataclass, field

from ..figures.sentences import join_words
from ..models import Claim, Measure
from ..models.codes import Direction, Form
from .measure_index import HALF_OF_NAME, INDEXED_WORD
from .record import RecordedFigure
from .text_numbers import TextNumber
from .text_reading import TextReading

# One or two digits are often the same by chance; three seldom are.
DISTINCTIVE_DIGITS = 3
# Characters before and after a number that are looked at, if its sentence is longer.
NEAR = 300
OPPOSITE = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}


@dataclass(frozen=True)
class MeasureCandidate:
    """How well the words around a number are those of a measure."""

    measure: Measure
    share: float
    words: tuple[str, ...]
    counts_it: bool

    @property
    def is_strong(self):
        return self.share >= HALF_OF_NAME and len(self.words) > 1


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
    def mentions(self) -> int:
        return sum(recorded.mentions for recorded in self.figures)

    @property
    def claim_ids(self) -> list[int]:
        return [recorded.claim_id for recorded in self.figures]


def measure_candidates(number: TextNumber, reading: TextReading) -> list[MeasureCandidate]:
    """The measures that share a word with what is said around the number, the best first."""
    text, measures = reading.text, reading.measures
    start, end = number.sentence
    suggestion = number.suggestion
    start, end = max(start, suggestion.start - NEAR), min(end, suggestion.end + NEAR)
    printed = text[start : suggestion.start] + " " + text[suggestion.end : end]
    stems_around = measures.stems_of(f"{printed} {suggestion.measured}")
    stems_of_unit = measures.stems_of(suggestion.unit)
    candidates = []
    for measure in measures.sharing(stems_around):
        share, common = measures.best_name_share(measure, stems_around)
        words = tuple(
            word
            for word in words_as_spelt(printed)
            if not measures.stems_of(word).isdisjoint(common)
        )
        counts_it = not stems_of_unit.isdisjoint(common)
        candidates.append(MeasureCandidate(measure, share, words, counts_it))

    def order(candidate):
        measure = candidate.measure
        return measure.slug != suggestion.measure, -candidate.share, measure.pk

    return sorted(candidates, key=order)


def may_match(number, candidate):
    """Whether the words and the digits together are more than chance."""
    if len(candidate.words) > 1 or candidate.counts_it:
        return True
    return bool(candidate.words) and len(number.digits) >= DISTINCTIVE_DIGITS


def make_match(number, candidate, figures) -> Match:
    forms = {recorded.figure.form for recorded in figures}
    directions = {recorded.figure.direction for recorded in figures}
    doubt = differing_forms(number, forms) or differing_directions(number, directions)
    is_named = candidate.measure.slug == number.suggestion.measure
    is_likely = candidate.is_strong and (is_named or candidate.share > HALF_OF_NAME)
    return Match(candidate, is_likely and not doubt, match_reason(candidate, doubt), figures)


def match_reason(candidate, doubt):
    words = join_words([f"“{word}”" for word in candidate.words])
    reason = f"Same figure and unit; your text also has {words}"
    return f"{reason}. But on record {doubt}" if doubt else reason


def differing_forms(number, forms):
    """A share is no change in per cent, though both are printed as per cent."""
    changes = {Form.PERCENT_CHANGE}
    if number.suggestion.form == Form.SHARE and forms <= changes:
        return "it is a change"
    if number.suggestion.form in changes and not forms & changes:
        return "it is not a change"
    return ""


def differing_directions(number, directions):
    """A cut of 80 is no rise of 80; what has no direction is not held against it."""
    opposite = OPPOSITE.get(number.suggestion.direction)
    return f"it goes {opposite}" if opposite and directions == {opposite} else ""


def words_as_spelt(text):
    """Each word once, as it is spelt where it comes first."""
    words: dict[str, str] = {}
    for word in INDEXED_WORD.findall(text):
        words.setdefault(word.lower(), word)
    return list(words.values())
