"""What readers look for and do not find."""

from django.contrib import admin

from ..models import UnfoundSearch


@admin.register(UnfoundSearch)
class UnfoundSearchAdmin(admin.ModelAdmin):
    list_display = ["words", "times", "last_on"]
    list_display_links = None
    search_fields = ["words"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def has_view_permission(self, request, obj=None):
        return request.user.is_staff
