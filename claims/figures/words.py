"""Numbers, and the figure of a claim, in words.

Everything here is made of what the record holds and returns plain text; nothing asks the database.
"""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from .. import models
from ..arithmetic import Figure, Interval, Unit, allowed_interval
from ..models import Claim
from ..models.codes import Direction, Form, Hedge

# The words that print a hedge. Must match "over", "as many as", "an estimated"; looked for only
# where an editor recorded a hedge, and "some" and "from" only where they can be the hedge recorded.
PRINTED_HEDGE = (
    r"just (?:over|under|above|below)|(?:well |slightly )?(?:over|under|above|below)"
    r"|(?:no|not) (?:more|less|fewer) than|(?:more|less|fewer|greater) than|up to"
    r"|as (?:many|much|few|little|high|low) as|at (?:least|most)|a (?:minimum|maximum) of"
    r"|upwards of|in excess of|close to|approaching|nearly|almost|about|around"
    r"|roughly|approximately|circa|an estimated|estimated|exactly|precisely"
    r"|or (?:more|so|fewer|less)"
)
PRINTED_HEDGE_OF: dict[str, str] = {Hedge.ABOUT: "|some", Hedge.BETWEEN: "|between|from"}
SCALE = r"(?:hundred|thousand|million|billion|trillion)"
SMALL = (
    r"(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety)(?:-\w+)?)"
)
# The number itself. Must match "£260m", "50%", "0.0003", "three million", "hundreds of thousands",
# "double", "a third"; must not take the full stop of "in 2024." along.
NUMBER = re.compile(
    rf"[£$€¥]?\d+(?:,\d{{3}})*(?:\.\d+)?(?:%|(?:k|m|bn|tn)\b|[ -]?{SCALE}\b)?"
    rf"|\b(?:(?:tens|dozens|{SCALE}s)(?: of (?:dozens|{SCALE}s))?"
    rf"|{SMALL}(?: {SCALE})?|an? (?:{SCALE}|dozen|half|third|quarter|fifth|tenth)|{SCALE}|dozen"
    r"|half|halved?|thirds?|quarters?|doubled?|doubling|tripled?|trebled?|quadrupled?|once|twice)\b",
    re.IGNORECASE,
)


def hedge_and_number(claim: Claim) -> list[tuple[str, str]]:
    """The printed words cut into (kind, text), kind being hedge, number, words or added.

    Joined together the texts are the printed words again. Only where the article's hedge stands
    outside of them is one "added" in front, so that no figure is ever shown without its hedge.
    """
    hedge = hedge_span(claim)
    spans = sorted([*hedge, *number_spans(claim, after=hedge)], key=lambda span: span[1])
    parts, position = [], 0
    for kind, start, end in spans:
        parts += [("words", claim.as_printed[position:start]), (kind, claim.as_printed[start:end])]
        position = end
    parts.append(("words", claim.as_printed[position:]))
    if not hedge and (added := stated_hedge(claim)):
        parts.insert(0, ("added", added))
    return [(kind, text) for kind, text in parts if text]


def figure_text(claim: Claim) -> str:
    """The printed words on one line, with a hedge that stands outside of them in front."""
    return "".join(
        f"[{text}] " if kind == "added" else text for kind, text in hedge_and_number(claim)
    )


def stated_hedge(claim: Claim) -> str:
    """The words of the hedge beside the number; "" where none stands there."""
    hedge = Hedge(claim.hedge or Hedge.NONE)
    return hedge.words if hedge.is_stated else ""


def hedge_span(claim: Claim) -> list[tuple[str, int, int]]:
    if not stated_hedge(claim):
        return []
    words = rf"\b(?:{PRINTED_HEDGE}{PRINTED_HEDGE_OF.get(claim.hedge, '')})\b"
    match = re.search(words, claim.as_printed, re.IGNORECASE)
    return [("hedge", *match.span())] if match else []


