import pghistory
from django.db import models
from django.db.models import F, Q

from ..querysets import RelationQuerySet
from .claim import Claim
from .codes import RelationBasis, RelationKind, RelationState, known
from .record import Record


@pghistory.track()
class Relation(Record):
    """How one claim stands to another: 773 charges are part of 1,000 arrests."""

    from_claim = models.ForeignKey(Claim, models.CASCADE, related_name="relations_from")
    to_claim = models.ForeignKey(Claim, models.CASCADE, related_name="relations_to")
    kind = models.CharField(max_length=15, choices=RelationKind)
    basis = models.CharField(max_length=10, choices=RelationBasis, default=RelationBasis.EDITOR)
    state = models.CharField(max_length=10, choices=RelationState, default=RelationState.CONFIRMED)
    note = models.CharField(max_length=300, blank=True)

    objects = RelationQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["pk"]
        constraints = [
            known("relation", "kind", RelationKind),
            known("relation", "basis", RelationBasis),
            known("relation", "state", RelationState),
            models.CheckConstraint(
                name="relation_joins_two_claims",
                condition=~Q(from_claim=F("to_claim")),
                violation_error_message="A claim is not related to itself; choose another one.",
            ),
            models.UniqueConstraint(
                name="relation_is_entered_once",
                fields=["from_claim", "to_claim", "kind"],
                violation_error_message="This relation to that claim is already in the record.",
            ),
        ]

    def __str__(self):
        return f"{self.from_claim} {self.get_kind_display()} {self.to_claim}"
