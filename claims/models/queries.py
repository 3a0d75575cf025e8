"""What the querysets are made of: natural keys, counts of list rows, ids in arrays."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    BooleanField,
    DateField,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)


def related(model, name):
    """All rows of the model that a relation of `model` leads to, either way."""
    return model._meta.get_field(name).related_model.objects.all()


class LastDay(Func):
    """The last day of a date and its precision, by the first; see `dates.PartialDate`."""

    function = "claims_last_day"
    output_field = DateField()
    arity = 2


class FirstDay(Func):
    """The first day of a date and its precision, by the last."""

    function = "claims_first_day"
    output_field = DateField()
    arity = 2


class InArray(Func):
    """Whether an id is in an array."""

    template = "%(expressions)s)"
    arg_joiner = " = ANY ("
    output_field = BooleanField()


def in_subquery(path, ids):
    """Whether an id is one of a few, a queryset, which are found before anything is joined."""
    return InArray(path, ArraySubquery(ids))


class NaturalKeyQuerySet(QuerySet):
    """Found by the columns that `natural_key()` gives, so that seeds name records and not ids."""

    key: tuple[str, ...] = ("slug",)

    def get_by_natural_key(self, *values):
        return self.get(**dict(zip(self.key, values, strict=True)))


def equal_or_null(fields, values):
    return [
        Q(**{f"{field}__isnull": True}) if value is None else Q(**{field: value})
        for field, value in zip(fields, values, strict=True)
    ]


class CountColumn(Func):
    """How many rows a subquery has with a value in a column; a `Count` would group them."""

    function = "COUNT"
    template = "%(function)s(%(distinct)s%(expressions)s)"
    output_field = IntegerField()

    def __init__(self, column, *, distinct=False):
        super().__init__(column, distinct="DISTINCT " if distinct else "")


def count_listings(model, path, counted=None):
    """How many published claims name a row of `model` at `path` of their listing, or what else."""
    listings = related(model, "listings").filter(**{path: OuterRef("pk")}).order_by()
    return Subquery(listings.values(n=counted or CountColumn("pk")))
