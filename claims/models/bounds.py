"""The bounds that a hedge states: “more than 1,000” has a lower one, “up to 80” an upper one."""

from .codes import Hedge


def fill_stated_bounds(fields):
    """Fill in the bound that the hedge among `fields` states, unless there is one already.

    Of "between", which states both, the ends must be there.
    """
    if not fields.get("hedge"):
        return
    hedge, value = Hedge(fields["hedge"]), fields.get("value")
    if hedge.bound:
        if fields.get(hedge.bound) is None:
            fields[hedge.bound] = value
        _fill_inclusive(fields, hedge.bound, hedge.includes_bound)
    elif hedge == Hedge.BETWEEN:
        for bound in ("lower", "upper"):
            _fill_inclusive(fields, bound, True)


def _fill_inclusive(fields, bound, inclusive):
    if fields.get(bound) is not None and fields.get(f"{bound}_inclusive") is None:
        fields[f"{bound}_inclusive"] = inclusive
