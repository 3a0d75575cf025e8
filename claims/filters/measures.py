"""The query string of a measure's page: which of its figures are compared."""

from dataclasses import dataclass
from functools import cached_property

from django.db import connection
from django.utils.text import capfirst

from ..models import Claim, Listing
from ..models.codes import Status
from .base import RecordFilter, as_list, as_parameter
from .counts import LISTED, facet_count_sql, rows_as_counts
from .facets import FACETS
from .forms import QueryForm
from .pagination import FIRST_SAID_FIRST
from .parameters import CursorFilter, FacetFilter, KnownOnFilter, PopulationFilter

TITLES = {
    "place": "Place",
    "population": "Who is counted",
    "status": "Status",
    "speaker": "Said by",
}
# Only a claim has its population, and an index of its own has the few that have one.
POPULATIONS = f"""(
    SELECT 'population', population, population, count(*) AS n FROM claims_claim
    WHERE measure_id = %s AND state = 'published' AND population > ''
    GROUP BY population ORDER BY n DESC, population LIMIT {LISTED}
)"""  # noqa: S608


class MeasureQueryForm(QueryForm):
    """Refuses a population that no public claim has, too, and cursors of another list."""

    def clean_together(self):
        super().clean_together()
        population = self.cleaned_data["population"]
        if population and not (self.cleaned_data["known_on"] or is_recorded_population(population)):
            self.refuse_code("population", population)
        self.clean_cursors(FIRST_SAID_FIRST)


def is_recorded_population(population):
    return Claim.objects.public().filter(population=population).exists()


@dataclass(frozen=True)
class ChoiceBox:
    """A box of the form: the choices of one part, (code, label, whether it is chosen)."""

    name: str
    title: str
    options: list[tuple[str, str, bool]]


class MeasureFilter(RecordFilter):
    """The published figures of one measure that a query string asks for.

    Made by `MeasureFilter.from_query(request.GET, measure)`.
    """

    place = FacetFilter(is_repeatable=False)
    population = PopulationFilter()
    status = FacetFilter(is_repeatable=False)
    speaker = FacetFilter(is_repeatable=False)
    known_on = KnownOnFilter()
    after = CursorFilter()

    view = "measure-detail"
    without_chips = without_boxes = frozenset(["known_on"])

    class Meta:
        model = Listing
        fields = ()
        form = MeasureQueryForm

    def __init__(self, data, measure, *, refused=()):
        super().__init__(data, Listing.objects.filter(measure=measure), refused=refused)
        self.measure = measure
        self.view_arguments = (measure.slug,)

    @cached_property
    def choice_boxes(self) -> list[ChoiceBox]:
        """A box for each part that the figures of the measure differ in."""
        rows = self.choices()
        boxes = []
        for name, title in TITLES.items():
            chosen = as_list(self.cleaned[name])
            codes = [as_parameter(value) for value in chosen]
            options = [
                (code, label, code in codes) for facet, code, label, _ in rows if facet == name
            ]
            if chosen and not any(selected for *_, selected in options):
                options.append((codes[0], str(chosen[0]), True))
            if len(options) > 1 or chosen:
                boxes.append(ChoiceBox(name, title, options))
        return boxes

    def choices(self):
        """Rows (part, code, label, number) of the whole measure, the most frequent first."""
        queries, params = [POPULATIONS], [self.measure.pk]
        for name in TITLES:
            if name in FACETS:
                rows, row_params = rows_as_counts(self.queryset)
                queries.append(facet_count_sql(FACETS[name], rows))
                params += [[choice.value for choice in self.cleaned[name]], *row_params]
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(queries), params)
            rows = cursor.fetchall()
        return [
            (name, code, capfirst(Status(code).label) if name == "status" else label, number)
            for name, code, label, number in sorted(rows, key=lambda row: (-row[3], row[1]))
        ]
