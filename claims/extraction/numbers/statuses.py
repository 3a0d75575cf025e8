"""Whether a number is actual or planned, forecast, alleged and so on, by the words around it."""

from .. import vocabulary
from ..text import Token
from .counted_nouns import DETERMINERS, PHRASE_ENDS
from .direction_words import MOVEMENT_VERBS, direction_of
from .number_phrases import NumberPhrase

STATUS_OF = vocabulary.table("statuses")
PAST_TENSES = vocabulary.words("past_tenses")
# Without any of these nearby a number is actual.
DECISIVE = frozenset({"is", "are", *STATUS_OF})
# "40 homes could go", "40 homes will be built", "40 jobs are expected to go".
MODALS = frozenset({"will", "would", "could", "should", "might", "may"})
# Verbs that say nothing of a clause inside that has its own: "plans to shut a ward that |has| 40".
FUTURE_VERBS = MODALS | vocabulary.words("future_verbs")
FACT_VERBS = frozenset({"is", "are", "was", "were", "has", "had", "did", "does", "can"})
CLAUSE_OPENERS = vocabulary.words("clause_openers")
# Before a number that may be the subject of a verb further on: "and |300 homes| in Leck will go".
BEFORE_SUBJECTS = (
    CLAUSE_OPENERS | DETERMINERS | frozenset({"that", ":", "“", "said", "says", "another"})
)
# Between those words and the number: "but |only| 300 homes".
LIMITING_WORDS = frozenset({"only", "just", "even"})
BEFORE_NO_SUBJECTS = vocabulary.words("before_no_subjects")
# What describes the counted directly behind it: "300 homes |planned| for the site".
STATUS_PARTICIPLES = frozenset({"planned", "proposed", "scheduled", "due"})
# "an 18-week |target|", "its £5m |forecast|"
STATUS_NOUNS = frozenset({"target", "forecast", "projection", "estimate"})
RELATIVES = frozenset({"which", "who", "that"})
SAYING_VERBS = frozenset({"said", "says", "told", "added"})
# After these "would" is the past of "will".
REPORTING_VERBS = SAYING_VERBS - {"says"} | vocabulary.words("reporting_verbs")
QUOTES = frozenset('“”"')
REACH = 24
# How far ahead the verb of a subject is looked for.
LOOKAHEAD = 8


def status_of(words: list[Token], phrase: NumberPhrase, floor: int, end: int) -> str:
    """Whether the number is actual, planned, forecast and so on, by the verb of its own clause."""
    start = max(floor, phrase.start - REACH)
    nearby_words = [word.lower for word in words[start : min(end, phrase.noun_end + LOOKAHEAD)]]
    is_headline = words[end - 1].text[0].isalnum()
    if DECISIVE.isdisjoint(nearby_words) and not (is_headline and "to" in nearby_words):
        return "actual"
    following = words[phrase.noun_end].lower if phrase.noun_end < end else ""
    if following in STATUS_NOUNS and phrase.rule != "noun":
        return STATUS_OF[following]
    status, settled = _status_after(words, phrase, floor, end)
    if status or (status := _status_before(words, phrase, floor, end, settled=settled)):
        return status
    hedge_words = words[phrase.start : phrase.number_start]
    return "estimate" if any(word.lower == "estimated" for word in hedge_words) else "actual"


def _status_before(
    words: list[Token], phrase: NumberPhrase, floor: int, end: int, *, settled: bool
) -> str:
    """The status by the words before the number; empty if none says it.

    The nearest such word decides; “be to” ("is to cut 300 jobs") is a plan, and in a headline,
    which ends in a word, so is “to” by itself ("Council to cut 300 jobs"). `settled` is
    whether the clause has a verb that tells of a fact.
    """
    is_headline = words[end - 1].text[0].isalnum()
    verb = phrase.number_start + 1 if settled else 0
    for j in range(phrase.start - 1, max(floor, phrase.start - REACH) - 1, -1):
        lower = words[j].lower
        is_apart = lower == ";" or (lower == "," and _is_record(words, j))
        if is_apart or (verb and lower in CLAUSE_OPENERS and _is_clause(words, j, verb)):
            break
        if (
            lower in STATUS_OF
            and not _is_noun(words, j)
            and not (settled and lower in FUTURE_VERBS)
        ):
            return _status_of(words, j, floor, end)
        if lower in {"is", "are"} and words[j + 1].lower == "to":
            return "plan"
        if is_headline and lower == "to" and _is_infinitive(words, j, phrase.start):
            return "plan"
        if _is_finite(words, j):
            verb, settled = j, settled or lower in FACT_VERBS or lower == "have"
    return ""


def _status_after(
    words: list[Token], phrase: NumberPhrase, floor: int, end: int
) -> tuple[str, bool]:
    """The status by the verb whose subject the number is, and whether there is such a verb."""
    start = phrase.start - (words[phrase.start - 1].lower in LIMITING_WORDS)
    preceding = words[start - 1].lower if start > floor else ","
    is_subject = preceding in BEFORE_SUBJECTS
    if preceding in BEFORE_NO_SUBJECTS:
        return "", False
    for j in range(phrase.noun_end, min(end, phrase.noun_end + (LOOKAHEAD if is_subject else 1))):
        lower = words[j].lower
        if lower in MODALS and words[j].text != "May":
            return _status_of(words, j, floor, end), True
        if lower in {"are", "is", "were", "was"} and j + 1 < end:
            is_plan = words[j + 1].lower == "to" and lower in {"are", "is"}
            return "plan" if is_plan else STATUS_OF.get(words[j + 1].lower, ""), is_subject
        if lower in STATUS_PARTICIPLES and j == phrase.noun_end:
            return STATUS_OF[lower], True
        if lower in SAYING_VERBS or _is_finite(words, j):
            return "", is_subject
        if not words[j].text[0].isalnum() or lower in CLAUSE_OPENERS or lower in RELATIVES:
            break
    return "", False


