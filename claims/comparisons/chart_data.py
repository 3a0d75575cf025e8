"""The figures of one measure as a chart through time, and in words what it leaves out."""

from collections import defaultdict
from collections.abc import Collection, Hashable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from functools import cached_property

from ..arithmetic import PERCENT, POINT, TIMES, Unit
from ..charts import Mark, Point, Timeline, extent, number_label, timeline
from ..figures import ClaimFigure, figure_key
from ..figures.words import count_of, write_number
from ..models.codes import Direction, Form, Hedge, Status
from .mentions import Mentions, scale_key

# Width and height of each chart, and how many marks can be told apart on it.
SIZES = {"wide": (620, 350, 48), "narrow": (288, 320, 20)}
SMALL_HEIGHT = 220  # of a chart whose figures all fall on two days
# So many figures at most, said within so many days, stand on one line of numbers: time does not
# tell them apart.
FEW_FIGURES = 5
ONE_MONTH = timedelta(days=31)
# Of more figures than these only some are named: the ends, the last one, those that differ.
NAMED_AT_MOST = 150
UNIT_SYMBOLS = {PERCENT: "%", POINT: " pts", TIMES: "×"}
UNIT_WORDS = {PERCENT: "per cent", POINT: "percentage points", TIMES: "times the earlier figure"}
CHANGE_WORDS: dict[frozenset[str], str] = {
    frozenset([Direction.UP]): "a rise in {}",
    frozenset([Direction.DOWN]): "a fall in {}",
}
OPEN_SIDE = ("arrow", "no limit stated in this direction")
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

    unit: Unit
    symbol: str
    symbol_first: bool
    words: str
    is_signed: bool

    def converted(self, number: Decimal, unit: Unit) -> Decimal:
        """A number that is in `unit`, which is of the same dimension, in the unit of the chart."""
        if unit is self.unit or unit == self.unit:
            return number
        factor = unit.factor_within(self.unit)
        return number * factor.numerator / factor.denominator

    def label(self, number: Decimal, unit: Unit) -> str:
        return number_label(self.converted(number, unit), self.symbol, self.symbol_first)


