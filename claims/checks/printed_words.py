"""Printed words that hold another hedge, or other bounds, than the record has."""

from django.db.models import CharField, Func, Q

from ..arithmetic import Verdict, allowed_interval
from ..figures.printed_hedges import HEDGE_BEFORE_NUMBER, hedges_of, printed_hedges
from ..figures.sentences import cite, join_words, quote
from ..models.codes import Hedge
from .check import Answer, check

# Hedges that no stated bound comes with.
UNBOUNDED = [
    hedge
    for hedge in Hedge
    if not hedge.bound and hedge not in {Hedge.BETWEEN, Hedge.ORDER_OF_MAGNITUDE}
]


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
            claims_worded_so = worded.filter(words=words, hedge=hedge)
            ids = claims_worded_so.values_list("pk", flat=True)
            yield from ({"claim": [pk]} for pk in ids.iterator())
    bounded = worded.filter(
        Q(lower__isnull=False) | Q(upper__isnull=False), hedge__in=UNBOUNDED
    ).values_list("pk", "words", "hedge")
    for pk, words, hedge in bounded.iterator():
        if not has_other_hedge(words, hedge):
            yield {"claim": [pk]}


def has_other_hedge(words, hedge):
    match = HEDGE_BEFORE_NUMBER.search(words)
    return match is not None and hedge not in hedges_of(match)


@check(
    "words-and-bounds",
    title="A value that its words do not allow",
    question="Do the value and bounds fit the printed words?",
    hint="Read the article again: the hedge or a bound may have been entered wrongly.",
    find_cases=worded_otherwise,
    group=("pk",),
)
def words_and_bounds(case):
    [claim] = case["claim"]
    hedges = printed_hedges(claim.as_printed, claim.value, claim.lower, claim.upper)
    label = Hedge(claim.hedge).words
    if hedges and claim.hedge not in hedges:
        printed = join_words([f"“{Hedge(hedge).words}”" for hedge in hedges])
        why = f"was printed with {printed} but is recorded with “{label}”"
    elif claim.hedge != Hedge.ORDER_OF_MAGNITUDE and allowed_interval(claim.magnitude) is None:
        why = f"is recorded with bounds that no value with “{label}” can meet"
    else:
        return
    yield Answer(Verdict.INCONSISTENT, case, f"{quote(claim)} {why}", f"{cite(claim)} {why}.")
