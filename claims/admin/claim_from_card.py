"""The ordinary claim form, filled in from a suggestion on an article's desk.

The form's address names the article and the suggestion, when it is opened and when it is sent.
"""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.urls import reverse

from ..actions import get_or_create_speaker, record_corrected
from ..matching import Desk
from ..models import Article
from ..models.codes import QuotationKind
from .desk import address_after, parse_id

# Of a card's claim, the fields that the form begins with.
CLAIM_FIELDS = (
    "as_printed statement measure place unit value lower upper lower_inclusive upper_inclusive"
    " hedge form direction per baseline_value baseline_kind period_kind status"
    " public_note"
).split()


def requested_desk(request):
    """The desk of the article that the address names, or None; made once a request."""
    if not hasattr(request, "desk"):
        article = Article.objects.filter(pk=parse_id(request.GET.get("article"))).first()
        may_read_text = request.user.has_perm("claims.view_article")
        is_asked = "suggestion" in request.GET and article and may_read_text
        request.desk = Desk(article) if is_asked else None
    return request.desk


def requested_card(request):
    """The card that the address names, or None."""
    desk = requested_desk(request)
    return desk and desk.card(request.GET["suggestion"])


def redirect_to_accepted(request):
    """To the claim that the card of the address has already, or None."""
    card = requested_card(request)
    if not card or not card.claim:
        return None
    messages.info(request, f"“{card.claim.as_printed}” is already on record. This is the claim.")
    return HttpResponseRedirect(reverse("admin:claims_claim_change", args=[card.claim.pk]))


def redirect_to_desk(request):
    """To the card after the one that the claim was made from, or None."""
    card = requested_card(request)
    return card and HttpResponseRedirect(address_after(requested_desk(request), card.key))


def new_speaker_field(request):
    """Name to field, for the name in the article of a speaker whom the record did not know."""
    card = requested_card(request)
    if not card or card.is_narration:
        return {}
    if not card.speaker.is_new and "new_speaker" not in request.POST:
        return {}
    label = f"If no speaker is chosen: {card.speaker.words}, a new one"
    return {"new_speaker": forms.BooleanField(label=label, required=False, initial=True)}


def set_speaker_and_anchor(request, claim, form):
    """Before the claim is saved: its speaker, made if need be, and its place in the text."""
    card, quotation = requested_card(request), form.quotation
    if not card:
        return
    needs_speaker = not quotation.speaker_id and quotation.kind != QuotationKind.NARRATION
    if needs_speaker and form.cleaned_data.get("new_speaker"):
        quotation.speaker = get_or_create_speaker(card.speaker)
        form.quotation = form.same_quotation() or quotation
    if quotation.article_id == parse_id(request.GET["article"]):
        claim.start, claim.end = anchor_near(
            quotation.article.text, claim.as_printed, card.suggestion
        )


def save_decision(request, claim):
    """After it: what came of the suggestion."""
    card, article = requested_card(request), claim.quotation.article
    if card and article.pk == parse_id(request.GET["article"]):
        try:
            reading = requested_desk(request).reading
            record_corrected(article, card.key, claim, by=request.user, reading=reading)
        except ValidationError as error:
            messages.warning(request, " ".join(error.messages))


def initial_from_card(card):
    """Field name to what the claim form of a card begins with."""
    initial = {name: getattr(card.proposed, name) for name in CLAIM_FIELDS}
    initial |= {name: initial[name] and initial[name].pk for name in ("measure", "place", "unit")}
    initial |= {
        "period_start": card.proposed.period_start_date,
        "period_end": card.proposed.period_end_date,
    }
    initial |= {
        "kind": card.suggestion.quotation_kind,
        "location": card.location,
        "exact": card.exact,
    }
    if not card.is_narration:
        initial |= {
            "speaker": card.speaker.speaker and card.speaker.speaker.pk,
            "role_as_printed": card.role,
            "on_behalf_of": card.on_behalf_of.speaker and card.on_behalf_of.speaker.pk,
        }
    return {name: value for name, value in initial.items() if value is not None}


def anchor_near(text, words, suggestion):
    """(start, end) of the words where they meet the suggestion; (None, None) if they do not."""
    start = text.find(words, max(0, suggestion.start - len(words)), suggestion.end + len(words))
    return (start, start + len(words)) if start >= 0 else (None, None)