def number_spans(claim: Claim, after: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """The number that the claim is about: the one with its value, or else the first."""
    matches = [
        match
        for match in NUMBER.finditer(claim.as_printed)
        if not any(match.start() < end and start < match.end() for _, start, end in after)
    ]
    if claim.hedge != Hedge.BETWEEN:
        value = None if claim.value is None else write_number(claim.value)
        of_value = [match for match in matches if match[0].strip("£$€¥%") == value]
        matches = (of_value or matches)[:1]
    return [("number", *match.span()) for match in matches]


def write_number(value: Decimal | int) -> str:
    """A Decimal in full, grouped by thousands, with a true minus: −1,700.5."""
    return f"{Decimal(value):,f}".replace("-", "−")


def write_fraction(value: Fraction | Decimal | int) -> str:
    """In digits: whole numbers in full, others to one decimal, small ones to two digits.

    981, 2.5, 51.3, 0.00032, −2.5.
    """
    decimal = as_decimal(value)
    if decimal == decimal.to_integral_value():
        return write_number(decimal.to_integral_value())
    rounded = decimal.quantize(Decimal(1).scaleb(-decimals_written(value)), ROUND_HALF_UP)
    return write_number(rounded).rstrip("0").rstrip(".")


def decimals_written(value: Fraction | Decimal | int) -> int:
    """How many decimals `write_fraction` writes at most: of 51.27 one, of 0.000318 five."""
    return max(1, 1 - as_decimal(value).adjusted())


def as_decimal(value: Fraction | Decimal | int) -> Decimal:
    exact = Fraction(value)
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def write_interval(interval: Interval) -> str:
    """The set of values in words: "160", "less than 160", "77.3 to 78"."""
    low, high = interval.lower, interval.upper
    if low is None:
        limit = "at most" if interval.upper_closed else "less than"
        return "any number" if high is None else f"{limit} {write_fraction(high)}"
    if high is None:
        return f"{'at least' if interval.lower_closed else 'more than'} {write_fraction(low)}"
    return (
        write_fraction(low) if low == high else f"{write_fraction(low)} to {write_fraction(high)}"
    )


def write_term(figure: Figure, unit: Unit) -> str:
    """The figure as it stands in a sum, in `unit` of its dimension: "549", "10 to 15"."""
    factor = figure.unit.factor_within(unit)
    if figure.value is None:
        allowed = allowed_interval(figure)
        return write_interval(allowed * Interval.exactly(factor)) if allowed else figure.as_printed
    hedge = "" if figure.hedge == Hedge.NONE else f"{Hedge(figure.hedge).words} "
    return f"{hedge}{write_fraction(Fraction(figure.value) * factor)}"


def count_of(number: int, noun: str) -> str:
    """“1 claim”, “1,035 claims”."""
    return f"{write_number(number)} {noun}{'' if number == 1 else 's'}"


def write_amount(value: Decimal, unit: models.Unit | None) -> str:
    """`value` with its unit as it is written: £260,000,000, 50%, 1 officer, 1,700 officers."""
    if unit is None:
        return write_number(value)
    if unit.symbol and unit.symbol_first:
        return f"{'−' * (value < 0)}{unit.symbol}{write_number(abs(value))}"
    if unit.symbol == "%":
        return f"{write_number(value)}%"
    if unit.symbol and unit.symbol != "×":  # which is a sign of workings
        return f"{write_number(value)}\u00a0{unit.symbol}"
    return f"{write_number(value)} {unit.singular if value == 1 else unit.plural}"


PERIODS_OF_RATES = {"second", "minute", "hour", "day", "night", "week", "month", "quarter", "year"}
RISES: dict[str, str] = {Direction.UP: "a rise of {}", Direction.DOWN: "a fall of {}"}
MULTIPLES: dict[str, str] = {
    Direction.UP: "{} times the earlier figure",
    Direction.DOWN: "down by a factor of {}",
    Direction.NONE: "{} times",
}


def figure_in_words(claim: Claim) -> str:
    """The figure as it is compared with others: “a fall of more than 1,700 officers”."""
    words = _hedge_and_value(claim)
    if claim.form in Form.changes():
        words = RISES.get(claim.direction, "no change").format(words)
    if claim.form == Form.MULTIPLE:
        words = MULTIPLES[claim.direction].format(words)
    return f"{words} {rate_words(claim.per)}" if claim.per else words


def rate_words(per: str) -> str:
    """What a rate is per, after the number: “a week”, “an hour”, “per 100,000 residents”."""
    if per in PERIODS_OF_RATES:
        return f"{'an' if per == 'hour' else 'a'} {per}"
    return f"per {per}"


def _hedge_and_value(claim: Claim) -> str:
    """The value with its hedge, or else its bounds, or else the printed words."""
    if claim.value is not None:
        hedge = f"{words} " if (words := stated_hedge(claim)) else ""
        # Of a multiple the words say the unit: “2 times the earlier figure”.
        unit = None if claim.form == Form.MULTIPLE else claim.unit
        return f"{hedge}{write_amount(claim.value, unit)}"
    if claim.lower is not None and claim.upper is not None:
        return f"{write_number(claim.lower)} to {write_amount(claim.upper, claim.unit)}"
    if claim.lower is not None:
        return lower_bound(claim)
    if claim.upper is not None:
        return upper_bound(claim)
    return claim.as_printed


def lower_bound(claim: Claim) -> str:
    """“at least 10 officers”; "" where none is stated."""
    limit = "at least" if claim.lower_inclusive else "more than"
    return f"{limit} {write_amount(claim.lower, claim.unit)}" if claim.lower is not None else ""


def upper_bound(claim: Claim) -> str:
    """“at most 80 officers”; "" where none is stated."""
    limit = "at most" if claim.upper_inclusive else "less than"
    return f"{limit} {write_amount(claim.upper, claim.unit)}" if claim.upper is not None else ""
