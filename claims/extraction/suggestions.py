"""The pass over a text: paragraphs to sentences to figures to suggestions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from .numbers import (
    changes,
    false_quantities,
    measured_phrases,
    multiples,
    number_phrases,
    number_relations,
    ranges,
    statuses,
    units,
    values,
)
from .numbers.confidence import confidence
from .numbers.masks import Mask, find_masks
from .numbers.number_phrases import NumberPhrase
from .speakers.utterance_index import UtteranceIndex
from .speakers.utterances import Utterance, utterances
from .text import Token, paragraphs, sentences, tokens

# Words that a figure may begin with.
BEGINNINGS = values.FIRST_WORDS | multiples.LEADS | {"a", "an"}


# How far back the words stand that say what a baseline is: "against a target of 92%".
NEAR = 3
# The kind of quotation that the paper's own voice is.
NARRATION = "narration"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A number noticed in a text: text[start:end] is `as_printed`.

    `kind` is "quantity", or what the digits were recognised as instead ("date", "age", "name").
    `value` is exact; `value_high` is the other end of a range; `order_of_magnitude` stands alone
    for "dozens" or "millions". `unit` is an ISO 4217 code, "%", "pp", a measure's name or the
    counted noun in the singular. `part_of` is the index of the whole among the suggestions. A
    `speaker` of None is the paper's own voice. `measure` is the slug of a known measure.
    """

    start: int
    end: int
    as_printed: str
    kind: str
    rule: str
    confidence: Decimal
    value: Decimal | None = None
    value_high: Decimal | None = None
    order_of_magnitude: Decimal | None = None
    unit: str = ""
    per: str = ""
    hedge: str = "none"
    form: str = "level"
    direction: str = ""
    baseline_value: Decimal | None = None
    part_of: int | None = None
    status: str = "actual"
    measured: str = ""
    speaker: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    role_as_printed: str = ""
    on_behalf_of: str = ""
    quotation_kind: str = NARRATION
    quotation_start: int | None = None
    quotation_end: int | None = None
    measure: str | None = None


class TextInReading(NamedTuple):
    """A text, who speaks in it, and the known measures that it may mention."""

    text: str
    voices: UtteranceIndex
    measures: Sequence[Mapping]


def suggest(text: str, measures: Sequence[Mapping] = ()) -> list[Suggestion]:
    """Every number of the text, in text order, none overlapping another.

    `measures` are known measures as plain data: slug, name, aliases, unit. The same text always
    gives the same suggestions; no text raises an error.
    """
    mentioned = measured_phrases.mentioned_measures(text, measures)
    document = TextInReading(text, UtteranceIndex(utterances(text)), mentioned)
    found: list[Suggestion] = []
    for start, end in paragraphs(text):
        found += _paragraph(document, start, end, len(found))
    return found


def _spoken(utterance: Utterance | None) -> dict:
    """The fields that say who said it; none if nobody did."""
    if utterance is None:
        return {}
    return {
        "speaker": utterance.speaker,
        "speaker_start": utterance.speaker_start,
        "speaker_end": utterance.speaker_end,
        "role_as_printed": utterance.role_as_printed,
        "on_behalf_of": utterance.on_behalf_of,
        "quotation_kind": utterance.kind,
        "quotation_start": utterance.start,
        "quotation_end": utterance.end,
    }


def _paragraph(document: TextInReading, start: int, end: int, base: int) -> list[Suggestion]:
    words = tokens(document.text, start, end)
    masked = _masked(words, find_masks(document.text[start:end]), start)
    rows: list[NumberPhrase] = []
    carried = None
    for first, last in sentences(words):
        found, carried = _sentence(words, masked, first, last, carried)
        rows += found
    places = {id(row): base + i for i, row in enumerate(rows)}
    return [_suggestion(document, words, row, places) for row in rows]


def _masked(words: list[Token], spans: list[Mask], offset: int) -> list[Mask | None]:
    """For each token the mask that covers any part of it."""
    covered: list[Mask | None] = [None] * len(words)
    i = 0
    for span in spans:
        while i < len(words) and words[i].end_char <= span.start_char + offset:
            i += 1
        j = i
        while j < len(words) and words[j].start_char < span.end_char + offset:
            covered[j] = span
            j += 1
    return covered


def _sentence(
    words: list[Token],
    masked: list[Mask | None],
    first: int,
    end: int,
    carried: NumberPhrase | None,
) -> tuple[list[NumberPhrase], NumberPhrase | None]:
    """The figures of a sentence, and the last one that the next sentence may refer to."""
    rows = _joined(words, _read(words, masked, first, end))
    rows = [false_quantities.reclassify(words, row, first, end) for row in rows]
    _set_forms(words, rows, first, end, again=False)
    carried = number_relations.relate_numbers(words, rows, carried, first)
    _set_forms(words, rows, first, end, again=True)
    taken = first
    before = None
    for row in rows:
        if row.kind == "quantity":
            _set_unit_status_and_measured(words, row, before, (first, taken, end))
            before = row
        taken = row.end
    return rows, carried


