"""What a number measures, as a phrase an editor can correct, and the known measure it is "
"likeliest to be.

The phrase is what stands after the number ("24% of adults": adults; "£5m for schools": schools) or
is counted by it, then the subject of its clause: "workers in the United Kingdom, Ford".
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from .. import vocabulary
from ..text import TOKEN, Token
from . import counted_nouns, direction_words, plurals, units
from .number_phrases import NumberPhrase
from .numerals import NUMERALS
from .units import TIME_UNITS

REACH = 30
LONGEST = 10
# How far into a sentence its first noun phrase is looked for.
SOUGHT = 200
DETERMINERS = counted_nouns.DETERMINERS | {"an", "this", "that", "some", "any", "each", "every"}
LINKING_WORDS = vocabulary.words("linking_words")
LEADING = DETERMINERS | LINKING_WORDS
VERBS = (
    direction_words.UP
    | direction_words.DOWN
    | direction_words.MOVEMENT_VERBS
    | vocabulary.words("verbs_of_measures")
)
# What leads from a number to what it measures: "of adults", "on roads". Not "to £5m", "at 3pm".
OPENING = frozenset({"of", "for", "in", "on", "per"})
CLOSING = LINKING_WORDS - OPENING
BETWEEN_VERBS = vocabulary.words("between_verbs")
UNCOUNTED_PLURALS = vocabulary.words("uncounted_plurals")
RELATIVE = frozenset({"which", "who", "that"})
EMPTY_PHRASES = vocabulary.words("empty_phrases")
MEANINGLESS = EMPTY_PHRASES | TIME_UNITS
BEFORE_NUMBERS = LINKING_WORDS | DETERMINERS | vocabulary.words("before_numbers")


def measured_phrase(
    words: list[Token], figure: NumberPhrase, start: int, end: int, taken: int
) -> str:
    """What the figure measures, in the words of its sentence; empty if nothing says it.

    `taken` is where the figure before it ends, whose words are its own.
    """
    floor = max(start, figure.start - REACH)
    parts = [_counted(words, figure), _after(words, figure, end)]
    edge = _number_edge(words, figure.start, floor)
    near = _before(words, edge, max(floor, taken))
    parts += [near, subject_phrase(words, figure, floor)]
    if not any(parts[1:]):
        parts.append(_topic(words, start, figure.start))
    kept = [part for i, part in enumerate(parts) if part and part not in parts[:i]]
    return ", ".join(kept)


def _counted(words: list[Token], figure: NumberPhrase) -> str:
    """The counted noun, plural as printed: "police officers"; "officer" if it is another's."""
    if figure.rule == "parallel" and not units.is_measure(figure.unit):
        return figure.unit
    if figure.rule != "noun" or figure.noun_end <= figure.end:
        return ""
    return _said(words, figure.end, figure.noun_end)


def _said(words: list[Token], first: int, last: int) -> str:
    """The words of a phrase, spaced as in the text, without what only leads in or out."""
    while first < last and (words[first].lower in LEADING or _is_mark(words[first])):
        if words[first].text == "A" and words[min(first + 1, last - 1)].text in "&-":
            break
        first += 1
    while first < last and (words[last - 1].lower in LEADING or _is_mark(words[last - 1])):
        last -= 1
    said = [
        words[i].text if i == first or words[i].touches_previous else " " + words[i].text
        for i in range(first, last)
    ]
    joined = "".join(said)
    named = any(character.isalpha() for character in joined)
    return joined if named and joined.lower() not in MEANINGLESS else ""


def _is_mark(token: Token) -> bool:
    return not token.text[0].isalnum()


def _after(words: list[Token], figure: NumberPhrase, end: int) -> str:
    """ "of adults", "for women", or the noun that the number describes: "a 25% duty"."""
    i = figure.noun_end
    if i >= end or (figure.rule == "noun" and words[i].lower not in LINKING_WORDS):
        return ""
    if words[i].lower in CLOSING:
        return ""
    if words[i].text == "-" and i + 1 < end:
        i += 1
    last = i
    while last < min(end, i + LONGEST) and _is_part(words[last].text):
        if words[last].text[0].isdecimal() or words[last].lower in NUMERALS:
            break
        last += 1
    return _said(words, i, last)


@lru_cache(maxsize=4096)
def _is_part(word: str) -> bool:
    """Whether a word may stand inside a noun phrase."""
    lower = word.lower()
    if word in {"-", "‑", "&", "/"} or lower in LEADING:
        return True
    return word[0].isalnum() and lower not in VERBS and lower not in counted_nouns.PHRASE_ENDS


