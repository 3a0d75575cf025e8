"""What the numbers of one sentence say of each other: parts and wholes, shares, changes.

The questions are those of `claims.checks`; here they are asked of the text, and only where its
words say which number is what: "962 arrests: 549, 347 and 85", "773 of 1,000, or 77 per cent",
"up 51 per cent, from 349 to 528".
"""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import chain, groupby, pairwise

from ..arithmetic import NUMBER, PERCENT, Verdict
from ..checks import CHECKS
from ..models.codes import Form
from .text_numbers import TextNumber

# Between a whole and the list of its parts: "962 arrests: ", "962 (", "962, made up of ".
DIVIDED = re.compile(r"[^:(—–]{0,120}(?::|\(|—|–|\bmade up of)\s*", re.IGNORECASE)
# Between the parts of a list: ", ", " officers and ". Not a full stop, no second whole.
LISTED = re.compile(r"[^:()—–;.]{0,60}(?:,|;|\band)\s*(?:the (?:other|remaining)\s*)?")
# Before a share of the part just named: ", or ", " (". Not "and 12 per cent of them".
OF_THESE = re.compile(
    r"(?:\bor|\(|—|–|\bthat is|\bequal to|\bequivalent to)[,\s]*(?:just|only)?\s*$"
)
FROM = re.compile(r"\bfrom\s*$", re.IGNORECASE)
TO = re.compile(r"[^.;:]{0,60}\bto\s*$", re.IGNORECASE)
PERCENT_SIGN = re.compile(r"%|per\s?cent|pc\b", re.IGNORECASE)

SENTENCES = {
    ("parts-make-whole", Verdict.CONSISTENT): "The parts in your text add up",
    (
        "parts-make-whole",
        Verdict.CONSISTENT_IF_ROUNDED,
    ): "The parts in your text add up if figures were rounded",
    ("parts-make-whole", Verdict.INCONSISTENT): "The parts in your text do not add up",
    ("share-agrees", Verdict.CONSISTENT): "The share agrees with its part and its whole",
    ("share-agrees", Verdict.CONSISTENT_IF_ROUNDED): "The share agrees if figures were rounded",
    ("share-agrees", Verdict.INCONSISTENT): "The share does not agree with its part and its whole",
    ("change-agrees", Verdict.CONSISTENT): "The change agrees with its two figures",
    ("change-agrees", Verdict.CONSISTENT_IF_ROUNDED): "The change agrees if figures were rounded",
    ("change-agrees", Verdict.INCONSISTENT): "The change does not agree with its two figures",
    ("multiple-agrees", Verdict.CONSISTENT): "The multiple agrees with its two figures",
    (
        "multiple-agrees",
        Verdict.CONSISTENT_IF_ROUNDED,
    ): "The multiple agrees if figures were rounded",
    ("multiple-agrees", Verdict.INCONSISTENT): "The multiple does not agree with its two figures",
    ("percent-or-points", Verdict.INCONSISTENT): "The change agrees only as percentage points",
    ("percent-or-points", Verdict.CANNOT_TELL): "Per cent or percentage points?",
}


@dataclass(frozen=True)
class TextAnswer:
    """An answer in words about the numbers of these `indexes`; `agrees` unless it needs a look."""

    indexes: tuple[int, ...]
    sentence: str
    agrees: bool


def answers_in_text(text: str, numbers: list[TextNumber]) -> list[TextAnswer]:
    """Every sum that the text itself invites, sentence by sentence."""
    answers: list[TextAnswer] = []
    for _, group in groupby(numbers, key=lambda number: number.sentence):
        of_sentence = list(group)
        answers += chain(
            part_answers(text, of_sentence),
            share_answers(text, of_sentence),
            change_answers(text, of_sentence),
        )
    return answers


def part_answers(text, numbers):
    by_index = {number.index: number for number in numbers}
    stated = defaultdict(list)
    for number in numbers:
        if number.suggestion.part_of in by_index:
            stated[number.suggestion.part_of].append(number)
    for index, parts in [*stated.items(), *listed_parts(text, numbers, stated)]:
        if len(parts) > 1:
            yield from ask_check("parts-make-whole", whole=[by_index[index]], part=parts)


def listed_parts(text, numbers, stated):
    """Each number that a list of two or more others of its unit follows, with these.

    Left out are the wholes whose parts are `stated` in other words.
    """
    for position, whole in enumerate(numbers):
        parts = []
        pattern = DIVIDED
        for left, right in pairwise(numbers[position:]):
            between = text[left.suggestion.end : right.suggestion.start]
            is_of_unit = right.suggestion.unit in {whole.suggestion.unit, "", "person"}
            if not pattern.fullmatch(between) or not is_of_unit:
                break
            parts.append(right)
            pattern = LISTED
        if len(parts) > 1 and whole.index not in stated:
            yield whole.index, parts


def share_answers(text, numbers):
    by_index = {number.index: number for number in numbers}
    for part, share in pairwise(numbers):
        whole = by_index.get(part.suggestion.part_of)
        between = text[part.suggestion.end : share.suggestion.start]
        if whole and share.suggestion.form == Form.SHARE and OF_THESE.search(between):
            yield from ask_check("share-agrees", printed=[share], input=[part, whole])


def change_answers(text, numbers):
    changes = [number for number in numbers if Form(number.suggestion.form).is_relative]
    if len(changes) != 1:
        return
    is_multiple = changes[0].suggestion.form == Form.MULTIPLE
    checks = ["multiple-agrees"] if is_multiple else ["change-agrees", "percent-or-points"]
    for earlier, later in pairwise(numbers):
        if changes[0] not in (earlier, later) and are_from_and_to(text, earlier, later):
            levels = {"after": [as_level(text, later)], "before": [as_level(text, earlier)]}
            for check in checks:
                yield from ask_check(check, printed=changes, **levels)


def are_from_and_to(text, earlier, later):
    """Whether the two are printed so: "from 349 to 528"."""
    return FROM.search(text, earlier.sentence[0], earlier.suggestion.start) and TO.fullmatch(
        text, earlier.suggestion.end, later.suggestion.start
    )


def as_level(text, number):
    """The number as what there was, whatever it was taken for beside a change."""
    suggestion = number.suggestion
    is_share = bool(PERCENT_SIGN.search(text[suggestion.start : suggestion.end]))
    form, unit = (Form.SHARE, PERCENT) if is_share else (Form.LEVEL, NUMBER)
    suggestion = replace(suggestion, form=form, direction="")
    return replace(number, suggestion=suggestion, unit=unit)


def ask_check(check, **inputs):
    """What a check answers about these numbers, in the words for a text."""
    indexes = tuple(sorted({number.index for numbers in inputs.values() for number in numbers}))
    wholes = inputs.get("whole") or inputs.get("input", [])[1:]
    denominator = wholes[0].index if wholes else None
    case = {
        role: [number.figure._replace(denominator=denominator) for number in numbers]
        for role, numbers in inputs.items()
    }
    for answer in CHECKS[check].judge(case):
        if words := SENTENCES.get((check, answer.verdict)):
            agrees = answer.verdict in {Verdict.CONSISTENT, Verdict.CONSISTENT_IF_ROUNDED}
            working = answer.working.replace("; printed: ", "; your text has ")
            yield TextAnswer(indexes, f"{words}: {working}.", agrees)
