"""What a list can be narrowed by, and how many claims each choice would leave.

A facet is a column of `Listing`. Its choices are records (a measure, a speaker), codes of a
closed list (a hedge) or years. Counts are taken under all filters but the facet's own, so that
a second speaker can be added to the first.
"""

from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Exists, Model, OuterRef, Q, TextChoices, Value
from django.urls import reverse

from ..known import is_past
from ..models import Claim, Measure, Place, Publication, Redirect, Speaker, Topic, Unit
from ..models.codes import Form, Hedge, Status
from .fields import YEARS

LISTED = 24  # choices of one facet on a page; the others are found by search


@dataclass(frozen=True)
class Choice:
    """One value of a facet: `value` is what the column holds, `code` stands in addresses."""

    value: int | str
    code: str
    label: str

    def __str__(self):
        return self.label


@dataclass(frozen=True)
class Facet:
    """A column of codes. The strings are parts of the query that counts it; see `counting`."""

    name: str
    title: str
    column: str

    type = "text"
    rows = "{rows}"
    counted = "value::text, value::text, n FROM counted"

    @property
    def tallied(self):
        """The numbers of all claims, which the record keeps counted; see `Tally`."""
        return tally(self.column, self.type)

    def condition(self, values):
        return Q(**{f"{self.column}__in": values})

    def label(self, code, label):
        """What a page prints for the code and the label that the query gave."""
        return label


class YearFacet(Facet):
    """The year of a date. Found by the date, whose index also has the order of the list."""

    type = "smallint"

    def condition(self, values):
        years = [Q(dated_on__range=(date(year, 1, 1), date(year, 12, 31))) for year in values]
        return Q(*years, _connector=Q.OR)

    def known(self, codes):
        """The choices that `codes` name, in their order; what is not a choice is left out."""
        years = {str(year): year for year in YEARS}
        return [Choice(years[code], code, code) for code in codes if code in years]


@dataclass(frozen=True)
class CodeFacet(Facet):
    """A column that holds the codes of a closed list."""

    codes: type[TextChoices]

    def known(self, codes):
        return [Choice(code, code, self.label(code)) for code in codes if code in self.codes]

    def label(self, code, label=None):
        return self.codes(code).label.lower()


@dataclass(frozen=True)
class RecordFacet(Facet):
    """A column that holds the ids of records, which are addressed by a slug.

    `paths` lead from a claim to the record: a record is a choice once a claim that was
    published has named it, and stays one, so that no address of a list ever dies.
    """

    model: type[Model]
    paths: tuple[str, ...]
    code: str = "slug"
    text: str = "name"

    type = "bigint"

    @property
    def counted(self):
        table = self.model._meta.db_table
        return f"{self.code}, {self.text}, n FROM counted JOIN {table} record ON record.id = value"

    def public(self, codes):
        """Rows (name of the facet, id, code, label) of the choices that `codes` name."""
        claims = Claim.objects.public()
        named = [Exists(claims.filter(**{path: OuterRef("pk")})) for path in self.paths]
        return (
            self.model.objects.filter(Q(*named, _connector=Q.OR), **{f"{self.code}__in": codes})
            .order_by()
            .values_list(Value(self.name), "pk", self.code, self.text)
        )


class TopicFacet(RecordFacet):
    """A column that holds several ids, those of the measure; counted by measure, which are few."""

    rows = (
        "(SELECT measure_id, sum(n) AS n FROM {rows} GROUP BY 1) by_measure"
        " JOIN claims_measure_topics USING (measure_id)"
    )

    @property
    def tallied(self):
        return tally("measure_id", self.type)

    def condition(self, values):
        return Q(topics__overlap=values)


def tally(column, type_):
    return (
        f"(SELECT value::{type_} AS {column}, number AS n FROM claims_tally"  # noqa: S608
        f" WHERE \"column\" = '{column}') tally"
    )


SAID = ("quotation__speaker", "quotation__on_behalf_of", "quotation__credited_to")
PRINTED = ("quotation__article__publication",)
RECORDS = [
    RecordFacet("measure", "Measure", "measure_id", Measure, ("measure",)),
    RecordFacet("speaker", "Said by", "speaker_id", Speaker, SAID),
    RecordFacet("publication", "Printed in", "publication_id", Publication, PRINTED),
    TopicFacet("topic", "Topic", "topic_id", Topic, ("measure__topics",)),
    RecordFacet("place", "Place", "place_id", Place, ("place",)),
    RecordFacet("unit", "Unit", "unit_id", Unit, ("unit",), code="code", text="plural"),
]
CODES = [
    CodeFacet("form", "Form", "form", Form),
    CodeFacet("hedge", "Hedge", "hedge", Hedge),
    CodeFacet("status", "Status", "status", Status),
    YearFacet("year", "Year said", "year"),
]
RECORDED = {facet.name for facet in RECORDS}
MERGED = ("measure", "speaker", "place")  # two of these may become one
FACETS = {facet.name: facet for facet in [*RECORDS, *CODES]}
# What is counted together, in one reading of the list: few groups, each of few combinations.
# A facet's column is null in the rows of every group but its own.
GROUPS = [
    ("measure_id",),
    ("speaker_id",),
    ("publication_id",),
    ("place_id",),
    ("unit_id",),
    ("form", "hedge", "status", "year"),
]
COLUMNS = [column for group in GROUPS for column in group]
GROUPED = f"""
    SELECT {", ".join(COLUMNS)}, count(*) AS n FROM ({{rows}}) matched
    GROUP BY GROUPING SETS ({", ".join(f"({', '.join(group)})" for group in GROUPS)})
"""  # noqa: S608


