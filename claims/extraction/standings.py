"""Whether a figure is actual or planned, forecast, alleged and so on, by the words around it."""

from .figures import Figure
from .movements import MOVES, way
from .words import Token

STATUSES = {
    "target": "target targets targeted targeting aim aims aimed aiming",
    "forecast": "forecast forecasts forecasting predict predicts predicted predicting prediction "
    "expect expects expected expecting projected projects projection projections anticipate "
    "anticipates anticipated likely",
    "plan": "will plan plans planned planning pledge pledges pledged promise promised promises "
    "intends intend scheduled due shall wo 'll",
    "proposal": "propose proposes proposed proposal proposals recommend recommends recommended "
    "suggested",
    "conditional": "would could might may if",
    "allegation": "alleged allegedly alleges accused accuses",
    "provisional": "provisional preliminary",
    "estimate": "estimate estimates estimated estimating",
}
STATUS_OF = {word: status for status, words in STATUSES.items() for word in words.split()}


def _is_noun(words: list[Token], i: int) -> bool:
    """Whether the word names something and is no verb of standing: "in May", "oppose the plan"."""
    if words[i].lower in {"plan", "plans"}:
        return words[i + 1].lower not in {"to", "for"}
    return words[i].text == "May"


# "40 homes could go", "40 homes will be built", "40 jobs are expected to go".
MODALS = frozenset("will would could might should may".split())


def _ahead(words: list[Token], i: int, end: int) -> str:
    """The standing by the verb at token i, whose subject the figure is; empty if none says it."""
    lower = words[i].lower if i < end else ""
    if lower in MODALS and words[i].text != "May":
        return STATUS_OF.get(lower, "")
    if lower in {"are", "is", "were", "was"} and i + 1 < end:
        following = words[i + 1].lower
        return (
            "plan" if following == "to" and lower in {"are", "is"} else STATUS_OF.get(following, "")
        )
    return ""


def _is_infinitive(words: list[Token], i: int, figure: int) -> bool:
    """Whether "to" leads to the verb of a figure: "Trust to axe 30 posts". Not "rise to £30"."""
    before = words[i - 1].lower if i else ""
    led = way(before) or before in MOVES or before in STATUS_OF
    return not led and figure - 4 < i < figure - 1


def standing(words: list[Token], figure: Figure, floor: int, end: int) -> str:
    """Whether the figure is actual, planned, forecast and so on, by the words before it.

    The nearest such word of the sentence decides; "be to" ("is to cut 300 jobs") is a plan, and in
    a headline, which ends in no full stop, so is "to" by itself ("Council to cut 300 jobs").
    """
    if ahead := _ahead(words, figure.after, end):
        return ahead
    headline = words[end - 1].text[0].isalnum()
    for j in range(figure.first - 1, max(floor, figure.first - 18) - 1, -1):
        lower = words[j].lower
        if words[j].text == ";":
            break
        if lower in STATUS_OF and not _is_noun(words, j):
            return STATUS_OF[lower]
        if lower in {"is", "are"} and words[j + 1].lower == "to":
            return "plan"
        if headline and lower == "to" and _is_infinitive(words, j, figure.first):
            return "plan"
    inside = {word.lower for word in words[figure.first : figure.number_first]}
    return "estimate" if "estimated" in inside else "actual"
