"""What the record has of the measures that the numbers of a text are of.

Annotations ask for published figures: those of the same amount, and those said last. Cards ask for
claims of other articles, drafts of editors among them.
"""

from collections import defaultdict
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import NamedTuple

from django.db import connection
from django.db.models import Case, Q, Value, When
from django.db.models.functions import Lower

from ..figures import ClaimFigure, is_same_number
from ..models import Article, Claim, Finding, Measure
from ..models.codes import ClaimState, Hedge
from ..models.queries import LastDay
from .cards import Card
from .text_numbers import TextNumber
from .text_reading import TextReading
from .units import UnitIndex, write_decimal

# Of each measure so many claims are looked through for its latest figures.
LATEST = 40
# How many other figures of a measure are shown beside a card.
OTHERS = 3

# All figures of a measure whose key begins so; see `Listing.figure_key`. In byte
# order "}" follows "|".
SAME_FIGURES = """
SELECT number, measure, figure_key, n, first, (
    SELECT id FROM claims_listing listing JOIN claims_claim ON id = claim_id
    WHERE listing.measure_id = measure AND listing.figure_key = figures.figure_key
    AND strpos(words, ' ') > 0 AND lower(as_printed) = words
    ORDER BY dated_on, id LIMIT 1
)
FROM (
    SELECT number, measure, words, figure_key, count(*) AS n,
        (array_agg(claim_id ORDER BY dated_on, claim_id))[1] AS first
    FROM unnest(%s::int[], %s::bigint[], %s::text[], %s::text[])
        AS sought (number, measure, prefix, words)
    JOIN claims_listing ON measure_id = measure AND figure_key >= prefix || '|'
        AND figure_key < prefix || '}'
    GROUP BY number, measure, words, figure_key
) figures
ORDER BY number, measure, figure_key
"""
LATEST_FIGURES = f"""
SELECT measure, figure_key, claim_id
FROM unnest(%s::bigint[]) AS sought (measure)
CROSS JOIN LATERAL (
    SELECT figure_key, claim_id FROM claims_listing WHERE measure_id = measure
    ORDER BY dated_on DESC, claim_id DESC LIMIT {LATEST}
) latest
"""  # noqa: S608


PRINTED_ON = LastDay("quotation__article__published_on", "quotation__article__published_precision")


class RecordedFigure(NamedTuple):
    """A published figure, its first or its last claim, and how many claims print it.

    `verbatim_id` is the first claim that prints the very words of the text, if they are several.
    """

    figure: ClaimFigure
    claim_id: int
    mentions: int = 0
    verbatim_id: int | None = None

    @property
    def claim_ids(self) -> set[int]:
        return {self.claim_id, self.verbatim_id or self.claim_id}


def key_prefixes(number: TextNumber, units: UnitIndex) -> set[str]:
    """How the keys of figures of the number's amount may begin; see `Listing.figure_key`."""
    figure = number.figure
    if figure.hedge == Hedge.ORDER_OF_MAGNITUDE:
        return {"|order-of-magnitude"}
    if figure.value is None:
        return {"|between"} if figure.lower is not None else set()
    values = units.in_each_unit([figure.value], figure.counted_unit)
    return {write_decimal(value) for [value] in values if value is not None}


def same_figures(sought, reading: TextReading) -> dict[tuple[int, int], list[RecordedFigure]]:
    """By number and measure the figures of which a key begins as is sought.

    `sought` has rows of a number, the id of a measure, a beginning and the words of the text. The
    claim is the one that said the figure first.
    """
    columns = [list(column) for column in zip(*sought, strict=True)] or [[], [], [], []]
    with connection.cursor() as cursor:
        cursor.execute(SAME_FIGURES, columns)
        rows = cursor.fetchall()
    keys, figures = KeyReader(reading), defaultdict(list)
    for number, measure, key, mentions, claim_id, verbatim in rows:
        figure = keys.figure(key, measure)
        figures[number, measure].append(RecordedFigure(figure, claim_id, mentions, verbatim))
    return figures


def latest_figures(measures, reading: TextReading) -> dict[int, list[RecordedFigure]]:
    """By measure its latest figures, each once, with the claim that said it last."""
    with connection.cursor() as cursor:
        cursor.execute(LATEST_FIGURES, [list(measures)])
        rows = cursor.fetchall()
    newest: dict[tuple[int, str], int] = {}
    for measure, key, claim_id in rows:
        newest.setdefault((measure, key), claim_id)
    keys, figures = KeyReader(reading), defaultdict(list)
    for (measure, key), claim_id in newest.items():
        figures[measure].append(RecordedFigure(keys.figure(key, measure), claim_id))
    return figures


