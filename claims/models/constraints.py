"""Constraints that several models have, named after what holds."""

from django.db import models

from .codes import Precision


def in_code_list(model, field, choices):
    """The constraint that `field` holds a code of its list, or nothing where it may be blank."""
    return models.CheckConstraint(
        name=f"{model}_{field}_is_in_code_list",
        condition=models.Q(**{f"{field}__in": [*choices.values, ""]}),
    )


def date_has_precision(model, field):
    """The constraint that a date and its precision come together, on the period's first day."""
    precision = f"{field.removesuffix('_on')}_precision"
    return models.CheckConstraint(
        name=f"{model}_{field}_has_a_precision",
        condition=(
            models.Q(**{f"{field}__isnull": True, precision: ""})
            | models.Q(**{f"{field}__isnull": False, precision: Precision.DAY})
            | models.Q(**{f"{field}__day": 1, precision: Precision.MONTH})
            | models.Q(**{f"{field}__day": 1, f"{field}__month": 1, precision: Precision.YEAR})
        ),
    )
