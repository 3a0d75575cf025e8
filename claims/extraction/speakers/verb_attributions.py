"""What a verb of saying attributes: "Ana Poole said |it was late|", "|“It was late,”| she said"."""

from typing import NamedTuple

from ..text import Span
from . import cues
from .contents import AttributionPhrase, ContentSide, Cue, content_of, end_of_content
from .cue_context import after_object, content_before, shape_after, trim
from .cue_verbs import is_noun, is_reduced, with_particle
from .noun_phrases import (
    BOUNDARIES,
    DETERMINERS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    SourcePhrase,
    is_adverb,
)
from .person_names import is_capital, is_person, speaks
from .sayers import may_say
from .sentences import QUOTED, Sentence
from .source_phrases import opening_subject, source_after, subject_before

# Verbs that after "and" take up the subject of the sentence again: "… and added that".
RESUMING = frozenset("say add warn insist claim argue tell call describe urge promise vow".split())

# Participles that take up the subject even where nobody has spoken: "…, saying it was 10".
OPENING = RESUMING - frozenset("add tell call describe urge promise vow".split()) | {
    "blame",
    "cite",
}

# After these a participle needs no comma: "wrote to ministers |warning| that".
WRITING = frozenset("wrote written emailed tweeted posted replied responded texted spoke".split())
CONTRASTS = frozenset({"but", "while", "although", "though", "whereas", ";"})
BEFORE_PARTICIPLES = frozenset("by and while after before for of in despite without".split())
INVERTING = (cues.SPEECH_VERBS | cues.QUOTING_VERBS) - {"tell", "inform", "remind", "assure", "put"}

# May close a quotation that ended its own sentence: “Is it late?” she demanded.
CLOSING = INVERTING | {"demand"}
AFTER_QUOTED_SOURCE = frozenset("who which that as this and but when while".split())


class ReportingClause(NamedTuple):
    """The source of a verb, the span of both, and whether the source follows the verb."""

    source: SourcePhrase
    span: Span
    is_inverted: bool


def attribution_by_verb(
    sentence: Sentence, verb: int, earlier: list[AttributionPhrase]
) -> AttributionPhrase | None:
    """What a verb of saying attributes; None where it says nothing or nobody says it.

    `earlier` are the attributions of the words before it in the sentence.
    """
    form = sentence.lower_words[verb]
    cue_end = with_particle(sentence, verb, cues.LEMMA[form])
    if not cue_end or is_noun(sentence, verb) or is_reduced(sentence, verb):
        return None
    lemma, after = cue_end
    reporting = _reporting_clause(sentence, verb, after, earlier, lemma)
    if not reporting or (
        form in cues.NOUNLIKE_VERBS and not _is_somebody(sentence, reporting.source)
    ):
        return None
    source, clause, is_inverted = reporting
    if not may_say(sentence, source.head, lemma):
        return None
    after = clause[1]
    if lemma in cues.ADDRESSING_VERBS and not is_inverted:
        after = after_object(sentence, after)
    shape, start = shape_after(sentence, after)
    before = None
    if source is not _source_of_last(earlier):
        before = _after_last(sentence, content_before(sentence, clause[0], shape), earlier)
    words_before = sentence.lower_words[max(clause[0] - 2, 0) : clause[0]]
    begins_anew = ";" in words_before or not CONTRASTS.isdisjoint(words_before[-1:])
    is_nested = _is_nested(verb, earlier) and not begins_anew
    cue = Cue(lemma, _is_record(sentence, source), is_inverted, is_nested, shape, start, before)
    content, side = content_of(sentence, cue, end_of_content(sentence, source, start))
    closes_quotation = (
        side is not ContentSide.NOWHERE
        and lemma in CLOSING
        and all(lower in OPENERS for lower in sentence.lower_words[: clause[0]])
    )
    if not content and side is not ContentSide.NEXT_PARAGRAPH and not closes_quotation:
        return None
    return AttributionPhrase(source, clause, content, side)


def _source_of_last(earlier: list[AttributionPhrase]) -> SourcePhrase | None:
    return earlier[-1].source if earlier else None


def _after_last(
    sentence: Sentence, before: Span | None, earlier: list[AttributionPhrase]
) -> Span | None:
    """The quotation before a cue without what another cue has said: “In May,” she said, |“40
    went,”| she added.
    """
    if not before or not earlier or sentence.words[before[1] - 1] != QUOTED:
        return before
    end = earlier[-1].reporting_clause[1]
    is_inserted = before[0] < end < before[1] and sentence.words[end] in {",", QUOTED}
    return trim(sentence, end, before[1]) if is_inserted else before


