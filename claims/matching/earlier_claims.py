"""What the record says already of the measures that an article's numbers are of."""

from collections import defaultdict

from django.db.models import Q

from ..models import Claim
from ..models.codes import ClaimState

# How many other figures of a measure are shown beside a suggestion.
OTHERS = 3
NUMBERS = ("value", "lower", "upper")


class EarlierClaims:
    """The claims of other articles that the cards of one article are compared with.

    Two queries of the record, and one for the words of what they find, however many cards.
    """

    def __init__(self, article, cards):
        cards = [card for card in cards if card.measure]
        ids = [*first_of_same_numbers(article, cards), *newest_of_measures(article, cards)]
        claims = Claim.objects.filter(pk__in=ids).for_display()
        self.by_measure = defaultdict(list)
        for claim in claims.order_by("quotation__article__published_on", "pk"):
            self.by_measure[claim.measure_id].append(claim)

    def repeated_by(self, card):
        """The first claim of the very number, which the card repeats; or None."""
        claims = self.of_measure(card.measure)
        return next((claim for claim in claims if is_same(claim, card.proposed)), None)

    def others_of_measure(self, card):
        """The last claims of the measure that say another number, the latest first."""
        claims = self.of_measure(card.measure)
        others = [claim for claim in claims if not is_same(claim, card.proposed)]
        return others[: -OTHERS - 1 : -1]

    def of_measure(self, measure):
        return self.by_measure[measure.pk] if measure else []


def is_same(claim, proposed):
    fields = (*NUMBERS, "form", "direction", "per")
    units = {claim.unit_id, proposed.unit_id} - {None}
    return len(units) < 2 and all(
        getattr(claim, name) == getattr(proposed, name) for name in fields
    )


def claims_of_other_articles(article):
    return Claim.objects.exclude(state=ClaimState.WITHDRAWN).exclude(quotation__article=article)


def first_of_same_numbers(article, cards):
    """The first claim said of each number that one of the cards has too."""
    same_numbers = Q(pk=None)
    for card in cards:
        same_numbers |= Q(measure=card.measure) & has_numbers_of(card.proposed)
    group = ["measure_id", *NUMBERS, "unit_id", "form", "direction", "per"]
    claims = claims_of_other_articles(article).filter(same_numbers)
    firsts = claims.order_by(*group, "quotation__article__published_on", "pk").distinct(*group)
    return firsts.values_list("pk", flat=True) if cards else []


def has_numbers_of(proposed):
    """The condition that value and bounds are the proposed claim's, or empty as they are there."""
    numbers = {name: getattr(proposed, name) for name in NUMBERS}
    return Q(
        **{name: number for name, number in numbers.items() if number is not None},
        **{f"{name}__isnull": True for name, number in numbers.items() if number is None},
    )


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
