"""Numbers and claims in words, for workings and sentences."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import pairwise

from ..arithmetic import Figure, Interval, Unit, quantity
from ..dates import PartialDate
from ..models.codes import Hedge, PeriodKind
from .claim_figure import ClaimFigure

PLACES = Decimal("1e-20")


def write_fraction(value: Fraction | Decimal | int) -> str:
    """In digits: whole numbers in full, others to one decimal, small ones to two digits.

    981, 2.5, 51.3, 0.00032.
    """
    exact = Fraction(value)
    decimal = Decimal(exact.numerator) / Decimal(exact.denominator)
    if decimal == decimal.to_integral_value():
        return f"{decimal.to_integral_value():,f}"
    decimals = max(1, 1 - decimal.adjusted())
    rounded = decimal.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{rounded:,f}".rstrip("0").rstrip(".")


def write_interval(interval: Interval) -> str:
    """The set of values in words: "160", "less than 160", "77.3 to 78"."""
    low, high = interval.lower, interval.upper
    if low is None and high is None:
        return "any number"
    if low is None:
        return f"{'at most' if interval.upper_closed else 'less than'} {write_fraction(high)}"
    if high is None:
        return f"{'at least' if interval.lower_closed else 'more than'} {write_fraction(low)}"
    return (
        write_fraction(low) if low == high else f"{write_fraction(low)} to {write_fraction(high)}"
    )


def write_term(figure: Figure, unit: Unit) -> str:
    """The figure as it stands in a sum, in `unit`: "549", "up to 80", "10 to 15"."""
    factor = figure.unit.factor_to(unit)
    if figure.value is None:
        return write_interval(quantity(figure).to(unit).interval)
    hedge = "" if figure.hedge == Hedge.NONE else f"{hedge_words(figure.hedge)} "
    return f"{hedge}{write_fraction(Fraction(figure.value) * factor)}"


def hedge_words(hedge: str) -> str:
    """The hedge as it stands in a sentence: "up to", "no hedge"."""
    return Hedge(hedge).label.lower()


def quote(claim: ClaimFigure) -> str:
    return f"“{claim.as_printed}”"


def cite_source(claim: ClaimFigure) -> str:
    """Who printed it and when: "Metropolitan Police in The Guardian, 31 July 2025"."""
    itself = claim.narrator or claim.publication.startswith(claim.speaker)
    who = claim.publication if itself else f"{claim.speaker} in {claim.publication}"
    return f"{who}, {claim.published}"


def cite(claim: ClaimFigure, after: ClaimFigure | None = None) -> str:
    """The printed words with their source, as a sentence names them.

    An article is named once where two claims of it follow each other; `after` is the other one.
    """
    if after is None or after.article != claim.article:
        return f"{quote(claim)} ({cite_source(claim)})"
    who = f"{claim.publication} itself" if claim.narrator else claim.speaker
    return f"{quote(claim)} ({'' if claim.speaker == after.speaker else f'{who}, '}same article)"


def cite_all(*claims: ClaimFigure) -> list[str]:
    """The same of each, in the order in which a sentence names them."""
    return [cite(claim, before) for before, claim in pairwise([None, *claims])]


def write_period(claim: ClaimFigure) -> str:
    """The period as it is stated: "as of 25 August 2025", "from 2024 to September 2025"."""
    start = PartialDate.stored(claim.period_start, claim.period_start_precision)
    end = PartialDate.stored(claim.period_end, claim.period_end_precision)
    if claim.period_kind == PeriodKind.AS_OF:
        return f"as of {start}"
    return f"in {start}" if start == end else f"from {start} to {end}"


def join_words(words: list[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    *some, last = words
    return f"{', '.join(some)} and {last}" if some else last
