"""The annotations of a text in words, and as plain text to paste into a mail or a file."""

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
CUT = "There are more numbers in the text than are looked up at once: check it in parts."
NONE_OF = {1: "not", 2: "neither"}


def grade_label(annotation):
    return GRADE_LABELS[annotation.grade]


def sentence(annotated):
    """The answer in one line."""
    total, worth = len(annotated.annotations), len(annotated.group("look"))
    if not total:
        return "No numbers found in this text"
    numbers = count_of(total, "number")
    if len(annotated.not_on_record) == total:
        return f"{numbers}, {NONE_OF.get(total, 'none')} on record"
    if total == worth == 1:
        return "1 number, and it is worth a second look"
    if worth:
        verb = "is" if worth == 1 else "are"
        return f"{write_number(worth)} of {numbers} {verb} worth a second look"
    return f"Nothing stands out in {numbers}"


def counts(annotated):
    """How many numbers are in each group, and what is said of them, without those of none."""
    groups = {
        "look": "worth a second look",
        "agrees": "on record",
        "none": "not on record",
    }
    numbers = ((name, len(annotated.group(name)), words) for name, words in groups.items())
    return [(name, write_number(count), words) for name, count, words in numbers if count]


def verdict(annotation):
    """The note in one line."""
    disagreeing = [answer for answer in annotation.answers if not answer.agrees]
    if disagreeing:
        return disagreeing[0].sentence
    if annotation.difference:
        return annotation.difference
    if annotation.grade == "other":
        measure, claims = annotation.other_figures[0]
        return f"On record for {quoted(measure.name)}: {claims[0].as_printed}"
    if annotation.has_lost_hedge:
        return lost_hedge(annotation)
    if annotation.matches:
        return agreement(annotation)
    return " ".join(["Not on record.", *asked(annotation)])


def lost_hedge(annotation):
    claim = annotation.matches[0].claims[0]
    hedge = "a hedge" if annotation.hedge_change == HedgeChange.LOST else "another hedge"
    return f"On record with {hedge}: {quoted(claim.as_printed)}"


def agreement(annotation):
    match = annotation.matches[0]
    name = match.measure.name if match.is_sure else f"Possible match: {match.measure.name}"
    claim = annotation.word_for_word
    return f"{name}; word for word in {claim.article.publication}" if claim else name


def asked(annotation):
    if annotation.questions:
        yield f"Your text does not say: {' '.join(annotation.questions)}"


def quoted(words):
    return f"“{words}”"


def hedge_change_sentence(claim, suggestion, change):
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
    }[change]


def caution(annotated):
    """What the answer does not mean."""
    if not annotated.annotations:
        meaning = "Dates, times, ages and numbers in names are not looked up."
    else:
        meaning = (
            "The record shows what was printed, not whether it was right. A number that is not"
            " here may be right, and one that is here may not be."
        )
    return f"{meaning} {CUT}" if annotated.is_cut else meaning


def plain_text(annotated):
    """All annotations, a paragraph each."""
    return "\n\n".join(annotation.text for annotation in annotated.annotations)


def lines(annotation):
    """A note, line by line."""
    yield f"{annotation.position}. {quoted(annotation.as_printed)}: {annotation.verdict}"
    yield from (f"   {answer.sentence}" for answer in annotation.answers if answer.agrees)
    if annotation.hedge_sentence:
        yield f"   {annotation.hedge_sentence}"
    for match in annotation.matches:
        yield f"   {match.measure.name} ({match.reason})"
        yield from (f"   - {plain_claim_line(claim)}" for claim in match.claims)
    for measure, claims in annotation.other_figures:
        yield f"   Other figures on record for “{measure.name}”:"
        yield from (f"   - {plain_claim_line(claim)}" for claim in claims)
    yield from (f"   Finding on record: {sentence}" for sentence in annotation.disagreements)
    if annotation.questions and annotation.group != "none":
        yield f"   Your text does not say: {' '.join(annotation.questions)}"


def plain_claim_line(claim):
    """“Up to 80 more officers” (Metropolitan Police; printed 31 July 2025 in Metro), claim 10."""
    article = claim.article
    printed = f"; printed {article.published_date} in {article.publication}"
    if claim.quotation.kind == QuotationKind.NARRATION:  # whose publication is named already
        printed = f", {article.published_date}"
    return f"“{claim.as_printed}” ({claim.quotation.attribution}{printed}), claim {claim.pk}"
