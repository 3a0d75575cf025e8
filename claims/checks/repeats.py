"""Repeats against their source: "up to 80" in the press release, "80" in an article.

Which is the source an editor has confirmed. Where it was printed after the repeat for certain,
nothing became of its words.
"""

from ..arithmetic import Verdict
from ..figures import HedgeChange, hedge_change_words, is_same_number
from ..figures.sentences import cite_all
from ..figures.words import write_term
from ..models.codes import Hedge, RelationKind
from .check import Answer, check
from .relation_lookups import relations


def repeat_pairs(*kinds):
    """Finds each claim that repeats another, with that other."""

    def find_cases(claims):
        pairs = relations(*kinds, from_claim__in=claims).values_list("from_claim", "to_claim")
        for repeat, source in pairs.iterator():
            yield {"repeat": [repeat], "source": [source]}

    return find_cases


@check(
    "hedge-kept",
    title="A hedge in a repeat",
    question="Does the repeat keep the source’s hedge?",
    hint="“Up to 80” printed as “80” says more than the source did.",
    find_cases=repeat_pairs(RelationKind.REPEATS),
)
def hedge_kept(case):
    [repeat], [source] = case["repeat"], case["source"]
    if repeat.published.is_before(source.published):
        return
    before, after = Hedge(source.hedge), Hedge(repeat.hedge)
    # “Exactly” is asked about by the other check; “dozens” has no hedge to lose.
    if after == Hedge.EXACTLY or not (limits(before) or limits(after)):
        return
    if not is_same_number(source, repeat):
        return
    later, earlier = cite_all(repeat, source)
    is_kept = HedgeChange.between(source, repeat) == HedgeChange.KEPT
    verdict = Verdict.CONSISTENT if is_kept else Verdict.INCONSISTENT
    unit = source.counted_unit
    working = f"{write_term(source.figure, unit)} → {write_term(repeat.figure, unit)}"
    how = hedge_change_words(source, repeat) or "with the same hedge"
    sentence = f"{later} repeats {earlier} {how}."
    yield Answer(verdict, case, working, sentence)


def limits(hedge):
    """Whether the words beside the number leave room for others."""
    return hedge.is_stated and not hedge.is_plain


@check(
    "exact-from-rounded",
    title="A repeat more exact than its source",
    question="Is the repeat no more exact than its source?",
    hint="Ask where the further digits come from, or the word “exactly”.",
    find_cases=repeat_pairs(RelationKind.REPEATS, RelationKind.RESTATES),
)
def exact_from_rounded(case):
    [repeat], [source] = case["repeat"], case["source"]
    if None in (repeat.value, source.value) or not Hedge(repeat.hedge).is_plain:
        return
    if repeat.published.is_before(source.published):
        return
    if source.hedge == Hedge.EXACTLY:
        return
    if repeat.hedge == Hedge.EXACTLY and (source.hedge != Hedge.NONE or source.may_be_rounded):
        why = "is given as exact and {} is not. What is the exact figure based on?"
    elif len(repeat.digits) > len(source.digits) and source.may_be_rounded:
        why = "has more digits than {}, which it repeats. Where do the further digits come from?"
    else:
        return
    working = f"{source.as_printed} → {repeat.as_printed}"
    now, before = cite_all(repeat, source)
    yield Answer(Verdict.CANNOT_TELL, case, working, f"{now} {why.format(before)}")
