"""The record as it was known at the end of an earlier day.

Inside `reading_as_known_on(day)` every query, however it is made, reads what had been printed and
recorded by the end of that day (UTC), as it stood then; see `sql/known_on.sql`. Nothing can be
written. The addresses of what can be read that way name the day.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime, time, timedelta

from django.db import connection, transaction

KNOWN_ON = ContextVar("day", default=None)

# Each view is two tables, so a page's query joins twice as many as it names: PostgreSQL is told to
# look for an order among more of them than it would, or it reads a whole table for a page of 50.
SET_KNOWN_ON = """
SET TRANSACTION READ ONLY;
SET LOCAL join_collapse_limit = 12;
SET LOCAL from_collapse_limit = 12;
SELECT set_config('search_path', 'known_on, ' || current_setting('search_path'), true),
       set_config('claims.known_on', %s, true)
"""


@contextmanager
def reading_as_known_on(day):
    with transaction.atomic():
        with connection.cursor() as cursor:
            set_known_on(cursor, day)
        token = KNOWN_ON.set(day)
        try:
            yield
        finally:
            KNOWN_ON.reset(token)
            # Nothing was written; inside a larger transaction this brings the present back.
            transaction.set_rollback(True)


def set_known_on(cursor, day):
    """Make the transaction of a cursor read the record as of the end of `day`."""
    cursor.execute(SET_KNOWN_ON, [end_of(day).isoformat()])


def end_of(day):
    """The moment, in UTC, at which `day` is over."""
    return datetime.combine(day + timedelta(days=1), time(), UTC)


def is_known_on_set():
    """Whether another day than today is being read."""
    return KNOWN_ON.get() is not None


def address_of(record):
    """The address of the page of a claim or a measure, as of the day that is being read."""
    return as_known(record.get_absolute_url())


def as_known(path):
    """An address without parameters, as of the day that is being read."""
    day = KNOWN_ON.get()
    return f"{path}?known_on={day:%Y-%m-%d}" if day else path
