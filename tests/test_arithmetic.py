from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import product
from operator import add, mul, sub, truediv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.arithmetic import (
    NUMBER,
    PERCENT,
    POINT,
    SHARE,
    TIMES,
    Figure,
    Interval,
    Quantity,
    Unit,
    Verdict,
    allowed_interval,
    change,
    compare,
    implied_base,
    last_digit,
    multiple,
    percentage_change,
    possible_percentage,
    quantity,
    share,
    total,
)

POUND = Unit("GBP", "GBP")
PENNY = Unit("GBX", "GBP", Decimal("0.01"))
DAY = Unit("day", "time")
WEEK = Unit("week", "time", 7)
PER_DAY = Unit("arrests a day", "number", per=DAY)
PER_WEEK = Unit("arrests a week", "number", per=WEEK)


def figure(text, hedge="none", **fields):
    return Figure(None if text is None else Decimal(text), hedge=hedge, **fields)


def count(text, hedge="none"):
    return figure(text, hedge, countable=True)


def percent(text, hedge="none"):
    return figure(text, hedge, unit=PERCENT)


def closed(lower, upper):
    return Interval(Decimal(lower), Decimal(upper))


def half_open(lower, upper):
    return Interval(Decimal(lower), Decimal(upper), upper_closed=False)


def open_below(lower, upper):
    return Interval(Decimal(lower), Decimal(upper), lower_closed=False)


def above(number):
    return Interval(Decimal(number), None, lower_closed=False)


def below(number):
    return Interval(None, Decimal(number), upper_closed=False)


def exactly(number):
    return Interval.exactly(Decimal(number))


# Figures

READINGS = {
    "plain": (figure("773"), exactly("773")),
    "plain with noughts": (figure("1700"), exactly("1700")),
    "exactly": (figure("1700", "exactly"), exactly("1700")),
    "about": (figure("1700", "about"), closed("1600", "1800")),
    "about a whole number": (figure("33201", "about"), closed("33200", "33202")),
    "about with decimals": (figure("0.0003", "about"), closed("0.0002", "0.0004")),
    "about with stored noughts": (figure("1700.000000000", "about"), closed("1600", "1800")),
    "about nought": (figure("0", "about"), closed("-1", "1")),
    "about below nought": (figure("-1700", "about"), closed("-1800", "-1600")),
    "about, with a stated end": (
        figure("1700", "about", lower=Decimal(1650)),
        closed("1650", "1800"),
    ),
    "nearly": (figure("1700", "nearly"), half_open("1600", "1700")),
    "nearly below nought": (figure("-5", "nearly"), open_below("-5", "-4")),
    "just over": (figure("1700", "just-over"), open_below("1700", "1800")),
    "more than": (figure("1000", "more-than"), above("1000")),
    "more than, stated": (
        figure("1000", "more-than", lower=Decimal(1000), lower_inclusive=False),
        above("1000"),
    ),
    "more than, less than": (
        figure("1000", "more-than", upper=Decimal(1100), upper_inclusive=False),
        Interval(1000, 1100, lower_closed=False, upper_closed=False),
    ),
    "at least": (figure("1000", "at-least"), Interval(1000, None)),
    "up to": (figure("80", "up-to"), Interval(None, 80)),
    "at most": (figure("80", "at-most"), Interval(None, 80)),
    "less than": (figure("80", "less-than"), below("80")),
    "between": (
        figure(None, "between", lower=Decimal(10), upper=Decimal(15)),
        closed("10", "15"),
    ),
    "between, one end": (figure(None, "between", lower=Decimal(10)), Interval(10, None)),
    "estimate with stated ends": (
        figure("540", lower=Decimal(500), upper=Decimal(580)),
        closed("500", "580"),
    ),
    "a third": (figure("33.33", as_printed="a third of them"), closed("30", "37")),
    "a third, as a number": (figure("0.333", as_printed="a third"), closed("0.30", "0.37")),
    "fell by a third": (figure("-33.33", as_printed="a third"), closed("-37", "-30")),
    "half": (figure("50", as_printed="Half of Londoners"), closed("45", "55")),
    "two-thirds": (figure("66.67", as_printed="two-thirds"), closed("60", "74")),
    "about a quarter": (figure("25", "about", as_printed="about a quarter"), closed("22", "28")),
    "nearly a quarter": (figure("25", "nearly", as_printed="a quarter"), half_open("22", "25")),
    "exactly a third": (
        figure("33.33", "exactly", as_printed="exactly a third"),
        Interval.exactly(Fraction(100, 3)),
    ),
    "half a million": (figure("500000", as_printed="half a million"), exactly("500000")),
    "in the second half": (figure("50", as_printed="50 in the second half"), exactly("50")),
    "dozens": (figure(None, "order-of-magnitude"), None),
    "nothing": (figure(None), None),
    "words against their bound": (figure("80", "up-to", lower=Decimal(90)), None),
}


