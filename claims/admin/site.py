from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse

from ..diagnosis import diagnoses
from ..models import Logo, Site
from ..models.logo import read_logo
from .base import RecordAdmin
from .forms import RecordForm


class LogoField(forms.FileField):
    """A file with the picture beside the name, as the Logo that is made of it."""

    widget = forms.FileInput(attrs={"accept": "image/png,image/webp"})

    def clean(self, data, initial=None):
        file = super().clean(data, initial)
        return read_logo(file) if file else None


class SiteForm(RecordForm):
    new_logo = LogoField(
        label="Logo",
        required=False,
        help_text="A picture in PNG or WebP beside the name, at most 2 MB; pages show it 40"
        " pixels high. Leave it empty to keep the one there is.",
    )
    remove_logo = forms.BooleanField(label="No logo", required=False)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("remove_logo"):
            self.instance.logo = None
        elif logo := cleaned.get("new_logo"):
            self.instance.logo, _ = Logo.objects.get_or_create(
                digest=logo.digest, defaults={"png": logo.png}
            )
        return cleaned


@admin.register(Site)
class SiteAdmin(RecordAdmin):
    """What readers see of the site, in one place; there is one row, which is never removed."""

    form = SiteForm
    fieldsets = [
        (None, {"fields": ["name", "tagline", "accent", "new_logo", "remove_logo"]}),
        ("Publisher and licence", {"fields": ["publisher", "contact", "licence", "licence_url"]}),
        ("Language and time", {"fields": ["language", "time_zone"]}),
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
