"""A sentence that says what a number is of, made of the words of its own sentence.

It is shortened to the clause of the number: who says it, what another clause adds and what only
compares go. Nothing is put in but the name that "we", "it" or "she" stands for. Where the sentence
does not say by itself what the number is of ("It was 12 of them"), there is none: a wrong statement
costs an editor more than to write one.
"""

import re

from . import vocabulary
from .numbers import direction_words
from .speakers.name_register import is_organisation
from .suggestions import NARRATION, Suggestion
from .text import Span

LONGEST = 240  # characters
# What ends a clause after the number: another clause, or what the number is compared with. Must
# match ", while rents", ", which is", ", and the firm", ", up from"; not ", and pools".
TAIL = re.compile(
    r",? (?:while|but|although|though|whereas)\b"
    r"|, (?:of |most of |some of |all of |half of )?(?:which|who|whom|whose|where)\b"
    r"|; | [–—] |: "
    r"|,? and that\b"
    r"|, and (?=(?:it|they|he|she|we|the|an?|its|their|his|her|some|most|many|about|another)\b)"
    r"|, and (?=[A-Z£\d])| and (?=[\d.,]+ of them)"
    r"|, (?:up|down|compared|against|almost|nearly|about|more|fewer|less)\b"
    r"|, an? (?:rise|fall|increase|drop|cut|decrease|decline|jump|share)\b"
    r"|, (?=[£\d][\d,.]*(?:m|bn)?(?: per cent|%)? (?:more|fewer|less|higher|lower)\b)"
)
# What a number's clause follows upon. The last alternative needs a subject of its own after it.
HEAD = re.compile(
    r",? (?:while|whereas|although|though) |; | [–—] |, but |,? and that "
    r"|, and (?=(?:the|a|an|some|[A-Z])\b)"
)
# A condition belongs to its clause, wherever it stands.
CONDITION = re.compile(r"\b(?:if|unless|provided|without|except)\b", re.IGNORECASE)
OPENING = re.compile(
    r"(?:(?:and|but|so|yet|however|meanwhile|also|still|indeed|then|moreover)\b,? )+", re.IGNORECASE
)
# "It said |that| rents rose": not "That was twice the rate".
THAT = re.compile(r"that (?=(?P<next>[\w’'-]+))", re.IGNORECASE)
SAYING = re.compile(
    r"\b(?:said|says|say|told|tells|(?:added|adds) that|warned|argued|claimed|according|announced"
    r"|insisted|denied|wrote)\b"
)
FIRST_PERSON = re.compile(r"\b(?:we|us|our|ours|I|me|my|mine|you|your)\b|\b(?:we|I|you)[’']", re.I)
PRONOUN = re.compile(
    r"(?:it|they|he|she|this|that|these|those|there|here|its|their|his|her)\b(?! [a-z]+ing\b)",
    re.IGNORECASE,
)
# "Each pays £80", "some had bought": of those whom another sentence named. Not "Some 80 homes".
QUANTIFIER = re.compile(
    r"(?:some|most|all|half|many|none|each|both|one|others|another)"
    r" (?:of (?:it|them|these|those)\b|(?P<next>[\w’'-]+))",
    re.IGNORECASE,
)
SUBJECT_PRONOUN = re.compile(r"\b(?:it|they|he|she|this|these|those)\b", re.IGNORECASE)
# "Of those, 80", "has given it £75,000", "the same": what another sentence named.
ELSEWHERE = re.compile(
    r"^(?:\W*)(?:of|between|among|like|by|with|for|than)"
    r" (?:them|these|those|this|that|it)\b(?! (?:who|on|in|aged|with|that|which)\b)"
    r"|\b(?:gives?|gave|given|costs?|paid|pays?|offered|owes?|owed|lent) (?:it|them|him|her)\b"
    r"|\b(?:the latter|the former|respectively|the same|the other|the others|the rest)\b",
    re.IGNORECASE,
)
# "The target is 85 per cent": which one, the sentence before says.
THE_TARGET = re.compile(
    r"the (?:target|figure|number|total|rise|fall|rate|cost) (?:is|was)\b", re.I
)
# "At least 60 more were", "there will be six": of what, it does not say.
BARE = r"(?: more| others)? (?P<next>[\w’'-]+)"
THERE_ARE = r"\bthere (?:(?:will|would|had|have|has) )?(?:be|been|is|are|was|were)"
OF_THEM = r"(?: \w+)? of (?:them|these|those)\b"
# After "it": said of a plan or an act as often as of whoever speaks. Not "it was spending".
OF_ACTS = re.compile(
    r"it (?:(?:has|had|also|now|only|already) )*"
    r"(?:(?:would|will) (?!spend|hire|pay|invest|ballot|recruit|cut|close|fight|offer|employ|build)"
    r"|could|may|might|should|must|can|(?:been|is|was) (?!\w+ing\b|short\b)"
    r"|costs?|takes?|took|taken|means?|meant|seems?|seemed|happen|happened|rain|rained|makes?)",
    re.IGNORECASE,
)
# "Strikes, a leaking roof and …": things, and no clause.
LIST = re.compile(r"\w+, an? ")
TO_COME = re.compile(r" to (?=[a-z]+ )")
AUXILIARIES = vocabulary.words("auxiliaries") | vocabulary.words("modals")
PAST_TENSES = vocabulary.words("past_tenses")
FINITE = (
    AUXILIARIES
    | PAST_TENSES
    | direction_words.UP
    | direction_words.DOWN
    | direction_words.MOVEMENT_VERBS
    | vocabulary.words("verbs_of_measures")
) - {"up", "down", "higher", "lower", "more", "less", "fewer"}
IN_SINGULAR = {"have": "has", "are": "is", "am": "is", "were": "was", "do": "does"}
WORD = re.compile(r"[\w’'-]+")


