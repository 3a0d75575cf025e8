"""What verbs of adding and taking away count is a change, with its direction."""

import pytest

from claims.extraction import suggest


@pytest.mark.parametrize(
    ("text", "form", "direction"),
    [
        ("90 nurses are being added", "change", "up"),
        ("It will create 250 jobs", "change", "up"),
        ("It hired another 90 nurses", "change", "up"),
        ("1,400 posts will be axed", "change", "down"),
        ("1,400 posts axed", "change", "down"),
        ("It abolished 1,400 posts", "change", "down"),
        ("two libraries to close", "change", "down"),
        ("Two libraries could shut", "change", "down"),
        ("lost 67 seats", "change", "down"),
        ("It made 40 staff redundant", "change", "down"),
        ("Hundreds of jobs will be cut", "change", "down"),
        ("It is laying off 600 drivers", "change", "down"),
        # Near misses.
        ("She added that 90 nurses came", "level", ""),
        ("It creates jobs for 90 nurses", "level", ""),
        ("Two libraries close at noon", "level", ""),
        ("40 roads were closed", "level", ""),
        ("585 homes were lost", "level", ""),
        ("lost two matches", "level", ""),
        ("lost £5m", "money", ""),
        ("It hires 40 nurses a year", "rate", ""),
        ("a cut of 40 trees", "change", "down"),
        ("won 67 seats", "level", ""),
        ("67 seats were won", "level", ""),
    ],
)
def test_what_is_added_or_taken_away_is_a_change(text, form, direction):
    number = next(suggestion for suggestion in suggest(text) if suggestion.kind == "quantity")

    assert (number.form, number.direction) == (form, direction)
