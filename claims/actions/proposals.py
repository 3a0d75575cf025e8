"""A suggestion becomes a claim: a draft, with its quotation, at its place in the text.

Whoever said it is the speaker whom the record knows by that name, or a new one, which no reader
sees before a claim of it is published.
"""

import pghistory
from django.core.exceptions import ValidationError
from django.db import transaction

from ..matching.whole_figures import surroundings
from ..models import Article, Claim, Quotation, Relation, Speaker
from ..models.codes import ClaimState, QuotationKind, RelationBasis, RelationKind
from ..models.slugs import free_slug
from .narrators import narrator
from .relations import state_entered_by


@transaction.atomic
def save_proposed_claim(article, card, *, by, speaker=None, measure=False, repeats=True):
    """Make the claim of `card`, a draft of `by`; `article` is locked by the caller.

    `speaker` is the one of its possible speakers whom the editor chose. With `measure` the claim is
    of the card's possible measure, and with `repeats` related to the claim that it repeats.
    """
    with pghistory.context(desk=article.pk):
        quotation = get_or_create_quotation(
            article, card, speaker or get_or_create_speaker(card.speaker)
        )
    claim = card.proposed
    if measure and card.possible_measure:
        claim.measure, claim.unit = card.possible_measure, claim.unit or card.possible_measure.unit
    claim.quotation, claim.entered_by = quotation, by
    claim.start = card.suggestion.start
    claim.end = claim.start + len(claim.as_printed)
    claim.prefix, claim.suffix = surroundings(article.text, claim.start, claim.end)
    claim.save(force_insert=True)
    add_suggested_relations(claim, card, repeats, by)
    card.claim = claim
    return claim


def get_or_create_quotation(article, card, speaker):
    """The quotation in the record that the number is said in, or a new one."""
    kind = card.suggestion.quotation_kind
    if kind == QuotationKind.NARRATION:
        speaker = narrator(article.publication)
    fields = {"article": article, "speaker": speaker, "kind": kind}
    fields |= {"location": card.location, "exact": card.exact}
    if not card.exact:
        fields["credited_to"] = None  # nobody is credited with a number but by an editor
    if quotation := Quotation.objects.filter(**fields).order_by("start", "pk").first():
        return quotation
    quotation = Quotation(**fields, role_as_printed=card.role[:200])
    quotation.on_behalf_of = get_or_create_speaker(card.on_behalf_of)
    if card.exact:
        quotation.start = article.text.find(card.exact, card.suggestion.quotation_start)
        quotation.end = quotation.start + len(card.exact)
        quotation.prefix, quotation.suffix = surroundings(
            article.text, quotation.start, quotation.end
        )
    quotation.save(force_insert=True)
    return quotation


def get_or_create_speaker(printed):
    """The speaker of a printed name: the record's own, or a new one; None for what is no name."""
    if not printed.is_new:
        return printed.speaker
    # Another card may have made the speaker a moment ago.
    names = {"name": printed.words[:200], "kind": printed.kind}
    return Speaker.objects.filter(**names).first() or Speaker.objects.create(
        **names, slug=free_slug(Speaker, names["name"])
    )


def add_suggested_relations(claim, card, repeats, by):
    """What the engine knows of how the claim stands to others: it repeats one, is part of one.

    A part and its whole are related when the second of them is accepted. That it repeats one is
    confirmed by accepting the card, if `by` can publish.
    """
    relations = []
    if repeats and card.repeated_claim and card.repeated_claim.measure_id == claim.measure_id:
        relations.append(
            Relation(
                from_claim=claim,
                to_claim=card.repeated_claim,
                kind=RelationKind.REPEATS,
                state=state_entered_by(by),
            )
        )
    parts_and_wholes = [
        (claim, card.whole and card.whole.claim),
        *((part.claim, claim) for part in card.parts),
    ]
    relations += [
        Relation(from_claim=part, to_claim=whole, kind=RelationKind.PART_OF)
        for part, whole in parts_and_wholes
        if part and whole
    ]
    for relation in relations:
        relation.basis = RelationBasis.COMPUTED
        relation.save(force_insert=True)


def delete_accepted_claim(claim):
    """Delete a draft, and with it what was made for it and nothing else needs.

    Raises ValidationError where somebody has worked on it since.
    """
    claim = Claim.objects.select_for_update().get(pk=claim.pk)
    if claim.version > 1 or claim.state != ClaimState.DRAFT:
        raise ValidationError(
            f"“{claim.as_printed}” has changed since it was accepted, so this cannot be undone."
            " Open the claim to delete it."
        )
    quotation = claim.quotation
    claim.delete()
    if quotation.claims.exists() or not is_made_on_desk(quotation, quotation.article_id):
        return
    speakers = (quotation.speaker, quotation.on_behalf_of)
    quotation.delete()
    for speaker in filter(None, speakers):
        if is_made_on_desk(speaker, quotation.article_id) and is_unused(speaker):
            speaker.delete()


def is_made_on_desk(record, article):
    """Whether the record was made by accepting on the desk of that article, and not touched."""
    inserted = record.events.filter(pgh_label="insert", pgh_context__metadata__desk=article)
    return record.version == 1 and inserted.exists()


def is_unused(speaker):
    return not any(
        relation.related_model.objects.filter(**{relation.field.name: speaker}).exists()
        for relation in Speaker._meta.related_objects
        if relation.field.name != "pgh_obj" and hasattr(relation.related_model, "objects")
    )


def lock_article(article):
    """The article as it is now, held until the transaction ends."""
    return Article.objects.select_for_update().get(pk=article.pk)
