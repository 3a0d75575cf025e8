"""How the claims of a filter spread over time, measures, publications and statuses."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from ..charts import by_month
from ..dates import Precision
from ..figures.words import count_of
from ..models import Measure, Publication
from ..models.codes import Status
from .sentence import sentence

MONTHS_AT_MOST = 24  # more than these are counted by the year
RECORDS_AT_MOST = 12  # rows of a chart of records


@dataclass(frozen=True)
class BreakdownRow:
    """A bar: the address is the list of the claims that it counts, or empty."""

    name: str
    count: int
    address: str


@dataclass(frozen=True)
class Breakdown:
    """The counts of one chart, and in words what it leaves out."""

    name: str
    title: str
    rows: list[BreakdownRow]
    note: str

    @property
    def counts(self):
        return [(row.name, row.count) for row in self.rows]


def breakdown(claim_filter, name) -> Breakdown:
    """The claims of a `ClaimFilter` by month, measure, publication or status."""
    title, columns, rows_of = BREAKDOWNS[name]
    groups = claim_filter.qs.order_by().values_list(*columns).annotate(n=Count("pk"))
    rows, note = rows_of(claim_filter, {one_or_all(key): count for *key, count in groups})
    return Breakdown(name, title, rows, note)


def breakdown_heading(claim_filter, total):
    """“12 claims about LFR arrests”, without the counts of all facets that a list has."""
    return sentence(claim_filter.cleaned, total)


def one_or_all(key):
    return key[0] if len(key) == 1 else tuple(key)


def months(claim_filter, counts):
    """Counts by the month, or by the year where that would be more bars than there is room for.

    What is dated to a year only is in no month.
    """
    days, years = Counter[date](), Counter[int]()
    for (day, precision), count in counts.items():
        years[day.year] += count
        if precision != Precision.YEAR:
            days[day] += count
    rows = [BreakdownRow(month, count, "") for month, count in (by_month(days) if days else [])]
    if len(rows) <= MONTHS_AT_MOST:
        without_month = years.total() - days.total()
        dated_to_a_year = (
            f"Not shown, because only the year is known: {count_of(without_month, 'claim')}."
        )
        return rows, dated_to_a_year if without_month else ""
    last = max(years)
    first = max(min(years), last - MONTHS_AT_MOST + 1)
    note = "Shown by year, because the claims span more than two years."
    if earlier := sum(count for year, count in years.items() if year < first):
        note += f" Not shown: {count_of(earlier, 'claim')} before {first}."
    rows = [BreakdownRow(str(year), years[year], "") for year in range(first, last + 1)]
    return rows, note


def by_record(model, name, preposition):
    """Counts the most frequent records of a facet, each with the list of its claims."""

    def rows_of(claim_filter, counts):
        order = sorted(counts, key=lambda pk: (-counts[pk], pk))
        records = model.objects.in_bulk(order[:RECORDS_AT_MOST])
        rows = [
            BreakdownRow(
                records[pk].name, counts[pk], narrowed(claim_filter, name, records[pk].slug)
            )
            for pk in order[:RECORDS_AT_MOST]
        ]
        others = order[RECORDS_AT_MOST:]
        rest = sum(counts[pk] for pk in others)
        more = count_of(len(others), f"other {name}")
        note = f"Not shown: {count_of(rest, 'claim')} {preposition} {more}."
        return rows, note if others else ""

    return rows_of


def statuses(claim_filter, counts):
    rows = [
        BreakdownRow(status.label, counts[status], narrowed(claim_filter, "status", status))
        for status in Status
        if status in counts
    ]
    return rows, ""


def narrowed(claim_filter, name, code):
    """The list of these claims that are of one choice of a facet."""
    return claim_filter.address(add=[(name, code)], without=lambda part: part[0] in {name, "sort"})


# By name: the title of a chart, the columns of `Listing` to count, what makes rows of counts.
BREAKDOWNS = {
    "month": ("By month", ["dated_on", "dated_precision"], months),
    "measure": ("By measure", ["measure"], by_record(Measure, "measure", "about")),
    "publication": (
        "By publication",
        ["publication"],
        by_record(Publication, "publication", "in"),
    ),
    "status": ("By status", ["status"], statuses),
}
