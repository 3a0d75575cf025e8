"""Sixteen invented articles with their finished claims, and a scorer for what their cards propose.

`drafted_articles/<slug>.txt` is an article of some 300 words; `drafted_articles/<slug>.csv` has
the claims that an editor would make of it, a line each, with "|" between the columns:

* `printed`: words of the article, “#2” for the second place where they stand;
* `value` (“10..15” for a range), `unit` (a code of `UNITS`), `hedge`, `form`, `direction`, `status`
  and `per` as the claim has them: empty means no hedge, a level and a fact;
* `speaker`: the record's name, or the printed one; empty for the publication's own voice; after
  “>” the organisation that the article says the person speaks for;
* `measure`: a slug of `MEASURES`, empty where the record has none;
* `about`: what a statement must name to say by itself what the number is of; a slash parts two
  ways to name it. Empty where its sentence alone does not say.

The record has other measures beside: of other places and bodies, to be mistaken for. A field is
*right*, *empty* or *wrong*; a draft is *nearly done* if no more than one field has to be set or
changed before it can be sent to review. A measure that the record does not have has to be set.
"""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from claims.matching import Card, Desk
from tests import factories

ARTICLES = Path(__file__).parent / "drafted_articles"
# Code, singular and plural.
UNITS = [
    ("GBP", "pound", "pounds"),
    ("percent", "per cent", "per cent"),
    ("percentage-point", "percentage point", "percentage points"),
    ("times", "time", "times"),
    ("minute", "minute", "minutes"),
    ("hour", "hour", "hours"),
    ("day", "day", "days"),
    ("mile", "mile", "miles"),
    ("person", "person", "people"),
    ("officer", "officer", "officers"),
    ("staff", "member of staff", "staff"),
    ("home", "home", "homes"),
    ("job", "job", "jobs"),
    ("pupil", "pupil", "pupils"),
    ("school", "school", "schools"),
]
# Slug, name, unit and other names.
MEASURES = [
    ("colbeck-police-budget-gap", "Colbeck Police budget gap", "GBP", ["Colbeck budget shortfall"]),
    ("colbeck-police-officers", "Colbeck Police officers", "officer", []),
    ("harrowmere-homes-built", "Homes built by Harrowmere Council", "home", []),
    ("stanleigh-waiting-list", "Stanleigh Hospitals waiting list", "person", []),
    ("wexcombe-spills", "Sewage spills, Wexcombe Water", "times", []),
    ("wexcombe-bills", "Average bill, Wexcombe Water", "GBP", []),
    ("regulated-fares", "Rise of regulated rail fares, England", "percent", ["rail fares"]),
    ("pentreath-parcels", "Parcels of Pentreath Food Bank", None, []),
    ("museum-visitors", "Visitors to the Harrowmere Museum", "person", []),
    ("mardale-wall", "Cost of the Mardale flood wall", "GBP", ["Mardale wall"]),
    ("eastvale-journeys", "Bus journeys, Eastvale", None, []),
    ("uk-unemployment", "Unemployment, United Kingdom", "percent", ["unemployment rate"]),
    ("ashgrove-jobs", "Jobs cut by Ashgrove University", "job", []),
    # Of others, or in another unit.
    ("met-budget-shortfall", "Met budget shortfall", "GBP", []),
    ("stanleigh-officers", "Stanleigh Police officers", "officer", []),
    ("london-homes-built", "Council homes built, London", "home", []),
    ("tollworth-museum-visitors", "Visitors to the Tollworth Museum", "person", []),
    ("thames-bills", "Average bill, Thames Water", "GBP", []),
    ("london-unemployment", "Unemployment, London", "percent", []),
    ("carrowshire-jobs", "Jobs cut by Carrowshire County Council", "job", []),
    ("marwick-university-deficit", "Deficit of Marwick University", "GBP", []),
    ("schools-closed-england", "Schools closed, England", "school", []),
    ("homes-flooded-york", "Homes flooded in York", "home", []),
]
# Name, kind and other names.
SPEAKERS = [
    ("Metropolitan Police", "organisation", ["Met Police", "the Met"]),
    ("Colbeck Police", "organisation", ["Colbeck Constabulary"]),
    ("Dame Ruth Amory", "person", []),
    ("Sir Peter Lisle", "person", []),
    ("Harrowmere Council", "organisation", []),
    ("Stanleigh Hospitals NHS Trust", "organisation", ["Stanleigh Hospitals"]),
    ("Office for National Statistics", "organisation", ["ONS"]),
    ("Wexcombe Water", "organisation", []),
    ("Joan Tregear", "person", []),
    ("Environment Agency", "organisation", []),
]
# Name and other names: where the articles play, what is larger, and others to be mistaken for.
PLACES = [
    *(("Eastvale", []), ("Harrowmere", []), ("Marwick", []), ("Stanleigh", []), ("Tollworth", [])),
    *(("Carrowshire", []), ("Hollin", []), ("Mardale", []), ("Pentreath", []), ("Colbeck", [])),
    *(("Wexcombe", []), ("England", []), ("Wales", []), ("England and Wales", [])),
    ("United Kingdom", ["UK", "Britain"]),
    *(("London", ["the capital"]), ("York", []), ("Belgium", []), ("Ghent", [])),
]
FIELDS = (
    "value unit hedge form direction status per speaker behalf measure statement period place"
).split()
# Which of them may stay empty until review and after.
OPTIONAL = {"unit", "per", "behalf", "period", "place"}
# The columns that are what the draft is to have.
NAMED_ALIKE = ("value", "unit", "direction", "per", "measure", "period", "place")
PERIOD_MARKS = {"as-of": "@", "cumulative-since": ">", "to-date": "<", "interval": "", "": ""}
UNFINISHED = re.compile(
    r"(?:it|they|he|she|this|that|these|those|there)\b|.*\b(?:we|us|our|I|my|me)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Draft:
    """A finished claim of an article, the card of its number and how each field came out."""

    article: str
    finished: dict[str, str]
    card: Card | None
    outcomes: dict[str, str]

    @property
    def to_do(self) -> list[str]:
        """The fields that have to be set or changed before review."""
        if self.card is None:
            return FIELDS
        missing = {"measure"} if not self.finished["measure"] else set()
        return [
            name
            for name, outcome in self.outcomes.items()
            if outcome == "wrong"
            or (outcome == "empty" and name not in OPTIONAL)
            or name in missing
        ]

    @property
    def is_nearly_done(self) -> bool:
        return len(self.to_do) <= 1


def make_record():
    """The units, measures, places and speakers that the articles are read against."""
    units = {
        code: factories.unit(code=code, singular=singular, plural=plural)
        for code, singular, plural in UNITS
    }
    for slug, name, unit, aliases in MEASURES:
        factories.measure(slug=slug, name=name, unit=units.get(unit), aliases=aliases)
    for name, aliases in PLACES:
        factories.place(name=name, aliases=aliases)
    for name, kind, aliases in SPEAKERS:
        factories.speaker(name=name, kind=kind, aliases=aliases)


def read_drafts() -> list[Draft]:
    """The drafts of all articles; asks the record."""
    drafts = []
    for path in sorted(ARTICLES.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        headline = text.partition("\n")[0]
        desk = Desk(factories.article(text=text, headline=headline, state="draft"))
        with path.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="|"))
        drafts += [make_draft(path.stem, desk, row) for row in rows]
    return drafts


