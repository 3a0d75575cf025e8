"""The English of a filter: one sentence for the heading, a few words for each part of it.

12 claims by the Metropolitan Police about “LFR arrests”, said from July 2025
"""

import re
from decimal import Decimal

from ..figures.words import count_of, write_number
from ..models.codes import Form, Hedge, Status
from ..models.speaker import organisation_in_sentence

FORMS = {
    Form.LEVEL: "a level",
    Form.SHARE: "a share",
    Form.RATE: "a rate",
    Form.RATIO: "a ratio",
    Form.FREQUENCY: "a frequency",
    Form.CHANGE: "a change",
    Form.PERCENT_CHANGE: "a per cent change",
    Form.POINT_CHANGE: "a percentage point change",
    Form.MULTIPLE: "a multiple",
    Form.RANK: "a rank",
    Form.DURATION: "a duration",
    Form.MONEY: "a sum of money",
}
STATUSES = {
    Status.ACTUAL: "fact",
    Status.ESTIMATE: "estimate",
    Status.PROVISIONAL: "provisional",
    Status.FORECAST: "forecast",
    Status.PLAN: "plan",
    Status.TARGET: "target",
    Status.PROPOSAL: "proposal",
    Status.CONDITIONAL: "conditional",
    Status.ALLEGATION: "allegation",
}
HEDGES = {Hedge.NONE: "with no hedge", Hedge.ORDER_OF_MAGNITUDE: "given as an order of magnitude"}


def sentence(cleaned, total=None):
    """The heading of a list of `total` claims, or of any number of them.

    `cleaned` is the cleaned data of a `ClaimFilter`: for each parameter a list of choices, a
    Decimal, a `PartialDate`, words or nothing.
    """
    head, rest = [total_words(total), *subjects(cleaned)], [*filter(None, details(cleaned))]
    if len(head) == 1 and rest and not rest[0].startswith(("each ", "as the record")):
        head, rest = [*head, rest[0]], rest[1:]  # “12 claims printed in Metro”
    return ", ".join([" ".join(head), *rest])


def total_words(total):
    if total is None:
        return "Claims"
    return count_of(total, "claim") if total else "No claims"


def subjects(cleaned):
    """Who, about what, where: what reads on without a comma."""
    for name, preposition, word in [
        ("speaker", "by", speaker_phrase),
        ("measure", "about", quoted_label),
        ("topic", "on", label),
        ("place", "in", label),
    ]:
        if cleaned[name]:
            yield f"{preposition} {join_with_or(word(choice) for choice in cleaned[name])}"


def details(cleaned):
    """What follows after commas; an empty part is nothing asked."""
    for name, words, word in [
        ("publication", "printed in", label),
        ("form", "each", lambda choice: FORMS[choice.value]),
        ("unit", "in", label),
        ("status", "reported as", lambda choice: STATUSES[choice.value]),
    ]:
        yield cleaned[name] and f"{words} {join_with_or(word(choice) for choice in cleaned[name])}"
    yield join_with_or(hedge_phrases(cleaned["hedge"]))
    yield value_phrase(cleaned["value_min"], cleaned["value_max"])
    yield cleaned["year"] and f"said in {join_with_or(label(choice) for choice in cleaned['year'])}"
    yield date_phrase("said", cleaned["said_from"], cleaned["said_to"])
    yield date_phrase("printed", cleaned["published_from"], cleaned["published_to"])
    yield cleaned.get("known_on") and f"as the record stood on {cleaned['known_on']}"
    yield cleaned["q"] and f"matching {quoted(cleaned['q'])}"


def hedge_phrases(choices):
    """“up to” or “about”, said once: with “up to” or “about”."""
    special = [HEDGES[choice.value] for choice in choices if choice.value in HEDGES]
    others = [f"“{choice.label}”" for choice in choices if choice.value not in HEDGES]
    if others:
        others[0] = f"with {others[0]}"
    return [*special, *others]


def value_phrase(least, most):
    """With a value of 10 to 50, of exactly 10, of at least 10."""
    if least is None and most is None:
        return ""
    if least == most:
        return f"with a value of {write_number(least)}"
    if most is None:
        return f"with a value of at least {write_number(least)}"
    if least is None:
        return f"with a value of at most {write_number(most)}"
    return f"with a value from {write_number(least)} to {write_number(most)}"


def date_phrase(verb, first, last):
    """Said in July 2025, said on 4 July 2025, said from July 2025, said from 2024 to 2025."""
    if first and first == last:
        return f"{verb} {first.in_sentence()}"
    if first and last:
        return f"{verb} from {first} to {last}"
    if first:
        return f"{verb} from {first}"
    return last and f"{verb} up to {last}"


CHIPS = {
    "measure": "about “{}”",
    "speaker": "said by {}",
    "publication": "printed in {}",
    "topic": "topic: {}",
    "place": "place: {}",
    "unit": "unit: {}",
    "form": "form: {}",
    "hedge": "hedge: {}",
    "status": "status: {}",
    "year": "said in {}",
    "value_min": "value from {}",
    "value_max": "value up to {}",
    "said_from": "said from {}",
    "said_to": "said up to {}",
    "published_from": "printed from {}",
    "published_to": "printed up to {}",
    "known_on": "as the record stood on {}",
    "population": "counted: {}",
}


def chip(name, value):
    """One part of a filter by itself, as the link that takes it off prints it."""
    if name == "q":
        return quoted(value)
    return CHIPS[name].format(write_number(value) if isinstance(value, Decimal) else value)


def quoted(words):
    """Search words in quotation marks: those that were typed around one phrase, or new ones."""
    phrase = re.fullmatch(r'"([^"]*)"', words)
    return f"“{phrase[1] if phrase else words}”"


def label(choice):
    return choice.label


def quoted_label(choice):
    return f"“{choice.label}”"


def speaker_phrase(choice):
    """A speaker's name inside a sentence: the Metropolitan Police, Liberty."""
    return organisation_in_sentence(choice.label)


def join_with_or(words):
    """One, one or two, one, two or three."""
    *first, last = [*words] or [""]
    return f"{', '.join(first)} or {last}" if first else last
