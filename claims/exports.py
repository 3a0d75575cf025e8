"""Claims as a file: which columns there are, in which order, and how they leave the database.

PostgreSQL's COPY writes the rows, in one read-only transaction that sees one moment of the
record, however long the download takes and whatever editors do meanwhile.
"""

from contextlib import suppress
from queue import Empty, Queue
from threading import Thread
from typing import NamedTuple

from django.db import connection

from . import known_on

ROWS_AT_ONCE = 500
CHUNKS_WAITING = 4  # of so many rows each, for a slow reader


class Column(NamedTuple):
    """`sql` is the cell, `meaning` what it holds, for readers of the file."""

    name: str
    sql: str
    meaning: str


def text_column(name, sql, meaning):
    """A cell of words: empty for none, and never run as a formula by a spreadsheet."""
    return Column(name, f"claims_cell({sql})", meaning)


def code_column(name, sql, meaning):
    """A cell with a code of the record, which no formula can start."""
    return Column(name, f"nullif({sql}, '')", meaning)


def number_column(name, sql, meaning):
    return Column(name, f"trim_scale({sql})", meaning)


def boolean_column(name, sql, meaning):
    return Column(name, f"{sql}::text", meaning)


def instant_column(name, sql, meaning):
    utc = f"to_char({sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
    return Column(name, utc, meaning)


