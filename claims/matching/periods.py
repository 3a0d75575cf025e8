"""The period that a number covers, read in the date words of its own clause.

A date belongs to a number if it stands after it in its clause ("300 homes in 2024"), opens the
clause ("In 2024 the council built 300") or stands between the verb and the number ("fell in 2024
by 300"). Where two compete nothing is proposed, nor where the words leave open whether the number
is of a day or of all days: "there were 300 in 2024". A month without a year is the last one before
the article was printed, or for what is to come the next one after it.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from ..dates import MONTHS, PartialDate, Precision
from ..extraction import Suggestion
from ..models.codes import Form, PeriodKind, Status

YEAR = r"(?:19|20)\d\d(?![\d–/-]|[.,]\d|\w)"
MONTH = rf"(?:{'|'.join(MONTHS)})\b"
DATE = rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH}(?: {YEAR})?|{YEAR})"
# "mid-July", "the spring of 2017": no more is said of it than the month or the year. Not "the end
# of 2017", which is a day.
PART = r"(?:(?:early|late|mid)[ -]|the (?:spring|summer|autumn|middle) of |last |next )?"
LENGTHS = {"year": 12, "12 months": 12, "three months": 3, "six months": 6, "nine months": 9}
LENGTH = "|".join(LENGTHS)
RULES = {
    # "between January and mid-July", "from 2015 to 2019"; not "from 336,000 to 200,000".
    "span": rf"(?:[Bb]etween {PART}(?P<first>{DATE}) and|[Ff]rom {PART}(?P<from>{DATE})"
    rf" (?:to|until)) {PART}(?P<last>{DATE})",
    # "in the year to March 2025", "in the three months to September"; not "in the year".
    "ended": rf"(?:[Ii]n|[Dd]uring|[Oo]ver) the (?:financial )?(?P<length>{LENGTH})"
    rf" (?:to|ended|ending|to the end of) (?:last )?(?P<last>{DATE})",
    # "in 2024-25", "in the tax year 2024/25"; not "in 2024-2".
    "double_year": r"(?:[Ii]n|[Dd]uring|[Ff]or) (?:the )?(?:\w+ year )?"
    r"(?P<first>20\d\d)[–/-](?P<last>(?:20)?\d\d)(?![\d–/-])",
    # "since 2019", "since last May"; not "since the spring".
    "since": rf"[Ss]ince {PART}(?P<first>{DATE})",
    # "by 2027", "by the end of March", "by next year"; not "by nine".
    "by": rf"[Bb]y (?:the end of )?{PART}(?P<last>{DATE})",
    # "at the end of October"; not "in the end".
    "as_of": rf"(?:[Aa]t the end of|[Aa]s of|[Aa]s at) (?:last )?(?P<first>{DATE})",
    # "in 2024", "on 4 March", "in the spring of 2017"; not "in 2,024", "the 2011 census".
    "within": rf"(?:[Ii]n|[Dd]uring|[Tt]hroughout|[Oo]n) {PART}(?P<first>{DATE})",
    # "last year"; not "the last year".
    "year_beside": r"\b(?P<which>[Ll]ast|[Nn]ext) year",
}  # fmt: skip
COMPILED = {name: re.compile(rf"\b{words}") for name, words in RULES.items()}
# "in April and May", "in 2023 or 2024".
PAIR = re.compile(rf",? (?:and|or|to|rather than) (?:in )?{PART}{DATE}")
# What a date before which it stands is compared with, or is a name for: "than in 2019", "the last
# year". Not "homes in 2019".
COMPARING = re.compile(
    r"\b(?:than|as|like|with|against|from|of|the|to|on|above|below|for|until|before|after"
    r"|said|says|found|warned|announced|promised|agreed)\s*$",
    re.IGNORECASE,
)
JOINED = r"and|but|or|while|whereas|although|though|because|so|if|unless|until"
RELATIVE = r"which|who|whom|whose|where|that|when|after|before|as"
COMPARED = r"from|than|against|compared|above|below|under|short of"
# What parts a number from the date after it: another clause, or what it is compared with.
AFTER_NUMBER = re.compile(rf"[,;:–—“”(]|\b(?:{JOINED}|since|{RELATIVE}|{COMPARED})\b")
# And what parts it from the date that opens its sentence: "In 2010 it had 702, and now 489".
BEFORE_NUMBER = re.compile(
    rf"[;:–—]|\b(?:{JOINED}|{RELATIVE}|{COMPARED}|since|now|today|still|yet|already|currently)\b"
)
HEDGES = re.compile(r"\b(?:more|less|fewer|other) than\b|\bas many as\b")
# What a date opens: a sentence, or what somebody is reported to say. "He said that in 2019 …".
OPENING = re.compile(
    r"[“\"'(]*(?:(?:And|But|Yet|So|However|Meanwhile|Also),? )?"
    r"|.*\b(?:said|says|added|found) that ",
    re.DOTALL,
)
# After the date: the end of the clause, or what goes on from it. Not "The 50 hired in 2020 were".
ENDS = re.compile(
    rf"\s*(?:$|[.,;:!?”’)\"'–—]|(?:{JOINED}|{COMPARED}|to|by|with|at|according|alone|when|after"
    r"|before|as|up|down)\b)"
)
# Something else that happened then: "under a contract signed in 2021"; not "were built in 2021".
OWN_DATE = re.compile(r"\b(?:under|for|to|by|with|on|at|in|of) .*\w(?:ed|en|ilt|eld|aid)\s*$")
AUXILIARY = re.compile(r"\b(?:was|were|been|be|is|are|had|has|have|being)\b")
# How many there were: of a day in it, or of all together? "There were 300 in 2024", "it had 40".
STOCK = re.compile(
    r"\b(?:was|were|is|are|had|has|have|having|with|employed|employs|owned|owns|held|holds"
    r"|stood at|remained|contained)"
    r"(?: (?:already|only|just|still|about|almost|nearly|around|some|roughly|over|under|a|an"
    r"|more than|less than|fewer than|at least|up to|at|the))*\s*$",
    re.IGNORECASE,
)
STANDING = re.compile(r"\b(?:waiting|vacant|employed|living|unemployed|on the (?:list|books))\b")
BY_OR_TO = re.compile(r",? (?:by|to) (?:(?:about|almost|nearly|more than|just|around|over) )*")


class Period(NamedTuple):
    """How the time of a number was given, with its first and its last date as far as stated."""

    kind: str
    first: PartialDate | None = None
    last: PartialDate | None = None

    @property
    def fields(self) -> dict:
        """The fields of a claim that hold it."""
        first, last = self.first, self.last
        return {
            "period_kind": self.kind,
            "period_start": first and first.first,
            "period_start_precision": first.precision if first else "",
            "period_end": last and last.first,
            "period_end_precision": last.precision if last else "",
        }


class DateWords(NamedTuple):
    """Words of a text that say a period: where they stand, and the period if they do say one."""

    start: int
    end: int
    rule: str
    period: Period | None


def proposed_period(
    text: str, suggestion: Suggestion, sentence: tuple[int, int], limit: int, printed: PartialDate
) -> Period | None:
    """The period of a number of that sentence; None if none is certain.

    `limit` is where the next number begins, `printed` the day of the article.
    """
    is_to_come = Status(suggestion.status).is_future
    dates = dates_in(text, *sentence, printed, is_to_come=is_to_come)
    own = [
        words
        for words in dates
        if follows(text, suggestion, words, min(limit, sentence[1]))
        or opens(text, suggestion, words, sentence[0])
        or stands_between(text, suggestion, words, sentence[0])
    ]
    periods = {words.period for words in own}
    if len(periods) != 1 or any(PAIR.match(text, words.end) for words in own):
        return None
    period = periods.pop()
    if period is None or not agrees(period, own[0].rule, printed, is_to_come=is_to_come):
        return None
    is_open = period.kind == PeriodKind.INTERVAL and leaves_open(text, suggestion, own[0], sentence)
    return None if is_open else period


def dates_in(
    text: str, start: int, end: int, printed: PartialDate, *, is_to_come: bool
) -> list[DateWords]:
    """All date words of a sentence but those that are only compared with, in its order."""
    dates: list[DateWords] = []
    for name, rule in COMPILED.items():
        for match in rule.finditer(text, start, end):
            if any(match.start() < words.end and words.start < match.end() for words in dates):
                continue
            period = read_period(name, match.groupdict(), printed, is_to_come=is_to_come)
            dates.append(DateWords(*match.span(), name, period))
    return sorted(words for words in dates if not COMPARING.search(text, start, words.start))


def read_period(name: str, words: dict, printed: PartialDate, *, is_to_come: bool) -> Period | None:
    """The period of the words of a rule: “by 2027” runs up to its end, “since May” from it."""
    try:
        first, last = words.get("first") or words.get("from") or "", words.get("last") or ""
        if name == "double_year":
            return double_year(first, last)
        if name == "span":
            return span(first, last, printed, is_to_come=is_to_come)
        if name == "year_beside":
            step = 1 if words["which"].lower() == "next" else -1
            first = str(printed.first.year + step)
        read = date_of(first or last, printed, is_to_come=is_to_come)
    except ValueError:
        return None  # there is no such day
    if read is None:
        return None
    if name == "ended":
        return ended(read, LENGTHS[words["length"]])
    return KINDS[name](read)


def within(read: PartialDate) -> Period:
    return Period(PeriodKind.INTERVAL, read, read)


KINDS: dict[str, Callable[[PartialDate], Period]] = {
    "since": lambda first: Period(PeriodKind.CUMULATIVE, first),
    "by": lambda last: Period(PeriodKind.TO_DATE, None, last),
    "as_of": lambda day: Period(PeriodKind.AS_OF, day),
    "within": within,
    "year_beside": within,
}


def double_year(first: str, last: str) -> Period | None:
    """2024-25, which ends in the year after the one in which it begins."""
    year = int(first)
    if int(last) % 100 != (year + 1) % 100:
        return None
    years = (PartialDate(date(number, 1, 1), Precision.YEAR) for number in (year, year + 1))
    return Period(PeriodKind.INTERVAL, *years)


def span(first: str, last: str, printed: PartialDate, *, is_to_come: bool) -> Period | None:
    """From the one date to the other; a year stands for both."""
    year = re.search(YEAR, first)
    last = last if year is None or re.search(YEAR, last) else f"{last} {year[0]}"
    ends = date_of(last, printed, is_to_come=is_to_come)
    if ends is None:
        return None
    starts = date_of(first, ends, is_to_come=False)
    if starts is None or starts.precision != ends.precision or not starts.is_by(ends):
        return None
    return Period(PeriodKind.INTERVAL, starts, ends)


def ended(last: PartialDate, months: int) -> Period | None:
    """So many months up to the end of that one: the year to March begins with April."""
    if last.precision == Precision.YEAR:
        return None
    index = last.first.year * 12 + last.first.month - months
    if last.precision == Precision.MONTH:
        first = date(index // 12, index % 12 + 1, 1)
    else:
        year, month = divmod(index - 1, 12)
        day = min(last.first.day, monthrange(year, month + 1)[1])
        first = date(year, month + 1, day) + timedelta(days=1)
    return Period(PeriodKind.INTERVAL, PartialDate(first, last.precision), last)


def date_of(words: str, printed: PartialDate, *, is_to_come: bool) -> PartialDate | None:
    """The date; one without a year is the next after `printed`, or else the last before it."""
    if re.search(YEAR, words):
        return PartialDate.parse(words)
    if printed.precision == Precision.YEAR:
        return None
    years = [printed.first.year + step for step in (-1, 0, 1)]
    dates = [PartialDate.parse(f"{words} {year}") for year in years]
    if is_to_come:
        return next(read for read in dates if read.last >= printed.first)
    return next(read for read in reversed(dates) if read.first <= printed.last)


def follows(text: str, suggestion: Suggestion, words: DateWords, limit: int) -> bool:
    """Whether the date stands after the number in its clause: "300 homes in 2024"."""
    if not suggestion.end <= words.start < limit or not ENDS.match(text, words.end):
        return False
    between = text[suggestion.end : words.start]
    has_own_date = OWN_DATE.search(between) and not AUXILIARY.search(between)
    return not AFTER_NUMBER.search(between.rstrip(" ,")) and not has_own_date


def opens(text: str, suggestion: Suggestion, words: DateWords, start: int) -> bool:
    """Whether it opens the number's clause: "In 2024 the council built 300"."""
    if words.end > suggestion.start or words.rule == "by":
        return False
    between = HEDGES.sub("", text[words.end : suggestion.start])
    is_first = OPENING.fullmatch(text, start, words.start)
    return bool(is_first) and not BEFORE_NUMBER.search(between)


