"""Whether a number is a change or a level, which way it went, and whether it has happened.

"rose by 5%" and "a 5% rise" are changes; "rose to 5%" is a level that was reached going up.
"""

from .figures import Figure
from .nouns import STOPS
from .units import TIMES
from .words import Token


def _forms(stems: str) -> frozenset[str]:
    """Every form of regular verbs: "climb" gives climb, climbs, climbed, climbing."""
    found = set()
    for stem in stems.split():
        root = stem.removesuffix("e")
        if stem.endswith("y"):
            found |= {stem[:-1] + "ies", stem[:-1] + "ied"}
        found |= {
            stem,
            stem + "s",
            root + "ed",
            root + "ing",
            stem + stem[-1] + "ed",
            stem + stem[-1] + "ing",
        }
    return frozenset(found)


UP = _forms(
    "increase climb jump surge soar gain expand swell rally advance accelerate warm balloon rocket "
    "add leap spike edge-up boost lift raise strengthen inflate mount escalate"
) | frozenset(
    "rise rises rose risen rising grow grows grew grown growing up higher leapt swollen shot "
    "widened bigger upward hike hikes hiked hiking grown ahead".split()
)
DOWN = _forms(
    "decrease decline drop plunge tumble slump plummet reduce lower shed dip ease slip retreat "
    "contract slash crash narrow shrink sag cut trim weaken lose halve dive sink cool"
) | frozenset(
    "fall falls fell fallen falling down shrank shrunk lost slid slide slides sliding sank lower "
    "fewer less slow slows slowed slowing cutting lose loses losing".split()
)
NOUNS_UP = frozenset(
    "increase increases rise rises jump growth surge gain gains hike hikes uplift boost leap spike "
    "uptick climb expansion upturn".split()
)
NOUNS_DOWN = frozenset(
    "decrease decreases decline declines fall falls drop drops cut cuts reduction reductions dip "
    "plunge slump slide decreases contraction".split()
)
# "lost £5m", "cut 30 jobs": what is lost is counted; only points and per cent change by it.
TRANSITIVE = frozenset(
    "lose loses lost losing cut cuts cutting shed sheds shedding add adds added adding gain gains "
    "gained gaining raise raises raised raising lift lifted".split()
)
POINTS = frozenset({"%", "pp", "bp", "point"})
# "turned down a £5m offer", "run up debts": the verb before "up" or "down" that makes it no change.
PHRASAL = frozenset(
    "turn turned turning set run ran running pick picked made make take took break broke shut "
    "closed split laid sent put build built knocked tore torn signed".split()
)
COMPARATIVES = {
    "higher": "up", "longer": "up", "larger": "up", "bigger": "up", "taller": "up", "wider": "up",
    "faster": "up", "heavier": "up", "dearer": "up", "warmer": "up", "more": "up", "up": "up",
    "lower": "down", "shorter": "down", "smaller": "down", "slower": "down", "lighter": "down",
    "cheaper": "down", "cooler": "down", "fewer": "down", "less": "down", "down": "down",
}  # fmt: skip
FURTHER = frozenset("another further extra additional a an by some total".split())
ADVERBS = frozenset(
    "sharply slightly only just nearly almost further steadily modestly significantly "
    "marginally".split()
)
STILL = frozenset("unchanged steady stable static".split())
REACH = 10

STATUSES = {
    "target": "target targets targeted targeting aim aims aimed aiming",
    "forecast": "forecast forecasts forecasting predict predicts predicted predicting prediction "
    "expect expects expected expecting projected projects projection projections anticipate "
    "anticipates anticipated likely",
    "plan": "will plan plans planned planning pledge pledges pledged promise promised promises "
    "intends intend scheduled due shall wo 'll",
    "proposal": "propose proposes proposed proposal proposals recommend recommends recommended "
    "suggested",
    "conditional": "would could might may if",
    "allegation": "alleged allegedly alleges accused accuses",
    "provisional": "provisional preliminary",
    "estimate": "estimate estimates estimated estimating",
}
STATUS_OF = {word: status for status, words in STATUSES.items() for word in words.split()}


def way(lower: str) -> str:
    """ "up", "down", "none" for a word that says so, else ""."""
    if lower in UP:
        return "up"
    if lower in DOWN:
        return "down"
    return "none" if lower in STILL else ""


def directly(words: list[Token], i: int) -> str:
    """The way of a verb of change directly before token i: "rose 5%", "up another 19 cents"."""
    j = i - 1
    while j > max(0, i - 4) and words[j].lower in FURTHER | ADVERBS:
        j -= 1
    if j < 0 or words[j].lower in {"less", "fewer"}:
        return ""
    before = words[j - 1].lower if j else ""
    noun = words[j].lower in NOUNS_UP | NOUNS_DOWN and before in {"a", "an", "the"}
    return "" if noun or before in PHRASAL else way(words[j].lower)


def _nearest(words: list[Token], i: int, floor: int) -> tuple[str, int]:
    """The way of the nearest word of change before token i, and where it stands."""
    for j in range(i - 1, max(floor, i - 1 - REACH) - 1, -1):
        if words[j].text in ";.":
            break
        if found := way(words[j].lower):
            return found, j
    return "", i


