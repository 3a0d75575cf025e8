"""How a figure travelled: where it appeared first, who repeated it, what became of its hedge."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from ..figures import ClaimFigure, HedgeChange, figure_key, hedge_change_words, is_same_number
from ..figures.repeats import repeats, restatements
from ..models.codes import RelationKind, RelationState

TREES_AT_MOST = 4
CHILDREN_AT_MOST = 12  # of one figure
STEPS_AT_MOST = 12  # from the root of a tree
# Of one form so many distinct figures, the first ones, are looked at for one rounded from another.
ROUNDED_AT_MOST = 40
published = attrgetter("published")
REPEATS = (RelationKind.REPEATS, RelationKind.RESTATES)


@dataclass
class FigureNode:
    """A figure in a tree, with those that took it up.

    `change` says what became of it on the way from the one above, or is empty; a step
    `is_computed` that no editor confirmed: the same measure and figure, said later.
    """

    figure: ClaimFigure
    change: str = ""
    is_computed: bool = False
    lost_hedge: bool = False
    children: list["FigureNode"] = field(default_factory=list)
    left_out: int = 0  # figures below it that there is no room for

    def hedge_change(self, source: ClaimFigure) -> tuple[str, bool]:
        """How the words of the figure above changed, and whether its hedge was lost."""
        if not is_same_number(source, self.figure):
            possibly = "possibly " if self.is_computed else ""
            return f"{possibly}rounded from “{source.as_printed}”", False
        is_lost = HedgeChange.between(source, self.figure) == HedgeChange.LOST
        return hedge_change_words(source, self.figure), is_lost

    @property
    def nodes(self) -> Iterator["FigureNode"]:
        """The nodes of the tree, from its root on; some trees are one long chain."""
        waiting = [self]
        while waiting:
            yield (node := waiting.pop())
            waiting += reversed(node.children)

    @property
    def size(self) -> int:
        return sum(1 + node.left_out for node in self.nodes)

    @property
    def lost_hedges(self) -> int:
        return sum(node.lost_hedge for node in self.nodes)

    @property
    def figures(self) -> list[ClaimFigure]:
        return [node.figure for node in self.nodes]


class Genealogy(NamedTuple):
    """The trees that a page shows; `left_out` is how many more there are.

    `limit` is the number of distinct figures of a form, the first ones, of which it was asked
    whether one was rounded from another; 0 where that is all of them.
    """

    trees: list[FigureNode]
    left_out: int
    limit: int


class FormFigures(NamedTuple):
    """The figures of one form in order of print; the first of each distinct one, up to a limit."""

    figures: list[ClaimFigure]
    distinct: list[ClaimFigure]


def build_genealogy(figures: Iterable[ClaimFigure], relations: Iterable[tuple]) -> Genealogy:
    """The trees of at least two mentions, those first in which a hedge was lost, then by size.

    `relations` are (from, to, kind, state) of published claims; those that were rejected stop
    what would be computed.
    """
    figures_by_id = {figure.pk: figure for figure in figures}
    forms = group_by_form(figures_by_id.values())
    nodes: dict[int, FigureNode] = {}
    parents: dict[int, int] = {}
    for pk, source, is_computed in figure_steps(figures_by_id, forms, relations):
        if pk in parents or root_of(source, parents) == pk:
            continue  # it has a source, or would stand below itself
        node = nodes.setdefault(pk, FigureNode(figures_by_id[pk]))
        node.is_computed = is_computed
        node.change, node.lost_hedge = node.hedge_change(figures_by_id[source])
        nodes.setdefault(source, FigureNode(figures_by_id[source])).children.append(node)
        parents[pk] = source
    trees = [node for pk, node in nodes.items() if pk not in parents]
    trees.sort(key=lambda tree: (not tree.lost_hedges, -tree.size, tree.figure.pk))
    for tree in trees[:TREES_AT_MOST]:
        prune(tree)
    is_limited = any(len(form.distinct) > ROUNDED_AT_MOST for form in forms)
    return Genealogy(
        trees[:TREES_AT_MOST], len(trees[TREES_AT_MOST:]), ROUNDED_AT_MOST if is_limited else 0
    )


def root_of(pk: int, parents: MutableMapping[int, int]) -> int:
    """The root of the tree that a figure stands in; `parents` is shortened on the way."""
    while pk in parents:
        parents[pk] = pk = parents.get(parents[pk], parents[pk])
    return pk


def figure_steps(
    figures_by_id: Mapping[int, ClaimFigure],
    forms: Sequence[FormFigures],
    relations: Iterable[tuple],
) -> Iterator[tuple[int, int, bool]]:
    """(from, to, whether it is computed) for each step that a figure took: confirmed ones first."""
    pairs_by_state = defaultdict(list)
    for from_id, to_id, kind, state in relations:
        if kind in REPEATS and from_id in figures_by_id and to_id in figures_by_id:
            pairs_by_state[state].append((from_id, to_id))
    for from_id, to_id in sorted(pairs_by_state[RelationState.CONFIRMED]):
        yield from_id, to_id, False
    rejected = {frozenset(pair) for pair in pairs_by_state[RelationState.REJECTED]}
    for later, earlier in computed_steps(forms):
        if frozenset((later.pk, earlier.pk)) not in rejected:
            yield later.pk, earlier.pk, True


def group_by_form(figures: Iterable[ClaimFigure]) -> list[FormFigures]:
    """The figures of each form; of the distinct ones the first, one more than are looked at."""
    forms = defaultdict(list)
    for figure in sorted(figures, key=attrgetter("published_on", "pk")):
        if figure.value is not None:
            forms[figure.form, figure.direction, figure.per].append(figure)
    return [
        FormFigures(members, list(islice(distinct_figures(members), ROUNDED_AT_MOST + 1)))
        for members in forms.values()
    ]


def distinct_figures(figures: Iterable[ClaimFigure]) -> Iterator[ClaimFigure]:
    """The first mention of each figure."""
    seen = set()
    for figure in figures:
        if (key := figure_key(figure)) not in seen:
            seen.add(key)
            yield figure


def computed_steps(forms: Iterable[FormFigures]) -> Iterator[tuple[ClaimFigure, ClaimFigure]]:
    """Pairs of figures, the later one first: what was printed before may have been taken up."""
    for form in forms:
        yield from repeats(given_by_several(form.figures), published)
        yield from restatements(form.distinct[:ROUNDED_AT_MOST], published)


def given_by_several(figures: list[ClaimFigure]) -> list[ClaimFigure]:
    """The figures without those that nobody else gave, which are most of many."""
    times = Counter(figure.value for figure in figures)
    has_one_unit = len({figure.unit for figure in figures}) == 1
    return [figure for figure in figures if times[figure.value] > 1] if has_one_unit else figures


def prune(tree: FigureNode) -> None:
    """Leave at most `CHILDREN_AT_MOST` below each figure, those first where something changed.

    What is more than `STEPS_AT_MOST` away from the root is left out as well.
    """
    level = [tree]
    for step in range(STEPS_AT_MOST + 1):
        for node in level:
            node.children.sort(key=lambda child: (not child.change, child.figure.pk))
            room = CHILDREN_AT_MOST if step < STEPS_AT_MOST else 0
            node.left_out = sum(child.size for child in node.children[room:])
            node.children = node.children[:room]
        level = [child for node in level for child in node.children]
