"""Whether a number is a change or a level, and which way it went.

"rose by 5%" and "a 5% rise" are changes; "rose to 5%" is a level that was reached going up.
"""

from .. import vocabulary
from ..text import Token
from .counted_nouns import PHRASE_ENDS
from .currencies import CURRENCY_CODES
from .direction_words import MOVEMENT_VERBS, direction_of, direction_of_noun
from .number_phrases import NumberPhrase
from .plurals import is_plural
from .units import TIME_UNITS

LOSS_AND_GAIN_VERBS = vocabulary.words("loss_and_gain_verbs")
VERBS_BEFORE_CHANGED = vocabulary.words("verbs_before_what_they_change")
POINTS = frozenset({"%", "pp", "bp", "point"})
PHRASAL_VERBS = vocabulary.words("phrasal_verbs")
COMPARATIVES = vocabulary.table("comparatives")
REFERENCE_LEVELS = vocabulary.words("reference_levels")
# What may stand between "up" and "5%".
BETWEEN_CHANGE_AND_NUMBER = vocabulary.words("between_change_and_number")
REACH = 10
AVERAGES = frozenset({"average", "total", "maximum", "minimum"})
# "fell below 5%" tells a level, "rose over 5%" a change.
POSITIONS = frozenset({"below", "above", "under", "beneath", "beyond", "past"})
CLAUSE_BREAKS = vocabulary.words("clause_breaks")


def direction_before(words: list[Token], i: int, *, price: bool = False) -> str:
    """The way of a verb of change directly before token i: "rose 5%", "up another 19 cents".

    A `price` may have "closed down" by as much; "closed down 40 shops" is no change.
    """
    j = i - 1
    while j > max(0, i - 4) and words[j].lower in BETWEEN_CHANGE_AND_NUMBER:
        j -= 1
    if j < 0 or words[j].lower in {"less", "fewer"}:
        return ""
    before = words[j - 1].lower if j else ""
    noun = direction_of_noun(words[j].lower) and before in {"a", "an", "the"}
    phrasal = before in PHRASAL_VERBS and not (price and before == "closed")
    return "" if noun or phrasal else direction_of(words[j].lower)


def _nearest(words: list[Token], i: int, floor: int, reach: int = REACH) -> tuple[str, int]:
    """The way of the nearest word of change before token i, and where it stands."""
    for j in range(i - 1, max(floor, i - 1 - reach) - 1, -1):
        if words[j].text in ";.":
            break
        if j and words[j - 1].text == "-" and words[j].touches_previous:  # "a start-up"
            continue
        if found := direction_of(words[j].lower):
            return found, j
    return "", i


def is_after_change_word(words: list[Token], figure: NumberPhrase) -> bool:
    """Whether a word of change or movement governs "from A to B"."""
    if _nearest(words, figure.start, 0)[0]:
        return True
    near = words[max(0, figure.start - REACH) : figure.start]
    return any(word.lower in MOVEMENT_VERBS for word in near)


def set_form_and_direction(
    words: list[Token], figure: NumberPhrase, before: NumberPhrase | None, floor: int, end: int
) -> None:
    """Set the form and direction of a figure; `before` is the one before it in its sentence.

    Nothing before `floor` belongs to the sentence.
    """
    i, floor = figure.start, before.end if before else floor
    if i and words[i - 1].lower == "every" and figure.unit in TIME_UNITS:
        figure.form = "frequency"
    delta = _change_noun(words, figure, end) or _change_before(words, figure, floor)
    delta = delta or _comparative(words, figure, end)
    if not delta and figure.unit == "%" and figure.value is not None and figure.value < 0:
        delta = "down"
    if delta:
        figure.direction = delta
    elif _is_level(words, figure):
        figure.direction = direction_before(words, i)
    elif i and words[i - 1].lower in {"to", "at"} and figure.form != "multiple":
        figure.direction = _nearest(words, i, floor)[0] or _led_by(words, before, i)
    figure.form = _form(figure, delta)


def _is_level(words: list[Token], figure: NumberPhrase) -> bool:
    """Whether the hedge says where a change ended: "fell |below 5%|", "fell |as low as 5%|"."""
    i = figure.start
    ends = words[i].lower == "as" and words[i + 1].lower in {"low", "high"}
    return figure.number_start > i and (ends or words[i].lower in POSITIONS)


def _led_by(words: list[Token], before: NumberPhrase | None, i: int) -> str:
    """The way to a level that is reached over another figure: "fell 18% to £2m", "rose from 3% to
    4%". Not "rose 5%, compared to 3%"."""
    if before is None:
        return ""
    gap = [word.lower for word in words[before.end : i]]
    if gap[:1] == [","] and len(gap) == 2:  # "rose £1, or 2%, to £51"
        return _nearest(words, before.start, 0)[0]
    if not CLAUSE_BREAKS.isdisjoint(gap):
        return ""
    if before.start and words[before.start - 1].lower == "from":
        return _nearest(words, before.start, 0)[0]
    led = before.form.endswith("change") or before.form == "multiple"
    return before.direction if led else ""


