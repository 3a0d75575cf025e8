"""Bare numbers that are no quantity after all: years, pronouns, parts of names."""

from .. import vocabulary
from ..text import Token
from . import counted_nouns
from .number_phrases import NumberPhrase

BEFORE_YEAR = vocabulary.words("before_years")
POINTING_WORDS = vocabulary.words("pointing_words")


# "until at least 2021"
YEAR_LIMITS = frozenset(
    {"until", "till", "by", "since", "before", "after", "from", "through", "to"}
)
SENTENCE_OPENERS = counted_nouns.PHRASE_ENDS | vocabulary.words("sentence_openers")
INITIALS_BEFORE_NUMBERS = vocabulary.words("initials_before_numbers")
PERCENT_WORDS = frozenset({"%", "percent", "cent", "pc"})
LIST_REACH = 40
HYPHENATED_PREFIXES = vocabulary.words("hyphenated_prefixes")


def reclassify(words: list[Token], phrase: NumberPhrase, start: int, end: int) -> NumberPhrase:
    """The number, its kind changed if its number only looks like a quantity."""
    if phrase.kind != "quantity" or phrase.value is None or phrase.form == "multiple":
        return phrase
    if phrase.unit and phrase.rule not in {"noun", "part", "range"}:
        return phrase
    if _is_one_of_the_best(words, phrase, start, end):
        phrase.kind, phrase.rule = "idiom", "one-of-the-best"
        return phrase
    for kind, rule, holds in (
        ("year", "bare-year", _is_year),
        ("idiom", "pronoun", _is_pronoun),
        ("name", "code", _is_code),
        ("idiom", "compound", _is_compound),
        ("name", "capitalised", _is_capitalised),
        ("name", "after-name", _follows_name),
    ):
        if holds(words, phrase, start, end):
            phrase.kind, phrase.rule, phrase.unit = kind, rule, ""
            phrase.value = phrase.value_high = None
            break
    return phrase


def _is_year(words: list[Token], phrase: NumberPhrase, start: int, end: int) -> bool:
    """ "in 2019", "between 2015 and 2022", "its 2018 results". Not "created 1850 jobs", "2,019"."""
    i = phrase.number_start
    text = words[i].text
    values = (phrase.known_value, phrase.value_high or phrase.known_value)
    if len(text) != 4 or not text.isdecimal() or not all(1500 <= value <= 2199 for value in values):
        return False
    is_compared = phrase.end < end and words[phrase.end].lower in {"level", "levels"}
    is_until = words[phrase.start - 1].lower in YEAR_LIMITS if phrase.start > start else False
    is_hedged = phrase.hedge not in {"none", "about", "up-to", "between"}
    if is_hedged and not (is_compared or (is_until and phrase.is_bare())):
        return False  # "5% below 2005 levels" has a year
    if phrase.factor != 1:
        return False
    if is_compared and phrase.hedge != "none":
        return True
    if not phrase.unit or i == start:
        return True
    word_before = words[i - 1]
    follows_possessive = word_before.lower.endswith(("'s", "’s", "s'", "s’"))
    follows_name = word_before.text[0].isupper() and i - 1 > start
    return word_before.lower in BEFORE_YEAR or follows_possessive or follows_name


def _is_one_of_the_best(words: list[Token], phrase: NumberPhrase, start: int, end: int) -> bool:
    """ "one of the largest employers", "one of Britain's best-known bakers". Not "one of the
    employers", "two of the largest employers". It keeps its value, as an age does.
    """
    i = phrase.number_start
    is_one = words[i].lower == "one" and phrase.value == 1 and phrase.rule == "part"
    return is_one and bool(phrase.unit) and counted_nouns.is_best(words, i + 1, end)


def _is_pronoun(words: list[Token], phrase: NumberPhrase, start: int, end: int) -> bool:
    """ "this one", "one of them", "the other three". Not "one of the biggest firms", "rose to
    seven".
    """
    i = phrase.number_start
    preceding = words[i - 1].lower if i > start else ""
    if words[i].lower == "one" and phrase.value == 1 and phrase.rule != "noun":
        return True
    if not phrase.is_bare() or phrase.hedge != "none":
        return False
    if preceding == "the" and phrase.style == "digits" and phrase.known_value < 1000:
        describes = counted_nouns.noun_described(words, phrase.end, end)
        return not describes and (i - 2 < start or words[i - 2].lower != "of")
    is_last = preceding in {"last", "final"} and words[max(i - 2, 0)].lower == "the"
    if preceding == "top" or is_last:
        return True  # "in the top 40", "the last 16"
    return phrase.style == "words" and phrase.known_value <= 12 and preceding in POINTING_WORDS


