"""Which questions about a number its sentence leaves open; the words are those of the record."""

import re

from ..models.codes import Form, Hedge, Status

PLANNED = {Status.PLAN, Status.TARGET, Status.FORECAST, Status.PROPOSAL, Status.CONDITIONAL}
COMPARED = {Form.CHANGE, Form.PERCENT_CHANGE, Form.POINT_CHANGE, Form.MULTIPLE}
# What a change is measured against: "from 349", "than last year", "instead of two".
COMPARING = re.compile(r"\b(?:from|than|compared|against|instead of|earlier|before|on)\b", re.I)
OF_WHAT = re.compile(r"\s*of\b")
# What to ask of a measure of each kind where no time is named.
WHEN = {
    "cumulative": "since when?",
    "flow": "in what period?",
    "money": "in what period?",
    "stock": "as of when?",
}


def open_questions(text, number, measure=None):
    """A list of those in `querysets.claims.CONTEXT`; `measure` is the one it is sure to be of."""
    said = number.said
    start, end = number.sentence
    planned = said.status in PLANNED
    open_ = {
        "how many exactly?": said.hedge == Hedge.ORDER_OF_MAGNITUDE,
        "out of how many?": said.form == Form.SHARE and not OF_WHAT.match(text, said.end),
        "compared with what?": said.form in COMPARED
        and said.baseline_value is None
        and not COMPARING.search(text, start, end),
        "per what?": said.form in {Form.RATE, Form.FREQUENCY} and not said.per,
    }
    if not number.is_dated:
        kind = measure.kind if measure else ""
        open_["by when?" if planned else WHEN.get(kind, "")] = planned or kind in WHEN
    open_["according to whom?"] = said.speaker is None
    return [question for question, is_open in open_.items() if is_open]
