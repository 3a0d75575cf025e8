"""What of a suggestion is doubtful, told by the words around it.

The rules of the engine give one reading; here stands where experience says that it is often wrong.
An editor looks at these before accepting them.
"""

import re

from .suggestions import NARRATION, Suggestion

# How far around a number its own clause is looked at, in characters.
REACH = 90
# "Ministers offered 3 per cent": a rise as often as a share. Not "3 per cent of homes".
CHANGE_TOPICS = re.compile(
    r"\b(?:pay|wages?|offer\w*|rises?|rose|rising|increase\w*|growth|grew|grow|fell|falls?|fallen"
    r"|up|down|shares|hike|forecast|expected|wants?|asking|inflation|price|climb\w*|drop\w*)\b",
    re.IGNORECASE,
)
OF = re.compile(r"\s+of\b")
# "Lost a fifth of its staff", "adding 25 minutes": a part or a change. Not “lost £3m”.
MOVING = re.compile(
    r"\b(?:los[et]\w*|adding|add(?:s|ed)?|another|further|below|above|more|by|outspent|open\w*"
    r"|move|recruit\w*|train\w*|hir\w+|gain\w*|shed)\b",
    re.IGNORECASE,
)
# "Seven jobs will go": a change as often. Not “seven jobs were lost in May”.
GOING = re.compile(
    r"(?: [\w’'-]+){0,3} (?:will|would|could|may|might|to) (?:go|close|be|shut|move)\b"
)
# "Looked up 1.5 seconds before": no change.
BESIDE_TIMES = re.compile(r" (?:before|after|later|earlier|ago)\b")
OTHER_DOLLARS = re.compile(
    r"(?:A|C|NZ|HK|S)\$|\b(?:Australia|Canad|New Zealand|Sydney|Melbourne|Queensland|Victoria|Perth"
    r"|Adelaide|Toronto|Ontario|Auckland|Singapore|Hong Kong|[Pp]remier(?! League))"
)
CENT = re.compile(r"\d ?cents?\b|\d ?c\b")
EUROS = re.compile(r"€|\beuros?\b")
PRONOUNS = frozenset({"it", "they"})
DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|(?:reject|dismiss|refut|rebut)\w* (?:\w+ ){0,2}"
    r"(?:claims?|suggestions?|reports?|allegations?))(?: that)?\W*$"
)


def doubtful_fields(text: str, suggestion: Suggestion) -> list[str]:
    """The fields in which the suggestion of that text may well be wrong: “unit”, “form”,
    “speaker”, “status”.
    """
    in_doubt = {
        "unit": is_unit_doubtful(text, suggestion),
        "form": is_form_doubtful(text, suggestion),
        "speaker": is_speaker_doubtful(text, suggestion),
        "status": is_denied(text, suggestion),
    }
    return [name for name in in_doubt if in_doubt[name]]


def is_denied(text: str, suggestion: Suggestion) -> bool:
    """Whether who is given as the speaker denies it: "The mayor denied that 40 homes would go".

    Not "The mayor said it had denied 40 families a home".
    """
    start, end = suggestion.speaker_end, suggestion.quotation_start
    if start is None or end is None or not 0 <= end - start <= REACH:
        return False
    return DENYING.search(text[start:end]) is not None


def is_unit_doubtful(text: str, suggestion: Suggestion) -> bool:
    """Whether it counts nothing that is printed, or money of a country that is not."""
    if suggestion.kind != "quantity":
        return False
    if not suggestion.unit:
        return suggestion.form not in {"multiple", "ratio"}
    if suggestion.unit != "USD":
        return False
    is_cent = CENT.search(suggestion.as_printed) is not None
    return bool((EUROS if is_cent else OTHER_DOLLARS).search(text))


def is_form_doubtful(text: str, suggestion: Suggestion) -> bool:
    """Whether a share may be a change, or a change a share or a level."""
    before, after = text[max(0, suggestion.start - REACH) : suggestion.start], suggestion.end
    clause = re.split(r"[.!?\n]\s", before)[-1]
    if suggestion.unit == "%":
        if suggestion.form == "share":
            return not OF.match(text, after) and CHANGE_TOPICS.search(clause) is not None
        return suggestion.form == "percent-change" and OF.match(text, after) is not None
    if suggestion.form in {"level", "money", "duration"}:
        return bool(MOVING.search(clause[-30:]) or GOING.match(text, after))
    if suggestion.form != "change":
        return False
    is_expected = suggestion.status in {"forecast", "conditional"}
    return is_expected or not suggestion.direction or BESIDE_TIMES.match(text, after) is not None


def is_speaker_doubtful(text: str, suggestion: Suggestion) -> bool:
    """Whether only a pronoun names the speaker, whose name stands in another paragraph."""
    start, end = suggestion.speaker_start, suggestion.speaker_end
    if suggestion.quotation_kind == NARRATION or start is None or end is None:
        return False
    if text[start:end].lower() not in PRONOUNS or not suggestion.speaker:
        return False
    paragraph = text.rfind("\n", 0, start) + 1
    return suggestion.speaker.split()[-1] not in text[paragraph:start]
