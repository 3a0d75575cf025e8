"""What is counted, in what unit, under which topics."""

from django.contrib import admin

from ..models import Measure, Topic, Unit
from .merging import MergeAdmin
from .rules import RulesAdmin, SluggedAdmin


@admin.register(Measure)
class MeasureAdmin(MergeAdmin, SluggedAdmin):
    fields = ["name", "definition", "kind", "unit", "denominator", "topics", "aliases", "slug"]
    autocomplete_fields = ["unit", "denominator", "topics"]
    list_display = ["name", "kind", "unit"]
    list_select_related = ["unit"]
    list_filter = ["kind", "topics"]
    search_fields = ["name", "slug", "definition", "aliases"]


@admin.register(Unit)
class UnitAdmin(RulesAdmin):
    fields = ["singular", "plural", "code", ("symbol", "symbol_first"), "dimension", "factor"]
    list_display = ["plural", "code", "symbol", "dimension", "factor"]
    search_fields = ["singular", "plural", "code", "symbol"]


@admin.register(Topic)
class TopicAdmin(SluggedAdmin):
    fields = ["name", "slug"]
    list_display = ["name"]
