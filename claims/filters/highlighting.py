"""Which words of a page a search has found, so that they can be marked in the text.

PostgreSQL decides: every distinct word and figure of the page goes to it once, in one query,
and comes back if it matches any word searched for. “1.7k” finds and marks “1,700”.
"""

import re
from html import escape

from django.db import connection

from ..figures.sentences import join_words

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
WITH searched AS (
    SELECT replace(term[1], '''''', '''') AS lexeme
    FROM unnest(%s::text[]) typed,
        regexp_matches(querytree(claims_search_query(typed)), '''((?:[^'']|'''')*)''', 'g') AS term
    UNION SELECT unnest(%s::text[])
), sought AS (
    SELECT array_agg(lexeme) AS lexemes, array_agg(left(lexeme, 1)) AS initials FROM searched
), matching AS (
    SELECT word, ARRAY(
        SELECT unnest(tsvector_to_array(claims_search_vector(word)))
        INTERSECT SELECT unnest(lexemes)
    ) AS lexemes
    FROM unnest(%s::text[]) word, sought
    WHERE word ~ '^\d' OR lower(left(word, 1)) = ANY (initials)
)
SELECT word, lexemes FROM matching WHERE lexemes <> '{}'
"""


class Highlighter:
    """The words of `claims` that a search finds: one for `texts`, or for what they may mean.

    `lexemes` are the words of the record that a typing error may mean. Without texts nothing is
    found, and nothing asked.
    """

    def __init__(self, texts, lexemes, claims):
        pages = (text for claim in claims for text in all_texts(claim))
        self.matching = matching_words(texts, lexemes, pages) if texts else {}

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

    def why(self, claim):
        """Where the words stand that the line of a claim has not: “axe” in the headline."""
        seen = {lexeme for text in shown_texts(claim) for lexeme in self.lexemes_of(text)}
        reasons = []
        for where, text in hidden_texts(claim) if self.matching else ():
            if words := self.new_words(text, seen):
                reasons.append(f"{join_words([f'“{word}”' for word in words])} {where}")
                seen |= set(self.lexemes_of(text))
        return "; ".join(reasons)

    def new_words(self, text, seen):
        """The words of a text that are found and have not been seen, each once."""
        words = (match[0] for match in SEARCHABLE_WORD.finditer(text))
        new = (word for word in words if not seen.issuperset(self.matching.get(word, ())))
        return list({word.lower(): word for word in new}.values())

    def lexemes_of(self, text):
        for match in SEARCHABLE_WORD.finditer(text):
            yield from self.matching.get(match[0], ())


def shown_texts(claim):
    """The texts of a claim's line that a search looks at."""
    quotation = claim.quotation
    shown = (claim.as_printed, claim.statement, claim.measure.name, quotation.attribution)
    return *shown, quotation.article.publication.name


def hidden_texts(claim):
    """What else a search looks at, with where that is; claims come from `for_searched_lines`."""
    quotation, place = claim.quotation, claim.place
    unit = claim.unit or claim.measure.unit
    people = filter(None, [quotation.speaker, quotation.on_behalf_of, quotation.credited_to])
    places = [place, place.parent] if place and place.parent else [place] if place else []
    return [
        ("in the headline", quotation.article.headline),
        ("in the quotation", quotation.exact),
        ("in the measure’s other names", " · ".join(claim.measure.aliases)),
        ("in the names of who said or counted it", names_of(people)),
        ("in the place", names_of(places)),
        ("in who is counted", claim.population),
        ("in the unit", f"{unit.plural} {unit.singular}" if unit else ""),
        ("in what the rate is per", claim.per),
        ("in the note", claim.public_note),
        ("in the topics", " · ".join(claim.topic_names)),
    ]


def names_of(records):
    return " · ".join(name for record in records for name in [record.name, *record.aliases])


def all_texts(claim):
    return [*shown_texts(claim), *(text for _, text in hidden_texts(claim))]


def matching_words(texts, lexemes, pages):
    """The distinct words of `pages` that a search finds, each with what it is found by."""
    distinct = {match[0] for text in pages for match in SEARCHABLE_WORD.finditer(text)}
    with connection.cursor() as cursor:
        cursor.execute(MATCHING_WORDS, [list(texts), list(lexemes), sorted(distinct)])
        return {word: frozenset(lexemes_of_word) for word, lexemes_of_word in cursor}