class ChartData:
    """The figures that one scale can hold, of the form that was printed most, and their charts.

    `rivals` are pairs of ids of claims that a check found to differ.
    """

    def __init__(self, measure, mentions: Mentions, rivals: Collection[tuple[Hashable, Hashable]]):
        self.measure = measure
        self.mentions = mentions
        self.rivals = rivals

    @cached_property
    def figures_with_number(self) -> list[ClaimFigure]:
        return [figure for figure in self.mentions.figures if has_number(figure)]

    @cached_property
    def figures(self) -> list[ClaimFigure]:
        by_scale: defaultdict[Hashable, list[ClaimFigure]] = defaultdict(list)
        by_words: dict[Hashable, list[ClaimFigure]] = {}
        for figure in self.figures_with_number:
            words = figure.form, figure.per, figure.unit  # of which there are few
            if words not in by_words:
                by_words[words] = by_scale[scale_key(figure)]
            by_words[words].append(figure)
        return max(by_scale.values(), key=len, default=[])

    @cached_property
    def scale(self) -> Scale:
        last = self.figures[-1]
        unit, measure_unit = last.counted_unit, self.measure.unit
        directions = frozenset(figure.direction for figure in self.figures)
        is_change = Form(last.form).is_change
        words, symbol, symbol_first = UNIT_WORDS.get(unit, ""), UNIT_SYMBOLS.get(unit, ""), False
        of_measure = last.unit_of_measure
        is_same = (unit.dimensions, unit.factor) == (of_measure.dimensions, of_measure.factor)
        if not words and measure_unit and is_same:
            words, symbol = measure_unit.plural, measure_unit.symbol
            symbol_first = measure_unit.symbol_first
        elif not words:
            words = "" if unit.code == "number" else unit.code
        if last.per:
            words = f"{words} per {last.per}"
        if is_change:
            words = CHANGE_WORDS.get(directions, "a change in {}").format(words)
        return Scale(unit, symbol, symbol_first, words, is_change and len(directions) > 1)

    @cached_property
    def timelines(self) -> dict[str, Timeline]:
        """By size; figures that share a mark on a wider one share it on the next as well."""
        if not self.figures:
            return {}
        timelines: dict[str, Timeline] = {}
        points = list(self.points.values())
        within = extent(points)
        days = {(point.on, point.last) for point in points}
        for size, (width, whole_height, most) in SIZES.items():
            height = whole_height if len(days) > 2 else SMALL_HEIGHT
            laid_out = timeline(
                points,
                width,
                height,
                symbol=self.scale.symbol,
                symbol_first=self.scale.symbol_first,
                rivals=self.rivals,
                most=most,
                within=within,
            )
            if laid_out:
                points = [self.points[mark.key]._replace(also=mark.also) for mark in laid_out.marks]
                timelines[size] = laid_out
        return timelines

    @cached_property
    def is_of_one_time(self) -> bool:
        """Whether the figures are few and all said within a month."""
        points = self.points.values()
        if not 0 < len(points) <= FEW_FIGURES:
            return False
        first, last = min(point.on for point in points), max(point.last for point in points)
        return last - first < ONE_MONTH

    @cached_property
    def is_one_figure(self) -> bool:
        """Whether there are several mentions and all are of one figure: a sentence says that."""
        figures, mentions = self.figures, self.mentions
        if len(figures) < 2 or len(figures) < mentions.total:
            return False
        return len({figure_key(figure) for figure in figures}) == 1

    @cached_property
    def marked_ids(self) -> set[Hashable]:
        """The claims that have a mark of their own on one of the charts, the first and the last."""
        if len(self.points) <= FEW_FIGURES:
            return set(self.points)
        marks = {mark.key for laid_out in self.timelines.values() for mark in laid_out.marks}
        return marks | {self.figures[0].pk, self.figures[-1].pk}

    @cached_property
    def points(self) -> dict[Hashable, Point]:
        """The figures by id, in the order said, as the points that they are on any chart."""
        return {figure.pk: self.point(figure) for figure in self.figures}

    def point(self, figure: ClaimFigure) -> Point:
        stated = figure.figure if self.scale.is_signed else figure
        value, lower, upper = (
            None if number is None else self.scale.converted(number, figure.counted_unit)
            for number in (stated.value, stated.lower, stated.upper)
        )
        return Point(
            figure.pk,
            figure.dated.first,
            value,
            lower,
            upper,
            stated.lower_inclusive is not False,
            stated.upper_inclusive is not False,
            shape_of(Hedge(stated.hedge)),
            Status(figure.status).is_future,
            until=None if figure.dated.is_day else figure.dated.last,
        )

    @cached_property
    def named_ids(self) -> Collection[Hashable]:
        """The claims whose marks may have words: of many, those that a reader looks for."""
        points = list(self.points.values())
        if len(points) <= NAMED_AT_MOST:
            return self.points
        ends = min(points, key=least_number), max(points, key=least_number), points[-1]
        return {pk for pair in self.rivals for pk in pair} | {point.key for point in ends}

    def plotted_value(self, figure: ClaimFigure) -> Decimal:
        """The number that stands for a figure: its value, or the middle of its bounds."""
        point = self.points[figure.pk]
        if point.value is not None:
            return point.value
        return sum(point.numbers, Decimal(0)) / len(point.numbers)

    def mark_words(self, figure: ClaimFigure) -> str:
        """A figure as its mark is labelled: “up to 80”, “£260m”, “10 to 15”."""
        stated = figure.figure if self.scale.is_signed else figure.magnitude
        unit = figure.counted_unit
        if stated.value is None:
            return " to ".join(self.scale.label(n, unit) for n in stated_numbers(figure))
        label = self.scale.label(stated.value, unit)
        return label if stated.hedge == Hedge.NONE else f"{Hedge(stated.hedge).words} {label}"

    def legend(self, size: str) -> list[tuple[str, str]]:
        """Each shape that the timeline of a size uses with what it means, then the lines."""
        laid_out = self.timelines[size]
        bands = [mark for mark in laid_out.marks if mark.span]
        entries = shape_legend({mark.shape for mark in laid_out.marks if not is_plain_band(mark)})
        if bands:
            entries.append(("band", "month or year, day not stated"))
        if any(mark.bar and "unbounded" in mark.bar[2:] for mark in laid_out.marks):
            entries.append(OPEN_SIDE)
        if laid_out.links:
            entries.append(("link", "figures that differ"))
        return entries

    @property
    def notes(self) -> list[str]:
        """What a reader has to know of the chart, each in one sentence."""
        mentions = self.mentions
        of_other_scales = len(self.figures_with_number) - len(self.figures)
        without_number = len(mentions.figures) - len(self.figures_with_number)
        widest = self.timelines.get("wide")
        notes = [
            (
                widest and not self.is_of_one_time and not widest.starts_at_nought,
                "The axis does not start at zero.",
            ),
            (
                of_other_scales,
                "In the table but not the chart:"
                f" {count_of(of_other_scales, 'mention')} in another form or unit.",
            ),
            (
                without_number,
                "In the table but not the chart:"
                f" {count_of(without_number, 'mention')} without a number.",
            ),
            (
                mentions.left_out,
                f"In the table but not the chart: {count_of(mentions.left_out, 'mention')} earlier"
                f" than the latest {write_number(len(mentions.figures))}.",
            ),
        ]
        return [note for holds, note in notes if holds]


def shape_legend(used: set[str]) -> list[tuple[str, str]]:
    """Each shape that is used with what it means."""
    return [
        (prefix + shape, meaning + words)
        for shape, meaning in SHAPE_MEANINGS.items()
        for prefix, words in (("", ""), ("future-", ", planned or forecast"))
        if prefix + shape in used
    ]


def is_plain_band(mark: Mark) -> bool:
    """Whether its band is all that is drawn of it: a figure as given, of some day of a month."""
    return bool(mark.span) and mark.shape == "dot"


def shared_mark_words(laid_out: Timeline) -> str:
    """How many mentions share a mark with others; empty where each has its own."""
    marks = laid_out.marks
    shared = sum(len(mark.also) for mark in marks)
    if not shared:
        return ""
    return (
        f"{count_of(len(marks) + shared, 'mention')} in {count_of(len(marks), 'mark')}: where marks"
        " would overlap, one stands for several and links to a list of them."
    )


def shape_of(hedge: Hedge) -> str:
    """What a hedge looks like: a figure that points somewhere points that way."""
    if hedge.side:
        return "up" if hedge.side > 0 else "down"
    if hedge.is_plain:
        return "dot"
    return "diamond" if hedge == Hedge.ABOUT else "square"


def least_number(point: Point) -> Decimal:
    return point.value if point.value is not None and point.lower is None else point.numbers[0]


def has_number(figure: ClaimFigure) -> bool:
    return figure.hedge != Hedge.ORDER_OF_MAGNITUDE and bool(stated_numbers(figure))


def stated_numbers(figure: ClaimFigure) -> list[Decimal]:
    return [n for n in (figure.lower, figure.value, figure.upper) if n is not None]
