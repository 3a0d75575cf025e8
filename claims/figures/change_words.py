"""What a correction changed, as a reader would tell it: without the names of fields."""

from collections.abc import Iterator
from typing import NamedTuple

from ..models import Correction
from ..models.codes import CorrectionClass

# The names that the log stores, where a reader's word is another one; None where a sentence beside
# it says the same.
READERS_WORDS: dict[str, str | None] = {
    "as printed": "printed wording",
    "includes the lower bound": "lower bound itself",
    "includes the upper bound": "upper bound itself",
    "form": "kind of number",
    "rate per": "span or group that it is per",
    "earlier or other value": "figure that it is compared with",
    "earlier or other value as printed": "wording of the comparison",
    "compared with": "comparison",
    "period start": "start of the period",
    "period end": "end of the period",
    "fact or plan not clear": "doubt about the status",
    "not stated in the article": "list of what the article does not say",
    "population": "group that is counted",
    "state": None,
    "withdrawn reason": None,
    "public note": "editors’ note",
    "on behalf of": "body that the speaker spoke for",
    "role as printed": "role of the speaker",
    "counted by": "body that counted",
    "how it was said": "way in which it was said",
    "exact words": "quotation",
    "where in the article": "place in the article",
    "said on": "date on which it was said",
    "address": "address of the article",
    "published on": "date of the article",
}
# Likewise of the records that claims are printed with.
RECORD_WORDS = {
    "share or rate of": "total that it is a share or rate of",
    "factor": "size",
    "singular": "name of one",
    "plural": "name of several",
    "symbol before the number": "place of the symbol",
}
WORDS = READERS_WORDS | RECORD_WORDS
# What stands for yes and no of those that are one or the other, and for an empty list.
ANSWERS = {
    "includes the lower bound": {"yes": "included", "no": "left out"},
    "includes the upper bound": {"yes": "included", "no": "left out"},
    "fact or plan not clear": {"yes": "left open by the article", "no": "none"},
    "not stated in the article": {"": "empty"},
    "symbol before the number": {"yes": "before the number", "no": "after the number"},
}
# What the log called a field before it was renamed: its entries stay as they were written.
RENAMED = {
    "lower inclusive": "includes the lower bound",
    "upper inclusive": "includes the upper bound",
    "per": "rate per",
    "baseline value": "earlier or other value",
    "baseline as printed": "earlier or other value as printed",
    "baseline kind": "compared with",
    "period kind": "kind of period",
    "status ambiguous": "fact or plan not clear",
    "not stated": "not stated in the article",
    "credited to": "counted by",
    "denominator": "share or rate of",
    "location": "where in the article",
    "symbol stands before the number": "symbol before the number",
}
NAMED_AT_MOST = 2  # of what was changed, in a headline


class Change(NamedTuple):
    """One thing that was changed: its name in a sentence, what it was, what it is; "" for none."""

    subject: str
    before: str
    after: str


def changes(correction: Correction) -> list[Change]:
    """What was changed, the printed words first, as all else follows from them."""
    return sorted(_changes(correction), key=lambda change: change.subject != "printed wording")


def _changes(correction: Correction) -> Iterator[Change]:
    for logged, before, after in correction.changes:
        name = RENAMED.get(logged, logged)
        if subject := WORDS.get(name, name):
            answers = ANSWERS.get(name, {})
            words = [answers.get(value, value) for value in (before, after)]
            bare = [word.removesuffix(".") for word in words]  # the sentence has its own full stop
            yield Change(subject, *(bare if bare[0] != bare[1] else words))


def headline(correction: Correction) -> str:
    """“80 staff” is now “up to 80”; The place of “80 staff”; A typing error in “80 staff”."""
    if correction.is_of_merge:
        return merge_headline(correction)
    claim = correction.claim
    printed = f"“{claim.as_printed if claim else correction.record_name}”"
    if correction.kind == CorrectionClass.WITHDRAWN:
        return f"A claim withdrawn: {printed}"
    if correction.kind == CorrectionClass.TYPO:
        return f"A typing error in {printed}"
    changed = changes(correction)
    if changed and changed[0].subject == "printed wording":
        return f"“{changed[0].before}” is now “{changed[0].after}”"
    subjects = [change.subject for change in changed]
    if 0 < len(subjects) <= NAMED_AT_MOST:
        return f"The {' and the '.join(subjects)} of {printed}"
    return f"Several details of {printed}" if subjects else f"What is said about {printed}"


def merge_headline(correction: Correction) -> str:
    """Two entries for Rose Vane are one; R. Vane and Rose Vane are two again."""
    before, after = correction.before["name"], correction.after["name"]
    if correction.kind == CorrectionClass.MERGED:
        return f"Two entries for {after} are one"
    return f"{before} and {after} are two again"
