import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q

from .constraints import start_no_formula
from .fields import ExactDecimalField
from .named import NamedModel, NamedQuerySet
from .triggers import RefreshListing


class UnitQuerySet(NamedQuerySet):
    key = ("code",)


@pghistory.track()
class Unit(NamedModel):
    """What a number counts or is measured in: officers, pounds, per cent, days."""

    code = models.SlugField(
        max_length=40,
        unique=True,
        help_text="For money the code of ISO 4217, such as GBP; else the word, such as officer.",
    )
    singular = models.CharField(max_length=80)
    plural = models.CharField(max_length=80)
    symbol = models.CharField(max_length=10, blank=True, help_text="Optional: £, %, km.")
    symbol_first = models.BooleanField(
        "symbol before the number", default=False, help_text="As in £5, but not in 5%."
    )
    dimension = models.CharField(
        max_length=40,
        help_text="Units that convert into each other share a dimension, such as time or"
        " money-GBP.",
    )
    factor = ExactDecimalField(
        default=1,
        help_text="How many base units one of these makes: 60 for a minute if the base is a"
        " second.",
    )

    objects = UnitQuerySet.as_manager()

    class Meta(NamedModel.Meta):
        ordering = ["singular"]
        constraints = [
            *start_no_formula("unit", "singular", "plural", "symbol", "dimension"),
            models.CheckConstraint(
                name="unit_factor_is_positive",
                condition=Q(factor__gt=0),
                violation_error_message="The factor must be above zero.",
            ),
        ]
        triggers = [
            *NamedModel.Meta.triggers,
            pgtrigger.Protect(
                name="public_is_never_deleted",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Q(old__public_since__isnull=False),
            ),
            RefreshListing(
                "SELECT c.id FROM changed u JOIN claims_claim c ON c.unit_id = u.id"
                " UNION ALL SELECT c.id FROM changed u JOIN claims_measure m ON m.unit_id = u.id"
                " JOIN claims_claim c ON c.measure_id = m.id AND c.unit_id IS NULL",
                nested=False,
            ),
        ]

    def __str__(self):
        return self.plural

    def natural_key(self):
        return (self.code,)
