"""What is counted, in what unit, under which topics."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html

from ..models import Measure, Topic, Unit
from .base import NamedAdmin, SlugAdmin
from .selected_records import MergePage


@admin.register(Measure)
class MeasureAdmin(SlugAdmin):
    selected_records_pages = [MergePage()]
    fields = ["name", "definition", "kind", "unit", "denominator", "topics", "aliases", "slug"]
    autocomplete_fields = ["unit", "denominator", "topics"]
    list_display = ["name", "kind", "unit", "claims"]
    list_select_related = ["unit"]
    list_filter = ["kind", "topics"]
    search_fields = ["name", "slug", "definition", "aliases"]

    @admin.display(description="claims")
    def claims(self, measure):
        page = reverse("admin:claims_claim_changelist")
        link = '<a href="{}?measure={}" aria-label="Claims of {}">claims</a>'
        return format_html(link, page, measure.slug, measure.name)


@admin.register(Unit)
class UnitAdmin(NamedAdmin):
    fields = ["singular", "plural", "code", ("symbol", "symbol_first"), "dimension", "factor"]
    list_display = ["plural", "code", "symbol", "dimension", "factor"]
    search_fields = ["singular", "plural", "code", "symbol"]


@admin.register(Topic)
class TopicAdmin(SlugAdmin):
    fields = ["name", "slug"]
    list_display = ["name"]
