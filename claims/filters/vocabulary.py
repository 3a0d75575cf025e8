"""The words of a search against those that published claims are found by.

How rare a word is among them says how much it tells; one that none of them has may be a typing
error of one that some have.
"""

import re
from dataclasses import dataclass
from math import log

from django.db import connection
from rapidfuzz.distance import OSA

SHORTEST_STEM = 5  # letters of a word that may have another ending, or another letter
SHORTEST_MISTYPED = 4  # letters of a word that may have an error
TWO_ERRORS_FROM = 9  # letters
CORRECTIONS_AT_MOST = 3
# What a stem may have lost: deploy of deployments, recognit of recognition, robberi of robbery.
ENDINGS = (
    *("", "e", "s", "es", "ed", "er", "ers", "y", "ly", "al", "als", "ic", "ity", "ing", "ings"),
    *("ion", "ions", "ive", "ate", "able", "ance", "ence", "ment", "ments", "ation", "ations"),
)
# Letters that may be the first ones of words; a small s at their end may make several of them.
INITIALS = re.compile(r"[a-z]{3,7}", re.IGNORECASE)
# From so many the last one may be a word that is not printed: MAPPA, of arrangements.
LAST_MAY_BE_MISSING_FROM = 5
SMALL_WORDS = r"(?:\W+(?:and|at|by|for|in|of|on|the|to))*\W+"

# For each typed word its lexemes, each with the number of claims that have it; where none has, the
# words of the record that begin alike and are about as long, and what it may be the initials of in
# the names and definitions of measures. The last row has the number of claims.
LOOK_UP = f"""
WITH typed AS (
    SELECT typed.word, initials, lexeme, number
    FROM unnest(%s::text[], %s::text[]) typed (word, initials)
    CROSS JOIN LATERAL unnest(tsvector_to_array(claims_search_vector(typed.word))) lexeme
    CROSS JOIN LATERAL (
        SELECT coalesce(sum(count), 0) AS number FROM claims_searchword counted
        WHERE counted.word = lexeme
    ) counted
)
SELECT typed.word, lexeme, number, ARRAY(
    SELECT counted.word || ' ' || sum(count) FROM claims_searchword counted
    WHERE number = 0 AND lexeme !~ '^[0-9]'
    AND counted.word >= left(lexeme, 1) AND counted.word < left(lexeme, 1) || U&'\\FFFF'
    AND (length(counted.word) BETWEEN length(typed.word) - {max(map(len, ENDINGS)) + 2}
            AND length(typed.word) + 2
         OR starts_with(lexeme, counted.word))
    GROUP BY counted.word HAVING sum(count) > 0 ORDER BY counted.word
), ARRAY(
    SELECT DISTINCT lower((regexp_match(said, initials, 'i'))[1]) FROM claims_measure measure
    CROSS JOIN LATERAL unnest(measure.aliases || ARRAY[measure.name, measure.definition]) said
    WHERE number = 0 AND initials <> '' AND public_since IS NOT NULL AND said ~* initials
    LIMIT {CORRECTIONS_AT_MOST}
) FROM typed
UNION ALL
SELECT '', '', coalesce(sum(count), 0), '{{}}', '{{}}' FROM claims_tally WHERE "column" = 'form'
"""  # noqa: S608
# A word that is not on record, on any record.
WEIGHT_OF_UNKNOWN = 5.0
# Numbers that are no figures, such as years, stand in many claims.
WEIGHT_OF_NUMBER = 2.5


@dataclass(frozen=True)
class TypedWord:
    """A typed word, how many claims have it and what that weighs.

    Where none has it, `corrections` are the lexemes that may be meant, and they are counted; or
    `initials_of` has the words whose first letters it may be.
    """

    word: str
    count: int
    weight: float
    corrections: tuple[str, ...] = ()
    initials_of: tuple[str, ...] = ()

    @property
    def is_on_record(self) -> bool:
        return self.count > 0 and not (self.corrections or self.initials_of)


def look_up(words) -> list[TypedWord]:
    """Each of the words but those too common to be sought; of two lexemes the rarer counts."""
    with connection.cursor() as cursor:
        cursor.execute(LOOK_UP, [list(words), [*map(initials_pattern, words)]])
        *rows, (_, _, total, *_) = cursor.fetchall()
    typed: dict[str, TypedWord] = {}
    for word, *row in rows:
        read = read_word(word, row, int(total))
        if word not in typed or read.weight > typed[word].weight:
            typed[word] = read
    return [typed[word] for word in words if word in typed]


def initials_pattern(word):
    """What matches words that begin with its letters: RSOs, Registered sex offenders."""
    if not INITIALS.fullmatch(word):
        return ""
    *letters, last = (rf"\m{letter}\w*" for letter in word)
    is_optional = len(word) >= LAST_MAY_BE_MISSING_FROM or word.endswith("s")
    ending = f"(?:{SMALL_WORDS}{last})?" if is_optional else f"{SMALL_WORDS}{last}"
    return f"({SMALL_WORDS.join(letters)}{ending})"


def read_word(word, row, total):
    lexeme, number, candidates, names = row
    if lexeme[0].isdecimal():
        return TypedWord(word, 1, WEIGHT_OF_NUMBER)
    if number:
        return TypedWord(word, int(number), rarity(int(number), total))
    if names and word[:2].isupper():
        return TypedWord(word, 1, WEIGHT_OF_UNKNOWN, initials_of=tuple(names))
    meant = closest(word.lower(), lexeme, candidates)
    count = sum(count for _, count in meant)
    weight = rarity(count, total) if count else WEIGHT_OF_UNKNOWN
    return TypedWord(word, count, weight, tuple(name for name, _ in meant))


def rarity(count, total) -> float:
    return log(1 + total / count)


def closest(word, lexeme, candidates):
    """Those of the candidates, “lexeme count”, that may have been meant: (lexeme, count)."""
    distances = []
    for candidate in candidates:
        meant, count = candidate.rsplit(" ", 1)
        distance = errors_between(word, lexeme, meant)
        if distance is not None:
            distances.append((distance, -int(count), meant))
    if not distances:
        return []
    least = min(distances)[0]
    best = sorted(row for row in distances if row[0] == least)[:CORRECTIONS_AT_MOST]
    return [(meant, -count) for _, count, meant in best]


def errors_between(word, lexeme, meant):
    """How many typing errors make one of the other, or None where that is too many.

    The record's words are stems: “deploments” is compared with what “deploy” may be the stem of.
    """
    is_long = min(len(lexeme), len(meant)) >= SHORTEST_STEM
    if is_long and (lexeme.startswith(meant) or meant.startswith(lexeme)):
        return 1
    limit = errors_at_most(word)
    stem = meant.removesuffix("i")
    forms = {meant + ending for ending in ENDINGS} | {stem + "y", stem + "ies"}
    pairs = [(lexeme, meant), *((word, form) for form in forms if is_long or form == word)]
    errors = (
        OSA.distance(*pair, score_cutoff=limit) for pair in pairs if is_long or is_like(*pair)
    )
    return min((number for number in errors if number <= limit), default=None)


def errors_at_most(word):
    """Rowly for Rowley, oficers for officers, recogniton for recognition."""
    return 2 if len(word) >= TWO_ERRORS_FROM else 1


def is_like(typed, meant):
    """Whether two short ones are one word rather than two: not Leeds and lead, warn and ward.

    A letter may be missing, doubled or swapped with the next, not another one.
    """
    return len(typed) >= SHORTEST_MISTYPED and set(typed) == set(meant)