def _change_before(words: list[Token], figure: NumberPhrase, floor: int) -> str:
    """The way of "rose 5%", "rose sharply by 5%", "a fall of 5%"."""
    i = figure.start
    before = words[i - 1].lower if i else ""
    if _is_level(words, figure):
        return ""
    if before == "by" or _is_averaged(words, i):
        return _by(words, i, floor)
    if before in {"of", "annualised", "annualized"}:
        return _of(words, i)
    counted = figure.unit not in POINTS and any(
        word.lower in LOSS_AND_GAIN_VERBS for word in words[max(floor, i - 2) : i]
    )
    price = figure.unit in POINTS or _is_money(figure)
    if price and (cut := _over_object(words, i, floor)):
        return cut
    return "" if counted else direction_before(words, i, price=price)


def _over_object(words: list[Token], i: int, floor: int) -> str:
    """The way of a verb before its object: "reduce greenhouse gas emissions 80 percent".

    Not "cut a bill of 80 percent", "cut costs at 80 percent".
    """
    for j in range(i - 1, max(floor, i - 5) - 1, -1):
        if words[j].lower in VERBS_BEFORE_CHANGED:
            return direction_of(words[j].lower) if j < i - 1 else ""
        if not words[j].text.isalpha() or words[j].lower in PHRASE_ENDS:
            break
    return ""


def _is_averaged(words: list[Token], i: int) -> bool:
    """ "rose by an average of 5%" """
    said = [word.lower for word in words[max(0, i - 4) : i]]
    return len(said) == 4 and said[0] == "by" and said[2] in AVERAGES and said[3] == "of"


def _by(words: list[Token], i: int, floor: int) -> str:
    """The way of "rose by 5%", "rose to £5 and by £1 later". Not "founded by two", "lost by 3%"."""
    previous = words[i - 2].lower if i > 1 else ""
    if previous in {"lost", "won"} or (previous.endswith("ed") and not direction_of(previous)):
        return ""
    if previous in {"and", "but", "then"}:
        return _nearest(words, i, 0, 2 * REACH)[0]
    return _nearest(words, i, floor)[0]


def _of(words: list[Token], i: int) -> str:
    """The way of "a fall of 5%", "grew at a rate of 5%", "grew at an annualised 5%"."""
    if words[i - 1].lower != "of" or words[i - 2].lower in {"rate", "pace"}:
        at = next((j for j in range(i - 2, max(0, i - 7), -1) if words[j].lower == "at"), 0)
        return direction_of(words[at - 1].lower) if at else ""
    near = [direction_of_noun(words[j].lower) for j in range(i - 2, max(0, i - 4) - 1, -1)]
    return next(filter(None, near), "")


def _change_noun(words: list[Token], figure: NumberPhrase, end: int) -> str:
    """The way of a noun after the number: "a 5% rise", "a 30-point fall". Not "five jobs cut"."""
    if figure.rule == "noun" and is_plural(words[figure.noun_end - 1].text):
        return ""
    for j in range(figure.noun_end, min(figure.noun_end + 3, end)):
        lower = words[j].lower
        if found := direction_of_noun(lower):
            verb = lower == "cut" and j > figure.noun_end and j + 1 < end  # "a two-year ban cut to"
            return "" if verb and words[j + 1].lower in {"to", "by", "from"} else found
        if lower in PHRASE_ENDS or not (words[j].text[0].isalpha() or words[j].text == "-"):
            return ""
    return ""


def _comparative(words: list[Token], figure: NumberPhrase, end: int) -> str:
    """ "0.7% higher", "a third more", "19 days longer than". Not "15 more shops"."""
    lower = words[figure.noun_end].lower if figure.noun_end < end else ""
    following = words[figure.noun_end + 1].lower if figure.noun_end + 1 < end else ""
    if following == "front":  # "£10,000 up front"
        return ""
    than = following == "than"
    alone = figure.unit in {"%", "pp"} or _is_money(figure)
    opening = words[figure.end].lower if figure.end < figure.noun_end else ""
    ahead = {word.lower for word in words[figure.noun_end + 1 : min(figure.noun_end + 5, end)]}
    if (
        lower in {"above", "below"}
        and not REFERENCE_LEVELS.isdisjoint(ahead)
        and "sea" not in ahead
    ):  # "2cm below the record"
        return COMPARATIVES[lower]
    if lower == "than" and opening in {"more", "fewer"}:  # "30 fewer staff than"
        return COMPARATIVES[opening]
    return COMPARATIVES.get(lower, "") if than or alone else ""


# What a frequency is per, and what is counted in one: "three afternoons a week".
PERIODS = TIME_UNITS | frozenset(
    {"night", "season", "term", "shift", "weekend", "quarter", "match", "game", "session"}
)
OCCASIONS = TIME_UNITS | frozenset(
    {"time", "morning", "afternoon", "evening", "night", "shift", "weekend"}
)


def _form(figure: NumberPhrase, delta: str) -> str:
    """The first form that fits."""
    unit = figure.unit.rpartition(" ")[2] if figure.rule == "noun" else figure.unit
    fits = (
        (figure.form, figure.form in {"multiple", "ratio", "frequency"}),
        ("point-change", figure.unit in {"pp", "bp"}),
        ("percent-change", bool(delta) and figure.unit == "%"),
        ("change", bool(delta)),
        ("share", figure.unit == "%"),
        ("frequency", unit == "time" or (figure.per in PERIODS and unit in OCCASIONS)),
        ("rate", bool(figure.per)),
        ("money", _is_money(figure)),
        ("duration", figure.unit in TIME_UNITS or (figure.rule == "noun" and unit in TIME_UNITS)),
    )
    return next((form for form, holds in fits if holds), "level")


def _is_money(figure: NumberPhrase) -> bool:
    return figure.unit in CURRENCY_CODES
