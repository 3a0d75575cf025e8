"""Articles in the admin: what was printed where, its private text, and what was said in it."""

from functools import partial

from django.contrib import admin
from django.db.models import Prefetch
from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.utils.http import urlencode

from ..actions import reanchor, withdraw_article
from ..models import Article, Claim
from ..models.codes import ArticleState
from .base import RecordAdmin
from .correction_form import FIELDSET as CORRECTION
from .correction_form import CorrectingAdmin, CorrectionForm
from .desk import DeskFilter, desk_address, desk_view
from .fields import ArticleTextField, PartialDateField
from .intake import intake_view, warn_lost_anchors
from .selected_records import WithdrawPage


class ArticleForm(CorrectionForm):
    dates = ("published_on",)
    public_fields = frozenset({"publication", "headline", "url", "published_on", "byline"})

    class Meta:
        model = Article
        fields = ()
        field_classes = {"published_on": PartialDateField, "text": ArticleTextField}

    def changed_claims(self):
        return Claim.objects.public().filter(quotation__article=self.instance)


@admin.register(Article)
class ArticleAdmin(CorrectingAdmin, RecordAdmin):
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

    def get_urls(self):
        desk, intake = (
            self.admin_site.admin_view(partial(view, self)) for view in (desk_view, intake_view)
        )
        return [
            path("<int:pk>/desk/", desk, name="claims_article_desk"),
            path("intake/", intake, name="claims_article_intake"),
            *super().get_urls(),
        ]

    def get_fieldsets(self, request, obj=None):
        public = obj and obj.state != ArticleState.DRAFT
        return [*super().get_fieldsets(request, obj), *([CORRECTION] if public else [])]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("text_sha256")

    def save_now(self, request, obj, form, change):
        with form.correction(by=request.user):
            obj.save()
            obj.refresh_from_db(fields=["version"])
        if "text" in form.changed_data:
            warn_lost_anchors(request, reanchor(obj, form.initial.get("text")))

    def response_post_save_add(self, request, obj):
        return to_desk(request, obj) or super().response_post_save_add(request, obj)

    def response_post_save_change(self, request, obj):
        return to_desk(request, obj) or super().response_post_save_change(request, obj)

    def render_change_form(self, request, context, obj=None, **options):
        if obj:
            claims = Claim.objects.select_related("measure").order_by("start", "pk")
            context["quotations"] = obj.quotations.select_related("speaker").prefetch_related(
                Prefetch("claims", claims)
            )
            context["add_claim"] = add_claim(article=obj.pk)
            context["desk"] = desk_address(obj)
        return super().render_change_form(request, context, obj=obj, **options)


def to_desk(request, article):
    """Where the button “Save and go to the desk” leads, if it was pressed."""
    return HttpResponseRedirect(desk_address(article)) if "_desk" in request.POST else None


def add_claim(**chosen):
    """The address of an empty claim form with something already chosen in it."""
    return f"{reverse('admin:claims_claim_add')}?{urlencode(chosen)}"
