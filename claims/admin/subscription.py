"""Who asked for alerts, for those only who may see addresses of readers."""

from django.contrib import admin

from ..models import Subscription
from .correction import LogAdmin


@admin.register(Subscription)
class SubscriptionAdmin(LogAdmin):
    """Whoever asks an administrator to be taken off is taken off here; nobody is put on."""

    fields = ["email", "webhook", "query", "pace", "made_at", "asked_at", "confirmed_at"]
    list_display = ["__str__", "query", "pace", "made_at", "confirmed_at"]
    list_filter = ["pace"]
    search_fields = ["email", "webhook", "query"]

    def has_delete_permission(self, request, obj=None):
        return request.user.has_perm("claims.delete_subscription")
