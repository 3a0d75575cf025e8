"""The notes of a text in words, and as plain text to paste into a mail or a file."""

from ..dates import write_date
from ..figures.words import attribution, count_of

GRADE_LABELS = {
    "sure": "on record",
    "possible": "possibly on record",
    "other": "another figure is on record",
    "none": "not on record",
}


def grade_label(note):
    return GRADE_LABELS[note.grade]


def sentence(notes):
    """The answer in one line."""
    if not notes.notes:
        return "There is no number in this text"
    counted = count_of(len(notes.notes), "number")
    if not notes.on_record:
        return f"{counted}, none of them on record"
    sure = sum(note.grade == "sure" for note in notes.notes)
    possible = len(notes.on_record) - sure
    found = [f"{sure} on record"] * bool(sure) + [f"{possible} possibly"] * bool(possible)
    return f"{counted}: {', '.join(found)}"


def caution(notes):
    """What the answer does not mean."""
    unread = (
        f" Only the first {len(notes.notes):,} numbers were looked up; {notes.unread:,} more were"
        " not: check the text in parts."
        if notes.unread
        else ""
    )
    if not notes.notes:
        return "Dates, times, ages and numbers in names are not looked up."
    return (
        "A number that is not on record may be right, and one that is may be wrong: the record says"
        f" what was printed.{unread}"
    )


def plain_text(notes):
    """All notes, a paragraph each."""
    return "\n\n".join("\n".join(lines(note)) for note in notes.notes)


def lines(note):
    yield f"{note.number}. “{note.printed}”: {grade_label(note)}"
    yield from (f"   {answer.sentence}" for answer in note.sums)
    if note.hedge:
        yield f"   {note.hedge}"
    for match in note.matches:
        yield f"   {match.measure.name} ({match.why})"
        yield from (f"   - {plain_claim_line(claim)}" for claim in match.claims)
    for measure, claims in note.others:
        yield f"   The record also has of “{measure.name}”:"
        yield from (f"   - {plain_claim_line(claim)}" for claim in claims)
    yield from (f"   On record: {sentence}" for sentence in note.disagreements)
    if note.questions:
        yield f"   The draft leaves open: {' '.join(note.questions)}"


def plain_claim_line(claim):
    """“Up to 80 more officers” (Metropolitan Police, printed 31 July 2025 in Metro), claim 10."""
    article = claim.article
    printed = write_date(article.published_on, article.published_precision)
    return (
        f"“{claim.as_printed}” ({attribution(claim.quotation)}; printed {printed} in"
        f" {article.publication}), claim {claim.pk}"
    )
