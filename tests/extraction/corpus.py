"""Thirty articles with every number marked by hand, and a scorer for whoever marks them again.

The articles are invented: 24 as British newspapers would print them, 6 as American ones. The marks
were made from the text alone. `articles/<slug>.txt` is the article exactly; `articles/<slug>.json`
holds `{"marks": [...]}` in text order.

**Every mark** has `as_printed` (the words marked), `occurrence` (which occurrence of those
characters in the text, from 1; left out when 1) and `kind`:

* `quantity`: a number that says how much or how many;
* `baseline`: the old number of a pair ("from **48** to 63", "up from **349**", "rather than
  **five**"). It has a value and a unit. It is neither asked for nor penalised;
* a trap, which is not a quantity: `date`, `year`, `season` (also a financial year, "the spring of
  2026"), `decade`, `time`, `age`, `ordinal` (also as a rank, a part of a year or a century),
  `score` (also odds and a vote of a committee), `list-number`, `phone`, `postcode`,
  `house-number`, `section`, `name` (product, road, ward, index), `idiom`.

A number inside a name, an article used as one ("a week", "a decade") and words without a number
("several", "many", "none") are no quantities.

**A quantity** has besides:

* `as_printed`: the hedge, the number, its unit or counted noun where it follows, and the rate
  tail or comparing word: "more than 1,000 arrests", "£12 a week", "42 per 100,000 residents",
  "19 days longer". Neither the verb nor "just", "another", "an average of", nor what a share is a
  share of ("12 per cent" of pupils).
* `value`: a decimal string in base figures ("£1.2m" is 1200000, "45p" is 0.45, "a dozen" is 12).
  Fractions and "one in five" are given in per cent to two places (33.33, 20). Doubled, halved and
  twice as many are 2, threefold is 3. Vague plurals ("dozens of") are null.
* `value_high`: the other end of a range, else null. Ends are never averaged.
* `unit`: an ISO 4217 code, "%", "pp", "bp", a measure's name in the singular ("mile"), or the head
  of the counted noun in the singular ("officer" for "police officers"; "person" for "people"). A
  number without a noun has that of the number it is parallel to, or of what it is said to be the
  number of. "" for none; multiples have none; how often something happened is counted in "time".
* `per`: the denominator of a rate ("week", "100,000 residents", "each"), else "". It is inherited
  only within a pair ("from 41p a litre to 33p").
* `hedge`: none, exactly, about (also "some", "an estimated", "maybe"), nearly (also "close to"),
  just-over, more-than, at-least (also "or more"), up-to (also "as many as"), at-most, less-than
  (also "under"), between (every range), order-of-magnitude (vague plurals).
* `form`: `change`, `percent-change`, `point-change` for what is said to have risen or fallen or
  to be more or less by so much, and for what verbs of adding and taking away count ("axes 31
  routes", "lost six seats", "two schools to close"); `multiple`; `ratio` for "one in five" and
  for the part in "12 of the 45"; `frequency` for "twice", "three times a week", "40 hours a
  week", "every 20 minutes"; `rate` for anything else with a denominator; `share` for per cent and
  fractions; `duration` for units of time; `money`; otherwise `level`. The first that fits wins. A
  difference between two shares in percentage points, even a margin of error, is a point-change.
* `direction`: up, down or none for changes and multiples, else "". A multiple of something else
  ("12 times earnings") is none.
* `baseline_value`: the value of the pair's old number, or null.
* `status`: actual, estimate, provisional, forecast, plan, target, proposal, conditional,
  allegation. "Will" and "is to" are plans; "could" and "would if" are conditional.
* `speaker`: the fullest name printed anywhere in the article of whoever is given as saying it,
  without title or role; for the nameless, the words printed ("spokesman for the trust", "sources
  close to the talks"). "Figures from X show" and "a report by X found" are said by X; a document
  without an author speaks for itself ("accounts reveal"). Null for the article's own voice, which
  is also that of clauses that only describe the speaker ("the trust, which serves 380,000 people,
  said", "a survey of 1,507 adults found"), of a headline that names nobody, and of a sentence
  outside quotation marks that follows an attributed one without saying so again.

A mark is also `quoted` if somebody says it and it stands within quotation marks, which is read off
the text.

`python -m tests.extraction.corpus` prints what the engine reaches.
"""

