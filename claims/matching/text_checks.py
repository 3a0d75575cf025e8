"""What the numbers of one sentence say of each other: parts and wholes, shares, changes.

The questions are those of `claims.checks`; here they are asked of the text, and only where its
words say which number is what: "962 arrests: 549, 347 and 85", "773 of 1,000, or 77 per cent",
"up 51 per cent, from 349 to 528".
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain, groupby, pairwise

from ..arithmetic import Verdict
from ..checks import CHECKS
from ..figures.claim_figure import PATHS, ClaimFigure
from ..models.codes import Form, PeriodKind
from .text_numbers import TextNumber

CHANGED = {Form.PERCENT_CHANGE, Form.POINT_CHANGE, Form.MULTIPLE}
# Between a whole and the list of its parts: "962 arrests: ", "962 (", "962, made up of ".
DIVIDED = re.compile(r"[^:(—–]{0,60}(?::|\(|—|–|\bmade up of)\s*", re.IGNORECASE)
# Between the parts of a list: ", ", " officers and ". Not a full stop, no second whole.
LISTED = re.compile(r"[^:()—–;.]{0,60}(?:,|;|\band)\s*(?:the (?:other|remaining)\s*)?")
# Before a share of the part just named: ", or ", " (". Not "and 12 per cent of them".
OF_THESE = re.compile(
    r"(?:\bor|\(|—|–|\bthat is|\bequal to|\bequivalent to)[,\s]*(?:just|only)?\s*$"
)
BEFORE = re.compile(r"\bfrom\s*$", re.IGNORECASE)
AFTER = re.compile(r"[^.;:]{0,60}\bto\s*$", re.IGNORECASE)
PERCENT = re.compile(r"%|per\s?cent|pc\b", re.IGNORECASE)

SENTENCES = {
    ("parts-make-whole", Verdict.CONSISTENT): "The parts printed here add up",
    ("parts-make-whole", Verdict.CONSISTENT_IF_ROUNDED): "The parts add up if figures are rounded",
    ("parts-make-whole", Verdict.INCONSISTENT): "The parts printed here do not add up",
    ("share-agrees", Verdict.CONSISTENT): "The share agrees with its part and its whole",
    ("share-agrees", Verdict.CONSISTENT_IF_ROUNDED): "The share agrees if figures are rounded",
    ("share-agrees", Verdict.INCONSISTENT): "The share does not agree with its part and its whole",
    ("change-agrees", Verdict.CONSISTENT): "The change agrees with its two figures",
    ("change-agrees", Verdict.CONSISTENT_IF_ROUNDED): "The change agrees if figures are rounded",
    ("change-agrees", Verdict.INCONSISTENT): "The change does not agree with its two figures",
    ("multiple-agrees", Verdict.CONSISTENT): "The multiple agrees with its two figures",
    (
        "multiple-agrees",
        Verdict.CONSISTENT_IF_ROUNDED,
    ): "The multiple agrees if figures are rounded",
    ("multiple-agrees", Verdict.INCONSISTENT): "The multiple does not agree with its two figures",
    ("percent-or-points", Verdict.INCONSISTENT): "The change agrees only as percentage points",
    ("percent-or-points", Verdict.CANNOT_TELL): "Per cent, or percentage points?",
}


@dataclass(frozen=True)
class TextAnswer:
    """An answer in words about some numbers of the text; `agrees` unless it needs a look."""

    places: tuple[int, ...]
    sentence: str
    agrees: bool


def answers_in_text(text, numbers: list[TextNumber]) -> list[TextAnswer]:
    """Every sum that the text itself invites, sentence by sentence."""
    found = []
    for _, group in groupby(numbers, key=lambda number: number.sentence):
        together = list(group)
        found += chain(
            part_answers(text, together),
            share_answers(text, together),
            change_answers(text, together),
        )
    return found


def part_answers(text, numbers):
    by_place = {number.place: number for number in numbers}
    wholes = {}
    for number in numbers:
        if number.said.part_of in by_place:
            wholes.setdefault(number.said.part_of, []).append(number)
    for place, some in [*wholes.items(), *listed_parts(text, numbers, wholes)]:
        whole = by_place[place]
        if len(some) > 1:
            yield from ask_check("parts-make-whole", whole=[whole], part=some)


def listed_parts(text, numbers, known):
    """Each number that a list of two or more others of its unit follows, with these."""
    for at, whole in enumerate(numbers):
        some = []
        pattern = DIVIDED
        for one, other in pairwise(numbers[at:]):
            between = text[one.said.end : other.said.start]
            if not pattern.fullmatch(between) or other.said.unit != whole.said.unit:
                break
            some.append(other)
            pattern = LISTED
        if len(some) > 1 and whole.place not in known:
            yield whole.place, some


def share_answers(text, numbers):
    by_place = {number.place: number for number in numbers}
    for part, share in pairwise(numbers):
        whole = by_place.get(part.said.part_of)
        between = text[part.said.end : share.said.start]
        if whole and share.said.form == Form.SHARE and OF_THESE.search(between):
            yield from ask_check("share-agrees", printed=[share], input=[part, whole])


def change_answers(text, numbers):
    changed = [number for number in numbers if number.said.form in CHANGED]
    for one, other in pairwise(numbers):
        start = numbers[0].sentence[0]
        if len(changed) == 1 and changed[0] not in (one, other):
            before = BEFORE.search(text, start, one.said.start)
            if before and AFTER.fullmatch(text, one.said.end, other.said.start):
                pair = {"after": [as_level(text, other)], "before": [as_level(text, one)]}
                for check in ("change-agrees", "multiple-agrees", "percent-or-points"):
                    if (check == "multiple-agrees") == (changed[0].said.form == Form.MULTIPLE):
                        yield from ask_check(check, printed=changed, **pair)


def as_level(text, number):
    """The number as what there was, whatever it was taken for beside a change."""
    said = number.said
    is_share = bool(PERCENT.search(text[said.start : said.end]))
    form, unit = (Form.SHARE, "%") if is_share else (Form.LEVEL, "")
    dimension, factor = ("share", Decimal("0.01")) if is_share else ("number", Decimal(1))
    said = replace(said, form=form, unit=unit, direction="")
    return replace(number, said=said, dimension=dimension, factor=factor)


def ask_check(check, **inputs):
    """What a check answers about these numbers, in the words for a text."""
    places = tuple(sorted({number.place for some in inputs.values() for number in some}))
    wholes = inputs.get("whole") or inputs.get("input", [])[1:]
    denominator = wholes[0].place if wholes else None
    candidate = {
        role: [as_claim_figure(number, denominator) for number in some]
        for role, some in inputs.items()
    }
    for answer in CHECKS[check].judge(candidate):
        if words := SENTENCES.get((check, answer.verdict)):
            agrees = answer.verdict in {Verdict.CONSISTENT, Verdict.CONSISTENT_IF_ROUNDED}
            yield TextAnswer(places, f"{words}: {answer.working}.", agrees)


def as_claim_figure(number, denominator=None):
    """The number as the checks read a claim: of a measure of its own, said by nobody."""
    said = number.said
    is_range = said.value_high is not None
    known = {
        "pk": number.place,
        "as_printed": said.as_printed,
        "value": None if is_range else said.value,
        "lower": said.value if is_range else None,
        "upper": said.value_high,
        "hedge": said.hedge,
        "form": said.form,
        "direction": said.direction,
        "per": said.per,
        "status": said.status,
        "population": "",
        "period_kind": PeriodKind.NOT_STATED,
        "unit": said.unit or number.dimension,
        "dimension": number.dimension,
        "factor": number.factor,
        "measure": number.place,
        "denominator": denominator,
        "publication": "this text",
        "voice": True,
    }
    return ClaimFigure(**dict.fromkeys(PATHS) | known)
