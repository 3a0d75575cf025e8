"""What a list can be narrowed by.

A facet is a column of `Listing`. Its choices are records (a measure, a speaker), codes of a
closed list (a hedge) or years; `counts` says how many claims each would leave.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Model, Q, TextChoices, Value
from django.urls import reverse

from ..models import Measure, Place, Publication, Redirect, Speaker, Topic, Unit
from ..models.codes import Form, Hedge, Status
from .fields import YEARS


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
    """A column of codes. The strings are parts of the query that counts it; see `counts`."""

    name: str
    title: str
    column: str

    column_type = "text"
    rows_sql = "{rows}"

    @property
    def choices_sql(self):
        return "value::text, value::text, n FROM counted"

    @property
    def tallied_column(self):
        """The column whose values the record keeps counted for this facet; see `Tally`."""
        return self.column

    def condition(self, values):
        return Q(**{f"{self.column}__in": values})

    def label(self, code, label):
        """What a page prints for the code and the label that the query gave."""
        return label


class YearFacet(Facet):
    """The year of a date. Found by the date, whose index also has the order of the list."""

    column_type = "smallint"

    def condition(self, values):
        years = [Q(dated_on__range=(date(year, 1, 1), date(year, 12, 31))) for year in values]
        return Q(*years, _connector=Q.OR)

    def choices_of(self, codes):
        """The choices that `codes` name, in their order; what is not a choice is left out."""
        years = {str(year): year for year in YEARS}
        return [Choice(years[code], code, code) for code in codes if code in years]


@dataclass(frozen=True)
class CodeFacet(Facet):
    """A column that holds the codes of a closed list."""

    codes: type[TextChoices]

    def choices_of(self, codes):
        return [Choice(code, code, self.label(code)) for code in codes if code in self.codes]

    def label(self, code, label=None):
        return self.codes(code).label


@dataclass(frozen=True)
class RecordFacet(Facet):
    """A column that holds the ids of records, which are addressed by a slug.

    A record is a choice once a claim that was published has named it, and stays one, so that no
    address of a list ever dies.
    """

    model: type[Model]
    code: str = "slug"
    text: str = "name"

    column_type = "bigint"

    @property
    def choices_sql(self):
        table = self.model._meta.db_table
        return f"{self.code}, {self.text}, n FROM counted JOIN {table} record ON record.id = value"

    def choice_rows(self, codes):
        """A queryset of rows (name of the facet, id, code, label), one for each choice."""
        return (
            self.model._default_manager.filter(public_since__isnull=False)
            .filter(**{f"{self.code}__in": codes})
            .order_by()
            .values_list(Value(self.name), "pk", self.code, self.text)
        )


class TopicFacet(RecordFacet):
    """A column that holds several ids, those of the measure; counted by measure, which are few."""

    rows_sql = (
        "(SELECT measure_id, sum(n) AS n FROM {rows} GROUP BY 1) by_measure"
        " JOIN claims_measure_topics USING (measure_id)"
    )

    tallied_column = "measure_id"

    def condition(self, values):
        return Q(topics__overlap=values)


RECORDS = [
    RecordFacet("measure", "Measure", "measure_id", Measure),
    RecordFacet("speaker", "Said by", "speaker_id", Speaker),
    RecordFacet("publication", "Printed in", "publication_id", Publication),
    TopicFacet("topic", "Topic", "topic_id", Topic),
    RecordFacet("place", "Place", "place_id", Place),
    RecordFacet("unit", "Unit", "unit_id", Unit, code="code", text="plural"),
]
HEDGE = CodeFacet("hedge", "Hedge", "hedge", Hedge)
CODES: list[CodeFacet | YearFacet] = [
    CodeFacet("form", "Form", "form", Form),
    HEDGE,
    CodeFacet("status", "Status", "status", Status),
    YearFacet("year", "Said in", "year"),
]
RECORDED = {facet.name: facet for facet in RECORDS}
MERGED = ("measure", "speaker", "place")  # two of these may become one
FACETS = {facet.name: facet for facet in [*RECORDS, *CODES]}


def find_choices(codes):
    """The choices that a query string names, by facet and by the code that named each.

    `codes` are those given, by facet. A code of no public record is left out, whether a
    draft has it or nothing does. The code of a record that was merged into another one names
    the other. One query; two more where a code is not found at first.
    """
    choices: dict[str, dict[str, Choice]] = {name: {} for name in codes}
    for facet in CODES:
        choices[facet.name] = {c.code: c for c in facet.choices_of(codes[facet.name])}
    records = record_choices({facet.name: codes[facet.name] for facet in RECORDS})
    missing = [
        (facet.name, code)
        for facet in RECORDS
        for code in codes[facet.name]
        if (facet.name, code) not in records
    ]
    records |= choices_of_merged(missing)
    for (name, code), choice in records.items():
        choices[name][code] = choice
    return choices


def empty_choice(code):
    """A choice that no claim has."""
    return Choice(0, code, code)


def record_choices(codes):
    """The records of public claims that `codes`, by facet, are of: choices by (facet, code)."""
    queries = [RECORDED[name].choice_rows(slugs) for name, slugs in codes.items() if slugs]
    rows = queries[0].union(*queries[1:], all=True) if queries else []
    return {(name, code): Choice(value, code, label) for name, value, code, label in rows}


def choices_of_merged(missing):
    """Choices by those of the pairs (facet, code) whose address leads to another record now."""
    addresses = {
        reverse(f"{name}-detail", args=[code]): (name, code)
        for name, code in missing
        if name in MERGED
    }
    if not addresses:
        return {}
    redirects = Redirect.objects.filter(old_path__in=addresses).values_list("old_path", "new_path")
    new_codes = {addresses[old]: new.rstrip("/").rpartition("/")[2] for old, new in redirects}
    codes: dict[str, list[str]] = {name: [] for name in MERGED}
    for (name, _), new_code in new_codes.items():
        codes[name].append(new_code)
    choices = record_choices(codes)
    return {
        (name, old_code): choices[name, new_code]
        for (name, old_code), new_code in new_codes.items()
        if (name, new_code) in choices
    }
