"""Whoever numbers are attributed to, and the offices they hold."""

from django.contrib import admin

from ..models import Role, Speaker
from .base import RecordInline, SlugAdmin
from .fields import PartialDateField
from .forms import RecordForm
from .selected_records import MergePage


class RoleForm(RecordForm):
    dates = ("since", "until")

    class Meta:
        model = Role
        fields = ()
        field_classes = {"since": PartialDateField, "until": PartialDateField}


class RoleInline(RecordInline):
    model = Role
    form = RoleForm
    fk_name = "person"
    fields = ["title", "organisation", ("since", "until")]
    autocomplete_fields = ["organisation"]


@admin.register(Speaker)
class SpeakerAdmin(SlugAdmin):
    selected_records_pages = [MergePage()]
    fields = ["name", "kind", "description", "aliases", "publication", "wikidata_id", "slug"]
    autocomplete_fields = ["publication"]
    inlines = [RoleInline]
    list_display = ["name", "kind", "description"]
    list_filter = ["kind"]
    search_fields = ["name", "slug", "aliases"]
