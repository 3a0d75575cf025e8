"""Currencies, measures and rates: what follows or precedes a number."""

from decimal import Decimal

import pytest

from claims.extraction import suggest
from claims.extraction.numbers import currencies, units


def quantity_fields(text, *fields):
    (quantity,) = (suggestion for suggestion in suggest(text) if suggestion.kind == "quantity")
    return tuple(getattr(quantity, field) for field in fields)


SHORT = [
    (form, name)
    for form, name in units.UNITS_BY_FORM.items()
    if (len(form) > 2 or form in units.SPACED_ABBREVIATIONS) and form not in {"pound", "pounds"}
]


@pytest.mark.parametrize(("form", "name"), SHORT)
def test_each_form_of_a_unit_follows_a_number(form, name):
    assert quantity_fields(f"It was 25 {form}, they said.", "value", "unit") == (25, name)


@pytest.mark.parametrize(
    ("form", "name"), [row for row in units.ATTACHED_UNITS.items() if row[0] != "m"]
)
def test_single_letters_are_units_only_beside_the_digits(form, name):
    assert quantity_fields(f"It was 25{form}, they said.", "unit") == (name,)
    assert quantity_fields(f"It was 25 {form}", "unit") != (name,) or form in units.UNITS_BY_FORM


RATES = {
    "mph": ("mile", "hour"),
    "kph": ("kilometre", "hour"),
    "kmh": ("kilometre", "hour"),
    "mpg": ("mile", "gallon"),
    "rpm": ("revolution", "minute"),
    "bpm": ("beat", "minute"),
    "bpd": ("barrel", "day"),
    "mbps": ("megabit", "second"),
    "gbps": ("gigabit", "second"),
    "fps": ("frame", "second"),
}


@pytest.mark.parametrize(("form", "rate"), RATES.items())
def test_abbreviated_rates_have_unit_and_per(form, rate):
    assert quantity_fields(f"It ran at 25 {form}.", "unit", "per") == rate


def test_every_abbreviated_rate_has_its_row():
    assert RATES.keys() == units.RATE_UNITS.keys()


TWO_WORDS = {
    "metric ton": "metric ton metric tons",
    "tonne": "metric tonnes",
    "light year": "light year light years",
    "nautical mile": "nautical mile nautical miles",
    "fluid ounce": "fluid ounce fluid ounces",
    "bp": "basis point basis points",
    "foot pound-force": "lb ft pound feet lb -",
    **{
        f"{prefix}watt hour": f"{prefix}watt hour {prefix}watt hours {prefix}watt -"
        for prefix in ("", "kilo", "mega", "giga", "tera")
    },
}
PAIRS = [
    (" ".join(pair), unit)
    for unit, words in TWO_WORDS.items()
    for pair in zip(words.split()[::2], words.split()[1::2], strict=True)
]


@pytest.mark.parametrize(("words", "unit"), PAIRS)
def test_unit_of_two_words(words, unit):
    printed = words.replace(" -", "-hour" if "watt" in words else "-ft")

    assert quantity_fields(f"It was 25 {printed}, they said.", "value", "unit") == (25, unit)


def test_every_unit_of_two_words_has_its_row():
    assert dict(PAIRS).keys() == units.TWO_WORD_UNITS.keys()


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("2ft 3in", 27, "inch"),
        ("2st 3lb", 31, "pound-mass"),
        ("2lb 3oz", 35, "ounce"),
        ("2 years 3 months", 27, "month"),
        ("2 weeks and 3 days", 17, "day"),
        ("2 days and 3 hours", 51, "hour"),
        ("2 hours and 3 minutes", 123, "minute"),
        ("2 minutes and 3 seconds", 123, "second"),
    ],
)
def test_remainder_is_told_in_the_smaller_unit(text, value, unit):
    assert quantity_fields(f"It took {text}.", "value", "unit") == (value, unit)


@pytest.mark.parametrize(("word", "code"), currencies.CURRENCIES_BY_NAME.items())
def test_each_currency_is_known_by_its_words(word, code):
    assert quantity_fields(f"It cost 25 {word}, they said.", "value", "unit", "form") == (
        25,
        code,
        "money",
    )


@pytest.mark.parametrize(("sign", "code"), currencies.CURRENCY_SIGNS.items())
def test_each_sign_stands_before_or_after(sign, code):
    assert quantity_fields(f"It cost {sign}2.5m.", "value", "unit") == (2500000, code)
    assert quantity_fields(f"It cost 25{sign}.", "value", "unit") == (25, code)


