"""A chart with its words, as a template draws it."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse

from ..charts import Captions, Mark, Timeline, lay_out_captions, with_labels
from ..figures import ClaimFigure
from ..figures.words import count_of, figure_text
from ..known_on import address_of
from .chart_data import Scale, shared_mark_words

DESCRIBED_AT_MOST = 12  # marks that the description names


class LinkedMark(NamedTuple):
    """A mark with the address that it leads to, and what it says when it is pointed at."""

    mark: Mark
    address: str
    title: str


@dataclass(frozen=True)
class MeasureChart:
    """One width of the chart; `is_alone` is whether it stands in a file of its own."""

    size: str
    timeline: Timeline
    captions: Captions
    marks: list[LinkedMark]
    title: str
    description: str
    shared_marks: str
    is_alone: bool


def draw_measure(comparison, size: str, source: str = "") -> MeasureChart:
    """With a `source`, the address of the page, the chart has a heading and can stand alone."""
    data = comparison.chart_data
    figures = {figure.pk: figure for figure in data.figures}
    timeline = data.timelines[size]
    named = [mark.key for mark in timeline.marks if mark.key in data.named_ids]
    timeline = with_labels(timeline, {pk: label_texts(figures[pk], comparison) for pk in named})
    marks = [link_mark(mark, comparison, figures) for mark in timeline.marks]
    title = comparison.measure.name
    captions = lay_out_captions(
        timeline.width,
        timeline.height,
        heading=title if source else "",
        subheading=" ".join([subtitle(data.scale), *data.notes]) if source else "",
        legend=data.legend(size),
        foot=f"Claim tracker, {source}" if source else "",
    )
    return MeasureChart(
        size,
        timeline,
        captions,
        marks,
        title,
        describe(marks),
        shared_mark_words(timeline),
        bool(source),
    )


def subtitle(scale: Scale) -> str:
    """A fall in officers: every figure by the day it was said, or else printed."""
    words = f"{scale.words}: every figure" if scale.words else "every figure"
    return f"{words[0].upper()}{words[1:]} by the day it was said, or else printed."


def describe(marks: list[LinkedMark]) -> str:
    """The first marks in words, for whoever cannot see them, and how many more there are."""
    description = "; ".join(mark.title for mark in marks[:DESCRIBED_AT_MOST])
    more = len(marks) - DESCRIBED_AT_MOST
    return f"{description}; and {count_of(more, 'more mark')}." if more > 0 else f"{description}."


def label_texts(figure: ClaimFigure, comparison) -> tuple[str, str]:
    """What may stand beside the mark of a figure: it and who said it, or it alone."""
    words = comparison.chart_data.mark_words(figure)
    return f"{words} · {comparison.speaker_name(figure.pk)}", words


def link_mark(mark: Mark, comparison, figures: Mapping[Hashable, ClaimFigure]) -> LinkedMark:
    claim, figure = comparison.claims[mark.key], figures[mark.key]
    title = f"{figure_text(claim)}: {claim.quotation.attribution}, {figure.dated}"
    if not mark.also:
        return LinkedMark(mark, address_of(claim), title)
    days = [figures[pk].dated_on for pk in (mark.key, *mark.also)]
    query = urlencode(
        {"measure": comparison.measure.slug, "said_from": min(days), "said_to": max(days)}
    )
    title += f"; and {count_of(len(mark.also), 'mention')} beside it"
    return LinkedMark(mark, f"{reverse('claim-list')}?{query}", title)
