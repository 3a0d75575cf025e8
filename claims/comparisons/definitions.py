"""What a measure counts, in words: how its definition changed, how its neighbours differ."""

import re
from dataclasses import dataclass
from datetime import datetime

from ..models.codes import MeasureKind

TITLES = {
    "name": "name",
    "definition": "definition",
    "kind": "kind",
    "unit": "unit",
    "denominator": "out of",
}
# Must match the gap in “Posts, 2.5 a day. Others are not counted.”; must not match that in “2.5 a”.
SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
KINDS = {
    MeasureKind.STOCK: "a number on a given day",
    MeasureKind.FLOW: "a number over a period",
    MeasureKind.CUMULATIVE: "a running total",
    MeasureKind.RATE: "a rate",
    MeasureKind.SHARE: "a share",
    MeasureKind.MONEY: "a sum of money",
    MeasureKind.DURATION: "a duration",
    MeasureKind.INDEX: "an index",
}


@dataclass(frozen=True)
class Revision:
    """A day on which readers saw the definition change: rows (what, before, after)."""

    on: datetime
    changes: list[tuple[str, str, str]]


def revisions(measure, known_on=None) -> list[Revision]:
    """Every change since the measure had a published claim, the last first.

    `measure` comes `with_wordings()`; with `known_on`, a `PartialDate`, later ones are left out.
    """
    seen_changes, before = [], None
    for wording in measure.wordings:
        since = datetime.fromisoformat(wording["since"])
        if known_on and since.date() > known_on.last:
            break
        if before and since > measure.public_since:
            changes = [
                (title, definition_words(name, before[name]), definition_words(name, wording[name]))
                for name, title in TITLES.items()
                if before[name] != wording[name]
            ]
            if changes:
                seen_changes.append(Revision(since, changes))
        before = wording
    return seen_changes[::-1]


def definition_words(name: str, value: str | None) -> str:
    return MeasureKind(value).label if value and name == "kind" else value or ""


def difference(neighbour, measure) -> str:
    """What one has to know before comparing figures of both: “in officers, not pounds”.

    Where neither unit nor kind tells them apart, the first sentence of its definition does.
    """
    differences = []
    if neighbour.denominator_id == measure.pk:
        differences.append("a share of this measure")
    if measure.denominator_id == neighbour.pk:
        differences.append("what this measure is a share of")
    if neighbour.unit and measure.unit and neighbour.unit != measure.unit:
        differences.append(f"in {neighbour.unit.plural}, not {measure.unit.plural}")
    if neighbour.kind != measure.kind:
        differences.append(f"{KINDS[neighbour.kind]}, not {KINDS[measure.kind]}")
    return "; ".join(differences) or SENTENCE_END.split(neighbour.definition, 1)[0].removesuffix(
        "."
    )
