"""Which questions about a number its sentence leaves open; the words are those of the record."""

import re

from ..models import Measure
from ..models.codes import Form, Hedge, Status
from .text_numbers import TextNumber

# What a change is measured against: "from 349", "than last year", "instead of two".
COMPARING = re.compile(r"\b(?:from|than|compared|against|instead of|earlier|before|on)\b", re.I)
OF_WHAT = re.compile(r"\s*of\b")
# What to ask of a measure of each kind where no time is named.
WHEN = {
    "cumulative": "since when?",
    "flow": "over what period?",
    "money": "over what period?",
    "stock": "on what date?",
}


def open_questions(
    text: str, number: TextNumber, measure: Measure | None = None, names_somebody: bool = False
) -> list[str]:
    """Those of `CONTEXT_QUESTIONS` that are open; `measure` is the one it is sure to be of.

    Whoever its sentence names may have said it.
    """
    suggestion = number.suggestion
    start, end = number.sentence
    is_future = Status(suggestion.status).is_future
    is_open = {
        "how many exactly?": suggestion.hedge == Hedge.ORDER_OF_MAGNITUDE,
        "out of how many?": suggestion.form == Form.SHARE
        and not OF_WHAT.match(text, suggestion.end),
        # A cut of 40 posts says by itself what it is a cut of.
        "compared with what?": Form(suggestion.form).is_relative
        and suggestion.baseline_value is None
        and not COMPARING.search(text, start, end),
        "per what?": suggestion.form in {Form.RATE, Form.FREQUENCY} and not suggestion.per,
    }
    if not number.is_dated:
        kind = measure.kind if measure else ""
        is_open["by when?" if is_future else WHEN.get(kind, "")] = is_future or kind in WHEN
    is_open["according to whom?"] = suggestion.speaker is None and not names_somebody
    return [question for question in is_open if is_open[question]]
