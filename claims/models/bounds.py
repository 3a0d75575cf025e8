"""The bounds that a hedge states: “more than 1,000” has a lower one, “up to 80” an upper one."""

from .codes import Hedge

# The bound that a hedge states about its value, and whether the bound itself is included.
BOUNDS = {
    Hedge.MORE_THAN: ("lower", False),
    Hedge.AT_LEAST: ("lower", True),
    Hedge.UP_TO: ("upper", True),
    Hedge.AT_MOST: ("upper", True),
    Hedge.LESS_THAN: ("upper", False),
}


def fill_stated_bounds(fields):
    """Fill in the bound that the hedge among `fields` states, unless there is one already.

    Of "between", which states both, the ends must be there.
    """
    hedge, value = fields.get("hedge"), fields.get("value")
    if hedge in BOUNDS:
        bound, inclusive = BOUNDS[hedge]
        if fields.get(bound) is None:
            fields[bound] = value
        fill_inclusive(fields, bound, inclusive)
    elif hedge == Hedge.BETWEEN:
        for bound in ("lower", "upper"):
            fill_inclusive(fields, bound, True)


def fill_inclusive(fields, bound, inclusive):
    if fields.get(bound) is not None and fields.get(f"{bound}_inclusive") is None:
        fields[f"{bound}_inclusive"] = inclusive
