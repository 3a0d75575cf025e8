from django.contrib import admin

from ..models import Publication
from .base import SlugAdmin


@admin.register(Publication)
class PublicationAdmin(SlugAdmin):
    fields = ["name", "kind", "website", "time_zone", "slug"]
    list_display = ["name", "kind", "website"]
    list_filter = ["kind"]