@pytest.mark.parametrize(
    ("text", "value", "unit", "per"),
    [
        ("US$5", 5, "USD", ""),
        ("A$5", 5, "AUD", ""),
        ("$US113 trillion", 113 * 10**12, "USD", ""),
        ("HK $5.4m", 5400000, "HKD", ""),
        ("USD10m", 10**7, "USD", ""),
        ("PS6m", 6 * 10**6, "GBP", ""),
        ("Y=40 billion", 40 * 10**9, "JPY", ""),
        ("10 million Australian dollars", 10**7, "AUD", ""),
        ("45p", Decimal("0.45"), "GBP", ""),
        ("50 pence", Decimal("0.50"), "GBP", ""),
        ("75 cents", Decimal("0.75"), "USD", ""),
        ("weighs 140 pounds", 140, "pound-mass", ""),
        ("1/2 pound of butter", Decimal("0.5"), "pound-mass", ""),
        ("30 per cent", 30, "%", ""),
        ("1.38pc", Decimal("1.38"), "%", ""),
        ("five percentage points", 5, "pp", ""),
        ("40 basis points", 40, "bp", ""),
        ("-1.3%", Decimal("-1.3"), "%", ""),
        ("+/- 4 percent", 4, "%", ""),
        ("plus or minus 4 percent", 4, "%", ""),
        ("minus five degrees Celsius", -5, "celsius", ""),
        ("20C", 20, "celsius", ""),
        ("1,520 sq m", 1520, "square metre", ""),
        ("an 850-square-foot flat", 850, "square foot", ""),
        ("24.5 cubic feet", Decimal("24.5"), "cubic foot", ""),
        ("a 30-minute wait", 30, "minute", ""),
        ("30m people", 3 * 10**7, "person", ""),
        ("30m tall", 30, "metre", ""),
        ("8 B people", 8 * 10**9, "person", ""),
        ("4.3M sales", 4300000, "sale", ""),
        ("£40m-plus a season", 40 * 10**6, "GBP", "season"),
        ("210kWh a year and more", 210, "kilowatt hour", "year"),
        ("£30 a head", 30, "GBP", "head"),
        ("£24 a-year", 24, "GBP", "year"),
        ("£6 each", 6, "GBP", "each"),
        ("£5 per annum", 5, "GBP", "year"),
        ("30p/kWh", Decimal("0.30"), "GBP", "kilowatt hour"),
        ("$1.40 for every dollar", Decimal("1.40"), "USD", "dollar"),
        ("42 per 100,000 residents", 42, "", "100,000 residents"),
        ("15.2 killings per 100,000 people", Decimal("15.2"), "killing", "100,000 people"),
        ("40 hours a week", 40, "hour", "week"),
        ("20 deaths each day", 20, "death", "day"),
        ("9 million gallons of water a day", 9 * 10**6, "gallon", "day"),
        ("11 per million people", 11, "", "million people"),
        ("400 metres per second", 400, "metre", "second"),
        ("about a mile and a half away", Decimal("1.5"), "mile", ""),
        ("an hour and a half", Decimal("1.5"), "hour", ""),
        ("half a mile", Decimal("0.5"), "mile", ""),
        ("three-quarters of an hour", Decimal("0.75"), "hour", ""),
        ("half of 1 percent of voters", Decimal("0.5"), "%", ""),
        ("a quarter-point cut", Decimal("0.25"), "point", ""),
        ("is 5ft 10in tall", 70, "inch", ""),
        ("is 6ft 2 tall", 74, "inch", ""),
        ("weighs 6lb 4oz", 100, "ounce", ""),
        ("14.1 terawatt hours", Decimal("14.1"), "terawatt hour", ""),
        ("a 5 kilowatt-hour pack", 5, "kilowatt hour", ""),
        ("14 terawatts for hours", 14, "terawatt", ""),
        ("took 3 hours 40 minutes", 220, "minute", ""),
        ("jailed for two years and six months", 30, "month", ""),
        ("in a year and three months", 15, "month", ""),
        ("a fee of £3 10s", Decimal("3.5"), "GBP", ""),
        ("a fee of £3 10s 6d", Decimal("3.525"), "GBP", ""),
        ("370Nm of torque", 370, "newton-metre", ""),
        ("424 parts per million", 424, "part per million", ""),
        ("100km/h winds", 100, "kilometre", "hour"),
        ("£85 per £100,000", 85, "GBP", "£100,000"),
        ("one doctor for every 1,700 people", 1, "doctor", "1,700 people"),
        ("9 million gallons of drinking water a day", 9 * 10**6, "gallon", "day"),
        ("$2.04 a diluted share", Decimal("2.04"), "USD", "diluted share"),
        ("a 34-hour week", 34, "hour", "week"),
        ("4.28m sq km of ice", 4280000, "square kilometre", ""),
        ("12m long.", 12, "metre", ""),
        ("the 12m-long boats", 12, "metre", ""),
        ("2m long-term loans", 2 * 10**6, "long-term loan", ""),
        ("the 400m hurdles", 400, "metre", ""),
    ],
)  # fmt: skip
def test_unit_and_rate(text, value, unit, per):
    assert quantity_fields(text, "value", "unit", "per") == (value, unit, per)


@pytest.mark.parametrize(
    "text",
    [
        "two years and six months respectively",
        "two years, six months, nine days",
        "two hours and 90 minutes",
        "two hours and six days",
        "£3 and 10s of people",
    ],
)
def test_two_quantities_that_are_not_one(text):
    quantities = [suggestion for suggestion in suggest(text) if suggestion.kind == "quantity"]

    assert len(quantities) > 1


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [
        ("5 in the morning", "", ""),
        ("£5 a rise", "GBP", ""),
        ("5 per cent", "%", ""),
        ("20 people every time", "person", ""),
        ("4.6% a month earlier", "%", ""),
        ("a 10-pound note", "GBP", ""),
        ("£5 of it a joke", "GBP", ""),
        ("98 RBIs", "RBI", ""),
        ("47 a decade ago", "", ""),
    ],
)
def test_what_only_looks_like_a_unit_or_rate(text, unit, per):
    assert quantity_fields(text, "unit", "per") == (unit, per)
