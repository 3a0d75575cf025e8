"""Deciding on a relation that was suggested: the checks ask about what it joins from then on."""

from django.core.exceptions import ValidationError
from django.db import transaction

from ..checks import recheck
from ..models import Relation
from ..models.codes import RelationState


def state_entered_by(user):
    """The state of a relation that `user` enters: what readers see needs the right to publish."""
    may_decide = user.has_perm("claims.review_claim")
    return RelationState.CONFIRMED if may_decide else RelationState.SUGGESTED


def confirm_relation(relation):
    """Let the relation count; the database refuses it if it cannot be so."""
    _decide(relation, RelationState.CONFIRMED)


def reject_relation(relation):
    """Keep the relation as one that does not hold, so that it is never suggested again."""
    _decide(relation, RelationState.REJECTED)


@transaction.atomic
def _decide(relation, state):
    undecided = Relation.objects.select_for_update().filter(pk=relation.pk).exclude(state=state)
    if not undecided.exists():
        raise ValidationError(f"Another editor has already {state.value} this relation.")
    relation.state = state
    relation.save(update_fields=["state"])
    for claim in (relation.from_claim, relation.to_claim):
        recheck(claim)
