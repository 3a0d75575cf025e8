"""The kinds of value a query string may hold; each refuses what it cannot read exactly.

Every field checks the length first, so that nothing long is ever parsed. The messages
stand beside the parameter on the page that answers 400.
"""

import re
from datetime import UTC

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from ..dates import ISO, PartialDate
from ..models.fields import exact_decimal
from .sentence import join_with_or

YEARS = range(1600, 2200)
CODES_AT_MOST = 20
TERMS_AT_MOST = 20

# Characters that no keyboard types and no database text holds; the last one stands for bytes
# that were not UTF-8. Must match NUL, half a surrogate pair, U+FFFD; must not match é, tab.
UNREADABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffd]")

# A slug, a code or a year: lfr-arrests-cumulative, GBP, 2025. Must not match an empty word.
CODE = re.compile(r"[A-Za-z0-9_-]{1,200}", re.ASCII)

# 1700, 1,700, -20, 0.5; not 1,70, 1e3, NaN, ½ or a lone point.
PLAIN_NUMBER = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", re.ASCII)


# Spaces between words; not the narrow and unbroken ones that group the digits of a number.
SPACES = re.compile(r"[ \t-\r]+")


class TextParameterField(forms.Field):
    """One value as typed, without spaces around it."""

    is_repeatable = False
    max_length = 40

    def to_python(self, value):
        text = (value or "").strip()
        if len(text) > self.max_length:
            raise ValidationError(f"This must not be longer than {self.max_length} characters.")
        if UNREADABLE.search(text):
            raise ValidationError("This has a character that cannot be read.")
        return self.parse(text) if text else None

    def parse(self, text):
        return text


class PopulationField(TextParameterField):
    """Who is counted, in the words of an article."""

    max_length = 200


class WordsField(TextParameterField):
    """Search words, with each run of spaces made one."""

    max_length = 200

    def parse(self, text):
        words = SPACES.split(text)
        if len(words) > TERMS_AT_MOST:
            raise ValidationError(f"Search for at most {TERMS_AT_MOST} words.")
        return " ".join(words)


class ValueField(TextParameterField):
    """A Decimal, within the digits that a claim's value may have."""

    def parse(self, text):
        text = text.replace("−", "-")
        if not PLAIN_NUMBER.fullmatch(text):
            raise ValidationError("This must be a number in digits, such as 1700 or 0.5.")
        try:
            return exact_decimal(text.replace(",", ""))
        except ValidationError as error:
            raise ValidationError(f"This number is too long. {error.message}") from None


class IsoDateField(TextParameterField):
    def parse(self, text):
        if (match := ISO.fullmatch(text)) and int(match["year"]) not in YEARS:
            raise ValidationError(f"The year must be from {YEARS.start} to {YEARS.stop - 1}.")
        try:
            return PartialDate.parse_iso(text)
        except ValueError as error:
            raise ValidationError(str(error)) from None


class KnownOnField(IsoDateField):
    """A whole day that is not in the future."""

    def parse(self, text):
        day = super().parse(text)
        if not day.is_day:
            raise ValidationError("This must be a day, such as 2025-07-04.")
        if day.last > timezone.now().astimezone(UTC).date():
            raise ValidationError("This day has not come yet.")
        return day


class WordChoiceField(TextParameterField):
    """One of a few words that the site itself offers."""

    def __init__(self, *, words, **kwargs):
        self.words = words
        super().__init__(**kwargs)

    def parse(self, text):
        if text not in self.words:
            raise ValidationError(one_of(self.words))
        return text


class CodesField(forms.Field):
    """Every value given for one facet, each once, in the order given.

    A field that is not `is_repeatable` may be given once only.
    """

    widget = forms.MultipleHiddenInput

    def __init__(self, *, is_repeatable=True, **kwargs):
        self.is_repeatable = is_repeatable
        super().__init__(**kwargs)

    def to_python(self, value):
        codes = list(dict.fromkeys(code for code in value or () if code))
        if len(codes) > CODES_AT_MOST:
            raise ValidationError(f"Give at most {CODES_AT_MOST} values.")
        for code in codes:
            if not CODE.fullmatch(code):
                raise ValidationError(f"“{printable(code[:40])}” is not a code of this record.")
        return codes


def one_of(words):
    """What is said where something else was given."""
    return f"This must be one of {join_with_or(words)}."


def nothing_has(code):
    """What is said where a code is that of no public record."""
    return f"Nothing on record has the code “{printable(code[:40])}”."


def printable(text: str) -> str:
    """What was sent, as a page can show it."""
    return text if text.isprintable() else ascii(text)[1:-1]
