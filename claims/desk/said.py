"""What the record says already of the measures that an article's numbers are of."""

from collections import defaultdict

from django.db.models import Q

from ..models import Claim
from ..models.codes import ClaimState

# How many other figures of a measure are shown beside a suggestion.
BESIDE = 3


class Said:
    """The claims of other articles that the drafts of one article are compared with.

    Two queries of the record, and one for the words of what they find, however many drafts.
    """

    def __init__(self, article, drafts):
        drafts = [draft for draft in drafts if draft.measure]
        same, others = same_numbers(article, drafts), latest(article, drafts)
        found = Claim.objects.filter(pk__in=[*same, *others]).for_display()
        self.claims = defaultdict(list)
        for claim in found.order_by("quotation__article__published_on", "pk"):
            self.claims[claim.measure_id].append(claim)

    def before(self, draft):
        """The first claim that says the very number, which the draft repeats; or None."""
        return next((one for one in self.claims[draft.measure_id] if is_same(one, draft)), None)

    def beside(self, draft):
        """The last claims of the measure that say another number, the latest first."""
        others = [one for one in self.claims[draft.measure_id] if not is_same(one, draft)]
        return others[: -BESIDE - 1 : -1]


def is_same(claim, draft):
    number = ("value", "lower", "upper", "form", "direction", "per")
    units = {claim.unit_id, draft.unit_id} - {None}
    return len(units) < 2 and all(getattr(claim, name) == getattr(draft, name) for name in number)


def of_others(article):
    return Claim.objects.exclude(state=ClaimState.WITHDRAWN).exclude(quotation__article=article)


def same_numbers(article, drafts):
    """The first claim said of each number that one of the drafts has too."""
    asked = Q(pk=None)
    for draft in drafts:
        number = {name: getattr(draft, name) for name in ("value", "lower", "upper")}
        asked |= Q(
            measure=draft.measure, **{name: one for name, one in number.items() if one is not None}
        ) & Q(**{f"{name}__isnull": True for name, one in number.items() if one is None})
    group = ["measure_id", "value", "lower", "upper", "unit_id", "form", "direction", "per"]
    rows = of_others(article).filter(asked)
    first = rows.order_by(*group, "quotation__article__published_on", "pk").distinct(*group)
    return first.values_list("pk", flat=True) if drafts else []


def latest(article, drafts):
    """The published claims of each measure that were said last."""
    measures = {draft.measure_id for draft in drafts}
    each = [
        of_others(article)
        .published()
        .filter(measure=measure)
        .newest_said()
        .values_list("pk", flat=True)[: BESIDE + 1]
        for measure in sorted(measures)
    ]
    return each[0].union(*each[1:], all=True) if each else []
