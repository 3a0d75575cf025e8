"""Whether a number is a change or a level, and which way it went.

"rose by 5%" and "a 5% rise" are changes; "rose to 5%" is a level that was reached going up.
"""

from .. import vocabulary
from ..text import Token
from .counted_nouns import PHRASE_ENDS
from .currencies import CURRENCY_CODES
from .direction_words import MOVEMENT_VERBS, direction_of, direction_of_noun
from .gains_and_losses import gain_or_loss
from .number_phrases import NumberPhrase
from .plurals import is_plural
from .units import TIME_UNITS

LOSS_AND_GAIN_VERBS = vocabulary.words("loss_and_gain_verbs")
VERBS_BEFORE_CHANGED = vocabulary.words("verbs_before_what_they_change")
MOVEMENT_WORDS = MOVEMENT_VERBS | vocabulary.words("movement_words")
PERCENT_UNITS = frozenset({"%", "pp", "bp", "point"})
PHRASAL_VERBS = vocabulary.words("phrasal_verbs")
COMPARATIVES = vocabulary.table("comparatives")
REFERENCE_LEVELS = vocabulary.words("reference_levels")
# What may stand between "up" and "5%".
BETWEEN_CHANGE_AND_NUMBER = vocabulary.words("between_change_and_number")
REACH = 10
FILLERS = frozenset({"just", "only", "barely", "merely"})
COPULAS = frozenset({"was", "is", "were", "are", "be", "been", "averaged", "totalled", "worth"})
AUXILIARIES = vocabulary.words("auxiliaries") | vocabulary.words("modals")
OBJECT_PREPOSITIONS = frozenset({"in", "to", "for", "on"})
AVERAGE_NOUNS = frozenset({"average", "total", "maximum", "minimum"})
# "fell below 5%" tells a level, "rose over 5%" a change.
POSITION_WORDS = frozenset({"below", "above", "under", "beneath", "beyond", "past"})
CLAUSE_BREAKS = vocabulary.words("clause_breaks")


def direction_before(words: list[Token], i: int, *, price: bool = False) -> str:
    """The direction of a verb of change directly before token i: "rose 5%", "up another 19 cents".

    A `price` may have “closed down” by as much. Not "closed down 40 shops".
    """
    j = i - 1
    while j > max(0, i - 4) and words[j].lower in BETWEEN_CHANGE_AND_NUMBER:
        j -= 1
    if j < 0 or words[j].lower in {"less", "fewer"}:
        return ""
    preceding = words[j - 1].lower if j else ""
    is_noun = direction_of_noun(words[j].lower) and preceding in {"a", "an", "the"}
    is_phrasal = preceding in PHRASAL_VERBS and not (price and preceding == "closed")
    return "" if is_noun or is_phrasal else direction_of(words[j].lower)


def _nearest(words: list[Token], i: int, floor: int, reach: int = REACH) -> tuple[str, int]:
    """The direction of the nearest word of change before token i, and where it stands."""
    for j in range(i - 1, max(floor, i - 1 - reach) - 1, -1):
        if words[j].text in ";.":
            break
        if j and words[j - 1].text == "-" and words[j].touches_previous:  # "a start-up"
            continue
        if direction := direction_of(words[j].lower):
            return direction, j
    return "", i


def is_after_change_word(words: list[Token], phrase: NumberPhrase) -> bool:
    """Whether a word of change or movement governs a range: "rose from 3% to 4%"; not "years from 3
    to 4".
    """
    if _nearest(words, phrase.start, 0)[0]:
        return True
    preceding_words = words[max(0, phrase.start - REACH) : phrase.start]
    return any(word.lower in MOVEMENT_WORDS for word in preceding_words)


def set_form_and_direction(
    words: list[Token], phrase: NumberPhrase, previous: NumberPhrase | None, floor: int, end: int
) -> None:
    """Set the form and direction of a number; `previous` is the one before it in its sentence.

    Nothing before `floor` belongs to the sentence.
    """
    i, floor = phrase.start, previous.end if previous else floor
    if i and words[i - 1].lower == "every" and phrase.unit in TIME_UNITS:
        phrase.form = "frequency"
    is_negative = phrase.unit == "%" and phrase.value is not None and phrase.value < 0
    change_direction = (
        ("down" if is_negative else "up" if words[i].text == "+" else "")
        or _change_noun(words, phrase, end)
        or _change_before(words, phrase, floor)
        or _comparative(words, phrase, end)
        or gain_or_loss(words, phrase, floor, end)
    )
    if change_direction:
        phrase.direction = change_direction
    elif _is_level(words, phrase):
        phrase.direction = direction_before(words, i)
    elif i and words[i - 1].lower in {"to", "at"} and phrase.form != "multiple":
        phrase.direction = _nearest(words, i, floor)[0] or _led_by(words, previous, phrase)
    phrase.form = _form(phrase, change_direction)


