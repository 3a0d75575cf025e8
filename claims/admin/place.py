from django.contrib import admin

from ..models import Place
from .base import SluggedAdmin
from .merging import MergeAdmin


@admin.register(Place)
class PlaceAdmin(MergeAdmin, SluggedAdmin):
    fields = ["name", "parent", "code", "slug"]
    autocomplete_fields = ["parent"]
    list_display = ["name", "parent", "code"]
    list_select_related = ["parent"]
    search_fields = ["name", "slug", "code"]
