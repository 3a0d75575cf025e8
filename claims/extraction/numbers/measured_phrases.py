"""What a number measures, as a phrase that an editor can correct, and the likeliest known measure.

The phrase is what stands after the number ("24% of adults": adults; "£5m for schools": schools) or
is counted by it, then the subject of its clause: "workers in the United Kingdom, Ford".
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from .. import vocabulary
from ..text import TOKEN, Token
from . import counted_nouns, direction_words, plurals, units
from .number_phrases import NumberPhrase
from .numerals import NUMERALS
from .units import TIME_UNITS

# A known measure: its slug, name, aliases (a list of names) and unit.
MeasureData = Mapping[str, Any]

REACH = 30
LONGEST_PHRASE = 10
# How far into a sentence its first noun phrase is looked for.
TOPIC_REACH = 200
DETERMINERS = counted_nouns.DETERMINERS | {"an", "this", "that", "some", "any", "each", "every"}
LINKING_WORDS = vocabulary.words("linking_words")
LEADING_WORDS = DETERMINERS | LINKING_WORDS
VERBS = (
    direction_words.UP
    | direction_words.DOWN
    | direction_words.MOVEMENT_VERBS
    | vocabulary.words("verbs_of_measures")
)
# What leads from a number to what it measures: "of adults", "on roads". Not "to £5m", "at 3pm".
OPENING_WORDS = frozenset({"of", "for", "in", "on", "per"})
CLOSING_WORDS = LINKING_WORDS - OPENING_WORDS
BETWEEN_VERBS = vocabulary.words("between_verbs")
UNCOUNTED_PLURALS = vocabulary.words("uncounted_plurals")
RELATIVES = frozenset({"which", "who", "that"})
EMPTY_PHRASES = vocabulary.words("empty_phrases")
MEANINGLESS = EMPTY_PHRASES | TIME_UNITS
BEFORE_NUMBERS = LINKING_WORDS | DETERMINERS | vocabulary.words("before_numbers")


def measured_phrase(
    words: list[Token], phrase: NumberPhrase, start: int, end: int, previous_end: int
) -> str:
    """What the number measures, in the words of its sentence; empty if nothing says it.

    `previous_end` is where the number before it ends, whose words are its own.
    """
    floor = max(start, phrase.start - REACH)
    parts = [_counted_noun(words, phrase), _phrase_after(words, phrase, end)]
    number_edge = _number_edge(words, phrase.start, floor)
    phrase_before = _phrase_before(words, number_edge, max(floor, previous_end))
    parts += [phrase_before, subject_phrase(words, phrase, floor)]
    if not any(parts[1:]):
        parts.append(_topic(words, start, phrase.start))
    distinct = [part for i, part in enumerate(parts) if part and part not in parts[:i]]
    return ", ".join(distinct)


def _counted_noun(words: list[Token], phrase: NumberPhrase) -> str:
    """The counted noun, plural as printed: "police officers"; "officer" if it is another's."""
    if phrase.rule == "parallel" and not units.is_measure(phrase.unit):
        return phrase.unit
    if phrase.rule != "noun" or phrase.noun_end <= phrase.end:
        return ""
    return _phrase_text(words, phrase.end, phrase.noun_end)


def _phrase_text(words: list[Token], start: int, end: int) -> str:
    """The words of a phrase, spaced as in the text, without what only leads in or out."""
    while start < end and (words[start].lower in LEADING_WORDS or _is_mark(words[start])):
        if words[start].text == "A" and words[min(start + 1, end - 1)].text in "&-":
            break
        start += 1
    while start < end and (words[end - 1].lower in LEADING_WORDS or _is_mark(words[end - 1])):
        end -= 1
    pieces = [
        words[i].text if i == start or words[i].touches_previous else " " + words[i].text
        for i in range(start, end)
    ]
    text = "".join(pieces)
    has_letters = any(character.isalpha() for character in text)
    return text if has_letters and text.lower() not in MEANINGLESS else ""


def _is_mark(token: Token) -> bool:
    return not token.text[0].isalnum()


def _phrase_after(words: list[Token], phrase: NumberPhrase, end: int) -> str:
    """ "24% of adults", "24% for women", or the noun that the number describes: "a 25% duty"."""
    i = phrase.noun_end
    if i >= end or (phrase.rule == "noun" and words[i].lower not in LINKING_WORDS):
        return ""
    if words[i].lower in CLOSING_WORDS:
        return ""
    if words[i].text == "-" and i + 1 < end:
        i += 1
    phrase_end = i
    while phrase_end < min(end, i + LONGEST_PHRASE) and _is_part(words[phrase_end].text):
        if words[phrase_end].text[0].isdecimal() or words[phrase_end].lower in NUMERALS:
            break
        phrase_end += 1
    return _phrase_text(words, i, phrase_end)


@lru_cache(maxsize=4096)
def _is_part(word: str) -> bool:
    """Whether a word may stand inside a noun phrase: "24% of adult men"."""
    lower = word.lower()
    if word in {"-", "‑", "&", "/"} or lower in LEADING_WORDS:
        return True
    return word[0].isalnum() and lower not in VERBS and lower not in counted_nouns.PHRASE_ENDS


def _number_edge(words: list[Token], i: int, floor: int) -> int:
    """Where the words before a number end, without "of", "by about", a bracket or a colon."""
    while i > floor and words[i - 1].lower in BEFORE_NUMBERS:
        i -= 1
    return i