def _is_level(words: list[Token], phrase: NumberPhrase) -> bool:
    """Whether the hedge says where a change ended: "fell |below 5%|", "fell |as low as 5%|"."""
    i = phrase.start
    is_end = words[i].lower == "as" and words[i + 1].lower in {"low", "high"}
    return phrase.number_start > i and (is_end or words[i].lower in POSITION_WORDS)


def _led_by(words: list[Token], previous: NumberPhrase | None, phrase: NumberPhrase) -> str:
    """The direction to a level that is reached over another number: "fell 18% to £2m", "rose from
    3% to 4%". Not "rose 5%, compared to 3%", "hired 30 nurses at £31,200 a year".
    """
    if previous is None:
        return ""
    gap = [word.lower for word in words[previous.end : phrase.start]]
    if gap[:1] == [","] and len(gap) == 2:  # "rose £1, or 2%, to £51"
        return _nearest(words, previous.start, 0)[0]
    if not CLAUSE_BREAKS.isdisjoint(gap):
        return ""
    if previous.start and words[previous.start - 1].lower == "from":
        return _nearest(words, previous.start, 0)[0]
    is_led = previous.form.endswith("change") or previous.form == "multiple"
    is_of_another = previous.rule == "noun" and phrase.unit not in {"", previous.unit}
    return previous.direction if is_led and not is_of_another else ""


def _change_before(words: list[Token], phrase: NumberPhrase, floor: int) -> str:
    """The direction of "rose 5%", "rose sharply by 5%", "a fall of 5%"."""
    i = phrase.start
    while i > floor + 1 and words[i - 1].lower in FILLERS:  # "an increase of |just| 0.3%"
        i -= 1
    preceding = words[i - 1].lower if i else ""
    if _is_level(words, phrase):
        return ""
    if preceding == "by" or _is_averaged(words, i):
        return _by(words, i, floor)
    if preceding in {"of", "annualised", "annualized"}:
        return _of(words, i) or (
            _noun_with_object(words, i, floor) if phrase.unit in PERCENT_UNITS else ""
        )
    if preceding in COPULAS and (phrase.unit in PERCENT_UNITS or _is_money(phrase)):
        return _noun_before_copula(words, i, floor)
    is_counted = phrase.unit not in PERCENT_UNITS and any(
        word.lower in LOSS_AND_GAIN_VERBS for word in words[max(floor, i - 2) : i]
    )
    may_be_price = phrase.unit in PERCENT_UNITS or _is_money(phrase)
    if may_be_price and (direction := _over_object(words, i, floor)):
        return direction
    return "" if is_counted else direction_before(words, i, price=may_be_price)


def _over_object(words: list[Token], i: int, floor: int) -> str:
    """The direction of a verb before its object: "reduce greenhouse gas emissions 80 percent".

    Not "cut a bill for 80 percent", "cut costs at 80 percent".
    """
    for j in range(i - 1, max(floor, i - 5) - 1, -1):
        if words[j].lower in VERBS_BEFORE_CHANGED:
            return direction_of(words[j].lower) if j < i - 1 else ""
        if not words[j].text.isalpha() or words[j].lower in PHRASE_ENDS:
            break
    return ""


def _is_averaged(words: list[Token], i: int) -> bool:
    """ "rose by an average of 5%" """
    if i < 4:
        return False
    by, _, average, of = (word.lower for word in words[i - 4 : i])
    return by == "by" and average in AVERAGE_NOUNS and of == "of"


def _by(words: list[Token], i: int, floor: int) -> str:
    """The direction of "rose by 5%", "rose to £5 and by £1 later".

    Not "founded by two", "lost by 3%".
    """
    previous = words[i - 2].lower if i > 1 else ""
    if previous in {"lost", "won"} or (previous.endswith("ed") and not direction_of(previous)):
        return ""
    if previous in {"and", "but", "then"}:
        return _nearest(words, i, 0, 2 * REACH)[0]
    return _nearest(words, i, floor)[0]


def _of(words: list[Token], i: int) -> str:
    """The direction of "a fall of 5%", "grew at a rate of 5%", "grew at an annualised 5%"."""
    if words[i - 1].lower != "of" or words[i - 2].lower in {"rate", "pace"}:
        at = next((j for j in range(i - 2, max(0, i - 7), -1) if words[j].lower == "at"), 0)
        return direction_of(words[at - 1].lower) if at else ""
    directions = [direction_of_noun(words[j].lower) for j in range(i - 2, max(0, i - 4) - 1, -1)]
    return next(filter(None, directions), "")


