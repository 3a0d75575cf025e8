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

CURRENCY_SIGNS = vocabulary.table("currency_signs")
DOLLAR_COUNTRIES = vocabulary.table("dollar_countries")
# Of these, the ones that are a word or a letter by themselves: only in "A$5", not in "a $5".
ATTACHED_DOLLARS = frozenset({"A", "S", "R", "J", "Z"})
PRINTED_CODES = vocabulary.words("currency_codes")
CURRENCY_PREFIXES = vocabulary.table("currency_prefixes")
SPACED_PREFIXES = frozenset({"Rs", "Re", "RM", "Dh", "Dhs", "Tk", "KSh", "Ksh", "Rp"})
STOPPED_PREFIXES = frozenset({"Rs", "Re", "Dh", "Dhs", "Tk", "Fr"})
CURRENCIES_BY_NAME = vocabulary.table("currency_names")
HUNDREDTHS_BY_NAME = {"pence": "GBP", "penny": "GBP", "p": "GBP", "cent": "USD", "cents": "USD"}
NATIONAL_CURRENCIES = vocabulary.table("national_currencies")
CURRENCY_CODES = frozenset(
    {
        *PRINTED_CODES,
        *CURRENCY_SIGNS.values(),
        *DOLLAR_COUNTRIES.values(),
        *CURRENCIES_BY_NAME.values(),
        *NATIONAL_CURRENCIES.values(),
    }
)


WEIGHING_WORDS = vocabulary.words("weighing_words")
FUNDS = vocabulary.words("funds")
WEIGHT_REACH = 12


def currency_before(words: list[Token], i: int) -> tuple[str, int] | None:
    """The currency that stands before the number at token i, and its first token."""
    if i == 0:
        return None
    text, second_text = words[i - 1].text, words[i - 2].text if i > 1 else ""
    touches = words[i].touches_previous
    if text in CURRENCY_SIGNS:
        return _sign(words, i - 1)
    if text == "=" and second_text == "Y":  # what "¥" becomes in ASCII
        return "JPY", i - 2
    if text == "." and second_text in STOPPED_PREFIXES:  # "Rs. 4,500 crore"
        return CURRENCY_PREFIXES[second_text], i - 2
    if second_text == "$" and text in DOLLAR_COUNTRIES and touches:
        return DOLLAR_COUNTRIES[text], i - 2
    code = (
        text
        if text in PRINTED_CODES
        else CURRENCY_PREFIXES.get(text)
        if touches or text in SPACED_PREFIXES
        else None
    )
    return (code, i - 1) if code else None


def _sign(words: list[Token], i: int) -> tuple[str, int]:
    """The currency of the sign at token i, with the country of a dollar: "US$", "HK $"."""
    name = words[i - 1].text.upper() if i and words[i].text == "$" else ""
    if name in DOLLAR_COUNTRIES and (words[i].touches_previous or name not in ATTACHED_DOLLARS):
        return DOLLAR_COUNTRIES[name], i - 1
    return CURRENCY_SIGNS[words[i].text], i


def currency_after(words: list[Token], i: int, end: int) -> CurrencyPhrase | None:
    """The money that begins at token i: "pounds", "p", "Hong Kong dollars", "USD", "€"."""
    token = words[i]
    if token.text in CURRENCY_SIGNS and token.touches_previous:
        return CurrencyPhrase(CURRENCY_SIGNS[token.text], WHOLE, i + 1)
    if token.text in PRINTED_CODES:
        return CurrencyPhrase(token.text, WHOLE, i + 1)
    if token.lower in HUNDREDTHS_BY_NAME:
        is_spaced = token.lower == "p" and not token.touches_previous
        return (
            None if is_spaced else CurrencyPhrase(HUNDREDTHS_BY_NAME[token.lower], HUNDREDTH, i + 1)
        )
    if token.lower in CURRENCIES_BY_NAME:
        if token.lower in {"pound", "pounds"} and _is_weight(words, i, end):
            return None
        has_sterling = i + 1 < end and words[i + 1].lower == "sterling"
        return CurrencyPhrase(CURRENCIES_BY_NAME[token.lower], WHOLE, i + 1 + has_sterling)
    return _national(words, i, end)


def shillings(words: list[Token], i: int, end: int) -> tuple[Decimal, int]:
    """The pounds in the shillings and pence that begin at token i, and the token after them: "£3
    |10s 6d|". Not “£3 and 10s of people”."""
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
        code = NATIONAL_CURRENCIES.get(name) or NATIONAL_CURRENCIES.get(name.removesuffix("s"))
        if code:
            return CurrencyPhrase(code, HUNDREDTH if "cent" in words[j].lower else WHOLE, j + 1)
    return None


def _is_weight(words: list[Token], i: int, end: int) -> bool:
    """Whether pounds are a weight: "2 pounds of sugar", "weighs 140 pounds", "a 10-pound baby"."""
    if i + 1 < end and words[i + 1].lower == "of":
        return i + 2 < end and words[i + 2].lower not in FUNDS
    if words[i].lower == "pound" and words[i].touches_previous:
        return i + 1 < end and words[i + 1].lower not in {"note", "coin", "bill", "fine", "a"}
    near = range(max(0, i - WEIGHT_REACH), min(i + WEIGHT_REACH, len(words)))
    return any(words[j].lower in WEIGHING_WORDS for j in near)
