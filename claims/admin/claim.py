"""Claims in the admin: one form from the article to the number, and the way to readers."""

from copy import copy
from functools import partial

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.forms import modelform_factory
from django.http import HttpResponseRedirect, JsonResponse
from django.urls import path, reverse_lazy

from ..actions import (
    anchor_article,
    objection_to_publishing,
    public_fields,
    send_back,
    withdraw_claim,
    withdraw_duplicate,
)
from ..checks import recheck
from ..models import Claim, Finding, Measure, Quotation, Relation, Tally
from ..models.codes import ClaimState
from .article import add_claim
from .base import RecordAdmin, RecordInline
from .claim_form import QUOTATION_FIELDS, ClaimForm, quotation_name, quotations_of
from .claim_from_card import (
    initial_from_card,
    new_speaker_field,
    redirect_to_accepted,
    redirect_to_desk,
    requested_card,
    requested_desk,
    save_decision,
    set_speaker_and_anchor,
)
from .correction_form import FIELDSET as CORRECTION
from .correction_form import CorrectingAdmin
from .fields import PartialDateField
from .fill_in import FillInPage
from .forms import RecordForm, check_deferred_constraints
from .import_claims import import_view
from .print_comparison import READ_FIELDS, compare_with_print
from .relation import RelationStateMixin
from .review import review_view
from .selected_records import MergePage, SendBackPage, WithdrawPage
from .workflow import bulk_actions, open_steps, pressed_step, take_step

FIELDSETS = [
    (
        None,
        {
            "fields": [
                "article",
                "quotation",
                ("speaker", "kind"),
                "as_printed",
                "reason_not_in_text",
                ("hedge", "value", "unit"),
                "measure",
                ("form", "direction"),
                "status",
                "statement",
            ]
        },
    ),
    (
        "More about who said it",
        {
            "fields": [
                ("role_as_printed", "on_behalf_of"),
                "credited_to",
                "exact",
                ("said_on", "location"),
            ],
            "classes": ["collapse"],
        },
    ),
    (
        "Bounds that the article states",
        {
            "fields": [("lower", "lower_inclusive"), ("upper", "upper_inclusive")],
            "description": "Filled in from the hedge if left empty; “between” needs both.",
            "classes": ["collapse"],
        },
    ),
    (
        "Compared with",
        {
            "fields": ["baseline_kind", ("baseline_value", "baseline_as_printed")],
            "classes": ["collapse"],
        },
    ),
    (
        "When, where and who is counted",
        {
            "fields": [
                "period_kind",
                ("period_start", "period_end"),
                "place",
                "population",
                "per",
                "not_stated",
                "status_ambiguous",
            ],
            "description": "Readers never see “not looked for yet”. What the article does not say"
            " becomes a question that readers see, and one for the press office.",
            "classes": ["collapse"],
        },
    ),
    ("Notes", {"fields": ["public_note", "internal_note"], "classes": ["collapse"]}),
]


FINDINGS_SHOWN = 12  # on the page of a claim
MEASURES_OFFERED = 20  # to narrow the list of claims by a click

QUOTATIONS = reverse_lazy("admin:claims_claim_quotations")


class RelationInline(RelationStateMixin, RecordInline):
    """How this claim stands to others: it repeats one, is part of one, contradicts one."""

    model = Relation
    fk_name = "from_claim"
    fields = ["kind", "to_claim", "note", "state"]
    autocomplete_fields = ["to_claim"]
    classes = ["collapse"]
    verbose_name = "relation of this claim to another"
    verbose_name_plural = "relations of this claim to others"


class IncomingRelationInline(RelationInline):
    """How other claims stand to this one."""

    fk_name = "to_claim"
    fields = ["from_claim", "kind", "note", "state"]
    autocomplete_fields = ["from_claim"]
    verbose_name = "relation of another claim to this one"
    verbose_name_plural = "relations of other claims to this one"


NEEDS = {"context": "context to look for", "anchor": "words not in the text"}


class NeedsFilter(admin.SimpleListFilter):
    """What is wanting about a claim; the start page counts and leads here."""

    title = "what is missing"
    parameter_name = "wanting"

    def lookups(self, request, model_admin):
        return NEEDS.items()

    def queryset(self, request, claims):
        return claims.needing(self.value()) if self.value() in NEEDS else claims


