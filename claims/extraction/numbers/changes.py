"""Whether a number is a change or a level, and which way it went.

"rose by 5%" and "a 5% rise" are changes; "rose to 5%" is a level that was reached going up.
"""

from ..text import Token
from .counted_nouns import STOPS
from .currencies import CURRENCY_CODES
from .direction_words import MOVEMENT_VERBS, direction_of, direction_of_noun
from .number_phrases import NumberPhrase
from .plurals import is_plural
from .units import TIME_UNITS

# "lost £5m", "cut 30 jobs": what is lost is counted; only points and per cent change by it.
TRANSITIVE = frozenset(
    "lose loses lost losing cut cuts cutting shed sheds shedding add adds added adding gain gains "
    "gained gaining raise raises raised raising lift lifted".split()
)
# "reduce emissions 80 percent": verbs that stand before what they change.
TRANSITIVE_CHANGES = frozenset(
    "reduce reduces reduced reducing increase increases increased increasing raise raises raised "
    "raising lower lowers lowered lowering boost boosts boosted boosting slash slashed "
    "slashing".split()
)
POINTS = frozenset({"%", "pp", "bp", "point"})
# "turned down a £5m offer", "run up debts": the verb before "up" or "down" that makes it no change.
PHRASAL = frozenset(
    "turn turns turned turning set sets setting run runs ran running pick picks picked picking "
    "make makes made making take takes took taken taking break breaks broke shut shuts closed "
    "split laid sent put puts build builds built knocked tore torn signed use uses used give "
    "gives gave given open opened rack racked snap snapped buy bought".split()
)
COMPARATIVES = {
    "higher": "up", "longer": "up", "larger": "up", "bigger": "up", "taller": "up", "wider": "up",
    "faster": "up", "heavier": "up", "dearer": "up", "warmer": "up", "more": "up", "up": "up",
    "lower": "down", "shorter": "down", "smaller": "down", "slower": "down", "lighter": "down",
    "cheaper": "down", "cooler": "down", "fewer": "down", "less": "down", "down": "down",
    "above": "up", "below": "down", "ahead": "up", "behind": "down",
}  # fmt: skip
# What a figure is above or below.
MARKS = frozenset(
    "record average mean normal norm target forecast forecasts consensus peak level levels "
    "estimate estimates expectations quota".split()
)
FURTHER = frozenset("another further extra additional a an by some total".split())
ADVERBS = frozenset(
    "sharply slightly only just nearly almost further steadily modestly significantly "
    "marginally".split()
)
BESIDE = FURTHER | ADVERBS
REACH = 10
AVERAGES = frozenset("average total maximum minimum".split())
# "fell below 5%" tells a level, "rose over 5%" a change.
POSITIONS = frozenset("below above under beneath beyond past".split())
# What a level and the change that led to it do not stand on both sides of.
CLAUSE = frozenset(", ; : . ( ) — – and but while with compared against".split())


def direction_before(words: list[Token], i: int, *, price: bool = False) -> str:
    """The way of a verb of change directly before token i: "rose 5%", "up another 19 cents".

    A `price` may have "closed down" by as much; "closed down 40 shops" is no change.
    """
    j = i - 1
    while j > max(0, i - 4) and words[j].lower in BESIDE:
        j -= 1
    if j < 0 or words[j].lower in {"less", "fewer"}:
        return ""
    before = words[j - 1].lower if j else ""
    noun = direction_of_noun(words[j].lower) and before in {"a", "an", "the"}
    phrasal = before in PHRASAL and not (price and before == "closed")
    return "" if noun or phrasal else direction_of(words[j].lower)


def _nearest(words: list[Token], i: int, floor: int, reach: int = REACH) -> tuple[str, int]:
    """The way of the nearest word of change before token i, and where it stands."""
    for j in range(i - 1, max(floor, i - 1 - reach) - 1, -1):
        if words[j].text in ";.":
            break
        if j and words[j - 1].text == "-" and words[j].glued:  # "a start-up"
            continue
        if found := direction_of(words[j].lower):
            return found, j
    return "", i


