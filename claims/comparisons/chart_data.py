"""The figures of one measure as a chart through time, and in words what it leaves out."""

from collections import defaultdict
from collections.abc import Collection, Hashable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from ..arithmetic import PERCENT, POINT, TIMES
from ..charts import Point, Timeline, extent, number_label, timeline
from ..figures.sentences import hedge_words
from ..figures.words import count_of, write_number
from ..models.codes import Direction, Form, Hedge, Status
from .mentions import scale_key

# Width and height of each chart, and how many marks can be told apart on it.
SIZES = {"wide": (620, 350, 48), "narrow": (288, 320, 20)}
# Of more figures than these only some are named: the ends, the last one, those that differ.
NAMED = 150
SYMBOLS = {PERCENT: "%", POINT: " pts", TIMES: "×"}
WORDS = {PERCENT: "per cent", POINT: "percentage points", TIMES: "times as much"}
CHANGE_WORDS = {
    frozenset([Direction.UP]): "a rise in {}",
    frozenset([Direction.DOWN]): "a fall in {}",
}
SHAPE_MEANINGS = {
    "dot": "as given",
    "diamond": "about",
    "up": "more than, at least, just over",
    "down": "up to, less than, nearly",
    "square": "a range",
}


@dataclass(frozen=True)
class Scale:
    """What the numbers of a chart are in: the unit, how it is written, and what it counts."""

    unit: object
    symbol: str
    symbol_first: bool
    words: str
    signed: bool

    def label(self, number: Decimal) -> str:
        return number_label(number, self.symbol, self.symbol_first)

    def number(self, value: Decimal | None, row) -> Decimal | None:
        """A number of `row` in the unit of the chart."""
        if value is None:
            return None
        unit = row.counted_unit
        if unit is self.unit or unit == self.unit:
            return value
        factor = unit.factor_to(self.unit)
        return value * factor.numerator / factor.denominator


