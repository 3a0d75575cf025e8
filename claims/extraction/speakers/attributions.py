"""What one sentence attributes, and to which source, before names are resolved.

`RULES` are asked in their order for each word of the sentence that one of them begins at, and the
first that finds an attribution has the word. A new way to attribute is a function of the same form
in `verbless_attributions`, and a row here.
"""

from collections.abc import Callable, Set
from typing import NamedTuple

from ..text import Span
from . import cues
from .contents import AttributionPhrase, ContentSide
from .cue_context import trim
from .sentences import Sentence
from .verb_attributions import attribution_by_verb
from .verbless_attributions import (
    attribution_by_according,
    attribution_by_closing,
    attribution_by_noun,
    attribution_by_opening,
    attribution_by_passive,
    attribution_by_poll,
    attribution_by_relative,
    attribution_by_revision,
    attribution_by_survey,
)


class Rule(NamedTuple):
    """A way to attribute, and the words in lower case that it begins at.

    `attribute` is given the sentence, the word's index and the attributions before it.
    """

    words: Set[str]
    attribute: Callable[[Sentence, int, list[AttributionPhrase]], AttributionPhrase | None]


RULES = (
    Rule({"according"}, attribution_by_according),
    Rule(cues.LEMMA.keys(), attribution_by_relative),
    Rule(cues.LEMMA.keys(), attribution_by_verb),
    Rule(cues.POLLING_VERBS, attribution_by_survey),
    Rule(cues.SAYING_NOUNS, attribution_by_noun),
    Rule(cues.SURVEY_NOUNS, attribution_by_poll),
    Rule(cues.OUTLOOK_NOUNS, attribution_by_revision),
    Rule(cues.LEMMA.keys(), attribution_by_passive),
)
# Asked of a sentence that has no other attribution.
EDGE_RULES = (attribution_by_opening, attribution_by_closing)

RULES_OF_WORD = {
    word: [rule for rule in RULES if word in rule.words] for rule in RULES for word in rule.words
}
# Join a clause of saying to the one before it: "…, |but| the council said".
LINKS = frozenset("and but while although though whereas".split())


def attributions(sentence: Sentence) -> list[AttributionPhrase]:
    """The attributions of a sentence in the order of their cues."""
    earlier: list[AttributionPhrase] = []
    for index in [i for i, lower in enumerate(sentence.lower_words) if lower in RULES_OF_WORD]:
        if earlier and sentence.is_headline:
            break
        if index and sentence.words[index][0].isupper() and not sentence.is_headline:
            continue
        attribution = _attribution_at(sentence, index, earlier)
        if attribution:
            if (
                sentence.lower_words[index] == "according"
                and attribution.content_side is ContentSide.BEFORE
            ):
                earlier = [
                    previous for previous in earlier if not _passes_on(previous, attribution)
                ]
            _end_earlier_content(sentence, earlier, attribution)
            earlier.append(attribution)
    return earlier or _edge_attribution(sentence)


def _attribution_at(
    sentence: Sentence, index: int, earlier: list[AttributionPhrase]
) -> AttributionPhrase | None:
    """The attribution that begins at one word."""
    for rule in RULES_OF_WORD[sentence.lower_words[index]]:
        attribution = rule.attribute(sentence, index, earlier)
        if attribution:
            return attribution
    return None


def _edge_attribution(sentence: Sentence) -> list[AttributionPhrase]:
    for attribute in EDGE_RULES:
        attribution = attribute(sentence)
        if attribution:
            return [attribution]
    return []


def _passes_on(earlier: AttributionPhrase, according: AttributionPhrase) -> bool:
    """Whether the earlier one only passes on what a later “according to” gives a source for:
    "the union said 30 went, |according to the council|". Not "Ana Poole said, according to the
    council, 30 went".
    """
    start, end = according.content[0]
    return earlier.content_side is ContentSide.AFTER and all(
        start <= content_start < end for content_start, _ in earlier.content
    )


def _end_earlier_content(
    sentence: Sentence, earlier: list[AttributionPhrase], attribution: AttributionPhrase
) -> None:
    """Ends earlier content where a new clause of saying begins beside it, not inside it."""
    start = attribution.reporting_clause[0]
    if attribution.content_side is ContentSide.BEFORE and attribution.content:
        for previous in earlier:
            previous.content = [_before_clause(sentence, span, start) for span in previous.content]
        start = min(start, attribution.content[0][0])
    edge = start - 1
    while edge >= 0 and sentence.lower_words[edge] in LINKS:
        edge -= 1
    is_separate = edge >= 0 and sentence.words[edge] in {",", ";", ":", "—", "–"}
    if not is_separate and edge == start - 1:
        return
    for previous in earlier:
        spans = (
            trim(sentence, span[0], min(span[1], edge + 1)) if span[0] < start < span[1] else span
            for span in previous.content
        )
        previous.content = [span for span in spans if span]


def _before_clause(sentence: Sentence, span: Span, clause_start: int) -> Span:
    """A span of content, ended where a reporting clause begins in it."""
    start, end = span
    if start < clause_start < end:
        end = clause_start
    return trim(sentence, start, end) or (start, end)
