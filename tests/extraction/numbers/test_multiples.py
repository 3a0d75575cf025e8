"""Numbers said as multiples, and the same words where they are none."""

import pytest

from claims.extraction import suggest

MULTIPLES = [
    ("Prices doubled.", 2, "up"),
    ("Prices are doubling.", 2, "up"),
    ("It doubles by May.", 2, "up"),
    ("Prices tripled.", 3, "up"),
    ("Prices are tripling.", 3, "up"),
    ("It triples by May.", 3, "up"),
    ("Prices trebled.", 3, "up"),
    ("Prices are trebling.", 3, "up"),
    ("It trebles by May.", 3, "up"),
    ("Prices quadrupled.", 4, "up"),
    ("Prices are quadrupling.", 4, "up"),
    ("It quadruples by May.", 4, "up"),
    ("Prices quintupled.", 5, "up"),
    ("Prices halved.", 2, "down"),
    ("They are halving the cost.", 2, "down"),
    ("They want to halve the cost.", 2, "down"),
    ("The price was cut in half.", 2, "down"),
    ("It is double the number.", 2, "up"),
    ("It is triple the number.", 3, "up"),
    ("It is treble the number.", 3, "up"),
    ("It is quadruple the number.", 4, "up"),
    ("It is twice the number.", 2, "up"),
    ("It is thrice the number.", 3, "up"),
    ("There was a threefold rise.", 3, "up"),
    ("There was a 10-fold rise.", 10, "up"),
    ("It is three times as many.", 3, "up"),
    ("It is 2.5 times the average.", 2.5, "none"),
    ("It was three times over the limit.", 3, "none"),
]
OCCASIONS = [
    ("They met twice a week.", 2),
    ("They met thrice a week.", 3),
    ("They met once a week.", 1),
    ("He scored twice as Leeds won.", 2),
    ("They met three times this year.", 3),
]


@pytest.mark.parametrize(("text", "value", "direction"), MULTIPLES)
def test_multiple_has_its_value_and_its_direction(text, value, direction):
    [multiple] = [each for each in suggest(text) if each.kind == "quantity"]

    assert (multiple.form, float(multiple.value), multiple.direction) == (
        "multiple",
        value,
        direction,
    )


@pytest.mark.parametrize(("text", "value"), OCCASIONS)
def test_times_that_something_happened_are_no_multiple(text, value):
    [times] = suggest(text)

    assert (times.form, times.unit, times.value) == ("frequency", "time", value)


@pytest.mark.parametrize(
    "text",
    ["They doubled down on it.", "It has a double room.", "Once they left.", "The first half went"],
)
def test_words_that_are_no_multiple(text):
    assert [each for each in suggest(text) if each.kind == "quantity"] == []