class SentBackFilter(admin.SimpleListFilter):
    """The drafts that were sent back to whoever looks; the start page counts and leads here."""

    title = "sent back"
    parameter_name = "sent-back"

    def lookups(self, request, model_admin):
        return [("mine", "to you")]

    def queryset(self, request, claims):
        return claims.sent_back_to(request.user) if self.value() == "mine" else claims


class MostUsedMeasureFilter(admin.SimpleListFilter):
    """The measures with the most claims; the list of measures leads to the claims of any."""

    title = "measure"
    parameter_name = "measure"

    def lookups(self, request, model_admin):
        offered = Q(pk__in=Tally.objects.most_frequent("measure_id", MEASURES_OFFERED))
        measures = Measure.objects.filter(offered | Q(slug=self.value())).order_by("name")
        return measures.values_list("slug", "name")

    def queryset(self, request, claims):
        return claims.filter(measure__slug=self.value()) if self.value() else claims


@admin.register(Claim)
class ClaimAdmin(CorrectingAdmin, RecordAdmin):
    form = ClaimForm
    selected_records_pages = [
        WithdrawPage(withdraw_claim),
        SendBackPage(),
        FillInPage(),
        MergePage(withdraw_duplicate, can_be_undone=False),
    ]
    fieldsets = FIELDSETS  # type: ignore[assignment]  # what may stand in it only the stubs name
    inlines = [RelationInline, IncomingRelationInline]
    autocomplete_fields = ["measure", "place", "unit"]
    list_display = ["as_printed", "state", "measure", "speaker", "article"]
    ordering = ["-pk"]
    list_select_related = ["measure", "quotation__speaker", "quotation__article"]
    list_filter = [
        "state",
        SentBackFilter,
        NeedsFilter,
        MostUsedMeasureFilter,
        "hedge",
        "form",
        "status",
    ]
    list_per_page = 50
    search_fields = [
        "as_printed",
        "statement",
        "measure__name",
        "quotation__speaker__name",
        "quotation__article__headline",
    ]

    @admin.display(ordering="quotation__speaker__name")
    def speaker(self, claim):
        return claim.quotation.speaker

    @admin.display(ordering="quotation__article__headline")
    def article(self, claim):
        return claim.quotation.article

    def get_fieldsets(self, request, obj=None):
        if obj and not self.has_change_permission(request, obj):
            return [(None, {"fields": []})]
        (name, options), *others = super().get_fieldsets(request, obj)
        if obj is None:
            speaker_at = options["fields"].index(("speaker", "kind")) + 1
            fields = [*options["fields"]]
            fields[speaker_at:speaker_at] = new_speaker_field(request)
            options = {"fields": fields}
        public = obj and Claim.objects.public().filter(quotation=obj.quotation_id).exists()
        return [(name, options), *others, *([CORRECTION] if public else [])]

    def get_autocomplete_fields(self, request):
        of_quotation = ["article", "speaker", "on_behalf_of", "credited_to"]
        return [*super().get_autocomplete_fields(request), *of_quotation]

    def get_form(self, request, obj=None, change=False, **options):
        """The form with the quotation's fields beside the claim's, each with its own search."""
        if obj and not self.has_change_permission(request, obj):
            return super().get_form(request, obj, change=change, form=RecordForm, **options)
        quotation_form = modelform_factory(
            Quotation,
            fields=QUOTATION_FIELDS,
            field_classes={"said_on": PartialDateField},
            formfield_callback=partial(self.formfield_for_dbfield, request=request),
        )
        fields = quotation_form.base_fields | ({} if obj else new_speaker_field(request))
        fields["article"].widget.attrs["data-quotations"] = QUOTATIONS
        options["form"] = type("ClaimForm", (self.form,), {**fields, "user": request.user})
        return super().get_form(request, obj, change=change, **options)

    def get_urls(self):
        review = self.admin_site.admin_view(partial(review_view, self))
        import_ = self.admin_site.admin_view(partial(import_view, self))
        quotations = self.admin_site.admin_view(self.quotations_view)
        return [
            path("review/", review, name="claims_claim_review"),
            path("import/", import_, name="claims_claim_import"),
            path("quotations/", quotations, name="claims_claim_quotations"),
            *super().get_urls(),
        ]

    def quotations_view(self, request):
        """The quotations of one article, for the claim form's choice of them."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        quotations = [
            {"id": quotation.pk, "name": quotation_name(quotation)}
            for quotation in quotations_of(request.GET.get("article"))
        ]
        return JsonResponse({"quotations": quotations})

    def add_view(self, request, form_url="", extra_context=None):
        accepted = redirect_to_accepted(request) if request.method == "GET" else None
        return accepted or super().add_view(request, form_url, extra_context)

    def changeform_view(self, request, *args, **options):
        """A form of which a field takes what was read comes back with it, and is not saved yet."""
        name, _, value = request.POST.get("take", "").partition(":")
        if name in READ_FIELDS:
            request.POST = request.POST.copy()
            request.POST[name] = value
            label = Claim._meta.get_field(name).verbose_name
            request.refusal = f"The {label} is now what was read. Nothing has been saved yet."
        return super().changeform_view(request, *args, **options)

    def get_changeform_initial_data(self, request):
        initial, card = super().get_changeform_initial_data(request), requested_card(request)
        return {"kind": "indirect", **initial, **(initial_from_card(card) if card else {})}

    def records_to_save(self, form):
        form.instance.quotation = form.save_quotation()
        return [form.instance, form.instance.quotation]

    def save_now(self, request, obj, form, change):
        if not change:
            obj.entered_by = request.user
            set_speaker_and_anchor(request, obj, form)
        if {"article", "as_printed"} & {*form.changed_data}:
            obj.prefix = obj.suffix = ""  # they stood around other words
        with form.correction(by=request.user, rechecks=False):
            obj.quotation = form.save_quotation()
            obj.save()
            obj.refresh_from_db(fields=["version"])
        if obj.start is None or {"article", "as_printed", "exact"} & {*form.changed_data}:
            anchor_article(obj.quotation.article, typed=obj)
        if not change:
            save_decision(request, obj)

    def response_add(self, request, obj, post_url_continue=None):
        response = super().response_add(request, obj, post_url_continue)
        if "_addanother" in request.POST:
            chosen = {"article": obj.quotation.article_id, "quotation": obj.quotation_id}
            response = HttpResponseRedirect(add_claim(**chosen))
        return response

    def response_post_save_add(self, request, obj):
        return redirect_to_desk(request) or super().response_post_save_add(request, obj)

    def get_actions(self, request):
        return {**super().get_actions(request), **bulk_actions(request.user)}

    def render_change_form(self, request, context, obj=None, **options):
        context["steps"] = open_steps(request.user, obj)
        context["return_reason"] = request.POST.get("return_reason", "")
        context |= self.beside(request, context["adminform"].form, obj)
        if obj:
            context["proposal"] = obj.proposed_corrections.open().first()
            context["objection"] = (
                objection_to_publishing(obj, request.user) if "_publish" in context["steps"] else ""
            )
            context["returned"] = obj.returns.last() if obj.state == ClaimState.DRAFT else None
            context["findings"] = (
                Finding.objects.published().of_claim(obj).most_urgent()[:FINDINGS_SHOWN]
            )
        if obj and not self.has_change_permission(request, obj):
            context["public_fields"] = public_fields(obj).items()
        return super().render_change_form(request, context, obj=obj, **options)

    def beside(self, request, form, obj):
        """The claim as it is typed beside its article, for whoever may read the text."""
        card = None if obj or form.is_bound else requested_card(request)
        claim = card.proposed if card else copy(form.instance)
        if card:
            claim.quotation = Quotation(article=requested_desk(request).article)
            claim.start = card.suggestion.start
        elif hasattr(form, "quotation"):
            claim.quotation = form.quotation
        if not claim.quotation.article_id or not request.user.has_perm("claims.view_article"):
            return {}
        return {
            "article": claim.article,
            "comparison": compare_with_print(claim),
            "may_change": not obj or self.has_change_permission(request, obj),
        }

    def message_user(self, request, message, *args, **options):
        """A save that took a step is told in the one sentence of the step."""
        super().message_user(request, getattr(request, "step_taken", message), *args, **options)

    def save_related(self, request, form, formsets, change):
        """The relations; then the checks are asked once, of all that this save has changed."""
        super().save_related(request, form, formsets, change)
        claim = form.instance
        corrected = form.corrects() and not form.waits
        changed = set(form.changed_claims()) if corrected else set()
        if claim.is_published and any(formset.has_changed() for formset in formsets):
            changed.add(claim)
        for changed_claim in changed:
            recheck(changed_claim)
        if step := pressed_step(request, claim if change else None):
            answers = {"reason": request.POST.get("return_reason", "")}
            answers = answers if step.take is send_back else {}
            request.step_taken = take_step(step, claim, request.user, **answers)
            check_deferred_constraints()
