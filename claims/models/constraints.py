"""Constraints that several models have, named after what holds."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Cast, ExtractDay, ExtractMonth
from django.db.models.lookups import Exact, GreaterThanOrEqual

from .codes import Precision
from .queries import LastDay

# How a text begins that a spreadsheet runs as a formula, full-width signs included: "=1+1", "@sum",
# a tab, "-x". Must not match "-20%", "+44", "-£5m", "1=1", "−x".
FORMULA = "^([=@\t\r\n＝＠]|[-+－＋](?![0-9$¢£¤¥֏؋৲৳\u0e3f\u20a0-\u20cf﷼＄￠￡￥￦]))"
RUNS_AS_FORMULA = (
    "Begin this with another character: a spreadsheet would run it as a formula. A plus or a minus"
    " can stand first only before a digit or a currency."
)

refuse_formula = RegexValidator(FORMULA, RUNS_AS_FORMULA, inverse_match=True)


def start_no_formula(model, *fields):
    """The constraints that texts which leave in files begin as words do, one for each field."""
    return [
        models.CheckConstraint(
            name=f"{model}_{field}_starts_no_formula",
            condition=~Q(**{f"{field}__regex": FORMULA}),
            violation_error_message=RUNS_AS_FORMULA,
        )
        for field in fields
    ]


def in_code_list(model, field, choices):
    """The constraint that `field` holds a code of its list, or nothing where it may be blank."""
    return models.CheckConstraint(
        name=f"{model}_{field}_is_in_code_list",
        condition=Q(**{f"{field}__in": [*choices.values, ""]}),
    )


def date_has_precision(model, field):
    """The constraint that a date and its precision come together, on the period's first day."""
    precision = f"{field.removesuffix('_on')}_precision"
    # A form asks the rule with the values themselves, and of a bare NULL no day can be taken.
    date = Cast(field, models.DateField())
    is_first_day, is_january = Exact(ExtractDay(date), 1), Exact(ExtractMonth(date), 1)
    has_date = Q(**{f"{field}__isnull": False})
    return models.CheckConstraint(
        name=f"{model}_{field}_has_a_precision",
        condition=(
            Q(**{f"{field}__isnull": True, precision: ""})
            | (has_date & Q(**{precision: Precision.DAY}))
            | (has_date & Q(**{precision: Precision.MONTH}) & is_first_day)
            | (has_date & Q(**{precision: Precision.YEAR}) & is_first_day & is_january)
        ),
        violation_error_message="Give a day, a month or a year, and how much of the date is known.",
    )


def ends_after_it_starts(start, end):
    """That the last day of `end` is not before the first of `start`, where both are known."""
    # Cast as above.
    last_day = LastDay(Cast(end, models.DateField()), f"{end}_precision")
    return (
        Q(**{f"{start}__isnull": True})
        | Q(**{f"{end}__isnull": True})
        | GreaterThanOrEqual(last_day, Cast(start, models.DateField()))
    )


def span_starts_before_it_ends(model):
    """The constraint that words stand in the text from a start to a later end, or nowhere.

    Both ends are asked for by name: a comparison with NULL is neither true nor false, and passes.
    """
    return models.CheckConstraint(
        name=f"{model}_span_starts_before_it_ends",
        condition=(
            Q(start__isnull=True, end__isnull=True)
            | Q(start__isnull=False, end__isnull=False, start__lt=F("end"))
        ),
        violation_error_message="Give both where the words start in the text and where they end,"
        " or neither.",
    )
