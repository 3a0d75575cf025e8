"""Who says what in an article.

`utterances(text)` reads the text once, paragraph by paragraph. An *utterance* is one stretch of
saying: a quotation, a reported clause, or several spans parted by "she said". Words that nobody is
given for are narration and make no utterance; a quotation without a speaker makes one whose speaker
is None.
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from ..text import Paragraph, Span, read_paragraphs
from .attributions import attributions
from .contents import ContentSide
from .coreference import Coreference, ResolvedSpeaker
from .noun_phrases import SourcePhrase
from .person_names import is_person
from .quote_marks import QuotedSpan, quoted_spans
from .sentences import QUOTED, Sentence, sentences
from .source_names import SourceName
from .source_phrases import subject_of_quotation
from .speaker_labels import SpeakerLabel, speaker_label

# A source that begins before this token is the subject of its sentence.
OPENING = 2
DASHES = frozenset("– — ― ~ - --".split())
BULLETS = "•·*-–●▪"
# The publication on itself, whoever it names: "Editor's note:", "Correction:".
NOTE = re.compile(r"\W*(?:Editor[’']s note|Correction|Clarification)\b", re.IGNORECASE)

NOBODY = SourceName("", "unnamed")
Kind = Literal["direct", "mixed", "indirect"]


class Utterance(NamedTuple):
    """Offsets count characters of the text.

    `start` and `end` enclose all `spans` of what is said, without their outer quotation marks.
    `speaker` is the fullest name the text prints, None where nobody is named; `speaker_start` and
    `speaker_end` enclose the source beside this utterance, None where the speaker is carried on
    from before. `credited_to` is who counted, where a record is quoted.
    """

    start: int
    end: int
    spans: tuple[Span, ...]
    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
    role_as_printed: str
    on_behalf_of: str
    credited_to: str
    kind: Kind


def utterances(text: str, paragraphs: list[Paragraph] | None = None) -> list[Utterance]:
    """The utterances of the text, in the order of their starts.

    `paragraphs` are those of the text, if it has been cut already.
    """
    if paragraphs is None:
        paragraphs = read_paragraphs(text)
    reader = _ArticleReader(text, paragraphs)
    for paragraph in paragraphs:
        reader.read_paragraph(paragraph)
    return sorted(reader.utterances, key=lambda utterance: (utterance.start, -utterance.end))


class _ArticleReader:
    """The state of one pass: the names of the text, and who spoke last.

    `carried` goes on speaking in a sentence that is only a quotation, `announced` speaks in the
    paragraph after a colon. `is_unfinished` says whether the sentence before was a quotation and
    may go on: “Is it late?” she asked.
    """

    def __init__(self, text: str, paragraphs: list[Paragraph]) -> None:
        self.text = text
        self.coreference = Coreference(text, paragraphs)
        self.utterances: list[Utterance] = []
        self.carried: ResolvedSpeaker | None = None
        self.announced: ResolvedSpeaker | None = None
        self.is_unfinished = False

    def read_paragraph(self, paragraph: Paragraph) -> None:
        start, end, _ = paragraph
        announced, self.announced = self.announced, None
        self.coreference.begin_paragraph(start)
        self.is_unfinished = False
        if announced:
            self.carried = announced
        if NOTE.match(self.text, start):
            return
        if announced and self.text[start] in BULLETS:
            self._add_bullet(start, end, announced)
            return
        label = speaker_label(self.text, start, end, self.coreference.register)
        if label:
            self._add_labelled(label, end)
            return
        has_speaker = False
        first = len(self.utterances)
        for sentence in sentences(self.text, paragraph):
            if self._read_signature(sentence, first) or self._read_sentence(
                sentence, announced, first
            ):
                has_speaker = True
            self.is_unfinished = self._may_go_on(sentence)
        if not has_speaker:
            self.carried = None

    def _add_bullet(self, start: int, end: int, announced: ResolvedSpeaker) -> None:
        """A point of a list that a colon announced: "The report found:", "• rents rose"."""
        point = self.text[start:end].lstrip(BULLETS + " \t")
        if point:
            self.utterances.append(_utterance([(end - len(point), end)], announced, "indirect"))
        self.announced = announced

    def _add_labelled(self, label: SpeakerLabel, end: int) -> None:
        """A paragraph that begins with its speaker: "HALE: It was late." """
        speaker = self.coreference.speaker_of_label(label.name_start, label.name_end)
        start = label.content_start
        quoted = quoted_spans(self.text, start, end)
        kind: Kind = "mixed" if quoted else "indirect"
        if quoted and (quoted[0].outer_start, quoted[0].outer_end) == (start, end):
            start, end = quoted[0].start, quoted[0].end
            kind = "direct"
        self.utterances.append(_utterance([(start, end)], speaker, kind))
        self.carried = speaker

    def _read_signature(self, sentence: Sentence, first: int) -> bool:
        """Whether the sentence ends in the name under a quotation: “It was late.” – Ana Poole."""
        words = sentence.words[:-1] if sentence.words[-1] == "." else sentence.words
        dash = next((i for i, word in enumerate(words[:2]) if word in DASHES), None)
        if dash is None or words[:dash] not in ([], [QUOTED]) or not is_person(words[dash + 1 :]):
            return False
        name = (dash + 1, len(words))
        speaker = self.coreference.speaker(sentence, SourcePhrase(*name, name))
        if dash:
            self._add(sentence, [(0, 1)], speaker)
        else:
            self._give_last_quotation(speaker, first)
        return True

    def _read_sentence(
        self, sentence: Sentence, announced: ResolvedSpeaker | None, first: int
    ) -> bool:
        """Whether somebody speaks in the sentence; `first` numbers the paragraph's utterances."""
        covered: set[int] = set()
        speaking = None
        begins_with_source = False
        for attribution in attributions(sentence):
            speaker = self.coreference.speaker(sentence, attribution.source)
            if attribution.content_side is ContentSide.NEXT_PARAGRAPH:
                self.announced = speaker
            elif attribution.content:
                self._add(sentence, attribution.content, speaker)
                covered.update(i for span in attribution.content for i in range(*span))
            elif not (self.is_unfinished and self._give_last_quotation(speaker, first)):
                continue
            self.carried = speaking = speaker
            begins_with_source = begins_with_source or attribution.source.start < OPENING
        is_quotation = _is_quotation(sentence)
        if not (is_quotation or begins_with_source):
            subject = self.coreference.note_subject(sentence, has_speaker=speaking is not None)
            self.carried = subject or self.carried
        without_cue = [index for index in sentence.quoted_spans if index not in covered]
        for index in without_cue:
            quoted_span = sentence.quoted_spans[index]
            if is_quotation or not _is_title(self.text[quoted_span.start : quoted_span.end]):
                if is_quotation or sentence.words[0] == QUOTED:
                    self._add_carried(sentence, index, announced, first)
                else:
                    self._add_quoted_part(sentence, index, speaking)
        return bool(speaking or without_cue)

    def _add_quoted_part(
        self, sentence: Sentence, index: int, speaking: ResolvedSpeaker | None
    ) -> None:
        """A quotation that no cue claims: of who is `speaking`, or of its sentence's subject."""
        source = None if speaking else subject_of_quotation(sentence, index)
        speaker = self.coreference.speaker(sentence, source) if source else speaking
        self._add(sentence, [(index, index + 1)], speaker)

    def _add_carried(
        self, sentence: Sentence, index: int, announced: ResolvedSpeaker | None, first: int
    ) -> None:
        """A sentence that is a quotation: its speaker is carried on."""
        quoted_span = sentence.quoted_spans[index]
        speaker = self.carried
        is_carried = speaker is not None and speaker is not announced
        last = self.utterances[-1] if len(self.utterances) > first else None
        if last and speaker and is_carried:
            is_same = last.kind == "direct" and last.speaker == (speaker.name or None)
            if is_same and self.text[quoted_span.end - 1] == ".":
                self.utterances[-1] = _extended(last, quoted_span)
                return
        self._add(
            sentence, [(index, index + 1)], speaker, is_beside=not is_carried or last is not None
        )

    def _may_go_on(self, sentence: Sentence) -> bool:
        """Whether a quotation ends so that its sentence may go on: “Is it late?” she asked."""
        last = sentence.quoted_spans.get(len(sentence) - 1)
        return last is not None and self.text[last.end - 1] != "." and _is_quotation(sentence)

    def _give_last_quotation(self, speaker: ResolvedSpeaker, first: int) -> bool:
        """ "Is it late?" Ana Poole asked: the quotation before belongs to this speaker."""
        if len(self.utterances) <= first or self.utterances[-1].kind != "direct":
            return False
        last = self.utterances[-1]
        self.utterances[-1] = _utterance(last.spans, speaker, last.kind)
        return True

    def _add(
        self,
        sentence: Sentence,
        content: list[Span],
        speaker: ResolvedSpeaker | None,
        *,
        is_beside: bool = True,
    ) -> None:
        spans = []
        for start, end in content:
            quoted_span = sentence.quoted_spans.get(start)
            if quoted_span and end == start + 1:
                spans.append((quoted_span.start, quoted_span.end))
            else:
                spans.append((sentence.start_chars[start], sentence.end_chars[end - 1]))
        kind = _kind(sentence, content)
        self.utterances.append(_utterance(spans, speaker, kind, is_beside=is_beside))


