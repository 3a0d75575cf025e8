"""The ordinary claim form, filled in from a suggestion on an article's desk.

The form's address names the article and the suggestion, when it is opened and when it is sent.
"""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.urls import reverse

from ..actions import get_or_create_speaker, record_corrected
from ..matching import Desk
from ..models import Article
from ..models.codes import QuotationKind
from .desk import desk_address, parse_id

# What the claim of a card brings along, in the names of the form's fields.
OF_CLAIM = (
    "as_printed measure unit value lower upper lower_inclusive upper_inclusive hedge form direction"
    " per baseline_value baseline_kind status"
).split()


class SuggestedAdmin(admin.ModelAdmin):
    """Of the admin of claims: what it does when its form was opened from a card."""

    def card(self, request):
        """The card that the address names, or None; asked of the database once a request."""
        if not hasattr(request, "card"):
            request.card = None
            article = Article.objects.filter(pk=parse_id(request.GET.get("article"))).first()
            if "suggestion" in request.GET and article and self.may_read_text(request):
                request.card = Desk(article).card(request.GET["suggestion"])
        return request.card

    def may_read_text(self, request):
        return request.user.has_perm("claims.view_article")

    def add_view(self, request, form_url="", extra_context=None):
        card = self.card(request)
        if request.method == "GET" and card and card.claim:
            messages.info(request, f"“{card.claim.as_printed}” is in the record already: this one.")
            page = reverse("admin:claims_claim_change", args=[card.claim.pk])
            return HttpResponseRedirect(page)
        return super().add_view(request, form_url, extra_context)

    def get_changeform_initial_data(self, request):
        initial, card = super().get_changeform_initial_data(request), self.card(request)
        return initial | (initial_from_card(card) if card else {})

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None and self.new_speaker(request):
            fields = fieldsets[0][1]["fields"]
            fields.insert(fields.index(("speaker", "kind")) + 1, "new_speaker")
        return fieldsets

    def get_form(self, request, obj=None, change=False, **options):
        if obj is None and (named := self.new_speaker(request)):
            field = forms.BooleanField(
                label=f"If no speaker is chosen: {named.words}, a new one",
                required=False,
                initial=True,
            )
            options["form"] = type("ClaimForm", (options["form"],), {"new_speaker": field})
        return super().get_form(request, obj, change=change, **options)

    def new_speaker(self, request):
        """The name that the article has for a speaker whom the record did not know."""
        card = self.card(request)
        is_asked = card and (card.speaker.is_new or "new_speaker" in request.POST)
        return card.speaker if is_asked and not card.is_narration else None

    def take_over(self, request, claim, form):
        """Before the claim is saved: its speaker, made if need be, and its place in the text."""
        card, said = self.card(request), form.said
        if not card:
            return
        is_open = not said.speaker_id and said.kind != QuotationKind.NARRATION
        if is_open and form.cleaned_data.get("new_speaker"):
            said.speaker = get_or_create_speaker(card.speaker)
            form.said = form.twin() or said
        if said.article_id == parse_id(request.GET["article"]):
            claim.start, claim.end = anchor_near(
                said.article.text, claim.as_printed, card.suggestion
            )

    def remember(self, request, claim):
        """After it: what came of the suggestion."""
        card, article = self.card(request), claim.quotation.article
        if card and article.pk == parse_id(request.GET["article"]):
            try:
                record_corrected(article, card.key, claim, by=request.user)
            except ValidationError as error:
                messages.warning(request, " ".join(error.messages))

    def response_post_save_add(self, request, obj):
        if card := self.card(request):
            return HttpResponseRedirect(desk_address(obj.quotation.article, card.key))
        return super().response_post_save_add(request, obj)


def initial_from_card(card):
    """Field name to what the claim form of a card begins with."""
    initial = {name: getattr(card.proposed, name) for name in OF_CLAIM}
    initial |= {name: initial[name] and initial[name].pk for name in ("measure", "unit")}
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