COLUMNS = [
    Column("claim_id", "claim.id", "The claim’s number, the last part of its address."),
    Column("claim_url", "%s || claim.id || '/'", "The claim’s permanent address."),
    text_column("statement", "claim.statement", "What the number refers to, in an editor’s words."),
    text_column("as_printed", "claim.as_printed", "The number in the article’s own characters."),
    number_column("value", "claim.value", "The number in digits; empty for ranges and “dozens”."),
    number_column("value_lower", "claim.lower", "The lower bound, only if the article states one."),
    number_column("value_upper", "claim.upper", "The upper bound, only if the article states one."),
    boolean_column(
        "lower_inclusive", "claim.lower_inclusive", "Whether the lower bound is included."
    ),
    boolean_column(
        "upper_inclusive", "claim.upper_inclusive", "Whether the upper bound is included."
    ),
    code_column("hedge", "claim.hedge", "The words that qualify the number, as a code."),
    code_column("form", "claim.form", "What kind of number it is: level, share, change, …"),
    code_column("direction", "claim.direction", "up, down or none, for changes and multiples."),
    number_column(
        "signed_value", "claim.signed_value", "The value, negative for a change downwards."
    ),
    text_column(
        "per", "claim.per", "What a rate or a frequency is per; where empty see not_stated."
    ),
    code_column("unit", "unit.code", "What the value is in; ISO 4217 for money."),
    code_column("measure_id", "measure.slug", "What is counted, as used in this site’s addresses."),
    text_column("measure", "measure.name", "What is counted, in words."),
    text_column(
        "population",
        "claim.population",
        "Who is counted, in the article’s words; where empty see not_stated.",
    ),
    number_column("baseline_value", "claim.baseline_value", "The number it is compared with."),
    text_column("baseline_as_printed", "claim.baseline_as_printed", "That number as printed."),
    code_column(
        "baseline_kind",
        "claim.baseline_kind",
        "What it is compared with, as a code: not-stated where an editor looked and the article"
        " does not say, empty where nobody looked.",
    ),
    Column("part_of_claim_ids", "whole.ids", "Claims whose number this one is a part of."),
    code_column(
        "period_kind",
        "claim.period_kind",
        "How the time it covers was given: not-stated where an editor looked and the article does"
        " not say, empty where nobody looked.",
    ),
    Column(
        "period_start",
        "claim.period_start",
        "The first day of that time; where empty see not_stated.",
    ),
    code_column(
        "period_start_precision",
        "claim.period_start_precision",
        "How precise that date is: day, month or year.",
    ),
    Column(
        "period_end",
        "claims_last_day(claim.period_end, claim.period_end_precision)",
        "The last day of that time.",
    ),
    code_column(
        "period_end_precision",
        "claim.period_end_precision",
        "How precise that date is: day, month or year.",
    ),
    Column("said_on", "quotation.said_on", "When it was said, if the article says so."),
    code_column(
        "said_on_precision", "quotation.said_precision", "How much of that date was stated."
    ),
    code_column(
        "place_id", "place.slug", "Where the number applies, as used in this site’s addresses."
    ),
    text_column("place", "place.name", "Where the number applies; where empty see not_stated."),
    code_column("status", "claim.status", "Fact, plan, estimate, …, as it was said."),
    boolean_column(
        "status_ambiguous", "claim.status_ambiguous", "Whether the article leaves that open."
    ),
    code_column("speaker_id", "speaker.slug", "Who said it, as used in this site’s addresses."),
    text_column("speaker", "speaker.name", "Who said it."),
    code_column("speaker_kind", "speaker.kind", "Person, organisation, document, …"),
    text_column("role_as_printed", "quotation.role_as_printed", "The speaker’s role, as printed."),
    code_column(
        "on_behalf_of_id", "behalf.slug", "For whom it was said, as used in this site’s addresses."
    ),
    text_column("on_behalf_of", "behalf.name", "For whom it was said."),
    code_column(
        "credited_to_id", "credited.slug", "Who counted, as used in this site’s addresses."
    ),
    text_column(
        "credited_to",
        "credited.name",
        "Who counted, where that is not who said it; where empty see not_stated.",
    ),
    code_column("quotation_kind", "quotation.kind", "How the words reached the page."),
    text_column("quotation_exact", "quotation.exact", "The quoted words, as printed."),
    Column("article_id", "article.id", "The article’s number, the last part of its address."),
    text_column("headline", "article.headline", "The article’s headline, as printed."),
    code_column(
        "publication_id", "publication.slug", "Who printed it, as used in this site’s addresses."
    ),
    text_column("publication", "publication.name", "Who printed it."),
    text_column("article_url", "article.url", "Where the article can be read."),
    text_column("archive_url", "article.archive_url", "An archived copy of the article."),
    Column("published_on", "article.published_on", "When the article was published."),
    code_column(
        "published_on_precision", "article.published_precision", "How much of it is known."
    ),
    instant_column(
        "first_published_at", "list.first_published_at", "When this record became public."
    ),
    instant_column(
        "last_changed_at", "list.last_changed_at", "When it was last corrected, or published."
    ),
    Column(
        "revision",
        "list.revision",
        "1, and one more for each correction of the claim or of a record that it is printed with,"
        " such as its measure or its speaker.",
    ),
    code_column(
        "not_stated",
        "array_to_string(claim.not_stated, ' ')",
        "What an editor looked for and the article does not say: population, per, period-start,"
        " place, credited-to. What is empty and not named here nobody looked for.",
    ),
]

LISTING_COLUMNS = ["first_published_at", "last_changed_at", "revision"]

# The query of a page is to be planned quickly, that of a whole file well.
PLAN_WHOLE_QUERY = "SET LOCAL join_collapse_limit = 8"

# A month or a year is written as its first day, and as its last where a period ends; the precision
# beside it says which it is.
ROWS = """
SELECT {columns}
FROM ({listings}) list
JOIN claims_claim claim ON claim.id = list.claim_id
JOIN claims_measure measure ON measure.id = claim.measure_id
JOIN claims_quotation quotation ON quotation.id = claim.quotation_id
JOIN claims_article article ON article.id = quotation.article_id
JOIN claims_publication publication ON publication.id = article.publication_id
JOIN claims_speaker speaker ON speaker.id = quotation.speaker_id
LEFT JOIN claims_speaker behalf ON behalf.id = quotation.on_behalf_of_id
LEFT JOIN claims_speaker credited ON credited.id = quotation.credited_to_id
LEFT JOIN claims_unit unit ON unit.id = claim.unit_id
LEFT JOIN claims_place place ON place.id = claim.place_id
LEFT JOIN (
    SELECT from_claim_id, string_agg(to_claim_id::text, ' ' ORDER BY to_claim_id) AS ids
    FROM claims_relation
    JOIN claims_listing ON claim_id = to_claim_id
    WHERE kind = 'part-of' AND state = 'confirmed'
    GROUP BY from_claim_id
) whole ON whole.from_claim_id = claim.id
ORDER BY {order}
"""


