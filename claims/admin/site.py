from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse

from ..diagnosis import diagnoses
from ..models import Site
from .base import RecordAdmin


@admin.register(Site)
class SiteAdmin(RecordAdmin):
    """What readers see of the site, in one place; there is one row, which is never removed."""

    fieldsets = [
        (None, {"fields": ["name", "tagline", "accent"]}),
        ("Publisher", {"fields": ["publisher", "contact"]}),
        ("Privacy, accessibility, terms", {"fields": ["privacy", "accessibility", "terms"]}),
    ]

    def has_change_permission(self, request, obj=None):
        """No right to change what others entered is needed, as for other records."""
        return request.user.has_perm("claims.change_site")

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def changelist_view(self, request, extra_context=None):
        """The one row, which is made when it is first asked for."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        site, _ = Site.objects.get_or_create(pk=1)
        return HttpResponseRedirect(reverse("admin:claims_site_change", args=[site.pk]))

    def change_view(self, request, object_id, form_url="", extra_context=None):
        context = {"diagnoses": diagnoses, "title": "Settings", **(extra_context or {})}
        return super().change_view(request, object_id, form_url, context)
