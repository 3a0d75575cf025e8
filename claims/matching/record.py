"""What the record has of some measures: the same figure, and the figures said last."""

from collections import defaultdict
from itertools import groupby

from django.db import connection

from ..models import Claim, Finding

# Of each measure so many claims are looked through for its latest figures.
LATEST = 40

# All figures of a measure whose key begins so; in byte order "}" follows "|". See `Listing.figure`.
SAME_FIGURES = """
SELECT number, measure, figure, count(*), (array_agg(claim_id ORDER BY dated_on, claim_id))[1]
FROM unnest(%s::int[], %s::bigint[], %s::text[]) AS sought (number, measure, prefix)
JOIN claims_listing ON measure_id = measure AND figure >= prefix || '|'
    AND figure < prefix || '}'
GROUP BY number, measure, figure
ORDER BY number, measure, figure
"""
LATEST_FIGURES = f"""
SELECT measure, figure, claim_id
FROM unnest(%s::bigint[]) AS sought (measure)
CROSS JOIN LATERAL (
    SELECT figure, claim_id FROM claims_listing WHERE measure_id = measure
    ORDER BY dated_on DESC, claim_id DESC LIMIT {LATEST}
) latest
"""  # noqa: S608


def same_figures(sought):
    """{(number, measure): [(figure, mentions, first claim)]} of rows (number, measure, prefix).

    `figure` is the key of a listing, taken apart, and begins with the prefix.
    """
    columns = [list(column) for column in zip(*sought, strict=True)] or [[], [], []]
    with connection.cursor() as cursor:
        cursor.execute(SAME_FIGURES, columns)
        rows = cursor.fetchall()
    return {
        key: [(split_figure_key(figure), mentions, first) for *_, figure, mentions, first in group]
        for key, group in groupby(rows, key=lambda row: row[:2])
    }


def latest_figures(measures):
    """{measure: [(figure, claim)]}, each figure once, with the claim that said it last."""
    with connection.cursor() as cursor:
        cursor.execute(LATEST_FIGURES, [list(measures)])
        rows = cursor.fetchall()
    claims_by_figure = defaultdict(dict)
    for measure, figure, claim in rows:
        claims_by_figure[measure].setdefault(figure, claim)
    return {
        measure: [(split_figure_key(figure), claim) for figure, claim in claims.items()]
        for measure, claims in claims_by_figure.items()
    }


def claims(ids):
    """The published claims with everything that a line about each prints, by id."""
    return Claim.objects.published().for_display().in_bulk(ids)


def disagreements(ids):
    """{claim: [sentence]} of what the record's own checks found about these claims.

    What became of a hedge is said by each annotation itself.
    """
    sentences = (
        Finding.objects.published()
        .open()
        .filter(verdict="inconsistent", inputs__claim__in=ids)
        .exclude(check_id="hedge-kept")
        .order_by("pk")
        .values_list("inputs__claim", "sentence")
        .distinct()
    )
    by_claim = defaultdict(list)
    for claim, sentence in sentences:
        by_claim[claim].append(sentence)
    return by_claim


def split_figure_key(figure):
    """The nine parts of a listing's key; the words of “dozens” may hold a bar themselves."""
    *first_six, rest = figure.split("|", 6)
    return [*first_six, *rest.rsplit("|", 2)]
