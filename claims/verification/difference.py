"""What is stored otherwise than it would be made now."""

import json
from collections.abc import Hashable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import connection

LONGEST = 80  # characters of a value in a sentence
# Columns that only the database reads.
UNPRINTED = {"search", "figure_key", "text_sha256"}
SINGLE_MARKS = str.maketrans("“”", "‘’")


@dataclass(frozen=True)
class Difference:
    """One row: what is stored and what should be, by name, and a sentence that says both.

    One of the two is empty where a row is missing or should not be there. By its `key` it is
    mended; None is what only an editor can mend, and the sentence says how.
    """

    key: Hashable
    sentence: str
    stored: dict[str, Any]
    expected: dict[str, Any]


def stream(sql, parameters=None):
    """The rows of a query, read from the server a few thousand at a time."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql, parameters)
        yield from cursor


def row_values(row):
    """A row that PostgreSQL gives as JSON, as a dict; a row that is not there is empty."""
    return json.loads(row, parse_float=Decimal) if row else {}


def changed(stored, expected):
    """Both without what they agree in."""
    names = [name for name in expected if stored.get(name) != expected[name]]
    return ({name: row.get(name) for name in names} for row in (stored, expected))


def in_place_of(stored, expected, labels):
    """“hedge “none” in place of “about”, unit nothing in place of number 5”."""
    return ", ".join(
        f"{label_of(name, labels)} out of date"
        if name in UNPRINTED
        else f"{label_of(name, labels)} {in_words(name, stored[name])} in place of"
        f" {in_words(name, expected[name])}"
        for name in expected
    )


def label_of(name, labels):
    return labels.get(name) or name.removesuffix("_id").replace("_", " ")


def in_words(name, value):
    """A column's value: nothing, a number of a record, or what it says in quotation marks."""
    if value is None or value in ("", []):
        return "nothing"
    if name.endswith("_id"):
        return f"number {value}"
    if isinstance(value, Decimal):
        return f"“{value:f}”"
    return quoted(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def quoted(words):
    """In quotation marks, those inside of them single, and shortened."""
    shown = words if len(words) <= LONGEST else words[:LONGEST] + "…"
    return f"“{shown.translate(SINGLE_MARKS)}”"
