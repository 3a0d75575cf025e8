"""Who gave which figure on which day: a table of sources by dates."""

from collections import defaultdict
from dataclasses import dataclass

from ..dates import write_date

DAYS = 5
SOURCES = 8
IN_A_CELL = 2


@dataclass
class Cell:
    """What one source said on one day; `more` mentions have no room."""

    day: str
    rows: list
    more: int


@dataclass
class SourcesByDay:
    """The last days on which figures were said, and the sources that said them, the last first.

    Each source is the last row that it said, with a cell for each day. `earlier` is how many days,
    and `others` how many sources, have no room.
    """

    days: list[str]
    sources: list[tuple[object, list[Cell]]]
    earlier: int
    others: int

    @property
    def shown(self):
        return [row for _, cells in self.sources for cell in cells for row in cell.rows]


def sources_by_day(rows) -> SourcesByDay | None:
    """The table; None where no two sources can be compared."""
    days = sorted({(row.dated_on, row.dated_precision) for row in rows})
    last = days[-DAYS:]
    said = defaultdict(lambda: defaultdict(list))
    for row in reversed(rows):
        if row.dated_on < last[0][0]:
            break
        day = (row.dated_on, row.dated_precision)
        if day in last:
            said[row.speaker_id][day].append(row)
    if len(said) < 2:
        return None
    names = {day: write_date(*day) for day in last}
    sources = [
        (
            next(cells[day][0] for day in reversed(last) if cells[day]),
            [Cell(names[day], cells[day][:IN_A_CELL], len(cells[day][IN_A_CELL:])) for day in last],
        )
        for cells in list(said.values())[:SOURCES]
    ]
    return SourcesByDay(
        [names[day] for day in last], sources, len(days[:-DAYS]), len(said) - len(sources)
    )