def proposed_statement(text: str, suggestion: Suggestion, sentence: Span) -> str:
    """The statement of a number that stands in that sentence of the text; "" if none is certain."""
    words, at = said_words(text, suggestion, sentence)
    if not words or "?" in words:
        return ""
    clause = without_opening(without_marks(clause_around(words, at)), suggestion)
    clause = with_subject(clause, subject_before(text, suggestion, sentence), text, suggestion)
    if SAYING.search(clause) or len(clause) > LONGEST or not is_complete(clause, suggestion):
        return ""
    return f"{clause[0].upper()}{clause[1:]}."


def without_opening(clause: str, suggestion: Suggestion) -> str:
    """The clause without "But", and without the "that" which reported speech begins with."""
    clause = OPENING.sub("", clause, count=1) if OPENING.match(clause) else clause
    that = THAT.match(clause)
    is_reported = suggestion.quotation_kind in {"indirect", "mixed"}
    clause = (
        clause[that.end() :] if that and is_reported and not is_finite(that["next"]) else clause
    )
    clause = clause.replace(" and that ", " and ")
    coming = TO_COME.search(clause)
    if coming and is_reported and not has_finite(clause[: coming.start()]):
        return f"{clause[: coming.start()]} would {clause[coming.end() :]}"
    return clause


def said_words(text: str, suggestion: Suggestion, sentence: Span) -> tuple[str, Span]:
    """What the sentence says, without who says it, and where the number stands in that."""
    start, end = sentence
    spans = [
        (max(start, span_start), min(end, span_end))
        for span_start, span_end in suggestion.quotation_spans or [sentence]
        if span_start < end and start < span_end
    ]
    said, number_start = "", -1
    for span_start, span_end in spans:
        piece = text[span_start:span_end]
        joint = "" if not said else " " if said[-1] in ",;:" else ", "
        if span_start <= suggestion.start < span_end:
            number_start = len(said) + len(joint) + suggestion.start - span_start
        said += joint + piece
    if number_start < 0:
        return "", (0, 0)
    return said, (number_start, number_start + suggestion.end - suggestion.start)


def clause_around(words: str, at: Span) -> str:
    """The words of the number's clause."""
    tail = TAIL.search(words, at[1])
    end = tail.start() if tail and not CONDITION.search(words, tail.start()) else len(words)
    start = 0
    for head in HEAD.finditer(words, 0, at[0]):
        rest = words[head.end() : at[0]]
        if stands_alone(rest, words[at[1] : end]) and not CONDITION.search(words, 0, head.start()):
            start = head.end()
    return words[start:end]


def stands_alone(before: str, after: str) -> bool:
    """Whether a clause of which these words stand before and after its number has a subject."""
    if PRONOUN.match(before):
        return False
    first = WORD.match(before)
    if first and first[0].lower() in FINITE:
        return False
    return has_finite(before) or (not before.strip() and has_finite(after))


def has_finite(words: str) -> bool:
    return any(map(is_finite, WORD.findall(words)))


def is_finite(word: str) -> bool:
    lower = word.lower()
    return lower in FINITE or (lower.endswith("ed") and len(lower) > 4)


def without_marks(clause: str) -> str:
    """The clause in one line, without quotation marks that have lost their other half."""
    clause = " ".join(clause.split()).strip(" .,;:–—")
    if clause.count("“") != clause.count("”") or clause.startswith("“"):
        clause = re.sub("[“”]", "", clause)
    return clause.replace('"', "").strip(" .,;:–—")


def with_subject(clause: str, subject: str, text: str, suggestion: Suggestion) -> str:
    """The clause with the name of whoever "we", "it", "she" or "my" at its beginning stands for.

    It is "" if that cannot be told. `subject` is what the sentence before was about.
    """
    first, _, rest = clause.partition(" ")
    pronoun = first.lower()
    if pronoun == "my" and is_person_named(suggestion.speaker or ""):
        return f"{suggestion.speaker}’s {rest}"
    if pronoun not in {"we", "i", "it", "he", "she"}:
        return with_owner(clause, text, suggestion)
    verb, _, further = rest.partition(" ")
    name = subject_name(pronoun, clause, subject, suggestion)
    if not name or not further:
        return ""
    if pronoun == "we":
        further = re.sub(r"\bour\b", "its", further)
    if pronoun in {"we", "i"}:
        verb = third_person(verb)
    return f"{printed_name(name, text)} {verb} {further}" if verb else ""