@pytest.mark.parametrize(("printed", "expected"), READINGS.values(), ids=READINGS)
def test_allowed(printed, expected):
    assert allowed_interval(printed) == expected


ROUNDED = {
    "noughts": (figure("1700"), half_open("1650", "1750")),
    "per cent": (percent("51"), half_open("50.5", "51.5")),
    "tens": (percent("50"), half_open("45", "55")),
    "decimals": (percent("0.0003"), half_open("0.00025", "0.00035")),
    "millions": (figure("260000000", as_printed="£260m"), half_open("255000000", "265000000")),
    "printed decimals": (
        figure("1500000", as_printed="£1.50m"),
        half_open("1495000", "1505000"),
    ),
    "below nought": (figure("-1700"), open_below("-1750", "-1650")),
    "nought": (figure("0"), half_open("-0.5", "0.5")),
    "people": (count("773"), exactly("773")),
    "people in hundreds": (count("1700"), half_open("1650", "1750")),
    "exactly": (figure("1700", "exactly"), exactly("1700")),
    "more than": (figure("1700", "more-than"), above("1700")),
    "a third": (figure("33.33", as_printed="a third"), closed("30", "37")),
}


@pytest.mark.parametrize(("printed", "expected"), ROUNDED.values(), ids=ROUNDED)
def test_allowed_if_rounded(printed, expected):
    assert allowed_interval(printed, rounded=True) == expected


def test_allowed_refuses_unknown_hedge():
    with pytest.raises(ValueError, match="'roughly' is not a hedge"):
        allowed_interval(figure("5", "roughly"))


LAST_DIGITS = {
    "1,700": ("1700", "1,700 officers and staff", "100"),
    "33,201": ("33201", "33,201 officers", "1"),
    "0.0003%": ("0.000300000", "0.0003%", "0.0001"),
    "£260m": ("260000000", "£260m", "10000000"),
    "£1.50m": ("1500000", "£1.50m", "10000"),
    "50.0%": ("50", "50.0%", "0.1"),
    "1,234.0": ("1234", "1,234.0", "0.1"),
    "0.00%": ("0", "0.00%", "0.01"),
    "0": ("0.000000000", "0", "1"),
    "another numeral": ("50", "50 of 7.25", "10"),
    "nought beside it": ("50", "50, not 0.0", "10"),
}


@pytest.mark.parametrize(("value", "as_printed", "expected"), LAST_DIGITS.values(), ids=LAST_DIGITS)
def test_last_digit(value, as_printed, expected):
    assert last_digit(Decimal(value), as_printed) == Fraction(expected)


# Intervals

SMALL = range(-2, 3)
HALVES = [Fraction(number, 2) for number in range(-5, 6)]
NEAR = Fraction(1, 1000)


def small_intervals():
    """Every interval with bounds in −2 to 2, with each kind of end."""
    for lower, upper in product(SMALL, SMALL):
        for kinds in product((True, False), repeat=2):
            if lower < upper or (lower == upper and all(kinds)):
                yield Interval(lower, upper, *kinds)


