"""What a figure was said to be: of whom, over which time, in which words."""

import re

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import CharField, F, Func, Max, Min, Q, Value
from django.db.models.functions import Coalesce, Lower, Trim

from ..arithmetic import Verdict, allowed_interval
from ..figures.printed_hedges import HEDGE_BEFORE_NUMBER, hedges_of, printed_hedges
from ..figures.sentences import cite, cite_all, hedge_words, join_words, quote, write_period
from ..models.codes import Hedge, PeriodKind
from .check import Answer, check
from .grouping import GroupKey, SignificantDigits

# Words that do not change who is counted.
SMALL_WORDS = {"a", "all", "an", "and", "both", "in", "of", "or", "the", "together", "with"}
SAME = [
    F("measure"),
    F("form"),
    F("direction"),
    Lower("per"),
    F("status"),
    Coalesce("unit__dimension", "measure__unit__dimension", Value("")),
    F("value"),
]
# Hedges that no stated bound comes with.
UNBOUNDED = [
    hedge
    for hedge in Hedge
    if not hedge.bound and hedge not in {Hedge.BETWEEN, Hedge.ORDER_OF_MAGNITUDE}
]


def figures_of_two_kinds(claims):
    """Each group of claims of one measure and figure that differ in who is counted, or when."""
    populations = group_by_figure(claims.exclude(population=""), Lower(Trim("population")))
    for pks in populations.filter(least__lt=F("most")).values_list("pks", flat=True).iterator():
        yield {"population": sorted(pks)}
    # One or two digits may well be the same by chance; three are the same figure.
    telling = claims.annotate(digits=SignificantDigits("value")).filter(digits__regex="...")
    periods = group_by_figure(
        telling.filter(period_kind=PeriodKind.INTERVAL), F("period_start")
    ).annotate(first=Min("period_end"), last=Max("period_end"))
    differ = Q(least__lt=F("most")) | Q(first__lt=F("last"))
    for pks in periods.filter(differ).values_list("pks", flat=True).iterator():
        yield {"period": sorted(pks)}


def group_by_figure(claims, differing):
    """Claims of one measure and figure, as `pks`, with the ends between which they differ."""
    groups = claims.filter(value__isnull=False).order_by().values(figure=GroupKey(*SAME))
    return groups.annotate(least=Min(differing), most=Max(differing), pks=ArrayAgg("pk"))


@check(
    "same-terms",
    title="One figure of two populations or periods",
    question="Is one figure of one measure said of the same people and time by everybody?",
    hint="Give the measure a neighbour if two things are counted; else ask which it is.",
    candidates=figures_of_two_kinds,
    group=("measure", "form", "status", "value"),
)
def same_terms(candidate):
    [(what, claims)] = candidate.items()
    differ = {"population": populations_differ, "period": periods_differ}[what]
    first = claims[0]
    for other in claims[1:]:
        if differ(first, other) and not apart(first.place, other.place):
            words = {"population": population, "period": write_period}[what]
            working = f"{words(first)} | {words(other)}"
            one, another = cite_all(first, other)
            sentence = (
                f"{one} and {another} are one figure of {first.measure_name}, said of two"
                f" {what}s: {words(first)}, and {words(other)}. Which is meant?"
            )
            about = (what, first.measure, first.form, first.direction)
            yield Answer(Verdict.CANNOT_TELL, {what: claims}, working, sentence, about)
            return


def populations_differ(one, other):
    return population_words(one) != population_words(other)


def periods_differ(one, other):
    """Whether no day that one may mean is a day that the other may mean, at either end."""
    return any(
        left and right and not left.overlaps(right)
        for left, right in ((one.starts, other.starts), (one.ends, other.ends))
    ) and not (one.population and other.population and populations_differ(one, other))


def apart(one, other):
    return None not in (one, other) and one != other


def population(claim):
    return f"“{claim.population}”"


def population_words(claim):
    return set(re.findall(r"\w+", claim.population.casefold())) - SMALL_WORDS


class BeforeNumber(Func):
    """The words in front of the first digit, with that digit; all words where there is none."""

    template = (
        "lower(left(%(expressions)s, coalesce(nullif("
        "strpos(translate(%(expressions)s, '012345678', '999999999'), '9'), 0), 200)))"
    )
    output_field = CharField()
    arity = 1


def worded_otherwise(claims):
    """Each claim whose printed words hold another hedge than is recorded, or odd bounds."""
    worded = claims.order_by().annotate(words=BeforeNumber("as_printed"))
    for words, hedge in worded.values_list("words", "hedge").distinct():
        if has_other_hedge(words, hedge):
            same = worded.filter(words=words, hedge=hedge)
            yield from ({"claim": [pk]} for pk in same.values_list("pk", flat=True).iterator())
    bounded = worded.filter(
        Q(lower__isnull=False) | Q(upper__isnull=False), hedge__in=UNBOUNDED
    ).values_list("pk", "words", "hedge")
    for pk, words, hedge in bounded.iterator():
        if not has_other_hedge(words, hedge):
            yield {"claim": [pk]}


def has_other_hedge(words, hedge):
    found = HEDGE_BEFORE_NUMBER.search(words)
    return bool(found) and hedge not in hedges_of(found)


@check(
    "words-and-bounds",
    title="A value outside its own words",
    question="Do the value and its bounds lie within what the printed words allow?",
    hint="Read the article again: either the hedge or a bound was entered wrongly.",
    candidates=worded_otherwise,
    group=("pk",),
)
def words_and_bounds(candidate):
    [claim] = candidate["claim"]
    hedges = printed_hedges(claim.as_printed, claim.value, claim.lower, claim.upper)
    label = hedge_words(claim.hedge)
    if hedges and claim.hedge not in hedges:
        printed = join_words([f"“{hedge_words(hedge)}”" for hedge in hedges])
        why = f"is printed with {printed}, but recorded with “{label}”"
    elif claim.hedge != Hedge.ORDER_OF_MAGNITUDE and allowed_interval(claim.magnitude) is None:
        why = f"is recorded with bounds that leave no value for “{label}”"
    else:
        return
    yield Answer(Verdict.INCONSISTENT, candidate, f"{quote(claim)} {why}", f"{cite(claim)} {why}.")
