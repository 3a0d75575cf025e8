"""One made-up printed number: its words, its typed value, and how it was hedged."""

from dataclasses import dataclass
from decimal import Decimal

from .words import HEDGES as WORDS
from .words import MAGNITUDES

POUND, PERCENT, POINT, DAY = 51, 54, 55, 56  # ids of units that are not counted nouns

# How many of a hundred numbers have each form and each status.
FORMS = {
    "level": 46,
    "share": 10,
    "rate": 4,
    "change": 12,
    "percent-change": 9,
    "point-change": 3,
    "multiple": 3,
    "duration": 3,
    "money": 10,
}
STATUSES = {
    "actual": 70,
    "estimate": 9,
    "provisional": 4,
    "forecast": 5,
    "plan": 7,
    "target": 3,
    "allegation": 2,
}
HEDGES = dict(zip(WORDS, [54, 1, 12, 7, 3, 10, 4, 3, 1, 2, 3], strict=True))
BASELINES = ["previous-period", "year-earlier", "before-change", "not-stated"]
WAYS = ["up", "down"]
WENT = {"up": "rose by", "down": "fell by"}
TIMES = {2: "doubled", 3: "trebled", 4: "quadrupled"}

# For each hedge that is itself a bound: lower bound included, upper bound included.
BOUNDS = {
    "more-than": (False, None),
    "at-least": (True, None),
    "up-to": (None, True),
    "at-most": (None, True),
    "less-than": (None, False),
}


NOT_STATED = ("not-stated", None, "", None, "")
PERIODS = [
    NOT_STATED,
    ("as-of", "-03-01", "month", None, ""),
    ("interval", "-01-01", "day", "-06-30", "day"),
    ("cumulative-since", "-01-01", "year", None, ""),
]


@dataclass
class Figure:
    """A printed number; `sentence` has room for it, {figure}, and for what it is of, {counted}."""

    form: str
    unit: int | None
    hedge: str = "none"
    as_printed: str = ""
    sentence: str = ""
    value: int | Decimal | None = None
    lower: int | Decimal | None = None
    upper: int | Decimal | None = None
    lower_inclusive: bool | None = None
    upper_inclusive: bool | None = None
    direction: str = ""
    per: str = ""
    baseline: tuple = (None, "", "")
    period: tuple = NOT_STATED
    status: str = "actual"

    def fields(self, year):
        """From as_printed to status, as `record.TABLES` has them; a period is of that year."""
        kind, first, first_precision, last, last_precision = self.period
        return (
            self.as_printed,
            self.value,
            self.lower,
            self.upper,
            self.lower_inclusive,
            self.upper_inclusive,
            self.unit,
            self.hedge,
            self.form,
            self.direction,
            self.per,
            *self.baseline,
            kind,
            first and year + first,
            first_precision,
            last and year + last,
            last_precision,
            self.status,
        )


def figure(random, unit, plural):
    """A number of `plural`, whose unit has the id `unit`, in one of the forms of the news."""
    form = drawn(random, FORMS)
    made = Figure(form, unit)
    made.status = drawn(random, STATUSES)
    made.period = random.choices(PERIODS, [6, 2, 2, 1])[0]
    if form == "level" and random.random() < 0.06:
        made.hedge = "order-of-magnitude"
        made.as_printed = f"{random.choice(MAGNITUDES)} {plural}"
        made.sentence = "There are {figure} among the {counted}"
    elif form == "multiple":
        made.value = random.randrange(2, 5)
        made.unit, made.direction, made.as_printed = None, "up", TIMES[made.value]
        made.sentence = "The number of {counted} {figure}"
    else:
        hedged(random, made, *WORDED[form](random, made, plural))
    if form in {"change", "percent-change", "point-change"} and random.random() < 0.5:
        baseline = size(random)
        made.baseline = (baseline, f"{baseline:,}", random.choice(BASELINES))
    return made


def hedged(random, made, number, words, sentence):
    """Give `made` a hedge around `words`, which have room for the number at {}."""
    made.hedge = hedge = drawn(random, HEDGES)
    ends = [number]
    if hedge == "between":
        ends = made.lower, made.upper = number, number * 2
        made.lower_inclusive = made.upper_inclusive = True
    else:
        made.value = number
    if hedge in BOUNDS:
        made.lower_inclusive, made.upper_inclusive = BOUNDS[hedge]
        made.lower = None if made.lower_inclusive is None else number
        made.upper = None if made.upper_inclusive is None else number
    made.as_printed = WORDS[hedge].format(*(words.format(f"{end:,}") for end in ends))
    made.sentence = sentence


def drawn(random, weights):
    return random.choices(list(weights), weights.values())[0]


def size(random):
    """A whole number up to ten million, mostly round and mostly small."""
    return random.randrange(1, 1000) * 10 ** random.choice([0, 0, 1, 1, 2, 3, 4])


def tenths(random):
    return Decimal(random.randrange(1, 600)) / 10


def level(random, made, plural):
    return size(random), f"{{}} {plural}", "There are {figure} counted among the {counted}"


def share(random, made, plural):
    made.unit = PERCENT
    return tenths(random), "{}%", "The share of the {counted} is {figure}"


def rate(random, made, plural):
    made.per = random.choice(["week", "100,000 residents", "year"])
    words = f"{{}} {plural} per {made.per}"
    return random.randrange(1, 900), words, "The rate of the {counted} is {figure}"


def change(random, made, plural):
    made.direction = random.choice(WAYS)
    return size(random), "{}", f"The number of {{counted}} {WENT[made.direction]} {{figure}}"


def percent_change(random, made, plural):
    made.unit = PERCENT
    made.direction = random.choice(WAYS)
    return (
        tenths(random),
        "{} per cent",
        f"The number of {{counted}} {WENT[made.direction]} {{figure}}",
    )


def point_change(random, made, plural):
    made.unit = POINT
    made.direction = random.choice(WAYS)
    return (
        tenths(random),
        "{} points",
        f"The share of {{counted}} {WENT[made.direction]} {{figure}}",
    )


def duration(random, made, plural):
    made.unit = DAY
    return random.randrange(2, 400), "{} days", "The wait for the {counted} is {figure}"


def money(random, made, plural):
    made.unit = POUND
    return size(random) * 1000, "£{}", "The {counted} cost {figure}"


WORDED = {
    "level": level,
    "share": share,
    "rate": rate,
    "change": change,
    "percent-change": percent_change,
    "point-change": point_change,
    "duration": duration,
    "money": money,
}