def holds(interval, number):
    """Membership, spelt out."""
    above_lower = interval.lower is None or (
        number >= interval.lower if interval.lower_closed else number > interval.lower
    )
    below_upper = interval.upper is None or (
        number <= interval.upper if interval.upper_closed else number < interval.upper
    )
    return above_lower and below_upper


def sample(interval):
    """Numbers of a bounded interval: its whole numbers, and the ends or their near neighbours."""
    low = interval.lower + (0 if interval.lower_closed else NEAR)
    high = interval.upper - (0 if interval.upper_closed else NEAR)
    return {low, high, *(number for number in SMALL if holds(interval, number))}


def assert_as_brute_force(result, numbers):
    """The result holds all of the numbers, and no end of it is farther out than they reach."""
    assert all(holds(result, number) for number in numbers)
    assert min(numbers) - result.lower <= 5 * NEAR
    assert result.upper - max(numbers) <= 5 * NEAR
    assert (min(numbers) == result.lower) is result.lower_closed
    assert (max(numbers) == result.upper) is result.upper_closed


@pytest.mark.parametrize("operation", [add, sub, mul])
def test_operations_as_brute_force(operation):
    for one, other in product(small_intervals(), repeat=2):
        numbers = {operation(a, b) for a, b in product(sample(one), sample(other))}

        assert_as_brute_force(operation(one, other), numbers)


def test_division_as_brute_force():
    for one, other in product(small_intervals(), repeat=2):
        quotient = one / other

        if holds(other, 0):
            assert quotient is None
        elif 0 not in (other.lower, other.upper):
            numbers = {Fraction(a) / b for a, b in product(sample(one), sample(other))}
            assert_as_brute_force(quotient, numbers)


DIVISIONS = {
    "by what comes near nought": (closed(1, 2), open_below(0, 4), Interval(Fraction(1, 4), None)),
    "of what may be nought": (closed(0, 2), open_below(0, 4), Interval(0, None)),
    "of either sign": (closed(-1, 2), open_below(0, 4), Interval(None, None)),
    "by less than nought": (closed(1, 2), half_open(-4, 0), Interval(None, Fraction(-1, 4))),
    "by what has no bound": (closed(1, 2), Interval(2, None), open_below(0, 1)),
    "nought by anything": (exactly(0), above(0), exactly(0)),
    "by what has no lower bound": (closed(1, 2), below(-2), Interval(-1, 0, False, False)),
}


@pytest.mark.parametrize(("one", "other", "expected"), DIVISIONS.values(), ids=DIVISIONS)
def test_division_near_nought_and_infinity(one, other, expected):
    assert one / other == expected


PRODUCTS = {
    "no bounds": (above(1), above(2), above(2)),
    "opposite signs": (above(1), below(-2), below(-2)),
    "open nought by no bound": (open_below(0, 1), above(1), above(0)),
    "closed nought by no bound": (closed(0, 1), above(1), Interval(0, None)),
    "anything": (Interval(None, None), closed(1, 2), Interval(None, None)),
}


@pytest.mark.parametrize(("one", "other", "expected"), PRODUCTS.values(), ids=PRODUCTS)
def test_product_without_bounds(one, other, expected):
    assert one * other == expected


def test_intersection_as_brute_force():
    for one, other in product([*small_intervals(), Interval(None, 0), above(0)], repeat=2):
        common = one & other

        for number in HALVES:
            in_common = common is not None and holds(common, number)
            assert in_common is (holds(one, number) and holds(other, number))
        assert common is None or any(holds(common, number) for number in HALVES)


def test_contains_as_brute_force():
    for interval, number in product(small_intervals(), HALVES):
        assert (number in interval) is holds(interval, number)


EMPTY = {
    "ends in the wrong order": (2, 1, True, True),
    "one number, left out below": (1, 1, False, True),
    "one number, left out above": (1, 1, True, False),
}