# Verbs of movement that have no direction: "went from 48 to 63".
MOVES = frozenset(
    "doubled doubling tripled trebled quadrupled halved halving go goes went gone going move moves "
    "moved moving change changed changes shift shifted swung revised turned".split()
)


def is_moving(words: list[Token], figure: Figure) -> bool:
    """Whether a word of change or movement governs "from A to B"."""
    if _nearest(words, figure.first, 0)[0]:
        return True
    near = words[max(0, figure.first - REACH) : figure.first]
    return any(word.lower in MOVES for word in near)


def judge(words: list[Token], figure: Figure, floor: int, end: int) -> None:
    """Set the form and direction of a figure; `floor` is where the figure before it ends."""
    i = figure.first
    if i and words[i - 1].lower == "every" and figure.unit in TIMES:
        figure.form = "frequency"
    delta = _change_noun(words, figure, end) or _change_before(words, figure, floor)
    delta = delta or _comparative(words, figure, end)
    if not delta and figure.unit == "%" and figure.value is not None and figure.value < 0:
        delta = "down"
    if delta:
        figure.direction = delta
    elif i and words[i - 1].lower in {"to", "at"}:
        figure.direction = _nearest(words, i, floor)[0]
    figure.form = _form(figure, delta)


def _change_before(words: list[Token], figure: Figure, floor: int) -> str:
    """The way of "rose 5%", "rose sharply by 5%", "a fall of 5%"."""
    i = figure.first
    before = words[i - 1].lower if i else ""
    if before == "of":
        near = range(max(0, i - 4), i - 1)
        noun = any(words[j].lower in NOUNS_UP | NOUNS_DOWN for j in near)
        return _nearest(words, i, max(0, i - 4))[0] if noun else ""
    if before == "by":
        return _nearest(words, i, floor)[0]
    counted = figure.unit not in POINTS and any(
        word.lower in TRANSITIVE for word in words[max(floor, i - 2) : i]
    )
    return "" if counted else directly(words, i)


def _change_noun(words: list[Token], figure: Figure, end: int) -> str:
    """The way of a noun after the number: "a 5% rise", "a 30-point fall"."""
    for j in range(figure.after, min(figure.after + 3, end)):
        lower = words[j].lower
        if lower in NOUNS_UP:
            return "up"
        if lower in NOUNS_DOWN:
            return "down"
        if lower in STOPS or not (words[j].text[0].isalpha() or words[j].text == "-"):
            return ""
    return ""


def _comparative(words: list[Token], figure: Figure, end: int) -> str:
    """ "0.7% higher", "a third more", "19 days longer than". Not "15 more shops"."""
    lower = words[figure.after].lower if figure.after < end else ""
    than = figure.after + 1 < end and words[figure.after + 1].lower == "than"
    alone = figure.unit in {"%", "pp"} or _is_money(figure)
    return COMPARATIVES.get(lower, "") if than or alone else ""


# What a frequency is per, and what is counted in one: "three afternoons a week".
PERIODS = TIMES | frozenset("night season term shift weekend quarter match game session".split())
OCCASIONS = TIMES | frozenset("time morning afternoon evening night shift weekend".split())


def _form(figure: Figure, delta: str) -> str:
    """The first form that fits."""
    unit = figure.unit.rpartition(" ")[2]
    fits = (
        (figure.form, figure.form in {"multiple", "ratio", "frequency"}),
        ("point-change", figure.unit in {"pp", "bp"}),
        ("percent-change", bool(delta) and figure.unit == "%"),
        ("change", bool(delta)),
        ("share", figure.unit == "%"),
        ("frequency", unit == "time" or (figure.per in PERIODS and unit in OCCASIONS)),
        ("rate", bool(figure.per)),
        ("money", _is_money(figure)),
        ("duration", figure.unit in TIMES or (figure.rule == "noun" and unit in TIMES)),
    )
    return next((form for form, holds in fits if holds), "level")


def _is_money(figure: Figure) -> bool:
    return len(figure.unit) == 3 and figure.unit.isupper()


def _is_noun(words: list[Token], i: int) -> bool:
    """Whether the word names something and is no verb of standing: "in May", "oppose the plan"."""
    if words[i].lower in {"plan", "plans"}:
        return words[i + 1].lower not in {"to", "for"}
    return words[i].text == "May"


def standing(words: list[Token], figure: Figure, floor: int) -> str:
    """Whether the figure is actual, planned, forecast and so on, by the words before it.

    The nearest such word of the sentence decides; "be to" ("is to cut 300 jobs") is a plan.
    """
    for j in range(figure.first - 1, max(floor, figure.first - 18) - 1, -1):
        lower = words[j].lower
        if words[j].text == ";":
            break
        if lower in STATUS_OF and not _is_noun(words, j):
            return STATUS_OF[lower]
        if lower in {"is", "are"} and words[j + 1].lower == "to":
            return "plan"
    inside = {word.lower for word in words[figure.first : figure.number_first]}
    return "estimate" if "estimated" in inside else "actual"
