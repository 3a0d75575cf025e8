"""Cast: who has spoken so far in an article, and whom "she", "it" or "the company" stands for."""

import re
from typing import NamedTuple

from .cues import vocabulary
from .name_register import SMALL, NameRegister
from .organisation_nouns import BUSINESSES, ORGANISATION_NOUNS, may_name
from .person_names import ROLE_NOUNS, is_capital
from .source_names import LINKS, SourceName, name_of_source
from .source_phrases import opening_subject

# Say so little that they stand for the person met last.
VAGUE = vocabulary(
    """mp msp peer politician backbencher frontbencher lawmaker academic campaigner businessman
    businesswoman entrepreneur conservative tory democrat republican striker midfielder defender
    pensioner grandmother grandfather developer billionaire millionaire tycoon financier author
    actor singer comedian presenter teacher nurse farmer economist historian"""
)
POSSESSIVE = re.compile(r"[’']s ")
INDEFINITE = ("A ", "a ", "An ", "an ", "One ", "one ", "Another ", "another ")


class ResolvedSpeaker(NamedTuple):
    """A mention, the fullest name for it, and where it stands in the text."""

    mention: SourceName
    name: str | None
    start: int | None
    end: int | None


class Coreference:
    """The names of one text, and the speakers met so far, the last one last."""

    def __init__(self, text, paragraphs):
        self.text = text
        self.register = NameRegister.of(text, paragraphs)
        self.recent = []
        self.roles = []
        self.paragraph = self.before = 0
        self.topic = self.subject = self.noticed = None

    def begin(self, paragraph):
        """Starts the paragraph at that offset."""
        self.before, self.paragraph = self.paragraph, paragraph
        self.topic = None

    def notice(self, sentence, spoken=False):
        """The person that a sentence is about, or None.

        A body is remembered as what the paragraph is about; where somebody has spoken in the
        sentence, only what is certainly one.
        """
        source = opening_subject(sentence, len(sentence))
        speaker = self._described(sentence, source) if source else None
        if not speaker or (spoken and speaker.mention.kind != "organisation"):
            return None
        owner = self._owner(speaker)
        if owner:
            speaker = speaker._replace(name=owner)
        bodily = owner or speaker.mention.kind == "organisation" or self._may_be_body(speaker)
        if bodily and all(is_capital(word) or word in SMALL for word in speaker.name.split()):
            self.topic = self.topic or speaker
            if self.register.names(speaker.name) and not _shouts(speaker.name):
                self.subject = self.topic
        if speaker.mention.kind != "person":
            return None
        self.noticed = speaker
        return speaker

    def _owner(self, speaker):
        """The body that a subject belongs to: "|Leck Council|'s budget", "|the Bank|'s target"."""
        printed = self.text[speaker.start : speaker.end]
        owner = POSSESSIVE.split(printed, maxsplit=1)
        return self.register.full_body(owner[0], speaker.start) if len(owner) > 1 else None

    def speaker(self, sentence, source):
        """The source as printed, resolved to the fullest name in the text."""
        speaker = self._described(sentence, source)
        if speaker.name and speaker.mention.kind != "pronoun":
            self.recent.append(speaker)
        elif speaker.name and speaker.mention.gender:
            mention = SourceName(speaker.name, "person", gender=speaker.mention.gender)
            self.register.genders.setdefault(speaker.name.split()[-1], mention.gender)
            self.recent.append(speaker._replace(mention=mention))
        if speaker.mention.kind == "unnamed" and speaker.name:
            self.roles.append((set(speaker.name.lower().split()), speaker.name))
        if speaker.mention.kind == "person" and speaker.mention.role:
            self.roles.append((set(speaker.mention.role.lower().split()), speaker.name))
        return speaker

    def headed(self, start, end):
        """The speaker named in a heading, which transcripts print in capitals."""
        printed = self.text[start:end]
        if printed.isupper() and printed.split()[-1].title() in self.register.people:
            printed = printed.title()
        mention = name_of_source(printed, "")
        speaker = ResolvedSpeaker(mention, self._resolved(mention, start), start, end)
        self.recent.append(speaker)
        return speaker

    def _described(self, sentence, source):
        first, last = source.head
        start, end = sentence.starts[first], sentence.ends[last - 1]
        aside = ""
        if source.aside:
            a, b = source.aside
            aside = self.text[sentence.starts[a] : sentence.ends[b - 1]] if b > a else ""
        mention = name_of_source(self.text[start:end], aside)
        for field in ("credited", "organisation"):
            name = getattr(mention, field)
            if name and not (self.register.names(name) or self.register.full_body(name, start)):
                mention = mention._replace(**{field: ""})
        if self._is_plural(mention):
            mention = mention._replace(kind="unnamed")
        if not source.aside and source.first == first:
            end = sentence.ends[source.last - 1]
        return ResolvedSpeaker(mention, self._resolved(mention, start), start, end)

    def _is_plural(self, mention):
        """Whether a word that only stands capitalised at the head of a sentence names several:
        "Growers said".
        """
        name = mention.name
        named = self.register.names(name) or self.register.is_surname(name)
        return mention.kind in ("person", "organisation") and name.endswith("s") and not named

    def _resolved(self, mention, position):
        """The fullest name for a mention; None for a pronoun that nobody fits."""
        name = mention.credited or mention.name
        if mention.kind == "pronoun":
            return self._meant(mention, position)
        if mention.kind == "person":
            return self.register.full_name(name, position)
        if mention.kind == "unnamed":
            if self.text.startswith(INDEFINITE, position):
                return name
            body = self._body_called(name, position) if name in BUSINESSES else None
            return self._holder(name) or body or self._last_person(name) or name
        return self._body_called(name, position) or name

    def _meant(self, pronoun, position):
        """Whom "he", "they" or "it" stands for: "it" if need be for the body written of last."""
        if pronoun.name in ("he", "she"):
            return self._person(pronoun, position)
        if pronoun.name == "they":
            return self._people()
        return self._body(2, unproved=True) or self._subject_name()

    def _subject_name(self):
        """The body written of last, if it has not been told since to be a person."""
        subject = self.subject
        if subject and (subject.mention.kind == "organisation" or self._may_be_body(subject)):
            return subject.name
        return None

    def _spoken_for(self, noun):
        """The body a speaker belongs to: "the charity" after "Ana Poole, of the charity Leaf"."""
        for speaker in reversed(self.recent[-6:]):
            mention = speaker.mention
            if mention.organisation and noun.split()[-1] in mention.role.lower().split():
                return self.register.full_body(mention.organisation, 0) or mention.organisation
        return None

    def _holder(self, office):
        """The person met last with that office: "the mayor" after "Mayor Ana Poole"."""
        words = set(office.lower().split())
        if len(words) > 3 or words & {"a", "an", "one", "another", "for", "of", "from"}:
            return None
        for role, name in reversed(self.roles[-12:]):
            if words <= role:
                return name
        return None

    def _last_person(self, description):
        """The person met last, whom a vague calling stands for: "the Labour MP", "the MP".

        Only who spoke or was written about since the paragraph before.
        """
        noun = description.split()[-1].lower()
        vague = noun in VAGUE or noun.endswith("-year-old") or "-of-" in noun
        if not vague or len(description.split()) > 4:
            return None
        met = [speaker for speaker in (*self.recent[-1:], self.noticed) if speaker]
        last = max(met, key=lambda speaker: speaker.start, default=None)
        near = last and last.start >= self.before and self._is_somebody(last)
        return last.name if near else None

    def _is_somebody(self, speaker):
        printed = self.text[speaker.start : speaker.end]
        one = printed.startswith(INDEFINITE) and not printed.endswith("s")
        return speaker.mention.kind == "person" or (speaker.mention.kind == "unnamed" and one)

    def _body_called(self, name, position):
        """The body that "the guild", "its report" or "the department store chain" stands for."""
        full = self.register.full_body(name, position)
        words = name.lower().split()
        business = words[-1] in BUSINESSES and name.islower() and not LINKS & set(words)
        possessed = words[0] in ("its", "their")
        if words[0] in ("his", "her") and len(words) == 2 and words[1] in ORGANISATION_NOUNS:
            full = self.recent[-1].mention.organisation if self.recent else None
        if possessed or (not full and (business or name in ORGANISATION_NOUNS)):
            full = self._spoken_for(name) or self._body(
                6, unproved=business, records=possessed, proper=not possessed, noun=words[-1]
            )
        if not full and business:
            full = self.register.business_before(position)
        if not full and len(words) == 1:
            full = self.register.body_before(name, position)
        short = len(words) < 3 and (business or name in ORGANISATION_NOUNS)
        if not full and short and self.subject:
            full = self.subject.name if may_name(words[-1], self.subject.name) else None
        return full

    def _person(self, mention, position):
        """Whom "he" or "she" stands for.

        Who has spoken in this paragraph, then whom it begins with or names for the first time,
        then who spoke last, then who was named last.
        """
        recent = [each for each in reversed(self.recent[-6:]) if self._fits(each, mention)]
        if recent and recent[0].start >= self.paragraph:
            return recent[0].name
        return (
            self.register.person_between(self.paragraph, position, mention.gender, known=True)
            or self.register.person_between(self.paragraph, self.paragraph + 5, mention.gender)
            or self._opening_person(mention)
            or self.register.newcomer_between(self.paragraph, position, mention.gender)
            or (recent[0].name if recent else None)
            or self.register.person_between(self.paragraph, position, mention.gender)
            or self.register.person_before(position, mention.gender)
        )

    def _opening_person(self, pronoun):
        """Whom a sentence of this paragraph is about, though it does not begin with the name."""
        met = self.noticed
        here = met and met.start >= self.paragraph and self._fits(met, pronoun)
        return met.name if here else None

    def _fits(self, speaker, pronoun):
        kind, name = speaker.mention.kind, speaker.name
        if kind == "unnamed":
            one = self.text[speaker.start : speaker.end].split()[0].lower()
            return one in {"a", "an", "one", "another", "the"} and not name.endswith("s")
        known = speaker.mention.gender or self.register.genders.get(name.split()[-1])
        return kind == "person" and known in (pronoun.gender, "", None)

    def _people(self):
        """Whom "they" stands for: who spoke last if they are several, or a body."""
        for speaker in reversed(self.recent[-2:]):
            if speaker.mention.kind == "unnamed" and speaker.name.split()[-1].endswith("s"):
                return speaker.name
        return self._body(2, unproved=True)

    def _body(self, reach, unproved, records=True, proper=False, noun=""):
        """What "it" or "the company" stands for: who spoke last and is no person.

        If `unproved`, also a name that may be a person's: "Leck Travel" looks like one. A body
        that the paragraph has opened with comes before who spoke in another paragraph. A record
        is an "it", but no company, which must have a `proper` name.
        """
        for speaker in reversed(self.recent[-reach:]):
            if self.topic and speaker.start < self.paragraph:
                break
            kind = speaker.mention.kind
            if noun and not may_name(noun, speaker.name):
                continue
            bodily = kind == "organisation" and not (proper and speaker.name.islower())
            if bodily or (records and kind == "record"):
                return speaker.name
            single = noun and " " not in speaker.name and not self.register.is_surname(speaker.name)
            if (unproved or single) and self._may_be_body(speaker):
                return speaker.name
        named = self.topic and (not noun or may_name(noun, self.topic.name))
        return self.topic.name if named else None

    def _may_be_body(self, speaker):
        """Whether nothing proves that the name is a person's."""
        role = speaker.mention.role.lower().split()
        return (
            speaker.mention.kind == "person"
            and not any(word in ROLE_NOUNS or word == "from" for word in role)
            and speaker.name.split()[-1] not in self.register.genders
        )


def _shouts(name):
    """Whether a name is printed in capitals, as where a report was filed: "REDFERN SPRINGS"."""
    return name.isupper() and len(name) > 5