@pytest.mark.parametrize("ends", EMPTY.values(), ids=EMPTY)
def test_interval_refuses_to_be_empty(ends):
    with pytest.raises(ValueError, match="no number lies from"):
        Interval(*ends)


def test_unit_refuses_floats():
    with pytest.raises(TypeError, match=r"0\.1 is a float"):
        Unit("GBX", "GBP", 0.1)


def test_interval_refuses_floats():
    with pytest.raises(TypeError, match=r"0\.1 is a float"):
        Interval(0.1, 1)


def test_end_without_bound_is_open():
    assert Interval(None, None) == Interval(None, None, False, False)


# Units

FACTORS = {
    "pence in pounds": (PENNY, POUND, Fraction(1, 100)),
    "weeks in days": (WEEK, DAY, Fraction(7)),
    "a day to a week": (PER_DAY, PER_WEEK, Fraction(7)),
    "per cent in shares": (PERCENT, SHARE, Fraction(1, 100)),
    "per cent and points": (PERCENT, POINT, None),
    "pounds and days": (POUND, DAY, None),
    "a rate and a count": (PER_WEEK, NUMBER, None),
    "per week and per pound": (PER_WEEK, Unit("a pound", "number", per=POUND), None),
}


@pytest.mark.parametrize(("unit", "other", "expected"), FACTORS.values(), ids=FACTORS)
def test_factor_to(unit, other, expected):
    assert unit.factor_to(other) == expected


def test_factor_within_is_refused_across_dimensions():
    assert WEEK.factor_within(DAY) == 7
    with pytest.raises(ValueError, match="does not convert"):
        PERCENT.factor_within(POINT)


# Rules


def of(number, unit=NUMBER):
    return Quantity(exactly(number), unit)


NEAR_NOUGHT = Quantity(closed("-1", "5"))

RESULTS = {
    "total": (total(of(1400), of(300)), of(1700)),
    "total in the first one's unit": (total(of(1, POUND), of(50, PENNY)), of("1.5", POUND)),
    "total across dimensions": (total(of(1, POUND), of(1, DAY)), None),
    "total with what cannot be told": (total(of(1), None), None),
    "nothing known": (total(None, of(1)), None),
    "rise": (change(of(349), of(528)), of(179)),
    "fall": (change(of(528), of(349)), of(-179)),
    "rise of a share": (change(of(50, PERCENT), of("0.6", SHARE)), of(10, POINT)),
    "rise of a time": (change(of(2, WEEK), of(21, DAY)), of(1, WEEK)),
    "share": (share(of(773), of(1000)), of("77.3", PERCENT)),
    "share of what may be nought": (share(of(1), NEAR_NOUGHT), None),
    "multiple": (multiple(of(2), of(5)), of("2.5", TIMES)),
    "multiple of what may be nought": (multiple(NEAR_NOUGHT, of(1)), None),
    "percentage change": (percentage_change(of(160), of(240)), of(50, PERCENT)),
    "percentage change, down": (percentage_change(of(200), of(150)), of(-25, PERCENT)),
    "percentage change from nought": (percentage_change(of(0), of(1)), None),
    "percentage change from below nought": (percentage_change(of(-5), of(1)), None),
    "implied base": (implied_base(of(80), of(50, PERCENT)), of(160)),
    "implied base from points": (implied_base(of(80), of(50, POINT)), None),
    "implied base from no percentage": (implied_base(of(80), None), None),
    "implied base from no count": (implied_base(None, of(50, PERCENT)), None),
    "implied base from no rise": (implied_base(of(80), of(0, PERCENT)), None),
    "up to 80, over 50 per cent": (
        implied_base(
            quantity(figure("80", "up-to")),
            quantity(percent("50", "more-than")),
        ),
        Quantity(below(160)),
    ),
    "over 700 after 215": (
        multiple(of(215), quantity(figure("700", "more-than"))),
        Quantity(Interval(Fraction(700, 215), None, False), TIMES),
    ),
}


