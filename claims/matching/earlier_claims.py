"""What the record says already of the measures that an article's numbers are of."""

from collections import defaultdict
from functools import reduce
from operator import and_

from django.db.models import Q

from ..models import Claim
from ..models.codes import ClaimState

# How many other figures of a measure are shown beside a suggestion.
BESIDE = 3
NUMBERS = ("value", "lower", "upper")


class EarlierClaims:
    """The claims of other articles that the cards of one article are compared with.

    Two queries of the record, and one for the words of what they find, however many cards.
    """

    def __init__(self, article, cards):
        cards = [card for card in cards if card.measure]
        same, others = first_of_same_numbers(article, cards), newest_of_measures(article, cards)
        found = Claim.objects.filter(pk__in=[*same, *others]).for_display()
        self.claims = defaultdict(list)
        for claim in found.order_by("quotation__article__published_on", "pk"):
            self.claims[claim.measure_id].append(claim)

    def before(self, card):
        """The first claim that says the very number, which the card repeats; or None."""
        said = self.of(card)
        return next((claim for claim in said if is_same(claim, card.draft)), None)

    def beside(self, card):
        """The last claims of the measure that say another number, the latest first."""
        others = [claim for claim in self.of(card) if not is_same(claim, card.draft)]
        return others[: -BESIDE - 1 : -1]

    def of(self, card):
        return self.claims[card.measure.pk] if card.measure else []


def is_same(claim, draft):
    number = (*NUMBERS, "form", "direction", "per")
    units = {claim.unit_id, draft.unit_id} - {None}
    return len(units) < 2 and all(getattr(claim, name) == getattr(draft, name) for name in number)


def of_others(article):
    return Claim.objects.exclude(state=ClaimState.WITHDRAWN).exclude(quotation__article=article)


def first_of_same_numbers(article, cards):
    """The first claim said of each number that one of the cards has too."""
    asked = Q(pk=None)
    for card in cards:
        asked |= Q(measure=card.measure) & reduce(and_, map(equal(card.draft), NUMBERS))
    group = ["measure_id", *NUMBERS, "unit_id", "form", "direction", "per"]
    rows = of_others(article).filter(asked)
    first = rows.order_by(*group, "quotation__article__published_on", "pk").distinct(*group)
    return first.values_list("pk", flat=True) if cards else []


def equal(draft):
    """A condition on the field of that name: equal to the draft's, or empty as it is there."""

    def condition(name):
        number = getattr(draft, name)
        return Q(**{f"{name}__isnull": True} if number is None else {name: number})

    return condition


def newest_of_measures(article, cards):
    """The published claims of each measure that were said last."""
    each = [
        of_others(article)
        .published()
        .filter(measure=measure)
        .newest_said()
        .values_list("pk", flat=True)[: BESIDE + 1]
        for measure in sorted({card.measure.pk for card in cards})
    ]
    return each[0].union(*each[1:], all=True) if each else []
