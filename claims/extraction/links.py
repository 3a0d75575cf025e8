"""What one number of a sentence is to another: its baseline, its whole, or its parallel."""

from . import nouns
from .changes import is_moving, way
from .figures import Figure
from .units import TIMES
from .words import Token

# "up from 349", "instead of two": the number after is the baseline of the one before.
COMPARING = (
    ("compared", "with"), ("compared", "to"), ("up", "from"), ("down", "from"), ("against",),
    ("versus",),
    ("instead", "of"), ("rather", "than"), ("increase", "from"), ("rise", "from"), ("drop", "from"),
    ("compared", "with", "just"), ("compared", "with", "only"), ("higher", "than"), ("lower",
    "than"),
)  # fmt: skip
PARTS_AFTER = (
    ("of", "which"),
    ("of", "whom"),
    ("among", "them"),
    ("among", "whom"),
    ("including",),
    ("of", "those"),
)
WHOLE_AFTER = (
    ("of",),
    ("out", "of"),
    ("of", "the"),
    ("out", "of", "the"),
    ("of", "its"),
    ("of", "their"),
    ("of", "those"),
)
REACH = 12


def link(words: list[Token], figures: list[Figure]) -> None:
    """Join the figures of a sentence: units of parallel numbers, baselines, parts and wholes."""
    previous: Figure | None = None
    for figure in figures:
        if figure.kind != "quantity":
            continue
        if previous:
            _inherit(words, previous, figure)
            _baseline(words, previous, figure)
            _part(words, previous, figure)
        if previous is None or not _is_aside(words, figure):
            previous = figure


def _is_aside(words: list[Token], figure: Figure) -> bool:
    """Whether it stands first in brackets, as a conversion does: "2.2m shekels ($590,000)"."""
    return figure.first > 0 and words[figure.first - 1].text == "("


def _gap(words: list[Token], left: Figure, right: Figure) -> list[str]:
    return [word.lower for word in words[max(left.last, right.first - REACH) : right.first]]


def _contains(gap: list[str], phrases: tuple[tuple[str, ...], ...]) -> bool:
    text = " " + " ".join(gap) + " "
    return any(" " + " ".join(phrase) + " " in text for phrase in phrases)


def _inherit(words: list[Token], left: Figure, right: Figure) -> None:
    """A bare number takes the unit of the number it is parallel to."""
    if right.unit == left.unit or right.form in {"multiple", "ratio"}:
        return
    gap = _gap(words, left, right)
    if not right.unit and left.unit and left.form != "multiple" and not right.per:
        if nouns.compound(words, right.after, len(words)):
            return
        compared = _contains(gap, COMPARING) or (
            gap[-1:] in (["to"], ["or"]) and left.rule == right.rule
        )
        if (
            left.unit in TIMES
            and not compared
            and not {"from", "to", "or", "and", "than", "of"} & set(gap[-2:])
        ):
            return
        delta = way(words[left.first - 1].lower) if left.first else ""
        if left.unit in {"%", "pp"} and (
            (delta and gap[-1:] in (["to"], ["at"])) or (right.value and abs(right.value) > 400)
        ):
            return
        right.unit, right.per, right.rule = left.unit, left.per, "parallel"
        if left.factor < 1 and right.factor == 1:  # "84p to 74"
            right.value, right.factor = right.value * left.factor, left.factor
    elif (
        not left.unit
        and right.unit
        and gap in (["to"], ["and"], ["or"], [","], ["from"])
        and left.rule == "bare"
    ):
        left.unit, left.per, left.rule = right.unit, right.per, "parallel"
        if left.factor == 1 and left.value and right.factor != 1 and gap == ["to"]:
            left.value, left.factor = left.value * right.factor, right.factor


def _baseline(words: list[Token], left: Figure, right: Figure) -> None:
    """ "from 48 to 63" gives 63 the baseline 48; "63, up from 48" as well."""
    if left.unit != right.unit or left.value is None or right.value is None:
        return
    before_left = words[left.first - 1].lower if left.first else ""
    gap = _gap(words, left, right)
    if before_left == "from" and gap[-1:] == ["to"] and is_moving(words, left):
        right.baseline = left.value
    elif _contains(gap, COMPARING) or gap[-2:] in (["up", "from"], ["down", "from"]):
        left.baseline = right.value


def _part(words: list[Token], left: Figure, right: Figure) -> None:
    """ "1,000 arrests, of which 773" and "773 of the 1,000": the part points at its whole."""
    gap = _gap(words, left, right)
    if left.value is None or right.value is None:
        return
    if _contains(gap, PARTS_AFTER) and right.value <= left.value:
        right.whole = left
    elif (
        tuple(gap) in WHOLE_AFTER
        and left.value <= right.value
        and left.unit in {"", right.unit, "%"}
    ):
        left.whole = right
        left.unit = left.unit or right.unit
        if left.unit != "%":
            left.form = "ratio"
