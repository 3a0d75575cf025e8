"""What readers look for and do not find."""

from django.contrib import admin

from ..models import UnfoundSearch
from .correction import LogAdmin


@admin.register(UnfoundSearch)
class UnfoundSearchAdmin(LogAdmin):
    list_display = ["words", "times", "last_on"]
    list_display_links = None
    search_fields = ["words"]

    def has_view_permission(self, request, obj=None):
        return request.user.is_staff