def _set_unit_status_and_measured(
    words: list[Token], row: NumberPhrase, before: NumberPhrase | None, limits: tuple[int, int, int]
) -> None:
    """Tell what a figure counts, whether it is so yet, and what it measures: what the figure
    `before` does, if it is the baseline of that.
    """
    first, taken, end = limits
    baseline = before is not None and row.value is not None and row.value == before.baseline_value
    if row.is_bare():
        row.unit = measured_phrases.counted_by(measured_phrases.subject_phrase(words, row, first))
        row.unit = row.unit or measured_phrases.noun_numbered(words, row, first)
        row.unit = row.unit or (before.unit if baseline else "")
    floor = max(before.noun_end, row.start - NEAR) if baseline else first
    floor = row.start if before is not None and before.part_of is row else floor  # "12 of its 31"
    row.status = statuses.status_of(words, row, floor, end)
    own = not baseline or (row.rule == "noun" and row.noun_end > row.end)
    row.measured = (
        measured_phrases.measured_phrase(words, row, first, end, taken) if own else before.measured
    )


def _set_forms(
    words: list[Token], rows: list[NumberPhrase], first: int, end: int, *, again: bool
) -> None:
    """Judge each figure; `again` only those that have got their unit from another since."""
    before = None
    for row in rows:
        if row.kind == "quantity" and (row.rule == "parallel" or not again):
            changes.set_form_and_direction(words, row, before, first, end)
        before = row


def _read(
    words: list[Token], masked: list[Mask | None], first: int, end: int
) -> list[NumberPhrase]:
    rows: list[NumberPhrase] = []
    i = floor = first
    while i < end:
        if mask := masked[i]:
            last = i + 1
            while last < end and masked[last] is mask:
                last += 1
            rows.append(_promotable(words, mask, i, last))
            i = floor = last
            continue
        if not _may_begin(words[i].text):
            i += 1
            continue
        limit, farthest = i + 1, min(end, i + 24)
        while limit < farthest and masked[limit] is None:
            limit += 1
        figure = number_phrases.read_number_phrase(words, i, floor, limit)
        if figure is None and words[i].text[0].isdecimal():
            figure = NumberPhrase(i, i + 1, i, i + 1, kind="name", rule="code")
        if figure is None:
            i += 1
            continue
        rows.append(figure)
        i = floor = max(figure.end, figure.noun_end if figure.per else 0)
    return rows


@lru_cache(maxsize=4096)
def _may_begin(word: str) -> bool:
    lower = word.lower()
    return (
        word[0].isdecimal()
        or lower in BEGINNINGS
        or word[0] in values.GLYPHS
        or (word[0] == "." and len(word) > 1)
        or lower.endswith("fold")
    )


def _promotable(words: list[Token], mask: Mask, first: int, last: int) -> NumberPhrase:
    """A masked figure; an age keeps its values, for it is sometimes the claim."""
    figure = NumberPhrase(first, last, first, last, kind=mask.kind, rule=mask.rule)
    i = first if mask.kind == "age" else last
    while i < last:
        number = values.read_number(words, i, last)
        i = number.end if number else i + 1
        if number and figure.value is None:
            unit = units.unit_after(words, i, last)
            figure.value, figure.unit = number.value, unit.name if unit else "year"
        elif number and number.value > figure.value:  # "16 to 24", "1.9 to 2.1 million"
            figure.value_high = number.value
            if figure.value < number.unscaled != number.value:
                figure.value *= number.value / number.unscaled
    return figure


def _joined(words: list[Token], rows: list[NumberPhrase]) -> list[NumberPhrase]:
    """Neighbours that are one range or one ratio, joined."""
    joined: list[NumberPhrase] = []
    for row in rows:
        pair = ranges.join_range_or_ratio(words, joined[-1], row) if joined else None
        if pair:
            joined[-1] = pair
        else:
            joined.append(row)
    return joined


def _suggestion(
    document: TextInReading, words: list[Token], row: NumberPhrase, places: dict[int, int]
) -> Suggestion:
    start, end = words[row.start].start_char, words[row.end - 1].end_char
    return Suggestion(
        start=start,
        end=end,
        as_printed=document.text[start:end],
        kind=row.kind,
        rule=row.rule,
        confidence=confidence(row),
        value=row.value,
        value_high=row.value_high,
        order_of_magnitude=row.order_of_magnitude,
        unit=row.unit,
        per=row.per,
        hedge=row.hedge,
        form=row.form,
        direction=row.direction,
        baseline_value=row.baseline_value,
        part_of=places.get(id(row.part_of)) if row.part_of else None,
        status=row.status,
        measured=row.measured,
        measure=measured_phrases.likeliest_measure(row.measured, row.unit, document.measures)
        if row.kind == "quantity"
        else None,
        **_spoken(document.voices.at(end - 1)),
    )
