import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from .constraints import start_no_formula
from .named import AddressedModel, NamedQuerySet
from .queries import related
from .triggers import RefreshListing


class PlaceQuerySet(NamedQuerySet):
    def published(self):
        return self.filter(Exists(related(self.model, "listings").filter(place=OuterRef("pk"))))


@pghistory.track()
class Place(AddressedModel):
    """Where a number holds: a country, a city, a district."""

    name = models.CharField(max_length=200)
    slug = models.SlugField("address", max_length=200, unique=True)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name="part of",
        null=True,
        blank=True,
        related_name="children",
        help_text="The next larger place that this one is in.",
    )
    code = models.CharField(
        max_length=20,
        blank=True,
        help_text="The statistical office’s code, such as E12000007.",
    )
    aliases = ArrayField(
        models.CharField(max_length=200),
        blank=True,
        default=list,
        db_default=[],
        help_text="Other names, separated by commas; search finds them.",
    )

    objects = PlaceQuerySet.as_manager()

    constraint_fields = {"place_is_not_its_own_parent": "parent"}

    class Meta(AddressedModel.Meta):
        ordering = ["name"]
        constraints = [
            *start_no_formula("place", "name", "code"),
            models.CheckConstraint(
                name="place_is_not_its_own_parent",
                condition=Q(parent__isnull=True) | ~Q(parent=F("pk")),
                violation_error_message="A place cannot be inside itself. Choose the next larger"
                " place.",
            ),
        ]
        triggers = [
            *AddressedModel.Meta.triggers,
            RefreshListing(
                "SELECT c.id FROM changed p JOIN claims_place place ON p.id IN (place.id,"
                " place.parent_id) JOIN claims_claim c ON c.place_id = place.id",
                nested=False,
            ),
        ]

    def __str__(self):
        return self.name

    def natural_key(self):
        return (self.slug,)

    natural_key.dependencies = ["claims.place"]  # type: ignore[attr-defined]  # as Django wants it

    def get_absolute_url(self):
        return reverse("place-detail", args=[self.slug])
