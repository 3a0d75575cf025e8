"""Shorthand for the tables of cases: `said("more than 1,000")` is a published claim of that."""

import re
from decimal import Decimal

from claims.checks import CHECKS
from claims.dates import PartialDate
from claims.models import Claim, Unit
from tests import factories

# What each hedge's words are kept as, and which of its bounds are stated: below, above.
HEDGES = {
    "more than": ("more-than", False, None),
    "over": ("more-than", False, None),
    "at least": ("at-least", True, None),
    "up to": ("up-to", None, True),
    "at most": ("at-most", None, True),
    "less than": ("less-than", None, False),
    "about": ("about", None, None),
    "nearly": ("nearly", None, None),
    "just over": ("just-over", None, None),
    "exactly": ("exactly", None, None),
}
UNITS = {
    "person": {"dimension": "number"},
    "thousand": {"dimension": "number", "factor": 1000},
    "percent": {"dimension": "share", "factor": Decimal("0.01")},
    "GBP": {"dimension": "money-GBP"},
    "day": {"dimension": "time"},
}


def said(words, unit="person", **fields):
    """A published claim whose figure is `words`: "80", "up to 80", "10 to 15", "dozens"."""
    return factories.claim(**figure(words) | {"unit": unit and counted_in(unit)} | fields)


def counted_in(code):
    named = {"singular": code, "plural": code}
    return Unit.objects.get_or_create(code=code, defaults=named | UNITS[code])[0]


def figure(words):
    """The claim's fields that a figure in words gives."""
    numbers = [Decimal(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", words)]
    if not numbers:
        return {"as_printed": words, "value": None, "hedge": "order-of-magnitude"}
    if len(numbers) == 2:
        bounds = zip(("lower", "upper"), numbers, strict=True)
        included = {"lower_inclusive": True, "upper_inclusive": True}
        return {"as_printed": words, "value": None, "hedge": "between", **dict(bounds), **included}
    fields = {"as_printed": words, "value": numbers[0], "hedge": "none"}
    for hedge, (code, below, above) in HEDGES.items():
        if words.startswith(hedge):
            fields["hedge"] = code
            if below is not None:
                fields |= {"lower": numbers[0], "lower_inclusive": below}
            if above is not None:
                fields |= {"upper": numbers[0], "upper_inclusive": above}
    return fields


def period(words):
    """The fields of a period: "as of 1 May 2025", "2024 to 5 May 2025", "since 2024", ""."""
    if not words:
        return {"period_kind": "not-stated"}
    if words == "to date":
        return {"period_kind": "to-date"}
    for start, kind in (("as of ", "as-of"), ("since ", "cumulative-since")):
        if words.startswith(start):
            return {"period_kind": kind} | dated("period_start", words.removeprefix(start))
    first, last = words.split(" to ")
    return {"period_kind": "interval"} | dated("period_start", first) | dated("period_end", last)


def dated(field, words):
    date = PartialDate.parse(words)
    return {field: date.first, f"{field.removesuffix('_on')}_precision": date.precision}


def printed_on(words):
    """An article of that day."""
    return factories.article(**dated("published_on", words))


def up(words, form="percent-change", **fields):
    return {"form": form, "direction": "up", **fields}


def join(kind, *pairs, **fields):
    for from_claim, to_claim in pairs:
        factories.relation(kind=kind, from_claim=from_claim, to_claim=to_claim, **fields)


def asked(check):
    """The verdicts of a check on all published claims."""
    return [
        str(answer.verdict) for answer in CHECKS[check].answers_about(Claim.objects.published())
    ]