def make_draft(article, desk, finished) -> Draft:
    start, end = place_of(desk.text, finished["printed"])
    cards = [
        card
        for card in desk.cards
        if card.suggestion.start < end and start < card.suggestion.end and card.is_open
    ]
    proposed = [fields_of(card) for card in cards]
    wanted = finished_fields(finished)
    index = next((i for i, f in enumerate(proposed) if f["value"] == wanted["value"]), 0)
    if not cards:
        return Draft(article, finished, None, {})
    outcomes = {name: outcome(name, wanted, proposed[index]) for name in FIELDS}
    return Draft(article, finished, cards[index], outcomes)


def place_of(text, printed):
    words, _, occurrence = printed.partition("#")
    places = [match.span() for match in re.finditer(rf"(?<![\d.,]){re.escape(words)}", text)]
    return places[int(occurrence or 1) - 1]


def finished_fields(row) -> dict:
    speaker, _, behalf = (part.strip() for part in row["speaker"].partition(">"))
    return {
        **{name: row[name] for name in NAMED_ALIKE},
        "hedge": row["hedge"] or "none",
        "form": row["form"],
        "status": row["status"] or "actual",
        "speaker": bare(speaker),
        "behalf": bare(behalf),
        "statement": row["about"],
    }


def fields_of(card) -> dict:
    """What the draft would have in each field; None for a field that would stay empty."""
    claim, speaker = card.proposed, card.speaker.speaker or card.speaker
    behalf = card.on_behalf_of.speaker or card.on_behalf_of
    is_named = card.is_narration or card.speaker.speaker or card.speaker.is_new
    name = "" if card.is_narration else getattr(speaker, "name", card.speaker.words)
    return {
        "value": written_value(claim),
        "unit": claim.unit.code if claim.unit else "",
        "hedge": claim.hedge or None,
        "form": claim.form or None,
        "direction": claim.direction,
        "status": claim.status,
        "per": claim.per,
        "speaker": bare(name) if is_named else None,
        "behalf": bare(getattr(behalf, "name", card.on_behalf_of.words)),
        "measure": claim.measure.slug if claim.measure else "",
        "statement": claim.statement,
        "period": written_period(claim),
        "place": claim.place.name if claim.place else "",
    }


