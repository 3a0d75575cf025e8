"""The pass over a text: paragraphs to sentences to number phrases to suggestions."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from .entities import PlainText, without_entities
from .numbers import (
    changes,
    false_quantities,
    measured_phrases,
    multiples,
    number_phrases,
    number_relations,
    ranges,
    statuses,
    tables,
    units,
    values,
)
from .numbers.confidence import confidence
from .numbers.masks import Mask, find_masks
from .numbers.number_phrases import NumberPhrase
from .speakers.utterance_index import UtteranceIndex
from .speakers.utterances import Utterance, utterances
from .text import Paragraph, Span, Token, read_paragraphs, sentences

# Words that a number phrase may begin with.
FIRST_WORDS = values.FIRST_WORDS | multiples.FIRST_WORDS | {"a", "an"}
# How far back the words stand that say what a baseline is: "against a target of 92%".
BASELINE_REACH = 3
# In tokens: longer than any number phrase.
LONGEST_PHRASE = 24
OFFSETS = ("start", "end", "speaker_start", "speaker_end", "quotation_start", "quotation_end")
# The kind of quotation that the article's own voice is.
NARRATION = "narration"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A number noticed in a text: text[start:end] is `as_printed`.

    `kind` is "quantity", or what the digits were recognised as instead ("date", "age", "name").
    `value` is exact; `value_high` is the other end of a range; `order_of_magnitude` stands alone
    for "dozens" or "millions". `unit` is an ISO 4217 code, "%", "pp", a measure's name or the
    counted noun in the singular. `part_of` is the index of the whole among the suggestions. A
    `speaker` of None is the article's own voice; `quotation_spans` are what is said, without the
    words that say by whom. `measure` is the slug of a known measure.
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
    quotation_spans: tuple[Span, ...] = ()
    measure: str | None = None


class TextInReading(NamedTuple):
    """A text, who speaks in it, and the known measures that it may mention."""

    text: str
    utterances: UtteranceIndex
    measures: Sequence[measured_phrases.MeasureData]


def suggest(
    text: str, measures: Sequence[measured_phrases.MeasureData] = (), at_most: int = sys.maxsize
) -> list[Suggestion]:
    """Every number of the text, in text order, none overlapping another, or `at_most` the first.

    `measures` are known measures as plain data: slug, name, aliases, unit. The same text always
    gives the same suggestions; no text raises an error.
    """
    if "&" in text and (plain := without_entities(text)).places:
        suggestions = _suggest(plain.text, measures, at_most)
        return [_as_given(text, plain, suggestion) for suggestion in suggestions]
    return _suggest(text, measures, at_most)


def _suggest(
    text: str, measures: Sequence[measured_phrases.MeasureData], at_most: int
) -> list[Suggestion]:
    mentioned = measured_phrases.mentioned_measures(text, measures)
    paragraphs = read_paragraphs(text)
    document = TextInReading(text, UtteranceIndex(utterances(text, paragraphs)), mentioned)
    scales = tables.column_scales(text, paragraphs)
    suggestions: list[Suggestion] = []
    for i, paragraph in enumerate(paragraphs):
        indexes = range(len(suggestions), at_most)
        if not indexes:
            break
        suggestions += _read_paragraph(document, paragraph, scales.get(i, []), indexes)
    return suggestions


def _as_given(text: str, plain: PlainText, suggestion: Suggestion) -> Suggestion:
    """The suggestion of a plain text as one of the text that has entities in it."""
    offsets: dict[str, Any] = {
        name: plain.offset_as_given(offset)
        for name in OFFSETS
        if (offset := getattr(suggestion, name)) is not None
    }
    spans = tuple(
        (plain.offset_as_given(start), plain.offset_as_given(end))
        for start, end in suggestion.quotation_spans
    )
    printed = text[offsets["start"] : offsets["end"]]
    return replace(suggestion, **offsets, as_printed=printed, quotation_spans=spans)


def _speaker_fields(utterance: Utterance | None) -> dict[str, Any]:
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
        "quotation_spans": utterance.spans,
    }


def _read_paragraph(
    document: TextInReading,
    paragraph: Paragraph,
    scales: list[tables.ColumnScale],
    indexes: range,
) -> list[Suggestion]:
    """The numbers of a paragraph, or as many of them as there are `indexes` for."""
    start, end, words = paragraph
    mask_at = _masks_of_tokens(words, find_masks(document.text[start:end]), start)
    phrases: list[NumberPhrase] = []
    carried = None
    for sentence in sentences(words):
        if len(phrases) >= len(indexes):
            break
        sentence_phrases, carried = _read_sentence(words, mask_at, sentence, scales, carried)
        phrases += sentence_phrases
    index_of = {id(phrase): i for i, phrase in zip(indexes, phrases, strict=False)}
    return [
        _make_suggestion(document, words, phrase, index_of) for phrase in phrases[: len(indexes)]
    ]


def _masks_of_tokens(words: list[Token], masks: list[Mask], offset: int) -> list[Mask | None]:
    """For each token the mask that covers any part of it."""
    mask_at: list[Mask | None] = [None] * len(words)
    i = 0
    for mask in masks:
        while i < len(words) and words[i].end_char <= mask.start_char + offset:
            i += 1
        j = i
        while j < len(words) and words[j].start_char < mask.end_char + offset:
            mask_at[j] = mask
            j += 1
    return mask_at


def _read_sentence(
    words: list[Token],
    mask_at: list[Mask | None],
    sentence: Span,
    scales: list[tables.ColumnScale],
    carried: NumberPhrase | None,
) -> tuple[list[NumberPhrase], NumberPhrase | None]:
    """The numbers of a sentence, and the one that the next sentence may refer to."""
    start, end = sentence
    phrases = _join_neighbours(words, _read_phrases(words, mask_at, start, end))
    for phrase in phrases if scales else ():
        tables.apply_scale(words, phrase, scales)
    phrases = [false_quantities.reclassify(words, phrase, start, end) for phrase in phrases]
    _set_forms(words, phrases, start, end, again=False)
    carried = number_relations.relate_numbers(words, phrases, carried, start)
    _set_forms(words, phrases, start, end, again=True)
    previous_end = start
    previous = None
    for phrase in phrases:
        if phrase.kind == "quantity":
            _set_unit_status_and_measured(words, phrase, previous, (start, previous_end, end))
            previous = phrase
        previous_end = phrase.end
    return phrases, carried


def _set_unit_status_and_measured(
    words: list[Token],
    phrase: NumberPhrase,
    previous: NumberPhrase | None,
    limits: tuple[int, int, int],
) -> None:
    """Set what a number counts, whether it is so yet, and what it measures.

    A baseline counts and measures what the number before it does, `previous`. `limits` are the
    start of the sentence, the end of the number before, and the end of the sentence.
    """
    start, previous_end, end = limits
    is_baseline = phrase.value is not None and previous and phrase.value == previous.baseline_value
    compared = previous if is_baseline else None
    if phrase.is_bare():
        phrase.unit = (
            measured_phrases.counted_by(measured_phrases.subject_phrase(words, phrase, start))
            or measured_phrases.noun_numbered(words, phrase, start)
            or (compared.unit if compared else "")
        )
    floor = max(compared.noun_end, phrase.start - BASELINE_REACH) if compared else start
    if previous and previous.part_of is phrase:  # "12 of its 31"
        floor = phrase.start
    phrase.status = statuses.status_of(words, phrase, floor, end)
    if compared and not (phrase.rule == "noun" and phrase.noun_end > phrase.end):
        phrase.measured = compared.measured
    else:
        phrase.measured = measured_phrases.measured_phrase(words, phrase, start, end, previous_end)


def _set_forms(
    words: list[Token], phrases: list[NumberPhrase], start: int, end: int, *, again: bool
) -> None:
    """Set the form of each number; `again` only of those that got their unit from another since."""
    previous = None
    for phrase in phrases:
        if phrase.kind == "quantity" and (phrase.rule == "parallel" or not again):
            changes.set_form_and_direction(words, phrase, previous, start, end)
        previous = phrase


def _read_phrases(
    words: list[Token], mask_at: list[Mask | None], start: int, end: int
) -> list[NumberPhrase]:
    """The numbers of a sentence, one by one, and its masks."""
    phrases: list[NumberPhrase] = []
    i = floor = start
    while i < end:
        if mask := mask_at[i]:
            mask_end = i + 1
            while mask_end < end and mask_at[mask_end] is mask:
                mask_end += 1
            phrases.append(_masked_phrase(words, mask, i, mask_end))
            i = floor = mask_end
            continue
        if not _may_begin(words[i].text):
            i += 1
            continue
        limit, farthest_limit = i + 1, min(end, i + LONGEST_PHRASE)
        while limit < farthest_limit and mask_at[limit] is None:
            limit += 1
        phrase = number_phrases.read_number_phrase(words, i, floor, limit)
        if phrase is None and words[i].text[0].isdecimal():
            phrase = NumberPhrase(i, i + 1, i, i + 1, kind="name", rule="code")
        if phrase is None:
            i += 1
            continue
        phrases.append(phrase)
        i = floor = max(phrase.end, phrase.noun_end if phrase.per else 0)
    return phrases


@lru_cache(maxsize=4096)
def _may_begin(word: str) -> bool:
    lower = word.lower()
    return (
        word[0].isdecimal()
        or lower in FIRST_WORDS
        or word[0] in values.GLYPHS
        or (word[0] == "." and len(word) > 1)
        or lower.endswith("fold")
    )


def _masked_phrase(words: list[Token], mask: Mask, start: int, end: int) -> NumberPhrase:
    """The number phrase of a mask; an age keeps its values, for it is sometimes the claim."""
    phrase = NumberPhrase(start, end, start, end, kind=mask.kind, rule=mask.rule)
    i = start if mask.kind == "age" else end
    while i < end:
        number = values.read_number(words, i, end)
        i = number.end if number else i + 1
        if number and phrase.value is None:
            unit = units.unit_after(words, i, end)
            phrase.value, phrase.unit = number.value, unit.name if unit else "year"
        elif number and number.value > phrase.known_value:  # "16 to 24", "1.9 to 2.1 million"
            phrase.value_high = number.value
            if phrase.known_value < number.unscaled != number.value:
                phrase.value = phrase.known_value * (number.value / number.unscaled)
    return phrase


def _join_neighbours(words: list[Token], phrases: list[NumberPhrase]) -> list[NumberPhrase]:
    """Neighbours that are one range or one ratio, joined."""
    joined: list[NumberPhrase] = []
    for phrase in phrases:
        pair = ranges.join_range_or_ratio(words, joined[-1], phrase) if joined else None
        if pair:
            joined[-1] = pair
        else:
            joined.append(phrase)
    return joined


def _make_suggestion(
    document: TextInReading, words: list[Token], phrase: NumberPhrase, index_of: dict[int, int]
) -> Suggestion:
    start, end = words[phrase.start].start_char, words[phrase.end - 1].end_char
    return Suggestion(
        start=start,
        end=end,
        as_printed=document.text[start:end],
        kind=phrase.kind,
        rule=phrase.rule,
        confidence=confidence(phrase),
        value=phrase.value,
        value_high=phrase.value_high,
        order_of_magnitude=phrase.order_of_magnitude,
        unit=phrase.unit,
        per=phrase.per,
        hedge=phrase.hedge,
        form=phrase.form,
        direction=phrase.direction,
        baseline_value=phrase.baseline_value,
        part_of=index_of.get(id(phrase.part_of)) if phrase.part_of else None,
        status=phrase.status,
        measured=phrase.measured,
        measure=measured_phrases.likeliest_measure(phrase.measured, phrase.unit, document.measures)
        if phrase.kind == "quantity"
        else None,
        **_speaker_fields(document.utterances.at(end - 1)),
    )
