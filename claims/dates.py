"""Dates of which only a month or a year may be known, as an editor types and a page prints them.

A date and its precision belong together: July 2025 is stored as 1 July 2025 with the precision
"month". Nothing is guessed: a day needs its month and its year.
"""

import re
from datetime import date

MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

# Must match "1 August 2025", "1st Aug 2025", "August 2025", "2025"; not "1 August", "8/2025".
IN_WORDS = re.compile(
    r"^(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:(?P<month>[a-z]{3,9})\.?,?\s+)?(?P<year>\d{4})$",
    re.IGNORECASE,
)
# Must match "August 1, 2025", "Aug 1 2025"; not "August 2025".
MONTH_FIRST = re.compile(
    r"^(?P<month>[a-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})$",
    re.IGNORECASE,
)
# Must match "2025-08-01", "2025-08"; not "2025-8", "25-08-01".
ISO = re.compile(r"^(?P<year>\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?$")
# Must match "1/8/2025", the day first as in Britain; not "8/2025".
BRITISH = re.compile(r"^(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})$")


PATTERNS = (IN_WORDS, MONTH_FIRST, ISO, BRITISH)


def read_date(text):
    """The (date, precision) that `text` states; ValueError if it is no day, month or year."""
    words = " ".join(text.split())
    found = next((match for pattern in PATTERNS if (match := pattern.match(words))), None)
    try:
        return _dated(**found.groupdict() if found else {"year": "", "month": "", "day": ""})
    except ValueError:
        raise ValueError(f"“{text}” is not a day, a month or a year.") from None


def write_date(day, precision):
    """`day` in words, no more of it than is known: "1 August 2025", "August 2025", "2025"."""
    if day is None:
        return ""
    parts = [str(day.day), MONTHS[day.month - 1], str(day.year)]
    return " ".join(parts[{"month": 1, "year": 2}.get(precision, 0) :])


def _dated(year, month, day):
    precision = "day" if day else "month" if month else "year"
    month = _month(month) if month or day else 1
    return date(int(year), month, int(day or 1)), precision


def _month(name):
    """The number of the month of that number or name, which may be cut where it stays clear."""
    if name and name.isdecimal():
        return int(name)
    [found] = [
        number
        for number, month in enumerate(MONTHS, 1)
        if name and month.lower().startswith(name.lower())
    ]
    return found
