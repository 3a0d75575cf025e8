"""Dates of which only a month or a year may be known, as an editor types and a page prints them.

A date and its precision belong together: July 2025 is stored as 1 July 2025 with the precision
"month". Nothing is guessed: a day needs its month and its year.

A month or a year is a *span* from its first day to its last. One span is *before* another where
each of its days is; two that have a day in common *overlap*, and which came first is not known.
What rests on an order is concluded only where it holds for every day of both.

Lists need an order all the same. They put a date at its *last* day, and dates of one last day in
the order in which their records were entered: July 2025 stands after 4 July, beside 31 July and
before 1 August, so that nothing ever stands before what came before it for certain. SQL has the
same in `sql/dates.sql` and in the columns `dated_on` and `published_on` of `Listing`.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

# Must match "1 August 2025", "1st Aug 2025", "August 2025", "2025"; not "1 August", "8/2025".
IN_WORDS = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:(?P<month>[a-z]{3,9})\.?,?\s+)?(?P<year>\d{4})",
    re.IGNORECASE,
)
# Must match "August 1, 2025", "Aug 1 2025"; not "August 2025".
MONTH_FIRST = re.compile(
    r"(?P<month>[a-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})",
    re.IGNORECASE,
)
# Must match "2025-08-01", "2025-08", "2025"; not "2025-8", "25-08-01", "2025-08-01T00:00".
ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?", re.ASCII)
# Must match "1/8/2025", the day first as in Britain; not "8/2025".
BRITISH = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})")

TYPED = (IN_WORDS, MONTH_FIRST, ISO, BRITISH)


class Precision(StrEnum):
    """How much of a date was stated; the rest of the stored date is its first day."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


# How many parts of "1 August 2025" a date without its day or month leaves out, and how many
# characters of "2025-08-01" it keeps.
PARTS_LEFT_OUT: dict[str, int] = {Precision.MONTH: 1, Precision.YEAR: 2}
ISO_LENGTHS: dict[str, int] = {Precision.MONTH: 7, Precision.YEAR: 4}


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year, by its first day.

    It has no order of its own: whether 4 July 2025 or July 2025 comes first cannot be told. Where
    lists put it is its `last` day.
    """

    first: date
    precision: str = Precision.DAY

    @classmethod
    def stored(cls, first: date | None, precision: str) -> "PartialDate | None":
        """The date that two columns of the record hold; None where they are empty."""
        return None if first is None else cls(first, precision)

    @classmethod
    def ending(cls, last: date, precision: str) -> "PartialDate":
        """The date of that precision whose last day `last` is, as a row of a list has it."""
        if precision == Precision.YEAR:
            return cls(last.replace(month=1, day=1), precision)
        return cls(last.replace(day=1) if precision == Precision.MONTH else last, precision)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """What people type, in words or digits; ValueError if it is no day, month or year."""
        words = " ".join(text.split())
        match = next((match for form in TYPED if (match := form.fullmatch(words))), None)
        try:
            return cls._of(**match.groupdict() if match else {"year": "", "month": "", "day": ""})
        except ValueError:
            raise ValueError(f"“{text}” is not a day, a month or a year.") from None

    @classmethod
    def parse_iso(cls, text: str) -> "PartialDate":
        """What stands in an address: 2025-07-04, 2025-07, 2025; ValueError for all else."""
        match = ISO.fullmatch(text)
        if not match:
            raise ValueError("This must be a date, such as 2025, 2025-07 or 2025-07-04.")
        try:
            return cls._of(**match.groupdict())
        except ValueError:
            raise ValueError("There is no such date.") from None

    @classmethod
    def _of(cls, year: str, month: str | None, day: str | None) -> "PartialDate":
        precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
        number = _month_number(month) if month or day else 1
        return cls(date(int(year), number, int(day or 1)), precision)

    def __str__(self) -> str:
        """In words, no more of it than is known: "1 August 2025", "August 2025", "2025"."""
        parts = [str(self.first.day), MONTHS[self.first.month - 1], str(self.first.year)]
        return " ".join(parts[PARTS_LEFT_OUT.get(self.precision, 0) :])

    @property
    def last(self) -> date:
        if self.precision == Precision.YEAR:
            return self.first.replace(month=12, day=31)
        if self.precision == Precision.MONTH:
            _, days = monthrange(self.first.year, self.first.month)
            return self.first.replace(day=days)
        return self.first

    @property
    def is_day(self) -> bool:
        return self.precision == Precision.DAY

    @property
    def iso(self) -> str:
        """For machines: "2025-08-01", "2025-08", "2025"."""
        return self.first.isoformat()[: ISO_LENGTHS.get(self.precision, 10)]

    def in_sentence(self) -> str:
        """As a sentence has it: "on 1 August 2025", "in August 2025"."""
        return f"{'on' if self.is_day else 'in'} {self}"

    def is_before(self, other: "PartialDate") -> bool:
        """Whether each day that it may mean comes before each that the other may mean."""
        return self.last < other.first

    def is_by(self, other: "PartialDate") -> bool:
        """Whether no day that it may mean comes after one that the other may mean."""
        return self.last <= other.first

    def overlaps(self, other: "PartialDate") -> bool:
        """Whether some day is meant by both, as far as can be told."""
        return not (self.is_before(other) or other.is_before(self))


def _month_number(name: str | None) -> int:
    """The number of the month of that number or name, which may be cut where it stays clear."""
    if name and name.isdecimal():
        return int(name)
    [month_number] = [
        number
        for number, month in enumerate(MONTHS, 1)
        if name and month.lower().startswith(name.lower())
    ]
    return month_number