def stands_between(text: str, suggestion: Suggestion, words: DateWords, start: int) -> bool:
    """Whether it stands between verb and number: "fell in 2024 by 300".

    Not "fell from 9 in 2020 to 8", nor "fell since 2020 to 8", which is of now.
    """
    if words.rule == "since":
        return False
    is_next = BY_OR_TO.fullmatch(text, words.end, suggestion.start)
    return bool(is_next) and not re.search(r"\bfrom\b", text[start : words.start])


def agrees(period: Period, rule: str, printed: PartialDate, *, is_to_come: bool) -> bool:
    """Whether what is to come is not over, and what was is not to come: "will close by 2027"."""
    if rule in {"by", "since"}:
        return is_to_come == (rule == "by")
    ends = period.last or period.first
    if is_to_come:
        return ends is not None and ends.last >= printed.first
    return period.first is not None and period.first.first <= printed.last


def leaves_open(text: str, suggestion: Suggestion, words: DateWords, sentence) -> bool:
    """Whether it may be of a day in the period or of all together: "there were 300 in 2024"."""
    if Form(suggestion.form).has_direction:
        return False
    start, end = sentence
    after = text[suggestion.end : min(end, max(words.start, suggestion.end))]
    return bool(STOCK.search(text[start : suggestion.start]) or STANDING.search(after))
