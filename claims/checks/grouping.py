"""Claims that say the same kind of number of the same thing, grouped by the database."""

from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    ExpressionWrapper,
    F,
    Func,
    Q,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Lower, Trim

from ..models.codes import BaselineKind, Direction, Form, Hedge, PeriodKind
from ..models.fields import ExactDecimalField

# A baseline that is not stated is none, as one is that nobody has looked for.
BASELINE = Case(
    When(baseline_kind=BaselineKind.NOT_STATED, then=Value("")), default=F("baseline_kind")
)
# What claims share that count the same thing in the same way, apart from the period.
SAME_KIND = [
    F("measure"),
    F("place"),
    Lower(Trim("population")),
    F("form"),
    Lower("per"),
    BASELINE,
    F("status"),
    Coalesce("unit__dimension", "measure__unit__dimension", Value("")),
]
# Those of them that are fields of a claim's own and tell most claims apart.
SAME_KIND_FIELDS = ("measure", "place", "form", "status")
# A period that is not stated is none, as one is that nobody has looked for.
PERIOD_KIND = Case(
    When(period_kind=PeriodKind.NOT_STATED, then=Value("")), default=F("period_kind")
)
PERIOD = [
    PERIOD_KIND,
    F("period_start"),
    F("period_start_precision"),
    F("period_end"),
    F("period_end_precision"),
]
# A period that two claims can share: both its ends are stated, or the one day that it is as of.
PERIOD_IS_STATED = Q(period_kind=PeriodKind.AS_OF, period_start__isnull=False) | (
    ~Q(period_kind=PeriodKind.AS_OF) & Q(period_start__isnull=False, period_end__isnull=False)
)

NUMBER = ExactDecimalField()
FACTOR = Coalesce("unit__factor", "measure__unit__factor", Value(1), output_field=NUMBER)
FALLS = Q(form__in=Form.changes(), direction=Direction.DOWN)
LOWEST_MAGNITUDE = Case(
    When(Q(hedge__in=Hedge.with_bound("upper"), lower=None), then=None),
    default=Coalesce("lower", "value"),
    output_field=NUMBER,
)
HIGHEST_MAGNITUDE = Case(
    When(Q(hedge__in=Hedge.with_bound("lower"), upper=None), then=None),
    default=Coalesce("upper", "value"),
    output_field=NUMBER,
)
# The ends of what a claim allows, in the base unit, read as narrowly as can be: whatever is
# found with them the arithmetic then looks at.
SIGN = Case(When(FALLS, then=Value(-1)), default=Value(1), output_field=NUMBER)
LOWEST_ALLOWED = ExpressionWrapper(
    Case(When(FALLS, then=HIGHEST_MAGNITUDE), default=LOWEST_MAGNITUDE, output_field=NUMBER)
    * SIGN
    * FACTOR,
    NUMBER,
)
HIGHEST_ALLOWED = ExpressionWrapper(
    Case(When(FALLS, then=LOWEST_MAGNITUDE), default=HIGHEST_MAGNITUDE, output_field=NUMBER)
    * SIGN
    * FACTOR,
    NUMBER,
)


class SignificantDigits(Func):
    """The significant digits of a number: 17 of 1,700 and of 0.17."""

    template = "trim(both '0' from translate(%(expressions)s::text, '.-', ''))"
    output_field = CharField()
    arity = 1


class GroupKey(Func):
    """One number for all these expressions, to group by: much quicker than by each of them.

    Of a million groups two have one number once in some thirty million records.
    """

    template = "hash_record_extended(ROW(%(expressions)s), 0)"
    output_field = BigIntegerField()
