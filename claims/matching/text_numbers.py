"""The numbers of a text, each with its sentence and with what it is in."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from ..arithmetic import Unit
from ..extraction import Suggestion
from ..extraction.numbers.plurals import singular
from ..extraction.text import paragraphs, sentences, tokens
from ..figures.claim_figure import BLANK_FIELDS, ClaimFigure
from ..figures.printed_hedges import significant_digits
from ..models.codes import Form
from .measure_index import INDEXED_WORD
from .text_reading import TextReading

DISTINCTIVE_DIGITS = 3
DISTINCTIVE_FROM = 100
# In characters after a number: where what it counts is named.
NEAR = 30
MORE_WORDS = frozenset({"additional", "extra", "fewer", "more"})
# What the engine recognises the dates of a sentence as, and words that date it as well.
DATES = {"date", "year", "season", "decade"}
DATING = re.compile(
    r"\b(?:today|yesterday|tomorrow|since|so far|to date|annually|overnight"
    r"|(?:this|last|next|past|previous|coming|per|a|each|every|the) (?:day|week|month|quarter|year"
    r"|decade|century|winter|spring|summer|autumn)|over the (?:past|last|next)"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:days|weeks|months|years) (?:ago"
    r"|earlier|before|to|of))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class TextNumber:
    """A number that may be a claim: its index among all suggestions, the span of its sentence.

    It `is_change` if so many are added or taken away, and `is_listed` if it has its unit from a
    number before it: the parts in "962 arrests: 549, 347 and 85".
    """

    index: int
    suggestion: Suggestion
    sentence: tuple[int, int]
    unit: Unit
    is_dated: bool
    is_change: bool = False
    is_listed: bool = False

    @property
    def digits(self) -> str:
        """The significant digits: 17 of 1,700; none where no value was printed."""
        return "" if self.suggestion.value is None else significant_digits(self.suggestion.value)

    @property
    def noun(self) -> str:
        """What it counts, "officer" of "police officer"; "" for money, per cent and kilometres."""
        last = self.suggestion.unit.rpartition(" ")[2]
        return last if last[:1].islower() and self.suggestion.rule != "measure" else ""

    @property
    def is_distinctive(self) -> bool:
        """Whether it is seldom the same by chance: "111", "700", "10 times a week"; not "80"."""
        suggestion = self.suggestion
        is_large = suggestion.value is None or suggestion.value >= DISTINCTIVE_FROM
        return is_large or bool(suggestion.per) or len(self.digits) >= DISTINCTIVE_DIGITS

    @cached_property
    def figure(self) -> ClaimFigure:
        """The number as that of a claim, of a measure of its own and said by nobody."""
        suggestion = self.suggestion
        is_range = suggestion.value_high is not None
        fields = {
            "pk": self.index,
            "as_printed": suggestion.as_printed,
            "value": None if is_range else suggestion.value,
            "lower": suggestion.value if is_range else None,
            "upper": suggestion.value_high,
            "hedge": suggestion.hedge,
            "form": suggestion.form,
            "direction": suggestion.direction,
            "per": suggestion.per,
            "status": suggestion.status,
            "population": "",
            "period_kind": "",
            "unit": self.unit.code,
            "dimension": self.unit.dimension,
            "factor": self.unit.factor,
            "measure": self.index,
            "publication": "this text",
            "narrator": True,
        }
        return ClaimFigure(**BLANK_FIELDS | fields)


def text_numbers(reading: TextReading) -> list[TextNumber]:
    """Every quantity of the text."""
    text = reading.text
    spans = deque(sentence_spans(text))
    dated = {span for span in spans if DATING.search(text, *span)}
    numbers = []
    for index, suggestion in enumerate(reading.suggestions):
        while spans[0][1] <= suggestion.start:
            spans.popleft()
        if suggestion.kind == "quantity":
            unit = reading.units.arithmetic_unit(suggestion)
            numbers.append(TextNumber(index, suggestion, spans[0], unit, is_dated=False))
        elif suggestion.kind in DATES:
            dated.add(spans[0])
    return [replace(number, is_dated=number.sentence in dated) for number in numbers]


def with_neighbours(text: str, numbers: list[TextNumber]) -> Iterator[TextNumber]:
    """The numbers with what the words and the number beside each make of it."""
    befores: list[TextNumber | None] = [None, *numbers]
    for before, number in zip(befores, numbers, strict=False):
        suggestion, (_, end) = number.suggestion, number.sentence
        after = INDEXED_WORD.findall(text[suggestion.end : min(end, suggestion.end + NEAR)].lower())
        is_listed = (
            before is not None
            and (before.sentence, before.suggestion.unit) == (number.sentence, suggestion.unit)
            and number.noun not in map(singular, after)
        )
        is_more = not MORE_WORDS.isdisjoint(after[:1])
        is_change = Form(suggestion.form).has_direction or is_more
        yield replace(number, is_change=is_change, is_listed=is_listed)


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """The characters (start, end) of each sentence."""
    for start, end in paragraphs(text):
        words = tokens(text, start, end)
        for first, stop in sentences(words):
            yield words[first].start_char, words[stop - 1].end_char