class ChartData:
    """The rows that one scale can hold, of the form that was printed most, and their charts.

    `rivals` are pairs of ids of claims that a check found to differ.
    """

    def __init__(self, measure, said, rivals):
        self.measure = measure
        self.said = said
        self.rivals = rivals

    @cached_property
    def with_number(self):
        return [row for row in self.said.rows if has_number(row)]

    @cached_property
    def rows(self):
        kinds, of_words = defaultdict(list), {}
        for row in self.with_number:
            words = row.form, row.per, row.unit  # of which there are few
            if words not in of_words:
                of_words[words] = kinds[scale_key(row)]
            of_words[words].append(row)
        return max(kinds.values(), key=len, default=[])

    @cached_property
    def scale(self) -> Scale:
        last = self.rows[-1]
        unit, own = last.counted_unit, self.measure.unit
        directions = frozenset(row.direction for row in self.rows)
        signed = Form(last.form).is_change and len(directions) > 1
        words, symbol, first = WORDS.get(unit, ""), SYMBOLS.get(unit, ""), False
        if not words and own and unit.code == own.code:
            words, symbol, first = own.plural, own.symbol, own.symbol_first
        elif not words:
            words = "" if unit.code == "number" else unit.code
        if last.per:
            words = f"{words} per {last.per}"
        if Form(last.form).is_change:
            words = CHANGE_WORDS.get(directions, "a change in {}").format(words)
        return Scale(unit, symbol, first, words, signed)

    @cached_property
    def charts(self) -> dict[str, Timeline]:
        """By size; figures that share a mark on a wider one share it on the next as well."""
        if not self.rows:
            return {}
        charts, points = {}, list(self.points.values())
        within = extent(points)
        for size, (width, height, most) in SIZES.items():
            chart = timeline(
                points,
                width,
                height,
                symbol=self.scale.symbol,
                symbol_first=self.scale.symbol_first,
                rivals=self.rivals,
                most=most,
                within=within,
            )
            points = [self.points[mark.key]._replace(also=mark.also) for mark in chart.marks]
            charts[size] = chart
        return charts

    @cached_property
    def keys(self) -> set[Hashable]:
        """The claims that have a mark of their own on one of the charts."""
        return {mark.key for chart in self.charts.values() for mark in chart.marks}

    @cached_property
    def points(self) -> dict[Hashable, Point]:
        """The rows by id, in the order said, as the points that they are on any chart."""
        return {row.pk: self.point(row) for row in self.rows}

    def point(self, row) -> Point:
        figure = row.figure if self.scale.signed else row
        return Point(
            row.pk,
            row.dated_on,
            self.scale.number(figure.value, row),
            self.scale.number(figure.lower, row),
            self.scale.number(figure.upper, row),
            figure.lower_inclusive is not False,
            figure.upper_inclusive is not False,
            shape_of(Hedge(figure.hedge)),
            Status(row.status).is_future,
        )

    @cached_property
    def named(self) -> Collection[Hashable]:
        """The ids of the rows whose marks may have words: of many, what a reader looks for."""
        points = list(self.points.values())
        if len(points) <= NAMED:
            return self.points
        ends = min(points, key=least), max(points, key=least), points[-1]
        return {key for pair in self.rivals for key in pair} | {one.key for one in ends}

    def height(self, row) -> Decimal:
        """The number that a figure stands at: its value, or the middle of its bounds."""
        point = self.points[row.pk]
        if point.value is not None:
            return point.value
        return sum(point.numbers) / len(point.numbers)

    def words(self, row) -> str:
        """A figure as its mark is labelled: “up to 80”, “£260m”, “10 to 15”."""
        figure = row.figure if self.scale.signed else row.magnitude
        if figure.value is None:
            ends = [self.scale.label(self.scale.number(n, row)) for n in numbers(row)]
            return " to ".join(ends)
        label = self.scale.label(self.scale.number(figure.value, row))
        return label if figure.hedge == Hedge.NONE else f"{hedge_words(figure.hedge)} {label}"

    def signs(self, size) -> list[tuple[str, str]]:
        """The key of a chart: each shape that it uses with what it means, then the lines."""
        chart = self.charts[size]
        used = {mark.shape for mark in chart.marks}
        shapes = [
            (prefix + shape, meaning + words)
            for shape, meaning in SHAPE_MEANINGS.items()
            for prefix, words in (("", ""), ("planned-", " – not a fact yet: planned or forecast"))
            if prefix + shape in used
        ]
        if any(mark.bar and "unbounded" in mark.bar[2:] for mark in chart.marks):
            shapes.append(("arrow", "no limit stated on this side"))
        if chart.links:
            shapes.append(("link", "found to differ"))
        return shapes

    @property
    def notes(self) -> list[str]:
        """What a reader has to know of the chart, each in one sentence."""
        kinds = len(self.with_number) - len(self.rows)
        words = len(self.said.rows) - kinds - len(self.rows)
        chart = self.charts.get("wide")
        notes = [
            (chart and not chart.starts_at_nought, "The scale does not begin at nought."),
            (
                any(row.dated_precision != "day" for row in self.rows),
                "What is dated only to a month or a year stands on its first day.",
            ),
            (
                kinds,
                f"In the table only, as of another form or unit: {count_of(kinds, 'mention')}.",
            ),
            (
                words,
                f"In the table only, without a number: {count_of(words, 'mention')}.",
            ),
            (
                self.said.earlier,
                f"In the table only, before the last {write_number(len(self.said.rows))}:"
                f" {count_of(self.said.earlier, 'mention')}.",
            ),
        ]
        return [note for holds, note in notes if holds]


def shared_mark_words(chart: Timeline) -> str:
    """How many mentions share a mark with others; empty where each has its own."""
    shared = sum(len(mark.also) for mark in chart.marks)
    if not shared:
        return ""
    return (
        f"{count_of(len(chart.marks), 'mark')} for"
        f" {count_of(len(chart.marks) + shared, 'mention')}: those too close to be told apart at"
        " this size share one, which leads to their list."
    )


def shape_of(hedge):
    """What a hedge looks like: a figure that points somewhere points that way."""
    if hedge.side:
        return "up" if hedge.side > 0 else "down"
    if hedge.is_plain:
        return "dot"
    return "diamond" if hedge == Hedge.ABOUT else "square"


def least(point):
    return point.value if point.value is not None and point.lower is None else point.numbers[0]


def has_number(row):
    if row.hedge == Hedge.ORDER_OF_MAGNITUDE:
        return False
    return row.value is not None or row.lower is not None or row.upper is not None


def numbers(row):
    return [number for number in (row.lower, row.value, row.upper) if number is not None]
