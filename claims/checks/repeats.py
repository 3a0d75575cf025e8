"""Repeats against their source: "up to 80" in the press release, "80" in the paper."""

from ..arithmetic import Verdict
from ..figures.printed_hedges import printed_hedge
from ..figures.sentences import cite_all, hedge_words
from ..models.codes import Hedge, RelationKind
from .check import Answer, check
from .relation_lookups import relations

STATED = {Hedge.NONE, Hedge.EXACTLY}
SAME = {Hedge.UP_TO, Hedge.AT_MOST}


def repeat_pairs(*kinds):
    """Finds each claim that repeats another, with that other."""

    def candidates(claims):
        pairs = relations(*kinds, from_claim__in=claims).values_list("from_claim", "to_claim")
        for repeat, source in pairs.iterator():
            yield {"repeat": [repeat], "source": [source]}

    return candidates


@check(
    "hedge-kept",
    title="A hedge between a source and its repeats",
    question="Does the repeat keep the source's hedge?",
    hint="“Up to 80” printed as “80” says more than the source did.",
    candidates=repeat_pairs(RelationKind.REPEATS),
)
def hedge_kept(candidate):
    [repeat], [source] = candidate["repeat"], candidate["source"]
    hedges = {repeat.hedge, source.hedge}
    if not same_number(repeat, source) or hedges <= STATED or repeat.hedge == Hedge.EXACTLY:
        return
    first, then = cite_all(source, repeat)
    if len(hedges) == 1 or hedges == SAME:
        verdict = Verdict.CONSISTENT
        sentence = f"{first} became {then}: the hedge was kept."
    else:
        verdict = Verdict.INCONSISTENT
        sentence = f"{first} became {then}: {fate(repeat, source)}."
    working = f"{hedge_words(source.hedge)} → {hedge_words(repeat.hedge)}"
    yield Answer(verdict, candidate, working, sentence)


def fate(repeat, source):
    """What became of the source's hedge."""
    was, now = (
        f"“{printed_hedge(claim) or hedge_words(claim.hedge)}”" for claim in (source, repeat)
    )
    if repeat.hedge == Hedge.NONE:
        return f"the hedge {was} was lost"
    return f"the hedge {now} was added" if source.hedge in STATED else f"{was} became {now}"


def same_number(one, other):
    return (
        None not in (one.value, other.value)
        and one.counted_unit.dimensions == other.counted_unit.dimensions
        and one.base_value == other.base_value
    )


@check(
    "exact-from-rounded",
    title="An exact figure made from a rounded one",
    question="Is the repeat no more exact than its source?",
    hint="Ask where the further digits come from, or the word “exactly”.",
    candidates=repeat_pairs(RelationKind.REPEATS, RelationKind.RESTATES),
)
def exact_from_rounded(candidate):
    [repeat], [source] = candidate["repeat"], candidate["source"]
    if None in (repeat.value, source.value) or repeat.hedge not in STATED:
        return
    if source.hedge == Hedge.EXACTLY:
        return
    if repeat.hedge == Hedge.EXACTLY and (source.hedge != Hedge.NONE or source.may_be_rounded):
        why = "says that it is exact, and {} does not. How is that known?"
    elif len(repeat.digits) > len(source.digits) and source.may_be_rounded:
        why = "has more digits than {}, which it repeats. Where do they come from?"
    else:
        return
    working = f"{source.as_printed} → {repeat.as_printed}"
    now, before = cite_all(repeat, source)
    yield Answer(Verdict.CANNOT_TELL, candidate, working, f"{now} {why.format(before)}")
