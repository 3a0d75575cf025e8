"""Datasette on the rows of the site's own CSV, set up the way its documentation tells to."""

import csv
import sqlite3

INTEGERS = {"claim_id", "article_id", "revision"}
NUMBERS = {"value", "value_lower", "value_upper", "signed_value", "baseline_value"}
FACETS = [
    "measure_id",
    "speaker_id",
    "publication_id",
    "place_id",
    "unit",
    "form",
    "hedge",
    "status",
    "said_on",
    "published_on",
    "value",
]
WORDS = [
    "statement",
    "as_printed",
    "measure",
    "speaker",
    "on_behalf_of",
    "credited_to",
    "quotation_exact",
    "headline",
]

# Nothing is cut off, and no time is spent on suggesting facets that nobody asked for.
SETTINGS = {
    "sql_time_limit_ms": 600_000,
    "facet_time_limit_ms": 600_000,
    "max_returned_rows": 2000,
    "max_csv_mb": 0,
    "suggest_facets": "off",
    "default_page_size": 50,
}


def write_sqlite(lines, path):
    """Read the lines of a CSV file into the table `claims` of an SQLite file, with its indexes."""
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    with database:
        rows = csv.reader(lines)
        names = next(rows)
        database.execute(f"CREATE TABLE claims ({', '.join(map(column, names))})")
        cells = ", ".join("nullif(?, '')" if name in NUMBERS else "?" for name in names)
        database.executemany(f"INSERT INTO claims VALUES ({cells})", rows)
        for name in FACETS:
            database.execute(f"CREATE INDEX claims_{name} ON claims ({name})")
        words = ", ".join(WORDS)
        database.execute(
            f"CREATE VIRTUAL TABLE claims_fts USING FTS5"
            f" ({words}, tokenize='porter', content='claims', content_rowid='claim_id')"
        )
        database.execute(
            f"INSERT INTO claims_fts (rowid, {words}) SELECT claim_id, {words} FROM claims"
        )
        database.execute("INSERT INTO claims_fts (claims_fts) VALUES ('optimize')")
    database.execute("ANALYZE")
    database.close()


def column(name):
    if name == "claim_id":
        return "claim_id INTEGER PRIMARY KEY"
    return f"{name} {'INTEGER' if name in INTEGERS else 'NUMERIC' if name in NUMBERS else 'TEXT'}"


def arguments(path):
    """How to start it, but for the port; as the file never changes, it may remember its counts."""
    settings = [word for name, value in SETTINGS.items() for word in ("--setting", name, value)]
    return ["-m", "datasette", "serve", "--immutable", path, *settings, "--port"]
