"""What became of a hedge from one printing of a number to a later one."""

from enum import StrEnum

from ..models.codes import Hedge
from .printed_hedges import printed_hedge


class HedgeChange(StrEnum):
    """“Up to 80” became “80”: lost. “Over” became “about”: altered."""

    KEPT = "kept"
    LOST = "lost"
    ADDED = "added"
    ALTERED = "altered"

    @classmethod
    def between(cls, earlier, later) -> "HedgeChange":
        """What the later of two claims or figures made of the hedge of the earlier one.

        “Up to” and “at most” are one hedge in two words, and so are none and “exactly”.
        """
        before, after = Hedge(earlier.hedge), Hedge(later.hedge)
        one_hedge = {before, after} == {Hedge.UP_TO, Hedge.AT_MOST}
        if before == after or one_hedge or (before.is_plain and after.is_plain):
            return cls.KEPT
        if after == Hedge.NONE:
            return cls.LOST
        return cls.ADDED if before.is_plain else cls.ALTERED


def hedge_change_words(earlier, later) -> str:
    """How the later one differs: “with “about” added”; "" where the hedge was kept."""
    before, after = _in_print(earlier), _in_print(later)
    return {
        HedgeChange.KEPT: "",
        HedgeChange.LOST: f"without the hedge {before}",
        HedgeChange.ADDED: f"with {after} added",
        HedgeChange.ALTERED: f"with {after} in place of {before}",
    }[HedgeChange.between(earlier, later)]


def _in_print(claim):
    return f"“{printed_hedge(claim) or Hedge(claim.hedge).words}”"
