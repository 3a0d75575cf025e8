"""What the box of the search offers while a reader types: figures, and pages by their names."""

import re
from dataclasses import dataclass
from decimal import Decimal

from django.db import connection
from django.urls import reverse

from ..models.listing import INDEXED_VALUE
from .names import named_like

FIGURES_AT_MOST = 4
NAMES_AT_MOST = 6
SHORTEST = 2  # characters
MAGNITUDES = range(-4, 12)  # powers of ten that a typed figure may go on to

# The digits that a figure begins with: 70, £2.6, 1,7; not 2025-07, a7.
TYPED_DIGITS = re.compile(r"([£$€]?)\s?(\d[\d,]{0,14}(?:\.\d{0,4})?)")
OF_MAGNITUDE = f"""
(SELECT claim_id, value FROM claims_listing
 WHERE {INDEXED_VALUE} >= %s AND {INDEXED_VALUE} < %s{{of_form}}
 ORDER BY {INDEXED_VALUE}, claim_id LIMIT {FIGURES_AT_MOST})
"""  # noqa: S608
FIGURES = """
SELECT claim.id, claim.as_printed, measure.name
FROM ({of_magnitudes}) figure JOIN claims_claim claim ON claim.id = figure.claim_id
JOIN claims_measure measure ON measure.id = claim.measure_id
WHERE claim.state = 'published' ORDER BY figure.value, claim.id
"""


@dataclass(frozen=True)
class Completion:
    """What may be meant: of which kind, its name, what else is said of it, and where it leads."""

    kind: str
    name: str
    detail: str
    address: str


def completions(words) -> list[Completion]:
    """What may be meant by what has been typed so far: figures first; at most two queries."""
    if len(words) < SHORTEST:
        return []
    names = [
        Completion(page.kind, page.name, "", page.address)
        for page in named_like(words, NAMES_AT_MOST)
    ]
    return [*figures_like(words), *names]


def figures_like(words) -> list[Completion]:
    """Figures on record that begin with the typed digits, each once: 70 for 700 arrests."""
    match = TYPED_DIGITS.fullmatch(words)
    digits = match[2].replace(",", "").rstrip(".") if match else ""
    if match is None or not digits.strip("0."):
        return []
    least = Decimal(digits.replace(".", ""))
    bounds = [(least.scaleb(power), (least + 1).scaleb(power)) for power in MAGNITUDES]
    of_magnitude = OF_MAGNITUDE.format(of_form=" AND form = 'money'" if match[1] else "")
    of_magnitudes = " UNION ALL ".join([of_magnitude] * len(bounds))
    with connection.cursor() as cursor:
        cursor.execute(
            FIGURES.format(of_magnitudes=of_magnitudes),
            [bound for pair in bounds for bound in pair],
        )
        rows = cursor.fetchall()
    distinct: dict[tuple[str, str], int] = {}
    for claim_id, printed, measure in rows:
        distinct.setdefault((printed, measure), claim_id)
    return [
        Completion("figure", printed, measure, reverse("claim-detail", args=[claim_id]))
        for (printed, measure), claim_id in list(distinct.items())[:FIGURES_AT_MOST]
    ]
