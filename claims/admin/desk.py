"""An article's desk: what the engine noticed in its text, accepted or dismissed one by one.

Every decision is a form that posts to the desk's own address. A script sends it in the background
and asks, by the header `X-Fragment`, for the desk alone instead of for the whole page, or only
for its messages, where it has more to send.
"""

from collections.abc import Callable
from functools import partial

from django.contrib import admin, messages
from django.core.exceptions import BadRequest, PermissionDenied, ValidationError
from django.db import DatabaseError, transaction
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from ..actions import (
    accept_suggestion,
    accept_suggestions,
    dismiss_suggestion,
    promote_masked,
    undo_decision,
)
from ..figures.words import count_of
from ..matching import CHARACTERS_AT_MOST, NUMBERS_AT_MOST, Desk, read_article_text
from ..models import Claim, Speaker
from ..models.codes import DismissalReason
from .forms import check_deferred_constraints, error_message


def accept(article, form_data, _may_delete, **decided):
    speaker = Speaker.objects.filter(pk=parse_id(form_data.get("speaker"))).first()
    chosen = {name: name in form_data for name in ("measure", "repeats")}
    claim = accept_suggestion(article, form_data["key"], speaker=speaker, **chosen, **decided)
    return f"“{claim.as_printed}” is a draft."


def accept_sure(article, form_data, _may_delete, **decided):
    claims = accept_suggestions(article, form_data.getlist("key"), **decided)
    if not claims:
        raise ValidationError("These have already been dealt with.")
    words = "; ".join(claim.as_printed for claim in claims)
    return f"{count_of(len(claims), 'draft')} made: {words}."


def dismiss(article, form_data, _may_delete, **decided):
    dismissal = {
        "reason": form_data.get("reason", ""),
        "note": form_data.get("note", "").strip(),
    }
    dismiss_suggestion(article, form_data["key"], **dismissal, **decided)
    return "Dismissed."


def promote(article, form_data, _may_delete, **decided):
    promote_masked(article, form_data["key"], **decided)
    return "It can be accepted now."


def undo(article, form_data, may_delete, **decided):
    undo_decision(article, form_data["key"], may_delete=may_delete, **decided)
    return "Undone."


DESK_ACTIONS: dict[str, Callable[..., str]] = {
    "accept": accept,
    "accept-sure": accept_sure,
    "dismiss": dismiss,
    "promote": promote,
    "undo": undo,
}

# After these the next open card comes; after the others the card itself is looked at again.
DECIDING = {"accept", "accept-sure", "dismiss"}

FRAGMENTS = {
    "desk": "admin/claims/article/_desk.html",
    "messages": "admin/claims/article/_messages.html",
}


def parse_id(text):
    """The number of a record that a form or an address gives, or None."""
    return int(text) if text and text.isdecimal() and len(text) < 19 else None


def desk_address(article, key=None):
    page = reverse("admin:claims_article_desk", args=[article.pk])
    return f"{page}#card-{key}" if key else page


def address_after(desk, key):
    """The desk at the card that is to be decided next, once the one of that key has been."""
    following = desk.next_open(key)
    return desk_address(desk.article, following.key if following else key)


class DeskFilter(admin.SimpleListFilter):
    """Whose numbers nobody has looked at yet; the start page counts and leads here."""

    title = "desk"
    parameter_name = "desk"

    def lookups(self, request, model_admin):
        return [("waiting", "not yet looked at")]

    def queryset(self, request, articles):
        return articles.without_decisions() if self.value() == "waiting" else articles


def desk_view(model_admin, request, pk):
    """The desk of one article; what its buttons send comes here too."""
    article = model_admin.get_object(request, str(pk))
    if article is None:
        return model_admin._get_obj_does_not_exist_redirect(request, model_admin.opts, str(pk))
    may_view_claims = request.user.has_perm("claims.view_claim")
    if not may_view_claims or not model_admin.has_view_permission(request, article):
        raise PermissionDenied
    if request.method == "POST":
        return decide(model_admin, request, article)
    return show_desk(model_admin, request, article, "admin/claims/article/desk.html")


def decide(model_admin, request, article):
    """Do what the pressed button says, and answer with the desk as it is then."""
    act = DESK_ACTIONS.get(request.POST.get("do"))
    if act is None or not request.POST.get("key"):
        raise BadRequest("This button is not known here. Reload the page.")
    if not request.user.has_perm("claims.add_claim"):
        raise PermissionDenied
    claim_admin = model_admin.admin_site.get_model_admin(Claim)
    may_delete = partial(claim_admin.has_delete_permission, request)
    reading = read_article_text(article)
    decided = {"by": request.user, "reading": reading}
    status = 200
    try:
        with transaction.atomic():
            messages.success(request, act(article, request.POST, may_delete, **decided))
            check_deferred_constraints()
    except (ValidationError, DatabaseError) as error:
        messages.error(request, f"{error_message(error)}{note_typed(request)}")
        status = 409
        article.refresh_from_db(fields=["text"])
    if fragment := FRAGMENTS.get(request.headers.get("X-Fragment")):
        return show_desk(model_admin, request, article, fragment, status=status, reading=reading)
    key = request.POST.getlist("key")[-1]
    if status == 200 and request.POST["do"] in DECIDING:
        return HttpResponseRedirect(address_after(Desk(article, reading), key))
    return HttpResponseRedirect(desk_address(article, key))


def note_typed(request):
    """What the editor wrote beside a decision that was refused, to be copied from the page."""
    note = request.POST.get("note", "").strip()
    return f" Your note was: “{note}”" if note else ""


def show_desk(model_admin, request, article, template, *, status=200, reading=None):
    desk = Desk(article, reading) if template != FRAGMENTS["messages"] else None
    context = {
        **model_admin.admin_site.each_context(request),
        "title": article.headline,
        "opts": model_admin.opts,
        "article": article,
        "desk": desk,
        # A script keeps open what is; without one the card that is next is.
        "first_open": desk.next_open("") if desk and template not in FRAGMENTS.values() else None,
        "reasons": DismissalReason.choices,
        "may_decide": request.user.has_perm("claims.add_claim"),
        "edit": f"{reverse('admin:claims_claim_add')}?article={article.pk}&suggestion=",
        "characters_at_most": CHARACTERS_AT_MOST,
        "numbers_at_most": NUMBERS_AT_MOST,
    }
    return TemplateResponse(request, template, context, status=status)