# Rows have the facet's name, a code, a label and the number of claims.
TOTAL = "SELECT 'total', '', '', coalesce(sum(n), 0) FROM {rows} WHERE form IS NOT NULL"


def find(asked):
    """The choices that a query string names, by facet and by the code that named each.

    `asked` maps every facet's name to codes. A code of no public record is left out, whether a
    draft has it or nothing does. The code of a record that was merged into another one names
    the other. One query; two more where a code is not found at first.
    """
    found = {name: {} for name in asked}
    for facet in CODES:
        found[facet.name] = {choice.code: choice for choice in facet.known(asked[facet.name])}
    named = records({facet.name: asked[facet.name] for facet in RECORDS})
    missing = [
        (facet.name, code)
        for facet in RECORDS
        for code in asked[facet.name]
        if (facet.name, code) not in named
    ]
    named |= merged(missing)
    for (name, code), choice in named.items():
        found[name][code] = choice
    return found


def unrecorded(code):
    """A choice that no claim has."""
    return Choice(0, code, code)


def records(asked):
    """The records of public claims that are asked for, by facet and code."""
    queries = [FACETS[name].public(codes) for name, codes in asked.items() if codes]
    rows = queries[0].union(*queries[1:], all=True) if queries else []
    return {(name, code): Choice(value, code, label) for name, value, code, label in rows}


def merged(missing):
    """Of these pairs (facet, code), those whose address leads to another record now."""
    addresses = {
        reverse(f"{name}-detail", args=[code]): (name, code)
        for name, code in missing
        if name in MERGED
    }
    if not addresses:
        return {}
    moved = Redirect.objects.filter(old_path__in=addresses).values_list("old_path", "new_path")
    codes = {addresses[old]: new.rstrip("/").rpartition("/")[2] for old, new in moved}
    asked = {name: [new for (of, _), new in codes.items() if of == name] for name in MERGED}
    named = records(asked)
    return {
        (name, old): named[name, new] for (name, old), new in codes.items() if (name, new) in named
    }


def count(matched, without, selected):
    """How many claims there are in all and under each choice, in one query.

    `matched` is the filtered queryset of `Listing`; `without(name)` is the same one without the
    filter of one facet; `selected` maps a facet's name to its chosen values. Gives the total
    and, by facet, rows (code, label, number), the chosen and the most frequent first.
    """
    rows, params = rows_of(matched)
    grouped = GROUPED.format(rows=rows)
    all_of_form = FACETS["form"].tallied
    # Of a past day nothing was kept counted.
    is_counted = not matched.query.where and not is_past()
    parts = [TOTAL.format(rows=all_of_form if is_counted else "grouped")]
    for facet in FACETS.values():
        chosen = selected[facet.name]
        others, rows, own = without(facet.name) if chosen else matched, "grouped", []
        if not others.query.where and not is_past():
            rows = facet.tallied
        elif chosen:
            rows, own = rows_of(others)
            rows = f"(SELECT *, 1 AS n FROM ({rows}) own) own"  # noqa: S608
        parts.append(counting(facet, rows))
        params += [chosen, *own]
    with connection.cursor() as cursor:
        cursor.execute(f"WITH grouped AS ({grouped}) {' UNION ALL '.join(parts)}", params)
        rows = cursor.fetchall()
    counts = {name: [] for name in FACETS}
    total = 0
    for name, code, label, number in rows:
        if name == "total":
            total = int(number)
        else:
            counts[name].append((code, FACETS[name].label(code, label), int(number)))
    return total, counts


def rows_of(listings):
    sql, params = listings.order_by().values_list(*COLUMNS).query.sql_with_params()
    return sql, list(params)


def counting(facet, rows):
    # Every part is a constant of this module; what a reader typed is a parameter.
    return f"""(
        WITH counted AS (
            SELECT {facet.column} AS value, sum(n) AS n, {facet.column} = ANY(%s) AS chosen
            FROM {facet.rows.format(rows=rows)} WHERE {facet.column} IS NOT NULL
            GROUP BY 1 HAVING sum(n) > 0 ORDER BY chosen DESC, n DESC, 1 LIMIT {LISTED}
        )
        SELECT '{facet.name}', {facet.counted} ORDER BY chosen DESC, n DESC, value
    )"""  # noqa: S608
