"""Articles in the admin: what was printed where, its private text, and what was said in it."""

from django.contrib import admin
from django.db.models import Prefetch
from django.urls import reverse
from django.utils.http import urlencode

from ..actions import reanchor, withdraw_article
from ..models import Article, Claim
from ..models.codes import ArticleState
from .base import RecordAdmin
from .correction_form import FIELDSET as CORRECTION
from .correction_form import CorrectionForm
from .desk import DeskAdmin, DeskFilter, desk_address
from .fields import ArticleTextField, PartialDateField
from .intake import IntakeAdmin, warn_lost_anchors
from .selected_records import WithdrawPage


class ArticleForm(CorrectionForm):
    dates = ("published_on",)
    public_fields = frozenset({"publication", "headline", "url", "published_on", "byline"})

    class Meta:
        model = Article
        fields = []
        field_classes = {"published_on": PartialDateField, "text": ArticleTextField}

    def affected(self):
        return Claim.objects.public().filter(quotation__article=self.instance)


@admin.register(Article)
class ArticleAdmin(DeskAdmin, IntakeAdmin, RecordAdmin):
    form = ArticleForm
    selected_records_pages = [WithdrawPage(withdraw_article)]
    fieldsets = [
        (None, {"fields": ["url", "publication", "headline", "published_on", "byline", "text"]}),
        ("More", {"fields": ["archive_url", "accessed_on", "language"], "classes": ["collapse"]}),
    ]
    autocomplete_fields = ["publication"]
    list_display = ["headline", "publication", "published_on", "state"]
    list_select_related = ["publication"]
    list_filter = ["state", DeskFilter, "publication__kind"]
    search_fields = ["headline", "url", "publication__name"]
    date_hierarchy = "published_on"

    def get_fieldsets(self, request, obj=None):
        public = obj and obj.state != ArticleState.DRAFT
        return [*super().get_fieldsets(request, obj), *([CORRECTION] if public else [])]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("text_sha256")

    def save_model(self, request, obj, form, change):
        with form.correction(by=request.user):
            super().save_model(request, obj, form, change)
        if "text" in form.changed_data:
            warn_lost_anchors(request, reanchor(obj, form.initial.get("text")))

    def render_change_form(self, request, context, obj=None, **options):
        if obj:
            claims = Claim.objects.select_related("measure").order_by("start", "pk")
            context["quotations"] = obj.quotations.select_related("speaker").prefetch_related(
                Prefetch("claims", claims)
            )
            context["add_claim"] = add_claim(article=obj.pk)
            context["desk"] = desk_address(obj)
        return super().render_change_form(request, context, obj=obj, **options)


def add_claim(**chosen):
    """The address of an empty claim form with something already chosen in it."""
    return f"{reverse('admin:claims_claim_add')}?{urlencode(chosen)}"