@pytest.mark.parametrize(("result", "expected"), RESULTS.values(), ids=RESULTS)
def test_rules(result, expected):
    assert result == expected


# Comparison

AGREES, ROUNDS, DIFFERS, UNKNOWN = (
    "consistent",
    "consistent-if-rounded",
    "inconsistent",
    "cannot-tell",
)
DOUBLE = figure("2", unit=TIMES, countable=True)
MORE_THAN_DOUBLE = replace(DOUBLE, hedge="more-than")

# The figures of the Metropolitan Police that were printed from December 2024 to November 2025.
PRINTED = {
    "up to 80 became 80": (count("80"), [count("80", "up-to")], {}, AGREES),
    "over 50 became 50 per cent": (percent("50"), [percent("50", "more-than")], {}, ROUNDS),
    "80 more on 160 is 50 per cent": (
        count("160"),
        [count("80"), percent("50")],
        {"rule": implied_base},
        AGREES,
    ),
    "up to 80 is not over 50 per cent of 161": (
        count("161"),
        [count("80", "up-to"), percent("50", "more-than")],
        {"rule": implied_base},
        DIFFERS,
    ),
    "double, from 2 to 5": (DOUBLE, [count("2"), count("5")], {"rule": multiple}, DIFFERS),
    "more than double, from 2 to 5": (
        MORE_THAN_DOUBLE,
        [count("2"), count("5")],
        {"rule": multiple},
        AGREES,
    ),
    "double, from 4 to up to 10": (
        DOUBLE,
        [count("4"), count("10", "up-to")],
        {"rule": multiple},
        AGREES,
    ),
    "more than double, from 4 to up to 10": (
        MORE_THAN_DOUBLE,
        [count("4"), count("10", "up-to")],
        {"rule": multiple},
        AGREES,
    ),
    "773 of 1,000": (percent("77.3"), [count("773"), count("1000")], {"rule": share}, AGREES),
    "773 of 1,035": (percent("74.7"), [count("773"), count("1035")], {"rule": share}, ROUNDS),
    "773 of 1,035, not 77.3": (
        percent("77.3"),
        [count("773"), count("1035")],
        {"rule": share},
        DIFFERS,
    ),
    "1,400 + 300 = 1,700": (
        count("1700"),
        [count("1400"), count("300")],
        {"rule": total},
        AGREES,
    ),
    "1,400 + 300, over 1,700": (
        count("1700", "more-than"),
        [count("1400"), count("300")],
        {"rule": total},
        ROUNDS,
    ),
    "2,300 + 400 against 1,700": (
        count("1700"),
        [count("2300"), count("400")],
        {"rule": total},
        DIFFERS,
    ),
    "549 + 347 + 85 is not 962": (
        count("962"),
        [count("549"), count("347"), count("85")],
        {"rule": total},
        DIFFERS,
    ),
    "549 + 347 + 85 = 981": (
        count("981"),
        [count("549"), count("347"), count("85")],
        {"rule": total},
        AGREES,
    ),
    "up to 80 + 90, up to 170": (
        count("170", "up-to"),
        [count("80", "up-to"), count("90")],
        {"rule": total},
        AGREES,
    ),
    "223 + 200 = 423": (count("423"), [count("223"), count("200")], {"rule": total}, AGREES),
    "328 + 200 = 528": (count("528"), [count("328"), count("200")], {"rule": total}, AGREES),
    "423, more than 400": (count("400", "more-than"), [count("423")], {}, AGREES),
    "528 after 349 is up 51": (
        percent("51"),
        [count("349"), count("528")],
        {"rule": percentage_change},
        ROUNDS,
    ),
    "528 after 349 is not up 51 points": (
        figure("51", unit=POINT),
        [count("349"), count("528")],
        {"rule": percentage_change},
        UNKNOWN,
    ),
    "10 of 3,147,436 is 0.0003 per cent": (
        percent("0.0003"),
        [count("10"), count("3147436")],
        {"rule": share},
        ROUNDS,
    ),
    "10 of 3,147,436 is not 0.003 per cent": (
        percent("0.003"),
        [count("10"), count("3147436")],
        {"rule": share},
        DIFFERS,
    ),
    "1,035, more than 1,000": (count("1000", "more-than"), [count("1035")], {}, AGREES),
    "1,035 against 1,000": (count("1000"), [count("1035")], {}, ROUNDS),
    "215, later over 700": (count("215"), [count("700", "more-than")], {}, DIFFERS),
    "260 million against 450 million": (
        figure("260000000", unit=POUND),
        [figure("450000000", unit=POUND)],
        {},
        DIFFERS,
    ),
    "3,147,436, over three million": (
        count("3000000", "more-than"),
        [count("3147436")],
        {},
        AGREES,
    ),
    "millions of people": (
        figure(None, "order-of-magnitude"),
        [count("3147436")],
        {},
        UNKNOWN,
    ),
}


