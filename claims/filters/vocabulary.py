"""The words of a search against those that published claims are found by.

How rare a word is among them says how much it tells; one that none of them has may be a typing
error of one that some have.
"""

from dataclasses import dataclass
from math import log

from django.db import connection
from rapidfuzz.distance import OSA

# For each typed word its lexemes, each with the number of claims that have it; where none has, the
# words of the record that begin alike and are about as long. The last row has the number of claims.
LOOK_UP = """
WITH typed AS (
    SELECT typed.word, lexeme, number FROM unnest(%s::text[]) typed (word)
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
    AND (length(counted.word) BETWEEN length(lexeme) - 2 AND length(typed.word) + 2
         OR starts_with(lexeme, counted.word))
    GROUP BY counted.word HAVING sum(count) > 0 ORDER BY counted.word
) FROM typed
UNION ALL
SELECT '', '', coalesce(sum(count), 0), '{}' FROM claims_tally WHERE "column" = 'form'
"""
SHORTEST_STEM = 5  # letters of a word that may have another ending, or another letter
SHORTEST_MISTYPED = 4  # letters of a word that may have an error
TWO_ERRORS_FROM = 9  # letters
CORRECTIONS_AT_MOST = 3
# A word that is not on record, on any record.
WEIGHT_OF_UNKNOWN = 5.0
# Numbers that are no figures, such as years, stand in many claims.
WEIGHT_OF_NUMBER = 2.5


@dataclass(frozen=True)
class TypedWord:
    """A typed word, how many claims have it and what that weighs.

    Where none has it, `corrections` are the lexemes that may be meant, and they are counted.
    """

    word: str
    count: int
    weight: float
    corrections: tuple[str, ...] = ()

    @property
    def is_on_record(self) -> bool:
        return self.count > 0 and not self.corrections


def look_up(words) -> list[TypedWord]:
    """Each of the words but those too common to be sought; of two lexemes the rarer counts."""
    with connection.cursor() as cursor:
        cursor.execute(LOOK_UP, [list(words)])
        *rows, (_, _, total, _) = cursor.fetchall()
    typed: dict[str, TypedWord] = {}
    for word, lexeme, number, candidates in rows:
        read = read_word(word, lexeme, int(number), candidates, int(total))
        if word not in typed or read.weight > typed[word].weight:
            typed[word] = read
    return [typed[word] for word in words if word in typed]


def read_word(word, lexeme, number, candidates, total):
    if lexeme[0].isdecimal():
        return TypedWord(word, 1, WEIGHT_OF_NUMBER)
    if number:
        return TypedWord(word, number, rarity(number, total))
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

    The record's words are stems: “recognit” may be meant by “recogniton” as well as by its stem.
    """
    if min(len(lexeme), len(meant)) >= SHORTEST_STEM and (
        lexeme.startswith(meant) or meant.startswith(lexeme)
    ):
        return 1
    limits = {word: errors_at_most(word), lexeme: errors_at_most(word)}
    if len(meant) >= SHORTEST_STEM:
        # The end may be wrong as well, so that it was not taken off: carnvial, carniv.
        limits[word[: len(meant)]] = 1
    errors = {typed: OSA.distance(typed, meant) for typed in limits}
    possible = [n for typed, n in errors.items() if n <= limits[typed] and is_like(typed, meant)]
    return min(possible, default=None)


def errors_at_most(word):
    """Rowly for Rowley, oficers for officers, recogniton for recognition."""
    return 2 if len(word) >= TWO_ERRORS_FROM else 1


def is_like(typed, meant):
    """Whether the two are one word rather than two: not Leeds and lead, warn and ward.

    Of short ones a letter may be missing, doubled or swapped with the next, not another one.
    """
    is_long = min(len(typed), len(meant)) >= SHORTEST_STEM
    has_others = sorted(set(typed)) != sorted(set(meant))
    return is_long or (len(typed) >= SHORTEST_MISTYPED and not has_others)
