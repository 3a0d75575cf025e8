"""Words that stand beside a number in a date, an address or a name, as regular expressions."""

import re
from collections.abc import Iterable

from ....dates import MONTHS, WEEKDAYS
from ... import vocabulary
from .. import numerals


def either(words: Iterable[str]) -> str:
    """A pattern of any of the words.

    It looks at the first letter before it tries the words one by one, which is much faster.
    """
    words = list(words)
    initials = {re.escape(word[0]) for word in words}
    return _alternatives(initials, (re.escape(word) for word in words))


def either_case(words: Iterable[str]) -> str:
    """A pattern of any of the words, also capitalised: "page" and "Page", not "PAGE".

    A word with a capital of its own is matched as it is: "Act", not "act".
    """
    words = list(words)
    initials = {re.escape(letter) for word in words for letter in _initials(word)}
    patterns = [f"[{_initials(word)}]{re.escape(word[1:])}" for word in words]
    return _alternatives(initials, patterns)


def _initials(word: str) -> str:
    return word[0] if word[0] == word[0].upper() else word[0].upper() + word[0]


def _alternatives(initials: Iterable[str], patterns: Iterable[str]) -> str:
    either = "|".join(patterns).replace(r"\ ", r"\s")
    return f"(?:(?=[{''.join(sorted(initials))}])(?:{either}))"


# Capitalised only: "may 5 people" and "march 20 miles" are no dates. "MAY" is a verb in capitals.
_CAPITALS = [month.upper() for month in MONTHS if month != "May"]
_SHORT_MONTHS = [month[:3] for month in MONTHS if month != "May"] + ["Sept"]
MONTH = rf"(?:{either([*MONTHS, *_CAPITALS])}|{either(_SHORT_MONTHS)}\b\.?)"
WEEKDAY = either([*WEEKDAYS, *(day[:3] for day in WEEKDAYS), "Tues", "Thurs"])
FAMILY = either(vocabulary.ordered_words("family"))
STREETS = either(vocabulary.ordered_words("streets"))
SECTIONS = either_case(vocabulary.ordered_words("sections"))
# "seat 14C", not "seat 14".
LABELS = either_case(vocabulary.ordered_words("labels")) + r"|[Ss]eat(?=\s\d{1,3}[A-Z]\b)"
PLURAL_LABELS = either_case(vocabulary.ordered_words("plural_labels"))
# "F1", "Euro 2020", "Vitamin D3". Not "F-35", "Euro 5 million".
SERIES = (
    "(?:" + either(vocabulary.ordered_words("series")) + r"|F(?!-)|Euro(?=\s20)|Vitamin\s[A-Z])"
)
# No plural follows, for that is counted: not "the 38 |bus drivers|".
NO_PLURAL = r"(?!\s(?!(?:was|has|is)\b)\w{2,}s\b)"
UNITS_AND_TEENS = either(word for word, value in numerals.ONES.items() if value)
TENS = either(numerals.TENS)
BELOW_TEN = either(word for word, value in numerals.ONES.items() if 0 < value < 10)
BELOW_HUNDRED = f"(?:{UNITS_AND_TEENS}|{TENS}(?:[- ]{BELOW_TEN})?)"
_ORDINALS = vocabulary.ordered_words("ordinals")
ORDINAL = f"(?:{either(_ORDINALS)}|{TENS}-{either(_ORDINALS[:9])})"
# Of whom "under 6" says the age.
DOERS = r"\w{1,15}(?:ers|ors|ees|ists|ians|ents|ants|mates|women|men)"
PEOPLE = "(?:" + DOERS + "|" + either_case(vocabulary.ordered_words("people_of_an_age")) + ")"
