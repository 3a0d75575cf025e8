"""How a claim is put into words, as tables; no record is stored for it."""

from decimal import Decimal

import pytest

from claims.figures import words
from claims.models import Claim, Unit

POUND = Unit(code="GBP", singular="pound", plural="pounds", symbol="£", symbol_first=True)
PERCENT = Unit(code="percent", singular="per cent", plural="per cent", symbol="%")
TIME = Unit(code="times", singular="time", plural="times", symbol="×")
KILOMETRE = Unit(code="km", singular="kilometre", plural="kilometres", symbol="km")
OFFICER = Unit(code="officer", singular="officer", plural="officers")

PARTS = [
    ("1,700 officers", "none", 1700, "[1,700] officers"),
    ("Up to 80 more officers", "up-to", 80, "<Up to> [80] more officers"),
    ("over 1,400", "more-than", 1400, "<over> [1,400]"),
    ("a total of about £260m", "about", 260000000, "a total of <about> [£260m]"),
    ("£260 million", "none", 260000000, "[£260 million]"),
    ("some 1,700 of some officers", "about", 1700, "<some> [1,700] of some officers"),
    ("some of the 1,700", "none", 1700, "some of the [1,700]"),
    ("200 or more", "at-least", 200, "[200] <or more>"),
    ("11,300 staff", "more-than", 11300, "+more than+[11,300] staff"),
    ("down from 700 to 500", "none", 500, "down from 700 to [500]"),
    ("five days, up from two days", "none", 5, "[five] days, up from two days"),
    ("between 10 and 15 people", "between", None, "<between> [10] and [15] people"),
    ("more than double", "more-than", 2, "<more than> [double]"),
    ("three million faces", "none", 3000000, "[three million] faces"),
    ("hundreds of thousands", "order-of-magnitude", None, "[hundreds of thousands]"),
    ("from 700 to over 1,000", "more-than", 1000, "from 700 to <over> [1,000]"),
    ("from 10 to 15", "between", None, "<from> [10] to [15]"),
    ("millions of people", "order-of-magnitude", None, "[millions] of people"),
    ("a third of officers", "none", 33, "[a third] of officers"),
    ("twenty-five wards", "none", 25, "[twenty-five] wards"),
    ("0.0003%", "none", Decimal("0.0003"), "[0.0003%]"),
    ("it fell to nil", "none", 0, "it fell to nil"),
    ("1,035 in 2024.", "none", 1035, "[1,035] in 2024."),
]  # fmt: skip
MARKS = {"words": "{}", "number": "[{}]", "hedge": "<{}>", "added": "+{}+"}


@pytest.mark.parametrize(("printed", "hedge", "value", "expected"), PARTS)
def test_parts(printed, hedge, value, expected):
    parts = words.hedge_and_number(Claim(as_printed=printed, hedge=hedge, value=value))

    assert "".join(MARKS[kind].format(text) for kind, text in parts) == expected


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (1700, OFFICER, "1,700 officers"),
        (1, OFFICER, "1 officer"),
        (0, OFFICER, "0 officers"),
        (260000000, POUND, "£260,000,000"),
        (-5, POUND, "−£5"),
        ("0.0003", PERCENT, "0.0003%"),
        (2, TIME, "2 times"),
        (1, TIME, "1 time"),
        ("-12.5", KILOMETRE, "−12.5\u00a0km"),
        ("123456789012345.123456789", None, "123,456,789,012,345.123456789"),
    ],
)
def test_amount(value, unit, expected):
    assert words.write_amount(Decimal(value), unit) == expected


CHANGE = {"form": "change", "value": 80, "unit": OFFICER}
MULTIPLE = {"form": "multiple", "value": 2, "hedge": "more-than"}
BETWEEN = {"hedge": "between", "lower": 10, "upper": 15, "unit": OFFICER}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"value": 80, "hedge": "none", "unit": OFFICER}, "80 officers"),
        ({"value": 80, "hedge": "up-to", "unit": OFFICER}, "up to 80 officers"),
        ({**CHANGE, "direction": "up", "hedge": "nearly"}, "a rise of nearly 80 officers"),
        ({**CHANGE, "direction": "down", "hedge": "none"}, "a fall of 80 officers"),
        ({**CHANGE, "direction": "none", "value": 0}, "no change"),
        ({**MULTIPLE, "direction": "up"}, "more than 2 times the earlier figure"),
        ({**MULTIPLE, "direction": "down", "hedge": "none"}, "down by a factor of 2"),
        ({"form": "frequency", "value": 5, "per": "week"}, "5 a week"),
        ({"form": "rate", "value": 5, "per": "100,000 residents"}, "5 per 100,000 residents"),
        (BETWEEN, "10 to 15 officers"),
        ({"lower": 10, "lower_inclusive": True, "unit": OFFICER}, "at least 10 officers"),
        ({"lower": 10, "lower_inclusive": False, "unit": OFFICER}, "more than 10 officers"),
        ({"upper": 10, "upper_inclusive": True, "unit": OFFICER}, "at most 10 officers"),
        ({"upper": 10, "upper_inclusive": False, "unit": OFFICER}, "less than 10 officers"),
        ({"hedge": "order-of-magnitude", "as_printed": "dozens"}, "dozens"),
    ],
)
def test_reading(fields, expected):
    assert words.figure_in_words(Claim(**fields)) == expected


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "0 claims"), (1, "1 claim"), (1035, "1,035 claims")]
)
def test_number_of(number, expected):
    assert words.count_of(number, "claim") == expected
