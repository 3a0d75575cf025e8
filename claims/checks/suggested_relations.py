"""Relations that claims of one measure seem to have, suggested for an editor to confirm.

A claim *repeats* the first one of its figure, *restates* one whose figure it gives with a hedge and
fewer digits ("more than 1,000" of 1,035), and *updates* one of a total that runs on or of a stock,
if its own day is later. Two claims between which a relation was ever entered, suggested or
rejected are left alone.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from datetime import timedelta
from fractions import Fraction
from itertools import groupby, islice

from django.db import connection
from django.db.models import ExpressionWrapper, Value
from django.db.models.functions import Greatest, Least

from ..arithmetic import Interval, allowed_interval
from ..figures.claim_figure import PATHS, ClaimFigure
from ..models import Claim, Listing
from ..models.codes import Form, Hedge, PeriodKind, RelationKind, Status
from .grouping import NUMBER

BATCH = 5000
# Figures of no stated period are one figure only if they were said within so many days.
SAME_TIME = timedelta(days=92)
EXACT = {Hedge.NONE, Hedge.EXACTLY}
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
    found = suggestions(comparable_claims(claim))
    return store_suggestions(pair for pair in found if claim.pk in pair[:2])


def comparable_claims(claim):
    """The published claims of the measure that are most likely to be related to `claim`."""
    alike = Claim.objects.published().filter(
        measure=claim.measure, form=claim.form, direction=claim.direction, per=claim.per
    )
    chosen = [
        alike.filter(pk=claim.pk),
        alike.said_before(claim)[:MOST_BY_DATE],
        alike.said_since(claim)[:MOST_BY_DATE],
    ]
    if claim.value is not None:
        half, twice = (multiple(claim.value, by) for by in ("0.5", 2))
        of_its_value = alike.filter(value__range=(Least(half, twice), Greatest(half, twice)))
        chosen.append(of_its_value.order_by("listing__dated_on", "pk")[:MOST_BY_VALUE])
    pks = {pk for some in chosen for pk in some.values_list("pk", flat=True)}
    return Claim.objects.filter(pk__in=pks)


def multiple(value, by):
    """The product as the database makes it, with all its digits."""
    return ExpressionWrapper(Value(value, NUMBER) * Value(by, NUMBER), NUMBER)


def store_suggestions(suggested) -> int:
    new = 0
    with connection.cursor() as cursor:
        while batch := list(islice(suggested, BATCH)):
            cursor.execute(SUGGEST, [list(column) for column in zip(*batch, strict=True)])
            new += cursor.rowcount
    return new


def suggestions(claims):
    """(from, to, kind) for each relation that two claims of one kind of figure seem to have."""
    rows = Listing.objects.filter(claim__in=claims).order_by(
        "measure", "form", "claim__direction", "claim__per", "dated_on", "claim"
    )
    printed = map(ClaimFigure._make, rows.values_list(*PATHS.values()).iterator())
    for _, group in groupby(
        printed, key=lambda row: (row.measure, row.form, row.direction, row.per)
    ):
        rows = [row for row in group if row.value is not None]
        for kind, pairs in (
            (RelationKind.REPEATS, repeats(rows)),
            (RelationKind.RESTATES, restatements(rows)),
            (RelationKind.UPDATES, updates(rows)),
        ):
            yield from ((one.pk, other.pk, kind.value) for one, other in pairs)


def repeats(rows):
    """Each claim after the first of a figure, with that first one; `rows` in the order said."""
    firsts = defaultdict(list)
    for row in rows:
        said_before = firsts[row.base_value, row.counted_unit.dimensions]
        first = next((one for one in said_before if may_be_one_figure(one, row)), None)
        if first is None:
            said_before.append(row)
        elif first.article != row.article:
            yield row, first


def restatements(rows):
    """Each figure with a hedge and fewer digits, with one that it may have been made from."""
    exact = [(row.base_value, n) for n, row in enumerate(rows) if row.hedge in EXACT]
    # A float never orders two fractions wrongly, and is quick; the fractions settle its ties.
    exact.sort(key=lambda one: (float(one[0]), one[0]))
    values = [value for value, _ in exact]
    longest = max((len(rows[n].digits) for _, n in exact), default=0)
    for row in rows:
        if row.hedge in EXACT or len(row.digits) >= longest:
            continue
        if not slice_between(values, *rounding_range(row)):
            continue  # as of most rows; what the hedge allows takes longer to say
        found = slice_between(values, *source_range(row))
        near_it = sorted(n for _, n in exact[found]) if found else []
        said_of = (rows[n] for n in near_it if has_fewer_digits(row, rows[n]))
        if first := next((one for one in said_of if may_be_one_figure(one, row)), None):
            yield row, first


def slice_between(values, low, high):
    """Where the sorted values from `low` to `high` stand; false if there are none."""
    first = bisect_left(values, low)
    if first == len(values) or values[first] > high:
        return None
    return slice(first, bisect_right(values, high, first))


def rounding_range(row):
    """The numbers a unit of the last printed digit away, or half of one for "about"."""
    distance = row.last_digit_size / (2 if row.hedge == Hedge.ABOUT else 1)
    return row.base_value - distance, row.base_value + distance


def source_range(row):
    """The least and the largest number that a hedged figure may be the short form of.

    It lies within what the hedge allows, not a whole unit of the last digit away, half of one for
    "about", and is no more than double or half the figure: "over 400" may be of 401 to 499.
    """
    value, factor = row.base_value, Fraction(row.counted_unit.factor)
    found = Interval(*rounding_range(row)) & Interval(*sorted([value / 2, value * 2]))
    within = allowed_interval(row.magnitude)
    found = found and within and found & within * Interval(factor, factor)
    return (found.lower, found.upper) if found else (value, value)


def has_fewer_digits(row, exact):
    """Whether the exact figure has further digits that the hedged one left out."""
    one_unit = row.counted_unit.dimensions == exact.counted_unit.dimensions
    return one_unit and len(row.digits) < len(exact.digits)


def updates(rows):
    """Each total or stock, with the one of the last day before its own."""
    series = defaultdict(list)
    for row in rows:
        if row.form == Form.LEVEL and (day := stood_on(row)):
            thing = (row.place, row.population.casefold(), row.counted_unit.dimensions)
            series[*thing, row.period_kind, row.starts].append((day, row))
    for points in series.values():
        points.sort(key=lambda point: (point[0].first, point[1].pk))
        earlier, current = None, points[0]
        for point in points[1:]:
            if current[0].last < point[0].first:
                earlier, current = current, point
            if earlier and earlier[0].last < point[0].first and has_new_value(point[1], earlier[1]):
                yield point[1], earlier[1]


def has_new_value(row, before):
    """Whether a later figure says anything that the earlier one did not; else it repeats it."""
    return row.base_value != before.base_value


def stood_on(row):
    """The days on which a figure that can be updated stood so; None for one that cannot."""
    if row.period_kind in {PeriodKind.CUMULATIVE, PeriodKind.TO_DATE}:
        return row.ends or row.dated
    if row.period_kind == PeriodKind.AS_OF or (row.starts and row.ends):
        return row.ends
    return None


def may_be_one_figure(one, other):
    """Whether nothing that is stated of both tells two figures apart."""
    if (
        are_stated_and_differ(one.place, other.place)
        or are_stated_and_differ(one.population.casefold(), other.population.casefold())
        or Status(one.status).is_future != Status(other.status).is_future
        or are_stated_and_differ(one.baseline_value, other.baseline_value)
        or are_stated_and_differ(one.starts, other.starts)
        or are_stated_and_differ(one.ends, other.ends)
    ):
        return False
    dated = (one.starts or one.ends) and (other.starts or other.ends)
    return bool(dated) or abs(one.dated.first - other.dated.first) <= SAME_TIME


def are_stated_and_differ(one, other):
    """Whether both are stated, and not the same."""
    return one != other and one not in (None, "") and other not in (None, "")
