from django.contrib import admin

from ..models import Publication
from .base import SluggedAdmin


@admin.register(Publication)
class PublicationAdmin(SluggedAdmin):
    fields = ["name", "kind", "website", "slug"]
    list_display = ["name", "kind", "website"]
    list_filter = ["kind"]
