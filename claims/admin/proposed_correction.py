"""Corrections that wait for a second editor: before and after, confirmed or refused."""

from functools import partial

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse

from ..actions import (
    confirm_correction,
    objection_to_confirming,
    proposed_changes,
    refuse_correction,
)
from ..models import ProposedCorrection
from ..models.codes import ProposalState
from .buttons import button_of_record
from .correction import LogAdmin
from .forms import check_deferred_constraints, error_message

REVIEW = "claims.review_claim"


class RefusalForm(forms.ModelForm):
    """Why a correction is not made."""

    class Meta:
        model = ProposedCorrection
        fields = ["refusal"]
        labels = {"refusal": "Reason for refusing it"}
        help_texts = {"refusal": "Whoever proposed it sees this."}

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["refusal"].required = True


@admin.register(ProposedCorrection)
class ProposedCorrectionAdmin(LogAdmin):
    change_form_template = "admin/claims/proposedcorrection/change_form.html"
    fields = ["reason"]
    list_display = ["reason", "claim", "kind", "proposed_by", "proposed_at", "state"]
    list_select_related = ["claim", "proposed_by"]
    list_filter = ["state", "kind"]
    search_fields = ["reason", "claim__as_printed", "claim__statement"]
    ordering = ["-pk"]

    def has_view_permission(self, request, obj=None):
        return request.user.has_perm("claims.view_claim")

    def get_urls(self):
        return [
            path(
                f"<int:pk>/{name}/",
                self.admin_site.admin_view(partial(self.decide_view, act=act)),
                name=f"claims_proposedcorrection_{name}",
            )
            for name, act in (("confirm", self.confirm), ("refuse", self.refuse))
        ] + super().get_urls()

    @button_of_record
    def decide_view(self, request, pk, act):
        """Decide about the correction, and tell what came of it."""
        if not request.user.has_perm(REVIEW):
            raise PermissionDenied
        proposal = get_object_or_404(ProposedCorrection, pk=pk)
        try:
            with transaction.atomic():
                messages.success(request, act(request, proposal))
                check_deferred_constraints()
        except (ValidationError, DatabaseError) as error:
            messages.error(request, error_message(error))
        return HttpResponseRedirect(
            reverse("admin:claims_proposedcorrection_change", args=[proposal.pk])
        )

    def confirm(self, request, proposal):
        confirm_correction(proposal, by=request.user)
        return "The correction has been made. Readers see it."

    def refuse(self, request, proposal):
        refuse_correction(proposal, by=request.user, reason=request.POST.get("refusal", ""))
        return "The correction has been refused. Nothing has changed for readers."

    def render_change_form(self, request, context, obj=None, **options):
        is_open = obj.state == ProposalState.OPEN
        context |= {
            "subtitle": None,
            "proposal": obj,
            "changes": proposed_changes(obj) if is_open else [],
            "may_decide": is_open and request.user.has_perm(REVIEW),
            "objection": objection_to_confirming(obj, request.user),
            "refusal_form": RefusalForm(),
        }
        return super().render_change_form(request, context, obj=obj, **options)
