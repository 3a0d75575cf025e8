import pytest

from tests.checks.cases import asked, figure, said

pytestmark = pytest.mark.django_db

FROM_80 = {"lower": 80, "lower_inclusive": True}


@pytest.mark.parametrize(
    ("words", "fields", "verdicts"),
    [
        ("up to 80", figure("80"), ["inconsistent"]),
        ("up to 80", figure("up to 80"), []),
        ("at most 80", figure("up to 80"), []),
        ("as many as 80", figure("up to 80"), []),
        ("no more than 80", figure("up to 80"), []),
        ("no more than 80", figure("more than 80"), ["inconsistent"]),
        ("80 officers, up from 60", figure("80"), []),
        ("80 of those under 18", figure("80"), []),
        ("over three million", figure("more than 3000000"), []),
        ("over three million", figure("3000000"), ["inconsistent"]),
        ("just over 80", figure("just over 80"), []),
        # A bound that leaves nothing of what the hedge's word allows.
        ("nearly 80", figure("nearly 80") | FROM_80, ["inconsistent"]),
        ("nearly 81", figure("nearly 81") | FROM_80, []),
        ("81", figure("81") | FROM_80, []),
        ("up to 81", figure("81") | FROM_80, ["inconsistent"]),
        ("dozens", figure("dozens"), []),
        ("over a dozen", figure("dozens"), ["inconsistent"]),
    ],
)
def test_words_and_bounds(words, fields, verdicts):
    said("80", **fields | {"as_printed": words})

    assert asked("words-and-bounds") == verdicts
