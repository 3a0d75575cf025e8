"""The words and letters that numbers are made of, and what a number is."""

from decimal import Decimal
from typing import NamedTuple

ONES = {
    word: Decimal(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {"nil": Decimal(0), "nought": Decimal(0)}
TENS = {
    word: Decimal(value * 10)
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
NUMERALS = ONES | TENS
SCALES = {
    "hundred": Decimal(10**2),
    "thousand": Decimal(10**3),
    "lakh": Decimal(10**5),
    "million": Decimal(10**6),
    "crore": Decimal(10**7),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "quadrillion": Decimal(10**15),
}
DOZENS = {"dozen": Decimal(12), "gross": Decimal(144)}

# Letters after digits: "£5m", "$1.2bn", "30k". What "m", "b" and "t" mean depends on what they
# stand between, so they are apart.
SCALE_ABBREVIATIONS = {
    "k": SCALES["thousand"],
    "mn": SCALES["million"],
    "mln": SCALES["million"],
    "mio": SCALES["million"],
    "bn": SCALES["billion"],
    "bln": SCALES["billion"],
    "tn": SCALES["trillion"],
    "trn": SCALES["trillion"],
}
SCALE_INITIALS = {"m": SCALES["million"], "b": SCALES["billion"], "t": SCALES["trillion"]}

FRACTION_WORDS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "sixteenth": 16, "twentieth": 20,
    "hundredth": 100, "thousandth": 1000,
}  # fmt: skip

# The order of magnitude of a vague plural.
VAGUE_PLURALS = {
    "tens": Decimal(10),
    "dozens": Decimal(12),
    "scores": Decimal(20),
    "hundreds": Decimal(100),
    "thousands": Decimal(1000),
    "millions": Decimal(10**6),
    "billions": Decimal(10**9),
    "trillions": Decimal(10**12),
}

# Larger numbers than anybody prints are no numbers, and could not be kept exactly.
LARGEST_NUMBER = Decimal(10**24)


class NumberValue(NamedTuple):
    """A value and the range of tokens that says it.

    `style` is digits, words, fraction or vague. `unscaled` is the value before its scale word,
    the same as `value` where there is none.
    """

    value: Decimal
    start: int
    end: int
    style: str
    unscaled: Decimal


def percentage(part: Decimal) -> Decimal:
    """A part of one in per cent, to four places: a third is 33.3333."""
    rounded = (100 * part).quantize(Decimal("0.0001"))
    return without_point(rounded) if rounded % 1 == 0 else rounded.normalize()


def without_point(value: Decimal) -> Decimal:
    """A whole value without a decimal point: 1500000, not 1500000.0."""
    is_whole = abs(value) < LARGEST_NUMBER and value == value.to_integral_value()
    return value.quantize(Decimal(1)) if is_whole else value
