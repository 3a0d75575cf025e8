"""A claim beside its article: the sentence that it is printed in, and each field as read in it."""

from decimal import Decimal
from typing import NamedTuple

from ..actions import field_words
from ..figures.printed_hedges import printed_hedges
from ..matching import PrintedSentence, UnitIndex, dates_of, printed_sentence, read_claim
from ..models import Claim, Unit
from ..models.codes import Hedge, PeriodKind

READ_FIELDS = "hedge value lower upper unit form direction per status baseline_value".split()
# What the engine leaves empty where it cannot tell; of the others empty is what it has read.
NO_PERIOD = {"", PeriodKind.NOT_STATED}
MAY_BE_UNREAD = {"lower", "upper", "unit", "direction", "per", "baseline_value"}


class FieldReading(NamedTuple):
    """One field: what is read in the printed words, what was typed, whether they agree.

    `sent` is what a form sends for what is read; "" where that is more than one field holds.
    """

    name: str
    label: str
    read: str
    typed: str
    agrees: bool
    sent: str = ""


class PrintComparison(NamedTuple):
    """`has_text` is whether the article's text is on record, in which a claim is printed or not."""

    has_text: bool
    sentence: PrintedSentence | None
    readings: list[FieldReading]


def compare_with_print(claim: Claim, units: UnitIndex | None = None) -> PrintComparison:
    """What an editor and a reviewer see beside a claim's fields.

    The claim may be as it was typed a moment ago; its article's text is read. Whoever compares
    several gives the `units` of the record.
    """
    text = claim.quotation.article.text if claim.quotation.article_id else ""
    sentence = printed_sentence(text, claim.as_printed, claim.start) if text else None
    read = read_claim(claim, sentence, units or UnitIndex(Unit.objects.order_by("pk")))
    compared = [compare_field(claim, read, name) for name in READ_FIELDS] if read else []
    readings = [reading for reading in compared if reading]
    readings += compare_period(claim, sentence)
    return PrintComparison(bool(text), sentence, readings)


def compare_field(claim, read, name):
    """A field as it was typed beside what is read; None where nothing is read to compare."""
    value, typed = getattr(read, name), typed_value(claim, name)
    is_filled_in = name in {"lower", "upper"} and read.hedge != Hedge.BETWEEN
    if is_filled_in or (value in (None, "") and (name in MAY_BE_UNREAD or typed in (None, ""))):
        return None
    is_same_hedge = name == "hedge" and typed in printed_hedges(claim.as_printed, claim.value)
    field = Claim._meta.get_field(name)
    sent = str(value.pk) if isinstance(value, Unit) else "" if value is None else str(value)
    return FieldReading(
        name,
        str(field.verbose_name),
        field_words(read, field) or "none",
        (str(typed) if name == "unit" and typed else field_words(claim, field)) or "nothing",
        value == typed or is_same_hedge,
        f"{value:f}" if isinstance(value, Decimal) else sent,
    )


def typed_value(claim, name):
    """What was typed; a claim without a unit has that of its measure."""
    if name == "unit" and not claim.unit and claim.measure:
        return claim.measure.unit
    return getattr(claim, name)


def compare_period(claim, sentence):
    """The dates of the sentence, where the period of the claim says nothing of them."""
    if not sentence or not sentence.has_words or claim.period_kind not in NO_PERIOD:
        return
    if dates := dates_of(sentence.text):
        field = Claim._meta.get_field("period_kind")
        read = " … ".join(dates)
        typed = field_words(claim, field) or "not looked for yet"
        yield FieldReading("period_kind", str(field.verbose_name), read, typed, agrees=False)
