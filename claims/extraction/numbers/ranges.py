"""Two numbers that are one quantity: ranges ("14-18 mpg") and ratios ("one in five")."""

from decimal import Decimal

from .. import vocabulary
from ..text import Token
from . import changes, numerals
from .number_phrases import NumberPhrase
from .units import HYPHENS, TIME_UNITS

DASHES = HYPHENS | {"—"}
JOINERS = DASHES | {"to", "or", "and"}
JOINERS_OF_THOUSANDS = DASHES | {"to", "or"}
THOUSAND = Decimal(1000)
RANGE_VERBS = vocabulary.words("range_verbs")
# What "in" divides by: "three in 20". Any number up to twelve, and these; one by any.
ROUND = frozenset(Decimal(n) for n in (15, 20, 25, 30, 40, 50, 60, 75, 100, 200, 250, 500))
# "three in 10 days", "one in 5%" are no ratios.
UNDIVIDED = TIME_UNITS | {"%", "pp"}
OUT_OF = (["in"], ["in", "every"], ["out", "of"], ["out", "of", "every"], ["of", "every"])


def join_range_or_ratio(
    words: list[Token], low: NumberPhrase, high: NumberPhrase
) -> NumberPhrase | None:
    """One number phrase made of two neighbours of a sentence, or None if they stand apart."""
    for phrase in (low, high):
        if phrase.kind != "quantity" or phrase.value is None or phrase.value_high is not None:
            return None
        if phrase.form in {"multiple", "ratio"}:
            return None
    return _range(words, low, high) or _ratio(words, low, high) or _tally(words, low, high)


def _range(words: list[Token], low: NumberPhrase, high: NumberPhrase) -> NumberPhrase | None:
    gap = [word.lower for word in words[low.end : high.start]]
    if not gap or gap[0] not in JOINERS or len(gap) > 2 or gap[1:] not in ([], ["-"]):
        return None
    if low.unit and high.unit and low.unit != high.unit and low.rule != "noun":
        return None
    if _is_dated(words, low) or (gap[0] in DASHES and _is_dashed_off(words, low, high)):
        return None
    scaled = _scaled(words, low, high, gap[0])
    if scaled >= high.known_value or not _is_range(words, low, high, gap[0]):
        return None
    unit = high if high.unit else low
    joined = NumberPhrase(
        low.start, high.end, low.number_start, max(high.noun_end, high.end), low.style
    )
    joined.value, joined.value_high = scaled, high.value
    joined.unit, joined.per = unit.unit, unit.per
    joined.rule = "noun" if unit.rule == "noun" else "range"
    joined.hedge = "between" if low.hedge == "none" else low.hedge
    if low.start and words[low.start - 1].lower == "between":
        joined.start, joined.hedge = low.start - 1, "between"
    return joined


def _is_dashed_off(words: list[Token], low: NumberPhrase, high: NumberPhrase) -> bool:
    """Whether the dash is none of a range: "5 - under 67", “half – 54% – of them”."""
    is_spaced = not words[low.end].touches_previous
    is_aside = is_spaced and high.end < len(words) and words[high.end].text in DASHES
    return is_aside or high.hedge not in {"none", low.hedge}


def _is_dated(words: list[Token], low: NumberPhrase) -> bool:
    """Whether the lower end is the year of "from 3,260 in 2015 to 2,415"."""
    text = words[low.number_start].text
    is_year = len(text) == 4 and text.isdecimal() and low.is_bare()
    preceding = words[low.start - 1].lower if low.start else ""
    return is_year and preceding in {"in", "since", "by", "during"}


def _scaled(words: list[Token], low: NumberPhrase, high: NumberPhrase, joiner: str) -> Decimal:
    """The lower end, multiplied like the upper one: "1.5 to 2 million", "40-50p", "3-4,000"."""
    if low.factor == 1 and high.factor != 1 and low.known_value < high.known_value / high.factor:
        return numerals.without_point(low.known_value * high.factor)
    if joiner in JOINERS_OF_THOUSANDS and _are_thousands(words, low, high):
        return low.known_value * THOUSAND
    return low.known_value


