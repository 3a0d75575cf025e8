"""Whether a figure is actual or planned, forecast, alleged and so on, by the words around it."""

from .. import vocabulary
from ..text import Token
from .counted_nouns import DETERMINERS, PHRASE_ENDS
from .direction_words import MOVEMENT_VERBS, direction_of
from .number_phrases import NumberPhrase

STATUS_OF = vocabulary.table("statuses")
PAST_TENSES = vocabulary.words("past_tenses")
# Without any of these nearby a figure is actual.
DECISIVE = frozenset({"is", "are", *STATUS_OF})
# "40 homes could go", "40 homes will be built", "40 jobs are expected to go".
MODALS = frozenset({"will", "would", "could", "should", "might", "may"})
# Verbs that say nothing of a clause inside that has its own: "plans to shut a ward that |has| 40".
FUTURE_VERBS = MODALS | vocabulary.words("future_verbs")
CARRYING = frozenset({"is", "are", "was", "were", "has", "had", "did", "does", "can"})
CLAUSE_OPENERS = vocabulary.words("clause_openers")
# Before a figure that may be the subject of a verb further on: "and |300 homes| in Leck will go".
BEFORE_SUBJECTS = (
    CLAUSE_OPENERS | DETERMINERS | frozenset({"that", ":", "“", "said", "says", "another"})
)
# Between those words and the figure: "but |only| 300 homes".
LEADING = frozenset({"only", "just", "even"})
BEFORE_NO_SUBJECTS = vocabulary.words("before_no_subjects")
# What describes the counted directly behind it: "300 homes |planned| for the site".
DESCRIBING = frozenset({"planned", "proposed", "scheduled", "due"})
# "an 18-week |target|", "its £5m |forecast|"
NOUNS = frozenset({"target", "forecast", "projection", "estimate"})
RELATIVES = frozenset({"which", "who", "that"})
SAYING = frozenset({"said", "says", "told", "added"})
# After these "would" is the past of "will".
REPORTING_VERBS = SAYING - {"says"} | vocabulary.words("reporting_verbs")
QUOTES = frozenset('“”"')
REACH = 24
# How far ahead the verb of a subject is looked for.
LOOKAHEAD = 8


def status_of(words: list[Token], figure: NumberPhrase, floor: int, end: int) -> str:
    """Whether the figure is actual, planned, forecast and so on, by the verb of its own clause."""
    start = max(floor, figure.start - REACH)
    near = [word.lower for word in words[start : min(end, figure.noun_end + LOOKAHEAD)]]
    headline = words[end - 1].text[0].isalnum()
    if DECISIVE.isdisjoint(near) and not (headline and "to" in near):
        return "actual"
    following = words[figure.noun_end].lower if figure.noun_end < end else ""
    if following in NOUNS and figure.rule != "noun":
        return STATUS_OF[following]
    ahead, settled = _ahead(words, figure, floor, end)
    if ahead or (behind := _behind(words, figure, floor, end, settled=settled)):
        return ahead or behind
    inside = words[figure.start : figure.number_start]
    return "estimate" if any(word.lower == "estimated" for word in inside) else "actual"


def _behind(
    words: list[Token], figure: NumberPhrase, floor: int, end: int, *, settled: bool
) -> str:
    """The standing by the words before the figure; empty if none says it.

    The nearest such word decides; "be to" ("is to cut 300 jobs") is a plan, and in a headline,
    which ends in no full stop, so is "to" by itself ("Council to cut 300 jobs"). `settled` is
    whether the clause has a verb that tells of a fact.
    """
    headline = words[end - 1].text[0].isalnum()
    verb = figure.number_start + 1 if settled else 0
    for j in range(figure.start - 1, max(floor, figure.start - REACH) - 1, -1):
        lower = words[j].lower
        apart = lower == ";" or (lower == "," and _is_record(words, j))
        if apart or (verb and lower in CLAUSE_OPENERS and _is_clause(words, j, verb)):
            break
        if (
            lower in STATUS_OF
            and not _is_noun(words, j)
            and not (settled and lower in FUTURE_VERBS)
        ):
            return _standing_of(words, j, floor, end)
        if lower in {"is", "are"} and words[j + 1].lower == "to":
            return "plan"
        if headline and lower == "to" and _is_infinitive(words, j, figure.start):
            return "plan"
        if _is_finite(words, j):
            verb, settled = j, settled or lower in CARRYING or lower == "have"
    return ""


