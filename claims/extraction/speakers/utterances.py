"""Attribution: who says what in an article.

`utterances(text)` reads the text once, paragraph by paragraph. An *utterance* is one stretch of
saying: a quotation, a reported clause, or several pieces broken by "she said". Words that nobody
is given for stay the paper's own voice and make no utterance; a quotation without a speaker makes
one whose speaker is None.
"""

import re
from typing import NamedTuple

from .attributions import OPEN_ENDED, attributions
from .coreference import Coreference, ResolvedSpeaker
from .cues import vocabulary
from .noun_phrases import SourcePhrase
from .person_names import is_person
from .quote_marks import quoted_spans
from .sentences import QUOTED, paragraphs, sentences
from .source_names import SourceName
from .source_phrases import subject_of_quotation
from .speaker_labels import speaker_label

# A source that begins before this token is the subject of its sentence.
OPENING = 2
DASHES = vocabulary("– — ― ~ - --")
BULLETS = "•·*-–●▪"
# The paper on itself, whoever it names: "Editor's note:", "Correction:".
NOTE = re.compile(r"\W*(?:Editor[’']s note|Correction|Clarification)\b", re.IGNORECASE)


class Utterance(NamedTuple):
    """Offsets count characters of the text.

    `start` and `end` enclose all `spans`, the pieces said, without their outer quotation marks.
    `speaker` is the fullest name the text prints, None where nobody is named; `speaker_start` and
    `speaker_end` enclose the mention beside this utterance, None where the speaker is carried on
    from before. `credited_to` is who counted, where a record is quoted.
    """

    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
    role_as_printed: str
    on_behalf_of: str
    credited_to: str
    kind: str


def utterances(text):
    """The utterances of the text, in the order of their starts."""
    stretches = list(paragraphs(text))
    article = _ArticleReader(text, stretches)
    for start, end in stretches:
        article.read_paragraph(start, end)
    return sorted(article.found, key=lambda utterance: (utterance.start, -utterance.end))


