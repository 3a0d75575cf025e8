"""Hedges as words in print."""

import re
from decimal import Decimal

# The words that stand before a figure, and what an editor may have made of them; the first is the
# nearest. "No" turns some of them round.
HEDGE_WORDS = {
    r"more than|over|above|upwards of": ("more-than",),
    r"at least|(?:no|not) (?:fewer|less) than|a minimum of": ("at-least",),
    r"fewer than|less than|under|below": ("less-than",),
    r"up to|at most|as (?:many|much) as|(?:no|not) more than|a maximum of": ("up-to", "at-most"),
    r"about|around|roughly|approximately|some": ("about",),
    r"nearly|almost|close to": ("nearly",),
    r"just over": ("just-over", "more-than"),
    r"just under": ("nearly", "less-than"),
    r"exactly|precisely": ("exactly",),
}

# Must match "more than 1,000", "Up to £1.5m", "no more than 5" (whole), "over three million".
# Must not match "over the weekend, 61", "up from 2", "recover 5".
HEDGE_BEFORE_NUMBER = re.compile(
    r"(?<!\w)(?:"
    + "|".join(f"(?P<row{n}>{words})" for n, words in enumerate(HEDGE_WORDS))
    + r")\s+(?:[£$€]?(?P<numeral>\d[\d,]*(?:\.\d+)?)"
    r"|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half|double|hundred|thousand)\b)",
    re.IGNORECASE,
)


def printed_hedges(as_printed: str, *numbers: Decimal | None) -> tuple[str, ...]:
    """The codes of the hedge that stands before one of `numbers` in the printed words.

    Empty where there is none. Digits elsewhere are not asked: "93 under 18" says nothing of 93.
    A number in words is taken for the number meant if there is no numeral at all.
    """
    digits = {significant_digits(number) for number in numbers if number is not None}
    no_numeral = not any(character.isdigit() for character in as_printed)
    for match in HEDGE_BEFORE_NUMBER.finditer(as_printed):
        numeral = match["numeral"]
        if (
            significant_digits(Decimal(numeral.replace(",", ""))) in digits
            if numeral
            else no_numeral
        ):
            return hedges_of(match)
    return ()


def printed_hedge(claim) -> str:
    """The words that print the recorded hedge, "over"; "" where they print another."""
    match = HEDGE_BEFORE_NUMBER.search(claim.as_printed)
    return hedge_of_match(match)[0].lower() if match and claim.hedge in hedges_of(match) else ""


def hedges_of(match: re.Match) -> tuple[str, ...]:
    """The hedges of the row that a match is of."""
    return hedge_of_match(match)[1]


def hedge_of_match(match: re.Match) -> tuple[str, tuple[str, ...]]:
    """The words of a match that are the hedge, with the codes of their row."""
    rows = ((match[f"row{n}"], codes) for n, codes in enumerate(HEDGE_WORDS.values()))
    return next((words, codes) for words, codes in rows if words)


def significant_digits(number: Decimal) -> str:
    """The significant digits: "1728" of 1,728, "17" of 1,700, "3" of 0.0003."""
    return format(number, "f").replace(".", "").strip("-0")
