"""Whether the "m" after digits is metres: a million unless it measures a length."""

from decimal import Decimal

from .. import vocabulary
from ..text import SENTENCE_ENDS, Token
from . import units
from .counted_nouns import DETERMINERS
from .units import HYPHENS, RACE_WORDS

LENGTH_WORDS = vocabulary.words("length_words")
AUDIENCES = vocabulary.words("audiences")
# "the number of homes by the river fell to 1.2m": what is counted is said before.
COUNTING_WORDS = frozenset({"number", "numbers", "total"})
# How far before and after "5.3m" a word of length is looked for.
REACH_BEFORE, REACH_AFTER = 10, 5
# Nobody prints so many or so few millions: "1,500m", "0.05m".
MILLIONS = (Decimal("0.1"), Decimal(1000))
# "300m |from| the school", "fell 30m |to| his death", "dug 12m |down|."
BEFORE_PLACES = frozenset("from up down along past below above into onto off to".split())
DIRECTIONS = frozenset("down across underground offshore inland ahead downstream upstream".split())
BETWEEN_SIDES = frozenset({"by", "x", "×"})


def is_metres(words: list[Token], i: int, value: Decimal, end: int, *, is_counted: bool) -> bool:
    """Whether the "m" at token i, directly after digits that say `value`, is metres.

    "2.8m high", "60m of water", "300m from the school", "2.4m by 1.8m", "the 400m". Not "3.4m were
    waiting", "3m from the EU", "a 2.3m audience". `is_counted` is whether a plural follows, as of
    “30m people” and “6m waves”.
    """
    if units.is_extent(words, i + 1, end) or units.is_minutes(words, i, end):
        return True
    following = words[i + 1].lower if i + 1 < end else ""
    if is_counted:
        return following in LENGTH_WORDS or (value in units.DISTANCES and following in RACE_WORDS)
    if not MILLIONS[0] <= value < MILLIONS[1]:
        return True
    if _is_audience(words, i + 1, end):
        return False
    if _is_side(words, i) or _is_converted(words, i) or _is_distance(words, i, value, end):
        return True
    return _is_beside_length(words, i, end)


def _is_audience(words: list[Token], i: int, end: int) -> bool:
    """Whether what follows is counted by the million: "2.3m audience", "1.2m-strong workforce"."""
    if i + 1 < end and words[i].text in HYPHENS and words[i].touches_previous:
        return words[i + 1].lower == "strong"
    return any(word.lower in AUDIENCES for word in words[i : min(i + 3, end)])


def _is_side(words: list[Token], i: int) -> bool:
    """Whether the number is a side: "2.4m by 1.8m", "2m x 3m"."""
    after = [word.lower for word in words[i + 1 : i + 4]]
    before = [word.lower for word in words[max(0, i - 3) : i - 1]]
    is_first = after[:1] and after[0] in BETWEEN_SIDES and after[2:] == ["m"]
    return is_first or (before[:1] == ["m"] and before[1] in BETWEEN_SIDES)


def _is_converted(words: list[Token], i: int) -> bool:
    """Whether another length says the same in brackets: "37m (121ft)", "121ft (37m)"."""
    is_after = [word.text for word in words[i + 1 : i + 2]] == ["("] and i + 3 < len(words)
    is_before = i > 2 and words[i - 2].text == "("
    other = words[i + 3] if is_after else words[i - 3] if is_before else None
    return other is not None and units.UNITS_BY_FORM.get(other.lower) in units.LENGTHS


def _is_distance(words: list[Token], i: int, value: Decimal, end: int) -> bool:
    """Whether it tells a way: "300m from the school", "the 400m", "200m up the road"."""
    following = words[i + 1].lower if i + 1 < end else ""
    after_following = words[i + 2] if i + 2 < end else None
    preceding = words[i - 2].lower if i > 1 else ""
    if value in units.DISTANCES and (following in RACE_WORDS or preceding in {"the", "men's"}):
        return True
    if value in units.DISTANCES and preceding in {"and", "or", ","} and words[i - 3].text == "m":
        return True  # "the 200m and 400m"
    is_whole = value == value.to_integral_value()
    is_place = after_following is not None and after_following.lower in DETERMINERS
    if following in DIRECTIONS and (after_following is None or after_following.text in ".,;)"):
        return True  # "dug 12m down."
    if is_whole and following in BEFORE_PLACES:
        return is_place and (i + 3 >= end or words[i + 3].text[0].islower())
    return preceding == "within"


def _is_beside_length(words: list[Token], i: int, end: int) -> bool:
    """Whether a word of length stands near, and none before it that says what is counted: "The
    tide peaked at 5.3m". Not "The number of homes by the sea reached 5.3m".
    """
    is_length = False
    for j in range(i - 2, max(-1, i - 2 - REACH_BEFORE), -1):
        lower = words[j].lower
        if lower in COUNTING_WORDS or (lower in AUDIENCES and not is_length):
            return False
        if lower in SENTENCE_ENDS:
            break
        is_length = is_length or lower in LENGTH_WORDS
    following = words[i + 1 : min(i + 1 + REACH_AFTER, end)]
    return is_length or any(word.lower in LENGTH_WORDS for word in following)
