"""Scales: from a number or a date to a pixel, with ticks at readable places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from ..dates import PartialDate
from .labels import Label, text_width

# Steps between ticks of time, shortest first; days are counted from a Monday, months from year 0.
DAYS = (1, 2, 7, 14)
MONTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000)
MOST_TICKS = 6
GAP = 12


class Tick(NamedTuple):
    """A place on an axis and what is written there; `anchor` is SVG's text-anchor."""

    position: float
    text: str
    anchor: str = "middle"


@dataclass(frozen=True)
class LinearScale:
    """Numbers from `low` to `high`, spread evenly from pixel `start` to pixel `end`.

    No number among them lies beyond either pixel, not by the last digit of a float.
    """

    low: Decimal
    high: Decimal
    start: float
    end: float

    def position(self, number: Decimal) -> float:
        return self.start + float(number - self.low) / self._span * (self.end - self.start)

    @cached_property
    def _span(self) -> float:
        return float(self.high - self.low)


@dataclass(frozen=True)
class TimeScale:
    """Days from `first` to `last`, spread evenly from pixel `start` to pixel `end`.

    A single day stands in the middle.
    """

    first: date
    last: date
    start: float
    end: float

    def position(self, on: date) -> float:
        if self.first == self.last:
            return (self.start + self.end) / 2
        days = (self.last - self.first).days
        return self.start + (on - self.first).days / days * (self.end - self.start)

    def ticks(self, room: float) -> list[Tick]:
        """At most six ticks whose labels keep apart, within 0 and `room` pixels.

        They stand on days, Mondays, or first days of a month, quarter, year or more; where fewer
        than two of those would fit, on the first and the last day, or on the first only.
        """
        for dates, precision in _regular_dates(self.first, self.last):
            ticks = [self._tick(on, precision, room) for on in dates]
            if _keep_apart(ticks):
                return ticks
        ends = [self._tick(on, "day", room) for on in (self.first, self.last)]
        return ends if _keep_apart(ends) else ends[:1]

    def _tick(self, on: date, precision: str, room: float) -> Tick:
        position, text = self.position(on), str(PartialDate(on, precision))
        if position < text_width(text) / 2:
            return Tick(position, text, "start")
        if position > room - text_width(text) / 2:
            return Tick(position, text, "end")
        return Tick(position, text)


def linear_ticks(low: Decimal, high: Decimal, count: int) -> list[Decimal]:
    """Round numbers 1, 2 or 5 times a power of ten apart, from at or below low to at or above high.

    There are at most two more than `count`. Where low and high are one number, nought is the other
    end, or 1 for nought itself.
    """
    if low == high:
        low, high = (min(low, Decimal(0)), max(high, Decimal(0))) if low else (low, Decimal(1))
    least_step = (high - low) / count
    magnitude = Decimal(1).scaleb(least_step.adjusted())
    step = next(size * magnitude for size in (1, 2, 5, 10) if size * magnitude >= least_step)
    first = int((low / step).to_integral_value(ROUND_FLOOR))
    last = int((high / step).to_integral_value(ROUND_CEILING))
    return [step * number for number in range(first, last + 1)]


def _regular_dates(first: date, last: date) -> Iterator[tuple[list[date], str]]:
    """Lists of two to six dates with the precision to print, closest first."""
    for step in DAYS:
        numbers = _multiples(step, first.toordinal() - 1, last.toordinal() - 1)
        if 2 <= len(numbers) <= MOST_TICKS:
            yield [date.fromordinal(number + 1) for number in numbers], "day"
    from_month = first.year * 12 + first.month - (first.day == 1)
    for step in MONTHS:
        numbers = _multiples(step, from_month, last.year * 12 + last.month - 1)
        if 2 <= len(numbers) <= MOST_TICKS:
            precision = "month" if step % 12 else "year"
            yield [date(number // 12, number % 12 + 1, 1) for number in numbers], precision


def _multiples(step: int, first: int, last: int) -> range:
    return range(first + -first % step, last + 1, step)


def _keep_apart(ticks: Sequence[Tick]) -> bool:
    boxes = [Label(tick.position, 0, tick.text, tick.anchor).box for tick in ticks]
    return all(left.right + GAP <= right.left for left, right in pairwise(boxes))
