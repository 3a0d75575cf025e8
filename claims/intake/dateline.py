"""The day an article was printed, as its own lines give it: "Friday, 1st August", "1 Aug 2025"."""

import datetime
import re
from typing import NamedTuple

from ..dates import MONTHS, WEEKDAYS, PartialDate

# A weekday and a date come round together after five, six or eleven years.
YEARS_BACK = 5

_LABEL = (
    r"(?:(?:first |date )?(?:published|posted|updated|issued|released|modified|date)(?: on)?:?\s+)?"
)
_WEEKDAY = r"(?:(?P<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?:the\s+)?)?"
_MONTH = rf"(?P<month>{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in MONTHS)}|Sept)\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>\d{4}))?"
# No two of these begin alike, so that a line is read one way only.
_TIME = (
    r"(?:[\s,@-]|\d{1,2}[.:]\d{2}(?:[.:]\d{2})?|\d{1,2}(?=(?i:[ap]m))"
    r"|(?-i:at|[ap]m|[A-Z]{2,4})\b)*"
)

# Must match "Friday, 1st August", "Published: Fri 1 Aug 2025 06.00 BST", "August 1, 2025",
# "2025-08-01", "1/8/2025"; must not match "On 1 August the council met", "1 August 2025 was hot".
LINES = [
    re.compile(_LABEL + _WEEKDAY + form + _TIME, re.IGNORECASE)
    for form in (
        rf"{_DAY}\s+(?:of\s+)?{_MONTH}{_YEAR}",
        rf"{_MONTH}\s+{_DAY}{_YEAR}",
        r"(?P<whole>\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4})(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?",
        rf"(?P<whole>{_MONTH}\s+\d{{4}})",
    )
]


class Dateline(NamedTuple):
    """The date that a line gives, if it can be told, and what an editor should know of it."""

    date: PartialDate | None
    warning: str = ""


def read_dateline(line: str, today: datetime.date, year: str | None = None) -> Dateline | None:
    """The Dateline that `line` is, or None.

    Where the line gives no year it is `year`, or else the last one, not after `today`, in which
    the date fell on the weekday that is printed. Where neither tells, it has no date.
    """
    match = next((match for form in LINES if (match := form.fullmatch(line))), None)
    if not match:
        return None
    parts = {"weekday": "", "whole": "", "year": ""} | match.groupdict(default="")
    if parts["whole"]:
        return _dateline(parts["whole"], parts["weekday"])
    words = f"{parts['day']} {parts['month'].rstrip('.')}"
    if parts["year"] or year:
        return _dateline(f"{words} {parts['year'] or year}", parts["weekday"])
    return _latest_dateline(words, parts["weekday"], today)


def _dateline(words: str, weekday: str) -> Dateline | None:
    try:
        date = PartialDate.parse(words)
    except ValueError:
        return None
    if weekday and date.is_day and not _falls_on(date, weekday):
        return Dateline(date, f"{date} was not a {_weekday_name(weekday)}. Check the date.")
    return Dateline(date)


def _latest_dateline(words: str, weekday: str, today: datetime.date) -> Dateline:
    for year in range(today.year, today.year - YEARS_BACK, -1) if weekday else ():
        dateline = _dateline(f"{words} {year}", "")
        date = dateline and dateline.date
        if date and date.first <= today and _falls_on(date, weekday):
            warning = (
                f"The year is not printed. {words} was last a {_weekday_name(weekday)} in {year}:"
                f" check it."
            )
            return Dateline(date, warning)
    return Dateline(None, f"The text says “{words}” without a year. Type the whole date.")


def _weekday_name(weekday: str) -> str:
    return next(name for name in WEEKDAYS if name.lower().startswith(weekday.lower()))


def _falls_on(date: PartialDate, weekday: str) -> bool:
    return WEEKDAYS[date.first.weekday()] == _weekday_name(weekday)
