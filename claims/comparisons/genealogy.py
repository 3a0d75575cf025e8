"""How a figure travelled: where it appeared first, who repeated it, what became of its hedge."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from ..checks.suggested_relations import repeats, restatements
from ..figures import HedgeChange, figure_key, hedge_change_words, is_same_number
from ..models.codes import RelationKind

TREES = 4
BRANCHES = 12  # below one mention
STEPS = 12  # from the root of a tree
# Of one form so many distinct figures, the first ones, are looked at for one rounded from another.
ROUNDED = 40
REPEATS = (RelationKind.REPEATS, RelationKind.RESTATES)


@dataclass
class FigureNode:
    """A figure in a tree, with those that took it up.

    `change` says what became of it on the way from the one above, or is empty; `computed` is for
    a step that no editor confirmed: the same measure and figure, said later.
    """

    row: object
    change: str = ""
    computed: bool = False
    lost: bool = False
    branches: list["FigureNode"] = field(default_factory=list)
    hidden: int = 0  # branches that there is no room for

    @property
    def whole(self):
        """The mentions of the tree, from its root on; some trees are one long chain."""
        left = [self]
        while left:
            yield (mention := left.pop())
            left += reversed(mention.branches)

    @property
    def size(self):
        return sum(1 + mention.hidden for mention in self.whole)

    @property
    def losses(self):
        return sum(mention.lost for mention in self.whole)

    @property
    def shown(self):
        return [mention.row for mention in self.whole]


class Genealogy(NamedTuple):
    """The trees that a page shows, and how many `others` there are.

    `limit` is the number of distinct figures of a form, the first ones, of which it was asked
    whether one was rounded from another; 0 where that is all of them.
    """

    trees: list[FigureNode]
    others: int
    limit: int


def build_genealogy(rows, relations):
    """The trees of at least two mentions, those first in which a hedge was lost, then by size.

    `relations` are (from, to, kind, state) of published claims; those that were rejected stop
    what would be computed.
    """
    known = {row.pk: row for row in rows}
    forms = group_by_form(rows)
    found, above = {}, {}
    for pk, source, computed in figure_steps(known, forms, relations):
        if pk in above or root(source, above) == pk:
            continue  # it has a source, or would stand on its own branch
        below = found.setdefault(pk, FigureNode(known[pk]))
        below.change, below.lost = hedge_change(known[pk], known[source])
        below.computed = computed
        found.setdefault(source, FigureNode(known[source])).branches.append(below)
        above[pk] = source
    grown = [tree for pk, tree in found.items() if pk not in above]
    grown.sort(key=lambda tree: (not tree.losses, -tree.size, tree.row.pk))
    for tree in grown[:TREES]:
        prune(tree)
    is_limited = any(len(figures) > ROUNDED for _, figures in forms)
    return Genealogy(grown[:TREES], len(grown[TREES:]), is_limited and ROUNDED)


def root(pk, above):
    """The root of the tree that a figure stands in; `above` is shortened on the way."""
    while pk in above:
        above[pk] = pk = above.get(above[pk], above[pk])
    return pk


def figure_steps(known, forms, relations):
    """(from, to, computed) for each step that a figure took: the confirmed ones first."""
    entered = defaultdict(list)
    for one, other, kind, state in relations:
        if kind in REPEATS and one in known and other in known:
            entered[state].append((one, other))
    yield from ((one, other, False) for one, other in sorted(entered["confirmed"]))
    rejected = {frozenset(pair) for pair in entered["rejected"]}
    for one, other in computed_steps(forms):
        if frozenset((one.pk, other.pk)) not in rejected:
            yield one.pk, other.pk, True


def group_by_form(rows):
    """For each form its rows in order of print, and its first figures: one more than are asked."""
    forms = defaultdict(list)
    for row in sorted(rows, key=attrgetter("published_on", "pk")):
        if row.value is not None:
            forms[row.form, row.direction, row.per].append(row)
    return [(members, list(islice(distinct(members), ROUNDED + 1))) for members in forms.values()]


def distinct(rows):
    """The first row of each figure."""
    seen = set()
    for row in rows:
        if (key := figure_key(row)) not in seen:
            seen.add(key)
            yield row


def computed_steps(forms):
    """Pairs of rows, the later one first: what was printed before may have been taken up."""
    for members, figures in forms:
        yield from repeats(repeated(members))
        yield from restatements(figures[:ROUNDED])


def repeated(rows):
    """The rows without those whose figure nobody else gave, which are most of many."""
    times = Counter(row.value for row in rows)
    one_unit = len({row.unit for row in rows}) == 1
    return [row for row in rows if times[row.value] > 1] if one_unit else rows


def hedge_change(row, source):
    """What became of the source's words, and whether a hedge was lost."""
    if not is_same_number(source, row):
        return f"“{source.as_printed}” was rounded", False
    is_lost = HedgeChange.between(source, row) == HedgeChange.LOST
    return hedge_change_words(source, row), is_lost


def prune(tree):
    """Leave at most `BRANCHES` below each mention, those first where something changed.

    What is more than `STEPS` away from the root is left out as well.
    """
    level = [tree]
    for step in range(STEPS + 1):
        for mention in level:
            mention.branches.sort(key=lambda branch: (not branch.change, branch.row.pk))
            kept = BRANCHES if step < STEPS else 0
            mention.hidden = sum(branch.size for branch in mention.branches[kept:])
            mention.branches = mention.branches[:kept]
        level = [branch for mention in level for branch in mention.branches]
