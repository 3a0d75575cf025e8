"""The forms that readers fill in: a report of a mistake, a text to check."""

from django import forms
from django.core import signing
from django.core.validators import validate_email
from django.http import QueryDict

from .intake import Refusal
from .intake.url import parse_fetch_url
from .models import Claim, Report, Subscription
from .models.codes import AlertPace

SALT = "claims.forms"
TOKEN_LIFETIME = 24 * 60 * 60
TOO_OLD = "This form has expired. What you wrote is still below: send it again."

WORDS_AT_MOST = 20_000
CHARACTERS_AT_MOST = 200_000


class ReaderForm(forms.Form):
    """A form for readers, who carry no cookie: it carries a signed token instead.

    The token tells that this form was opened here within the last day. The
    field `website` is hidden from people; whatever fills it in is a program.
    """

    data: QueryDict

    token = forms.CharField(
        widget=forms.HiddenInput, max_length=200, error_messages={"required": TOO_OLD}
    )
    website = forms.CharField(
        required=False, max_length=200, widget=forms.TextInput(attrs={"tabindex": -1})
    )

    @classmethod
    def opened(cls, **initial):
        """The form as a reader gets it first."""
        return cls(initial={**initial, "token": cls.new_token()})

    @classmethod
    def new_token(cls):
        return signing.dumps(cls.__name__, salt=SALT)

    def clean_token(self):
        try:
            name = signing.loads(self.cleaned_data["token"], salt=SALT, max_age=TOKEN_LIFETIME)
        except signing.BadSignature:
            name = None
        if name != type(self).__name__:
            raise forms.ValidationError(TOO_OLD)
        return self.cleaned_data["token"]

    def clean_website(self):
        if self.cleaned_data["website"]:
            raise forms.ValidationError("Leave this field empty.")
        return ""

    def reopened(self):
        """The same form with all that was typed, to be sent again."""
        self.data = self.data.copy()
        self.data["token"] = self.new_token()
        return self


class ReportForm(ReaderForm, forms.ModelForm):
    """A report of a mistake."""

    claim = forms.ModelChoiceField(
        Claim.objects.public(),
        required=False,
        widget=forms.HiddenInput,
        error_messages={"invalid_choice": "There is no claim with this number."},
    )

    class Meta:
        model = Report
        fields = ["claim", "message", "contact"]
        labels = {"message": "What is wrong?", "contact": "Your email address (optional)"}
        error_messages = {"message": {"required": "Say what is wrong."}}


class CheckForm(ReaderForm):
    """A submitted text, of which nothing is kept."""

    text = forms.CharField(
        label="Your text",
        strip=False,
        widget=forms.Textarea(attrs={"autocomplete": "off"}),
        error_messages={"required": "There is nothing to check yet: paste your text."},
    )

    def clean_text(self):
        # One kind of line break.
        text = "\n".join(self.cleaned_data["text"].splitlines())
        words = len(text.split())
        if not words:
            raise forms.ValidationError(self.fields["text"].error_messages["required"])
        if words > WORDS_AT_MOST or len(text) > CHARACTERS_AT_MOST:
            raise forms.ValidationError(
                f"Your text has {words:,} words and {len(text):,} characters. Check at most"
                f" {WORDS_AT_MOST:,} words and {CHARACTERS_AT_MOST:,} characters at a time."
            )
        return text


class AlertForm(ReaderForm):
    """Where alerts about a list are to go, and how often."""

    address = forms.CharField(
        label="Your email address, or the https address of your webhook",
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "email", "inputmode": "email"}),
        error_messages={"required": "Say where the alerts are to go."},
    )
    pace = forms.ChoiceField(
        label="How often",
        choices=[(AlertPace.DAILY, "once a day"), (AlertPace.AT_ONCE, "at once")],
    )

    def clean_address(self):
        address = self.cleaned_data["address"]
        if "://" not in address:
            validate_email(address)
            return {"email": address, "webhook": ""}
        try:
            url = parse_fetch_url(address)
        except Refusal as refusal:
            raise forms.ValidationError(str(refusal)) from None
        if url.scheme != "https":
            raise forms.ValidationError("The address of a webhook must begin with https://.")
        return {"email": "", "webhook": url.address}

    def save(self, query, home):
        """Ask for alerts; of an address that has them, or has been asked, nothing is changed."""
        Subscription.objects.ask_for(
            **self.cleaned_data["address"], pace=self.cleaned_data["pace"], query=query, home=home
        )