import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from decimal import Decimal
from operator import eq
from pathlib import Path

from claims.extraction import Suggestion, suggest

ARTICLES = Path(__file__).parent / "articles"
TRAPS = {
    "date", "year", "season", "decade", "time", "age", "ordinal", "score", "list-number", "phone",
    "postcode", "house-number", "section", "name", "idiom",
}  # fmt: skip

# Must match the first mark of “It is late”, ‘it is’, 'it is'; not the apostrophe of "trust's".
OPENING = re.compile(r"(?<!\w)[\"“‘'](?=[\w£$])")
CLOSING = re.compile(r"(?<=[\w.,!?%])[\"”’'](?!\w)")


class MarkNotFoundError(LookupError):
    """A mark's words are not in its article as often as the mark says."""


@dataclass(frozen=True)
class Article:
    """One article: its file's stem, its text, and its marks, each with a start and an end."""

    slug: str
    text: str
    marks: list[dict]


def load() -> list[Article]:
    """All the articles, by slug."""
    articles = []
    for path in sorted(ARTICLES.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        marks = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["marks"]
        marks = [resolve(text, mark) for mark in marks]
        articles.append(Article(path.stem, text, [with_quoted(text, mark) for mark in marks]))
    return articles


def with_quoted(text: str, mark: dict) -> dict:
    """The mark and whether it is somebody's words in quotation marks."""
    return mark | {"quoted": mark.get("speaker") is not None and is_quoted(text, mark["start"])}


def is_quoted(text: str, offset: int) -> bool:
    """Whether the character stands between quotation marks, of which some may never close."""
    words = text[text.rfind("\n", 0, offset) + 1 : offset + 1]
    opened, closed = (
        max((mark.start() for mark in pattern.finditer(words)), default=-1)
        for pattern in (OPENING, CLOSING)
    )
    return opened > closed


def resolve(text: str, mark: dict) -> dict:
    """The mark with its `start` and `end` in the text; raises MarkNotFoundError."""
    words = mark["as_printed"]
    start = -1
    for _ in range(mark.get("occurrence", 1)):
        start = text.find(words, start + 1)
        if start < 0:
            raise MarkNotFoundError(f"{words!r}, occurrence {mark.get('occurrence', 1)}")
    return mark | {"start": start, "end": start + len(words)}


def score(
    predict: Callable[[str], list[dict]], articles: list[Article] | None = None
) -> dict[str, float]:
    """Score what `predict(text)` finds in the articles (all, by default), in per cent.

    A prediction is a dict with start, end, kind, value, value_high, unit, form, hedge, speaker and
    quoted; only those of kind "quantity" count. `unit`, `form`, `hedge` and `speaker` are the share
    of the matched marks for which that field is right; `named_speaker` is the same of the matched
    marks that somebody says, `rightly_nobody` of those in the article's own voice. `quotation` is
    the share of what somebody says that is rightly quoted or put indirectly.
    """
    pairs, missed, wrong = [], 0, 0
    for article in load() if articles is None else articles:
        matched, unmatched_marks, unmatched_predictions = match(
            article.marks, predict(article.text)
        )
        pairs += matched
        missed += len(unmatched_marks)
        wrong += len(unmatched_predictions)
    named_pairs = [pair for pair in pairs if pair[0]["speaker"] is not None]
    own_voice_pairs = [pair for pair in pairs if pair[0]["speaker"] is None]
    return {
        "value_precision": _per_cent(len(pairs), len(pairs) + wrong),
        "value_recall": _per_cent(len(pairs), len(pairs) + missed),
        "value_f1": _per_cent(2 * len(pairs), 2 * len(pairs) + missed + wrong),
        "unit": _agreement(pairs, "unit", _same_unit),
        "form": _agreement(pairs, "form", eq),
        "hedge": _agreement(pairs, "hedge", eq),
        "speaker": _agreement(pairs, "speaker", _same_speaker),
        "named_speaker": _agreement(named_pairs, "speaker", _same_speaker),
        "rightly_nobody": _agreement(own_voice_pairs, "speaker", _same_speaker),
        "quotation": _agreement(named_pairs, "quoted", eq),
    }


def match(
    marks: list[dict], predictions: list[dict]
) -> tuple[list[tuple[dict, dict]], list[dict], list[dict]]:
    """Pairs of a mark and its prediction, the marks missed, and the predictions that are wrong.

    A prediction matches the first free mark that it overlaps and whose value and other end it has.
    One that touches only baselines is neither right nor wrong.
    """
    missed = [mark for mark in marks if mark["kind"] == "quantity"]
    baselines = [mark for mark in marks if mark["kind"] == "baseline"]
    others = [mark for mark in marks if mark["kind"] != "baseline"]
    pairs, wrong = [], []
    for prediction in (candidate for candidate in predictions if candidate["kind"] == "quantity"):
        mark = next((candidate for candidate in missed if _is_match(candidate, prediction)), None)
        if mark is not None:
            pairs.append((mark, prediction))
            missed.remove(mark)
        elif _touches(prediction, others) or not _touches(prediction, baselines):
            wrong.append(prediction)
    return pairs, missed, wrong


def _is_match(mark: dict, prediction: dict) -> bool:
    return (
        _touches(prediction, [mark])
        and _same_value(mark["value"], prediction["value"])
        and _same_value(mark["value_high"], prediction["value_high"])
    )


def _touches(prediction: dict, marks: list[dict]) -> bool:
    return any(
        mark["start"] < prediction["end"] and prediction["start"] < mark["end"] for mark in marks
    )


def _same_value(marked: str | None, predicted: object) -> bool:
    if marked is None or predicted is None:
        return marked is None and predicted is None
    value = Decimal(str(predicted))
    # A third is marked 33.33; 33.3333 is no worse.
    return Decimal(marked) in (value, round(value, 2))


def _same_unit(marked: str, predicted: str) -> bool:
    """Equal, or one is the other's head: "officer" and "police officer"."""
    marked, predicted = f" {marked}".casefold(), f" {predicted or ''}".casefold()
    if marked == predicted:
        return True
    return bool(marked.strip() and predicted.strip()) and (
        marked.endswith(predicted) or predicted.endswith(marked)
    )


def _same_speaker(marked: str | None, predicted: str | None) -> bool:
    return _bare_name(marked) == _bare_name(predicted)


def _bare_name(name: str | None) -> str | None:
    if name is None:
        return None
    name = name.casefold().replace("’", "'")
    for article in ("the ", "a ", "an "):
        name = name.removeprefix(article)
    return name


def _agreement(pairs: list[tuple[dict, dict]], field: str, same: Callable) -> float:
    return _per_cent(sum(same(mark[field], given[field]) for mark, given in pairs), len(pairs))


def _per_cent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def read_by_engine(text: str) -> list[dict]:
    """What the engine finds in a text, as `score` asks for it."""
    return [
        asdict(suggestion) | {"quoted": is_in_direct_speech(text, suggestion)}
        for suggestion in suggest(text)
    ]


def is_in_direct_speech(text: str, suggestion: Suggestion) -> bool:
    """Whether the engine takes the number for quoted words; an utterance may be so in part."""
    kind = suggestion.quotation_kind
    return kind == "direct" or (kind == "mixed" and is_quoted(text, suggestion.start))


if __name__ == "__main__":
    for name, reached in score(read_by_engine).items():
        print(f"{name:16} {reached:5.1f}")
