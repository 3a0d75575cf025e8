"""Write the engine's suggestions as predictions for a scorer of quantities.

    python -m tests.extraction.predictions DIRECTORY newsquant > predictions.jsonl

DIRECTORY holds `score_quantities.py`, whose `load(name)` gives the texts of a data set. A line is
{"id", "quantities": [{start, end, value, value2, unit, modifier, concept}]}, in the conventions of
the data: names of currencies, pence and cents by themselves, a share said in words as a part of
one. NewsQuant has besides "from A to B" as a range of both, "hundreds" as 100 to 1,000, and the age
of "a 60-year-old" and the one of "one of the largest" as quantities, which the engine masks and
keeps with their values.
"""

import importlib
import json
import re
import sys

from claims.extraction import Suggestion, suggest

CURRENCIES = {
    "GBP": "pound sterling", "USD": "dollar", "EUR": "euro", "JPY": "japanese yen",
    "CNY": "chinese yuan",
    "AUD": "australian dollar", "CAD": "canadian dollar", "HKD": "hong kong dollar",
    "INR": "indian rupee",
    "NZD": "new zealand dollar", "SGD": "singaporean dollar", "ILS": "shekel",
    "MYR": "malaysian ringgit",
    "ZAR": "south african rand", "CHF": "swiss franc", "HRK": "croatian kuna", "SEK": "krona",
    "NOK": "krone",
}  # fmt: skip
SPELT = {
    "pp": "percentage point", "bp": "basis point", "time": "times",
    "gigatonne": "gigaton", "part per billion": "parts-per-billion",
}  # fmt: skip
HUNDREDTHS = {"GBP": "pence", "USD": "cent", "EUR": "cent"}
HUNDREDTH_WORD = re.compile(r"(?:\d\s?p|\bpence|\bcents?)\b")
MODIFIERS = {
    "about": "~", "nearly": "~", "just-over": ">", "more-than": ">", "at-least": ">",
    "up-to": "<", "at-most": "<", "less-than": "<",
}  # fmt: skip
# What the engine masks, but keeps the value of.
KEPT_RULES = {"year-old", "word-age", "one-of-the-best"}
# The scorer gives a direction to what is said with a verb ("rose 5%"), not a noun ("a 5% rise").
CHANGE_NOUN = re.compile(
    r"\W{0,2}(?:\w+ )?(?:increase|rise|drop|fall|cut|gain|reduction|decline|jump|growth|boost|"
    r"higher|lower|above|below)"
)


def prediction(text: str, suggestion: Suggestion) -> dict:
    """One quantity in the scorer's form."""
    value, high, unit = suggestion.value, suggestion.value_high, suggestion.unit
    if suggestion.order_of_magnitude is not None:
        value, high = suggestion.order_of_magnitude, suggestion.order_of_magnitude * 10
    if suggestion.rule in {"fraction", "ratio"}:
        value, high = value / 100, high and high / 100
        unit = "% " + _noun(suggestion.measured)
    if unit in HUNDREDTHS and HUNDREDTH_WORD.search(suggestion.as_printed):
        value, high = value * 100, high and high * 100
        unit = HUNDREDTHS[unit]
    if suggestion.form == "multiple":
        unit = "times"
    unit = CURRENCIES.get(unit, unit) or "-"
    if suggestion.kind == "age":
        unit += " of age"
    elif suggestion.per and suggestion.per != "each":
        unit = f"{unit} per {suggestion.per}"
    return {
        "start": suggestion.start,
        "end": suggestion.end,
        "value": float(value),
        "value2": None if high is None else float(high),
        "unit": SPELT.get(unit, unit),
        "modifier": _modifier(text, suggestion),
        "concept": _concept(suggestion),
    }


def _concept(suggestion: Suggestion) -> str:
    """What is measured, without the counted noun, which is the unit there."""
    parts = suggestion.measured.split(", ")
    return ", ".join(parts[1:] if suggestion.rule == "noun" else parts)


def _noun(measured: str) -> str:
    return measured.split(",", maxsplit=1)[0].lower()


def _modifier(text: str, suggestion: Suggestion) -> str:
    if suggestion.hedge in MODIFIERS or suggestion.hedge == "between":
        return MODIFIERS.get(suggestion.hedge, "=")
    changed = suggestion.form in {"change", "percent-change", "point-change"}
    said_as_noun = CHANGE_NOUN.match(text, suggestion.end) or text[: suggestion.start].endswith(
        "of "
    )
    if changed and suggestion.direction in {"up", "down"} and not said_as_noun:
        return suggestion.direction
    return "="


def quantities(text: str, *, wide: bool) -> list[dict]:
    """The quantities of a text; `wide` for the conventions of NewsQuant."""
    rows: list[dict] = []
    suggestions: list[Suggestion] = []
    for suggestion in suggest(text):
        if not _is_scored(suggestion, wide=wide):
            continue
        row = prediction(text, suggestion)
        if wide and suggestions and _is_pair(text, suggestions[-1], suggestion):
            row |= {"start": rows[-1]["start"], "value": rows[-1]["value"], "value2": row["value"]}
            rows.pop()
        rows.append(row)
        suggestions.append(suggestion)
    return rows


def _is_scored(suggestion: Suggestion, *, wide: bool) -> bool:
    if suggestion.kind == "quantity":
        return suggestion.value is not None or wide
    return wide and suggestion.value is not None and suggestion.rule in KEPT_RULES


def _is_pair(text: str, old: Suggestion, new: Suggestion) -> bool:
    return (
        new.baseline_value == old.value
        and old.value_high is None
        and text[: old.start].endswith("from ")
        and text[: new.start].endswith("to ")
    )


def main(directory: str, name: str) -> None:
    """Print a line for each text of the data set."""
    sys.path.insert(0, directory)
    for row in importlib.import_module("score_quantities").load(name):
        print(
            json.dumps(
                {"id": row["id"], "quantities": quantities(row["text"], wide=name == "newsquant")},
                ensure_ascii=False,
            )
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
