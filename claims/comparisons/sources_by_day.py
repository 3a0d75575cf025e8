"""Who gave which figure on which day: a table of sources by days."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ..dates import PartialDate
from ..figures import ClaimFigure

DAYS_AT_MOST = 5
SOURCES_AT_MOST = 8
FIGURES_IN_A_CELL = 2


@dataclass
class Cell:
    """What one source said on one day; for `left_out` mentions there is no room."""

    day: str
    figures: list[ClaimFigure]
    left_out: int


@dataclass
class SourcesByDay:
    """The last days on which figures were said, and the sources that said them, the last first.

    Each source is the last figure that it gave, with a cell for each day. For `earlier_days` and
    for `other_sources`, which are numbers, there is no room.
    """

    days: list[str]
    sources: list[tuple[ClaimFigure, list[Cell]]]
    earlier_days: int
    other_sources: int

    @property
    def figures(self) -> list[ClaimFigure]:
        return [figure for _, cells in self.sources for cell in cells for figure in cell.figures]


def sources_by_day(figures: Sequence[ClaimFigure]) -> SourcesByDay | None:
    """The table of `figures` in the order said; None where no two sources can be compared."""
    days = sorted({figure.dated for figure in figures}, key=lambda day: (day.last, day.first))
    last_days = days[-DAYS_AT_MOST:]
    by_source: defaultdict[int, defaultdict[PartialDate, list[ClaimFigure]]]
    by_source = defaultdict(lambda: defaultdict(list))
    for figure in reversed(figures):
        if figure.dated_on < last_days[0].last:
            break
        if figure.dated in last_days:
            by_source[figure.speaker_id][figure.dated].append(figure)
    if len(by_source) < 2:
        return None
    names = {day: str(day) for day in last_days}
    sources = [
        (
            next(by_day[day][0] for day in reversed(last_days) if by_day[day]),
            [cell(names[day], by_day[day]) for day in last_days],
        )
        for by_day in list(by_source.values())[:SOURCES_AT_MOST]
    ]
    return SourcesByDay(
        [names[day] for day in last_days],
        sources,
        len(days[:-DAYS_AT_MOST]),
        len(by_source) - len(sources),
    )


def cell(day: str, figures: list[ClaimFigure]) -> Cell:
    return Cell(day, figures[:FIGURES_IN_A_CELL], len(figures[FIGURES_IN_A_CELL:]))
