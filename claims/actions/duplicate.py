"""A claim that was entered twice becomes one: what is published is withdrawn, never deleted."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from ..checks import recheck
from ..models import Claim, Redirect, Relation
from ..models.codes import CorrectionClass, RedirectKind, RelationState
from .withdraw import withdraw_claim


@transaction.atomic
def withdraw_duplicate(kept, dropped, by):
    """Withdraw `dropped` in favour of `kept`; the Redirect between their addresses is returned.

    The relations of `dropped` are those of `kept` from now on, each once. Raises ValidationError
    where one of the two is not published.
    """
    both = Claim.objects.select_for_update().published().filter(pk__in=[kept.pk, dropped.pk])
    if both.count() != 2:
        raise ValidationError("Choose two published claims. A draft can be deleted.")
    for relation in Relation.objects.filter(Q(from_claim=dropped) | Q(to_claim=dropped)):
        move_relation(relation, kept, dropped)
    reason = f"It was entered twice: claim {kept.pk} remains."
    withdraw_claim(dropped, kind=CorrectionClass.WITHDRAWN, reason=reason, by=by)
    recheck(kept)
    old_path, new_path = dropped.get_absolute_url(), kept.get_absolute_url()
    Redirect.objects.filter(new_path=old_path).update(new_path=new_path)
    return Redirect.objects.create(
        kind=RedirectKind.DUPLICATE, old_path=old_path, new_path=new_path, made_by=by
    )


def move_relation(relation, kept, dropped):
    """Let the relation name `kept`, unless `kept` has it already or would be related to itself."""
    from_claim, to_claim = (
        kept if claim == dropped else claim for claim in (relation.from_claim, relation.to_claim)
    )
    ends = {"from_claim": from_claim, "to_claim": to_claim}
    existing = Relation.objects.filter(**ends, kind=relation.kind)
    if existing.exists():
        if relation.state == RelationState.CONFIRMED:
            existing.filter(state=RelationState.SUGGESTED).update(state=RelationState.CONFIRMED)
    elif from_claim != to_claim:
        Relation.objects.filter(pk=relation.pk).update(**ends)
