"""Relations in the admin: what the site suggests, confirmed or rejected in one click or many."""

from functools import partial

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from ..actions import confirm_relation, reject_relation
from ..checks import recheck
from ..models import Relation
from ..models.codes import QuotationKind, RelationBasis, RelationState
from .base import RecordAdmin
from .conflicts import parse_row_id
from .selected_records import act_on_each

DECISIONS = {
    "confirm": (confirm_relation, RelationState.CONFIRMED),
    "reject": (reject_relation, RelationState.REJECTED),
}


class RelationStateMixin:
    """A ModelAdmin's or an inline's form: whoever cannot publish only suggests relations."""

    def get_readonly_fields(self, request, obj=None):
        may_decide = request.user.has_perm("claims.review_claim")
        return [*super().get_readonly_fields(request, obj), *([] if may_decide else ["state"])]

    def formfield_for_choice_field(self, db_field, request, **options):
        if db_field.name == "state":
            options["initial"] = RelationState.CONFIRMED
        return super().formfield_for_choice_field(db_field, request, **options)


@admin.register(Relation)
class RelationAdmin(RelationStateMixin, RecordAdmin):
    fields = ["from_claim", "kind", "to_claim", "note", "state", "basis"]
    readonly_fields = ["basis"]
    autocomplete_fields = ["from_claim", "to_claim"]
    list_display = ["first_claim", "kind_words", "second_claim", "decision"]
    list_display_links = ["kind_words"]
    list_select_related = [
        f"{side}__{path}"
        for side in ("from_claim", "to_claim")
        for path in (
            "measure",
            "quotation__speaker",
            "quotation__on_behalf_of",
            "quotation__article__publication",
        )
    ]
    list_filter = ["state", "kind", "basis"]
    list_per_page = 50
    ordering = ["-pk"]
    search_fields = ["from_claim__as_printed", "to_claim__as_printed", "from_claim__measure__name"]
    actions = ["confirm_each", "reject_each"]

    @admin.display(description="first claim")
    def first_claim(self, relation):
        return claim_cell(relation.from_claim)

    @admin.display(description="relation", ordering="kind")
    def kind_words(self, relation):
        return relation.get_kind_display()

    @admin.display(description="second claim")
    def second_claim(self, relation):
        return claim_cell(relation.to_claim)

    @admin.display(description="decision", ordering="state")
    def decision(self, relation):
        """The buttons that are open, beside what was decided."""
        buttons = format_html_join(
            " ",
            '<button type="submit" class="button" name="{}" value="{}">{}</button>',
            (
                (name, relation.pk, name.capitalize())
                for name, (_, state) in DECISIONS.items()
                if relation.state != state
            ),
        )
        who = (
            "by an editor" if relation.basis == RelationBasis.EDITOR else "worked out by this site"
        )
        outcome = f"{relation.get_state_display()} ({who})"
        return format_html('{} <span class="muted">{}</span>', buttons, outcome)

    def get_queryset(self, request):
        texts = [f"{side}__quotation__article__text" for side in ("from_claim", "to_claim")]
        return super().get_queryset(request).defer(*texts, *(f"{text}_sha256" for text in texts))

    def changelist_view(self, request, extra_context=None):
        """The button of one row is one decision, of the list as it was opened."""
        for name in DECISIONS:
            if row_id := request.POST.get(name):
                pk = parse_row_id(row_id)
                chosen = Relation.objects.filter(pk=pk)
                act = partial(self.decide, request, chosen, name)
                return self.with_locked_versions(request, [pk], act)
        return super().changelist_view(request, extra_context)

    def decide(self, request, relations, name):
        act, state = DECISIONS[name]

        def decide_one(relation):
            if not self.has_change_permission(request, relation):
                raise ValidationError("Only an editor can decide on a relation.")
            act(relation)

        act_on_each(
            request, relations.select_related("from_claim", "to_claim"), decide_one, state.value
        )
        return HttpResponseRedirect(request.get_full_path())

    @admin.action(description="Confirm")
    def confirm_each(self, request, relations):
        return self.decide(request, relations, "confirm")

    @admin.action(description="Reject")
    def reject_each(self, request, relations):
        return self.decide(request, relations, "reject")

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        for claim in (form.instance.from_claim, form.instance.to_claim):
            recheck(claim)


def claim_cell(claim):
    """A claim as an editor compares it with another: its words, its sentence, who and when."""
    article = claim.quotation.article
    who = claim.quotation.attribution if claim.quotation.speaker else "no speaker yet"
    if claim.quotation.kind != QuotationKind.NARRATION:  # whose publication is named already
        who = f"{who}, {article.publication.name}"
    return format_html(
        '<a href="{}"><strong>{}</strong></a><br>{}<br><span class="muted">{}, {}</span>',
        reverse("admin:claims_claim_change", args=[claim.pk]),
        claim.as_printed,
        claim.statement,
        who,
        article.published_date,
    )
