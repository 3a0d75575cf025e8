"""Chosen claims are given one measure, speaker, place or period at once."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError

from ..actions import fill_in_claim
from ..models import Claim, Quotation
from ..models.codes import PeriodKind
from .conflicts import lock_versions, parse_version
from .fields import PartialDateField
from .permissions import may_change
from .selected_records import SelectedRecordsPage
from .widgets import Autocomplete

RECORDS = {
    name: model._meta.get_field(name)
    for model, name in ((Claim, "measure"), (Quotation, "speaker"), (Claim, "place"))
}


def record_field(field):
    widget = Autocomplete(field, admin.site)
    return field.formfield(required=False, widget=widget, help_text="")


class FillInForm(forms.Form):
    """What each of the claims is given; what is left empty stays as it is in each."""

    measure = record_field(RECORDS["measure"])
    speaker = record_field(RECORDS["speaker"])
    place = record_field(RECORDS["place"])
    period_kind = forms.ChoiceField(
        label="Period",
        choices=[("", "As it is in each"), *PeriodKind.choices],
        required=False,
        help_text="“Not stated” becomes a question that readers see: choose it only after looking.",
    )
    period_start = PartialDateField(required=False)
    period_end = PartialDateField(required=False)

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not self.changed_data:
            raise ValidationError("Choose what to give these claims.")
        for name in ("period_start", "period_end"):
            if cleaned.get(name) and not cleaned.get("period_kind"):
                self.add_error("period_kind", "A period with dates is stated: choose how.")
        return cleaned

    def given(self):
        """The fields of a claim, and the speaker, that were chosen, with their values."""
        given = {name: self.cleaned_data[name] for name in RECORDS if self.cleaned_data[name]}
        if kind := self.cleaned_data["period_kind"]:
            given["period_kind"] = kind
            for name in ("period_start", "period_end"):
                date = self.cleaned_data[name]
                given[name] = date and date.first
                given[f"{name}_precision"] = date.precision if date else ""
        return given


class FillInPage(SelectedRecordsPage):
    """Giving claims what they have in common; those of which that cannot be say why."""

    name = "fill_in"
    permission = "claims.change_claim"
    template = "admin/claims/claim/fill_in.html"
    form = FillInForm
    verb = "Fill in"
    done = "changed"
    title = "Fill in what these {} have in common"
    explanation = (
        "Each is given what you choose here, in place of what it has; what you leave empty stays as"
        " it is in each. What readers have seen is left out: it changes only with a correction."
    )
    nothing_eligible = "None of these exists any longer."
    leave = "Leave as they are"

    def eligible(self, records):
        return records.select_related("quotation__speaker", "quotation__article")

    def get_form(self, records, data):
        return self.form(data)

    def submit(self, model_admin, request, records, answers):
        """The quotations as well stay as the page showed them."""
        form = self.get_form(records, request.POST)
        form.full_clean()
        opened = {
            record.quotation_id: parse_version(
                request.POST.get(f"opened-quotation-{record.quotation_id}")
            )
            for record in records
        }
        answers = {"given": form.given(), "opened": opened}
        return super().submit(model_admin, request, self.eligible(records), answers)

    def act(self, record, user, answers):
        if not may_change(user, record):
            raise ValidationError("Only an editor, or its author while it is a draft, can do that.")
        given, quotation = answers["given"], record.quotation_id
        if "speaker" in given:
            lock_versions(Quotation, {quotation: answers["opened"][quotation]})
        fill_in_claim(record, **given)
