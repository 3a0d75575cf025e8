"""Money: signs and codes before the number, words and codes after it.

A currency is an ISO 4217 code. Pence and cents are hundredths of one: "45p" is 0.45 GBP.
"""

from decimal import Decimal
from typing import NamedTuple

from .. import vocabulary
from ..text import Token


class CurrencyPhrase(NamedTuple):
    """A currency that follows a number, what the number is multiplied by, and the token after."""

    code: str
    factor: Decimal
    end: int


WHOLE, HUNDREDTH = Decimal(1), Decimal("0.01")

SYMBOLS = vocabulary.table("currency_signs")
DOLLARS = vocabulary.table("dollar_countries")
# Of these, the ones that are a word or a letter by themselves: only in "A$5", not in "a $5".
GLUED_DOLLARS = frozenset({"A", "S", "R", "J", "Z"})
CODES = vocabulary.words("currency_codes")
PREFIXES = vocabulary.table("currency_prefixes")
SPACED = frozenset({"Rs", "RM"})
NAMES = vocabulary.table("currency_names")
PARTS = {"pence": "GBP", "penny": "GBP", "p": "GBP", "cent": "USD", "cents": "USD"}
NATIONS = vocabulary.table("national_currencies")
CURRENCY_CODES = frozenset(
    {*CODES, *SYMBOLS.values(), *DOLLARS.values(), *NAMES.values(), *NATIONS.values()}
)


WEIGHING_WORDS = vocabulary.words("weighing_words")
FUNDS = vocabulary.words("funds")
NEARBY = 12


def currency_before(words: list[Token], i: int) -> tuple[str, int] | None:
    """The currency that stands before the number at token i, and its first token."""
    if i == 0:
        return None
    text, further = words[i - 1].text, words[i - 2].text if i > 1 else ""
    glued = words[i].touches_previous
    if text in SYMBOLS:
        return _sign(words, i - 1)
    if text == "=" and further == "Y":  # what "¥" becomes in ASCII
        return "JPY", i - 2
    if further == "$" and text in DOLLARS and glued:
        return DOLLARS[text], i - 2
    code = text if text in CODES else PREFIXES.get(text) if glued or text in SPACED else None
    return (code, i - 1) if code else None


def _sign(words: list[Token], i: int) -> tuple[str, int]:
    """The currency of the sign at token i, with the country of a dollar: "US$", "HK $"."""
    name = words[i - 1].text.upper() if i and words[i].text == "$" else ""
    if name in DOLLARS and (words[i].touches_previous or name not in GLUED_DOLLARS):
        return DOLLARS[name], i - 1
    return SYMBOLS[words[i].text], i


def currency_after(words: list[Token], i: int, end: int) -> CurrencyPhrase | None:
    """The money that begins at token i: "pounds", "p", "Hong Kong dollars", "USD", "€"."""
    token = words[i]
    if token.text in SYMBOLS and token.touches_previous:
        return CurrencyPhrase(SYMBOLS[token.text], WHOLE, i + 1)
    if token.text in CODES:
        return CurrencyPhrase(token.text, WHOLE, i + 1)
    if token.lower in PARTS:
        spaced = token.lower == "p" and not token.touches_previous
        return None if spaced else CurrencyPhrase(PARTS[token.lower], HUNDREDTH, i + 1)
    if token.lower in NAMES:
        if token.lower in {"pound", "pounds"} and _is_weight(words, i, end):
            return None
        sterling = i + 1 < end and words[i + 1].lower == "sterling"
        return CurrencyPhrase(NAMES[token.lower], WHOLE, i + 1 + sterling)
    return _national(words, i, end)


def shillings(words: list[Token], i: int, end: int) -> tuple[Decimal, int]:
    """The pounds in the shillings and pence that begin at token i, and the token after them: "£3
    |10s 6d|". Not "£3 and 10s of people"."""
    pounds = Decimal(0)
    for sign, part in (("s", 20), ("d", 240)):
        if i + 1 < end and words[i + 1].text == sign and words[i + 1].touches_previous:
            if not words[i].text.isdecimal() or len(words[i].text) > 2:
                break
            pounds, i = pounds + Decimal(words[i].text) / part, i + 2
    return pounds, i


def _national(words: list[Token], i: int, end: int) -> CurrencyPhrase | None:
    """ "Australian dollars", "New Zealand dollars", "US cents"."""
    for j in range(i + 1, min(i + 3, end)):
        if not words[j - 1].text[0].isupper():
            return None
        name = words[j - 1].lower.replace(".", "") + " " + words[j].lower
        code = NATIONS.get(name) or NATIONS.get(name.removesuffix("s"))
        if code:
            return CurrencyPhrase(code, HUNDREDTH if "cent" in words[j].lower else WHOLE, j + 1)
    return None


def _is_weight(words: list[Token], i: int, end: int) -> bool:
    """Whether pounds are a weight: "a pound of sugar", "weighs 140 pounds", "a 10-pound baby"."""
    if i + 1 < end and words[i + 1].lower == "of":
        return i + 2 < end and words[i + 2].lower not in FUNDS
    if words[i].lower == "pound" and words[i].touches_previous:
        return i + 1 < end and words[i + 1].lower not in {"note", "coin", "bill", "fine", "a"}
    near = range(max(0, i - NEARBY), min(i + NEARBY, len(words)))
    return any(words[j].lower in WEIGHING_WORDS for j in near)
