"""The claims that come closest to a search, where few or none have all that was typed.

They are ranked by what they have of it: rare words count more than common ones, and a figure more
than any word, less the farther it is from what was typed. They are in no count and no file.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from django.db import connection
from django.utils.text import capfirst

from ..figures.words import decimals_written, write_fraction, write_number
from ..models.listing import INDEXED_VALUE, WEIGHTS
from .typed_query import TypedDate, TypedFigure, TypedQuery, spellings_of
from .vocabulary import WEIGHT_OF_NUMBER, TypedWord

NEAR_AT_MOST = 10
WITH_A_WORD_AT_MOST = 20_000  # claims that are ranked because they have one of the words
WORKED_OUT_AT_MOST = 100  # claims of what the site worked out
WHOLE = 100  # per cent
NEIGHBOURS_AT_MOST = 500  # claims of the nearest figures on either side
# What a claim must have, by weight, of what the closest one has.
LEAST_SHARE_OF_CLOSEST = 0.45
# A typed figure weighs more than any word; of a small record, whose words weigh little, so much.
LEAST_WEIGHT_OF_FIGURE = 6.0
TIMES_HEAVIEST_WORD = 1.2
# A claim's own value weighs more than a figure that is near, that only stands in its words,
# as in a headline, or that the site worked out.
SHARE_OF_OTHER_FIGURES = 0.75
# How much it counts beside all of it where the words stand: in a claim's own before a headline.
SHARE_OF_RANK = 0.35

# The parts are constants of this module; whatever a reader typed is a parameter.
NEAR = f"""
WITH listed AS NOT MATERIALIZED ({{listed}}),
candidate (claim_id, working) AS ({{candidates}}),
scored AS (
    SELECT DISTINCT ON (claim_id) claim_id, {{score}} AS score,
        ts_rank(ARRAY{WEIGHTS}::real[], listing.search, {{query}}) AS rank,
        ARRAY[{{has}}]::boolean[] AS has, listing.value, candidate.working
    FROM candidate JOIN claims_listing listing USING (claim_id)
    JOIN claims_measure measure ON measure.id = listing.measure_id
    LEFT JOIN claims_unit unit ON unit.id = coalesce(listing.unit_id, measure.unit_id)
    WHERE listing.claim_id <> ALL (%s)
    ORDER BY claim_id, candidate.working
)
SELECT claim_id, score, has, value, working FROM scored WHERE score > 0
ORDER BY score + {SHARE_OF_RANK} * rank * %s DESC, claim_id DESC LIMIT {NEAR_AT_MOST}
"""  # noqa: S608
WITH_A_WORD = """
(SELECT claim_id, NULL::text FROM listed WHERE search @@ {query}
 ORDER BY claim_id DESC LIMIT %s)
"""
NEIGHBOURS = f"""
(SELECT claim_id, NULL FROM listed WHERE {INDEXED_VALUE} BETWEEN %s AND %s
 ORDER BY {INDEXED_VALUE} {{direction}}, claim_id {{direction}} LIMIT %s)
"""  # noqa: S608
WORKED_OUT = """
(SELECT input.claim_id, finding.working FROM claims_finding finding
 JOIN claims_findinginput input ON input.finding_id = finding.id AND input.position = 1
 WHERE finding.ended_at IS NULL AND finding.dismissed_at IS NULL
 AND claims_search_vector(finding.working) @@ {query}
 AND input.claim_id IN (SELECT claim_id FROM listed)
 AND NOT EXISTS (
     SELECT FROM claims_findinginput other JOIN claims_claim c ON c.id = other.claim_id
     WHERE other.finding_id = finding.id AND (c.state <> 'published' OR c.value = %s))
 ORDER BY finding.id DESC LIMIT %s)
"""
IS_OF = """
(listing.search @@ {query}
 OR listing.published_precision <> 'year' AND listing.published_on {is_then}
 OR listing.dated_precision <> 'year' AND listing.dated_on {is_then_too})
