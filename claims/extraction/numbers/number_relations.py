"""What one number of a sentence is to another: its baseline, its whole, or its parallel."""

from itertools import pairwise

from .. import vocabulary
from ..text import Token
from . import counted_nouns, shared_units, units
from .changes import is_after_change_word
from .direction_words import direction_of
from .number_phrases import NumberPhrase
from .shared_units import COMPARING_PHRASES, FILLERS, PART_PHRASES, POINTERS, contains_phrase
from .units import TIME_UNITS

OF_THEM = (
    ["of", "it"],
    ["of", "that"],
    ["of", "them"],
    ["of", "those"],
    ["of", "which"],
    ["of", "whom"],
)
# "Of those, 549 led to charges", "Among them were 12", "They include 12 nurses"
THOSE = frozenset({"these", "those", "them", "that", "this"})
INCLUDING = frozenset({"include", "included"})
RESTATING_WORDS = (["or"], [",", "or"])
# "18.4% |excluding| acquisitions", "6.2% |at| constant currency"
SUBJECT_VERBS = vocabulary.words("auxiliaries") | vocabulary.words("modals")
RATE_QUALIFIERS = frozenset(
    {"excluding", "including", "at", "on", "before", "after", "organically", "adjusted"}
)
ELECTION_WORDS = vocabulary.words("election_words")
VOTES_REACH = 40
REACH = 12
ELLIPSIS = 6
TIME_PREPOSITIONS = frozenset({"in", "on", "last", "this"})
CLAUSE_VERBS = vocabulary.words("clause_verbs")


def relate_numbers(
    words: list[Token], phrases: list[NumberPhrase], carried: NumberPhrase | None, floor: int
) -> NumberPhrase | None:
    """Relate the numbers of a sentence, which begins at `floor`: units of parallel numbers,
    baselines, parts and wholes.

    `carried` is the number of the sentence before that one of this sentence may be a part of, or
    whose noun it may share. Returned is the one that the next sentence may refer to.
    """
    for left, right in pairwise(phrases):
        _enclose(words, left, right)
    previous: NumberPhrase | None = None
    counted: NumberPhrase | None = None
    subject: NumberPhrase | None = None
    for phrase in phrases:
        if phrase.kind != "quantity":
            continue
        if previous:
            left = previous
            is_alike = phrase.is_bare() or (phrase.rule == "part" and not phrase.unit)
            if counted and (is_alike or phrase.unit == counted.unit):
                left = counted if _is_beside(words, left, phrase) else left
            if subject and _is_subject(words, phrase):
                left = subject
            gap = _gap(words, left, phrase)
            for relate in RELATE_IN_ORDER:
                relate(words, left, phrase, gap)
        elif carried:
            _relate_to_carried(words, carried, phrase, floor)
        subject = phrase if phrase.rule == "part" and phrase.unit else subject
        if previous and phrase.start < previous.noun_end:
            continue  # "six |three|-bedroom houses, five with four bedrooms"
        if previous is None or not _is_aside(words, previous, phrase):
            previous = phrase
            is_aside = _is_setting(words, phrase) or phrase.unit == "%"
            counted = counted if counted and is_aside else phrase
            counted = None if counted.unit in TIME_UNITS else counted
    return _topic(words, phrases) or carried


def _is_subject(words: list[Token], phrase: NumberPhrase) -> bool:
    """Whether a bare number is a subject, as the part before it: "Seven of the blocks are two
    storeys, while four will be higher".
    """
    following = words[phrase.end].lower if phrase.end < len(words) else ""
    return phrase.is_bare() and following in SUBJECT_VERBS


def _topic(words: list[Token], phrases: list[NumberPhrase]) -> NumberPhrase | None:
    """The number that the next sentence may refer to: the last but for baselines and settings."""
    quantities = [phrase for phrase in phrases if phrase.kind == "quantity"]
    baselines = {
        (phrase.baseline_value, phrase.unit)
        for phrase in quantities
        if phrase.baseline_value is not None
    }
    for phrase in reversed(quantities):
        if (phrase.value, phrase.unit) not in baselines and not _is_setting(words, phrase):
            return phrase
    return quantities[-1] if quantities else None


def _is_setting(words: list[Token], phrase: NumberPhrase) -> bool:
    """Whether the number only says where or how long: "9 patients |in 4 countries|; 3 died"."""
    preceding = words[phrase.start - 1].lower if phrase.start else ""
    follows_place = preceding in {"in", "across", "at", "over", "with"}
    return phrase.unit in TIME_UNITS or (follows_place and phrase.rule == "noun")


def _is_beside(words: list[Token], left: NumberPhrase, right: NumberPhrase) -> bool:
    """Whether what the right one counts was said before the left one: "20 |in 12 months|, against
    14", "980 votes, |3.2 per cent| of the total, against 959".
    """
    after_share = left.unit == "%" and right.is_bare()
    exceeds_share = after_share and (right.value or 0) > shared_units.LARGEST_SHARE
    return exceeds_share or _is_setting(words, left)


