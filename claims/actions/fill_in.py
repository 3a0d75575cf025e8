"""What many claims of an article have in common, given to each of them: one by one, or refused."""

from copy import copy

from django.core.exceptions import ValidationError
from django.db import transaction

from ..models import Quotation
from ..models.codes import ClaimState, QuotationKind

# What tells what is said in one quotation from what is said in another, besides the speaker.
DESCRIPTION = (
    *("article", "kind", "on_behalf_of", "role_as_printed", "credited_to", "exact"),
    *("location", "said_on", "said_precision", "start", "end"),
)


@transaction.atomic
def fill_in_claim(claim, *, speaker=None, **fields):
    """Give a claim that readers have not seen a speaker, and other fields of its own."""
    if claim.state in ClaimState.public():
        raise ValidationError(
            "Readers have seen this: change it in its own form, which asks for a correction."
        )
    if speaker and speaker != claim.quotation.speaker:
        give_speaker(claim, speaker)
    for name, value in fields.items():
        setattr(claim, name, value)
    if "measure" in fields and not claim.unit:
        claim.unit = claim.measure.unit
    claim.validate_constraints()
    claim.save()


def give_speaker(claim, speaker):
    """Let `speaker` have said this claim, and none of the others of its quotation."""
    quotation = claim.quotation
    if quotation.kind == QuotationKind.NARRATION:
        raise ValidationError(
            "This is in the publication’s own voice, so nobody else can have said it."
        )
    claim.quotation = said_by(quotation, speaker) or only_for(claim, quotation, speaker)
    claim.save(update_fields=["quotation"])
    claim.refresh_from_db(fields=["version"])
    if claim.quotation != quotation and not quotation.claims.exists():
        quotation.delete()


def said_by(quotation, speaker):
    """The quotation on record that is the same but for its speaker, or None."""
    described = {name: getattr(quotation, name) for name in DESCRIPTION}
    return Quotation.objects.filter(**described, speaker=speaker).first()


def only_for(claim, quotation, speaker):
    """The quotation with that speaker: the claim's own, or a new one if others are of it too."""
    changed = copy(quotation)
    if quotation.claims.exclude(pk=claim.pk).exists():
        changed.pk, changed.version, changed._state = None, 1, Quotation()._state
    changed.speaker = speaker
    changed.validate_constraints()
    changed.save()
    return changed