def _is_quotation(sentence: Sentence) -> bool:
    """Whether the sentence is nothing but quotations and punctuation: "“It is 5.”". Not "It is
    “5”".
    """
    return all(word == QUOTED or not word[0].isalnum() for word in sentence.words)


def _is_title(printed: str) -> bool:
    """Whether a few quoted words are a title: "Ana Poole read “The Long Way
    to Leck”". Not "Ana Poole was angry about “the 5 lost homes”".
    """
    longer = [word for word in printed.split() if len(word) > 3 or word[0].isdigit()]
    if printed[-1] in ",?!" or not longer or len(longer) > 6:
        return False
    has_title_length = len(longer) > 1 or len(printed.split()) < 3
    return has_title_length and all(word[0].isupper() or word[0].isdigit() for word in longer)


def _kind(sentence: Sentence, content: list[Span]) -> Kind:
    """Whether what is said is quoted wholly, partly or not at all."""
    words = [word for span in content for word in sentence.words_in(span)]
    if QUOTED not in words:
        return "indirect"
    return "direct" if all(word == QUOTED or not word[0].isalnum() for word in words) else "mixed"


def _utterance(
    spans: Sequence[Span], speaker: ResolvedSpeaker | None, kind: Kind, *, is_beside: bool = True
) -> Utterance:
    """The utterance of these spans; its source `is_beside` it or carried on from before."""
    source_name = speaker.source_name if speaker else NOBODY
    return Utterance(
        start=min(start for start, _ in spans),
        end=max(end for _, end in spans),
        spans=tuple(sorted(spans)),
        speaker=speaker.name or None if speaker else None,
        speaker_start=speaker.start_char if speaker and is_beside else None,
        speaker_end=speaker.end_char if speaker and is_beside else None,
        role_as_printed=source_name.role,
        on_behalf_of=source_name.organisation,
        credited_to=source_name.credited_to,
        kind=kind,
    )


def _extended(utterance: Utterance, quoted_span: QuotedSpan) -> Utterance:
    spans = (*utterance.spans, (quoted_span.start, quoted_span.end))
    return utterance._replace(end=quoted_span.end, spans=spans)
