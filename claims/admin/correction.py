"""The public log, which nobody edits, and what readers report."""

from django.contrib import admin

from ..models import Correction, Report
from .base import RecordAdmin


class LogAdmin(admin.ModelAdmin):
    """A log is read, never written by hand."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Correction)
class CorrectionAdmin(LogAdmin):
    list_display = ["made_at", "kind", "reason", "subject", "made_by"]
    list_select_related = ["claim", "made_by"]
    list_filter = ["kind", "record_kind"]
    search_fields = ["reason", "record_name", "claim__as_printed", "claim__statement"]


@admin.register(Report)
class ReportAdmin(RecordAdmin):
    fields = ["claim", "message", "contact", "state", "outcome"]
    readonly_fields = ["claim", "message", "contact"]
    list_display = ["message", "claim", "state", "made_at"]
    list_select_related = ["claim"]
    list_filter = ["state"]

    def has_add_permission(self, request):
        return False