def subject_name(pronoun: str, clause: str, subject: str, suggestion: Suggestion) -> str:
    """Whom the pronoun stands for, where that is certain."""
    speaker, behalf = suggestion.speaker or "", suggestion.on_behalf_of
    is_body = speaker[:1].isupper() and is_organisation(speaker.split())
    if pronoun == "we":
        body = behalf or (speaker if is_body else "")
        return body if body[:1].isupper() else ""
    if pronoun == "it":
        about = subject if suggestion.quotation_kind == NARRATION else speaker
        is_certain = about[:1].isupper() and not OF_ACTS.match(clause)
        is_certain = is_certain and suggestion.quotation_kind not in {"direct", "mixed"}
        return about if is_certain else ""
    is_reported = suggestion.quotation_kind in {"indirect", "mixed"}
    is_certain = is_person_named(speaker) and (pronoun == "i" or is_reported)
    return speaker if is_certain else ""


def is_person_named(name: str) -> bool:
    return name[:1].isupper() and " " in name and not is_organisation(name.split())


def third_person(verb: str) -> str:
    """The verb after a name: "have" is "has", "land" is "lands"; "" for what is no verb."""
    if verb in IN_SINGULAR:
        return IN_SINGULAR[verb]
    if is_finite(verb):
        return verb
    if not verb.isalpha() or verb.endswith(("ly", "s")):
        return ""
    return f"{verb[:-1]}ies" if verb[-1] == "y" and verb[-2] not in "aeiou" else f"{verb}s"


def with_owner(clause: str, text: str, suggestion: Suggestion) -> str:
    """The clause with the speaker's name for an "its" that comes before the verb."""
    own = re.search(r"\bits\b", clause)
    speaker = suggestion.speaker or ""
    if not own or suggestion.quotation_kind != "indirect" or not speaker[:1].isupper():
        return clause
    if has_finite(clause[: own.start()]):
        return clause
    name = printed_name(speaker, text)
    name = name[0].lower() + name[1:] if name.startswith("The ") and own.start() else name
    ending = "’" if name.endswith("s") else "’s"
    return f"{clause[: own.start()]}{name}{ending}{clause[own.end() :]}"


def printed_name(name: str, text: str) -> str:
    """The name as a sentence begins with it: with “The” where the text prints “the” before it."""
    return f"The {name}" if re.search(rf"\b[Tt]he {re.escape(name)}\b", text) else name


def subject_before(text: str, suggestion: Suggestion, sentence: Span) -> str:
    """What the sentence before in the paragraph is about, if it begins with it: “The company”."""
    start = sentence[0]
    before = text[text.rfind("\n", 0, start) + 1 : start].rstrip()
    last = re.split(r"(?<=[.!?]) ", before)[-1]
    subject: list[str] = []
    for word in WORD.findall(last)[:7]:
        if is_finite(word) and subject:
            break
        subject.append(word)
    else:
        return ""
    words = " ".join(subject)
    is_body = (
        subject and (subject[0] == "The" or is_organisation(subject)) and last.startswith(words)
    )
    return words if is_body and len(subject) < 6 and "of" not in subject else ""


def is_complete(clause: str, suggestion: Suggestion) -> bool:
    """Whether the clause says by itself what it is about."""
    words = clause.split()
    if len(words) < 4 or words[0].lower() in FINITE or FIRST_PERSON.search(clause):
        return False
    if refers_back(clause, suggestion.as_printed):
        return False
    is_reported = suggestion.quotation_kind in {"indirect", "mixed"}
    return not is_reported or (has_finite(clause) and not LIST.match(clause))


def refers_back(clause: str, as_printed: str) -> bool:
    """Whether it speaks of something by a word that another sentence explains."""
    if any(rule.match(clause) for rule in (PRONOUN, THE_TARGET)) or ELSEWHERE.search(clause):
        return True
    bare = re.match(re.escape(as_printed) + BARE, clause, re.IGNORECASE)
    if bare and re.search(r"(?<![£$€\d.,])[\d.,]*\d$", as_printed) and is_finite(bare["next"]):
        return True
    if re.search(f"{THERE_ARE} {re.escape(as_printed)}$", clause):
        return True
    quantifier = QUANTIFIER.match(clause)
    if quantifier and (not quantifier["next"] or is_verb(quantifier["next"])):
        return True
    number = re.search(re.escape(as_printed) + OF_THEM, clause)
    if number and not re.search(r"\d", clause[: number.start()]):
        return True
    verb = next((word for word in WORD.finditer(clause) if is_finite(word[0])), None)
    pronoun = SUBJECT_PRONOUN.search(clause)
    return bool(pronoun and (verb is None or pronoun.start() < verb.start()))


def is_verb(word: str) -> bool:
    """Whether the word after "each" or "some" is a verb: "had", "pays"; not "turbine"."""
    return is_finite(word) or (word.endswith("s") and not word.endswith("ss"))
