"""What a reader types, read: which figures, which words, and what only makes it a question.

“did the Met cut 1,700 officers?” is the figure 1,700 and the words Met, cut and officers. Quotation
marks, a minus and “or” have an exact meaning: what has one of them is not read, but searched for as
it is. Text in, words and numbers out: nothing here asks the record.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache

from ..arithmetic import Figure, Interval, allowed_interval, last_digit
from ..dates import MONTHS, PartialDate, Precision
from ..extraction import Suggestion, suggest
from ..extraction.numbers.hedges import HEDGES_AFTER, HEDGES_BEFORE
from ..extraction.vocabulary import words as vocabulary_words

# "1,700 officers", officers -Met; not town-centre, 10-15, a lone minus.
EXACT = re.compile(r"[\"“”]|(?:^|\s)-\S")
# officers or staff; in a question it only asks: “Did arrests go up or down?”
EITHER = re.compile(r"\bor\b", re.IGNORECASE)
# The digits of one number in groups: 1 035, 3.147.436; not 80 170, 2024 540, 1 0350, 1.035.
GROUPED = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:(?: \d{3})+|(?:\.\d{3}){2,})(?![\d.,]*\d)")
# A million as it is said: £260 mill.
MILL = re.compile(r"(?<=\d) ?mill?\b", re.IGNORECASE)
# A number and its scale apart: £450 m, 1.7 k, £1 bn.
SCALE_APART = re.compile(r"(?<=\d) (?=(?:k|mn?|bn?|tn)\b)", re.IGNORECASE)
PER_CENT = re.compile(r"\bper cent\b", re.IGNORECASE)
# Ends of a word that are no part of it.
MARKS = " \t.,;:!?()[]{}<>*&|'’‘"
HEDGE_BEFORE = re.compile(
    rf"(?:(?:{'|'.join(sorted(map(re.escape, HEDGES_BEFORE), key=len, reverse=True))}) )+",
    re.IGNORECASE,
)
HEDGE_AFTER = re.compile(
    rf" (?:{'|'.join(sorted(map(re.escape, HEDGES_AFTER), key=len, reverse=True))})$", re.IGNORECASE
)
LEFT_OUT = vocabulary_words("question_words")
RISING = "|".join(vocabulary_words("rising_words"))
FALLING = "|".join(vocabulary_words("falling_words"))
# What only asks which way something went: rising or falling, fell or rose.
WHICH_WAY = re.compile(
    rf"\b(?:(?:{RISING}) or (?:{FALLING})|(?:{FALLING}) or (?:{RISING}))\b", re.IGNORECASE
)
# How far a figure may be from a typed one: one unit of its last digit, and of its size at least
# this (£255m and £260m) and at most that (half a billion and £450m).
NEAREST = Fraction(1, 20)
FARTHEST = Fraction(3, 20)
# What a claim's value may have: 15 digits before the point and 9 after it.
LEAST_TOO_LARGE = Decimal(10) ** 15
DECIMALS_AT_MOST = 9
# With what something is compared, which says nothing of what: “up on last year”, “the year before”.
COMPARED_WITH = re.compile(
    r"\b(?:(?:the )?(?:previous|last|prior) (?:year|month|week|quarter)"
    r"|(?:an?|one|the) (?:year|month|week|quarter) (?:before|earlier|ago)"
    r"|(?:a few|some|several|many|\w+) (?:years|months|weeks) (?:before|earlier|ago))\b",
    re.IGNORECASE,
)
# What makes a share of a rate: 3 per million, 12 per 1,000 faces; not 5 per week.
PER_SO_MANY = re.compile(r"\bper (?=(hundred|thousand|million|billion)\b|\d)", re.IGNORECASE)
NO_MONTHS = {"march", "may"}  # in small letters
CURRENCIES = {"GBP": "£{}", "USD": "${}", "EUR": "€{}"}
SIGNS = {"%": "{} percent", "pp": "{} percentage points"}

# What British and American spelling have otherwise, each with what it may be in the other.
SPELLINGS = [
    (re.compile(r"(?<=\w{2}i)s(?=e[ds]?$|ing$|ations?$|ers?$)"), "z"),
    (re.compile(r"(?<=\w{2}i)z(?=e[ds]?$|ing$|ations?$|ers?$)"), "s"),
    (re.compile(r"^(col|lab|neighb|behavi|fav|hon|harb|rum|hum|endeav|arm|tum)o(?=r)"), r"\1ou"),
    (re.compile(r"^(col|lab|neighb|behavi|fav|hon|harb|rum|hum|endeav|arm|tum)ou(?=r)"), r"\1o"),
    (re.compile(r"^(cent|theat|fib|lit)er(?=s?$)"), r"\1re"),
    (re.compile(r"^(cent|theat|fib|lit)re(?=s?$)"), r"\1er"),
    (re.compile(r"(?<=^(?:def|off|lic)en)s(?=es?$)"), "c"),
    (re.compile(r"(?<=^(?:def|off|lic)en)c(?=es?$)"), "s"),
    (re.compile(r"^program(?=s?$)"), "programme"),
    (re.compile(r"^programme(?=s?$)"), "program"),
    (re.compile(r"(?<=[aeiou]l)(?=(?:ed|ing|ers?)$)"), "l"),
    (re.compile(r"(?<=[aeiou]l)l(?=(?:ed|ing|ers?)$)"), ""),
]


@dataclass(frozen=True)
class TypedFigure:
    """A number as it was typed, without its hedge; `unit` is the engine's name of what it is in.

    `spellings` are the ways in which the record may have it: as typed, and in digits.
    """

    typed: str
    value: Decimal
    hedge: str
    unit: str
    spellings: tuple[str, ...]

    @cached_property
    def rounded(self) -> Interval:
        """The values that are printed like this when they are rounded."""
        figure = Figure(self.value, as_printed=self.typed)
        return allowed_interval(figure, rounded=True) or Interval.exactly(self.value)

    @cached_property
    def near(self) -> Interval:
        """The values that somebody who typed this may mean."""
        digit = last_digit(self.value, self.typed)
        value = Fraction(self.value)
        reach = min(max(digit, abs(value) * NEAREST), abs(value) * FARTHEST)
        return Interval(value - reach, value + reach)

    @property
    def is_money(self) -> bool:
        return self.unit in CURRENCIES or (len(self.unit) == 3 and self.unit.isupper())

    @property
    def is_share(self) -> bool:
        return self.unit in SIGNS

    @property
    def says_of_what(self) -> bool:
        """Whether it has words beside its number: “ten times a week”, “12 km”."""
        return " " in self.spellings[-1] and not (self.is_money or self.is_share)


@dataclass(frozen=True)
class TypedDate:
    """When something was printed or said, as it was typed: a day or a month.

    A month without a year is one of any year, by its number, and has no days.
    """

    typed: str
    first: date | None = None
    last: date | None = None
    month: int = 0


@dataclass(frozen=True)
class TypedQuery:
    """A search as it is understood: figures, dates, words, and the words that are left out."""

    text: str
    figures: tuple[TypedFigure, ...] = ()
    dates: tuple[TypedDate, ...] = ()
    words: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    is_exact: bool = False

    @property
    def parts(self) -> list[tuple[str, ...]]:
        """What a claim must have all of beside its dates, each part in one of its spellings."""
        if self.is_exact:
            return [(self.text,)]
        return [*(figure.spellings for figure in self.figures), *map(spellings_of, self.words)]

    @property
    def numbers(self) -> tuple[TypedFigure | TypedDate, ...]:
        return *self.figures, *self.dates

    @property
    def texts(self) -> list[str]:
        """All spellings of all parts, and the dates."""
        spellings = [spelling for part in self.parts for spelling in part]
        return [*spellings, *(day.typed for day in self.dates)]


def month_of(word: str) -> int:
    """The number of the month that it names, or 0: “April”, “april”, “May”; not “may”."""
    name = word.capitalize()
    is_name = name in MONTHS and (word[0].isupper() or word not in NO_MONTHS)
    return 1 + MONTHS.index(name) if is_name else 0


@lru_cache(maxsize=256)
def read_query(text: str) -> TypedQuery:
    """What a reader typed; no text raises an error."""
    if EXACT.search(text) or (EITHER.search(text) and not is_question(text)):
        return TypedQuery(text, is_exact=True)
    typed = WHICH_WAY.sub(" ", COMPARED_WITH.sub(" ", in_one_spelling(text)))
    figures, dates, words = numbers_and_words(typed)
    left_out = tuple(word for word in words if word.lower() in LEFT_OUT)
    left_out += (*WHICH_WAY.findall(text), *COMPARED_WITH.findall(text))
    sought = tuple(word for word in words if word.lower() not in LEFT_OUT)
    if not (sought or figures or dates):  # “how many” by itself is sought as it is
        return TypedQuery(text, is_exact=True)
    months = tuple(filter(month_of, sought))
    if figures or dates or len(months) < len(sought):  # “April” by itself is a word
        dates += [TypedDate(word.capitalize(), month=month_of(word)) for word in months]
        sought = tuple(word for word in sought if word not in months)
    return TypedQuery(text, tuple(figures), tuple(dates), sought, left_out)


def numbers_and_words(typed: str) -> tuple[list[TypedFigure], list[TypedDate], list[str]]:
    """The figures and the dates of a text, and each other word once."""
    figures: list[TypedFigure] = []
    dates: list[TypedDate] = []
    words: list[str] = []
    position = 0
    for suggestion in suggest(typed):
        figure, day = figure_of(suggestion), date_of(suggestion)
        if figure or day or suggestion.kind == "quantity":
            words += typed[position : suggestion.start].split()
            position = suggestion.end
        if figure:
            figures.append(figure)
        elif day:
            dates.append(day)
        elif suggestion.kind == "quantity":
            # A range, an order of magnitude, a multiple: its words together.
            words.append(without_hedge(suggestion))
    words += typed[position:].split()
    return figures, dates, list(dict.fromkeys(filter(None, (word.strip(MARKS) for word in words))))


def is_question(text: str) -> bool:
    """Whether it asks something: “Is it up or down”, “Rising or falling?”; not “week or team”."""
    first, *_ = [*text.split(), ""]
    return text.rstrip().endswith("?") or first.lower().strip(MARKS) in LEFT_OUT


def in_one_spelling(text: str) -> str:
    """As the engine reads numbers in a text: £450m, 1,035, 3 in a million, 51 percent."""
    typed = GROUPED.sub(lambda match: re.sub(r"[ .]", ",", match[0]), text)
    typed = PER_CENT.sub("percent", SCALE_APART.sub("", MILL.sub(" million", typed)))
    return PER_SO_MANY.sub(lambda match: "in a " if match[1] else "in ", typed)


def date_of(suggestion: Suggestion) -> TypedDate | None:
    """The day or the month that it names; a year is a word of claims."""
    if suggestion.kind not in {"date", "season"}:  # 2025-07 might be a season
        return None
    try:
        day = PartialDate.parse(suggestion.as_printed)
    except ValueError:  # “1 July”, “31 June 2025”
        return None
    if day.precision == Precision.YEAR:
        return None
    return TypedDate(suggestion.as_printed, day.first, day.last)


def figure_of(suggestion: Suggestion) -> TypedFigure | None:
    """Its figure; what the engine takes for a part of a name is read again by itself.

    In a text “Boeing 747” is a name; in a search “Rowley 2,300” is a name and a figure.
    """
    if suggestion.kind == "name":
        alone = suggest(suggestion.as_printed)
        suggestion = alone[0] if len(alone) == 1 else suggestion
    return typed_figure(suggestion) if is_figure(suggestion) else None


def is_figure(suggestion: Suggestion) -> bool:
    """Whether it is one number, which can be compared: not a range, a year, “millions”."""
    return (
        suggestion.kind == "quantity"
        and suggestion.value is not None
        and is_recordable(suggestion.value)
        and suggestion.value_high is None
        and suggestion.form != "multiple"
    )


def is_recordable(value: Decimal) -> bool:
    """Whether a claim may have the value, which is stored exactly."""
    return abs(value) < LEAST_TOO_LARGE and round(value, DECIMALS_AT_MOST) == value


def without_hedge(suggestion: Suggestion) -> str:
    return HEDGE_AFTER.sub("", HEDGE_BEFORE.sub("", suggestion.as_printed))


def typed_figure(suggestion: Suggestion) -> TypedFigure:
    typed = without_hedge(suggestion)
    value = suggestion.value or Decimal(0)
    digits = f"{abs(value):f}"
    template = CURRENCIES.get(suggestion.unit) or SIGNS.get(suggestion.unit, "{}")
    # Of “five arrests per day” the arrests; “ten times a week” is ten of anything.
    is_counted = template == "{}" and suggestion.per and suggestion.unit != "time"
    unit = suggestion.unit if suggestion.rule == "measure" or is_counted else ""
    in_digits = " ".join(filter(None, [template.format(digits), unit, suggestion.per]))
    return TypedFigure(
        typed,
        value,
        suggestion.hedge,
        suggestion.unit,
        tuple(dict.fromkeys([typed, in_digits])),
    )


def spellings_of(word: str) -> tuple[str, ...]:
    """The word, and what it is in American or British spelling: centre, center."""
    lower = word.lower()
    variants = (pattern.sub(spelling, lower) for pattern, spelling in SPELLINGS)
    return tuple(dict.fromkeys([word, *(variant for variant in variants if variant != lower)]))
