"""What the others are made of: natural keys, and counts of list rows."""

from django.apps import apps
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    BooleanField,
    Count,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Coalesce


class IsAmong(Func):
    """Whether an id is in an array."""

    template = "%(expressions)s)"
    arg_joiner = " = ANY ("
    output_field = BooleanField()


def among(path, ids):
    """Whether an id is one of a few, a queryset, which are found before anything is joined."""
    return IsAmong(path, ArraySubquery(ids))


class NaturalKeyQuerySet(QuerySet):
    """Found by the columns that `natural_key()` gives, so that seeds name records and not ids."""

    key = ("slug",)

    def get_by_natural_key(self, *values):
        return self.get(**dict(zip(self.key, values, strict=True)))


def equal_or_null(fields, values):
    return [
        Q(**{f"{field}__isnull": True}) if value is None else Q(**{field: value})
        for field, value in zip(fields, values, strict=True)
    ]


def listings(**conditions):
    """The list rows of published claims; see `claims.models.Listing`."""
    return apps.get_model("claims.Listing").objects.filter(**conditions)


def mentions(path, what=None):
    """How many published claims name the outer row at `path` of their listing, or what else."""
    groups = listings(**{path: OuterRef("pk")}).order_by().values(path)
    return first_of(groups.annotate(n=what or Count("pk")))


def first_of(groups):
    """The `n` of the only group of a subquery, or 0 where there is none."""
    return Coalesce(Subquery(groups.values("n"), output_field=IntegerField()), 0)
