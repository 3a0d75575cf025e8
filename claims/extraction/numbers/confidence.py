"""How sure the engine is of a number, by the rule that made it."""

from decimal import Decimal

from .number_phrases import NumberPhrase

# How sure a rule is that its words are a quantity with this value and unit.
CONFIDENCE = {
    rule: Decimal(sure)
    for sure, rules in {
        "0.95": "currency-before currency-after percent",
        "0.9": "measure",
        "0.85": "noun range ratio",
        "0.8": "fraction",
        "0.7": "multiple parallel table",
        "0.6": "part",
        "0.5": "vague bare",
    }.items()
    for rule in rules.split()
}
DEFAULT, LESS = Decimal("0.9"), Decimal("0.2")


def confidence(phrase: NumberPhrase) -> Decimal:
    """Less for small numbers in words, which are seldom a claim: "two men"."""
    level = CONFIDENCE.get(phrase.rule, DEFAULT)
    in_words = phrase.style == "words" and phrase.rule in {"noun", "measure"}
    is_small = in_words and phrase.kind == "quantity" and phrase.known_value <= 3
    return level - LESS if is_small else level
