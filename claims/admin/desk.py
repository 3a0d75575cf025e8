"""An article's desk: what the engine noticed in its text, accepted or dismissed one by one.

Every decision is a form that posts to the desk's own address. A script sends it in the background
and asks, by the header `X-Patch`, for the desk alone instead of for the whole page, or only for
what is told, where it has more to send.
"""

from functools import partial

from django.contrib import admin, messages
from django.contrib.messages import get_messages
from django.core.exceptions import BadRequest, PermissionDenied, ValidationError
from django.db import DatabaseError, transaction
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from ..actions import (
    accept_suggestion,
    accept_suggestions,
    dismiss_suggestion,
    promote_masked,
    undo_decision,
)
from ..figures.words import count_of
from ..matching import CHARACTERS_AT_MOST, Desk
from ..models import Claim, Speaker
from ..models.codes import DismissalReason
from .forms import check_deferred_constraints, error_message


def accept_one(article, sent, user, _may_delete):
    speaker = Speaker.objects.filter(pk=parse_id(sent.get("speaker"))).first()
    chosen = {name: name in sent for name in ("measure", "repeats")}
    claim = accept_suggestion(article, sent["key"], by=user, speaker=speaker, **chosen)
    return f"“{claim.as_printed}” is a draft."


def accept_paragraph(article, sent, user, _may_delete):
    made = accept_suggestions(article, sent.getlist("key"), by=user)
    if not made:
        raise ValidationError("These were decided about already.")
    words = "; ".join(claim.as_printed for claim in made)
    return f"{count_of(len(made), 'draft')} of this paragraph: {words}."


def dismiss_one(article, sent, user, _may_delete):
    told = {"reason": sent.get("reason", ""), "note": sent.get("note", "").strip()}
    dismiss_suggestion(article, sent["key"], by=user, **told)
    return "Dismissed."


def promote_one(article, sent, user, _may_delete):
    promote_masked(article, sent["key"], by=user)
    return "It can be accepted now."


def undo_one(article, sent, user, may_delete):
    undo_decision(article, sent["key"], by=user, may_delete=may_delete)
    return "Undone: it is as it was."


DESK_ACTIONS = {
    "accept": accept_one,
    "accept-paragraph": accept_paragraph,
    "dismiss": dismiss_one,
    "promote": promote_one,
    "undo": undo_one,
}

FRAGMENTS = {
    "desk": "admin/claims/article/_desk.html",
    "told": "admin/claims/article/_told.html",
}


def parse_id(sent):
    """The number of a record that a form sent, or None."""
    return int(sent) if sent and sent.isdecimal() and len(sent) < 19 else None


def desk_address(article, key=None):
    page = reverse("admin:claims_article_desk", args=[article.pk])
    return f"{page}#card-{key}" if key else page


class DeskFilter(admin.SimpleListFilter):
    """Whose numbers nobody has looked at yet; the start page counts and leads here."""

    title = "desk"
    parameter_name = "desk"

    def lookups(self, request, model_admin):
        return [("waiting", "waits for an editor")]

    def queryset(self, request, articles):
        return articles.waiting() if self.value() == "waiting" else articles


class DeskAdmin(admin.ModelAdmin):
    """A ModelAdmin of articles, each of which has a desk."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.desk_view)
        return [path("<int:pk>/desk/", view, name="claims_article_desk"), *super().get_urls()]

    def desk_view(self, request, pk):
        article = self.get_object(request, str(pk))
        if article is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, str(pk))
        if not self.may_open_desk(request, article):
            raise PermissionDenied
        if request.method == "POST":
            return self.decide(request, article)
        return self.show_desk(request, article, "admin/claims/article/desk.html")

    def response_post_save_add(self, request, obj):
        return self.to_desk(request, obj) or super().response_post_save_add(request, obj)

    def response_post_save_change(self, request, obj):
        return self.to_desk(request, obj) or super().response_post_save_change(request, obj)

    def to_desk(self, request, article):
        """Where the button “Save and go to the desk” leads."""
        return HttpResponseRedirect(desk_address(article)) if "_desk" in request.POST else None

    def may_open_desk(self, request, article):
        seen = request.user.has_perm("claims.view_claim")
        return seen and self.has_view_permission(request, article)

    def decide(self, request, article):
        """Do what the pressed button says, and answer with the desk as it is then."""
        deed = DESK_ACTIONS.get(request.POST.get("do"))
        if deed is None or not request.POST.get("key"):
            raise BadRequest("The desk knows no such button.")
        if not request.user.has_perm("claims.add_claim"):
            raise PermissionDenied
        may_delete = partial(self.admin_site.get_model_admin(Claim).has_delete_permission, request)
        status = 200
        try:
            with transaction.atomic():
                messages.success(request, deed(article, request.POST, request.user, may_delete))
                check_deferred_constraints()
        except (ValidationError, DatabaseError) as error:
            messages.error(request, error_message(error))
            status = 409
            article.refresh_from_db(fields=["text"])
        if patch := FRAGMENTS.get(request.headers.get("X-Patch")):
            return self.show_desk(request, article, patch, status)
        return HttpResponseRedirect(desk_address(article, request.POST["key"]))

    def show_desk(self, request, article, template, status=200):
        context = {
            **self.admin_site.each_context(request),
            "title": article.headline,
            "opts": self.opts,
            "article": article,
            "desk": Desk(article) if template != FRAGMENTS["told"] else None,
            "reasons": DismissalReason.choices,
            "may_decide": request.user.has_perm("claims.add_claim"),
            "edit": f"{reverse('admin:claims_claim_add')}?article={article.pk}&suggestion=",
            "told": get_messages(request) if "X-Patch" in request.headers else (),
            "read": CHARACTERS_AT_MOST,
        }
        return TemplateResponse(request, template, context, status=status)
