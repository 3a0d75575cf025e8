"""The figure of a claim, with its measure, source and period: one flat row for six records."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any, NamedTuple

from django.utils.functional import cached_property

from ..arithmetic import NUMBER, PERCENT, POINT, TIMES, Figure, Unit, last_digit
from ..arithmetic.hedges import HEDGES
from ..dates import PartialDate
from ..models import Listing
from ..models.claim import FIGURE_FIELDS
from ..models.codes import Direction, Form, PeriodKind, Status
from .printed_hedges import printed_hedges, significant_digits

# Where each field of a row stands, seen from the claim's `Listing`. Figures are compared by what
# two indexes have, `listing_measure` and `claim_figure`; the rest tells of whom and what they are.
COMPARED_COLUMNS = {
    "pk": "claim",
    "status": "status",
    "place": "place",
    "speaker_id": "speaker",
    "dated_on": "dated_on",
    "dated_precision": "dated_precision",
    "article": "article",
    "published_on": "published_on",
    "published_precision": "published_precision",
    "unit_id": "unit",
} | {name: f"claim__{name}" for name in ("value", *FIGURE_FIELDS)}
OF_UNIT = {"unit": "unit__code", "dimension": "unit__dimension", "factor": "unit__factor"}
OF_MEASURE = {
    "measure": "measure",
    "measure_name": "measure__name",
    "measure_unit": "measure__unit__code",
    "measure_dimension": "measure__unit__dimension",
    "measure_factor": "measure__unit__factor",
    "denominator": "measure__denominator",
}
UNCOMPARED = {
    "speaker": "speaker__name",
    "narrator": "speaker__publication",
    "publication": "publication__name",
    "place_name": "place__name",
    "baseline_as_printed": "claim__baseline_as_printed",
}
PATHS = COMPARED_COLUMNS | OF_UNIT | OF_MEASURE | UNCOMPARED
# A row of which nothing is known, by the names of its fields.
BLANK_FIELDS: dict[str, Any] = dict.fromkeys(PATHS)

UNIT_OF_FORM: dict[str, Unit] = {
    Form.PERCENT_CHANGE: PERCENT,
    Form.POINT_CHANGE: POINT,
    Form.MULTIPLE: TIMES,
}


class ClaimFigureFields(NamedTuple):
    """A row of the columns at `PATHS`, in their order, as a published claim has them.

    Of a draft, or of a number that stands in no record, more of them are None.
    """

    pk: int
    status: str
    place: int | None
    speaker_id: int
    dated_on: date
    dated_precision: str
    article: int
    published_on: date | None
    published_precision: str
    unit_id: int | None
    value: Decimal | None
    as_printed: str
    lower: Decimal | None
    upper: Decimal | None
    lower_inclusive: bool | None
    upper_inclusive: bool | None
    hedge: str
    form: str
    direction: str
    per: str
    population: str
    baseline_value: Decimal | None
    period_kind: str
    period_start: date | None
    period_start_precision: str
    period_end: date | None
    period_end_precision: str
    unit: str | None
    dimension: str | None
    factor: Decimal | Fraction | None
    measure: int
    measure_name: str
    measure_unit: str | None
    measure_dimension: str | None
    measure_factor: Decimal | None
    denominator: int | None
    speaker: str
    narrator: int | None
    publication: str
    place_name: str | None
    baseline_as_printed: str


class ClaimFigure(ClaimFigureFields):
    """The figure of one claim, with what it is compared by.

    `dated_on` is the last day of when it was said, or else printed, by which lists are in order.
    """

    @classmethod
    def of(cls, claim):
        """The figure of a `Claim` that may be neither saved nor published.

        It has what figures are compared by, and nothing of who said it. Asks the database for
        units and measure where they are not loaded.
        """
        fields = {name: getattr(claim, name) for name in ("pk", "status", "value", *FIGURE_FIELDS)}
        unit, measure = claim.unit, claim.measure
        if unit:
            fields |= {"unit_id": unit.pk, **_unit_fields(unit)}
        if measure:
            names = {"measure": measure.pk, "measure_name": measure.name}
            fields |= names | {"denominator": measure.denominator_id}
            if measure.unit:
                fields |= _unit_fields(measure.unit, "measure_")
        return cls(**BLANK_FIELDS | fields | {"place": claim.place_id})

    @property
    def figure(self) -> Figure:
        """The number in its unit, below nought where it is said to have gone down."""
        falls = self.form != Form.MULTIPLE and self.direction == Direction.DOWN
        return negated(self.magnitude) if falls else self.magnitude

    @cached_property
    def magnitude(self) -> Figure:
        """The number in its unit, whichever way it goes."""
        return Figure(
            self.value,
            self.lower,
            self.upper,
            self.lower_inclusive is not False,
            self.upper_inclusive is not False,
            self.hedge,
            self.as_printed,
            self.counted_unit,
            self.is_count,
        )

    @property
    def counted_unit(self) -> Unit:
        if unit_of_form := UNIT_OF_FORM.get(self.form):
            return unit_of_form
        if self.unit and self.dimension and self.factor:
            return arithmetic_unit(self.unit, self.dimension, self.factor, self.per)
        return self.unit_of_measure

    @property
    def unit_of_measure(self) -> Unit:
        if self.measure_unit and self.measure_dimension and self.measure_factor:
            return arithmetic_unit(
                self.measure_unit, self.measure_dimension, self.measure_factor, self.per
            )
        return NUMBER

    @property
    def is_count(self) -> bool:
        """Whether only whole numbers are possible.

        A frequency that is planned is one: nobody plans half a deployment a week. One that is
        reported may be an average.
        """
        if self.form == Form.FREQUENCY:
            return Status(self.status).is_intended
        return self.form in {Form.LEVEL, Form.CHANGE} and self.counted_unit.dimension == "number"

    @property
    def baseline(self) -> Figure | None:
        """The earlier value that was printed with this one, if any.

        A change of so many per cent or times says nothing of the unit of what changed: that is
        the measure's.
        """
        if self.baseline_value is None:
            return None
        hedges = printed_hedges(self.baseline_as_printed, self.baseline_value)
        is_relative = self.form in UNIT_OF_FORM
        unit = self.unit_of_measure if is_relative else self.counted_unit
        return Figure(
            self.baseline_value,
            hedge=next(iter(hedges), "none"),
            as_printed=self.baseline_as_printed,
            unit=unit,
            countable=unit.dimension == "number" if is_relative else self.is_count,
        )

    @property
    def period(self) -> tuple:
        """The period as it is stored; equal for claims of the same one."""
        kind = self.period_kind if self.period_kind != PeriodKind.NOT_STATED else ""
        return kind, self.period_start, self.period_end

    @property
    def article_and_speaker(self) -> tuple:
        """Equal for claims that one speaker makes in one article."""
        return self.article, self.speaker

    @property
    def starts(self) -> PartialDate | None:
        """When the counting starts, as far as that is stated."""
        if self.period_kind == PeriodKind.AS_OF:
            return None
        return PartialDate.stored(self.period_start, self.period_start_precision)

    @property
    def ends(self) -> PartialDate | None:
        """Up to when the number counts, as far as that is stated."""
        if self.period_kind == PeriodKind.AS_OF:
            return PartialDate.stored(self.period_start, self.period_start_precision)
        return PartialDate.stored(self.period_end, self.period_end_precision)

    @cached_property
    def dated(self) -> PartialDate:
        """When it was said, or else printed."""
        return PartialDate.ending(self.dated_on, self.dated_precision)

    @property
    def published(self) -> PartialDate | None:
        """When it was printed; None of a number that nobody has printed yet."""
        if self.published_on is None:
            return None
        return PartialDate.ending(self.published_on, self.published_precision)

    @property
    def last_digit_size(self) -> Fraction:
        """One unit of the last digit printed, in the base unit of the dimension."""
        return last_digit(self.value, self.as_printed) * self.counted_unit.factor

    @property
    def may_be_rounded(self) -> bool:
        """Whether the value may have been rounded: not one of people counted to the last."""
        return not self.is_count or last_digit(self.value, self.as_printed) > 1

    @property
    def digits(self) -> str:
        return "" if self.value is None else significant_digits(self.value)

    @cached_property
    def base_value(self) -> Fraction:
        """The value in the base unit of its dimension."""
        return self._in_base_unit(self.value)

    @property
    def base_bounds(self) -> tuple[Fraction | None, Fraction | None]:
        """The stated bounds in the base unit of the dimension."""
        return self._in_base_unit(self.lower), self._in_base_unit(self.upper)

    def _in_base_unit(self, number):
        if number is None:
            return None
        factor = self.counted_unit.factor
        return as_fraction(number) if factor == 1 else as_fraction(number) * factor


UNIT_ID = ClaimFigure._fields.index("unit_id")


def claim_figures(claims):
    """The figures of the published claims with these ids, by id."""
    rows = Listing.objects.filter(claim__in=claims).order_by().values_list(*PATHS.values())
    return {row[0]: ClaimFigure._make(row) for row in rows}


def measure_figures(measure, listings, most):
    """The figures of the last of a queryset of `Listing`, all of one measure, in the order said.

    The measure comes `with_units()`. What no comparison of figures asks for is None.
    """
    unit = measure.unit
    own_unit = (unit.code, unit.dimension, unit.factor) if unit else (None, None, None)
    shared = (
        measure.pk,
        measure.name,
        *own_unit,
        measure.denominator_id,
        *[None] * len(UNCOMPARED),
    )
    rest_by_unit = {None: (None, None, None, *shared)}
    for unit in measure.units:
        rest_by_unit[unit["id"]] = (
            unit["code"],
            unit["dimension"],
            Decimal(unit["factor"]),
            *shared,
        )
    # The claim's measure is asked for as well: by it the index finds the claims.
    newest = listings.filter(claim__measure=measure).order_by("-dated_on", "-claim")[:most]
    rows = list(newest.values_list(*COMPARED_COLUMNS.values()))
    return [ClaimFigure._make(row + rest_by_unit[row[UNIT_ID]]) for row in reversed(rows)]


def negated(figure: Figure) -> Figure:
    """The figure on the other side of nought."""
    return Figure(
        _minus(figure.value),
        _minus(figure.upper),
        _minus(figure.lower),
        figure.upper_inclusive,
        figure.lower_inclusive,
        HEDGES[figure.hedge].mirror,
        figure.as_printed,
        figure.unit,
        figure.countable,
    )


@lru_cache(maxsize=8192)
def as_fraction(value: Decimal) -> Fraction:
    return Fraction(value)


@lru_cache(maxsize=4096)
def arithmetic_unit(code: str, dimension: str, factor: Decimal | Fraction, per: str) -> Unit:
    return Unit(code, dimension, factor, Unit(per, per) if per else None)


def _unit_fields(unit, prefix=""):
    fields = {"unit": unit.code, "dimension": unit.dimension, "factor": unit.factor}
    return {prefix + name: value for name, value in fields.items()}


def _minus(number):
    return None if number is None else -number
