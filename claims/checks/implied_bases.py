"""What there was before: 80 more, a rise of 50 per cent, imply that there were 160."""

from django.db.models import F, OuterRef, Subquery

from ..arithmetic import SHARE, Quantity, Verdict, compare, implied_base, quantity
from ..figures.sentences import cite_all
from ..figures.words import write_interval, write_term
from ..models.codes import Form, RelationKind
from .check import Answer, check
from .relation_lookups import related_from, relations


def count_and_percentage(claims):
    """Each per cent change that is derived from a count added, with what could state the base.

    That is a claim that is the baseline of either, or the pair that this pair repeats.
    """
    repeated = relations(
        RelationKind.DERIVED_FROM,
        from_claim__relations_to__from_claim=OuterRef("from_claim"),
        from_claim__relations_to__kind=RelationKind.REPEATS,
        from_claim__relations_to__state="confirmed",
        to_claim__form=Form.CHANGE,
    ).order_by("pk")
    percentages = relations(
        RelationKind.DERIVED_FROM,
        from_claim__in=claims,
        from_claim__form=Form.PERCENT_CHANGE,
        from_claim__direction=F("to_claim__direction"),
        to_claim__form=Form.CHANGE,
    ).values_list(
        "from_claim",
        "to_claim",
        related_from(RelationKind.BASELINE_OF, of="from_claim"),
        Subquery(repeated.values("from_claim")[:1]),
        Subquery(repeated.values("to_claim")[:1]),
    )
    for percentage, added, base, *repeats in percentages.iterator():
        yield {
            "percentage": [percentage],
            "added": [added],
            "base": base[:1],
            "source": [pk for pk in repeats if pk],
        }


@check(
    "one-base",
    title="The starting figure that a rise implies",
    question="Do the number added and the percentage added imply the starting figure on record?",
    hint="Ask the source how many there are now: neither figure says.",
    find_cases=count_and_percentage,
)
def one_base(case):
    [percentage], [added] = case["percentage"], case["added"]
    implied = implied_base(quantity(added.magnitude), quantity(percentage.magnitude))
    if implied is None:
        return
    count_term = write_term(added.magnitude, added.counted_unit)
    percentage_term = write_term(percentage.magnitude, percentage.counted_unit)
    working = f"{count_term} ÷ {percentage_term}% = {write_interval(implied.interval)}"
    verdict, base_words = compare_with_base(case)
    count, rise = cite_all(added, percentage)
    implied_words = write_interval(implied.interval)
    sentence = f"Taken together, {count} and {rise} imply a starting figure of {implied_words}."
    ending = {
        Verdict.CONSISTENT: f"That agrees with {base_words}.",
        Verdict.CONSISTENT_IF_ROUNDED: f"If figures were rounded, that agrees with {base_words}.",
        Verdict.INCONSISTENT: f"That does not agree with {base_words}.",
        Verdict.CANNOT_TELL: "No starting figure is on record to compare.",
    }[verdict]
    yield Answer(verdict, case, working, f"{sentence} {ending}")


def compare_with_base(case):
    """The verdict on the implied base, and the words for what it was compared with."""
    [percentage], [added] = case["percentage"], case["added"]
    if case["source"]:
        first_percentage, first_added = case["source"]
        earlier = [first_added.magnitude, first_percentage.magnitude]
        verdict = compare(added.magnitude, *earlier, percentage.magnitude, rule=added_to_same_base)
        implied = implied_base(*map(quantity, earlier))
        count, rise = cite_all(first_added, first_percentage)
        if implied is None:
            return verdict, f"what {count} and {rise} imply"
        return verdict, f"{write_interval(implied.interval)}, which {count} and {rise} imply"
    base = case["base"][0].magnitude if case["base"] else percentage.baseline or added.baseline
    if base is None:
        return Verdict.CANNOT_TELL, ""
    return compare(base, added.magnitude, percentage.magnitude, rule=implied_base), write_term(
        base, base.unit
    )


def added_to_same_base(added, percentage, later_percentage):
    """How many a later rise adds to the base that a count and a rise in per cent imply."""
    base, fraction = (
        implied_base(added, percentage),
        later_percentage and later_percentage.to(SHARE),
    )
    if base is None or fraction is None:
        return None
    return Quantity(base.interval * fraction.interval, base.unit)
