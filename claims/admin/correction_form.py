"""The part of a form that asks why, when readers are about to see a published claim changed."""

from contextlib import nullcontext

from django import forms
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.text import capfirst

from ..actions import (
    is_typing_error,
    log_corrections,
    log_record_correction,
    propose_correction,
    waits,
)
from ..figures.sentences import join_words
from ..models import Correction
from ..models.codes import CorrectionClass
from ..models.constraints import refuse_formula
from ..models.named import PUBLIC_FIELDS
from ..models.slugs import free_slug, redirected_slugs
from .forms import RecordForm

CLASSES = [
    ("", "---------"),
    *((kind.value, capfirst(kind.label)) for kind in CorrectionClass.of_mistakes()),
]
FIELDSET = (
    "Correction",
    {
        "fields": ["correction_class", "correction_reason", "correction_reported_by"],
        "description": "Readers see this record. If you change what they see, say why here. The"
        " correction is published with the words before and after: at once if it is a typing"
        " error, otherwise when another editor confirms it. Internal notes need no correction."
        "",
        "classes": ["correcting", "collapse"],
    },
)


class CorrectionForm(RecordForm):
    """A record's form that logs a correction of every public claim it changes.

    Those are the `changed_claims()` of each form: what readers see in another way once it is saved.
    """

    public_fields: frozenset[str] = frozenset()

    correction_class = forms.ChoiceField(label="Class", choices=CLASSES, required=False)
    correction_reason = forms.CharField(
        label="Reason",
        max_length=Correction._meta.get_field("reason").max_length,
        required=False,
        validators=[refuse_formula],
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="One sentence. Readers see it.",
    )
    correction_reported_by = forms.CharField(
        label="Reported by",
        max_length=Correction._meta.get_field("reported_by").max_length,
        required=False,
        validators=[refuse_formula],
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="Who pointed it out, if they agreed to be named.",
    )

    def validate_record(self):
        super().validate_record()
        if self.corrects():
            self.require("correction_class", "Choose what kind of mistake this was.")
            self.require("correction_reason", "Tell readers in one sentence why this has changed.")
            self.refuse_meaning_as_typo()

    def corrects(self):
        """Whether readers will see something else than now."""
        changed = not self.public_fields.isdisjoint(self.changed_data)
        return bool(self.instance.pk and changed and self.changed_claims().exists())

    def refuse_meaning_as_typo(self):
        """A typing error does not wait for anybody, so what changes the meaning is none."""
        if self.cleaned_data.get("correction_class") != CorrectionClass.TYPO:
            return
        labels = [
            self.fields[name].label.lower()
            for name in self.changed_data
            if name in self.public_fields
            and not is_typing_error(name, self.initial.get(name), self.cleaned_data.get(name))
        ]
        if labels:
            self.add_error(
                "correction_class",
                f"This changes what the claim says ({join_words(labels)}), so it is more than a"
                " typing error: choose another class.",
            )

    def require(self, name, message):
        if name in self.fields and not self.cleaned_data.get(name) and name not in self.errors:
            self.add_error(name, message)

    @property
    def waits(self):
        """Whether what was typed is proposed to a second editor, and not saved."""
        return self.corrects() and waits(self.cleaned_data["correction_class"])

    def propose(self, records, by):
        return propose_correction(records, **self.why, by=by)

    def correction(self, by, *, rechecks=True):
        """The block in which the change is saved; see `log_corrections`."""
        if not self.corrects():
            return nullcontext()
        return log_corrections(self.changed_claims(), **self.why, by=by, rechecks=rechecks)

    @property
    def why(self):
        return {
            "kind": self.cleaned_data["correction_class"],
            "reason": self.cleaned_data["correction_reason"],
            "reported_by": self.cleaned_data["correction_reported_by"],
        }


class CorrectingAdmin:
    """A ModelAdmin whose forms correct what is published; `records` are what a form would save.

    Each has a `save_now`, as `save_model`, that saves what waits for nobody.
    """

    def records_to_save(self, form):
        return [form.instance]

    def save_model(self, request, obj, form, change):
        if form.waits:
            request.proposal = form.propose(self.records_to_save(form), request.user)
        else:
            self.save_now(request, obj, form, change)

    def log_change(self, request, obj, message):
        """Nothing of the record has changed yet where a correction is proposed."""
        if not hasattr(request, "proposal"):
            return super().log_change(request, obj, message)

    def response_change(self, request, obj):
        if not hasattr(request, "proposal"):
            return super().response_change(request, obj)
        messages.success(
            request,
            "This correction is waiting for another editor to confirm it. Until then readers see"
            " what was there before.",
        )
        return HttpResponseRedirect(
            reverse("admin:claims_proposedcorrection_change", args=[request.proposal.pk])
        )


class NamedForm(CorrectionForm):
    """The form of a record that claims name: a correction is of that record, and does not wait."""

    waits = False

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.public_fields = frozenset(PUBLIC_FIELDS[self.instance._meta.model_name])

    def corrects(self):
        changed = not self.public_fields.isdisjoint(self.changed_data)
        return bool(self.instance.public_since) and changed

    def correction(self, by, *, rechecks=True):
        if not self.corrects():
            return nullcontext()
        return log_record_correction(self.instance, **self.why, by=by)


class SlugForm(NamedForm):
    """A record with an address, which is made of the name when left empty."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        if "slug" in self.fields:
            self.fields["slug"].required = False
            self.fields[
                "slug"
            ].help_text = "Made from the name if left empty. It is part of a permanent address."

    def clean(self):
        cleaned = super().clean()
        slug = cleaned.get("slug")
        if "slug" in self.fields and not slug and cleaned.get("name"):
            cleaned["slug"] = free_slug(self._meta.model, cleaned["name"])
        elif slug and slug in redirected_slugs(self._meta.model, slug):
            self.add_error("slug", "This address leads to another record. Choose a new one.")
        return cleaned
