"""How a figure travelled: where it appeared first, who repeated it, what became of its hedge."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from operator import attrgetter

from ..checks.relations import repeats, restatements
from ..checks.repeats import STATED, fate, same_number
from ..models.codes import Hedge, RelationKind

TREES = 4
BRANCHES = 12  # of each tree
# Among so many distinct figures each is looked for that may have been rounded from another.
ROUNDED = 40
REPEATS = (RelationKind.REPEATS, RelationKind.RESTATES)


@dataclass
class Mention:
    """A figure in a tree, with those that took it up.

    `change` says what became of it on the way from the one above, or is empty; `computed` is for
    a step that no editor confirmed: the same measure and figure, said later.
    """

    row: object
    change: str = ""
    computed: bool = False
    lost: bool = False
    branches: list["Mention"] = field(default_factory=list)
    hidden: int = 0  # branches that there is no room for

    @property
    def size(self):
        return 1 + self.hidden + sum(branch.size for branch in self.branches)

    @property
    def losses(self):
        return self.lost + sum(branch.losses for branch in self.branches)

    @property
    def shown(self):
        """The rows of the tree, from its root on."""
        yield self.row
        for branch in self.branches:
            yield from branch.shown


def trees(rows, relations):
    """The trees of at least two mentions, those first in which a hedge was lost, then by size.

    `relations` are (from, to, kind, state) of published claims; those that were rejected stop
    what would be computed.
    """
    known = {row.pk: row for row in rows}
    found, roots = {}, {}
    for pk, source, computed in steps(rows, relations):
        for one in {pk, source} - found.keys():
            found[one] = roots[one] = Mention(known[one])
        below, above = found[pk], found[source]
        if pk not in roots or is_above(below, above):
            continue
        below.change, below.lost = changed(below.row, above.row)
        below.computed = computed
        above.branches.append(roots.pop(pk))
    grown = [root for root in roots.values() if root.branches]
    grown.sort(key=lambda tree: (not tree.losses, -tree.size, tree.row.pk))
    for tree in grown[:TREES]:
        prune(tree)
    return grown[:TREES], len(grown[TREES:])


def steps(rows, relations):
    """(from, to, computed) for each step that a figure took: the confirmed ones first."""
    known = {row.pk for row in rows}
    entered = defaultdict(list)
    for one, other, kind, state in relations:
        if kind in REPEATS and one in known and other in known:
            entered[state].append((one, other))
    yield from ((one, other, False) for one, other in sorted(entered["confirmed"]))
    rejected = {frozenset(pair) for pair in entered["rejected"]}
    for one, other in computed_steps(rows):
        if frozenset((one.pk, other.pk)) not in rejected:
            yield one.pk, other.pk, True


def computed_steps(rows):
    """Pairs of rows, the later one first: what was printed before may have been taken up."""
    groups, firsts = defaultdict(list), defaultdict(dict)
    for row in sorted(rows, key=attrgetter("published_on", "pk")):
        if row.value is not None:
            group = (row.form, row.direction, row.per)
            groups[group].append(row)
            if len(firsts[group]) < ROUNDED:
                firsts[group].setdefault(row.figure_key, row)
    for group, members in groups.items():
        yield from repeats(repeated(members))
        yield from restatements(list(firsts[group].values()))


def repeated(rows):
    """The rows without those whose figure nobody else gave, which are most of many."""
    times = Counter(row.value for row in rows)
    one_unit = len({row.unit for row in rows}) == 1
    return [row for row in rows if times[row.value] > 1] if one_unit else rows


def is_above(below, above):
    """Whether the one would stand on its own branch."""
    return any(row is above.row for row in below.shown)


def changed(row, source):
    """What became of the source's words, and whether a hedge was lost."""
    if not same_number(row, source):
        return f"“{source.as_printed}” was rounded", False
    if row.hedge == source.hedge or {row.hedge, source.hedge} <= STATED:
        return "", False
    return fate(row, source), row.hedge == Hedge.NONE


def prune(tree):
    """Leave at most `BRANCHES` below each mention, those first where something changed."""
    tree.branches.sort(key=lambda branch: (not branch.change, branch.row.pk))
    tree.hidden = sum(branch.size for branch in tree.branches[BRANCHES:])
    tree.branches = tree.branches[:BRANCHES]
    for branch in tree.branches:
        prune(branch)
