"""Parts and wholes: 549, 347 and 85 are parts of 962."""

from itertools import combinations

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import F

from ..arithmetic import (
    Interval,
    Quantity,
    Verdict,
    allowed_interval,
    compare,
    quantity,
    share,
    total,
)
from ..figures import ClaimFigure
from ..figures.sentences import cite, cite_all, join_words, quote
from ..figures.words import write_interval, write_term
from ..models.codes import RelationKind
from .check import Answer, check
from .relation_lookups import related_to, relations

# Parts that make up this much of the whole look as if they were meant to be all of it.
NEARLY_ALL = 90
# With more parts than this, those that overlap are not looked for.
FEW = 8


def parts_and_wholes(claims):
    """Each part with its whole, and with the figure that its whole says again in other words."""
    pairs = relations(
        RelationKind.PART_OF,
        from_claim__in=claims,
        from_claim__direction=F("to_claim__direction"),
    ).values_list(
        "from_claim",
        "to_claim",
        related_to(RelationKind.REPEATS, RelationKind.RESTATES, of="to_claim"),
    )
    for part, whole, restated in pairs.iterator():
        yield {"part": [part], "whole": [whole]}
        for source_of_whole in restated:
            yield {"part": [part], "whole": [source_of_whole], "restated": [whole]}


@check(
    "part-within-whole",
    title="A part and its whole",
    question="Is the part no larger than the whole?",
    hint="Check that it is a part, and that both were counted at the same time.",
    find_cases=parts_and_wholes,
)
def part_within_whole(case):
    [part], [whole] = case["part"], case["whole"]
    if part.direction != whole.direction:
        return
    verdict = compare(part.magnitude, whole.magnitude, rule=at_most)
    if verdict == Verdict.CANNOT_TELL:
        return
    unit = whole.counted_unit
    sign = ">" if verdict == Verdict.INCONSISTENT else "≤"
    working = f"{write_term(part.magnitude, unit)} {sign} {write_term(whole.magnitude, unit)}"
    of_whole = share(quantity(part.magnitude), quantity(whole.magnitude))
    if of_whole and of_whole.interval.lower == of_whole.interval.upper is not None:
        working += f"; {write_interval(of_whole.interval)}%"
    first, *wholes = cite_all(part, *case.get("restated", []), whole)
    sentence = f"{first} is given as part of {', which restates '.join(wholes)}"
    yield Answer(verdict, case, working, f"{sentence}: {part_words(verdict, of_whole)}.")


def part_words(verdict, of_whole):
    if verdict == Verdict.INCONSISTENT:
        return "yet it is larger"
    if verdict == Verdict.CONSISTENT_IF_ROUNDED:
        return "yet it is larger, unless figures were rounded"
    says_how_much = of_whole and of_whole.interval.lower != 0
    if says_how_much:
        return f"{write_interval(of_whole.interval)} per cent of it"
    return "it is no larger"


def wholes(claims):
    """Each whole of which two parts or more are printed, with all of them."""
    parts_by_whole = (
        relations(RelationKind.PART_OF, to_claim__in=claims)
        .values_list("to_claim")
        .annotate(parts=ArrayAgg("from_claim", order_by="from_claim"))
        .filter(parts__len__gt=1)
        .order_by("to_claim")
    )
    for whole, parts in parts_by_whole.iterator():
        yield {"whole": [whole], "part": parts}


@check(
    "parts-make-whole",
    title="Parts and their whole",
    question="Do the parts add up to the whole?",
    hint="Ask the source whether the parts overlap, or whether one is missing.",
    find_cases=wholes,
)
def parts_make_whole(case):
    [whole] = case["whole"]
    verdict, parts = find_division(whole, one_of_each_part(whole, case["part"]))
    if verdict == Verdict.CANNOT_TELL:
        return
    sum_of_parts = total(*map(quantity, comparable_figures([whole, *parts])[1:]))
    added_up = sum_of_parts and sum_of_parts.to(whole.counted_unit)
    if added_up is None:
        return
    if verdict == Verdict.INCONSISTENT and leaves_a_rest(added_up, whole):
        if not nearly_all(added_up, whole):
            return
        verdict = Verdict.CANNOT_TELL
    unit = whole.counted_unit
    terms = " + ".join(write_term(part.magnitude, unit) for part in parts)
    sum_words, whole_term = write_interval(added_up.interval), write_term(whole.magnitude, unit)
    working = f"{terms} = {sum_words}; printed: {whole_term}"
    sentence = f"{parts_of(whole, parts)}; they add up to {sum_words}"
    ending = ENDINGS[verdict].format(whole_term)
    yield Answer(verdict, {"whole": [whole], "part": parts}, working, f"{sentence}{ending}")


ENDINGS = {
    Verdict.CONSISTENT: ", which agrees.",
    Verdict.CONSISTENT_IF_ROUNDED: ", which agrees with {} if figures were rounded.",
    Verdict.INCONSISTENT: ", not {}.",
    Verdict.CANNOT_TELL: ", out of {}. Are these all the parts?",
}


def parts_of(whole, parts):
    """The claims in a sentence; what all stands in one article is attributed once."""
    *words, last = cite_all(*parts, whole)
    if {part.article_and_speaker for part in parts} == {whole.article_and_speaker}:
        words, last = [quote(part) for part in parts], cite(whole)
    return f"{join_words(words)} are parts of {last}"


def find_division(whole, parts):
    """The verdict on the parts, and which of them make the whole.

    Parts of a whole may overlap: arrests by camera are among those of each day. So where all
    of them do not add up exactly and some do, those are taken for the division that was meant.
    """
    if len(parts) < 2:
        return Verdict.CANNOT_TELL, parts
    verdict = compare_sum(whole, parts)
    if verdict in {Verdict.CONSISTENT, Verdict.CANNOT_TELL} or len(parts) > FEW:
        return verdict, parts
    for count in range(len(parts) - 1, 1, -1):
        for subset in combinations(parts, count):
            if compare_sum(whole, subset) == Verdict.CONSISTENT:
                return Verdict.CONSISTENT, list(subset)
    return verdict, parts


def compare_sum(whole, parts):
    printed, *figures = comparable_figures([whole, *parts])
    return compare(printed, *figures, rule=total)


def comparable_figures(claims):
    """The figures without their signs where all go the same way: cuts are parts of a cut."""
    if len({claim.direction for claim in claims}) == 1:
        return [claim.magnitude for claim in claims]
    return [claim.figure for claim in claims]


def one_of_each_part(whole, parts):
    """One claim of each part, that of the whole's own article if it has one."""
    part_by_description: dict[tuple, ClaimFigure] = {}
    for part in sorted(parts, key=lambda part: part.article != whole.article):
        description = (part.measure, part.place, part.population.casefold(), part.period)
        part_by_description.setdefault(description, part)
    return [part for part in parts if part in part_by_description.values()]


def at_most(whole):
    """What a part of it may be."""
    if whole is None:
        return None
    interval = whole.interval
    return Quantity(Interval(None, interval.upper, upper_closed=interval.upper_closed), whole.unit)


def leaves_a_rest(added_up, whole):
    """Whether the parts leave some of the whole over, however they were rounded."""
    top, allowed = added_up.interval.upper, allowed_interval(whole.magnitude)
    bottom = allowed.lower if allowed else None
    return top is not None and bottom is not None and top < bottom


def nearly_all(added_up, whole):
    of_whole = share(added_up, quantity(whole.magnitude))
    return of_whole is not None and (of_whole.interval & Interval(NEARLY_ALL, None)) is not None
