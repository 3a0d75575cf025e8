"""Shares against what they are shares of: 10 of 3,147,436 is 0.00032 per cent."""

import math
from fractions import Fraction

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q

from ..arithmetic import (
    PERCENT,
    Verdict,
    allowed_interval,
    compare,
    last_digit,
    possible_percentage,
    quantity,
    share,
)
from ..figures.sentences import cite_all
from ..figures.words import write_interval, write_term
from ..models.codes import Form, RelationKind
from .check import Answer, check
from .relation_lookups import relations

# A count that was rounded is tried at each number it may stand for, up to so many.
TRIED = 1000


def shares(claims):
    """Each share that is derived from two claims, with both."""
    inputs_by_share = (
        relations(RelationKind.DERIVED_FROM, from_claim__in=claims, from_claim__form=Form.SHARE)
        .values_list("from_claim")
        .annotate(inputs=ArrayAgg("to_claim", order_by="to_claim"))
        .order_by("from_claim")
    )
    for printed, inputs in inputs_by_share.iterator():
        yield {"printed": [printed], "input": inputs}


def part_and_whole(printed, inputs):
    """The (part, whole) of a share; None where the record does not say which is which.

    The whole is of the measure that the share's own measure names as its denominator.
    """
    wholes = [claim for claim in inputs if claim.measure == printed.denominator]
    parts = [claim for claim in inputs if claim.measure != printed.denominator]
    return (parts[0] if len(parts) == 1 else None, wholes[0] if len(wholes) == 1 else None)


@check(
    "share-agrees",
    title="A share, its part and its whole",
    question="Is the printed share what the part and the whole give?",
    hint="Check whether the share is of another whole: of alerts, not of faces.",
    find_cases=shares,
)
def share_agrees(case):
    [printed] = case["printed"]
    part, whole = part_and_whole(printed, case["input"])
    if not (part and whole):
        return
    verdict = compare(printed.magnitude, part.magnitude, whole.magnitude, rule=share)
    computed = share(quantity(part.magnitude), quantity(whole.magnitude))
    if verdict == Verdict.CANNOT_TELL or computed is None:
        return
    part_term = write_term(part.magnitude, part.counted_unit)
    whole_term = write_term(whole.magnitude, whole.counted_unit)
    working = f"{part_term} ÷ {whole_term} = {write_interval(computed.interval)}%"
    ending = {
        Verdict.CONSISTENT: "agrees",
        Verdict.CONSISTENT_IF_ROUNDED: "agrees, if figures were rounded,",
        Verdict.INCONSISTENT: "does not agree",
    }[verdict]
    words = cite_all(printed, part, whole)
    sentence = (
        f"{words[0]} {ending} with {words[1]} out of {words[2]}:"
        f" that is {write_interval(computed.interval)} per cent."
    )
    inputs = {"printed": [printed], "part": [part], "whole": [whole]}
    yield Answer(verdict, inputs, working, sentence)


def percentages(claims):
    """Each per cent of a count: a share with its whole, a change with its earlier value."""
    yield from shares(claims)
    changes = claims.filter(
        Q(unit__dimension="share") | Q(unit=None),
        form=Form.PERCENT_CHANGE,
        baseline_value__gt=0,
        measure__unit__dimension="number",
    )
    for pk in changes.order_by("pk").values_list("pk", flat=True).iterator():
        yield {"printed": [pk], "input": []}


@check(
    "possible-percentage",
    title="A percentage of a small number",
    question="Can any whole number out of this total give this percentage?",
    hint="Of 7 people, 43 per cent is possible and 44 per cent is not. Ask how many there were.",
    find_cases=percentages,
    group=("pk",),
    asked_of={"form": [Form.SHARE, Form.PERCENT_CHANGE]},
)
def is_possible_percentage(case):
    [printed] = case["printed"]
    if printed.form == Form.PERCENT_CHANGE:
        count, whole = printed.baseline, []
    else:
        _, claim = part_and_whole(printed, case["input"])
        count, whole = (claim.magnitude, [claim]) if claim and claim.is_count else (None, [])
    if count is None or not is_small_count(count, printed):
        return
    verdict = possibility(printed.magnitude, count)
    if verdict is None:
        return
    of_count = write_term(count, count.unit)
    answer = "a whole number" if verdict != Verdict.INCONSISTENT else "no whole number"
    working = f"{answer} out of {of_count} makes {write_term(printed.magnitude, PERCENT)} per cent"
    if verdict == Verdict.CONSISTENT_IF_ROUNDED:
        working = f"{working}, if {of_count} was rounded"
    words, *of_whole = cite_all(printed, *whole)
    sentence = (
        f"{words} is given as a percentage of {of_whole[0] if whole else of_count}: {working}."
    )
    yield Answer(verdict, {"printed": [printed], "whole": whole}, working, sentence)


def is_small_count(count, printed):
    """Whether the count is so small that not every percentage, as printed, is possible of it."""
    if count.value is None or printed.value is None or printed.value > 100:
        return False
    return 0 < count.value < 100 / min(last_digit(printed.value, printed.as_printed), Fraction(1))


def possibility(percentage, count):
    """The verdict on a percentage of a count that may itself have been rounded."""
    exact, counts = allowed_interval(count), allowed_interval(count, rounded=True)
    if exact is None or counts is None or counts.lower is None or counts.upper is None:
        return None
    only = exact.lower if exact.lower == exact.upper else None
    if only is not None and possible_percentage(percentage, int(only)):
        return Verdict.CONSISTENT
    tried = range(math.ceil(counts.lower), math.floor(counts.upper) + 1)[:TRIED]
    if any(n in counts and possible_percentage(percentage, n) for n in tried):
        return Verdict.CONSISTENT_IF_ROUNDED
    return Verdict.INCONSISTENT