def _reporting_clause(
    sentence: Sentence, verb: int, after: int, earlier: list[AttributionPhrase], lemma: str
) -> ReportingClause | None:
    """Who says it: before the verb, after it, or whoever it takes up from before."""
    words = sentence.words
    before = words[verb - 1] if verb else ""
    subject = subject_before(sentence, verb, _subject_floor(sentence, verb))
    if subject and _is_where_it_was_said(sentence, subject):
        subject = opening_subject(sentence, subject.start - 1)
    is_person_before = subject and is_person(sentence.words_in(subject.head))
    is_participle = sentence.lower_words[verb].endswith("ing")
    may_invert = lemma in INVERTING and not is_participle and not is_person_before
    if may_invert and before in {",", QUOTED, "—", "–", "-"}:
        has_apposition = bool(subject and subject.apposition)
        closes_sentence = lemma == "say" and len(words) - after < 4 and before == ","
        source = source_after(sentence, after, greedy=closes_sentence and not has_apposition)
        ends_sentence = source and source.end >= len(words) - 1  # "…, £90 more, said |the trust|"
        is_source = source and (ends_sentence or not has_apposition)
        if source and is_source and _may_end_clause(sentence, verb, source.end):
            return ReportingClause(source, (verb, source.end), is_inverted=True)
    if subject:
        return ReportingClause(subject, (subject.start, after), is_inverted=False)
    source = _source_taken_up(sentence, verb, after, earlier, lemma)
    return ReportingClause(source, (verb, after), is_inverted=False) if source else None


def _is_somebody(sentence: Sentence, source: SourcePhrase) -> bool:
    """Whether a phrase names who or what speaks, where the verb may be a noun as well: "Ana
    Poole claims it". Not "|rising food| claims 5 lives".
    """
    start, end = source.head
    return any(
        is_capital(sentence.words[i]) or speaks(lower) or lower in PRONOUNS or lower in DETERMINERS
        for i, lower in enumerate(sentence.lower_words[start:end], start)
    )


def _is_where_it_was_said(sentence: Sentence, subject: SourcePhrase) -> bool:
    """Whether what stands before the verb is only where it was said: "in |a statement| said"."""
    start, end = subject.head
    is_inside = start > 1 and sentence.lower_words[start - 1] == "in"
    is_record = sentence.lower_words[end - 1] in cues.RECORD_NOUNS
    return is_inside and is_record and not subject.apposition


def _source_taken_up(
    sentence: Sentence, verb: int, after: int, earlier: list[AttributionPhrase], lemma: str
) -> SourcePhrase | None:
    """The source that a verb without a subject of its own takes up: "… and added", ", saying"."""
    words, lower_words = sentence.words, sentence.lower_words
    if lower_words[verb].endswith("ing"):
        is_quoting = words[after : after + 1] in (["that"], [QUOTED], [":"])
        may_begin = earlier or lemma in OPENING or is_quoting
        is_linked = (words[verb - 1] == "," and may_begin) or lower_words[
            verb - 1
        ] in BEFORE_PARTICIPLES
        is_writing = is_quoting and not WRITING.isdisjoint(lower_words[:verb])
        may_say = lemma in cues.SPEECH_VERBS | {"blame", "cite"}
        takes_up = verb > 0 and (is_linked or is_writing) and may_say
    else:
        link = verb - 1
        while link > 0 and is_adverb(lower_words[link]):
            link -= 1
        is_free = lemma in cues.SPEECH_VERBS and not _is_nested(verb, earlier)
        takes_up = words[link] in {"and", "but", "then"} and (is_free or lemma in RESUMING)
    if not takes_up:
        return None
    contrasted = _subject_of_contrast(sentence, verb, earlier)
    if contrasted:
        return contrasted
    main_subject = None
    if verb == 1 and "," in words:
        main_subject = source_after(sentence, words.index(",") + 1)
    return _source_of_last(earlier) or main_subject or opening_subject(sentence, verb)


def _subject_of_contrast(
    sentence: Sentence, verb: int, earlier: list[AttributionPhrase]
) -> SourcePhrase | None:
    """Who is set against who spoke first: "the union says 40 went, |but| the firm disputes it,
    |saying| 30 did".
    """
    floor = earlier[-1].reporting_clause[1] if earlier else verb
    contrast = next(
        (i for i in range(verb - 1, floor, -1) if sentence.lower_words[i] in CONTRASTS), None
    )
    if contrast is None:
        return None
    disputing = next(
        (i for i in range(contrast + 2, verb) if sentence.lower_words[i] in cues.DISPUTING), None
    )
    return subject_before(sentence, disputing, contrast + 1) if disputing else None


def _is_nested(verb: int, earlier: list[AttributionPhrase]) -> bool:
    """Whether somebody else says the clause that the verb stands in: "The union said Ana Poole
    |warned| that 5 would go".
    """
    return any(start <= verb < end for attribution in earlier for start, end in attribution.content)


def _may_end_clause(sentence: Sentence, verb: int, end: int) -> bool:
    """Whether a reporting clause can end here: "“It is 5,” said Ana Poole|.|"."""
    if end >= len(sentence):
        return True
    lower = sentence.lower_words[end]
    if sentence.words[end] in BOUNDARIES or lower in PREPOSITIONS or lower in cues.DAYS:
        return True
    return sentence.words[verb - 1] == QUOTED and lower in AFTER_QUOTED_SOURCE


def _subject_floor(sentence: Sentence, verb: int) -> int:
    """The first token at which the verb's subject may begin."""
    for index in range(verb - 1, -1, -1):
        if sentence.words[index] in {QUOTED, ";", ":"}:
            return index + 1
    return 0


def _is_record(sentence: Sentence, source: SourcePhrase) -> bool:
    """Whether a record or “it” speaks: what they find or show they say: "The report found 5"."""
    head = sentence.lower_words_in(source.head)
    return head == ["it"] or not cues.RECORD_NOUNS.isdisjoint(head)
