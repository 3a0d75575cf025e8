"""One figure, said of two groups of people or of two times."""

import re

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import F, Max, Min, Q, Value
from django.db.models.functions import Coalesce, Lower, Trim

from ..arithmetic import Verdict
from ..figures.repeats import are_stated_and_differ
from ..figures.sentences import cite_all, write_period
from ..models.codes import PeriodKind
from .check import Answer, check
from .grouping import GroupKey, SignificantDigits

# Words that do not change who is counted.
SMALL_WORDS = {"a", "all", "an", "and", "both", "in", "of", "or", "the", "together", "with"}
SAME_FIGURE = [
    F("measure"),
    F("form"),
    F("direction"),
    Lower("per"),
    F("status"),
    Coalesce("unit__dimension", "measure__unit__dimension", Value("")),
    F("value"),
]


def figures_of_two_kinds(claims):
    """Each group of claims of one measure and figure that differ in who is counted, or when."""
    populations = group_by_figure(claims.exclude(population=""), Lower(Trim("population")))
    for pks in populations.filter(least__lt=F("most")).values_list("pks", flat=True).iterator():
        yield {"population": sorted(pks)}
    # One or two digits may well be the same by chance; three are the same figure.
    distinctive = claims.annotate(digits=SignificantDigits("value")).filter(digits__regex="...")
    periods = group_by_figure(
        distinctive.filter(period_kind=PeriodKind.INTERVAL), F("period_start")
    ).annotate(first=Min("period_end"), last=Max("period_end"))
    differ = Q(least__lt=F("most")) | Q(first__lt=F("last"))
    for pks in periods.filter(differ).values_list("pks", flat=True).iterator():
        yield {"period": sorted(pks)}


def group_by_figure(claims, differing):
    """Claims of one measure and figure, as `pks`, with the ends between which they differ."""
    groups = claims.filter(value__isnull=False).order_by().values(figure=GroupKey(*SAME_FIGURE))
    return groups.annotate(least=Min(differing), most=Max(differing), pks=ArrayAgg("pk"))


@check(
    "same-terms",
    title="One figure, two populations or periods",
    question="Is this figure given for the same people and period each time?",
    hint="If two things are counted, make a second measure; otherwise ask which is meant.",
    find_cases=figures_of_two_kinds,
    group=("measure", "form", "status", "value"),
)
def same_terms(case):
    [(role, claims)] = case.items()
    differ, words = TERMS[role]
    first = claims[0]
    for other_claim in claims[1:]:
        if differ(first, other_claim) and not are_stated_and_differ(first.place, other_claim.place):
            working = f"{words(first)} | {words(other_claim)}"
            first_cited, other_cited = cite_all(first, other_claim)
            sentence = (
                f"{first_cited} and {other_cited} give the same figure for"
                f" “{first.measure_name}” but for two {GROUPS[role]}: {words(first)} and"
                f" {words(other_claim)}. Which is meant?"
            )
            about = (role, first.measure, first.form, first.direction)
            yield Answer(Verdict.CANNOT_TELL, {role: claims}, working, sentence, about)
            return


def populations_differ(left, right):
    return population_words(left) != population_words(right)


def periods_differ(left, right):
    """Whether no day that one may mean is a day that the other may mean, at either end."""
    return any(
        left_end and right_end and not left_end.overlaps(right_end)
        for left_end, right_end in ((left.starts, right.starts), (left.ends, right.ends))
    ) and not (left.population and right.population and populations_differ(left, right))


def quote_population(claim):
    return f"“{claim.population}”"


def population_words(claim):
    return set(re.findall(r"\w+", claim.population.casefold())) - SMALL_WORDS


GROUPS = {"population": "groups", "period": "periods"}
# By role: whether two claims differ in it, and the words for a claim's own.
TERMS = {
    "population": (populations_differ, quote_population),
    "period": (periods_differ, write_period),
}
