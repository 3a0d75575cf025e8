"""What each hedge says of the value that it stands beside.

| hedge | bound | side | below nought |
|---|---|---|---|
| none, exactly | none; the value is plain | 0 | the same |
| about, between, order of magnitude | none of its own | 0 | the same |
| nearly; just over | none | −1; +1 | the same, mirrored by the interval |
| more than; less than | lower; upper, left out | +1; −1 | each other |
| at least; up to, at most | lower; upper, included | +1; −1 | at most; at least |

A hedge is given by its code, as everywhere in the record.
"""

from typing import NamedTuple


class HedgeMeaning(NamedTuple):
    """What a hedge says of its value.

    `bound` is the bound that the value itself is: "lower", "upper" or "" for neither; "between"
    states both, and its value is neither. `includes_bound` says whether the value is still
    allowed. `side` tells where the number meant lies: −1 below the value, +1 above, 0 at it or on
    either side. `mirror` is the code of the hedge when the number changes its sign: a fall of more
    than 70 is a change of less than −70. `is_plain` holds where the number stands for itself.
    """

    mirror: str
    bound: str = ""
    includes_bound: bool = False
    side: int = 0
    is_plain: bool = False


HEDGES = {
    "none": HedgeMeaning("none", is_plain=True),
    "exactly": HedgeMeaning("exactly", is_plain=True),
    "about": HedgeMeaning("about"),
    "nearly": HedgeMeaning("nearly", side=-1),
    "just-over": HedgeMeaning("just-over", side=1),
    "more-than": HedgeMeaning("less-than", "lower", includes_bound=False, side=1),
    "at-least": HedgeMeaning("at-most", "lower", includes_bound=True, side=1),
    "up-to": HedgeMeaning("at-least", "upper", includes_bound=True, side=-1),
    "at-most": HedgeMeaning("at-least", "upper", includes_bound=True, side=-1),
    "less-than": HedgeMeaning("more-than", "upper", includes_bound=False, side=-1),
    "between": HedgeMeaning("between"),
    "order-of-magnitude": HedgeMeaning("order-of-magnitude"),
}