def _noun_with_object(words: list[Token], i: int, floor: int) -> str:
    """The direction of "a rise |in bus fares of| 3%". Not "a rise, and a share of 3%"."""
    for j in range(i - 2, max(floor, i - REACH) - 1, -1):
        if not words[j].text[0].isalnum():
            return ""
        if words[j + 1].lower in OBJECT_PREPOSITIONS and direction_of_noun(words[j].lower):
            return direction_of_noun(words[j].lower)
    return ""


def _noun_before_copula(words: list[Token], i: int, floor: int) -> str:
    """The direction of "the tax rise was 3%", "the cut will be £5m", "the rise in fares is 3%"."""
    i -= 1
    while i > floor and words[i - 1].lower in COPULAS | AUXILIARIES:
        i -= 1
    noun = words[i - 1].lower if i > floor else ""
    return direction_of_noun(noun) or _noun_with_object(words, i + 1, floor)


def _change_noun(words: list[Token], phrase: NumberPhrase, end: int) -> str:
    """The direction of a noun after the number: "a 5% rise", "a 30-point fall".

    Not "five jobs cut".
    """
    if phrase.rule == "noun" and is_plural(words[phrase.noun_end - 1].text):
        return ""
    for j in range(phrase.noun_end, min(phrase.noun_end + 3, end)):
        lower = words[j].lower
        if direction := direction_of_noun(lower):
            # "a two-year ban cut to"
            is_verb = lower == "cut" and j > phrase.noun_end and j + 1 < end
            return "" if is_verb and words[j + 1].lower in {"to", "by", "from"} else direction
        if lower in PHRASE_ENDS or not (words[j].text[0].isalpha() or words[j].text == "-"):
            return ""
    return ""


def _comparative(words: list[Token], phrase: NumberPhrase, end: int) -> str:
    """ "0.7% higher", "a third more", "19 days longer than". Not "15 more shops"."""
    lower = words[phrase.noun_end].lower if phrase.noun_end < end else ""
    following = words[phrase.noun_end + 1].lower if phrase.noun_end + 1 < end else ""
    if following == "front":  # "£10,000 up front"
        return ""
    is_compared = following == "than"
    stands_alone = phrase.unit in {"%", "pp"} or _is_money(phrase)
    noun_opening = words[phrase.end].lower if phrase.end < phrase.noun_end else ""
    words_ahead = {
        word.lower for word in words[phrase.noun_end + 1 : min(phrase.noun_end + 5, end)]
    }
    has_reference = not REFERENCE_LEVELS.isdisjoint(words_ahead) and "sea" not in words_ahead
    if lower in {"above", "below"} and has_reference:  # "2cm below the record"
        return COMPARATIVES[lower]
    if noun_opening == "fewer" or (lower == "than" and noun_opening == "more"):
        return COMPARATIVES[noun_opening]  # "3,250 fewer victims", "30 more staff than"
    return COMPARATIVES.get(lower, "") if is_compared or stands_alone else ""


# What a frequency is per, and what is counted in one: "three afternoons a week".
FREQUENCY_PERIODS = TIME_UNITS | frozenset(
    {"night", "season", "term", "shift", "weekend", "quarter", "match", "game", "session"}
)
FREQUENCY_UNITS = TIME_UNITS | frozenset(
    {"time", "morning", "afternoon", "evening", "night", "shift", "weekend"}
)


def _form(phrase: NumberPhrase, change_direction: str) -> str:
    """The first form that fits."""
    unit = phrase.unit.rpartition(" ")[2] if phrase.rule == "noun" else phrase.unit
    fits = (
        (phrase.form, phrase.form in {"multiple", "ratio", "frequency"}),
        ("point-change", phrase.unit in {"pp", "bp"}),
        ("percent-change", bool(change_direction) and phrase.unit == "%"),
        ("change", bool(change_direction)),
        ("share", phrase.unit == "%"),
        (
            "frequency",
            unit == "time" or (phrase.per in FREQUENCY_PERIODS and unit in FREQUENCY_UNITS),
        ),
        ("rate", bool(phrase.per)),
        ("money", _is_money(phrase)),
        ("duration", phrase.unit in TIME_UNITS or (phrase.rule == "noun" and unit in TIME_UNITS)),
    )
    return next((form for form, holds in fits if holds), "level")


def _is_money(phrase: NumberPhrase) -> bool:
    return phrase.unit in CURRENCY_CODES
