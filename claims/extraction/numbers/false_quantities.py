"""Bare numbers that are no quantity after all: years, pronouns, parts of names."""

from .. import vocabulary
from ..text import Token
from . import counted_nouns
from .number_phrases import NumberPhrase

BEFORE_YEAR = vocabulary.words("before_years")
POINTING_WORDS = vocabulary.words("pointing_words")


SENTENCE_OPENERS = counted_nouns.PHRASE_ENDS | vocabulary.words("sentence_openers")
INITIALS_BEFORE_NUMBERS = vocabulary.words("initials_before_numbers")
SHARED = frozenset({"%", "percent", "cent", "pc"})
NEARBY = 40
HYPHENATED_PREFIXES = vocabulary.words("hyphenated_prefixes")


def reclassify(words: list[Token], figure: NumberPhrase, start: int, end: int) -> NumberPhrase:
    """The figure, its kind changed if its number only looks like a quantity."""
    if figure.kind != "quantity" or figure.value is None or figure.form == "multiple":
        return figure
    if figure.unit and figure.rule not in {"noun", "part", "range"}:
        return figure
    for kind, rule, holds in (
        ("year", "bare-year", _is_year),
        ("idiom", "pronoun", _is_pronoun),
        ("name", "code", _is_code),
        ("idiom", "compound", _is_compound),
        ("name", "capitalised", _is_capitalised),
        ("name", "after-name", _follows_name),
    ):
        if holds(words, figure, start, end):
            figure.kind, figure.rule, figure.unit = kind, rule, ""
            figure.value = figure.value_high = None
            break
    return figure


def _is_year(words: list[Token], figure: NumberPhrase, start: int, end: int) -> bool:
    """ "in 2019", "between 2015 and 2022", "its 2018 results". Not "1850 jobs", "2,019"."""
    i = figure.number_start
    text = words[i].text
    ends = (figure.value, figure.value_high or figure.value)
    if len(text) != 4 or not text.isdecimal() or not all(1500 <= value <= 2199 for value in ends):
        return False
    compared = figure.end < end and words[figure.end].lower in {"level", "levels"}
    if figure.hedge not in {"none", "about", "up-to", "between"} and not compared:
        return False  # "5% below 2005 levels" has a year
    if figure.factor != 1:
        return False
    if compared and figure.hedge != "none":
        return True
    if not figure.unit or i == start:
        return True
    before = words[i - 1]
    possessive = before.lower.endswith(("'s", "’s", "s'", "s’"))
    named = before.text[0].isupper() and i - 1 > start
    return before.lower in BEFORE_YEAR or possessive or named


def _is_pronoun(words: list[Token], figure: NumberPhrase, start: int, end: int) -> bool:
    """ "this one", "one of them", "the other three". Not "one of the biggest", "rose to seven"."""
    i = figure.number_start
    before = words[i - 1].lower if i > start else ""
    if words[i].lower == "one" and figure.value == 1 and figure.rule != "noun":
        return not (figure.unit and counted_nouns.is_best(words, figure.number_start + 1, end))
    if not figure.is_bare() or figure.hedge != "none":
        return False
    if before == "the" and figure.style == "digits" and figure.value < 1000:
        named = counted_nouns.noun_described(words, figure.end, end)
        return not named and (i - 2 < start or words[i - 2].lower != "of")
    if before == "top" or (before in {"last", "final"} and words[max(i - 2, 0)].lower == "the"):
        return True  # "in the top 40", "the last 16"
    return figure.style == "words" and figure.value <= 12 and before in POINTING_WORDS


def _is_code(words: list[Token], figure: NumberPhrase, start: int, end: int) -> bool:
    """ "783493499", "6d": more digits than are printed without commas, or a letter after them."""
    text = words[figure.number_start].text
    if not figure.is_bare() or not text.isdecimal():
        return False
    glued = words[figure.end] if figure.end < end and words[figure.end].touches_previous else None
    letter = glued and len(glued.text) == 1 and glued.text.isalpha()
    stroke = glued and glued.text == "/" and len(text) > 4  # "2301234/2023"
    return len(text) > 8 or bool(letter or stroke)


def _is_compound(words: list[Token], figure: NumberPhrase, start: int, end: int) -> bool:
    """ "production-four-door": inside a compound. Not "sub-500", "a now-18 month"."""
    i = figure.start
    hyphen = (
        i - 2 >= start
        and words[i - 1].text == "-"
        and words[i].touches_previous
        and words[i - 1].touches_previous
    )
    return hyphen and words[i - 2].text.isalpha() and words[i - 2].lower not in HYPHENATED_PREFIXES


def _is_capitalised(words: list[Token], figure: NumberPhrase, start: int, end: int) -> bool:
    """ "the Lucky Seven", "Three Rivers Trust". Not "Three New Yorkers", "Twelve Labour MPs"."""
    i, after = figure.number_start, figure.noun_end
    if figure.style != "words" or not words[i].text[0].isupper() or figure.end != i + 1:
        return False
    opens = i == start or not (words[i - 1].text[0].isalnum() or words[i - 1].text in ",-")
    before_name = i + 1 < end and words[i + 1].text[0].isupper()
    if before_name and not opens and not _is_title(words, start, end):  # "at the Five Stars"
        return True
    named = after < end and after == i + 2 and words[after].text[0].isupper()
    if named and words[i + 1].text[0].isupper() and words[i + 1].lower.endswith("s"):
        return True
    inside = i > start and words[i - 1].text[0].isupper() and words[i - 1].text.isalpha()
    return inside and not _is_title(words, start, end)


def _is_title(words: list[Token], start: int, end: int) -> bool:
    """Whether a sentence is set in title case: most of its longer words are capitalised."""
    longer = [word.text for word in words[start : min(end, start + 30)] if len(word.text) > 4]
    return sum(text[0].isupper() for text in longer) * 4 > len(longer) * 3


def _follows_name(words: list[Token], figure: NumberPhrase, start: int, end: int) -> bool:
    """ "Mars 500", "Patriot 125", "Psalm 23". Not "TOTAL 125", "In 125", "Only 125"."""
    i = figure.number_start
    if not figure.is_bare() or figure.style != "digits" or figure.hedge != "none" or i == start:
        return False
    if figure.value <= 100 and any(
        word.lower in SHARED for word in words[max(start, i - NEARBY) : i]
    ):
        return False  # "the Alliance had 34 per cent and Reform 27"
    if words[i - 2].lower in {"and", ","} and _is_listed(words, figure, max(start, i - NEARBY)):
        return False
    before = words[i - 1].text
    if i - 1 == start and (before.lower() in SENTENCE_OPENERS or before.endswith("ly")):
        return False
    if before.isupper():  # "RTX 4090"; not "the US 300", "IN TOTAL 125"
        shouted = len(before) > 5 or words[max(start, i - 2)].text.isupper()
        return (
            before.isalpha()
            and len(before) > 1
            and not shouted
            and before not in INITIALS_BEFORE_NUMBERS
        )
    return before[0].isupper() and before.isalpha()


def _is_listed(words: list[Token], figure: NumberPhrase, floor: int) -> bool:
    """Whether the number ends a list that says its verb once: "Labour |lost 67| and Reform 12"."""
    ends = figure.end >= len(words) or words[figure.end].text in {".", ",", ";", "and"}
    return ends and any(
        words[j].text[0].isdecimal() and words[j - 1].text.islower()
        for j in range(figure.number_start - 2, floor, -1)
    )