@pytest.mark.parametrize(("printed", "inputs", "rule", "verdict"), PRINTED.values(), ids=PRINTED)
def test_compare_figures_that_were_printed(printed, inputs, rule, verdict):
    assert compare(printed, *inputs, **rule) == verdict


UNITS = {
    "pounds and pence": (figure("1.5", unit=POUND), figure("150", unit=PENNY), AGREES),
    "weeks and days": (figure("3", unit=WEEK), figure("21", unit=DAY), AGREES),
    "a week and a day": (figure("21", unit=PER_WEEK), figure("3", unit=PER_DAY), AGREES),
    "a rate and a count": (figure("21", unit=PER_WEEK), figure("21"), UNKNOWN),
    "per cent and points": (percent("5"), figure("5", unit=POINT), UNKNOWN),
    "pounds and people": (figure("5", unit=POUND), count("5"), UNKNOWN),
    "with nothing": (figure("5"), figure(None), UNKNOWN),
}


@pytest.mark.parametrize(("printed", "other", "verdict"), UNITS.values(), ids=UNITS)
def test_compare_units(printed, other, verdict):
    assert compare(printed, other) == verdict


def test_verdict_codes():
    assert list(Verdict) == [AGREES, ROUNDS, DIFFERS, UNKNOWN]


# GRIM


@pytest.mark.parametrize(("decimals", "top"), [(0, 30), (1, 12)])
def test_possible_percentage_as_brute_force(decimals, top):
    step = Decimal(1).scaleb(-decimals)
    for out_of, tenths in product(range(1, top), range(0, 100 * 10**decimals + 1, 3)):
        percentage = tenths * step
        within_half = any(
            abs(Fraction(100 * part, out_of) - Fraction(percentage)) <= Fraction(step) / 2
            for part in range(out_of + 1)
        )

        printed = figure(percentage, as_printed=f"{percentage}%")

        assert possible_percentage(printed, out_of) is within_half


GRIM = {
    "43 of 7": (percent("43"), 7, True),
    "44 of 7": (percent("44"), 7, False),
    "50 of 3": (percent("50"), 3, False),
    "printed 33.0 of 3": (replace(percent("33"), as_printed="33.0%"), 3, False),
    "printed 33 of 3": (replace(percent("33"), as_printed="33%"), 3, True),
    "two thirds of 3": (replace(percent("66.67"), as_printed="two thirds"), 3, True),
    "exactly 33 of 3": (percent("33", "exactly"), 3, False),
    "more than 99 of 5": (percent("99", "more-than"), 5, True),
    "more than 20 of 5": (percent("20", "more-than"), 5, True),
    "more than 100 of 5": (percent("100", "more-than"), 5, False),
    "less than 0 of 5": (percent("0", "less-than"), 5, False),
    "more than 0, less than 20 of 5": (
        replace(percent("0", "more-than"), upper=Decimal(20), upper_inclusive=False),
        5,
        False,
    ),
    "of none": (percent("50"), 0, False),
    "order of magnitude": (figure(None, "order-of-magnitude"), 0, True),
    "85 of 1,000": (percent("85"), 1000, True),
    "110 of 5": (percent("110"), 5, False),
}