def is_after_change_word(words: list[Token], figure: NumberPhrase) -> bool:
    """Whether a word of change or movement governs "from A to B"."""
    if _nearest(words, figure.first, 0)[0]:
        return True
    near = words[max(0, figure.first - REACH) : figure.first]
    return any(word.lower in MOVEMENT_VERBS for word in near)


def set_form_and_direction(
    words: list[Token], figure: NumberPhrase, before: NumberPhrase | None, floor: int, end: int
) -> None:
    """Set the form and direction of a figure; `before` is the one before it in its sentence.

    Nothing before `floor` belongs to the sentence.
    """
    i, floor = figure.first, before.last if before else floor
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
    i = figure.first
    ends = words[i].lower == "as" and words[i + 1].lower in {"low", "high"}
    return figure.number_first > i and (ends or words[i].lower in POSITIONS)


def _led_by(words: list[Token], before: NumberPhrase | None, i: int) -> str:
    """The way to a level that is reached over another figure: "fell 18% to £2m", "rose from 3% to
    4%". Not "rose 5%, compared to 3%"."""
    if before is None:
        return ""
    gap = [word.lower for word in words[before.last : i]]
    if gap[:1] == [","] and len(gap) == 2:  # "rose £1, or 2%, to £51"
        return _nearest(words, before.first, 0)[0]
    if not CLAUSE.isdisjoint(gap):
        return ""
    if before.first and words[before.first - 1].lower == "from":
        return _nearest(words, before.first, 0)[0]
    led = before.form.endswith("change") or before.form == "multiple"
    return before.direction if led else ""


def _change_before(words: list[Token], figure: NumberPhrase, floor: int) -> str:
    """The way of "rose 5%", "rose sharply by 5%", "a fall of 5%"."""
    i = figure.first
    before = words[i - 1].lower if i else ""
    if _is_level(words, figure):
        return ""
    if before == "by" or _is_averaged(words, i):
        return _by(words, i, floor)
    if before in {"of", "annualised", "annualized"}:
        return _of(words, i)
    counted = figure.unit not in POINTS and any(
        word.lower in TRANSITIVE for word in words[max(floor, i - 2) : i]
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
        if words[j].lower in TRANSITIVE_CHANGES:
            return direction_of(words[j].lower) if j < i - 1 else ""
        if not words[j].text.isalpha() or words[j].lower in STOPS:
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
    if figure.rule == "noun" and is_plural(words[figure.after - 1].text):
        return ""
    for j in range(figure.after, min(figure.after + 3, end)):
        lower = words[j].lower
        if found := direction_of_noun(lower):
            verb = lower == "cut" and j > figure.after and j + 1 < end  # "a two-year ban cut to"
            return "" if verb and words[j + 1].lower in {"to", "by", "from"} else found
        if lower in STOPS or not (words[j].text[0].isalpha() or words[j].text == "-"):
            return ""
    return ""


def _comparative(words: list[Token], figure: NumberPhrase, end: int) -> str:
    """ "0.7% higher", "a third more", "19 days longer than". Not "15 more shops"."""
    lower = words[figure.after].lower if figure.after < end else ""
    following = words[figure.after + 1].lower if figure.after + 1 < end else ""
    if following == "front":  # "£10,000 up front"
        return ""
    than = following == "than"
    alone = figure.unit in {"%", "pp"} or _is_money(figure)
    opening = words[figure.last].lower if figure.last < figure.after else ""
    ahead = {word.lower for word in words[figure.after + 1 : min(figure.after + 5, end)]}
    if (
        lower in {"above", "below"} and not MARKS.isdisjoint(ahead) and "sea" not in ahead
    ):  # "2cm below the record"
        return COMPARATIVES[lower]
    if lower == "than" and opening in {"more", "fewer"}:  # "30 fewer staff than"
        return COMPARATIVES[opening]
    return COMPARATIVES.get(lower, "") if than or alone else ""


# What a frequency is per, and what is counted in one: "three afternoons a week".
PERIODS = TIME_UNITS | frozenset(
    "night season term shift weekend quarter match game session".split()
)
OCCASIONS = TIME_UNITS | frozenset("time morning afternoon evening night shift weekend".split())


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
