"""Relations that claims of one measure seem to have, suggested for an editor to confirm.

Repeats and restatements are those of `figures.repeats`. A claim *updates* one of a total that runs
on or of a stock, if its own day is later. Two claims between which a relation was ever entered,
suggested or rejected are left alone.
"""

from bisect import bisect_left
from collections import defaultdict
from itertools import groupby, islice
from operator import attrgetter

from django.db import connection
from django.db.models import ExpressionWrapper, Value
from django.db.models.functions import Greatest, Least

from ..figures.claim_figure import PATHS, ClaimFigure
from ..figures.repeats import repeats, restatements
from ..models import Claim, Listing
from ..models.codes import Form, PeriodKind, RelationKind
from .grouping import NUMBER

BATCH = 5000
dated = attrgetter("dated")
# Of a published claim's measure, how many claims are compared with it: those of nearly its value
# that were said first, and those that were said last before it and first after it.
MOST_BY_VALUE, MOST_BY_DATE = 100, 30

SUGGEST = """
INSERT INTO claims_relation (from_claim_id, to_claim_id, kind, basis, state, note)
SELECT from_claim, to_claim, kind, 'computed', 'suggested', ''
FROM unnest(%s, %s, %s) AS new (from_claim, to_claim, kind)
WHERE NOT EXISTS (
    SELECT FROM claims_relation
    WHERE (from_claim_id, to_claim_id) IN ((from_claim, to_claim), (to_claim, from_claim))
    AND kind IN ('repeats', 'restates', 'updates', 'corrects', 'contradicts')
)
ON CONFLICT DO NOTHING
"""


def suggest_relations(claims) -> int:
    """Store what is suggested for `claims`, a queryset of published ones; how many are new."""
    return store_suggestions(suggestions(claims))


def suggest_relations_of(claim) -> int:
    """The same for what a change of one claim may relate it to; nothing unless it is published."""
    if not claim.is_published:
        return 0
    rows = suggestions(comparable_claims(claim))
    return store_suggestions(row for row in rows if claim.pk in row[:2])


def comparable_claims(claim):
    """The published claims of the measure that are most likely to be related to `claim`."""
    same_kind = Claim.objects.published().filter(
        measure=claim.measure, form=claim.form, direction=claim.direction, per=claim.per
    )
    querysets = [
        same_kind.filter(pk=claim.pk),
        same_kind.said_before(claim)[:MOST_BY_DATE],
        same_kind.said_since(claim)[:MOST_BY_DATE],
    ]
    if claim.value is not None:
        half, twice = (multiple(claim.value, by) for by in ("0.5", 2))
        of_its_value = same_kind.filter(value__range=(Least(half, twice), Greatest(half, twice)))
        querysets.append(of_its_value.order_by("listing__dated_on", "pk")[:MOST_BY_VALUE])
    pks = {pk for claims in querysets for pk in claims.values_list("pk", flat=True)}
    return Claim.objects.filter(pk__in=pks)


def multiple(value, by):
    """The product as the database makes it, with all its digits."""
    return ExpressionWrapper(Value(value, NUMBER) * Value(by, NUMBER), NUMBER)


def store_suggestions(rows) -> int:
    """Store (from, to, kind) rows; how many of them are new."""
    new = 0
    with connection.cursor() as cursor:
        while batch := list(islice(rows, BATCH)):
            cursor.execute(SUGGEST, [list(column) for column in zip(*batch, strict=True)])
            new += cursor.rowcount
    return new


def suggestions(claims):
    """(from, to, kind) for each relation that two claims of one kind of figure seem to have."""
    listings = Listing.objects.filter(claim__in=claims).order_by(
        "measure", "form", "claim__direction", "claim__per", "dated_on", "claim"
    )
    rows = listings.values_list(*PATHS.values()).iterator()
    for _, group in groupby(map(ClaimFigure._make, rows), key=kind_of_figure):
        figures = [figure for figure in group if figure.value is not None]
        for kind, pairs in (
            (RelationKind.REPEATS, repeats(figures, dated)),
            (RelationKind.RESTATES, restatements(figures, dated)),
            (RelationKind.UPDATES, updates(figures)),
        ):
            yield from ((figure.pk, source.pk, kind.value) for figure, source in pairs)


def kind_of_figure(figure):
    return figure.measure, figure.form, figure.direction, figure.per


def updates(figures):
    """Each total or stock, with the one of the last day before its own."""
    series = defaultdict(list)
    for figure in figures:
        if figure.form == Form.LEVEL and (days := stood_on(figure)):
            counted = (figure.place, figure.population.casefold(), figure.counted_unit.dimensions)
            series[*counted, figure.period_kind, figure.starts].append((days, figure))
    for points in series.values():
        points.sort(key=lambda point: (point[0].last, point[1].pk))
        lasts = [days.last for days, _ in points]
        for days, figure in points:
            # Those that end before it begins stood so before it for certain.
            before = bisect_left(lasts, days.first)
            if not before:
                continue
            _, earlier = points[bisect_left(lasts, lasts[before - 1])]
            if has_new_value(figure, earlier):
                yield figure, earlier


def has_new_value(figure, earlier):
    """Whether a later figure says anything that the earlier one did not; else it repeats it."""
    return figure.base_value != earlier.base_value


def stood_on(figure):
    """The days on which a figure that can be updated stood so; None for one that cannot."""
    if figure.period_kind in {PeriodKind.CUMULATIVE, PeriodKind.TO_DATE}:
        return figure.ends or figure.dated
    if figure.period_kind == PeriodKind.AS_OF or (figure.starts and figure.ends):
        return figure.ends
    return None
