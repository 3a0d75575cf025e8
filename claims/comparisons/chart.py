"""A chart with its words, as a template draws it."""

from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse

from ..charts import Captions, Mark, Timeline, lay_out_captions, with_labels
from ..figures.words import count_of, figure_text
from .chart_data import shared_mark_words
from .mentions import said_in_words

DESCRIBED = 12  # marks that the description names


class LinkedMark(NamedTuple):
    """A mark with the address that it leads to, and what it says when it is pointed at."""

    mark: Mark
    address: str
    title: str


@dataclass(frozen=True)
class MeasureChart:
    """One width of the chart. `alone` is whether it stands in a file of its own."""

    size: str
    chart: Timeline
    sheet: Captions
    marks: list[LinkedMark]
    title: str
    description: str
    crowd: str
    alone: bool


def draw_measure(comparison, size, source="") -> MeasureChart:
    """With a `source`, the address of the page, the chart has a heading and can stand alone."""
    drawing = comparison.drawing
    rows = {row.pk: row for row in drawing.rows}
    chart = drawing.charts[size]
    named = [mark.key for mark in chart.marks if mark.key in drawing.named]
    chart = with_labels(chart, {key: label_texts(rows[key], comparison) for key in named})
    listed = reverse("claim-list")
    marks = [link_mark(mark, comparison, rows, listed) for mark in chart.marks]
    title = comparison.measure.name
    framed = lay_out_captions(
        chart.width,
        chart.height,
        heading=title if source else "",
        subheading=" ".join([subtitle(drawing.scale), *drawing.notes]) if source else "",
        key=drawing.signs(size),
        foot=f"Claim tracker, {source}" if source else "",
    )
    description = "; ".join(one.title for one in marks[:DESCRIBED])
    if more := len(marks) - DESCRIBED:
        description += f"; and {count_of(more, 'more mark')}" if more > 0 else ""
    return MeasureChart(
        size, chart, framed, marks, title, f"{description}.", shared_mark_words(chart), bool(source)
    )


def subtitle(scale):
    """A fall in officers: every figure by the day it was said, or else printed."""
    words = f"{scale.words}: every figure" if scale.words else "every figure"
    return f"{words[0].upper()}{words[1:]} by the day it was said, or else printed."


def label_texts(row, comparison):
    """What may stand beside the mark of a row: the figure and who said it, or the figure."""
    words = comparison.drawing.words(row)
    return f"{words} · {comparison.who(row.pk)}", words


def link_mark(mark, comparison, rows, listed) -> LinkedMark:
    claim, row = comparison.claims[mark.key], rows[mark.key]
    title = f"{figure_text(claim)}: {claim.quotation.attribution}, {said_in_words(row)}"
    if not mark.also:
        return LinkedMark(mark, claim.get_absolute_url(), title)
    days = [rows[key].dated_on for key in (mark.key, *mark.also)]
    query = urlencode(
        {"measure": comparison.measure.slug, "said_from": min(days), "said_to": max(days)}
    )
    title += f"; and {count_of(len(mark.also), 'mention')} beside it"
    return LinkedMark(mark, f"{listed}?{query}", title)
