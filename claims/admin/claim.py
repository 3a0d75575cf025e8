"""Claims in the admin: one form from the article to the number, and the way to readers."""

from functools import partial

from django.contrib import admin
from django.forms import modelform_factory

from ..models import Claim, Quotation, Relation
from ..models.codes import ClaimState
from .claim_form import SAID, ClaimForm
from .correcting import FIELDSET as CORRECTION
from .fields import PartialDateField
from .rules import RulesAdmin, RulesForm
from .steps import asked_step, bulk_actions, open_steps

FIELDSETS = [
    (
        None,
        {
            "fields": [
                "article",
                "quotation",
                ("speaker", "kind"),
                "as_printed",
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
            "description": "Filled in from the hedge when left empty; “between” needs both.",
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
        "When, where and of whom",
        {
            "fields": [
                "period_kind",
                ("period_start", "period_end"),
                "place",
                "population",
                "per",
                "status_ambiguous",
            ],
            "classes": ["collapse"],
        },
    ),
    ("Notes", {"fields": ["public_note", "internal_note"], "classes": ["collapse"]}),
]


class RelationInline(admin.StackedInline):
    """How this claim stands to others: it repeats one, is part of one, contradicts one."""

    model = Relation
    form = RulesForm
    fk_name = "from_claim"
    fields = ["kind", "to_claim", "note", "state"]
    autocomplete_fields = ["to_claim"]
    extra = 0
    classes = ["collapse"]
    verbose_name = "relation to another claim"
    verbose_name_plural = "relations to other claims"


@admin.register(Claim)
class ClaimAdmin(RulesAdmin):
    form = ClaimForm
    fieldsets = FIELDSETS
    inlines = [RelationInline]
    autocomplete_fields = ["measure", "place", "unit"]
    list_display = ["printed", "measure", "speaker", "article", "state"]
    list_select_related = ["measure", "quotation__speaker", "quotation__article"]
    list_filter = ["state", "hedge", "form", "status"]
    list_per_page = 50
    search_fields = [
        "as_printed",
        "statement",
        "measure__name",
        "quotation__speaker__name",
        "quotation__article__headline",
    ]
    search_help_text = "Words of the number, the statement, the measure, the speaker or headline."

    @admin.display(description="as printed", ordering="as_printed")
    def printed(self, claim):
        return claim.as_printed

    @admin.display(ordering="quotation__speaker__name")
    def speaker(self, claim):
        return claim.quotation.speaker

    @admin.display(ordering="quotation__article__headline")
    def article(self, claim):
        return claim.quotation.article

    def get_fieldsets(self, request, obj=None):
        public = obj and obj.state == ClaimState.PUBLISHED
        return [*super().get_fieldsets(request, obj), *([CORRECTION] if public else [])]

    def get_autocomplete_fields(self, request):
        said = ["article", "speaker", "on_behalf_of", "credited_to"]
        return [*super().get_autocomplete_fields(request), *said]

    def get_form(self, request, obj=None, change=False, **options):
        """The form with the quotation's fields beside the claim's, each with its own search."""
        said = modelform_factory(
            Quotation,
            fields=SAID,
            field_classes={"said_on": PartialDateField},
            formfield_callback=partial(self.formfield_for_dbfield, request=request),
        )
        options["form"] = type("ClaimForm", (self.form,), dict(said.base_fields))
        return super().get_form(request, obj, change=change, **options)

    def get_changeform_initial_data(self, request):
        initial = super().get_changeform_initial_data(request)
        return {"kind": "indirect", **initial}

    def save_model(self, request, obj, form, change):
        step = asked_step(request, obj if change else None)
        with form.correction(by=request.user):
            obj.quotation = form.save_quotation()
            if not change:
                obj.entered_by = request.user
            super().save_model(request, obj, form, change)
        if step:
            step.take(obj, request.user)

    def get_actions(self, request):
        return {**super().get_actions(request), **bulk_actions(request.user)}

    def render_change_form(self, request, context, obj=None, **options):
        context["steps"] = open_steps(request.user, obj)
        return super().render_change_form(request, context, obj=obj, **options)
