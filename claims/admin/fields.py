"""What an editor types in one go: a figure as it is printed, a date as far as it is known."""

import re
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError

from ..dates import PartialDate
from ..intake import Refusal, checked_text
from ..models.fields import exact_decimal

TIMES = {
    "": 0,
    "k": 3,
    "thousand": 3,
    "m": 6,
    "mn": 6,
    "million": 6,
    "bn": 9,
    "billion": 9,
    "tn": 12,
    "trillion": 12,
}
# Must match "1,700", "-20", "£260m", "50 per cent", "1.7k", "12bn", "US$3 million", "45p"; must
# not match "1,7", "about 50", "10 to 15", "1.2.3".
PRINTED_VALUE = re.compile(
    r"^(?P<sign>[-+−–]?)\s*(?:(?:US|A|C)?[£€$¥])?\s*(?P<digits>\d{1,3}(?:,\d{3})+|\d+)?(?P<rest>\.\d+)?"
    r"\s*(?P<times>k|thousand|mn?|million|bn|billion|tn|trillion|)"
    r"\s*(?:%|per\s?cent|percentage points?|points?|pp|p|pounds|euros|dollars)?$",
    re.IGNORECASE,
)


def parse_value(text):
    """The exact Decimal that `text` states, or None for an empty text.

    Raises ValidationError for words that are not one number, and for more digits than are kept.
    """
    text = " ".join(text.split())
    if not text:
        return None
    match = PRINTED_VALUE.match(text)
    if len(text) > 80 or not match or not (match["digits"] or match["rest"]):
        raise ValidationError(
            "Type one number, such as 1,700, £260m or 50 per cent. Choose words like “about” as the"
            " hedge, and type the ends of a range as bounds."
        )
    digits = f"{(match['digits'] or '0').replace(',', '')}{match['rest'] or ''}"
    value = Decimal(digits).scaleb(TIMES[match["times"].lower()])
    return exact_decimal(-value if match["sign"] in {"-", "−", "–"} else value)


class PrintedValueField(forms.CharField):
    """A number typed as it is printed; its cleaned value is an exact Decimal or None."""

    def __init__(self, *, max_digits=None, decimal_places=None, **options):
        super().__init__(**options | {"widget": forms.TextInput})

    def prepare_value(self, value):
        return f"{value:,f}" if isinstance(value, Decimal) else value

    def to_python(self, value):
        return value if isinstance(value, Decimal) else parse_value(super().to_python(value))

    def has_changed(self, initial, data):
        return _changed(self, initial, data)


class PartialDateField(forms.CharField):
    """A day, a month or a year typed in words or digits; its cleaned value is a `PartialDate`."""

    default_help = "A day, a month or a year: 1 August 2025, July 2025, 2025."

    def __init__(self, **options):
        options["help_text"] = " ".join(filter(None, [options.get("help_text"), self.default_help]))
        super().__init__(**options | {"widget": forms.TextInput})

    def prepare_value(self, value):
        return str(value) if isinstance(value, PartialDate) else value

    def to_python(self, value):
        if isinstance(value, PartialDate):
            return value
        text = super().to_python(value)
        if not text:
            return None
        try:
            return PartialDate.parse(text)
        except ValueError:
            raise ValidationError(
                "Type a day, a month or a year, such as 1 August 2025, July 2025 or 2025."
            ) from None

    def validate(self, value):
        super().validate(value)

    def run_validators(self, value):
        """A date that was read has nothing left to refuse."""

    def has_changed(self, initial, data):
        return _changed(self, initial, data)


class ArticleTextField(forms.CharField):
    """An article's text, in the one form in which it is stored and its offsets count."""

    def __init__(self, **options):
        super().__init__(**options | {"strip": False})

    def to_python(self, value):
        text = super().to_python(value)
        try:
            return checked_text(text) if text.strip() else ""
        except Refusal as refusal:
            raise ValidationError(str(refusal)) from None

    def has_changed(self, initial, data):
        return _changed(self, initial, data)


def _changed(field, initial, data):
    """Whether what was typed means something else than what stood there."""
    try:
        return field.to_python(data) != field.to_python(initial)
    except ValidationError:
        return True