def _enclose(words: list[Token], left: NumberPhrase, right: NumberPhrase) -> None:
    """ "eight million 250ml bottles", "48 F-35 fighters": the second number describes what the
    first one counts.

    "61,000 15-year-olds" counts the second.
    """
    is_age = right.kind == "age" and words[right.end - 1].lower == "olds"
    if is_age and left.end == right.start and left.kind == "quantity" and left.is_bare():
        left.unit, left.rule = "year-old", "noun"
        return
    describes = right.rule == "measure" or right.kind in {"age", "name"}
    if left.end == right.start and left.kind == "quantity" and left.is_bare() and describes:
        noun = counted_nouns.counted_noun(words, right.end, len(words))
        if noun:
            left.unit, left.rule = noun.name, "noun"


def _share_money(
    words: list[Token], left: NumberPhrase, right: NumberPhrase, gap: list[str]
) -> None:
    """The cents of "€5m, or 50 cents a share" are those of the euro, the points of "31%, down 2
    points" those of per cent.
    """
    if left.unit == "%" and right.unit == "point" and gap[-1:] in (["up"], ["down"]):
        right.unit, right.rule = "pp", "parallel"
    if left.unit == "EUR" and right.unit == "USD" and right.factor < 1:
        right.unit = left.unit


def _relate_to_carried(
    words: list[Token], carried: NumberPhrase, phrase: NumberPhrase, floor: int
) -> None:
    """Relate a number to that of the sentence before: "Twenty of them", "Two more came", "Of these,
    9".

    “Nine of these” may be other ones: the unit is the same and no more is known.
    """
    following_words = [word.lower for word in words[phrase.end : phrase.end + 2]]
    opens_with_those = _is_of_those(words, phrase, floor)
    is_another = words[phrase.start - 1].lower in {"another", "further"} and phrase.is_bare()
    shares_unit = opens_with_those or following_words in OF_THEM or following_words[:1] == ["more"]
    shares_unit = shares_unit or (is_another and not units.is_measure(carried.unit))
    if shares_unit and not phrase.unit:
        shared_units.give_unit(carried, phrase)
    if opens_with_those and phrase.value is not None and carried.value is not None:
        may_be_part = phrase.unit == carried.unit or carried.unit not in TIME_UNITS
        if phrase.unit == "%" or (may_be_part and phrase.value <= carried.value):
            phrase.part_of = carried


def _is_of_those(words: list[Token], phrase: NumberPhrase, floor: int) -> bool:
    """Whether the sentence opens so: "Of these, |9|", "Of those asked, |9|", "Among them |9|"."""
    second_word = words[floor + 1].lower if phrase.start > floor + 1 else ""
    opens_with_those = words[floor].text in {"Of", "Among"} and second_word in THOSE
    includes = second_word in INCLUDING and words[floor].text in {"They", "These"}
    return (opens_with_those or includes) and phrase.start - floor < REACH


def _is_aside(words: list[Token], left: NumberPhrase, right: NumberPhrase) -> bool:
    """Whether the right one says the left one again: "9,877 votes, or 38.4 per cent", "(£5m)"."""
    return words[right.start - 1].text == "(" or _gap(words, left, right) in RESTATING_WORDS


def _gap(words: list[Token], left: NumberPhrase, right: NumberPhrase) -> list[str]:
    """The words between two numbers, the last of them without "just" and the like."""
    gap_end = right.start
    while gap_end > left.noun_end and words[gap_end - 1].lower in FILLERS:
        gap_end -= 1
    return [word.lower for word in words[max(left.noun_end, gap_end - REACH) : gap_end]]


def _restate_change(
    words: list[Token], left: NumberPhrase, right: NumberPhrase, gap: list[str]
) -> None:
    """ "lost 190 points, or 0.6%": the same change said again. Not “27% of them”."""
    following = words[right.noun_end].lower if right.noun_end < len(words) else ""
    if gap in RESTATING_WORDS and left.form == "change" and following != "of":
        right.direction = left.direction
        right.form = "percent-change" if right.unit == "%" else "change"


def _restate_in_brackets(
    words: list[Token], left: NumberPhrase, right: NumberPhrase, gap: list[str]
) -> None:
    """ "rose by 3.1 per cent (£44)": the same change in money or in people.

    Not “(to £44)”, “(£44 of it in May)”.
    """
    is_closed = right.noun_end < len(words) and words[right.noun_end].text == ")"
    is_same = gap == ["("] and is_closed and left.form.endswith("change")
    if is_same and left.unit != right.unit and right.form in {"money", "level", "share"}:
        right.form = "percent-change" if right.unit == "%" else "change"
        right.direction = left.direction


def _qualify_rate(
    words: list[Token], left: NumberPhrase, right: NumberPhrase, gap: list[str]
) -> None:
    """ "up 13.6% to £399.8m, |18.4% excluding acquisitions|": the same growth, but counted
    otherwise.
    """
    following = words[right.noun_end].lower if right.noun_end < len(words) else ""
    is_listed = gap in ([","], [",", "or"], [",", "and"]) and following in RATE_QUALIFIERS
    is_growth = left.form in {"money", "level", "percent-change"} and right.form == "share"
    if is_listed and is_growth and left.direction in {"up", "down"}:
        right.form, right.direction = "percent-change", left.direction