def claims_csv(listings, order, site, day=None):
    """Claims as a file: (number of rows, iterable of bytes), both of one moment of the record.

    `listings` is a queryset of `Listing` and `order` its `Order`; `site` is the address that a
    claim's id is added to. With a `day` the record is read as known then.
    """
    own_connection = connection.copy()
    own_connection.connect()
    database = own_connection.connection
    database.set_session(isolation_level="REPEATABLE READ", readonly=True, autocommit=False)
    listings = order.with_key(listings).order_by()
    listings = listings.values("claim_id", "sort_key", *LISTING_COLUMNS)
    listings_sql, params = listings.query.sql_with_params()
    direction = "DESC" if order.descending else "ASC"
    rows_sql = ROWS.format(
        columns=", ".join(f"{column.sql} AS {column.name}" for column in COLUMNS),
        listings=listings_sql,
        order=f"list.sort_key {direction}, list.claim_id {direction}",
    )
    with database.cursor() as cursor:
        cursor.execute(PLAN_WHOLE_QUERY)
        if day:
            known_on.set_known_on(cursor, day)
        cursor.execute(f"SELECT count(*) FROM ({listings_sql}) list", params)  # noqa: S608
        [count] = cursor.fetchone()
        rows_sql = cursor.mogrify(rows_sql, [site, *params]).decode()
    return count, CopiedRows(database, f"COPY ({rows_sql}) TO STDOUT (FORMAT csv, HEADER)")


class CopiedRows:
    """What a COPY statement writes, in chunks of bytes, while it writes it.

    A thread copies into a queue, in which at most a few chunks wait. What goes wrong there is
    raised where the chunks are read: the connection to the client breaks, and no file ends as
    if it were whole. `close()` ends the statement and the database connection, read or not.
    """

    def __init__(self, database, statement):
        self.database = database
        self.statement = statement
        self.queue: Queue[bytes | None] = Queue(CHUNKS_WAITING)
        self.thread = None
        self.error = None
        self.chunks = self.read()

    def __iter__(self):
        return self.chunks

    def read(self):
        self.thread = Thread(target=self.copy, daemon=True)
        self.thread.start()
        while chunk := self.queue.get():
            yield chunk
        self.thread.join()
        if self.error:
            raise self.error

    def copy(self):
        try:
            with self.database.cursor() as cursor:
                lines = LineQueue(self.queue)
                cursor.copy_expert(self.statement, lines)
                lines.flush()
        except Exception as error:
            self.error = error
        self.queue.put(b"")

    def close(self):
        self.chunks.close()
        if self.thread and self.thread.is_alive():
            self.database.cancel()
            while self.thread.is_alive():
                with suppress(Empty):  # it may wait for room
                    self.queue.get(timeout=0.01)
        self.database.close()


class LineQueue:
    """A file that PostgreSQL writes one row at a time to, ending each with the CRLF of RFC 4180.

    It puts them into a queue, many at once.
    """

    def __init__(self, queue):
        self.queue = queue
        self.rows = []

    def write(self, row):
        self.rows.append(row[:-1])
        if len(self.rows) == ROWS_AT_ONCE:
            self.flush()

    def flush(self):
        self.queue.put(b"\r\n".join([*self.rows, b""]))
        self.rows.clear()