def _number_edge(words: list[Token], i: int, floor: int) -> int:
    """Where the words before a number end, without "of", "by about", a bracket or a colon."""
    while i > floor and words[i - 1].lower in BEFORE_NUMBERS:
        i -= 1
    return i


def _before(words: list[Token], i: int, floor: int) -> str:
    """The noun phrase that ends at token i."""
    first = i
    while first > max(floor, i - LONGEST) and _is_part(words[first - 1].text):
        if _is_verb(words, first - 1):
            break
        first -= 1
    return _said(words, first, i)


def subject_phrase(words: list[Token], figure: NumberPhrase, start: int) -> str:
    """The phrase before the verb that the figure follows."""
    floor = max(start, figure.start - REACH)
    verb = next(
        (j for j in range(figure.start - 1, floor, -1) if _is_verb(words, j)),
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
    if verb > floor and words[verb - 1].lower in RELATIVE:
        verb -= 1 + (words[verb - 2].text == ",")
    return _before(words, verb, floor)


def _is_verb(words: list[Token], i: int) -> bool:
    """Whether the word is a verb of a clause. Not the participle of "the combined sales"."""
    lower = words[i].lower
    before = words[i - 1].lower if i else ""
    if before in RELATIVE and words[i].text[0].isalpha():
        return True
    if lower in VERBS:
        return before not in DETERMINERS
    return lower.endswith("ed") and len(lower) > 4 and before not in LEADING


def _topic(words: list[Token], start: int, end: int) -> str:
    """The first noun phrase of the sentence."""
    first = start
    end = min(end, start + SOUGHT)
    while first < end and (not _is_part(words[first].text) or words[first].lower in EMPTY_PHRASES):
        first += 1
    last = first
    while last < min(end, first + LONGEST) and _is_part(words[last].text):
        if last > first and _is_verb(words, last):
            break
        last += 1
    return _said(words, first, last)


def counted_by(subject: str) -> str:
    """The noun that a bare number counts, by the subject of its verb; empty if none does.

    "the number of deaths in fires" rose to 19: deaths; "car thefts" climbed to 6,933: car thefts.
    """
    words = subject.split(" ")
    lower = [word.lower() for word in words]
    for opening in (["number", "of"], ["total", "of"], ["numbers", "of"]):
        if opening[0] in lower[:3] and opening[1] in lower[:4]:
            after = lower.index("of") + 1
            words, lower = words[after:], lower[after:]
    last = next((i for i, word in enumerate(lower) if word in LINKING_WORDS), len(words))
    noun = words[:last]
    label = max((i for i, word in enumerate(noun) if not word.isalpha()), default=-1)
    noun = noun[label + 1 :]  # "Section 21 evictions"
    if not noun or noun[-1].lower() in UNCOUNTED_PLURALS or not plurals.is_plural(noun[-1]):
        return ""
    if not (noun[-1][0].islower() or (len(noun) == 1 and last < len(words))):
        return ""  # "Deaths among", not "Rangers"
    return " ".join([*noun[:-1], plurals.singular(noun[-1])]).lower()


def noun_numbered(words: list[Token], figure: NumberPhrase, start: int) -> str:
    """The noun of "the number of patients waiting a year fell to 20,000"; empty if none is."""
    for j in range(figure.start - 3, max(start, figure.start - REACH), -1):
        if words[j].text in ",;:":
            break
        if words[j].lower in {"number", "numbers"} and words[j + 1].lower == "of":
            noun = counted_nouns.noun_after_of(words, j + 2, figure.start)
            return noun.name if noun else ""
    return ""


def likeliest_measure(phrase_words: str, unit: str, measures: Sequence[Mapping]) -> str | None:
    """The slug of the known measure whose name, aliases and unit fit best, or None.

    A measure is a mapping with slug, name, aliases (a list of names) and unit. At least half of the
    words of one of its names must be among the words given.
    """
    if not measures:
        return None
    given = _stems(phrase_words) | _stems(unit)
    best, slug = 0.0, None
    for measure in measures:
        for share in _name_shares(measure, given):
            score = share + (0.25 if share >= 0.5 and measure.get("unit") == unit else 0)
            if share >= 0.5 and score > best:
                best, slug = score, measure["slug"]
    return slug


def mentioned_measures(text: str, measures: Sequence[Mapping]) -> list[Mapping]:
    """The measures that a phrase of the text may name: it has half of the words of a name."""
    given = _stems(text) | _stems(" ".join(TOKEN.findall(text))) if measures else frozenset()
    return [measure for measure in measures if max(_name_shares(measure, given)) >= 0.5]


def _name_shares(measure: Mapping, given: frozenset[str]) -> Iterator[float]:
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
