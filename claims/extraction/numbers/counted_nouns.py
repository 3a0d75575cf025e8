"""The noun that is counted: "officers" in "more than 1,000 armed police officers were sent".

English marks the plural, so no dictionary is needed: after a number other than one, the counted
noun is the first plural before a word that ends a noun phrase.
"""

from typing import NamedTuple

from ...dates import MONTHS, WEEKDAYS
from .. import vocabulary
from ..text import Token
from .numerals import NUMERALS
from .plurals import is_plural, singular

PHRASE_ENDS = vocabulary.words("phrase_ends") | {name.lower() for name in (*MONTHS, *WEEKDAYS)}
PHRASE_OPENERS = vocabulary.words("phrase_openers")
# Endings of adjectives, which cannot be the one noun after "one".
ADJECTIVE_ENDINGS = tuple("al ive ous ful ic ble ary less ed ish ical ian ean".split())
NOUNS_LIKE_ADJECTIVES = vocabulary.words("nouns_like_adjectives")
ADJECTIVES = vocabulary.words("adjectives")
ATTRIBUTIVE_PLURALS = vocabulary.words("attributive_plurals")
DETERMINERS = vocabulary.words("determiners")
SUPERLATIVES = frozenset({"best", "worst", "most", "least"})
BEFORE_PARTS = DETERMINERS | SUPERLATIVES
HYPHENATED_ADJECTIVES = vocabulary.words("hyphenated_adjectives")
LONGEST_PHRASE = 7
# A few words between marks may describe what is counted.
CLOSING_MARKS = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»"}
LONGEST_QUOTE = 7
HYPHENS = frozenset("-‑")
# "three A-levels", "three A levels"
AFTER_LETTERS = frozenset({"-", "level", "levels"})
# "12 |US| states" is not “us”, "30 |IT| workers" not “it”.
NAMES_LIKE_PRONOUNS = frozenset({"US", "IT", "WHO"})


class Noun(NamedTuple):
    """A counted noun in the singular with its modifiers, and the token after it."""

    name: str
    end: int


def counted_noun(words: list[Token], i: int, end: int, *, is_one: bool = False) -> Noun | None:
    """The counted noun that begins at token i, after a number; `is_one` if that number is one."""
    has_hyphen = i < end and words[i].text in {"-", "‑"} and words[i].touches_previous
    if has_hyphen and i + 1 < end and words[i + 1].touches_previous:
        return noun_described(words, i + 1, end)
    return _single(words, i, end) if is_one else _plural(words, i, end)


def noun_described(words: list[Token], i: int, end: int) -> Noun | None:
    """The noun a number describes: "four-cylinder", "a three course meal"."""
    token = words[i] if i < end else None
    if (
        token is None
        or not token.text[0].isalpha()
        or token.lower in PHRASE_ENDS
        or token.lower in PHRASE_OPENERS
    ):
        return None
    if token.lower in HYPHENATED_ADJECTIVES:
        return None
    if words[i - 1].text != "-" and (
        token.lower.endswith(("ed", "ly", "ing")) or token.text[0].isupper()
    ):
        return None
    return Noun(singular(token.lower), i + 1)


def noun_in_initials(words: list[Token], i: int, end: int) -> Noun | None:
    """What is counted by its initials: "0.5 WAR", "40 TEU"."""
    token = words[i] if i < end else None
    if token is None or len(token.text) < 2 or not (token.text.isalpha() and token.text.isupper()):
        return None
    return Noun(token.text, i + 1)


def noun_after_of(words: list[Token], i: int, end: int) -> Noun | None:
    """The noun after "of" in "two of the drivers", "one of the most popular books"."""
    while i < end and words[i].lower in BEFORE_PARTS:
        i += 1
    while i < end and words[i].text[0].isupper() and i + 1 < end and _is_owned(words, i + 1):
        i += 1
    if i < end and _is_owned(words, i):
        i += 1
    if i < end and words[i].lower in NUMERALS:
        return None
    return _plural(words, i, end)


def _is_owned(words: list[Token], i: int) -> bool:
    return words[i].lower.endswith(("'s", "’s"))


def is_best(words: list[Token], i: int, end: int) -> bool:
    """Whether a superlative follows: "one of the biggest firms", "one of the most gifted men"."""
    following_words = [word.lower for word in words[i : min(i + 5, end)]]
    return following_words[:1] == ["of"] and any(
        lower in SUPERLATIVES or (lower.endswith("est") and len(lower) > 5)
        for lower in following_words
    )


def _plural(words: list[Token], i: int, end: int) -> Noun | None:
    phrase: list[str] = []
    j = i
    while j < end and len(phrase) < LONGEST_PHRASE:
        token = words[j]
        if token.text in CLOSING_MARKS:
            return _quoted(words, j, end, phrase)
        if token.text in "-‑/" and token.touches_previous and j > i and token.text:
            j += 1
            continue
        is_joint = token.lower in {"and", "or"} or (token.text == "," and _is_listed(words[j - 1]))
        if is_joint and phrase and _joins(words, j, end):
            j += 1
            continue
        is_joined = token.touches_previous and j > i and words[j - 1].text in "-‑"
        is_lettered = token.text == "A" and j + 1 < end and words[j + 1].lower in AFTER_LETTERS
        if not token.text[0].isalpha() or (
            token.lower in PHRASE_ENDS
            and not (is_joined or is_lettered or token.text in NAMES_LIKE_PRONOUNS)
        ):
            return None
        word = token.text
        is_possessive = word.endswith(("'s", "’s"))
        if is_possessive and is_plural(word[:-2]):
            return _named(phrase, word[:-2], j + 1)
        if is_plural(word):
            k = _last_plural(words, j, end, phrase)
            head = "-" + singular(words[k].text) if is_joined and k == j else words[k].text
            return _named(phrase, head, k + 1)
        if is_possessive or not (token.lower in PHRASE_OPENERS and not phrase):
            phrase.append(_modifier(words, j, word))
        j += 1
    return None


