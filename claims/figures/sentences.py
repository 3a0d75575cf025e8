"""Claims as a sentence cites them, with their source.

An article is named once where two claims of it follow each other.
"""

from ..dates import PartialDate
from ..models.codes import PeriodKind
from .claim_figure import ClaimFigure


def quote(claim: ClaimFigure) -> str:
    return f"“{claim.as_printed}”"


def cite_source(claim: ClaimFigure) -> str:
    """Who printed it and when: "Metropolitan Police in The Guardian, 31 July 2025"."""
    is_own = claim.narrator or claim.publication.startswith(claim.speaker)
    source = claim.publication if is_own else f"{claim.speaker} in {claim.publication}"
    return f"{source}, {claim.published}"


def cite(claim: ClaimFigure, after: ClaimFigure | None = None) -> str:
    """The printed words with their source; `after` is the claim that the sentence named before."""
    if after is None or after.article != claim.article:
        return f"{quote(claim)} ({cite_source(claim)})"
    if claim.speaker == after.speaker:
        return f"{quote(claim)} (same article)"
    source = f"{claim.publication} in its own voice" if claim.narrator else claim.speaker
    return f"{quote(claim)} ({source}, same article)"


def cite_all(*claims: ClaimFigure) -> list[str]:
    """Each claim with its source, in the order in which a sentence names them."""
    return [cite(claim, after) for after, claim in zip([None, *claims], claims, strict=False)]


def write_period(claim: ClaimFigure) -> str:
    """The period as it is stated: "as of 25 August 2025", "from 2024 to September 2025"."""
    start = PartialDate.stored(claim.period_start, claim.period_start_precision)
    end = PartialDate.stored(claim.period_end, claim.period_end_precision)
    if claim.period_kind == PeriodKind.AS_OF:
        return f"as of {start}"
    return f"in {start}" if start == end else f"from {start} to {end}"


def join_words(words: list[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    *first_words, last_word = words
    return f"{', '.join(first_words)} and {last_word}" if first_words else last_word