def written_period(claim):
    dates = [date.iso for date in (claim.period_start_date, claim.period_end_date) if date]
    return PERIOD_MARKS[claim.period_kind] + "..".join(dict.fromkeys(dates))


def written_value(claim):
    if claim.value is None and claim.lower is not None and claim.upper is not None:
        return f"{claim.lower.normalize():f}..{claim.upper.normalize():f}"
    return None if claim.value is None else f"{round(Decimal(claim.value), 2).normalize():f}"


def outcome(name, wanted, proposed) -> str:
    """right, empty or wrong; "none" for a period or a place that is rightly not proposed."""
    if name in {"period", "place"} and not wanted[name] and not proposed[name]:
        return "none"
    if name == "statement":
        if not proposed[name]:
            return "empty"
        return "right" if says(proposed[name], wanted[name]) else "wrong"
    if name == "value":
        is_same = normal(wanted[name]) == normal(proposed[name])
    else:
        is_same = wanted[name] == proposed[name]
    if is_same:
        return "right"
    return "wrong" if proposed[name] or (name in {"speaker"} and proposed[name] == "") else "empty"


def normal(value):
    return [Decimal(part).normalize() for part in value.split("..") if part] if value else None


def says(statement, about) -> bool:
    """Whether the statement names all of it, and nobody who is named only elsewhere."""
    if not about or UNFINISHED.match(statement) or len(statement) > 250:
        return False
    lower = statement.lower()
    return all(any(way.lower() in lower for way in part.split("/")) for part in about.split(","))


def bare(name):
    """The name without “the” or a title, which is what the record compares by."""
    return re.sub(r"^(?:the|dame|sir|dr|prof) ", "", name.lower().replace("’", "'"))


def share_nearly_done(drafts) -> float:
    """The per cent of the drafts that need one field at most."""
    return 100 * sum(draft.is_nearly_done for draft in drafts) / len(drafts)


def share_wrong(drafts, name) -> float:
    """The per cent of what is proposed for a field that is wrong."""
    counts = count_outcomes(drafts, name)
    proposals = counts["right"] + counts["wrong"]
    return 100 * counts["wrong"] / proposals if proposals else 0.0


def count_outcomes(drafts, name) -> Counter:
    return Counter(draft.outcomes[name] for draft in drafts if draft.card)


def report(drafts) -> str:
    """A line for each field, in per cent of the drafts with a card; how many are nearly done."""
    cards = sum(draft.card is not None for draft in drafts)
    lines = [f"{len(drafts)} claims, {cards} with a card"]
    for name in FIELDS:
        counts = count_outcomes(drafts, name)
        shares = (f"{o} {100 * counts[o] / cards:5.1f}" for o in ("right", "empty", "wrong"))
        lines.append(
            f"{name:10} {'  '.join(shares)}  of proposals wrong {share_wrong(drafts, name):5.1f}"
        )
    return "\n".join([*lines, f"nearly done {share_nearly_done(drafts):.1f}"])