def _phrase_before(words: list[Token], i: int, floor: int) -> str:
    """The noun phrase that ends at token i."""
    start = i
    while start > max(floor, i - LONGEST_PHRASE) and _is_part(words[start - 1].text):
        if _is_verb(words, start - 1):
            break
        start -= 1
    return _phrase_text(words, start, i)


def subject_phrase(words: list[Token], phrase: NumberPhrase, start: int) -> str:
    """The phrase before the verb that the number follows."""
    floor = max(start, phrase.start - REACH)
    verb = next(
        (j for j in range(phrase.start - 1, floor, -1) if _is_verb(words, j)),
        None,
    )
    if verb is None:
        return ""
    while verb > floor and (
        _is_verb(words, verb - 1)
        or words[verb - 1].lower in BETWEEN_VERBS
        or words[verb - 1].lower.endswith("ly")
    ):
        verb -= 1
    if verb > floor and words[verb - 1].lower in RELATIVES:
        verb -= 1 + (words[verb - 2].text == ",")
    return _phrase_before(words, verb, floor)


def _is_verb(words: list[Token], i: int) -> bool:
    """Whether the word is a verb of a clause. Not the participle of "the combined sales"."""
    lower = words[i].lower
    preceding = words[i - 1].lower if i else ""
    if preceding in RELATIVES and words[i].text[0].isalpha():
        return True
    if lower in VERBS:
        return preceding not in DETERMINERS
    return lower.endswith("ed") and len(lower) > 4 and preceding not in LEADING_WORDS


def _topic(words: list[Token], start: int, end: int) -> str:
    """The first noun phrase of the sentence."""
    phrase_start = start
    end = min(end, start + TOPIC_REACH)
    while phrase_start < end and (
        not _is_part(words[phrase_start].text) or words[phrase_start].lower in EMPTY_PHRASES
    ):
        phrase_start += 1
    phrase_end = phrase_start
    while phrase_end < min(end, phrase_start + LONGEST_PHRASE) and _is_part(words[phrase_end].text):
        if phrase_end > phrase_start and _is_verb(words, phrase_end):
            break
        phrase_end += 1
    return _phrase_text(words, phrase_start, phrase_end)


def counted_by(subject: str) -> str:
    """The noun that a bare number counts, by the subject of its verb; empty if none does.

    "the number of deaths in fires" rose to 19: deaths; "car thefts" climbed to 6,933: car thefts.
    """
    words = subject.split(" ")
    lower = [word.lower() for word in words]
    for opening in (["number", "of"], ["total", "of"], ["numbers", "of"]):
        if opening[0] in lower[:3] and opening[1] in lower[:4]:
            noun_start = lower.index("of") + 1
            words, lower = words[noun_start:], lower[noun_start:]
    noun_end = next((i for i, word in enumerate(lower) if word in LINKING_WORDS), len(words))
    noun = words[:noun_end]
    label_end = max((i for i, word in enumerate(noun) if not word.isalpha()), default=-1)
    noun = noun[label_end + 1 :]  # "Section 21 evictions"
    if not noun or noun[-1].lower() in UNCOUNTED_PLURALS or not plurals.is_plural(noun[-1]):
        return ""
    if not (noun[-1][0].islower() or (len(noun) == 1 and noun_end < len(words))):
        return ""  # "Deaths among", not "Rangers"
    return " ".join([*noun[:-1], plurals.singular(noun[-1])]).lower()


def noun_numbered(words: list[Token], phrase: NumberPhrase, start: int) -> str:
    """The noun of "the number of patients waiting a year fell to 20,000"; empty if none is."""
    for j in range(phrase.start - 3, max(start, phrase.start - REACH), -1):
        if words[j].text in ",;:":
            break
        if words[j].lower in {"number", "numbers"} and words[j + 1].lower == "of":
            noun = counted_nouns.noun_after_of(words, j + 2, phrase.start)
            return noun.name if noun else ""
    return ""


def likeliest_measure(phrase_words: str, unit: str, measures: Sequence[MeasureData]) -> str | None:
    """The slug of the known measure whose name, aliases and unit fit best, or None.

    A measure is a mapping with slug, name, aliases (a list of names) and unit. At least half of the
    words of one of its names must be among the words given.
    """
    if not measures:
        return None
    stems = _stems(phrase_words) | _stems(unit)
    best_score, slug = 0.0, None
    for measure in measures:
        for share in _name_shares(measure, stems):
            score = share + (0.25 if share >= 0.5 and measure.get("unit") == unit else 0)
            if share >= 0.5 and score > best_score:
                best_score, slug = score, measure["slug"]
    return slug


def mentioned_measures(text: str, measures: Sequence[MeasureData]) -> list[MeasureData]:
    """The measures that a phrase of the text may name: it has half of the words of a name."""
    given = _stems(text) | _stems(" ".join(TOKEN.findall(text))) if measures else frozenset()
    return [measure for measure in measures if max(_name_shares(measure, given)) >= 0.5]


def _name_shares(measure: MeasureData, given: frozenset[str]) -> Iterator[float]:
    """The share of each name's words that are given."""
    for name in (measure["name"], *measure.get("aliases", ())):
        wanted = _stems_of_name(name)
        yield len(wanted & given) / len(wanted) if wanted else 0


def _stems(text: str) -> frozenset[str]:
    return (
        frozenset(
            plurals.singular(word).lower()
            for word in text.replace("-", " ").replace(",", " ").split()
        )
        - DETERMINERS
        - LINKING_WORDS
    )


# A name is compared with every number of a text, and of the next text.
_stems_of_name = lru_cache(maxsize=4096)(_stems)