def _status_of(words: list[Token], i: int, floor: int, end: int) -> str:
    """The status by the word at token i: "could" is conditional, "could not" is a fact."""
    lower = words[i].lower
    if lower == "would":
        return _status_of_would(words, i, floor, end)
    if lower == "could" and i + 1 < end and words[i + 1].lower == "not":
        return "actual"
    return STATUS_OF.get(lower, "")


def _status_of_would(words: list[Token], i: int, floor: int, end: int) -> str:
    """The status by the "would" at token i: in reported speech the past of "will".

    "The force said that 80 |would| join", "80 |would| join, the force said". It stays conditional
    in ‘“80 |would| join,” the force said’, ‘said that 80 |would| join if asked’, ‘said it |would|
    have been 80’.
    """
    following_words = [word.lower for word in words[i + 1 : min(end, i + REACH)]]
    is_done = following_words[:1] == ["have"] and following_words[1:2] != ["to"]
    if is_done or _is_unsure(following_words):
        return "conditional"
    marks = 0
    for j in range(i - 1, max(floor, i - 2 * REACH) - 1, -1):
        lower = words[j].lower
        marks += words[j].text in QUOTES
        if lower in {"could", "if", "‘"}:
            return "conditional"
        if lower in REPORTING_VERBS and not marks % 2:
            return "plan"
        if lower in STATUS_OF and lower not in MODALS and not _is_noun(words, j):
            return STATUS_OF[lower]
    is_quoted = marks % 2 or not QUOTES.isdisjoint(following_words)
    return "conditional" if is_quoted or REPORTING_VERBS.isdisjoint(following_words) else "plan"


def _is_unsure(following_words: list[str]) -> bool:
    """Whether a condition follows: "would cut 9 if it passed", "would cut 9 were it to pass",
    "would cut 9 were the bill to pass".
    """
    inverted = "were" in following_words and "to" in following_words
    return inverted or "if" in following_words or "unless" in following_words


def _is_noun(words: list[Token], i: int) -> bool:
    """Whether the word names something or a cause and says no status: "in May", "oppose the
    plan", "due to the rain".
    """
    following_tokens = words[i + 1 : i + 3]
    if words[i].lower in {"plan", "plans"}:
        return not following_tokens or following_tokens[0].lower not in {"to", "for"}
    if words[i].lower == "due" and len(following_tokens) == 2 and following_tokens[0].lower == "to":
        return following_tokens[1].lower in DETERMINERS or not following_tokens[1].text.islower()
    return words[i].text == "May"


def _is_infinitive(words: list[Token], i: int, number_start: int) -> bool:
    """Whether "to" leads to the verb of a number: "Trust to axe 30 posts". Not "rise to £30"."""
    preceding = words[i - 1].lower if i else ""
    is_led = direction_of(preceding) or preceding in MOVEMENT_VERBS or preceding in STATUS_OF
    return not is_led and number_start - 4 < i < number_start - 1


def _is_clause(words: list[Token], joint: int, verb: int) -> bool:
    """Whether a clause of its own leads from the joint to the verb: "|and| police |made| 962
    arrests", "|and| |has| 30". Not "will shut 12 and also |cut| 80".
    """
    words_between = (words[j].lower for j in range(joint + 1, verb))
    has_subject = any(
        not lower.endswith("ly") and lower not in {"also", "then"} for lower in words_between
    )
    is_relative = words[joint].lower in RELATIVES
    is_fact = words[verb].lower in FACT_VERBS or words[verb].lower == "have"
    return has_subject or is_relative or is_fact


def _is_record(words: list[Token], i: int) -> bool:
    """Whether a remark on a record begins at the comma: "will rise to £9|,| the first rise in
    eight years".
    """
    if i + 2 >= len(words) or words[i + 1].lower != "the":
        return False
    lower = words[i + 2].lower
    return lower in {"first", "most", "least", "worst", "best"} or lower.endswith("est")


def _is_finite(words: list[Token], i: int) -> bool:
    """Whether the word is the verb of a clause: "police |made| 12", "the force |issued| 12".

    Not "homes |built| by", "an |expanded| site", "who |said|".
    """
    lower = words[i].lower
    if lower in FACT_VERBS:
        return True
    if not (lower.endswith("ed") or lower in PAST_TENSES or lower == "have"):
        return False
    if lower == "have":
        return i > 0 and words[i - 1].lower not in MODALS | {"to", "not"}
    ends_in_ed = lower.endswith("ed") and len(lower) > 4
    if lower in SAYING_VERBS:
        return False
    following = words[i + 1].lower if i + 1 < len(words) else "."
    is_bare = following.isalpha() and following not in PHRASE_ENDS
    is_passive = following == "by" and not direction_of(lower)
    return not is_passive and not (ends_in_ed and is_bare)
