"""The annotations of a text in words, and as plain text to paste into a mail or a file."""

from ..figures.words import count_of

GRADE_LABELS = {
    "sure": "on record",
    "possible": "possibly on record",
    "other": "another figure is on record",
    "none": "not on record",
}


def grade_label(annotation):
    return GRADE_LABELS[annotation.grade]


def sentence(annotated):
    """The answer in one line."""
    if not annotated.annotations:
        return "There is no number in this text"
    numbers = count_of(len(annotated.annotations), "number")
    if not annotated.on_record:
        return f"{numbers}, none of them on record"
    sure = sum(annotation.grade == "sure" for annotation in annotated.annotations)
    possible = len(annotated.on_record) - sure
    parts = [f"{sure} on record"] * bool(sure) + [f"{possible} possibly"] * bool(possible)
    return f"{numbers}: {', '.join(parts)}"


def caution(annotated):
    """What the answer does not mean."""
    if not annotated.annotations:
        return "Dates, times, ages and numbers in names are not looked up."
    left_out = (
        f" Only the first {len(annotated.annotations):,} numbers were looked up;"
        f" {annotated.left_out:,} more were not: check the text in parts."
        if annotated.left_out
        else ""
    )
    return (
        "A number that is not on record may be right, and one that is may be wrong: the record says"
        f" what was printed.{left_out}"
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
        yield f"   The record also has of “{measure.name}”:"
        yield from (f"   - {plain_claim_line(claim)}" for claim in claims)
    yield from (f"   On record: {sentence}" for sentence in annotation.disagreements)
    if annotation.questions:
        yield f"   The draft leaves open: {' '.join(annotation.questions)}"


def plain_claim_line(claim):
    """“Up to 80 more officers” (Metropolitan Police, printed 31 July 2025 in Metro), claim 10."""
    article = claim.article
    return (
        f"“{claim.as_printed}” ({claim.quotation.attribution}; printed {article.published_date} in"
        f" {article.publication}), claim {claim.pk}"
    )
