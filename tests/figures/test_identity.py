from decimal import Decimal

import pytest

from claims.figures.claim_figure import ClaimFigure
from claims.figures.identity import figure_key, is_same_number
from claims.models import Claim, Listing, Measure, Unit
from tests.checks.cases import said

PERSON = Unit(pk=1, code="person", dimension="number", factor=1)
THOUSAND = Unit(pk=2, code="thousand", dimension="number", factor=1000)
POUND = Unit(pk=3, code="GBP", dimension="money-GBP", factor=1)
MILLION_POUNDS = Unit(pk=4, code="GBP-million", dimension="money-GBP", factor=1_000_000)


def printed(value=None, **fields):
    """The figure of a claim that is not stored."""
    for name in ("lower", "upper"):
        if name in fields:
            fields[name] = Decimal(fields[name])
    defaults = {"as_printed": str(value), "hedge": "none", "form": "level", "status": "actual"}
    value = None if value is None else Decimal(value)
    return ClaimFigure.of(Claim(value=value, **defaults | fields))


def dozens(words):
    return printed(as_printed=words, hedge="order-of-magnitude")


SAME = {
    "one number": (printed(80), printed("80.0")),
    "with another hedge": (printed(80, hedge="up-to", upper=80), printed(80)),
    "in another unit": (printed("1.7", unit=THOUSAND), printed(1700, unit=PERSON)),
    "of money": (printed(260, unit=MILLION_POUNDS), printed(260_000_000, unit=POUND)),
    "in the unit of its measure": (printed(5, measure=Measure(unit=PERSON)), printed(5)),
    "per week": (printed(5, per="Week"), printed(5, per="week")),
    "a range": (printed(lower=10, upper=15), printed(lower=10, upper=15)),
    "ranges in two units": (
        printed(lower=1, upper=2, unit=THOUSAND),
        printed(lower=1000, upper=2000, unit=PERSON),
    ),
    "dozens": (dozens("dozens of arrests"), dozens("dozens")),
    "hundreds of thousands": (dozens("hundreds of thousands"), dozens("Hundreds of thousands of")),
}
OTHER = {
    "another number": (printed(80), printed(81)),
    "another dimension": (printed(80, unit=POUND), printed(80, unit=PERSON)),
    "pounds, and the measure counts people": (
        printed(80, unit=POUND),
        printed(80, measure=Measure(unit=PERSON)),
    ),
    "a change, and a level": (printed(80, form="change", direction="up"), printed(80)),
    "up, and down": (
        printed(80, form="change", direction="up"),
        printed(80, form="change", direction="down"),
    ),
    "a week, and a month": (printed(5, per="week"), printed(5, per="month")),
    "a range, and its end": (printed(lower=10, upper=15), printed(10)),
    "two ranges": (printed(lower=10, upper=15), printed(lower=10, upper=16)),
    "dozens, and thousands": (dozens("dozens"), dozens("thousands")),
    "thousands, and hundreds of them": (dozens("thousands"), dozens("hundreds of thousands")),
    "dozens, and a number": (dozens("dozens"), printed(24)),
    "nothing stated": (printed(as_printed="many"), printed(as_printed="many")),
}


@pytest.mark.parametrize(("left", "right"), SAME.values(), ids=SAME)
def test_is_same_number(left, right):
    assert is_same_number(left, right)
    assert is_same_number(right, left)


@pytest.mark.parametrize(("left", "right"), OTHER.values(), ids=OTHER)
def test_is_other_number(left, right):
    assert not is_same_number(left, right)
    assert not is_same_number(right, left)


def as_text(part):
    """A part of a key as the database writes it: without noughts at its end."""
    if isinstance(part, Decimal):
        text = format(part, "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    return "" if part is None else str(part)


def assert_keys_are_those_of_the_listings():
    claims = Claim.objects.published().in_bulk()
    listings = dict(Listing.objects.values_list("claim", "figure_key"))
    assert {
        pk: "|".join(map(as_text, figure_key(claim))) for pk, claim in claims.items()
    } == listings


@pytest.mark.django_db
def test_figure_key_is_that_of_the_listing():
    said("more than 1,700.50")
    said("10 to 15")
    said("Dozens of A|B")
    said("2", unit=None, form="multiple", direction="down", per="week")

    assert_keys_are_those_of_the_listings()


@pytest.mark.usefixtures("seeds")
@pytest.mark.django_db
def test_figure_key_is_that_of_the_listing_of_each_seed():
    assert_keys_are_those_of_the_listings()


def test_figure_key_tells_orders_of_magnitude_apart():
    assert figure_key(dozens("dozens")) != figure_key(dozens("thousands"))
