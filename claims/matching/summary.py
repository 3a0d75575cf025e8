"""The annotations of a text in words, and as plain text to paste into a mail or a file."""

from collections import Counter

from ..figures import HedgeChange
from ..figures.printed_hedges import printed_hedge
from ..figures.words import count_of, write_number
from ..models.codes import Hedge, QuotationKind

GRADE_LABELS = {
    "sure": "on record",
    "possible": "possible match on record",
    "other": "a different figure is on record",
    "none": "not on record",
}
# The same for all numbers of a text together.
COUNTED = [
    ("sure", "on record"),
    ("possible", "possible"),
    ("other", "with another figure on record"),
    ("none", "not on record"),
]
NONE_OF = {1: "not", 2: "neither"}


def grade_label(annotation):
    return GRADE_LABELS[annotation.grade]


def sentence(annotated):
    """The answer in one line."""
    if not annotated.annotations:
        return "No numbers found in this text"
    counts = Counter(annotation.grade for annotation in annotated.annotations)
    total = counts.total()
    numbers = count_of(total, "number")
    if counts["none"] == total:
        return f"{numbers}, {NONE_OF.get(total, 'none')} on record"
    parts = [f"{write_number(counts[grade])} {words}" for grade, words in COUNTED if counts[grade]]
    return f"{numbers}: {', '.join(parts)}"


def hedge_change_sentence(claim, suggestion):
    """What differs between the hedge of the earliest mention on record and that in the text."""
    before, now = (
        f"“{printed_hedge(row) or Hedge(row.hedge).words}”" for row in (claim, suggestion)
    )
    return {
        HedgeChange.KEPT: "",
        HedgeChange.LOST: f"The earliest mention on record has {before} and your text does not.",
        HedgeChange.ADDED: f"Your text has {now} and the earliest mention on record does not.",
        HedgeChange.ALTERED: (
            f"Your text has {now} where the earliest mention on record has {before}."
        ),
    }[HedgeChange.between(claim, suggestion)]


def caution(annotated):
    """What the answer does not mean."""
    if not annotated.annotations:
        return "Dates, times, ages and numbers in names are not looked up."
    left_out = (
        f" Only the first {len(annotated.annotations):,} numbers were looked up, and"
        f" {count_of(annotated.left_out, 'number')} {'was' if annotated.left_out == 1 else 'were'}"
        " not. Check the text in parts."
        if annotated.left_out
        else ""
    )
    return (
        "The record shows what was printed, not whether it was right. A number that is not here"
        f" may be right, and one that is here may not be.{left_out}"
    )


def plain_text(annotated):
    """All annotations, a paragraph each."""
    return "\n\n".join("\n".join(lines(annotation)) for annotation in annotated.annotations)


def lines(annotation):
    yield f"{annotation.position}. “{annotation.as_printed}”: {grade_label(annotation)}"
    yield from (f"   {answer.sentence}" for answer in annotation.answers)
    if annotation.hedge_change:
        yield f"   {annotation.hedge_change}"
    for match in annotation.matches:
        yield f"   {match.measure.name} ({match.reason})"
        yield from (f"   - {plain_claim_line(claim)}" for claim in match.claims)
    for measure, claims in annotation.other_figures:
        yield f"   Other figures on record for “{measure.name}”:"
        yield from (f"   - {plain_claim_line(claim)}" for claim in claims)
    yield from (f"   Finding on record: {sentence}" for sentence in annotation.disagreements)
    if annotation.questions:
        yield f"   Your text does not say: {' '.join(annotation.questions)}"


def plain_claim_line(claim):
    """“Up to 80 more officers” (Metropolitan Police; printed 31 July 2025 in Metro), claim 10."""
    article = claim.article
    printed = f"; printed {article.published_date} in {article.publication}"
    if claim.quotation.kind == QuotationKind.NARRATION:  # whose publication is named already
        printed = f", {article.published_date}"
    return f"“{claim.as_printed}” ({claim.quotation.attribution}{printed}), claim {claim.pk}"
