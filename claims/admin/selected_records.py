"""Chosen records: a page shows them and asks what it must know, then each is acted on by itself."""

from functools import partial

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.http import urlencode
from django.utils.text import capfirst

from ..actions import describe_merge, dismiss_finding, merge_records, send_back
from ..models import Correction, Finding, ReviewReturn
from ..models.codes import CorrectionClass
from ..models.constraints import refuse_formula
from .forms import error_message

AT_MOST = 200


def act_on_each(request, records, act, done, name=str):
    """Act on each record in a transaction of its own, and report how many are `done`."""
    refusals = []
    for record in records:
        try:
            with transaction.atomic():
                act(record)
        except (ValidationError, DatabaseError) as error:
            refusals.append(f"“{name(record)}”: {error_message(error)}")
    report_results(request, done, len(records) - len(refusals), refusals)


def report_results(request, done, count, refusals):
    """“3 published, 1 refused: …”, as the message of a bulk action."""
    parts = [f"{count} {done}"] if count or not refusals else []
    if refusals:
        parts.append(f"{len(refusals)} refused: {'; '.join(refusals)}")
    level = messages.WARNING if refusals else messages.SUCCESS
    messages.add_message(request, level, f"{', '.join(parts).removesuffix('.')}.")


class SelectedRecordsPage:
    """One thing that is done with chosen records, by the name that its address and action have.

    Each has an `act(record, user, answers)`, which does it with one record; `answers` are the
    cleaned data of the form.
    """

    name = ""
    permission = ""
    template = "admin/claims/selected_records.html"
    form: type[forms.BaseForm]
    initial: dict[str, str] = {}
    verb = ""  # of the action and the button
    done = ""  # “3 withdrawn”
    title = ""
    explanation = ""
    nothing_eligible = ""
    leave = ""  # on the way back without doing anything

    def eligible(self, records):
        """Those of the queryset that it can be done with."""
        return records

    def is_offered_for(self, record):
        """Whether the record's own page leads here."""
        return False

    def is_allowed(self, request):
        return request.user.has_perm(self.permission)

    def url_name(self, opts):
        return f"{opts.app_label}_{opts.model_name}_{self.name}"

    def address(self, opts, records):
        query = urlencode({"pk": [record.pk for record in records]}, doseq=True)
        return f"{reverse(f'admin:{self.url_name(opts)}')}?{query}"

    def choose(self, model_admin, request, records):
        """The action of the list: lead to the page for those that it can be done with."""
        records = self.eligible(records)[:AT_MOST]
        if objection := self.objection(records, model_admin.opts):
            messages.warning(request, objection)
            return None
        return HttpResponseRedirect(self.address(model_admin.opts, records))

    def objection(self, records, opts):
        return "" if records else self.nothing_eligible

    def view(self, model_admin, request):
        """Show the records and the form; once it is filled in, act on all that were chosen."""
        if not self.is_allowed(request):
            raise PermissionDenied
        selected = [pk for pk in request.GET.getlist("pk")[:AT_MOST] if pk.isdecimal()]
        chosen = model_admin.get_queryset(request).filter(pk__in=selected)
        records = self.eligible(chosen)
        form = self.get_form(records, request.POST if request.method == "POST" else None)
        if chosen and form.is_valid():
            return self.submit(model_admin, request, chosen, form.cleaned_data)
        return render(
            request,
            self.template,
            {
                **model_admin.admin_site.each_context(request),
                "opts": model_admin.opts,
                "title": self.title.format(model_admin.opts.verbose_name_plural),
                "page": self,
                "records": self.describe(records),
                "form": form,
                "address": self.address(model_admin.opts, records),
            },
        )

    def get_form(self, records, data):
        return self.form(data, initial=self.initial)

    def describe(self, records):
        """What the template lists."""
        return records

    def submit(self, model_admin, request, records, answers):
        """Act on the records while they stay as the page showed them."""
        act = partial(self.act_on_chosen, model_admin, request, records, answers)
        return model_admin.with_locked_versions(request, [record.pk for record in records], act)

    def act_on_chosen(self, model_admin, request, records, answers):
        act = partial(self.act, user=request.user, answers=answers)
        act_on_each(request, records, act, self.done)
        opts = model_admin.opts
        return HttpResponseRedirect(reverse(f"admin:{opts.app_label}_{opts.model_name}_changelist"))


class SelectedRecordsAdmin(admin.ModelAdmin):
    """A ModelAdmin that has an address and an action for each of its `selected_records_pages`."""

    selected_records_pages: list[SelectedRecordsPage] = []

    def get_urls(self):
        return [
            path(
                f"{page.name}/",
                self.admin_site.admin_view(partial(page.view, self)),
                name=page.url_name(self.opts),
            )
            for page in self.selected_records_pages
        ] + super().get_urls()

    def get_actions(self, request):
        return super().get_actions(request) | {
            page.name: (page.choose, page.name, f"{page.verb}…")
            for page in self.selected_records_pages
            if page.is_allowed(request)
        }

    def render_change_form(self, request, context, obj=None, **options):
        """With `withdraw_address` and the like, where that is offered for this record."""
        for page in self.selected_records_pages:
            if obj and page.is_offered_for(obj) and page.is_allowed(request):
                context[f"{page.name}_address"] = page.address(self.opts, [obj])
        return super().render_change_form(request, context, obj=obj, **options)


