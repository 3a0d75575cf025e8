"""Where the figures of one measure stand now."""

from dataclasses import dataclass
from datetime import date

from ..figures import figure_key
from ..models.codes import Hedge, RelationKind

REPLACES = (RelationKind.UPDATES, RelationKind.CORRECTS)


@dataclass(frozen=True)
class CurrentFigures:
    """The last figure, and the least and the largest of each source's last one."""

    latest: object
    least: object
    largest: object
    sources: int

    @property
    def is_one(self):
        """Whether all sources give one figure."""
        return figure_key(self.least) == figure_key(self.largest)


def current_figures(rows, relations, height) -> CurrentFigures | None:
    """`rows` in the order said, of one scale; what was updated or corrected stands no more.

    `height` gives the number that a row stands at.
    """
    known = {row.pk: row for row in rows}
    gone = {}
    for one, other, kind, state in relations:
        if kind in REPLACES and state == "confirmed" and one in known and other in known:
            gone[other] = gone[figure_key(known[other])] = known[one].dated_on
    standing = [row for row in rows if not is_superseded(row, gone)]
    if not standing:
        return None
    last = {row.speaker_id: row for row in standing}
    # Of one number, what lies below it comes before it, and what lies above it after it.
    sizes = [(height(row), Hedge(row.hedge).side, row.pk) for row in last.values()]
    least, largest = (known[pk] for *_, pk in (min(sizes), max(sizes)))
    return CurrentFigures(standing[-1], least, largest, len(last))


def is_superseded(row, gone):
    """Whether it was updated or corrected, or another of its figure was after it was said."""
    return row.pk in gone or row.dated_on <= gone.get(figure_key(row), date.min)
