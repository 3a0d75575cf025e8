from decimal import Decimal

import pytest

from claims.figures.hedge_change import HedgeChange, hedge_change_words
from claims.models import Claim


def printed(words, hedge):
    return Claim(as_printed=words, value=Decimal(80), hedge=hedge)


CHANGES = [
    (("up to 80", "up-to"), ("80", "none"), "lost", "without the hedge “up to”"),
    (("over 80", "more-than"), ("80", "none"), "lost", "without the hedge “over”"),
    (("80", "none"), ("about 80", "about"), "added", "with “about” added"),
    (("over 80", "more-than"), ("up to 80", "up-to"), "altered", "with “up to” in place of “over”"),
    (
        ("about 80", "about"),
        ("80 exactly", "exactly"),
        "altered",
        "with “exactly” in place of “about”",
    ),
    (("up to 80", "up-to"), ("at most 80", "at-most"), "kept", ""),
    (("80", "none"), ("exactly 80", "exactly"), "kept", ""),
    (("over 80", "more-than"), ("more than 80", "more-than"), "kept", ""),
]


@pytest.mark.parametrize(("earlier", "later", "change", "words"), CHANGES)
def test_hedge_change(earlier, later, change, words):
    claims = printed(*earlier), printed(*later)

    assert (HedgeChange.between(*claims), hedge_change_words(*claims)) == (change, words)