def _ahead(words: list[Token], figure: NumberPhrase, floor: int, end: int) -> tuple[str, bool]:
    """The standing by the verb whose subject the figure is, and whether there is such a verb."""
    first = figure.start - (words[figure.start - 1].lower in LEADING)
    before = words[first - 1].lower if first > floor else ","
    subject = before in BEFORE_SUBJECTS
    if before in BEFORE_NO_SUBJECTS:
        return "", False
    for j in range(figure.noun_end, min(end, figure.noun_end + (LOOKAHEAD if subject else 1))):
        lower = words[j].lower
        if lower in MODALS and words[j].text != "May":
            return _standing_of(words, j, floor, end), True
        if lower in {"are", "is", "were", "was"} and j + 1 < end:
            to = words[j + 1].lower == "to" and lower in {"are", "is"}
            return "plan" if to else STATUS_OF.get(words[j + 1].lower, ""), subject
        if lower in DESCRIBING and j == figure.noun_end:
            return STATUS_OF[lower], True
        if lower in SAYING or _is_finite(words, j):
            return "", subject
        if not words[j].text[0].isalnum() or lower in CLAUSE_OPENERS or lower in RELATIVES:
            break
    return "", False


def _standing_of(words: list[Token], i: int, floor: int, end: int) -> str:
    """The standing by the word at token i: "could" is conditional, "could not" is a fact."""
    lower = words[i].lower
    if lower == "would":
        return _reported(words, i, floor, end)
    if lower == "could" and i + 1 < end and words[i + 1].lower == "not":
        return "actual"
    return STATUS_OF.get(lower, "")


def _reported(words: list[Token], i: int, floor: int, end: int) -> str:
    """The standing by the "would" at token i: in reported speech the past of "will".

    "The force said that 80 |would| join", "80 |would| join, the force said". Not "“80 |would|
    join,” the force said", "said that 80 |would| join if asked", "said it |would| have been 80".
    """
    following = [word.lower for word in words[i + 1 : min(end, i + REACH)]]
    done = following[:1] == ["have"] and following[1:2] != ["to"]
    if done or _is_unsure(following):
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
    quoted = marks % 2 or not QUOTES.isdisjoint(following)
    return "conditional" if quoted or REPORTING_VERBS.isdisjoint(following) else "plan"


def _is_unsure(following: list[str]) -> bool:
    """Whether a condition follows: "if it passed", "were it to pass", "were the bill to pass"."""
    return "if" in following or "unless" in following or ("were" in following and "to" in following)


def _is_noun(words: list[Token], i: int) -> bool:
    """Whether the word names something or a cause and is no verb of standing: "in May", "oppose the
    plan", "due to the rain"."""
    following = words[i + 1 : i + 3]
    if words[i].lower in {"plan", "plans"}:
        return not following or following[0].lower not in {"to", "for"}
    if words[i].lower == "due" and len(following) == 2 and following[0].lower == "to":
        return following[1].lower in DETERMINERS or not following[1].text.islower()
    return words[i].text == "May"


def _is_infinitive(words: list[Token], i: int, figure: int) -> bool:
    """Whether "to" leads to the verb of a figure: "Trust to axe 30 posts". Not "rise to £30"."""
    before = words[i - 1].lower if i else ""
    led = direction_of(before) or before in MOVEMENT_VERBS or before in STATUS_OF
    return not led and figure - 4 < i < figure - 1


def _is_clause(words: list[Token], joint: int, verb: int) -> bool:
    """Whether a clause of its own leads from the joint to the verb: "|and| police |made| 962
    arrests", "|and| |has| 30". Not "will shut 12 and also |cut| 80".
    """
    between = (words[j].lower for j in range(joint + 1, verb))
    stated = any(not lower.endswith("ly") and lower not in {"also", "then"} for lower in between)
    related = words[joint].lower in RELATIVES
    return stated or related or words[verb].lower in CARRYING or words[verb].lower == "have"


def _is_record(words: list[Token], i: int) -> bool:
    """Whether a remark on a record begins at the comma: "will rise to £9|,| the first rise in
    eight years"."""
    if i + 2 >= len(words) or words[i + 1].lower != "the":
        return False
    lower = words[i + 2].lower
    return lower in {"first", "most", "least", "worst", "best"} or lower.endswith("est")


def _is_finite(words: list[Token], i: int) -> bool:
    """Whether the word is the verb of a clause: "police |made| 12", "the force |issued| 12".

    Not "homes |built| by", "an |expanded| site", "who |said|".
    """
    lower = words[i].lower
    if lower in CARRYING:
        return True
    if not (lower.endswith("ed") or lower in PAST_TENSES or lower == "have"):
        return False
    if lower == "have":
        return i > 0 and words[i - 1].lower not in MODALS | {"to", "not"}
    ended = lower.endswith("ed") and len(lower) > 4
    if lower in SAYING:
        return False
    following = words[i + 1].lower if i + 1 < len(words) else "."
    bare = following.isalpha() and following not in PHRASE_ENDS
    passive = following == "by" and not direction_of(lower)
    return not passive and not (ended and bare)
