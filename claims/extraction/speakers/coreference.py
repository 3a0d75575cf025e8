"""Who has spoken so far in an article, and whom "she", "it" or "the company" stands for."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from .. import vocabulary
from ..text import Paragraph, Span
from .cues import RECORD_NOUNS
from .name_register import JOINING_WORDS, NameRegister, bodies_in
from .named_bodies import named_bodies
from .noun_phrases import SourcePhrase
from .organisation_nouns import BUSINESS_NOUNS, ORGANISATION_NOUNS, kind_of, may_name
from .person_names import HONORIFICS, ROLE_NOUNS, is_capital
from .sentences import Sentence
from .source_names import LINKING_WORDS, SourceName, name_of_source
from .source_phrases import opening_subject

VAGUE_CALLINGS = vocabulary.words("vague_callings")
POSSESSIVE = re.compile(r"[’']s ")
SPOKESPEOPLE = frozenset({"spokesman", "spokeswoman", "spokesperson"})
NOT_OF_ONE_OFFICE = frozenset("a an one another for of from".split())
INDEFINITE = ("A ", "a ", "An ", "an ", "One ", "one ", "Another ", "another ")


class ResolvedSpeaker(NamedTuple):
    """A source, the fullest name for it, and where it stands in the text.

    `name` is empty where a pronoun fits nobody.
    """

    source_name: SourceName
    name: str
    start_char: int
    end_char: int


class Coreference:
    """The names of one text, and the speakers met so far, the last one last.

    `office_holders` are the words of an office, and the name of who held it. `topic` is the
    organisation that the paragraph is about, `last_organisation` the one written of last,
    `body_before` a record, or a body without a name, that the sentence before was about ("The force
    disputes this"), `last_person` the person whom a sentence was about last, `organisations` whom
    persons speak for.
    """

    def __init__(self, text: str, paragraphs: Iterable[Paragraph]) -> None:
        self.text = text
        self.register = NameRegister.of(text, paragraphs)
        self.recent_speakers: list[ResolvedSpeaker] = []
        self.office_holders: list[tuple[set[str], str]] = []
        self.paragraph_start = self.paragraph_before = 0
        self.topic: ResolvedSpeaker | None = None
        self.body_before: ResolvedSpeaker | None = None
        self.last_organisation: ResolvedSpeaker | None = None
        self.last_person: ResolvedSpeaker | None = None
        self.organisations: dict[str, str] = {}

    def begin_paragraph(self, start: int) -> None:
        """Starts the paragraph at that offset."""
        self.paragraph_before, self.paragraph_start = self.paragraph_start, start
        self.topic = None

    def note_subject(self, sentence: Sentence, *, has_speaker: bool) -> ResolvedSpeaker | None:
        """The person that a sentence is about, or None.

        An organisation is remembered as what the paragraph is about; where the sentence
        `has_speaker`, only what is certainly one.
        """
        source = opening_subject(sentence, len(sentence))
        if not source:
            return None
        subject = self._resolve(sentence, source)
        is_record = subject.source_name.kind == "record" and not has_speaker
        self.body_before = subject if is_record or subject.name in ORGANISATION_NOUNS else None
        if has_speaker and subject.source_name.kind != "organisation":
            return None
        owner = self._owner(subject)
        if owner:
            subject = subject._replace(name=owner)
        is_organisation = subject.source_name.kind == "organisation"
        if owner or is_organisation or self._may_be_organisation(subject):
            self._note_organisation(subject)
        if subject.source_name.kind != "person":
            return None
        if subject.source_name.role:
            self._note_office(subject.source_name.role, subject.name)
        self.last_person = subject
        return subject

    def _note_organisation(self, subject: ResolvedSpeaker) -> None:
        words = subject.name.split()
        if len(bodies_in(words)) == 1 and is_proper_name(words):
            self.topic = self.topic or subject
            if self.register.is_name(subject.name) and not _is_shouted(subject.name):
                self.last_organisation = self.topic

    def _owner(self, subject: ResolvedSpeaker) -> str | None:
        """Whose a subject is: "|Leck Council|'s budget", "|the Bank|'s target"."""
        printed = self.text[subject.start_char : subject.end_char]
        owner, *owned = POSSESSIVE.split(printed, maxsplit=1)
        return self.register.full_organisation(owner, subject.start_char) if owned else None

    def speaker(self, sentence: Sentence, source: SourcePhrase) -> ResolvedSpeaker:
        """The source as printed, resolved to the fullest name in the text."""
        speaker = self._with_organisation(self._resolve(sentence, source))
        if not speaker.name and self.text[speaker.start_char : speaker.end_char] in ("it", "they"):
            speaker = speaker._replace(name=self._opening_body(sentence, source))
        source_name, name = speaker.source_name, speaker.name
        if source_name.kind != "pronoun":
            self.body_before = None
        if name and source_name.kind != "pronoun":
            self.recent_speakers.append(speaker)
        elif name and source_name.gender:
            self.register.genders.setdefault(_last_word(name), source_name.gender)
            person = SourceName(name, "person", gender=source_name.gender)
            self.recent_speakers.append(speaker._replace(source_name=person))
        if source_name.kind == "unnamed" and name:
            self._note_office(name, name)
        if source_name.kind == "person" and source_name.role:
            self._note_office(source_name.role, name)
        return speaker

    def _note_office(self, office: str, name: str) -> None:
        self.office_holders.append((set(office.lower().split()), name))

    def _opening_body(self, sentence: Sentence, pronoun: SourcePhrase) -> str:
        """What the sentence of a pronoun opens with: "|Leck Steel| plans a mill that it says is
        late". Empty if that is a person.
        """
        opening = opening_subject(sentence, pronoun.start)
        if not opening or opening.end >= pronoun.start:
            return ""
        subject = self._resolve(sentence, opening)
        kind = subject.source_name.kind
        return subject.name if kind == "organisation" or self._may_be_organisation(subject) else ""

    def _with_organisation(self, speaker: ResolvedSpeaker) -> ResolvedSpeaker:
        """The speaker with the full name of whom it speaks for, where the text has told it.

        "Its director, Ana Poole" and "a spokeswoman" speak for the organisation that spoke last,
        and Ana Poole goes on to.
        """
        source_name = speaker.source_name
        organisation, role = source_name.organisation, source_name.role
        if organisation.islower():
            organisation = self._organisation_called(organisation, speaker.start_char) or ""
        is_of_last = role.lower().startswith(("its ", "their ")) or (
            not organisation and source_name.kind == "unnamed" and speaker.name in SPOKESPEOPLE
        )
        if is_of_last and not organisation:
            organisation = (
                self._organisation_meant(1, may_be_person=True, may_be_record=False) or ""
            )
        organisation = organisation or self.organisations.get(speaker.name, "")
        if not organisation:
            return speaker
        if source_name.kind in ("person", "pronoun"):
            self.organisations.setdefault(speaker.name, organisation)
        return speaker._replace(source_name=source_name._replace(organisation=organisation))

    def speaker_of_label(self, start: int, end: int) -> ResolvedSpeaker:
        """The speaker named before a colon, which transcripts print in capitals."""
        printed = self.text[start:end]
        words = printed.title().split()
        has_title = words[0].rstrip(".") in HONORIFICS or words[0].lower().rstrip(".") in ROLE_NOUNS
        is_person = self.register.is_surname(words[-1]) or (len(words) > 1 and has_title)
        if printed.isupper() and is_person:
            printed = " ".join(words)
        source_name = name_of_source(printed, "")
        speaker = ResolvedSpeaker(source_name, self._full_name(source_name, start), start, end)
        self.recent_speakers.append(speaker)
        return speaker

    def _resolve(self, sentence: Sentence, source: SourcePhrase) -> ResolvedSpeaker:
        head_start, head_end = source.head
        start, end = sentence.start_chars[head_start], sentence.end_chars[head_end - 1]
        source_name = name_of_source(
            self.text[start:end], self._printed(sentence, source.apposition)
        )
        if source_name.credited_to and not self._is_named(source_name.credited_to, start):
            source_name = source_name._replace(credited_to="")
        if source_name.organisation and not self._is_named(source_name.organisation, start):
            source_name = source_name._replace(organisation="")
        if self._is_plural(source_name):
            source_name = source_name._replace(kind="unnamed")
        if not source.apposition and source.start == head_start:
            end = sentence.end_chars[source.end - 1]
        return ResolvedSpeaker(source_name, self._full_name(source_name, start), start, end)

    def _printed(self, sentence: Sentence, span: Span | None) -> str:
        if not span or span[0] >= span[1]:
            return ""
        return self.text[sentence.start_chars[span[0]] : sentence.end_chars[span[1] - 1]]

    def _is_named(self, organisation: str, position: int) -> bool:
        """Whether the text has the name elsewhere, or it cannot be another word."""
        return self.register.is_name(organisation) or bool(
            self.register.full_organisation(organisation, position)
        )

    def _is_plural(self, source_name: SourceName) -> bool:
        """Whether a word that only stands capitalised at the head of a sentence names several:
        "Growers said".
        """
        name = source_name.name
        is_name = self.register.is_name(name) or self.register.is_surname(name)
        may_be_plural = source_name.kind in ("person", "organisation") and name.endswith("s")
        return may_be_plural and not is_name

    def _full_name(self, source_name: SourceName, position: int) -> str:
        """The fullest name for a source; empty for a pronoun that nobody fits."""
        name = source_name.credited_to or source_name.name
        if source_name.kind == "pronoun":
            return self._antecedent(source_name, position) or ""
        if source_name.kind == "person":
            if name.lower() in ROLE_NOUNS:  # "the Minister"
                return self._office_holder(name) or name
            return self.register.full_name(name, position, source_name.gender)
        if source_name.kind == "unnamed":
            return self._name_of_unnamed(name, position) or name
        return self._author_of(name) or self._organisation_called(name, position) or name

    def _author_of(self, record: str) -> str | None:
        """Whose the record is that spoke last: "the report" after "a report by Leck Council"."""
        recent = reversed(self.recent_speakers[-6:])
        last = next((speaker for speaker in recent if speaker.source_name.kind == "record"), None)
        if not last or not last.source_name.credited_to or record not in RECORD_NOUNS:
            return None
        return last.name if record in last.source_name.name.lower().split() else None

    def _name_of_unnamed(self, name: str, position: int) -> str | None:
        if self.text.startswith(INDEFINITE, position):
            return None
        organisation = self._organisation_called(name, position) if name in BUSINESS_NOUNS else None
        return self._office_holder(name) or organisation or self._person_called(name)

    def _only_body(self, noun: str, position: int) -> str | None:
        """The one name in the paragraph so far that a noun may stand for: "the firm"."""
        bodies = named_bodies(self.text, self.paragraph_start, position)
        names = {" ".join(body.words) for body in bodies if len(body.words) > 1}
        fitting = [name for name in names if may_name(noun, name)]
        return fitting[0] if len(fitting) == 1 else None

    def _antecedent(self, pronoun: SourceName, position: int) -> str | None:
        """Whom "he", "they" or "it" stands for: "it" if need be for what was written of last."""
        if pronoun.name in ("he", "she"):
            return self._person_meant(pronoun, position)
        if pronoun.name == "they":
            return self._people_meant()
        if self.body_before and self.body_before.start_char >= self.paragraph_start:
            return self.body_before.name
        return self._organisation_meant(2, may_be_person=True) or self._last_organisation_name()

    def _last_organisation_name(self) -> str | None:
        """The organisation written of last, if it has not been told since to be a person."""
        last = self.last_organisation
        if not last:
            return None
        is_organisation = last.source_name.kind == "organisation"
        return last.name if is_organisation or self._may_be_organisation(last) else None

    def _organisation_of_speaker(self, noun: str) -> str | None:
        """What a speaker belongs to: "the charity" after "Ana Poole, of the charity Leaf"."""
        for speaker in reversed(self.recent_speakers[-6:]):
            organisation = speaker.source_name.organisation
            if organisation and _last_word(noun) in speaker.source_name.role.lower().split():
                return self.register.full_organisation(organisation, 0) or organisation
        return None

    def _office_holder(self, office: str) -> str | None:
        """The person met last with that office: "the mayor" after "Mayor Ana Poole"."""
        words = set(office.lower().split())
        if len(words) > 3 or words & NOT_OF_ONE_OFFICE:
            return None
        for role, name in reversed(self.office_holders[-12:]):
            if words <= role:
                return name
        return None

    def _person_called(self, description: str) -> str | None:
        """The person met last, whom a vague calling stands for: "the Labour MP", "the MP".

        Only who spoke or was written about since the paragraph before.
        """
        noun = _last_word(description).lower()
        is_vague = noun in VAGUE_CALLINGS or noun.endswith("-year-old") or "-of-" in noun
        if not is_vague or len(description.split()) > 4:
            return None
        met = [speaker for speaker in (*self.recent_speakers[-1:], self.last_person) if speaker]
        last = max(met, key=lambda speaker: speaker.start_char, default=None)
        if not last or last.start_char < self.paragraph_before or not self._is_one_person(last):
            return None
        return last.name

    def _is_one_person(self, speaker: ResolvedSpeaker) -> bool:
        printed = self.text[speaker.start_char : speaker.end_char]
        is_one = printed.startswith(INDEFINITE) and not printed.endswith("s")
        kind = speaker.source_name.kind
        return kind == "person" or (kind == "unnamed" and is_one)

    def _organisation_called(self, name: str, position: int) -> str | None:
        """What "the guild", "its report" or "the department store chain" stands for."""
        full = self.register.full_organisation(name, position)
        words = name.lower().split()
        noun = words[-1]
        is_business = noun in BUSINESS_NOUNS and name.islower() and LINKING_WORDS.isdisjoint(words)
        is_possessed = words[0] in ("its", "their")
        is_one_noun = is_business or name in ORGANISATION_NOUNS
        if words[0] in ("his", "her") and len(words) == 2 and noun in ORGANISATION_NOUNS:
            full = (
                self.recent_speakers[-1].source_name.organisation if self.recent_speakers else None
            )
        if is_possessed or (not full and is_one_noun):
            full = (
                self._organisation_of_speaker(name)
                or (self._body_of_kind(noun, position) if len(words) == 1 else None)
                or self._organisation_meant(
                    6,
                    may_be_person=is_business,
                    may_be_record=is_possessed,
                    is_proper=not is_possessed,
                    noun=noun,
                )
            )
        if not full and is_business:
            full = self.register.nearest_company(position)
        if not full and len(words) == 1:
            full = self.register.organisation_before(name, position)
        last = self.last_organisation
        if not full and len(words) < 3 and is_one_noun and last:
            full = last.name if may_name(noun, last.name) else None
        return full or (self._only_body(noun, position) if is_business else None)

    def _body_of_kind(self, noun: str, position: int) -> str | None:
        """The body whose own name says that it is one: "Leck Council" for "the council", before
        "Hale Byre", which may be anything. What the paragraph is about, who spoke, who was named.
        """
        met = [speaker.name for speaker in reversed(self.recent_speakers[-6:])]
        for name in [self.topic.name, *met] if self.topic else met:
            if kind_of(name) == noun and self._is_proper(name):
                return name
        return self.register.organisation_before(noun, position, is_exact=True)

    def _person_meant(self, pronoun: SourceName, position: int) -> str | None:
        """Whom "he" or "she" stands for.

        Who has spoken in this paragraph, then whom it begins with or names for the first time,
        then who spoke last, then who was named last.
        """
        register, start, gender = self.register, self.paragraph_start, pronoun.gender
        recent = [
            speaker
            for speaker in reversed(self.recent_speakers[-6:])
            if self._fits(speaker, pronoun)
        ]
        if recent and recent[0].start_char >= start:
            return recent[0].name
        return (
            register.person_between(start, position, gender, is_certain=True)
            or register.person_between(start, start + 5, gender)
            or self._person_of_paragraph(pronoun)
            or register.newcomer_between(start, position, gender)
            or (recent[0].name if recent else None)
            or register.person_between(start, position, gender)
            or register.person_before(position, gender)
        )

    def _person_of_paragraph(self, pronoun: SourceName) -> str | None:
        """Whom a sentence of this paragraph is about, though it does not begin with the name."""
        person = self.last_person
        if not person or person.start_char < self.paragraph_start:
            return None
        return person.name if self._fits(person, pronoun) else None

    def _fits(self, speaker: ResolvedSpeaker, pronoun: SourceName) -> bool:
        kind, name = speaker.source_name.kind, speaker.name
        if kind == "unnamed":
            first = self.text[speaker.start_char : speaker.end_char].split()[0].lower()
            return first in {"a", "an", "one", "another", "the"} and not name.endswith("s")
        gender = speaker.source_name.gender or self.register.genders.get(_last_word(name))
        return kind == "person" and gender in (pronoun.gender, "", None)

    def _people_meant(self) -> str | None:
        """Whom "they" stands for: who spoke last if they are several, or an organisation."""
        for speaker in reversed(self.recent_speakers[-2:]):
            if speaker.source_name.kind == "unnamed" and speaker.name.endswith("s"):
                return speaker.name
        return self._organisation_meant(2, may_be_person=True)

    def _organisation_meant(
        self,
        reach: int,
        *,
        may_be_person: bool,
        may_be_record: bool = True,
        is_proper: bool = False,
        noun: str = "",
    ) -> str | None:
        """What "it" or "the company" stands for: the last of `reach` speakers who is no person.

        If it `may_be_person`, also a name that may be a person's: "Leck Travel" looks like one. An
        organisation that the paragraph has opened with comes before who spoke in another paragraph.
        A record is an "it", but no company, whose name must be a proper one.
        """
        called = self._speaker_called(noun) if noun else None
        if called:
            return called
        for speaker in reversed(self.recent_speakers[-reach:]):
            if self.topic and speaker.start_char < self.paragraph_start:
                break
            kind, name = speaker.source_name.kind, speaker.name
            if noun and not may_name(noun, name):
                continue
            if kind == "organisation" and not (is_proper and not self._is_proper(name)):
                return name
            if kind == "record" and may_be_record:
                return name
            is_one_word = noun and " " not in name and not self.register.is_surname(name)
            if (may_be_person or is_one_word) and self._may_be_organisation(speaker):
                return name
        if self.topic and (not noun or may_name(noun, self.topic.name)):
            return self.topic.name
        return None

    def _speaker_called(self, noun: str) -> str | None:
        """Who of those that spoke is called by the noun: "the union" after "the firefighters'
        union".
        """
        names = (speaker.name for speaker in reversed(self.recent_speakers[-6:]))
        return next((name for name in names if name.islower() and name.endswith(f" {noun}")), None)

    def _is_proper(self, name: str) -> bool:
        """Whether it is a name of one body: not "Opposition parties" at the head of a sentence, nor
        "Leck Trust and Upton Council".
        """
        words = name.split()
        return any(map(is_capital, words[1:] or words)) and len(bodies_in(words)) == 1

    def _may_be_organisation(self, speaker: ResolvedSpeaker) -> bool:
        """Whether nothing proves that the name is a person's."""
        role = speaker.source_name.role.lower().split()
        is_described = bool(role) and role[0] in {"a", "an"}
        return (
            speaker.source_name.kind == "person"
            and (not is_described or not ORGANISATION_NOUNS.isdisjoint(role))
            and ROLE_NOUNS.isdisjoint(role)
            and "from" not in role
            and _last_word(speaker.name) not in self.register.genders
        )


def is_proper_name(words: list[str]) -> bool:
    return all(is_capital(word) or word in JOINING_WORDS for word in words)


def _last_word(name: str) -> str:
    return name.rpartition(" ")[2]


def _is_shouted(name: str) -> bool:
    """Whether a name is printed in capitals, as where a report was filed: "REDFERN SPRINGS"."""
    return name.isupper() and len(name) > 5