class _ArticleReader:
    """The state of one pass: the names of the text, and who spoke last."""

    def __init__(self, text, stretches):
        self.text = text
        self.cast = Coreference(text, stretches)
        self.found = []
        self.carried = None  # who goes on speaking in a sentence that is only a quotation
        self.announced = None  # who speaks in the paragraph after a colon
        self.unfinished = False  # whether the sentence before was a quotation and may go on

    def read_paragraph(self, start, end):
        announced, self.announced = self.announced, None
        self.cast.begin(start)
        self.unfinished = False
        if announced:
            self.carried = announced
        if NOTE.match(self.text, start):
            return
        if announced and self.text[start] in BULLETS:
            self._add_bullet(start, end, announced)
            return
        heading = speaker_label(self.text, start, end, self.cast.register)
        if heading:
            self._add_headed(heading, end)
            return
        spoken = False
        first = len(self.found)
        for sentence in sentences(self.text, start, end):
            signed = self._signed(sentence, first)
            spoken = signed or self._read_sentence(sentence, announced, first) or spoken
            self.unfinished = self._ends_openly(sentence) and _is_quotation(sentence)
        if not spoken:
            self.carried = None

    def _add_bullet(self, start, end, announced):
        """A point of a list that a colon announced: "The report found:", "• rents rose"."""
        bare = self.text[start:end].lstrip(BULLETS + " \t")
        if bare:
            self.found.append(_utterance(((end - len(bare), end),), announced, "indirect"))
        self.announced = announced

    def _add_headed(self, heading, end):
        """A paragraph that begins with its speaker: "HALE: It was late." """
        speaker = self.cast.headed(heading.name_start, heading.name_end)
        start = heading.said_start
        marked = quoted_spans(self.text, start, end)
        kind = "mixed" if marked else "indirect"
        if marked and (marked[0].opened, marked[0].shut) == (start, end):
            start, end = marked[0].start, marked[0].end
            kind = "direct"
        self.found.append(_utterance(((start, end),), speaker, kind))
        self.carried = speaker

    def _signed(self, sentence, first):
        """Whether the sentence ends in the name under a quotation: “It was late.” – Ana Poole."""
        words = sentence.words[:-1] if sentence.words[-1] == "." else sentence.words
        dash = next((i for i, word in enumerate(words[:2]) if word in DASHES), None)
        if dash is None or words[:dash] not in ([], [QUOTED]) or not is_person(words[dash + 1 :]):
            return False
        name = (dash + 1, len(words))
        speaker = self.cast.speaker(sentence, SourcePhrase(*name, name))
        if dash:
            self._add(sentence, [(0, 1)], speaker)
        else:
            self._give_last(speaker, first)
        return True

    def _read_sentence(self, sentence, announced, first):
        """Whether somebody speaks in the sentence; `first` numbers the paragraph's utterances."""
        covered = set()
        speaking = None
        opened = False  # whether the sentence begins with who speaks
        for reading in attributions(sentence):
            speaker = self.cast.speaker(sentence, reading.source)
            if reading.reach == OPEN_ENDED:
                self.announced = speaker
            elif reading.said:
                self._add(sentence, reading.said, speaker)
                covered.update(i for a, b in reading.said for i in range(a, b))
            elif not (self.unfinished and self._give_last(speaker, first)):
                continue
            self.carried = speaking = speaker
            opened = opened or reading.source.first < OPENING
        alone = _is_quotation(sentence)
        if not (alone or opened):
            self.carried = self.cast.notice(sentence, speaking is not None) or self.carried
        bare = [index for index in sentence.quoted if index not in covered]
        for index in bare:
            quotation = sentence.quoted[index]
            if alone or not _is_title(self.text[quotation.start : quotation.end]):
                if alone or sentence.words[0] == QUOTED:
                    self._add_carried(sentence, index, announced, first)
                else:
                    self._add_part(sentence, index, speaking)
        return bool(speaking or bare)

    def _add_part(self, sentence, index, speaking):
        """A quotation that no cue claims: of who is `speaking`, or of its sentence's subject."""
        source = None if speaking else subject_of_quotation(sentence, index)
        speaker = self.cast.speaker(sentence, source) if source else speaking
        self._add(sentence, [(index, index + 1)], speaker)

    def _add_carried(self, sentence, index, announced, first):
        """A sentence that is a quotation: its speaker is carried on."""
        quotation = sentence.quoted[index]
        speaker = self.carried
        if speaker and speaker is not announced:
            last = self.found[-1] if len(self.found) > first else None
            if not last:
                speaker = ResolvedSpeaker(speaker.mention, speaker.name, None, None)
            ends = self.text[quotation.end - 1]
            if last and last.kind == "direct" and last.speaker == speaker.name and ends == ".":
                self.found[-1] = _extended(last, quotation)
                return
        self._add(sentence, [(index, index + 1)], speaker)

    def _ends_openly(self, sentence):
        """Whether a quotation ends so that its sentence may go on: “Is it late?” she asked."""
        last = sentence.quoted.get(len(sentence) - 1)
        return bool(last) and self.text[last.end - 1] != "."

    def _give_last(self, speaker, first):
        """ "Is it late?" Ana Poole asked: the quotation before belongs to this speaker."""
        if len(self.found) <= first or self.found[-1].kind != "direct":
            return False
        last = self.found[-1]
        self.found[-1] = _utterance(last.spans, speaker, last.kind)
        return True

    def _add(self, sentence, said, speaker):
        spans = []
        for first, last in said:
            quotation = sentence.quoted.get(first)
            if quotation and last == first + 1:
                spans.append((quotation.start, quotation.end))
            else:
                spans.append((sentence.starts[first], sentence.ends[last - 1]))
        self.found.append(_utterance(tuple(spans), speaker, _kind(sentence, said)))


NOBODY = ResolvedSpeaker(SourceName("", "unnamed"), None, None, None)


def _is_quotation(sentence):
    """Whether the sentence is nothing but quotations and punctuation."""
    return all(word == QUOTED or not word[0].isalnum() for word in sentence.words)


def _is_title(printed):
    """Whether a few quoted words are a title, not something said: “The Long Way to Leck”."""
    longer = [word for word in printed.split() if len(word) > 3 or word[0].isdigit()]
    if printed[-1] in ",?!" or not longer or len(longer) > 6:
        return False
    several = len(longer) > 1 or len(printed.split()) < 3
    return several and all(word[0].isupper() or word[0].isdigit() for word in longer)


def _kind(sentence, said):
    """Whether what is said is quoted wholly, partly or not at all."""
    if not any(a <= index < b for index in sentence.quoted for a, b in said):
        return "indirect"
    words = (sentence.words[i] for a, b in said for i in range(a, b))
    return "direct" if all(word == QUOTED or not word[0].isalnum() for word in words) else "mixed"


def _utterance(spans, speaker, kind):
    speaker = speaker or NOBODY
    mention = speaker.mention
    return Utterance(
        min(start for start, _ in spans),
        max(end for _, end in spans),
        tuple(sorted(spans)),
        speaker.name,
        speaker.start,
        speaker.end,
        mention.role,
        mention.organisation,
        mention.credited,
        kind,
    )


def _extended(utterance, quotation):
    spans = (*utterance.spans, (quotation.start, quotation.end))
    return utterance._replace(end=quotation.end, spans=spans)
