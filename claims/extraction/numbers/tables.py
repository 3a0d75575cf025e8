"""Tables pasted as text: a heading's "(£m)" or "(000s)" is the unit and scale of its column.

A row is a line with a label and numbers and no sentence in it. What is doubtful is left as printed:
a number that stands alone in its line, or one of several of which the heading may mean any.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from .. import vocabulary
from ..text import Paragraph, Span, Token
from . import numerals
from .currencies import CURRENCY_SIGNS
from .number_phrases import NumberPhrase

# Matches "(£m)", "(£'000)", "(000s)", "(in $ million)", "(%)", "(£)", "£m", "£000s". Not "(£2m)",
# "(by £m)", "()".
SCALE = re.compile(
    r"\((?:in\s)?(?=[^)])(?P<sign>[£$€₹]?)\s?(?P<scale>['’]?000s?|[mk]|[mbt]n|thousands?|millions?|"
    r"billions?|%|per\scent|)\)|(?<![\w(])(?P<bare_sign>[£$€₹])(?P<bare_scale>['’]?000s?|m|bn)(?![\w.,)])"
)
SCALE_OF = {
    "": 1, "000": 10**3, "k": 10**3, "thousand": 10**3, "m": 10**6, "mn": 10**6, "million": 10**6,
    "bn": 10**9, "billion": 10**9, "tn": 10**12, "%": 1, "per cent": 1,
}  # fmt: skip
CELL = re.compile(r"\t+|\s*\|\s*|[ ]{2,}")
NUMBER = re.compile(r"(?<![\w.,£$€])\d[\d,.]*(?![\w%]|\s?%)")
YEAR = re.compile(r"(?:19|20)\d\d")
MOST_WORDS = 8
LONGEST_ROW = 60
VERBS = vocabulary.words("auxiliaries") | vocabulary.words("modals")
SENTENCE_ENDS = frozenset(".!?;")


class ColumnScale(NamedTuple):
    """The characters that it holds for, the unit, and what its numbers are multiplied by."""

    start: int
    end: int
    unit: str
    factor: Decimal


class Heading(NamedTuple):
    """The scales in each cell of a heading.

    `ends_line`: none but it stands at the end, as in “Sales by region (£m)”. `has_years`: a line of
    years stood below it, so that all columns are what it says.
    """

    cells: list[list[tuple[str, Decimal]]]
    ends_line: bool
    has_years: bool = False


def column_scales(text: str, paragraphs: list[Paragraph]) -> dict[int, list[ColumnScale]]:
    """For each paragraph that has a scaled number, by its index, the scales of its stretches."""
    scales: dict[int, list[ColumnScale]] = {}
    if not SCALE.search(text):
        return scales
    heading, end = None, 0
    for index, paragraph in enumerate(paragraphs):
        line = text[paragraph.start : paragraph.end]
        if text.count("\n", end, paragraph.start) > 1:
            heading = None
        labels = list(SCALE.finditer(line))
        if labels and not (own := list(_own_scales(line, labels, paragraph.start))):
            heading = _heading(line)
        elif labels:
            scales[index], heading = own, None
        elif heading and _is_row(line, paragraph.tokens):
            scales[index] = list(_scales_of_row(heading, line, paragraph.start))
            heading = heading._replace(has_years=heading.has_years or _has_years(line))
        else:
            heading = None
        end = paragraph.end
    return scales


def apply_scale(words: list[Token], phrase: NumberPhrase, scales: list[ColumnScale]) -> None:
    """Give a bare number of a table the unit and the scale of its column."""
    if phrase.kind != "quantity" or phrase.style != "digits" or not phrase.is_bare():
        return
    if phrase.factor != 1 or YEAR.fullmatch(words[phrase.number_start].text):
        return
    place = words[phrase.number_start].start_char
    for scale in scales:
        if scale.start <= place < scale.end:
            phrase.value = numerals.without_point(phrase.known_value * scale.factor)
            phrase.factor, phrase.unit, phrase.rule = scale.factor, scale.unit, "table"


def _scale(match: re.Match[str]) -> tuple[str, Decimal]:
    sign = match["sign"] or match["bare_sign"] or ""
    scale = match["scale"] or match["bare_scale"] or ""
    unit = "%" if scale in {"%", "per cent"} else CURRENCY_SIGNS.get(sign, "")
    return unit, Decimal(SCALE_OF[scale.strip("'’").removesuffix("s")])


def _own_scales(line: str, labels: list[re.Match[str]], offset: int) -> Iterator[ColumnScale]:
    """The scale of a line that has its numbers after it: "Operating profit ($bn): 1.8"."""
    is_own = len(labels) == 1 and not any(NUMBER.finditer(line[: labels[0].start()]))
    if is_own and any(not YEAR.fullmatch(n[0]) for n in NUMBER.finditer(line, labels[0].end())):
        yield ColumnScale(offset + labels[0].end(), offset + len(line), *_scale(labels[0]))


def _heading(line: str) -> Heading:
    cells = [[_scale(match) for match in SCALE.finditer(line, *cell)] for cell in _cells(line)]
    *_, last = SCALE.finditer(line)
    return Heading(cells, ends_line=not line[last.end() :].strip(" :"))


def _cells(line: str) -> list[Span]:
    """Where the cells of a line stand: parted by tabs, strokes or several spaces."""
    edges = [0, *(edge for match in CELL.finditer(line) for edge in match.span()), len(line)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _is_row(line: str, tokens: list[Token]) -> bool:
    # "North 41.2" is a row, "It has 41 shops" a sentence.
    words = [token for token in tokens if token.text[0].isalpha()]
    is_labelled = 0 < len(words) <= MOST_WORDS or YEAR.match(line) is not None
    is_short = len(tokens) <= LONGEST_ROW and is_labelled
    return is_short and line[-1] not in SENTENCE_ENDS and VERBS.isdisjoint(w.lower for w in words)


def _has_years(line: str) -> bool:
    return bool(NUMBER.search(line)) and all(YEAR.fullmatch(n[0]) for n in NUMBER.finditer(line))


def _scales_of_row(heading: Heading, line: str, offset: int) -> Iterator[ColumnScale]:
    """The scale of each cell or number of a row that is known."""
    cells = _cells(line)
    if len(heading.cells) > 1:
        for (start, end), scales in zip(cells[::-1], heading.cells[::-1], strict=False):
            if len(scales) == 1:
                yield ColumnScale(offset + start, offset + end, *scales[0])
        return
    numbers = [m.span() for m in NUMBER.finditer(line) if not YEAR.fullmatch(m[0])]
    scales = heading.cells[0]
    is_of_all = len(numbers) == 1 or len(cells) > 1 or heading.has_years
    if len(scales) == 1 and heading.ends_line and is_of_all:
        scales = scales * len(numbers)
    if len(scales) == len(numbers):
        for (start, end), scale in zip(numbers, scales, strict=True):
            yield ColumnScale(offset + start, offset + end, *scale)