def _are_thousands(words: list[Token], low: NumberPhrase, high: NumberPhrase) -> bool:
    """Whether the lower end leaves its thousand to the upper one: "3-4,000 letters".

    Not "3-40,000", "500-1,000", "from 5 to 10,000".
    """
    if low.start and words[low.start - 1].lower == "from":
        return False
    text = words[high.number_start].text
    is_round = text.endswith(",000") and text.count(",") == 1 and high.factor == 1
    thousands = high.known_value / THOUSAND
    return is_round and low.factor == 1 and low.known_value < thousands <= 10 * low.known_value


def _is_range(words: list[Token], low: NumberPhrase, high: NumberPhrase, joiner: str) -> bool:
    preceding = words[low.start - 1].lower if low.start else ""
    word_before_preceding = words[low.start - 2].lower if low.start > 1 else ""
    is_close = high.known_value <= low.known_value * 3
    if joiner == "and":
        return preceding == "between"
    if joiner == "or":
        is_alike = low.is_bare() or low.unit == high.unit
        return is_alike and is_close and high.hedge == "none"
    if joiner == "to" and preceding == "from":
        following_words = [word.lower for word in words[high.end : high.end + 3]]
        if following_words[:1] == following_words[2:] == ["to"]:  # "from 5 to 7 per cent to 3 to 5"
            return True
        return word_before_preceding in RANGE_VERBS or not changes.is_after_change_word(words, low)
    if joiner == "to" and changes.direction_before(words, low.start):
        are_shares = low.is_bare() and high.unit in {"%", "pp"}  # "adds 9 to 10 per cent"
        is_extent = preceding == "by" and _is_extent_of_change(low, high)
        return is_close and bool(low.unit or are_shares or is_extent)
    return True


def _is_extent_of_change(low: NumberPhrase, high: NumberPhrase) -> bool:
    """ "fell by |two to three weeks|". Not "fell by |25 to 230|", "cut by |20 to 45 staff|"."""
    are_words = low.style == high.style == "words"
    return low.is_bare() and (high.rule in {"measure", "percent"} or are_words)


def _tally(words: list[Token], low: NumberPhrase, high: NumberPhrase) -> NumberPhrase | None:
    """ "voted 19-15", a score. Not "19-15%", "5 - 3"."""
    gap = words[low.end : high.start]
    if len(gap) != 1 or gap[0].text not in DASHES or not (low.is_bare() and high.is_bare()):
        return None
    if not gap[0].touches_previous or not words[high.start].touches_previous:
        return None
    if low.known_value < high.known_value:
        return None
    return NumberPhrase(low.start, high.end, low.start, high.end, kind="score", rule="tally")


def _ratio(words: list[Token], low: NumberPhrase, high: NumberPhrase) -> NumberPhrase | None:
    """ "one in five", "a 1-in-20 chance", "one hotel in three", "a pound in every six", "nine out
    of 10", "$4 of every $5".

    Not "three in 10 days", "two in 2019".
    """
    gap = [word.lower for word in words[low.noun_end : high.number_start]]
    is_hyphenated = gap == ["-", "in", "-"]
    gap = ["in"] if is_hyphenated else gap
    are_money = low.rule == high.rule == "currency-before" and low.unit == high.unit
    is_coin = low.rule == "currency-after" and high.is_bare() and gap == ["in", "every"]
    if are_money:
        gap = [word.lower for word in words[low.end : high.start]]
    elif not (is_coin or low.rule in {"bare", "part", "noun"}) or high.unit in UNDIVIDED:
        return None
    if gap == ["of"] and high.value in {10, 100}:  # "nine of 10 limes"
        gap = ["out", "of"]
    if gap not in OUT_OF or (are_money and gap == ["in"]):
        return None
    if not 0 < low.known_value < high.known_value:
        return None
    if gap == ["in"] and not (is_hyphenated or _divides(low, high)):
        return None
    joined = NumberPhrase(low.start, high.end, low.number_start, high.noun_end, "ratio")
    joined.value = numerals.percentage(low.known_value / high.known_value)
    joined.unit, joined.form, joined.rule, joined.hedge = "%", "ratio", "ratio", low.hedge
    return joined


def _divides(low: NumberPhrase, high: NumberPhrase) -> bool:
    if low.known_value > 10 and high.known_value not in {100, 1000}:
        return False
    if low.rule == "noun" and (low.known_value != 1 or high.unit):
        return False
    if low.is_bare() and low.known_value == 1 and high.hedge == "none" and high.known_value < 1000:
        return True
    return high.known_value <= 12 or high.value in ROUND or high.known_value % 1000 == 0
