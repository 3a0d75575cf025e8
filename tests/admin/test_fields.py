"""Figures and dates as editors type them."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from claims.admin.fields import PartialDateField, PrintedValueField, parse_value

FIGURES = [
    ("", None),
    ("0", Decimal(0)),
    ("1,700", Decimal(1700)),
    ("1700", Decimal(1700)),
    ("1.7k", Decimal(1700)),
    ("£260m", Decimal(260_000_000)),
    ("£260 million", Decimal(260_000_000)),
    ("US$3.25bn", Decimal(3_250_000_000)),
    ("€1 trillion", Decimal(10**12)),
    ("50 per cent", Decimal(50)),
    ("0.50%", Decimal("0.5")),
    (".5", Decimal("0.5")),
    ("2.5 percentage points", Decimal("2.5")),
    ("45p", Decimal(45)),
    ("-20", Decimal(-20)),
    ("−20", Decimal(-20)),
    ("1,234,567.891", Decimal("1234567.891")),
    ("999,999,999,999,999.999999999", Decimal("999999999999999.999999999")),
]

NOT_FIGURES = [
    "about 50",
    "10 to 15",
    "dozens",
    "1,7",
    "12,34,567",
    "1.2.3",
    "£",
    "NaN",
    "Infinity",
    "1e5",
    "k",
    "1\x00",
    "9" * 16,
    "9" * 5000,
    "0.1234567891",
    "999,999 trillion",
]


@pytest.mark.parametrize(("text", "value"), FIGURES)
def test_figure_is_read(text, value):
    assert parse_value(text) == value


@pytest.mark.parametrize("text", NOT_FIGURES)
def test_figure_is_refused(text):
    with pytest.raises(ValidationError):
        PrintedValueField(required=False).clean(text)


@pytest.mark.parametrize(
    ("initial", "typed", "changed"),
    [
        (Decimal(1700), "1,700", False),
        (Decimal(1700), "1.7k", False),
        (Decimal(1700), "1,800", True),
        (None, "", False),
        (None, "dozens", True),
    ],
)
def test_figure_has_changed(initial, typed, changed):
    assert PrintedValueField(required=False).has_changed(initial, typed) is changed


def test_figure_is_shown_with_every_digit():
    assert PrintedValueField().prepare_value(Decimal("1234567.5")) == "1,234,567.5"


def test_partial_date_comes_back_as_typed():
    field = PartialDateField(required=False)

    read = field.clean("July 2025")

    assert (str(read), field.clean(""), field.prepare_value(read)) == (
        "July 2025",
        None,
        "July 2025",
    )


@pytest.mark.parametrize("text", ["last week", "32 July 2025", "July"])
def test_partial_date_refused_says_what_to_type(text):
    with pytest.raises(ValidationError, match="such as 1 August 2025, July 2025 or 2025"):
        PartialDateField().clean(text)


def test_partial_date_is_required():
    with pytest.raises(ValidationError, match="required"):
        PartialDateField().clean("")
