from types import SimpleNamespace

import pytest

from claims.matching import AnnotatedText, summary


def text_of(*groups, left_out=0):
    return AnnotatedText("", [SimpleNamespace(group=group) for group in groups], left_out)


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


@pytest.mark.parametrize(
    ("left_out", "ending"),
    [
        (0, "one that is here may not be."),
        (1, "looked up, and 1 number was not. Check the text in parts."),
        (3, "looked up, and 3 numbers were not. Check the text in parts."),
    ],
)
def test_caution_says_how_many_were_left_out(left_out, ending):
    assert summary.caution(text_of("none", left_out=left_out)).endswith(ending)