"""
IS_MONEY = "(listing.form = 'money' OR coalesce(unit.dimension, '') LIKE 'money%%')"
IS_SHARE = (
    "(listing.form IN ('share', 'percent-change', 'point-change')"
    " OR coalesce(unit.dimension, '') LIKE 'share%%')"
)


@dataclass(frozen=True)
class NearClaim:
    """A claim that has not all of what was typed, and in words what differs."""

    claim_id: int
    differs: str
    mark: str = "other"  # or "worked" out by the site


@dataclass(frozen=True)
class Sql:
    """A piece of a statement and its parameters."""

    text: str
    params: tuple = ()

    @classmethod
    def joined(cls, separator, pieces):
        pieces = list(pieces)
        params = (param for piece in pieces for param in piece.params)
        return cls(separator.join(piece.text for piece in pieces), tuple(params))

    @classmethod
    def filled(cls, template, **pieces):
        """A template with the pieces in the order in which it has them."""
        params = (param for piece in pieces.values() for param in piece.params)
        return cls(
            template.format(**{name: piece.text for name, piece in pieces.items()}), tuple(params)
        )

    def then(self, *params):
        return Sql(self.text, (*self.params, *params))


@dataclass(frozen=True)
class SoughtWord:
    """A typed word as a part of the statement that ranks claims."""

    typed: TypedWord

    @property
    def weight(self):
        return self.typed.weight

    @property
    def query(self):
        if self.typed.corrections:
            lexemes = " | ".join(map(quoted_lexeme, self.typed.corrections))
            return Sql("%s::tsquery", (lexemes,))
        return any_spelling(self.typed.initials_of or spellings_of(self.typed.word))

    @property
    def has(self):
        return Sql.filled("listing.search @@ {query}", query=self.query)

    @property
    def score(self):
        return Sql.filled("CASE WHEN {has} THEN %s ELSE 0 END", has=self.has).then(self.weight)

    def difference(self, has, value, working):
        return "" if has else f"without “{self.typed.word}”"


@dataclass(frozen=True)
class SoughtFigure:
    """A typed figure as a part of the statement that ranks claims."""

    typed: TypedFigure
    weight: float

    @property
    def query(self):
        return any_spelling(self.typed.spellings)

    @property
    def bounds(self):
        """The ends of what may be meant."""
        return decimal_of(self.typed.near.lower), decimal_of(self.typed.near.upper)

    @property
    def is_of_kind(self):
        """Whether a claim counts what was typed: money, a share, or things."""
        if self.typed.is_money:
            return IS_MONEY
        if self.typed.is_share:
            return IS_SHARE
        return f"NOT ({IS_MONEY} OR {IS_SHARE})" if self.typed.unit else "TRUE"

    @property
    def has(self):
        value = Sql(f"({self.is_of_kind} AND listing.value = %s)", (self.typed.value,))
        if not self.typed.says_of_what:
            return value
        mention = Sql.filled("listing.search @@ {query}", query=self.query)
        return in_brackets(Sql.joined(" AND ", [value, mention]))

    @property
    def score(self):
        """The figure itself; its words, or what was worked out; or a near one, by how near."""
        low, high = self.bounds
        value = self.typed.value
        reach = max(value - low, high - value) or 1
        mention = Sql.filled("listing.search @@ {query}", query=self.query)
        near = Sql(f"{self.is_of_kind} AND listing.value BETWEEN %s AND %s", (low, high))
        return Sql.joined(
            " ",
            [
                Sql("%s * CASE WHEN", (self.weight,)),
                self.has,
                Sql("THEN 1 WHEN candidate.working IS NOT NULL OR"),
                mention,
                Sql("THEN %s WHEN", (SHARE_OF_OTHER_FIGURES,)),
                near,
                Sql("THEN %s", (SHARE_OF_OTHER_FIGURES,)),
                Sql("* (1 - abs(listing.value - %s) / %s / 2) ELSE 0 END", (value, reach)),
            ],
        )

    @property
    def candidates(self):
        low, high = self.bounds
        below, above = (NEIGHBOURS.format(direction=direction) for direction in ("DESC", "ASC"))
        return [
            Sql(below, (low, self.typed.value, NEIGHBOURS_AT_MOST)),
            Sql(above, (self.typed.value, high, NEIGHBOURS_AT_MOST)),
            Sql.filled(WORKED_OUT, query=self.query_of_working).then(
                self.typed.value, WORKED_OUT_AT_MOST
            ),
        ]

    @property
    def query_of_working(self):
        """A share is near to what the site worked out, which it writes in its own digits."""
        if not (self.typed.is_share and self.typed.value <= WHOLE):
            return self.query
        lexemes = " | ".join(map(quoted_lexeme, written_within(self.typed.near)))
        return Sql("(%s::tsquery <-> 'percent')", (lexemes,))

    def difference(self, has, value, working):
        low, high = self.bounds
        if has:
            return ""
        if working:
            return f"not printed; worked out by this site: {working}"
        if value is None or not low <= value <= high:
            return f"not {self.typed.typed}"
        if value in self.typed.rounded and value != self.typed.value:
            return f"{write_number(value)}, which rounds to {self.typed.typed}"
        return f"{write_number(value)}, not {self.typed.typed}"


@dataclass(frozen=True)
class SoughtDate:
    """A typed day or month as a part of the statement that ranks claims."""

    typed: TypedDate
    weight = WEIGHT_OF_NUMBER

    @property
    def query(self):
        return any_spelling([self.typed.typed])

    @property
    def has(self):
        return Sql.filled(IS_OF, query=self.query, is_then=self.days, is_then_too=self.days)

    @property
    def days(self):
        """What is asked of the column of a day."""
        if self.typed.month:
            return Sql("::text LIKE %s", (f"____-{self.typed.month:02}-%",))
        return Sql("BETWEEN %s AND %s", (self.typed.first, self.typed.last))

    @property
    def score(self):
        return Sql.filled("CASE WHEN {has} THEN %s ELSE 0 END", has=self.has).then(self.weight)

    def difference(self, has, value, working):
        return "" if has else f"not of {self.typed.typed}"


def near_claims(typed: TypedQuery, typed_words, listings, *, firm) -> list[NearClaim]:
    """The closest of a queryset of `Listing` that have not all of what was typed.

    `typed_words` are its words as the record has them; `firm` are the ids of claims that have all.
    """
    words = [SoughtWord(word) for word in typed_words]
    heaviest = max((word.weight for word in words), default=0)
    weight_of_figure = max(LEAST_WEIGHT_OF_FIGURE, TIMES_HEAVIEST_WORD * heaviest)
    figures = [SoughtFigure(figure, weight_of_figure) for figure in typed.figures]
    sought: list[SoughtFigure | SoughtDate | SoughtWord]
    sought = [*figures, *map(SoughtDate, typed.dates), *words]
    candidates = [*candidates_with_a_word(words), *(c for f in figures for c in f.candidates)]
    if not candidates:
        return []
    weight = sum(part.weight for part in sought)
    listed = listings.order_by().values("claim_id", "search", "value").query.sql_with_params()
    statement = Sql.filled(
        NEAR,
        listed=Sql(*listed),
        candidates=Sql.joined(" UNION ALL ", candidates),
        score=Sql.joined(" + ", (part.score for part in sought)),
        query=in_brackets(Sql.joined(" || ", (part.query for part in sought))),
        has=Sql.joined(", ", (part.has for part in sought)),
    ).then(list(firm), weight)
    with connection.cursor() as cursor:
        cursor.execute(statement.text, statement.params)
        rows = cursor.fetchall()
    closest = weight if firm else max((float(score) for _, score, *_ in rows), default=0)
    return [
        NearClaim(
            claim_id,
            capfirst(differences(sought, has, value, working)),
            "worked" if working else "other",
        )
        for claim_id, score, has, value, working in rows
        if score >= LEAST_SHARE_OF_CLOSEST * closest
    ]


def candidates_with_a_word(words):
    """Claims of the rarest words: of as many words as there may be claims of, at least of one."""
    rarest: list[Sql] = []
    number = 0
    for word in sorted(words, key=lambda word: word.typed.count):
        number += word.typed.count
        if word.typed.count and (number <= WITH_A_WORD_AT_MOST or not rarest):
            rarest.append(word.query)
    if rarest:
        query = in_brackets(Sql.joined(" || ", rarest))
        yield Sql.filled(WITH_A_WORD, query=query).then(WITH_A_WORD_AT_MOST)


def differences(sought, has, value, working):
    parts = zip(sought, has, strict=True)
    phrases = [part.difference(has_part, value, working) for part, has_part in parts]
    return "; ".join(filter(None, phrases))


def any_spelling(spellings):
    """The query for one of these texts."""
    queries = " || ".join(["claims_search_query(%s)"] * len(spellings))
    return Sql(f"({queries})", tuple(spellings))


def written_within(interval):
    """The numbers between the ends as a working has them: 0.43, 0.44 … of 0.425 to 0.575."""
    step = Fraction(1, 10 ** decimals_written(interval.lower))
    first, last = ceil(interval.lower / step), floor(interval.upper / step)
    return [write_fraction(number * step) for number in range(first, last + 1)]


def in_brackets(sql):
    return Sql(f"({sql.text})", sql.params)


def quoted_lexeme(lexeme):
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"


def decimal_of(number):
    return Decimal(number.numerator) / number.denominator