def _quoted(words: list[Token], i: int, end: int, phrase: list[str]) -> Noun | None:
    """The noun of "512 ‘low-level’ thefts", "350 'early bird' tickets", "the 30 ‘heroes’".

    Not “512 'a lot'”, “30 'at risk' of closure”.
    """
    closing = _closing_mark(words, i, end)
    if closing is None:
        return None
    quoted = [_modifier(words, j, words[j].text) for j in range(i + 1, closing)]
    quoted = [word for word in quoted if word not in HYPHENS]
    if noun := _plural(words, closing + 1, end):
        return _named([*phrase, *quoted], noun.name, noun.end)
    is_last = closing + 1 >= end or words[closing + 1].lower in PHRASE_ENDS
    is_last = is_last or not words[closing + 1].text[0].isalnum()
    if not (is_last and is_plural(quoted[-1])):
        return None
    return _named([*phrase, *quoted[:-1]], quoted[-1], closing)


def _closing_mark(words: list[Token], i: int, end: int) -> int | None:
    """Where a few quoted words end that begin after the mark at token i: "512 ‘low-level’ thefts".

    A mark that stands directly after a word opens nothing.
    """
    touches_next = i + 1 < end and words[i + 1].touches_previous
    if words[i].touches_previous or not touches_next:
        return None
    for j in range(i + 1, min(i + LONGEST_QUOTE, end)):
        if words[j].text == CLOSING_MARKS[words[i].text]:
            return j if j > i + 1 else None
        if not (words[j].text[0].isalpha() or words[j].text in HYPHENS):
            return None
    return None


def _modifier(words: list[Token], j: int, word: str) -> str:
    return "-" + word if words[j].touches_previous and words[j - 1].text in "-‑" else word


def _named(phrase: list[str], head: str, end: int) -> Noun:
    name = " ".join([*phrase, singular(head)]).replace(" -", "-")
    return Noun(name, end)


def _is_listed(token: Token) -> bool:
    """Whether a comma may part the word from another adjective: "30 rural, remote schools". Not
    "of the 40 asked, local schools".
    """
    return _is_adjective(token.lower) and not token.lower.endswith("ed")


def _joins(words: list[Token], j: int, end: int) -> bool:
    """Whether "and" at j joins two modifiers of one plural: "digital and physical sales"."""
    for k in range(j + 1, min(j + 7, end)):
        if words[k].text in "-‑":
            continue
        if not words[k].text[0].isalpha() or words[k].lower in PHRASE_ENDS:
            return False
        if is_plural(words[k].text):
            return k > j + 1
    return False


def _last_plural(words: list[Token], j: int, end: int, phrase: list[str]) -> int:
    """The head of a phrase whose first plural is at j: "sales" may be followed by "managers"."""
    k = j + 1
    is_attributive = (
        words[j].lower in ATTRIBUTIVE_PLURALS and k < end and words[k].lower not in PHRASE_ENDS
    )
    if is_attributive and is_plural(words[k].text):
        phrase.append(words[j].text)
        return k
    return j


def _single(words: list[Token], i: int, end: int) -> Noun | None:
    """ "one man died", "one new local store", "one traffic light": the noun after it."""
    phrase: list[str] = []
    for j in range(i, min(i + LONGEST_PHRASE, end)):
        token = words[j]
        if token.text in "-‑" and token.touches_previous and phrase:
            continue
        if not _may_be_noun(token):
            break
        phrase.append(_modifier(words, j, token.text))
        if token.text[0].isupper() and _goes_on(words, j + 1, end):
            continue
        has_hyphen = j + 1 < end and words[j + 1].text in "-‑"
        if not has_hyphen and not _is_adjective(token.lower):
            noun_end = j + 1 + _is_compound(words, j + 1, end)
            return _named(
                phrase[:-1] if noun_end == j + 1 else phrase, words[noun_end - 1].text, noun_end
            )
    return None


def _goes_on(words: list[Token], i: int, end: int) -> bool:
    """Whether a name goes on to the noun it describes: "one West Virginia |official| said"."""
    is_noun = i < end and _may_be_noun(words[i])
    return is_noun and not words[i].lower.endswith(("ed", "ing", "s"))


def _may_be_noun(token: Token) -> bool:
    may_be = token.text[0].isalpha() and token.lower not in PHRASE_ENDS
    return may_be and not token.lower.endswith("ly")


def _is_compound(words: list[Token], i: int, end: int) -> bool:
    """Whether the word at i is the head of "one traffic light". Not "one man walks"."""
    if i >= end or not _may_be_noun(words[i]) or words[i].lower.endswith(("ed", "ing", "s")):
        return False
    return i + 1 >= end or not _may_be_noun(words[i + 1])


def _is_adjective(lower: str) -> bool:
    if lower in NOUNS_LIKE_ADJECTIVES:
        return False
    return lower in ADJECTIVES or (len(lower) > 4 and lower.endswith(ADJECTIVE_ENDINGS))
