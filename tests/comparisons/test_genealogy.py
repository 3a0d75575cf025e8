from types import SimpleNamespace

import pytest

from claims.comparisons.genealogy import (
    CHILDREN_AT_MOST,
    STEPS_AT_MOST,
    FigureNode,
    build_genealogy,
    prune,
)
from claims.figures.claim_figure import claim_figures
from claims.models import Claim
from tests import factories

pytestmark = pytest.mark.django_db

UP_TO = {"hedge": "up-to", "upper": 80, "upper_inclusive": True, "as_printed": "up to 80"}
MORE_THAN = {"hedge": "more-than", "lower": 1000, "lower_inclusive": False}


@pytest.fixture
def said():
    """Makes claims of one measure, each printed on a day of August 2025 in a paper of its own."""
    measure = factories.measure()

    def claim(day, value=80, **fields):
        article = factories.article(published_on=f"2025-08-{day:02}")
        defaults = {"as_printed": str(value), "value": value}
        return factories.claim(measure=measure, article=article, **defaults | fields)

    return claim


def grown(relations=()):
    """Each tree as (claim, change, whether it is computed, its children)."""
    rows = sorted(
        claim_figures(Claim.objects.values("pk")).values(), key=lambda row: row.published_on
    )
    trees, left_out, _ = build_genealogy(rows, relations)
    return [flat(tree) for tree in trees], left_out


def flat(node: FigureNode):
    children = [flat(child) for child in node.children]
    return (node.figure.pk, node.change, node.is_computed, children)


def test_trees_follow_what_an_editor_confirmed(said):
    source, paper, agency = said(1, **UP_TO), said(2), said(3)
    relations = [
        (paper.pk, source.pk, "repeats", "confirmed"),
        (agency.pk, paper.pk, "repeats", "confirmed"),
    ]

    assert grown(relations) == (
        [
            (
                source.pk,
                "",
                False,
                [
                    (
                        paper.pk,
                        "without the hedge “up to”",
                        False,
                        [(agency.pk, "", False, [])],
                    )
                ],
            )
        ],
        0,
    )


def test_trees_are_computed_where_nobody_confirmed_anything(said):
    source, paper = said(1, **UP_TO), said(2)

    assert grown() == (
        [(source.pk, "", False, [(paper.pk, "without the hedge “up to”", True, [])])],
        0,
    )


def test_trees_take_up_to_and_at_most_for_one_hedge(said):
    source = said(1, **UP_TO)
    paper = said(2, **UP_TO | {"hedge": "at-most", "as_printed": "at most 80"})

    assert grown() == ([(source.pk, "", False, [(paper.pk, "", True, [])])], 0)


def test_trees_tell_what_was_rounded(said):
    source = said(1, 1035)
    rounded = said(2, 1000, as_printed="over 1,000", **MORE_THAN)

    assert grown() == (
        [(source.pk, "", False, [(rounded.pk, "possibly rounded from “1035”", True, [])])],
        0,
    )


@pytest.mark.parametrize("state", ["rejected", "suggested"])
def test_trees_leave_out_what_was_rejected(said, state):
    source, paper = said(1), said(2)

    trees, _ = grown([(paper.pk, source.pk, "repeats", state)])

    assert bool(trees) == (state == "suggested")


def test_trees_never_stand_below_themselves(said):
    first, second = said(1), said(2)
    relations = [
        (first.pk, second.pk, "repeats", "confirmed"),
        (second.pk, first.pk, "repeats", "confirmed"),
    ]

    assert grown(relations) == ([(second.pk, "", False, [(first.pk, "", False, [])])], 0)


def test_trees_of_a_ring_are_cut_once(said):
    first, second, third = (said(day).pk for day in (1, 2, 3))
    ring = [(first, second), (second, third), (third, first)]

    genealogy = grown([(*pair, "repeats", "confirmed") for pair in ring])

    below = [(second, "", False, [(first, "", False, [])])]
    assert genealogy == ([(third, "", False, below)], 0)


@pytest.mark.parametrize(("rounded", "expected"), [(2, (1, 2)), (3, (1, 0)), (1, (0, 1))])
def test_trees_of_many_figures_say_how_many_were_looked_at(said, monkeypatch, rounded, expected):
    monkeypatch.setattr("claims.comparisons.genealogy.ROUNDED_AT_MOST", rounded)
    said(1, 1035)
    said(2, 1000, as_printed="over 1,000", **MORE_THAN)
    said(3, 2)

    genealogy = build_genealogy(claim_figures(Claim.objects.values("pk")).values(), [])

    assert (len(genealogy.trees), genealogy.limit) == expected


def test_trees_with_a_lost_hedge_come_first_and_the_rest_is_counted(said):
    for value in range(101, 106):
        for day in (1, 2, 3):
            said(day, value)
    hedged = said(1, **UP_TO)
    said(2)

    trees, left_out = grown()

    assert (trees[0][0], len(trees), left_out) == (hedged.pk, 4, 2)


def test_trees_count_the_children_that_have_no_room(said):
    for day in range(1, CHILDREN_AT_MOST + 4):
        said(day)
    rows = sorted(
        claim_figures(Claim.objects.values("pk")).values(), key=lambda row: row.published_on
    )

    [tree], _, _ = build_genealogy(rows, [])

    assert (len(tree.children), tree.left_out, tree.size) == (
        CHILDREN_AT_MOST,
        2,
        CHILDREN_AT_MOST + 3,
    )


def test_prune_counts_what_is_too_far_from_the_root():
    chain = FigureNode(SimpleNamespace(pk=0))
    last = chain
    for pk in range(1, 3000):
        last.children.append(FigureNode(SimpleNamespace(pk=pk)))
        [last] = last.children

    prune(chain)

    assert [figure.pk for figure in chain.figures] == list(range(STEPS_AT_MOST + 1))
    assert [node.left_out for node in chain.nodes] == [
        *[0] * STEPS_AT_MOST,
        3000 - STEPS_AT_MOST - 1,
    ]
    assert (chain.size, chain.lost_hedges) == (3000, 0)