class WithdrawForm(forms.ModelForm):
    """What readers are told about a withdrawal."""

    class Meta:
        model = Correction
        fields = ["kind", "reason", "reported_by"]
        widgets = {"reason": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        classes = [*CorrectionClass.of_mistakes(), CorrectionClass.WITHDRAWN]
        self.fields["kind"].choices = [(kind.value, capfirst(kind.label)) for kind in classes]


class WithdrawPage(SelectedRecordsPage):
    """Taking published records back; `withdraw` takes one of them."""

    name = "withdraw"
    permission = "claims.withdraw_claim"
    form = WithdrawForm
    initial = {"kind": CorrectionClass.WITHDRAWN}
    verb = "Withdraw"
    done = "withdrawn"
    title = "Withdraw {}"
    explanation = (
        "What you withdraw keeps its address, with a notice and your reason, and disappears from"
        " every list, count, feed and download. It cannot be published again."
    )
    nothing_eligible = "None of these is published, so there is nothing to withdraw."
    leave = "Leave published"

    def __init__(self, withdraw):
        self.withdraw = withdraw

    def eligible(self, records):
        return records.filter(state="published")

    def is_offered_for(self, record):
        return record.state == "published"

    def act(self, record, user, answers):
        self.withdraw(record, by=user, **answers)


class SendBackForm(forms.ModelForm):
    """What the author of a claim is told."""

    class Meta:
        model = ReviewReturn
        fields = ["reason"]
        help_texts = {"reason": "Its author sees this."}


class SendBackPage(SelectedRecordsPage):
    """Handing claims in review back to whoever entered them."""

    name = "return"
    permission = "claims.review_claim"
    form = SendBackForm
    verb = "Send back"
    done = "sent back"
    title = "Send {} back"
    explanation = (
        "Each becomes a draft again. Its author sees the reason on the claim and on the start page."
    )
    nothing_eligible = "None of these is in review, so there is nothing to send back."
    leave = "Leave in review"

    def eligible(self, records):
        return records.filter(state="in-review")

    def act(self, record, user, answers):
        send_back(record, user, **answers)


class DismissForm(forms.ModelForm):
    """Why a finding needs no further look; readers see it."""

    class Meta:
        model = Finding
        fields = ["dismissed_reason"]
        labels = {"dismissed_reason": "Reason"}
        help_texts = {"dismissed_reason": "One sentence. Readers see it beside the finding."}

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["dismissed_reason"].required = True


class DismissPage(SelectedRecordsPage):
    """Setting findings aside."""

    name = "dismiss"
    permission = "claims.change_finding"
    form = DismissForm
    verb = "Set aside"
    done = "set aside"
    title = "Set {} aside"
    explanation = (
        "What you set aside leaves the to-do list but stays on its claims’ pages, with your"
        " reason. You can reopen it."
    )
    nothing_eligible = (
        "None of these is still open: another editor has set it aside, or it no longer holds."
    )
    leave = "Leave open"

    def eligible(self, records):
        return records.to_review()

    def is_offered_for(self, record):
        return record.needs_attention

    def submit(self, model_admin, request, records, answers):
        """A finding has no version: the update that dismisses it asks whether it is open."""
        return self.act_on_chosen(model_admin, request, records, answers)

    def act(self, record, user, answers):
        dismiss_finding(record, reason=answers["dismissed_reason"], by=user)


class MergeForm(forms.Form):
    keep: forms.ModelChoiceField = forms.ModelChoiceField(queryset=None)


class RecordMergeForm(MergeForm):
    """Two records that claims name, whose merge is in the corrections."""

    reason = forms.CharField(
        max_length=Correction._meta.get_field("reason").max_length,
        required=False,
        validators=[refuse_formula],
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="One sentence that readers see under Corrections. If left empty, they are"
        " told that"
        " both entries were for one thing.",
    )


class MergePage(SelectedRecordsPage):
    """Making one of two records that turn out to be the same; `merge` does so."""

    name = "merge"
    permission = "claims.merge_records"
    template = "admin/claims/merge.html"
    form = MergeForm
    verb = "Merge"
    title = "Merge two {}"
    explanation = (
        "Choose the one to keep. Everything that refers to the other will refer to the one you"
        " keep, and the other’s address will lead to it."
    )
    nothing_eligible = "These two no longer exist."
    leave = "Keep both"

    def __init__(self, merge=merge_records, can_be_undone=True):
        self.merge = merge
        self.form = RecordMergeForm if can_be_undone else MergeForm
        self.explanation += (
            " You can undo this as long as nothing that moved is changed."
            if can_be_undone
            else " The other is withdrawn with a public correction. This cannot be undone."
        )

    def eligible(self, records):
        """The two of them, or none."""
        records = records.order_by("pk")
        return records if len(records) == 2 else records.none()

    def objection(self, records, opts):
        return "" if records else f"Choose exactly two {opts.verbose_name_plural}."

    def get_form(self, records, data):
        form = super().get_form(records, data)
        form.fields["keep"].queryset = records
        return form

    def describe(self, records):
        """Each with the words for what names it and would name the other one."""
        return [(record, describe_merge(record)) for record in records]

    def act_on_chosen(self, model_admin, request, records, answers):
        kept = answers.pop("keep")
        dropped = records.exclude(pk=kept.pk).get()
        try:
            with transaction.atomic():
                redirect = self.merge(kept, dropped, request.user, **answers)
        except (ValidationError, DatabaseError) as error:
            messages.error(request, error_message(error))
            return HttpResponseRedirect(request.get_full_path())
        undone = " You can undo this here." if redirect.undo_data else ""
        messages.success(request, f"“{dropped}” has been merged into “{kept}”.{undone}")
        return HttpResponseRedirect(reverse("admin:claims_redirect_change", args=[redirect.pk]))
