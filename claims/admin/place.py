from django.contrib import admin

from ..models import Place
from .base import SlugAdmin
from .selected_records import MergePage


@admin.register(Place)
class PlaceAdmin(SlugAdmin):
    selected_records_pages = [MergePage()]
    fields = ["name", "aliases", "parent", "code", "slug"]
    autocomplete_fields = ["parent"]
    list_display = ["name", "parent", "code"]
    list_select_related = ["parent"]
    search_fields = ["name", "aliases", "slug", "code"]
