"""A chart with its words, as a template draws it."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse

from ..charts import (
    Captions,
    Mark,
    NumberLine,
    NumberRow,
    Timeline,
    lay_out_captions,
    number_line,
    with_labels,
)
from ..figures import ClaimFigure
from ..figures.words import count_of, figure_text
from ..known_on import address_of
from ..models.codes import Hedge
from .chart_data import OPEN_SIDE, SIZES, ChartData, shape_legend, shared_mark_words

NUMBER_LINE_WIDTH = 440
DESCRIBED_AT_MOST = 12  # marks that the description names


class LinkedMark(NamedTuple):
    """A mark with the address that it leads to, and what it says when it is pointed at.

    `hedge` are the words with which its label begins, if any.
    """

    mark: Mark | NumberRow
    address: str
    title: str
    hedge: str


@dataclass(frozen=True)
class MeasureChart:
    """One width of the chart: a timeline, or a line of numbers where time does not part them.

    `is_alone` is whether it stands in a file of its own.
    """

    size: str
    timeline: Timeline | None
    number_line: NumberLine | None
    captions: Captions
    marks: list[LinkedMark]
    title: str
    description: str
    shared_marks: str
    is_alone: bool


def draw_measure(comparison, size: str, source: str = "") -> MeasureChart:
    """With a `source`, site and address, the chart has a heading and can stand alone."""
    data = comparison.chart_data
    figures = {figure.pk: figure for figure in data.figures}
    timeline = line = None
    places: Sequence[Mark | NumberRow]
    if data.is_of_one_time:
        line = draw_number_line(comparison, size)
        places, width, height = line.rows, line.width, line.height
        legend, shared_marks = number_line_legend(line), ""
    else:
        timeline = draw_timeline(comparison, size, figures)
        places, width, height = timeline.marks, timeline.width, timeline.height
        legend, shared_marks = data.legend(size), shared_mark_words(timeline)
    marks = [link_mark(mark, comparison, figures) for mark in places]
    title = comparison.measure.name
    captions = lay_out_captions(
        width,
        height,
        heading=title if source else "",
        subheading=" ".join([comparison.subtitle, *data.notes]) if source else "",
        legend=legend,
        foot=source,
    )
    return MeasureChart(
        size, timeline, line, captions, marks, title, describe(marks), shared_marks, bool(source)
    )


def draw_timeline(comparison, size: str, figures: Mapping[Hashable, ClaimFigure]) -> Timeline:
    data = comparison.chart_data
    timeline = data.timelines[size]
    named = [mark.key for mark in timeline.marks if mark.key in data.named_ids]
    return with_labels(timeline, {pk: label_texts(figures[pk], comparison) for pk in named})


def draw_number_line(comparison, size: str) -> NumberLine:
    data = comparison.chart_data
    return number_line(
        list(data.points.values()),
        [f"{label_texts(figure, comparison)[0]}, {figure.dated}" for figure in data.figures],
        min(SIZES[size][0], NUMBER_LINE_WIDTH),
        symbol=data.scale.symbol,
        symbol_first=data.scale.symbol_first,
    )


def number_line_legend(line: NumberLine) -> list[tuple[str, str]]:
    entries = shape_legend({row.shape for row in line.rows})
    is_open = any(row.is_open_below or row.is_open_above for row in line.rows)
    return [*entries, OPEN_SIDE] if is_open else entries


def subtitle(data: ChartData) -> str:
    """A fall in officers. Each figure is placed on the day it was said, or else printed."""
    counted = f"{data.scale.words}. " if data.scale.words else ""
    if data.is_of_one_time:
        words = f"{counted}Each figure is drawn from zero, with who gave it and when."
    else:
        placed = "placed on the day it was said or, if that is not known, printed."
        words = f"{counted}Each figure is {placed}"
    return f"{words[0].upper()}{words[1:]}"


def describe(marks: list[LinkedMark]) -> str:
    """The first marks in words, for whoever cannot see them, and how many more there are."""
    description = "; ".join(mark.title for mark in marks[:DESCRIBED_AT_MOST])
    more = len(marks) - DESCRIBED_AT_MOST
    return f"{description}; and {count_of(more, 'more mark')}." if more > 0 else f"{description}."


def label_texts(figure: ClaimFigure, comparison) -> tuple[str, str]:
    """What may stand beside the mark of a figure: it and who said it, or it alone."""
    words = comparison.chart_data.mark_words(figure)
    return f"{words} · {comparison.speaker_name(figure.pk)}", words


def link_mark(
    mark: Mark | NumberRow, comparison, figures: Mapping[Hashable, ClaimFigure]
) -> LinkedMark:
    claim, figure = comparison.claims[mark.key], figures[mark.key]
    title = f"{figure_text(claim)}: {claim.quotation.attribution}, {figure.dated}"
    hedge = "" if Hedge(figure.hedge) == Hedge.NONE else Hedge(figure.hedge).words
    if not mark.also:
        return LinkedMark(mark, address_of(claim), title, hedge)
    dates = [figures[pk].dated for pk in (mark.key, *mark.also)]
    first, last = min(date.first for date in dates), max(date.last for date in dates)
    query = urlencode({"measure": comparison.measure.slug, "said_from": first, "said_to": last})
    title += f"; and {count_of(len(mark.also), 'more mention')} close by"
    return LinkedMark(mark, f"{reverse('claim-list')}?{query}", title, hedge)
