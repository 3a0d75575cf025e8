"""The "m" after digits: a million unless it measures a length."""

import pytest

from claims.extraction import suggest


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The wall is 2.8m high", 2.8, "metre"),
        ("It hit 2.8m, a high", 2800000, ""),
        ("He was swept 200m down the river", 200, "metre"),
        ("3m from the EU came", 3000000, ""),
        ("Rescuers dug 12m down.", 12, "metre"),
        ("It was 3m down on May", 3000000, ""),
        ("He fell 30m to his death", 30, "metre"),
        ("They gave 3m to him", 3000000, ""),
        ("2.5m from the start", 2500000, ""),
        ("Stay within 500m of it", 500, "metre"),
        ("The 6m waves hit", 6, "metre"),
        ("The 6m voters hit back", 6000000, "voter"),
        ("the 400m hurdles", 400, "metre"),
        ("won the 200m", 200, "metre"),
        ("won the 1.2m", 1200000, ""),
        ("a 37m (121ft) skeleton", 37, "metre"),
        ("It was 121ft (37m)", 37, "metre"),
        ("2.4m by 1.8m", 1.8, "metre"),
        ("ran it in 1m 41s", 101, "second"),
        ("took 2h 20m", 140, "minute"),
        ("paid 1m, 41s later", 1000000, ""),
        ("Some 36,000m were counted", 36000, "metre"),
        ("The tide peaked at 5.3m", 5.3, "metre"),
        ("The tide turned. Members reached 5.3m", 5300000, ""),
        ("The number of homes by the sea reached 5.3m", 5300000, "home"),
        ("An audience of 5.3m", 5300000, ""),
        ("a 5.3m audience by the sea", 5300000, "audience"),
        ("a 1.2m-strong crowd", 1200000, ""),
        ("a 1.2m-long wall", 1.2, "metre"),
    ],
)  # fmt: skip
def test_m_is_a_million_but_beside_a_length(text, value, unit):
    *_, number = (suggestion for suggestion in suggest(text) if "m" in suggestion.as_printed)

    assert (float(number.value), number.unit) == (value, unit)
