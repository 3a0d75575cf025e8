"""The figures of one measure that are current: given last, and not superseded."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..dates import PartialDate
from ..figures import ClaimFigure, figure_key
from ..models.codes import Hedge, RelationKind, RelationState

SUPERSEDES = (RelationKind.UPDATES, RelationKind.CORRECTS)


@dataclass(frozen=True)
class CurrentFigures:
    """The last figure, and the least and the largest of each source's last one.

    `is_last_for_certain` is whether no other may have been said after the last one.
    """

    latest: ClaimFigure
    least: ClaimFigure
    largest: ClaimFigure
    sources: int
    is_last_for_certain: bool

    @property
    def all_agree(self) -> bool:
        """Whether all sources give one figure."""
        return figure_key(self.least) == figure_key(self.largest)


def current_figures(
    figures: Sequence[ClaimFigure],
    relations: Iterable[tuple],
    plotted_value: Callable[[ClaimFigure], Decimal],
) -> CurrentFigures | None:
    """Those of `figures`, of one scale and in the order said, that nothing updated or corrected.

    `relations` are (from, to, kind, state); `plotted_value` gives the number that stands for a
    figure.
    """
    figures_by_id = {figure.pk: figure for figure in figures}
    superseded_on: dict[Hashable, PartialDate] = {}
    for later_id, earlier_id, kind, state in relations:
        if kind not in SUPERSEDES or state != RelationState.CONFIRMED:
            continue
        if later_id in figures_by_id and earlier_id in figures_by_id:
            day, key = figures_by_id[later_id].dated, figure_key(figures_by_id[earlier_id])
            superseded_on[earlier_id] = superseded_on[key] = day
    current = [figure for figure in figures if not is_superseded(figure, superseded_on)]
    if not current:
        return None
    last_by_speaker = {figure.speaker_id: figure for figure in current}
    # Of one number, what lies below it comes before it, and what lies above it after it.
    ordered = [
        (plotted_value(figure), Hedge(figure.hedge).side, figure.pk)
        for figure in last_by_speaker.values()
    ]
    least, largest = (figures_by_id[pk] for *_, pk in (min(ordered), max(ordered)))
    latest = current[-1]
    is_certain = all(figure.dated.is_by(latest.dated) for figure in current if figure is not latest)
    return CurrentFigures(latest, least, largest, len(last_by_speaker), is_certain)


def is_superseded(figure: ClaimFigure, superseded_on: Mapping[Hashable, PartialDate]) -> bool:
    """Whether it was updated or corrected, or another of its figure was after it was said."""
    if figure.pk in superseded_on:
        return True
    later = superseded_on.get(figure_key(figure))
    return later is not None and figure.dated.is_by(later)
