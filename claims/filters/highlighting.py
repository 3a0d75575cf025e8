"""Which words of a page a search has found, so that they can be marked in the text.

PostgreSQL decides: every distinct word and figure of the page goes to it once, in one query,
and comes back if it matches any word searched for. “1.7k” finds and marks “1,700”.
"""

import re
from html import escape

from django.db import connection

# A figure with its unit of scale, or else a word. Must match whole "£260 million", "1.7k",
# "50 per cent", "1,700", "Met's"; must not match "," or take the full stop of "in 2024." along.
SEARCHABLE_WORD = re.compile(
    r"\d+(?:[,.]\d+)*(?:[ \u00a0-]?(?:k|thousand|mn?|million|bn?|billion|tn|trillion)\b)?"
    r"(?:\s?%|\sper cent\b)?|\w+(?:['’]\w+)?",
    re.IGNORECASE,
)

# A word and what it is found by begin with one letter; a figure may be found by a word of scale.
# Most words of a page are set aside by that, which is quick.
MATCHING_WORDS = r"""
WITH found AS (
    SELECT replace(found[1], '''''', '''') AS lexeme
    FROM unnest(%s::text[]) typed,
        regexp_matches(querytree(claims_search_query(typed)), '''((?:[^'']|'''')*)''', 'g') AS found
), sought AS (
    SELECT array_agg(lexeme) AS lexemes, array_agg(left(lexeme, 1)) AS initials FROM found
)
SELECT word FROM unnest(%s::text[]) word, sought
WHERE CASE WHEN word ~ '^\d' OR lower(left(word, 1)) = ANY (initials)
    THEN tsvector_to_array(claims_search_vector(word)) && lexemes END
"""


class Highlighter:
    """The words of `claims` that a search for `words`, texts, finds; of none none, and no query."""

    def __init__(self, words, claims):
        texts = (text for claim in claims for text in searched_texts(claim))
        self.matching = matching_words(words, texts) if words else frozenset()

    def highlight(self, text):
        """`text` as HTML, with the words that match in <mark>."""
        return "".join(self.parts(text)) if self.matching else escape(text)

    def parts(self, text):
        position = 0
        for match in SEARCHABLE_WORD.finditer(text):
            if match[0] in self.matching:
                yield escape(text[position : match.start()])
                yield f"<mark>{escape(match[0])}</mark>"
                position = match.end()
        yield escape(text[position:])


def searched_texts(claim):
    """The texts of a claim's line that a search looks at."""
    quotation = claim.quotation
    return claim.as_printed, claim.statement, claim.measure.name, quotation.speaker.name


def matching_words(words, texts):
    """The distinct words of `texts` that a search for `words` finds."""
    distinct = {match[0] for text in texts for match in SEARCHABLE_WORD.finditer(text)}
    with connection.cursor() as cursor:
        cursor.execute(MATCHING_WORDS, [words, sorted(distinct)])
        return frozenset(word for (word,) in cursor)
