"""The part of a form that asks why, when readers are about to see a published claim changed."""

from contextlib import nullcontext

from django import forms

from ..actions import log_corrections
from ..models import Correction
from ..models.codes import CorrectionClass
from .forms import RecordForm

CLASSES = [
    ("", "---------"),
    *(choice for choice in CorrectionClass.choices if choice[0] != CorrectionClass.WITHDRAWN),
]
FIELDSET = (
    "Correction",
    {
        "fields": ["correction_class", "correction_reason", "correction_reported_by"],
        "description": "Readers see this record. If you change what they see, say here why; the"
        " correction is published with the words before and after. Your own notes need none.",
        "classes": ["correcting", "collapse"],
    },
)


class CorrectionForm(RecordForm):
    """A record's form that logs a correction of every public claim it changes."""

    public_fields: frozenset[str] = frozenset()

    correction_class = forms.ChoiceField(label="Class", choices=CLASSES, required=False)
    correction_reason = forms.CharField(
        label="Reason",
        max_length=Correction._meta.get_field("reason").max_length,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="One sentence that readers will see.",
    )
    correction_reported_by = forms.CharField(
        label="Reported by",
        max_length=Correction._meta.get_field("reported_by").max_length,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="Who pointed it out, if they agreed to be named.",
    )

    def changed_claims(self):
        """The public claims that readers see in another way once this form is saved."""
        raise NotImplementedError

    def validate_record(self):
        super().validate_record()
        if self.corrects():
            self.require("correction_class", "Choose what kind of mistake it was.")
            self.require("correction_reason", "Tell readers in one sentence why this changes.")

    def corrects(self):
        """Whether readers will see something else than now."""
        changed = not self.public_fields.isdisjoint(self.changed_data)
        return bool(self.instance.pk and changed and self.changed_claims().exists())

    def require(self, name, message):
        if name in self.fields and not self.cleaned_data.get(name) and name not in self.errors:
            self.add_error(name, message)

    def correction(self, by, *, rechecks=True):
        """The block in which the change is saved; see `log_corrections`."""
        if not self.corrects():
            return nullcontext()
        return log_corrections(
            self.changed_claims(),
            kind=self.cleaned_data["correction_class"],
            reason=self.cleaned_data["correction_reason"],
            reported_by=self.cleaned_data["correction_reported_by"],
            by=by,
            rechecks=rechecks,
        )
