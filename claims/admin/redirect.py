"""Addresses that lead to another record since theirs was merged, split or a duplicate."""

from functools import partial

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse

from ..actions import undo_merge
from ..models import Redirect
from .base import RecordAdmin
from .buttons import button_of_record
from .forms import error_message


@admin.register(Redirect)
class RedirectAdmin(RecordAdmin):
    fields = ["kind", "old_path", "new_path"]
    list_display = ["made_at", "kind", "old_path", "new_path", "made_by"]
    list_select_related = ["made_by"]
    list_filter = ["kind"]
    search_fields = ["old_path", "new_path"]

    def get_readonly_fields(self, request, obj=None):
        return ["kind", "old_path"] if obj else []

    def has_delete_permission(self, request, obj=None):
        """No address that was public ever dies."""
        return False

    def save_model(self, request, obj, form, change):
        obj.made_by = obj.made_by or request.user
        super().save_model(request, obj, form, change)

    def get_urls(self):
        view = self.admin_site.admin_view(self.undo_view)
        return [path("<int:pk>/undo/", view, name="claims_redirect_undo"), *super().get_urls()]

    def may_undo(self, request, redirect):
        return bool(redirect.undo_data) and request.user.has_perm("claims.merge_records")

    @button_of_record
    def undo_view(self, request, pk):
        redirect = get_object_or_404(Redirect, pk=pk)
        if not self.may_undo(request, redirect):
            raise PermissionDenied
        act = partial(self.undo, request, redirect)
        return self.with_locked_versions(request, [pk], act)

    def undo(self, request, redirect):
        try:
            with transaction.atomic():
                restored = undo_merge(redirect, by=request.user)
        except (ValidationError, DatabaseError) as error:
            messages.error(request, f"This merge cannot be undone. {error_message(error)}")
            return HttpResponseRedirect(reverse("admin:claims_redirect_change", args=[redirect.pk]))
        messages.success(request, f"“{restored}” is a separate record again.")
        page = f"admin:claims_{restored._meta.model_name}_change"
        return HttpResponseRedirect(reverse(page, args=[restored.pk]))

    def render_change_form(self, request, context, obj=None, **options):
        context["may_undo"] = obj is not None and self.may_undo(request, obj)
        return super().render_change_form(request, context, obj=obj, **options)