class KeyReader:
    """Reads the keys of listings, see `figures.figure_key`, as figures of a text's measures."""

    def __init__(self, reading: TextReading):
        self.reading = reading
        # A figure without a number for each pair of units: to make one takes long.
        self.blank_figures: dict[tuple[int | None, str], ClaimFigure] = {}

    def figure(self, key: str, measure_id: int) -> ClaimFigure:
        # The words of an order of magnitude may hold a bar themselves.
        value, hedge, form, direction, per, unit_id, rest = key.split("|", 6)
        words, lower, upper = rest.rsplit("|", 2)
        measure = self.reading.measures.by_id[measure_id]
        return self.blank_figure(measure, unit_id)._replace(
            value=Decimal(value) if value else None,
            lower=Decimal(lower) if lower else None,
            upper=Decimal(upper) if upper else None,
            hedge=hedge,
            form=form,
            direction=direction,
            per=per,
            as_printed=words,
            measure=measure_id,
            measure_name=measure.name,
            denominator=measure.denominator_id,
        )

    def blank_figure(self, measure: Measure, unit_id: str) -> ClaimFigure:
        key = measure.unit_id, unit_id
        if key not in self.blank_figures:
            claim = Claim(unit=self.reading.units.by_id.get(unit_id), measure=measure)
            self.blank_figures[key] = ClaimFigure.of(claim)
        return self.blank_figures[key]


def claims(ids) -> dict[int, Claim]:
    """The published claims with everything that a line about each prints, by id."""
    return Claim.objects.published().for_display().in_bulk(ids)


def disagreements(ids) -> dict[int, list[str]]:
    """By claim what the record's own checks found about it, a sentence each.

    What became of a hedge is said by each annotation itself.
    """
    sentences = (
        Finding.objects.published()
        .open()
        .filter(verdict="inconsistent", inputs__claim__in=ids)
        .exclude(check_id="hedge-kept")
        .order_by("pk")
        .values_list("inputs__claim", "sentence")
        .distinct()
    )
    by_claim = defaultdict(list)
    for claim, sentence in sentences:
        by_claim[claim].append(sentence)
    return by_claim


class EarlierClaims:
    """The claims of other articles that the cards of one article are compared with.

    Two queries of the record, and one for the words of what they find, however many cards.
    """

    def __init__(self, article: Article, cards: list[Card], units: UnitIndex):
        cards = [card for card in cards if card.measure]
        ids = [*first_of_same_numbers(article, cards, units), *newest_of_measures(article, cards)]
        claims = Claim.objects.filter(pk__in=ids).for_display().select_related("measure__unit")
        self.by_measure = defaultdict(list)
        for claim in claims.order_by(PRINTED_ON, "pk"):
            self.by_measure[claim.measure_id].append((claim, ClaimFigure.of(claim)))

    def attach_to(self, card: Card):
        """Tell the card the first claim of its very number, and the last ones of another."""
        if not card.measure:
            return
        proposed = ClaimFigure.of(card.proposed)
        repeated: list[Claim] = []
        others: list[Claim] = []
        for claim, figure in self.by_measure[card.measure.pk]:
            (repeated if is_same_number(figure, proposed) else others).append(claim)
        card.repeated_claim = next(iter(repeated), None)
        card.other_claims = others[: -OTHERS - 1 : -1]


def claims_of_other_articles(article):
    return Claim.objects.exclude(state=ClaimState.WITHDRAWN).exclude(quotation__article=article)


def first_of_same_numbers(article, cards, units):
    """The first claim said of each number that one of the cards has too, in any unit."""
    same_numbers = Q(pk=None)
    for card in cards:
        same_numbers |= Q(measure=card.measure) & has_number_of(card.proposed, units)
    words = Case(When(hedge=Hedge.ORDER_OF_MAGNITUDE, then=Lower("as_printed")), default=Value(""))
    group = [
        "measure_id",
        "value",
        "lower",
        "upper",
        "unit_id",
        "form",
        "direction",
        "per",
        "words",
    ]
    claims = claims_of_other_articles(article).filter(same_numbers).annotate(words=words)
    firsts = claims.order_by(*group, PRINTED_ON, "pk").distinct(*group)
    return [pk for pk, _ in firsts.values_list("pk", "words")] if cards else []


def has_number_of(proposed: Claim, units: UnitIndex) -> Q:
    """The condition that a claim has the proposed one's value, or else its bounds, in some unit."""
    figure = ClaimFigure.of(proposed)
    if figure.value is not None:
        values = units.in_each_unit([figure.value], figure.counted_unit)
        return Q(value__in=[value for [value] in values])
    bounds = units.in_each_unit([figure.lower, figure.upper], figure.counted_unit)
    has_bounds = reduce(or_, (Q(lower=lower, upper=upper) for lower, upper in bounds))
    return Q(value=None) & has_bounds


def newest_of_measures(article, cards):
    """The published claims of each measure that were said last."""
    queries = [
        claims_of_other_articles(article)
        .published()
        .filter(measure=measure)
        .newest_said()
        .values_list("pk", flat=True)[: OTHERS + 1]
        for measure in sorted({card.measure.pk for card in cards})
    ]
    return queries[0].union(*queries[1:], all=True) if queries else []
