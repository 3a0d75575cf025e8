from types import SimpleNamespace

import pytest

from claims.matching import summary


def text_of(*grades, left_out=0):
    annotations = [SimpleNamespace(grade=grade) for grade in grades]
    return SimpleNamespace(annotations=annotations, left_out=left_out)


@pytest.mark.parametrize(
    ("grades", "sentence"),
    [
        ([], "No numbers found in this text"),
        (["none"], "1 number, not on record"),
        (["none"] * 2, "2 numbers, neither on record"),
        (["none"] * 3, "3 numbers, none on record"),
        (["sure"], "1 number: 1 on record"),
        (["other", "none"], "2 numbers: 1 with another figure on record, 1 not on record"),
        (
            ["sure"] * 10 + ["possible", "other"] + ["none"] * 4,
            "16 numbers: 10 on record, 1 possible, 1 with another figure on record, 4 not on"
            " record",
        ),
    ],
)
def test_answer_counts_every_number_once(grades, sentence):
    assert summary.sentence(text_of(*grades)) == sentence


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
