"""The query string of a measure's page: which of its figures are compared."""

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.db import connection
from django_filters import Filter, FilterSet

from ..models import Claim, Listing
from ..models.codes import Status
from .claims import UNKNOWN_PARAMETER, InvalidQuery, printable
from .counts import LISTED, facet_count_sql, rows_as_counts
from .facets import FACETS, RECORDED, empty_choice, find_choices
from .fields import CODE, PartialDate, TextParameterField
from .forms import form_of
from .links import Link
from .pagination import FIRST_SAID_FIRST
from .parameters import CursorFilter, KnownOnFilter
from .sentence import CHIPS

NARROWING = ("place", "population", "status", "speaker")
CARRIED = ("known_on",)
TITLES = {
    "place": "Place",
    "population": "Who is counted",
    "status": "Standing",
    "speaker": "Said by",
}
FACETED = [name for name in NARROWING if name in FACETS]
# Only a claim has its population, and an index of its own has the few that have one.
POPULATIONS = f"""(
    SELECT 'population', population, population, count(*) AS n FROM claims_claim
    WHERE measure_id = %s AND state = 'published' AND population > ''
    GROUP BY population ORDER BY n DESC, population LIMIT {LISTED}
)"""  # noqa: S608


class CodeField(TextParameterField):
    max_length = 200

    def read(self, text):
        if not CODE.fullmatch(text):
            raise ValidationError("has a value that is not a code of the record.")
        return text


class PopulationField(TextParameterField):
    max_length = 200


class CodeFilter(Filter):
    field_class = CodeField

    def filter(self, qs, value):
        return qs.filter(FACETS[self.field_name].condition([value.value])) if value else qs


class PopulationFilter(Filter):
    field_class = PopulationField

    def filter(self, qs, value):
        return qs.filter(claim__population=value) if value else qs


class MeasureForm(forms.Form):
    """Refuses what is given twice, and what no public figure of the record names."""

    def clean(self):
        for name in self.fields:
            if len(self.data.getlist(name)) > 1:
                self.add_error(name, "is given more than once.")
        if not self.errors:
            self.find_choices()
            self.read_cursor()

    def read_cursor(self):
        after = self.cleaned_data.get("after")
        try:
            self.cleaned_data["after"] = after and FIRST_SAID_FIRST.parse(after)
        except ValidationError as error:
            self.add_error("after", error)

    def find_choices(self):
        asked = self.cleaned_data
        codes = {name: [] for name in FACETS}
        codes |= {name: [asked[name]] for name in NARROWING if name in FACETS and asked[name]}
        found = find_choices(codes)
        for name in NARROWING:
            code = asked[name]
            if name in FACETS and code:
                # On a past day a code of no record is that of a later one: no figure has it.
                later = empty_choice(code) if asked["known_on"] and name in RECORDED else None
                asked[name] = found[name].get(code, later)
            if (
                name == "population"
                and code
                and not (asked["known_on"] or is_recorded_population(code))
            ):
                asked[name] = None
            if code and not asked[name]:
                self.add_error(name, f"has no “{code}” in the public record.")


def is_recorded_population(population):
    return Claim.objects.public().filter(population=population).exists()


@dataclass(frozen=True)
class ChoiceBox:
    """A box of the form: the choices of one part, (code, label, whether it is chosen)."""

    name: str
    title: str
    options: list[tuple[str, str, bool]]


class MeasureFilter(FilterSet):
    """The published figures of one measure that a query string asks for.

    Made by `MeasureFilter.of(request.GET, measure)`, which raises BadQuery, answered 400.
    """

    place = CodeFilter()
    population = PopulationFilter()
    status = CodeFilter()
    speaker = CodeFilter()
    known_on = KnownOnFilter()
    after = CursorFilter()

    class Meta:
        model = Listing
        fields = []
        form = MeasureForm

    def get_form_class(self):
        return form_of(type(self))

    @classmethod
    def of(cls, query, measure, refused=()):
        figures = cls(query, Listing.objects.filter(measure=measure))
        taken = figures.filters.keys() - set(refused)
        problems = [(printable(name), UNKNOWN_PARAMETER) for name in query if name not in taken]
        problems += [(name, text) for name, texts in figures.errors.items() for text in texts]
        if problems:
            raise InvalidQuery(problems)
        figures.measure = measure
        return figures

    @property
    def asked(self):
        return self.form.cleaned_data

    @cached_property
    def parts(self):
        return [(name, self.asked[name]) for name in (*NARROWING, *CARRIED) if self.asked[name]]

    def query(self, *add, without=""):
        """The query string of these figures, with pairs added and one part left out."""
        pairs = [(name, code(value)) for name, value in self.parts if name != without]
        return f"?{urlencode([*pairs, *add])}" if pairs or add else ""

    @property
    def chips(self):
        """A link for each part of the filter, which takes it off."""
        chips = CHIPS | {"population": "counted: {}"}
        path = self.measure.get_absolute_url()
        return [
            Link(chips[name].format(value), path + self.query(without=name))
            for name, value in self.parts
            if name in NARROWING
        ]

    @property
    def carried(self):
        """Pairs that the form has no box for and carries along."""
        return [(name, code(value)) for name, value in self.parts if name in CARRIED]

    @cached_property
    def boxes(self):
        """A box for each part that the figures of the measure differ in."""
        rows = self.choices()
        boxes = []
        for name in NARROWING:
            chosen = code(self.asked[name] or "")
            options = [
                (value, label, value == chosen) for of, value, label, _ in rows if of == name
            ]
            if chosen and not any(selected for *_, selected in options):
                options.append((chosen, str(self.asked[name]), True))
            if len(options) > 1 or chosen:
                boxes.append(ChoiceBox(name, TITLES[name], options))
        return boxes

    def choices(self):
        """Rows (part, code, label, number) of the whole measure, the most frequent first."""
        measure = self.measure.pk
        parts, params = [POPULATIONS], [measure]
        for name in FACETED:
            facet = FACETS[name]
            rows, own = rows_as_counts(Listing.objects.filter(measure=measure))
            parts.append(facet_count_sql(facet, rows))
            params += [[self.asked[name].value] if self.asked[name] else [], *own]
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(parts), params)
            rows = cursor.fetchall()
        return [
            (name, value, Status(value).label if name == "status" else label, number)
            for name, value, label, number in sorted(rows, key=lambda row: (-row[3], row[1]))
        ]


def code(value):
    """A cleaned value as it stands in an address."""
    return value.text if isinstance(value, PartialDate) else getattr(value, "code", value)
