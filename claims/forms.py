"""The one form that readers fill in: a report of an error."""

from django import forms
from django.core import signing

from .models import Claim, Report

SALT = "claims.report"
TOKEN_LIFETIME = 24 * 60 * 60
TOO_OLD = "This form was open for too long. What you wrote is kept below: send it again."


class ReportForm(forms.ModelForm):
    """A report of an error. Readers carry no cookie, so the form carries a signed token instead.

    The token tells that the form was opened here within the last day. The
    field `website` is hidden from people; whatever fills it in is a program.
    """

    token = forms.CharField(
        widget=forms.HiddenInput, max_length=200, error_messages={"required": TOO_OLD}
    )
    website = forms.CharField(
        required=False, max_length=200, widget=forms.TextInput(attrs={"tabindex": -1})
    )
    claim = forms.ModelChoiceField(
        Claim.objects.public(),
        required=False,
        widget=forms.HiddenInput,
        error_messages={"invalid_choice": "There is no such claim."},
    )

    class Meta:
        model = Report
        fields = ["claim", "message", "contact"]
        labels = {"message": "What is wrong?", "contact": "Your e-mail address (may stay empty)"}
        error_messages = {"message": {"required": "Say what is wrong."}}

    def clean_token(self):
        try:
            signing.loads(self.cleaned_data["token"], salt=SALT, max_age=TOKEN_LIFETIME)
        except signing.BadSignature:
            raise forms.ValidationError(TOO_OLD) from None
        return self.cleaned_data["token"]

    def clean_website(self):
        if self.cleaned_data["website"]:
            raise forms.ValidationError("Leave this field empty.")
        return ""


def token():
    return signing.dumps("report", salt=SALT)
