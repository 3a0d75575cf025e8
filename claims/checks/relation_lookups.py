"""Confirmed relations between published claims, asked for by the claim they are anchored at."""

from functools import cache

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from ..models import Relation


def relations(*kinds, **conditions):
    return Relation.objects.published().filter(kind__in=kinds, **conditions).order_by()


def related_claim_ids(*kinds, of):
    """A function that gives the ids of those `of` the claims to which another has such a relation.

    It asks the database when it is first called, as most claims need no answer.
    """
    ids = relations(*kinds, to_claim__in=of).values_list("to_claim", flat=True)
    return cache(lambda: set(ids))


def related_to(*kinds, of="pk", **conditions):
    """The ids of the claims that `of` has such a relation to: what it repeats."""
    related = relations(*kinds, from_claim=OuterRef(of), **conditions)
    return ArraySubquery(related.order_by("to_claim").values("to_claim"))


def related_from(*kinds, of="pk", **conditions):
    """The ids of the claims that have such a relation to `of`: its parts, its repeats."""
    related = relations(*kinds, to_claim=OuterRef(of), **conditions)
    return ArraySubquery(related.order_by("from_claim").values("from_claim"))
