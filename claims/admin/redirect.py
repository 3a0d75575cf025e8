"""Addresses that lead to another record since theirs was merged, split or a duplicate."""

from django.contrib import admin

from ..models import Redirect
from .rules import RulesAdmin


@admin.register(Redirect)
class RedirectAdmin(RulesAdmin):
    fields = ["kind", "old_path", "new_path"]
    list_display = ["made_on", "kind", "old_path", "new_path", "made_by"]
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
