from types import SimpleNamespace

import pytest

from claims.matching import AnnotatedText, summary


def text_of(*groups, is_cut=False):
    return AnnotatedText("", [SimpleNamespace(group=group) for group in groups], is_cut)


@pytest.mark.parametrize(
    ("groups", "sentence"),
    [
        ([], "No numbers found in this text"),
        (["none"], "1 number, not on record"),
        (["none"] * 2, "2 numbers, neither on record"),
        (["none"] * 3, "3 numbers, none on record"),
        (["agrees"], "Nothing stands out in 1 number"),
        (["agrees", "none"], "Nothing stands out in 2 numbers"),
        (["look"], "1 number, and it is worth a second look"),
        (["look", "none"], "1 of 2 numbers is worth a second look"),
        (["look"] * 2 + ["agrees"], "2 of 3 numbers are worth a second look"),
    ],
)
def test_answer_says_how_many_are_worth_a_look(groups, sentence):
    assert summary.sentence(text_of(*groups)) == sentence


def test_answer_counts_every_number_once():
    annotated = text_of("look", "none", "agrees", "agrees")

    assert annotated.counts == [
        ("look", "1", "worth a second look"),
        ("agrees", "2", "on record"),
        ("none", "1", "not on record"),
    ]


@pytest.mark.parametrize("groups", [[], ["none"]])
def test_caution_says_that_not_all_numbers_were_looked_up(groups):
    whole, cut = (summary.caution(text_of(*groups, is_cut=is_cut)) for is_cut in (False, True))

    assert cut == f"{whole} {summary.CUT}"
