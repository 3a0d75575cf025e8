"""A day or a moment as pages state it for machines: ISO 8601, RFC 2822, in words, in seconds.

A moment in UTC is of one day here and of another there; "03/04/2025" is of one day in Britain and
of another in America. Both are kept as they were stated, for `page_dates` to settle.
"""

import re
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from ..dates import MONTHS, PartialDate, Precision

WEB = date(1990, 1, 1)  # no page was published before
LONGEST = 80  # characters
MIDNIGHT = (0, 0)

_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+(?:the\s+)?)?"
_MONTH = rf"(?P<name>{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in MONTHS)}|Sept)\.?"
_YEAR = r"(?P<year>\d{4})"
_CLOCK = r"(?P<hour>\d{1,2})(?::|\.|(?=\s?[ap]\.?m))(?P<minute>\d\d)?(?:[:.]\d\d(?:[.,]\d{1,9})?)?"
_HALF = r"(?:\s?(?P<half>[ap])\.?m\b\.?)?"
_ZONE = r"(?:\s?(?P<zone>(?:UTC|GMT)?[+-]\d\d:?(?:\d\d)?|[A-Z]{1,5})\b)?(?:\s\([^()]{1,40}\))?"
_TIME = rf"(?:(?:T|,?\s+(?:[-–|@]\s+)?(?:at\s+)?){_CLOCK}{_HALF}{_ZONE})?"

# Must match "2025-03-04T09:30:00+01:00", "2025/3/4", "20250304T093000", "4 Mar 2025 09:30 GMT",
# "Tue, 04 Mar 2025 23:30:00 -0500", "March 4, 2025 at 9:00 a.m. EST", "Tue Mar 04 09:30:00 GMT
# 2025", "03/04/2025 10:00", "2025-03"; must not match "2025-Q1", "2025", "March 4", "4/2025".
FORMS = [
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        rf"{_YEAR}(?P<sign>[-/.])(?P<month>\d\d?)(?P=sign)(?P<day>\d\d?){_TIME}",
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?:T\d{{4,6}})?",
        rf"{_YEAR}-(?P<month>\d\d)",
        rf"(?P<first>\d\d?)(?P<sign>[-/])(?P<second>\d\d?)(?P=sign){_YEAR}{_TIME}",
        rf"(?P<day>\d\d?)\.(?P<month>\d\d?)\.{_YEAR}{_TIME}",
        rf"{_WEEKDAY}(?P<day>\d\d?)(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{_MONTH},?[\s-]+{_YEAR}{_TIME}",
        rf"{_WEEKDAY}{_MONTH}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+{_YEAR}{_TIME}",
        rf"{_WEEKDAY}{_MONTH}\s+(?P<day>\d\d?)\s+{_CLOCK}{_HALF}{_ZONE}\s+{_YEAR}",
        rf"{_WEEKDAY}{_MONTH},?\s+{_YEAR}",
    )
]
# Must match seconds and milliseconds since 1970: "1741080600", "1741080600000".
SECONDS = re.compile(r"(\d{10})(?:\d{3})?", re.ASCII)
# Must match "Z", "GMT", "+00:00", "GMT+0000"; must not match "+01:00", "EST".
IN_UTC = re.compile(r"(?:Z|UTC|GMT)?(?:[+-]00:?(?:00)?)?", re.IGNORECASE)


class Stamp(NamedTuple):
    """The day stated, or each of the two that it may be; `moment` only where it is one in UTC."""

    days: tuple[PartialDate, ...]
    moment: datetime | None = None

    @property
    def date(self) -> PartialDate:
        return self.days[0]

    @property
    def is_clear(self) -> bool:
        return len(self.days) == 1

    def is_near(self, date: PartialDate) -> bool:
        """Whether the day is the same, or the one before or after, as it is elsewhere on earth."""
        return any(abs(day.first - date.first) <= timedelta(days=1) for day in self.days)


def read_stamp(words: object, today: date) -> Stamp | None:
    """The Stamp that `words` are; None for no date, and for one before the web or to come."""
    line = " ".join(words.split()) if isinstance(words, str) else ""
    if not line or len(line) > LONGEST:
        return None
    try:
        stamp = _of_seconds(line) or _of_words(line)
    except (ValueError, OverflowError):
        return None
    possible = tuple(day for day in stamp.days if WEB <= day.first <= today) if stamp else ()
    return Stamp(possible, stamp.moment) if stamp and possible else None


def _of_seconds(line: str) -> Stamp | None:
    if not (match := SECONDS.fullmatch(line)):
        return None
    moment = datetime.fromtimestamp(int(match[1]), UTC)
    return Stamp((PartialDate(moment.date()),), moment)


def _of_words(line: str) -> Stamp | None:
    match = next((match for form in FORMS if (match := form.fullmatch(line))), None)
    if not match:
        return None
    parts = match.groupdict(default="")
    days = _days(parts)
    hour, minute = _time(parts)
    is_moment = len(days) == 1 and parts.get("zone") and IN_UTC.fullmatch(parts["zone"])
    if not is_moment or (hour, minute) == MIDNIGHT:
        return Stamp(days)
    first = days[0].first
    return Stamp(days, datetime(first.year, first.month, first.day, hour, minute, tzinfo=UTC))


def _days(parts: dict[str, str]) -> tuple[PartialDate, ...]:
    """The one day, or month; of "03/04/2025" both; raises ValueError for what is none."""
    year = int(parts["year"])
    if first := parts.get("first"):
        orders = ((first, parts["second"]), (parts["second"], first))
        dates = {date(year, int(month), int(day)) for day, month in orders if int(month) <= 12}
        return tuple(map(PartialDate, sorted(dates)))
    month = int(parts.get("month") or 0) or _month(parts["name"])
    if day := parts.get("day"):
        return (PartialDate(date(year, month, int(day))),)
    return (PartialDate(date(year, month, 1), Precision.MONTH),)


def _month(name: str) -> int:
    return next(
        number for number, month in enumerate(MONTHS, 1) if month.lower()[:3] == name.lower()[:3]
    )


def _time(parts: dict[str, str]) -> tuple[int, int]:
    """Hour and minute, by the clock of 24 hours; midnight where no time is stated."""
    hour, half = int(parts.get("hour") or 0), parts.get("half", "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour, int(parts.get("minute") or 0)
