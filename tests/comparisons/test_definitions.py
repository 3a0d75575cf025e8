import pytest

from claims.comparisons.definitions import difference
from claims.models import Measure, Unit


@pytest.mark.parametrize(
    ("unit", "kind", "expected"),
    [
        ("pound", "flow", "in pounds, not officers"),
        ("pound", "money", "in pounds, not officers; a sum of money, not a number over a period"),
        ("officer", "cumulative", "a running total, not a number over a period"),
        ("officer", "flow", "Posts cut, 2.5 at a time"),
        # Of a measure without a unit no unit can be told apart.
        (None, "flow", "Posts cut, 2.5 at a time"),
    ],
)
def test_difference_of_two_measures_in_words(unit, kind, expected):
    units = {name: Unit(pk=n, plural=f"{name}s") for n, name in enumerate(("officer", "pound"))}
    measure = Measure(pk=1, unit=units["officer"], kind="flow")
    neighbour = Measure(
        pk=2,
        unit=units.get(unit),
        kind=kind,
        definition="Posts cut, 2.5 at a time. Others are not counted.",
    )

    assert difference(neighbour, measure) == expected
