"""Claims as a file: how the rows of their columns leave the database.

PostgreSQL's COPY writes the rows, in one read-only transaction that sees one moment of the
record, however long the download takes and whatever editors do meanwhile.
"""

from contextlib import suppress
from queue import Empty, Queue
from threading import Thread

from django.db import connection

from . import known_on
from .columns import COLUMNS

ROWS_AT_ONCE = 500
CHUNKS_WAITING = 4  # of so many rows each, for a slow reader


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
    SELECT from_claim_id, array_agg(to_claim_id ORDER BY to_claim_id) AS ids
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
        columns=", ".join(f"{column.cell} AS {column.name}" for column in COLUMNS),
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
