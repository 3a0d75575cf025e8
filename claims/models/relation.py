import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.text import capfirst

from .claim import Claim
from .codes import RelationBasis, RelationKind, RelationState
from .constraints import in_code_list
from .queries import in_subquery
from .triggers import RequireRight
from .versioned import VersionedModel


class NoClaimIsPartOfItself(pgtrigger.Trigger):
    """Whatever is above a claim, along what it is part of, is never the claim itself.

    Writers of parts wait for each other until they commit, so that two of them cannot close a
    circle together. That holds at READ COMMITTED, at which everything here runs.
    """

    name = "no_claim_is_part_of_itself"
    when = pgtrigger.After
    operation = pgtrigger.Insert | pgtrigger.Update
    condition = pgtrigger.Q(new__kind="part-of") & ~pgtrigger.Q(new__state="rejected")
    func = f"""
        PERFORM pg_advisory_xact_lock(hashtext('{name}'));
        IF EXISTS (
            WITH RECURSIVE above (claim) AS (
                SELECT NEW.to_claim_id
                UNION
                SELECT to_claim_id FROM claims_relation JOIN above ON from_claim_id = claim
                WHERE kind = 'part-of' AND state <> 'rejected'
            )
            SELECT FROM above WHERE claim = NEW.from_claim_id
        ) THEN
            RAISE EXCEPTION 'This would make a claim part of itself.'
            USING ERRCODE = 'check_violation', CONSTRAINT = '{name}', TABLE = TG_TABLE_NAME;
        END IF;
        RETURN NULL;
    """  # noqa: S608


DECIDES = "Only somebody who can publish claims can decide how they are related."


class RelationQuerySet(models.QuerySet):
    def between_published(self):
        return self.filter(from_claim__state="published", to_claim__state="published")

    def published(self):
        """Confirmed, between two published claims."""
        return self.between_published().filter(state="confirmed")

    def of_claim(self, claim):
        return self.filter(Q(from_claim=claim) | Q(to_claim=claim))

    def from_claims(self, claims):
        """Those that one of the claims has to another, a queryset of ids."""
        return self.filter(in_subquery("from_claim", claims))


@pghistory.track()
class Relation(VersionedModel):
    """How one claim stands to another: 773 charges are part of 1,000 arrests."""

    from_claim = models.ForeignKey(
        Claim, models.CASCADE, verbose_name="first claim", related_name="relations_from"
    )
    to_claim = models.ForeignKey(
        Claim, models.CASCADE, verbose_name="second claim", related_name="relations_to"
    )
    kind = models.CharField("relation", max_length=15, choices=RelationKind)
    basis = models.CharField(max_length=10, choices=RelationBasis, default=RelationBasis.EDITOR)
    state = models.CharField(max_length=10, choices=RelationState, default=RelationState.SUGGESTED)
    note = models.CharField(max_length=300, blank=True)

    objects = RelationQuerySet.as_manager()

    constraint_fields = {
        "relation_joins_two_claims": "to_claim",
        "relation_is_entered_once": "to_claim",
    }

    class Meta(VersionedModel.Meta):
        ordering = ["pk"]
        triggers = [
            *VersionedModel.Meta.triggers,
            NoClaimIsPartOfItself(),
            RequireRight(
                "review_claim",
                name="decided_with_right_to_publish",
                operation=pgtrigger.Insert,
                condition=~pgtrigger.Q(new__state="suggested"),
                message=DECIDES,
            ),
            RequireRight(
                "review_claim",
                name="changed_with_right_to_publish",
                operation=pgtrigger.Update,
                condition=~pgtrigger.Q(new__state="suggested")
                | ~pgtrigger.Q(old__state="suggested"),
                message=DECIDES,
            ),
        ]
        constraints = [
            in_code_list("relation", "kind", RelationKind),
            in_code_list("relation", "basis", RelationBasis),
            in_code_list("relation", "state", RelationState),
            models.CheckConstraint(
                name="relation_joins_two_claims",
                condition=~Q(from_claim=F("to_claim")),
                violation_error_message="A claim cannot be related to itself. Choose another.",
            ),
            models.UniqueConstraint(
                name="relation_is_entered_once",
                fields=["from_claim", "to_claim", "kind"],
                violation_error_message="This relation to that claim is already on record.",
            ),
        ]

        # What editors decided of figures of one measure, which is little beside what is suggested.
        indexes = [
            models.Index(
                fields=["from_claim"],
                include=["to_claim", "kind", "state"],
                condition=Q(
                    kind__in=["repeats", "restates", "updates", "corrects"],
                    state__in=["confirmed", "rejected"],
                ),
                name="relation_decided",
            )
        ]

    def __str__(self):
        first, second = (claim.as_printed for claim in (self.from_claim, self.to_claim))
        return f"“{first}” {self.get_kind_display()} “{second}”"

    def label_from(self, claim):
        """What stands before the other claim when read from this one: “This repeats”."""
        if claim.pk == self.from_claim_id:
            return f"This {self.get_kind_display()}"
        return capfirst(RelationKind(self.kind).backwards)
