"""Whether a measure with the same figure is the one that a number is of, and why."""

from dataclasses import dataclass, field

from ..models import Claim
from ..models.codes import Direction, Form
from .measure_index import HALF_OF_NAME, WORD, IndexedMeasure, MeasureIndex

# One or two digits are often the same by chance; three seldom are.
DISTINCTIVE_DIGITS = 3
# Characters before and after a number that are looked at, if its sentence is longer.
NEAR = 300
OPPOSITE = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}


@dataclass(frozen=True)
class MeasureCandidate:
    """How well the words around a number are those of a measure."""

    measure: IndexedMeasure
    share: float
    words: tuple[str, ...]
    counts_it: bool

    @property
    def is_strong(self):
        return self.share >= HALF_OF_NAME and len(self.words) > 1


@dataclass
class Match:
    """A measure that has the number's figure on record. `claims` print it, the first said first."""

    fit: MeasureCandidate
    is_sure: bool
    why: str
    figures: list
    mentions: int = 0
    claims: list[Claim] = field(default_factory=list)

    @property
    def measure(self):
        return self.fit.measure


def measure_candidates(number, text, vocabulary: MeasureIndex) -> list[MeasureCandidate]:
    """The measures that share a word with what is said around the number, the best first."""
    start, end = number.sentence
    start, end = max(start, number.said.start - NEAR), min(end, number.said.end + NEAR)
    printed = text[start : number.said.start] + " " + text[number.said.end : end]
    around = vocabulary.of(f"{printed} {number.said.measured}")
    counted = vocabulary.of(number.said.unit)
    found = []
    for measure in vocabulary.sharing(around):
        share, stems = vocabulary.fit(measure, around)
        words = tuple(word for word in words_as_spelt(printed) if vocabulary.of(word) & set(stems))
        found.append(MeasureCandidate(measure, share, words, bool(counted & set(stems))))
    named = number.said.measure
    return sorted(found, key=lambda fit: (fit.measure.slug != named, -fit.share, fit.measure.pk))


def may_match(number, fit):
    """Whether the words and the digits together are more than chance."""
    if len(fit.words) > 1 or fit.counts_it:
        return True
    return bool(fit.words) and len(number.digits) >= DISTINCTIVE_DIGITS


def make_match(number, fit, figures) -> Match:
    """The match with `figures` on record, rows (key of the listing, mentions, first claim)."""
    forms, directions = ({key[place] for key, *_ in figures} for place in (2, 3))
    doubt = differing_forms(number, forms) or differing_directions(number, directions)
    strong = fit.is_strong and (fit.measure.slug == number.said.measure or fit.share > HALF_OF_NAME)
    return Match(fit, strong and not doubt, match_reason(fit, doubt), figures)


def match_reason(fit, doubt):
    words = ", ".join(f"“{word}”" for word in fit.words)
    reason = f"same figure and unit; the word{'s' if len(fit.words) > 1 else ''} {words}"
    return f"{reason}; but {doubt}" if doubt else reason


def differing_forms(number, forms):
    """A share is no change in per cent, though both are printed as per cent."""
    changes = {Form.PERCENT_CHANGE}
    if number.said.form == Form.SHARE and forms <= changes:
        return "there it is a change"
    if number.said.form in changes and not forms & changes:
        return "there it is no change"
    return ""


def differing_directions(number, directions):
    """A cut of 80 is no rise of 80; what has no direction is not held against it."""
    opposite = OPPOSITE.get(number.said.direction)
    return f"there it goes {opposite}" if opposite and directions == {opposite} else ""


def words_as_spelt(text):
    """Each word once, as it is spelt where it comes first."""
    words = {}
    for word in WORD.findall(text):
        words.setdefault(word.lower(), word)
    return list(words.values())
