"""What was said of a claim's measure before it and since, as one line of time."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..dates import PartialDate
from ..figures.hedge_change import hedge_change_words
from ..models import Claim, Finding


class Saying(NamedTuple):
    """A claim in the line; `relation` and `hedge_change` are "" where there is none.

    Whether it came before or after the claim that the line is made for is not known where the
    dates of both may mean one day.
    """

    claim: Claim
    dated: PartialDate
    is_asked: bool
    is_order_known: bool
    relation: str
    hedge_change: str


def said_in_order(
    claim: Claim,
    before: Sequence[Claim],
    since: Sequence[Claim],
    related: Iterable[tuple[str, Claim]],
    findings: Iterable[Finding],
) -> list[Saying]:
    """The claim between those said before it, the last one first, and since; [] where alone.

    `related` are (label, claim), `findings` those of the claim: they tell where a hedge was lost.
    """
    if not before and not since:
        return []
    relations, hedge_changes = {other.pk: label for label, other in related}, lost_hedges(findings)
    return [
        Saying(
            said,
            dated(said),
            said is claim,
            said is claim or not dated(said).overlaps(dated(claim)),
            relations.get(said.pk, ""),
            hedge_changes.get(said.pk, ""),
        )
        for said in (*reversed(before), claim, *since)
    ]


def dated(claim: Claim) -> PartialDate:
    """When it was said, or else printed."""
    return claim.quotation.said_date or claim.article.published_date


def lost_hedges(findings: Iterable[Finding]) -> dict[int, str]:
    """Of each repeat that did not keep its source's hedge, what became of it."""
    changes = {}
    for finding in findings:
        claims = {row.role: row.claim for row in finding.shown}
        if finding.check_id == "hedge-kept" and finding.needs_attention:
            changes[claims["repeat"].pk] = hedge_change_words(claims["source"], claims["repeat"])
    return changes