def _is_code(words: list[Token], phrase: NumberPhrase, start: int, end: int) -> bool:
    """ "783493499", "6d": more digits than are printed without commas, or a letter after them."""
    text = words[phrase.number_start].text
    if not phrase.is_bare() or not text.isdecimal():
        return False
    adjoining = (
        words[phrase.end] if phrase.end < end and words[phrase.end].touches_previous else None
    )
    has_letter = adjoining and len(adjoining.text) == 1 and adjoining.text.isalpha()
    has_stroke = adjoining and adjoining.text == "/" and len(text) > 4  # "2301234/2023"
    return len(text) > 8 or bool(has_letter or has_stroke)


def _is_compound(words: list[Token], phrase: NumberPhrase, start: int, end: int) -> bool:
    """ "production-four-door": inside a compound. Not "sub-500", "a now-18 month"."""
    i = phrase.start
    if i - 2 < start or words[i - 1].text != "-":
        return False
    is_joined = words[i].touches_previous and words[i - 1].touches_previous
    prefix = words[i - 2]
    return is_joined and prefix.text.isalpha() and prefix.lower not in HYPHENATED_PREFIXES


def _is_capitalised(words: list[Token], phrase: NumberPhrase, start: int, end: int) -> bool:
    """ "the Lucky Seven", "Three Rivers Trust". Not "Three New Yorkers", "Twelve Labour MPs"."""
    i, noun_end = phrase.number_start, phrase.noun_end
    if phrase.style != "words" or not words[i].text[0].isupper() or phrase.end != i + 1:
        return False
    opens_sentence = i == start or not (words[i - 1].text[0].isalnum() or words[i - 1].text in ",-")
    precedes_name = i + 1 < end and words[i + 1].text[0].isupper()
    if precedes_name and not opens_sentence and not _is_title(words, start, end):
        return True  # "at the Five Stars"
    counts_name = noun_end < end and noun_end == i + 2 and words[noun_end].text[0].isupper()
    if counts_name and words[i + 1].text[0].isupper() and words[i + 1].lower.endswith("s"):
        return True
    follows_capital = i > start and words[i - 1].text[0].isupper() and words[i - 1].text.isalpha()
    return follows_capital and not _is_title(words, start, end)


def _is_title(words: list[Token], start: int, end: int) -> bool:
    """Whether a sentence is set in title case: "Council Says Five Jobs Go". Not "The Lucky Five
    sailed".
    """
    long_words = [word.text for word in words[start : min(end, start + 30)] if len(word.text) > 4]
    return sum(text[0].isupper() for text in long_words) * 4 > len(long_words) * 3


def _follows_name(words: list[Token], phrase: NumberPhrase, start: int, end: int) -> bool:
    """ "Mars 500", "Patriot 125", "Fiat 23". Not "TOTAL 125", "In 125", "Only 125"."""
    i = phrase.number_start
    is_plain = phrase.is_bare() and phrase.style == "digits" and phrase.factor == 1
    is_plain = is_plain and phrase.hedge == "none"
    if not is_plain or i == start or _has_share(words, phrase.end, end):  # "Labour 3.4m"
        return False
    if phrase.known_value <= 100 and any(
        word.lower in PERCENT_WORDS for word in words[max(start, i - LIST_REACH) : i]
    ):
        return False  # "the Alliance had 34 per cent and Reform 27"
    if words[i - 2].lower in {"and", ","} and _is_listed(words, phrase, max(start, i - LIST_REACH)):
        return False
    name = words[i - 1].text
    if i - 1 == start and (name.lower() in SENTENCE_OPENERS or name.endswith("ly")):
        return False
    if name.isupper():  # "RTX 4090"; not "the US 300", "IN TOTAL 125"
        in_capitals = len(name) > 5 or words[max(start, i - 2)].text.isupper()
        is_name = len(name) > 1 and name not in INITIALS_BEFORE_NUMBERS
        return name.isalpha() and is_name and not in_capitals
    return name[0].isupper() and name.isalpha()


def _has_share(words: list[Token], i: int, end: int) -> bool:
    """Whether the number's share stands behind it: "Reform 1,204 (41%), Labour 900 (30%)"."""
    texts = [word.text for word in words[i : min(i + 3, end)]]
    return len(texts) == 3 and texts[0] == "(" and texts[2] == "%" and texts[1][0].isdecimal()


def _is_listed(words: list[Token], phrase: NumberPhrase, floor: int) -> bool:
    """Whether the number ends a list that says its verb once: "Labour |lost 67| and Reform 12"."""
    ends_item = phrase.end >= len(words) or words[phrase.end].text in {".", ",", ";", "and"}
    return ends_item and any(
        words[j].text[0].isdecimal() and words[j - 1].text.islower()
        for j in range(phrase.number_start - 2, floor, -1)
    )
