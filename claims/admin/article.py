from django.contrib import admin

from ..models import Article
from .fields import PartialDateField
from .rules import RulesAdmin, RulesForm


class ArticleForm(RulesForm):
    dates = ("published_on",)

    class Meta:
        model = Article
        fields = []
        field_classes = {"published_on": PartialDateField}


@admin.register(Article)
class ArticleAdmin(RulesAdmin):
    form = ArticleForm
    fieldsets = [
        (None, {"fields": ["url", "publication", "headline", "published_on", "byline", "text"]}),
        ("More", {"fields": ["archive_url", "accessed_on", "language"], "classes": ["collapse"]}),
    ]
    autocomplete_fields = ["publication"]
    list_display = ["headline", "publication", "published_on", "state"]
    list_select_related = ["publication"]
    list_filter = ["state", "publication"]
    search_fields = ["headline", "url", "publication__name"]
    date_hierarchy = "published_on"