@pytest.mark.parametrize(("percentage", "out_of", "expected"), GRIM.values(), ids=GRIM)
def test_possible_percentage(percentage, out_of, expected):
    assert possible_percentage(percentage, out_of) is expected


# Properties

NUMBERS = st.decimals(-(10**15), 10**15, places=9, allow_nan=False, allow_infinity=False)
HOLDING = ["none", "exactly", "about", "at-least", "up-to", "at-most", "between"]
LEAVING_OUT = ["nearly", "just-over", "more-than", "less-than"]
RULES = [total, change, share, multiple, percentage_change, implied_base]


@st.composite
def intervals(draw):
    bounds = st.none() | st.integers(-5, 5)
    lower, upper = draw(bounds), draw(bounds)
    if None in (lower, upper) or lower == upper:
        return Interval(lower, upper)
    return Interval(*sorted((lower, upper)), draw(st.booleans()), draw(st.booleans()))


@st.composite
def figures(draw):
    """Small figures, some with stated bounds around their value."""
    value = Decimal(draw(st.integers(-30, 30)))
    below_value = draw(st.none() | st.integers(0, 5))
    above_value = draw(st.none() | st.integers(0, 5))
    return Figure(
        value,
        None if below_value is None else value - below_value,
        None if above_value is None else value + above_value,
        hedge=draw(st.sampled_from(HOLDING)),
        unit=draw(st.sampled_from([NUMBER, PERCENT])),
        countable=draw(st.booleans()),
    )


@given(NUMBERS, st.sampled_from(HOLDING), st.booleans(), st.booleans())
def test_interval_contains_its_value(value, hedge, countable, rounded):
    printed = Figure(value, hedge=hedge, countable=countable)

    assert value in allowed_interval(printed, rounded)


@given(NUMBERS, st.sampled_from(LEAVING_OUT))
def test_interval_that_leaves_out_its_value_ends_at_it(value, hedge):
    interval = allowed_interval(Figure(value, hedge=hedge))

    assert value not in interval
    assert value in (interval.lower, interval.upper)


@given(figures())
def test_rounded_reading_contains_the_plain_one(printed):
    plain, rounded = allowed_interval(printed), allowed_interval(printed, rounded=True)

    assert plain & rounded == plain


@given(intervals(), intervals(), intervals())
def test_addition_commutes_and_associates(one, two, three):
    assert one + two == two + one
    assert (one + two) + three == one + (two + three)
    assert one * two == two * one


@given(intervals(), intervals(), intervals(), st.sampled_from([add, sub, mul, truediv]))
def test_wider_operand_gives_wider_result(one, wider_by, other, operation):
    wide = operation(one + (wider_by - wider_by), other)
    narrow = operation(one, other)

    assert narrow is wide is None or narrow & wide == narrow


@given(figures(), st.lists(figures(), min_size=2, max_size=2), st.sampled_from(RULES), st.data())
def test_widening_never_turns_agreement_into_disagreement(printed, inputs, rule, data):
    figures_before = [printed, *inputs]
    place = data.draw(st.integers(0, 2))
    by = data.draw(st.integers(0, 50))
    narrow = figures_before[place]
    ends = allowed_interval(narrow, rounded=True)
    wide = replace(
        narrow,
        lower=None
        if ends.lower is None
        else Decimal(ends.lower.numerator) / ends.lower.denominator - by,
        upper=None
        if ends.upper is None
        else Decimal(ends.upper.numerator) / ends.upper.denominator + by,
    )
    figures_after = [*figures_before[:place], wide, *figures_before[place + 1 :]]

    before = compare(figures_before[0], *figures_before[1:], rule=rule)
    after = compare(figures_after[0], *figures_after[1:], rule=rule)

    assert not (before in (AGREES, ROUNDS) and after == DIFFERS)
    assert not (before == AGREES and after == ROUNDS)
