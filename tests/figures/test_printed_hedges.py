import pytest

from claims.figures.printed_hedges import printed_hedges


@pytest.mark.parametrize(
    ("as_printed", "number", "hedges"),
    [
        ("More than 1,000 arrests", 1000, ("more-than",)),
        ("over £1.5m", 1500000, ("more-than",)),
        ("no fewer than 5", 5, ("at-least",)),
        ("recover 5", 5, ()),
        ("over the weekend, 61", 61, ()),
        ("about 7,000 of up to 9,000", 9000, ("up-to", "at-most")),
        ("some 7,000", 7000, ("about",)),
    ],
)
def test_printed_hedges(as_printed, number, hedges):
    assert printed_hedges(as_printed, number) == hedges