def _count_votes(
    words: list[Token], left: NumberPhrase, right: NumberPhrase, gap: list[str]
) -> None:
    """ "Result: Reform 1,204 (41%)" are votes and their share."""
    is_share = left.is_bare() and right.unit == "%" and gap == ["("] and left.start > 0
    if is_share and words[left.start - 1].text[0].isupper():
        near = words[max(0, left.start - VOTES_REACH) : right.end + VOTES_REACH]
        if not ELECTION_WORDS.isdisjoint(word.lower for word in near):
            left.unit, left.rule = "vote", "parallel"


def _share_change(
    words: list[Token], left: NumberPhrase, right: NumberPhrase, gap: list[str]
) -> None:
    """ "rose 5.9% in cash terms but only 0.7% after inflation": the verb said once.

    Not “rose 5% and 40% of them fell”, “rose 5% and was 40%”.
    """
    is_change = (
        left.form.endswith("change") and left.unit == right.unit and right.rule != "fraction"
    )
    if not is_change or right.form not in {"share", "money", "level"}:
        return
    if gap[-1:] == ["by"]:
        gap = gap[:-1]
        if gap[:1] == ["and"] and len(gap) < ELLIPSIS and not gap[-1].endswith("ed"):
            gap = gap[:1]  # "fell by 14% and leaks by 9%"
    if gap[-1:] not in (["and"], ["but"], [","], ["then"]) or not CLAUSE_VERBS.isdisjoint(gap):
        return
    following = words[right.noun_end].lower if right.noun_end < len(words) else ""
    if following != "of" and not any(direction_of(word) for word in gap):
        right.form, right.direction = left.form, left.direction


def _relate_baseline(
    words: list[Token], left: NumberPhrase, right: NumberPhrase, gap: list[str]
) -> None:
    """ "from 48 to 63" gives 63 the baseline 48; "63, up from 48" as well."""
    if left.unit != right.unit or left.value is None or right.value is None:
        return
    preceding = words[left.start - 1].lower if left.start else ""
    is_from_to = preceding == "from" and gap[-1:] == ["to"]
    if is_from_to and (is_after_change_word(words, left) or left.value > right.value):
        right.baseline_value = left.value
    elif contains_phrase(gap, COMPARING_PHRASES) or (preceding in {"to", "at"} and _is_from(gap)):
        left.baseline_value = right.value
        if gap[-2:] in (["up", "from"], ["down", "from"]) and not left.direction:
            left.direction = gap[-2]


def _is_from(gap: list[str]) -> bool:
    """Whether "from" and a time stand between: "to 2% |in May from| 3%", "to 2% |in a year, from|
    3%"."""
    if gap[-1:] != ["from"]:
        return False
    return len(gap) == 1 or gap[-2] == "," or (len(gap) < 5 and gap[0] in TIME_PREPOSITIONS)


def _relate_part(
    words: list[Token], left: NumberPhrase, right: NumberPhrase, gap: list[str]
) -> None:
    """ "1,000 arrests, of which 773", "17 hurt, four of them badly" and "773 of the 1,000"."""
    if left.value is None or right.value is None:
        return
    following_words = [word.lower for word in words[right.end : right.end + 2]]
    is_part = contains_phrase(gap, PART_PHRASES) or _is_opened(words, left, gap)
    is_counted = not units.is_measure(left.unit) and following_words[1:] != ["that"]
    is_part = is_part or (following_words in OF_THEM and (left.unit == right.unit or is_counted))
    if is_part and right.value <= left.value:
        right.part_of = left
    elif left.part_of and left.part_of is not right and gap[-1:] in (["and"], [","]):
        right.part_of = left.part_of if left.unit == right.unit else None
    elif _is_whole(gap) and (
        left.unit == "%" or (left.value <= right.value and left.unit in {"", right.unit})
    ):
        left.part_of = right
        left.unit = left.unit or right.unit
        if left.unit != "%":
            left.form = "ratio"


def _is_opened(words: list[Token], left: NumberPhrase, gap: list[str]) -> bool:
    """ "Of the 842 people asked, 611": a whole that opens its clause."""
    i = left.start - 1
    while i > 0 and words[i].lower in counted_nouns.DETERMINERS:
        i -= 1
    return "," in gap and i >= 0 and words[i].text == "Of"


def _is_whole(gap: list[str]) -> bool:
    """Whether nothing but “of” stands between: "12 of 45", "12 out of the 45", "12 of the city's
    45".
    """
    if gap[:1] == ["out"]:
        gap = gap[1:]
    return gap[:1] == ["of"] and all(
        word in POINTERS or word.endswith(("'s", "’s")) for word in gap[1:]
    )


# Each asks what the right number is to the left one, by the words between; a later one may need
# the unit or the form that an earlier one gave.
RELATE_IN_ORDER = (
    _share_money,
    _restate_change,
    _restate_in_brackets,
    _count_votes,
    _qualify_rate,
    shared_units.take_unit,
    _share_change,
    _relate_baseline,
    _relate_part,
)
