from django.contrib import admin

from ..models import Place
from .base import SlugAdmin
from .merging import MergeAdmin


@admin.register(Place)
class PlaceAdmin(MergeAdmin, SlugAdmin):
    fields = ["name", "parent", "code", "slug"]
    autocomplete_fields = ["parent"]
    list_display = ["name", "parent", "code"]
    list_select_related = ["parent"]
    search_fields = ["name", "slug", "code"]
